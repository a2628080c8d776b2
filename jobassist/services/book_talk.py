"""Booking, and saying what became of a talk: each is one write that can be undone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from jobassist.domain.case import Case, CaseId, TalkForm, TalkId, TalkKind, TalkStatus, TargetGroup
from jobassist.domain.danish import short_date, spoken_moment
from jobassist.domain.duties import Duty, Status, by_urgency, duties_of
from jobassist.domain.errors import JobAssistError
from jobassist.domain.rules import EventKind
from jobassist.services.desk import Changed, Desk
from jobassist.store import reads, tables
from jobassist.store.reads.rooms import planned_times

DEFAULT_TIME = time(10, 30)
_TIMES = tuple(time(hour, minute) for hour in range(9, 15) for minute in (0, 30))
MAX_AHEAD = timedelta(days=730)


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
    """The last safe working day, or in a talk ``min_gap_days`` after it when that is earlier.

    ``after_talk_on`` is the day of the talk being held now, which counts as held.
    """
    calendar, today = desk.rulebook.calendar, desk.today
    duty = next_talk_duty(desk, case)
    tomorrow = calendar.forward_to_working_day(today + timedelta(days=1))
    if duty is None or duty.safe_on is None:
        in_four_weeks = calendar.forward_to_working_day(today + timedelta(weeks=4))
        return Suggestion(_free_time(desk, case, in_four_weeks))
    number = duty.held + 1
    day = duty.safe_on
    if after_talk_on is not None:
        gap = timedelta(days=duty.rule.min_gap_days)
        day = min(day, calendar.forward_to_working_day(after_talk_on + gap))
    is_late = day <= today
    at = _free_time(desk, case, tomorrow if is_late else day)
    return Suggestion(at, number, duty.required, duty.safe_on, is_late)


def next_talk_duty(desk: Desk, case: Case) -> Duty | None:
    """The most urgent duty that a talk would help; None when all are met."""
    duties = [
        duty
        for duty in duties_of(case, desk.rulebook, desk.today)
        if duty.rule.event is EventKind.TALK
        and duty.status not in (Status.MET, Status.MISSED, Status.UNKNOWN)
    ]
    return min(duties, key=by_urgency, default=None)


def _free_time(desk: Desk, case: Case, day: date) -> datetime:
    """Half past ten, or the first half hour that the caseworker has free that day."""
    taken = planned_times(desk.store, day, caseworker=case.caseworker)
    free = [t for t in (DEFAULT_TIME, *_TIMES) if t not in taken]
    return datetime.combine(day, free[0] if free else DEFAULT_TIME)


def book(desk: Desk, case: Case, at: datetime, *, form: TalkForm = TalkForm.IN_PERSON) -> Changed:
    """Plans a talk. Raises BookingError for a day that has gone or is too far ahead."""
    if at.date() < desk.today:
        raise BookingError("Datoen er gået. Vælg en dag fra i dag og frem.")
    if at.date() > desk.today + MAX_AHEAD:
        raise BookingError("Dagen ligger mere end to år fremme. Vælg en tidligere dag.")
    if any(talk.status is TalkStatus.PLANNED and talk.at == at for talk in case.talks):
        raise BookingError("Der er allerede en samtale på det tidspunkt. Vælg et andet.")
    with desk.store.write("book_talk", by=desk.user, at=desk.clock.now(), case_id=case.id) as unit:
        unit.insert(
            tables.talks,
            case_id=case.id, on_date=at.date(), at_time=at, status=TalkStatus.PLANNED,
            kind=talk_kind(case), form=form, source="app",
        )  # fmt: skip
    what = _talk_name(desk, case)
    return Changed(frozenset({case.id}), f"{what} er booket til {spoken_moment(at)}", unit.action_id)


def record_talk(
    desk: Desk, case: Case, on: date, status: TalkStatus, *, talk_id: TalkId | None = None
) -> Changed:
    """Says what became of a talk: held, no-show or cancelled, on a day up to today.

    ``talk_id`` is the planned talk it was; without it a planned one on that day is taken,
    else a new talk is written. Raises BookingError for a day ahead.
    """
    if on > desk.today:
        raise BookingError("Dagen er ikke kommet endnu. Vælg i dag eller en dag, der er gået.")
    if case.started_on is not None and on < case.started_on:
        raise BookingError(f"Sagen begyndte først {short_date(case.started_on)}. Vælg en senere dag.")
    planned = talk_id or next(
        (t.id for t in case.talks if t.status is TalkStatus.PLANNED and t.on == on), None
    )
    with desk.store.write("record_talk", by=desk.user, at=desk.clock.now(), case_id=case.id) as unit:
        if planned:
            unit.update(tables.talks, planned, status=status, on_date=on)
        else:
            unit.insert(
                tables.talks,
                case_id=case.id, on_date=on, status=status, kind=talk_kind(case), source="app",
            )  # fmt: skip
    return Changed(frozenset({case.id}), f"{_BECAME[status]} {short_date(on)}", unit.action_id)


def undo(desk: Desk, action_id: str) -> Changed:
    """Takes an action back; raises Stale when something has changed since."""
    touched = desk.store.undo(action_id, by=desk.user, at=desk.clock.now())
    return Changed(touched, "Fortrudt")


def undo_last(desk: Desk) -> Changed | None:
    """Takes the user's newest action back; None when there is nothing to undo."""
    action = desk.store.last_action(desk.user)
    return undo(desk, action.action_id) if action else None


_BECAME = {
    TalkStatus.HELD: "Samtalen er registreret som holdt",
    TalkStatus.NO_SHOW: "Udeblivelsen er registreret",
    TalkStatus.CANCELLED: "Samtalen er registreret som aflyst",
}


def talk_kind(case: Case) -> TalkKind:
    """Sick pay has opfølgning, the others jobsamtale."""
    return TalkKind.OPFOELGNING if case.group is TargetGroup.SYGEDAGPENGE else TalkKind.JOBSAMTALE


def _talk_name(desk: Desk, case: Case) -> str:
    duty = next_talk_duty(desk, case)
    return f"Samtale {duty.held + 1}" if duty and duty.required > 1 else "Samtalen"


def case_of(desk: Desk, case_id: CaseId) -> Case:
    """The case as it is now; raises JobAssistError when it is gone."""
    found = reads.load_cases(desk.store, case_ids=[case_id])
    if not found:
        raise JobAssistError("Sagen findes ikke længere. Gå tilbage til arbejdslisten.")
    return found[0]
