"""Placements that want something done: they start, end, wait or never began; and unused seats let go."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from jobassist.domain.case import Case, CaseId, PlacementState
from jobassist.domain.danish import sort_key
from jobassist.domain.seats import starts_of
from jobassist.services.desk import Changed, Desk
from jobassist.store import reads, tables
from jobassist.store.reads.due_placements import count_unanswered, waiting_by_offer
from jobassist.store.reads.offers import load_offers, placements_in, seats_of
from jobassist.store.records import PlacementRow

SOON = timedelta(days=14)
_RELEASED_SHOWN = timedelta(days=14)
_OPEN = (
    PlacementState.PROPOSED,
    PlacementState.WAITING,
    PlacementState.RESERVED,
    PlacementState.RUNNING,
    PlacementState.RELEASED,
)


class Want(StrEnum):
    """What a placement wants, in the order in which it is shown."""

    BEGAN = "began"
    OVER = "over"
    RELEASED = "released"
    STARTS = "starts"
    ENDS = "ends"
    ROOM = "room"
    WAITING = "waiting"
    PROPOSED = "proposed"


@dataclass(frozen=True, slots=True)
class Watched:
    """One placement and what it wants. ``on`` is the day that matters, ``case`` whose it is.

    BEGAN: its first day has come and nobody has said whether it began. OVER: its last day has gone and
    nobody has said what came of it. ROOM: somebody on a waiting list, and there is room.
    """

    row: PlacementRow
    case: Case
    want: Want
    on: date


def watched(desk: Desk, *, caseworker: str = "") -> tuple[Watched, ...]:
    """Everything that wants something today, of one caseworker or of all; the oldest first in each kind."""
    rows = placements_in(desk.store, _OPEN)
    cases = {
        case.id: case
        for case in reads.load_cases(desk.store, open_on=desk.today, case_ids={row.case_id for row in rows})
        if not caseworker or case.caseworker == caseworker
    }
    room = _rooms(desk)
    found = []
    for row in rows:
        case = cases.get(row.case_id)
        want = _want(row, desk.today, room) if case is not None else None
        if case is not None and want is not None:
            found.append(Watched(row, case, want, _day(row, want, desk.today)))
    order = list(Want)
    found.sort(key=lambda w: (order.index(w.want), w.on, sort_key(w.case.name), w.row.placement.id))
    return tuple(found)


def count_to_answer(desk: Desk, *, caseworker: str = "") -> int:
    """How many of ``watched`` are BEGAN, OVER or ROOM, counted without reading their cases: for the rail."""
    waiting = waiting_by_offer(desk.store, caseworker=caseworker)
    room = _rooms(desk) if waiting else frozenset()
    unanswered = count_unanswered(desk.store, desk.today, caseworker=caseworker)
    return unanswered + sum(number for offer_id, number in waiting.items() if offer_id in room)


def _want(row: PlacementRow, today: date, room: frozenset[str]) -> Want | None:
    placement = row.placement
    match placement.state:
        case PlacementState.PROPOSED:
            return Want.PROPOSED
        case PlacementState.WAITING:
            return Want.ROOM if placement.offer_id in room else Want.WAITING
        case PlacementState.RESERVED:
            if placement.started_on <= today:
                return Want.BEGAN
            return Want.STARTS if placement.started_on <= today + SOON else None
        case PlacementState.RELEASED:
            until = (row.hold_until or placement.started_on) + _RELEASED_SHOWN
            return Want.RELEASED if today <= until else None
        case _:
            return _want_running(placement.started_on, placement.ends_on, row.source, today)


def _want_running(started_on: date, ends_on: date | None, source: str, today: date) -> Want | None:
    if started_on > today:
        return Want.STARTS if started_on <= today + SOON else None
    if ends_on is None or ends_on > today + SOON:
        return None
    if ends_on >= today:
        return Want.ENDS
    # What a list gave is closed in the professional system, not here.
    return Want.OVER if source == "app" else None


def _day(row: PlacementRow, want: Want, today: date) -> date:
    placement = row.placement
    if want in (Want.ENDS, Want.OVER):
        return placement.ends_on or today
    if want is Want.RELEASED:
        return row.hold_until or placement.started_on
    return placement.started_on


def _rooms(desk: Desk) -> frozenset[str]:
    """Offers whose next start within eight weeks has room."""
    seats = seats_of(desk.store)
    until = desk.today + timedelta(weeks=8)
    calendar = desk.rulebook.calendar
    return frozenset(
        row.offer.id
        for row in load_offers(desk.store)
        if not row.offer.is_closed
        and any(
            start.has_room
            for start in starts_of(
                row.offer, seats.get(row.offer.id, []), today=desk.today, until=until, calendar=calendar
            )
        )
    )


def release_seats(desk: Desk) -> Changed | None:
    """Lets go of reservations whose day has passed without a start; None when there are none.

    One write that can be undone; whoever reserved reads in the message how many, and they stay listed.
    """
    late = [
        row
        for row in placements_in(desk.store, (PlacementState.RESERVED,))
        if row.hold_until is not None and row.hold_until < desk.today
    ]
    if not late:
        return None
    with desk.store.write("release_seats", by=desk.user, at=desk.clock.now()) as unit:
        for row in late:
            unit.update(tables.placements, row.placement.id, rev=row.rev, state=PlacementState.RELEASED)
    return Changed(frozenset(CaseId(row.case_id) for row in late), _released_words(late), unit.action_id)


def _released_words(late: list[PlacementRow]) -> str:
    if len(late) == 1:
        return f"En reservation på {late[0].placement.title} blev ikke brugt i tide og er frigivet"
    return f"{len(late)} reservationer blev ikke brugt i tide og er frigivet"
