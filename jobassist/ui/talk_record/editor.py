"""The editor in place of what is corrected: the answer as it was asked, and why it is corrected."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QWidget

from jobassist.domain.agenda import NO, PRESENT, YES
from jobassist.domain.case import TalkForm, TalkId
from jobassist.services.correct_talk import Change, correct, correct_details, presence_value
from jobassist.services.desk import Changed, Desk
from jobassist.services.talk_record import RecordedAnswer, TalkDetails
from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.date_field import DateField
from jobassist.ui.kit.fields import TextField
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, row
from jobassist.ui.kit.segments import Segmented
from jobassist.ui.talk.questions import QuestionField
from jobassist.ui.talk.questions_more import question_field
from jobassist.ui.talk.tab_order import tab_as_laid_out
from jobassist.ui.worklist.words import form_words

_MOST_LETTERS = 500
_MINUTES_WIDTH = 120


class Editor(QFrame):
    """Fields, the reason and two buttons. Enter in the reason and Ctrl+Enter save; Esc leaves for now."""

    save_wanted = Signal()
    left = Signal()
    """Esc: what was typed is still there when the editor is opened again."""
    dropped = Signal()
    """Annullér: what was typed is forgotten."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "accent")
        self.reason = TextField(
            self.tr("Hvorfor rettes det?"), placeholder=self.tr("Fx: Borgeren ringede og rettede det")
        )
        self.reason.edit.setMaxLength(_MOST_LETTERS)
        self.reason.submitted.connect(self.save_wanted)
        self.reason.text_changed.connect(lambda: self.show_problem(""))
        self.save = Button(self.tr("Gem rettelsen"), kind="primary", badge="Ctrl+Return", small=True)
        self.cancel = Button(self.tr("Annullér"), kind="quiet", small=True)
        self.save.clicked.connect(self.save_wanted)
        self.cancel.clicked.connect(self.dropped)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.save_wanted)

    def _lay_out(self, parts: Sequence[QWidget]) -> None:
        buttons = row([None, self.cancel, self.save], spacing=8)
        column([*parts, self.reason, buttons], spacing=12, edges=(16, 14, 16, 14), owner=self)
        tab_as_laid_out(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def show_problem(self, sentence: str) -> None:
        """Why it was not saved; empty when it is mended."""
        self.reason.set_error(sentence)

    def first_control(self) -> QWidget:
        """Where the keyboard goes."""
        raise NotImplementedError

    def is_changed(self) -> bool:
        """Whether something would be saved."""
        raise NotImplementedError

    def unread(self) -> QWidget | None:
        """A field whose text cannot be read; None when all is well."""
        return None

    def correct(self, desk: Desk, talk_id: TalkId) -> Changed:
        """Saves; raises JobAssistError with what to do."""
        raise NotImplementedError


class AnswerEditor(Editor):
    """One answer, or several that are written down at once."""

    def __init__(self, answers: Sequence[RecordedAnswer], today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._answers = tuple(answers)
        self._values = [_values(answer) for answer in answers]
        self._fields = [self._field(index, today) for index in range(len(self._answers))]
        self._lay_out(self._fields)

    def _field(self, index: int, today: date) -> QuestionField:
        field = question_field(self._answers[index].question, lines=3, today=today)
        field.show_answers(self._values[index])
        field.answered.connect(lambda own, value, _done: self._on_answered(index, own, value))
        return field

    def _on_answered(self, index: int, field: str, value: str) -> None:
        self._values[index] = {**self._values[index], field: value}
        self.show_problem("")

    def first_control(self) -> QWidget:
        return self._fields[0].first_control()

    def unread(self) -> QWidget | None:
        return next((each for field in self._fields if (each := field.unread()) is not None), None)

    def changes(self) -> list[Change]:
        """What is not as it was."""
        pairs = zip(self._answers, self._values, strict=True)
        changes = [change for answer, values in pairs for change in _changes(answer, values)]
        return [change for change in changes if change.value != change.seen]

    def is_changed(self) -> bool:
        return bool(self.changes() or self.unread())

    def correct(self, desk: Desk, talk_id: TalkId) -> Changed:
        return correct(desk, talk_id, self.changes(), self.reason.text())


def _values(answer: RecordedAnswer) -> dict[str, str]:
    """The answer by field; who was present is shown as yes or no and a note."""
    question = answer.question
    if answer.item_id != PRESENT:
        return {question.id: answer.value, question.note_field: answer.note}
    who = answer.value.strip()
    if who in ("", NO):
        return {question.id: "", question.note_field: ""}
    return {question.id: YES, question.note_field: "" if who == YES else who}


def _changes(answer: RecordedAnswer, values: Mapping[str, str]) -> list[Change]:
    question = answer.question
    value, note = values[question.id], values[question.note_field]
    if answer.item_id != PRESENT:
        return [Change(answer.key, answer.value, value), Change(answer.note_key, answer.note, note)]
    if values == _values(answer):
        return []
    return [Change(answer.key, answer.value, presence_value(value, note))]


class DetailsEditor(Editor):
    """When the talk was, how long and how. The day of a talk that the professional system has is fixed."""

    def __init__(
        self, details: TalkDetails, today: date, *, moves: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._details = details
        self.day = DateField(self.tr("Dag"), today)
        self.day.set_day(details.on)
        self.day.setEnabled(moves)
        self.minutes = TextField(self.tr("Varighed i minutter"))
        self.minutes.set_text("" if details.minutes is None else str(details.minutes))
        self.minutes.setFixedWidth(theme.px(_MINUTES_WIDTH))
        self.minutes.text_changed.connect(lambda: self.minutes.set_error(""))
        self.form = Segmented(form_words(), self.tr("Form"))
        self.form.set_value(details.form.value if details.form else None)
        form = column([PlainLabel(self.tr("Form"), role="table", weight=500), self.form, None], spacing=4)
        facts = QWidget()
        line = row([self.day, self.minutes], spacing=16, owner=facts)
        line.addLayout(form)
        line.addStretch(1)
        why_not = self.tr("Dagen kommer fra fagsystemet og rettes dér.")
        note = PlainLabel("" if moves else why_not, role="small", tone="text2", wrap=True)
        self._lay_out([facts] if moves else [facts, note])

    def first_control(self) -> QWidget:
        return self.day.edit if self.day.isEnabled() else self.minutes.edit

    def unread(self) -> QWidget | None:
        self.day.day()
        if self.day.error():
            return self.day.edit
        text = self.minutes.text().strip()
        is_read = not text or (text.isascii() and text.isdecimal() and len(text) <= len("600"))
        problem = self.tr("Skriv minutterne som et tal fra 0 til 600, eller lad feltet stå tomt.")
        self.minutes.set_error("" if is_read else problem)
        return None if is_read else self.minutes.edit

    def details(self) -> TalkDetails:
        """What is in the fields; an emptied day is the day it was."""
        minutes, form = self.minutes.text().strip(), self.form.value()
        return TalkDetails(
            on=self.day.day() or self._details.on,
            minutes=int(minutes) if minutes else None,
            form=TalkForm(form) if form else None,
        )

    def is_changed(self) -> bool:
        return self.unread() is not None or self.details() != self._details

    def correct(self, desk: Desk, talk_id: TalkId) -> Changed:
        return correct_details(desk, talk_id, self._details, self.details(), self.reason.text())
