"""Every rule version that is switched on, and which of them are in force for a group on a day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date

from jobassist.domain.calendar import WorkCalendar
from jobassist.domain.case import TalkKind, TargetGroup
from jobassist.domain.contacts import USUAL, Contacts
from jobassist.domain.measures import USUAL_MEASURES, Measure, in_order
from jobassist.domain.rules import RuleVersion, Transition

_Key = tuple[TargetGroup, bool]


class Rulebook:
    """The rules, with the calendar, the contacts that count and the state's measures.

    What is in force is what the jobcentre owes; ``reminders`` are the duties of others and what is good to
    know. ``problems`` are the sentences for files and corrections that could not be used.
    """

    def __init__(
        self,
        versions: Iterable[RuleVersion],
        *,
        calendar: WorkCalendar | None = None,
        contacts: Contacts = USUAL,
        measures: Iterable[Measure] = USUAL_MEASURES,
        local_rules: Collection[str] = (),
        problems: Iterable[str] = (),
    ) -> None:
        self.versions = tuple(versions)
        self.calendar = calendar or WorkCalendar()
        self.contacts = contacts
        self.measures = in_order(measures)
        self.local_rules = frozenset(local_rules)
        self.problems = tuple(problems)
        self._by_day: dict[_Key, list[RuleVersion]] = defaultdict(list)
        self._by_start: dict[_Key, list[RuleVersion]] = defaultdict(list)
        for version in self.versions:
            if self.is_on(version):
                by = self._by_day if version.transition is Transition.DAY else self._by_start
                for group in version.groups:
                    by[group, version.is_demand].append(version)
        self._on_day: dict[tuple[TargetGroup, bool, date], tuple[RuleVersion, ...]] = {}

    @property
    def counting_talks(self) -> frozenset[TalkKind]:
        """The kinds of talks that count in some form."""
        return self.contacts.kinds

    def is_on(self, version: RuleVersion) -> bool:
        """Whether a rule is used: the law always, a local goal when it is switched on."""
        return version.owner == "law" or version.id in self.local_rules

    def in_force(
        self, group: TargetGroup, day: date, *, started_on: date | None = None
    ) -> tuple[RuleVersion, ...]:
        """What the jobcentre owes a group on a day; ``case_start`` rules follow the case's first day."""
        return self._valid(group, day, started_on, is_demand=True)

    def reminders(
        self, group: TargetGroup, day: date, *, started_on: date | None = None
    ) -> tuple[RuleVersion, ...]:
        """The duties of others towards a group on a day, and what is good to know."""
        return self._valid(group, day, started_on, is_demand=False)

    def find(self, rule_id: str) -> tuple[RuleVersion, ...]:
        """All versions of a rule, oldest first; empty when there is none."""
        return tuple(sorted((v for v in self.versions if v.id == rule_id), key=lambda v: v.valid_from))

    def measure(self, measure_id: str, day: date) -> Measure | None:
        """The version of a measure that is in force on a day."""
        return next((m for m in self.measures if m.id == measure_id and m.is_valid_on(day)), None)

    def _valid(
        self, group: TargetGroup, day: date, started_on: date | None, *, is_demand: bool
    ) -> tuple[RuleVersion, ...]:
        key = (group, is_demand, day)
        on_day = self._on_day.get(key)
        if on_day is None:
            on_day = tuple(v for v in self._by_day[group, is_demand] if v.is_valid_on(day))
            self._on_day[key] = on_day
        by_start = self._by_start[group, is_demand]
        if not by_start:
            return on_day
        start = started_on or day
        return on_day + tuple(v for v in by_start if v.is_valid_on(start))
