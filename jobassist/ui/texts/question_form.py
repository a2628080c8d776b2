"""One question in the editor: its words, how it is answered, the answers to choose from, when it is asked."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QSizePolicy, QWidget

from jobassist.domain.agenda import CONSENT, OUR_PART, Agenda, AgendaItem, AgendaQuestion, AnswerKind, Purpose
from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import IconButton
from jobassist.ui.kit.fields import ChoiceBox, Field, TextArea, TextField
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, row
from jobassist.ui.texts.condition_form import ConditionForm
from jobassist.ui.texts.words import answer_kind_word
from jobassist.ui.worklist.words import filled

translate = QCoreApplication.translate
_FOLDS_BELOW = 700
_TOP = Qt.AlignmentFlag.AlignTop
HAS_OPTIONS = (AnswerKind.CHOICE, AnswerKind.CHECKLIST)


class Lines(Field):
    """Several texts, one on each line."""

    changed = Signal(tuple)

    def __init__(self, label: str, texts: tuple[str, ...], *, lines: int = 2) -> None:
        self.area = TextArea(label, lines=lines)
        super().__init__(label, self.area)
        self.area.setPlainText("\n".join(texts))
        self.area.textChanged.connect(lambda: self.changed.emit(self.texts()))

    def texts(self) -> tuple[str, ...]:
        """The lines with something in them."""
        return tuple(line.strip() for line in self.area.toPlainText().splitlines() if line.strip())


class MoveButtons(QWidget):
    """Up, down and delete; ``why_kept`` says why it cannot be deleted."""

    moved = Signal(int)
    deleted = Signal()

    def __init__(self, name: str, *, up: bool, down: bool, why_kept: str = "") -> None:
        super().__init__()
        self.up = IconButton("arrow-up", filled(self.tr("Flyt %1 op"), name))
        self.down = IconButton("arrow-down", filled(self.tr("Flyt %1 ned"), name))
        self.delete = IconButton("trash-2", filled(self.tr("Slet %1"), name))
        self.up.setEnabled(up)
        self.down.setEnabled(down)
        self.up.clicked.connect(lambda: self.moved.emit(-1))
        self.down.clicked.connect(lambda: self.moved.emit(1))
        self.delete.clicked.connect(self.deleted)
        row([self.up, self.down, self.delete], spacing=0, owner=self)
        self.delete.setVisible(not why_kept)


class QuestionForm(QFrame):
    """``edited`` carries the question as it now is."""

    edited = Signal(object)

    def __init__(self, agenda: Agenda, item: AgendaItem, number: int) -> None:
        super().__init__()
        # It folds as the window is narrow; it does not hold the window wide.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.setProperty("card", "plain")
        self.question = question = item.questions[number]
        name = filled(self.tr("spørgsmål %1"), str(number + 1))
        self.setAccessibleName(name)
        self.why_kept = why_kept(agenda, item, question)
        self.words = TextField("")
        self.words.edit.setAccessibleName(name.capitalize())
        self.words.set_text(question.text)
        self.kind = ChoiceBox(filled(self.tr("Hvordan %1 besvares"), name))
        for kind in AnswerKind:
            self.kind.addItem(answer_kind_word(kind), kind.value)
        self.kind.setCurrentIndex(self.kind.findData(question.kind.value))
        self.options = Lines(self.tr("Svar at vælge mellem, ét på hver linje"), question.options)
        must_wait = agenda.purpose is Purpose.SCREENING and question.id != CONSENT
        self.condition = ConditionForm(
            agenda, item.id, question.when, question_id=question.id, may_be_always=not must_wait
        )
        self.buttons = MoveButtons(
            name, up=number > 0, down=number < len(item.questions) - 1, why_kept=self.why_kept
        )
        self._lay_out(number)
        self._connect()

    def _lay_out(self, number: int) -> None:
        first = row([], spacing=8)
        first.addWidget(PlainLabel(f"{number + 1}.", tone="text2", weight=600))
        first.addWidget(self.words, 1)
        first.addWidget(self.buttons)
        first.setAlignment(self.buttons, _TOP)
        how = row([PlainLabel(self.tr("Besvares med"), role="table", tone="text2"), self.kind])
        how.addStretch(1)
        self._line = row([column([how, None])], spacing=16)
        self._line.addWidget(self.condition, 1)
        inner = column([self._line, self.options], spacing=8, edges=(20, 0, 8, 0))
        if self.why_kept:
            inner.addWidget(PlainLabel(self.why_kept, role="small", tone="text2", wrap=True))
            self.kind.setEnabled(False)
        column([first, inner], spacing=8, edges=(14, 10, 8, 12), owner=self)
        self.condition.setVisible(not self.why_kept)
        self.options.setVisible(self.question.kind in HAS_OPTIONS)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        folded = self.width() < theme.px(_FOLDS_BELOW)
        way = QBoxLayout.Direction.TopToBottom if folded else QBoxLayout.Direction.LeftToRight
        self._line.setDirection(way)

    def follow(self, agenda: Agenda, question: AgendaQuestion) -> None:
        """Show what other questions are called now; what is written here stays."""
        self.question = replace(self.question, when=question.when)
        self.condition.follow(agenda, question.when)

    def _connect(self) -> None:
        self.words.text_changed.connect(lambda text: self._change(replace(self.question, text=text)))
        self.options.changed.connect(lambda texts: self._change(replace(self.question, options=texts)))
        self.condition.changed.connect(lambda when: self._change(replace(self.question, when=when)))
        self.kind.activated.connect(lambda _index: self._on_kind())

    def _on_kind(self) -> None:
        kind = AnswerKind(str(self.kind.currentData()))
        self.options.setVisible(kind in HAS_OPTIONS)
        options = self.options.texts() if kind in HAS_OPTIONS else ()
        self._change(replace(self.question, kind=kind, options=options))

    def _change(self, question: AgendaQuestion) -> None:
        self.question = question
        self.edited.emit(question)

    def show_problem(self, sentence: str) -> None:
        """Say what is wrong with this question, and give it the keyboard."""
        has_few_answers = self.question.kind in HAS_OPTIONS and len(self.question.options) < 2
        field = self.options if has_few_answers else self.words
        field.set_error(sentence)
        field.setFocus()

    def clear_problem(self) -> None:
        """Nothing is wrong any longer."""
        self.words.set_error("")
        self.options.set_error("")


def why_kept(agenda: Agenda, item: AgendaItem, question: AgendaQuestion) -> str:
    """Why a question cannot be deleted; empty when it can."""
    if question.id == CONSENT and agenda.purpose is Purpose.SCREENING and item is agenda.items[0]:
        return translate("Texts", "Bliver stående: en screening er frivillig og begynder med at spørge.")
    if question.id == OUR_PART and agenda.purpose is Purpose.TALK and item is agenda.items[-1]:
        return translate("Texts", "Bliver stående: hver samtale slutter med, om vi holdt vores del.")
    return ""
