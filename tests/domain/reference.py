"""The arithmetic of the law written a second time, slowly and from the design's words alone.

Without exemptions and the hours clock; it shares no line with ``jobassist.domain``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True)
class Answer:
    status: str
    held: int
    target_on: date | None
    safe_on: date | None
    due_on: date | None


def easter_sunday(year: int) -> date:
    """Gauss and Meeus."""
    a, b, c = year % 19, year // 100, year % 100
    d, e, f = b // 4, b % 4, (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def is_holiday(day: date) -> bool:
    """Skærtorsdag to 2. påskedag, store bededag (until 2023), Kristi himmelfart, pinse, jul, nytår."""
    after_easter = (day - easter_sunday(day.year)).days
    movable = {-3, -2, 0, 1, 39, 49, 50} | ({26} if day.year <= 2023 else set())
    return after_easter in movable or (day.month, day.day) in {(1, 1), (12, 25), (12, 26)}


def back_to_working_day(day: date, closed_days: frozenset[tuple[int, int]] = frozenset()) -> date:
    while day.isoweekday() > 5 or is_holiday(day) or (day.month, day.day) in closed_days:
        day = day - timedelta(1)
    return day


def later(day: date, *, weeks: int = 0, months: int = 0) -> date:
    """Weeks of seven days; months by the calendar, clipped to the month's end."""
    if weeks:
        return day + timedelta(7 * weeks)
    month = day.month + months
    year, month = day.year + (month - 1) // 12, (month - 1) % 12 + 1
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month, min(day.day, last))
        except ValueError:
            continue
    raise AssertionError(day)


def at_least(
    today: date,
    *,
    started_on: date,
    held_on: Sequence[date],
    planned_on: Sequence[date] = (),
    count: int = 4,
    weeks: int = 0,
    months: int = 0,
    pace_weeks: Sequence[int] = (),
    min_gap_days: int = 14,
) -> Answer:
    due = later(started_on, weeks=weeks, months=months)
    h = sum(1 for d in held_on if d <= min(today, due))
    if h >= count:
        return Answer("met", h, None, None, due)
    if today > due:
        return Answer("missed", h, None, None, due)
    k = h + 1
    if pace_weeks:
        target = started_on + timedelta(7 * pace_weeks[k - 1])
    else:
        exact = (due - started_on).days * k
        target = started_on + timedelta(exact // count + (1 if exact % count else 0))
    safe = back_to_working_day(due - timedelta((count - k) * min_gap_days))
    return Answer(_open(today, target, safe, [*planned_on, *_after(today, held_on)]), h, target, safe, due)


def every(
    today: date,
    *,
    started_on: date,
    held_on: Sequence[date],
    planned_on: Sequence[date] = (),
    weeks: int = 0,
    months: int = 0,
) -> Answer:
    past = [d for d in held_on if d <= today]
    due = later(max(past) if past else started_on, weeks=weeks, months=months)
    if today > due:
        return Answer("missed", len(past), None, None, due)
    safe = back_to_working_day(due)
    return Answer(
        _open(today, safe, safe, [*planned_on, *_after(today, held_on)]), len(past), safe, safe, due
    )


def _after(today: date, held_on: Sequence[date]) -> list[date]:
    """What a list calls held after today is only planned."""
    return [d for d in held_on if d > today]


def _open(today: date, target: date, safe: date, ahead: Sequence[date]) -> str:
    if today > safe:
        return "critical"
    if any(today <= d <= safe for d in ahead):
        return "booked"
    if today >= min(target, safe - timedelta(14)):
        return "soon"
    return "ok"


def revision_day(start: date, periods: Sequence[tuple[date, date | None, bool]]) -> date | None:
    """The month's end with more than 154 paid days in the nine months up to it, counted day by day.

    ``periods`` are (first, last, is maternity); where two overlap, the one that began first decides. After
    the last known day sick pay goes on. The first 30 days of the case do not count.
    """
    end = start + timedelta(1200)
    paid: dict[date, bool] = {}
    known_until = date.min
    for first, last, is_maternity in sorted(periods, key=lambda p: p[0]):
        day, last_day = first, last or end
        while day <= last_day:
            if day > known_until:
                paid[day] = not is_maternity
            day += timedelta(1)
        known_until = max(known_until, last_day)
    day = max(start, known_until + timedelta(1)) if periods else start
    while day <= end:
        paid[day] = True
        day += timedelta(1)
    counted = {
        day for day, counts in paid.items() if counts and (day < start or day >= start + timedelta(30))
    }
    month = start
    while month <= end - timedelta(40):
        month = _last_of_month(month)
        first_day = _first_of(month, months_before=8)
        if sum(1 for day in counted if first_day <= day <= month) > 154:
            return month
        month += timedelta(1)
    return None


def _last_of_month(day: date) -> date:
    while (day + timedelta(1)).month == day.month:
        day += timedelta(1)
    return day


def _first_of(day: date, *, months_before: int) -> date:
    for _ in range(months_before):
        day = day.replace(day=1) - timedelta(1)
    return day.replace(day=1)
