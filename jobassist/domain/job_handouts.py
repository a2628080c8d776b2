"""Job examples that a citizen was given, and what came of each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NewType

from jobassist.domain.case import CaseId, Talk, TalkId
from jobassist.domain.jobs import JobId

HandoutId = NewType("HandoutId", str)
_NEW, _NO_AD, _NO_TALK = HandoutId(""), JobId(""), TalkId("")


class JobOutcome(StrEnum):
    """What a citizen did with an example; ``OPEN`` until somebody has asked."""

    OPEN = ""
    APPLIED = "applied"
    INTERVIEW = "interview"
    HIRED = "hired"
    NOT_RELEVANT = "not_relevant"


ASKED_TITLE = "Job fra sidst"
"""What the talk's papers call them."""


OUTCOME_WORDS = {
    JobOutcome.APPLIED: "søgt",
    JobOutcome.INTERVIEW: "til ansættelsessamtale",
    JobOutcome.HIRED: "fik jobbet",
    JobOutcome.NOT_RELEVANT: "ikke relevant",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class JobHandout:
    """One example as it was handed out; it outlives the advertisement ``ad_id``.

    ``goal`` is A, B, C or empty. ``reason`` says why it was not relevant; ``answered_on`` is the day on which
    the citizen told, None while ``outcome`` is open, and ``answered_in`` the talk, empty where it was none.
    """

    id: HandoutId = _NEW
    case_id: CaseId
    handed_on: date
    title: str
    employer: str = ""
    place: str = ""
    link: str = ""
    goal: str = ""
    ad_id: JobId = _NO_AD
    apply_by: date | None = None
    position: int = 0
    outcome: JobOutcome = JobOutcome.OPEN
    reason: str = ""
    answered_on: date | None = None
    answered_in: TalkId = _NO_TALK

    @property
    def is_open(self) -> bool:
        """Whether nobody has asked yet."""
        return self.outcome is JobOutcome.OPEN


def to_ask_about(handouts: Iterable[JobHandout], talk: Talk) -> tuple[JobHandout, ...]:
    """What a talk asks about: handed out on an earlier day, and still open or told of in this talk."""
    return tuple(
        each
        for each in handouts
        if each.handed_on < talk.on and (each.is_open or each.answered_in == talk.id)
    )


def told_in(handouts: Iterable[JobHandout], talk_id: TalkId) -> tuple[JobHandout, ...]:
    """What the citizen told of in a talk."""
    return tuple(each for each in handouts if each.answered_in == talk_id and not each.is_open)


def named(handout: JobHandout) -> str:
    """``Lagermedarbejder, Grønvang Lager``."""
    return ", ".join(" ".join(part.split()) for part in (handout.title, handout.employer) if part.strip())


def outcome_words(handout: JobHandout) -> str:
    """``ikke relevant, fordi der er for langt``; empty while it is open."""
    words = OUTCOME_WORDS.get(handout.outcome, "")
    reason = " ".join(handout.reason.split())
    return f"{words}, fordi {reason}" if words and reason else words
