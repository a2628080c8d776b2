"""The top of the job examples: back, for whom, and what narrows the list."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import Button, IconButton
from jobassist.ui.kit.fields import TextField
from jobassist.ui.kit.filter_button import DeadlineFilter, DistanceFilter
from jobassist.ui.kit.flow import FlowLayout
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, ground, mark_pane, row


class ExamplesHead(QWidget):
    """``Jobeksempler  Nanna Elkjær Friis``; the search and the filters below."""

    back_wanted = Signal()
    filters_changed = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "bg", edge="bottom")
        mark_pane(self)
        self.setAccessibleName(self.tr("Hvem eksemplerne er til, og filtre"))
        self.back = IconButton("arrow-left", self.tr("Tilbage (Esc)"))
        self.back.clicked.connect(self.back_wanted)
        self._title = PlainLabel(self.tr("Jobeksempler"), role="title", weight=600)
        self._name = PlainLabel(role="table", tone="text2", elide=True)
        self.search = TextField("", placeholder=self.tr("Søg blandt eksemplerne (Ctrl+F)"), icon="search")
        self.search.edit.setAccessibleName(self.tr("Søg blandt eksemplerne"))
        self.search.setMinimumWidth(theme.px(280))
        self.search.text_changed.connect(lambda _text: self.filters_changed.emit())
        self.found = PlainLabel(role="small", tone="text2")
        self.found.setFixedHeight(theme.px(34))
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
        self._filters = QWidget()
        flow = FlowLayout([self.search, self.within, self.part, self.no_licence, self.apply_from, self.found])
        # Below the arrow of the way back, and above the rows.
        self._filters.setContentsMargins(theme.px(8), 0, 0, 0)
        self._filters.setLayout(flow)
        column([top, self._filters], spacing=8, edges=(16, 8, 16, 10), owner=self)

    def show_name(self, name: str) -> None:
        """Say for whom."""
        self._name.setText(name)

    def name(self) -> str:
        """For whom it is."""
        return self._name.text()

    def set_usable(self, is_usable: bool) -> None:
        """Where there is nothing to narrow, nothing narrows it."""
        self._filters.setVisible(is_usable)
        self.search.setVisible(is_usable)
