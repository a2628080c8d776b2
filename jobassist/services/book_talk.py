"""Booking, moving, and saying what became of a talk: each is one write that can be undone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from jobassist.domain.calendar import WorkCalendar
from jobassist.domain.case import Case, CaseId, Talk, TalkForm, TalkId, TalkKind, TalkStatus, TargetGroup
from jobassist.domain.danish import short_date, spoken_moment, weekday_date
from jobassist.domain.duties import Duty, Status, by_urgency, duties_of
from jobassist.domain.errors import JobAssistError
from jobassist.domain.rules import EventKind
from jobassist.domain.talk_record import DETAILS
from jobassist.services.desk import Changed, Desk
from jobassist.services.undo_words import undone
from jobassist.store import reads, tables
from jobassist.store.reads.rooms import planned_times
from jobassist.store.unit import Unit

DEFAULT_TIME = time(10, 30)
_TIMES = tuple(time(hour, minute) for hour in range(9, 15) for minute in (0, 30))
MAX_AHEAD = timedelta(days=730)
_FOUR_WEEKS = timedelta(weeks=4)


class BookingError(JobAssistError):
    """A day that no talk can have."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """When the next talk should be. ``number`` of ``required``; ``safe_on`` is the last safe day.

    ``is_late`` tells that the last safe day has passed, and the earliest possible day is proposed.
    """

    at: datetime
    number: int | None = None
    required: int | None = None
    safe_on: date | None = None
    is_late: bool = False


def suggest(desk: Desk, case: Case, *, after_talk_on: date | None = None) -> Suggestion:
    """The last safe working day of the next talk that has no day yet; past it, the first working day.

    ``after_talk_on`` is the day of the talk being held now, which counts as held: the next
    one is then ``min_gap_days`` later when that is earlier, whatever else is planned.
    """
    calendar, today = desk.rulebook.calendar, desk.today
    if after_talk_on is None:
        return _suggest_unplanned(desk, case)
    duty = next_talk_duty(desk, case)
    if duty is None or duty.safe_on is None:
        return Suggestion(_free_time(desk, case, calendar.forward_to_working_day(today + _FOUR_WEEKS)))
    gap = timedelta(days=duty.rule.min_gap_days)
    day = min(duty.safe_on, calendar.forward_to_working_day(after_talk_on + gap))
    return _suggestion(desk, duty, day, number=duty.held + 1, safe_on=duty.safe_on)


def _suggest_unplanned(desk: Desk, case: Case) -> Suggestion:
    duty = _lacking_duty(desk, case)
    if duty is None:
        last = max((t.on for t in planned_talks(case, desk.today)), default=desk.today)
        later = desk.rulebook.calendar.forward_to_working_day(last + _FOUR_WEEKS)
        return Suggestion(_free_time(desk, case, later))
    number = duty.held + duty.late + 1 + _planned_for(duty, desk)
    if duty.status is Status.MISSED:
        return _suggestion(desk, duty, desk.today, number=number)
    safe_on = safe_day(duty, number, desk.rulebook.calendar)
    return _suggestion(desk, duty, safe_on, number=number, safe_on=safe_on)


def _suggestion(desk: Desk, duty: Duty, day: date, *, number: int, safe_on: date | None = None) -> Suggestion:
    tomorrow = desk.rulebook.calendar.forward_to_working_day(desk.today + timedelta(days=1))
    is_late = day <= desk.today
    at = _free_time(desk, duty.case, tomorrow if is_late else day)
    return Suggestion(at, number, duty.required, safe_on, is_late)


def next_talk_duty(desk: Desk, case: Case) -> Duty | None:
    """The most urgent duty that a talk would help; None when all are met."""
    return min(_open_talk_duties(desk, case), key=by_urgency, default=None)


def _open_talk_duties(desk: Desk, case: Case) -> list[Duty]:
    return [
        duty
        for duty in duties_of(case, desk.rulebook, desk.today)
        if duty.rule.event is EventKind.TALK
        and duty.status not in (Status.MET, Status.MISSED, Status.UNKNOWN)
    ]


def _lacking_duty(desk: Desk, case: Case) -> Duty | None:
    """The most urgent duty with a talk that has no day yet; one that was missed is still owed."""
    lacking = [
        duty
        for duty in duties_of(case, desk.rulebook, desk.today)
        if duty.rule.event is EventKind.TALK
        and duty.status not in (Status.MET, Status.UNKNOWN)
        and duty.held + duty.late + _planned_for(duty, desk) < duty.required
    ]
    return min(lacking, key=by_urgency, default=None)


def planned_talks(case: Case, today: date) -> tuple[Talk, ...]:
    """The talks that have a day, from today on; the first first."""
    return tuple(t for t in case.talks if t.status is TalkStatus.PLANNED and t.on >= today)


def safe_day(duty: Duty, number: int, calendar: WorkCalendar) -> date:
    """The last safe day of talk ``number`` of a duty that has a day: each later one needs its gap."""
    due_on = duty.due_on or date.max
    gap = timedelta(days=(duty.required - number) * duty.rule.min_gap_days)
    return calendar.back_to_working_day(due_on - gap)


def _planned_for(duty: Duty, desk: Desk) -> int:
    kinds = duty.rule.talk_kinds or desk.rulebook.counting_talks
    last = date.max if duty.status is Status.MISSED or duty.due_on is None else duty.due_on
    return sum(1 for t in planned_talks(duty.case, desk.today) if t.kind in kinds and t.on <= last)


def caution(desk: Desk, case: Case, on: date, *, moving: TalkId | None = None) -> str:
    """What to think of before a talk gets this day: no working day, or too late. Empty when all is well.

    ``moving`` is the planned talk that would leave its own day for it.
    """
    words = []
    case = _without(case, moving)
    if not desk.rulebook.calendar.is_working_day(on):
        words.append(f"{weekday_date(on).capitalize()} er ikke en arbejdsdag.")
    duty = _lacking_duty(desk, case)
    if duty is None or duty.due_on is None or duty.status is Status.MISSED:
        return " ".join(words)
    safe_on = suggest(desk, case).safe_on
    if on > duty.due_on:
        words.append(f"Det er efter fristen, {weekday_date(duty.due_on)}.")
    elif safe_on is not None and on > safe_on:
        words.append(f"Det er efter sidste sikre dag, {weekday_date(safe_on)}.")
    return " ".join(words)


def _free_time(desk: Desk, case: Case, day: date) -> datetime:
    """Half past ten, or the first half hour that the caseworker has free that day."""
    taken = planned_times(desk.store, day, caseworker=case.caseworker)
    free = [t for t in (DEFAULT_TIME, *_TIMES) if t not in taken]
    return datetime.combine(day, free[0] if free else DEFAULT_TIME)


def book(desk: Desk, case: Case, at: datetime, *, form: TalkForm = TalkForm.IN_PERSON) -> Changed:
    """Plans a talk. Raises BookingError for a day that has gone or is too far ahead."""
    check_time(desk, case, at)
    with desk.store.write("book_talk", by=desk.user, at=desk.clock.now(), case_id=case.id) as unit:
        unit.insert(
            tables.talks,
            case_id=case.id, on_date=at.date(), at_time=at, status=TalkStatus.PLANNED,
            kind=talk_kind(case), form=form, source="app",
        )  # fmt: skip
    message = f"{_talk_name(desk, case, at)} er booket til {spoken_moment(at)}"
    return Changed(frozenset({case.id}), message, unit.action_id)


def move_talk(
    desk: Desk, case: Case, talk_id: TalkId, at: datetime, *, form: TalkForm = TalkForm.IN_PERSON
) -> Changed:
    """Gives a planned talk another time. Raises BookingError as ``book`` does."""
    check_time(desk, _without(case, talk_id), at)
    with desk.store.write("move_talk", by=desk.user, at=desk.clock.now(), case_id=case.id) as unit:
        unit.update(tables.talks, talk_id, on_date=at.date(), at_time=at, form=form)
    return Changed(frozenset({case.id}), f"Samtalen er flyttet til {spoken_moment(at)}", unit.action_id)


def _without(case: Case, talk_id: TalkId | None) -> Case:
    return replace(case, talks=tuple(t for t in case.talks if t.id != talk_id)) if talk_id else case


def check_time(desk: Desk, case: Case, at: datetime) -> None:
    """Raises BookingError for a time that no new talk can have: gone, too far ahead, or taken."""
    check_day(desk, at.date())
    if any(talk.status is TalkStatus.PLANNED and talk.at == at for talk in case.talks):
        raise BookingError("Der er allerede en samtale på det tidspunkt. Vælg et andet.")


def check_day(desk: Desk, day: date) -> None:
    """Raises BookingError for a day that no new talk can have, in any case: gone, or too far ahead."""
    if day < desk.today:
        raise BookingError("Datoen er gået. Vælg en dag fra i dag og frem.")
    if day > desk.today + MAX_AHEAD:
        raise BookingError("Dagen ligger mere end to år fremme. Vælg en tidligere dag.")


def record_talk(
    desk: Desk, case: Case, on: date, status: TalkStatus, *, talk_id: TalkId | None = None
) -> Changed:
    """Says what became of a talk: held, no-show or cancelled, on a day up to today.

    ``talk_id`` is the planned talk it was; without it a planned one on that day is taken,
    else a new talk is written. Raises BookingError for a day ahead; only a planned talk
    may be cancelled before its day.
    """
    is_called_off = status is TalkStatus.CANCELLED and talk_id is not None
    check_past_day(desk, case, on, may_come=is_called_off)
    planned = talk_id or next(
        (t.id for t in case.talks if t.status is TalkStatus.PLANNED and t.on == on), None
    )
    with desk.store.write("record_talk", by=desk.user, at=desk.clock.now(), case_id=case.id) as unit:
        if planned:
            unit.update(tables.talks, planned, status=status, on_date=on, source="app", is_registered=False)
            _note_correction(desk, unit, case, planned, status)
        else:
            unit.insert(
                tables.talks,
                case_id=case.id, on_date=on, status=status, kind=talk_kind(case), source="app",
            )  # fmt: skip
    return Changed(frozenset({case.id}), f"{_BECAME[status]} {short_date(on)}", unit.action_id)


def _note_correction(desk: Desk, unit: Unit, case: Case, talk_id: TalkId, status: TalkStatus) -> None:
    """A talk that was finished already is never changed silently."""
    before = next((t.status for t in case.talks if t.id == talk_id), status)
    if before is not status and before in _OUTCOMES and status in _OUTCOMES:
        unit.insert(
            tables.corrections,
            talk_id=talk_id, item_id=DETAILS, field="status", before=_OUTCOMES[before],
            after=_OUTCOMES[status], reason=f"Rettet til “{_OUTCOMES[status]}” på borgerens side",
            at=desk.clock.now().isoformat(), by=desk.user,
        )  # fmt: skip


def check_past_day(desk: Desk, case: Case, on: date, *, may_come: bool = False) -> None:
    """Raises BookingError for a day on which no talk of the case can have been; ``may_come``: or will be."""
    if on > desk.today and not may_come:
        raise BookingError("Dagen er ikke kommet endnu. Vælg i dag eller en dag, der er gået.")
    if case.started_on is not None and on < case.started_on:
        raise BookingError(f"Sagen begyndte først {short_date(case.started_on)}. Vælg en senere dag.")


def undo(desk: Desk, action_id: str) -> Changed:
    """Takes an action back; raises Stale when something has changed since."""
    touched = desk.store.undo(action_id, by=desk.user, at=desk.clock.now())
    return Changed(touched, "Fortrudt")


def undo_last(desk: Desk) -> Changed | None:
    """Takes the user's newest action back and says what it was; None when there is nothing to undo."""
    action = desk.store.last_action(desk.user)
    return replace(undo(desk, action.action_id), message=undone(action.action)) if action else None


