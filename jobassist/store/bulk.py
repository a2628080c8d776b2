"""Writing many rows of one table fast: columns are turned into driver values whole, not value by value."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Column, Connection, Date, Dialect, Table, insert, update

Rows = Sequence[Mapping[str, Any]]

_DRIVER_TYPES = frozenset({str, int, float})
_NULL = frozenset({type(None)})


def insert_rows(connection: Connection, table: Table, rows: Rows) -> None:
    """Add rows that all have the same columns."""
    if not rows:
        return
    columns = _columns(connection.dialect, table, rows)
    # The driver takes ten times as long to bind a null as a text: a column of nulls is left out.
    filled = {name: values for name, values in columns.items() if values is not None}
    statement = _insert_sql(connection.dialect, table, tuple(filled))
    connection.exec_driver_sql(statement, list(zip(*filled.values(), strict=True)))


def update_rows(connection: Connection, table: Table, key: Column[Any], rows: Rows) -> None:
    """Change rows that all name the same columns, ``key`` among them."""
    if not rows:
        return
    columns = _columns(connection.dialect, table, rows)
    keys = columns.pop(key.name) or ()
    nulls = [None] * len(rows)
    values = [nulls if column is None else column for column in columns.values()]
    statement = _update_sql(connection.dialect, table, key, tuple(columns))
    connection.exec_driver_sql(statement, list(zip(*values, keys, strict=True)))


@lru_cache(maxsize=256)
def _insert_sql(dialect: Dialect, table: Table, names: tuple[str, ...]) -> str:
    return str(insert(table).compile(dialect=dialect, column_keys=names))


@lru_cache(maxsize=256)
def _update_sql(dialect: Dialect, table: Table, key: Column[Any], names: tuple[str, ...]) -> str:
    return str(update(table).where(key == "").compile(dialect=dialect, column_keys=names))


def _columns(dialect: Dialect, table: Table, rows: Rows) -> dict[str, Sequence[Any] | None]:
    """The values of each named column, in the table's order; None for a column of nulls only."""
    names = rows[0].keys()
    if unknown := set(names).union(*rows) - set(table.c.keys()):
        raise ValueError(f"{table.name} has no column {', '.join(sorted(unknown))}")
    return {
        column.name: _bound(dialect, column, [row[column.name] for row in rows])
        for column in table.c
        if column.name in names
    }


def _bound(dialect: Dialect, column: Column[Any], values: list[Any]) -> Sequence[Any] | None:
    kinds = set(map(type, values))
    if kinds <= _NULL:
        return None
    if kinds <= _DRIVER_TYPES and not isinstance(column.type, Date):
        return values
    process = column.type.dialect_impl(dialect).bind_processor(dialect) or _as_plain
    # Days, kinds and flags: many values, few different ones.
    driver_value = {value: process(value) for value in set(values)}
    return [driver_value[value] for value in values]


def _as_plain(value: Any) -> Any:
    """An enum member as the text it is."""
    return str(value) if isinstance(value, str) else value
