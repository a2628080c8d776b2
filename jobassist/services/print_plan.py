"""The plan on paper: a stored version, or the plan as it stands, becomes a PDF."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from jobassist.domain.case import Case
from jobassist.domain.danish import MONTHS
from jobassist.domain.plan import Agreement, Kept, OfferGiven, Owner, Plan, PlanContent, PrintFacts
from jobassist.services.book_talk import case_of
from jobassist.services.desk import NOBODY, Desk
from jobassist.services.print_facts import print_facts
from jobassist.services.print_paper import PaperPrint, hand_out
from jobassist.services.talk_room import TalkRoom, next_planned
from jobassist.store import reads

if TYPE_CHECKING:
    from jobassist.reports.sheets import OfferRow, PlanSheet

_KEPT_WORDS = {
    Kept.OPEN: "gælder stadig",
    Kept.KEPT: "holdt",
    Kept.PARTLY: "delvist holdt",
    Kept.BROKEN: "ikke holdt",
}


PlanPrint = PaperPrint
"""What a plan is previewed as; the same as every paper."""


def print_of_case(desk: Desk, case: Case) -> PlanPrint:
    """The newest finished version; before the first, a draft of what is known already."""
    plans = reads.load_plans(desk.store, case.id)
    if plans:
        return print_of(desk, plans[-1])
    sheet = _sheet(
        desk,
        print_facts(desk, case, desk.today),
        _known_so_far(desk, case),
        on=desk.today,
        caseworker=desk.settings.name or case.caseworker,
        last=tuple(row.agreement for row in reads.open_agreements(desk.store, case.id)),
        numbers=(None, None, None),
    )
    return PlanPrint(case.id, "Opfølgningsplan, udkast", _rendered(sheet), is_draft=True)


def _known_so_far(desk: Desk, case: Case) -> PlanContent:
    """The plan being written in a talk, or just the next talk that is booked."""
    draft = reads.load_plan_draft(desk.store, case.id)
    if draft is not None:
        return draft.content
    booked = next_planned(case, after=desk.today - timedelta(days=1))
    if booked is None:
        return PlanContent()
    return PlanContent(next_talk_at=booked.at or datetime.combine(booked.on, time()))


def print_of(desk: Desk, plan: Plan) -> PlanPrint:
    """A finished version, ready to be shown and printed."""
    return PlanPrint(
        plan.case_id,
        f"Opfølgningsplan, version {plan.version}",
        plan_pdf(desk, plan),
        f"opfølgningsplan-version-{plan.version}-{plan.made_on.isoformat()}.pdf",
        talk_id=plan.talk_id,
        plan_id=plan.id,
    )


def log_print(desk: Desk, paper: PlanPrint, *, purpose: str) -> None:
    """Logs that a citizen's plan left the app, and files a finished version the first time."""
    hand_out(desk, paper, purpose=purpose)


def print_of_draft(desk: Desk, room: TalkRoom, content: PlanContent) -> PlanPrint:
    """The plan as it stands in the talk."""
    return PlanPrint(
        room.case.id,
        f"Opfølgningsplan, kladde til version {room.version}",
        draft_pdf(desk, room, content),
        is_draft=True,
    )


def plan_pdf(desk: Desk, plan: Plan) -> bytes:
    """A finished version as PDF."""
    sheet = _sheet(
        desk,
        plan.facts or print_facts(desk, case_of(desk, plan.case_id), plan.made_on),
        plan.content,
        on=plan.made_on,
        caseworker="" if plan.made_by == NOBODY else plan.made_by,
        last=plan.last_agreements,
        numbers=(plan.version, plan.talk_number, plan.talks_required),
    )
    return _rendered(sheet)


def draft_pdf(desk: Desk, room: TalkRoom, content: PlanContent) -> bytes:
    """The plan as it stands in the talk, marked as a draft."""
    sheet = _sheet(
        desk,
        print_facts(desk, room.case, room.on),
        content,
        on=room.on,
        caseworker=desk.settings.name,
        last=room.last_agreements,
        numbers=(None, room.number, room.required),
    )
    return _rendered(sheet)


def _rendered(sheet: PlanSheet) -> bytes:
    from jobassist.reports.plan_pdf import render_plan

    return render_plan(sheet)


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
    from jobassist.reports.sheets import AgreementRow, OutcomeRow, PlanSheet

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
        search_requirements=content.search_requirements,
        support=content.support,
        agreements=tuple(AgreementRow(a.owner, a.what, due_on=a.due_on) for a in content.agreements),
        last_agreements=tuple(OutcomeRow(a.owner, _as_told(a), _outcome(a, content)) for a in last),
        offers=tuple(_offer(each) for each in facts.offers),
        next_talk_at=content.next_talk_at,
        next_talk_place=content.next_talk_place or facts.meeting_place,
        is_demo=desk.store.is_demo,
    )


def _as_told(agreement: Agreement) -> str:
    """A promise of ours that we broke is followed by an apology."""
    if agreement.kept is not Kept.BROKEN or agreement.owner is not Owner.US:
        return agreement.what
    return f"{agreement.what.rstrip(' .')}. Det nåede vi ikke, og det beklager vi."


def _outcome(agreement: Agreement, content: PlanContent) -> str:
    word = _KEPT_WORDS[agreement.kept]
    again = next((a for a in content.agreements if _is_same(a, agreement) and a.due_on), None)
    if agreement.kept in (Kept.PARTLY, Kept.BROKEN) and again is not None and again.due_on is not None:
        return f"ny dato {_spoken(again.due_on)}"
    if agreement.kept is Kept.OPEN and agreement.due_on is not None:
        return f"{word}, senest {_spoken(agreement.due_on)}"
    return word


def _spoken(day: date) -> str:
    return f"{day.day}. {MONTHS[day.month - 1]}"


def _is_same(one: Agreement, other: Agreement) -> bool:
    """The same promise made again."""
    return one.owner is other.owner and one.what.strip(" .").casefold() == other.what.strip(" .").casefold()


def _offer(offer: OfferGiven) -> OfferRow:
    from jobassist.reports.sheets import OfferRow

    return OfferRow(offer.title or "Tilbud", starts_on=offer.started_on, ends_on=offer.ends_on)
