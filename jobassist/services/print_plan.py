"""The plan on paper: a stored version, or the plan as it stands, becomes a PDF."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from jobassist.domain.case import Case, TalkForm
from jobassist.domain.errors import JobAssistError
from jobassist.domain.papers import PaperKind
from jobassist.domain.plan import Agreement, OfferGiven, Plan, PlanContent, PrintFacts
from jobassist.reports.sheets import OfferRow, PlanSheet
from jobassist.services.book_talk import case_of
from jobassist.services.desk import NOBODY, Desk
from jobassist.services.print_facts import print_facts
from jobassist.services.print_paper import PaperPrint, hand_out
from jobassist.services.talk_room import TalkRoom, next_planned
from jobassist.services.tell_agreements import agreed, outcomes
from jobassist.store import reads

PlanPrint = PaperPrint
"""What a plan is previewed as; the same as every paper."""

SIZES = (PaperKind.PLAN, PaperKind.PLAN_LARGE)
SUMMARIES = (PaperKind.SUMMARY, PaperKind.SUMMARY_LARGE, PaperKind.SUMMARY_INTERNAL)
LARGE_TITLE = ", stor skrift"


def print_of_case(desk: Desk, case: Case, *, version: int | None = None, large: bool = False) -> PlanPrint:
    """The newest finished version, or ``version``; before the first, a draft of what is known already.

    Raises JobAssistError when there is no such version.
    """
    plans = reads.load_plans(desk.store, case.id)
    if version is not None:
        plans = [plan for plan in plans if plan.version == version]
        if not plans:
            raise JobAssistError(
                f"Planen har ingen version {version}. Udelad --version, så tages den nyeste."
            )
    if plans:
        return print_of(desk, plans[-1], large=large)
    sheet = _sheet(
        desk,
        print_facts(desk, case, desk.today),
        _known_so_far(desk, case),
        on=desk.today,
        caseworker=desk.settings.name or case.caseworker,
        last=tuple(row.agreement for row in reads.open_agreements(desk.store, case.id)),
        numbers=(None, None, None),
    )
    return _draft(PlanPrint(case.id, "Opfølgningsplan, udkast", b"", is_draft=True), sheet, large=large)


def _known_so_far(desk: Desk, case: Case) -> PlanContent:
    """The plan being written in a talk, or just the next talk that is booked."""
    draft = reads.load_plan_draft(desk.store, case.id)
    if draft is not None:
        return draft.content
    booked = next_planned(case, after=desk.today - timedelta(days=1))
    if booked is None:
        return PlanContent()
    return PlanContent(
        next_talk_at=booked.at or datetime.combine(booked.on, time()),
        next_talk_form=booked.form or TalkForm.IN_PERSON,
    )


def print_of(desk: Desk, plan: Plan, *, large: bool = False) -> PlanPrint:
    """A finished version, ready to be shown and printed: once printed, it is that very paper."""
    kind = PaperKind.PLAN_LARGE if large else PaperKind.PLAN
    name = f"opfølgningsplan-version-{plan.version}-{plan.made_on.isoformat()}"
    return PlanPrint(
        plan.case_id,
        f"Opfølgningsplan, version {plan.version}{LARGE_TITLE if large else ''}",
        reads.printed_plan(desk.store, plan.id, kind) or plan_pdf(desk, plan, large=large),
        f"{name}{'-stor-skrift' if large else ''}.pdf",
        kind=kind,
        talk_id=plan.talk_id,
        plan_id=plan.id,
        kinds=SIZES if plan.talk_id is None else (*SIZES, *SUMMARIES),
        make=lambda kind: _other(desk, plan, kind),
    )


def _other(desk: Desk, plan: Plan, kind: PaperKind) -> PaperPrint:
    """What the preview of a plan changes to: the other size, or the referat of its talk."""
    from jobassist.services.print_summary import summary_of

    if plan.talk_id is None or kind in SIZES:
        return print_of(desk, plan, large=kind is PaperKind.PLAN_LARGE)
    return summary_of(desk, plan.talk_id, kind)


def log_print(desk: Desk, paper: PlanPrint, *, purpose: str) -> None:
    """Logs that a citizen's plan left the app, and files a finished version the first time."""
    hand_out(desk, paper, purpose=purpose)


def print_of_draft(desk: Desk, room: TalkRoom, content: PlanContent, *, large: bool = False) -> PlanPrint:
    """The plan as it stands in the talk."""
    title = f"Opfølgningsplan, kladde til version {room.version}"
    printed = PlanPrint(room.case.id, title, b"", talk_id=room.talk_id, is_draft=True)
    return _draft(printed, _draft_sheet(desk, room, content), large=large)


def _draft(printed: PlanPrint, sheet: PlanSheet, *, large: bool) -> PlanPrint:
    return replace(
        printed,
        pdf=_rendered(sheet, large=large),
        kind=PaperKind.PLAN_LARGE if large else PaperKind.PLAN,
        kinds=SIZES,
        make=lambda kind: _draft(printed, sheet, large=kind is PaperKind.PLAN_LARGE),
    )


def plan_pdf(desk: Desk, plan: Plan, *, large: bool = False) -> bytes:
    """A finished version as PDF, made from what was stored with it."""
    sheet = _sheet(
        desk,
        plan.facts or print_facts(desk, case_of(desk, plan.case_id), plan.made_on),
        plan.content,
        on=plan.made_on,
        caseworker="" if plan.made_by == NOBODY else plan.made_by,
        last=plan.last_agreements,
        numbers=(plan.version, plan.talk_number, plan.talks_required),
    )
    return _rendered(sheet, large=large)


def _draft_sheet(desk: Desk, room: TalkRoom, content: PlanContent) -> PlanSheet:
    return _sheet(
        desk,
        print_facts(desk, room.case, room.on),
        content,
        on=room.on,
        caseworker=desk.settings.name,
        last=room.last_agreements,
        numbers=(None, room.number, room.required),
    )


def _rendered(sheet: PlanSheet, *, large: bool = False) -> bytes:
    from jobassist.reports.plan_pdf import render_plan

    return render_plan(sheet, large=large)


def _sheet(
    desk: Desk,
    facts: PrintFacts,
    content: PlanContent,
    *,
    on: date,
    caseworker: str,
    last: tuple[Agreement, ...],
    numbers: tuple[int | None, int | None, int | None],
) -> PlanSheet:
    return PlanSheet(
        printed_on=on,
        citizen=facts.citizen,
        municipality=facts.municipality,
        address=facts.address,
        caseworker=caseworker,
        phone=facts.phone,
        version=numbers[0],
        talk_number=numbers[1],
        talks_required=numbers[2],
        goal=content.goal,
        job_goals=content.job_goals,
        education_goal=content.education_goal,
        retention=content.retention,
        agreements=agreed(content),
        offers=tuple(_offer(each) for each in facts.offers),
        activities=content.activities,
        search_requirements=content.search_requirements,
        support=content.support,
        last_agreements=outcomes(last, content),
        next_talk_at=content.next_talk_at,
        next_talk_place=next_talk_place(content, facts),
        next_talk_form=content.next_talk_form,
        is_demo=desk.store.is_demo,
    )


def next_talk_place(content: PlanContent, facts: PrintFacts) -> str:
    """Where the next talk is; nobody needs the office's address to be called."""
    is_here = content.next_talk_form is TalkForm.IN_PERSON
    return content.next_talk_place or (facts.meeting_place if is_here else "")


def _offer(offer: OfferGiven) -> OfferRow:
    return OfferRow(offer.title or "Tilbud", starts_on=offer.started_on, ends_on=offer.ends_on)
