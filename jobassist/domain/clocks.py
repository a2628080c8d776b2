"""The three clocks of LAB § 9, and how exemptions move a limit."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache

from jobassist.domain.benefit_weeks import revision_day
from jobassist.domain.calendar import ONE_DAY, add_months, month_end, span
from jobassist.domain.case import Case, Exemption
from jobassist.domain.conditions import PART_TIME, has_any
from jobassist.domain.hours_clock import HOURS_CLOCK, HoursClock, Periods
from jobassist.domain.rules import Clock, Limit, Pause, RuleVersion

_HOURS = Clock.HOURS


def add_limit(day: date, limit: Limit) -> date:
    """``day`` plus weeks × 7 days or calendar months clipped to the month's end."""
    return day + span(limit.days) if limit.days else _add(day, limit.weeks, limit.months)


# Cached by plain numbers: hashing a Limit costs more than the arithmetic saved.
@lru_cache(maxsize=65_536)
def _add(day: date, weeks: int, months: int) -> date:
    return day + span(weeks * 7) if weeks else add_months(day, months)


def hours_limit(
    hours: float, hours_on: date, limit: Limit, clock: HoursClock = HOURS_CLOCK, *, is_part_time: bool = False
) -> date:
    """The last day that lies within ``limit`` when unemployment goes on from ``hours_on`` as insured.

    An estimate: ``hours`` paid so far, the clock's hours for each week after or before ``hours_on``,
    and the days it stood still skipped. Rounded down, so that it is never too late.
    """
    days_left = whole_days_left(hours, limit, clock, is_part_time=is_part_time)
    return _hours_reached(hours_on, days_left, clock.uncounted)


def hours_of(limit: Limit, clock: HoursClock, *, is_part_time: bool) -> float:
    """A limit in paid hours."""
    week, month = clock.week(is_part_time), clock.month(is_part_time)
    return limit.hours + limit.weeks * week + limit.months * month + limit.days * week / 7


def whole_days_left(hours: float, limit: Limit, clock: HoursClock, *, is_part_time: bool) -> int:
    """The days until a limit, rounded down; below nought when it is passed."""
    left = hours_of(limit, clock, is_part_time=is_part_time) - hours
    return math.floor(left * 7 / clock.week(is_part_time))


@lru_cache(maxsize=65_536)
def _hours_reached(hours_on: date, days_left: int, uncounted: Periods) -> date:
    reached = hours_on + span(days_left)
    if days_left > 0:
        for first, last in uncounted:
            if first <= reached and last > hours_on:
                reached += last - max(first, hours_on + ONE_DAY) + ONE_DAY
    else:
        for first, last in reversed(uncounted):
            if first <= hours_on and last >= reached:
                reached -= min(last, hours_on) - first + ONE_DAY
    return reached


def limit_day(rule: RuleVersion, case: Case, limit: Limit, start: date | None) -> date | None:
    """The day a limit falls on for a case counted from ``start``, before exemptions; None: unknown."""
    if start is None:
        return None
    if rule.paid_weeks:
        day = revision_day(case, rule, start)
    elif rule.clock is _HOURS:
        day = _by_hours(rule, case, limit)
    else:
        day = add_limit(start + span(rule.uncounted_days) if rule.uncounted_days else start, limit)
    if day is not None and rule.ends_at_month_end:
        day = month_end(day)
    return _postponed(day, rule) if day is not None and rule.postponed else day


def opening_day(rule: RuleVersion, case: Case, start: date) -> date:
    """The first day on which an event counts: the start, or where the rule's window opens."""
    if rule.window_from is None:
        return start
    if rule.clock is _HOURS:
        day = _by_hours(rule, case, rule.window_from) or start
    else:
        day = add_limit(start, rule.window_from)
    # At that month's end more than the hours are paid: on ``day`` itself no more than them.
    return max(start, month_end(day + ONE_DAY) if rule.from_at_month_end else day)


def is_part_time(case: Case, day: date) -> bool:
    """Whether the citizen is part-time insured on a day."""
    return bool(case.circumstances) and has_any(case, PART_TIME, day)


def _by_hours(rule: RuleVersion, case: Case, limit: Limit) -> date | None:
    hours, on = case.benefit_hours, case.benefit_hours_on
    if hours is None or on is None:
        return None
    return hours_limit(hours, on, limit, rule.hours_clock, is_part_time=is_part_time(case, on))


def _postponed(day: date, rule: RuleVersion) -> date:
    """A day in a period that the law extended falls on the period's last day."""
    return next((last for first, last in rule.postponed if first <= day <= last), day)


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
