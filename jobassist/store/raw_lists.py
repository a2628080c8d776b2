"""Imported lists as they came, each with whatever columns its source sends; kept by sqlite-utils.

This is the only module that uses sqlite-utils, and it loads it only when a list is stored or read: its
import brings pandas along.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, count
from typing import Any

from sqlalchemy import Connection, Table, column, delete, insert, select
from sqlalchemy import table as table_named

from jobassist.store.errors import driver
from jobassist.store.store import Store
from jobassist.store.tables import imports
from jobassist.store.unit import Unit

# What the tables of rows are called, by the table of the files that they came in.
_PREFIXES = {"imports": "liste", "job_imports": "jobliste"}
IMPORT_ID = "import_id"
ROW_NUMBER = "row_number"
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f]+")
_PROFILE = re.compile(r"[0-9a-f]+")
# Names by which SQLite itself calls a row; sqlite-utils relies on them.
_ROW_IDS = ("rowid", "oid", "_rowid_")

RawRow = tuple[int, Sequence[str]]


def add_raw_list(
    unit: Unit,
    *,
    profile: str,
    import_id: str,
    columns: Sequence[str],
    rows: Iterable[RawRow],
    files: Table = imports,
) -> int:
    """Store every row of a list as text, inside the unit's transaction; returns how many were new.

    ``profile`` is hexadecimal; rows are (number in the spreadsheet, cells). ``files`` is the table of the
    imports that ``import_id`` is one of. A file that is there already (the same sha256, from whichever
    import) adds nothing.
    """
    table = _database(unit.connection).table(_name_of(profile, files))
    values = [(import_id, number, *cells) for number, cells in rows]
    if not values or (table.exists() and _is_there(unit.connection, table, import_id, files)):
        return 0
    header = [IMPORT_ID, ROW_NUMBER, *_column_names(columns)]
    _make_room(table, header)
    unit.ledger.skip()
    unit.connection.exec_driver_sql(_insert_sql(unit.connection, table.name, header), values)
    return len(values)


def _make_room(table: Any, header: Sequence[str]) -> None:
    """Create the table, or add the columns that it lacks."""
    if not table.exists():
        types = {name: int if name == ROW_NUMBER else str for name in header}
        table.create(types, pk=(IMPORT_ID, ROW_NUMBER))
        return
    # SQLite takes A and a for one name, but not Å and å: bytes are lowered in the same way.
    known = {name.encode().lower() for name in table.columns_dict}
    for name in header:
        if name.encode().lower() not in known:
            table.add_column(name, str)


def _insert_sql(connection: Connection, name: str, header: Sequence[str]) -> str:
    """One statement for all rows: sqlite-utils builds one for every few, and looks at each cell."""
    return str(insert(table_named(name, *map(column, header))).compile(connection))


def raw_list(store: Store, *, profile: str, import_id: str, files: Table = imports) -> list[dict[str, Any]]:
    """The rows of one import as they came, in the spreadsheet's order."""
    with store.read() as connection:
        table = _database(connection).table(_name_of(profile, files))
        if not table.exists():
            return []
        return list(table.rows_where(f"{IMPORT_ID} = ?", [import_id], order_by=ROW_NUMBER))


def _database(connection: Connection) -> Any:
    """sqlite-utils on the store's own connection, so that it takes part in the open transaction."""
    import sqlite_utils.db

    # It catches errors of the standard library's driver, which sqlcipher3 never raises.
    sqlite_utils.db.sqlite3 = driver()
    sqlite_utils.db.OperationalError = driver().OperationalError
    own = connection.connection.driver_connection
    return sqlite_utils.Database(own, recursive_triggers=False, execute_plugins=False)


def drop_raw_list(unit: Unit, *, profile: str, import_id: str, files: Table = imports) -> None:
    """Delete the rows of one import for good."""
    name = _name_of(profile, files)
    if _database(unit.connection).table(name).exists():
        unit.ledger.skip()
        rows = table_named(name, column(IMPORT_ID))
        unit.connection.execute(delete(rows).where(rows.c[IMPORT_ID] == import_id))


def _name_of(profile: str, files: Table) -> str:
    if not _PROFILE.fullmatch(profile):
        raise ValueError("A profile is a hexadecimal fingerprint.")
    return f"{_PREFIXES[files.name]}_{profile}"


def _is_there(connection: Connection, table: Any, import_id: str, files: Table) -> bool:
    """Whether an import of the same file has rows in the table."""
    sha256 = select(files.c.sha256).where(files.c.id == import_id).scalar_subquery()
    same_file = connection.execute(select(files.c.id).where(files.c.sha256 == sha256)).scalars()
    return any(table.count_where(f"{IMPORT_ID} = ?", [same]) for same in same_file)


def _column_names(headings: Sequence[str]) -> Iterator[str]:
    """A column name for each heading: printable, never empty, and unlike the others in any case."""
    taken = {IMPORT_ID, ROW_NUMBER, *_ROW_IDS}
    for position, heading in enumerate(headings, start=1):
        wanted = _UNPRINTABLE.sub(" ", heading).strip() or f"kolonne {position}"
        numbered = chain([wanted], (f"{wanted} ({number})" for number in count(2)))
        name = next(name for name in numbered if name.casefold() not in taken)
        taken.add(name.casefold())
        yield name
