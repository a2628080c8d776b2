"""Reads a rule file's text into rule versions, and says in Danish what is wrong with it, where."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise
from typing import Any, TypeVar

from jobassist.domain.case import Holder, OfferKind, TalkKind, TargetGroup
from jobassist.domain.danish import short_date
from jobassist.domain.errors import RuleFileError
from jobassist.domain.rules import AgeLimit, Clock, DutyKind, EventKind, Limit, Pause, RuleVersion, Transition

E = TypeVar("E", bound=StrEnum)

_REQUIRED = ("id", "title", "groups", "duty", "event", "clock", "valid_from", "source", "confidence")
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
        raise RuleFileError(
            f"{file}: filen er ikke gyldig TOML ({error}). Ret linjen, og prøv igen."
        ) from None
    versions = data.pop("version", None)
    if not isinstance(versions, list) or not versions:
        raise RuleFileError(f"{file}: der mangler en [[version]]. Tilføj mindst én med valid_from.")
    lines = text.splitlines()
    starts = [number for number, line in enumerate(lines) if line.strip() == "[[version]]"]
    parsed = [
        _Reader(file, lines, {**data, **version}, start, own=version)
        for version, start in zip(versions, starts, strict=False)
    ]
    rules = sorted((reader.version() for reader in parsed), key=lambda rule: rule.valid_from)
    _check_overlaps(rules, file)
    return tuple(rules)


def check_unique(rules: Iterable[tuple[str, str]]) -> None:
    """Raises RuleFileError when two files claim the same rule id; takes (id, file) pairs."""
    seen: dict[str, str] = {}
    for rule_id, file in rules:
        if seen.setdefault(rule_id, file) != file:
            raise RuleFileError(
                f"{file}: reglen {rule_id} findes også i {seen[rule_id]}. Giv den et andet id."
            )


def _check_overlaps(rules: list[RuleVersion], file: str) -> None:
    for earlier, later in pairwise(rules):
        shared = earlier.groups & later.groups
        if shared and (earlier.valid_to is None or later.valid_from <= earlier.valid_to):
            raise RuleFileError(
                f"{file}: to versioner af {earlier.id} gælder begge den {short_date(later.valid_from)}. "
                f"Sæt valid_to på den første til {short_date(later.valid_from - timedelta(days=1))}."
            )


class _Reader:
    """One version's keys, read one by one, so that each error can name key and line."""

    def __init__(
        self, file: str, lines: list[str], data: Mapping[str, Any], start: int, *, own: Mapping[str, Any]
    ) -> None:
        self._file, self._lines, self._start, self._own = file, lines, start, own
        self._data = dict(data)

    def version(self) -> RuleVersion:
        for key in _REQUIRED:
            if self._data.get(key) in (None, "", []):
                raise self._error(key, "mangler. Alle regler skal have den")
        if sum(key in self._data for key in _LIMIT_KEYS) != 1:
            raise self._error("limit_weeks", "mangler, eller der er flere frister. Skriv præcis én frist")
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
            pause=self._one("pause", Pause, Pause.SHIFT),
            grace=self._limit("grace"),
            transition=self._one("transition", Transition, Transition.DAY),
            measure=self._choice("measure", _MEASURES, ""),
            unless_visitation=frozenset(str(v) for v in self._list("unless_visitation")),
            unless_visitation_weeks=self._number("unless_visitation_weeks", 0, low=0, high=520),
            unless_recovery_weeks=self._number("unless_recovery_weeks", 0, low=0, high=520),
            note=self._text("note", ""),
        )
        self._check(rule)
        return rule

    def _check(self, rule: RuleVersion) -> None:
        if self._data:
            raise self._error(next(iter(self._data)), "kendes ikke. Ret stavningen, eller slet linjen")
        if rule.valid_to is not None and rule.valid_to < rule.valid_from:
            raise self._error("valid_to", "ligger før valid_from. Byt om på de to datoer")
        if rule.pace_weeks and (
            len(rule.pace_weeks) != rule.count or any(a >= b for a, b in pairwise(rule.pace_weeks))
        ):
            raise self._error("pace_weeks", f"skal have {rule.count} stigende ugetal")
        if rule.pause is Pause.GRACE and rule.grace is None:
            raise self._error("pause", "er grace, men grace_weeks eller grace_months mangler")

    def _error(self, key: str, problem: str) -> RuleFileError:
        return RuleFileError(f"{self._file}, linje {self._line(key)}: {key} {problem}.")

    def _line(self, key: str) -> int:
        """The line of a key in this version, else above the versions, else the version itself."""
        own = range(self._start + 1, len(self._lines)) if key in self._own else range(len(self._lines))
        for number in own:
            if self._lines[number].split("=")[0].strip() == key:
                return number + 1
        return self._start + 1

    def _take(self, key: str, kind: type, word: str, default: Any = None) -> Any:
        value = self._data.pop(key, default)
        if value is not None and (not isinstance(value, kind) or (kind is int and isinstance(value, bool))):
            raise self._error(key, f"skal være {word}")
        return value

    def _text(self, key: str, default: str = "") -> str:
        return str(self._take(key, str, "tekst i anførselstegn", default))

    def _flag(self, key: str) -> bool:
        return bool(self._take(key, bool, "true eller false", False))

    def _day(self, key: str) -> date | None:
        value: date | None = self._take(key, date, "en dato som 2023-03-07")
        return value

    def _list(self, key: str) -> list[Any]:
        return list(self._take(key, list, "en liste i [ ]", []))

    def _number(self, key: str, default: int, *, low: int, high: int) -> int:
        value = int(self._take(key, int, "et helt tal", default))
        if not low <= value <= high:
            raise self._error(key, f"skal ligge mellem {low} og {high}")
        return value

    def _choice(self, key: str, allowed: tuple[str, ...], default: str = "") -> str:
        value = self._text(key, default)
        if value not in allowed:
            raise self._error(key, f"skal være en af {', '.join(a for a in allowed if a)}")
        return value

    def _one(self, key: str, enum: type[E], default: E | None = None) -> E:
        if key not in self._data and default is not None:
            return default
        return self._member(key, self._text(key), enum)

    def _many(self, key: str, enum: type[E]) -> list[E]:
        return [self._member(key, value, enum) for value in self._list(key)]

    def _set(self, key: str, enum: type[E]) -> frozenset[E] | None:
        return frozenset(self._many(key, enum)) if key in self._data else None

    def _member(self, key: str, value: object, enum: type[E]) -> E:
        try:
            return enum(str(value))
        except ValueError:
            allowed = ", ".join(member.value for member in enum)
            raise self._error(key, f"kender ikke “{value}”. Vælg mellem {allowed}") from None

    def _weeks(self, key: str) -> list[int]:
        weeks = self._list(key)
        if not all(isinstance(week, int) and 0 < week <= 520 for week in weeks):
            raise self._error(key, "skal være hele uger mellem 1 og 520")
        return weeks

    def _limit(self, prefix: str) -> Limit | None:
        weeks = self._number(f"{prefix}_weeks", 0, low=0, high=520)
        months = self._number(f"{prefix}_months", 0, low=0, high=120)
        if weeks and months:
            raise self._error(f"{prefix}_months", f"kan ikke stå sammen med {prefix}_weeks. Vælg en af dem")
        return Limit(weeks, months) if weeks or months else None

    def _age_limits(self) -> list[AgeLimit]:
        bands: list[AgeLimit] = []
        for band in self._list("limits_by_age"):
            keys: Callable[[str, int], Any] = band.get if isinstance(band, dict) else lambda _k, d: d
            weeks, months = keys("weeks", 0), keys("months", 0)
            low, high = keys("min_age", 0), keys("max_age", 150)
            numbers = all(isinstance(n, int) for n in (weeks, months, low, high))
            if not numbers or low > high or bool(weeks) == bool(months):
                raise self._error("limits_by_age", "skal have min_age, max_age og enten weeks eller months")
            bands.append(AgeLimit(low, high, Limit(weeks, months)))
        return bands
