"""The demo jobcentre's catalogue: its seats and starts, and which placements are of which offer."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from jobassist.domain.calendar import WorkCalendar
from jobassist.domain.case import OfferId, OfferKind, PlacementState, TargetGroup
from jobassist.domain.offers import DanishLevel, Demand, Offer, SeatBasis
from jobassist.services.demo_data import Offer as Known
from jobassist.services.place_citizen import hold_day
from jobassist.store import tables
from jobassist.store.offer_json import offer_values
from jobassist.store.reads.offers import placements_in
from jobassist.store.store import Store
from jobassist.store.unit import Unit

_STARTS = 8
_SAME = (
    "provider", "place", "purpose", "seats", "hours_a_week", "travel_minutes", "price", "citizen_text",
    "counts",
)  # fmt: skip


def demo_catalogue(folder: Path, known: Iterable[Known], today: date) -> tuple[Offer, ...]:
    """The offers of ``offers.toml``, their starts counted from the demo's day."""
    data = tomllib.loads((folder / "offers.toml").read_text(encoding="utf-8"))
    titled = {offer.title: offer for offer in known}
    return tuple(_offer(table, titled.get(table["title"]), today) for table in data["offers"])


def _offer(table: Mapping[str, Any], known: Known | None, today: date) -> Offer:
    groups = known.groups if known is not None else frozenset(map(TargetGroup, table["groups"]))
    return Offer(
        OfferId(""),
        table["title"],
        known.kind if known is not None else OfferKind(table["kind"]),
        groups=groups,
        weeks=known.weeks if known is not None else None,
        basis=SeatBasis(table.get("basis", "running")),
        starts=_starts(table, today),
        fields=tuple(table.get("fields", ())),
        demands=frozenset(map(Demand, table.get("demands", ()))),
        danish=DanishLevel(table.get("danish", 0)),
        **{key: table[key] for key in _SAME if key in table},
    )


def _starts(table: Mapping[str, Any], today: date) -> tuple[date, ...]:
    every = table.get("every_weeks")
    if every is None:
        return ()
    first = today + timedelta(days=table["in_days"])
    first -= timedelta(days=first.weekday())
    calendar = WorkCalendar()
    # One round before the demo's day too: somebody is in the middle of it.
    days = (first + timedelta(weeks=every * number) for number in range(-1, _STARTS))
    return tuple(calendar.forward_to_working_day(day) for day in days)


def write_catalogue(store: Store, unit: Unit, offers: Iterable[Offer], today: date) -> None:
    """Stores the offers, and says of each placement of that title that it is one of theirs.

    Those still ahead are reservations: somebody will say whether the citizen began.
    """
    ids = {offer.title: unit.insert(tables.offers, **offer_values(offer)) for offer in offers}
    providers = {offer.title: offer.provider for offer in offers}
    changes = []
    for row in placements_in(store, [PlacementState.RUNNING]):
        placement = row.placement
        if placement.title not in ids:
            continue
        is_ahead = placement.started_on > today
        changes.append(
            {
                "id": placement.id,
                "offer_id": ids[placement.title],
                "provider": providers[placement.title],
                "state": PlacementState.RESERVED if is_ahead else PlacementState.RUNNING,
                "hold_until": hold_day(placement.started_on) if is_ahead else None,
            }
        )
    unit.update_many(tables.placements, changes, history=False)
