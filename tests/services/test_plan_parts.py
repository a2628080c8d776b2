"""Which parts the plan of a talk shows: by target group, work, agenda, and what is written already."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from jobassist.domain.case import Case, Placement, TargetGroup
from jobassist.domain.plan import Agreement, AgreementId, Owner, PlanContent, Retention
from jobassist.domain.plan_checks import PlanPart
from jobassist.services.desk import Desk
from jobassist.services.hold_talk import start_talk
from jobassist.services.plan_checks import checks_of, is_at_work, plan_parts
from jobassist.services.talk_room import TalkRoom
from tests.services.examples import a_draft, put


@pytest.fixture
def room(desk: Desk) -> TalkRoom:
    """A talk with Lone, who is sick and has a job."""
    return start_talk(desk, put(desk, a_draft(is_employed=True)).id)


def changed(room: TalkRoom, **facts: object) -> TalkRoom:
    return replace(room, case=replace(room.case, **facts))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("is_employed", "employer", "expected"),
    [
        (True, "", True),
        (False, "Solsiden", False),
        (None, "Solsiden", True),
        (None, "", None),
    ],
)
def test_an_employer_tells_that_there_is_a_job(
    room: TalkRoom, is_employed: bool | None, employer: str, expected: bool | None
) -> None:
    case: Case = changed(room, is_employed=is_employed, employer=employer).case
    assert is_at_work(case) is expected


def test_the_sick_with_a_job_have_a_retention_plan_and_others_their_goals(room: TalkRoom) -> None:
    assert plan_parts(room) == {PlanPart.RETENTION}
    out_of_work = changed(room, is_employed=False)
    assert plan_parts(out_of_work) == {PlanPart.JOB_GOALS, PlanPart.EDUCATION, PlanPart.ACTIVITIES}
    jobless = changed(room, is_employed=False, group=TargetGroup.DAGPENGE)
    assert plan_parts(jobless) == {PlanPart.JOB_GOALS, PlanPart.SEARCH}


def test_nothing_that_is_written_is_hidden(room: TalkRoom) -> None:
    written = PlanContent(
        job_goals=("", "Kok", ""),
        education_goal="SOSU",
        search_requirements="To om ugen",
        activities="Gåtur",
        retention=Retention(tasks="Vagtplan"),
    )
    learning = changed(room, group=TargetGroup.REVALIDERING)
    assert plan_parts(replace(learning, draft=written)) == {
        PlanPart.JOB_GOALS,
        PlanPart.EDUCATION,
        PlanPart.SEARCH,
        PlanPart.ACTIVITIES,
        PlanPart.RETENTION,
    }


def test_an_agenda_that_asks_for_job_goals_has_their_fields(desk: Desk) -> None:
    dagpenge = start_talk(desk, put(desk, a_draft(group=TargetGroup.DAGPENGE)).id)
    asking = changed(dagpenge, group=TargetGroup.SYGEDAGPENGE, is_employed=True)
    assert PlanPart.JOB_GOALS in plan_parts(asking)


def test_the_checks_know_the_day_the_offers_and_the_promises_of_last_time(room: TalkRoom) -> None:
    nameless = changed(room, placements=(Placement(date(2023, 3, 1)),))
    last = (Agreement(AgreementId("a"), Owner.US, "ringer"),)
    checks = checks_of(replace(nameless, last_agreements=last), room.draft)
    assert {check.part: check.is_met for check in checks} == {
        PlanPart.RETENTION: False,
        PlanPart.OFFERS: False,
        PlanPart.STATUS: False,
    }
