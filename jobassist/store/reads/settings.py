"""The settings of this store."""

from __future__ import annotations

from sqlalchemy import select

from jobassist.store.records import SettingRow
from jobassist.store.store import Store
from jobassist.store.tables import settings


def load_settings(store: Store) -> dict[str, SettingRow]:
    """Every setting by its key."""
    query = select(settings.c.key, settings.c.rev, settings.c.value)
    with store.read() as connection:
        return {row.key: SettingRow(*row) for row in connection.execute(query)}
