"""The worklist: every open case with its most urgent duty, and the counters that filter it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from jobassist.domain import explain
from jobassist.domain.case import Case, CaseId
from jobassist.domain.danish import sort_key
from jobassist.domain.duties import Duty, Status, duties_of, pressing, urgency
from jobassist.domain.errors import JobAssistError
from jobassist.domain.rulebook import Rulebook
from jobassist.fast import maker, without_collector
from jobassist.services.counters import Counter, counters_of
from jobassist.services.desk import Desk
from jobassist.store import reads

_MANY = 500
"""So many cases are not looked up by their ids, as after an import: all are read at once."""


class UnknownListError(JobAssistError):
    """A list that does not exist."""


@dataclass(frozen=True, slots=True)
class Row:
    """One case in the list, under its most pressing duty; ``counters`` are the tiles it belongs to."""

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


_make_row = maker(Row)


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
    with without_collector():
        rows = _rows(desk, reads.load_cases(desk.store, open_on=today), caseworker)
        return Worklist(today, _in_order(rows))


def renew(desk: Desk, worklist: Worklist, case_ids: Collection[CaseId], *, caseworker: str = "") -> Worklist:
    """The same list with some cases read again: after a booking there is no need to read 5,000."""
    if desk.today != worklist.today or len(case_ids) > _MANY:
        return build_worklist(desk, caseworker=caseworker)
    kept = [row for row in worklist.rows if row.case_id not in case_ids]
    fresh = reads.load_cases(desk.store, open_on=desk.today, case_ids=case_ids)
    return Worklist(worklist.today, _in_order(kept + _rows(desk, fresh, caseworker)))


def _rows(desk: Desk, cases: Iterable[Case], caseworker: str) -> list[Row]:
    today = desk.today
    return [
        row
        for case in cases
        if (not caseworker or case.caseworker == caseworker)
        and (row := _row(case, desk.rulebook, today)) is not None
    ]


def _in_order(rows: list[Row]) -> tuple[Row, ...]:
    # Sorted twice, since sorting keeps the order of equals: by name, then by urgency.
    rows.sort(key=lambda row: (row.name_key, row.case.cpr))
    rows.sort(key=lambda row: pressing(row.duty))
    return tuple(rows)


def all_duties(
    desk: Desk, *, caseworker: str = "", statuses: frozenset[Status] = frozenset(), list_name: str = ""
) -> list[Duty]:
    """Every duty of every open case, most urgent first: what the command line prints.

    ``list_name`` is one of the counters. Raises UnknownListError for another name.
    """
    counter = _counter(list_name) if list_name else None
    today = desk.today
    found: list[Duty] = []
    with without_collector():
        cases = reads.load_cases(desk.store, open_on=today)
        cases.sort(key=lambda case: (sort_key(case.name), case.cpr))
        for case in cases:
            if caseworker and case.caseworker != caseworker:
                continue
            duties = duties_of(case, desk.rulebook, today)
            if counter is None or counter in counters_of(case, duties, today):
                found += [duty for duty in duties if duty.status in statuses] if statuses else duties
        found.sort(key=urgency)
    return found


def _counter(name: str) -> Counter:
    if name not in set(Counter):
        names = ", ".join(counter.value for counter in Counter)
        raise UnknownListError(f"Der er ingen liste, der hedder “{name}”. Vælg mellem {names}.")
    return Counter(name)


def row_of(case: Case, desk: Desk) -> Row | None:
    """The case's row today; None when nothing is demanded."""
    return _row(case, desk.rulebook, desk.today)


def _row(case: Case, rulebook: Rulebook, today: date) -> Row | None:
    duties = duties_of(case, rulebook, today)
    if not duties:
        return None
    if len(duties) > 1:
        duties = tuple(sorted(duties, key=pressing))
    return _make_row(case, duties[0], duties, counters_of(case, duties, today), sort_key(case.name))


def caseworkers(worklist: Worklist) -> tuple[str, ...]:
    """The caseworkers in the list, by the Danish alphabet."""
    return tuple(sorted({row.case.caseworker for row in worklist.rows if row.case.caseworker}, key=sort_key))
