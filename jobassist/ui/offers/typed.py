"""What was typed in the form of an offer, read kindly: numbers, days and lists, or a sentence on why not."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from jobassist.domain.danish import short_date
from jobassist.ui.kit.dates import read_date
from jobassist.ui.kit.labels import clipped
from jobassist.ui.offers.words import translate
from jobassist.ui.worklist.forms import read_number
from jobassist.ui.worklist.words import filled

_BREAK, _LIST_BREAK = re.compile(r"[\n,;]+"), re.compile(r"[\n;]+")
_QUOTED = 24


class TypedError(ValueError):
    """Something that cannot be read, in a sentence that says how to write it."""


def read_whole(text: str) -> int | None:
    """A whole number, ``1.200`` too; None for an empty field."""
    if not text.strip():
        return None
    number = _signed(text)
    if number is None or number != int(number):
        raise TypedError(translate("Offers", "Skriv et helt tal, fx 12, eller lad feltet stå tomt."))
    return int(number)


def _signed(text: str) -> float | None:
    """A number that may be below nothing: whether it can be is for the offer's own checks to say."""
    plain = text.strip().replace("−", "-")
    number = read_number(plain.removeprefix("-"))
    return -number if number is not None and plain.startswith("-") else number


def read_hours(text: str) -> float | None:
    """``7,5``; None for an empty field."""
    if not text.strip():
        return None
    number = _signed(text)
    if number is None:
        raise TypedError(translate("Offers", "Skriv timerne som et tal, fx 7,5, eller lad feltet stå tomt."))
    return number


def read_days(text: str, today: date) -> tuple[date, ...]:
    """Days, one a line or with commas between them: ``13-03-2023, 3/4``; in their order, each once."""
    found = set()
    for piece in _BREAK.split(text):
        words = piece.strip()
        if not words:
            continue
        day = read_date(words, today)
        if day is None:
            pattern = translate("Offers", "“%1” kan ikke læses som en dato. Skriv den som 23-03-2023.")
            raise TypedError(filled(pattern, clipped(words, _QUOTED)))
        found.add(day)
    return tuple(sorted(found))


def days_text(days: Iterable[date]) -> str:
    """Days as they are typed, one a line."""
    return "\n".join(short_date(day) for day in days)


def read_list(text: str) -> tuple[str, ...]:
    """Words with semicolons or new lines between them; a comma is part of one."""
    return tuple(piece.strip() for piece in _LIST_BREAK.split(text) if piece.strip())


def number_text(number: float | None) -> str:
    """``7,5``; empty for none."""
    return (
        "" if number is None else f"{number:g}".replace(".", ",") if number < 1_000_000 else str(int(number))
    )
