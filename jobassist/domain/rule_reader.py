"""Takes the keys of a rule file out one by one, and says in Danish what is wrong with one, and where."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Any, TypeVar

from jobassist.domain.errors import RuleFileError
from jobassist.domain.rules import Limit

E = TypeVar("E", bound=StrEnum)

_MOST = {"weeks": 520, "months": 120, "days": 3650, "hours": 5000}


class RuleReader:
    """One version's keys, taken out one by one, so that each error can name key and line.

    ``own`` are the keys that stand in the version itself, ``corrected`` those that a correction gives.
    """

    def __init__(
        self,
        file: str,
        lines: list[str],
        data: Mapping[str, Any],
        start: int,
        *,
        own: Mapping[str, Any],
        corrected: Collection[str] = (),
    ) -> None:
        self._file, self._lines, self._start, self._own = file, lines, start, own
        self._corrected = frozenset(corrected)
        self._data = dict(data)
        self._known: list[str] = []

    def _unknown(self, key: str) -> RuleFileError:
        from difflib import get_close_matches

        close = get_close_matches(key, self._known, n=1)
        return self.error(
            key, f"kendes ikke. {f'Ret den til {close[0]}, eller slet' if close else 'Slet'} linjen"
        )

    def error(self, key: str, problem: str) -> RuleFileError:
        """The sentence for one key: file, line, key and what is wrong with it."""
        if key in self._corrected:
            return RuleFileError(f"Rettelsen af {self._file.removesuffix('.toml')}: {key} {problem}.", key)
        return RuleFileError(f"{self._file}, linje {self._line(key)}: {key} {problem}.", key)

    def _line(self, key: str) -> int:
        """The line of a key in this version, else above the versions, else the version itself."""
        own = range(self._start + 1, len(self._lines)) if key in self._own else range(len(self._lines))
        for number in own:
            if self._lines[number].split("=")[0].strip() == key:
                return number + 1
        return self._start + 1

    def _take(self, key: str, kind: type, word: str, default: Any = None) -> Any:
        self._known.append(key)
        value = self._data.pop(key, default)
        if value is not None and (not isinstance(value, kind) or (kind is int and isinstance(value, bool))):
            raise self.error(key, f"skal være {word}")
        return value

    def _text(self, key: str, default: str = "") -> str:
        return str(self._take(key, str, "tekst i anførselstegn", default))

    def _flag(self, key: str) -> bool:
        return bool(self._take(key, bool, "true eller false", False))

    def _day(self, key: str) -> date | None:
        value: date | None = self._take(key, date, "en dato som 2023-03-07")
        if isinstance(value, datetime):
            raise self.error(key, "skal være en dato uden klokkeslæt som 2023-03-07")
        return value

    def _list(self, key: str) -> list[Any]:
        return list(self._take(key, list, "en liste i [ ]", []))

    def _number(self, key: str, default: int, *, low: int, high: int) -> int:
        if key not in self._data:
            self._known.append(key)
            return default
        value = int(self._take(key, int, "et helt tal"))
        if not low <= value <= high:
            raise self.error(key, f"skal ligge mellem {low} og {high}")
        return value

    def _choice(self, key: str, allowed: tuple[str, ...], default: str = "") -> str:
        value = self._text(key, default)
        if value not in allowed:
            raise self.error(key, f"skal være en af {', '.join(a for a in allowed if a)}")
        return value

    def _one(self, key: str, enum: type[E], default: E | None = None) -> E:
        if key not in self._data and default is not None:
            self._known.append(key)
            return default
        return self._member(key, self._text(key), enum)

    def _many(self, key: str, enum: type[E]) -> list[E]:
        return [self._member(key, value, enum) for value in self._list(key)]

    def _set(self, key: str, enum: type[E]) -> frozenset[E] | None:
        if key not in self._data:
            return None
        members = frozenset(self._many(key, enum))
        if not members:
            raise self.error(key, "er tom. Skriv mindst én, eller slet linjen")
        return members

    def _member(self, key: str, value: object, enum: type[E]) -> E:
        try:
            return enum(str(value))
        except ValueError:
            allowed = ", ".join(member.value for member in enum)
            raise self.error(key, f"kender ikke “{value}”. Vælg mellem {allowed}") from None

    def _weeks(self, key: str) -> list[int]:
        weeks = self._list(key)
        if not all(is_number(week) and 0 < week <= 520 for week in weeks):
            raise self.error(key, "skal være hele uger mellem 1 og 520")
        return weeks

    def _limit(self, prefix: str) -> Limit | None:
        """``<prefix>_weeks``, ``_months``, ``_days`` or ``_hours``; None when the file has none of them."""
        keys = {f"{prefix}_{unit}": unit for unit in _MOST}
        self._known += keys
        given = [key for key in keys if key in self._data]
        if len(given) > 1:
            raise self.error(given[1], f"kan ikke stå sammen med {given[0]}. Vælg en af dem")
        return next((self._span(key, keys[key]) for key in given), None)

    def _span(self, key: str, unit: str) -> Limit:
        return Limit(**{unit: self._number(key, 0, low=1, high=_MOST[unit])})

    def _maybe(self, key: str, enum: type[E]) -> E | None:
        return self._one(key, enum) if key in self._data else None

    def _texts(self, key: str) -> tuple[str, ...]:
        values = self._list(key)
        if not all(isinstance(value, str) and value.strip() for value in values):
            raise self.error(key, "skal være en liste af tekster i anførselstegn")
        return tuple(values)

    def _periods(self, key: str) -> tuple[tuple[date, date], ...]:
        """``[{ from = 2020-03-09, to = 2021-06-30 }]``."""
        periods: list[tuple[date, date]] = []
        for value in self._list(key):
            first, last = (value.get("from"), value.get("to")) if isinstance(value, dict) else (None, None)
            if type(first) is not date or type(last) is not date or len(value) != 2:
                raise self.error(key, "skal være perioder som { from = 2020-03-09, to = 2021-06-30 }")
            if first > last:
                raise self.error(key, "har en periode, der slutter, før den begynder. Byt om på dagene")
            periods.append((first, last))
        return tuple(periods)


def is_number(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)
