"""What the facts that the law is counted from have in common: which can be told, and how they are checked."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Protocol, TypeVar

from jobassist.domain.calendar import add_months
from jobassist.domain.case import Case, TargetGroup
from jobassist.domain.circumstances import CircumstanceKind
from jobassist.domain.conditions import kinds_asked_about
from jobassist.domain.danish import short_date
from jobassist.domain.errors import FieldError
from jobassist.domain.letters import tidy
from jobassist.services.desk import Changed, Desk
from jobassist.store.errors import Stale

EARLIEST = date(1990, 1, 1)
YEARS_AHEAD = 5
LONGEST_NOTE = 1_000
NO_START = "Sagen mangler sin første dag. Skriv den under Næste skridt, og gem så igen."
UNCHANGED = Changed(frozenset(), "Intet er ændret")
_K = CircumstanceKind
_ALWAYS = (_K.OENSKER_SAMTALE,)
_WHILE_SICK = (_K.FASTHOLDELSESPLAN, _K.MULIGHEDSERKLAERING)
_SICK = (TargetGroup.SYGEDAGPENGE, TargetGroup.JOBAFKLARING)


class FactError(FieldError):
    """A fact that cannot be right; ``key`` is the field to mend, empty: none of them."""


class Fact(Protocol):
    """Something recorded on a case, in a row of its own."""

    @property
    def id(self) -> str: ...


_Fact = TypeVar("_Fact", bound=Fact)


def kinds_for(desk: Desk, case: Case) -> tuple[CircumstanceKind, ...]:
    """What can be told of a case: what the rules of its group ask about today, and what they never do."""
    rulebook, start = desk.rulebook, case.started_on
    rules = (
        *rulebook.in_force(case.group, desk.today, started_on=start),
        *rulebook.reminders(case.group, desk.today, started_on=start),
    )
    asked: set[CircumstanceKind] = set(_ALWAYS).union(*map(kinds_asked_about, rules))
    asked.update(_WHILE_SICK if case.group in _SICK else ())
    return tuple(kind for kind in CircumstanceKind if kind in asked)


def check_unchanged(stored: Iterable[_Fact], before: _Fact) -> None:
    """Raises FactError when the fact is gone, and Stale when somebody has changed it meanwhile."""
    now = next((each for each in stored if each.id == before.id), None)
    if now is None:
        raise FactError("", "Oplysningen er her ikke længere. Den er slettet i mellemtiden.")
    if now != before:
        raise Stale


def check_day(key: str, name: str, day: date, latest: date) -> None:
    """Raises FactError for a day long ago, or after ``latest``; ``name`` is what the field is called."""
    if day < EARLIEST:
        raise FactError(key, f"“{name}” ligger før {short_date(EARLIEST)}. Skriv årstallet med fire cifre.")
    if day > latest:
        raise FactError(key, f"“{name}” ligger for langt ude. Skriv en dag senest {short_date(latest)}.")


def check_happened(key: str, name: str, day: date, today: date) -> None:
    """As ``check_day``, for what must have happened already."""
    if day > today:
        raise FactError(key, f"“{name}” er ikke kommet endnu. Skriv i dag eller en dag, der er gået.")
    check_day(key, name, day, today)


def check_order(key: str, name: str, from_on: date, to_on: date | None) -> None:
    """Raises FactError for a last day before the first."""
    if to_on is not None and to_on < from_on:
        raise FactError(key, f"“{name}” ligger før den første dag, {short_date(from_on)}. Ret en af de to.")


def latest_day(desk: Desk) -> date:
    """The last day that something ahead may be agreed for."""
    return add_months(desk.today, 12 * YEARS_AHEAD)


def checked_text(key: str, name: str, text: str) -> str:
    """Tidied; raises FactError for one that is too long."""
    plain = tidy(text)
    if len(plain) > LONGEST_NOTE:
        raise FactError(key, f"“{name}” er for lang. Skriv højst {LONGEST_NOTE} tegn.")
    return plain
