"""The page of one citizen: the course week by week, every duty, and everything that happened."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QWidget

from jobassist.domain.case import CaseId, TalkStatus
from jobassist.domain.plan import Plan
from jobassist.services.book_talk import planned_talks
from jobassist.services.desk import Desk
from jobassist.services.open_case import CaseView, open_case, steps_of
from jobassist.services.print_paper import PaperPrint, print_again
from jobassist.services.print_plan import print_of
from jobassist.services.propose_letters import letters_for
from jobassist.ui.case_facts.card import FactsCard
from jobassist.ui.case_facts.circumstances import CircumstancesCard
from jobassist.ui.case_facts.decisions import DecisionsCard
from jobassist.ui.case_facts.exemptions import ExemptionsCard
from jobassist.ui.case_facts.paid import PaidCard
from jobassist.ui.case_facts.reminders import RemindersCard
from jobassist.ui.citizen.cards import DutyCard, FactCard, PlanCard, TalkCard
from jobassist.ui.citizen.header import Header
from jobassist.ui.citizen.proposals import ProposedLetters
from jobassist.ui.kit import theme
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, ground, mark_pane
from jobassist.ui.kit.timeline import Timeline, TimelineLegend
from jobassist.ui.letters.papers import PapersCard
from jobassist.ui.page import Page
from jobassist.ui.placement.card import PlacementCard
from jobassist.ui.placement.needs_card import NeedsCard
from jobassist.ui.talk.tab_order import tab_as_laid_out
from jobassist.ui.worklist.actions import CaseActions
from jobassist.ui.worklist.lists import AgreementList, OpenTalks, PlannedTalks, open_talks, talk_of
from jobassist.ui.worklist.steps import Steps

_TWO_FROM, _SIDE, _ANY_WIDTH = 900, 372, 16_777_215


class CitizenPage(Page):
    """Fills the window; Esc goes back. Raises JobAssistError when the case is gone."""

    def __init__(self, desk: Desk, case_id: CaseId, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._case_id = case_id
        self._view: CaseView | None = None
        self._is_wide: bool | None = None
        self.case_actions = CaseActions(desk, self)
        self.header = Header()
        self.timeline = Timeline()
        self.no_timeline = PlainLabel(
            self.tr("Forløbet kan tegnes, når startdatoen er kendt."), role="table", tone="text2", wrap=True
        )
        self.duties = DutyCard(self.tr("Frister"), self.tr("Ingen frister lige nu."))
        self.talks = TalkCard(self.tr("Samtaler"), self.tr("Ingen samtaler endnu."))
        self.offers = PlacementCard(desk, self.case_actions.run)
        self.needs = NeedsCard(desk, case_id, self.case_actions.run)
        self.reminders = RemindersCard(desk, case_id, self.case_actions.run)
        self.circumstances = CircumstancesCard(desk, self.case_actions.run)
        self.paid = PaidCard(desk, self.case_actions.run)
        self.decisions = DecisionsCard(desk, self.case_actions.run)
        self.exemptions = ExemptionsCard(desk, self.case_actions.run)
        self.facts: tuple[FactsCard, ...] = (self.circumstances, self.paid, self.decisions, self.exemptions)
        self.plans = PlanCard(self.tr("Planer"), self.tr("Ingen plan endnu. Den bliver til i en samtale."))
        self.person = FactCard(desk, self.tr("Kontakt og sag"), self.tr("Ingen oplysninger."))
        self.steps = Steps(desk, self.case_actions.run)
        self.open_talks = OpenTalks(self.tr("Uafsluttede samtaler"))
        self.planned = PlannedTalks(self.tr("Booket"))
        self.agreements = AgreementList(self.tr("Åbne aftaler"))
        self.proposals = ProposedLetters(self.tr("Breve, der mangler"))
        self.papers = PapersCard(desk)
        self._lay_out()
        self._connect()
        self._show(open_case(desk, case_id))

    @property
    def title(self) -> str:
        return self.tr("Borger")

    def refresh(self) -> None:
        view = self.attempt(lambda: open_case(self.desk, self._case_id))
        if view is not None and view != self._view:
            self._show(view)
        elif view is not None:
            self._show_offers(view)

    def _lay_out(self) -> None:
        ground(self, "bg")
        course = QFrame()
        course.setProperty("card", "plain")
        title = PlainLabel(self.timeline.accessibleName(), role="heading", weight=600)
        parts = [title, self.timeline, self.no_timeline, TimelineLegend()]
        column(parts, spacing=8, edges=(18, 14, 18, 14), owner=course)
        main, side = QWidget(), QWidget()
        cards = [course, self.duties, self.talks, self.offers, self.reminders, *self.facts]
        cards += [self.plans, self.papers, self.needs]
        self._main_column = column([*cards, None], spacing=12, owner=main)
        steps = QFrame()
        steps.setProperty("card", "plain")
        do_now = [self.open_talks, self.steps, self.proposals, self.planned, self.agreements]
        column(do_now, spacing=14, edges=(18, 14, 18, 16), owner=steps)
        self._side_column = column([steps, self.person, None], spacing=12, owner=side)
        self._main, self._side = main, side
        content = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, content)
        self._columns.setContentsMargins(*(theme.px(n) for n in (24, 16, 24, 24)))
        self._columns.setSpacing(theme.px(16))
        self._columns.addWidget(main, 1)
        self._columns.addWidget(side, 0)
        ground(content, "bg")
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(content)
        mark_pane(side)
        side.setAccessibleName(self.tr("Næste skridt"))
        column([self.header, self._scroll], spacing=0, owner=self).setStretch(1, 1)

    def _connect(self) -> None:
        actions = self.case_actions
        actions.changed.connect(self.changed)
        actions.failed.connect(self.failed)
        actions.talk_wanted.connect(self.talk_wanted)
        actions.letters_wanted.connect(self.letters_wanted)
        actions.screen_wanted.connect(self.screen_wanted)
        self.header.back_wanted.connect(self.back_wanted)
        self.header.cpr.reveal_wanted.connect(self._reveal)
        self.steps.talk_wanted.connect(actions.start_talk)
        self.steps.letter_wanted.connect(actions.write_letter)
        self.steps.offer_wanted.connect(actions.choose_offer)
        self.steps.jobs_wanted.connect(actions.show_jobs)
        self.offers.placing_wanted.connect(actions.choose_offer)
        self.steps.form_grew.connect(self._show_form)
        self.steps.form_closed.connect(lambda: self.steps.book.setFocus(Qt.FocusReason.OtherFocusReason))
        self.open_talks.answered.connect(actions.answer)
        self.duties.rule_wanted.connect(lambda rule_id: self.rule_wanted.emit(rule_id, self.desk.today))
        self.talks.corrected.connect(actions.answer)
        self.talks.opened.connect(self.record_wanted)
        self.planned.cancelled.connect(lambda talk_id: actions.answer(talk_id, TalkStatus.CANCELLED.value))
        self.planned.move_wanted.connect(self._move)
        self.plans.plan_chosen.connect(self._show_plan)
        self.papers.paper_chosen.connect(lambda paper: self._preview(lambda: print_again(self.desk, paper)))
        self.proposals.chosen.connect(self._write_letter)
        self.person.changed.connect(self.changed)
        self.person.failed.connect(self.failed)
        self.reminders.failed.connect(self.failed)
        self.reminders.other_day_wanted.connect(self.circumstances.tell)
        for card in self.facts:
            card.failed.connect(self.failed)
            card.form_opened.connect(self._show_widget)

    def _show(self, view: CaseView) -> None:
        self._view = self.case_actions.view = view
        case, today = view.case, view.today
        self.header.show_case(view)
        self.timeline.set_view(view.timeline)
        self.timeline.setVisible(view.timeline is not None)
        self.no_timeline.setVisible(view.timeline is None)
        self.duties.show_duties(view.duties, today, lambda duty: steps_of(self.desk, duty))
        self.talks.show_talks(case.talks, today, written=view.written)
        self.plans.show_plans(view.plans)
        self.papers.show_papers(view.papers)
        self.proposals.show_proposals(letters_for(self.desk, case.id))
        self.person.show_person(view.citizen, case, today)
        self.steps.show_case(view)
        self.open_talks.show_talks(open_talks(case.talks, today))
        self.planned.show_talks(planned_talks(case, today))
        self.agreements.show_agreements(view.open_agreements, name=view.citizen.name, today=today)
        self._show_offers(view)
        self._show_facts(view)
        for part in (self._main, self._side):
            tab_as_laid_out(part)

    def _show_offers(self, view: CaseView) -> None:
        """What the view does not hold: how long a seat is kept, and what an offer must fit."""
        self.offers.show_case(view.case)
        self.needs.refresh()

    def _show_facts(self, view: CaseView) -> None:
        """What the law is counted from, and what others owe."""
        self.reminders.show_reminders(view.reminders)
        for card in self.facts:
            card.show_case(view.case)

    def _reveal(self) -> None:
        self.case_actions.reveal(self.header.cpr, self.tr("Vist på borgerens side"))

    def _move(self, talk_id: str) -> None:
        talk = talk_of(self._view.case.talks, talk_id) if self._view is not None else None
        if talk is not None:
            self.steps.open_move(talk)

    def _show_plan(self, plan: Plan) -> None:
        self._preview(lambda: print_of(self.desk, plan))

    def _preview(self, make: Callable[[], PaperPrint]) -> None:
        paper = self.attempt(make)
        if paper is not None:
            self.plan_wanted.emit(paper)

    def _write_letter(self, letter_id: str) -> None:
        self.screen_wanted.emit(lambda: _letters(self.desk, self._case_id, letter_id))

    def _show_form(self) -> None:
        if self.steps.form is not None:
            self._show_widget(self.steps.form)

    def _show_widget(self, widget: QWidget) -> None:
        self._scroll.ensureWidgetVisible(widget, 0, theme.px(16))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Two columns where there is room, else what to do first and the rest below it."""
        is_wide = self.width() >= theme.px(_TWO_FROM)
        if is_wide == self._is_wide:
            return
        self._is_wide = is_wide
        direction = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.BottomToTop
        self._columns.setDirection(direction)
        self._side.setMinimumWidth(theme.px(_SIDE) if is_wide else 0)
        self._side.setMaximumWidth(theme.px(_SIDE) if is_wide else _ANY_WIDTH)
        home = self._side_column if is_wide else self._main_column
        home.removeWidget(self.person)
        home.insertWidget(home.count() - 1, self.person)
        self.person.show()


def _letters(desk: Desk, case_id: CaseId, letter_id: str) -> Page:
    from jobassist.ui.letters.page import LettersPage

    return LettersPage(desk, (case_id,), letter_id)
