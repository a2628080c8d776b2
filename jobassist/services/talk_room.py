"""The room of a talk: everything its screen shows, read from the store in one go."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from jobassist.domain import cpr
from jobassist.domain.agenda import (
    Agenda,
    AgendaFileError,
    AnswerKey,
    Occasion,
    Purpose,
    choose_agenda,
    has_screening,
)
from jobassist.domain.case import Case, CaseId, Citizen, Holder, Talk, TalkId, TalkKind, TalkStatus
from jobassist.domain.duties import Duty, Status, by_urgency, duties_of
from jobassist.domain.errors import JobAssistError
from jobassist.domain.job_handouts import JobHandout, to_ask_about
from jobassist.domain.plan import Agreement, Kept, Plan, PlanContent
from jobassist.services.book_talk import Suggestion, case_of, next_talk_duty, suggest, talk_kind
from jobassist.services.desk import Desk
from jobassist.services.job_handouts import handouts_of
from jobassist.services.load_agendas import agenda_as_used
from jobassist.store import reads
from jobassist.store.reads.rooms import case_agreements, forgotten_talk
from jobassist.store.records import TalkRow

REMEMBERED = timedelta(days=7)
"""So long a talk that was begun and never finished is gone on with by itself."""


@dataclass(frozen=True, slots=True)
class TalkRoom:
    """Everything the talk screen shows. ``number`` of ``required`` talks; ``answers`` by (item, field).

    ``last_answers`` are from earlier talks, with their day. ``last_agreements`` are the
    promises still open when the talk began, ``handouts`` the job examples of earlier days that nobody has
    told of before. ``draft`` is the plan as it stands, ``draft_rev`` its
    version in the store (0: none yet), and ``answer_revs`` are those of the answers: a save names
    them, so that nothing newer is overwritten. ``rights_explained_on`` is the last held talk in which
    rights and duties were gone through. ``kind`` is what the talk is registered as. ``duties`` are those
    still open once this talk is held, the most urgent first. ``notices`` are what an item must say of
    itself, by its id. ``unfinished_on`` is the day of an earlier talk that was never finished.
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
    draft_rev: int
    version: int
    previous_plan: Plan | None
    suggestion: Suggestion
    kind: TalkKind
    rights_explained_on: date | None = None
    answer_revs: Mapping[AnswerKey, int] = field(default_factory=dict)
    duties: tuple[Duty, ...] = ()
    notices: Mapping[str, str] = field(default_factory=dict)
    unfinished_on: date | None = None
    handouts: tuple[JobHandout, ...] = ()

    @property
    def on(self) -> date:
        """The day of the talk; one that was forgotten is finished later, but keeps its day."""
        return self.started_at.date()


def open_room(desk: Desk, case: Case, talk_id: TalkId) -> TalkRoom:
    """The room of a talk that has begun, with what was written so far."""
    number, required = talk_number(desk, case)
    row = reads.talk(desk.store, talk_id)
    citizen = reads.load_citizen(desk.store, case.citizen_id)
    if row is None or citizen is None:
        raise JobAssistError("Samtalen findes ikke længere. Gå tilbage til arbejdslisten.")
    plans = reads.load_plans(desk.store, case.id)
    previous = plans[-1] if plans else None
    draft = reads.load_plan_draft(desk.store, case.id)
    started_at = row.talk.at or datetime.combine(row.talk.on, desk.clock.now().time())
    explained = reads.rights_explained(desk.store, case.id)
    agenda = _agenda_of(desk, case, row.talk, number)
    answers = reads.load_answers(desk.store, talk_id)
    as_if_held = _as_if_held(case, talk_id)
    return TalkRoom(
        talk_id=talk_id,
        started_at=started_at,
        case=case,
        citizen=citizen.citizen,
        agenda=agenda,
        number=number,
        required=required,
        answers={(a.item_id, a.field): a.value for a in answers},
        last_answers=_last_answers(desk, case, talk_id),
        last_agreements=to_judge(desk, case.id, previous),
        draft=draft.content if draft else _first_draft(previous, next_planned(case, after=desk.today)),
        draft_rev=draft.rev if draft else 0,
        version=(previous.version if previous else 0) + 1,
        previous_plan=previous,
        suggestion=suggest(desk, as_if_held, after_talk_on=row.talk.on),
        kind=row.talk.kind,
        rights_explained_on=explained[-1] if explained else None,
        answer_revs={(a.item_id, a.field): a.rev for a in answers},
        duties=_open_duties(desk, as_if_held),
        notices=_notices(desk.agendas, agenda),
        unfinished_on=_unfinished_on(desk, case, row.talk.on),
        handouts=to_ask_about(handouts_of(desk, case.id), row.talk),
    )


