"""What the tests of undo do and compare."""

from __future__ import annotations

from sqlalchemy import select

from jobassist.domain.case import CaseId
from jobassist.store import tables
from jobassist.store.history import Row
from jobassist.store.reads import load_cases
from jobassist.store.store import Store
from tests.store.rows import AT, BY, writing

STAMPS = ("rev", "updated_at", "updated_by")


def undo(store: Store, action_id: str) -> frozenset[CaseId]:
    return store.undo(action_id, by=BY, at=AT)


def undo_last(store: Store) -> frozenset[CaseId]:
    """What Ctrl+Z does."""
    action = store.last_action(BY)
    assert action is not None
    return undo(store, action.action_id)


def everything(store: Store) -> dict[str, list[Row]]:
    """All rows of all tables but the ledgers, without what every save changes."""
    ledgers = {tables.actions, tables.history, tables.access_log}
    with store.read() as connection:
        return {
            table.name: sorted(
                (
                    {name: value for name, value in row.items() if name not in STAMPS}
                    for row in connection.execute(select(table)).mappings()
                ),
                key=str,
            )
            for table in tables.metadata.sorted_tables
            if table not in ledgers
        }


def set_caseworker(store: Store, case_id: CaseId, name: str) -> str:
    with writing(store, "hand_over", case_id=case_id) as unit:
        unit.update(tables.cases, case_id, caseworker=name)
    return unit.action_id


def caseworker(store: Store) -> str:
    return load_cases(store)[0].caseworker
