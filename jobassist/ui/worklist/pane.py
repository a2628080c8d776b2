"""The pane beside the list: the chosen citizen, why the row is there, and the next step."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from jobassist.domain.case import TalkStatus
from jobassist.services.book_talk import planned_talks
from jobassist.services.desk import Desk
from jobassist.services.open_case import CaseView
from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, ground, mark_pane, row
from jobassist.ui.kit.timeline import Timeline
from jobassist.ui.worklist.actions import CaseActions
from jobassist.ui.worklist.head import Head
from jobassist.ui.worklist.lists import AgreementList, DutyList, OpenTalks, PlannedTalks, open_talks, talk_of
from jobassist.ui.worklist.steps import Steps
from jobassist.ui.worklist.why import WhyCard

_EDGE = 20


class CasePane(QScrollArea):
    """Shows one case; what is done here is told through ``case_actions``."""

    case_wanted = Signal(str)
    left = Signal()
    """A form was done or given up: the keyboard belongs to the list again."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.case_actions = CaseActions(desk, self)
        self.view: CaseView | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Den valgte borger"))
        mark_pane(self)
        ground(self, "surface")
        self.head, self.why = Head(), WhyCard()
        self.open_talks = OpenTalks(self.tr("Uafsluttede samtaler"))
        self.timeline = Timeline()
        self.no_timeline = PlainLabel(
            self.tr("Forløbet kan tegnes, når startdatoen er kendt."), role="small", tone="text2", wrap=True
        )
        self.open_button = Button(self.tr("Åbn borger"), kind="link", small=True)
        self.open_button.setFixedHeight(theme.px(20))
        self.steps = Steps(desk, self.case_actions.run)
        self.planned = PlannedTalks(self.tr("Booket"))
        self.duties = DutyList(self.tr("Andre frister"))
        self.agreements = AgreementList(self.tr("Åbne aftaler"))
        self._content = self._laid_out()
        self.setWidget(self._content)
        self._content.hide()
        self._connect()

    def _laid_out(self) -> QWidget:
        title = PlainLabel(self.timeline.accessibleName(), role="small", weight=600, tone="text2")
        course = column([row([title, None, self.open_button]), self.timeline, self.no_timeline], spacing=2)
        content = QWidget()
        ground(content, "surface")
        column(
            [
                self.head, self.why, self.open_talks, course, self.steps, self.planned, self.agreements,
                self.duties, None,
            ],
            spacing=14, owner=content,
        )  # fmt: skip
        return content

    def _connect(self) -> None:
        self.head.cpr.reveal_wanted.connect(self._reveal)
        self.open_button.clicked.connect(self.open_citizen)
        self.steps.talk_wanted.connect(self.case_actions.start_talk)
        self.steps.letter_wanted.connect(self.case_actions.write_letter)
        self.steps.offer_wanted.connect(self.case_actions.choose_offer)
        self.steps.jobs_wanted.connect(self.case_actions.show_jobs)
        self.steps.form_closed.connect(self._on_form_closed)
        self.steps.form_grew.connect(self._show_form)
        self.open_talks.answered.connect(self._answer)
        self.planned.move_wanted.connect(self._move)
        self.planned.cancelled.connect(lambda talk_id: self._answer(talk_id, TalkStatus.CANCELLED.value))

    def show_case(self, view: CaseView | None) -> None:
        """Show a case, or nothing; the same as before leaves a form that is being filled in alone."""
        if view == self.view:
            return
        is_other = self.view is None or view is None or view.case.id != self.view.case.id
        self.view = self.case_actions.view = view
        self._content.setVisible(view is not None)
        as_needed, never = Qt.ScrollBarPolicy.ScrollBarAsNeeded, Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(never if view is None else as_needed)
        if view is None:
            self.steps.close_form()
            return
        self._show(view)
        if is_other:
            self.verticalScrollBar().setValue(0)

    def _show(self, view: CaseView) -> None:
        self.head.show_case(view)
        self.why.show_case(view)
        self.open_talks.show_talks(open_talks(view.case.talks, view.today))
        self.timeline.set_view(view.timeline)
        self.timeline.setVisible(view.timeline is not None)
        self.no_timeline.setVisible(view.timeline is None)
        self.steps.show_case(view)
        self.planned.show_talks(planned_talks(view.case, view.today))
        self.duties.show_duties(view.duties[1:], view.today)
        self.agreements.show_agreements(view.open_agreements, name=view.citizen.name, today=view.today)

    def open_citizen(self) -> None:
        """Ask for the citizen's own page."""
        if self.view is not None:
            self.case_wanted.emit(self.view.case.id)

    def _reveal(self) -> None:
        self.case_actions.reveal(self.head.cpr, self.tr("Vist i arbejdslisten"))

    def _answer(self, talk_id: str, status: str) -> None:
        self.case_actions.answer(talk_id, status)
        self.left.emit()

    def _move(self, talk_id: str) -> None:
        talk = talk_of(self.view.case.talks, talk_id) if self.view is not None else None
        if talk is not None:
            self.steps.open_move(talk)

    def _on_form_closed(self) -> None:
        self.verticalScrollBar().setValue(0)
        self.left.emit()

    def _show_form(self) -> None:
        """A form that opened is seen whole."""
        form = self.steps.form
        if form is not None:
            self.ensureWidgetVisible(form, 0, theme.px(16))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_edges()

    def _fit_edges(self) -> None:
        """The bar takes its room from the edge, so that nothing moves when it comes."""
        # By the viewport, not by the bar's range: a margin that changes the range would call this again.
        taken = self.width() - self.viewport().width()
        edge = theme.px(_EDGE)
        self._content.setContentsMargins(edge, theme.px(14), max(edge - taken, 0), theme.px(16))
