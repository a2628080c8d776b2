"""The tab Forløb: every placement that wants an answer, in the order in which it presses."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QStackedWidget, QVBoxLayout, QWidget

from jobassist.domain.case import PlacementId
from jobassist.services.change_placement import cancel, start
from jobassist.services.desk import Changed, Desk
from jobassist.services.settings import Role
from jobassist.services.watch_placements import Want, Watched, watched
from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.empty import EmptyState
from jobassist.ui.kit.flow import FlowLayout
from jobassist.ui.kit.in_sight import InSight
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, ground, mark_pane, row
from jobassist.ui.kit.marks import KeyBadge, hairline
from jobassist.ui.kit.scroll import ScrollPane
from jobassist.ui.kit.segments import Segmented
from jobassist.ui.offers.actions import Do, look_of, step_of
from jobassist.ui.offers.course_row import CourseRow
from jobassist.ui.offers.view import View
from jobassist.ui.offers.words import want_heading
from jobassist.ui.placement.changes import ChangeForm, form_for
from jobassist.ui.talk.tab_order import tab_as_laid_out
from jobassist.ui.worklist.words import filled

MINE, ALL = "mine", "all"
_WIDEST, _LEGEND_FROM = 960, 900
_STEP = 40  # rows at a time: hundreds of them would take seconds to make
_MOST = 1000  # of the width, before what stands at its sides


class CoursesView(View):
    """Rows that did not change stay, and so does a form that is open in one of them."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        ground(self, "bg")
        self._scope = ""
        self._shown: tuple[Watched, ...] = ()
        self._place, self._limit = 0, _STEP
        self.rows: list[CourseRow] = []
        self.headings: list[PlainLabel] = []
        self.scope = Segmented([(MINE, self.tr("Mine")), (ALL, self.tr("Alle"))], self.tr("Hvis forløb"))
        self.scope.value_changed.connect(self._on_scope)
        self.count = PlainLabel(role="small", tone="text2")
        self._cards: list[QFrame] = []
        self.empty = EmptyState(
            self.tr("Ingen forløb venter på et svar"),
            self.tr(
                "Her står de tilbud, der skal begynde, slutter, venter på en plads eller mangler et udfald. "
                "Du svarer med ét klik, og det kan fortrydes."
            ),
        )
        self._lay_out()

    @property
    def status_text(self) -> str:
        return self.count.text()

    def first_control(self) -> QWidget | None:
        return self.rows[min(self._place, len(self.rows) - 1)].name if self.rows else self.scope

    def _lay_out(self) -> None:
        band = QWidget()
        ground(band, "surface", edge="bottom")
        head = row([self.scope], spacing=16, edges=(24, 10, 24, 10), owner=band)
        head.addWidget(self._make_legend(), 1, Qt.AlignmentFlag.AlignVCenter)
        head.addStretch(0)
        head.addWidget(self.count)
        listing = QWidget()
        mark_pane(listing)
        listing.setAccessibleName(self.tr("Forløb, der venter på et svar"))
        inner = QWidget()
        inner.setMaximumWidth(theme.px(_WIDEST))
        self._groups: QVBoxLayout = column(spacing=12)
        self.more = Button("", icon="chevron-down", small=True)
        self.more.clicked.connect(self._show_more)
        column([self._groups, row([self.more, None])], spacing=12, owner=inner)
        place = row([], spacing=0, edges=(24, 16, 24, 24), owner=listing)
        place.addStretch(1)
        place.addWidget(inner, _MOST, Qt.AlignmentFlag.AlignTop)
        place.addStretch(1)
        self._scroll = ScrollPane(listing)
        InSight(self._scroll)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._scroll)
        self._stack.addWidget(self.empty)
        column([band, self._stack], spacing=0, owner=self).setStretch(1, 1)

    def _make_legend(self) -> QWidget:
        """Which keys work on a row."""
        self.legend = QWidget()
        flow = FlowLayout()
        for action in Do:
            look, pair = look_of(action), QWidget()
            words = PlainLabel(look.words, role="small", tone="text2")
            row([KeyBadge(look.keys), words], spacing=4, owner=pair)
            flow.addWidget(pair)
        self.legend.setLayout(flow)
        return self.legend

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_legend()

    def _show_legend(self) -> None:
        """Where there is a row for the keys, and room for them."""
        self.legend.setVisible(bool(self.rows) and self.width() >= theme.px(_LEGEND_FROM))

    def refresh(self) -> None:
        every = self.attempt(lambda: watched(self.desk)) or ()
        if not self._scope:
            self._scope = self._first_scope(every)
        self.scope.set_value(self._scope)
        name = self.desk.settings.name
        shown = tuple(each for each in every if self._scope == ALL or each.case.caseworker == name)
        words = self.tr("1 forløb") if len(shown) == 1 else filled(self.tr("%1 forløb"), str(len(shown)))
        self.count.setText(words)
        self._stack.setCurrentWidget(self._scroll if shown else self.empty)
        if shown != self._shown or [each.with_caseworker for each in self.rows] != [self._is_all()] * len(
            shown
        ):
            self._build(shown)
        self._show_legend()
        self.shown_changed.emit()

    def _is_all(self) -> bool:
        return self._scope == ALL

    def _first_scope(self, every: Sequence[Watched]) -> str:
        """A caseworker's own, if there are any; coordinators and managers see all."""
        settings = self.desk.settings
        has_own = any(each.case.caseworker == settings.name for each in every)
        return MINE if settings.role is Role.CASEWORKER and (has_own or not every) else ALL

    def _build(self, shown: tuple[Watched, ...]) -> None:
        """Rows anew, but for those that are as they were; the keyboard stays on its row or its place."""
        focused = QApplication.focusWidget()
        had_keyboard = focused is not None and self.isAncestorOf(focused)
        on = next((i for i, r in enumerate(self.rows) if focused and r.isAncestorOf(focused)), -1)
        before = {each.item.row.placement.id: each for each in self.rows}
        chosen = self.rows[on].item.row.placement.id if on >= 0 else None
        self._shown = shown
        self._take_down()
        self.rows = [self._row(each, before) for each in shown[: self._limit]]
        for old in before.values():
            if old not in self.rows:
                old.hide()
                old.deleteLater()
        self._put_up()
        tab_as_laid_out(self)
        if had_keyboard and on >= 0:
            self._keep_keyboard(chosen, on, focused)

    def _keep_keyboard(self, chosen: PlacementId | None, place: int, focused: QWidget | None) -> None:
        """On the same row if it is still there, else on the one that took its place."""
        same = next((i for i, each in enumerate(self.rows) if each.item.row.placement.id == chosen), place)
        self._place = max(min(same, len(self.rows) - 1), 0)
        is_kept = focused is not None and any(each.isAncestorOf(focused) for each in self.rows)
        if is_kept and focused is not None:
            focused.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.take_keyboard()

    def _row(self, item: Watched, before: dict[PlacementId, CourseRow]) -> CourseRow:
        old = before.get(item.row.placement.id)
        if old is not None and old.item == item and old.with_caseworker == self._is_all():
            return old
        fresh = CourseRow(item, self.desk.today, with_caseworker=self._is_all())
        fresh.action_wanted.connect(lambda action: self._act(fresh, action))
        fresh.name.step_wanted.connect(lambda step: self._go(self.rows.index(fresh) + step))
        fresh.name.end_wanted.connect(lambda is_last: self._go(len(self.rows) - 1 if is_last else 0))
        return fresh

    def _take_down(self) -> None:
        for old in self.rows:
            old.setParent(self)
        for card in self._cards:
            self._groups.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards, self.headings = [], []

    def _put_up(self) -> None:
        for want, group in groupby(self.rows, key=lambda each: each.item.want):
            number = sum(1 for each in self._shown if each.want is want)
            card = self._card(want, number, list(group))
            self._groups.addWidget(card)
            card.show()
        left = len(self._shown) - len(self.rows)
        self.more.setVisible(left > 0)
        self.more.set_label(filled(self.tr("Vis flere, %1 er tilbage"), str(left)))

    def _show_more(self) -> None:
        """The next rows; the keyboard goes to the first of them."""
        first = len(self.rows)
        self._limit += _STEP
        self._build(self._shown)
        self._go(first)

    def _card(self, want: Want, number: int, rows: Sequence[CourseRow]) -> QFrame:
        card = QFrame()
        card.setProperty("card", "plain")
        card.setAccessibleName(want_heading(want))
        heading = PlainLabel(f"{want_heading(want)} · {number}", role="heading", weight=600, wrap=True)
        self.headings.append(heading)
        parts = column([heading], spacing=0, edges=(18, 12, 18, 6), owner=card)
        for place, each in enumerate(rows):
            if place:
                parts.addWidget(hairline())
            parts.addWidget(each)
            each.show()
        self._cards.append(card)
        return card

    def _go(self, place: int) -> None:
        """The keyboard on another row."""
        if 0 <= place < len(self.rows):
            self._place = place
            self.rows[place].name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_scope(self, scope: object) -> None:
        self._scope, self._limit = str(scope) if scope else self._scope, _STEP
        self.refresh()

    def _act(self, row: CourseRow, action: Do) -> None:
        item, placement_id = row.item, row.item.row.placement.id
        self._place = self.rows.index(row)
        if action is Do.OPEN:
            self.case_wanted.emit(item.case.id)
        elif action is Do.BEGUN:
            self._answer(row, lambda: start(self.desk, placement_id, item.row.placement.started_on))
        elif action is Do.CANCEL:
            self._answer(row, lambda: cancel(self.desk, placement_id))
        elif (step := step_of(action, item, self.desk.today)) is not None:
            self._open(row, form_for(self.desk, item.row.placement, step, self.run))

    def _open(self, row: CourseRow, form: ChangeForm) -> None:
        """A form that opened is seen whole."""
        form.grew.connect(lambda: self._scroll.ensureWidgetVisible(form, 0, theme.px(12)))
        row.open_form(form)

    def _answer(self, row: CourseRow, work: Callable[[], Changed]) -> None:
        """One click: the keyboard goes on from the row's name, for the button may be gone."""
        row.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.do(work)
