"""The law as dated data: one version of a rule, and what its keys may be."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from jobassist.domain.case import Holder, OfferKind, TalkForm, TalkKind, TargetGroup
from jobassist.domain.circumstances import CircumstanceKind
from jobassist.domain.danish import number_word
from jobassist.domain.hours_clock import HOURS_CLOCK, HoursClock


class DutyKind(StrEnum):
    AT_LEAST = "at_least"
    EVERY = "every"
    DECISION = "decision"
    INFORMATION = "information"


class EventKind(StrEnum):
    """``CIRCUMSTANCE``: something recorded on the case, such as an attest that came back."""

    TALK = "talk"
    OFFER = "offer"
    DECISION = "decision"
    CIRCUMSTANCE = "circumstance"


class DutyOf(StrEnum):
    """Whose duty it is; only the jobcentre's can be missed here, the others' are reminders."""

    JOBCENTRE = "jobcentre"
    UNEMPLOYMENT_FUND = "unemployment_fund"
    EMPLOYER = "employer"
    DOCTOR = "doctor"
    CITIZEN = "citizen"


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
    """A span on a rule's clock: weeks of 7 days (37 h) or months (160.33 h); or days, or paid hours."""

    weeks: int = 0
    months: int = 0
    days: int = 0
    hours: int = 0

    def __str__(self) -> str:
        if self.days:
            return _span(self.days, "dag", "dage")
        if self.hours:
            return f"{self.hours} timer"
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
    duty_of: DutyOf = DutyOf.JOBCENTRE
    tell: str = ""
    exceptions: tuple[str, ...] = ()
    from_circumstance: CircumstanceKind | None = None
    from_extension: int = 0
    met_by: CircumstanceKind | None = None
    only_with: frozenset[CircumstanceKind] = frozenset()
    unless_with: frozenset[CircumstanceKind] = frozenset()
    only_employed: bool | None = None
    only_visitation: frozenset[str] = frozenset()
    min_age: int = 0
    max_age: int | None = None
    exempt_by: CircumstanceKind | None = None
    exempt_count: int = 0
    covers_percent: int = 100
    shifted_by: frozenset[CircumstanceKind] = frozenset()
    repeats: bool = False
    forms: frozenset[TalkForm] = frozenset()
    forms_unless_with: frozenset[CircumstanceKind] = frozenset()
    talks_not_counting: frozenset[TalkKind] = frozenset()
    offer_kinds: frozenset[OfferKind] = frozenset()
    paid_weeks: int = 0
    paid_months: int = 0
    postponed: tuple[tuple[date, date], ...] = ()
    from_at_month_end: bool = False
    hours_clock: HoursClock = HOURS_CLOCK
    overridden: str = ""
    is_conditional: bool = field(init=False, default=False)

    def __post_init__(self) -> None:
        # Asked for every duty of every case, so it is worked out once.
        conditions = (
            self.unless_visitation, self.unless_recovery_weeks, self.from_circumstance, self.from_extension,
            self.only_with, self.unless_with, self.only_employed is not None, self.only_visitation,
            self.min_age, self.max_age is not None,
        )  # fmt: skip
        object.__setattr__(self, "is_conditional", any(conditions))

    @property
    def is_demand(self) -> bool:
        """Whether the jobcentre owes it: the rest are reminders and information."""
        return self.duty_of is DutyOf.JOBCENTRE and self.duty is not DutyKind.INFORMATION

    def is_valid_on(self, day: date) -> bool:
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)

    def limit_for(self, age: int | None) -> Limit | None:
        """The limit for an age in years; None when the rule depends on an age that is not known."""
        if not self.age_limits:
            return self.limit
        if age is None:
            return None
        return next((a.limit for a in self.age_limits if a.min_age <= age <= a.max_age), None)
