"""Seats of an offer: its starts, who takes them, and how many are free."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from jobassist.domain.calendar import WorkCalendar, span
from jobassist.domain.case import CaseId, OfferId, PlacementId, PlacementState
from jobassist.domain.offers import Offer, SeatBasis

_WEEK = span(7)
_MONDAY = 0
# A start that is not the offer's own belongs to the fixed one it lies nearest, within a fortnight.
_NEAR = span(14)


@dataclass(frozen=True, slots=True)
class Seat:
    """Somebody who has, had, or waits for a seat.

    ``hold_until`` is the last day that a reservation keeps it. ``asked_at`` orders the waiting list.
    """

    placement_id: PlacementId
    offer_id: OfferId
    case_id: CaseId
    state: PlacementState
    started_on: date
    ends_on: date | None
    hold_until: date | None = None
    asked_at: str = ""

    def is_taken(self, today: date) -> bool:
        """Whether it takes a seat from others: a reservation does until its day has passed."""
        if self.state is PlacementState.RESERVED:
            return self.hold_until is None or today <= self.hold_until
        return self.state in _TAKING


_TAKING = frozenset({PlacementState.RUNNING, PlacementState.ENDED, PlacementState.INTERRUPTED})


@dataclass(frozen=True, slots=True)
class Start:
    """One start of an offer. ``seats`` and ``free`` are None where there is always room.

    ``free`` may be negative: more were placed than there is room for.
    """

    on: date
    seats: int | None
    taken: int

    @property
    def free(self) -> int | None:
        return None if self.seats is None else self.seats - self.taken

    @property
    def has_room(self) -> bool:
        return self.seats is None or self.taken < self.seats


def last_day(offer: Offer, starts_on: date) -> date | None:
    """The last day of a stay, a Friday for one that begins on a Monday; None when its length is not known."""
    return None if offer.weeks is None else starts_on + timedelta(days=7 * offer.weeks - 3)


def start_days(offer: Offer, since: date, until: date, calendar: WorkCalendar) -> tuple[date, ...]:
    """First days from ``since`` to ``until``: the fixed ones, else every Monday or the next working day."""
    if offer.starts:
        return tuple(day for day in offer.starts if since <= day <= until)
    days = []
    monday = since - span(since.weekday())  # whose start a holiday may have moved to this day
    while monday <= until:
        day = calendar.forward_to_working_day(monday)
        if since <= day <= until and day - monday < _WEEK:  # a week that is closed has no start
            days.append(day)
        monday += _WEEK
    return tuple(days)


def start_on(offer: Offer, day: date, seats: Iterable[Seat], today: date) -> Start:
    """The seats of a start on ``day``, whether or not it is one of the offer's own days."""
    return Start(day, offer.seats, _taken(offer, day, [s for s in seats if s.is_taken(today)]))


def starts_of(
    offer: Offer, seats: Sequence[Seat], *, today: date, until: date, calendar: WorkCalendar
) -> tuple[Start, ...]:
    """Every start from today to ``until`` with its seats."""
    taking = [seat for seat in seats if seat.is_taken(today)]
    days = start_days(offer, today, until, calendar)
    if offer.basis is SeatBasis.PER_START:
        # Each seat has its start looked up once, not once for each start that is shown.
        taken = Counter(_start_of(offer, seat.started_on) for seat in taking)
        return tuple(Start(day, offer.seats, taken[_start_of(offer, day)] if taken else 0) for day in days)
    return tuple(Start(day, offer.seats, _most_at_once(offer, day, taking)) for day in days)


def taken_on(offer: Offer, seats: Iterable[Seat], day: date, today: date) -> int:
    """How many are there on a day."""
    return sum(1 for s in seats if s.is_taken(today) and s.started_on <= day <= _end(offer, s))


def waiting(seats: Iterable[Seat]) -> tuple[Seat, ...]:
    """The waiting list, the longest wait first."""
    return tuple(sorted((s for s in seats if s.state is PlacementState.WAITING), key=lambda s: s.asked_at))


def _taken(offer: Offer, day: date, taking: Sequence[Seat]) -> int:
    if offer.basis is SeatBasis.PER_START:
        return sum(1 for seat in taking if _start_of(offer, seat.started_on) == _start_of(offer, day))
    return _most_at_once(offer, day, taking)


def _start_of(offer: Offer, day: date) -> date:
    """The fixed start that a day belongs to, else the Monday of its week."""
    nearest = min(offer.starts, key=lambda start: (abs(start - day), start), default=None)
    if nearest is not None:
        return nearest if abs(nearest - day) <= _NEAR else day
    return day - timedelta(days=day.weekday())


def _most_at_once(offer: Offer, day: date, taking: Sequence[Seat]) -> int:
    """The most that are there at once while a stay from ``day`` would last: each must leave a seat for it."""
    if not taking:  # most offers of a large catalogue, and there are thousands of starts
        return 0
    last = last_day(offer, day) or date.max
    stays = [
        (max(seat.started_on, day), end)
        for seat in taking
        if seat.started_on <= last and (end := _end(offer, seat)) >= day
    ]
    begins, ends = sorted(begin for begin, _ in stays), sorted(end for _, end in stays)
    # When the n-th of them begins, those are gone whose last day was before.
    return max((n - bisect_left(ends, begin) for n, begin in enumerate(begins, start=1)), default=0)


def _end(offer: Offer, seat: Seat) -> date:
    return seat.ends_on or last_day(offer, seat.started_on) or date.max
