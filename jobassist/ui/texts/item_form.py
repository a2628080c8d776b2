"""One item in the editor: its titles, minutes and points, and below them its questions."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QWidget

from jobassist.domain.agenda import Advice, Agenda, AgendaQuestion, ItemKind, Purpose
from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.fields import TextField
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, row
from jobassist.ui.texts.advice_form import AdviceForm
from jobassist.ui.texts.condition_form import above
from jobassist.ui.texts.question_form import Lines, MoveButtons, QuestionForm
from jobassist.ui.worklist.words import filled

translate = QCoreApplication.translate


class ItemForm(QWidget):
    """``edited`` carries the item without its questions, ``question_edited`` one of them."""

    edited = Signal(object)
    question_edited = Signal(object)
    question_moved = Signal(str, int)
    question_deleted = Signal(str)
    question_wanted = Signal()
    advice_deleted = Signal(int)
    moved = Signal(int)
    deleted = Signal()

    def __init__(self, agenda: Agenda, number: int) -> None:
        super().__init__()
        self._agenda = agenda
        self.item = item = agenda.items[number]
        self.fields = {
            "title": TextField(self.tr("Titel, som du ser den")),
            "citizen_title": TextField(self.tr("Titel, som borgeren læser den")),
            "hint": TextField(self.tr("Huskelinje under titlen")),
        }
        for name, field in self.fields.items():
            field.set_text(getattr(item, name))
            field.text_changed.connect(lambda text, name=name: self._change(name, text))
        self.minutes = TextField(self.tr("Minutter"))
        self.minutes.edit.setValidator(QIntValidator(0, 999, self))
        self.minutes.set_text(str(item.minutes))
        self.minutes.text_changed.connect(lambda text: self._change("minutes", int(text or "0")))
        self.minutes.setFixedWidth(theme.px(88))
        self.points = Lines(self.tr("Sætninger at gennemgå sammen, én på hver linje"), item.points)
        self.points.changed.connect(lambda texts: self._change("points", texts))
        self.why_kept = item_why_kept(agenda, number)
        self.buttons = self._move_buttons(number)
        self.add = Button(self.tr("Nyt spørgsmål"), icon="plus", small=True, keys="Ctrl+N")
        self.add.clicked.connect(self.question_wanted)
        self.questions: list[QuestionForm] = []
        self._questions = column(spacing=8)
        self.advice: list[AdviceForm] = []
        self._advice = column(spacing=8)
        self.add_advice = Button(self.tr("Nyt råd"), icon="plus", small=True)
        self.add_advice.clicked.connect(self._add_advice)
        self._lay_out()
        self.show_questions(agenda)
        self.setFocusProxy(self.fields["title"])

    def _move_buttons(self, number: int) -> MoveButtons:
        last = len(self._agenda.items) - 1
        is_talk = self._agenda.purpose is Purpose.TALK
        # What comes first and last in a talk stays there; nothing goes past it.
        first_free, last_free = (1, last - 1) if is_talk else (0, last)
        is_free = first_free <= number <= last_free
        name = filled(self.tr("punkt %1"), str(number + 1))
        buttons = MoveButtons(
            name,
            up=is_free and number > first_free,
            down=is_free and number < last_free,
            why_kept=self.why_kept,
        )
        buttons.moved.connect(self.moved)
        buttons.deleted.connect(self.deleted)
        return buttons

    def _lay_out(self) -> None:
        titles = row([self.fields["title"], self.fields["citizen_title"], self.minutes], spacing=12)
        titles.setStretch(0, 1)
        titles.setStretch(1, 1)
        titles.setAlignment(self.minutes, Qt.AlignmentFlag.AlignTop)
        head = row([PlainLabel(self.tr("Spørgsmål"), weight=600), None, self.add], spacing=8)
        hint = row([], spacing=12)
        hint.addWidget(self.fields["hint"], 1)
        hint.addWidget(self.buttons, 0, Qt.AlignmentFlag.AlignBottom)
        parts = column([titles, hint, self.points], spacing=12, edges=(32, 4, 0, 16))
        if self.why_kept:
            parts.addWidget(PlainLabel(self.why_kept, role="small", tone="text2", wrap=True))
        parts.addLayout(head)
        parts.addLayout(self._questions)
        advice = row(
            [PlainLabel(self.tr("Råd til dig, når et svar peger på det"), weight=600), None, self.add_advice]
        )
        parts.addLayout(advice)
        parts.addLayout(self._advice)
        self.setLayout(parts)

    def show_questions(self, agenda: Agenda) -> None:
        """Make the forms of the questions anew."""
        self._agenda = agenda
        self.item = agenda.item(self.item.id) or self.item
        for old in self.questions:
            self._questions.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.questions = [self._question(number) for number in range(len(self.item.questions))]
        for form in self.questions:
            self._questions.addWidget(form)
            form.show()  # at once, for the keyboard to go there
        self._show_advice()

    def _show_advice(self) -> None:
        for old in self.advice:
            self._advice.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.advice = [
            AdviceForm(self._agenda, self.item.id, advice, number)
            for number, advice in enumerate(self.item.advice, start=1)
        ]
        for index, form in enumerate(self.advice):
            form.edited.connect(lambda advice, index=index: self._on_advice(index, advice))
            form.deleted.connect(lambda index=index: self.advice_deleted.emit(index))
            self._advice.addWidget(form)
            form.show()
        self.add_advice.setEnabled(bool(above(self._agenda, self.item.id)))

    def _on_advice(self, index: int, advice: Advice) -> None:
        self._change("advice", (*self.item.advice[:index], advice, *self.item.advice[index + 1 :]))

    def _add_advice(self) -> None:
        first = above(self._agenda, self.item.id)[0]
        self._change(
            "advice", (*self.item.advice, Advice(self.tr("det, svaret peger på"), first.usual(self.item.id)))
        )
        self._show_advice()
        self.advice[-1].words.edit.selectAll()
        self.advice[-1].words.setFocus(Qt.FocusReason.OtherFocusReason)

    def _question(self, number: int) -> QuestionForm:
        form = QuestionForm(self._agenda, self.item, number)
        own = form.question.id
        form.edited.connect(self._on_question)
        form.buttons.moved.connect(lambda step: self.question_moved.emit(own, step))
        form.buttons.deleted.connect(lambda: self.question_deleted.emit(own))
        return form

    def _on_question(self, question: AgendaQuestion) -> None:
        self.question_edited.emit(question)

    def _change(self, name: str, value: object) -> None:
        self.item = replace(self.item, **{name: value})  # type: ignore[arg-type]
        self.edited.emit(self.item)

    def follow(self, agenda: Agenda) -> None:
        """What was written in one question shows where others wait for it."""
        self._agenda = agenda
        self.item = agenda.item(self.item.id) or self.item
        for form, question in zip(self.questions, self.item.questions, strict=True):
            form.follow(agenda, question)
        for card, advice in zip(self.advice, self.item.advice, strict=True):
            card.follow(agenda, advice)
        self.add_advice.setEnabled(bool(above(agenda, self.item.id)))

    def question(self, question_id: str) -> QuestionForm | None:
        """The form of a question; None when there is none."""
        return next((form for form in self.questions if form.question.id == question_id), None)

    def show_problem(self, key: str, sentence: str) -> bool:
        """Say what is wrong at the field of that key, and give it the keyboard; False: no such field."""
        field = {**self.fields, "minutes": self.minutes, "points": self.points}.get(key)
        if field is None:
            return False
        field.set_error(sentence)
        field.setFocus()
        return True

    def clear_problems(self) -> None:
        """Nothing is wrong any longer."""
        for field in (*self.fields.values(), self.minutes, self.points):
            field.set_error("")
        for form in self.questions:
            form.clear_problem()


def item_why_kept(agenda: Agenda, number: int) -> str:
    """Why an item can neither be moved nor deleted; empty when it can."""
    item = agenda.items[number]
    if agenda.purpose is Purpose.TALK and number == 0 and item.kind is ItemKind.AGREEMENTS:
        return translate("Texts", "Bliver stående: hver samtale begynder med, hvad vi aftalte sidst.")
    if agenda.purpose is Purpose.TALK and number == len(agenda.items) - 1:
        return translate("Texts", "Bliver stående: hver samtale slutter med nye aftaler og næste samtale.")
    if agenda.purpose is Purpose.SCREENING and number == 0:
        return translate("Texts", "Bliver stående: en screening er frivillig og begynder med at spørge.")
    return ""
