"""What the Regelbog shows: rules by shelf, group and day, versions side by side, goals, and corrections."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from jobassist.domain.case import TargetGroup
from jobassist.domain.danish import short_date
from jobassist.domain.rule_overrides import RuleOverride
from jobassist.domain.rulebook import Rulebook
from jobassist.domain.rules import RuleVersion
from jobassist.services.correct_rules import key_of
from jobassist.services.describe_rule import rule_sentence, validity
from jobassist.services.desk import Desk
from jobassist.services.list_rules import FactChange, RuleKind, RuleLine, rules_on, side_by_side
from jobassist.services.terms import group_term
from jobassist.store.reads.overrides import load_overrides

ALL_GROUPS = tuple(TargetGroup)


class Shelf(StrEnum):
    """The parts of the Regelbog that are lists of rules."""

    DUTIES = "duties"
    OTHERS = "others"


_KINDS = {
    Shelf.DUTIES: (RuleKind.DUTY, RuleKind.LOCAL),
    Shelf.OTHERS: (RuleKind.REMINDER, RuleKind.INFORMATION),
}


@dataclass(frozen=True, slots=True)
class LocalGoal:
    """A goal that a municipality may set itself, as it is on a day."""

    id: str
    title: str
    sentence: str
    source: str
    groups: str
    is_on: bool
    version: RuleVersion


@dataclass(frozen=True, slots=True)
class Trouble:
    """A file or a correction that could not be used; ``correction_id`` is what can be taken away."""

    sentence: str
    rule_id: str = ""
    correction_id: str = ""


def lines_on(
    rulebook: Rulebook, shelf: Shelf, day: date, groups: Collection[TargetGroup] = ALL_GROUPS
) -> tuple[RuleLine, ...]:
    """The rules of a shelf in force for any of the groups on a day, each once; local goals only when on."""
    found = {
        line.version: line
        for group in TargetGroup
        if group in groups
        for line in rules_on(rulebook, group, day)
        if line.kind in _KINDS[shelf] and line.is_on
    }
    return tuple(sorted(found.values(), key=lambda line: (_KINDS[shelf].index(line.kind), line.id)))


def shelf_of(version: RuleVersion) -> Shelf:
    """Where a rule stands."""
    return Shelf.DUTIES if version.is_demand else Shelf.OTHERS


def versions_of(rulebook: Rulebook, version: RuleVersion) -> tuple[RuleVersion, ...]:
    """The versions of the same rule for some of the same people, oldest first."""
    return tuple(
        v
        for v in rulebook.find(version.id)
        if v.from_extension == version.from_extension and v.groups & version.groups
    )


def law_beside(law: RuleVersion, corrected: RuleVersion) -> tuple[FactChange, ...]:
    """What a correction changes: the law's words, and those that are counted by here."""
    days = FactChange("Gælder", validity(law), validity(corrected))
    lines = (days, *side_by_side(law, corrected))
    return tuple(line for line in lines if line.is_changed and line.heading != "Rettelse")


def group_words(groups: Collection[TargetGroup]) -> str:
    """``Dagpenge, Sygedagpenge``, in the law's order."""
    if len(groups) == len(TargetGroup):
        return "Alle målgrupper"
    return ", ".join(group_term(group).label for group in TargetGroup if group in groups)


def short_group_words(groups: Collection[TargetGroup]) -> str:
    """``DAG, SDP`` where there is little room."""
    if len(groups) == len(TargetGroup):
        return "Alle"
    return ", ".join(group_term(group).short for group in TargetGroup if group in groups)


def local_goals(rulebook: Rulebook, day: date) -> tuple[LocalGoal, ...]:
    """Every local goal once, whether it is on or not."""
    ids = sorted({v.id for v in rulebook.versions if v.owner == "local"})
    return tuple(_goal(rulebook, rulebook.find(rule_id), day) for rule_id in ids)


def _goal(rulebook: Rulebook, versions: tuple[RuleVersion, ...], day: date) -> LocalGoal:
    version = next((v for v in versions if v.is_valid_on(day)), versions[-1])
    groups = {group for v in versions for group in v.groups}
    return LocalGoal(
        version.id,
        version.title,
        rule_sentence(version),
        version.source,
        group_words(groups),
        rulebook.is_on(version),
        version,
    )


def correction_stored(desk: Desk, version: RuleVersion) -> RuleOverride | None:
    """The correction of a version, None when it is as in its file."""
    return next((each for each in load_overrides(desk.store) if _is_of(each, version)), None)


def troubles(desk: Desk) -> tuple[Trouble, ...]:
    """What of files and corrections could not be used; an unused correction is named, so it can be undone."""
    used = [v for v in desk.rulebook.versions if v.overridden]
    unused = [each for each in load_overrides(desk.store) if not any(_is_of(each, v) for v in used)]
    told: list[Trouble] = []
    for problem in desk.rulebook.problems:
        own = next((each for each in unused if problem.startswith(f"Rettelsen af {each.rule_id}:")), None)
        if own is not None:
            unused.remove(own)
        told.append(Trouble(problem, own.rule_id, own.id) if own else Trouble(problem))
    return (*told, *(Trouble(_unused_words(each), each.rule_id, each.id) for each in unused))


def _unused_words(correction: RuleOverride) -> str:
    version = short_date(correction.valid_from)
    return (
        f"Rettelsen af {correction.rule_id}, version {version}, kan ikke bruges. "
        "Fortryd den, eller ret versionen igen."
    )


def _is_of(correction: RuleOverride, version: RuleVersion) -> bool:
    own = (version.id, version.valid_from, key_of(version))
    return (correction.rule_id, correction.valid_from, correction.groups) == own
