"""The fields of an advertisement's form by their names in ``JobAd``: filled, and read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from jobassist.domain.jobs import Hours, JobAd
from jobassist.ui.jobs.words import translate
from jobassist.ui.kit.buttons import CheckBox
from jobassist.ui.kit.date_field import DateField
from jobassist.ui.kit.fields import Field, TextArea, TextField
from jobassist.ui.kit.segments import Segmented
from jobassist.ui.offers.typed import TypedError, number_text, read_hours

_LINES = ("title", "employer", "occupation", "place", "postal_code", "municipality", "link")
_DAYS = ("apply_by", "published_on")


class JobFields:
    """Made once a form; ``fields`` are those that can say what is wrong, in the order of the form."""

    def __init__(self, today: date) -> None:
        labels = _labels()
        self.lines = {name: TextField(labels[name]) for name in (*_LINES, "weekly_hours")}
        self.days = {name: DateField(labels[name], today) for name in _DAYS}
        self.hours = Segmented(_hours_words(), labels["hours"])
        self.licence = CheckBox(labels["needs_licence"])
        self.description = TextArea(labels["description"], lines=8, most_lines=24)
        made: dict[str, Field] = {
            **self.lines,
            **self.days,
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
        self.lines["weekly_hours"].set_text(number_text(ad.weekly_hours))
        for name, field in self.days.items():
            field.set_day(getattr(ad, name))
        self.hours.set_value(ad.hours.value)
        self.licence.setChecked(ad.needs_licence)
        self.description.setPlainText(ad.description)

    def typed(self) -> tuple[object, ...]:
        """All that stands in the fields, to know whether something was typed."""
        return (
            *(field.text() for field in self.lines.values()),
            *(field.edit.text() for field in self.days.values()),
            self.hours.value() or "",
            self.licence.isChecked(),
            self.description.toPlainText(),
        )

    def read(self, ad: JobAd) -> tuple[JobAd, list[tuple[str, str]]]:
        """The advertisement with what stands in the fields, and what cannot be read of it."""
        wrong: list[tuple[str, str]] = []
        values: dict[str, Any] = {name: self.lines[name].text() for name in _LINES}
        try:
            values["weekly_hours"] = read_hours(self.lines["weekly_hours"].text())
        except TypedError as error:
            wrong.append(("weekly_hours", str(error)))
        for name, field in self.days.items():
            values[name] = field.day()
            if field.error():
                wrong.append((name, field.error()))
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
        self.hours.value_changed.connect(lambda _value: slot())
        self.licence.clicked.connect(lambda _checked=False: slot())
        self.description.textChanged.connect(slot)


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
