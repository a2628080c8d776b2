"""A municipality's own correction of one version of a rule: which keys it replaces, why, and by whom."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from jobassist.domain.danish import short_date
from jobassist.domain.errors import RuleFileError

# What may be corrected. Whose duty it is, for whom, and since when, is another rule or another version.
CORRECTABLE = (
    "limit_days", "limit_weeks", "limit_months", "limits_by_age", "paid_weeks", "count", "pace_weeks",
    "min_gap_days", "from_days", "from_weeks", "from_months", "from_hours", "until_weeks", "until_months",
    "uncounted_days", "valid_to", "talk_kinds", "talks_not_counting", "held_by", "forms",
    "offers_not_counting", "offer_kinds", "offer_min_days", "given_start_weeks", "pause", "grace_weeks",
    "grace_months", "transition", "exempt_count", "covers_percent", "source", "confidence",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class RuleOverride:
    """One correction. ``groups`` tells versions of one day apart (``version_key``); ``keys`` is TOML text."""

    rule_id: str
    valid_from: date
    groups: str
    keys: str
    reason: str
    made_by: str = ""
    made_on: date | None = None
    id: str = ""

    def is_of(self, version: Mapping[str, Any]) -> bool:
        """Whether a version's table, as the file has it, is the one that is corrected."""
        groups = version.get("groups")
        return (
            version.get("id") == self.rule_id
            and version.get("valid_from") == self.valid_from
            and isinstance(groups, list)
            and version_key(map(str, groups), version.get("from_extension", 0)) == self.groups
        )

    def values(self) -> dict[str, Any]:
        """The keys that it replaces; raises RuleFileError for text that is no TOML, or a key it may not."""
        place = f"Rettelsen af {self.rule_id}"
        try:
            values = tomllib.loads(self.keys)
        except tomllib.TOMLDecodeError:
            raise RuleFileError(f"{place}: teksten kan ikke læses. Skriv som count = 4.") from None
        unknown = next((key for key in values if key not in CORRECTABLE), None)
        if unknown is not None:
            raise RuleFileError(f"{place}: {unknown} kan ikke rettes her. Ret den i regelfilen.")
        if not values:
            raise RuleFileError(f"{place}: der er ikke rettet noget. Skriv mindst én nøgle.")
        return values

    @property
    def mark(self) -> str:
        """What stands wherever it is used: ``rettet lokalt 03-12-2026 af Hanne: praksis her``."""
        when = f" {short_date(self.made_on)}" if self.made_on is not None else ""
        who = f" af {self.made_by}" if self.made_by else ""
        return f"rettet lokalt{when}{who}: {self.reason}"


def version_key(groups: Iterable[str], from_extension: int = 0) -> str:
    """What tells the versions of one rule and day apart: their groups, and the extension they follow."""
    key = ",".join(sorted(groups))
    return f"{key}/{from_extension}" if from_extension else key
