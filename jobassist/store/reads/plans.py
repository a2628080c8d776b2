"""Follow-up plans, the one being written, and the agreements that are still open."""

from __future__ import annotations

from sqlalchemy import select

from jobassist.domain.case import CaseId
from jobassist.domain.plan import Agreement, AgreementId, Kept, Owner, Plan
from jobassist.store.plan_json import content_from_json, plan_from_json
from jobassist.store.records import AgreementRow, PlanDraftRow
from jobassist.store.store import Store
from jobassist.store.tables import agreements, plan_drafts, plans


def load_plans(store: Store, case_id: CaseId) -> list[Plan]:
    """The finished versions of a case's plan, the first first."""
    versions = select(plans).where(plans.c.case_id == case_id).order_by(plans.c.version)
    with store.read() as connection:
        return [
            plan_from_json(
                row.content,
                plan_id=row.id,
                case_id=case_id,
                version=row.version,
                talk_id=row.talk_id,
                made_on=row.made_on,
                made_by=row.made_by,
            )
            for row in connection.execute(versions)
        ]


def load_plan_draft(store: Store, case_id: CaseId) -> PlanDraftRow | None:
    """The plan being written for a case; None when there is none."""
    draft = select(plan_drafts).where(plan_drafts.c.case_id == case_id)
    with store.read() as connection:
        row = connection.execute(draft).first()
    if row is None:
        return None
    return PlanDraftRow(row.id, row.rev, case_id, row.talk_id, content_from_json(row.content))


def open_agreements(store: Store, case_id: CaseId) -> list[AgreementRow]:
    """What was promised in a case and is not settled, in the order it was written."""
    a = agreements.c
    still_open = (
        select(agreements)
        .where(a.case_id == case_id, a.kept == Kept.OPEN)
        .order_by(a.made_on, a.position, a.id)
    )
    with store.read() as connection:
        return [
            AgreementRow(
                Agreement(
                    AgreementId(row.id), Owner(row.owner), row.what, row.due_on, Kept(row.kept), row.made_on
                ),
                case_id,
                row.rev,
                row.talk_id,
                row.position,
            )
            for row in connection.execute(still_open)
        ]
