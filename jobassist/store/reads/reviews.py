"""The Friday reviews: who was in them, how their cases stood, and the verdicts."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, func, or_, select

from jobassist.domain.case import CaseId, Pauses
from jobassist.domain.review import Review, Verdict
from jobassist.store.offer_json import facts_from_json
from jobassist.store.reads.events import FROM_APP
from jobassist.store.records import ReviewRow
from jobassist.store.store import Store
from jobassist.store.tables import cases, exemptions, reviews

_MOST_NAMED = 500
"""SQLite takes so many values at once without a thought; of more, the whole week is read."""


def reviews_of(
    store: Store,
    friday_on: date,
    *,
    caseworker: str | None = None,
    case_ids: Collection[CaseId] | None = None,
) -> dict[CaseId, ReviewRow]:
    """Everybody in the review of a week; of one caseworker, of a few cases, or of all."""
    query = select(reviews).where(reviews.c.friday_on == friday_on)
    if caseworker is not None:
        query = query.where(reviews.c.caseworker == caseworker)
    if case_ids is not None and len(case_ids) <= _MOST_NAMED:
        query = query.where(reviews.c.case_id.in_(case_ids))
    with store.read() as connection:
        return {CaseId(row.case_id): _review_row(row) for row in connection.execute(query)}


def without_review(store: Store, friday_on: date, *, caseworker: str, open_on: date) -> list[CaseId]:
    """A caseworker's open cases that the review of a week does not know yet."""
    known = select(reviews.c.id).where(reviews.c.case_id == cases.c.id, reviews.c.friday_on == friday_on)
    query = select(cases.c.id).where(cases.c.caseworker == caseworker, _is_open(open_on), ~known.exists())
    with store.read() as connection:
        return [CaseId(case_id) for case_id in connection.execute(query).scalars()]


def review_of(store: Store, case_id: CaseId, friday_on: date) -> ReviewRow | None:
    """One citizen in a week's review; None when the review has not come to that citizen."""
    query = select(reviews).where(reviews.c.case_id == case_id, reviews.c.friday_on == friday_on)
    with store.read() as connection:
        row = connection.execute(query).first()
        return None if row is None else _review_row(row)


def reviewed_before(store: Store, friday_on: date, *, caseworker: str) -> date | None:
    """The last Friday before this one that the caseworker's citizens were reviewed; None: never."""
    query = select(func.max(reviews.c.friday_on)).where(
        reviews.c.friday_on < friday_on, reviews.c.caseworker == caseworker
    )
    with store.read() as connection:
        found: date | None = connection.execute(query).scalar()
    return found


def exemptions_by(store: Store, review: Review) -> list[str]:
    """The ids of the exemptions that a verdict wrote: of that day, for its reason, and as long."""
    e = exemptions.c
    query = select(e.id).where(
        e.case_id == review.case_id,
        e.source == FROM_APP,
        e.from_on == date.fromisoformat(review.reviewed_at[:10]),
        e.to_on == review.until_on,
        e.pauses == Pauses.OFFERS,
        e.reason == review.reason,
    )
    with store.read() as connection:
        return list(connection.execute(query).scalars())


def open_caseworkers(store: Store, open_on: date) -> frozenset[str]:
    """Everybody who has cases that have not ended before a day."""
    query = select(cases.c.caseworker).where(_is_open(open_on), cases.c.caseworker != "").distinct()
    with store.read() as connection:
        return frozenset(connection.execute(query).scalars())


def _is_open(day: date) -> ColumnElement[bool]:
    return or_(cases.c.ended_on.is_(None), cases.c.ended_on >= day)


def _review_row(row: Any) -> ReviewRow:
    return ReviewRow(
        Review(
            case_id=CaseId(row.case_id),
            friday_on=row.friday_on,
            caseworker=row.caseworker,
            facts=facts_from_json(row.facts),
            verdict=None if row.verdict is None else Verdict(row.verdict),
            placement_id=row.placement_id or "",
            reason=row.reason,
            until_on=row.until_on,
            next_step=row.next_step,
            next_on=row.next_on,
            reviewed_at=row.reviewed_at,
            reviewed_by=row.reviewed_by,
        ),
        id=row.id,
        rev=row.rev,
    )
