"""The rules of a target group on a day, each as one sentence, and what changes between two days."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from jobassist.domain.calendar import ONE_DAY
from jobassist.domain.case import TargetGroup
from jobassist.domain.rule_words import CONFIDENCE_WORDS
from jobassist.domain.rulebook import Rulebook
from jobassist.domain.rules import DutyKind, RuleVersion
from jobassist.services.describe_rule import compared_facts, rule_facts, rule_sentence, validity

__all__ = [
    "Change",
    "FactChange",
    "RuleChange",
    "RuleKind",
    "RuleLine",
    "changes_between",
    "rule_facts",
    "rule_sentence",
    "rules_on",
    "turning_days",
]


class RuleKind(StrEnum):
    """What the jobcentre owes by law, what it promises itself, what others owe, what is good to know."""

    DUTY = "duty"
    LOCAL = "local"
    REMINDER = "reminder"
    INFORMATION = "information"


@dataclass(frozen=True, slots=True)
class RuleLine:
    """One version as a list shows it. ``is_on`` is False for a local goal that is switched off.

    ``overridden`` tells a correction made here, empty when there is none; ``confidence`` is H, M or L.
    """

    id: str
    title: str
    sentence: str
    source: str
    valid_from: date
    valid_to: date | None
    validity: str
    confidence: str
    confidence_words: str
    kind: RuleKind
    is_on: bool
    overridden: str
    version: RuleVersion

    @property
    def is_demanded(self) -> bool:
        """Whether it is counted for the group: the law's duties, and the local goals that are on."""
        return self.is_on and self.kind in (RuleKind.DUTY, RuleKind.LOCAL)


class Change(StrEnum):
    BEGINS = "begins"
    ENDS = "ends"
    CHANGES = "changes"


@dataclass(frozen=True, slots=True)
class FactChange:
    """One thing that two versions say; empty where one says nothing of it."""

    heading: str
    before: str
    after: str

    @property
    def is_changed(self) -> bool:
        return self.before != self.after


@dataclass(frozen=True, slots=True)
class RuleChange:
    """What becomes of one rule. ``line`` is how it is afterwards, or was when it ended; ``before`` how a rule
    was that changes, and ``facts`` what it says otherwise."""

    change: Change
    line: RuleLine
    before: RuleLine | None = None
    facts: tuple[FactChange, ...] = ()


def rules_on(rulebook: Rulebook, group: TargetGroup, day: date) -> tuple[RuleLine, ...]:
    """Every rule in force for a group on a day: duties first, then local goals, on or off, then the rest."""
    found = [v for v in rulebook.versions if group in v.groups and v.is_valid_on(day)]
    return tuple(sorted((_line(rulebook, version) for version in found), key=_order))


def changes_between(
    rulebook: Rulebook, from_day: date, to_day: date, groups: Collection[TargetGroup] = tuple(TargetGroup)
) -> tuple[RuleChange, ...]:
    """What begins, changes and ends from one day to another, for any of the groups, in the order of the list.

    Local goals that are switched off change nothing.
    """
    versions = [v for v in rulebook.versions if rulebook.is_on(v) and not v.groups.isdisjoint(groups)]
    before = [v for v in versions if v.is_valid_on(from_day)]
    after = [v for v in versions if v.is_valid_on(to_day)]
    pairs = [(old, new) for old in before for new in after if _is_same_rule(old, new)]
    kept = [version for pair in pairs for version in pair]
    changes = [
        RuleChange(Change.CHANGES, _line(rulebook, new), _line(rulebook, old), facts)
        for old, new in pairs
        if (facts := _facts_between(old, new))
    ]
    changes += [RuleChange(Change.ENDS, _line(rulebook, old)) for old in before if old not in kept]
    changes += [RuleChange(Change.BEGINS, _line(rulebook, new)) for new in after if new not in kept]
    return tuple(sorted(changes, key=lambda each: _order(each.line)))


def turning_days(
    rulebook: Rulebook, groups: Collection[TargetGroup] = tuple(TargetGroup)
) -> tuple[date, ...]:
    """The days on which something begins, changes or ends for any of the groups, the oldest first."""
    versions = [v for v in rulebook.versions if not v.groups.isdisjoint(groups)]
    days = {v.valid_from for v in versions} | {v.valid_to + ONE_DAY for v in versions if v.valid_to}
    return tuple(day for day in sorted(days) if changes_between(rulebook, day - ONE_DAY, day, groups))


def _line(rulebook: Rulebook, version: RuleVersion) -> RuleLine:
    return RuleLine(
        id=version.id,
        title=version.title,
        sentence=rule_sentence(version),
        source=version.source,
        valid_from=version.valid_from,
        valid_to=version.valid_to,
        validity=validity(version),
        confidence=version.confidence,
        confidence_words=CONFIDENCE_WORDS[version.confidence],
        kind=_kind(version),
        is_on=rulebook.is_on(version),
        overridden=version.overridden,
        version=version,
    )


def _kind(version: RuleVersion) -> RuleKind:
    if version.duty is DutyKind.INFORMATION:
        return RuleKind.INFORMATION
    if not version.is_demand:
        return RuleKind.REMINDER
    return RuleKind.LOCAL if version.owner == "local" else RuleKind.DUTY


_KINDS = tuple(RuleKind)


def _order(line: RuleLine) -> tuple[int, bool, str, int]:
    return _KINDS.index(line.kind), not line.is_on, line.id, line.version.from_extension


def _is_same_rule(old: RuleVersion, new: RuleVersion) -> bool:
    """Whether one version follows the other: some files hold several rules, told apart as the reader does."""
    return (
        old.id == new.id
        and old.from_extension == new.from_extension
        and not old.groups.isdisjoint(new.groups)
    )


def side_by_side(before: RuleVersion, after: RuleVersion) -> tuple[FactChange, ...]:
    """Everything that two versions say beside each other, in the order of the description."""
    was, now = dict(compared_facts(before)), dict(compared_facts(after))
    headings: Iterable[str] = dict.fromkeys([*was, *now])
    return tuple(FactChange(h, was.get(h, ""), now.get(h, "")) for h in headings if was.get(h) or now.get(h))


def _facts_between(old: RuleVersion, new: RuleVersion) -> tuple[FactChange, ...]:
    return tuple(fact for fact in side_by_side(old, new) if fact.is_changed)
