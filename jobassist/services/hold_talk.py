"""A talk from start to finish: an agenda begins it, every pause is saved, the plan becomes a version."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
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
from jobassist.domain.job_handouts import JobHandout
from jobassist.domain.plan import AgreementId, Kept, Plan, PlanContent, PlanId
from jobassist.domain.talk_record import Presence
from jobassist.services.book_talk import case_of, check_time, talk_kind
from jobassist.services.carry_agenda import carrying
from jobassist.services.desk import Changed, Desk
from jobassist.services.job_handouts import write_outcome
from jobassist.services.load_agendas import keep_version
from jobassist.services.print_facts import print_facts
from jobassist.services.rules_used import rules_for
from jobassist.services.talk_room import (
    REMEMBERED,
    TalkRoom,
    is_being_held,
    next_planned,
    occasion_of,
    open_room,
    talk_number,
    to_judge,
)
from jobassist.services.write_talk import add_plan, put_answer, put_plan_draft
from jobassist.store import reads, tables
from jobassist.store.errors import Stale
from jobassist.store.reads.rooms import begun_talk, forgotten_talk
from jobassist.store.unit import Unit

__all__ = [
    "LONGEST",
    "ON_TIME",
    "Saved",
    "Stale",
    "add_screening",
    "finish",
    "hold_today",
    "judge_agreement",
    "save_answer",
    "save_draft",
    "start_talk",
    "tell_of_job",
    "use_agenda",
]

ON_TIME = timedelta(minutes=15)
LONGEST = timedelta(hours=4)
"""No talk is longer: beyond it the minutes say nothing."""
_TALK_IS_OVER = "Samtalen er ikke længere i gang. Kopiér teksten, hvis du skal bruge den, og gå tilbage."
_ANSWER_IS_NEWER = "Svaret er ændret et andet sted i mellemtiden. Åbn samtalen igen, og se begge svar."
_PLAN_IS_NEWER = "Planen er ændret et andet sted i mellemtiden. Åbn samtalen igen, og se begge udgaver."


@dataclass(frozen=True, slots=True)
class Saved:
    """Written and committed at ``at``; ``action_id`` lets the next letters join the same step.

    ``rev`` is the version that the next save of the same thing must name.
    """

    at: datetime
    action_id: str
    rev: int = 0


def start_talk(desk: Desk, case_id: CaseId) -> TalkRoom:
    """Opens the talk of today: the one begun or planned for today, else one forgotten lately, else a new one.

    A talk that began in the last week and was never finished is gone on with; it keeps its day.
    """
    case = case_of(desk, case_id)
    begun = begun_talk(desk.store, case_id, desk.today)
    if begun is None and _planned_today(desk, case) is None:
        begun = forgotten_talk(desk.store, case_id, before=desk.today, since=desk.today - REMEMBERED)
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
    """Goes on with another agenda; what was written goes along.

    A talk by an agenda made for one kind of talk (a service call) is registered as that kind. Raises Stale
    when the talk is over.
    """
    kinds = agenda.fit.kinds
    agenda = carrying(agenda, room.agenda, room.answers)
    kind = next(iter(kinds)) if len(kinds) == 1 else talk_kind(room.case)
    return _change_agenda(desk, room, agenda, f"Dagsordenen er nu “{agenda.title}”", kind=kind)


def add_screening(desk: Desk, room: TalkRoom, screening: Agenda) -> Changed:
    """Adds a screening to the talk; it asks the citizen first."""
    agenda = with_screening(room.agenda, screening)
    return _change_agenda(desk, room, agenda, f"“{screening.title}” er sat på dagsordenen", kind=room.kind)


def _change_agenda(desk: Desk, room: TalkRoom, agenda: Agenda, message: str, *, kind: TalkKind) -> Changed:
    with desk.store.write("use_agenda", by=desk.user, at=desk.clock.now(), case_id=room.case.id) as unit:
        _require_open(desk, room)
        version = keep_version(unit, agenda)
        unit.update(tables.talks, room.talk_id, agenda_id=agenda.id, agenda_version=version, kind=kind)
    return Changed(frozenset({room.case.id}), message, unit.action_id)


def hold_today(desk: Desk, room: TalkRoom) -> Changed:
    """The talk of an earlier day, begun and never held, is held now."""
    now = desk.clock.now()
    with desk.store.write("hold_today", by=desk.user, at=now, case_id=room.case.id) as unit:
        _require_open(desk, room)
        unit.update(tables.talks, room.talk_id, on_date=now.date(), at_time=now)
    return Changed(frozenset({room.case.id}), "Samtalen holdes i dag", unit.action_id)


def save_answer(
    desk: Desk, room: TalkRoom, key: AnswerKey, value: str, *, continues: str | None = None
) -> Saved:
    """Stores one field of one item; the returned time is after the commit.

    Raises Stale when the field is newer than the room, or the talk is over; then nothing is changed.
    """
    item_id, field = key
    with desk.store.write(
        "write_note", by=desk.user, at=desk.clock.now(), case_id=room.case.id, continues=continues
    ) as unit:
        _require_open(desk, room)
        with _told_as(_ANSWER_IS_NEWER):
            rev = put_answer(
                unit,
                room.talk_id,
                item_id=item_id,
                field=field,
                value=value,
                rev=room.answer_revs.get(key, 0),
            )
    return Saved(desk.clock.now(), unit.action_id, rev)


def save_draft(desk: Desk, room: TalkRoom, content: PlanContent, *, continues: str | None = None) -> Saved:
    """Stores the plan as it stands in the talk.

    Raises Stale when the stored draft is newer than the room, or the talk is over; then nothing is changed.
    """
    with desk.store.write(
        "write_plan", by=desk.user, at=desk.clock.now(), case_id=room.case.id, continues=continues
    ) as unit:
        _require_open(desk, room)
        with _told_as(_PLAN_IS_NEWER):
            rev = put_plan_draft(unit, room.case.id, room.talk_id, content, rev=room.draft_rev)
    return Saved(desk.clock.now(), unit.action_id, rev)


def _require_open(desk: Desk, room: TalkRoom) -> None:
    """A finished talk is corrected with its history, never written in as if it went on."""
    row = reads.talk(desk.store, room.talk_id)
    if row is None or not is_being_held(row):
        raise Stale(_TALK_IS_OVER)


@contextmanager
def _told_as(sentence: str) -> Iterator[None]:
    try:
        yield
    except Stale as error:
        raise Stale(sentence) from error


def judge_agreement(desk: Desk, room: TalkRoom, agreement_id: AgreementId, kept: Kept) -> Saved:
    """Says whether a promise was kept."""
    with desk.store.write("judge_agreement", by=desk.user, at=desk.clock.now(), case_id=room.case.id) as unit:
        unit.update(tables.agreements, agreement_id, kept=kept)
    return Saved(desk.clock.now(), unit.action_id)


def tell_of_job(desk: Desk, room: TalkRoom, told: JobHandout, *, continues: str | None = None) -> Saved:
    """Stores what came of a job example, as ``told`` has it; Stale when the talk is over."""
    with desk.store.write(
        "tell_job_outcome", by=desk.user, at=desk.clock.now(), case_id=room.case.id, continues=continues
    ) as unit:
        _require_open(desk, room)
        write_outcome(unit, told.id, told.outcome, told.reason, on=room.on, talk_id=room.talk_id)
    return Saved(desk.clock.now(), unit.action_id)


def finish(desk: Desk, room: TalkRoom, content: PlanContent) -> tuple[Changed, Plan]:
    """The talk counts, the plan becomes a version, its promises enter the ledger, the next talk is booked.

    One transaction. Lines of agreements without text are left out. Raises BookingError for a next talk
    on a day that has gone, and Stale when the plan was changed elsewhere or the talk is over.
    """
    now = desk.clock.now()
    with desk.store.write("finish_talk", by=desk.user, at=now, case_id=room.case.id) as unit:
        _require_open(desk, room)
        unit.update(
            tables.talks, room.talk_id,
            status=TalkStatus.HELD, on_date=room.on, minutes=_minutes(room, now), kind=_kind_held(room),
            source="app", is_registered=False,  # a list may have planned it, but none has shown it as held
        )  # fmt: skip
        plan = add_plan(unit, _plan(desk, room, content), rules_for(room.case, desk.rulebook, desk.today))
        if content.next_talk_at is not None:
            _book_next(desk, unit, room, content)
        _end_draft(desk, unit, room, content)
    message = f"Samtale {room.number} er holdt {short_date(room.on)}, og plan {plan.version} er gemt"
    return Changed(frozenset({room.case.id}), message, unit.action_id), plan


def _end_draft(desk: Desk, unit: Unit, room: TalkRoom, content: PlanContent) -> None:
    """The draft has become a version; one that says something else is not thrown away unseen."""
    draft = reads.load_plan_draft(desk.store, room.case.id)
    if draft is None:
        return
    if draft.rev != room.draft_rev and draft.content != content:
        raise Stale(_PLAN_IS_NEWER)
    unit.delete(tables.plan_drafts, draft.id)


def _minutes(room: TalkRoom, now: datetime) -> int | None:
    """How long it took; None when the computer slept in between, or it was finished on another day."""
    took = now - room.started_at
    return max(0, round(took.total_seconds() / 60)) if took <= LONGEST else None


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
    if at is None:
        return
    others = [t for t in room.case.talks if t.status is TalkStatus.PLANNED and t.id != room.talk_id]
    there = next((t for t in others if t.at == at), None)
    if there is not None:
        if there.form is not content.next_talk_form:
            unit.update(tables.talks, there.id, form=content.next_talk_form)
        return
    check_time(desk, room.case, at)
    booked = next_planned(room.case, after=desk.today)
    if booked is not None:
        unit.update(tables.talks, booked.id, status=TalkStatus.MOVED)
    unit.insert(
        tables.talks,
        case_id=room.case.id, on_date=at.date(), at_time=at, status=TalkStatus.PLANNED,
        kind=talk_kind(room.case), form=content.next_talk_form, source="app",
    )  # fmt: skip
