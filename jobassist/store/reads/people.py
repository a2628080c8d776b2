"""Citizens, and finding them by name, CPR or phone."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import ColumnElement, select

from jobassist.domain.case import CaseId, Citizen, CitizenId
from jobassist.store.records import CitizenRow
from jobassist.store.search import ESCAPE, patterns
from jobassist.store.store import Store
from jobassist.store.tables import cases, citizens

_CHUNK = 500
_COLUMNS = tuple(citizens.c[name] for name in Citizen.__dataclass_fields__)


def load_citizen(store: Store, citizen_id: CitizenId) -> CitizenRow | None:
    """One citizen; None when there is none."""
    found = _load(store, citizens.c.id == citizen_id)
    return found[0] if found else None


def load_citizens(store: Store, cprs: Collection[str] | None = None) -> dict[str, CitizenRow]:
    """Citizens by CPR (ten digits): all of them, or those asked for that are there."""
    if cprs is None:
        return {row.citizen.cpr: row for row in _load(store)}
    wanted = list(cprs)
    chunks = (wanted[start : start + _CHUNK] for start in range(0, len(wanted), _CHUNK))
    return {row.citizen.cpr: row for chunk in chunks for row in _load(store, citizens.c.cpr.in_(chunk))}


def citizen_ids(store: Store) -> dict[str, CitizenId]:
    """The id of every citizen by CPR."""
    with store.read() as connection:
        return {
            cpr: CitizenId(row_id)
            for cpr, row_id in connection.execute(select(citizens.c.cpr, citizens.c.id))
        }


def find_cases(store: Store, typed: str, *, limit: int = 50) -> list[CaseId]:
    """Cases whose citizen fits every word typed: any part of the name, CPR or phone number.

    Open cases come first, then by name in the Danish alphabet. Nothing typed finds nothing.
    """
    fits = [citizens.c.search_text.like(pattern, escape=ESCAPE) for pattern in patterns(typed)]
    if not fits:
        return []
    found = (
        select(cases.c.id)
        .join_from(cases, citizens)
        .where(*fits)
        .order_by(cases.c.ended_on.is_not(None), citizens.c.name_key, cases.c.id)
        .limit(limit)
    )
    with store.read() as connection:
        return [CaseId(case_id) for case_id in connection.execute(found).scalars()]


def _load(store: Store, *conditions: ColumnElement[bool]) -> list[CitizenRow]:
    query = select(citizens.c.rev, *_COLUMNS).where(*conditions)
    with store.read() as connection:
        return [CitizenRow(Citizen(*values), rev) for rev, *values in connection.execute(query)]
