"""Offers and who is in them, put into a store for the tests of the catalogue."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from jobassist.domain.case import CaseId, OfferId, PlacementState
from jobassist.domain.offers import Offer
from jobassist.services.catalogue import OfferLine, catalogue, new_offer
from jobassist.services.desk import Desk
from jobassist.services.edit_offers import save_offer
from jobassist.store import tables
from jobassist.store.reads.offers import load_offer
from tests.services.examples import a_draft, put

MONDAY = date(2023, 3, 13)


def an_offer(title: str = "Jobklub", **facts: Any) -> Offer:
    return replace(new_offer(), title=title, **facts)


def saved(desk: Desk, title: str = "Jobklub", **facts: Any) -> Offer:
    """A new offer as it stands in the store."""
    return stored(desk, save_offer(desk, an_offer(title, **facts), rev=None).offer_id)


def stored(desk: Desk, offer_id: OfferId) -> Offer:
    row = load_offer(desk.store, offer_id)
    assert row
    return row.offer


def placed(
    desk: Desk,
    offer: Offer,
    *,
    state: PlacementState = PlacementState.RUNNING,
    on: date = MONDAY,
    times: int = 1,
    **facts: Any,
) -> CaseId:
    """Lone in an offer, as often as told."""
    case = put(desk, a_draft())
    row = {"case_id": case.id, "started_on": on, "kind": offer.kind, "state": state, "offer_id": offer.id}
    with desk.store.write("place", by="test", at=desk.clock.now()) as unit:
        unit.insert_many(tables.placements, [{**row, **facts}] * times)
    return case.id


def line_of(desk: Desk, title: str = "Jobklub") -> OfferLine:
    (line,) = [line for line in catalogue(desk) if line.offer.title == title]
    return line


def titles(desk: Desk) -> list[str]:
    return [line.offer.title for line in catalogue(desk)]
