"""Which row holds the headings, and which fact each column holds."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from jobassist.domain.drafts import ColumnMatch, Problem, Question
from jobassist.importers import errors
from jobassist.importers.errors import UnreadableListError
from jobassist.importers.grid import HEAD_ROWS, Rows
from jobassist.importers.text import clean, key
from jobassist.importers.vocabulary import Meaning, Vocabulary

NOT_USED = ""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the list; ``field`` is empty when it is not used, ``number`` the n of ``Samtale n``."""

    index: int
    heading: str
    field: str = NOT_USED
    number: int = 0

    @property
    def family(self) -> str:
        """``talk`` of ``talk.on``; empty for the facts of the citizen and the case."""
        return self.field.partition(".")[0] if "." in self.field else ""


@dataclass(frozen=True, slots=True)
class Header:
    """The headings in row ``position`` (from 0), what they mean, and what was unclear about them."""

    position: int
    columns: tuple[Column, ...]
    problems: tuple[Problem, ...] = ()
    questions: tuple[Question, ...] = ()

    @property
    def cpr(self) -> Column:
        """The column with the citizen's CPR; every header has one."""
        return next(column for column in self.columns if column.field == "cpr")

    @property
    def profile(self) -> str:
        """Twelve hex digits that lists with the same headings share, in whatever order."""
        headings = sorted(key(column.heading) for column in self.columns)
        return hashlib.sha256("\n".join(headings).encode()).hexdigest()[:12]

    def matches(self) -> tuple[ColumnMatch, ...]:
        """The columns as a draft shows them."""
        return tuple(ColumnMatch(column.index, column.heading, column.field) for column in self.columns)


def count_recognised(rows: Rows, vocabulary: Vocabulary) -> int:
    """The most headings that any one of the first rows holds."""
    return max((_score(row, vocabulary)[1] for row in rows[:HEAD_ROWS]), default=0)


def find_header(rows: Rows, vocabulary: Vocabulary, answers: Mapping[str, str]) -> Header | None:
    """The row with most known headings, a CPR among them; None when there is none."""
    scores = [_score(row, vocabulary) for row in rows[:HEAD_ROWS]]
    best = max(scores, default=(False, 0))
    if not best[0]:
        return None
    position = scores.index(best)
    headings = [clean(heading) for heading in rows[position]]
    while headings and not headings[-1]:
        headings.pop()
    return _understood(position, headings, vocabulary, answers)


def _score(row: Sequence[str], vocabulary: Vocabulary) -> tuple[bool, int]:
    meanings = [meaning for heading in row if (meaning := vocabulary.meaning(heading))]
    return any(meaning.field == "cpr" for meaning in meanings), len(meanings)


def _understood(
    position: int, headings: list[str], vocabulary: Vocabulary, answers: Mapping[str, str]
) -> Header:
    meanings = [vocabulary.meaning(heading) for heading in headings]
    claims = [heading for heading, meaning in zip(headings, meanings, strict=True) if _is_cpr(meaning)]
    if len(claims) > 1:
        raise UnreadableListError(errors.TWO_CPR.format(headings=" og ".join(f"“{name}”" for name in claims)))
    winners = _winners(headings, meanings)
    columns, problems = [], []
    for index, (heading, meaning) in enumerate(zip(headings, meanings, strict=True)):
        winner = winners.get(index)
        columns.append(
            Column(index, heading, winner.field, winner.number) if winner else Column(index, heading)
        )
        if meaning and not winner:
            problems.append(_unused(heading, vocabulary.labels[meaning.field]))
    columns, questions = _settle_loose(columns, vocabulary, answers)
    return Header(position, tuple(columns), tuple(problems), tuple(questions))


def _is_cpr(meaning: Meaning | None) -> bool:
    return meaning is not None and meaning.field == "cpr"


def _winners(headings: list[str], meanings: list[Meaning | None]) -> dict[int, Meaning]:
    """Per column what it is used for: of two that say the same the better heading, else the first.

    Several columns with one and the same talk heading are several talks.
    """
    winners: dict[int, Meaning] = {}
    taken: dict[tuple[str, int], str] = {}
    known = [(index, meaning) for index, meaning in enumerate(meanings) if meaning]
    for index, meaning in sorted(known, key=lambda item: item[1].rank):
        fact = (meaning.field, meaning.number)
        if fact not in taken:
            taken[fact] = headings[index]
            winners[index] = meaning
        elif meaning.field == "talk.on" and headings[index] == taken[fact]:
            winners[index] = replace(meaning, number=1000 + index)
    return winners


def _unused(heading: str, label: str) -> Problem:
    text = f"Kolonnen er ikke brugt: en anden kolonne giver allerede “{label}”"
    return Problem(row=None, column=heading, problem=text, rejects=False)


def _settle_loose(
    columns: list[Column], vocabulary: Vocabulary, answers: Mapping[str, str]
) -> tuple[list[Column], list[Question]]:
    """Headings such as ``Startdato``, which mean what the other columns leave open."""
    fields = {column.field for column in columns}
    families = {column.family for column in columns}
    settled, questions = [], []
    for column in columns:
        candidates = [
            field
            for field in vocabulary.loose_headings.get(key(column.heading), ())
            if column.field == NOT_USED and _is_open(field, fields, families)
        ]
        question = _column_question(column, candidates, vocabulary)
        if len(candidates) == 1:
            answer: str | None = candidates[0]
        else:
            answer = answers.get(question.key)
        if answer in candidates:
            fields.add(answer)
            settled.append(replace(column, field=answer))
            continue
        settled.append(column)
        if candidates and answer != NOT_USED:
            questions.append(question)
    return settled, questions


def _is_open(field: str, fields: set[str], families: set[str]) -> bool:
    family, _, part = field.partition(".")
    return field not in fields and (not part or family in families)


def _column_question(column: Column, candidates: list[str], vocabulary: Vocabulary) -> Question:
    options = [(field, vocabulary.labels[field]) for field in candidates]
    return Question(
        key=f"column:{key(column.heading)}",
        text=f"Hvad står der i kolonnen “{column.heading}”?",
        options=(*options, (NOT_USED, "Brug ikke kolonnen")),
    )
