"""Seats against deadlines: who needs a start by which week, which seats there are, and who is left over."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from jobassist.domain.calendar import WorkCalendar, span, unbroken_days
from jobassist.domain.case import Case, CaseId, OfferId, OfferKind, PlacementId, PlacementState
from jobassist.domain.duties import Duty, Status
from jobassist.domain.events import planned_day
from jobassist.domain.matching import Slot
from jobassist.domain.offers import Offer, SeatBasis
from jobassist.domain.rulebook import Rulebook
from jobassist.domain.rules import RuleVersion
from jobassist.domain.seats import Seat, Start, last_day, start_days, start_on, starts_of

WEEKS = 26
_WEEK = 7


class Apart(StrEnum):
    """Why a citizen with an open offer duty is not among those who need a start."""

    UNKNOWN = "unknown"
    PAUSED = "paused"
    COVERED = "covered"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Need:
    """A citizen who must begin by ``last_on``, that day included; None: as soon as possible, since the
    law's day has passed and the right has not."""

    duty: Duty
    last_on: date | None

    @property
    def case(self) -> Case:
        return self.duty.case


@dataclass(frozen=True, slots=True)
class Week:
    """One week's need and the seats that would help somebody; ``free`` is None when none of their offers has
    a fixed number of seats.

    A seat is told in the first week that it can be used. ``need_so_far`` and ``free_so_far`` add up from
    the first week, and ``short`` is how many of those who need a start by then have no seat.
    """

    monday_on: date
    need: int
    free: int | None
    need_so_far: int
    free_so_far: int | None
    short: int


@dataclass(frozen=True, slots=True)
class KindNeed:
    """Need and seats of one kind; ``kind`` None is of those whom nothing in the catalogue fits.

    A citizen counts under the kind of the offer that fits best, whether or not it has room. ``free`` None:
    some offer of the kind always has room. ``short_from_on`` is the Monday of the first week that is short.
    """

    kind: OfferKind | None
    need: int
    free: int | None
    short: int
    short_from_on: date | None


