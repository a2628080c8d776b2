"""Reads a rule file's text into rule versions, and says in Danish what is wrong with it, where."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import combinations
from typing import Any

from jobassist.domain.case import Holder, OfferKind, TalkForm, TalkKind, TargetGroup
from jobassist.domain.circumstances import CircumstanceKind
from jobassist.domain.errors import RuleFileError
from jobassist.domain.rule_checks import OLDEST, misplaced_key, problem_between, problem_of
from jobassist.domain.rule_overrides import RuleOverride
from jobassist.domain.rule_reader import RuleReader, is_number
from jobassist.domain.rules import (
    AgeLimit,
    Clock,
    DutyKind,
    DutyOf,
    EventKind,
    Limit,
    Pause,
    RuleVersion,
    Transition,
)

_ALWAYS = ("id", "title", "groups", "duty", "valid_from", "source", "confidence")
_OF_DUTIES = ("event", "clock")
_VERSION = re.compile(r"\s*\[\[\s*version\s*\]\]")
_LIMITS = ("limit_weeks", "limit_months", "limit_days", "limits_by_age", "paid_weeks")
_MISSING = {"tell": "mangler. Skriv den sætning, som sagsbehandleren skal læse"}
_MEASURES = ("", "four_talks", "active_offer")


def parse_rule(text: str, file: str, overrides: Iterable[RuleOverride] = ()) -> tuple[RuleVersion, ...]:
    """The versions in one rule file, oldest first.

    Keys above the first ``[[version]]`` hold for all versions; a version may set
    its own, and an override of the version replaces both. Raises RuleFileError with
    file, line and key in a Danish sentence.
    """
    data, versions = _tables(text, file)
    lines = text.splitlines()
    starts = [number for number, line in enumerate(lines) if _VERSION.match(line)]
    starts += [0] * (len(versions) - len(starts))
    own_overrides = list(overrides)
    readers = [
        _reader(file, lines, data, version, start, own_overrides)
        for version, start in zip(versions, starts, strict=False)
    ]
    parsed = sorted(((reader.version(), reader) for reader in readers), key=lambda pair: pair[0].valid_from)
    for (earlier, reader), (later, _) in combinations(parsed, 2):
        problem = problem_between(earlier, later)
        if problem is not None:
            raise reader.error(*problem)
    return tuple(rule for rule, _ in parsed)


def _tables(text: str, file: str) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """The keys above the versions, and the versions."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise RuleFileError(_not_toml(file, text, str(error))) from None
    versions = data.pop("version", None)
    if not isinstance(versions, list) or not versions or not all(isinstance(v, dict) for v in versions):
        raise RuleFileError(f"{file}: der mangler en [[version]]. Tilføj mindst én med valid_from.")
    return data, versions


def _reader(
    file: str,
    lines: list[str],
    data: Mapping[str, Any],
    version: Mapping[str, Any],
    start: int,
    overrides: Sequence[RuleOverride],
) -> _Reader:
    told = {**data, **version}
    override = next((each for each in overrides if each.is_of(told)), None)
    if override is None:
        return _Reader(file, lines, told, start, own=version)
    keys = override.values()
    if any(key in keys for key in _LIMITS):
        told = {key: value for key, value in told.items() if key not in _LIMITS}
    reader = _Reader(file, lines, {**told, **keys}, start, own=version, corrected=keys)
    reader.overridden = override.mark
    return reader


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


