"""Reads a rule file's text into rule versions, and says in Danish what is wrong with it, where."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from enum import StrEnum
from itertools import combinations
from typing import Any, TypeVar

from jobassist.domain.case import Holder, OfferKind, TalkKind, TargetGroup
from jobassist.domain.errors import RuleFileError
from jobassist.domain.rule_checks import OLDEST, misplaced_key, problem_between, problem_of
from jobassist.domain.rules import AgeLimit, Clock, DutyKind, EventKind, Limit, Pause, RuleVersion, Transition

E = TypeVar("E", bound=StrEnum)

_REQUIRED = ("id", "title", "groups", "duty", "event", "clock", "valid_from", "source", "confidence")
_VERSION = re.compile(r"\s*\[\[\s*version\s*\]\]")
_LIMIT_KEYS = ("limit_weeks", "limit_months", "limits_by_age")
_MEASURES = ("", "four_talks", "active_offer")


def parse_rule(text: str, file: str) -> tuple[RuleVersion, ...]:
    """The versions in one rule file, oldest first.

    Keys above the first ``[[version]]`` hold for all versions; a version may set
    its own. Raises RuleFileError with file, line and key in a Danish sentence.
    """
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise RuleFileError(_not_toml(file, text, str(error))) from None
    versions = data.pop("version", None)
    if not isinstance(versions, list) or not versions or not all(isinstance(v, dict) for v in versions):
        raise RuleFileError(f"{file}: der mangler en [[version]]. Tilføj mindst én med valid_from.")
    lines = text.splitlines()
    starts = [number for number, line in enumerate(lines) if _VERSION.match(line)]
    starts += [0] * (len(versions) - len(starts))
    readers = [
        _Reader(file, lines, {**data, **version}, start, own=version)
        for version, start in zip(versions, starts, strict=False)
    ]
    parsed = sorted(((reader.version(), reader) for reader in readers), key=lambda pair: pair[0].valid_from)
    for (earlier, reader), (later, _) in combinations(parsed, 2):
        problem = problem_between(earlier, later)
        if problem is not None:
            raise reader.error(*problem)
    return tuple(rule for rule, _ in parsed)


def _not_toml(file: str, text: str, error: str) -> str:
    """The parser's English message names the line; what it saw there helps only a programmer."""
    line = re.search(r"line (\d+)", error)
    where = line[1] if line else len(text.splitlines())
    hint = "Se efter et glemt anførselstegn eller komma, eller en nøgle, der står to gange"
    return f"{file}, linje {where}: filen kan ikke læses. {hint}."


def check_unique(rules: Iterable[tuple[str, str]]) -> None:
    """Raises RuleFileError when two files claim the same rule id; takes (id, file) pairs."""
    seen: dict[str, str] = {}
    for rule_id, file in rules:
        if seen.setdefault(rule_id, file) != file:
            raise RuleFileError(
                f"{file}: reglen {rule_id} findes også i {seen[rule_id]}. Giv den et andet id."
            )


