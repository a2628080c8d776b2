"""The catalogue: what a municipality can offer, to whom, with how many seats, and when it begins."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum

from jobassist.domain.case import OfferId, OfferKind, TargetGroup
from jobassist.domain.rulebook import Rulebook
from jobassist.domain.rules import EventKind

LONGEST_TITLE, LONGEST_TEXT = 120, 4_000
MOST_SEATS, MOST_WEEKS, MOST_HOURS, MOST_PRICE, MOST_STARTS = 10_000, 260, 37.0, 10_000_000, 200


class SeatBasis(StrEnum):
    """Whether ``seats`` is how many may be there at once, or how many each start takes in."""

    RUNNING = "running"
    PER_START = "per_start"


class Demand(StrEnum):
    """What an offer asks of the body and of everyday life: the limits that people most often have."""

    LIFTING = "lifting"
    STANDING = "standing"
    SITTING = "sitting"
    PEOPLE = "people"
    NOISE = "noise"
    EARLY = "early"
    DRIVING = "driving"


class DanishLevel(IntEnum):
    """How much Danish is spoken, or asked for."""

    NONE = 0
    SOME = 1
    GOOD = 2
    FLUENT = 3


@dataclass(frozen=True, slots=True)
class Offer:
    """One offer of the catalogue (tilbud).

    Empty ``groups`` is everybody. ``seats`` None: there is always room. ``starts`` are its fixed first
    days; without any it takes people in every Monday. ``weeks`` is how long it lasts, ``price`` in kroner
    a person. ``counts`` and ``counts_from`` say whether the state's measure counts it, apart from what
    the law says of its kind. ``fields`` are the trades it leads to, as one would write a job goal.
    ``own_kind`` is the municipality's own name for its kind. ``travel_minutes`` is the way there by
    public transport from the town. ``is_example``: shipped, and nobody's real offer.
    """

    id: OfferId
    title: str
    kind: OfferKind
    own_kind: str = ""
    purpose: str = ""
    provider: str = ""
    place: str = ""
    municipality: str = ""
    groups: frozenset[TargetGroup] = frozenset()
    min_age: int | None = None
    max_age: int | None = None
    seats: int | None = None
    basis: SeatBasis = SeatBasis.RUNNING
    starts: tuple[date, ...] = ()
    weeks: int | None = None
    hours_a_week: float | None = None
    contact: str = ""
    citizen_text: str = ""
    price: int | None = None
    counts: bool = True
    counts_from: date | None = None
    fields: tuple[str, ...] = ()
    demands: frozenset[Demand] = frozenset()
    danish: DanishLevel = DanishLevel.NONE
    travel_minutes: int | None = None
    is_example: bool = False
    is_closed: bool = False

    def takes(self, group: TargetGroup) -> bool:
        """Whether it is meant for a target group."""
        return not self.groups or group in self.groups

    def counts_on(self, starts_on: date) -> bool:
        """Whether a start on that day counts, as far as the offer itself says."""
        return self.counts and (self.counts_from is None or starts_on >= self.counts_from)


@dataclass(frozen=True, slots=True)
class Needs:
    """What an offer must fit (skånehensyn and everyday life): for the caseworker, never printed for others.

    ``max_hours`` a week, ``avoid`` what the citizen must not do, ``danish`` None: nobody has said.
    ``max_travel_minutes`` one way. An empty ``municipality`` is the jobcentre's own.
    """

    max_hours: float | None = None
    avoid: frozenset[Demand] = frozenset()
    danish: DanishLevel | None = None
    municipality: str = ""
    max_travel_minutes: int | None = None
    note: str = ""


def counts_by_law(
    kind: OfferKind, group: TargetGroup, rulebook: Rulebook, day: date, *, started_on: date | None = None
) -> bool | None:
    """Whether the measure's rule counts a kind on a day; None when no offer duty holds for the group."""
    rules = [
        rule
        for rule in rulebook.in_force(group, day, started_on=started_on)
        if rule.event is EventKind.OFFER and rule.measure
    ]
    return any(kind not in rule.offers_not_counting for rule in rules) if rules else None
