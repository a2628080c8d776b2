"""When a follow-up is asked, in three choices: a question above it, how its answer must be, the answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobassist.domain.agenda import CONSENT, NO, YES, Agenda, AgendaQuestion, AnswerKind, Condition, Purpose
from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import CheckBox
from jobassist.ui.kit.fields import ChoiceBox
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, row
from jobassist.ui.texts.words import asked_for, limit_words

_ASKABLE = (AnswerKind.YESNO, AnswerKind.CHOICE, AnswerKind.CHECKLIST, AnswerKind.SCALE)
_USUAL_LIMIT = 5
_IS, _AT_LEAST, _AT_MOST = "is", "at_least", "at_most"


@dataclass(frozen=True, slots=True)
class Above:
    """A question that a follow-up may wait for."""

    item_id: str
    question: AgendaQuestion
    label: str

    def usual(self, item_id: str) -> Condition:
        """What is most often meant by waiting for it in an item, so that no choice is left half made."""
        item, question = ("" if self.item_id == item_id else self.item_id), self.question
        if question.kind is AnswerKind.SCALE:
            return Condition(question.id, item, at_most=_USUAL_LIMIT)
        return Condition(
            question.id, item, values=(YES,) if question.kind is AnswerKind.YESNO else question.options[:1]
        )


def above(agenda: Agenda, item_id: str, question_id: str = "") -> list[Above]:
    """The questions above one whose answers can be waited for, its own item's first; without a
    question those that a piece of advice can wait for. In a screening other items ask for the yes alone.
    """
    own: list[Above] = []
    others: list[Above] = []
    for number, item in enumerate(agenda.items, start=1):
        for question in item.questions:
            if item.id == item_id and question.id == question_id:
                return own + others
            if question.kind not in _ASKABLE:
                continue
            if item.id == item_id:
                own.append(Above(item.id, question, question.text))
            elif agenda.purpose is Purpose.TALK or question.id == CONSENT:
                label = f"{number}. {item.title}: {question.text}"
                others.append(Above(item.id, question, label))
        if item.id == item_id:
            break
    return own + others


class ConditionForm(QWidget):
    """``changed`` carries the new Condition, or None: always asked."""

    changed = Signal(object)

    def __init__(
        self,
        agenda: Agenda,
        item_id: str,
        when: Condition | None,
        *,
        question_id: str = "",
        may_be_always: bool,
    ) -> None:
        super().__init__()
        self._agenda, self._item_id, self._when = agenda, item_id, when
        self._question_id = question_id
        self._above = above(agenda, item_id, question_id)
        self._may_be_always = may_be_always
        self.asked = ChoiceBox(self.tr("Vises: hvornår"))
        self.relation = ChoiceBox(self.tr("Svaret skal være"))
        self.value = ChoiceBox(self.tr("Svar"))
        for box in (self.asked, self.relation, self.value):
            box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(8)
        self.ticks: list[CheckBox] = []
        self._ticks = column(spacing=0)
        self._is = PlainLabel(self.tr("er"), role="table", tone="text2")
        line = row([], spacing=8)
        line.addWidget(PlainLabel(self.tr("Vises"), role="table", tone="text2"))
        line.addWidget(self.asked, 4)
        line.addWidget(self._is)
        line.addWidget(self.relation, 1)
        line.addWidget(self.value, 1)
        ticks = row([40, self._ticks, None], spacing=0)
        column([line, ticks], spacing=4, owner=self)
        self._fill()
        self.asked.activated.connect(lambda _index: self._on_asked())
        self.relation.activated.connect(lambda _index: self._on_limit())
        self.value.activated.connect(lambda _index: self._on_limit())

    def follow(self, agenda: Agenda, when: Condition | None) -> None:
        """Show the questions above as they are now, unless nothing is different."""
        now = above(agenda, self._item_id, self._question_id)
        self._agenda = agenda
        if (now, when) != (self._above, self._when):
            self._above, self._when = now, when
            self._fill()

    def _fill(self) -> None:
        self.asked.clear()
        if self._may_be_always or self._when is None:
            self.asked.addItem(self.tr("altid"), -1)
        for index, each in enumerate(self._above):
            self.asked.addItem(self.tr("når “%1”").replace("%1", each.label), index)
        chosen = self._chosen_index()
        if chosen is None:
            self.asked.addItem(self.tr("efter et spørgsmål, der er slettet eller flyttet"), -2)
            chosen = -2
        self.asked.setCurrentIndex(self.asked.findData(chosen))
        self._show_answers()

    def _chosen_index(self) -> int | None:
        """The place of the question waited for; -1 for none, None when it is not above."""
        when = self._when
        if when is None:
            return -1
        wanted = (when.item or self._item_id, when.question)
        places = [i for i, each in enumerate(self._above) if (each.item_id, each.question.id) == wanted]
        return places[0] if places else None

    def _chosen(self) -> Above | None:
        index = int(self.asked.currentData())
        return self._above[index] if index >= 0 else None

    def _show_answers(self) -> None:
        """The controls for the answer that fit the question; nothing is said to anybody."""
        chosen = self._chosen()
        kind = chosen.question.kind if chosen is not None else None
        is_scale, has_ticks = kind is AnswerKind.SCALE, kind in (AnswerKind.CHOICE, AnswerKind.CHECKLIST)
        self._is.setVisible(chosen is not None and not is_scale)
        self.relation.setVisible(is_scale)
        self.value.setVisible(is_scale or kind is AnswerKind.YESNO)
        self._fill_boxes(is_scale=is_scale)
        self._show_ticks(chosen.question.options if chosen is not None and has_ticks else ())

    def _fill_boxes(self, *, is_scale: bool) -> None:
        self.relation.clear()
        self.value.clear()
        if is_scale:
            known = [
                (_AT_LEAST, self.tr("er mindst")),
                (_AT_MOST, self.tr("er højst")),
                (_IS, self.tr("er")),
            ]
            for key, words in known:
                self.relation.addItem(words, key)
            for number in range(11):
                self.value.addItem(str(number), str(number))
        else:
            self.value.addItem(self.tr("ja"), YES)
            self.value.addItem(self.tr("nej"), NO)
        if self._when is not None:
            self._show_limit(self._when)

    def _show_limit(self, when: Condition) -> None:
        low, high = when.at_least, when.at_most
        if low is not None and high is not None and low != high:
            self.relation.addItem(limit_words(when), "")  # a file may say so; it is kept until it is changed
            self.relation.setCurrentIndex(self.relation.count() - 1)
            self.value.hide()
            return
        relation = _IS if low == high else _AT_LEAST if low is not None else _AT_MOST
        number = low if low is not None else high
        value = next(iter(when.values), "") if number is None else str(number)
        self.relation.setCurrentIndex(self.relation.findData(relation))
        if self.value.findData(value) < 0:
            self.value.addItem(value, value)
        self.value.setCurrentIndex(self.value.findData(value))

    def _show_ticks(self, options: Sequence[str]) -> None:
        for old in self.ticks:
            self._ticks.removeWidget(old)
            old.hide()
            old.deleteLater()
        chosen = self._when.values if self._when is not None else ()
        self.ticks = []
        for option in options:
            tick = CheckBox(option)
            tick.setChecked(option in chosen)
            tick.setMinimumWidth(theme.px(40))
            tick.clicked.connect(lambda _checked=False, own=tick: self._on_tick(own))
            self._ticks.addWidget(tick)
            self.ticks.append(tick)

    def _on_asked(self) -> None:
        chosen = self._chosen()
        self._when = chosen.usual(self._item_id) if chosen is not None else None
        self._show_answers()
        self.changed.emit(self._when)

    def _on_limit(self) -> None:
        when, relation, value = self._when, self.relation.currentData(), str(self.value.currentData())
        if when is None or relation == "":
            return
        if not self._is_scale(when):
            self._set(replace(when, values=(value,), at_least=None, at_most=None))
            return
        self.value.show()
        number = int(value)
        low, high = (relation in limits for limits in ((_AT_LEAST, _IS), (_AT_MOST, _IS)))
        self._set(
            replace(when, values=(), at_least=number if low else None, at_most=number if high else None)
        )

    def _is_scale(self, when: Condition) -> bool:
        question = asked_for(self._agenda, self._item_id, when)
        return question is not None and question.kind is AnswerKind.SCALE

    def _on_tick(self, own: CheckBox) -> None:
        chosen = tuple(tick.text() for tick in self.ticks if tick.isChecked())
        if not chosen:  # the last one stays: a follow-up waits for some answer
            own.setChecked(True)
        elif self._when is not None:
            self._set(Condition(self._when.question, self._when.item, values=chosen))

    def _set(self, when: Condition) -> None:
        self._when = when
        self.changed.emit(when)
