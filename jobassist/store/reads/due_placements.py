"""How many placements want an answer, counted without reading the cases they belong to."""

from __future__ import annotations

from datetime import date

from sqlalchemy import and_, func, or_, select

from jobassist.domain.case import OfferId, PlacementState
from jobassist.store.store import Store
from jobassist.store.tables import cases, placements


def count_unanswered(store: Store, today: date, *, caseworker: str = "") -> int:
    """Seats whose first day has come, and stays of our own whose last day has gone; of one or of all."""
    p = placements.c
    has_come = and_(p.state == PlacementState.RESERVED, p.started_on <= today)
    is_over = and_(p.state == PlacementState.RUNNING, p.source == "app", p.ends_on < today)
    query = select(func.count()).select_from(placements.join(cases))
    query = query.where(cases.c.ended_on.is_(None), or_(has_come, is_over))
    if caseworker:
        query = query.where(cases.c.caseworker == caseworker)
    with store.read() as connection:
        counted: int = connection.execute(query).scalar_one()
    return counted


def waiting_by_offer(store: Store, *, caseworker: str = "") -> dict[OfferId, int]:
    """How many wait for each offer of the catalogue; of one caseworker or of all."""
    p = placements.c
    query = (
        select(p.offer_id, func.count())
        .select_from(placements.join(cases))
        .where(cases.c.ended_on.is_(None), p.state == PlacementState.WAITING, p.offer_id.is_not(None))
        .group_by(p.offer_id)
    )
    if caseworker:
        query = query.where(cases.c.caseworker == caseworker)
    with store.read() as connection:
        return {OfferId(offer_id): number for offer_id, number in connection.execute(query)}
