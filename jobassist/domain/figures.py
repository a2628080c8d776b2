"""The state's two measures: how many of those with six months' seniority lack four talks, or an offer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from jobassist.domain.calendar import month_end
from jobassist.domain.case import Case
from jobassist.domain.duties import Duty, Status, duties_regardless_of_end
from jobassist.domain.rules import Rulebook

THRESHOLD = 0.20
SMALL_POPULATION = 10
ALL_GROUPS = "all"
MEASURES = ("four_talks", "active_offer")


class Cohort(StrEnum):
    """Whose six-month day counts: ``reached``, in the day's month up to the day; ``standing``, any before."""

    REACHED = "reached"
    STANDING = "standing"


@dataclass(frozen=True, slots=True)
class Figure:
    """One measure for one group: ``missing`` of ``population``; ``share`` is None for an empty population.

    ``to_convert`` is how many must still get theirs to come to the threshold;
    ``rescuable`` how many of the missing still can, before their own day.
    """

    measure: str
    group: str
    population: int
    missing: int
    share: float | None
    threshold: float
    to_convert: int
    rescuable: int

    @property
    def is_small(self) -> bool:
        """Below ten people the state does not act, and a share says little."""
        return self.population < SMALL_POPULATION


def figures(cases: Iterable[Case], rulebook: Rulebook, day: date, *, cohort: Cohort) -> tuple[Figure, ...]:
    """Both measures per group with the duty, and for all groups together, on ``day``."""
    members = cohort_duties(cases, rulebook, day, cohort=cohort)
    rows: list[Figure] = []
    for measure in MEASURES:
        by_group: dict[str, list[Duty]] = defaultdict(list)
        for duty in members:
            if duty.rule.measure == measure:
                by_group[duty.case.group.value].append(duty)
        everyone = [duty for duties in by_group.values() for duty in duties]
        rows += [_figure(measure, group, by_group[group], day) for group in sorted(by_group)]
        rows.append(_figure(measure, ALL_GROUPS, everyone, day))
    return tuple(rows)


def cohort_duties(cases: Iterable[Case], rulebook: Rulebook, day: date, *, cohort: Cohort) -> list[Duty]:
    """The measured duties of the cases in the cohort on ``day``."""
    found: list[Duty] = []
    for case in cases:
        if not _may_belong(case, day, cohort):
            continue
        found += [
            duty
            for duty in duties_regardless_of_end(case, rulebook, day)
            if duty.rule.measure and _belongs(duty, day, cohort)
        ]
    return found


def _may_belong(case: Case, day: date, cohort: Cohort) -> bool:
    return cohort is Cohort.REACHED or case.ended_on is None or case.ended_on >= day


def _belongs(duty: Duty, day: date, cohort: Cohort) -> bool:
    due_on = duty.due_on
    if due_on is None or due_on > day:
        return False
    if cohort is Cohort.STANDING:
        return True
    ended_on = duty.case.ended_on
    return month_end(due_on) == month_end(day) and (ended_on is None or ended_on >= due_on)


def _figure(measure: str, group: str, duties: list[Duty], day: date) -> Figure:
    missing = [duty for duty in duties if duty.status is not Status.MET]
    population = len(duties)
    return Figure(
        measure=measure,
        group=group,
        population=population,
        missing=len(missing),
        share=len(missing) / population if population else None,
        threshold=THRESHOLD,
        to_convert=max(0, len(missing) - population // 5),
        rescuable=sum(1 for duty in missing if _can_still_be_met(duty, day)),
    )


def _can_still_be_met(duty: Duty, day: date) -> bool:
    """Whether the remaining events fit between ``day`` and the duty's day at the minimum gap."""
    gaps = duty.required - duty.held - 1
    return duty.due_on is not None and day + timedelta(days=gaps * duty.rule.min_gap_days) <= duty.due_on
