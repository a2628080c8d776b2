"""On which line of a TOML file a key stands, so that an error can say it."""

from __future__ import annotations

import re
from collections.abc import Mapping

KeyPath = tuple[str | int, ...]
"""``("items", 1, "minutes")``: the key ``minutes`` of the second ``[[items]]``."""

_NAME = r"""(?:[A-Za-z0-9_-]+|"[^"]*"|'[^']*')"""
_NAMES = rf"{_NAME}(?:\s*\.\s*{_NAME})*"
_HEADER = re.compile(rf"\s*(\[\[?)\s*({_NAMES})\s*\]")
_KEY = re.compile(rf"\s*({_NAMES})\s*=")
_LONG_TEXT = re.compile(r'"""' + r"|'''")


def line_of(text: str, path: KeyPath) -> int | None:
    """The line of a key, else of the table or key that it belongs to; None when none is found."""
    lines = _key_lines(text)
    found = (lines.get(path[:length]) for length in range(len(path), 0, -1))
    return next((line for line in found if line is not None), None)


def _key_lines(text: str) -> Mapping[KeyPath, int]:
    """The line of each table and key; what stands inside a text of several lines is passed over."""
    lines: dict[KeyPath, int] = {}
    counts: dict[KeyPath, int] = {}
    table: KeyPath = ()
    is_in_text = False
    for number, line in enumerate(text.splitlines(), start=1):
        header, key = _HEADER.match(line), _KEY.match(line)
        if not is_in_text and header:
            table = _table(_parts(header[2]), counts, is_list=header[1] == "[[")
            lines[table] = number
        elif not is_in_text and key:
            lines.setdefault(table + _parts(key[1]), number)
        is_in_text ^= len(_LONG_TEXT.findall(line)) % 2 == 1
    return lines


def _table(parts: KeyPath, counts: dict[KeyPath, int], *, is_list: bool) -> KeyPath:
    """The path of a header's table; each list on the way stands at its newest table."""
    path: KeyPath = ()
    for part in parts[:-1]:
        path = _newest((*path, part), counts)
    path = (*path, parts[-1])
    if is_list:
        counts[path] = counts.get(path, 0) + 1
    return _newest(path, counts)


def _newest(path: KeyPath, counts: Mapping[KeyPath, int]) -> KeyPath:
    return (*path, counts[path] - 1) if path in counts else path


def _parts(names: str) -> KeyPath:
    return tuple(name.strip("\"'") for name in re.findall(_NAME, names))