def _open_duties(desk: Desk, case: Case) -> tuple[Duty, ...]:
    duties = duties_of(case, desk.rulebook, desk.today)
    still_open = [d for d in duties if d.status is not Status.MET and not d.is_made_up]
    return tuple(sorted(still_open, key=by_urgency))


def _notices(agendas: Iterable[Agenda], agenda: Agenda) -> dict[str, str]:
    """What a screening says of itself at each of its items, and the agenda itself at its first."""
    notices = {agenda.items[0].id: agenda.notice} if agenda.notice else {}
    for screening in agendas:
        if screening.purpose is Purpose.SCREENING and has_screening(agenda, screening):
            notices |= {item.id: screening.notice for item in screening.items}
    return notices


def _unfinished_on(desk: Desk, case: Case, before: date) -> date | None:
    """The day of an earlier talk that was begun and never finished."""
    earlier = forgotten_talk(desk.store, case.id, before=before, since=before - REMEMBERED)
    return next((talk.on for talk in case.talks if talk.id == earlier), None)


def read_again(desk: Desk, room: TalkRoom) -> TalkRoom | None:
    """The room as it is stored now; None when its talk is no longer being held (undone, or finished)."""
    row = reads.talk(desk.store, room.talk_id)
    if row is None or not is_being_held(row):
        return None
    return open_room(desk, case_of(desk, room.case.id), room.talk_id)


def is_being_held(row: TalkRow) -> bool:
    """Whether a talk was begun and nobody has said yet what became of it."""
    return row.talk.status is TalkStatus.PLANNED and bool(row.agenda_id)


def occasion_of(
    desk: Desk, case: Case, number: int, *, kind: TalkKind | None = None, holder: Holder | None = None
) -> Occasion:
    """What an agenda is chosen by: the case, the number of the talk, and its kind where it was booked."""
    today = desk.today
    return Occasion(
        group=case.group,
        talk_number=number,
        on=today,
        kind=kind or talk_kind(case),
        holder=holder or Holder.JOBCENTRE,
        months=_months(case.started_on, today) if case.started_on else None,
        age=cpr.age_on(case.cpr, today),
    )


def _months(start: date, day: date) -> int:
    """Whole months from one day to another."""
    return (day.year - start.year) * 12 + day.month - start.month - (day.day < start.day)


def _agenda_of(desk: Desk, case: Case, talk: Talk, number: int) -> Agenda:
    """The agenda as the talk began with it; else the one that would be chosen now."""
    used = reads.agenda_used(desk.store, talk.id)
    if used is not None:
        try:
            return agenda_as_used(used, "samtalens dagsorden")
        except AgendaFileError:  # written by a version that knows more
            pass
    return choose_agenda(desk.agendas, occasion_of(desk, case, number, kind=talk.kind, holder=talk.held_by))


def talk_number(desk: Desk, case: Case) -> tuple[int, int | None]:
    """The number of the talk that is held now, and how many the rule asks for where it asks for several."""
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
    form = booked.form if booked and booked.form else content.next_talk_form
    at = booked.at if booked else None
    return replace(content, agreements=(), next_talk_at=at, next_talk_form=form)


def next_planned(case: Case, *, after: date) -> Talk | None:
    """The first planned talk of the usual kind after a day."""
    kind = talk_kind(case)
    planned = [t for t in case.talks if t.status is TalkStatus.PLANNED and t.on > after and t.kind is kind]
    return min(planned, key=lambda t: t.on, default=None)
