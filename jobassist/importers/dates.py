"""Dates as Danish lists write them: always the day before the month, and in Danish time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from jobassist.domain.danish import MONTHS, short_date
from jobassist.importers.errors import CellError
from jobassist.importers.text import clean, quoted

ZONE_NAME = "Europe/Copenhagen"
EARLIEST_YEAR = 1990
YEARS_AHEAD = 5
# What systems write for "no date": the first day of .NET and the end of time.
_NO_DATE = (date(1, 1, 1), date(9999, 12, 31))
_EXCEL_EPOCH = date(1899, 12, 30)

_WEEKDAY = r"(?:(?:ma|ti|on|to|fr|lø|sø)[a-zæøå]{0,5}\.?,?\s)?(?:(?:den|d\.)\s)?"
_DAY = (
    r"(?<!\d)(?:(?P<y1>\d{4})[-./](?P<m1>\d{1,2})[-./](?P<d1>\d{1,2})"
    r"|(?P<d2>\d{1,2})\s?[-./]\s?(?P<m2>\d{1,2})\s?[-./]\s?(?P<y2>\d{4}|\d{2})"
    r"|(?P<d3>\d{1,2})\.?\s?(?P<m3>[a-zæøå]{3,9})\.?\s(?P<y3>\d{4}))(?!\d)"
)
_CLOCK = r"(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?:[:.]\d{2}(?:[.,]\d+)?)?"
_ZONE = r"(?P<zone>z|[+-]\d{2}:?\d{2})?"
_MOMENT = re.compile(rf"{_WEEKDAY}(?P<day>{_DAY})(?:(?:t|,?\s)(?:kl\.?\s?)?{_CLOCK}\s?{_ZONE})?", re.ASCII)
_DAY_IN_TEXT = re.compile(_DAY, re.ASCII)
_TIME = re.compile(rf"(?:kl\.?\s?)?{_CLOCK}", re.ASCII)
_SERIAL = re.compile(r"(\d{5})(?:,(\d+))?", re.ASCII)
_EIGHT_DIGITS = re.compile(r"\d{8}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, and the wall-clock time in Denmark where the list gives one (midnight: it does not)."""

    on: date
    at: datetime | None = None


class DateReader:
    """Reads the dates of one list; ``today`` bounds how far ahead they may lie.

    ``has_serials`` tells that five digits may be Excel's count of days. Two digits
    of a year mean the one year from 1990 on that they fit.
    """

    def __init__(self, *, today: date, has_serials: bool = False) -> None:
        self._latest = date(today.year + YEARS_AHEAD, 12, 31)
        self._has_serials = has_serials

    def day(self, text: str) -> date | None:
        """The day a cell holds; None for a system's way of writing "no date". Raises ``CellError``."""
        moment = self.moment(text)
        return moment.on if moment else None

    def moment(self, text: str) -> Moment | None:
        """The day and time a cell holds. Raises ``CellError``."""
        text = clean(text).casefold()
        moment = self._digits(text) or _written(text)
        if moment.on in _NO_DATE:
            return None
        if moment.on.year < EARLIEST_YEAR:
            raise CellError(f"{short_date(moment.on)} er for længe siden")
        if moment.on > self._latest:
            raise CellError(f"{short_date(moment.on)} er for langt ude i fremtiden")
        return moment

    def days_in(self, line: str) -> Iterator[date]:
        """Every readable date of a line, in its order."""
        for match in _DAY_IN_TEXT.finditer(clean(line).casefold()):
            try:
                if day := self.day(match[0]):
                    yield day
            except CellError:
                continue

    def _digits(self, text: str) -> Moment | None:
        """``44992`` (a count of days), ``07032023`` or ``20230307``."""
        if self._has_serials and (match := _SERIAL.fullmatch(text)):
            midnight = datetime.combine(_EXCEL_EPOCH + timedelta(days=int(match[1])), time())
            return _moment(midnight + timedelta(minutes=round(float(f"0.{match[2] or 0}") * 1440)))
        if not _EIGHT_DIGITS.fullmatch(text):
            return None
        for year, month, day in ((text[4:], text[2:4], text[:2]), (text[:4], text[4:6], text[6:])):
            if EARLIEST_YEAR <= int(year) <= self._latest.year and 1 <= int(month) <= 12:
                return Moment(_date(int(year), int(month), int(day), text))
        return None


def read_time(text: str) -> time:
    """``10.30``, ``kl. 10:30`` or ``10:30:00``. Raises ``CellError``."""
    text = clean(text).casefold()
    if match := _TIME.fullmatch(text):
        return _time(match)
    raise CellError(f"{quoted(text)} er ikke et klokkeslæt")


def _written(text: str) -> Moment:
    match = _MOMENT.fullmatch(text)
    if match is None:
        raise CellError(f"{quoted(text)} er ikke en dato")
    on = _date(*_year_month_day(match), match["day"])
    if not match["hour"] or on in _NO_DATE:
        return Moment(on)
    at = datetime.combine(on, _time(match))
    return _moment(in_danish_time(at.replace(tzinfo=_zone(match["zone"]))) if match["zone"] else at)


def _year_month_day(match: re.Match[str]) -> tuple[int, int, int]:
    if match["y1"]:
        return int(match["y1"]), int(match["m1"]), int(match["d1"])
    if match["y2"]:
        year = int(match["y2"])
        century = 0 if len(match["y2"]) == 4 else 1900 if year >= EARLIEST_YEAR % 100 else 2000
        return century + year, int(match["m2"]), int(match["d2"])
    for number, name in enumerate(MONTHS, start=1):
        if name.startswith(match["m3"]):
            return int(match["y3"]), number, int(match["d3"])
    raise CellError(f"{quoted(match['day'])} er ikke en dato")


def _date(year: int, month: int, day: int, text: str) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise CellError(f"{text} findes ikke") from None


def _time(match: re.Match[str]) -> time:
    try:
        return time(int(match["hour"]), int(match["minute"]))
    except ValueError:
        raise CellError(f"Klokken {match['hour']}.{match['minute']} findes ikke") from None


def _moment(at: datetime) -> Moment:
    return Moment(at.date(), at if at.time() != time() else None)


def _zone(text: str) -> timezone:
    if text == "z":
        return UTC
    offset = timedelta(hours=int(text[1:3]), minutes=int(text[-2:]))
    try:
        return timezone(-offset if text[0] == "-" else offset)
    except ValueError:
        raise CellError(f"Tidszonen {text} findes ikke") from None


def in_danish_time(at: datetime) -> datetime:
    """The wall clock in Denmark, without a zone; Windows has no zone data of its own."""
    try:
        zone = ZoneInfo(ZONE_NAME)
    except ZoneInfoNotFoundError:
        return by_the_eu_rule(at)
    return at.astimezone(zone).replace(tzinfo=None)


def by_the_eu_rule(at: datetime) -> datetime:
    """Danish wall clock since 1996: summer time between the last Sundays of March and October, 01:00 UTC."""
    at = at.astimezone(UTC)
    is_summer = _last_sunday(at.year, 3) <= at < _last_sunday(at.year, 10)
    return (at + timedelta(hours=2 if is_summer else 1)).replace(tzinfo=None)


def _last_sunday(year: int, month: int) -> datetime:
    last = datetime(year, month, 31, 1, tzinfo=UTC)
    return last - timedelta(days=last.isoweekday() % 7)
