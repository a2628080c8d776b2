"""What was done, and how each row looked before it: the ledger that undo reads."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import Column, Connection, Date, LargeBinary, Table, select, update

from jobassist.domain.case import CaseId
from jobassist.store.bulk import insert_rows
from jobassist.store.ids import new_id
from jobassist.store.records import Action
from jobassist.store.tables import actions, history

Row = dict[str, Any]
# A row's id, how it was (None: it is new), and its version now (None: it is gone).
Note = tuple[str, Row | None, int | None]


class Ledger:
    """Writes one action: its notes as they come, its name at the end if anything was changed.

    An action that ``continues`` another of the same name and person is the same action: rows that the
    first has noted keep that note, so that typing a text is one step and not one a letter.
    """

    def __init__(
        self,
        connection: Connection,
        action: str,
        *,
        by: str,
        at: datetime,
        case_id: CaseId | None = None,
        continues: str | None = None,
        undoes: str | None = None,
    ) -> None:
        self._connection = connection
        self._row = {
            "action": action,
            "by": by,
            "at": at.isoformat(),
            "case_id": case_id,
            "undoes": undoes,
        }
        self._continues = continues is not None and _can_continue(connection, continues, action, by)
        self.action_id = continues if continues is not None and self._continues else new_id()
        self._has_notes = False
        self._is_logged = True

    def note(self, table: Table, notes: Sequence[Note]) -> None:
        """Remember how rows were before they were changed."""
        fresh = [note for note in notes if not (self._continues and self._move_on(table, note))]
        self._has_notes = self._has_notes or bool(notes)
        entries = [
            {
                "action_id": self.action_id,
                "table_name": table.name,
                "row_id": row_id,
                "before": None if before is None else as_json(before),
                "after_rev": after_rev,
            }
            for row_id, before, after_rev in fresh
        ]
        insert_rows(self._connection, history, entries)

    def skip(self) -> None:
        """Something was changed without a note, so the action cannot be undone."""
        self._has_notes = True
        self._is_logged = False

    def finish(self) -> None:
        """Name the action, unless nothing was changed or it has its name already."""
        if self._has_notes and not self._continues:
            row = {**self._row, "action_id": self.action_id, "is_logged": self._is_logged}
            insert_rows(self._connection, actions, [row])

    def _move_on(self, table: Table, note: Note) -> bool:
        """Move the version in this action's own note, if no other action has touched the row since."""
        row_id, _, after_rev = note
        newest = entries_of(table.name, row_id).order_by(history.c.seq.desc()).limit(1)
        entry = self._connection.execute(newest).first()
        if entry is None or entry.action_id != self.action_id:
            return False
        self._connection.execute(
            update(history).where(history.c.seq == entry.seq).values(after_rev=after_rev)
        )
        return True


def _can_continue(connection: Connection, action_id: str, action: str, by: str) -> bool:
    same = select(actions.c.seq).where(
        actions.c.action_id == action_id, actions.c.action == action, actions.c.by == by
    )
    return connection.execute(same).first() is not None and not is_undone(connection, action_id)


def entries_of(table_name: str, row_id: str) -> Any:
    """A query for every note about one row."""
    return select(history).where(history.c.table_name == table_name, history.c.row_id == row_id)


def is_undone(connection: Connection, action_id: str) -> bool:
    """Whether the action was undone, and that was not undone itself, and so on."""
    undone_by = select(actions.c.action_id).where(actions.c.undoes == action_id)
    return any(not is_undone(connection, undo) for undo in connection.execute(undone_by).scalars().all())


def last_action(connection: Connection, by: str) -> Action | None:
    """The newest action of ``by`` that can be undone and is not; None when there is none."""
    a = actions.c
    newest_first = (
        select(a.action_id, a.action, a.at, a.by, a.case_id)
        .where(a.by == by, a.undoes.is_(None), a.is_logged)
        .order_by(a.seq.desc())
    )
    for row in connection.execute(newest_first):
        if not is_undone(connection, row.action_id):
            return Action(*row)
    return None


@lru_cache(maxsize=64)
def key_of(table: Table) -> Column[Any]:
    """The one column that names a row."""
    (key,) = table.primary_key.columns
    return key


def rev_of(row: Mapping[str, Any]) -> int:
    """The version of a row; 0 in tables whose rows never change."""
    return int(row.get("rev", 0))


def as_json(row: Row) -> str:
    """A row as it is kept in history; dates in ISO form, bytes in base64."""
    return _ENCODER.encode(row)


def from_json(table: Table, text: str) -> Row:
    """The row that ``as_json`` wrote."""
    row: Row = json.loads(text)
    # A column that a later migration took away is no part of the row any more.
    return {name: _revived(table.c[name], value) for name, value in row.items() if name in table.c}


def _plain(value: date | bytes) -> str:
    return b64encode(value).decode("ascii") if isinstance(value, bytes) else value.isoformat()


_ENCODER = json.JSONEncoder(ensure_ascii=False, default=_plain)


def _revived(column: Column[Any], value: Any) -> Any:
    if not value:
        return value
    if isinstance(column.type, LargeBinary):
        return b64decode(value)
    return date.fromisoformat(value) if isinstance(column.type, Date) else value
