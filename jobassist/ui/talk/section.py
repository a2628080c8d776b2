"""One item of the agenda in the notes: a line when closed, its questions when open."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from jobassist.domain.agenda import (
    EXPLAINED,
    YES,
    AgendaItem,
    AnswerKey,
    AnswerKind,
    ItemKind,
    Prefill,
    asked_answers,
)
from jobassist.domain.answer_words import INTERNAL, answer_words
from jobassist.domain.danish import short_date
from jobassist.services.talk_facts import offers
from jobassist.services.talk_room import TalkRoom
from jobassist.ui.kit.buttons import CheckBox
from jobassist.ui.kit.fields import TextArea, set_plain
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, row
from jobassist.ui.kit.marks import hairline
from jobassist.ui.talk.asked_jobs import AskedJobs
from jobassist.ui.talk.badge import SIDE
from jobassist.ui.talk.internal_field import InternalField
from jobassist.ui.talk.items import ItemState, last_answers, last_made_on, last_note
from jobassist.ui.talk.known import AdviceBox, DutiesKnown, Notice, OffersKnown, RightsKnown
from jobassist.ui.talk.last_time import JudgedAgreements, LastAnswers
from jobassist.ui.talk.questions import QuestionField
from jobassist.ui.talk.questions_more import JobGoalsField, question_field
from jobassist.ui.talk.section_line import Outcome, SectionLine
from jobassist.ui.worklist.words import first_name

_INDENT = SIDE + 10


class ItemSection(QWidget):
    """An item in the notes. Its fields are made when it is first opened."""

    chosen = Signal()
    """The line was clicked."""
    answered = Signal(str, str, bool)
    """Field, value, and whether the answer is complete."""
    judged = Signal(str, object)
    job_told = Signal(object, bool)
    """A job example (JobHandout) as it is answered, and whether the answer is complete."""
    goals_edited = Signal(object)
    """The plan's job goals (a tuple of str), written here."""
    caret_moved = Signal(object)
    """A text (TextArea) whose cursor is to be kept in sight."""

    def __init__(
        self, item: AgendaItem, state: ItemState, today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.item, self._state, self._today = item, state, today
        self._body: QWidget | None = None
        self._work, self._outcome = QWidget(), Outcome()
        self._fields: list[QuestionField] = []
        self._advice: AdviceBox | None = None
        self._judged: JudgedAgreements | None = None
        self._jobs: AskedJobs | None = None
        self._last: LastAnswers | None = None
        self._explained: CheckBox | None = None
        self._internal: InternalField | None = None
        self._shows_all = False
        self._aside = ""
        self.line = SectionLine(state)
        self.line.clicked.connect(self.chosen)
        self.line.last.clicked.connect(self.toggle_last)
        self._column = column([self.line, hairline()], spacing=0, owner=self)

    def is_open(self) -> bool:
        """Whether its fields are shown."""
        return self._body is not None and not self._body.isHidden()

    def set_open(self, room: TalkRoom, *, is_open: bool, is_current: bool) -> None:
        """Show the item's fields; of one that is not current, only what is known and what came of it."""
        if is_open and self._body is None:
            self._build(room)
        if self._body is not None:
            self._body.setVisible(is_open)
            self._work.setVisible(is_current)
            self._show_outcome(room, is_current=is_current)

    def _show_outcome(self, room: TalkRoom, *, is_current: bool) -> None:
        told = [
            answer_words(q, *(room.answers.get((self.item.id, field), "") for field in (q.id, q.note_field)))
            for q in self.item.asked(room.answers)
        ]
        self._outcome.set_text(" ".join(" ".join(told).split()))
        self._outcome.setVisible(not is_current and bool(self._outcome.text()))

    def show_state(self, state: ItemState, *, is_current: bool) -> None:
        """Show how far the item is."""
        self._state = state
        self.line.show_state(state, is_open=self.is_open(), is_current=is_current, aside=self._aside)
        self.line.last.setVisible(self._has_last() and is_current and self.is_open())

    def show_room(self, room: TalkRoom) -> None:
        """Show the answers as the room has them; what is the same is left alone."""
        if self._body is None:
            return
        answers = {f: v for (item_id, f), v in room.answers.items() if item_id == self.item.id}
        for field in self._fields:
            field.show_answers(answers)
        if self._internal is not None:
            set_plain(self._internal, answers.get(INTERNAL, ""))
        if self._explained is not None:
            self._explained.setChecked(answers.get(EXPLAINED) == YES)
        if self._judged is not None:
            self._judged.show_kept(room.last_agreements)
        if self._jobs is not None:
            self._jobs.show_handouts(room.handouts)
        self.show_goals(room.draft.job_goals)

    def show_asked(self, asked: Mapping[AnswerKey, str]) -> None:
        """Show the questions that apply and what is suggested, given the answers that count."""
        if self._body is None:
            return
        wanted = {question.id for question in self.item.asked(asked)}
        for field in self._fields:
            field.setVisible(field.question.id in wanted)
        if self._advice is not None:
            self._advice.show_advice(self.item.advised(asked))

    def show_goals(self, goals: tuple[str, str, str]) -> None:
        """Show the plan's job goals where they are asked for."""
        for field in self._fields:
            if isinstance(field, JobGoalsField):
                field.show_goals(goals)

    def unread(self) -> QWidget | None:
        """The first field with something that cannot be read; None when all is well."""
        asked = (field.unread() for field in self._fields if not field.isHidden())
        return next((control for control in asked if control is not None), None)

    def first_control(self) -> QWidget:
        """Where the keyboard goes when the item is opened."""
        for asked_first in (self._judged, self._jobs):
            unanswered = asked_first.first_open() if asked_first else None
            if unanswered is not None:
                return unanswered
        if self._explained is not None:
            return self._explained
        asked = (field.first_control() for field in self._fields if not field.isHidden())
        return next(asked, self.internal())

    def internal(self) -> InternalField:
        """The internal field of an item that has been opened."""
        if self._internal is None:
            raise RuntimeError("the item was never opened")
        return self._internal

    def toggle_last(self) -> None:
        """F4: every earlier answer, or only the note in short."""
        if self._last is not None:
            self._shows_all = not self._shows_all
            self._last.show_all(self._shows_all)
            words = self.tr("Skjul sidste svar") if self._shows_all else self.tr("Vis sidste svar")
            self.line.last.set_label(words)

    def _has_last(self) -> bool:
        return self._last is not None

    def _build(self, room: TalkRoom) -> None:
        self._body = QWidget()
        self._internal, self._advice = InternalField(), AdviceBox()
        self._internal.textChanged.connect(self._on_internal_changed)
        column([*self._questions(), self._advice, self._internal], spacing=12, owner=self._work)
        parts = [*self._known(room), self._outcome, self._work]
        column(parts, spacing=12, edges=(_INDENT, 0, 0, 12), owner=self._body)
        self._column.insertWidget(1, self._body)
        self._follow_carets()
        self.show_room(room)
        self.show_asked(asked_answers(room.agenda, room.answers))

    def _on_internal_changed(self) -> None:
        self.answered.emit(INTERNAL, self.internal().toPlainText(), False)

    def _known(self, room: TalkRoom) -> list[QWidget]:
        """What stands above the questions."""
        found: list[QWidget] = []
        if self.item.id in room.notices:
            found.append(Notice(room.notices[self.item.id]))
        answers = last_answers(room, self.item)
        if answers:
            self._last = LastAnswers(last_note(room, self.item), answers)
            found.append(self._last)
        if self.item.kind is ItemKind.AGREEMENTS:
            found.append(self._agreements(room))
            if room.handouts:
                found.append(self._asked_jobs(room))
        found += self._facts(room)
        if self.item.points:
            found.append(self._points())
        if self.item.kind is ItemKind.RIGHTS:
            found.append(self._explaining())
        return found

    def _facts(self, room: TalkRoom) -> list[QWidget]:
        """What other parts of the app know of the item."""
        given = offers(room, self._today)
        if self.item.prefill is Prefill.PLACEMENTS and given:
            return [OffersKnown(given)]
        if self.item.prefill is Prefill.DUTIES and room.duties:
            return [DutiesKnown(room.duties, self._today)]
        if self.item.kind is ItemKind.RIGHTS or self.item.prefill is Prefill.RIGHTS:
            return [RightsKnown(room.rights_explained_on)]
        return []

    def _agreements(self, room: TalkRoom) -> QWidget:
        self._judged = JudgedAgreements(room.last_agreements, first_name(room.citizen.name))
        self._judged.judged.connect(self.judged)
        made_on = last_made_on(room)
        self._aside = self.tr("udfyldt fra %1").replace("%1", short_date(made_on)) if made_on else ""
        return self._judged

    def _asked_jobs(self, room: TalkRoom) -> QWidget:
        self._jobs = AskedJobs(room.handouts)
        self._jobs.told.connect(self.job_told)
        return self._jobs

    def _points(self) -> QWidget:
        points = QWidget()
        parts = column(spacing=6, owner=points)
        for point in self.item.points:
            line = row([], spacing=8)
            line.addWidget(PlainLabel("•", tone="text3"), 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(PlainLabel(point, wrap=True), 1)
            parts.addLayout(line)
        return points

    def _explaining(self) -> QWidget:
        self._explained = CheckBox(self.tr("Vi har gennemgået rettigheder og pligter"))
        self._explained.clicked.connect(
            lambda checked: self.answered.emit(EXPLAINED, YES if checked else "", True)
        )
        line = QWidget()
        row([self._explained, None], owner=line)  # its focus ring is no wider than its words
        return line

    def _questions(self) -> list[QuestionField]:
        notes = sum(1 for question in self.item.questions if question.kind is AnswerKind.NOTE)
        lines = 4 if notes == 1 and self.item.kind is ItemKind.QUESTIONS else 2
        self._fields = [
            question_field(question, lines=lines, today=self._today) for question in self.item.questions
        ]
        for field in self._fields:
            field.answered.connect(self.answered)
            if isinstance(field, JobGoalsField):
                field.goals_edited.connect(self.goals_edited)
        return self._fields

    def _follow_carets(self) -> None:
        areas: list[TextArea] = [area for field in self._fields for area in field.text_areas()]
        for area in (*areas, self.internal()):
            area.cursorPositionChanged.connect(lambda own=area: self.caret_moved.emit(own))
