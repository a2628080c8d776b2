"""One table of a data file (agenda, letter, profile), read key by key, so that each error names its place."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from jobassist.domain.errors import JobAssistError
from jobassist.domain.toml_lines import KeyPath, line_of

E = TypeVar("E", bound=StrEnum)

# What begins with _ is the app's own.
_ID = re.compile(r"[a-z0-9][a-z0-9_]*")
_LONGEST_ID, _LONGEST_SHOWN = 60, 40
_MOST = 200
_LARGEST_FILE = 200_000


class DataTable:
    """A table and where it stands. Each method takes a key out; ``error_type`` names place and key.

    With ``source``, the file's text, an error also names the line.
    """

    def __init__(
        self,
        data: Mapping[str, Any],
        place: str,
        error_type: type[JobAssistError],
        *,
        source: str = "",
        path: KeyPath = (),
    ) -> None:
        self._data = dict(data)
        self._place = place
        self._error_type = error_type
        self._source = source
        self._path = path

    @classmethod
    def of_text(
        cls, text: str, name: str, error_type: type[JobAssistError], *, with_lines: bool = False
    ) -> DataTable:
        """The outermost table of a TOML file; ``with_lines``: its errors name the line."""
        if len(text) > _LARGEST_FILE:
            raise error_type(f"{name}: filen er for stor. Brug højst {_LARGEST_FILE // 1000} kB.")
        try:
            data = tomllib.loads(text)
        except (ValueError, RecursionError) as error:  # also a number or a nesting that knows no end
            where = _line_words(_line_in(str(error), text))
            raise error_type(f"{name}: filen er ikke gyldig TOML{where}. Ret linjen, og prøv igen.") from None
        return cls(data, f"{name}: ", error_type, source=text if with_lines else "")

    def error(self, key: str, problem: str) -> JobAssistError:
        """The error of one key, to raise."""
        line = line_of(self._source, (*self._path, key))
        return self._error_type(f"{self._place}{shown(key)} {problem}{_line_words(line)}.")

    def has(self, key: str) -> bool:
        return key in self._data

    def finish(self) -> None:
        """Raises when a key is left that nobody asked for."""
        if self._data:
            raise self.error(next(iter(self._data)), "kendes ikke. Ret stavningen, eller slet linjen")

    def require_unique(self, key: str, values: Iterable[str]) -> None:
        seen: set[str] = set()
        for value in values:
            if value in seen:
                raise self.error(key, f"har “{shown(value)}” to gange. Giv hver sit navn")
            seen.add(value)

    def id(self, key: str = "id") -> str:
        value = self.text(key)
        if not _ID.fullmatch(value):
            raise self.error(key, "må kun have små bogstaver a-z, tal og _")
        if len(value) > _LONGEST_ID:
            raise self.error(key, f"er for lang. Brug højst {_LONGEST_ID} tegn")
        return value

    def text(self, key: str, default: str | None = None) -> str:
        value = self._data.pop(key, default)
        if not isinstance(value, str) or (default is None and not value.strip()):
            raise self.error(key, "mangler eller er ikke tekst i anførselstegn")
        return value

    def line(self, key: str, default: str | None = None, *, longest: int) -> str:
        """A text on one line; line breaks and double spaces become one space."""
        return self._line(key, self.text(key, default), longest)

    def _line(self, key: str, text: str, longest: int) -> str:
        line = " ".join(text.split())
        if len(line) > longest:
            raise self.error(key, f"er for lang. Brug højst {longest} tegn")
        if not line.isprintable():
            raise self.error(key, "har et tegn, der ikke kan vises. Skriv teksten igen")
        return line

    def flag(self, key: str, default: bool = False) -> bool:
        value = self._data.pop(key, default)
        if not isinstance(value, bool):
            raise self.error(key, "skal være true eller false")
        return value

    def number(self, key: str, highest: int, *, lowest: int = 1) -> int:
        return self._whole(key, self._data.pop(key, None), lowest, highest)

    def optional_number(self, key: str, highest: int, *, lowest: int = 0) -> int | None:
        return self.number(key, highest, lowest=lowest) if self.has(key) else None

    def decimal(self, key: str, *, lowest: float, highest: float) -> float:
        value = self._data.pop(key, None)
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        if not is_number or not lowest <= value <= highest:
            raise self.error(key, f"skal være et tal fra {lowest:g} til {highest:g}")
        return float(value)

    def numbers(self, key: str) -> list[int]:
        return [self._whole(key, value, 1, 99) for value in self._list(key)]

    def limits(self, key: str, highest: int) -> tuple[int, int] | None:
        """``[first, last]``; None when the key is not there."""
        if not self.has(key):
            return None
        values = [self._whole(key, value, 0, highest) for value in self._list(key)]
        if len(values) != 2 or values[0] > values[1]:
            raise self.error(key, "skal være to tal, det mindste først")
        return values[0], values[1]

    def day(self, key: str) -> date | None:
        """A day, as TOML has it or as text; None when the key is not there."""
        value = self._data.pop(key, None)
        try:
            value = date.fromisoformat(value) if isinstance(value, str) and value else value or None
        except ValueError:
            value = 0
        if value is not None and type(value) is not date:
            raise self.error(key, "skal være en dag, fx 2020-01-01")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        values = self._list(key)
        if not all(isinstance(value, str) and value.strip() for value in values):
            raise self.error(key, "skal være en liste af tekster i anførselstegn")
        return tuple(values)

    def line_list(self, key: str, *, longest: int) -> tuple[str, ...]:
        """Texts on one line each."""
        return tuple(self._line(key, text, longest) for text in self.texts(key))

    def member(self, key: str, enum: type[E], default: E | None = None) -> E:
        if default is None and not self.has(key):
            raise self.error(key, "mangler")
        return self._member(key, self._data.pop(key, default), enum)

    def members(self, key: str, enum: type[E]) -> frozenset[E]:
        return frozenset(self._member(key, value, enum) for value in self._list(key))

    def table(self, key: str) -> DataTable | None:
        """A table inside this one; None when it is not there."""
        value = self._data.pop(key, None)
        if value is not None and not isinstance(value, dict):
            raise self.error(key, "skal skrives som { … }")
        return None if value is None else self._inner(value, f"{key}: ", (key,))

    def tables(self, key: str, word: str) -> list[DataTable]:
        values = self._list(key)
        if not all(isinstance(value, dict) for value in values):
            raise self.error(key, f"skal skrives som [[{key}]]")
        return [
            self._inner(value, f"{word} {index + 1}: ", (key, index)) for index, value in enumerate(values)
        ]

    def rest(self) -> dict[str, Any]:
        """Takes out every key that is no table of its own: what holds for each of the tables."""
        plain = {key: value for key, value in self._data.items() if not _is_tables(value)}
        self._data = {key: value for key, value in self._data.items() if key not in plain}
        return plain

    def on_top_of(self, common: Mapping[str, Any]) -> DataTable:
        """This table where it says something, else what ``common`` says."""
        whole = {**common, **self._data}
        return DataTable(whole, self._place, self._error_type, source=self._source, path=self._path)

    def inside(self, key: str, word: str, index: int) -> DataTable:
        """The place of one table of ``tables``, to raise an error there when all have been read."""
        return self._inner({}, f"{word} {index + 1}: ", (key, index))

    def _inner(self, data: Mapping[str, Any], place: str, path: KeyPath) -> DataTable:
        return DataTable(
            data, self._place + place, self._error_type, source=self._source, path=self._path + path
        )

    def _list(self, key: str) -> Sequence[Any]:
        value = self._data.pop(key, [])
        if not isinstance(value, list):
            raise self.error(key, "skal være en liste i [ ]")
        if len(value) > _MOST:
            raise self.error(key, f"er for lang. Brug højst {_MOST} linjer")
        return value

    def _whole(self, key: str, value: object, lowest: int, highest: int) -> int:
        if not isinstance(value, int) or isinstance(value, bool) or not lowest <= value <= highest:
            raise self.error(key, f"skal være et helt tal fra {lowest} til {highest}")
        return value

    def _member(self, key: str, value: object, enum: type[E]) -> E:
        try:
            return enum(str(value))
        except ValueError:
            allowed = ", ".join(member.value for member in enum if member.value)
            raise self.error(key, f"kender ikke “{shown(str(value))}”. Vælg mellem {allowed}") from None


def _is_tables(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(each, dict) for each in value)


def shown(text: str) -> str:
    """A text of a file in an error: short, and nothing that a terminal would obey."""
    line = "".join(c if c.isprintable() else " " for c in text)
    return line if len(line) <= _LONGEST_SHOWN else f"{line[:_LONGEST_SHOWN]}…"


def _line_words(line: int | None) -> str:
    return f" (linje {line})" if line is not None else ""


def _line_in(error: str, text: str) -> int | None:
    """The line that the parser's English message names; it is at a loss at the end of the file."""
    found = re.search(r"line (\d+)", error)
    at_end = len(text.splitlines()) if "end of document" in error else None
    return int(found[1]) if found else at_end
