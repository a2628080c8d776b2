"""The worklist: every open case with its most urgent duty, and the counters that filter it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from jobassist.domain import explain
from jobassist.domain.case import Case, CaseId, TalkStatus
from jobassist.domain.danish import sort_key
from jobassist.domain.duties import Duty, Status, by_urgency, duties_of
from jobassist.domain.errors import JobAssistError
from jobassist.domain.rules import EventKind
from jobassist.services.desk import Desk
from jobassist.store import reads

Belongs = Callable[[Case, tuple[Duty, ...], date], bool]


class Counter(StrEnum):
    """The tiles above the list, in their order."""

    MISSED = "missed"
    CRITICAL = "critical"
    THIS_WEEK = "this_week"
    NEXT_14_DAYS = "next_14_days"
    NO_DATE = "no_date"
    OPEN_TALKS = "open_talks"
    UNKNOWN = "unknown"
    NO_OFFER = "no_offer"


@dataclass(frozen=True, slots=True)
class Row:
    """One case in the list, under its most urgent duty; ``counters`` are the tiles it belongs to."""

    case: Case
    duty: Duty
    duties: tuple[Duty, ...]
    counters: frozenset[Counter]
    name_key: str

    @property
    def case_id(self) -> CaseId:
        return self.case.id

    @property
    def reason(self) -> str:
        return explain.short_reason(self.duty)


@dataclass(frozen=True, slots=True)
class Worklist:
    """The rows, most urgent first, on ``today``."""

    today: date
    rows: tuple[Row, ...]

    def count(self, counter: Counter) -> int:
        return sum(1 for row in self.rows if counter in row.counters)


def build_worklist(desk: Desk, *, caseworker: str = "") -> Worklist:
    """Every open case with a duty, most urgent first; of one caseworker, or of all."""
    today = desk.today
    rows = [
        row
        for case in reads.load_cases(desk.store, open_on=today)
        if (not caseworker or case.caseworker == caseworker) and (row := row_of(case, desk)) is not None
    ]
    rows.sort(key=lambda row: by_urgency(row.duty))
    return Worklist(today, tuple(rows))


def all_duties(
    desk: Desk, *, caseworker: str = "", statuses: frozenset[Status] = frozenset(), list_name: str = ""
) -> list[Duty]:
    """Every duty of every open case, most urgent first: what the command line prints.

    ``list_name`` is one of the counters. Raises UnknownListError for another name.
    """
    belongs = _belongs_to(list_name)
    today = desk.today
    found: list[Duty] = []
    for case in reads.load_cases(desk.store, open_on=today):
        if caseworker and case.caseworker != caseworker:
            continue
        duties = duties_of(case, desk.rulebook, today)
        if belongs is None or belongs(case, duties, today):
            found += [duty for duty in duties if not statuses or duty.status in statuses]
    return sorted(found, key=by_urgency)


class UnknownListError(JobAssistError):
    """A list that does not exist."""


def _belongs_to(list_name: str) -> Belongs | None:
    if not list_name:
        return None
    if list_name not in set(Counter):
        names = ", ".join(counter.value for counter in Counter)
        raise UnknownListError(f"Der er ingen liste, der hedder “{list_name}”. Vælg mellem {names}.")
    return _BELONGS[Counter(list_name)]


def row_of(case: Case, desk: Desk) -> Row | None:
    """The case's row today; None when nothing is demanded."""
    today = desk.today
    duties = duties_of(case, desk.rulebook, today)
    if not duties:
        return None
    ordered = duties if len(duties) == 1 else tuple(sorted(duties, key=by_urgency))
    counters = frozenset(c for c, belongs in _BELONGS.items() if belongs(case, ordered, today))
    return Row(case, ordered[0], ordered, counters, sort_key(case.name))


def caseworkers(worklist: Worklist) -> tuple[str, ...]:
    """The caseworkers in the list, by the Danish alphabet."""
    return tuple(sorted({row.case.caseworker for row in worklist.rows if row.case.caseworker}, key=sort_key))


def _has(status: Status) -> Belongs:
    return lambda _case, duties, _today: any(duty.status is status for duty in duties)


def next_day(duty: Duty, today: date) -> date | None:
    """The next day that matters: the safe day, or once that is gone the law's."""
    if duty.status not in (Status.CRITICAL, Status.SOON, Status.BOOKED, Status.OK):
        return None
    return duty.safe_on if duty.safe_on is not None and duty.safe_on >= today else duty.due_on


def _within(duties: tuple[Duty, ...], today: date, last: date) -> bool:
    return any(
        day is not None and today <= day <= last for duty in duties for day in (next_day(duty, today),)
    )


def _this_week(_case: Case, duties: tuple[Duty, ...], today: date) -> bool:
    return _within(duties, today, today + timedelta(days=6 - today.weekday()))


def _next_14_days(_case: Case, duties: tuple[Duty, ...], today: date) -> bool:
    return _within(duties, today, today + timedelta(days=14))


def _no_date(case: Case, duties: tuple[Duty, ...], today: date) -> bool:
    """Something is still demanded, and no talk is planned from today on."""
    is_open = any(
        d.status not in (Status.MET, Status.PAUSED) and d.rule.event is EventKind.TALK for d in duties
    )
    return is_open and not any(t.status is TalkStatus.PLANNED and t.on >= today for t in case.talks)


def _open_talks(case: Case, _duties: tuple[Duty, ...], today: date) -> bool:
    """A planned talk whose day has passed, and nobody has said what happened."""
    return any(t.status is TalkStatus.PLANNED and t.on < today for t in case.talks)


def _no_offer(_case: Case, duties: tuple[Duty, ...], _today: date) -> bool:
    open_statuses = (Status.MISSED, Status.CRITICAL, Status.SOON, Status.OK)
    return any(d.rule.event is EventKind.OFFER and d.status in open_statuses for d in duties)


_BELONGS: dict[Counter, Belongs] = {
    Counter.MISSED: _has(Status.MISSED),
    Counter.CRITICAL: _has(Status.CRITICAL),
    Counter.THIS_WEEK: _this_week,
    Counter.NEXT_14_DAYS: _next_14_days,
    Counter.NO_DATE: _no_date,
    Counter.OPEN_TALKS: _open_talks,
    Counter.UNKNOWN: _has(Status.UNKNOWN),
    Counter.NO_OFFER: _no_offer,
}
