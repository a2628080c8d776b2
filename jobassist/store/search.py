"""How a person is found: the folded text that is kept beside each citizen, and what is typed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from jobassist.domain.danish import sort_key

_NOT_DIGIT = re.compile(r"\D")
_ONLY_NUMBER = re.compile(r"[\d\s+()-]+")
_DANISH_PREFIX = re.compile(r"^\s*(\+|00)45")
ESCAPE = "\\"
# The columns that the folded ones follow from.
SOURCES = frozenset({"name", "cpr", "phone"})


def folded_columns(name: str, cpr: str, phone: str) -> dict[str, str]:
    """``name_key`` for the Danish alphabet, and ``search_text``: name, CPR and phone, folded."""
    return {"name_key": sort_key(name), "search_text": f"{name.casefold()} {cpr} {_digits(phone)}"}


def folded_row(row: Mapping[str, Any]) -> dict[str, str]:
    """The same for a row of citizens, where a missing column is empty."""
    return folded_columns(row.get("name") or "", row.get("cpr") or "", row.get("phone") or "")


def patterns(typed: str) -> list[str]:
    """LIKE patterns that must all fit: one for each word, or one for a number typed with spaces."""
    if _ONLY_NUMBER.fullmatch(typed.strip()) and (digits := _digits(typed)):
        return [_containing(digits)]
    return [_containing(_joined(word)) for word in typed.casefold().split()]


def _joined(word: str) -> str:
    """``010190-1234`` without its hyphen; ``Bach-Jensen`` as it is."""
    return _digits(word) if _ONLY_NUMBER.fullmatch(word) and _digits(word) else word


def _digits(text: str) -> str:
    """Only the digits, without the country code 45."""
    return _NOT_DIGIT.sub("", _DANISH_PREFIX.sub("", text))


def _containing(text: str) -> str:
    for sign in (ESCAPE, "%", "_"):
        text = text.replace(sign, ESCAPE + sign)
    return f"%{text}%"
