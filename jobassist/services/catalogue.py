"""The catalogue as people look at it: each offer with its next starts, who is there, and who waits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from jobassist.domain.case import OfferId, OfferKind, PlacementState
from jobassist.domain.danish import sort_key
from jobassist.domain.errors import FieldError
from jobassist.domain.offers import Offer
from jobassist.domain.seats import Seat, Start, starts_of, taken_on, waiting
from jobassist.services.desk import Desk
from jobassist.store.reads.offers import load_offer, load_offers, seats_of
from jobassist.store.records import OfferRow

AHEAD = timedelta(weeks=26)
GONE = "Tilbuddet findes ikke længere. Gå tilbage til kataloget, og vælg et andet."


class OfferError(FieldError):
    """An offer that cannot be; ``key`` is the field of Offer to mend, empty when it is none of them."""


@dataclass(frozen=True, slots=True)
class OfferLine:
    """An offer with its starts in the next 26 weeks; a closed one has none.

    ``there_today`` have begun and not ended, ``reserved`` hold a seat that somebody keeps for them.
    """

    offer: Offer
    rev: int
    starts: tuple[Start, ...]
    there_today: int
    reserved: int
    waiting: int

    @property
    def next_start(self) -> Start | None:
        """The first start with room, else the first; None when it has none."""
        return next((start for start in self.starts if start.has_room), next(iter(self.starts), None))


def catalogue(desk: Desk) -> tuple[OfferLine, ...]:
    """Every offer: the open ones by the Danish alphabet, then the closed ones."""
    seats = seats_of(desk.store)
    lines = [line_of(desk, row, seats.get(row.offer.id, ())) for row in load_offers(desk.store)]
    return tuple(sorted(lines, key=_place))


def offer_line(desk: Desk, offer_id: OfferId) -> OfferLine:
    """One offer; raises OfferError when it is gone."""
    row = offer_row(desk, offer_id)
    return line_of(desk, row, seats_of(desk.store, offer_id).get(offer_id, ()))


def offer_row(desk: Desk, offer_id: OfferId) -> OfferRow:
    """An offer as it is stored; raises OfferError when it is gone."""
    row = load_offer(desk.store, offer_id)
    if row is None:
        raise OfferError("", GONE)
    return row


def new_offer() -> Offer:
    """An empty one to fill in."""
    return Offer(OfferId(""), "", OfferKind.VEJLEDNING)


def line_of(desk: Desk, row: OfferRow, seats: Sequence[Seat]) -> OfferLine:
    """An offer with those who have, had or wait for its seats."""
    today, calendar = desk.today, desk.rulebook.calendar
    offer = row.offer
    starts = (
        ()
        if offer.is_closed
        else starts_of(offer, seats, today=today, until=today + AHEAD, calendar=calendar)
    )
    reserved = [seat for seat in seats if seat.state is PlacementState.RESERVED]
    begun = [seat for seat in seats if seat.state is not PlacementState.RESERVED]
    return OfferLine(
        offer=offer,
        rev=row.rev,
        starts=starts,
        there_today=taken_on(offer, begun, today, today),
        reserved=sum(1 for seat in reserved if seat.is_taken(today)),
        waiting=len(waiting(seats)),
    )


def _place(line: OfferLine) -> tuple[bool, str, str]:
    return line.offer.is_closed, sort_key(line.offer.title), line.offer.id
