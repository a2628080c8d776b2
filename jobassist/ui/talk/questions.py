"""The agenda's questions as fields that are answered in words or with one choice."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from jobassist.domain.agenda import NO, YES, AgendaQuestion
from jobassist.ui.kit import theme
from jobassist.ui.kit.fields import ChoiceBox, TextArea, set_plain
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column
from jobassist.ui.kit.segments import Scale, Segmented

_FOLDS_BELOW = 520


class QuestionField(QWidget):
    """A question with its answer. ``answered`` carries field, value, and whether the answer is complete."""

    answered = Signal(str, str, bool)

    def __init__(self, question: AgendaQuestion, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = question

    def show_answers(self, answers: Mapping[str, str]) -> None:
        """Show what is stored, by field, without telling anyone."""
        raise NotImplementedError

    def first_control(self) -> QWidget:
        """Where the keyboard goes first."""
        raise NotImplementedError

    def text_areas(self) -> list[TextArea]:
        """The texts that grow while they are written."""
        return []

    def unread(self) -> QWidget | None:
        """What holds something that cannot be read, and is not stored; None when all is well."""
        return None


class NoteField(QuestionField):
    """An answer in words."""

    def __init__(self, question: AgendaQuestion, *, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        self._text = TextArea(question.text, lines=lines)
        self._text.textChanged.connect(self._on_changed)
        column([PlainLabel(question.text, weight=500, wrap=True), self._text], spacing=6, owner=self)

    def show_answers(self, answers: Mapping[str, str]) -> None:
        set_plain(self._text, answers.get(self.question.id, ""))

    def first_control(self) -> QWidget:
        return self._text

    def text_areas(self) -> list[TextArea]:
        return [self._text]

    def _on_changed(self) -> None:
        self.answered.emit(self.question.id, self._text.toPlainText(), False)


class ChoiceField(QuestionField):
    """One answer of a list."""

    def __init__(self, question: AgendaQuestion, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        self._box = ChoiceBox(question.text)
        self._box.addItem(self.tr("Vælg et svar"), "")
        for option in question.options:
            self._box.addItem(option, option)
        self._box.currentIndexChanged.connect(self._on_chosen)
        column([Beside(PlainLabel(question.text, weight=500, wrap=True), self._box)], owner=self)

    def show_answers(self, answers: Mapping[str, str]) -> None:
        value = answers.get(self.question.id, "")
        if value and self._box.findData(value) < 0:  # the agenda has changed since it was written
            self._box.addItem(value, value)
        self._box.blockSignals(True)
        self._box.setCurrentIndex(self._box.findData(value))
        self._box.blockSignals(False)

    def first_control(self) -> QWidget:
        return self._box

    def _on_chosen(self) -> None:
        self.answered.emit(self.question.id, str(self._box.currentData()), True)


class YesNo(Segmented):
    """Nej or Ja; the letters N and J choose too."""

    def _value_of_key(self, event: QKeyEvent) -> str | None:
        return {"n": NO, "j": YES}.get(event.text().lower())


class YesNoField(QuestionField):
    """Nej or Ja; a note opens beneath a yes."""

    def __init__(self, question: AgendaQuestion, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        self._choice = YesNo([(NO, self.tr("Nej")), (YES, self.tr("Ja"))], question.text)
        self._choice.value_changed.connect(self._on_chosen)
        note_name = self.tr("Note til: %1").replace("%1", question.text)
        self._note = TextArea(note_name, lines=1, placeholder=self.tr("Tilføj en note"))
        self._note.textChanged.connect(self._on_noted)
        label = PlainLabel(question.text, tone="text2", wrap=True)
        column([Beside(label, self._choice), self._note], spacing=6, owner=self)

    def show_answers(self, answers: Mapping[str, str]) -> None:
        self._choice.set_value(answers.get(self.question.id) or None)
        set_plain(self._note, answers.get(self.question.note_field, ""))
        self._show_note()

    def first_control(self) -> QWidget:
        return self._choice

    def text_areas(self) -> list[TextArea]:
        return [self._note]

    def _show_note(self) -> None:
        self._note.setVisible(self._choice.value() == YES or bool(self._note.toPlainText()))

    def _on_chosen(self, value: str | None) -> None:
        self._show_note()
        self.answered.emit(self.question.id, value or "", True)

    def _on_noted(self) -> None:
        self.answered.emit(self.question.note_field, self._note.toPlainText(), False)


class ScaleField(QuestionField):
    """An answer from 0 to 10."""

    def __init__(self, question: AgendaQuestion, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        self._scale = Scale(question.text)
        self._scale.value_changed.connect(self._on_chosen)
        column([Beside(PlainLabel(question.text, weight=500, wrap=True), self._scale)], owner=self)

    def show_answers(self, answers: Mapping[str, str]) -> None:
        self._scale.set_value(answers.get(self.question.id) or None)

    def first_control(self) -> QWidget:
        return self._scale

    def _on_chosen(self, value: str | None) -> None:
        self.answered.emit(self.question.id, value or "", True)


class Beside(QWidget):
    """A question with its answer to the right, or beneath where there is little room."""

    def __init__(self, label: QWidget, control: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._control = control
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(theme.px(8))
        self._line.addWidget(label, 1)
        self._line.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        folded = self.width() < theme.px(_FOLDS_BELOW)
        direction = QBoxLayout.Direction.TopToBottom if folded else QBoxLayout.Direction.LeftToRight
        if self._line.direction() != direction:
            self._line.setDirection(direction)
            side = Qt.AlignmentFlag.AlignLeft if folded else Qt.AlignmentFlag.AlignVCenter
            self._line.setAlignment(self._control, side)
