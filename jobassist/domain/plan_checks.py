"""What Min Plan must say about whom, and on which day (LAB § 41); it only ever reminds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from jobassist.domain.case import TargetGroup
from jobassist.domain.plan import Agreement, Kept, OfferGiven, PlanContent, Retention

IN_FORCE_FROM = date(2020, 1, 1)
"""The present LAB (lov 548/2019) begins; before it a plan followed other rules, which are not checked."""
STATUS_UNTIL = date(2023, 3, 22)
"""From this day a plan need not state how far an effort is (lov 295/2023)."""


class PlanPart(StrEnum):
    """A part of a plan that not everybody has, or that the law asks for by itself."""

    JOB_GOALS = "job_goals"
    EDUCATION = "education"
    SEARCH = "search"
    OFFERS = "offers"
    ACTIVITIES = "activities"
    RETENTION = "retention"
    STATUS = "status"


@dataclass(frozen=True, slots=True)
class PlanCheck:
    """One thing the law wants in the plan: what to write when it is missing, and where it says so."""

    part: PlanPart
    sentence: str
    paragraph: str
    is_met: bool


_WITH_JOB_GOAL = frozenset(
    {
        TargetGroup.DAGPENGE,
        TargetGroup.KTH_JOBPARAT,
        TargetGroup.KTH_AKTIVITETSPARAT,
        TargetGroup.LEDIGHEDSYDELSE,
        TargetGroup.REVALIDERING,
    }
)
_STABILISED = frozenset(
    {
        TargetGroup.KTH_AKTIVITETSPARAT,
        TargetGroup.UDH_AKTIVITETSPARAT,
        TargetGroup.SYGEDAGPENGE,
        TargetGroup.JOBAFKLARING,
        TargetGroup.RESSOURCEFORLOEB,
        TargetGroup.LEDIGHEDSYDELSE,
        TargetGroup.FOERTIDSPENSION,
    }
)
_SEARCHING = frozenset({TargetGroup.DAGPENGE, TargetGroup.KTH_JOBPARAT})
_SICK = frozenset({TargetGroup.SYGEDAGPENGE, TargetGroup.JOBAFKLARING})
_SENTENCES = {
    PlanPart.JOB_GOALS: "Skriv mindst ét jobmål, helst i et fag, der mangler folk.",
    PlanPart.EDUCATION: "Skriv et uddannelsesmål, eller at der ikke er et.",
    PlanPart.SEARCH: "Skriv, hvad I har aftalt om jobsøgning.",
    PlanPart.OFFERS: "Et tilbud har ikke noget navn. Skriv under aftaler, hvad det er.",
    PlanPart.ACTIVITIES: "Skriv, hvad der støtter helbred og hverdag, eller at der ikke er brug for noget.",
    PlanPart.RETENTION: "Skriv, hvad der skal til for at blive i jobbet.",
    PlanPart.STATUS: "Markér, hvad der blev af det, I aftalte sidst.",
}


def is_kept_in_job(group: TargetGroup, is_employed: bool | None) -> bool:
    """Whether the plan is about staying in the job: the sick who have one (LAB § 41, stk. 1)."""
    return group in _SICK and bool(is_employed)


def asked_parts(group: TargetGroup, is_employed: bool | None) -> frozenset[PlanPart]:
    """What a plan is to say of the citizen's own (LAB § 41), whatever the day.

    Agreements on job search are asked of those who must look for work.
    """
    if is_kept_in_job(group, is_employed):
        return frozenset({PlanPart.RETENTION})
    asked = {PlanPart.JOB_GOALS}
    if group not in _WITH_JOB_GOAL:
        asked.add(PlanPart.EDUCATION)
    if group in _SEARCHING:
        asked.add(PlanPart.SEARCH)
    if group in _STABILISED:
        asked.add(PlanPart.ACTIVITIES)
    return frozenset(asked)


def plan_checks(
    group: TargetGroup,
    content: PlanContent,
    is_employed: bool | None,
    on: date,
    *,
    offers: Sequence[OfferGiven] = (),
    last: Sequence[Agreement] = (),
) -> tuple[PlanCheck, ...]:
    """LAB § 41 for one plan on a day, in the law's order; none before 2020.

    ``offers`` are what the plan lists by itself (no. 4), ``last`` the promises that were to be
    answered for (no. 7, until 22 March 2023). Other efforts (no. 6) are what is agreed, if anything.
    """
    if on < IN_FORCE_FROM:
        return ()
    met = {
        PlanPart.RETENTION: _tells_how_to_stay(content),
        PlanPart.JOB_GOALS: any(content.job_goals),
        PlanPart.EDUCATION: bool(content.education_goal),
        PlanPart.SEARCH: bool(content.search_requirements),
        PlanPart.OFFERS: all(offer.title for offer in offers),
        PlanPart.ACTIVITIES: bool(content.activities),
        PlanPart.STATUS: all(agreement.kept is not Kept.OPEN for agreement in last),
    }
    asked = asked_parts(group, is_employed) | {PlanPart.OFFERS}
    if on < STATUS_UNTIL:
        asked |= {PlanPart.STATUS}
    return tuple(
        PlanCheck(part, _SENTENCES[part], _paragraph(group, part), is_met)
        for part, is_met in met.items()
        if part in asked
    )


def _tells_how_to_stay(content: PlanContent) -> bool:
    effort = (content.support, content.activities, content.agreements)
    return any(effort) or content.retention != Retention()


def _paragraph(group: TargetGroup, part: PlanPart) -> str:
    if part is PlanPart.RETENTION:
        return "LAB § 41, stk. 1"
    numbers = {
        PlanPart.JOB_GOALS: 1 if group in _WITH_JOB_GOAL else 2,
        PlanPart.EDUCATION: 2,
        PlanPart.SEARCH: 3,
        PlanPart.OFFERS: 4,
        PlanPart.ACTIVITIES: 5,
        PlanPart.STATUS: 7,
    }
    return f"LAB § 41, stk. 2, nr. {numbers[part]}"
