"""Changing one setting: what was typed is read, refused in a sentence or stored, and in force at once."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from jobassist.domain.danish import MONTHS
from jobassist.domain.errors import JobAssistError
from jobassist.services.desk import Changed, Desk
from jobassist.services.open_store import apply_settings, change_settings
from jobassist.services.settings import Role, Settings, load_settings

USUAL_CLOSED_DAYS = ("06-05", "12-24")
"""Grundlovsdag and Juleaften as ``MM-DD``: public holidays neither, yet most jobcentres are closed."""
THEMES = ("light", "dark")
SCALES = (100, 125, 150, 200)
_LONGEST_LINE, _MOST_LINES = 120, 6
_PHONE = re.compile(r"\+?[\d ]+")
_DAY = re.compile(r"(\d{1,2})[-./](\d{1,2})\.?")
_LEAP_YEAR = 2024


class SettingError(JobAssistError):
    """What was typed cannot be a setting; the text says what to write instead."""


def edit_settings(desk: Desk, field: str, text: str) -> Changed | None:
    """Stores one setting as it was typed; None when nothing changes. Raises SettingError."""
    setting = _SETTINGS[field]
    return _store(desk, replace(desk.settings, **{field: setting.read(text)}), setting.saved)


def edit_closed_days(desk: Desk, chosen: Iterable[str], others: str) -> Changed | None:
    """Stores the ticked days and the typed ones; every date is counted anew. Raises SettingError."""
    days = tuple(sorted({*chosen, *read_closed_days(others)}))
    return _store(
        desk, replace(desk.settings, closed_days=days), "Lukkedagene er gemt, og fristerne er regnet om"
    )


def follow_settings(desk: Desk) -> bool:
    """Puts the stored settings in force, after an undo; whether anything was different."""
    stored = load_settings(desk.store)
    if stored == desk.settings:
        return False
    apply_settings(desk, stored)
    return True


def read_closed_days(text: str) -> tuple[str, ...]:
    """``31-12, 26.5`` as ``("12-31", "05-26")``. Raises SettingError."""
    return tuple(_month_day(part) for part in re.split(r"[,;\n]|\s+og\s+", text) if part.strip())


def closed_days_text(days: Iterable[str]) -> str:
    """``("12-31", "05-26")`` as ``26-05, 31-12``: day before month, in the year's order."""
    return ", ".join(f"{day[3:]}-{day[:2]}" for day in sorted(days))


def closed_day_words(day: str) -> str:
    """``06-05`` as ``5. juni``."""
    return f"{int(day[3:])}. {MONTHS[int(day[:2]) - 1]}"


def _store(desk: Desk, settings: Settings, saved: str) -> Changed | None:
    if settings == desk.settings:
        return None
    return Changed(frozenset(), saved, change_settings(desk, settings))


def _month_day(text: str) -> str:
    match = _DAY.fullmatch(text.strip())
    try:
        # A leap year, so that 29-02 is a day.
        day = date(_LEAP_YEAR, int(match[2]), int(match[1])) if match else None
    except ValueError:
        day = None
    if day is None:
        raise SettingError("En af dagene kan ikke læses. Skriv dag og måned, for eksempel 31-12.")
    return f"{day:%m-%d}"


def _line(text: str) -> str:
    line = " ".join(text.split())
    if len(line) > _LONGEST_LINE:
        raise SettingError(f"Teksten er for lang. Brug højst {_LONGEST_LINE} tegn.")
    return line


def _name(text: str) -> str:
    name = _line(text)
    if not name:
        raise SettingError("Skriv dit navn. Det står på planerne og i historikken.")
    return name


def _phone(text: str) -> str:
    phone = _line(text)
    if phone and (not _PHONE.fullmatch(phone) or not 8 <= sum(c.isdigit() for c in phone) <= 15):
        raise SettingError("Telefonnummeret kan ikke læses. Skriv otte cifre, for eksempel 12 34 56 78.")
    return phone


def _lines(text: str) -> str:
    lines = [line for line in map(_line, text.splitlines()) if line]
    if len(lines) > _MOST_LINES:
        raise SettingError(f"Adressen er for lang. Brug højst {_MOST_LINES} linjer.")
    return "\n".join(lines)


@dataclass(frozen=True, slots=True)
class _Setting:
    read: Callable[[str], Any]
    saved: str


_SETTINGS = {
    "name": _Setting(_name, "Dit navn er gemt"),
    "role": _Setting(Role, "Din rolle er gemt"),
    "phone": _Setting(_phone, "Dit telefonnummer er gemt"),
    "municipality": _Setting(_line, "Kommune og jobcenter er gemt"),
    "address": _Setting(_lines, "Adressen er gemt"),
    "meeting_place": _Setting(_line, "Mødestedet er gemt"),
    "hand_back_profile": _Setting(str, "Fagsystemet er gemt"),
    "theme": _Setting(str, "Udseendet er gemt"),
    "scale_percent": _Setting(int, "Tekststørrelsen er gemt"),
}
