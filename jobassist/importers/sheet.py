"""A sheet taken apart: the citizens' rows, the lines around them, and the day the list was drawn."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from operator import itemgetter

from jobassist.importers.dates import DateReader
from jobassist.importers.errors import CellError
from jobassist.importers.grid import Grid
from jobassist.importers.header import Header
from jobassist.importers.text import clean, key
from jobassist.importers.vocabulary import Vocabulary

_LONG_NUMBER = re.compile(r"(?:\d\D?){9}")
_Row = tuple[int, tuple[str, ...]]


@dataclass(slots=True)
class Sheet:
    """The parts of a list; rows are as wide as the headings, beside their numbers in the spreadsheet.

    ``slipped`` are rows of a CSV with more fields than headings: none of their
    fields can be trusted to stand in its column.
    """

    titles: list[str]
    numbers: list[int] = field(default_factory=list)
    rows: list[tuple[str, ...]] = field(default_factory=list)
    slipped: list[_Row] = field(default_factory=list)
    footers: list[str] = field(default_factory=list)

    def raw_rows(self) -> tuple[_Row, ...]:
        """Every citizen's row as text."""
        return tuple(sorted([*zip(self.numbers, self.rows, strict=True), *self.slipped], key=itemgetter(0)))


def take_apart(grid: Grid, header: Header, vocabulary: Vocabulary) -> Sheet:
    """Part the citizens' rows from titles, totals, blank lines and repeated headings."""
    headings = grid.rows[header.position]
    sheet = Sheet([_line(row) for row in grid.rows[: header.position]])
    width, cpr = len(header.columns), header.cpr.index
    blanks = ("",) * width
    for number, row in enumerate(grid.rows[header.position + 1 :], start=header.position + 2):
        cells = tuple(row) if len(row) == width else (*row, *blanks)[:width]
        if not _LONG_NUMBER.search(cells[cpr]):
            line = _line(row)
            if not line or row == headings:
                continue
            if _is_footer(line, vocabulary):
                sheet.footers.append(line)
                continue
        if len(row) > width and any(row[width:]) and not grid.is_workbook:
            sheet.slipped.append((number, cells))
        else:
            sheet.numbers.append(number)
            sheet.rows.append(cells)
    return sheet


def day_of_list(sheet: Sheet, header: Header, vocabulary: Vocabulary, dates: DateReader) -> date | None:
    """The day the titles tell, else a column with one and the same day, else the lines below."""
    return (
        _day_in(sheet.titles, vocabulary, dates)
        or _day_in_column(sheet, header, dates)
        or _day_in(sheet.footers, vocabulary, dates)
    )


def _line(row: Sequence[str]) -> str:
    return " ".join(text for cell in row if (text := clean(cell)))


def _is_footer(line: str, vocabulary: Vocabulary) -> bool:
    """Whether a line begins as ``I alt``, ``Antal borgere: 12`` or ``Side 1 af 3`` do."""
    words = key(line).split()
    return any(" ".join(words[:length]) in vocabulary.footer for length in range(1, len(words) + 1))


def _day_in(lines: Iterable[str], vocabulary: Vocabulary, dates: DateReader) -> date | None:
    """The first date that follows a word such as "trukket" or "pr."."""
    words = "|".join(sorted(map(re.escape, vocabulary.as_of), key=len, reverse=True))
    marker = re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    for line in lines:
        if match := marker.search(line):
            for day in dates.days_in(line[match.end() :]):
                return day
    return None


def _day_in_column(sheet: Sheet, header: Header, dates: DateReader) -> date | None:
    column = next((column for column in header.columns if column.field == "as_of"), None)
    texts = {row[column.index] for row in sheet.rows} if column else set()
    try:
        return dates.day(texts.pop()) if len(texts) == 1 else None
    except CellError:
        return None
