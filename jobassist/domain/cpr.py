"""Danish CPR numbers: ten digits whose date is valid for the number's century."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

_REPLACEMENT_DAY_OFFSET = 60
# As people write it; longer rows of digits are something else.
_WRITTEN = re.compile(r"(?<!\d)(\d{6})\s?[-‐–]?\s?(\d{4})(?!\d)", re.ASCII)


@lru_cache(maxsize=200_000)
def birth_date(cpr: str) -> date | None:
    """The birth date of ten digits, or None when they hold no valid date.

    Replacement numbers (day + 60) are accepted: they belong to nobody and are
    used for people without a CPR and for demo people. Source: the CPR office's
    table of the seventh digit and the century.
    """
    if len(cpr) != 10 or not (cpr.isascii() and cpr.isdigit()):
        return None
    day, month, year, seventh = int(cpr[:2]), int(cpr[2:4]), int(cpr[4:6]), int(cpr[6])
    if day > _REPLACEMENT_DAY_OFFSET:
        day -= _REPLACEMENT_DAY_OFFSET
    try:
        return date(_century(seventh, year) + year, month, day)
    except ValueError:
        return None


def _century(seventh: int, year: int) -> int:
    if seventh <= 3:
        return 1900
    if seventh in (4, 9):
        return 2000 if year <= 36 else 1900
    return 2000 if year <= 57 else 1800


def is_valid(cpr: str) -> bool:
    """Ten digits with a valid date; modulus 11 is not required (it is not guaranteed since 2007)."""
    return birth_date(cpr) is not None


def holds_cpr(text: str) -> bool:
    """Whether a CPR number stands in a text, with or without its hyphen."""
    return any(is_valid(found[1] + found[2]) for found in _WRITTEN.finditer(text))


def formatted(cpr: str) -> str:
    """``0101901234`` as ``010190-1234``."""
    return f"{cpr[:6]}-{cpr[6:]}"


def masked(cpr: str) -> str:
    """``0101901234`` as ``010190-••••``: how lists, titles and logs show it."""
    return f"{cpr[:6]}-••••"


def age_on(cpr: str, day: date) -> int | None:
    """Whole years on ``day``; someone born on 29 February turns on 1 March in common years."""
    born = birth_date(cpr)
    if born is None:
        return None
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
