"""The state's two measures: how many of those with six months' seniority lack four talks, or an offer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from jobassist.domain.calendar import ONE_DAY, add_months, month_end
from jobassist.domain.case import Case
from jobassist.domain.duties import Duty, Status, duties_regardless_of_end
from jobassist.domain.measures import Measure, MeasureKind, Split
from jobassist.domain.rulebook import Rulebook
from jobassist.domain.rules import RuleVersion

ALL_GROUPS = "all"


class Cohort(StrEnum):
    """Whose six-month day counts: ``reached``, in the day's month up to the day; ``standing``, any before."""

    REACHED = "reached"
    STANDING = "standing"


@dataclass(frozen=True, slots=True)
class Figure:
    """One measure for one group: ``missing`` of ``population``; ``share`` is None for an empty population.

    ``threshold`` is the share that may be missing, 0–1. ``to_convert`` is how many must still get theirs to
    come to it; ``rescuable`` how many of the missing still can, before their own day. ``exempt`` are left out
    by a concrete assessment and count as missing; ``most_exempt`` is how many may be. ``rules`` are the
    versions that were counted by. ``is_small``: so few that the state does not act, and a share says little.
    ``is_decisive``: the state looks at this row (one group, or all as one).
    """

    measure: str
    group: str
    population: int
    missing: int
    share: float | None
    threshold: float
    to_convert: int
    rescuable: int
    exempt: int = 0
    most_exempt: int = 0
    is_small: bool = False
    is_decisive: bool = True
    rules: tuple[RuleVersion, ...] = ()

    @property
    def is_beyond(self) -> bool:
        """Whether more are missing than may be, among enough people for the state to act."""
        return self.share is not None and self.share > self.threshold and not self.is_small


def figures(
    cases: Iterable[Case], rulebook: Rulebook, day: date, *, cohort: Cohort, watch: bool = False
) -> tuple[Figure, ...]:
    """The measures in force per group with the duty, and for all groups together, on ``day``.

    ``watch``: those of skærpet tilsyn instead of the two of every month.
    """
    measures = [m for m in rulebook.measures if m.is_valid_on(day) and m.is_watch == watch]
    known = list(cases) if any(m.kind is MeasureKind.PASSIVE for m in measures) else cases
    members = cohort_duties(known, rulebook, day, cohort=cohort)
    rows: list[Figure] = []
    for measure in measures:
        if measure.kind is MeasureKind.PASSIVE:
            rows.append(_passive(measure, known, day))
            continue
        by_group: dict[str, list[Duty]] = defaultdict(list)
        for duty in members:
            if duty.rule.measure == measure.counts:
                by_group[duty.case.group.value].append(duty)
        everyone = [duty for duties in by_group.values() for duty in duties]
        rows += [_figure(measure, group, by_group[group], day) for group in sorted(by_group)]
        rows.append(_figure(measure, ALL_GROUPS, everyone, day))
    return tuple(rows)


def months_beyond(
    cases: Sequence[Case], rulebook: Rulebook, day: date, measure_id: str, group: str = ALL_GROUPS
) -> int:
    """How many whole months in a row, up to the last that ended by ``day``, were beyond the threshold.

    Counted no further than the measure's own number of months, after which the state acts.
    """
    measure = rulebook.measure(measure_id, day)
    if measure is None:
        return 0
    last = day if day == month_end(day) else day.replace(day=1) - ONE_DAY
    for months in range(measure.months_in_row):
        told = figures(cases, rulebook, last, cohort=Cohort.REACHED, watch=measure.is_watch)
        found = next((f for f in told if (f.measure, f.group) == (measure_id, group)), None)
        if found is None or not found.is_beyond:
            return months
        last = last.replace(day=1) - ONE_DAY
    return measure.months_in_row


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


def _figure(measure: Measure, group: str, duties: list[Duty], day: date) -> Figure:
    missing = [duty for duty in duties if _is_missing(duty)]
    open_duties = [duty for duty in missing if duty.status is not Status.MET]
    return _counted(
        measure,
        group,
        len(duties),
        len(missing),
        rescuable=sum(1 for duty in open_duties if _can_still_be_met(duty, day)),
        exempt=sum(1 for duty in duties if duty.exempted_by is not None),
        rules=tuple(sorted({duty.rule for duty in duties}, key=lambda rule: (rule.id, rule.valid_from))),
    )


def _is_missing(duty: Duty) -> bool:
    """An assessment that lowers what is required does not make the measure's number smaller."""
    return duty.status is not Status.MET or duty.held < duty.rule.count


def _passive(measure: Measure, cases: Iterable[Case], day: date) -> Figure:
    """Of those with long seniority, who has had neither an offer nor ordinary hours in the last year."""
    a_year_ago = add_months(day, -12)
    started_by = add_months(day, -measure.seniority_months)
    members = [
        case
        for case in cases
        if case.started_on is not None
        and case.started_on <= started_by
        and (case.ended_on is None or case.ended_on >= day)
    ]
    passive = [
        case
        for case in members
        if not any(
            p.is_given and p.started_on <= day and (p.ends_on or day) >= a_year_ago for p in case.placements
        )
    ]
    return _counted(measure, ALL_GROUPS, len(members), len(passive))


def _counted(
    measure: Measure,
    group: str,
    population: int,
    missing: int,
    *,
    rescuable: int = 0,
    exempt: int = 0,
    rules: tuple[RuleVersion, ...] = (),
) -> Figure:
    may_miss = population * round(100 * measure.most_missing) // 100
    return Figure(
        measure=measure.id,
        group=group,
        population=population,
        missing=missing,
        share=missing / population if population else None,
        threshold=measure.most_missing,
        to_convert=max(0, missing - may_miss),
        rescuable=rescuable,
        exempt=exempt,
        most_exempt=population * round(100 * measure.exempt_share) // 100,
        is_small=population < measure.small_population,
        is_decisive=(group == ALL_GROUPS) == (measure.split is Split.ALL),
        rules=rules,
    )


def _can_still_be_met(duty: Duty, day: date) -> bool:
    """Whether the remaining events fit between ``day`` and the duty's day at the minimum gap."""
    gaps = duty.required - duty.held - 1
    return duty.due_on is not None and day + timedelta(days=gaps * duty.rule.min_gap_days) <= duty.due_on
