"""The columns that tables are built of: one way to declare a text, a flag, and who wrote a row last."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Boolean, Column, Dialect, Integer, MetaData, String, Table, Text, TypeDecorator

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class Moment(TypeDecorator[str]):
    """A local time to the minute, as ISO text; takes a datetime too."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: datetime | str | None, dialect: Dialect) -> str | None:
        return value.isoformat(timespec="minutes") if isinstance(value, datetime) else value


def text(name: str, **more: Any) -> Column[str]:
    """Text that is empty when nothing is known."""
    return Column(name, String, nullable=False, default="", server_default="", **more)


def flag(name: str, *, default: bool = False) -> Column[bool]:
    return Column(name, Boolean, nullable=False, default=default, server_default="1" if default else "0")


def long_text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False, default="", server_default="")


def table(name: str, *columns: Any) -> Table:
    """A table whose rows are numbered in versions (``rev``) and say who wrote them last."""
    return Table(name, metadata, Column("id", String, primary_key=True), *columns, *written())


def written() -> tuple[Column[Any], ...]:
    return (
        Column("rev", Integer, nullable=False, default=1, server_default="1"),
        text("updated_at"),
        text("updated_by"),
    )
