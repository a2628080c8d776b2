"""From when to when the law leaves a kind of offer out of the state's measure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from jobassist.domain.calendar import ONE_DAY
from jobassist.domain.case import OfferKind, TargetGroup
from jobassist.domain.offers import counts_by_law
from jobassist.domain.rulebook import Rulebook
from jobassist.domain.rules import EventKind


class Gap(NamedTuple):
    """The days on which a kind does not count, both included; ``last_on`` None is until further notice."""

    first_on: date
    last_on: date | None


class ByLaw(NamedTuple):
    """What the law says of a kind on a day: how many groups are measured, and for how many it counts.

    ``gap`` are the days around it on which it counts for none of them; None when it counts for some.
    """

    measured: int
    counting: int
    gap: Gap | None


def by_law(kind: OfferKind, groups: Iterable[TargetGroup], rulebook: Rulebook, day: date) -> ByLaw:
    """Whether an offer of a kind that begins on a day counts, for some groups together."""
    answers = {group: counts_by_law(kind, group, rulebook, day) for group in groups}
    measured = [group for group, counts in answers.items() if counts is not None]
    counting = sum(1 for counts in answers.values() if counts)
    if counting or not measured:
        return ByLaw(len(measured), counting, None)
    first_on = max(_first_day(kind, group, rulebook, day) for group in measured)
    return ByLaw(len(measured), 0, Gap(first_on, _last_day(kind, measured, rulebook, day)))


def _first_day(kind: OfferKind, group: TargetGroup, rulebook: Rulebook, day: date) -> date:
    """Since when a kind does not count for a group."""
    before = [change for change in _changes(group, rulebook) if change <= day]
    while len(before) > 1 and counts_by_law(kind, group, rulebook, before[-1] - ONE_DAY) is False:
        before.pop()
    return before[-1]


def _last_day(kind: OfferKind, groups: Iterable[TargetGroup], rulebook: Rulebook, day: date) -> date | None:
    """The day before it counts for one of the groups, else the last on which any of them is measured."""
    ends: list[tuple[date | None, bool]] = [_end(kind, group, rulebook, day) for group in groups]
    counting = [end for end, counts in ends if counts and end is not None]
    if counting:
        return min(counting) - ONE_DAY
    ended = [end for end, _ in ends if end is not None]
    return max(ended) - ONE_DAY if len(ended) == len(ends) else None


def _end(kind: OfferKind, group: TargetGroup, rulebook: Rulebook, day: date) -> tuple[date | None, bool]:
    """The first day on which "does not count" no longer holds for a group, and whether it counts then."""
    for change in _changes(group, rulebook):
        if change > day and (counts := counts_by_law(kind, group, rulebook, change)) is not False:
            return change, counts is True
    return None, False


def _changes(group: TargetGroup, rulebook: Rulebook) -> list[date]:
    """The days on which some measure of offers begins, or has just ended, for a group."""
    versions = [
        v for v in rulebook.versions if group in v.groups and v.event is EventKind.OFFER and v.measure
    ]
    ended = {v.valid_to + ONE_DAY for v in versions if v.valid_to is not None}
    return sorted({v.valid_from for v in versions} | ended)
