"""A unit of work: changes to rows in one transaction, each with a record of how the row was before."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Column, Connection, Table, bindparam, delete, insert, select, update
from sqlalchemy.sql.schema import ScalarElementColumnDefault

from jobassist.store import tables
from jobassist.store.errors import Stale
from jobassist.store.history import Ledger, Note, Row, id_of, key_of, rev_of
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
        self._stamp = {"updated_at": at.isoformat(), "updated_by": by}

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
        defaults = {column.name: _default_of(column) for column in table.c}
        complete = [defaults | self._complete(table, row) for row in rows]
        if complete:
            self.connection.execute(insert(table), complete)
        notes: list[Note] = [(id_of(table, row), None, rev_of(row)) for row in complete]
        self._note(table, notes, history)
        return [row_id for row_id, _, _ in notes]

    def update(self, table: Table, row_id: str, /, *, rev: int | None = None, **values: Any) -> int:
        """Change a row and return its new version; raises Stale when it is no longer version ``rev``."""
        before = self._expected(table, row_id, rev)
        change = self._changed(table, values, before)
        self.connection.execute(update(table).where(key_of(table) == row_id), change)
        self.ledger.note(table, [(row_id, before, rev_of(change))])
        return rev_of(change)

    def update_many(self, table: Table, rows: Sequence[Mapping[str, Any]], *, history: bool = True) -> None:
        """Change rows fast; each names its ``id`` and all name the same columns. Stale when one is gone."""
        before = self._rows(table, [row["id"] for row in rows])
        if len(before) != len(rows):
            raise Stale
        if not rows:
            return
        changes = [self._changed(table, row, before[row["id"]]) for row in rows]
        fresh: dict[str, Any] = {name: bindparam(name) for name in changes[0] if name != "id"}
        statement = update(table).where(table.c.id == bindparam("_id")).values(fresh)
        self.connection.execute(statement, [{**new, "_id": new["id"]} for new in changes])
        notes: list[Note] = [(new["id"], before[new["id"]], rev_of(new)) for new in changes]
        self._note(table, notes, history)

    def put(self, table: Table, match: Mapping[str, Any], /, **values: Any) -> str:
        """Change the one row with the columns of ``match``, or add it; returns its id."""
        where = [table.c[name] == value for name, value in match.items()]
        row_id = self.connection.execute(select(key_of(table)).where(*where)).scalar()
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
        at, by = self._stamp["updated_at"], self._stamp["updated_by"]
        entry = {"at": at, "by": by, "action": action, "case_id": case_id, "purpose": purpose}
        self.connection.execute(insert(tables.access_log), entry)

    def _note(self, table: Table, notes: Sequence[Note], history: bool) -> None:
        if history:
            self.ledger.note(table, notes)
        else:
            self.ledger.skip()

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

    def _complete(self, table: Table, values: Mapping[str, Any]) -> Row:
        # A row that comes back after it was deleted brings the version that comes next.
        row = {**values, **self._stamped(table, rev_of(values) or 1)}
        if "id" in table.c and "id" not in row:
            row["id"] = new_id()
        return row | folded_row(row) if table is tables.citizens else row

    def _changed(self, table: Table, values: Mapping[str, Any], before: Row) -> Row:
        """The columns to write over ``before``."""
        change = {**values, **self._stamped(table, rev_of(before) + 1)}
        if table is tables.citizens and not SOURCES.isdisjoint(values):
            change |= folded_row(before | change)
        return change

    def _stamped(self, table: Table, rev: int) -> Row:
        return {**self._stamp, "rev": rev} if "rev" in table.c else {}


def _default_of(column: Column[Any]) -> Any:
    return column.default.arg if isinstance(column.default, ScalarElementColumnDefault) else None
