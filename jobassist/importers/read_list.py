"""A search list file as drafts, problems and questions; nothing is stored."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType

from jobassist.domain.danish import short_date
from jobassist.domain.drafts import ListDraft, Problem
from jobassist.fast import without_collector
from jobassist.importers import errors
from jobassist.importers.dates import DateReader
from jobassist.importers.drafting import RowDrafter
from jobassist.importers.errors import UnreadableListError
from jobassist.importers.grid import Grid, read_bytes, read_grids
from jobassist.importers.groups import GroupReader
from jobassist.importers.header import Header, count_recognised, find_header
from jobassist.importers.merging import RowMerger
from jobassist.importers.sheet import Sheet, day_of_list, take_apart
from jobassist.importers.table import Table
from jobassist.importers.vocabulary import Vocabulary

NO_ANSWERS: Mapping[str, str] = MappingProxyType({})
_SLIPPED = "Rækken har flere felter end overskrifter, så felterne passer ikke til kolonnerne"


def read_list(
    path: Path,
    *,
    today: date,
    vocabulary: Vocabulary,
    answers: Mapping[str, str] = NO_ANSWERS,
    progress: Callable[[int, int], None] | None = None,
) -> ListDraft:
    """Read a CSV or XLSX search list.

    ``answers`` are the values chosen for the questions of an earlier reading.
    ``progress`` is told how many of how many rows are done; what it raises stops
    the reading. A file that cannot be used at all raises ``UnreadableListError``;
    anything less is a problem of its row.
    """
    with without_collector():
        return _read(path, today, vocabulary, answers, progress)


def _read(
    path: Path,
    today: date,
    vocabulary: Vocabulary,
    answers: Mapping[str, str],
    progress: Callable[[int, int], None] | None,
) -> ListDraft:
    content = read_bytes(path)
    grid, header = _first_list(content, vocabulary, answers)
    sheet = take_apart(grid, header, vocabulary)
    if not sheet.rows and not sheet.slipped:
        raise UnreadableListError(errors.HEADER_ONLY)
    dates = DateReader(today=today, has_serials=grid.is_workbook)
    as_of, doubts = _as_of(day_of_list(sheet, header, vocabulary, dates), today)
    table = Table(sheet.rows, sheet.numbers, header, vocabulary, progress)
    groups = GroupReader(vocabulary, answers)
    titled = groups.named_in([*sheet.titles, path.stem])
    merger = RowMerger(_headings(header, vocabulary), as_of=as_of)
    merger.add(RowDrafter(table, vocabulary, dates, as_of=as_of).drafts(groups, titled))
    problems = [*doubts, *header.problems, *_slipped(sheet), *table.problems, *merger.problems]
    if progress:
        progress(len(table), len(table))
    return ListDraft(
        filename=path.name,
        sha256=hashlib.sha256(content).hexdigest(),
        profile=header.profile,
        as_of=as_of,
        row_count=len(sheet.rows) + len(sheet.slipped),
        columns=header.matches(),
        cases=tuple(merger.cases),
        problems=_by_place(problems, header),
        questions=(*header.questions, *groups.questions),
        raw_rows=sheet.raw_rows(),
    )


def _first_list(content: bytes, vocabulary: Vocabulary, answers: Mapping[str, str]) -> tuple[Grid, Header]:
    """The first sheet with headings that are known, a CPR among them."""
    is_empty = True
    for grid in read_grids(content, lambda rows: count_recognised(rows, vocabulary)):
        is_empty = is_empty and not grid.rows
        if header := find_header(grid.rows, vocabulary, answers):
            return grid, header
    raise UnreadableListError(errors.EMPTY if is_empty else errors.NO_CPR)


def _as_of(told: date | None, today: date) -> tuple[date, list[Problem]]:
    """The list's day; one that is still to come cannot be right."""
    if told is None or told <= today:
        return told or today, []
    text = f"Listen siger, at den er trukket {short_date(told)}. Den er læst, som om den er trukket i dag"
    return today, [Problem(None, "", text, rejects=False)]


def _headings(header: Header, vocabulary: Vocabulary) -> Callable[[str], str]:
    found = {column.field: column.heading for column in header.columns}
    return lambda field: found.get(field, vocabulary.labels.get(field, ""))


def _slipped(sheet: Sheet) -> list[Problem]:
    return [Problem(number, "", _SLIPPED) for number, _ in sheet.slipped]


def _by_place(problems: list[Problem], header: Header) -> tuple[Problem, ...]:
    """From the top down and from left to right, what concerns the whole list first."""
    places = {column.heading: column.index for column in reversed(header.columns)}
    return tuple(sorted(problems, key=lambda found: (found.row or 0, places.get(found.column, -1))))
