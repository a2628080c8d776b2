"""What booking and holding a talk ask: the talk in progress, taken times, and every promise of a case."""

from __future__ import annotations

from datetime import date, datetime, time

from sqlalchemy import select

from jobassist.domain.case import CaseId, TalkId, TalkStatus
from jobassist.domain.plan import Agreement, AgreementId, Kept, Owner
from jobassist.store.store import Store
from jobassist.store.tables import agreements, cases, talks


def begun_talk(store: Store, case_id: CaseId, on: date) -> TalkId | None:
    """The talk of ``on`` that was started and is not finished; None when there is none."""
    begun = select(talks.c.id).where(
        talks.c.case_id == case_id,
        talks.c.on_date == on,
        talks.c.status == TalkStatus.PLANNED,
        talks.c.agenda_id != "",
    )
    with store.read() as connection:
        return connection.execute(begun.order_by(talks.c.id).limit(1)).scalar()


def forgotten_talk(store: Store, case_id: CaseId, *, before: date, since: date) -> TalkId | None:
    """The newest talk of the days from ``since`` to ``before`` that was started and never finished."""
    t = talks.c
    begun = select(t.id).where(
        t.case_id == case_id,
        t.on_date < before,
        t.on_date >= since,
        t.status == TalkStatus.PLANNED,
        t.agenda_id != "",
    )
    with store.read() as connection:
        return connection.execute(begun.order_by(t.on_date.desc(), t.id.desc()).limit(1)).scalar()


def planned_times(store: Store, on: date, *, caseworker: str) -> frozenset[time]:
    """When a caseworker's talks of a day begin."""
    planned = (
        select(talks.c.at_time)
        .join_from(talks, cases)
        .where(
            talks.c.on_date == on,
            talks.c.status == TalkStatus.PLANNED,
            talks.c.at_time.is_not(None),
            cases.c.caseworker == caseworker,
        )
    )
    with store.read() as connection:
        return frozenset(datetime.fromisoformat(at).time() for at in connection.execute(planned).scalars())


def case_agreements(store: Store, case_id: CaseId) -> list[tuple[Agreement, TalkId | None]]:
    """Every promise ever made in a case with the talk it was made in, in the order they were written."""
    a = agreements.c
    query = select(agreements).where(a.case_id == case_id).order_by(a.made_on, a.position, a.id)
    with store.read() as connection:
        rows = connection.execute(query).all()
    return [
        (
            Agreement(AgreementId(r.id), Owner(r.owner), r.what, r.due_on, Kept(r.kept), r.made_on),
            r.talk_id,
        )
        for r in rows
    ]
