"""LAB § 41: what the plan must say of each target group, from when, and until when."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from jobassist.domain.case import TargetGroup
from jobassist.domain.plan import Agreement, AgreementId, Kept, OfferGiven, Owner, PlanContent, Retention
from jobassist.domain.plan_checks import PlanCheck, PlanPart, asked_parts, is_kept_in_job, plan_checks

ON = date(2025, 3, 9)
JOB, EDUCATION, SEARCH, ACTIVITIES = (
    PlanPart.JOB_GOALS,
    PlanPart.EDUCATION,
    PlanPart.SEARCH,
    PlanPart.ACTIVITIES,
)
GOALS = {JOB, EDUCATION}


def check(
    part: PlanPart,
    content: PlanContent | None = None,
    *,
    group: TargetGroup = TargetGroup.DAGPENGE,
    on: date = ON,
    is_employed: bool | None = False,
    offers: tuple[OfferGiven, ...] = (),
    last: tuple[Agreement, ...] = (),
) -> PlanCheck | None:
    found = plan_checks(group, content or PlanContent(), is_employed, on, offers=offers, last=last)
    return next((each for each in found if each.part is part), None)


@pytest.mark.parametrize(
    ("group", "asked"),
    [
        (TargetGroup.DAGPENGE, {JOB, SEARCH}),
        (TargetGroup.KTH_JOBPARAT, {JOB, SEARCH}),
        (TargetGroup.KTH_AKTIVITETSPARAT, {JOB, ACTIVITIES}),
        (TargetGroup.UDH_UDDANNELSESPARAT, GOALS),
        (TargetGroup.UDH_AKTIVITETSPARAT, GOALS | {ACTIVITIES}),
        (TargetGroup.SYGEDAGPENGE, GOALS | {ACTIVITIES}),
        (TargetGroup.JOBAFKLARING, GOALS | {ACTIVITIES}),
        (TargetGroup.RESSOURCEFORLOEB, GOALS | {ACTIVITIES}),
        (TargetGroup.LEDIGHEDSYDELSE, {JOB, ACTIVITIES}),
        (TargetGroup.REVALIDERING, {JOB}),
        (TargetGroup.FOERTIDSPENSION, GOALS | {ACTIVITIES}),
        (TargetGroup.UNDER_18, GOALS),
        (TargetGroup.SELVFORSOERGENDE, GOALS),
    ],
)
def test_each_target_group_is_asked_for_its_own(group: TargetGroup, asked: set[PlanPart]) -> None:
    assert asked_parts(group, False) == asked
    found = {each.part for each in plan_checks(group, PlanContent(), False, ON)}
    assert found == asked | {PlanPart.OFFERS}


@pytest.mark.parametrize("group", [TargetGroup.SYGEDAGPENGE, TargetGroup.JOBAFKLARING])
def test_the_sick_who_have_a_job_plan_how_to_keep_it(group: TargetGroup) -> None:
    assert is_kept_in_job(group, True)
    assert asked_parts(group, True) == {PlanPart.RETENTION}
    assert not is_kept_in_job(group, None)
    assert not is_kept_in_job(TargetGroup.DAGPENGE, True)
    missing = check(PlanPart.RETENTION, group=group, is_employed=True)
    assert missing == PlanCheck(
        PlanPart.RETENTION, "Skriv, hvad der skal til for at blive i jobbet.", "LAB § 41, stk. 1", False
    )


@pytest.mark.parametrize(
    "written",
    [
        PlanContent(support="Hævebord"),
        PlanContent(activities="Mestringsforløb"),
        PlanContent(retention=Retention(hours="12 om ugen")),
        PlanContent(agreements=(Agreement(AgreementId(""), Owner.US, "ringer til lederen"),)),
    ],
)
def test_anything_that_is_done_to_keep_the_job_will_do(written: PlanContent) -> None:
    found = check(PlanPart.RETENTION, written, group=TargetGroup.SYGEDAGPENGE, is_employed=True)
    assert found is not None
    assert found.is_met


@pytest.mark.parametrize(
    ("part", "group", "written", "paragraph"),
    [
        (JOB, TargetGroup.DAGPENGE, PlanContent(job_goals=("", "Kok", "")), "LAB § 41, stk. 2, nr. 1"),
        (JOB, TargetGroup.UNDER_18, PlanContent(job_goals=("Kok", "", "")), "LAB § 41, stk. 2, nr. 2"),
        (EDUCATION, TargetGroup.UNDER_18, PlanContent(education_goal="SOSU"), "LAB § 41, stk. 2, nr. 2"),
        (SEARCH, TargetGroup.DAGPENGE, PlanContent(search_requirements="To"), "LAB § 41, stk. 2, nr. 3"),
        (
            ACTIVITIES,
            TargetGroup.RESSOURCEFORLOEB,
            PlanContent(activities="Gåtur"),
            "LAB § 41, stk. 2, nr. 5",
        ),
    ],
)
def test_a_field_meets_its_number(
    part: PlanPart, group: TargetGroup, written: PlanContent, paragraph: str
) -> None:
    before, after = check(part, group=group), check(part, written, group=group)
    assert before is not None
    assert after is not None
    assert (before.is_met, after.is_met) == (False, True)
    assert before.paragraph == after.paragraph == paragraph
    assert before.sentence.startswith("Skriv ") or before.sentence.startswith("Skriv, ")


def test_offers_are_in_the_plan_by_themselves_but_need_a_name() -> None:
    named = OfferGiven("Mestringsforløb", ON)
    for offers, is_met in (((), True), ((named,), True), ((named, OfferGiven("", ON)), False)):
        found = check(PlanPart.OFFERS, offers=offers)
        assert found is not None
        assert (found.is_met, found.paragraph) == (is_met, "LAB § 41, stk. 2, nr. 4")


@pytest.mark.parametrize(("on", "is_asked"), [(date(2023, 3, 21), True), (date(2023, 3, 22), False)])
def test_status_was_asked_for_until_22_march_2023(on: date, is_asked: bool) -> None:
    open_one = Agreement(AgreementId("a"), Owner.CITIZEN, "søger", kept=Kept.OPEN)
    found = check(PlanPart.STATUS, on=on, last=(open_one,))
    assert (found is not None) is is_asked
    if found is not None:
        assert (found.is_met, found.paragraph) == (False, "LAB § 41, stk. 2, nr. 7")
        judged = check(PlanPart.STATUS, on=on, last=(replace(open_one, kept=Kept.BROKEN),))
        assert judged is not None
        assert judged.is_met


@pytest.mark.parametrize(("on", "count"), [(date(2019, 12, 31), 0), (date(2020, 1, 1), 4)])
def test_the_paragraph_is_in_force_from_2020(on: date, count: int) -> None:
    assert len(plan_checks(TargetGroup.DAGPENGE, PlanContent(), None, on)) == count
