"""A CSV or XLSX file of employers, a row for each contact, as drafts and problems; nothing is stored."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from jobassist.domain.drafts import Problem
from jobassist.domain.employers import (
    CONTACT_FACTS,
    FACTS,
    Contact,
    Employer,
    EmployerDraft,
    EmployerId,
    EmployersDraft,
    employer_problems,
    tidied,
)
from jobassist.importers import errors
from jobassist.importers.errors import UnreadableListError
from jobassist.importers.grid import HEAD_ROWS, Grid, read_grids
from jobassist.importers.headings import Headings
from jobassist.importers.offer_cells import unescaped
from jobassist.importers.text import clean, key

MOST_ROWS = 5_000
NO_NAME = "Ingen kolonne hedder Virksomhed eller Navn. Ret overskriften i filen, og prøv igen."
NO_EMPLOYERS = "Filen har ingen virksomheder. Skriv en række for hver under overskrifterne."
TOO_MANY = "Filen har flere end {rows} rækker. Del den i flere filer, og hent en ad gangen."
_UNKNOWN = "Kolonnen kendes ikke og er ikke brugt. Ret overskriften, hvis den skal med."
_TWICE = "Kolonnen er ikke brugt, for en anden kolonne giver det samme. Slet den ene."
_SLIPPED = (
    "Rækken har flere felter end overskrifter, så felterne passer ikke til kolonnerne. "
    "Sæt teksten med semikolon i anførselstegn."
)
_CODE_AND_TOWN = re.compile(r"(?:DK-?)?(\d{4})\s+(\D.*)", re.ASCII | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Table:
    """A sheet below its headings, and which column holds which field."""

    grid: Grid
    position: int
    headings: tuple[str, ...]
    columns: Mapping[str, int]

    def heading(self, field: str) -> str:
        return self.headings[self.columns[field]] if field in self.columns else ""

    def unclear(self, terms: Headings) -> Iterator[Problem]:
        """The columns that are not used, and why."""
        for index, heading in enumerate(self.headings):
            if heading and index not in self.columns.values():
                words = _TWICE if key(heading) in terms.fields else _UNKNOWN
                yield Problem(None, heading, words, rejects=False)

    def rows(self) -> Iterator[tuple[int, Sequence[str]]]:
        """The rows that say something with their numbers in the spreadsheet; ``()`` is one that slipped."""
        for number, row in enumerate(self.grid.rows[self.position + 1 :], start=self.position + 2):
            if any(clean(cell) for cell in row):
                is_slipped = not self.grid.is_workbook and any(row[len(self.headings) :])
                yield number, () if is_slipped else row


def read_employers(content: bytes, *, terms: Headings) -> EmployersDraft:
    """Reads the bytes of a file of employers.

    A file that cannot be used at all raises ``UnreadableListError``; anything less is a problem of its
    row, which is left out. No problem repeats what stands in a cell: it may be about a person.
    """
    table = _first_table(content, terms)
    rows = list(table.rows())
    if not rows:
        raise UnreadableListError(NO_EMPLOYERS)
    if len(rows) > MOST_ROWS:
        raise UnreadableListError(TOO_MANY.format(rows=errors.number(MOST_ROWS)))
    drafts: list[EmployerDraft] = []
    problems = list(table.unclear(terms))
    for number, cells in rows:
        employer = _employer(cells, table.columns)
        wrong = _problems(employer, table) if cells else [("", _SLIPPED)]
        problems += [Problem(number, column, sentence) for column, sentence in wrong]
        if not wrong:
            drafts.append(EmployerDraft(number, employer))
    return EmployersDraft(tuple(drafts), tuple(problems), len(rows))


def _first_table(content: bytes, terms: Headings) -> _Table:
    """The first sheet with headings that are known, a name among them."""
    is_empty = True
    for grid in read_grids(content, lambda rows: max(map(terms.known, rows[:HEAD_ROWS]), default=0)):
        is_empty = is_empty and not grid.rows
        if grid.rows and (table := _table(grid, terms)):
            return table
    raise UnreadableListError(NO_EMPLOYERS if is_empty else NO_NAME)


def _table(grid: Grid, terms: Headings) -> _Table | None:
    """The sheet below the row with most known headings, if a name is among them."""
    position = max(range(min(len(grid.rows), HEAD_ROWS)), key=lambda n: terms.known(grid.rows[n]))
    headings = list(map(clean, grid.rows[position]))
    while headings and not headings[-1]:
        headings.pop()
    columns = terms.columns(headings)
    return _Table(grid, position, tuple(headings), columns) if "name" in columns else None


def _employer(cells: Sequence[str], columns: Mapping[str, int]) -> Employer:
    """A row as an employer with at most one contact."""
    texts = {field: unescaped(cells[i]) if i < len(cells) else "" for field, i in columns.items()}
    facts = {name: texts.get(name, "") for name in FACTS}
    for field in ("place", "postal_code"):  # “2635 Ishøj” in either column is both
        if both := _CODE_AND_TOWN.fullmatch(clean(facts[field])):
            facts["postal_code"] = both[1]
            facts["place"] = both[2] if field == "place" else facts["place"] or both[2]
    contact = Contact(*(texts.get(f"contact_{name}", "") for name in CONTACT_FACTS))
    return tidied(Employer(EmployerId(""), **facts, contacts=(contact,)))


def _problems(employer: Employer, table: _Table) -> list[tuple[str, str]]:
    """What is wrong with a row: the heading and the sentence."""
    found = employer_problems(employer)
    return [(table.heading(name.replace("contacts.0.", "contact_")), sentence) for name, sentence in found]
