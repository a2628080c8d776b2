"""The page Fredagsgennemgang: the caseload at the left, one citizen, and one verdict by one key."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QStackedWidget, QWidget

from jobassist.domain.case import CaseId
from jobassist.domain.danish import percent, weekday_date
from jobassist.domain.errors import JobAssistError
from jobassist.domain.review import Review, Verdict
from jobassist.services.desk import Desk
from jobassist.services.give_verdict import Ruling, give_verdict
from jobassist.services.rank_offers import Catalogue, open_catalogue
from jobassist.services.review_citizen import ReviewView, open_citizen
from jobassist.services.review_round import Line, Round, caseworkers_with_cases, open_round, renew_round
from jobassist.ui.friday.caseload import CaseloadModel, CaseloadPane
from jobassist.ui.friday.citizen import CitizenReview
from jobassist.ui.friday.foot import ReviewFoot
from jobassist.ui.friday.option_form import OptionForm
from jobassist.ui.friday.scope import ScopeBox
from jobassist.ui.friday.ways import ReviewWays
from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.empty import EmptyState, WayOn
from jobassist.ui.kit.layout import column, ground, mark_pane, row
from jobassist.ui.kit.scroll import ScrollPane
from jobassist.ui.worklist.words import filled

_PANE, _SHARES = (170, 240), (3, 7)
_VERDICTS = tuple(Verdict)


class FridayPage(ReviewWays):
    """1-4 judge, Enter goes to the next without a verdict, Backspace back; the mouse may rest.

    ``progress_changed`` tells how many of how many have a verdict.
    """

    progress_changed = Signal(int, int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._round: Round | None = None
        self._catalogue = Catalogue(())
        self._order: list[CaseId] = []
        self._trail: list[CaseId] = []
        self._current: CaseId | None = None
        self._opened: Verdict | None = None
        self._is_stale = False
        self.model = CaseloadModel()
        self.scope = ScopeBox()
        self.sheet = Button(self.tr("Fredagsark"), icon="printer", small=True)
        self.without = Button(self.tr("Liste: uden tilbud"), icon="printer", small=True)
        self.pane = CaseloadPane(self.model, [self.scope], [self.sheet, self.without])
        self.citizen = CitizenReview(desk)
        self.foot = ReviewFoot()
        self.empty = self._nobody()
        self._lay_out()
        self._connect()

    @property
    def title(self) -> str:
        return self.tr("Fredagsgennemgang")

    @property
    def subtitle(self) -> str:
        if self._round is None:
            return ""
        friday_on = self._round.friday_on
        week = filled(self.tr("uge %1"), str(friday_on.isocalendar().week))
        return f"{weekday_date(friday_on).capitalize()} · {week}"

    @property
    def progress(self) -> tuple[int, int] | None:
        return None if self._round is None else (self._round.reviewed, len(self._round.lines))

    @property
    def foot_room(self) -> int:
        return 0 if self.foot.isHidden() else self.foot.minimumSizeHint().height()

    @property
    def status_text(self) -> str:
        if self._round is None or not self._round.lines:
            return ""
        week = str(self._round.friday_on.isocalendar().week)
        done, of = self._round.reviewed, len(self._round.lines)
        words = filled(self.tr("Dækning uge %1: %2 af %3 borgere"), week, str(done), str(of))
        return f"{words} · {percent(done / of)}"

    def first_control(self) -> QWidget | None:
        return self.pane.list if self.pane.list.isVisible() else None

    def _nobody(self) -> EmptyState:
        empty = EmptyState(
            self.tr("Her kommer dine borgere til fredagsgennemgangen"),
            self.tr(
                "Hver fredag ser du alle dine borgere igennem, én ad gangen, så alle har et relevant tilbud "
                "eller en grund. Hent en søgeliste, eller vælg en kollegas borgere."
            ),
            [
                WayOn(
                    "import",
                    "file-down",
                    self.tr("Hent en søgeliste"),
                    self.tr("Borgerne kommer fra jeres fagsystem"),
                    self.tr("Gå til Import"),
                )
            ],
        )
        ground(empty, "surface")
        empty.chosen.connect(self.page_wanted)
        return empty

    def _lay_out(self) -> None:
        middle = QWidget()
        ground(middle, "surface")
        mark_pane(middle)
        middle.setAccessibleName(self.tr("Borgeren"))
        self._scroll = ScrollPane(self.citizen)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._scroll)
        self._stack.addWidget(self.empty)
        whole = column([], spacing=0, owner=middle)
        whole.addWidget(self._stack, 1)
        whole.addWidget(self.foot)
        self.pane.setMinimumWidth(theme.px(_PANE[0]))
        self.pane.setMaximumWidth(theme.px(_PANE[1]))
        sides = row(spacing=0, owner=self)
        sides.addWidget(self.pane, _SHARES[0])
        sides.addWidget(middle, _SHARES[1])

    def _connect(self) -> None:
        self.pane.list.chosen.connect(lambda case_id: self.show_citizen(CaseId(case_id)))
        self.scope.activated.connect(self._on_scope)
        self.citizen.grid.wanted.connect(lambda verdict: self.choose(Verdict(verdict)))
        self.citizen.picked.connect(lambda: self.confirm(go_on=False))
        self.citizen.head.wanted.connect(self._go)
        self.citizen.head.cpr.reveal_wanted.connect(lambda: self._reveal(self.citizen.head))
        self.foot.back.clicked.connect(self.go_back)
        self.foot.next.clicked.connect(self.go_on)
        self.sheet.clicked.connect(self.show_sheet)
        self.without.clicked.connect(self.show_without)

    # What is shown

    def refresh(self) -> None:
        """Reads the round again, once it is seen; the order stays, and so does the citizen."""
        self._is_stale = self._round is not None and not self.isVisible()
        if self._is_stale:
            return
        self._whose = self.scope.fill(caseworkers_with_cases(self.desk), self.desk.settings.name, self._whose)
        round_ = open_round(self.desk, caseworker=self._whose)
        if self._opened is None and self._is_another_week(round_):
            self._current = None
        self._show_round(round_)

    def _is_another_week(self, round_: Round) -> bool:
        return self._round is not None and round_.friday_on != self._round.friday_on

    def follow(self, case_ids: frozenset[CaseId]) -> None:
        """Reads these citizens again; a hidden page reads all of them when it is next seen."""
        if self._round is None or self._is_stale or not self.isVisible():
            self.refresh()
        else:
            self._show_round(renew_round(self.desk, self._round, case_ids))

    def _show_round(self, round_: Round) -> None:
        if self._is_another_week(round_):
            self._order, self._trail = [], []
        self._round = round_
        self._catalogue = open_catalogue(self.desk)
        lines = self._in_order(round_)
        if self._current not in {line.case.id for line in lines}:
            self._current = round_.next_unreviewed(None) or (lines[0].case.id if lines else None)
            self._opened = None
        self.model.current = self._current
        self.model.set_lines(lines)
        self.pane.show_gone(round_.gone)
        self._stack.setCurrentWidget(self._scroll if lines else self.empty)
        self.foot.setVisible(bool(lines))
        for button in (self.sheet, self.without):
            button.setEnabled(bool(lines))
        self._show_current()
        self.progress_changed.emit(round_.reviewed, len(lines))

    def _in_order(self, round_: Round) -> list[Line]:
        """The order in which the round was first seen: a verdict moves nobody, newcomers stand last."""
        by_id = {line.case.id: line for line in round_.lines}
        known = set(self._order)
        self._order = [case_id for case_id in self._order if case_id in by_id]
        self._order += [line.case.id for line in round_.lines if line.case.id not in known]
        return [by_id[case_id] for case_id in self._order]

    def _on_scope(self, _index: int) -> None:
        self.show_scope(self.scope.caseworker())

    def show_scope(self, caseworker: str) -> None:
        """Whose citizens are gone through; a stand-in chooses a colleague's."""
        if caseworker != self._whose:
            self._whose, self._current = caseworker, None
            self._order, self._trail = [], []
            self.refresh()
            self.pane.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_citizen(self, case_id: CaseId, *, remember: bool = True) -> None:
        """Shows a citizen of the round; what was opened and not stored is put aside."""
        if case_id == self._current:
            return
        if remember and self._current is not None:
            self._trail.append(self._current)
        self._current, self._opened = case_id, None
        self.model.current = case_id
        self._show_current()
        self._scroll.verticalScrollBar().setValue(0)

    def _show_current(self) -> None:
        self.pane.list.show_current(self.model.row_of(self._current))
        if self._current is None or self._round is None:
            self.view = None
            return
        case_id, round_ = self._current, self._round
        view = self.attempt(lambda: open_citizen(self.desk, round_, case_id, catalogue=self._catalogue))
        if view is None:
            return
        before, self.view = self.view, view
        is_same = before is not None and (before.case.id, before.review) == (case_id, view.review)
        whose = "" if view.case.caseworker == self.desk.settings.name else view.case.caseworker
        self.citizen.show_view(view, stand_in_for=whose, kept=self._opened if is_same else None)
        self._show_form()

    def _show_form(self) -> None:
        given = self._given()
        self.citizen.show_form(given.verdict if given is not None else None, self._opened)
        self.foot.show_state(self._state())
        if self._opened is not None:
            # Once it has its place below the cards.
            QTimer.singleShot(0, self, self._bring_form_in_sight)

    def _bring_form_in_sight(self) -> None:
        if self._opened is not None:
            self._scroll.ensureWidgetVisible(self.citizen.forms[self._opened])

    def _state(self) -> str:
        if self._opened in (Verdict.EXEMPT, Verdict.NONE_YET):
            return "options"
        if self._opened is not None:
            return "open"
        is_done = self._round is not None and self._round.reviewed == len(self._round.lines)
        return "done" if is_done else "usual"

    def _given(self) -> Review | None:
        return self.view.review if self.view is not None else None

    # Judging

    def choose(self, verdict: Verdict) -> None:
        """A verdict that says all it must is stored at once; any other opens its form."""
        view = self.view
        if view is None:
            return
        ready = _ready(view, verdict, self.citizen)
        given = self._given()
        is_given = given is not None and given.verdict is verdict
        if ready is not None and not is_given:
            self._store(ready, go_on=False)
            return
        self._opened = verdict
        form = self.citizen.forms[verdict]
        if isinstance(form, OptionForm):
            form.suggest()
        self._show_form()
        self.pane.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def confirm(self, *, go_on: bool) -> None:
        """Stores what the open form says."""
        if self._opened is not None:
            self._store(self.citizen.ruling(self._opened), go_on=go_on)

    def _store(self, ruling: Ruling, *, go_on: bool) -> None:
        if self._current is None:
            return
        case_id, seen = self._current, self._given()
        try:
            changed = give_verdict(self.desk, case_id, ruling, seen=seen)
        except JobAssistError as error:
            self._show_problem(error, ruling.verdict)
            return
        self._opened = None
        self.changed.emit(changed)
        if go_on:
            self.go_on()
        else:
            self.pane.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_problem(self, error: JobAssistError, verdict: Verdict) -> None:
        """The form opens on what lacks; somebody else's verdict is shown with the sentence."""
        key = str(getattr(error, "key", ""))
        if not key:
            self.refresh()
        elif self._opened is not verdict:
            self._opened = verdict
            self._show_form()
        self.citizen.show_problem(key, str(error), verdict)

    # Going through the list

    def go_on(self) -> None:
        """Enter: stores an open form, else goes to the next citizen without a verdict."""
        if self._opened is not None:
            self.confirm(go_on=True)
            return
        if self._round is None:
            return
        following = self._next_unreviewed()
        if following is None:
            self.show_sheet()
        else:
            self.show_citizen(following)

    def _next_unreviewed(self) -> CaseId | None:
        lines = list(self.model.lines)
        start = self.model.row_of(self._current) + 1
        turned = [*lines[start:], *lines[:start]]
        return next((line.case.id for line in turned if line.verdict is None), None)

    def go_back(self) -> None:
        """Backspace: to the citizen shown before, else the one above."""
        while self._trail:
            case_id = self._trail.pop()
            if self.model.row_of(case_id) >= 0 and case_id != self._current:
                self.show_citizen(case_id, remember=False)
                return
        above = self.model.row_of(self._current) - 1
        if above >= 0:
            self.show_citizen(self.model.lines[above].case.id, remember=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        pane = min(theme.px(_PANE[1]), max(theme.px(_PANE[0]), self.width() * _SHARES[0] // sum(_SHARES)))
        self.foot.fit(self.width() - pane)
        self.citizen.fit(self.width() - pane - self._scroll.verticalScrollBar().sizeHint().width())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self.refresh()
        focused = self.window().focusWidget()
        if focused is None or not self.isAncestorOf(focused):
            self.pane.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        key, in_text = Qt.Key(event.key()), _is_in_text()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go_on()
        elif key == Qt.Key.Key_Escape and self._opened is not None:
            self._opened = None
            self._show_current()
            self.pane.list.setFocus(Qt.FocusReason.OtherFocusReason)
        elif key == Qt.Key.Key_Backspace and not in_text:
            self.go_back()
        elif not in_text and (digit := key - Qt.Key.Key_0) in range(1, 10):
            self._on_digit(digit)
        else:
            super().keyPressEvent(event)

    def _on_digit(self, digit: int) -> None:
        """A digit judges; while a form with options is open, it chooses among them."""
        form = self.citizen.forms[self._opened] if self._opened is not None else None
        if isinstance(form, OptionForm):
            form.pick(digit)
        elif digit <= len(_VERDICTS):
            self.choose(_VERDICTS[digit - 1])


def _ready(view: ReviewView, verdict: Verdict, citizen: CitizenReview) -> Ruling | None:
    """The ruling of a verdict that needs nothing more: its offer, or its exemption, is there already."""
    if verdict is Verdict.RUNNING and view.running is not None:
        return Ruling(verdict, placement_id=view.running.id)
    if verdict is Verdict.STARTS and view.coming is not None:
        return Ruling(verdict, placement_id=view.coming.id)
    if verdict is Verdict.EXEMPT and view.exemption is not None:
        return citizen.ruling(verdict)
    return None


def _is_in_text() -> bool:
    return isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit)
