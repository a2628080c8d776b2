"""Plans as JSON text: how their content is kept in a row."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from jobassist.domain.case import CaseId, TalkForm, TalkId
from jobassist.domain.plan import (
    Agreement,
    AgreementId,
    Kept,
    OfferGiven,
    Owner,
    Plan,
    PlanContent,
    PlanId,
    PrintFacts,
    Retention,
)


def content_to_json(content: PlanContent) -> str:
    """For ``plan_drafts.content``."""
    return _dumped({"content": asdict(content)})


def content_from_json(text: str) -> PlanContent:
    """From ``plan_drafts.content`` or ``plans.content``."""
    return _content(json.loads(text)["content"])


def plan_to_json(plan: Plan) -> str:
    """For ``plans.content``: all of a plan that has no column of its own."""
    return _dumped(
        {
            "content": asdict(plan.content),
            "last_agreements": [asdict(agreement) for agreement in plan.last_agreements],
            "talk_number": plan.talk_number,
            "talks_required": plan.talks_required,
            "facts": None if plan.facts is None else asdict(plan.facts),
        }
    )


def plan_from_json(
    text: str,
    *,
    plan_id: PlanId,
    case_id: CaseId,
    version: int,
    talk_id: TalkId | None,
    made_on: date,
    made_by: str,
) -> Plan:
    """From ``plans.content`` and the columns beside it."""
    data = json.loads(text)
    return Plan(
        plan_id,
        case_id,
        version,
        talk_id,
        made_on,
        made_by,
        _content(data["content"]),
        _agreements(data["last_agreements"]),
        data["talk_number"],
        data["talks_required"],
        _facts(data.get("facts")),
    )


def _dumped(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, default=_iso)


def _iso(value: date | datetime) -> str:
    return value.isoformat()


def _content(data: dict[str, Any]) -> PlanContent:
    next_talk_at = data["next_talk_at"]
    first, second, third = data["job_goals"]
    return PlanContent(
        **{
            **data,
            "job_goals": (first, second, third),
            "agreements": _agreements(data["agreements"]),
            "next_talk_at": None if next_talk_at is None else datetime.fromisoformat(next_talk_at),
            "next_talk_form": TalkForm(data.get("next_talk_form", TalkForm.IN_PERSON)),
            "retention": Retention(**data.get("retention", {})),
        }
    )


def _facts(data: dict[str, Any] | None) -> PrintFacts | None:
    """None in versions that were made before facts were kept."""
    if data is None:
        return None
    offers = tuple(
        OfferGiven(o["title"], date.fromisoformat(o["started_on"]), _day(o["ends_on"]))
        for o in data["offers"]
    )
    return PrintFacts(**{**data, "address": tuple(data["address"]), "offers": offers})


def _agreements(data: Sequence[dict[str, Any]]) -> tuple[Agreement, ...]:
    return tuple(
        Agreement(
            AgreementId(agreement["id"]),
            Owner(agreement["owner"]),
            agreement["what"],
            _day(agreement["due_on"]),
            Kept(agreement["kept"]),
            _day(agreement["made_on"]),
        )
        for agreement in data
    )


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
