"""The shipped rules give the duties that the situations in ``tests/rules`` describe, day for day."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from jobassist.domain.case import (
    Case,
    Decision,
    Exemption,
    Holder,
    OfferKind,
    Pauses,
    Reported,
    TalkKind,
    TargetGroup,
)
from jobassist.domain.duties import Duty, duties_of
from jobassist.paths import resources
from jobassist.services.load_rules import load_rulebook
from tests.domain.build import CPR_1990, a_case, held, offer, planned

FOLDER = Path(__file__).parent.parent / "rules"
EXPECTED_KEYS = ("status", "held", "required", "target_on", "safe_on", "due_on")


def situations() -> list[Any]:
    return [
        pytest.param(situation, id=f"{path.stem}: {situation['title']}")
        for path in sorted(FOLDER.glob("*.toml"))
        for situation in tomllib.loads(path.read_text(encoding="utf-8"))["situation"]
    ]


@pytest.mark.parametrize("situation", situations())
def test_situation(situation: dict[str, Any]) -> None:
    told = dict(situation)
    title, day = told.pop("title"), told.pop("day")
    expected, also = told.pop("duty", []), told.pop("also", [])
    closed = [(int(month_day[:2]), int(month_day[3:])) for month_day in told.pop("closed_days", [])]
    book = load_rulebook(resources("rules"), closed_days=closed)
    duties = duties_of(case_of(told), book, day)
    assert not told, f"{title}: unknown keys {sorted(told)}"
    found = {duty.rule.id: duty for duty in duties}
    assert sorted(found) == sorted([*(duty["id"] for duty in expected), *also]), title
    for duty in expected:
        assert shown(found[duty["id"]]) == {key: duty.get(key) for key in EXPECTED_KEYS}, duty["id"]


def shown(duty: Duty) -> dict[str, Any]:
    return {key: getattr(duty, key) for key in EXPECTED_KEYS}


def case_of(told: dict[str, Any]) -> Case:
    """The case that a situation tells; takes every key it understands out of ``told``."""
    reported = told.pop("reported", None)
    return a_case(
        told.pop("started_on", None),
        cpr=told.pop("cpr", CPR_1990),
        group=TargetGroup(told.pop("group")),
        ended_on=told.pop("ended_on", None),
        visitation=told.pop("visitation", ""),
        is_employed=told.pop("is_employed", None),
        recovery_on=told.pop("recovery_on", None),
        benefit_hours=told.pop("hours", None),
        benefit_hours_on=told.pop("hours_on", None),
        reported=Reported(**reported) if reported else None,
        talks=(
            *held(*told.pop("talks", [])),
            *held(*told.pop("joint_talks", []), kind=TalkKind.FAELLES),
            *held(*told.pop("fund_talks", []), held_by=Holder.UNEMPLOYMENT_FUND),
            *held(*told.pop("jobcentre_talks", []), held_by=Holder.JOBCENTRE),
            *planned(*told.pop("planned", [])),
        ),
        placements=tuple(
            offer(o["from"], o.get("to"), kind=OfferKind(o.get("kind", "virksomhedspraktik")))
            for o in told.pop("offers", [])
        ),
        exemptions=tuple(
            Exemption(e["from"], e.get("to"), Pauses(e.get("pauses", "all")))
            for e in told.pop("exemptions", [])
        ),
        decisions=tuple(Decision(d["id"], d["on"]) for d in told.pop("decisions", [])),
    )
