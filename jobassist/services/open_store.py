"""Opening a store: unlocking it or making a new one, and laying out the desk."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from jobassist import paths
from jobassist.domain.calendar import public_holidays
from jobassist.domain.errors import JobAssistError
from jobassist.services.desk import Desk
from jobassist.services.gate import ClockFor
from jobassist.services.law_in_force import put_in_force, rulebook_of
from jobassist.services.load_agendas import agendas_in_force, load_agendas
from jobassist.services.load_rules import load_rulebook
from jobassist.services.settings import Settings, load_settings, save_settings
from jobassist.store.store import Store
from jobassist.store.store import preload as preload_store

MIN_PASSPHRASE = 8


class PassphraseTooShortError(JobAssistError):
    """A new passphrase that is guessed in no time."""


def preload(day: date) -> None:
    """Reads and imports what opening needs, while the passphrase is typed; holidays around ``day``."""
    preload_store()
    load_rulebook(paths.resources("rules"))
    load_agendas(paths.resources("agendas"))
    for year in (day.year - 1, day.year, day.year + 1):
        public_holidays(year)


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
    settings = load_settings(store)
    practice_day = date.fromisoformat(settings.practice_day) if settings.practice_day else None
    rulebook = rulebook_of(store, settings)
    agendas = agendas_in_force(store, paths.resources("agendas"))
    return Desk(store, rulebook, agendas, settings, clock_for(today or practice_day))


def change_settings(desk: Desk, settings: Settings) -> str:
    """Stores settings and puts them in force; returns the action, which can be undone."""
    by = settings.name or desk.user
    action_id = save_settings(desk.store, settings, by=by, at=desk.clock.now())
    apply_settings(desk, settings)
    return action_id


def apply_settings(desk: Desk, settings: Settings) -> None:
    """Puts settings in force; those that the law's arithmetic uses make a new rulebook."""
    is_law_touched = _of_the_law(settings) != _of_the_law(desk.settings)
    desk.settings = replace(settings)
    if is_law_touched:
        put_in_force(desk)


def _of_the_law(settings: Settings) -> tuple[object, ...]:
    return settings.closed_days, settings.local_rules, settings.contacts


def change_passphrase(desk: Desk, old: str, new: str) -> None:
    """Locks the store with another passphrase; takes about a second.

    Raises WrongPassphrase when ``old`` is not the one in force, and PassphraseTooShortError.
    """
    if len(new) < MIN_PASSPHRASE:
        raise PassphraseTooShortError("Adgangssætningen er for kort. Vælg mindst otte tegn, gerne fem ord.")
    desk.store.change_passphrase(old, new)
