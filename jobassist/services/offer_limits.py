"""How long an offer may last by law, read from ``resources/offers/laengder.toml``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

from jobassist import paths
from jobassist.domain.case import OfferKind, TargetGroup
from jobassist.domain.data_table import DataTable
from jobassist.domain.errors import JobAssistError
from jobassist.domain.placements import OfferLimit

_MOST_WEEKS = 260


class LimitFileError(JobAssistError):
    """A file of limits that cannot be used; the text names place, key, and what is wrong."""


@dataclass(frozen=True, slots=True)
class SelfFound:
    """For whom it is a right to find an offer of a kind oneself (LAB § 57, stk. 3)."""

    kind: OfferKind
    groups: frozenset[TargetGroup]
    valid_from: date
    source: str

    def holds(self, kind: OfferKind, group: TargetGroup, day: date) -> bool:
        return kind is self.kind and group in self.groups and day >= self.valid_from


def offer_limits() -> tuple[OfferLimit, ...]:
    """The shipped limits."""
    return _read(paths.resources("offers", "laengder.toml"))[0]


def self_found() -> SelfFound:
    """The shipped right to find an offer oneself."""
    return _read(paths.resources("offers", "laengder.toml"))[1]


@lru_cache(maxsize=4)
def _read(path: Path) -> tuple[tuple[OfferLimit, ...], SelfFound]:
    return parse_limits(path.read_text(encoding="utf-8"), path.name)


def parse_limits(text: str, name: str) -> tuple[tuple[OfferLimit, ...], SelfFound]:
    """The limits of a file's text; raises LimitFileError naming the place."""
    table = DataTable.of_text(text, name, LimitFileError, with_lines=True)
    limits = tuple(_limit(each) for each in table.tables("limit", "længde"))
    right = table.table("self_found")
    if right is None:
        raise table.error("self_found", "mangler. Skriv, for hvem det er en ret selv at finde praktik")
    found = SelfFound(
        kind=right.member("kind", OfferKind),
        groups=right.members("groups", TargetGroup),
        valid_from=_day(right, "valid_from"),
        source=right.text("source"),
    )
    right.text("confidence")
    right.finish()
    table.finish()
    return limits, found


def _limit(table: DataTable) -> OfferLimit:
    limit = OfferLimit(
        id=table.text("id"),
        kind=table.member("kind", OfferKind),
        groups=table.members("groups", TargetGroup),
        weeks=table.number("weeks", _MOST_WEEKS),
        extended_weeks=table.number("extended_weeks", _MOST_WEEKS),
        step_weeks=table.number("step_weeks", _MOST_WEEKS),
        valid_from=_day(table, "valid_from"),
        valid_to=table.day("valid_to"),
        source=table.text("source"),
        confidence=table.text("confidence"),
    )
    table.finish()
    return limit


def _day(table: DataTable, key: str) -> date:
    day = table.day(key)
    if day is None:
        raise table.error(key, "mangler. Skriv dagen, fx 2020-01-01")
    return day
