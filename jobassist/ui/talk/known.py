"""What is known about an item before anything is said: offers, duties, rights, the list, and advice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jobassist.domain.danish import short_date
from jobassist.domain.duties import Duty
from jobassist.domain.explain import data_line, sentence, short_reason
from jobassist.services.talk_facts import OfferLine, listed_facts
from jobassist.services.talk_room import TalkRoom
from jobassist.ui.kit.chip import Chip, status_look
from jobassist.ui.kit.labels import PlainLabel, explain
from jobassist.ui.kit.layout import column, ground, row
from jobassist.ui.kit.marks import IconMark
from jobassist.ui.kit.runs import Run, RunsLabel

translate = QCoreApplication.translate


def duty_days(duty: Duty) -> str:
    """``sidste sikre dag 24-03-2023 · frist 26-03-2023``, as far as the days are known and differ."""
    safe_on = duty.safe_on if duty.safe_on != duty.due_on else None
    days = [
        (translate("Talk", "sidste sikre dag %1"), safe_on),
        (translate("Talk", "frist %1"), duty.due_on),
    ]
    return " · ".join(words.replace("%1", short_date(day)) for words, day in days if day is not None)


def rights_words(explained_on: date | None) -> str:
    """``Forklaret 14-11-2022``, or that they were not."""
    if explained_on is None:
        return translate("Talk", "Ikke forklaret endnu")
    return translate("Talk", "Forklaret %1").replace("%1", short_date(explained_on))


class Strip(QWidget):
    """A quiet ground with an icon, and whatever is known on it."""

    def __init__(self, icon: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "sunken")
        self.setAccessibleName(name)
        parts = row(spacing=8, edges=(10, 6, 10, 6), owner=self)
        parts.addWidget(IconMark(icon, "text2", size=14), 0, Qt.AlignmentFlag.AlignTop)
        self.lines: QVBoxLayout = column(spacing=4)
        parts.addLayout(self.lines, 1)


class OffersKnown(Strip):
    """The offers that run or are to come, and when they end."""

    def __init__(self, offers: Iterable[OfferLine], parent: QWidget | None = None) -> None:
        super().__init__("briefcase", translate("Talk", "Tilbud"), parent)
        for offer in offers:
            runs = [Run(offer.title, bold=True), Run("  " + offer_days(offer))]
            self.lines.addWidget(RunsLabel(runs, role="table", tone="text2"))


def offer_days(offer: OfferLine) -> str:
    """``i gang siden 06-03-2023, slutter 28-04-2023``."""
    since = translate("Talk", "i gang siden %1") if offer.is_running else translate("Talk", "begynder %1")
    words = since.replace("%1", short_date(offer.started_on))
    if offer.ends_on is None:
        return words
    return words + translate("Talk", ", slutter %1").replace("%1", short_date(offer.ends_on))


class DutiesKnown(Strip):
    """What the law still asks for once this talk is held, the most urgent first."""

    def __init__(self, duties: Iterable[Duty], today: date, parent: QWidget | None = None) -> None:
        super().__init__("scale", translate("Talk", "Det mangler loven"), parent)
        for duty in duties:
            line = row(spacing=8)
            line.addWidget(Chip(status_look(duty.status)), 0, Qt.AlignmentFlag.AlignTop)
            runs = [Run(short_reason(duty)), Run("  " + duty_days(duty), tone="text2")]
            told = RunsLabel(runs, role="table")
            explain(told, sentence(duty, today))
            line.addWidget(told, 1, Qt.AlignmentFlag.AlignVCenter)
            self.lines.addLayout(line)


class RightsKnown(Strip):
    """When rights and duties were gone through last."""

    def __init__(self, explained_on: date | None, parent: QWidget | None = None) -> None:
        super().__init__("shield-check", translate("Talk", "Rettigheder og pligter"), parent)
        self.lines.addWidget(PlainLabel(rights_words(explained_on), role="table", tone="text2", wrap=True))


class Notice(Strip):
    """What an item has to say of itself: that a screening is voluntary, say."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__("info", words, parent)
        self.lines.addWidget(PlainLabel(words, role="table", tone="text2", wrap=True))


class AdviceBox(Strip):
    """What the answers suggest to talk about; nothing is decided by it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        title = translate("Talk", "Muligt at tale om")
        super().__init__("message-square-text", title, parent)
        self._said: tuple[str, ...] = ()
        self._own = PlainLabel(role="table", wrap=True)
        decide = translate("Talk", "Svarene peger på det. I afgør det sammen, borgeren og du.")
        self.lines.addWidget(self._own)
        self.lines.addWidget(PlainLabel(decide, role="small", tone="text3", wrap=True))

    def show_advice(self, advice: Sequence[str]) -> None:
        """Show these, or nothing at all."""
        if tuple(advice) != self._said:
            self._said = tuple(advice)
            title = translate("Talk", "Muligt at tale om: %1")
            self._own.setText("\n".join(title.replace("%1", each) for each in advice))
        self.setVisible(bool(advice))


class FromList(QWidget):
    """What the newest list says of the case, with the age of the data: in a column, or on one line."""

    def __init__(
        self, room: TalkRoom, today: date, *, in_column: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        facts = listed_facts(room.case)
        self.is_empty = not facts or room.case.list_as_of is None
        as_of = room.case.list_as_of or today
        title = translate("Talk", "Fra listen %1").replace("%1", short_date(as_of))
        self.setAccessibleName(title)
        age = data_line(room.case, today).partition(" · ")[2].replace(" ", "\u00a0")
        if in_column:
            self._in_column(title, age, facts)
        else:
            self._on_a_line(title, age, facts)
        if self.is_empty:
            self.hide()

    def _in_column(self, title: str, age: str, facts: Sequence[tuple[str, str]]) -> None:
        heading = RunsLabel(
            [Run(title, bold=True), Run(f"  {age}", tone="text3")], role="small", tone="text2"
        )
        lines = [
            RunsLabel([Run(f"{name}: ", tone="text3"), Run(words)], role="small", tone="text2")
            for name, words in facts
        ]
        column([heading, *lines], spacing=2, owner=self)

    def _on_a_line(self, title: str, age: str, facts: Sequence[tuple[str, str]]) -> None:
        told = " · ".join(f"{name} {words}" for name, words in facts)
        runs = [Run(f"{title}: ", bold=True), Run(f"{told} ({age})")]
        ground(self, "sunken")
        parts = row(spacing=8, edges=(10, 6, 10, 6), owner=self)
        parts.addWidget(IconMark("download", "text2", size=14), 0, Qt.AlignmentFlag.AlignTop)
        parts.addWidget(RunsLabel(runs, role="table", tone="text2"), 1)
