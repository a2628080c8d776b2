"""Working days, months and public holidays in Denmark."""

from __future__ import annotations

import calendar as _calendar
from collections.abc import Collection
from datetime import date, timedelta
from functools import cache, lru_cache

ONE_DAY = timedelta(days=1)


@cache
def span(days: int) -> timedelta:
    """``timedelta(days=…)``, made once: each duty needs a few, and a large worklist has 300,000 duties."""
    return timedelta(days=days)


def add_months(day: date, months: int) -> date:
    """The same day ``months`` later, clipped to the month's end: 31-08 + 6 months is 28-02 or 29-02."""
    years, month_index = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month_index + 1
    return date(year, month, min(day.day, _calendar.monthrange(year, month)[1]))


@cache
def month_end(day: date) -> date:
    """The last day of the day's month."""
    return day.replace(day=_calendar.monthrange(day.year, day.month)[1])


@cache
def public_holidays(year: int) -> frozenset[date]:
    """Danish public holidays of a year; Store Bededag is one until 2023."""
    import holidays

    return frozenset(holidays.country_holidays("DK", years=year))


class WorkCalendar:
    """Working days: Monday to Friday, but public holidays and the municipality's own closed days.

    ``closed_days`` are (month, day) pairs such as (6, 5) and (12, 24); none by
    default, since only the municipality knows.
    """

    def __init__(self, closed_days: Collection[tuple[int, int]] = ()) -> None:
        self._closed_days = frozenset(closed_days)
        self._back: dict[date, date] = {}

    def is_working_day(self, day: date) -> bool:
        return (
            day.weekday() < 5
            and day not in public_holidays(day.year)
            and (day.month, day.day) not in self._closed_days
        )

    def back_to_working_day(self, day: date) -> date:
        """The day itself, or the nearest working day before it."""
        found = self._back.get(day)
        if found is None:
            found = day
            while not self.is_working_day(found):
                found -= ONE_DAY
            self._back[day] = found
        return found

    def forward_to_working_day(self, day: date) -> date:
        """The day itself, or the nearest working day after it."""
        while not self.is_working_day(day):
            day += ONE_DAY
        return day


@lru_cache(maxsize=65_536)
def unbroken_days(first: date, last: date) -> int:
    """How many days in a row a stay takes, the free days around it counted too.

    From a Monday to the Friday of the week after are two weeks, as an agreement of two weeks is written.
    """
    while not _WEEKDAYS.is_working_day(first - ONE_DAY):
        first -= ONE_DAY
    while not _WEEKDAYS.is_working_day(last + ONE_DAY):
        last += ONE_DAY
    return (last - first).days + 1


_WEEKDAYS = WorkCalendar()
