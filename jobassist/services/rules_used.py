"""The rules that a plan, a paper or figures rest on, kept as they were: an old print can be explained."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from jobassist.domain.case import Case, CaseId
from jobassist.domain.conditions import applies
from jobassist.domain.danish import short_date
from jobassist.domain.papers import Paper
from jobassist.domain.rulebook import Rulebook
from jobassist.domain.rules import RuleVersion
from jobassist.services.describe_rule import describe_rule
from jobassist.services.desk import Desk
from jobassist.store import reads, tables
from jobassist.store.reads import used_rules
from jobassist.store.unit import Unit


@dataclass(frozen=True, slots=True)
class UsedRule:
    """One version of a rule as it was used: ``text`` is all it said then, corrections included."""

    id: str
    valid_from: date
    text: str


def rules_for(case: Case, rulebook: Rulebook, day: date) -> tuple[RuleVersion, ...]:
    """The versions that a case's duties are counted by on a day."""
    rules = rulebook.in_force(case.group, day, started_on=case.started_on)
    return tuple(rule for rule in rules if applies(case, rule, day))


def rules_of_cases(desk: Desk, case_ids: Collection[CaseId]) -> Mapping[CaseId, tuple[RuleVersion, ...]]:
    """The same for several cases, as they are stored now."""
    cases = reads.load_cases(desk.store, case_ids=case_ids)
    return {case.id: rules_for(case, desk.rulebook, desk.today) for case in cases}


def keep_rules(unit: Unit, versions: Iterable[RuleVersion]) -> str:
    """Stores each version as it is, once, and returns their names, the hashes of what they say, as JSON."""
    names = []
    for version in versions:
        content = describe_rule(version)
        name = hashlib.sha256(content.encode()).hexdigest()
        unit.keep(
            tables.rule_versions, name, rule_id=version.id, valid_from=version.valid_from, content=content
        )
        names.append(name)
    return json.dumps(names)


def told(desk: Desk, names: str) -> tuple[UsedRule, ...]:
    """The versions that ``keep_rules`` named, by id; none for what was made before they were kept."""
    wanted = json.loads(names) if names else []
    return tuple(UsedRule(*row) for row in used_rules.versions(desk.store, wanted))


def rules_of_paper(desk: Desk, paper: Paper) -> str:
    """The rules that a filed paper was made by, as text: each whole, as it was then."""
    rules = told(desk, used_rules.names_of_paper(desk.store, paper.id))
    return "\n\n".join(rule.text for rule in rules) or "Reglerne blev ikke gemt med dette papir."


@dataclass(frozen=True, slots=True)
class Explained:
    """A plan or a paper of a case with the rules that it was made by."""

    title: str
    made_on: date
    rules: tuple[UsedRule, ...]

    @property
    def summary(self) -> str:
        """``SDP-4IN6 fra 01-01-2020, SDP-1 fra 01-01-2015``."""
        return ", ".join(f"{rule.id} fra {short_date(rule.valid_from)}" for rule in self.rules) or "ikke gemt"


def explained(desk: Desk, case_id: CaseId) -> tuple[Explained, ...]:
    """Every plan and paper of a case, the newest first."""
    rows = used_rules.of_case(desk.store, case_id)
    return tuple(Explained(title, made_on, told(desk, names)) for title, made_on, names in rows)
