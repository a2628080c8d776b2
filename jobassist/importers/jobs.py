"""A file of job advertisements (CSV, XLSX, JSON, a saved page), or pasted text, as drafts and problems."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from operator import itemgetter
from pathlib import PurePath

from jobassist.domain.drafts import Problem
from jobassist.domain.job_drafts import JobDraft, JobsDraft
from jobassist.domain.jobs import JobKind
from jobassist.importers import errors
from jobassist.importers.errors import UnreadableListError
from jobassist.importers.grid import (
    HEAD_ROWS,
    MOST_CELL_CHARACTERS,
    MOST_COLUMNS,
    MOST_ROWS,
    Grid,
    Rows,
    decoded_text,
    read_grids,
)
from jobassist.importers.job_html import NO_TEXT, read_page, read_pasted
from jobassist.importers.job_json import read_json
from jobassist.importers.job_rows import JobReader, source_of
from jobassist.importers.job_terms import JobTerms
from jobassist.importers.text import clean, key

NO_JOBS = "Filen har ingen jobannoncer. Hent listen igen, og prøv med den nye fil."
NO_TITLE = "Ingen kolonne hedder Titel eller Stilling. Ret overskriften i filen, og prøv igen."
_SLIPPED = (
    "Rækken har flere felter end overskrifter, så felterne passer ikke til kolonnerne. "
    "Sæt teksten med semikolon i anførselstegn."
)
_ZIP_OR_OLE = (b"PK\x03\x04", bytes.fromhex("D0CF11E0A1B11AE1"))
_PAGES = (".html", ".htm", ".xhtml")
JOBNET, PASTED = "Jobnet", "Indsat"
_JOBNET_ID = "jobadid"


@dataclass(frozen=True, slots=True)
class _List:
    """Rows under headings; numbers are those of the spreadsheet. A row of None has slipped sideways."""

    columns: tuple[str, ...]
    rows: Sequence[tuple[int, tuple[str, ...] | None]]
    has_serials: bool = False


def read_jobs(content: bytes, *, name: str, today: date, terms: JobTerms) -> JobsDraft:
    """Reads the bytes of a file called ``name``; its kind is seen from what is in it.

    A file that cannot be used at all raises ``UnreadableListError``; anything less is a problem of its row.
    """
    if content.startswith(_ZIP_OR_OLE):
        return _draft(_sheet(content, terms), content, name=name, today=today, terms=terms)
    text = decoded_text(content)
    start = text.lstrip("\ufeff \t\r\n")[:1]
    if start == "<" or name.casefold().endswith(_PAGES):
        return _single(read_page(text), content, name=name, today=today)
    if start in ("{", "["):
        return _draft(_objects(read_json(text)), content, name=name, today=today, terms=terms)
    return _draft(_sheet(content, terms), content, name=name, today=today, terms=terms)


def read_text(text: str, *, today: date, terms: JobTerms) -> JobsDraft:
    """Reads what was pasted, a page's source or plain text, as one advertisement."""
    if not text.strip():
        raise UnreadableListError(NO_TEXT)
    is_page = text.lstrip()[:1] == "<"
    fields = read_page(text) if is_page else read_pasted(text, terms)
    content = text.encode("utf-8", "replace")
    return _single(fields, content, name="", today=today, source=PASTED, kinds=terms.kinds)


def _single(
    fields: Mapping[str, str],
    content: bytes,
    *,
    name: str,
    today: date,
    source: str = "",
    kinds: Mapping[str, JobKind] | None = None,
) -> JobsDraft:
    source = source_of(fields.get("link", "")) or source
    reader = JobReader(today=today, source=source, kinds=kinds or {})
    draft, problems = reader.read(1, fields, {})
    columns = tuple(fields)
    without = columns.index("description")
    return JobsDraft(
        PurePath(name).name, _sha256(content), _profile(columns), columns,
        (draft,) if draft else (), tuple(problems), 1, ((1, _kept(tuple(fields.values()), without)),),
    )  # fmt: skip


