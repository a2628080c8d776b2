"""An agenda as the caseworker meets it in a talk: items, questions, follow-ups, advice, and who it fits."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from jobassist.domain.agenda import Advice, Agenda, AgendaItem, AgendaQuestion, AnswerKind, Purpose
from jobassist.ui.kit import theme
from jobassist.ui.kit.chip import Tag
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, row
from jobassist.ui.kit.marks import IconMark, hairline
from jobassist.ui.kit.runs import Run, RunsLabel
from jobassist.ui.talk.badge import Badge
from jobassist.ui.texts.words import answer_kind_word, condition_words, item_kind_word, made_for, prefill_word
from jobassist.ui.worklist.words import filled

_TOP = Qt.AlignmentFlag.AlignTop
_INDENT = 32


class AgendaPreview(QWidget):
    """Everything that stands in an agenda; nothing in it can be changed here."""

    def __init__(self, agenda: Agenda, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._agenda = agenda
        parts = column([self._facts()], spacing=16, edges=(24, 16, 24, 24), owner=self)
        for number, item in enumerate(agenda.items, start=1):
            parts.addWidget(hairline())
            parts.addWidget(self._item(number, item))
        parts.addStretch(1)

    def _facts(self) -> QFrame:
        agenda = self._agenda
        card = QFrame()
        card.setProperty("card", "plain")
        facts = [_fact(self.tr("Passer til"), made_for(agenda)), _fact(self.tr("Planlagt"), self._length())]
        if agenda.purpose is Purpose.SCREENING:
            facts.append(_fact(self.tr("Screening"), self.tr("Frivillig. Den afgør ingenting.")))
        if agenda.notice:
            facts.append(_fact(self.tr("Siges først"), agenda.notice))
        if agenda.source:
            facts.append(_fact(self.tr("Kilde"), agenda.source))
        column(facts, spacing=6, edges=(16, 12, 16, 12), owner=card)
        return card

    def _length(self) -> str:
        agenda = self._agenda
        return filled(self.tr("%1 punkter, %2 min"), str(len(agenda.items)), str(agenda.minutes))

    def _item(self, number: int, item: AgendaItem) -> QWidget:
        head = row([], spacing=10)
        head.addWidget(Badge(number), 0, _TOP)
        head.addWidget(PlainLabel(item.title, role="heading", weight=600, wrap=True), 1)
        minutes = filled(self.tr("%1 min"), str(item.minutes))
        head.addWidget(PlainLabel(minutes, role="table", tone="text2"), 0, _TOP)
        body = column([], spacing=8, edges=(_INDENT, 0, 0, 0))
        for part in (*self._about(item), *(_point(text) for text in item.points)):
            body.addWidget(part)
        for question in item.questions:
            body.addWidget(self._question(item, question))
        for advice in item.advice:
            body.addWidget(self._advice(item, advice))
        whole = QWidget()
        whole.setAccessibleName(f"{number}. {item.title}, {minutes}")
        column([head, body], spacing=6, owner=whole)
        return whole

    def _about(self, item: AgendaItem) -> list[QWidget]:
        known = prefill_word(item.prefill)
        words = [
            item.hint,
            item_kind_word(item.kind),
            filled(self.tr("Udfyldt på forhånd: %1"), known) if known else "",
        ]
        shown = " · ".join(filter(None, words))
        return [PlainLabel(shown, role="table", tone="text2", wrap=True)] if shown else []

    def _question(self, item: AgendaItem, question: AgendaQuestion) -> QWidget:
        line = row([], spacing=8)
        line.addWidget(PlainLabel(question.text, weight=500, wrap=True), 1)
        line.addWidget(Tag(answer_kind_word(question.kind)), 0, _TOP)
        parts = column([line], spacing=3)
        if question.options:
            parts.addWidget(_options(question))
        if question.when is None:
            return _owner(parts)
        when = condition_words(self._agenda, item.id, question.when)
        parts.insertWidget(0, PlainLabel(when, role="small", tone="text2", wrap=True))
        indented = row([], spacing=8, edges=(8, 0, 0, 0))
        indented.addWidget(IconMark("corner-down-right", "text3", size=14), 0, _TOP)
        indented.addLayout(parts, 1)
        return _owner(indented)

    def _advice(self, item: AgendaItem, advice: Advice) -> QWidget:
        card = QFrame()
        card.setProperty("card", "sunken")
        when = PlainLabel(
            condition_words(self._agenda, item.id, advice.when), role="small", tone="text2", wrap=True
        )
        words = RunsLabel(
            [Run(self.tr("Muligt at tale om:") + " ", bold=True), Run(advice.text)], role="table"
        )
        column([when, words], spacing=2, edges=(12, 8, 12, 8), owner=card)
        return card


def _fact(name: str, text: str) -> QWidget:
    label = PlainLabel(name, role="table", tone="text2", weight=500)
    label.setFixedWidth(theme.px(96))
    words = PlainLabel(text, role="table", wrap=True)
    parts = row([], spacing=8)
    parts.addWidget(label, 0, _TOP)
    parts.addWidget(words, 1)
    return _owner(parts)


def _point(text: str) -> QWidget:
    parts = row([], spacing=8)
    parts.addWidget(IconMark("circle-dot", "text3", size=14), 0, _TOP)
    parts.addWidget(PlainLabel(text, role="table", wrap=True), 1)
    return _owner(parts)


def _options(question: AgendaQuestion) -> PlainLabel:
    mark = "☐ " if question.kind is AnswerKind.CHECKLIST else "○ "
    words = "   ".join(mark + option.replace(" ", "\N{NO-BREAK SPACE}") for option in question.options)
    return PlainLabel(words, role="table", tone="text2", wrap=True)


def _owner(layout: object) -> QWidget:
    widget = QWidget()
    widget.setLayout(layout)  # type: ignore[arg-type]
    return widget
