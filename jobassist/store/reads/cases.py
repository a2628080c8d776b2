"""Whole cases, read fast: the worklist asks for all of them at every start."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, or_, select

from jobassist.domain.case import Case, CaseId, Reported, TargetGroup
from jobassist.fast import maker, without_collector
from jobassist.store.reads.events import (
    benefit_periods_of,
    circumstances_of,
    decisions_of,
    exemptions_of,
    placements_of,
    talks_of,
)
from jobassist.store.reads.fast import Days, driver_rows, plain
from jobassist.store.store import Store
from jobassist.store.tables import cases, citizens

_CHUNK = 500
_GROUPS = {group.value: group for group in TargetGroup}
_make_case = maker(Case)


def load_cases(
    store: Store,
    *,
    open_on: date | None = None,
    case_ids: Collection[CaseId] | None = None,
    cpr: str | None = None,
    caseworker: str | None = None,
) -> list[Case]:
    """Complete cases: all of them, or those that fit every filter given.

    ``open_on`` keeps cases that have not ended before that day. Talks and the other events are in
    the order of their days.
    """
    chosen: list[ColumnElement[bool]] = []
    if open_on is not None:
        chosen.append(or_(cases.c.ended_on.is_(None), cases.c.ended_on >= open_on))
    if cpr is not None:
        chosen.append(cases.c.citizen_id.in_(select(citizens.c.id).where(citizens.c.cpr == cpr)))
    if caseworker is not None:
        chosen.append(cases.c.caseworker == caseworker)
    with store.read() as connection, without_collector():
        if case_ids is not None:
            ids = list(case_ids)
            chunks = [cases.c.id.in_(ids[start : start + _CHUNK]) for start in range(0, len(ids), _CHUNK)]
            return [case for chunk in chunks for case in _load(connection, [*chosen, chunk])]
        return _load(connection, chosen)


def _load(connection: Connection, chosen: Sequence[ColumnElement[bool]]) -> list[Case]:
    rows = _case_rows(connection, chosen)
    # Where most cases are chosen, reading every event and leaving some is quicker than looking up its case.
    events_of = () if _are_most(connection, len(rows)) else chosen
    days = Days()
    talks = talks_of(connection, events_of, days)
    placements = placements_of(connection, events_of, days)
    exemptions = exemptions_of(connection, events_of, days)
    decisions = decisions_of(connection, events_of, days)
    circumstances = circumstances_of(connection, events_of, days)
    paid = benefit_periods_of(connection, events_of, days)
    return [
        _make_case(
            case_id,
            citizen_id,
            cpr,
            name,
            _GROUPS[group],
            days[started_on],
            caseworker,
            days[ended_on],
            ended_reason,
            benefit_hours,
            days[benefit_hours_on],
            unemployment_fund,
            None if is_employed is None else bool(is_employed),
            employer,
            visitation,
            days[recovery_on],
            phone,
            _reported(reported_talks, days[reported_last_on], days[reported_as_of]),
            days[list_as_of],
            talks.get(case_id, ()),
            placements.get(case_id, ()),
            exemptions.get(case_id, ()),
            decisions.get(case_id, ()),
            circumstances.get(case_id, ()),
            paid.get(case_id, ()),
        )
        for (
            case_id,
            citizen_id,
            cpr,
            name,
            group,
            started_on,
            caseworker,
            ended_on,
            ended_reason,
            benefit_hours,
            benefit_hours_on,
            unemployment_fund,
            is_employed,
            employer,
            visitation,
            recovery_on,
            phone,
            reported_talks,
            reported_last_on,
            reported_as_of,
            list_as_of,
        ) in rows
    ]


def _are_most(connection: Connection, wanted: int) -> bool:
    if wanted <= _CHUNK:
        return False
    every: int = connection.execute(select(func.count()).select_from(cases)).scalar_one()
    return wanted * 2 > every


def _case_rows(connection: Connection, chosen: Sequence[ColumnElement[bool]]) -> Any:
    """Rows in the order of the fields of Case."""
    c = cases.c
    columns = (
        c.id,
        c.citizen_id,
        citizens.c.cpr,
        citizens.c.name,
        c.target_group,
        c.started_on,
        c.caseworker,
        c.ended_on,
        c.ended_reason,
        c.benefit_hours,
        c.benefit_hours_on,
        c.unemployment_fund,
        c.is_employed,
        c.employer,
        c.visitation,
        c.recovery_on,
        citizens.c.phone,
        c.reported_talks,
        c.reported_last_on,
        c.reported_as_of,
        c.list_as_of,
    )
    query = select(*map(plain, columns)).join_from(cases, citizens).where(*chosen)
    return driver_rows(connection, query)


def _reported(talks: int | None, last_on: date | None, as_of: date | None) -> Reported | None:
    return None if talks is None or as_of is None else Reported(talks, last_on, as_of)
