"""The tiles above the worklist: which of them a case belongs to."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

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
_FORTNIGHT = timedelta(days=14)


def next_day(duty: Duty, today: date) -> date | None:
    """The next day that matters: the safe day, or once that is gone the law's."""
    if duty.status not in _AHEAD:
        return None
    return duty.safe_on if duty.safe_on is not None and duty.safe_on >= today else duty.due_on


def counters_of(case: Case, duties: tuple[Duty, ...], today: date) -> frozenset[Counter]:
    """Every tile the case belongs to on ``today``."""
    found: set[Counter] = set()
    wants_talk = False
    for duty in duties:
        if duty.is_made_up:
            continue
        status = duty.status
        if status in _BY_STATUS:
            found.add(_BY_STATUS[status])
        day = next_day(duty, today)
        if day is not None and day <= today + _FORTNIGHT:
            found.add(Counter.NEXT_14_DAYS)
            if day <= today + timedelta(days=6 - today.weekday()):
                found.add(Counter.THIS_WEEK)
        if duty.rule.event is EventKind.OFFER:
            if status in _NOT_BOOKED:
                found.add(Counter.NO_OFFER)
        elif duty.rule.event is EventKind.TALK:
            wants_talk = wants_talk or status not in (Status.MET, Status.PAUSED)
    return frozenset(found | _of_planned_talks(case, today, wants_talk=wants_talk))


def _of_planned_talks(case: Case, today: date, *, wants_talk: bool) -> set[Counter]:
    """No talk ahead though one is demanded; a past one that nobody has closed."""
    planned = [talk.on for talk in case.talks if talk.status is TalkStatus.PLANNED]
    found: set[Counter] = set()
    if wants_talk and not any(day >= today for day in planned):
        found.add(Counter.NO_DATE)
    if any(day < today for day in planned):
        found.add(Counter.OPEN_TALKS)
    return found
