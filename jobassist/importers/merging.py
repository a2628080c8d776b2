"""Rows about the same citizen: put together as one case each, or rejected where they disagree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields, replace
from datetime import date
from itertools import chain, pairwise
from typing import Any

from jobassist.domain.drafts import CaseDraft, Problem
from jobassist.importers.talks import in_order

_EVENTS = ("talks", "placements", "exemptions")
_FACTS = [
    (field.name, field.default)
    for field in fields(CaseDraft)
    if field.name not in {"rows", "cpr", "group", "started_on", *_EVENTS}
]
_Rows = list[CaseDraft]


class RowMerger:
    """Puts the rows of one list together; ``heading`` gives the list's heading of a field.

    Rows belong to one case when CPR, target group and start are the same; a row that
    leaves group or start out belongs to the citizen's only one.
    """

    def __init__(self, heading: Callable[[str], str], *, as_of: date) -> None:
        self._heading = heading
        self._as_of = as_of
        self.cases: list[CaseDraft] = []
        self.problems: list[Problem] = []

    def add(self, drafts: Sequence[CaseDraft]) -> None:
        """Add a list's rows; ``cases`` come in the order of their first rows."""
        by_citizen: dict[str, _Rows] = defaultdict(list)
        for draft in drafts:
            by_citizen[draft.cpr].append(draft)
        for rows in by_citizen.values():
            if len(rows) == 1:
                self.cases += rows
            else:
                for same_group in _by("group", rows):
                    self._add_group(same_group)

    def _add_group(self, rows: _Rows) -> None:
        periods = _by("started_on", rows)
        if len(periods) == 1 or _follow_each_other(periods):
            self.cases += map(self._merged, periods)
        else:
            self.problems += _conflict(rows, self._heading("started_on"))

    def _merged(self, rows: _Rows) -> CaseDraft:
        """One case of several rows: the first row that states a fact decides it."""
        if len(rows) == 1:
            return rows[0]
        facts: dict[str, Any] = {}
        for name, default in _FACTS:
            stated = [row for row in rows if getattr(row, name) != default]
            if stated:
                facts[name] = getattr(stated[0], name)
                self._note_differences(name, stated)
        for name in _EVENTS:
            facts[name] = _each_once(getattr(row, name) for row in rows)
        facts["talks"] = in_order(facts["talks"], self._as_of)
        return replace(rows[0], rows=_numbers(rows), **facts)

    def _note_differences(self, name: str, stated: _Rows) -> None:
        first, *others = stated
        text = (
            f"Siger noget andet end række {first.rows[0]} om samme borger, så række {first.rows[0]} er brugt"
        )
        for row in others:
            if getattr(row, name) != getattr(first, name):
                self.problems.append(Problem(row.rows[0], self._heading(name), text, rejects=False))


def _by(field: str, rows: _Rows) -> list[_Rows]:
    """The rows parted by a field; one that leaves it out goes where all the others go."""
    parts: dict[object, _Rows] = defaultdict(list)
    known = {value for row in rows if (value := getattr(row, field)) is not None}
    only = next(iter(known)) if len(known) == 1 else None
    for row in rows:
        value = getattr(row, field)
        parts[only if value is None else value].append(
            row if value is not None or only is None else replace(row, **{field: only})
        )
    return list(parts.values())


def _follow_each_other(periods: list[_Rows]) -> bool:
    """Whether each period ends before the next one starts; one without a start fits nowhere."""
    if any(period[0].started_on is None for period in periods):
        return False
    periods = sorted(periods, key=lambda period: period[0].started_on or date.min)
    return all(_ends_by(earlier, later[0].started_on) for earlier, later in pairwise(periods))


def _ends_by(period: _Rows, day: date | None) -> bool:
    return any(row.ended_on and day and row.ended_on <= day for row in period)


def _conflict(rows: _Rows, heading: str) -> list[Problem]:
    *first, last = map(str, _numbers(rows))
    text = (
        f"Række {', '.join(first)} og {last} giver samme borger flere startdatoer i samme målgruppe: "
        "ret den forkerte, eller skriv slutdato på det tidligere forløb"
    )
    return [Problem(number, heading, text) for number in _numbers(rows)]


def _numbers(rows: _Rows) -> tuple[int, ...]:
    return tuple(sorted(chain.from_iterable(row.rows for row in rows)))


def _each_once(events: Iterable[tuple[Any, ...]]) -> tuple[Any, ...]:
    return tuple(dict.fromkeys(chain.from_iterable(events)))
