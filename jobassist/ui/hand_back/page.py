"""The page of talks that the professional system does not show yet, with the strip of the chosen one."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from jobassist.domain.case import TalkId
from jobassist.domain.danish import spoken_date
from jobassist.services.desk import Desk
from jobassist.services.hand_back import Unregistered, mark_registered, unregistered
from jobassist.services.settings import Role
from jobassist.ui.hand_back.model import COLUMNS, UnregisteredModel
from jobassist.ui.hand_back.strip import HandBackStrip
from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import Button, CheckBox
from jobassist.ui.kit.empty import EmptyState
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, ground, mark_pane, row
from jobassist.ui.kit.marks import hairline
from jobassist.ui.kit.runs import paragraph
from jobassist.ui.kit.segments import Segmented
from jobassist.ui.kit.table import TableView
from jobassist.ui.page import Page

_PANE, _NARROW_PANE, _WIDE_FROM = 368, 302, 960
MINE, ALL = "mine", "all"


class HandBackPage(Page):
    """Those that have waited longest first; a talk leaves the list when an import shows it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._chosen: TalkId | None = None
        self._scope = ""
        self.strip: HandBackStrip | None = None
        self.model = UnregisteredModel()
        self.table = TableView(self.tr("Samtaler, der ikke er registreret"), COLUMNS, desk.today)
        self.table.setModel(self.model)
        self.scope = Segmented([(MINE, self.tr("Mine")), (ALL, self.tr("Alle"))], self.tr("Hvis samtaler"))
        self.count = PlainLabel(role="small", tone="text2")
        self.registered = CheckBox(self.tr("Registreret"))
        self.registered.setAccessibleDescription(self.tr("Samtalen står i fagsystemet"))
        self.open = Button(self.tr("Åbn borger"), kind="link", small=True, keys="O")
        self._who = PlainLabel(role="heading", weight=600, wrap=True)
        self._when = PlainLabel(role="small", tone="text2", wrap=True)
        self.empty = self._nothing()
        self._lay_out()
        self._connect()

    @property
    def title(self) -> str:
        return self.tr("Til fagsystemet")

    @property
    def status_text(self) -> str:
        return self.count.text()

    @property
    def row_count(self) -> int:
        """How many talks the scope holds, for the rail."""
        return len(self.model.shown)

    def first_control(self) -> QWidget | None:
        return self.table if self.table.isVisible() else None

    def _nothing(self) -> EmptyState:
        empty = EmptyState(
            self.tr("Alle samtaler er registreret"),
            self.tr(
                "Her står de samtaler, I har holdt her, indtil en søgeliste viser dem. Efter en samtale "
                "kopierer du den felt for felt til fagsystemet, og næste import bekræfter den."
            ),
        )
        ground(empty, "surface")
        return empty

    def _lay_out(self) -> None:
        listing = QWidget()
        ground(listing, "surface")
        mark_pane(listing)
        listing.setAccessibleName(self.table.accessibleName())
        listing.setMinimumWidth(theme.px(300))
        lead = paragraph(self.tr("Samtaler, som ingen søgeliste har vist endnu. De ældste står først."))
        tools = row([self.scope, None, self.count], spacing=12)
        head = column([lead, tools], spacing=8, edges=(16, 12, 16, 10))
        column([head, self.table], spacing=0, owner=listing).setStretch(1, 1)
        self._pane = self._make_pane()
        self._work = QWidget()
        row([listing, hairline(vertical=True), self._pane], spacing=0, owner=self._work).setStretch(0, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._work)
        self._stack.addWidget(self.empty)
        column([self._stack], spacing=0, owner=self)

    def _make_pane(self) -> QWidget:
        pane = QWidget()
        ground(pane, "surface")
        self._head = QWidget()
        line = row([self.registered, None, self.open], spacing=8)
        column([self._who, self._when, line], spacing=4, edges=(16, 12, 16, 0), owner=self._head)
        self._place = column([self._head], spacing=0, owner=pane)
        self._place.addStretch()
        return pane

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() >= theme.px(_WIDE_FROM)
        self._pane.setFixedWidth(theme.px(_PANE if is_wide else _NARROW_PANE))

    def _connect(self) -> None:
        self.model.modelReset.connect(self._choose_again)
        self.table.row_chosen.connect(self._on_row)
        self.table.row_opened.connect(lambda _row: self._on_opened())
        self.scope.value_changed.connect(self._on_scope)
        self.registered.clicked.connect(self._on_registered)
        self.open.clicked.connect(self._open_citizen)

    def refresh(self) -> None:
        every = unregistered(self.desk)
        if not self._scope:
            self._scope = self._first_scope(every)
        self.scope.set_value(self._scope)
        name = self.desk.settings.name
        shown = [each for each in every if self._scope == ALL or each.caseworker == name]
        self.model.set_rows(shown)
        self._stack.setCurrentWidget(self._work if every else self.empty)
        self.table.show_column("caseworker", self._scope == ALL)
        self.table.set_empty_words(self.tr("Alle dine samtaler er registreret"))
        words = self.tr("1 samtale") if len(shown) == 1 else self.tr("%1 samtaler")
        self.count.setText(words.replace("%1", str(len(shown))))

    def _first_scope(self, every: tuple[Unregistered, ...]) -> str:
        """A caseworker's own, if there are any; coordinators and managers see all."""
        settings = self.desk.settings
        is_known = any(each.caseworker == settings.name for each in every)
        return MINE if settings.role is Role.CASEWORKER and is_known else ALL

    def _choose_again(self) -> None:
        """The same talk as before, else the first; the strip stays while its talk does."""
        index = max(self.model.row_of(self._chosen), 0)
        if self.model.shown:
            with QSignalBlocker(self.table):
                self.table.choose_row(index)
        self._show(self.model.shown[index] if self.model.shown else None)

    def _on_row(self, index: int) -> None:
        if 0 <= index < len(self.model.shown):
            self._show(self.model.shown[index])

    def _show(self, chosen: Unregistered | None) -> None:
        self._head.setHidden(chosen is None)
        if chosen is None or chosen.talk_id != self._chosen or self.strip is None:
            self._put_strip(chosen)
        elif self.strip is not None:
            self.strip.refresh()
        if chosen is None:
            return
        self._who.setText(chosen.name)
        self._when.setText(self._when_words(chosen))
        self.registered.setChecked(chosen.handed_back_at is not None)

    def _when_words(self, chosen: Unregistered) -> str:
        if chosen.days_waiting == 0:
            return self.tr("%1, i dag").replace("%1", spoken_date(chosen.on).capitalize())
        words = (
            self.tr("%1, for 1 dag siden") if chosen.days_waiting == 1 else self.tr("%1, for %2 dage siden")
        )
        words = words.replace("%1", spoken_date(chosen.on).capitalize())
        return words.replace("%2", str(chosen.days_waiting))

    def _put_strip(self, chosen: Unregistered | None) -> None:
        old, self.strip = self.strip, None
        if old is not None:
            self._place.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._chosen = chosen.talk_id if chosen is not None else None
        if chosen is None:
            return
        self.strip = HandBackStrip(self.desk, chosen.talk_id, is_main=True)
        self.strip.changed.connect(self.changed)
        self.strip.failed.connect(self.failed)
        self._place.insertWidget(1, self.strip, 1)

    def _on_opened(self) -> None:
        """Enter: the keyboard goes to what copies the next block."""
        if self.strip is not None:
            self.strip.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_scope(self, scope: str | None) -> None:
        self._scope = scope or ALL
        self.refresh()

    def _on_registered(self, is_registered: bool) -> None:
        talk_id = self._chosen
        if talk_id is None or not self.do(
            lambda: mark_registered(self.desk, talk_id, is_registered=is_registered)
        ):
            self.refresh()

    def _open_citizen(self) -> None:
        index = self.model.row_of(self._chosen)
        if index >= 0:
            self.case_wanted.emit(self.model.shown[index].case_id)
