"""The hand-back of a finished talk: the blocks that a professional system asks for, in its fields' order."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from jobassist.domain.errors import JobAssistError


class HandBackFileError(JobAssistError):
    """A profile that cannot be used; the text names file, place, key, and what is wrong."""


class Source(StrEnum):
    """Where a block takes its text from: the citizen, the talk, what was written in it, and the plan."""

    CPR = "cpr"
    NAME = "name"
    TARGET_GROUP = "target_group"
    DATE = "date"
    TIME = "time"
    MINUTES = "minutes"
    KIND = "kind"
    FORM = "form"
    HELD_BY = "held_by"
    CASEWORKER = "caseworker"
    TALK_NUMBER = "talk_number"
    OUTCOME = "outcome"
    PRESENT = "present"
    SUMMARY = "summary"
    RIGHTS_EXPLAINED = "rights_explained"
    GOAL = "goal"
    JOB_GOALS = "job_goals"
    EDUCATION_GOAL = "education_goal"
    LAST_AGREEMENTS = "last_agreements"
    AGREEMENTS_CITIZEN = "agreements_citizen"
    AGREEMENTS_US = "agreements_us"
    SEARCH = "search"
    SUPPORT = "support"
    ACTIVITIES = "activities"
    RETENTION = "retention"
    OFFERS = "offers"
    NEXT_TALK = "next_talk"
    PLAN_VERSION = "plan_version"


WRITTEN_IN_TALK = frozenset({Source.PRESENT, Source.SUMMARY, Source.RIGHTS_EXPLAINED})
"""What a correction of the talk changes."""
LISTS = frozenset(
    {
        Source.PRESENT, Source.SUMMARY, Source.JOB_GOALS, Source.LAST_AGREEMENTS, Source.AGREEMENTS_CITIZEN,
        Source.AGREEMENTS_US, Source.RETENTION, Source.OFFERS,
    }
)  # fmt: skip
"""What has several parts, which a joiner stands between."""
DATED = frozenset(
    {
        Source.DATE, Source.LAST_AGREEMENTS, Source.AGREEMENTS_CITIZEN, Source.AGREEMENTS_US, Source.OFFERS,
        Source.NEXT_TALK, Source.RIGHTS_EXPLAINED,
    }
)  # fmt: skip


class DateStyle(StrEnum):
    """``07-03-2023``, ``2023-03-07``, ``tirsdag den 7. marts 2023``."""

    SHORT = "short"
    ISO = "iso"
    SPOKEN = "spoken"


@dataclass(frozen=True, slots=True)
class BlockSpec:
    """One field of the professional system; ``label`` is its name there.

    ``joiner`` stands between the parts of what has several. ``headings`` names the agenda's items
    in a summary; only with ``internal`` do notes leave that no citizen sees. ``hyphen`` writes the
    CPR as 010190-1234. ``max_length`` is the most characters the field takes; None: any number.
    """

    id: str
    label: str
    source: Source
    dates: DateStyle = DateStyle.SHORT
    joiner: str = "\n"
    headings: bool = True
    internal: bool = False
    hyphen: bool = True
    max_length: int | None = None


@dataclass(frozen=True, slots=True)
class Profile:
    """A professional system: what it asks for after a talk, and when nobody came.

    ``title`` is how it is chosen, ``name`` how a sentence speaks of it.
    """

    id: str
    title: str
    name: str
    held: tuple[BlockSpec, ...]
    no_show: tuple[BlockSpec, ...]


def parted(text: str, max_length: int | None) -> tuple[str, ...]:
    """The text in parts of at most ``max_length`` characters; joined again they are the text, unchanged.

    It is cut after a line's end, else after a space, else anywhere.
    """
    if max_length is None:
        return (text,)
    parts = []
    while len(text) > max_length:
        cut = _cut(text, max_length)
        parts.append(text[:cut])
        text = text[cut:]
    return (*parts, text)


def _cut(text: str, max_length: int) -> int:
    """Where the first part ends; never so early that the parts become many."""
    for sign in ("\n", " "):
        cut = text.rfind(sign, max_length // 2, max_length) + 1
        if cut:
            return cut
    return max_length
