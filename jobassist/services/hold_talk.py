"""A talk from start to finish: an agenda begins it, every pause is saved, the plan becomes a version."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from jobassist.domain.agenda import (
    PRESENT,
    Agenda,
    AnswerKey,
    choose_agenda,
    with_screening,
)
from jobassist.domain.case import Case, CaseId, Talk, TalkForm, TalkId, TalkKind, TalkStatus
from jobassist.domain.danish import short_date
from jobassist.domain.plan import AgreementId, Kept, Plan, PlanContent, PlanId
from jobassist.domain.talk_record import Presence
from jobassist.services.book_talk import case_of, talk_kind
from jobassist.services.desk import Changed, Desk
from jobassist.services.load_agendas import keep_version
from jobassist.services.print_facts import print_facts
from jobassist.services.talk_room import (
    TalkRoom,
    next_planned,
    occasion_of,
    open_room,
    talk_number,
    to_judge,
)
from jobassist.services.write_talk import add_plan, put_answer, put_plan_draft
from jobassist.store import reads, tables
from jobassist.store.reads.rooms import begun_talk, forgotten_talk
from jobassist.store.unit import Unit

ON_TIME = timedelta(minutes=15)
_LONGEST = timedelta(hours=4)
_REMEMBERED = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Saved:
    """Written and committed at ``at``; ``action_id`` lets the next letters join the same step."""

    at: datetime
    action_id: str


def start_talk(desk: Desk, case_id: CaseId) -> TalkRoom:
    """Opens the talk of today: the one begun or planned for today, else one forgotten lately, else a new one.

    A talk that began in the last week and was never finished is gone on with; it keeps its day.
    """
    case = case_of(desk, case_id)
    begun = begun_talk(desk.store, case_id, desk.today)
    if begun is None and _planned_today(desk, case) is None:
        begun = forgotten_talk(desk.store, case_id, before=desk.today, since=desk.today - _REMEMBERED)
    if begun is None:
        begun = _begin(desk, case)
        case = case_of(desk, case_id)
    return open_room(desk, case, begun)


def _planned_today(desk: Desk, case: Case) -> Talk | None:
    return next((t for t in case.talks if t.status is TalkStatus.PLANNED and t.on == desk.today), None)


def _begin(desk: Desk, case: Case) -> TalkId:
    planned = _planned_today(desk, case)
    kind = planned.kind if planned else talk_kind(case)
    holder = planned.held_by if planned else None
    number = talk_number(desk, case)[0]
    agenda = choose_agenda(desk.agendas, occasion_of(desk, case, number, kind=kind, holder=holder))
    now = desk.clock.now()
    with desk.store.write("start_talk", by=desk.user, at=now, case_id=case.id) as unit:
        version = keep_version(unit, agenda)
        if planned is not None:
            # Its minutes count from when it began, and a list often gives only the day.
            is_on_time = planned.at is not None and abs(now - planned.at) <= ON_TIME
            at = planned.at if is_on_time else now.replace(second=0, microsecond=0)
            unit.update(tables.talks, planned.id, at_time=at, agenda_id=agenda.id, agenda_version=version)
            return planned.id
        talk_id = unit.insert(
            tables.talks,
            case_id=case.id, on_date=desk.today, at_time=now.replace(second=0, microsecond=0),
            status=TalkStatus.PLANNED, kind=kind, form=TalkForm.IN_PERSON, source="app",
            agenda_id=agenda.id, agenda_version=version,
        )  # fmt: skip
        return TalkId(talk_id)


def use_agenda(desk: Desk, room: TalkRoom, agenda: Agenda) -> Changed:
    """Goes on with another agenda; what was written stays. A service call is registered as one, and so on."""
    kinds = agenda.fit.kinds
    kind = next(iter(kinds)) if len(kinds) == 1 else talk_kind(room.case)
    return _change_agenda(desk, room, agenda, f"Dagsordenen er nu “{agenda.title}”", kind=kind)


def add_screening(desk: Desk, room: TalkRoom, screening: Agenda) -> Changed:
    """Adds a screening to the talk; it asks the citizen first."""
    agenda = with_screening(room.agenda, screening)
    return _change_agenda(desk, room, agenda, f"“{screening.title}” er sat på dagsordenen", kind=room.kind)


def _change_agenda(desk: Desk, room: TalkRoom, agenda: Agenda, message: str, *, kind: TalkKind) -> Changed:
    with desk.store.write("use_agenda", by=desk.user, at=desk.clock.now(), case_id=room.case.id) as unit:
        version = keep_version(unit, agenda)
        unit.update(tables.talks, room.talk_id, agenda_id=agenda.id, agenda_version=version, kind=kind)
    return Changed(frozenset({room.case.id}), message, unit.action_id)


def save_answer(
    desk: Desk, room: TalkRoom, key: AnswerKey, value: str, *, continues: str | None = None
) -> Saved:
    """Stores one field of one item; the returned time is after the commit."""
    with desk.store.write(
        "write_note", by=desk.user, at=desk.clock.now(), case_id=room.case.id, continues=continues
    ) as unit:
        put_answer(unit, room.talk_id, item_id=key[0], field=key[1], value=value)
    return Saved(desk.clock.now(), unit.action_id)


def save_draft(desk: Desk, room: TalkRoom, content: PlanContent, *, continues: str | None = None) -> Saved:
    """Stores the plan as it stands in the talk."""
    with desk.store.write(
        "write_plan", by=desk.user, at=desk.clock.now(), case_id=room.case.id, continues=continues
    ) as unit:
        put_plan_draft(unit, room.case.id, room.talk_id, content)
    return Saved(desk.clock.now(), unit.action_id)


def judge_agreement(desk: Desk, room: TalkRoom, agreement_id: AgreementId, kept: Kept) -> Saved:
    """Says whether a promise was kept."""
    with desk.store.write("judge_agreement", by=desk.user, at=desk.clock.now(), case_id=room.case.id) as unit:
        unit.update(tables.agreements, agreement_id, kept=kept)
    return Saved(desk.clock.now(), unit.action_id)


def finish(desk: Desk, room: TalkRoom, content: PlanContent) -> tuple[Changed, Plan]:
    """The talk counts, the plan becomes a version, its promises enter the ledger, the next talk is booked.

    One transaction. Lines of agreements without text are left out.
    """
    now = desk.clock.now()
    with desk.store.write("finish_talk", by=desk.user, at=now, case_id=room.case.id) as unit:
        unit.update(
            tables.talks, room.talk_id,
            status=TalkStatus.HELD, on_date=room.on, minutes=_minutes(room, now), kind=_kind_held(room),
        )  # fmt: skip
        plan = add_plan(unit, _plan(desk, room, content))
        if content.next_talk_at is not None:
            _book_next(desk, unit, room, content)
        draft = reads.load_plan_draft(desk.store, room.case.id)
        if draft is not None:
            unit.delete(tables.plan_drafts, draft.id)
    message = f"Samtale {room.number} er holdt {short_date(room.on)}, og plan {plan.version} er gemt"
    return Changed(frozenset({room.case.id}), message, unit.action_id), plan


def _minutes(room: TalkRoom, now: datetime) -> int | None:
    """How long it took; None when the computer slept in between, or it was finished on another day."""
    took = now - room.started_at
    return max(0, round(took.total_seconds() / 60)) if took <= _LONGEST else None


def _kind_held(room: TalkRoom) -> TalkKind:
    """A talk with the unemployment fund present is a joint one (fælles samtale)."""
    with_fund = room.answers.get((PRESENT, Presence.UNEMPLOYMENT_FUND), "")
    return TalkKind.FAELLES if with_fund and room.kind is TalkKind.JOBSAMTALE else room.kind


def _plan(desk: Desk, room: TalkRoom, content: PlanContent) -> Plan:
    return Plan(
        id=PlanId(""),
        case_id=room.case.id,
        version=room.version,
        talk_id=room.talk_id,
        made_on=room.on,
        made_by=desk.user,
        content=content,
        last_agreements=to_judge(desk, room.case.id, room.previous_plan),
        talk_number=room.number,
        talks_required=room.required,
        facts=print_facts(desk, room.case, room.on),
    )


def _book_next(desk: Desk, unit: Unit, room: TalkRoom, content: PlanContent) -> None:
    """Books the next talk; one that was booked for another time has then been moved."""
    at = content.next_talk_at
    if at is None or any(t.status is TalkStatus.PLANNED and t.at == at for t in room.case.talks):
        return
    booked = next_planned(room.case, after=desk.today)
    if booked is not None:
        unit.update(tables.talks, booked.id, status=TalkStatus.MOVED)
    unit.insert(
        tables.talks,
        case_id=room.case.id, on_date=at.date(), at_time=at, status=TalkStatus.PLANNED,
        kind=talk_kind(room.case), form=content.next_talk_form, source="app",
    )  # fmt: skip
