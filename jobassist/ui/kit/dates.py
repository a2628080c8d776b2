"""Typed dates, read kindly: what a caseworker writes when the day is said aloud."""

from __future__ import annotations

import re
from datetime import date, timedelta

_PARTS = re.compile(r"^(\d{1,2})[-./ ](\d{1,2})(?:[-./ ](\d{2}|\d{4}))?[-.]?$")
_DIGITS = re.compile(r"^(\d{2})(\d{2})(\d{2}|\d{4})$")
_AHEAD = re.compile(r"^\+\s?(\d{1,3})$")
_YEARS_AHEAD = 20


def read_date(text: str, today: date) -> date | None:
    """The day that was typed, or None when it is no day.

    Reads ``23-03-2023``, ``23.3.23``, ``230323``, ``23/3`` (the year that lies nearest
    to ``today``), ``+14`` (days from today), ``i dag`` and ``i morgen``.
    """
    words = " ".join(text.casefold().split())
    if words in _SPOKEN:
        return today + timedelta(days=_SPOKEN[words])
    if ahead := _AHEAD.match(words):
        return today + timedelta(days=int(ahead.group(1)))
    match = _PARTS.match(words) or _DIGITS.match(words)
    if match is None:
        return None
    day, month, year = match.groups()
    if year is None:
        return _nearest(int(day), int(month), today)
    return _day(_full_year(year, today), int(month), int(day))


_SPOKEN = {"i dag": 0, "i morgen": 1, "i går": -1}


def _full_year(year: str, today: date) -> int:
    if len(year) == 4:
        return int(year)
    this_century = today.year // 100 * 100 + int(year)
    return this_century if this_century <= today.year + _YEARS_AHEAD else this_century - 100


def _nearest(day: int, month: int, today: date) -> date | None:
    days = [found for step in (-1, 0, 1) if (found := _day(today.year + step, month, day))]
    return min(days, key=lambda found: abs(found - today), default=None)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
