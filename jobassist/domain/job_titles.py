"""Job titles and their neighbours: which titles name one job, which jobs are near, and what they ask."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from unicodedata import normalize

from jobassist.domain.errors import JobAssistError
from jobassist.domain.offers import Demand

COLUMNS = ("Titel", "Samme job", "Nært", "Fag", "Krav")
_TITLE, _SAME, _NEAR, _TRADE, _DEMANDS = range(5)
DEMANDS = {
    "Løft": Demand.LIFTING,
    "Stå og gå": Demand.STANDING,
    "Sidde stille": Demand.SITTING,
    "Mange mennesker": Demand.PEOPLE,
    "Støj": Demand.NOISE,
    "Møde tidligt": Demand.EARLY,
    "Køre bil": Demand.DRIVING,
}
LICENCE = "Kørekort"
_WORD = re.compile(r"[^\W\d_]+")
_SILENT = frozenset({"mv", "mm"})


class TitleFileError(JobAssistError):
    """The list of job titles cannot be used; the sentence names line and column."""


@dataclass(frozen=True, slots=True)
class Job:
    """One job, whatever it is called. ``demands`` are typical of it, and so is ``needs_licence``."""

    number: int
    title: str
    trade: str
    near: frozenset[int]
    demands: frozenset[Demand]
    needs_licence: bool


@dataclass(frozen=True, slots=True, eq=False)
class Titles:
    """The list. ``terms`` has each title and synonym as ``folded`` writes it, with its job's number.

    ``openers`` are the words that a title of several words begins with: others need no second look.
    """

    jobs: tuple[Job, ...]
    terms: Mapping[str, int]
    openers: frozenset[str]

    def job(self, title: str) -> Job | None:
        """The job of exactly that title."""
        number = self.terms.get(folded(title))
        return None if number is None else self.jobs[number]


def folded(text: str) -> str:
    """The words alone, in small letters: ``it supporter`` for ``IT-supporter``."""
    words = _WORD.findall(normalize("NFC", text).casefold())
    return " ".join(word for word in words if word not in _SILENT)


def parse_titles(text: str, name: str) -> Titles:
    """The list in a file's ``text``; raises TitleFileError with line and column of what is wrong."""
    rows = list(_rows(text, name))
    if not rows:
        raise TitleFileError(f"{name} har ingen titler. Skriv en række for hver titel.")
    numbers = _numbered(rows, name)
    terms = _terms(rows, numbers, name)
    openers = frozenset(term.split(" ")[0] for term in terms if " " in term)
    return Titles(tuple(_jobs(rows, numbers, terms, name)), terms, openers)


@dataclass(frozen=True, slots=True)
class _Row:
    line: int
    cells: tuple[str, ...]

    def parts(self, column: int) -> Iterator[str]:
        return (part.strip() for part in self.cells[column].split("|") if part.strip())

    @property
    def key(self) -> str:
        return folded(self.cells[_TITLE])


def _problem(name: str, row: _Row, column: int, what: str) -> TitleFileError:
    return TitleFileError(f"{name}, linje {row.line}, kolonne “{COLUMNS[column]}”: {what}")


def _rows(text: str, name: str) -> Iterator[_Row]:
    reader = csv.reader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";")
    if tuple(next(reader, ())) != COLUMNS:
        raise TitleFileError(f"{name}, linje 1: kolonnerne skal være {'; '.join(COLUMNS)}.")
    for cells in filter(None, reader):
        row = _Row(reader.line_num, tuple(cell.strip() for cell in cells))
        if len(cells) != len(COLUMNS):
            wanted = f"der skal være {len(COLUMNS)} celler, men der er {len(cells)}."
            raise TitleFileError(f"{name}, linje {row.line}: {wanted}")
        for column in (_TITLE, _TRADE):
            if not folded(row.cells[column]):
                raise _problem(name, row, column, "cellen er tom. Skriv et ord.")
        yield row


def _numbered(rows: Sequence[_Row], name: str) -> list[int]:
    """The job of each row: rows of which one names the other's title are the same job."""
    places: dict[str, int] = {}
    for place, row in enumerate(rows):
        if places.setdefault(row.key, place) != place:
            raise _problem(name, row, _TITLE, f"“{row.cells[_TITLE]}” står også på en linje ovenfor.")
    leader = list(range(len(rows)))
    for place, row in enumerate(rows):
        for same in row.parts(_SAME):
            old, new = leader[places.get(folded(same), place)], leader[place]
            leader = [new if each == old else each for each in leader]
    order = {each: number for number, each in enumerate(dict.fromkeys(leader))}
    return [order[each] for each in leader]


def _terms(rows: Sequence[_Row], numbers: Sequence[int], name: str) -> dict[str, int]:
    terms = {row.key: number for row, number in zip(rows, numbers, strict=True)}
    for row, number in zip(rows, numbers, strict=True):
        for same in row.parts(_SAME):
            if terms.setdefault(folded(same), number) != number:
                raise _problem(name, row, _SAME, f"“{same}” hører allerede til et andet job.")
    return terms


def _jobs(rows: Sequence[_Row], numbers: Sequence[int], terms: Mapping[str, int], name: str) -> Iterator[Job]:
    near: dict[int, set[int]] = {number: set() for number in numbers}
    keys = {row.key for row in rows}
    for row, number in zip(rows, numbers, strict=True):
        for other in row.parts(_NEAR):
            if folded(other) not in keys:
                raise _problem(name, row, _NEAR, f"“{other}” er ikke en titel i filen.")
            near[number].add(terms[folded(other)])
            near[terms[folded(other)]].add(number)
    for number, others in near.items():
        own = [row for row, each in zip(rows, numbers, strict=True) if each == number]
        asked = {demand for row in own for demand in _asked(row, name)}
        demands = frozenset(DEMANDS[each] for each in asked if each != LICENCE)
        first = own[0].cells
        neighbours = frozenset(others - {number})
        yield Job(number, first[_TITLE], first[_TRADE], neighbours, demands, LICENCE in asked)


def _asked(row: _Row, name: str) -> Iterator[str]:
    for each in row.parts(_DEMANDS):
        if each != LICENCE and each not in DEMANDS:
            known = ", ".join((*DEMANDS, LICENCE))
            raise _problem(name, row, _DEMANDS, f"“{each}” kendes ikke. Skriv et af disse: {known}.")
        yield each
