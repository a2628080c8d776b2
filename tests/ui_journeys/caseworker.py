"""A caseworker who goes through a talk with Tab: she answers whatever has the keyboard, as it is answered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from jobassist.domain.agenda import EXPLAINED, YES, AgendaQuestion, AnswerKey, AnswerKind
from jobassist.domain.answer_words import INTERNAL
from jobassist.ui.kit.buttons import CheckBox
from jobassist.ui.kit.fields import TextArea
from jobassist.ui.plan.next_time import FormButton
from jobassist.ui.plan.section import FoldLine
from jobassist.ui.talk.internal_field import InternalField
from jobassist.ui.talk.last_time import JudgedAgreements
from jobassist.ui.talk.page import TalkPage
from jobassist.ui.talk.questions import QuestionField
from jobassist.ui.talk.section import ItemSection
from tests.ui.seen import focused
from tests.ui_journeys.answers import choices, chosen, other_choice
from tests.ui_journeys.keyboard import Keyboard

Part = TypeVar("Part", bound=QWidget)
Look = Callable[[QWidget], None]


@dataclass
class Caseworker:
    """Keeps what she answered, by key and as it must be stored, and what she wrote in the plan.

    ``look`` is called with every control that gets the keyboard.
    """

    keys: Keyboard
    page: TalkPage
    look: Look = lambda _control: None
    answers: dict[AnswerKey, str] = field(default_factory=dict)
    job_goals: list[str] = field(default_factory=list)
    written: list[str] = field(default_factory=list)
    secrets: list[str] = field(default_factory=list)
    _said: int = 0

    def words(self, kind: str) -> str:
        """Something short that nobody has written yet: a talk has some forty fields."""
        self._said += 1
        return f"{kind}{self._said}Ø"

    def whole_agenda(self) -> None:
        """Every item from the first to the last, and then the questions that only other answers bring."""
        last = len(self.page.room.agenda.items) - 1
        for index in range(last + 1):
            assert self._item() == index, "Alt+Down leads to the next item"
            self.answer_item()
            self.keys.press("Alt+Down")
        for item, question in self._never_asked():
            self._turn(item, question)

    def _item(self) -> int:
        items = [item.id for item in self.page.room.agenda.items]
        return items.index(self._section().item.id)

    def _section(self) -> ItemSection:
        return self.page.notes.current()

    def answer_item(self) -> None:
        """Tab from the first control of the item until the keyboard leaves it."""
        self.keys.settle()
        self.walk(self._section(), self._answer)

    def walk(self, part: QWidget, act: Callable[[QWidget], None]) -> None:
        """Do something with each control in turn, wherever Tab goes, until it goes elsewhere."""
        seen: list[QWidget] = []
        while part.isAncestorOf(focused()):
            control = focused()
            assert control not in seen, f"Tab goes round in circles at “{control.accessibleName()}”"
            seen.append(control)
            self.look(control)
            act(control)
            if focused() is not control:  # it led to another place of its own
                seen.clear()
            self.keys.press("Tab")
            self.keys.settle()

    def _answer(self, control: QWidget) -> None:
        asked = _above(control, QuestionField)
        item_id = self._section().item.id
        if asked is not None:
            self._answer_question(item_id, asked.question, control)
        elif isinstance(control, InternalField):
            if not control.toPlainText():
                self.secrets.append(self._type((item_id, INTERNAL), "i"))
        elif _above(control, JudgedAgreements) is not None:
            self.keys.press("Right")
            self.keys.press("Space")
        elif isinstance(control, CheckBox):
            self._tick((item_id, EXPLAINED), control)
        else:
            raise AssertionError(f"nobody knows what “{control.accessibleName()}” is for")

    def _answer_question(self, item_id: str, question: AgendaQuestion, control: QWidget) -> None:
        key = (item_id, question.id)
        if question.kind is AnswerKind.JOB_GOALS:
            self.job_goals.append(self._type(None, "m"))
        elif isinstance(control, TextArea):
            is_note = question.kind is AnswerKind.YESNO
            self._type_once((item_id, question.note_field) if is_note else key, "s")
        elif isinstance(control, QLineEdit):
            self._type_line(item_id, question, control)
        elif key not in self.answers or question.kind is AnswerKind.CHECKLIST:
            self._choose(key, question, chosen(self.page.room.agenda, item_id, question), control)

    def _type_line(self, item_id: str, question: AgendaQuestion, control: QLineEdit) -> None:
        """A day, a name, or how to reach somebody."""
        if question.kind is AnswerKind.DATE:
            if (item_id, question.id) not in self.answers:
                day = self.page.desk.today.replace(day=28)
                self.keys.type(f"{day:%d-%m-%Y}")
                self.answers[item_id, question.id] = day.isoformat()
        else:
            is_reach = (item_id, question.id) in self.answers
            self._type_once((item_id, question.note_field if is_reach else question.id), "n")
            assert control.text()

    def _type_once(self, key: AnswerKey, kind: str) -> None:
        if key not in self.answers:
            self._type(key, kind)

    def _type(self, key: AnswerKey | None, kind: str) -> str:
        text = self.words(kind)
        self.keys.type(text)
        if key is not None:
            self.answers[key] = text
        return text

    def _choose(self, key: AnswerKey, question: AgendaQuestion, value: str, control: QWidget) -> None:
        """By Space for a tick, by the digit for a scale, by the arrows for one of several."""
        if question.kind is AnswerKind.CHECKLIST:
            if control.accessibleName() in value.split("\n") and not control.isChecked():  # type: ignore[attr-defined]
                self.keys.press("Space")
        elif question.kind is AnswerKind.SCALE:
            self.keys.press("End" if value == "10" else value)
        else:
            self._go_to_choice(key, question, value)
        self.answers[key] = value

    def _go_to_choice(self, key: AnswerKey, question: AgendaQuestion, value: str) -> None:
        place = choices(question).index(value)
        if question.kind is AnswerKind.CHOICE:  # its first line asks to choose
            now = choices(question).index(self.answers[key]) + 1 if key in self.answers else 0
            self.keys.press("Down" if place + 1 > now else "Up", times=abs(place + 1 - now))
        elif key in self.answers:
            self.keys.press("Right" if place else "Left")
        else:  # before anything is chosen, the arrows only go there
            self.keys.press("Right", times=place)
            self.keys.press("Space")

    def _tick(self, key: AnswerKey, control: CheckBox) -> None:
        if not control.isChecked():
            self.keys.press("Space")
        self.answers[key] = YES

    def _never_asked(self) -> list[tuple[str, AgendaQuestion]]:
        """The questions that other answers would have brought."""
        return [
            (item.id, question)
            for item in self.page.room.agenda.items
            for question in item.questions
            if question.kind is not AnswerKind.JOB_GOALS and (item.id, question.id) not in self.answers
        ]

    def _turn(self, item_id: str, waiting: AgendaQuestion) -> None:
        """By Alt and arrows to the answer that hides a question; answer otherwise, and go on from there."""
        when = waiting.when
        assert when is not None, f"“{waiting.text}” was never reached by keyboard"
        trigger_id = when.item or item_id
        self._go_to(trigger_id)
        self.keys.settle()
        item = self.page.room.agenda.item(trigger_id)
        trigger = next(q for q in item.questions if q.id == when.question) if item else None
        assert trigger is not None

        def act(control: QWidget) -> None:
            asked = _above(control, QuestionField)
            if asked is not None and asked.question.id == trigger.id and not isinstance(control, TextArea):
                value = other_choice(trigger_id, trigger, when)
                if self.answers[trigger_id, trigger.id] != value:
                    self._choose((trigger_id, trigger.id), trigger, value, control)
            else:
                self._answer(control)

        self.walk(self._section(), act)
        assert (item_id, waiting.id) in self.answers, f"“{waiting.text}” never appeared"

    def _go_to(self, item_id: str) -> None:
        ids = [item.id for item in self.page.room.agenda.items]
        steps = ids.index(item_id) - self._item()
        self.keys.press("Alt+Down" if steps > 0 else "Alt+Up", times=abs(steps))
        assert self._section().item.id == item_id

    def fill_plan(self) -> None:
        """A word into whatever is empty, one part more, and the next talk by its button."""
        assert self.page.plan.isAncestorOf(focused()), "Tab goes from the notes to the plan"
        self.walk(self.page.plan, self._fill)

    def _fill(self, control: QWidget) -> None:
        plan = self.page.plan
        if _is_empty(control):
            self.written.append(self._type(None, "p"))
        elif isinstance(control, FoldLine) and control is not plan.changed and not control.isChecked():
            self.keys.press("Space")
        elif control is plan.more:
            self._add_part()
        elif isinstance(control, FormButton):
            self.keys.press("Right")
        elif control is plan.next.book:
            self.keys.press("Space")

    def _add_part(self) -> None:
        """The list of further parts: the first of them, which has the keyboard then."""
        self.keys.press("Space")
        self.keys.qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
        self.keys.press("Down")
        self.keys.press("Return")
        self.keys.qtbot.waitUntil(lambda: focused() is not self.page.plan.more)
        self._fill(focused())

    def agree(self, what: str, due: str, *, by_citizen: bool) -> None:
        """Ctrl+N, who, what, Enter, by when, Enter."""
        self.keys.press("Ctrl+N")
        is_citizen = self.page.plan.table.rows()[-1].owner.isChecked()
        if is_citizen != by_citizen:
            self.keys.press("Shift+Tab")
            self.look(focused())
            self.keys.press("Space")
            self.keys.press("Tab")
        self.keys.type(what)
        self.keys.press("Return")
        self.look(focused())
        self.keys.type(due)
        self.keys.press("Return")


def _is_empty(control: QWidget) -> bool:
    """A text with nothing in it."""
    if isinstance(control, QLineEdit):
        return not control.text()
    return isinstance(control, TextArea) and not control.toPlainText()


def _above(control: QWidget, kind: type[Part]) -> Part | None:
    """The part of that kind that a control is in."""
    widget: QWidget | None = control
    while widget is not None and not isinstance(widget, kind):
        widget = widget.parentWidget()
    return widget
