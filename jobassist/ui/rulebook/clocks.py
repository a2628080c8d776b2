"""The ways to tell time, each told with its source and how sure it is."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QWidget

from jobassist import paths
from jobassist.domain.counting_files import ClockInfo
from jobassist.domain.danish import short_date
from jobassist.domain.rules import Clock
from jobassist.services.desk import Desk
from jobassist.services.load_rules import load_clocks
from jobassist.ui.kit import theme
from jobassist.ui.kit.chip import Chip
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, ground, mark_pane, row
from jobassist.ui.kit.scroll import Scrolled, ScrollPane
from jobassist.ui.page import Page
from jobassist.ui.rulebook.parts import Rows
from jobassist.ui.rulebook.words import confidence_look, joined
from jobassist.ui.worklist.words import filled

_WIDEST = 860


class ClocksView(Page):
    """A card for each; they are read here and edited in the file."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        ground(self, "surface")
        mark_pane(self)
        self.setAccessibleName(self.title)
        self.cards = Rows(spacing=12)
        self.cards.setMaximumWidth(theme.px(_WIDEST))
        inner = Scrolled()
        column([self.cards, None], edges=(24, 14, 24, 24), owner=inner)
        self._scroll = ScrollPane(inner)
        self._scroll.setAccessibleName(self.title)
        column([self._scroll], spacing=0, owner=self)

    @property
    def title(self) -> str:
        return self.tr("Ure")

    def first_control(self) -> QWidget | None:
        return self._scroll

    def refresh(self) -> None:
        """Reads the file."""
        if not self.cards.shown:
            self.cards.set_rows([self._card(each) for each in load_clocks(paths.resources("rules"))])

    def _card(self, clock: ClockInfo) -> QWidget:
        whole = QFrame()
        whole.setProperty("card", "plain")
        whole.setAccessibleName(clock.title)
        heading = PlainLabel(f"{clock.id} · {clock.title}", role="heading", weight=600, wrap=True)
        since = filled(self.tr("fra %1"), short_date(clock.valid_from))
        parts: list[QWidget] = [PlainLabel(clock.tell, role="table", wrap=True)]
        if clock.clock is Clock.HOURS:
            parts.append(PlainLabel(self._hours(clock), role="table", wrap=True))
        parts.append(PlainLabel(joined([clock.source, since]), role="small", tone="text2", wrap=True))
        if clock.note:
            parts.append(PlainLabel(clock.note, role="small", tone="text2", wrap=True))
        sure = row([Chip(confidence_look(clock.confidence)), None])
        column([heading, sure, *parts], spacing=6, edges=(18, 12, 18, 14), owner=whole)
        return whole

    def _hours(self, clock: ClockInfo) -> str:
        hours = clock.hours
        words = self.tr("Fuldtidsforsikret: en uge er %1 timer, en måned %2. Deltid: %3 og %4.")
        told = (
            hours.hours_a_week, hours.hours_a_month, hours.part_hours_a_week, hours.part_hours_a_month,
        )  # fmt: skip
        text = filled(words, *(f"{number:g}".replace(".", ",") for number in told))
        spans = ", ".join(f"{short_date(first)} – {short_date(last)}" for first, last in hours.uncounted)
        uncounted = self.tr("Regnes ikke med: %1.")
        return f"{text} {filled(uncounted, spans)}" if spans else text
