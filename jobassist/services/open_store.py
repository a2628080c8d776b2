"""Opening a store: what stands in the folder, unlocking it, making a new one. Cheap to import."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from enum import Enum, auto
from pathlib import Path

from jobassist import paths
from jobassist.services.desk import Clock, Desk
from jobassist.services.settings import Settings, load_settings, save_settings
from jobassist.store.errors import WrongPassphrase as WrongPassphrase  # noqa: PLC0414 - for the gate
from jobassist.store.store import Store

MIN_PASSPHRASE = 8
ClockFor = Callable[[date | None], Clock]


class Found(Enum):
    """What a folder holds: nothing yet, a store that wants its passphrase, or a demo that opens by itself."""

    NOTHING = auto()
    LOCKED = auto()
    DEMO = auto()


def look(folder: Path) -> Found:
    """Looks at the files only. Raises KeyFileMissing or KeyFileDamaged."""
    if not Store.exists(folder):
        return Found.NOTHING
    return Found.DEMO if Store.unlocks_itself(folder) else Found.LOCKED


def preload() -> None:
    """Imports what opening needs, while the passphrase is typed."""
    from jobassist.domain.calendar import public_holidays
    from jobassist.store import store

    store.preload()
    public_holidays(date(2023, 1, 1).year)


def open_desk(folder: Path, passphrase: str, clock_for: ClockFor, *, today: date | None = None) -> Desk:
    """Unlocks the store and lays out the desk. Raises the store's errors, each a sentence to show."""
    return lay_out(Store.open(folder, passphrase), clock_for, today=today)


def create_desk(
    folder: Path,
    passphrase: str,
    clock_for: ClockFor,
    *,
    settings: Settings | None = None,
    today: date | None = None,
) -> Desk:
    """Makes an empty encrypted store and its desk."""
    desk = lay_out(Store.create(folder, passphrase), clock_for, today=today)
    if settings is not None:
        change_settings(desk, settings)
    return desk


def lay_out(store: Store, clock_for: ClockFor, *, today: date | None = None) -> Desk:
    """The desk on an open store; a demo is seen on the day it was made for."""
    from jobassist.services.load_agendas import load_agendas
    from jobassist.services.load_rules import load_rulebook

    settings = load_settings(store)
    practice_day = date.fromisoformat(settings.practice_day) if settings.practice_day else None
    rulebook = load_rulebook(
        paths.resources("rules"), closed_days=settings.closed_month_days(), local_rules=settings.local_rules
    )
    agendas = load_agendas(paths.resources("agendas"))
    return Desk(store, rulebook, agendas, settings, clock_for(today or practice_day))


def change_settings(desk: Desk, settings: Settings) -> None:
    """Stores settings and applies those that the law's arithmetic uses."""
    from jobassist.services.load_rules import load_rulebook

    by = settings.name or desk.user
    save_settings(desk.store, settings, by=by, at=desk.clock.now())
    is_law_touched = (settings.closed_days, settings.local_rules) != (
        desk.settings.closed_days,
        desk.settings.local_rules,
    )
    desk.settings = replace(settings)
    if is_law_touched:
        desk.rulebook = load_rulebook(
            paths.resources("rules"),
            closed_days=settings.closed_month_days(),
            local_rules=settings.local_rules,
        )
