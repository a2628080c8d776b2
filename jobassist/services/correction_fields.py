"""The usual things of a rule version as plain fields, and the TOML keys that a correction of them gives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from jobassist import paths
from jobassist.domain.errors import RuleFileError
from jobassist.domain.rule_files import parse_rule
from jobassist.domain.rule_overrides import RuleOverride
from jobassist.domain.rules import DutyKind, Limit, RuleVersion
from jobassist.services.correct_rules import CorrectionError, key_of
from jobassist.services.toml_text import toml_lines

CONFIDENCES = ("H", "M", "L")
UNITS = ("weeks", "months", "days")
_LIMITS = tuple(f"limit_{unit}" for unit in UNITS)
_LABELS = {
    "count": "Antal", "limit": "Frist", "pace_weeks": "Gode uger", "min_gap_days": "Mindste afstand",
    "valid_to": "Gælder til og med", "source": "Kilde", "confidence": "Sikkerhed",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class CorrectionFields:
    """A correction as it is typed; ``others`` are the rarer keys as TOML text, a line for each."""

    count: str = ""
    limit: str = ""
    unit: str = "weeks"
    pace_weeks: str = ""
    min_gap_days: str = ""
    valid_to: date | None = None
    source: str = ""
    confidence: str = "H"
    others: str = ""


def law_version(version: RuleVersion) -> RuleVersion:
    """A version as its file has it, without the correction."""
    path = paths.resources("rules", f"{version.id}.toml")
    plain = parse_rule(path.read_text(encoding="utf-8-sig"), path.name)
    return next(v for v in plain if (v.valid_from, key_of(v)) == (version.valid_from, key_of(version)))


def plain_fields(law: RuleVersion) -> frozenset[str]:
    """Which of the plain fields mean something for a version; the rest has no effect there."""
    always = {"valid_to", "source", "confidence"}
    if law.duty is DutyKind.AT_LEAST:
        always |= {"count", "pace_weeks", "min_gap_days"}
    if law.duty is not DutyKind.INFORMATION and not law.age_limits and not law.paid_weeks:
        always.add("limit")
    return frozenset(always)


def fields_of(version: RuleVersion, stored: RuleOverride | None = None) -> CorrectionFields:
    """What stands in the fields at first: the version as it is in force, with its correction if any."""
    plain = {_field_of_key(key) for key in plain_fields(version)}
    rare = {k: v for k, v in stored.values().items() if _field_of_key(k) not in plain} if stored else {}
    number, unit = _span(version.limit)
    return CorrectionFields(
        count=str(version.count),
        limit=str(number or ""),
        unit=unit,
        pace_weeks=", ".join(map(str, version.pace_weeks)),
        min_gap_days=str(version.min_gap_days),
        valid_to=version.valid_to,
        source=version.source,
        confidence=version.confidence,
        others=toml_lines(rare),
    )


def keys_of(law: RuleVersion, typed: CorrectionFields) -> str:
    """The keys that differ from the law's, as TOML text; empty when none does.

    Raises CorrectionError naming the field that cannot be read.
    """
    plain = plain_fields(law)
    changed = {key: value for field, key, value in _changed(law, typed) if field in plain}
    for key in _other_keys(law, typed.others):
        if _field_of_key(key) in plain:
            sentence = f"{key} rettes i feltet {_LABELS[_field_of_key(key)]}. Slet linjen her."
            raise CorrectionError("others", sentence)
    return "\n".join(filter(None, (toml_lines(changed), typed.others.strip())))


def field_to_mend(error: RuleFileError) -> str:
    """The field of the form in which the key stands that an error is about; empty when it is none."""
    if not error.key:
        return ""
    field = _field_of_key(error.key)
    return field if field in _LABELS else "others"


def _changed(law: RuleVersion, typed: CorrectionFields) -> Iterator[tuple[str, str, Any]]:
    """(field, key, value) of each plain field that says something else than the law."""
    plain = plain_fields(law)
    if "count" in plain and (count := _number("count", typed.count)) != law.count:
        yield "count", "count", count
    if "limit" in plain and (span := (_number("limit", typed.limit), typed.unit)) != _span(law.limit):
        yield "limit", f"limit_{span[1]}", span[0]
    if "pace_weeks" in plain and (weeks := _weeks(typed.pace_weeks)) != law.pace_weeks:
        yield "pace_weeks", "pace_weeks", weeks
    if "min_gap_days" in plain and (days := _number("min_gap_days", typed.min_gap_days)) != law.min_gap_days:
        yield "min_gap_days", "min_gap_days", days
    if typed.valid_to != law.valid_to:
        if typed.valid_to is None:
            raise CorrectionError(
                "valid_to", "Skriv en dag. Gælder reglen indtil videre, så skriv 31-12-2099."
            )
        yield "valid_to", "valid_to", typed.valid_to
    source = " ".join(typed.source.split())
    if source != law.source:
        if not source:
            raise CorrectionError("source", "Skriv kilden, for eksempel paragraffen.")
        yield "source", "source", source
    if typed.confidence != law.confidence:
        yield "confidence", "confidence", typed.confidence


def _other_keys(law: RuleVersion, others: str) -> tuple[str, ...]:
    if not others.strip():
        return ()
    try:
        return tuple(RuleOverride(law.id, law.valid_from, "", others, "").values())
    except RuleFileError as error:
        raise CorrectionError("others", str(error)) from None


def _number(field: str, text: str) -> int:
    if not re.fullmatch(r"[0-9]{1,4}", text.strip()):
        raise CorrectionError(field, f"{_LABELS[field]} skal være et helt tal, for eksempel 4.")
    return int(text)


def _weeks(text: str) -> tuple[int, ...]:
    parts = [part for part in re.split(r"[,;\s]+|\bog\b", text) if part]
    if not all(re.fullmatch(r"[0-9]{1,3}", part) for part in parts):
        raise CorrectionError("pace_weeks", "Ugerne kan ikke læses. Skriv dem som 8, 13, 18, 24.")
    return tuple(map(int, parts))


def _span(limit: Limit) -> tuple[int, str]:
    return next(((n, unit) for unit in UNITS if (n := getattr(limit, unit))), (0, "weeks"))


def _field_of_key(key: str) -> str:
    return "limit" if key in _LIMITS else key
