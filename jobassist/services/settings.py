"""What the user and the municipality have chosen; kept in the store, encrypted like the rest."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from datetime import datetime
from enum import StrEnum

from jobassist.store.store import Store

_KEY = "settings"


class Role(StrEnum):
    CASEWORKER = "caseworker"
    COORDINATOR = "coordinator"
    MANAGER = "manager"


ROLE_WORDS = {Role.CASEWORKER: "Sagsbehandler", Role.COORDINATOR: "Fagkoordinator", Role.MANAGER: "Leder"}


@dataclass(frozen=True, slots=True)
class Settings:
    """``closed_days`` are ``MM-DD`` texts; ``scale_percent`` 100–200; ``theme`` light or dark.

    ``practice_day`` is the ISO day that a demo store was made for, and is seen on.
    ``contacts`` is the municipality's own table of the contacts that count, as in ``resources/counting``;
    empty: the shipped one.
    ``hand_back_profile`` is the professional system that finished talks are handed back to.
    """

    name: str = ""
    role: Role = Role.CASEWORKER
    phone: str = ""
    municipality: str = ""
    address: str = ""
    meeting_place: str = ""
    closed_days: tuple[str, ...] = ()
    local_rules: tuple[str, ...] = ()
    contacts: str = ""
    theme: str = "light"
    scale_percent: int = 100
    practice_day: str = ""
    hand_back_profile: str = "generel"

    def closed_month_days(self) -> tuple[tuple[int, int], ...]:
        return tuple((int(day[:2]), int(day[3:])) for day in self.closed_days)


def load_settings(store: Store) -> Settings:
    """The stored settings; unknown keys of a newer version are left alone."""
    from jobassist.store import reads

    row = reads.load_settings(store).get(_KEY)
    if row is None:
        return Settings()
    known = {field.name for field in fields(Settings)}
    values = {key: value for key, value in json.loads(row.value).items() if key in known}
    for key in ("closed_days", "local_rules"):
        values[key] = tuple(values.get(key, ()))
    values["role"] = Role(values.get("role", Role.CASEWORKER))
    return Settings(**values)


def save_settings(store: Store, settings: Settings, *, by: str, at: datetime) -> str:
    """Stores the settings; returns the action, which can be undone."""
    from jobassist.store import reads, tables

    value = json.dumps(asdict(settings), ensure_ascii=False)
    row = reads.load_settings(store).get(_KEY)
    with store.write("settings", by=by, at=at) as unit:
        if row is None:
            unit.insert(tables.settings, key=_KEY, value=value)
        else:
            unit.update(tables.settings, _KEY, rev=row.rev, value=value)
    return unit.action_id
