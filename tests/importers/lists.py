"""Lists as the tests write them, and the reading of them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from jobassist import paths
from jobassist.domain.drafts import CaseDraft, ListDraft
from jobassist.importers.read_list import NO_ANSWERS, read_list
from jobassist.importers.vocabulary import load_vocabulary

TODAY = date(2023, 3, 7)
VOCABULARY = load_vocabulary(paths.resources("terms"))
# Replacement CPR numbers (day + 60) belong to nobody.
ANNE, BO, CARL = "6101901234", "7202851235", "8803601236"


def day(text: str) -> date:
    """``07-03-2023`` as a date."""
    dd, mm, yyyy = text.split("-")
    return date(int(yyyy), int(mm), int(dd))


def read_bytes(
    folder: Path,
    content: bytes,
    *,
    name: str = "liste.csv",
    answers: Mapping[str, str] = NO_ANSWERS,
    today: date = TODAY,
) -> ListDraft:
    """What the importer makes of a file with this content."""
    path = folder / name
    path.write_bytes(content)
    return read_list(path, today=today, vocabulary=VOCABULARY, answers=answers)


def read_text(
    folder: Path,
    text: str,
    *,
    name: str = "liste.csv",
    encoding: str = "utf-8",
    answers: Mapping[str, str] = NO_ANSWERS,
) -> ListDraft:
    """What the importer makes of a CSV file; lines may be indented."""
    lines = "\n".join(line.strip() for line in text.strip().splitlines())
    return read_bytes(folder, lines.encode(encoding), name=name, answers=answers)


def only_case(draft: ListDraft) -> CaseDraft:
    """The one case of a list that has no problem."""
    assert draft.problems == ()
    (case,) = draft.cases
    return case


def told(draft: ListDraft) -> list[tuple[int | None, str, str]]:
    """The problems as (row, column, sentence)."""
    return [(found.row, found.column, found.problem) for found in draft.problems]


def rejected_rows(draft: ListDraft) -> list[int | None]:
    """The rows that are left out."""
    return [found.row for found in draft.problems if found.rejects]
