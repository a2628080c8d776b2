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


MOST_SEATS = 99


class JobKind(StrEnum):
    """What is offered. A place is one that the jobcentre grants: it is asked about, not applied for."""

    JOB = ""
    SMALL = "small_job"
    PRAKTIK = "praktik"
    WAGE_SUBSIDY = "loentilskud"

    @property
    def is_place(self) -> bool:
        """Whether it is praktik or løntilskud."""
        return self in _PLACES


_PLACES = (JobKind.PRAKTIK, JobKind.WAGE_SUBSIDY)
KIND_WORDS = {
    JobKind.JOB: "",
    JobKind.SMALL: "Småjob",
    JobKind.PRAKTIK: "Praktikplads",
    JobKind.WAGE_SUBSIDY: "Løntilskud",
}


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
    ``weekly_hours``, the days and ``seats``, how many can have it, are None where nobody says;
    ``needs_licence`` is a driving licence.
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
    kind: JobKind = JobKind.JOB
    seats: int | None = None

    @property
    def is_standing(self) -> bool:
        """Whether it is a place without a last day: somebody knows of it, until they take it away."""
        return self.apply_by is None and self.kind.is_place

    def is_open(self, today: date) -> bool:
        """Whether it may be shown and printed: its last day has not passed, or it is not old; a place that
        stands does not grow old."""
        if self.apply_by is not None:
            return today <= self.apply_by
        if self.is_standing:
            return True
        since = self.published_on or self.imported_on
        return since is None or today <= since + SHOWN_WITHOUT_DEADLINE


def kind_words(ad: JobAd) -> str:
    """``Praktikplads, 3 pladser``; empty of an ordinary job of which nobody says how many there are."""
    return ", ".join(filter(None, (KIND_WORDS[ad.kind], seats_words(ad))))


def seats_words(ad: JobAd) -> str:
    """``1 plads``; of a job ``2 stillinger``; empty where nobody says."""
    if ad.seats is None:
        return ""
    one, more = ("plads", "pladser") if ad.kind.is_place else ("stilling", "stillinger")
    return f"{ad.seats} {one if ad.seats == 1 else more}"