class _Reader(RuleReader):
    """One version of a rule."""

    overridden = ""

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
        is_duty = self._data.get("duty") != DutyKind.INFORMATION.value
        is_own = self._data.get("duty_of", DutyOf.JOBCENTRE.value) == DutyOf.JOBCENTRE.value
        needed = (*_ALWAYS, *(_OF_DUTIES if is_duty else ()), *(() if is_duty and is_own else ("tell",)))
        for key in needed:
            value = self._data.get(key)
            if value is None or value == [] or (isinstance(value, str) and not value.strip()):
                raise self.error(key, _MISSING.get(key, "mangler. Alle regler skal have den"))
        limits = [key for key in _LIMITS if key in self._data]
        if is_duty and not limits:
            either = f"{', '.join(_LIMITS[:-1])} eller {_LIMITS[-1]}"
            raise self.error(_LIMITS[0], f"mangler. Skriv én frist med {either}")
        if len(limits) > 1:
            raise self.error(limits[1], f"kan ikke stå sammen med {limits[0]}. Vælg en af dem")

    def _read(self) -> RuleVersion:
        paid_weeks = self._number("paid_weeks", 0, low=1, high=520)
        rule = RuleVersion(
            id=self._text("id"),
            title=self._text("title"),
            groups=frozenset(self._many("groups", TargetGroup)),
            duty=self._one("duty", DutyKind),
            duty_of=self._one("duty_of", DutyOf, DutyOf.JOBCENTRE),
            event=self._one("event", EventKind, EventKind.TALK),
            clock=self._one("clock", Clock, Clock.CALENDAR),
            limit=self._limit("limit") or Limit(weeks=paid_weeks),
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
            from_at_month_end=self._flag("from_at_month_end"),
            until=self._limit("until"),
            ends_at_month_end=self._flag("ends_at_month_end"),
            uncounted_days=self._number("uncounted_days", 0, low=0, high=366),
            paid_weeks=paid_weeks,
            paid_months=self._number("paid_months", 0, low=1, high=120),
            postponed=self._periods("postponed"),
            talk_kinds=self._set("talk_kinds", TalkKind),
            talks_not_counting=self._set("talks_not_counting", TalkKind) or frozenset(),
            held_by=self._set("held_by", Holder),
            forms=self._set("forms", TalkForm) or frozenset(),
            forms_unless_with=self._set("forms_unless_with", CircumstanceKind) or frozenset(),
            offers_not_counting=self._set("offers_not_counting", OfferKind) or frozenset(),
            offer_kinds=self._set("offer_kinds", OfferKind) or frozenset(),
            offer_min_days=self._number("offer_min_days", 0, low=0, high=366),
            given_start_weeks=self._number("given_start_weeks", 0, low=0, high=52),
            pause=self._one("pause", Pause, Pause.SHIFT),
            grace=self._limit("grace"),
            shifted_by=self._set("shifted_by", CircumstanceKind) or frozenset(),
            transition=self._one("transition", Transition, Transition.DAY),
            measure=self._choice("measure", _MEASURES),
            repeats=self._flag("repeats"),
            **self._conditions(),
            tell=self._text("tell"),
            exceptions=self._texts("exceptions"),
            note=self._text("note"),
            overridden=self.overridden,
        )
        if self._data:
            raise self._unknown(next(iter(self._data)))
        return rule

    def _conditions(self) -> dict[str, Any]:
        """Whom the rule holds for beside its groups, and what it is counted from."""
        return {
            "from_circumstance": self._maybe("from_circumstance", CircumstanceKind),
            "from_extension": self._number("from_extension", 0, low=1, high=9),
            "met_by": self._maybe("met_by", CircumstanceKind),
            "only_with": self._set("only_with", CircumstanceKind) or frozenset(),
            "unless_with": self._set("unless_with", CircumstanceKind) or frozenset(),
            "only_employed": self._flag("only_employed") if "only_employed" in self._data else None,
            "only_visitation": frozenset(self._texts("only_visitation")),
            "min_age": self._number("min_age", 0, low=1, high=OLDEST),
            "max_age": self._number("max_age", 0, low=1, high=OLDEST) or None,
            "unless_visitation": frozenset(str(v) for v in self._list("unless_visitation")),
            "unless_visitation_weeks": self._number("unless_visitation_weeks", 0, low=0, high=520),
            "unless_recovery_weeks": self._number("unless_recovery_weeks", 0, low=0, high=520),
            "exempt_by": self._maybe("exempt_by", CircumstanceKind),
            "exempt_count": self._number("exempt_count", 0, low=0, high=60),
            "covers_percent": self._number("covers_percent", 100, low=1, high=100),
        }

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
        is_known = len(numbers) == 4 and all(is_number(n) and n >= 0 for n in numbers.values())
        if not is_known or bool(numbers["weeks"]) == bool(numbers["months"]):
            raise self.error(key, "skal have min_age, max_age og enten weeks eller months")
        if numbers["min_age"] > numbers["max_age"]:
            raise self.error(key, "har min_age over max_age. Byt om på dem")
        return AgeLimit(numbers["min_age"], numbers["max_age"], Limit(numbers["weeks"], numbers["months"]))
