"""Writes values as TOML text, for what the user fills in and the rule reader reads."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any


def toml_lines(values: Mapping[str, Any]) -> str:
    """``count = 4``, a line for each key."""
    return "\n".join(f"{key} = {toml_value(value)}" for key, value in values.items())


def toml_value(value: Any) -> str:
    """One value: text, whole number, day, true or false, a list, or an inline table of these."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return f'"{"".join(map(_escaped, value))}"'
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        inner = ", ".join(f"{key} = {toml_value(each)}" for key, each in value.items())
        return f"{{ {inner} }}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(toml_value, value))}]"
    return str(value)


def _escaped(letter: str) -> str:
    if letter in '"\\':
        return f"\\{letter}"
    if letter.isprintable():
        return letter
    return f"\\u{ord(letter):04x}" if ord(letter) < 0x10000 else f"\\U{ord(letter):08x}"
