"""A talk from start to finish: the agenda is prefilled, every pause is saved, the plan grows beside it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from jobassist.domain.agenda import Agenda, choose_agenda
from jobassist.domain.case import Case, CaseId, Citizen, Talk, TalkForm, TalkId, TalkStatus
from jobassist.domain.danish import short_date
from jobassist.domain.errors import JobAssistError
from jobassist.domain.plan import Agreement, AgreementId, Kept, Plan, PlanContent, PlanId
from jobassist.services.book_talk import Suggestion, case_of, next_talk_duty, suggest, talk_kind
from jobassist.services.desk import Changed, Desk
from jobassist.services.write_talk import add_plan, put_answer, put_plan_draft
from jobassist.store import reads, tables
from jobassist.store.reads.rooms import begun_talk, case_agreements
from jobassist.store.unit import Unit

AnswerKey = tuple[str, str]
ON_TIME = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class TalkRoom:
    """Everything the talk screen shows. ``number`` of ``required`` talks; ``answers`` by (item, field).

    ``last_answers`` are from earlier talks, with their day. ``last_agreements`` are the
    promises still open when the talk began. ``draft`` is the plan as it stands.
    """

    talk_id: TalkId
    started_at: datetime
    case: Case
    citizen: Citizen
    agenda: Agenda
    number: int
    required: int | None
    answers: dict[AnswerKey, str]
    last_answers: dict[AnswerKey, tuple[date, str]]
    last_agreements: tuple[Agreement, ...]
    draft: PlanContent
    version: int
    previous_plan: Plan | None
    suggestion: Suggestion


@dataclass(frozen=True, slots=True)
class Saved:
    """Written and committed at ``at``; ``action_id`` lets the next letters join the same step."""

    at: datetime
    action_id: str


def start_talk(desk: Desk, case_id: CaseId) -> TalkRoom:
    """Opens the talk of today: the one begun or planned for today, else a new one."""
    case = case_of(desk, case_id)
    begun = begun_talk(desk.store, case_id, desk.today)
    if begun is None:
        begun = _begin(desk, case)
        case = case_of(desk, case_id)
    return open_room(desk, case, begun)


def _begin(desk: Desk, case: Case) -> TalkId:
    planned = next((t for t in case.talks if t.status is TalkStatus.PLANNED and t.on == desk.today), None)
    agenda = choose_agenda(desk.agendas, case.group, _number(desk, case)[0])
    now = desk.clock.now()
    with desk.store.write("start_talk", by=desk.user, at=now, case_id=case.id) as unit:
        if planned is not None:
            # Its minutes count from when it began, and a list often gives only the day.
            is_on_time = planned.at is not None and abs(now - planned.at) <= ON_TIME
            at = planned.at if is_on_time else now.replace(second=0, microsecond=0)
            unit.update(tables.talks, planned.id, agenda_id=agenda.id, at_time=at)
            return planned.id
        talk_id = unit.insert(
            tables.talks,
            case_id=case.id, on_date=desk.today, at_time=now.replace(second=0, microsecond=0),
            status=TalkStatus.PLANNED, kind=talk_kind(case), form=TalkForm.IN_PERSON, source="app",
            agenda_id=agenda.id,
        )  # fmt: skip
        return TalkId(talk_id)


def open_room(desk: Desk, case: Case, talk_id: TalkId) -> TalkRoom:
    """The room of a talk that has begun, with what was written so far."""
    number, required = _number(desk, case)
    row = reads.talk(desk.store, talk_id)
    citizen = reads.load_citizen(desk.store, case.citizen_id)
    if row is None or citizen is None:
        raise JobAssistError("Samtalen findes ikke længere. Gå tilbage til arbejdslisten.")
    agenda = next((a for a in desk.agendas if a.id == row.agenda_id), None)
    plans = reads.load_plans(desk.store, case.id)
    previous = plans[-1] if plans else None
    draft = reads.load_plan_draft(desk.store, case.id)
    return TalkRoom(
        talk_id=talk_id,
        started_at=row.talk.at or desk.clock.now(),
        case=case,
        citizen=citizen.citizen,
        agenda=agenda or choose_agenda(desk.agendas, case.group, number),
        number=number,
        required=required,
        answers={(a.item_id, a.field): a.value for a in reads.load_answers(desk.store, talk_id)},
        last_answers=_last_answers(desk, case, talk_id),
        last_agreements=to_judge(desk, case.id, previous),
        draft=draft.content if draft else _first_draft(previous, next_planned(case, after=desk.today)),
        version=(previous.version if previous else 0) + 1,
        previous_plan=previous,
        suggestion=suggest(desk, _as_if_held(case, talk_id), after_talk_on=desk.today),
    )


def read_again(desk: Desk, room: TalkRoom) -> TalkRoom | None:
    """The room as it is stored now; None when its talk is no longer being held (undone, or finished)."""
    if begun_talk(desk.store, room.case.id, room.started_at.date()) != room.talk_id:
        return None
    return open_room(desk, case_of(desk, room.case.id), room.talk_id)


def _number(desk: Desk, case: Case) -> tuple[int, int | None]:
    duty = next_talk_duty(desk, case)
    if duty is None:
        held = sum(1 for t in case.talks if t.status is TalkStatus.HELD and t.on <= desk.today)
        return held + 1, None
    return duty.held + 1, duty.required if duty.rule.count > 1 else None


def _as_if_held(case: Case, talk_id: TalkId) -> Case:
    talks = tuple(replace(t, status=TalkStatus.HELD) if t.id == talk_id else t for t in case.talks)
    return replace(case, talks=talks)


def _last_answers(desk: Desk, case: Case, talk_id: TalkId) -> dict[AnswerKey, tuple[date, str]]:
    days = {talk.id: talk.on for talk in case.talks}
    return {
        (row.item_id, row.field): (days[row.talk_id], row.value)
        for row in reads.last_answers(desk.store, case.id, but=talk_id)
        if row.talk_id in days
    }


def to_judge(desk: Desk, case_id: CaseId, previous: Plan | None) -> tuple[Agreement, ...]:
    """Item 1 of every agenda: the promises of the last plan, and older ones that are still open."""
    latest = {a.id for a in previous.content.agreements} if previous else set()
    return tuple(
        agreement
        for agreement, _talk_id in case_agreements(desk.store, case_id)
        if agreement.id in latest or agreement.kept is Kept.OPEN
    )


def _first_draft(previous: Plan | None, booked: Talk | None) -> PlanContent:
    """The next version starts where the last one ended, without its promises; a booked talk is in it."""
    content = previous.content if previous else PlanContent()
    return replace(content, agreements=(), next_talk_at=booked.at if booked else None)


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
        minutes = max(0, round((now - room.started_at).total_seconds() / 60))
        unit.update(tables.talks, room.talk_id, status=TalkStatus.HELD, on_date=desk.today, minutes=minutes)
        plan = add_plan(unit, _plan(desk, room, content))
        if content.next_talk_at is not None:
            _book_next(desk, unit, room, content.next_talk_at)
        draft = reads.load_plan_draft(desk.store, room.case.id)
        if draft is not None:
            unit.delete(tables.plan_drafts, draft.id)
    message = f"Samtale {room.number} er holdt {short_date(desk.today)}, og plan {plan.version} er gemt"
    return Changed(frozenset({room.case.id}), message, unit.action_id), plan


def _plan(desk: Desk, room: TalkRoom, content: PlanContent) -> Plan:
    return Plan(
        id=PlanId(""),
        case_id=room.case.id,
        version=room.version,
        talk_id=room.talk_id,
        made_on=desk.today,
        made_by=desk.user,
        content=content,
        last_agreements=to_judge(desk, room.case.id, room.previous_plan),
        talk_number=room.number,
        talks_required=room.required,
    )


def next_planned(case: Case, *, after: date) -> Talk | None:
    """The first planned talk of the usual kind after a day."""
    kind = talk_kind(case)
    planned = [t for t in case.talks if t.status is TalkStatus.PLANNED and t.on > after and t.kind is kind]
    return min(planned, key=lambda t: t.on, default=None)


def _book_next(desk: Desk, unit: Unit, room: TalkRoom, at: datetime) -> None:
    """Books the next talk; one that was booked for another time has then been moved."""
    if any(t.status is TalkStatus.PLANNED and t.at == at for t in room.case.talks):
        return
    booked = next_planned(room.case, after=desk.today)
    if booked is not None:
        unit.update(tables.talks, booked.id, status=TalkStatus.MOVED)
    unit.insert(
        tables.talks,
        case_id=room.case.id, on_date=at.date(), at_time=at, status=TalkStatus.PLANNED,
        kind=talk_kind(room.case), form=TalkForm.IN_PERSON, source="app",
    )  # fmt: skip