@dataclass(frozen=True, slots=True)
class Placed:
    """A seat proposed for a citizen; ``reasons`` are why the offer fits, the heaviest first."""

    case: Case
    offer: Offer
    starts_on: date
    last_on: date | None
    reasons: tuple[str, ...] = ()

    @property
    def is_late(self) -> bool:
        """Whether it begins after the last safe day."""
        return self.last_on is not None and self.starts_on > self.last_on


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A citizen without a seat, and why; ``best`` is the offer that fits best, None when nothing does."""

    case: Case
    last_on: date | None
    best: Offer | None
    why: str


@dataclass(frozen=True, slots=True)
class Purchase:
    """Seats to buy of an offer: for each the last day to begin, None being as soon as possible."""

    offer: Offer
    last_days: tuple[date | None, ...]


@dataclass(frozen=True, slots=True)
class Proposal:
    """All of it on one day: ``need`` citizens need a start, and the day of ``missed`` of them has passed.

    ``rows`` are the seats proposed, ``unplaced`` those for whom there is none. ``apart`` is how many have an
    open duty and are not counted, by why.
    ``always_room`` are the offers that would help somebody and have no fixed number of seats. ``choices``
    are, for each citizen, the offers that would do, the best first; ``catalogue`` are the open offers with
    their seats as they are.
    ``caseworkers`` are all who have an open case.
    """

    today: date
    need: int = 0
    missed: int = 0
    weeks: tuple[Week, ...] = ()
    kinds: tuple[KindNeed, ...] = ()
    rows: tuple[Placed, ...] = ()
    unplaced: tuple[Unplaced, ...] = ()
    purchases: tuple[Purchase, ...] = ()
    apart: Mapping[Apart, int] = field(default_factory=dict)
    always_room: tuple[str, ...] = ()
    choices: Mapping[CaseId, tuple[Offer, ...]] = field(default_factory=dict, repr=False)
    catalogue: Mapping[OfferId, tuple[Offer, tuple[Seat, ...]]] = field(default_factory=dict, repr=False)
    rules: tuple[RuleVersion, ...] = ()
    caseworkers: tuple[str, ...] = ()


def monday_of(day: date) -> date:
    return day - span(day.weekday())


def horizon(today: date) -> date:
    """The Sunday of the last week that is planned."""
    return monday_of(today) + span(_WEEK * WEEKS - 1)


def need_of(duty: Duty, rulebook: Rulebook, today: date) -> Need | Apart:
    """When a citizen with an open offer duty must begin, or why that is not to be planned now."""
    if duty.status is Status.UNKNOWN:
        return Apart.UNKNOWN
    if duty.status is Status.PAUSED:
        return Apart.PAUSED
    due_on = duty.due_on or date.max
    planned_on = planned_day(duty.case, duty.rule, rulebook.contacts, today)
    if duty.status is Status.MISSED:
        return Need(duty, None) if planned_on is None else Apart.COVERED
    if planned_on is not None and planned_on <= due_on:
        return Apart.COVERED
    last_on = duty.safe_on if duty.safe_on is not None and duty.safe_on >= today else due_on
    is_ahead = duty.case.started_on is not None and duty.case.started_on > today
    return Apart.LATER if is_ahead or last_on > horizon(today) else Need(duty, last_on)


def meets(rule: RuleVersion, offer: Offer, day: date) -> bool:
    """Whether a stay from a day on would meet the duty, in time or not."""
    if offer.kind in rule.offers_not_counting or not offer.counts_on(day):
        return False
    last = last_day(offer, day)
    return last is None or unbroken_days(day, last) >= rule.offer_min_days


def slots_of(offer: Offer, seats: Iterable[Seat], *, today: date, calendar: WorkCalendar) -> tuple[Slot, ...]:
    """The seats that can be given of an offer, each told once, on the first start that can use it.

    Whoever gets them, however many: no start is overbooked. A seat that is taken at a start stays taken
    for the weeks of the stay, and is then told again. Taking each as early as it can be used also gives
    the most by any day, since stays of one offer are equally long.
    """
    days = sorted(set(start_days(offer, today, horizon(today), calendar)))
    counting = [day for day in days if offer.counts_on(day)]
    if offer.seats is None:
        return tuple(Slot(offer.id, day, None) for day in counting)
    taken = [seat for seat in seats if seat.is_taken(today)]
    found = []
    for day in counting:
        free = start_on(offer, day, taken, today).free or 0
        if free > 0:
            found.append(Slot(offer.id, day, free))
            if offer.basis is SeatBasis.RUNNING:
                taken += [proposed_seat(offer.id, CaseId(""), day)] * free
    return tuple(found)


def proposed_seat(offer_id: OfferId, case_id: CaseId, starts_on: date) -> Seat:
    """A seat as it will be when the proposal is followed."""
    return Seat(PlacementId(""), offer_id, case_id, PlacementState.RESERVED, starts_on, None)


def starts_with(
    proposal: Proposal, rows: Iterable[Placed], offer_id: OfferId, calendar: WorkCalendar
) -> tuple[Start, ...]:
    """The coming starts of an offer when ``rows`` have their seats; none when it is not in the catalogue."""
    if offer_id not in proposal.catalogue:
        return ()
    offer, seats = proposal.catalogue[offer_id]
    proposed = [proposed_seat(r.offer.id, r.case.id, r.starts_on) for r in rows if r.offer.id == offer_id]
    until = horizon(proposal.today)
    return starts_of(offer, [*seats, *proposed], today=proposal.today, until=until, calendar=calendar)


def overbooked(proposal: Proposal, rows: Sequence[Placed]) -> frozenset[CaseId]:
    """Whose start more have than there are seats for."""
    seats: dict[OfferId, list[Seat]] = {key: list(seats) for key, (_, seats) in proposal.catalogue.items()}
    for row in rows:
        seats.setdefault(row.offer.id, []).append(proposed_seat(row.offer.id, row.case.id, row.starts_on))
    free: dict[tuple[OfferId, date], int | None] = {}
    for row in rows:
        if (key := (row.offer.id, row.starts_on)) not in free:
            free[key] = start_on(row.offer, row.starts_on, seats[row.offer.id], proposal.today).free
    return frozenset(row.case.id for row in rows if (free[row.offer.id, row.starts_on] or 0) < 0)


def weeks_of(
    needs: Iterable[Need], slots: Collection[Slot], unplaced: Collection[CaseId], today: date
) -> tuple[Week, ...]:
    """The table of the weeks; those whose day has passed need a start in the first."""
    first = monday_of(today)
    wanted: Counter[int] = Counter()
    lacking: Counter[int] = Counter()
    for need in needs:
        week = _week(need.last_on, first)
        wanted[week] += 1
        lacking[week] += need.case.id in unplaced
    free: Counter[int] = Counter()
    for slot in slots:
        free[_week(slot.starts_on, first)] += slot.free or 0
    is_limited = any(slot.free is not None for slot in slots) or not slots
    found: list[Week] = []
    need_so_far = free_so_far = short = 0
    for week in range(WEEKS):
        need_so_far += wanted[week]
        free_so_far += free[week]
        short += lacking[week]
        found.append(
            Week(
                monday_on=first + span(_WEEK * week),
                need=wanted[week],
                free=free[week] if is_limited else None,
                need_so_far=need_so_far,
                free_so_far=free_so_far if is_limited else None,
                short=short,
            )
        )
    return tuple(found)


def kinds_of(
    needs: Iterable[Need],
    best: Mapping[CaseId, Offer],
    slots: Iterable[tuple[OfferKind, Slot]],
    unplaced: Collection[CaseId],
    today: date,
) -> tuple[KindNeed, ...]:
    """The same by kind, the shortest of seats first; a kind without need and without seats is not told."""
    first = monday_of(today)
    wanted: Counter[OfferKind | None] = Counter()
    lacking: dict[OfferKind | None, list[int]] = {}
    for need in needs:
        offer = best.get(need.case.id)
        kind = None if offer is None else offer.kind
        wanted[kind] += 1
        if need.case.id in unplaced:
            lacking.setdefault(kind, []).append(_week(need.last_on, first))
    free = _free_by_kind(slots)
    every: list[OfferKind | None] = [*OfferKind, None]
    found = [
        _kind_need(kind, wanted[kind], free.get(kind, 0), lacking.get(kind, []), first)
        for kind in every
        if kind in wanted or kind in free
    ]
    return tuple(sorted(found, key=lambda each: (-each.short, -each.need)))


def _free_by_kind(slots: Iterable[tuple[OfferKind, Slot]]) -> dict[OfferKind | None, int | None]:
    free: dict[OfferKind | None, int | None] = {}
    for kind, slot in slots:
        before = free.get(kind, 0)
        free[kind] = None if before is None or slot.free is None else before + slot.free
    return free


def _kind_need(
    kind: OfferKind | None, need: int, free: int | None, short_weeks: list[int], first: date
) -> KindNeed:
    since = first + span(_WEEK * min(short_weeks)) if short_weeks else None
    return KindNeed(kind, need, free, len(short_weeks), since)


def purchases_of(unplaced: Iterable[Unplaced]) -> tuple[Purchase, ...]:
    """The seats that those without one would need, each on the offer that fits best; the first due first."""
    by_offer: dict[OfferId, tuple[Offer, list[date | None]]] = {}
    for each in unplaced:
        if each.best is not None:
            by_offer.setdefault(each.best.id, (each.best, []))[1].append(each.last_on)
    found = [Purchase(offer, tuple(sorted(days, key=_soonest))) for offer, days in by_offer.values()]
    return tuple(
        sorted(found, key=lambda p: (_soonest(p.last_days[0]), -len(p.last_days), p.offer.title, p.offer.id))
    )


def _soonest(day: date | None) -> date:
    return day or date.min


def _week(day: date | None, first: date) -> int:
    return 0 if day is None else (day - first).days // _WEEK
