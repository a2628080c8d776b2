"""The reasons and next steps of the Friday review, read from ``resources/offers/gennemgang.toml``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path

from jobassist import paths
from jobassist.domain.calendar import WorkCalendar
from jobassist.domain.case import Case
from jobassist.domain.data_table import DataTable
from jobassist.domain.errors import JobAssistError
from jobassist.services.book_talk import planned_talks

_MOST = 9  # each has a digit
_LONGEST = 120
_MOST_DAYS = 350  # with holidays added it is still a day that a verdict takes


class ReviewFileError(JobAssistError):
    """A file of reasons that cannot be used; the text names place, key, and what is wrong."""


@dataclass(frozen=True, slots=True)
class ExemptReason:
    """Why somebody has no offer; ``weeks`` is how long it is proposed for, ``pauses``: the duty rests."""

    text: str
    weeks: int
    pauses: bool

    def until(self, today: date) -> date:
        return today + timedelta(weeks=self.weeks)


@dataclass(frozen=True, slots=True)
class NextStep:
    """What is done when there is no relevant offer yet, and in how many days."""

    text: str
    days: int
    at_next_talk: bool

    def on(self, case: Case, today: date, calendar: WorkCalendar) -> date:
        """The day proposed: the next talk's where there is one, else some working days ahead."""
        planned = planned_talks(case, today) if self.at_next_talk else ()
        return (
            planned[0].on if planned else calendar.forward_to_working_day(today + timedelta(days=self.days))
        )


def exempt_reasons() -> tuple[ExemptReason, ...]:
    """In the order of their digits."""
    return _read(paths.resources("offers", "gennemgang.toml"))[0]


def next_steps() -> tuple[NextStep, ...]:
    """In the order of their digits."""
    return _read(paths.resources("offers", "gennemgang.toml"))[1]


@lru_cache(maxsize=4)
def _read(path: Path) -> tuple[tuple[ExemptReason, ...], tuple[NextStep, ...]]:
    return parse_review_texts(path.read_text(encoding="utf-8"), path.name)


def parse_review_texts(text: str, name: str) -> tuple[tuple[ExemptReason, ...], tuple[NextStep, ...]]:
    """The reasons and steps of a file's text; raises ReviewFileError naming the place."""
    table = DataTable.of_text(text, name, ReviewFileError, with_lines=True)
    reasons = tuple(_reason(each) for each in table.tables("reason", "grund"))
    steps = tuple(_step(each) for each in table.tables("step", "skridt"))
    for key, several in (("reason", reasons), ("step", steps)):
        if not 1 <= len(several) <= _MOST:
            raise table.error(key, f"skal stå der 1 til {_MOST} gange, for hver vælges med et tal")
        table.require_unique(key, (each.text for each in several))
    table.finish()
    return reasons, steps


def _reason(table: DataTable) -> ExemptReason:
    reason = ExemptReason(
        text=table.line("text", longest=_LONGEST),
        weeks=table.number("weeks", 52),
        pauses=table.flag("pauses"),
    )
    table.finish()
    return reason


def _step(table: DataTable) -> NextStep:
    step = NextStep(
        text=table.line("text", longest=_LONGEST),
        days=table.number("days", _MOST_DAYS),
        at_next_talk=table.flag("at_next_talk"),
    )
    table.finish()
    return step
