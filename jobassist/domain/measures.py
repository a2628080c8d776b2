"""The state's measures of a municipality as dated data: whom they count, and how many may be without."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class MeasureKind(StrEnum):
    """``DUTY``: those whose measured duty was not met by its day. ``PASSIVE``: those with long seniority and
    neither an offer nor ordinary hours in the last year."""

    DUTY = "duty"
    PASSIVE = "passive"


class Split(StrEnum):
    """Whether the state looked at each target group, or at all of them as one."""

    GROUPS = "groups"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Measure:
    """One dated version of a measure.

    ``most_missing`` is the share that may be without, 0–1; ``small_population`` the number of persons below
    which the state does not act, ``months_in_row`` how many months beyond the share it takes until it does.
    ``counts`` names the ``measure`` of the rules that it counts. ``exempt_share`` is how many of the group a
    concrete assessment may leave out. ``is_watch``: it belongs to skærpet tilsyn.
    """

    id: str
    title: str
    kind: MeasureKind
    most_missing: float
    valid_from: date
    valid_to: date | None
    source: str
    confidence: str
    small_population: int = 10
    months_in_row: int = 6
    split: Split = Split.ALL
    exempt_share: float = 0.0
    counts: str = ""
    seniority_months: int = 6
    is_watch: bool = False
    note: str = ""

    def is_valid_on(self, day: date) -> bool:
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)


def _usual(measure_id: str, title: str) -> Measure:
    return Measure(measure_id, title, MeasureKind.DUTY, 0.20, date.min, None, "STAR", "H", counts=measure_id)


# For rulebooks that are not read from files.
USUAL_MEASURES = (
    _usual("four_talks", "Fire samtaler"),
    _usual("active_offer", "Aktivt tilbud"),
)


def in_order(measures: Iterable[Measure]) -> tuple[Measure, ...]:
    """Talks, then offers, then the rest as they came: the order in which they are always told."""
    usual = [measure.id for measure in USUAL_MEASURES]
    return tuple(sorted(measures, key=lambda m: usual.index(m.id) if m.id in usual else len(usual)))
