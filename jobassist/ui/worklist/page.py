"""The page Arbejdsliste: counters, the list, and the pane of the chosen citizen."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from jobassist.domain.case import CaseId
from jobassist.domain.cpr import masked
from jobassist.services.build_worklist import Row, Worklist, build_worklist, caseworkers, renew
from jobassist.services.counters import Counter
from jobassist.services.desk import Desk
from jobassist.services.open_case import find_cases, open_case
from jobassist.services.settings import Role
from jobassist.services.terms import group_term
from jobassist.ui.frame.search import SearchHit
from jobassist.ui.kit import theme
from jobassist.ui.kit.layout import column, ground, mark_pane
from jobassist.ui.page import Page
from jobassist.ui.worklist.counters import CounterStrip, counter_word
from jobassist.ui.worklist.model import WorklistModel
from jobassist.ui.worklist.nobody import nobody_yet
from jobassist.ui.worklist.pane import CasePane
from jobassist.ui.worklist.rows import KEYS, Filters
from jobassist.ui.worklist.table import WorklistTable
from jobassist.ui.worklist.toolbar import ALL, MINE, Toolbar
from jobassist.ui.worklist.words import filled

_PANE, _NARROW_PANE, _WIDE_FROM = 368, 302, 1230


class WorklistPage(Page):
    """Opens on the most urgent; every number leads to exactly its rows."""

    status_changed = Signal(str)
    """Other words belong in the status strip: ``11 af 64 rækker``."""
    file_dropped = Signal(Path)
    """A file to import was dropped on the empty list."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._worklist = Worklist(desk.today, ())
        self._scope = ""
        self._place = 0
        self._is_pane_moved = False
        self._column_wishes: dict[str, bool] = {}
        self.model = WorklistModel()
        self.counters = CounterStrip()
        self.toolbar = Toolbar()
        self.table = WorklistTable(self.tr("Borgere med frister"), self.model, desk.today)
        self.pane = CasePane(desk)
        self.empty = nobody_yet()
        self._lay_out()
        self._connect()

    @property
    def title(self) -> str:
        return self.tr("Arbejdsliste")

    @property
    def status_text(self) -> str:
        shown, all_rows = len(self.model.shown), len(self.model.rows)
        return filled(self.tr("%1 af %2 rækker"), str(shown), str(all_rows)) if self._worklist.rows else ""

    @property
    def row_count(self) -> int:
        """How many citizens the scope holds, for the rail."""
        return len(self._in_scope())

    def _lay_out(self) -> None:
        band = QWidget()
        ground(band, "bg", edge="bottom")
        mark_pane(band)
        band.setAccessibleName(self.tr("Tællere"))
        column([self.counters], spacing=0, edges=(0, 0, 0, 8), owner=band)
        listing = QWidget()
        ground(listing, "surface")
        mark_pane(listing)
        column([self.toolbar, self.table], spacing=0, owner=listing)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        for part in (listing, self.pane):
            self._splitter.addWidget(part)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setStretchFactor(1, 0)
        listing.setMinimumWidth(theme.px(300))
        self.pane.setMinimumWidth(theme.px(_NARROW_PANE))
        self._stack = QStackedWidget()
        self._stack.addWidget(self._splitter)
        self._stack.addWidget(self.empty)
        column([band, self._stack], spacing=0, owner=self).setStretch(1, 1)

    def _connect(self) -> None:
        self.counters.tiles.chosen.connect(self._on_counter)
        self.toolbar.scope_chosen.connect(self.show_scope)
        self.toolbar.order_cleared.connect(self._clear_order)
        self.toolbar.counter_cleared.connect(lambda: self._on_counter(""))
        self.toolbar.filters_cleared.connect(self.clear_filters)
        self.toolbar.column_toggled.connect(self._on_column)
        self.toolbar.letters_wanted.connect(self._write_letters)
        self.table.filters_changed.connect(self._on_filters)
        self.table.row_chosen.connect(self._on_row)
        self.table.row_opened.connect(self._on_opened)
        self.table.way_on.connect(self._on_way_on)
        self.model.shown_changed.connect(self._on_shown)
        for signal, own in (
            (self.pane.case_actions.changed, self.changed),
            (self.pane.case_actions.failed, self.failed),
            (self.pane.case_actions.talk_wanted, self.talk_wanted),
            (self.pane.case_actions.letters_wanted, self.letters_wanted),
            (self.pane.case_actions.screen_wanted, self.screen_wanted),
            (self.pane.case_wanted, self.case_wanted),
        ):
            signal.connect(own)
        self.pane.left.connect(self.table.focus_rows)
        self.empty.chosen.connect(self.page_wanted)
        self.empty.file_dropped.connect(self.file_dropped)
        self._splitter.splitterMoved.connect(self._on_pane_moved)
        shortcut = QShortcut(QKeySequence("O"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.pane.open_citizen)

    def refresh(self) -> None:
        # Who has a duty today is known of a hidden list too: the window asks again when it is seen.
        is_counted = bool(self._scope) and self._worklist.today == self.desk.today
        if self.isVisible() or not is_counted:
            self._show(build_worklist(self.desk))

    def follow(self, case_ids: frozenset[CaseId]) -> None:
        """Also while it is hidden, for the rail counts its rows; they are drawn when they are seen."""
        worklist = renew(self.desk, self._worklist, case_ids)
        if self.isVisible():
            self._show(worklist)
        else:
            self._worklist = worklist

    def _show(self, worklist: Worklist) -> None:
        self._worklist = worklist
        self._stack.setCurrentWidget(self._splitter if self._worklist.rows else self.empty)
        if not self._scope:
            self._scope = self._first_scope()
        self._show_rows()

    def _first_scope(self) -> str:
        """A caseworker's own citizens, if the lists know the name; coordinators and managers see all."""
        settings = self.desk.settings
        own = any(row.case.caseworker == settings.name for row in self._worklist.rows)
        return MINE if own and settings.role is Role.CASEWORKER else ALL

    def show_scope(self, scope: str) -> None:
        """``mine``, ``all``, or ``=`` and a caseworker's name."""
        self._scope, self._place = scope, 0
        self._show_rows()
        self.table.focus_rows()

    def _show_rows(self) -> None:
        rows = self._in_scope()
        self.toolbar.set_scope(self._scope, caseworkers(self._worklist))
        shown = {key.value: sum(1 for row in rows if key in row.counters) for key in Counter}
        self.counters.tiles.set_counts(shown if self._worklist.rows else {})
        self._fit_caseworker()
        self.model.set_rows(rows)

    def _in_scope(self) -> Sequence[Row]:
        if self._scope == ALL:
            return self._worklist.rows
        name = self.desk.settings.name if self._scope == MINE else self._scope[1:]
        return [row for row in self._worklist.rows if row.case.caseworker == name]

    def show_counter(self, counter: Counter | None) -> None:
        """Shows exactly the rows of a counter: the filter row is emptied, so that the number holds."""
        self._place = 0
        self.counters.tiles.set_chosen(counter.value if counter else "")
        self.table.clear_filters()
        self.model.show_only(counter, {})

    def clear_filters(self) -> None:
        """Shows every row of the scope."""
        self.show_counter(None)
        self.table.focus_rows()

    def search(self, text: str) -> tuple[SearchHit, ...]:
        """Citizens whose name, CPR or phone holds the text; the key is the case's id."""
        return tuple(
            SearchHit(case.id, case.name, f"{masked(case.cpr)} · {group_term(case.group).label}")
            for case in find_cases(self.desk, text)
        )

    def show_case(self, case_id: CaseId) -> bool:
        """Chooses a case in the list, without filters if they hide it; False when it is not there."""
        if self.model.row_of(case_id) < 0:
            self.show_counter(None)
        if self.model.row_of(case_id) < 0:
            self._scope = ALL
            self._show_rows()
        place = self.model.row_of(case_id)
        if place >= 0:
            self.table.choose_row(place)
        return place >= 0

    def _on_counter(self, key: str) -> None:
        self.show_counter(Counter(key) if key else None)

    def _on_filters(self, filters: Filters) -> None:
        if filters != self.model.filters:
            self._place = 0
            self.model.set_filters(filters)

    def _on_shown(self) -> None:
        """Other rows: stay on the citizen, else on the place, and say how many there are."""
        view, place = self.pane.view, self._place
        counter = self.model.counter
        self.toolbar.set_state(
            sorted_by=self.model.sorted_by,
            counter=counter_word(counter) if counter else "",
            filters=len(self.model.filters),
            words=self.status_text,
        )
        found = self.model.row_of(view.case.id) if view is not None else -1
        last = len(self.model.shown) - 1
        self._place = found if found >= 0 else min(place, last)
        if self._place >= 0:
            with QSignalBlocker(self.table):
                self.table.choose_row(self._place)
        self._show_chosen()
        self._say_nothing_fits()
        self.status_changed.emit(self.status_text)

    def _on_row(self, place: int) -> None:
        if place >= 0:
            self._place = place
            self._show_chosen()

    def _show_chosen(self) -> None:
        if 0 <= self._place < len(self.model.shown):
            case_id = self.model.shown[self._place].case_id
            self.pane.show_case(self.attempt(lambda: open_case(self.desk, case_id)))
        else:
            self._place = 0
            self.pane.show_case(None)

    def _on_opened(self, place: int) -> None:
        self.case_wanted.emit(self.model.shown[place].case_id)

    def _say_nothing_fits(self) -> None:
        if self.model.shown:
            self.table.show_nothing("")
        elif self.model.rows:
            self.table.show_nothing(self.tr("Ingen borgere passer til filtrene."), self.tr("Ryd filtre"))
        else:
            words = self.tr("Ingen borgere i “%1” har en frist.")
            scope = self.toolbar.scope_word(self._scope)
            self.table.show_nothing(filled(words, scope), self.tr("Vis alle borgere"))

    def _on_way_on(self) -> None:
        if self.model.rows:
            self.clear_filters()
        else:
            self.show_scope(ALL)

    def _write_letters(self) -> None:
        """To everybody on the list as it is shown."""
        case_ids = tuple(dict.fromkeys(row.case_id for row in self.model.shown))
        if case_ids:
            self.letters_wanted.emit(case_ids)

    def _clear_order(self) -> None:
        self.table.header().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.table.focus_rows()

    def _on_column(self, key: str, shown: bool) -> None:
        self._column_wishes[key] = shown
        self._show_column(key, shown)

    def _fit_caseworker(self) -> None:
        """Whose citizen it is matters where several caseworkers are listed, and there is room to say it."""
        wanted = self._scope == ALL and self.table.has_room_for("caseworker")
        self._show_column("caseworker", self._column_wishes.get("caseworker", wanted))

    def _show_column(self, key: str, shown: bool) -> None:
        if self.table.isColumnHidden(KEYS.index(key)) == shown:
            self.table.show_column(key, shown)
            self.table.fit_columns()
        self.toolbar.set_columns(
            [
                (
                    key,
                    str(self.model.headerData(i, Qt.Orientation.Horizontal)),
                    not self.table.isColumnHidden(i),
                )
                for i, key in enumerate(KEYS)
                if key not in ("status", "name")
            ]
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.table.focus_rows()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit_pane()
        focused = self.window().focusWidget()
        if focused is None or not self.isAncestorOf(focused):
            self.table.focus_rows()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_pane()

    def _on_pane_moved(self) -> None:
        self._is_pane_moved = True

    def _fit_pane(self) -> None:
        """As wide as the window allows, until the user has chosen."""
        if not self._is_pane_moved:
            pane = theme.px(_PANE if self.width() >= theme.px(_WIDE_FROM) else _NARROW_PANE)
            self._splitter.setSizes([self.width() - pane - 1, pane])
        self._fit_caseworker()
