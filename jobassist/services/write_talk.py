"""The rows that a talk writes: answers, the plan's draft, promises and plan versions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from jobassist.domain.case import CaseId, TalkId
from jobassist.domain.plan import Agreement, AgreementId, Kept, Plan, PlanContent, PlanId
from jobassist.domain.rules import RuleVersion
from jobassist.services.rules_used import keep_rules
from jobassist.store import tables
from jobassist.store.ids import new_id
from jobassist.store.plan_json import content_to_json, plan_to_json
from jobassist.store.unit import Unit


def put_answer(
    unit: Unit, talk_id: TalkId, *, item_id: str, field: str, value: str, rev: int | None = None
) -> int:
    """Writes one field of one item and returns its version.

    Raises Stale when the stored one is no longer version ``rev`` (0: none yet).
    """
    place = {"talk_id": talk_id, "item_id": item_id, "field": field}
    row_id = unit.put(tables.talk_answers, place, rev=rev, value=storable(value))
    return _rev(unit.row(tables.talk_answers, row_id))


def put_plan_draft(
    unit: Unit, case_id: CaseId, talk_id: TalkId, content: PlanContent, *, rev: int | None = None
) -> int:
    """Writes the plan of a case as it stands and returns its version.

    Raises Stale when the stored one is no longer version ``rev`` (0: none yet).
    """
    text = storable(content_to_json(content))
    row_id = unit.put(tables.plan_drafts, {"case_id": case_id}, rev=rev, talk_id=talk_id, content=text)
    return _rev(unit.row(tables.plan_drafts, row_id))


def storable(text: str) -> str:
    """The text with half letters (broken emoji of a paste) made visible: no database takes them."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _rev(row: Mapping[str, Any] | None) -> int:
    return int(row["rev"]) if row is not None else 0


def add_plan(unit: Unit, plan: Plan, rules: Iterable[RuleVersion] = ()) -> Plan:
    """Writes a version and its promises; returns it with the promises' ids.

    ``rules`` are the versions that its days rest on, and are kept with it.
    """
    promises = tuple(
        replace(a, id=_add_agreement(unit, plan, a, position), made_on=plan.made_on)
        for position, a in enumerate(plan.content.agreements)
        if a.what.strip()
    )
    stored = replace(plan, id=PlanId(new_id()), content=replace(plan.content, agreements=promises))
    unit.insert(
        tables.plans,
        id=stored.id, case_id=plan.case_id, version=plan.version, talk_id=plan.talk_id,
        made_on=plan.made_on, made_by=plan.made_by, content=plan_to_json(stored),
        rules=keep_rules(unit, rules),
    )  # fmt: skip
    return stored


def _add_agreement(unit: Unit, plan: Plan, agreement: Agreement, position: int) -> AgreementId:
    """Enters a promise in the ledger; one that still holds and got another day is moved, not made twice."""
    earlier = unit.row(tables.agreements, agreement.id) if agreement.id else None
    if earlier is not None and earlier["case_id"] == plan.case_id and earlier["kept"] == Kept.OPEN:
        unit.update(
            tables.agreements, agreement.id,
            owner=agreement.owner, what=agreement.what.strip(), due_on=agreement.due_on,
        )  # fmt: skip
        return agreement.id
    values = {
        "case_id": plan.case_id, "owner": agreement.owner, "what": agreement.what.strip(),
        "due_on": agreement.due_on, "kept": agreement.kept, "made_on": plan.made_on,
        "talk_id": plan.talk_id, "position": position,
    }  # fmt: skip
    return AgreementId(unit.insert(tables.agreements, **values))