class _Reader:
    """One version's keys, read one by one, so that each error can name key and line."""

    def __init__(
        self, file: str, lines: list[str], data: Mapping[str, Any], start: int, *, own: Mapping[str, Any]
    ) -> None:
        self._file, self._lines, self._start, self._own = file, lines, start, own
        self._data = dict(data)
        self._known: list[str] = []

    def version(self) -> RuleVersion:
        """The version; raises RuleFileError at the first key that cannot be used."""
        self._check_present()
        given = dict(self._data)
        rule = self._read()
        problem = misplaced_key(given) or problem_of(rule)
        if problem is not None:
            raise self.error(*problem)
        return rule

    def _check_present(self) -> None:
        for key in _REQUIRED:
            value = self._data.get(key)
            if value is None or value == [] or (isinstance(value, str) and not value.strip()):
                raise self.error(key, "mangler. Alle regler skal have den")
        limits = [key for key in _LIMIT_KEYS if key in self._data]
        if not limits:
            raise self.error(
                "limit_weeks", "mangler. Skriv én frist med limit_weeks, limit_months eller limits_by_age"
            )
        if len(limits) > 1:
            raise self.error(limits[1], f"kan ikke stå sammen med {limits[0]}. Vælg en af dem")

    def _read(self) -> RuleVersion:
        rule = RuleVersion(
            id=self._text("id"),
            title=self._text("title"),
            groups=frozenset(self._many("groups", TargetGroup)),
            duty=self._one("duty", DutyKind),
            event=self._one("event", EventKind),
            clock=self._one("clock", Clock),
            limit=self._limit("limit") or Limit(),
            age_limits=tuple(self._age_limits()),
            valid_from=self._day("valid_from") or date.min,
            valid_to=self._day("valid_to"),
            source=self._text("source"),
            confidence=self._choice("confidence", ("H", "M", "L")),
            owner=self._choice("owner", ("law", "local"), "law"),
            count=self._number("count", 1, low=1, high=60),
            what=self._text("what", "samtale"),
            what_many=self._text("what_many", "samtaler"),
            counted_from=self._text("counted_from", "sagens start"),
            pace_weeks=tuple(self._weeks("pace_weeks")),
            min_gap_days=self._number("min_gap_days", 14, low=0, high=365),
            window_from=self._limit("from"),
            until=self._limit("until"),
            ends_at_month_end=self._flag("ends_at_month_end"),
            uncounted_days=self._number("uncounted_days", 0, low=0, high=366),
            talk_kinds=self._set("talk_kinds", TalkKind),
            held_by=self._set("held_by", Holder),
            offers_not_counting=self._set("offers_not_counting", OfferKind) or frozenset(),
            offer_min_days=self._number("offer_min_days", 0, low=0, high=366),
            given_start_weeks=self._number("given_start_weeks", 0, low=0, high=52),
            pause=self._one("pause", Pause, Pause.SHIFT),
            grace=self._limit("grace"),
            transition=self._one("transition", Transition, Transition.DAY),
            measure=self._choice("measure", _MEASURES, ""),
            unless_visitation=frozenset(str(v) for v in self._list("unless_visitation")),
            unless_visitation_weeks=self._number("unless_visitation_weeks", 0, low=0, high=520),
            unless_recovery_weeks=self._number("unless_recovery_weeks", 0, low=0, high=520),
            note=self._text("note", ""),
        )
        if self._data:
            raise self._unknown(next(iter(self._data)))
        return rule

    def _unknown(self, key: str) -> RuleFileError:
        from difflib import get_close_matches

        close = get_close_matches(key, self._known, n=1)
        return self.error(
            key, f"kendes ikke. {f'Ret den til {close[0]}, eller slet' if close else 'Slet'} linjen"
        )

    def error(self, key: str, problem: str) -> RuleFileError:
        """The sentence for one key: file, line, key and what is wrong with it."""
        return RuleFileError(f"{self._file}, linje {self._line(key)}: {key} {problem}.")

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
        value = int(self._take(key, int, "et helt tal", default))
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
        if not all(_is_number(week) and 0 < week <= 520 for week in weeks):
            raise self.error(key, "skal være hele uger mellem 1 og 520")
        return weeks

    def _limit(self, prefix: str) -> Limit | None:
        """``<prefix>_weeks`` or ``<prefix>_months``; None when the file has neither."""
        weeks, months = f"{prefix}_weeks", f"{prefix}_months"
        self._known += [weeks, months]
        if weeks in self._data and months in self._data:
            raise self.error(months, f"kan ikke stå sammen med {weeks}. Vælg en af dem")
        if weeks in self._data:
            return Limit(weeks=self._number(weeks, 0, low=1, high=520))
        if months in self._data:
            return Limit(months=self._number(months, 0, low=1, high=120))
        return None

    def _age_limits(self) -> list[AgeLimit]:
        key = "limits_by_age"
        is_given = key in self._data
        bands = [self._age_limit(key, band) for band in self._list(key)]
        if is_given and not bands:
            raise self.error(key, "er tom. Skriv en linje for hver aldersgruppe")
        return bands

    def _age_limit(self, key: str, band: object) -> AgeLimit:
        keys: dict[str, Any] = band if isinstance(band, dict) else {"": None}
        numbers = {"min_age": 0, "max_age": OLDEST, "weeks": 0, "months": 0, **keys}
        is_known = len(numbers) == 4 and all(_is_number(n) and n >= 0 for n in numbers.values())
        if not is_known or bool(numbers["weeks"]) == bool(numbers["months"]):
            raise self.error(key, "skal have min_age, max_age og enten weeks eller months")
        if numbers["min_age"] > numbers["max_age"]:
            raise self.error(key, "har min_age over max_age. Byt om på dem")
        return AgeLimit(numbers["min_age"], numbers["max_age"], Limit(numbers["weeks"], numbers["months"]))


def _is_number(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)
