"""Putting rows back as they were before an action, or not at all."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Table, select

from jobassist.domain.case import CaseId
from jobassist.store import tables
from jobassist.store.errors import NotUndoable, Stale, stale_when_referred_to
from jobassist.store.history import Row, entries_of, from_json, is_undone, rev_of
from jobassist.store.unit import Unit

_CHANGED_SINCE = "Handlingen kan ikke fortrydes, for oplysningen er ændret siden. Ret den, hvor den står."
# These differ after every save and say nothing about what a row holds.
_STAMPS = frozenset({"rev", "updated_at", "updated_by"})


def put_back(unit: Unit, action_id: str) -> frozenset[CaseId]:
    """Undo the action inside ``unit``, newest change first; returns the cases that this touched.

    Raises Stale when a row is no longer as the action left it, NotUndoable when the action is unknown,
    undone already, or not wholly in the history.
    """
    connection = unit.connection
    touched = {_undoable_case(connection, action_id)}
    by_action = select(tables.history).where(tables.history.c.action_id == action_id)
    for entry in connection.execute(by_action.order_by(tables.history.c.seq.desc())).all():
        table = tables.metadata.tables[entry.table_name]
        now = unit.row(table, entry.row_id)
        if not _is_as_left(connection, table, entry, now):
            raise Stale(_CHANGED_SINCE)
        before = None if entry.before is None else from_json(table, entry.before)
        touched |= {_case_of(table, row) for row in (now, before) if row is not None}
        with stale_when_referred_to(_CHANGED_SINCE):
            _restore(unit, table, entry.row_id, now=now, before=before)
    return frozenset(CaseId(case_id) for case_id in touched if case_id)


def _undoable_case(connection: Connection, action_id: str) -> str | None:
    """The case that the action was about, if it can be undone."""
    row = connection.execute(select(tables.actions).where(tables.actions.c.action_id == action_id)).first()
    if row is None or not row.is_logged or is_undone(connection, action_id):
        raise NotUndoable
    case_id: str | None = row.case_id
    return case_id


def _is_as_left(connection: Connection, table: Table, entry: Any, now: Row | None) -> bool:
    """Whether the row holds what the action left in it.

    That is what the next note about the row remembers. Later actions that were undone are no hindrance:
    the row looks the same again, though its version has risen.
    """
    column = tables.history.c.seq
    later = entries_of(table.name, entry.row_id).where(column > entry.seq).order_by(column).limit(1)
    following = connection.execute(later).first()
    if following is None:
        return bool(entry.after_rev == (None if now is None else rev_of(now)))
    left = None if following.before is None else from_json(table, following.before)
    if left is None or now is None:
        return left is now
    return _content(left) == _content(now)


def _content(row: Row) -> Row:
    return {name: value for name, value in row.items() if name not in _STAMPS}


def _case_of(table: Table, row: Row) -> str | None:
    case_id: str | None = row["id"] if table is tables.cases else row.get("case_id")
    return case_id


def _restore(unit: Unit, table: Table, row_id: str, *, now: Row | None, before: Row | None) -> None:
    """Bring the row from ``now`` to ``before``; its version only ever rises, so no old copy fits again."""
    if before is None:
        if now is not None:
            unit.delete(table, row_id)
        return
    content = _content(before)
    if now is not None:
        unit.update(table, row_id, **content)
    elif "rev" in before:
        unit.insert(table, **content, rev=rev_of(before) + 1)
    else:
        unit.insert(table, **content)
