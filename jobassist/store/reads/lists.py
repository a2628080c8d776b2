"""The lists that were imported, and which cases they named."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ColumnElement, func, or_, select

from jobassist.domain.case import CaseId, TargetGroup
from jobassist.store.records import ImportRow
from jobassist.store.store import Store
from jobassist.store.tables import cases, imports

_COLUMNS = tuple(imports.c[name] for name in ImportRow.__dataclass_fields__)


def newest_import(store: Store) -> ImportRow | None:
    """The list with the newest day; of several from one day, the last imported. None before the first."""
    return _first(store)


def import_of_file(store: Store, sha256: str) -> ImportRow | None:
    """The import of a file with this content; None when it was never imported."""
    return _first(store, imports.c.sha256 == sha256)


def cases_on_list(store: Store, profile: str) -> frozenset[CaseId]:
    """The open cases whose newest list has this profile: those that vanish if the next one lacks them."""
    on_list = select(cases.c.id).where(cases.c.profile == profile, cases.c.ended_on.is_(None))
    with store.read() as connection:
        return frozenset(CaseId(case_id) for case_id in connection.execute(on_list).scalars())


def open_groups(store: Store, open_on: date) -> dict[TargetGroup, int]:
    """How many cases of each target group are open on a day."""
    is_open = or_(cases.c.ended_on.is_(None), cases.c.ended_on >= open_on)
    counted = select(cases.c.target_group, func.count()).where(is_open).group_by(cases.c.target_group)
    with store.read() as connection:
        return {TargetGroup(group): number for group, number in connection.execute(counted)}


def _first(store: Store, *conditions: ColumnElement[bool]) -> ImportRow | None:
    newest = select(*_COLUMNS).where(*conditions)
    newest = newest.order_by(imports.c.as_of.desc(), imports.c.imported_at.desc(), imports.c.id.desc())
    with store.read() as connection:
        row = connection.execute(newest.limit(1)).first()
    return None if row is None else ImportRow(*row)
