"""The tiles above the worklist: which of them a case belongs to."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

from jobassist.domain.case import Case, TalkStatus
from jobassist.domain.duties import Duty, Status
from jobassist.domain.rules import EventKind


class Counter(StrEnum):
    """The tiles, in their order."""

    MISSED = "missed"
    CRITICAL = "critical"
    THIS_WEEK = "this_week"
    NEXT_14_DAYS = "next_14_days"
    NO_DATE = "no_date"
    OPEN_TALKS = "open_talks"
    UNKNOWN = "unknown"
    NO_OFFER = "no_offer"


_BY_STATUS = {
    Status.MISSED: Counter.MISSED,
    Status.CRITICAL: Counter.CRITICAL,
    Status.UNKNOWN: Counter.UNKNOWN,
}
_AHEAD = (Status.CRITICAL, Status.SOON, Status.BOOKED, Status.OK)
_NOT_BOOKED = (Status.MISSED, Status.CRITICAL, Status.SOON, Status.OK)
_DONE = (Status.MET, Status.PAUSED)
_FORTNIGHT = timedelta(days=14)
# To look a member up in its enum costs more than to compare with it, and a worklist compares for each duty.
_TALK, _OFFER = EventKind.TALK, EventKind.OFFER
_PLANNED = TalkStatus.PLANNED


def next_day(duty: Duty, today: date) -> date | None:
    """The next day that matters: the safe day, or once that is gone the law's."""
    if duty.status not in _AHEAD:
        return None
    return duty.safe_on if duty.safe_on is not None and duty.safe_on >= today else duty.due_on


def counters_of(case: Case, duties: tuple[Duty, ...], today: date) -> frozenset[Counter]:
    """Every tile the case belongs to on ``today``."""
    found = []
    wants_talk = False
    for duty in duties:
        if duty.is_made_up:
            continue
        status, event = duty.status, duty.rule.event
        if status in _BY_STATUS:
            found.append(_BY_STATUS[status])
        day = next_day(duty, today)
        if day is not None:
            found += _by_day(day, today)
        if event is _OFFER and status in _NOT_BOOKED:
            found.append(Counter.NO_OFFER)
        elif event is _TALK and status not in _DONE:
            wants_talk = True
    return frozenset(found + _of_planned_talks(case, today, wants_talk=wants_talk))


@lru_cache(maxsize=4096)
def _by_day(day: date, today: date) -> tuple[Counter, ...]:
    """What is due this week is due within a fortnight too."""
    if day > today + _FORTNIGHT:
        return ()
    if day > today + timedelta(days=6 - today.weekday()):
        return (Counter.NEXT_14_DAYS,)
    return (Counter.NEXT_14_DAYS, Counter.THIS_WEEK)


def _of_planned_talks(case: Case, today: date, *, wants_talk: bool) -> list[Counter]:
    """No talk ahead though one is demanded; a past one that nobody has closed."""
    planned = [talk.on for talk in case.talks if talk.status is _PLANNED]
    found = []
    if wants_talk and (not planned or max(planned) < today):
        found.append(Counter.NO_DATE)
    if planned and min(planned) < today:
        found.append(Counter.OPEN_TALKS)
    return found
