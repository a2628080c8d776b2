"""The law as dated data: rule versions, and which of them are in force."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from jobassist.domain.calendar import WorkCalendar
from jobassist.domain.case import Holder, OfferKind, TalkKind, TargetGroup
from jobassist.domain.danish import number_word


class DutyKind(StrEnum):
    AT_LEAST = "at_least"
    EVERY = "every"
    DECISION = "decision"


class EventKind(StrEnum):
    TALK = "talk"
    OFFER = "offer"
    DECISION = "decision"


class Clock(StrEnum):
    """LAB § 9: sick pay runs by the calendar, other benefits by an unbroken period, dagpenge by hours."""

    CALENDAR = "calendar"
    PERIOD = "period"
    HOURS = "hours"


class Transition(StrEnum):
    """Which version applies: the one of the day asked about, or the one of the case's start."""

    DAY = "day"
    CASE_START = "case_start"


class Pause(StrEnum):
    SHIFT = "shift"
    GRACE = "grace"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Limit:
    """A span counted on a rule's clock: weeks of 7 days (37 h) or months (160.33 h)."""

    weeks: int = 0
    months: int = 0

    def __str__(self) -> str:
        return _span(self.weeks, "uge", "uger") if self.weeks else _span(self.months, "måned", "måneder")


def _span(number: int, one: str, many: str) -> str:
    return f"{number_word(number)} {one if number == 1 else many}"


@dataclass(frozen=True, slots=True)
class AgeLimit:
    """A limit for those from ``min_age`` to ``max_age`` whole years on the case's first day."""

    min_age: int
    max_age: int
    limit: Limit


@dataclass(frozen=True, slots=True, eq=False)
class RuleVersion:
    """One dated version of a rule; see ``resources/rules/README.md`` for every key.

    ``valid_to`` None is "until further notice". ``confidence`` is H (statute or
    authority seen), M (secondary source) or L (unverified).
    """

    id: str
    title: str
    groups: frozenset[TargetGroup]
    duty: DutyKind
    event: EventKind
    clock: Clock
    limit: Limit
    valid_from: date
    valid_to: date | None
    source: str
    confidence: str
    owner: str = "law"
    count: int = 1
    what: str = "samtale"
    what_many: str = "samtaler"
    counted_from: str = "sagens start"
    pace_weeks: tuple[int, ...] = ()
    min_gap_days: int = 14
    age_limits: tuple[AgeLimit, ...] = ()
    window_from: Limit | None = None
    until: Limit | None = None
    ends_at_month_end: bool = False
    uncounted_days: int = 0
    talk_kinds: frozenset[TalkKind] | None = None
    held_by: frozenset[Holder] | None = None
    offers_not_counting: frozenset[OfferKind] = frozenset()
    offer_min_days: int = 0
    given_start_weeks: int = 0
    pause: Pause = Pause.SHIFT
    grace: Limit | None = None
    transition: Transition = Transition.DAY
    measure: str = ""
    unless_visitation: frozenset[str] = frozenset()
    unless_visitation_weeks: int = 0
    unless_recovery_weeks: int = 0
    note: str = ""

    def is_valid_on(self, day: date) -> bool:
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)

    @property
    def is_estimate(self) -> bool:
        """Whether its days are estimated: from benefit hours, or from paid weeks that no list gives."""
        return self.clock is Clock.HOURS or self.uncounted_days > 0

    def limit_for(self, age: int | None) -> Limit | None:
        """The limit for an age in years; None when the rule depends on an age that is not known."""
        if not self.age_limits:
            return self.limit
        if age is None:
            return None
        return next((a.limit for a in self.age_limits if a.min_age <= age <= a.max_age), None)


# Jobsamtale, opfølgning and joint talks reset the count; information meetings, service calls,
# "anden samtale" and letters do not (LAB § 31; the types follow Det Fælles Datagrundlag).
COUNTING_TALKS = frozenset({TalkKind.JOBSAMTALE, TalkKind.OPFOELGNING, TalkKind.FAELLES})


class Rulebook:
    """Every rule version that is switched on, with the calendar and the contacts that count."""

    def __init__(
        self,
        versions: Iterable[RuleVersion],
        *,
        calendar: WorkCalendar | None = None,
        counting_talks: frozenset[TalkKind] = COUNTING_TALKS,
        local_rules: Collection[str] = (),
    ) -> None:
        self.versions = tuple(versions)
        self.calendar = calendar or WorkCalendar()
        self.counting_talks = counting_talks
        self._by_group: dict[tuple[TargetGroup, Transition], list[RuleVersion]] = defaultdict(list)
        for version in self.versions:
            if version.owner == "law" or version.id in local_rules:
                for group in version.groups:
                    self._by_group[group, version.transition].append(version)
        self._in_force: dict[
            tuple[TargetGroup, date], tuple[tuple[RuleVersion, ...], tuple[RuleVersion, ...]]
        ] = {}

    def in_force(
        self, group: TargetGroup, day: date, *, started_on: date | None = None
    ) -> tuple[RuleVersion, ...]:
        """The versions for a group on a day; those with ``case_start`` follow the case's first day."""
        key = (group, day)
        if key not in self._in_force:
            by_day, by_start = (
                self._by_group[group, Transition.DAY],
                self._by_group[group, Transition.CASE_START],
            )
            self._in_force[key] = (tuple(v for v in by_day if v.is_valid_on(day)), tuple(by_start))
        on_day, by_case_start = self._in_force[key]
        if not by_case_start:
            return on_day
        start = started_on or day
        return on_day + tuple(v for v in by_case_start if v.is_valid_on(start))

    def find(self, rule_id: str) -> tuple[RuleVersion, ...]:
        """All versions of a rule, oldest first; empty when there is none."""
        return tuple(sorted((v for v in self.versions if v.id == rule_id), key=lambda v: v.valid_from))
