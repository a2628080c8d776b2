"""The top of the job bank: what one looks for, what narrows it, and the way to more advertisements."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from jobassist.ui.jobs.day import day_button
from jobassist.ui.jobs.words import kind_choices
from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.fields import TextField
from jobassist.ui.kit.filter_button import DeadlineFilter, DistanceFilter
from jobassist.ui.kit.flow import FlowLayout
from jobassist.ui.kit.layout import column, ground, mark_pane
from jobassist.ui.kit.segments import Segmented


class BankHead(QWidget):
    """Words, trade, town and kilometres around it, what is offered, full or part time, no driving licence,
    time left to apply."""

    changed = Signal()
    import_wanted = Signal()
    new_wanted = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "bg", edge="bottom")
        mark_pane(self)
        self.setAccessibleName(self.tr("Søg i jobbanken"))
        self.search = TextField("", placeholder=self.tr("Søg i jobbanken (Ctrl+F)"), icon="search")
        self.search.edit.setAccessibleName(self.tr("Søg i jobbanken"))
        self.search.setMinimumWidth(theme.px(260))
        self.place = TextField("", placeholder=self.tr("Kommune eller by"))
        self.place.edit.setAccessibleName(self.tr("Kommune eller by"))
        self.place.setFixedWidth(theme.px(170))
        self.occupation = TextField("", placeholder=self.tr("Stilling"))
        self.occupation.edit.setAccessibleName(self.tr("Stilling"))
        self.occupation.setFixedWidth(theme.px(140))
        self.hours = Segmented(
            [("", self.tr("Alle timer")), ("full", self.tr("Fuld tid")), ("part", self.tr("Deltid"))],
            self.tr("Arbejdstid"),
        )
        self.hours.set_value("")
        self.kind = Segmented(kind_choices(), self.tr("Slags"))
        self.kind.set_value("")
        self.no_licence = Button(self.tr("Uden kørekort"), icon="car")
        self.no_licence.setCheckable(True)
        self.day = day_button()
        self.new = Button(self.tr("Skriv annonce"), icon="plus", keys="Ctrl+N")
        self.fetch = Button(self.tr("Hent annoncer"), icon="file-down", keys="Ctrl+O")
        self.within, self.apply_from = DistanceFilter(), DeadlineFilter(today)
        self.fields = (self.search, self.occupation, self.place)
        for valued in (self.within, self.apply_from):
            valued.changed.connect(self.changed)
        for field in self.fields:
            field.text_changed.connect(lambda _text: self.changed.emit())
        for choice in (self.kind, self.hours):
            choice.value_changed.connect(lambda value, own=choice: self._on_choice(own, value))
        self.no_licence.toggled.connect(lambda _on: self.changed.emit())
        self.fetch.clicked.connect(self.import_wanted)
        self.new.clicked.connect(self.new_wanted)
        kind, hours = _in_the_middle(self.kind), _in_the_middle(self.hours)
        filters = [*self.fields, self.within, kind, hours, self.no_licence, self.apply_from]
        flow = FlowLayout([*filters, self.fetch, self.new, self.day])
        parts = QWidget()
        parts.setLayout(flow)
        column([parts], spacing=0, edges=(24, 4, 24, 10), owner=self)

    def show_begun(self, is_begun: bool) -> None:
        """Say whether a new advertisement is begun already."""
        self.new.set_label(self.tr("Fortsæt annoncen") if is_begun else self.tr("Skriv annonce"))

    def clear(self) -> None:
        """Nothing narrows any longer; tells nobody."""
        with QSignalBlocker(self):
            for field in self.fields:
                field.set_text("")
            for choice in (self.kind, self.hours):
                choice.set_value("")
            for each in (self.no_licence, self.within, self.apply_from):
                each.setChecked(False)

    def _on_choice(self, choice: Segmented, value: object) -> None:
        if value is None:  # Delete clears an answer, but one always holds
            choice.set_value("")
        self.changed.emit()


def _in_the_middle(choice: Segmented) -> QWidget:
    """In the middle of the line of the fields."""
    holder = QWidget()
    holder.setFixedHeight(theme.px(34))
    column([None, choice, None], spacing=0, owner=holder)
    return holder
