"""A unit of work: changes to rows in one transaction, each with a record of how the row was before."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from itertools import chain
from typing import Any

from sqlalchemy import Column, Connection, Table, delete, select
from sqlalchemy.sql.schema import ScalarElementColumnDefault

from jobassist.store import tables
from jobassist.store.bulk import insert_columns, insert_rows, update_rows
from jobassist.store.errors import Stale
from jobassist.store.history import Ledger, Row, key_of, rev_of
from jobassist.store.ids import new_ids
from jobassist.store.search import SOURCES, folded_columns, folded_row

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
        return self.insert_columns(table, _by_column(table, list(rows)), history=history)

    def insert_columns(
        self, table: Table, columns: Mapping[str, Sequence[Any]], *, history: bool = True
    ) -> list[str]:
        """As ``insert_many``, given the values of each column: the fastest way for very many rows."""
        count = max(map(len, columns.values()), default=0)
        stamp = {name: [value] * count for name, value in self._stamp(table, 1).items()}
        complete = {**stamp, **columns}
        if "id" in table.c:
            complete["id"] = _ids(columns.get("id", ()), count)
        if table is tables.citizens:
            complete |= _folded_columns(columns, count)
        insert_columns(self.connection, table, complete)
        ids = [str(row_id) for row_id in complete.get(key_of(table).name, ())]
        if history:
            revs = complete.get("rev", [0] * count)
            self.ledger.note(table, [(row_id, None, rev) for row_id, rev in zip(ids, revs, strict=True)])
        else:
            self.ledger.skip()
        return ids

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

    def put(self, table: Table, match: Mapping[str, Any], /, *, rev: int | None = None, **values: Any) -> str:
        """Change the one row that has the columns of ``match``, or add it; returns its id.

        Raises Stale when it is no longer version ``rev``; 0: there is no such row yet.
        """
        same = [table.c[name] == value for name, value in match.items()]
        row_id = self.connection.execute(select(key_of(table)).where(*same)).scalar()
        if row_id is None:
            if rev:
                raise Stale
            return self.insert(table, **match, **values)
        self.update(table, row_id, rev=rev, **values)
        return str(row_id)

    def keep(self, table: Table, row_id: str, /, **values: Any) -> None:
        """Add a row named by what it holds, unless it is there: many rows share it, so no undo takes it."""
        if self.row(table, row_id) is None:
            insert_rows(self.connection, table, [{"id": row_id, **values}])

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
        key, names = key_of(table), table.c.keys()
        found: dict[str, Row] = {}
        for start in range(0, len(row_ids), _CHUNK):
            chosen = select(table).where(key.in_(row_ids[start : start + _CHUNK]))
            for values in self.connection.execute(chosen):
                row = dict(zip(names, values, strict=True))
                found[row[key.name]] = row
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


def _by_column(table: Table, rows: Sequence[Mapping[str, Any]]) -> dict[str, list[Any]]:
    """The values of every column that some row names; the others hold its default there."""
    names = dict.fromkeys(chain.from_iterable(rows))
    default = _defaults_of(table)
    return {name: [row.get(name, default.get(name)) for row in rows] for name in names}


def _ids(given: Sequence[str | None], count: int) -> list[str]:
    """The ids that rows bring along, and fresh ones for the others."""
    fresh = new_ids(count)
    return [row_id or new for row_id, new in zip(given, fresh, strict=True)] if given else fresh


def _folded_columns(columns: Mapping[str, Sequence[Any]], count: int) -> dict[str, list[str]]:
    """``search.folded_columns`` of many citizens."""
    empty = [""] * count
    texts = zip(*(columns.get(name, empty) for name in ("name", "cpr", "phone")), strict=True)
    folded = [folded_columns(name or "", cpr, phone or "") for name, cpr, phone in texts]
    return {name: [row[name] for row in folded] for name in ("name_key", "search_text")}


@lru_cache(maxsize=64)
def _defaults_of(table: Table) -> Row:
    return {column.name: _default_of(column) for column in table.c}


def _default_of(column: Column[Any]) -> Any:
    return column.default.arg if isinstance(column.default, ScalarElementColumnDefault) else None
