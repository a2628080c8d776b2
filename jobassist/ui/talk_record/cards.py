"""The cards of a finished talk: the talk itself, each item with its answers, and the plan that came of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from jobassist.domain.agenda import PRESENT
from jobassist.domain.answer_words import present_words
from jobassist.domain.case import TalkStatus
from jobassist.domain.danish import short_date, spoken_moment
from jobassist.domain.job_handouts import JobHandout, named, outcome_words
from jobassist.domain.plan import Agreement, Kept, Owner, Plan
from jobassist.domain.talk_record import Correction
from jobassist.services.talk_record import RecordedAnswer, RecordedItem, TalkRecord
from jobassist.ui.citizen.cards import fact_row
from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, row
from jobassist.ui.kit.marks import IconMark, hairline
from jobassist.ui.talk_record.editor import AnswerEditor, DetailsEditor, Editor
from jobassist.ui.talk_record.words import LongText, before_words, correction_lines, detail_words
from jobassist.ui.worklist.words import filled, form_word, when

translate = QCoreApplication.translate
_TOP = Qt.AlignmentFlag.AlignTop
MakeEditor = Callable[[], Editor]


def _edit_word() -> str:
    return translate("Record", "Ret")


class Correctable(QWidget):
    """Something that is read, with a button that puts an editor in its place.

    ``name`` finds it again when the card has been built anew.
    """

    edit_wanted = Signal(object)
    """This."""

    def __init__(self, name: object, make_editor: MakeEditor, label: str, about: str) -> None:
        super().__init__()
        self.name, self._make_editor = name, make_editor
        self.editor: Editor | None = None
        self.edit = Button(label, kind="link", small=True)
        self.edit.setAccessibleName(f"{label}: {about}")
        self.edit.clicked.connect(lambda: self.edit_wanted.emit(self))
        self._read = QWidget()
        self._column = column([self._read], spacing=0, owner=self)

    def open_editor(self) -> Editor:
        """Put the editor in its place; what was typed in it earlier is still there."""
        if self.editor is None:
            self.editor = self._make_editor()
            self._column.addWidget(self.editor)
        self._read.hide()
        self.editor.show()
        return self.editor

    def close_editor(self, *, forget: bool) -> None:
        """Show what is stored again, with the keyboard on the button."""
        if self.editor is not None:
            self.editor.hide()
            if forget:
                self._column.removeWidget(self.editor)
                self.editor.deleteLater()
                self.editor = None
        self._read.show()
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)


class AnswerRow(Correctable):
    """A question, its answer, and what was corrected in it."""

    def __init__(self, answer: RecordedAnswer, today: date, make_editor: MakeEditor | None = None) -> None:
        question = answer.question.text
        make = make_editor or (lambda: AnswerEditor([answer], today))
        super().__init__(answer.key, make, _edit_word(), question)
        words = column([self._question(answer)], spacing=3)
        text = answer.words or self.tr("Svaret er taget væk")
        words.addWidget(LongText(text, tone="text" if answer.words else "text2"))
        for told in correction_lines(answer.corrections, lambda each: before_words(answer.was(each))):
            words.addWidget(told)
        line = row([], spacing=12, edges=(0, 8, 0, 8), owner=self._read)
        line.addLayout(words, 1)
        line.addWidget(self.edit, 0, _TOP)

    def _question(self, answer: RecordedAnswer) -> QWidget:
        label = PlainLabel(answer.question.text, role="small", tone="text2", weight=500, wrap=True)
        if not answer.is_internal:
            return label
        label.setText(self.tr("Internt, vises ikke for borgeren"))
        marked = QWidget()
        line = row([IconMark("eye-off", "text2", size=14)], spacing=6, owner=marked)
        line.addWidget(label, 1)
        return marked


class AddRow(Correctable):
    """The way to write what nobody wrote: every question without an answer."""

    def __init__(self, item: RecordedItem, today: date, lead: str) -> None:
        def make_editor() -> Editor:
            return AnswerEditor(item.unanswered, today)

        add = translate("Record", "Tilføj svar")
        super().__init__((item.answers[0].item_id, ""), make_editor, add, item.title)
        line = row([], spacing=12, owner=self._read)
        if lead:
            line.addWidget(PlainLabel(lead, role="small", tone="text2", wrap=True), 1)
        line.addWidget(self.edit)
        if not lead:
            line.addStretch(1)


class RecordCard(QFrame):
    """A heading over what can be corrected; ``edit_wanted`` carries the ``Correctable``."""

    edit_wanted = Signal(object)

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setProperty("card", "plain")
        self.setAccessibleName(title)
        self.heading = PlainLabel(title, role="heading", weight=600, wrap=True)
        self._rows = column(spacing=0)
        self._parts = column([self.heading, self._rows], spacing=4, edges=(18, 12, 18, 10), owner=self)
        self.parts: list[Correctable] = []

    def add(self, part: QWidget, *, line: bool = True) -> None:
        """Show a part below the others."""
        if line and self._rows.count():
            self._rows.addWidget(hairline())
        self._rows.addWidget(part)
        if isinstance(part, Correctable):
            part.edit_wanted.connect(self.edit_wanted)
            self.parts.append(part)


class ItemCard(RecordCard):
    """One item of the agenda; one that nobody wrote in is a quiet line."""

    def __init__(self, item: RecordedItem, today: date) -> None:
        super().__init__(item.title)
        self.item = item
        for answer in item.written:
            self.add(AnswerRow(answer, today))
        if not item.written:
            self.setProperty("card", "")
            self._parts.setContentsMargins(theme.px(18), 0, theme.px(18), 0)
            self.heading.hide()
            nothing = filled(self.tr("%1: intet skrevet"), item.title)
            self.add(AddRow(item, today, nothing))
        elif item.unanswered:
            self.add(AddRow(item, today, ""), line=False)


class DetailsRow(Correctable):
    """When, how long and how, and what was corrected about it."""

    def __init__(self, record: TalkRecord, today: date) -> None:
        def make_editor() -> Editor:
            return DetailsEditor(record.details, today, moves=not record.is_in_system)

        about = translate("Record", "Dag, varighed og form")
        super().__init__("details", make_editor, _edit_word(), about)
        day = when(record.talk)
        minutes = self.tr("Ikke oplyst") if record.minutes is None else f"{record.minutes} min"
        facts = [
            (self.tr("Dag"), day[:1].upper() + day[1:]),
            (self.tr("Varighed"), minutes),
            (self.tr("Form"), form_word(record.talk.form) or self.tr("Ikke oplyst")),
            (self.tr("Dagsorden"), record.agenda_title),
        ]
        words = column([fact_row(name, value) for name, value in facts if value], spacing=0)
        for told in correction_lines(record.corrections, detail_words):
            words.addWidget(told)
        line = row([], spacing=12, owner=self._read)
        line.addLayout(words, 1)
        line.addWidget(self.edit, 0, _TOP)


class PresentRow(Correctable):
    """Who was there besides the citizen and the caseworker."""

    def __init__(self, record: TalkRecord, today: date) -> None:
        def make_editor() -> Editor:
            return AnswerEditor(record.present, today)

        super().__init__("present", make_editor, _edit_word(), translate("Record", "Til stede"))
        there = present_words({(PRESENT, each.question.id): each.value for each in record.present})
        named = ", ".join(there)
        shown = named[:1].upper() + named[1:] or self.tr("Kun borgeren og sagsbehandleren")
        words = column([fact_row(translate("Record", "Til stede"), shown)], spacing=0)
        questions = {answer.question.id: answer for answer in record.present}
        corrections = sorted((c for each in record.present for c in each.corrections), key=lambda c: c.at)
        for told in correction_lines(corrections, lambda each: self._before(questions[each.field], each)):
            words.addWidget(told)
        line = row([], spacing=12, owner=self._read)
        line.addLayout(words, 1)
        line.addWidget(self.edit, 0, _TOP)

    def _before(self, answer: RecordedAnswer, correction: Correction) -> str:
        was = answer.was(correction) or self.tr("Nej")
        return filled(self.tr("%1 Før: %2"), answer.question.text, was)


class TalkCard(RecordCard):
    """The talk itself."""

    def __init__(self, record: TalkRecord, today: date) -> None:
        super().__init__(translate("Record", "Samtalen"))
        self.add(DetailsRow(record, today))
        if record.talk.status is TalkStatus.HELD:
            self.add(PresentRow(record, today))


class PlanCard(RecordCard):
    """The version of the plan that the talk made: it is never changed, only followed by the next."""

    def __init__(self, plan: Plan) -> None:
        super().__init__(filled(translate("Record", "Plan, version %1"), str(plan.version)))
        content = plan.content
        goals = [f"{letter}: {goal}" for letter, goal in zip("ABC", content.job_goals, strict=True) if goal]
        facts = [
            (self.tr("Mål"), content.goal or content.education_goal),
            (self.tr("Jobmål"), " · ".join(goals)),
            (self.tr("Det aftalte vi"), self._agreements(content.agreements, is_past=False)),
            (self.tr("Det havde vi aftalt"), self._agreements(plan.last_agreements, is_past=True)),
            (self.tr("Næste samtale"), spoken_moment(content.next_talk_at) if content.next_talk_at else ""),
        ]
        for name, value in facts:
            if value:
                self.add(_told(name, value))

    def _agreements(self, agreements: Sequence[Agreement], *, is_past: bool) -> str:
        return "\n".join(self._agreement(each, is_past=is_past) for each in agreements)

    def _agreement(self, agreement: Agreement, *, is_past: bool) -> str:
        """``Vi: ringer til lederen, senest 10-03-2023``, or how it went."""
        who = self.tr("Vi") if agreement.owner is Owner.US else self.tr("Borgeren")
        kept = {
            Kept.OPEN: self.tr("åben"),
            Kept.KEPT: self.tr("holdt"),
            Kept.PARTLY: self.tr("delvist holdt"),
            Kept.BROKEN: self.tr("ikke holdt"),
        }
        due = filled(self.tr("senest %1"), short_date(agreement.due_on)) if agreement.due_on else ""
        more = kept[agreement.kept] if is_past else due
        return f"{who}: {agreement.what.strip()}" + (f" ({more})" if more else "")


class JobsCard(RecordCard):
    """What came of the job examples that the citizen had been given."""

    def __init__(self, jobs: Sequence[JobHandout]) -> None:
        super().__init__(translate("Record", "Job fra sidst"))
        for job in jobs:
            self.add(_told(named(job), outcome_words(job)))


def _told(name: str, value: str) -> QWidget:
    told = QWidget()
    label = PlainLabel(name, role="small", tone="text2", weight=500)
    column([label, LongText(value)], spacing=3, edges=(0, 8, 0, 8), owner=told)
    return told
