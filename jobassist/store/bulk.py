"""Writing many rows of one table fast: columns are turned into driver values whole, not value by value."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import Enum
from functools import lru_cache
from typing import Any, NamedTuple

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Date,
    Dialect,
    Table,
    bindparam,
    column,
    func,
    insert,
    literal_column,
    null,
    table,
    update,
)

Rows = Sequence[Mapping[str, Any]]
Columns = Mapping[str, Sequence[Any]]

_DRIVER_TYPES = frozenset({str, int, float})
_NULL = type(None)


class _Nulls(Enum):
    """The driver takes ten times as long to bind a null as a text.

    SOME travel as empty texts, which the statement turns back; ALL are not bound but written in it.
    """

    AS_THEY_ARE = 0
    SOME = 1
    ALL = 2


class _Bound(NamedTuple):
    """A column's values as the driver gets them."""

    values: Sequence[Any]
    nulls: _Nulls = _Nulls.AS_THEY_ARE


# Each column's name, and how its nulls travel: what a statement depends on.
_Layout = tuple[tuple[str, _Nulls], ...]


def insert_rows(connection: Connection, into: Table, rows: Rows) -> None:
    """Add rows that all have the same columns."""
    insert_columns(connection, into, _by_column(rows))


def insert_columns(connection: Connection, into: Table, columns: Columns) -> None:
    """Add rows, given as the values of each column; columns that are not given hold their defaults."""
    bound = _bound_columns(connection.dialect, into, columns)
    bound = {name: given for name, given in bound.items() if given.nulls is not _Nulls.ALL}
    if bound:
        _execute(connection, _insert_sql(connection.dialect, into.name, _layout(bound)), bound.values())


def update_rows(connection: Connection, into: Table, key: Column[Any], rows: Rows) -> None:
    """Change rows that all name the same columns, ``key`` among them."""
    bound = _bound_columns(connection.dialect, into, _by_column(rows))
    keys = bound.pop(key.name, None)
    if keys is not None:
        statement = _update_sql(connection.dialect, into.name, key.name, _layout(bound))
        _execute(connection, statement, [*bound.values(), keys])


def _by_column(rows: Rows) -> Columns:
    return {name: [row[name] for row in rows] for name in (rows[0] if rows else ())}


def _execute(connection: Connection, statement: str, columns: Iterable[_Bound]) -> None:
    bound = [given.values for given in columns if given.nulls is not _Nulls.ALL]
    connection.exec_driver_sql(statement, list(zip(*bound, strict=True)))


def _layout(bound: Mapping[str, _Bound]) -> _Layout:
    return tuple((name, given.nulls) for name, given in bound.items())


@lru_cache(maxsize=256)
def _insert_sql(dialect: Dialect, name: str, layout: _Layout) -> str:
    clause = table(name, *(column(name) for name, _ in layout))
    return str(insert(clause).values(_marks(layout)).compile(dialect=dialect))


@lru_cache(maxsize=256)
def _update_sql(dialect: Dialect, name: str, key: str, layout: _Layout) -> str:
    clause = table(name, column(key), *(column(name) for name, _ in layout))
    changed = update(clause).where(clause.c[key] == bindparam(None)).values(_marks(layout))
    return str(changed.compile(dialect=dialect))


def _marks(layout: _Layout) -> dict[str, ColumnElement[Any]]:
    return {name: _mark(nulls) for name, nulls in layout}


def _mark(nulls: _Nulls) -> ColumnElement[Any]:
    if nulls is _Nulls.ALL:
        return null()
    value: ColumnElement[Any] = bindparam(None)
    return func.nullif(value, literal_column("''")) if nulls is _Nulls.SOME else value


def _bound_columns(dialect: Dialect, into: Table, columns: Columns) -> dict[str, _Bound]:
    """Each given column in the table's order."""
    if unknown := columns.keys() - set(into.c.keys()):
        raise ValueError(f"{into.name} has no column {', '.join(sorted(unknown))}")
    return {c.name: _bound(dialect, c, columns[c.name]) for c in into.c if c.name in columns}


def _bound(dialect: Dialect, into: Column[Any], values: Sequence[Any]) -> _Bound:
    kinds = set(map(type, values))
    has_nulls = _NULL in kinds
    kinds.discard(_NULL)
    if not kinds:
        return _Bound(values, _Nulls.ALL)
    is_plain = kinds <= _DRIVER_TYPES and not isinstance(into.type, Date)
    if is_plain and not has_nulls:
        return _Bound(values)
    process = None if is_plain else into.type.dialect_impl(dialect).bind_processor(dialect)
    # Days, kinds and flags: many values, few different ones.
    driver_value = {value: (process or _as_plain)(value) for value in set(values)}
    if has_nulls and "" not in driver_value:
        driver_value[None] = ""
        return _Bound([driver_value[value] for value in values], _Nulls.SOME)
    return _Bound([driver_value[value] for value in values])


def _as_plain(value: Any) -> Any:
    """An enum member as the text it is."""
    return str(value) if isinstance(value, str) else value
