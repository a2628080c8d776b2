"""Who is in an offer, has a seat kept, waits for one, or has had it proposed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from jobassist.domain.case import CaseId, OfferId, Placement, PlacementState
from jobassist.domain.danish import sort_key
from jobassist.services.desk import Desk
from jobassist.store import reads
from jobassist.store.reads.offers import placements_of_offer
from jobassist.store.records import PlacementRow

_ORDER = (
    PlacementState.RUNNING,
    PlacementState.RESERVED,
    PlacementState.WAITING,
    PlacementState.PROPOSED,
)


@dataclass(frozen=True, slots=True)
class OfferPerson:
    """A citizen with a placement of an offer; ``hold_until`` is how long a reservation keeps its seat."""

    case_id: CaseId
    name: str
    placement: Placement
    hold_until: date | None


def people_of(desk: Desk, offer_id: OfferId) -> tuple[OfferPerson, ...]:
    """Those who run, then those who have a seat, then the waiting list in its order, then the proposals."""
    rows = [row for row in placements_of_offer(desk.store, offer_id) if _is_current(row, desk.today)]
    if not rows:
        return ()
    names = {
        case.id: case.name for case in reads.load_cases(desk.store, case_ids={row.case_id for row in rows})
    }
    rows.sort(key=lambda row: _place(row, names[row.case_id]))
    return tuple(OfferPerson(row.case_id, names[row.case_id], row.placement, row.hold_until) for row in rows)


def _is_current(row: PlacementRow, today: date) -> bool:
    placement = row.placement
    if placement.state is PlacementState.RUNNING:
        return placement.ends_on is None or placement.ends_on >= today
    return placement.state in _ORDER


def _place(row: PlacementRow, name: str) -> tuple[int, str, date, str]:
    state = row.placement.state
    asked_at = row.asked_at if state is PlacementState.WAITING else ""
    return _ORDER.index(state), asked_at, row.placement.started_on, sort_key(name)
