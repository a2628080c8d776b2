"""The catalogue, who has its seats, and what offers must fit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import date

from sqlalchemy import func, select

from jobassist.domain.case import CaseId, OfferId, OfferKind, Outcome, Placement, PlacementId, PlacementState
from jobassist.domain.offers import Needs
from jobassist.domain.plan import PlanContent
from jobassist.domain.seats import Seat
from jobassist.store.offer_json import needs_of, offer_of
from jobassist.store.plan_json import content_from_json
from jobassist.store.reads.events import FROM_APP
from jobassist.store.reads.fast import Days, driver_rows, plain
from jobassist.store.records import NeedsRow, OfferRow, PlacementRow
from jobassist.store.store import Store
from jobassist.store.tables import actions, cases, history, needs, offers, placements, plans

_CHUNK = 500
_SEATED = (PlacementState.RESERVED, PlacementState.WAITING, PlacementState.RUNNING, PlacementState.ENDED)
_STATES = {state.value: state for state in PlacementState}


def load_offers(store: Store) -> list[OfferRow]:
    """The whole catalogue, closed offers too."""
    with store.read() as connection:
        return [OfferRow(offer_of(row), row.rev) for row in connection.execute(select(offers))]


def load_offer(store: Store, offer_id: OfferId) -> OfferRow | None:
    """One offer; None when it is gone."""
    with store.read() as connection:
        row = connection.execute(select(offers).where(offers.c.id == offer_id)).first()
        return None if row is None else OfferRow(offer_of(row), row.rev)


def seats_of(store: Store, offer_id: OfferId | None = None) -> dict[OfferId, list[Seat]]:
    """Who has, had or waits for a seat, by offer; of one offer or of all."""
    p = placements.c
    wanted = ("id", "offer_id", "case_id", "state", "started_on", "ends_on", "hold_until", "asked_at")
    query = select(*(plain(p[name]) for name in wanted)).where(p.offer_id.is_not(None))
    if offer_id is not None:
        query = query.where(p.offer_id == offer_id)
    found: defaultdict[OfferId, list[Seat]] = defaultdict(list)
    days = Days()
    with store.read() as connection:
        for row_id, offer, case_id, state, started_on, ends_on, hold_until, asked_at in driver_rows(
            connection, query
        ):
            found[offer].append(
                Seat(
                    row_id, offer, case_id, _STATES[state], days[started_on], days[ends_on],
                    days[hold_until], asked_at,
                )
            )  # fmt: skip
    return dict(found)


def load_placement(store: Store, placement_id: PlacementId) -> PlacementRow | None:
    """One placement with all that was written about it; None when it is gone."""
    found = _placements(store, placements.c.id == placement_id)
    return found[0] if found else None


def placements_of_case(store: Store, case_id: CaseId) -> list[PlacementRow]:
    """Every placement of a case, the first start first."""
    return _placements(store, placements.c.case_id == case_id)


def placements_of_offer(store: Store, offer_id: OfferId) -> list[PlacementRow]:
    """Everybody who has had to do with an offer, the first start first."""
    return _placements(store, placements.c.offer_id == offer_id)


def placements_in(store: Store, states: Collection[PlacementState]) -> list[PlacementRow]:
    """Every placement of open cases that stands so; of lists too."""
    chosen = placements.c.case_id.in_(select(cases.c.id).where(cases.c.ended_on.is_(None)))
    return _placements(store, placements.c.state.in_(sorted(states)), chosen)


def count_of_offer(store: Store, offer_id: OfferId) -> int:
    """How many placements name the offer, whatever became of them."""
    query = select(func.count()).select_from(placements).where(placements.c.offer_id == offer_id)
    with store.read() as connection:
        counted: int = connection.execute(query).scalar_one()
    return counted


def load_needs(store: Store, case_id: CaseId) -> NeedsRow:
    """What offers must fit; the empty one with version 0 when nobody has written any."""
    with store.read() as connection:
        row = connection.execute(select(needs).where(needs.c.case_id == case_id)).first()
        return NeedsRow(Needs(), 0) if row is None else NeedsRow(needs_of(row), row.rev)


def all_needs(store: Store) -> dict[CaseId, Needs]:
    """What offers must fit, for each case that has something written."""
    with store.read() as connection:
        return {CaseId(row.case_id): needs_of(row) for row in connection.execute(select(needs))}


def newest_plans(store: Store, case_ids: Iterable[CaseId] | None = None) -> dict[CaseId, PlanContent]:
    """The newest finished plan of each case that has one; of some cases, or of all."""
    newest = select(plans.c.case_id, func.max(plans.c.version).label("version")).group_by(plans.c.case_id)
    found: dict[CaseId, PlanContent] = {}
    ids = None if case_ids is None else list(case_ids)
    chunks: Sequence[list[CaseId] | None] = (
        [None] if ids is None else [ids[start : start + _CHUNK] for start in range(0, len(ids), _CHUNK)]
    )
    with store.read() as connection:
        for chunk in chunks:
            few = newest if chunk is None else newest.where(plans.c.case_id.in_(chunk))
            of = few.subquery()
            query = select(plans.c.case_id, plans.c.content).join(
                of, (plans.c.case_id == of.c.case_id) & (plans.c.version == of.c.version)
            )
            for row in connection.execute(query):
                found[CaseId(row.case_id)] = content_from_json(row.content)
    return found


def log_of(store: Store, placement_id: PlacementId) -> list[tuple[str, str, str]]:
    """What was done with a placement, the newest first: (action, ISO timestamp, by whom)."""
    a, h = actions.c, history.c
    query = (
        select(a.action, a.at, a.by)
        .join_from(actions, history, a.action_id == h.action_id)
        .where(h.table_name == "placements", h.row_id == placement_id)
        .order_by(a.seq.desc())
    )
    with store.read() as connection:
        return [(row.action, row.at, row.by) for row in connection.execute(query)]


def _placements(store: Store, *chosen: object) -> list[PlacementRow]:
    query = select(placements).where(*chosen).order_by(placements.c.started_on, placements.c.id)  # type: ignore[arg-type]
    with store.read() as connection:
        return [_placement_row(row) for row in connection.execute(query)]


def _placement_row(row: object) -> PlacementRow:
    values = row._mapping  # type: ignore[attr-defined]
    started_on: date = values["started_on"]
    return PlacementRow(
        placement=Placement(
            started_on=started_on,
            ends_on=values["ends_on"],
            kind=OfferKind(values["kind"]),
            title=values["title"],
            state=PlacementState(values["state"]),
            id=PlacementId(values["id"]),
            offer_id=OfferId(values["offer_id"] or ""),
            given_on=values["given_on"],
            counts=bool(values["counts"]),
            outcome=None if values["outcome"] is None else Outcome(values["outcome"]),
            is_own=values["source"] == FROM_APP,
        ),
        case_id=CaseId(values["case_id"]),
        rev=values["rev"],
        source=values["source"],
        provider=values["provider"],
        hours_a_week=values["hours_a_week"],
        hold_until=values["hold_until"],
        asked_at=values["asked_at"],
        is_self_found=bool(values["is_self_found"]),
        note=values["note"],
    )
