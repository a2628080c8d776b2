"""Seats of offers that can still be taken, the citizens who seek one, and who got which."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from jobassist.domain.case import CaseId, OfferId

# Beyond any weighing, and what a solver makes of it stays far within 64 bits.
HIGHEST_COST = 1_000_000_000


@dataclass(frozen=True, slots=True)
class Slot:
    """Seats of one offer that begin on one day; ``free`` None: as many as want."""

    offer_id: OfferId
    starts_on: date
    free: int | None


@dataclass(frozen=True, slots=True)
class Seeker:
    """A citizen who must have begun by ``last_on``, that day included.

    ``wishes`` names the offers that fit, each with its cost from 0, the best, to ``HIGHEST_COST``;
    an offer that is not named never fits.
    """

    case_id: CaseId
    last_on: date
    wishes: tuple[tuple[OfferId, int], ...]


@dataclass(frozen=True, slots=True)
class Match:
    """A citizen begins an offer on a day."""

    case_id: CaseId
    offer_id: OfferId
    starts_on: date


@dataclass(frozen=True, slots=True)
class Matching:
    """Who got a seat and who did not, both in the order of the seekers."""

    matches: tuple[Match, ...] = ()
    unplaced: tuple[CaseId, ...] = ()
