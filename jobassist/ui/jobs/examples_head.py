"""The top of the job examples: back, for whom, what narrows the list, and the searches that are kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from jobassist.domain.danish import sort_key
from jobassist.domain.job_match import Match
from jobassist.domain.job_search import JobQuery
from jobassist.domain.jobs import Hours
from jobassist.ui.jobs.searches_bar import SearchesBar
from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import Button, IconButton
from jobassist.ui.kit.fields import TextField
from jobassist.ui.kit.filter_button import DeadlineFilter, DistanceFilter
from jobassist.ui.kit.flow import FlowLayout
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, ground, mark_pane, row

PART = frozenset({Hours.PART, Hours.SMALL})


class ExamplesHead(QWidget):
    """``Jobeksempler  Nanna Elkjær Friis``; the search and the filters below."""

    back_wanted = Signal()
    filters_changed = Signal()

    def __init__(self, today: date, searches: SearchesBar) -> None:
        super().__init__()
        ground(self, "bg", edge="bottom")
        mark_pane(self)
        self.setAccessibleName(self.tr("Hvem eksemplerne er til, og filtre"))
        self.back = IconButton("arrow-left", self.tr("Tilbage (Esc)"))
        self.back.clicked.connect(self.back_wanted)
        self._title = PlainLabel(self.tr("Jobeksempler"), role="title", weight=600)
        self._name = PlainLabel(role="table", tone="text2", elide=True)
        self.search = TextField("", icon="search")
        self._name_search(is_whole=False)
        searches.whole.toggled.connect(lambda is_on: self._name_search(is_whole=is_on))
        self.search.setMinimumWidth(theme.px(280))
        self.search.text_changed.connect(lambda _text: self.filters_changed.emit())
        self.rest = JobQuery()
        """What a search that was kept asks for, and no field here does."""
        self.searches = searches
        self.found = PlainLabel(role="small", tone="text2")
        self.part = Button(self.tr("Deltid muligt"), icon="clock")
        self.no_licence = Button(self.tr("Uden kørekort"), icon="car")
        self.within, self.apply_from = DistanceFilter(), DeadlineFilter(today)
        for valued in (self.within, self.apply_from):
            valued.changed.connect(self.filters_changed)
        for each in (self.part, self.no_licence):
            each.setCheckable(True)
            each.toggled.connect(lambda _on: self.filters_changed.emit())
        top = row([self.back, self._title], spacing=12)
        top.addWidget(self._name, 1)
        top.addWidget(self.found)
        self._filters = QWidget()
        filters = [self.search, self.within, self.part, self.no_licence, self.apply_from]
        flow = FlowLayout([*filters, searches.whole])
        self._filters.setLayout(flow)
        # Below the arrow of the way back, and above the rows.
        below = column([self._filters, self.searches], edges=(8, 0, 0, 0))
        column([top, below], spacing=8, edges=(16, 8, 16, 10), owner=self)

    def _name_search(self, *, is_whole: bool) -> None:
        """Say where it searches."""
        name = self.tr("Søg i hele jobbanken") if is_whole else self.tr("Søg blandt eksemplerne")
        self.search.edit.setPlaceholderText(f"{name} (Ctrl+F)")
        self.search.edit.setAccessibleName(name)

    def show_name(self, name: str) -> None:
        """Say for whom."""
        self._name.setText(name)

    def name(self) -> str:
        """For whom it is."""
        return self._name.text()

    def set_usable(self, is_usable: bool) -> None:
        """Where there is nothing to narrow, nothing narrows it."""
        self._filters.setVisible(is_usable)
        self.found.setVisible(is_usable)
        self.search.setVisible(is_usable)
        self.searches.set_usable(is_usable)

    def query(self) -> JobQuery:
        """What is asked for now of the whole job bank."""
        return replace(
            self.rest,
            words=self.search.text(),
            hours=PART if self.part.isChecked() else self.rest.hours,
            no_licence=self.no_licence.isChecked(),
            within_km=self.within.value(),
            apply_from=self.apply_from.value(),
        )

    def show_query(self, query: JobQuery) -> None:
        """Ask for this instead; tells nobody."""
        with QSignalBlocker(self):
            self.search.set_text(query.words)
            self.part.setChecked(query.hours == PART)
            self.no_licence.setChecked(query.no_licence)
            self.within.ask(query.within_km)
            self.apply_from.ask(query.apply_from)
        own = frozenset() if self.part.isChecked() else query.hours
        self.rest = replace(query, words="", hours=own, no_licence=False, within_km=None, apply_from=None)

    def lets_through(self, match: Match) -> bool:
        """Whether an example is shown, as it is asked for now."""
        ad = match.ad
        if self.part.isChecked() and ad.hours not in PART:
            return False
        if self.no_licence.isChecked() and ad.needs_licence:
            return False
        most, first = self.within.value(), self.apply_from.value()
        if most is not None and (match.km is None or match.km > most):
            return False
        if first is not None and not ad.is_standing and (ad.apply_by is None or ad.apply_by < first):
            return False
        text = sort_key(f"{ad.title} {ad.employer} {ad.occupation} {ad.place} {ad.municipality}")
        return all(word in text for word in sort_key(self.search.text()).split())
