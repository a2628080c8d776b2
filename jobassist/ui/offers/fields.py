"""The fields of an offer's form by their names in ``Offer``: filled, read, and told what is wrong."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from jobassist.domain.case import OfferKind, TargetGroup
from jobassist.domain.offer_checks import OfferProblem
from jobassist.domain.offer_words import DANISH_WORDS
from jobassist.domain.offers import DanishLevel, Demand, Offer, SeatBasis
from jobassist.domain.relevance import DEMAND_WORDS
from jobassist.services.terms import group_term
from jobassist.ui.citizen.words import offer_word
from jobassist.ui.kit.buttons import CheckBox
from jobassist.ui.kit.date_field import DateField
from jobassist.ui.kit.fields import ChoiceBox, Field, TextArea, TextField
from jobassist.ui.kit.segments import Segmented
from jobassist.ui.offers.ticks import Ticks
from jobassist.ui.offers.typed import (
    TypedError,
    days_text,
    number_text,
    read_days,
    read_hours,
    read_list,
    read_whole,
)
from jobassist.ui.offers.words import basis_words, translate

_LINES = ("title", "own_kind", "provider", "place", "municipality")
_WHOLE = ("seats", "weeks", "price", "min_age", "max_age", "travel_minutes")
_TEXTS = ("purpose", "citizen_text", "contact")
_SHORTEST_CHOICE = 8
# As one reads the form: down the left column, then down the right one.
_READ = (
    "title", "kind", "own_kind", "purpose", "citizen_text", "fields", "min_age", "max_age", "danish", "seats",
    "basis", "starts", "weeks", "hours_a_week", "price", "counts_from", "provider", "place", "municipality",
    "travel_minutes", "contact",
)  # fmt: skip
_FLAGS = ("counts", "is_example", "is_closed")


class OfferFields:
    """Made once a form; ``fields`` are those that can say what is wrong below themselves."""

    def __init__(self, today: date) -> None:
        self._today = today
        self.fields: dict[str, Field] = {}
        self.lines = {name: self._line(name) for name in (*_LINES, *_WHOLE, "hours_a_week")}
        self.areas = {name: self._area(name) for name in (*_TEXTS, "starts", "fields")}
        labels = _labels()
        self.kind, self.danish = ChoiceBox(labels["kind"]), ChoiceBox(labels["danish"])
        for kind in OfferKind:
            self.kind.addItem(offer_word(kind), kind.value)
        for level in DanishLevel:
            self.danish.addItem(DANISH_WORDS[level], int(level))
        self.basis = Segmented(basis_words(), labels["basis"])
        for box in (self.kind, self.danish):
            # Else it is as wide as its widest choice, and holds the form out of a narrow window.
            box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(_SHORTEST_CHOICE)
        for name, control in (("kind", self.kind), ("danish", self.danish), ("basis", self.basis)):
            self.fields[name] = Field(labels[name], control)
        self.counts_from = DateField(labels["counts_from"], today)
        self.fields["counts_from"] = self.counts_from
        self.flags = {name: CheckBox(labels[name]) for name in _FLAGS}
        self._make_ticks()
        self.fields = {name: self.fields[name] for name in _READ}

    def _make_ticks(self) -> None:
        self.groups = Ticks(
            translate("Offers", "Målgrupper"),
            [(group.value, group_term(group).label) for group in TargetGroup],
            translate("Offers", "Sæt ingen kryds, hvis tilbuddet er for alle målgrupper."),
        )
        self.demands = Ticks(
            translate("Offers", "Det kræver"),
            [(demand.value, DEMAND_WORDS[demand].capitalize()) for demand in Demand],
            translate("Offers", "Så foreslås det ikke til den, der skal undgå det."),
        )

    def _line(self, name: str) -> TextField:
        field = TextField(_labels()[name], placeholder=_placeholders().get(name, ""))
        field.text_changed.connect(lambda _text: field.set_error(""))
        self.fields[name] = field
        return field

    def _area(self, name: str) -> TextArea:
        area = TextArea(_labels()[name], lines=2, placeholder=_placeholders().get(name, ""))
        field = Field(_labels()[name], area)
        area.textChanged.connect(lambda: field.set_error(""))
        self.fields[name] = field
        return area

    def fill(self, offer: Offer) -> None:
        """Show an offer."""
        for name in _LINES:
            self.lines[name].set_text(getattr(offer, name))
        for name in (*_WHOLE, "hours_a_week"):
            self.lines[name].set_text(number_text(getattr(offer, name)))
        for name in _TEXTS:
            self.areas[name].setPlainText(getattr(offer, name))
        self.areas["starts"].setPlainText(days_text(offer.starts))
        self.areas["fields"].setPlainText("\n".join(offer.fields))
        self.kind.setCurrentIndex(self.kind.findData(offer.kind.value))
        self.danish.setCurrentIndex(self.danish.findData(int(offer.danish)))
        self.basis.set_value(offer.basis.value)
        self.counts_from.set_day(offer.counts_from)
        self.groups.set_values(offer.groups)
        self.demands.set_values(offer.demands)
        for name, box in self.flags.items():
            box.setChecked(getattr(offer, name))

    def typed(self) -> tuple[object, ...]:
        """All that stands in the fields, to know whether something was typed."""
        return (
            *(field.text() for field in self.lines.values()),
            *(area.toPlainText() for area in self.areas.values()),
            self.kind.currentIndex(),
            self.danish.currentIndex(),
            self.basis.value(),
            self.counts_from.edit.text(),
            self.groups.values(),
            self.demands.values(),
            *(box.isChecked() for box in self.flags.values()),
        )

    def read(self, offer: Offer) -> tuple[Offer, list[OfferProblem]]:
        """The offer with what stands in the fields, and what cannot be read of it."""
        wrong: list[OfferProblem] = []
        values: dict[str, Any] = {name: self.lines[name].text() for name in _LINES}
        values |= {name: self.areas[name].toPlainText() for name in _TEXTS}
        values |= {name: box.isChecked() for name, box in self.flags.items()}
        starts = self.areas["starts"].toPlainText()
        readers: dict[str, Callable[[], object]] = {
            **{name: _reader(read_whole, self.lines[name].text()) for name in _WHOLE},
            "hours_a_week": lambda: read_hours(self.lines["hours_a_week"].text()),
            "starts": lambda: read_days(starts, self._today),
        }
        for name, reader in readers.items():
            try:
                values[name] = reader()
            except TypedError as error:
                wrong.append(OfferProblem(name, str(error)))
        counts_from = self.counts_from.day()
        if counts_from is None and self.counts_from.error():
            wrong.append(OfferProblem("counts_from", self.counts_from.error()))
        values |= self._chosen()
        return replace(offer, counts_from=counts_from, **values), wrong

    def _chosen(self) -> dict[str, Any]:
        return {
            "kind": OfferKind(self.kind.currentData()),
            "danish": DanishLevel(self.danish.currentData()),
            "basis": SeatBasis(self.basis.value() or SeatBasis.RUNNING),
            "groups": frozenset(TargetGroup(value) for value in self.groups.values()),
            "demands": frozenset(Demand(value) for value in self.demands.values()),
            "fields": read_list(self.areas["fields"].toPlainText()),
        }

    def on_edit(self, slot: Callable[[], None]) -> None:
        """Call ``slot`` whenever anything is typed or chosen."""
        for edit in (*(field.edit for field in self.lines.values()), self.counts_from.edit):
            edit.textChanged.connect(lambda _text: slot())
        for area in self.areas.values():
            area.textChanged.connect(slot)
        for box in (self.kind, self.danish):
            box.currentIndexChanged.connect(lambda _index: slot())
        self.basis.value_changed.connect(lambda _value: slot())
        for ticks in (self.groups, self.demands):
            ticks.changed.connect(slot)
        for tick in self.flags.values():
            tick.clicked.connect(lambda _checked=False: slot())


def _reader(read: Callable[[str], object], text: str) -> Callable[[], object]:
    return lambda: read(text)


def _labels() -> dict[str, str]:
    return {
        "title": translate("Offers", "Titel"),
        "kind": translate("Offers", "Type"),
        "own_kind": translate("Offers", "Kommunens egen type"),
        "purpose": translate("Offers", "Formål, kun for jobcentret"),
        "citizen_text": translate("Offers", "Tekst til borgeren, med “du”"),
        "fields": translate("Offers", "Fagområder, det fører til, ét på hver linje"),
        "provider": translate("Offers", "Udbyder"),
        "place": translate("Offers", "Sted"),
        "municipality": translate("Offers", "Kommune"),
        "travel_minutes": translate("Offers", "Minutter derhen"),
        "contact": translate("Offers", "Kontakt"),
        "seats": translate("Offers", "Pladser"),
        "basis": translate("Offers", "Pladserne gælder"),
        "starts": translate("Offers", "Startdatoer, én på hver linje eller med komma imellem"),
        "weeks": translate("Offers", "Uger"),
        "hours_a_week": translate("Offers", "Timer om ugen"),
        "price": translate("Offers", "Pris i kroner"),
        "min_age": translate("Offers", "Alder fra"),
        "max_age": translate("Offers", "Alder til"),
        "danish": translate("Offers", "Dansk"),
        "counts": translate("Offers", "Tæller i statens måling"),
        "counts_from": translate("Offers", "Tæller først fra"),
        "is_example": translate("Offers", "Eksempel, ikke et rigtigt tilbud"),
        "is_closed": translate("Offers", "Lukket, tager ingen ind"),
    }


def _placeholders() -> dict[str, str]:
    return {
        "seats": translate("Offers", "plads til alle"),
        "weeks": translate("Offers", "ikke fast"),
        "hours_a_week": translate("Offers", "aftales"),
        "starts": translate("Offers", "Tom: hver mandag"),
        "municipality": translate("Offers", "jeres egen"),
    }
