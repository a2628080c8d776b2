"""Job advertisements: what a bank of them knows, and when one may still be shown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import NewType

JobId = NewType("JobId", str)
RETENTION = timedelta(days=180)
"""How long an advertisement is kept after its last day, or after it came when it has none."""
SHOWN_WITHOUT_DEADLINE = timedelta(days=60)


class Hours(StrEnum):
    """How much work it is; ``SMALL`` is a few hours beside a benefit (timer ved siden af)."""

    FULL = "full"
    PART = "part"
    SMALL = "small"
    UNKNOWN = ""


@dataclass(frozen=True, slots=True)
class JobAd:
    """One advertisement. Text is plain: whatever markup a source sent is gone.

    ``source_id`` is the source's own number, empty when it has none. ``link`` is http(s) or empty.
    ``weekly_hours`` and the days are None where nobody says; ``needs_licence`` is a driving licence.
    """

    id: JobId
    title: str
    employer: str = ""
    occupation: str = ""
    municipality: str = ""
    postal_code: str = ""
    place: str = ""
    published_on: date | None = None
    apply_by: date | None = None
    hours: Hours = Hours.UNKNOWN
    weekly_hours: float | None = None
    needs_licence: bool = False
    link: str = ""
    description: str = ""
    source: str = ""
    source_id: str = ""
    imported_on: date | None = None

    def is_open(self, today: date) -> bool:
        """Whether it may be shown and printed: its last day has not passed, or it is not old."""
        if self.apply_by is not None:
            return today <= self.apply_by
        since = self.published_on or self.imported_on
        return since is None or today <= since + SHOWN_WITHOUT_DEADLINE
