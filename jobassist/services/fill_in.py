"""Filling in a fact that no list gave, so that a duty that nobody could count gets its date."""

from __future__ import annotations

from datetime import date
from typing import Any

from jobassist.domain.case import Case
from jobassist.domain.danish import short_date
from jobassist.domain.errors import JobAssistError
from jobassist.domain.hours_clock import PaidHours
from jobassist.services.desk import Changed, Desk
from jobassist.store import tables

MOST_HOURS = 12_000.0
_OLDEST = date(1990, 1, 1)


class FactError(JobAssistError):
    """A fact that cannot be right."""


def fill_in_hours(desk: Desk, case: Case, hours: float, *, on: date) -> Changed:
    """Stores the paid benefit hours as of a day; raises FactError when they cannot be right.

    Of the day that they are known for they may be any, so that a slip can be mended. A week is 37 hours,
    so no right to dagpenge holds more than ``MOST_HOURS``.
    """
    if not 0 <= hours <= MOST_HOURS:
        raise FactError(f"Timerne skal være mellem 0 og {MOST_HOURS:.0f}. Se efter i fagsystemet.")
    _check_past(desk, on)
    known, typed = known_hours(case), PaidHours(hours, on)
    if known is not None and known.runs_backwards(typed):
        raise FactError(
            f"Timerne løber baglæns: {known}, men {typed}. Ret dem for den samme dag, eller ret startdatoen,"
            " hvis en ny dagpengeperiode er begyndt."
        )
    return _change(
        desk, case, f"Dagpengetimerne pr. {short_date(on)} er gemt", benefit_hours=hours, benefit_hours_on=on
    )


def known_hours(case: Case) -> PaidHours | None:
    """The hours that are known of a case; None when they or their day are not."""
    hours, on = case.benefit_hours, case.benefit_hours_on
    return None if hours is None or on is None else PaidHours(hours, on)


def fill_in_start(desk: Desk, case: Case, started_on: date) -> Changed:
    """Stores the case's first day; raises FactError for a day ahead or long ago."""
    _check_past(desk, started_on)
    if started_on < _OLDEST:
        raise FactError("Datoen ligger for langt tilbage. Se efter i fagsystemet.")
    return _change(desk, case, f"Startdatoen {short_date(started_on)} er gemt", started_on=started_on)


def _check_past(desk: Desk, on: date) -> None:
    if on > desk.today:
        raise FactError("Dagen er ikke kommet endnu. Vælg i dag eller en dag, der er gået.")


def _change(desk: Desk, case: Case, message: str, **values: Any) -> Changed:
    with desk.store.write("fill_in", by=desk.user, at=desk.clock.now(), case_id=case.id) as unit:
        unit.update(tables.cases, case.id, **values)
    return Changed(frozenset({case.id}), message, unit.action_id)
