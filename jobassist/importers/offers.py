"""A CSV or XLSX file of offers as drafts and problems; nothing is stored."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from jobassist.domain.case import OfferId, OfferKind
from jobassist.domain.drafts import Problem
from jobassist.domain.offer_checks import problems
from jobassist.domain.offer_drafts import OfferDraft, OffersDraft
from jobassist.domain.offer_words import HEADINGS
from jobassist.domain.offers import Offer
from jobassist.importers import errors
from jobassist.importers.dates import DateReader
from jobassist.importers.errors import CellError, UnreadableListError
from jobassist.importers.grid import HEAD_ROWS, Grid, Rows, read_grids
from jobassist.importers.offer_cells import Reader, readers, unescaped
from jobassist.importers.text import clean, key, quoted
from jobassist.importers.vocabulary import Vocabulary

MOST_OFFERS = 2_000
NO_TITLE = "Ingen kolonne hedder Titel. Brug de overskrifter, som eksporten skriver, og prøv igen."
NO_OFFERS = "Filen har ingen tilbud. Skriv en række for hvert tilbud under overskrifterne."
TOO_MANY = "Filen har flere end {rows} tilbud. Del den i flere filer, og hent en ad gangen."
_UNKNOWN = "Kolonnen kendes ikke og er ikke brugt. Ret overskriften, hvis den skal med."
_TWICE = "Kolonnen er ikke brugt, for en anden kolonne giver det samme. Slet den ene."
_SLIPPED = (
    "Rækken har flere felter end overskrifter, så felterne passer ikke til kolonnerne. "
    "Sæt teksten med semikolon i anførselstegn."
)
# What else people call the columns.
_ALSO = {
    "title": ("Tilbud", "Navn", "Tilbuddets navn"),
    "kind": ("Tilbudstype", "Slags"),
    "own_kind": ("Egen type",),
    "provider": ("Leverandør", "Aktør"),
    "groups": ("Målgruppe",),
    "min_age": ("Laveste alder",),
    "max_age": ("Højeste alder",),
    "seats": ("Antal pladser",),
    "starts": ("Startdato", "Start", "Opstart", "Næste start"),
    "weeks": ("Varighed", "Varighed i uger", "Antal uger"),
    "hours_a_week": ("Timer", "Timer pr. uge", "Ugentlige timer"),
    "contact": ("Kontaktperson",),
    "citizen_text": ("Borgertekst", "Tekst til borger"),
    "price": ("Pris pr. person", "Pris i kroner"),
    "counts": ("Tæller med",),
    "counts_from": ("Tæller med fra",),
    "fields": ("Fagområde", "Brancher"),
    "danish": ("Danskniveau",),
    "travel_minutes": ("Rejsetid i minutter",),
}
_FIELDS = {key(word): name for name, usual in HEADINGS.items() for word in (usual, *_ALSO.get(name, ()))}
# Only to ask what is wrong with a row by itself.
_BLANK = Offer(OfferId(""), "", OfferKind.OTHER)


@dataclass(frozen=True, slots=True)
class _Header:
    """Where the headings stand (from 0), which column holds which field, and what was unclear."""

    position: int
    headings: tuple[str, ...]
    columns: Mapping[str, int]
    problems: tuple[Problem, ...]

    def heading(self, field: str) -> str:
        return self.headings[self.columns[field]]


def read_offers(content: bytes, *, today: date, vocabulary: Vocabulary) -> OffersDraft:
    """Read the bytes of a file of offers.

    A file that cannot be used at all raises ``UnreadableListError``; anything less is a problem of its
    row, which is left out.
    """
    grid, header = _first_sheet(content)
    dates = DateReader(today=today, has_serials=grid.is_workbook)
    read = readers(vocabulary, dates)
    rows = list(_rows(grid, header))
    if not rows:
        raise UnreadableListError(NO_OFFERS)
    if len(rows) > MOST_OFFERS:
        raise UnreadableListError(TOO_MANY.format(rows=errors.number(MOST_OFFERS)))
    drafts: list[OfferDraft] = []
    found = list(header.problems)
    for number, cells in rows:
        draft, wrong = _draft(number, cells, header, read, today)
        found += wrong
        if not wrong:
            drafts.append(draft)
    headings = {field: header.heading(field) for field in header.columns}
    return OffersDraft(tuple(drafts), tuple(found), headings, len(rows))


def _first_sheet(content: bytes) -> tuple[Grid, _Header]:
    """The first sheet with headings that are known, a title among them."""
    is_empty = True
    for grid in read_grids(content, lambda rows: max(map(_known, rows[:HEAD_ROWS]), default=0)):
        is_empty = is_empty and not grid.rows
        if header := _header(grid.rows):
            return grid, header
    raise UnreadableListError(NO_OFFERS if is_empty else NO_TITLE)


def _known(row: Sequence[str]) -> int:
    return len({_FIELDS[name] for cell in row if (name := key(cell)) in _FIELDS})


def _header(rows: Rows) -> _Header | None:
    """The row with most known headings, if a title is among them."""
    position = max(range(min(len(rows), HEAD_ROWS)), key=lambda n: _known(rows[n]), default=None)
    if position is None:
        return None
    headings = [clean(heading) for heading in rows[position]]
    while headings and not headings[-1]:
        headings.pop()
    columns: dict[str, int] = {}
    unclear: list[Problem] = []
    for index, heading in enumerate(headings):
        field = _FIELDS.get(key(heading))
        if field is not None and field not in columns:
            columns[field] = index
        elif heading:
            unclear.append(Problem(None, heading, _TWICE if field else _UNKNOWN, rejects=False))
    if "title" not in columns:
        return None
    return _Header(position, tuple(headings), columns, tuple(unclear))


def _rows(grid: Grid, header: _Header) -> Iterator[tuple[int, Sequence[str]]]:
    """The rows that say something, beside their numbers in the spreadsheet."""
    for number, row in enumerate(grid.rows[header.position + 1 :], start=header.position + 2):
        if any(clean(cell) for cell in row):
            is_slipped = not grid.is_workbook and any(row[len(header.headings) :])
            yield number, () if is_slipped else row


def _draft(
    number: int, cells: Sequence[str], header: _Header, read: Mapping[str, Reader], today: date
) -> tuple[OfferDraft, list[Problem]]:
    """A row as a draft, and everything that is wrong with it."""
    if not cells:
        return OfferDraft(number, {}), [Problem(number, "", _SLIPPED)]
    values: dict[str, Any] = {}
    wrong: list[Problem] = []
    for field, index in header.columns.items():
        cell = unescaped(cells[index]) if index < len(cells) else ""
        try:
            values[field] = read[field](cell)
        except CellError as error:
            wrong.append(Problem(number, header.heading(field), str(error)))
    offer = OfferDraft(number, values).over(_BLANK)
    wrong += [
        Problem(number, header.heading(problem.key), _quoted(problem.key, problem.sentence, cells, header))
        for problem in problems(offer, today)
        if problem.key in values
    ]
    wrong.sort(key=lambda problem: header.headings.index(problem.column))
    return OfferDraft(number, {field: getattr(offer, field) for field in values}), wrong


def _quoted(field: str, sentence: str, cells: Sequence[str], header: _Header) -> str:
    """The sentence, after what stands in the cell."""
    cell = cells[header.columns[field]] if header.columns[field] < len(cells) else ""
    return f"Der står {quoted(cell)}. {sentence}" if clean(cell) else sentence
