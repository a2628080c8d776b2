"""What one looks for in the job bank, and what was found."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from jobassist.domain.jobs import Hours, JobAd, JobKind
from jobassist.domain.places import Point

MOST_HITS = 500
MOST_KM = 500


@dataclass(frozen=True, slots=True)
class JobQuery:
    """Every condition that is set must fit; what an advertisement does not say does not fit it.

    ``words`` are free text, of which all words must be found, or ``any_word`` of them; while
    ``is_typing``, the last may be the beginning of one. ``municipality`` may also be the town;
    ``occupation`` is part of what the source calls the trade.
    ``within_km`` are whole kilometres as the crow flies from ``centre``, without which it asks for nothing.
    ``open_on`` leaves out what may not be shown on that day; ``apply_from`` and ``apply_to`` bound the
    last day to apply.
    """

    words: str = ""
    municipality: str = ""
    postal_code: str = ""
    employer: str = ""
    within_km: int | None = None
    centre: Point | None = None
    occupation: str = ""
    hours: frozenset[Hours] = frozenset()
    kinds: frozenset[JobKind] = frozenset()
    no_licence: bool = False
    open_on: date | None = None
    apply_from: date | None = None
    apply_to: date | None = None
    any_word: bool = False
    is_typing: bool = True
    limit: int = 50
    offset: int = 0


@dataclass(frozen=True, slots=True)
class JobHits:
    """How many fit, and those of them that were asked for, the best first."""

    total: int
    ads: tuple[JobAd, ...]


def query_text(query: JobQuery) -> str:
    """What a person asks for, as JSON: the conditions that are set, and no day that is always today's."""
    values: dict[str, Any] = {name: getattr(query, name) for name in _READ if getattr(query, name)}
    return json.dumps({name: _plain(value) for name, value in values.items()}, ensure_ascii=False)


def _plain(value: Any) -> Any:
    if isinstance(value, frozenset):
        return sorted(value)
    return value.isoformat() if isinstance(value, date) else value


def query_of(text: str) -> JobQuery:
    """The question back from ``query_text``; what is missing, unknown or unreadable is not asked for."""
    try:
        stored = json.loads(text)
    except ValueError:
        stored = None
    values = stored if isinstance(stored, dict) else {}
    return JobQuery(**{name: read(values[name]) for name, read in _READ.items() if name in values})


def _words(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _hours(value: Any) -> frozenset[Hours]:
    return frozenset(each for each in Hours if each is not Hours.UNKNOWN and each.value in _list(value))


def _kinds(value: Any) -> frozenset[JobKind]:
    return frozenset(each for each in JobKind if each.value in _list(value))


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _km(value: Any) -> int | None:
    return value if type(value) is int and 0 < value <= MOST_KM else None


def _day(value: Any) -> date | None:
    try:
        return date.fromisoformat(_words(value))
    except ValueError:
        return None


# Everything that a person can ask for; the rest of a question is how it is asked.
_READ: dict[str, Callable[[Any], Any]] = {
    "words": _words,
    "municipality": _words,
    "postal_code": _words,
    "occupation": _words,
    "hours": _hours,
    "kinds": _kinds,
    "within_km": _km,
    "no_licence": lambda value: value is True,
    "apply_from": _day,
}


def merged_query(under: JobQuery, over: JobQuery) -> JobQuery:
    """The first question, and in its place whatever the second asks for."""
    return replace(under, **{name: value for name in _READ if (value := getattr(over, name))})


def asks_for_nothing(query: JobQuery) -> bool:
    """Whether no condition is set, so that everything fits."""
    values = [getattr(query, name) for name in _READ]
    return not any(value.strip() if isinstance(value, str) else value for value in values)
