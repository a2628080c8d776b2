"""The fields of an advertisement's form by their names in ``JobAd``: filled, and read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from jobassist.domain.jobs import Hours, JobAd, JobKind
from jobassist.ui.jobs.words import translate
from jobassist.ui.kit.buttons import CheckBox
from jobassist.ui.kit.date_field import DateField
from jobassist.ui.kit.fields import Field, TextArea, TextField
from jobassist.ui.kit.segments import Segmented
from jobassist.ui.offers.typed import TypedError, number_text, read_hours, read_whole

_LINES = ("title", "employer", "occupation", "place", "postal_code", "municipality", "link")
_NUMBERS = ("weekly_hours", "seats")
_DAYS = ("apply_by", "published_on")


class JobFields:
    """Made once a form; ``fields`` are those that can say what is wrong, in the order of the form."""

    def __init__(self, today: date) -> None:
        labels = _labels()
        self.lines = {name: TextField(labels[name]) for name in (*_LINES, *_NUMBERS)}
        self.days = {name: DateField(labels[name], today) for name in _DAYS}
        self.hours = Segmented(_hours_words(), labels["hours"])
        self.kind = Segmented(_kind_words(), labels["kind"])
        self.licence = CheckBox(labels["needs_licence"])
        self.description = TextArea(labels["description"], lines=8, most_lines=24)
        made: dict[str, Field] = {
            **self.lines,
            **self.days,
            "kind": Field(labels["kind"], self.kind),
            "hours": Field(labels["hours"], self.hours),
            "description": Field(labels["description"], self.description),
        }
        # As one reads the form; what has no label here, the driving licence, can never be wrong.
        self.fields = {name: made[name] for name in labels if name in made}
        for name, field in self.lines.items():
            field.text_changed.connect(lambda _text, own=name: self.fields[own].set_error(""))
        self.description.textChanged.connect(lambda: self.fields["description"].set_error(""))

    def fill(self, ad: JobAd) -> None:
        """Show an advertisement."""
        for name in _LINES:
            self.lines[name].set_text(getattr(ad, name))
        for name in _NUMBERS:
            self.lines[name].set_text(number_text(getattr(ad, name)))
        for name, field in self.days.items():
            field.set_day(getattr(ad, name))
        self.kind.set_value(ad.kind.value)
        self.hours.set_value(ad.hours.value)
        self.licence.setChecked(ad.needs_licence)
        self.description.setPlainText(ad.description)

    def typed(self) -> tuple[object, ...]:
        """All that stands in the fields, to know whether something was typed."""
        return (
            *(field.text() for field in self.lines.values()),
            *(field.edit.text() for field in self.days.values()),
            self.kind.value() or "",
            self.hours.value() or "",
            self.licence.isChecked(),
            self.description.toPlainText(),
        )

    def read(self, ad: JobAd) -> tuple[JobAd, list[tuple[str, str]]]:
        """The advertisement with what stands in the fields, and what cannot be read of it."""
        wrong: list[tuple[str, str]] = []
        values: dict[str, Any] = {name: self.lines[name].text() for name in _LINES}
        readers: dict[str, Callable[[str], float | None]] = {"weekly_hours": read_hours, "seats": read_whole}
        for name, reader in readers.items():
            try:
                values[name] = reader(self.lines[name].text())
            except TypedError as error:
                wrong.append((name, str(error)))
        for name, field in self.days.items():
            values[name] = field.day()
            if field.error():
                wrong.append((name, field.error()))
        values["kind"] = JobKind(self.kind.value() or "")
        values["hours"] = Hours(self.hours.value() or "")
        values["needs_licence"] = self.licence.isChecked()
        values["description"] = self.description.toPlainText()
        return replace(ad, **values), wrong

    def on_edit(self, slot: Callable[[], None]) -> None:
        """Call ``slot`` whenever anything is typed or chosen."""
        for field in self.lines.values():
            field.text_changed.connect(lambda _text: slot())
        for day in self.days.values():
            day.edit.textChanged.connect(lambda _text: slot())
        for choice in (self.kind, self.hours):
            choice.value_changed.connect(lambda _value: slot())
        self.licence.clicked.connect(lambda _checked=False: slot())
        self.description.textChanged.connect(slot)


def _kind_words() -> list[tuple[str, str]]:
    return [
        (JobKind.JOB.value, translate("Jobs", "Job")),
        (JobKind.SMALL.value, translate("Jobs", "Småjob")),
        (JobKind.PRAKTIK.value, translate("Jobs", "Praktik")),
        (JobKind.WAGE_SUBSIDY.value, translate("Jobs", "Løntilskud")),
    ]


def _hours_words() -> list[tuple[str, str]]:
    return [
        (Hours.UNKNOWN.value, translate("Jobs", "Ikke oplyst")),
        (Hours.FULL.value, translate("Jobs", "Fuld tid")),
        (Hours.PART.value, translate("Jobs", "Deltid")),
        (Hours.SMALL.value, translate("Jobs", "Få timer")),
    ]


def _labels() -> dict[str, str]:
    return {
        "title": translate("Jobs", "Titel"),
        "employer": translate("Jobs", "Arbejdsgiver"),
        "occupation": translate("Jobs", "Stilling"),
        "kind": translate("Jobs", "Slags"),
        "seats": translate("Jobs", "Antal pladser"),
        "apply_by": translate("Jobs", "Søg senest"),
        "published_on": translate("Jobs", "Slået op"),
        "hours": translate("Jobs", "Arbejdstid"),
        "weekly_hours": translate("Jobs", "Timer om ugen"),
        "needs_licence": translate("Jobs", "Kræver kørekort"),
        "place": translate("Jobs", "By eller sted"),
        "postal_code": translate("Jobs", "Postnummer"),
        "municipality": translate("Jobs", "Kommune"),
        "link": translate("Jobs", "Link, begynder med https://"),
        "description": translate("Jobs", "Annoncens tekst"),
    }