def _draft(found: _List, content: bytes, *, name: str, today: date, terms: JobTerms) -> JobsDraft:
    columns = terms.columns(found.columns)
    if "title" not in columns:
        raise UnreadableListError(NO_TITLE)
    if not found.rows:
        raise UnreadableListError(NO_JOBS)
    headings = {field: found.columns[index] for field, index in columns.items()}
    is_jobnet = key(headings.get("source_id", "")) == _JOBNET_ID
    source = JOBNET if is_jobnet else ""
    reader = JobReader(today=today, has_serials=found.has_serials, source=source, kinds=terms.kinds)
    drafts: list[JobDraft] = []
    problems: list[Problem] = []
    for row, cells in found.rows:
        if cells is None:
            problems.append(Problem(row, "", _SLIPPED))
            continue
        draft, wrong = reader.read(row, {field: cells[index] for field, index in columns.items()}, headings)
        problems += wrong
        if draft is not None:
            drafts.append(draft)
    return JobsDraft(
        PurePath(name).name, _sha256(content), _profile(found.columns), found.columns,
        tuple(drafts), tuple(problems), len(found.rows),
        tuple((row, _kept(cells, columns.get("description"))) for row, cells in found.rows if cells),
    )  # fmt: skip


def _kept(cells: tuple[str, ...], description: int | None) -> tuple[str, ...]:
    """A row as it came, but for the description: that is kept on the advertisement, without its markup."""
    if description is not None:
        cells = (*cells[:description], "", *cells[description + 1 :])
    return tuple(cell[:MOST_CELL_CHARACTERS] for cell in cells)


def _sheet(content: bytes, terms: JobTerms) -> _List:
    """The first sheet with headings that are known, a title among them."""
    is_empty = True
    for grid in read_grids(content, lambda rows: max(map(terms.known, rows[:HEAD_ROWS]), default=0)):
        is_empty = is_empty and not grid.rows
        if found := _under_headings(grid, terms):
            return found
    raise UnreadableListError(NO_JOBS if is_empty else NO_TITLE)


def _under_headings(grid: Grid, terms: JobTerms) -> _List | None:
    rows: Rows = grid.rows
    position = max(range(min(len(rows), HEAD_ROWS)), key=lambda n: terms.known(rows[n]), default=None)
    if position is None:
        return None
    headings = [clean(heading) for heading in rows[position]]
    while headings and not headings[-1]:
        headings.pop()
    if "title" not in terms.columns(headings):
        return None
    width = len(headings)
    return _List(tuple(headings), list(_rows(grid, position, width)), grid.is_workbook)


def _rows(grid: Grid, position: int, width: int) -> Iterator[tuple[int, tuple[str, ...] | None]]:
    """The rows that say something, as wide as the headings."""
    for number, row in enumerate(grid.rows[position + 1 :], start=position + 2):
        if any(cell and not cell.isspace() for cell in row):
            if not grid.is_workbook and any(row[width:]):
                yield number, None
            else:
                yield number, (*row[:width], *[""] * (width - len(row)))


def _objects(found: list[dict[str, str]]) -> _List:
    """Objects as rows; the columns are every name that some object has."""
    if len(found) > MOST_ROWS:
        raise UnreadableListError(errors.TOO_MANY_ROWS.format(rows=errors.number(MOST_ROWS)))
    columns = tuple(dict.fromkeys(name for each in found for name in each))
    if len(columns) > MOST_COLUMNS:
        raise UnreadableListError(errors.TOO_MANY_COLUMNS.format(columns=MOST_COLUMNS))
    if not columns:
        return _List((), ())
    if len(columns) == 1:
        return _List(columns, [(n, (each.get(columns[0], ""),)) for n, each in enumerate(found, start=1)])
    complete = itemgetter(*columns)
    rows = [
        (number, complete(each) if len(each) == len(columns) else tuple(each.get(c, "") for c in columns))
        for number, each in enumerate(found, start=1)
    ]
    return _List(columns, rows)


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _profile(columns: Iterable[str]) -> str:
    """Twelve hex digits that lists with the same headings share, in whatever order."""
    return hashlib.sha256("\n".join(sorted(map(key, columns))).encode()).hexdigest()[:12]
