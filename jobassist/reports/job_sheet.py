"""What the sheet of job examples says, as frozen data: the citizen's first name, and no CPR number."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from jobassist.domain.danish import short_date
from jobassist.domain.jobs import JobAd

MOST_EXAMPLES = 5
GOALS = {"A": "dit ønskejob", "B": "tæt på", "C": "her mangler de folk"}


@dataclass(frozen=True, slots=True, kw_only=True)
class JobExample:
    """One advertisement as it is handed out.

    ``goal`` is A, B or C, or empty for one that nobody's goal asked for. ``why`` is why this one, in words
    to the citizen. ``away`` is the way there, such as ``4 km``.
    """

    ad: JobAd
    goal: str = ""
    why: str = ""
    away: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class JobSheet:
    """One citizen's sheet; an advertisement that may not be shown on ``printed_on`` is a ValueError."""

    printed_on: date
    first_name: str
    examples: tuple[JobExample, ...]
    municipality: str = ""
    caseworker: str = ""
    phone: str = ""
    is_large: bool = False
    is_demo: bool = False

    def __post_init__(self) -> None:
        if not 1 <= len(self.examples) <= MOST_EXAMPLES:
            raise ValueError(f"A sheet has 1 to {MOST_EXAMPLES} examples, not {len(self.examples)}")
        for example in self.examples:
            if example.goal not in ("", *GOALS):
                raise ValueError(f"No such goal: {example.goal!r}")
            if not example.ad.is_open(self.printed_on):
                raise ValueError(
                    f"Advertisement {example.ad.id} has expired on {short_date(self.printed_on)}"
                )
