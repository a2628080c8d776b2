"""What changes from one day to another: each rule that begins, changes or ends, before and after."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QFrame, QWidget

from jobassist.domain.calendar import ONE_DAY
from jobassist.domain.case import TargetGroup
from jobassist.domain.danish import short_date
from jobassist.services.desk import Desk
from jobassist.services.list_rules import RuleChange, changes_between, turning_days
from jobassist.services.rulebook_page import ALL_GROUPS, group_words
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.chip import Chip
from jobassist.ui.kit.date_field import DateField
from jobassist.ui.kit.fields import ChoiceBox, Field
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, ground, mark_pane, row
from jobassist.ui.kit.scroll import Scrolled, ScrollPane
from jobassist.ui.page import Page
from jobassist.ui.rulebook.compare import SideBySide
from jobassist.ui.rulebook.parts import Rows
from jobassist.ui.rulebook.words import change_look
from jobassist.ui.talk.tab_order import tab_as_laid_out
from jobassist.ui.worklist.words import filled


class ChangesView(Page):
    """Two days, or a day on which something turns; the group is the page's."""

    read_wanted = Signal(str, object)
    """A rule is to be read, on a day."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        ground(self, "surface")
        self._groups: tuple[TargetGroup, ...] = tuple(ALL_GROUPS)
        self.first, self.last = DateField(self.tr("Fra"), desk.today), DateField(self.tr("Til"), desk.today)
        self.turns = ChoiceBox("")
        self.words = PlainLabel(role="body", weight=600, wrap=True)
        self.cards = Rows(spacing=10)
        self._lay_out()
        self.first.set_day(desk.today)
        self.last.set_day(desk.today)
        for field in (self.first, self.last):
            field.day_changed.connect(lambda _day: self.show_changes())
        self.turns.activated.connect(lambda _index: self._on_turn())

    @property
    def title(self) -> str:
        return self.tr("Ændringer")

    @property
    def status_text(self) -> str:
        return ""

    def first_control(self) -> QWidget | None:
        return self.first

    def _lay_out(self) -> None:
        days = row([self.first, self.last, Field(self.tr("Dage, hvor noget skifter"), self.turns), None],
                   spacing=12)  # fmt: skip
        inner = Scrolled()
        column([days, self.words, self.cards, None], spacing=12, edges=(24, 14, 24, 24), owner=inner)
        mark_pane(self)
        self.setAccessibleName(self.title)
        column([ScrollPane(inner)], spacing=0, owner=self)

    def show_groups(self, groups: Collection[TargetGroup]) -> None:
        """For others; the last turn is shown when there was no choice of days yet."""
        is_first = not self.turns.count()
        self._groups = tuple(groups)
        self.refresh()
        days = [day for day in self._turns() if day <= self.desk.today]
        if is_first and days:
            self._go_to(days[-1])

    def _turns(self) -> tuple[date, ...]:
        return turning_days(self.desk.rulebook, self._groups)

    def refresh(self) -> None:
        """Reads the rules again."""
        with QSignalBlocker(self.turns):
            self.turns.clear()
            self.turns.addItem(self.tr("Vælg en dag"), "")
            for day in reversed(self._turns()):
                self.turns.addItem(short_date(day), day.isoformat())
        self.show_changes()

    def _on_turn(self) -> None:
        day = str(self.turns.currentData() or "")
        if day:
            self._go_to(date.fromisoformat(day))

    def _go_to(self, day: date) -> None:
        """From the day before to the day."""
        self.first.set_day(day - ONE_DAY)
        self.last.set_day(day)
        self.show_changes()

    def show_changes(self) -> None:
        """From the first day to the last."""
        first, last = self.first.day(), self.last.day()
        if first is None or last is None:
            self.words.setText(self.tr("Skriv to dage."))
            self.cards.set_rows([])
            return
        with QSignalBlocker(self.turns):
            turn = self.turns.findData(last.isoformat()) if first == last - ONE_DAY else 0
            self.turns.setCurrentIndex(max(turn, 0))
        changes = changes_between(self.desk.rulebook, first, last, self._groups)
        words = self.tr("%1 regler er anderledes den %2 end den %3.")
        nothing = self.tr("Intet er anderledes den %2 end den %3.")
        days = (str(len(changes)), short_date(last), short_date(first))
        self.words.setText(filled(words if changes else nothing, *days))
        self.cards.set_rows([self._card(each, first, last) for each in changes])
        tab_as_laid_out(self)

    def _card(self, change: RuleChange, first: date, last: date) -> QWidget:
        whole = QFrame()
        whole.setProperty("card", "plain")
        line = change.line
        whole.setAccessibleName(line.id)
        title = PlainLabel(f"{line.id} · {line.title}", role="heading", weight=600, wrap=True)
        read = Button(self.tr("Læs reglen"), kind="link", small=True)
        read.setAccessibleName(filled(self.tr("Læs reglen %1"), line.id))
        day = last if line.version.is_valid_on(last) else first
        read.clicked.connect(lambda: self.read_wanted.emit(line.id, day))
        head = row([Chip(change_look(change.change))], spacing=10)
        head.addWidget(title, 1)
        head.addWidget(read)
        groups = PlainLabel(group_words(line.version.groups), role="small", tone="text2", wrap=True)
        parts: list[QWidget] = [groups]
        if change.facts:
            sides = SideBySide(line.id)
            sides.show_lines(
                (short_date(first), short_date(last)), change.facts, self.tr("intet"), marks=False
            )
            parts.append(sides)
        else:
            parts.append(PlainLabel(line.sentence, role="table", wrap=True))
        column([head, *parts], spacing=8, edges=(14, 10, 14, 12), owner=whole)
        return whole
