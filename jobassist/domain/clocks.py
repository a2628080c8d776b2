"""The three clocks of LAB § 9, and how exemptions move a limit."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import lru_cache

from jobassist.domain.calendar import ONE_DAY, add_months, month_end
from jobassist.domain.case import Case, Exemption
from jobassist.domain.rules import Clock, Limit, Pause, RuleVersion

HOURS_A_WEEK = 37.0
HOURS_A_MONTH = 160.33
# Not counted in the dagpenge clock: the COVID suspensions (LAB-CLOCK1, bek. § 7).
UNCOUNTED_HOURS = ((date(2020, 3, 1), date(2020, 8, 31)), (date(2021, 1, 1), date(2021, 6, 30)))


@lru_cache(maxsize=65_536)
def add_limit(day: date, limit: Limit) -> date:
    """``day`` plus weeks × 7 days or calendar months clipped to the month's end."""
    return day + timedelta(weeks=limit.weeks) if limit.weeks else add_months(day, limit.months)


@lru_cache(maxsize=65_536)
def hours_limit(hours: float, hours_on: date, limit: Limit) -> date:
    """The last day that lies within ``limit`` when full-time unemployment goes on from ``hours_on``.

    An estimate: ``hours`` paid so far, 37 h for each further week, and the
    suspended periods skipped. Rounded down, so that it is never too late.
    """
    limit_hours = limit.weeks * HOURS_A_WEEK + limit.months * HOURS_A_MONTH
    days_left = math.floor((limit_hours - hours) * 7 / HOURS_A_WEEK)
    reached = hours_on + timedelta(days=days_left)
    if days_left <= 0:
        return reached
    for first, last in UNCOUNTED_HOURS:
        if first <= reached and last > hours_on:
            skipped_from = max(first, hours_on + ONE_DAY)
            reached += last - skipped_from + ONE_DAY
    return reached


def limit_day(rule: RuleVersion, case: Case, limit: Limit) -> date | None:
    """The day a limit falls on for a case, before exemptions; None when a fact is missing."""
    if case.started_on is None:
        return None
    if rule.clock is Clock.HOURS:
        if case.benefit_hours is None or case.benefit_hours_on is None:
            return None
        return hours_limit(case.benefit_hours, case.benefit_hours_on, limit)
    day = add_limit(case.started_on + timedelta(days=rule.uncounted_days), limit)
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
    """Periods in order, overlaps joined; those that end before they begin are left out."""
    periods: list[tuple[date, date]] = []
    for exemption in sorted(exemptions, key=lambda e: e.from_on):
        first = exemption.from_on
        last = exemption.to_on if exemption.to_on is not None else max(today, first)
        if last < first:
            continue
        if periods and first <= periods[-1][1] + ONE_DAY:
            periods[-1] = (periods[-1][0], max(periods[-1][1], last))
        else:
            periods.append((first, last))
    return periods
