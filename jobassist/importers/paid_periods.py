"""Paid sick pay as it is read off or pasted from the benefit system, one period a line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from jobassist.domain.circumstances import BenefitPeriod, PaidAs
from jobassist.domain.danish import short_date
from jobassist.importers.dates import DateReader
from jobassist.importers.errors import CellError
from jobassist.importers.text import clean, quoted

PAID_WORDS = {PaidAs.FULL: "fuld", PaidAs.REDUCED: "nedsat", PaidAs.MATERNITY: "barsel"}
STILL = "stadig"
_EXAMPLE = "Skriv fx 01-01-2023 – 31-03-2023 nedsat."
_DAY = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{8}", re.ASCII)
_WORD = re.compile(r"\w[\w.]*")
_BEGINNINGS = {
    "fuld": PaidAs.FULL,
    "nedsat": PaidAs.REDUCED,
    "delvis": PaidAs.REDUCED,
    "barsel": PaidAs.MATERNITY,
}
_OPEN = ("stadig", "løbende", "nu")
_SAYS_NOTHING = ("fra", "til", "og", "med", "t.o.m.", "sygedagpenge", "dagpenge")
Problems = tuple[str, ...]


def period_line(period: BenefitPeriod) -> str:
    """``01-01-2023 – 31-03-2023 nedsat``, as it can be read again; full benefit needs no word."""
    last = short_date(period.to_on) if period.to_on is not None else STILL
    paid_as = "" if period.paid_as is PaidAs.FULL else PAID_WORDS[period.paid_as]
    return f"{short_date(period.from_on)} – {last} {paid_as}".rstrip()


def read_periods(text: str, *, today: date) -> tuple[tuple[BenefitPeriod, ...], Problems]:
    """The periods of a text, and a sentence for each line that is none; empty lines are passed over."""
    dates, periods, problems = DateReader(today=today), [], []
    for number, line in _lines(text):
        try:
            periods.append(_period(line, dates))
        except CellError as error:
            problems.append(f"Linje {number}: {error}")
    return tuple(periods), tuple(problems)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(text.splitlines(), start=1):
        if plain := clean(line).casefold():
            yield number, plain


def _period(line: str, dates: DateReader) -> BenefitPeriod:
    days = [_day(found, dates) for found in _DAY.findall(line)]
    words = _WORD.findall(_DAY.sub(" ", line))
    is_open = any(word in _OPEN for word in words)
    paid_as = _paid_as([word for word in words if word not in _OPEN])
    if not days or len(days) > 2:
        raise CellError(f"der skal stå en første og en sidste dag. {_EXAMPLE}")
    if (len(days) == 1) != is_open:
        raise CellError(f"skriv enten den sidste dag eller “{STILL}” efter den første.")
    return BenefitPeriod(days[0], None if is_open else days[1], paid_as)


def _day(text: str, dates: DateReader) -> date:
    try:
        day = dates.day(text)
    except CellError as error:
        raise CellError(f"{error}. {_EXAMPLE}") from None
    if day is None:
        raise CellError(f"{quoted(text)} er ikke en dag. {_EXAMPLE}")
    return day


def _paid_as(words: list[str]) -> PaidAs:
    found = set()
    for word in words:
        paid_as = next((each for begun, each in _BEGINNINGS.items() if word.startswith(begun)), None)
        if paid_as is not None:
            found.add(paid_as)
        elif word not in _SAYS_NOTHING:
            raise CellError(f"{quoted(word)} kan ikke læses. Skriv fuld, nedsat eller barsel efter dagene.")
    if len(found) > 1:
        raise CellError("skriv kun ét af ordene fuld, nedsat og barsel.")
    return found.pop() if found else PaidAs.FULL
