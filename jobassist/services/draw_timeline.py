"""A case's course week by week: talks, offers, pauses, and the days to be in time for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from jobassist.domain.case import Case, Placement, Talk, TalkStatus
from jobassist.domain.danish import day_month
from jobassist.domain.duties import Duty, Status
from jobassist.domain.rulebook import Rulebook
from jobassist.domain.rules import DutyKind, EventKind
from jobassist.domain.timeline import DeadlineMark, OfferBar, PauseSpan, TalkMark, TimelineView
from jobassist.services.book_talk import safe_day

_WEEKS = 26
_AFTER_TODAY = timedelta(weeks=1)


def draw_timeline(case: Case, duties: Sequence[Duty], rulebook: Rulebook, today: date) -> TimelineView | None:
    """The view of a case; None when its first day is not known."""
    if case.started_on is None:
        return None
    deadlines = tuple(mark for duty in _drawn(duties) for mark in _deadlines(duty, rulebook))
    return TimelineView(
        started_on=case.started_on,
        today=today,
        weeks=_weeks(case.started_on, max([today + _AFTER_TODAY, *(mark.on for mark in deadlines)])),
        talks=_talks(case, today),
        offers=tuple(_offer(p, today) for p in case.placements if p.is_ahead_or_given),
        pauses=tuple(PauseSpan(e.from_on, e.to_on, "Bero") for e in case.exemptions),
        deadlines=deadlines,
    )


def _weeks(started_on: date, last: date) -> int:
    """26, or as many as it takes to show the last day, in fours so that the axis ends on a number."""
    needed = (last - started_on).days // 7 + 1
    return _WEEKS if needed <= _WEEKS else -(-needed // 4) * 4


def _talks(case: Case, today: date) -> tuple[TalkMark, ...]:
    since = case.started_on or date.min
    held = sum(1 for t in case.talks if t.status is TalkStatus.HELD and since <= t.on <= today)
    marks: list[TalkMark] = []
    for talk in case.talks:
        if talk.on < since or talk.status in (TalkStatus.CANCELLED, TalkStatus.MOVED):
            continue
        if talk.status is TalkStatus.NO_SHOW:
            marks.append(TalkMark(talk.on, "no_show", label=day_month(talk.on)))
        elif _is_held(talk, today):
            marks.append(TalkMark(talk.on, "held", label=day_month(talk.on)))
        elif talk.on >= today:
            held += 1
            marks.append(TalkMark(talk.on, "planned", number=held, label=day_month(talk.on)))
    return tuple(marks)


def _is_held(talk: Talk, today: date) -> bool:
    return talk.status is TalkStatus.HELD and talk.on <= today


def _offer(placement: Placement, today: date) -> OfferBar:
    title = placement.title or "Tilbud"
    if placement.started_on > today:
        return OfferBar(placement.started_on, placement.ends_on, title, "reserved")
    is_over = placement.ends_on is not None and placement.ends_on < today
    return OfferBar(placement.started_on, placement.ends_on, title, "ended" if is_over else "running")


def _drawn(duties: Sequence[Duty]) -> list[Duty]:
    """The most pressing open duty of talks, and the one of offers: more would crowd the drawing."""
    drawn: list[Duty] = []
    for kind in (EventKind.TALK, EventKind.OFFER):
        open_duties = [
            d for d in duties if d.rule.event is kind and d.due_on is not None and d.status is not Status.MET
        ]
        # Several talks to plan say more than one that is due; the list is ordered by urgency.
        drawn += sorted(open_duties, key=lambda d: d.required <= 1)[:1]
    return drawn


def _deadlines(duty: Duty, rulebook: Rulebook) -> list[DeadlineMark]:
    if duty.due_on is None:
        return []
    law = DeadlineMark(duty.due_on, f"Lovens frist {day_month(duty.due_on)}", "due")
    if duty.rule.event is EventKind.OFFER:
        return [DeadlineMark(duty.due_on, f"Tilbud senest {day_month(duty.due_on)}", "due")]
    if duty.safe_on is None:
        return [law]
    return [*_safe_days(duty, rulebook), law]


def _safe_days(duty: Duty, rulebook: Rulebook) -> list[DeadlineMark]:
    """The last safe day of each talk still lacking."""
    if duty.rule.duty is DutyKind.EVERY:
        return []
    marks = []
    for number in range(duty.held + 1, duty.required + 1):
        safe_on = safe_day(duty, number, rulebook.calendar)
        name = f"Samtale {number}" if duty.required > 1 else "Samtale"
        marks.append(DeadlineMark(safe_on, f"{name} senest {day_month(safe_on)}", "safe"))
    return marks
