"""What the plan of a talk asks about, and what the law still misses in it."""

from __future__ import annotations

from jobassist.domain.agenda import AnswerKind, Prefill
from jobassist.domain.case import Case
from jobassist.domain.plan import OfferGiven, PlanContent, Retention
from jobassist.domain.plan_checks import PlanCheck, PlanPart, asked_parts, plan_checks
from jobassist.services.talk_facts import offers
from jobassist.services.talk_room import TalkRoom

FIELDS = (PlanPart.JOB_GOALS, PlanPart.EDUCATION, PlanPart.SEARCH, PlanPart.ACTIVITIES, PlanPart.RETENTION)
"""The parts that have fields of their own, in the order of the plan."""


def is_at_work(case: Case) -> bool | None:
    """Whether the citizen has a job; one with an employer has, where a list does not say. None: unknown."""
    return True if case.is_employed is None and case.employer else case.is_employed


def plan_parts(room: TalkRoom) -> frozenset[PlanPart]:
    """What this plan has fields for: by target group and agenda, and whatever is filled in already."""
    asked = asked_parts(room.case.group, is_at_work(room.case)) | written_parts(room.draft)
    return asked | {PlanPart.JOB_GOALS} if _asks_for_job_goals(room) else asked


def written_parts(content: PlanContent) -> frozenset[PlanPart]:
    """The parts in which something is written."""
    written = {
        PlanPart.JOB_GOALS: any(content.job_goals),
        PlanPart.EDUCATION: bool(content.education_goal),
        PlanPart.SEARCH: bool(content.search_requirements),
        PlanPart.ACTIVITIES: bool(content.activities),
        PlanPart.RETENTION: content.retention != Retention(),
    }
    return frozenset(part for part, is_written in written.items() if is_written)


def checks_of(room: TalkRoom, content: PlanContent) -> tuple[PlanCheck, ...]:
    """LAB § 41 for the plan as it is written now, on the day of the talk."""
    return plan_checks(
        room.case.group,
        content,
        is_at_work(room.case),
        room.on,
        offers=[OfferGiven(each.title, each.started_on) for each in offers(room, room.on)],
        last=room.last_agreements,
    )


def _asks_for_job_goals(room: TalkRoom) -> bool:
    return any(
        item.prefill is Prefill.JOB_GOALS or any(q.kind is AnswerKind.JOB_GOALS for q in item.questions)
        for item in room.agenda.items
    )
