"""A unit of work: changes to rows in one transaction, each with a record of how the row was before."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import Column, Connection, Table, delete, select
from sqlalchemy.sql.schema import ScalarElementColumnDefault

from jobassist.store import tables
from jobassist.store.bulk import insert_rows, update_rows
from jobassist.store.errors import Stale
from jobassist.store.history import Ledger, Row, id_of, key_of, rev_of
from jobassist.store.ids import new_id
from jobassist.store.search import SOURCES, folded_row

_CHUNK = 500


class Unit:
    """What one ``Store.write`` block may do.

    Values are those of the columns (dates as ``date``, enums as they are). Ids, versions, who and when
    are filled in, and so are the folded columns of citizens.
    """

    def __init__(self, connection: Connection, ledger: Ledger, *, by: str, at: datetime) -> None:
        self.connection = connection
        self.ledger = ledger
        self._by = by
        self._at = at.isoformat()

    @property
    def action_id(self) -> str:
        """Names everything this unit does, for ``Store.undo`` and ``continues``."""
        return self.ledger.action_id

    def row(self, table: Table, row_id: str, /) -> Row | None:
        """The row as it is now; None when there is none."""
        return self._rows(table, [row_id]).get(row_id)

    def insert(self, table: Table, /, **values: Any) -> str:
        """Add a row and return its id."""
        (row_id,) = self.insert_many(table, [values])
        return row_id

    def insert_many(
        self, table: Table, rows: Iterable[Mapping[str, Any]], *, history: bool = True
    ) -> list[str]:
        """Add rows fast and return their ids in order; without ``history`` the action cannot be undone."""
        given = {**_defaults_of(table), **self._stamp(table, 1)}
        complete = [_completed(table, {**given, **row}) for row in rows]
        insert_rows(self.connection, table, complete)
        if history:
            self.ledger.note(table, [(id_of(table, row), None, rev_of(row)) for row in complete])
        else:
            self.ledger.skip()
        return [id_of(table, row) for row in complete]

    def update(self, table: Table, row_id: str, /, *, rev: int | None = None, **values: Any) -> int:
        """Change a row and return its new version; raises Stale when it is no longer version ``rev``."""
        before = self._expected(table, row_id, rev)
        change = self._changed(table, {**values, key_of(table).name: row_id}, before)
        update_rows(self.connection, table, key_of(table), [change])
        self.ledger.note(table, [(row_id, before, rev_of(change))])
        return rev_of(change)

    def update_many(self, table: Table, rows: Sequence[Mapping[str, Any]], *, history: bool = True) -> None:
        """Change rows fast; each names its ``id`` and all name the same columns. Stale when one is gone."""
        before = self._rows(table, [row["id"] for row in rows])
        if len(before) != len(rows):
            raise Stale
        changes = [self._changed(table, row, before[row["id"]]) for row in rows]
        update_rows(self.connection, table, table.c.id, changes)
        if history:
            self.ledger.note(table, [(new["id"], before[new["id"]], rev_of(new)) for new in changes])
        else:
            self.ledger.skip()

    def put(self, table: Table, match: Mapping[str, Any], /, **values: Any) -> str:
        """Change the one row that has the columns of ``match``, or add it; returns its id."""
        same = [table.c[name] == value for name, value in match.items()]
        row_id = self.connection.execute(select(key_of(table)).where(*same)).scalar()
        if row_id is None:
            return self.insert(table, **match, **values)
        self.update(table, row_id, **values)
        return str(row_id)

    def delete(self, table: Table, row_id: str, /, *, rev: int | None = None) -> None:
        """Remove a row; raises Stale when it is no longer version ``rev``."""
        before = self._expected(table, row_id, rev)
        self.connection.execute(delete(table).where(key_of(table) == row_id))
        self.ledger.note(table, [(row_id, before, None)])

    def log_access(self, action: str, *, case_id: str | None, purpose: str = "") -> None:
        """Write in the access log who saw, searched, printed or exported what, and what for."""
        entry = {"at": self._at, "by": self._by, "action": action, "case_id": case_id, "purpose": purpose}
        insert_rows(self.connection, tables.access_log, [entry])

    def _rows(self, table: Table, row_ids: Sequence[str]) -> dict[str, Row]:
        key = key_of(table)
        found: dict[str, Row] = {}
        for start in range(0, len(row_ids), _CHUNK):
            chosen = select(table).where(key.in_(row_ids[start : start + _CHUNK]))
            for row in self.connection.execute(chosen).mappings():
                found[row[key]] = dict(row)
        return found

    def _expected(self, table: Table, row_id: str, rev: int | None) -> Row:
        row = self.row(table, row_id)
        if row is None or (rev is not None and row["rev"] != rev):
            raise Stale
        return row

    def _changed(self, table: Table, values: Mapping[str, Any], before: Row) -> Row:
        """The columns to write over ``before``."""
        change = {**values, **self._stamp(table, rev_of(before) + 1)}
        if table is tables.citizens and not SOURCES.isdisjoint(values):
            change |= folded_row(before | change)
        return change

    def _stamp(self, table: Table, rev: int) -> Row:
        if "rev" not in table.c:
            return {}
        return {"rev": rev, "updated_at": self._at, "updated_by": self._by}


def _completed(table: Table, row: Row) -> Row:
    if row.get("id", "") is None:
        row["id"] = new_id()
    if table is tables.citizens:
        row |= folded_row(row)
    return row


@lru_cache(maxsize=64)
def _defaults_of(table: Table) -> Row:
    return {column.name: _default_of(column) for column in table.c}


def _default_of(column: Column[Any]) -> Any:
    return column.default.arg if isinstance(column.default, ScalarElementColumnDefault) else None
