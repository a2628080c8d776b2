"""The card "Husk også": what others owe, and what is good to know; the jobcentre misses nothing here."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from jobassist.domain.case import CaseId
from jobassist.domain.circumstances import NATURES, CircumstanceKind, Nature
from jobassist.domain.reminders import Reminder
from jobassist.domain.rule_words import law_line
from jobassist.services.desk import Desk
from jobassist.services.record_circumstance import happened_today
from jobassist.ui.case_facts.circumstances import answered_today
from jobassist.ui.case_facts.words import duty_of_word, reminder_day
from jobassist.ui.citizen.cards import Card
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.chip import Tag
from jobassist.ui.kit.flow import FlowLayout
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, row
from jobassist.ui.worklist.form import Run

translate = QCoreApplication.translate
_TOP = Qt.AlignmentFlag.AlignTop


class ReminderRow(QWidget):
    """One thing to remember: whose it is, by when, and the step that says it is done."""

    def __init__(self, reminder: Reminder, desk: Desk) -> None:
        super().__init__()
        rule = self.rule = reminder.rule
        self.setAccessibleName(rule.title)
        self.whose = Tag(duty_of_word(rule.duty_of))
        top = row([PlainLabel(rule.title, role="table", weight=500, wrap=True)], spacing=8)
        top.setStretch(0, 1)
        top.addWidget(self.whose, 0, _TOP)
        whole = column([top], spacing=2, edges=(0, 7, 0, 5), owner=self)
        if day := reminder_day(reminder, desk.today):
            whole.addWidget(PlainLabel(day, role="table", wrap=True))
        for told in (rule.tell, law_line(rule)):
            if told:
                whole.addWidget(PlainLabel(told, role="small", tone="text2", wrap=True))
        self.done = self._link(answered_today(rule.met_by)) if rule.met_by is not None else None
        has_day = rule.met_by is not None and NATURES[rule.met_by].nature is Nature.DAY
        self.other_day = self._link(self.tr("En anden dag")) if has_day else None
        links = [link for link in (self.done, self.other_day) if link is not None]
        if links:
            whole.addLayout(FlowLayout(links, spacing=14, line_spacing=0))

    def _link(self, words: str) -> Button:
        link = Button(words, kind="link", small=True)
        link.setAccessibleDescription(self.rule.title)
        return link


class RemindersCard(Card):
    """Everything to remember; hidden while there is nothing."""

    failed = Signal(str)
    other_day_wanted = Signal(object)
    """A ``CircumstanceKind`` that happened on another day than today."""

    def __init__(self, desk: Desk, case_id: CaseId, run: Run) -> None:
        super().__init__(translate("RemindersCard", "Husk også"), "")
        self._desk, self._case_id, self._run = desk, case_id, run
        hint = translate("RemindersCard", "Andres opgaver, og hvad der er godt at vide.")
        self.head.insertWidget(1, PlainLabel(hint, role="small", tone="text2"))

    def show_reminders(self, reminders: Sequence[Reminder]) -> None:
        """Show them, what has a day first."""
        self.setVisible(bool(reminders))
        self.set_rows([self._row(reminder) for reminder in reminders])

    def lines(self) -> list[ReminderRow]:
        """The rows of reminders."""
        return [each for each in self.rows if isinstance(each, ReminderRow)]

    def _row(self, reminder: Reminder) -> ReminderRow:
        line, kind = ReminderRow(reminder, self._desk), reminder.rule.met_by
        if kind is not None and line.done is not None:
            line.done.clicked.connect(lambda: self._on_done(kind))
        if line.other_day is not None:
            line.other_day.clicked.connect(lambda: self.other_day_wanted.emit(kind))
        return line

    def _on_done(self, kind: CircumstanceKind) -> None:
        if problem := self._run(lambda: happened_today(self._desk, self._case_id, kind)):
            self.failed.emit(problem)
        elif self.lines():
            self._take_keyboard()

    def _take_keyboard(self) -> None:
        """On to what else can be answered."""
        links = (line.done for line in self.lines())
        if (first := next((link for link in links if link is not None), None)) is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
