"""Reads the files on counting: which contacts count, how time is told, and the state's measures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import combinations

from jobassist.domain.calendar import ONE_DAY
from jobassist.domain.case import Holder, TalkForm, TalkKind
from jobassist.domain.contacts import ContactRow, Contacts
from jobassist.domain.danish import short_date
from jobassist.domain.data_table import DataTable
from jobassist.domain.errors import RuleFileError
from jobassist.domain.hours_clock import HOURS_CLOCK, HoursClock
from jobassist.domain.measures import Measure, MeasureKind, Split
from jobassist.domain.rules import Clock

_LONGEST = 600
_GRADES = ("H", "M", "L")


@dataclass(frozen=True, slots=True)
class ClockInfo:
    """One way to tell time, as a reader needs it; ``hours`` is what the dagpenge clock reckons with."""

    id: str
    clock: Clock
    title: str
    tell: str
    source: str
    confidence: str
    valid_from: date
    note: str = ""
    hours: HoursClock = HOURS_CLOCK


def parse_contacts(text: str, name: str) -> Contacts:
    """The table of contacts that count; raises RuleFileError with file, line and key."""
    table = DataTable.of_text(text, name, RuleFileError, with_lines=True)
    rows = tuple(_contact(each) for each in table.tables("contact", "kontakt"))
    if not rows:
        raise table.error("contact", "mangler. Skriv mindst én [[contact]]")
    source = table.text("source")
    _grade(table)
    table.line("note", "", longest=_LONGEST)
    table.finish()
    return Contacts(rows, source=source)


def _contact(table: DataTable) -> ContactRow:
    row = ContactRow(
        kind=table.member("kind", TalkKind),
        forms=table.members("forms", TalkForm),
        held_by=table.members("held_by", Holder),
        valid_from=_day(table, "valid_from"),
        valid_to=table.day("valid_to"),
    )
    _in_order(table, row.valid_from, row.valid_to)
    table.finish()
    return row


def parse_clocks(text: str, name: str) -> tuple[ClockInfo, ...]:
    """The ways to tell time; raises RuleFileError with file, line and key."""
    table = DataTable.of_text(text, name, RuleFileError, with_lines=True)
    clocks = tuple(_clock(each) for each in table.tables("clock", "ur"))
    table.require_unique("clock", [each.id for each in clocks])
    table.finish()
    return clocks


def hours_clock(clocks: tuple[ClockInfo, ...]) -> HoursClock:
    """The dagpenge clock among them."""
    return next((each.hours for each in clocks if each.clock is Clock.HOURS), HOURS_CLOCK)


def _clock(table: DataTable) -> ClockInfo:
    clock = table.member("clock", Clock)
    info = ClockInfo(
        id=table.text("id"),
        clock=clock,
        title=table.line("title", longest=_LONGEST),
        tell=table.line("tell", longest=_LONGEST),
        source=table.text("source"),
        confidence=_grade(table),
        valid_from=_day(table, "valid_from"),
        note=table.line("note", "", longest=_LONGEST),
        hours=_hours(table) if clock is Clock.HOURS else HOURS_CLOCK,
    )
    table.finish()
    return info


def _hours(table: DataTable) -> HoursClock:
    return HoursClock(
        hours_a_week=_hours_in(table, "hours_a_week"),
        hours_a_month=_hours_in(table, "hours_a_month"),
        part_hours_a_week=_hours_in(table, "part_hours_a_week"),
        part_hours_a_month=_hours_in(table, "part_hours_a_month"),
        uncounted=tuple(_period(each) for each in table.tables("uncounted", "periode")),
    )


def _hours_in(table: DataTable, key: str) -> float:
    return table.decimal(key, lowest=1, highest=400)


def _period(table: DataTable) -> tuple[date, date]:
    first, last = _day(table, "from"), _day(table, "to")
    if first > last:
        raise table.error("to", "ligger før from. Byt om på de to dage")
    table.finish()
    return first, last


def parse_measure(text: str, name: str) -> tuple[Measure, ...]:
    """The dated versions of one measure, oldest first; raises RuleFileError with file, line and key."""
    whole = DataTable.of_text(text, name, RuleFileError, with_lines=True)
    common = whole.rest()
    versions = whole.tables("version", "version")
    if not versions:
        raise whole.error("version", "mangler. Skriv mindst én [[version]] med valid_from")
    read = sorted(((_measure(each.on_top_of(common)), each) for each in versions), key=_first_day)
    for (earlier, table), (later, _) in combinations(read, 2):
        if earlier.valid_to is None or later.valid_from <= earlier.valid_to:
            begins, ends = short_date(later.valid_from), short_date(later.valid_from - ONE_DAY)
            raise table.error("valid_to", f"skal være {ends}, fordi den næste version begynder {begins}")
    whole.finish()
    return tuple(measure for measure, _ in read)


def _first_day(read: tuple[Measure, DataTable]) -> date:
    return read[0].valid_from


def _measure(table: DataTable) -> Measure:
    kind = table.member("kind", MeasureKind)
    measure = Measure(
        id=table.id(),
        title=table.line("title", longest=_LONGEST),
        kind=kind,
        counts=table.text("counts") if kind is MeasureKind.DUTY else "",
        most_missing=table.number("most_missing_percent", 99) / 100,
        exempt_share=(table.optional_number("exempt_percent", 99) or 0) / 100,
        valid_from=_day(table, "valid_from"),
        valid_to=table.day("valid_to"),
        source=table.text("source"),
        confidence=_grade(table),
        small_population=table.optional_number("small_population", 1000) or 10,
        months_in_row=table.optional_number("months_in_row", 60) or 6,
        seniority_months=table.optional_number("seniority_months", 120) or 6,
        split=table.member("split", Split),
        is_watch=table.flag("is_watch"),
        note=table.line("note", "", longest=_LONGEST),
    )
    _in_order(table, measure.valid_from, measure.valid_to)
    table.finish()
    return measure


def _day(table: DataTable, key: str) -> date:
    day = table.day(key)
    if day is None:
        raise table.error(key, "mangler. Skriv dagen, fx 2020-01-01")
    return day


def _in_order(table: DataTable, valid_from: date, valid_to: date | None) -> None:
    if valid_to is not None and valid_to < valid_from:
        raise table.error("valid_to", "ligger før valid_from. Byt om på de to datoer")


def _grade(table: DataTable) -> str:
    grade = table.text("confidence")
    if grade not in _GRADES:
        raise table.error("confidence", f"skal være en af {', '.join(_GRADES)}")
    return grade
