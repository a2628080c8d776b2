"""Reads the rule files into a rulebook, and says what of them cannot be used."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from jobassist.domain.calendar import WorkCalendar
from jobassist.domain.contacts import USUAL, Contacts
from jobassist.domain.counting_files import (
    ClockInfo,
    hours_clock,
    parse_clocks,
    parse_contacts,
    parse_measure,
)
from jobassist.domain.errors import RuleFileError
from jobassist.domain.measures import USUAL_MEASURES, Measure
from jobassist.domain.rule_files import check_unique, parse_rule
from jobassist.domain.rule_overrides import RuleOverride
from jobassist.domain.rulebook import Rulebook
from jobassist.domain.rules import Clock, RuleVersion
from jobassist.services.describe_rule import describe_rule

__all__ = ["check_rules", "describe_rule", "load_clocks", "load_rulebook"]

T = TypeVar("T")


@dataclass(slots=True)
class _Law:
    """What the files gave, and a sentence for each thing that could not be used."""

    versions: list[RuleVersion] = field(default_factory=list)
    clocks: tuple[ClockInfo, ...] = ()
    contacts: Contacts = USUAL
    measures: tuple[Measure, ...] = USUAL_MEASURES
    problems: list[str] = field(default_factory=list)


def load_rulebook(
    folder: Path,
    *,
    closed_days: Collection[tuple[int, int]] = (),
    local_rules: Collection[str] = (),
    overrides: Sequence[RuleOverride] = (),
    contacts: Contacts | None = None,
) -> Rulebook:
    """Every usable rule in ``folder``, with ``counting`` and ``measures`` beside it where they are.

    A file or a correction with an error is left out; the rulebook's ``problems`` and ``check_rules`` name it.
    ``closed_days`` are the municipality's own (month, day) pairs, ``local_rules`` the ids of the local goals
    that are switched on, ``overrides`` its corrections, ``contacts`` its own table of what counts. Raises
    RuleFileError when no rule at all can be used.
    """
    law = _read(folder, overrides)
    if not law.versions:
        raise RuleFileError(law.problems[0])
    return Rulebook(
        law.versions,
        calendar=WorkCalendar(closed_days),
        contacts=contacts or law.contacts,
        measures=law.measures,
        local_rules=local_rules,
        problems=law.problems,
    )


def check_rules(folder: Path, overrides: Sequence[RuleOverride] = ()) -> list[str]:
    """One Danish sentence for each file or correction that cannot be used; empty when all can."""
    return _read(folder, overrides).problems


def load_clocks(folder: Path) -> tuple[ClockInfo, ...]:
    """The ways to tell time, beside the rules in ``folder``."""
    return _read(folder, ()).clocks


def _read(folder: Path, overrides: Sequence[RuleOverride]) -> _Law:
    law = _Law()
    counting, measures = folder.parent / "counting", folder.parent / "measures"
    law.contacts = _parsed(law, counting / "samtaler.toml", parse_contacts) or USUAL
    law.clocks = _parsed(law, counting / "ure.toml", parse_clocks) or ()
    told = [_parsed(law, path, parse_measure) or () for path in sorted(measures.glob("*.toml"))]
    law.measures = tuple(each for versions in told for each in versions) or USUAL_MEASURES
    _read_rules(law, folder, overrides)
    return law


def _read_rules(law: _Law, folder: Path, overrides: Sequence[RuleOverride]) -> None:
    owners: list[tuple[str, str]] = []
    clock = hours_clock(law.clocks)
    for path in sorted(folder.glob("*.toml")):
        try:
            rules = _rules_of(law, path, overrides)
            check_unique([*owners, *_owned(rules, path)])
        except RuleFileError as error:
            law.problems.append(str(error))
            continue
        owners += _owned(rules, path)
        law.versions += [
            replace(rule, hours_clock=clock) if rule.clock is Clock.HOURS else rule for rule in rules
        ]
    known = {rule_id for rule_id, _ in owners}
    law.problems += [_without_a_rule(each) for each in overrides if each.rule_id not in known]
    if not law.versions and not law.problems:
        law.problems.append(
            f"Der er ingen regelfiler i mappen {folder.name}. Læg dem tilbage, eller geninstallér."
        )


def _rules_of(law: _Law, path: Path, overrides: Sequence[RuleOverride]) -> tuple[RuleVersion, ...]:
    """The versions of one file as corrected; a correction that cannot be used leaves the file as it is."""
    text = _text(path)
    plain = _plain(text, path.name)
    own = [each for each in overrides if each.rule_id == plain[0].id]
    for each in own:
        try:
            parse_rule(text, path.name, [each])
        except RuleFileError as error:
            law.problems.append(str(error))
            own = [other for other in own if other is not each]
    try:
        return parse_rule(text, path.name, own) if own else plain
    except RuleFileError as error:
        law.problems.append(str(error))
        return plain


@lru_cache(maxsize=256)
def _plain(text: str, name: str) -> tuple[RuleVersion, ...]:
    """A file's own versions, read once: settings and corrections make new rulebooks of the same files."""
    return parse_rule(text, name)


def _without_a_rule(override: RuleOverride) -> str:
    return f"Rettelsen af {override.rule_id}: reglen findes ikke længere. Fortryd rettelsen i Regelbogen."


def _parsed(law: _Law, path: Path, parse: Callable[[str, str], T]) -> T | None:
    """What one file gives; None when it is not there or cannot be used."""
    if not path.exists():
        return None
    try:
        return parse(_text(path), path.name)
    except RuleFileError as error:
        law.problems.append(str(error))
        return None


def _owned(rules: Iterable[RuleVersion], path: Path) -> list[tuple[str, str]]:
    return [(rule.id, path.name) for rule in rules]


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise RuleFileError(
            f"{path.name}: filen er ikke gemt som UTF-8. Gem den igen med tegnsættet UTF-8."
        ) from None
    except OSError:
        raise RuleFileError(
            f"{path.name}: filen kan ikke åbnes. Se efter, om du har adgang til den."
        ) from None