_BECAME = {
    TalkStatus.HELD: "Samtalen er registreret som holdt",
    TalkStatus.NO_SHOW: "Udeblivelsen er registreret",
    TalkStatus.CANCELLED: "Samtalen er registreret som aflyst",
}


_OUTCOMES = {
    TalkStatus.HELD: "Holdt",
    TalkStatus.NO_SHOW: "Kom ikke",
    TalkStatus.CANCELLED: "Aflyst",
}


def talk_kind(case: Case) -> TalkKind:
    """Sick pay has opfølgning, the others jobsamtale."""
    return TalkKind.OPFOELGNING if case.group is TargetGroup.SYGEDAGPENGE else TalkKind.JOBSAMTALE


def _talk_name(desk: Desk, case: Case, at: datetime) -> str:
    """``Samtale 3``: those planned before it come first."""
    duty = _lacking_duty(desk, case)
    if duty is None or duty.required == 1:
        return "Samtalen"
    earlier = sum(1 for t in planned_talks(case, desk.today) if t.on < at.date())
    return f"Samtale {duty.held + duty.late + earlier + 1}"


def case_of(desk: Desk, case_id: CaseId) -> Case:
    """The case as it is now; raises JobAssistError when it is gone."""
    found = reads.load_cases(desk.store, case_ids=[case_id])
    if not found:
        raise JobAssistError("Sagen findes ikke længere. Gå tilbage til arbejdslisten.")
    return found[0]
