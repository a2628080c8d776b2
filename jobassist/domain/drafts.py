"""What a search list says, before anything is stored: drafts, problems and questions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from jobassist.domain.case import Exemption, Placement, Talk, TargetGroup


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that could not be read, as a Danish sentence.

    ``row`` is the row number as the spreadsheet shows it (the first line of the
    file is 1); None when it concerns the whole file. ``rejects`` tells whether the
    row is left out; otherwise only the one cell is.
    """

    row: int | None
    column: str
    problem: str
    rejects: bool = True


@dataclass(frozen=True, slots=True)
class Question:
    """Something the list leaves open and the user must answer, never guessed.

    ``options`` pairs each answer's value with its Danish label.
    """

    key: str
    text: str
    options: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class CaseDraft:
    """One citizen's case as the list gives it; None or empty: the list does not say.

    ``rows`` are the spreadsheet rows it came from. ``talks`` are those with a
    date; ``reported_talks`` and ``reported_last_on`` are what the list only sums up.
    """

    rows: tuple[int, ...]
    cpr: str
    name: str = ""
    group: TargetGroup | None = None
    started_on: date | None = None
    ended_on: date | None = None
    ended_reason: str = ""
    caseworker: str = ""
    benefit_hours: float | None = None
    benefit_hours_on: date | None = None
    unemployment_fund: str = ""
    is_employed: bool | None = None
    employer: str = ""
    visitation: str = ""
    recovery_on: date | None = None
    phone: str = ""
    email: str = ""
    address: str = ""
    address_protected_until: date | None = None
    is_digital_exempt: bool | None = None
    interpreter_language: str = ""
    talks: tuple[Talk, ...] = ()
    placements: tuple[Placement, ...] = ()
    exemptions: tuple[Exemption, ...] = ()
    reported_talks: int | None = None
    reported_last_on: date | None = None


@dataclass(frozen=True, slots=True)
class ColumnMatch:
    """A heading of the list and the field it was recognised as; ``field`` is empty when it was not."""

    index: int
    heading: str
    field: str = ""


@dataclass(frozen=True, slots=True)
class ListDraft:
    """A whole list, read but not stored.

    ``as_of`` is the day the list was drawn: from its title lines, else from the
    caller. ``profile`` is a short fingerprint of the headings: lists with the same
    headings share it. ``raw_rows`` holds every data row as text, under ``columns``.
    """

    filename: str
    sha256: str
    profile: str
    as_of: date
    row_count: int
    columns: tuple[ColumnMatch, ...]
    cases: tuple[CaseDraft, ...]
    problems: tuple[Problem, ...] = ()
    questions: tuple[Question, ...] = ()
    raw_rows: tuple[tuple[int, tuple[str, ...]], ...] = ()
