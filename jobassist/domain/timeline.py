"""What the drawn timeline of a case shows, week by week from its first day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

TalkStatus = Literal["held", "planned", "no_show"]


@dataclass(frozen=True, slots=True)
class TalkMark:
    """A talk on its day; ``number`` is shown in the mark of a planned one."""

    on: date
    status: TalkStatus
    number: int | None = None
    label: str = ""


@dataclass(frozen=True, slots=True)
class OfferBar:
    """An offer from its first to its last day; ``to_on`` None: the end is not known."""

    from_on: date
    to_on: date | None
    title: str
    state: Literal["reserved", "running", "ended"] = "reserved"


@dataclass(frozen=True, slots=True)
class PauseSpan:
    """Days on which duties rest, both ends included; ``to_on`` None: open."""

    from_on: date
    to_on: date | None
    label: str


@dataclass(frozen=True, slots=True)
class DeadlineMark:
    """A day to be in time for: the last safe day, the law's own, or the local aim."""

    on: date
    label: str
    kind: Literal["safe", "due", "target"]


@dataclass(frozen=True, slots=True)
class TimelineView:
    """A case from week 0 (``started_on``) over ``weeks`` weeks, as seen on ``today``."""

    started_on: date
    today: date
    weeks: int = 26
    talks: tuple[TalkMark, ...] = ()
    offers: tuple[OfferBar, ...] = ()
    pauses: tuple[PauseSpan, ...] = ()
    deadlines: tuple[DeadlineMark, ...] = ()

    def week_of(self, day: date) -> float:
        """How many weeks after the first day; negative before it."""
        return (day - self.started_on).days / 7
