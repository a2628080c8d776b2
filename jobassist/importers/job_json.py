"""A list of job advertisements as JSON: Jobnet's public listing, or any list of objects."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from jobassist.importers.errors import UnreadableListError

NOT_JSON = "Filen kan ikke læses som JSON. Hent den igen, og prøv med den nye fil."
NO_LIST = "Filen har ingen liste af jobannoncer. Hent den igen, og prøv med den nye fil."
_DEEPEST = 4


def read_json(text: str) -> list[dict[str, str]]:
    """Each advertisement, its values as text; objects inside it by path (``location.city``).

    Raises ``UnreadableListError`` for a file without a list of objects.
    """
    try:
        # Numbers stay as they are written: an id may be longer than a number can be.
        content = json.loads(text, parse_int=str, parse_float=str, parse_constant=str)
    except (ValueError, RecursionError) as error:
        raise UnreadableListError(NOT_JSON) from error
    found = _objects(content)
    if not found:
        raise UnreadableListError(NO_LIST)
    return [dict(_flat(each)) for each in found]


def _objects(content: Any) -> list[dict[str, Any]]:
    """The list itself, or the longest list of objects a little way inside an object; else the object."""
    if isinstance(content, list):
        return [each for each in content if isinstance(each, dict)]
    lists = list(_lists(content, _DEEPEST))
    if lists:
        return max(lists, key=len)
    return [content] if isinstance(content, dict) and content else []


def _lists(content: Any, depth: int) -> Iterator[list[dict[str, Any]]]:
    if not isinstance(content, dict) or not depth:
        return
    for value in content.values():
        if isinstance(value, list) and any(isinstance(each, dict) for each in value):
            yield [each for each in value if isinstance(each, dict)]
        yield from _lists(value, depth - 1)


def _flat(value: dict[str, Any], before: str = "", depth: int = _DEEPEST) -> Iterator[tuple[str, str]]:
    for name, each in value.items():
        if isinstance(each, dict) and depth:
            yield from _flat(each, f"{before}{name}.", depth - 1)
        else:
            yield before + name, as_text(each)


def as_text(value: Any) -> str:
    """A value of JSON as a cell would hold it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nej"
    if isinstance(value, str):
        return value
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return ", ".join(value)
    return json.dumps(value, ensure_ascii=False)
