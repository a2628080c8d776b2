"""The three clocks of LAB § 9, and how exemptions move a limit."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache

from jobassist.domain.calendar import ONE_DAY, add_months, month_end, span
from jobassist.domain.case import Case, Exemption
from jobassist.domain.rules import Clock, Limit, Pause, RuleVersion

_HOURS = Clock.HOURS
HOURS_A_WEEK = 37.0
HOURS_A_MONTH = 160.33
# Not counted in the dagpenge clock: the COVID suspensions (LAB-CLOCK1, bek. § 7).
UNCOUNTED_HOURS = ((date(2020, 3, 1), date(2020, 8, 31)), (date(2021, 1, 1), date(2021, 6, 30)))


def add_limit(day: date, limit: Limit) -> date:
    """``day`` plus weeks × 7 days or calendar months clipped to the month's end."""
    return _add(day, limit.weeks, limit.months)


# Cached by plain numbers: hashing a Limit costs more than the arithmetic saved.
@lru_cache(maxsize=65_536)
def _add(day: date, weeks: int, months: int) -> date:
    return day + span(weeks * 7) if weeks else add_months(day, months)


def hours_limit(hours: float, hours_on: date, limit: Limit) -> date:
    """The last day that lies within ``limit`` when full-time unemployment goes on from ``hours_on``.

    An estimate: ``hours`` paid so far, 37 h for each week after or before ``hours_on``,
    and the suspended periods skipped. Rounded down, so that it is never too late.
    """
    limit_hours = limit.weeks * HOURS_A_WEEK + limit.months * HOURS_A_MONTH
    return _hours_reached(hours_on, math.floor((limit_hours - hours) * 7 / HOURS_A_WEEK))


@lru_cache(maxsize=65_536)
def _hours_reached(hours_on: date, days_left: int) -> date:
    reached = hours_on + span(days_left)
    if days_left > 0:
        for first, last in UNCOUNTED_HOURS:
            if first <= reached and last > hours_on:
                reached += last - max(first, hours_on + ONE_DAY) + ONE_DAY
    else:
        for first, last in reversed(UNCOUNTED_HOURS):
            if first <= hours_on and last >= reached:
                reached -= min(last, hours_on) - first + ONE_DAY
    return reached


def limit_day(rule: RuleVersion, case: Case, limit: Limit) -> date | None:
    """The day a limit falls on for a case, before exemptions; None when a fact is missing."""
    if case.started_on is None:
        return None
    if rule.clock is _HOURS:
        if case.benefit_hours is None or case.benefit_hours_on is None:
            return None
        return hours_limit(case.benefit_hours, case.benefit_hours_on, limit)
    start = case.started_on
    if rule.uncounted_days:
        start += span(rule.uncounted_days)
    day = _add(start, limit.weeks, limit.months)
    return month_end(day) if rule.ends_at_month_end else day


def moved_by_exemptions(
    day: date, exemptions: Sequence[Exemption], *, rule: RuleVersion, since: date, today: date
) -> date:
    """``day`` after exemptions that began by then.

    ``shift`` adds the days paused on or after ``since``; ``grace`` gives at least
    the rule's grace after the exemption's end. An open exemption lasts until today.
    """
    for first, last in merged(exemptions, today):
        if first > day or last < since:
            continue
        if rule.pause is Pause.GRACE and rule.grace is not None:
            day = max(day, add_limit(last, rule.grace))
        elif rule.pause is Pause.SHIFT:
            day += last - max(first, since) + ONE_DAY
    return day


def merged(exemptions: Iterable[Exemption], today: date) -> list[tuple[date, date]]:
    """Periods in order, overlaps joined; those that end before they begin are left out.

    An open one lasts until today, so one that has not begun yet pauses nothing.
    """
    periods: list[tuple[date, date]] = []
    for exemption in sorted(exemptions, key=lambda e: e.from_on):
        first, last = exemption.from_on, exemption.to_on or today
        if last < first:
            continue
        if periods and first <= periods[-1][1] + ONE_DAY:
            periods[-1] = (periods[-1][0], max(periods[-1][1], last))
        else:
            periods.append((first, last))
    return periods
