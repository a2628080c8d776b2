"""The job examples of one citizen: three groups by the plan's goals, and the sheet as it is printed."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QWidget

from jobassist.domain.case import CaseId
from jobassist.domain.employers import Employer
from jobassist.domain.job_match import LETTERS, Match
from jobassist.domain.job_search import JobQuery
from jobassist.services.book_talk import case_of
from jobassist.services.desk import Desk
from jobassist.services.employers import employers_of_ads
from jobassist.services.job_examples import (
    MOST_ON_A_SHEET,
    Examples,
    NoExamplesError,
    examples_for,
    job_print,
    wishes_of,
)
from jobassist.services.print_paper import PaperPrint
from jobassist.ui.jobs.day import print_day, show_day
from jobassist.ui.jobs.employer_words import first_contact_words
from jobassist.ui.jobs.examples_empty import BANK, TALK, no_examples
from jobassist.ui.jobs.examples_head import ExamplesHead
from jobassist.ui.jobs.job_row import JobRow
from jobassist.ui.jobs.rows import JobRows, goal_heading, note
from jobassist.ui.jobs.searches_bar import SearchesBar
from jobassist.ui.jobs.sheet_pane import SheetPane
from jobassist.ui.jobs.ticked import Ticked
from jobassist.ui.jobs.whole_bank import WholeBank
from jobassist.ui.jobs.words import asked_words, found_words, given_words, grouped, reason_words
from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.empty import EmptyState
from jobassist.ui.kit.layout import column, ground
from jobassist.ui.kit.marks import hairline
from jobassist.ui.page import Page
from jobassist.ui.talk.tab_order import tab_as_laid_out
from jobassist.ui.worklist.words import filled

_AT_ONCE, _MORE = 4, 20
_BANK, _TYPING_MS = "", 120
_SHOWN = {**dict.fromkeys(LETTERS, _AT_ONCE), _BANK: _MORE}
_PANE, _WIDE_FROM = 400, 860
_ANY = 16_777_215


class ExamplesPage(Page):
    """Fills the window; Esc goes back. The best are ticked, so that Ctrl+P is all that is needed.

    Raises JobAssistError when the case is gone.
    """

    def __init__(
        self, desk: Desk, case_id: CaseId, ticked: Ticked | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, parent)
        ground(self, "surface")
        self.ticked = ticked or Ticked()
        self._case_id = case_id
        self._case = case_of(desk, case_id)
        self.examples: Examples | None = None
        self._shown = dict(_SHOWN)
        self._is_wide: bool | None = None
        self.searches = SearchesBar(desk, case_id, self.asked)
        self.head = ExamplesHead(desk.today, self.searches)
        self.bank = WholeBank(desk)
        self.list = JobRows(self.tr("Job, der passer til planens jobmål"))
        self.sheet = SheetPane()
        self.sheet.large.setChecked(self.ticked.is_large)
        self.empty: EmptyState | None = None
        self._draw = QTimer(self, interval=0, singleShot=True)
        self._draw.timeout.connect(self.show_sheet)
        self._soon = QTimer(self, interval=_TYPING_MS, singleShot=True)
        self._soon.timeout.connect(self._build)
        self._lay_out()
        self._connect()
        self._read()

    @property
    def title(self) -> str:
        return self.tr("Jobeksempler")

    def first_control(self) -> QWidget | None:
        if self.empty is not None and self._stack.currentWidget() is self.empty:
            return self.empty.button(self._first_way)
        return self.list.first_row() or self.head.search

    def _lay_out(self) -> None:
        body = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, body)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(0)
        self._line = hairline(vertical=True)
        self._columns.addWidget(self.list, 1)
        self._columns.addWidget(self._line)
        self._columns.addWidget(self.sheet)
        self._stack = QStackedWidget()
        self._stack.addWidget(body)
        self._body = body
        column([self.head, self._stack], spacing=0, owner=self).setStretch(1, 1)

    def _connect(self) -> None:
        self.head.back_wanted.connect(self.back_wanted)
        self.head.filters_changed.connect(self._on_filters)
        self.head.within.refused.connect(self.failed)
        self.head.search.submitted.connect(self._focus_rows)
        self.searches.whole_changed.connect(self._on_whole)
        self.searches.chosen.connect(self._ask_again)
        self.searches.changed.connect(self.changed)
        self.searches.failed.connect(self.failed)
        self.list.left_above.connect(self.find_job)
        self.sheet.print_wanted.connect(self.print_sheet)
        self.sheet.day.clicked.connect(lambda: print_day(self))
        self.sheet.size_changed.connect(self._on_size)
        QShortcut(QKeySequence("Ctrl+F"), self).activated.connect(self.find_job)
        QShortcut(QKeySequence("Ctrl+J"), self).activated.connect(self.searches.whole.toggle)

    def find_job(self) -> None:
        """Ctrl+F: the keyboard goes to the search."""
        if not self.head.search.isHidden():
            self.head.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.head.search.edit.selectAll()

    def refresh(self) -> None:
        """Matches again; the ticks stay where their jobs are still open."""
        self.attempt(self._read)

    def _read(self) -> None:
        self._case = case_of(self.desk, self._case_id)
        name = self._case.name
        self.head.show_name(name)
        self.sheet.set_name(name.split()[0] if name.split() else "")
        show_day(self.sheet.day, self)
        self.searches.refresh()
        why = self._read_examples()
        self.head.within.refusal = self._no_distances()
        self._keep_ticks()
        if not (self.matches() or self.bank.picks or self.searches.whole.isChecked()):
            self._show_empty(why, has_goals=self.examples is not None)
            return
        self._stack.setCurrentWidget(self._body)
        self.head.set_usable(True)
        self._build()
        self.show_sheet()

    def _no_distances(self) -> str:
        """Why nobody knows how far it is."""
        if wishes_of(self.desk, self._case).distances.home is not None:
            return ""
        return self.tr(
            "Ingen ved, hvor borgeren bor. Skriv postnummer i adressen eller kommunens navn i Indstillinger."
        )

    def _read_examples(self) -> str:
        """Matches again; returns why there are none, where there are."""
        try:
            self.examples = examples_for(self.desk, self._case)
        except NoExamplesError as error:
            self.examples = None
            return str(error)
        return self.tr("Ingen job i jobbanken passer til planens jobmål. Hent nyere annoncer.")

    def asked(self) -> JobQuery:
        """What the fields and filters ask for now."""
        return self.head.query()

    def matches(self) -> tuple[Match, ...]:
        """Everything that suits, A before B before C."""
        found = self.examples.matches if self.examples is not None else None
        return (*found.a, *found.b, *found.c) if found is not None else ()

    def chosen(self) -> tuple[Match, ...]:
        """What is on the sheet, in the order in which it stands there."""
        ids = set(self.ticked.ids or ())
        examples = {match.ad.id: match for match in (*self.bank.picks, *self.matches())}
        chosen = [match for match in examples.values() if match.ad.id in ids]
        return tuple(sorted(chosen, key=lambda match: match.goal or "D"))

    def _keep_ticks(self) -> None:
        if self.ticked.ids is None and self.examples is not None and self.matches():
            self.ticked.ids = [match.ad.id for match in self.examples.best()]
        ids, suiting = self.ticked.ids or [], {match.ad.id for match in self.matches()}
        self.bank.keep(self._case, [each for each in ids if each not in suiting])
        there = suiting | {match.ad.id for match in self.bank.picks}
        if self.ticked.ids is not None:
            self.ticked.ids = [each for each in ids if each in there]

    def _build(self) -> None:
        """The rows that the filters let through."""
        self._soon.stop()
        had_keyboard = next((each.ad.id for each in self.list.rows if each.hasFocus()), None)
        self.list.clear()
        number = 0
        for letter, goal in zip(LETTERS, self._goals(), strict=True):
            if goal.strip():
                number += self._add_group(letter, goal)
        self._add_bank()
        self.list.finish()
        self.head.found.setText(self._found_words(number))
        tab_as_laid_out(self)
        again = next((each for each in self.list.rows if each.ad.id == had_keyboard), None)
        if had_keyboard is not None:
            (again or self.head.search).setFocus(Qt.FocusReason.OtherFocusReason)

    def _goals(self) -> tuple[str, str, str]:
        return self.examples.wishes.goals if self.examples is not None else ("", "", "")

    def _add_group(self, letter: str, goal: str) -> int:
        group = self.examples.matches.of(letter) if self.examples is not None else ()
        found = [match for match in group if self.head.lets_through(match)]
        self.list.add(goal_heading(letter, goal, found_words(len(found))))
        self._add_rows(letter, goal, found)
        return len(found)

    def _add_bank(self) -> None:
        """The fourth group: what the whole job bank has beyond the three, and what was picked of it."""
        suiting = [match for match in self.matches() if self.head.lets_through(match)]
        above = {match.ad.id for match in suiting}
        is_on = self.searches.whole.isChecked()
        self.bank.forget()
        if is_on:
            self.attempt(lambda: self.bank.look_up(self._case, self.asked()))
        found = self.bank.beyond(above, self.ticked.ids or ())
        if is_on or found:
            name = " · ".join(filter(None, (self.tr("Fra jobbanken"), asked_words(self.head.rest))))
            words = found_words(len(found))
            more = filled(self.tr("de første %1 af %2"), grouped(len(found)), grouped(self.bank.hits.total))
            self.list.add(goal_heading(_BANK, name, more if self.bank.has_more else words))
            self._add_rows(_BANK, name, found)

    def _add_rows(self, letter: str, goal: str, found: list[Match]) -> None:
        shown = found[: self._shown[letter]]
        # What is on the sheet is never out of sight, however far down it stands.
        shown += [match for match in found[len(shown) :] if self.ticked.has(match.ad.id)]
        employers = employers_of_ads(self.desk, (match.ad for match in shown))
        for match in shown:
            self._add_row(match, employers.get(match.ad.id))
        if not found:
            self.list.add(note(self.tr("Ingen lige nu.")))
        rest = len(found) - len(shown)
        if rest > 0:
            more = Button(filled(self.tr("Vis %1 flere"), str(min(rest, _MORE))), kind="quiet", small=True)
            more.setAccessibleDescription(goal)
            more.clicked.connect(lambda _checked=False, own=letter: self._show_more(own))
            self.list.add(more)

    def _add_row(self, match: Match, employer: Employer | None) -> None:
        line = JobRow(
            match.ad,
            self.desk.today,
            why=self._why(match),
            away=match.away,
            contact=first_contact_words(employer) if employer is not None else "",
            is_barred=match.is_barred,
        )
        line.setChecked(self.ticked.has(match.ad.id))
        line.clicked.connect(lambda _checked=False, own=line: self._on_ticked(own))
        line.entered.connect(self.print_sheet)
        self.list.add(line)

    def _why(self, match: Match) -> str:
        """Why it is proposed, and whether the citizen was given it before."""
        given = self.examples.given.get(match.ad.id) if self.examples is not None else None
        return " · ".join(filter(None, (reason_words(match), given_words(given) if given else "")))

    def _found_words(self, number: int) -> str:
        looked_at = self.examples.looked_at if self.examples is not None else 0
        return filled(self.tr("%1 fundet af %2"), str(number), str(max(looked_at, number)))

    def _show_more(self, letter: str) -> None:
        before = {each.ad.id for each in self.list.rows}
        self._shown[letter] += _MORE
        self._build()
        first = next((each for each in self.list.rows if each.ad.id not in before), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_filters(self) -> None:
        self._shown = dict(_SHOWN)
        if self.searches.whole.isChecked():
            self._soon.start()
        elif self._stack.currentWidget() is self._body:
            self._build()

    def _on_whole(self, is_on: bool) -> None:
        """The whole bank is searched too, or no longer."""
        if not is_on:
            self.head.rest = JobQuery()
        self._shown = dict(_SHOWN)
        self.refresh()
        if is_on:
            self.find_job()

    def _ask_again(self, query: JobQuery) -> None:
        """A search that was kept: its first hit in the bank takes the keyboard."""
        self.head.show_query(query)
        with QSignalBlocker(self.searches):
            self.searches.whole.setChecked(True)
        self._shown = dict(_SHOWN)
        self.refresh()
        found = {match.ad.id for match in self.bank.hits.matches}
        first = next((each for each in self.list.rows if each.ad.id in found), None)
        (first or self.head.search).setFocus(Qt.FocusReason.OtherFocusReason)

    def _focus_rows(self) -> None:
        if self._soon.isActive():
            self._build()
        first = self.list.first_row()
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_ticked(self, line: JobRow) -> None:
        ids = self.ticked.ids if self.ticked.ids is not None else []
        if not line.isChecked():
            self.ticked.ids = [each for each in ids if each != line.ad.id]
        elif len(ids) >= MOST_ON_A_SHEET:
            line.setChecked(False)
            self.failed.emit(
                filled(self.tr("Der er plads til %1 job på arket. Fjern et først."), str(MOST_ON_A_SHEET))
            )
            return
        else:
            self.ticked.ids = [*ids, line.ad.id]
            self.bank.pick(line.ad.id)
        self._draw.start()

    def _on_size(self) -> None:
        self.ticked.is_large = self.sheet.large.isChecked()
        self._draw.start()

    def show_sheet(self) -> None:
        """The sheet of what is ticked now."""
        chosen = self.chosen()
        paper = self.attempt(self._paper) if chosen else None
        self.sheet.show_paper(paper.pdf if paper is not None else b"", len(chosen))

    def _paper(self) -> PaperPrint:
        return job_print(self.desk, self._case, self.chosen(), large=self.ticked.is_large)

    def print_sheet(self) -> None:
        """Ctrl+P: the sheet on the screen from which papers are printed and filed."""
        paper = self.attempt(self._paper)
        if paper is not None:
            self.plan_wanted.emit(paper)

    def _show_empty(self, words: str, *, has_goals: bool) -> None:
        self.head.set_usable(False)
        old = self.empty
        self.empty, self._first_way = no_examples(words, has_goals=has_goals)
        self.empty.chosen.connect(self._on_way)
        self._stack.addWidget(self.empty)
        self._stack.setCurrentWidget(self.empty)
        if old is not None:
            self._stack.removeWidget(old)
            old.hide()
            old.deleteLater()

    def _on_way(self, key: str) -> None:
        if key == TALK:
            self.talk_wanted.emit(self._case_id)
        elif key == BANK:
            self.page_wanted.emit("jobs")
        else:
            self.head.searches.whole.setChecked(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.head.search.text():
            self.head.search.set_text("")
            self._focus_rows()
        elif event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
        elif event.key() == Qt.Key.Key_Down and self.head.search.edit.hasFocus():
            self._focus_rows()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() >= theme.px(_WIDE_FROM)
        if is_wide == self._is_wide:
            return
        self._is_wide = is_wide
        way = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(way)
        self.sheet.setMinimumWidth(theme.px(_PANE) if is_wide else 0)
        self.sheet.setMaximumWidth(theme.px(_PANE) if is_wide else _ANY)
        self.sheet.set_narrow(not is_wide)
        self._line.setVisible(is_wide)
