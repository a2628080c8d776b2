"""The agenda's questions that ask for more than words: a day, a person, several ticks, the job goals."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from jobassist.domain.agenda import AgendaQuestion, AnswerKind
from jobassist.ui.kit import icons, paint, theme
from jobassist.ui.kit.date_field import DateField
from jobassist.ui.kit.dates import read_date
from jobassist.ui.kit.fields import TextField
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, row
from jobassist.ui.talk.questions import (
    Beside,
    ChoiceField,
    NoteField,
    QuestionField,
    ScaleField,
    YesNoField,
)

_DATE_WIDTH, _TWO_FROM, _MANY = 190, 560, 4
_MOST_LETTERS = 200
JobGoals = tuple[str, str, str]


class DateQuestion(QuestionField):
    """An answer that is a day, stored in ISO form. What cannot be read stays in the field with a sentence."""

    def __init__(self, question: AgendaQuestion, today: date, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        self._today = today
        self._field = DateField("", today)
        self._field.edit.setAccessibleName(question.text)
        self._field.setFixedWidth(theme.px(_DATE_WIDTH))
        self._field.day_changed.connect(self._on_changed)
        self._field.edit.textEdited.connect(self._on_typed)
        column([Beside(PlainLabel(question.text, weight=500, wrap=True), self._field)], owner=self)

    def show_answers(self, answers: Mapping[str, str]) -> None:
        stored = _day(answers.get(self.question.id, ""))
        if not self._field.error() and self._typed() != stored:
            self._field.set_day(stored)

    def first_control(self) -> QWidget:
        return self._field.edit

    def unread(self) -> QWidget | None:
        self._field.day()  # reads what was typed
        return self._field.edit if self._field.error() else None

    def _typed(self) -> date | None:
        text = self._field.edit.text().strip()
        return read_date(text, self._today) if text else None

    def _on_typed(self) -> None:
        """A day that can be read already is not lost while the field still has the keyboard."""
        day = self._typed()
        if day is not None or not self._field.edit.text().strip():
            self.answered.emit(self.question.id, day.isoformat() if day else "", False)

    def _on_changed(self, day: object) -> None:
        if not self._field.error():
            self.answered.emit(self.question.id, day.isoformat() if isinstance(day, date) else "", True)


class PersonField(QuestionField):
    """Somebody's name, and how to reach them."""

    def __init__(self, question: AgendaQuestion, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        self._name = self._line(self.tr("Navn"), question.id)
        self._reach = self._line(self.tr("Telefon eller mail"), question.note_field)
        line = row(spacing=8)
        line.addWidget(self._name, 3)
        line.addWidget(self._reach, 2)
        column([PlainLabel(question.text, weight=500, wrap=True), line], spacing=6, owner=self)

    def _line(self, what: str, field: str) -> TextField:
        line = TextField("", placeholder=what)
        line.edit.setAccessibleName(f"{self.question.text} {what}")
        line.edit.setMaxLength(_MOST_LETTERS)
        line.edit.textEdited.connect(lambda text: self.answered.emit(field, text, False))
        return line

    def show_answers(self, answers: Mapping[str, str]) -> None:
        fields = (self._name, self.question.id), (self._reach, self.question.note_field)
        for line, field in fields:
            if line.text() != answers.get(field, ""):
                line.set_text(answers.get(field, ""))

    def first_control(self) -> QWidget:
        return self._name.edit


class CheckLine(QAbstractButton):
    """One tick with words that may take several lines; the arrows go to its neighbours."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        line = row([], edges=(28, 4, 4, 4), owner=self)
        line.addWidget(PlainLabel(words, wrap=True), 1, Qt.AlignmentFlag.AlignTop)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        side, top = theme.px(18), theme.px(5)
        box = QRectF(theme.px(1), top, side, side)
        with paint.painting(self) as painter:
            if paint.is_hovered(self):
                paint.box(painter, QRectF(self.rect()), fill="hover", radius=4)
            on = self.isChecked()
            paint.box(painter, box, fill="accent" if on else "surface", line="" if on else "ctl", radius=4)
            if on:
                icons.draw(painter, "check", "onacc", box.center(), 14)


class ChecklistField(QuestionField):
    """Several answers at once, stored one a line in the order of the agenda."""

    def __init__(self, question: AgendaQuestion, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        self._lines = {option: CheckLine(option) for option in question.options}
        self._old: list[str] = []  # ticked when the agenda still had them
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(16))
        self._grid.setVerticalSpacing(0)
        for line in self._lines.values():
            line.clicked.connect(self._on_clicked)
            line.setAccessibleDescription(question.text)
        self._columns = 0
        self._arrange()
        column([PlainLabel(question.text, weight=500, wrap=True), self._grid], spacing=4, owner=self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Two columns where there are many answers and room for them."""
        columns = 2 if len(self._lines) >= _MANY and self.width() >= theme.px(_TWO_FROM) else 1
        if columns == self._columns:
            return
        self._columns = columns
        for index, line in enumerate(self._lines.values()):
            self._grid.addWidget(line, index // columns, index % columns)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, columns - 1)

    def show_answers(self, answers: Mapping[str, str]) -> None:
        chosen = [line for line in answers.get(self.question.id, "").split("\n") if line]
        self._old = [each for each in chosen if each not in self._lines]
        for option, line in self._lines.items():
            line.setChecked(option in chosen)

    def first_control(self) -> QWidget:
        return next(iter(self._lines.values()))

    def _on_clicked(self) -> None:
        chosen = [option for option, line in self._lines.items() if line.isChecked()]
        self.answered.emit(self.question.id, "\n".join((*chosen, *self._old)), True)


class JobGoalsField(QuestionField):
    """The job goals A, B and C, which are the plan's own: written here or there, they stand in both."""

    goals_edited = Signal(object)
    """All three (a tuple of str)."""

    def __init__(self, question: AgendaQuestion, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        hints = (
            self.tr("Det, du helst vil"),
            self.tr("Noget, der ligger tæt på"),
            self.tr("Noget nu og her"),
        )
        self._goals = [self._line(letter, hint) for letter, hint in zip("ABC", hints, strict=True)]
        parts = column([PlainLabel(question.text, weight=500, wrap=True)], spacing=6, owner=self)
        for letter, field in zip("ABC", self._goals, strict=True):
            mark = PlainLabel(letter, weight=600)
            mark.setFixedWidth(theme.px(12))
            line = row([mark], spacing=8)
            line.addWidget(field, 1)
            parts.addLayout(line)

    def _line(self, letter: str, hint: str) -> TextField:
        line = TextField("", placeholder=hint)
        line.edit.setAccessibleName(f"{self.question.text} {letter}")
        line.edit.setMaxLength(_MOST_LETTERS)
        line.edit.textEdited.connect(lambda: self.goals_edited.emit(self.goals()))
        return line

    def goals(self) -> JobGoals:
        """What is written now."""
        a, b, c = (line.text().strip() for line in self._goals)
        return a, b, c

    def show_goals(self, goals: Sequence[str]) -> None:
        """Show the plan's goals; what is the same is left alone, so that the cursor stays."""
        for line, goal in zip(self._goals, goals, strict=True):
            if line.text().strip() != goal:
                line.set_text(goal)

    def show_answers(self, answers: Mapping[str, str]) -> None:
        """They are not among the answers."""

    def first_control(self) -> QWidget:
        return self._goals[0].edit


def question_field(question: AgendaQuestion, *, lines: int, today: date) -> QuestionField:
    """The field for a question; ``lines`` is the room a note begins with."""
    if question.kind is AnswerKind.NOTE:
        return NoteField(question, lines=lines)
    if question.kind is AnswerKind.DATE:
        return DateQuestion(question, today)
    return _KINDS[question.kind](question)


_KINDS: dict[
    AnswerKind, type[ChoiceField | YesNoField | ScaleField | PersonField | ChecklistField | JobGoalsField]
] = {
    AnswerKind.CHOICE: ChoiceField,
    AnswerKind.YESNO: YesNoField,
    AnswerKind.SCALE: ScaleField,
    AnswerKind.PERSON: PersonField,
    AnswerKind.CHECKLIST: ChecklistField,
    AnswerKind.JOB_GOALS: JobGoalsField,
}


def _day(stored: str) -> date | None:
    try:
        return date.fromisoformat(stored)
    except ValueError:
        return None
