"""The state's measures of the whole jobcentre on a day; counted, told with what they rest on, and kept."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from jobassist.domain.case import Case, TargetGroup
from jobassist.domain.danish import short_date
from jobassist.domain.figures import ALL_GROUPS, Cohort, Figure, months_beyond
from jobassist.domain.figures import figures as count_figures
from jobassist.domain.measures import Measure, Split
from jobassist.services.desk import Desk
from jobassist.services.rules_used import UsedRule, keep_rules, told
from jobassist.services.terms import group_term
from jobassist.store import reads, tables
from jobassist.store.ids import new_id
from jobassist.store.reads import used_rules


def figures(desk: Desk, *, cohort: Cohort, watch: bool = False) -> tuple[Figure, ...]:
    """The measures per group with the duty and for all, on the desk's day; ``watch``: skærpet tilsyn's."""
    cases = reads.load_cases(desk.store)
    return count_figures(cases, desk.rulebook, desk.today, cohort=cohort, watch=watch)


def basis(desk: Desk) -> str:
    """What the figures rest on: the rule versions in force, and how old the newest list is."""
    today = desk.today
    rules = {
        f"{rule.id} fra {short_date(rule.valid_from)}"
        for group in TargetGroup
        for rule in desk.rulebook.in_force(group, today)
        if rule.measure
    }
    newest = reads.newest_import(desk.store)
    if newest is None:
        return f"Regler: {', '.join(sorted(rules))}. Ingen søgeliste er hentet."
    age = (today - newest.as_of).days
    words = "fra i dag" if age <= 0 else f"{age} {'dag' if age == 1 else 'dage'} gammel"
    return f"Regler: {', '.join(sorted(rules))}. Nyeste søgeliste: {short_date(newest.as_of)}, {words}."


def state_words(desk: Desk) -> tuple[str, ...]:
    """For each measure of every month: its limit, who is counted, and how many months are beyond it."""
    cases = reads.load_cases(desk.store)
    measures = [m for m in desk.rulebook.measures if not m.is_watch and m.is_valid_on(desk.today)]
    return tuple(_state_words(desk, measure, cases) for measure in measures)


def _state_words(desk: Desk, measure: Measure, cases: Sequence[Case]) -> str:
    limit = f"{measure.title}: højst {100 * measure.most_missing:.0f} % må mangle"
    if measure.split is Split.ALL:
        who, groups = "alle målgrupper som én", [ALL_GROUPS]
    else:
        rows = count_figures(cases, desk.rulebook, desk.today, cohort=Cohort.STANDING)
        of_it = [row.group for row in rows if row.measure == measure.id and row.is_decisive]
        who, groups = "hver målgruppe for sig", of_it
    months = {group: months_beyond(cases, desk.rulebook, desk.today, measure.id, group) for group in groups}
    beyond = [f"{_name(group)} i {number}" for group, number in months.items() if number]
    told = f"Over grænsen i træk af {measure.months_in_row} hele måneder: {', '.join(beyond) or 'ingen'}."
    return f"{limit}, {who} ({measure.source}). {told}"


def _name(group: str) -> str:
    return "alle" if group == ALL_GROUPS else group_term(TargetGroup(group)).label.casefold()


@dataclass(frozen=True, slots=True)
class KeptFigures:
    """Figures of a day as they were told then; ``rows`` have the keys of the command."""

    day: date
    cohort: Cohort
    rows: tuple[Mapping[str, Any], ...]
    rules: tuple[UsedRule, ...]
    made_at: str
    made_by: str


def keep_figures(
    desk: Desk, cohort: Cohort, counted: Sequence[Figure], rows: Sequence[Mapping[str, Any]]
) -> None:
    """Stores a day's figures with the rules that they were counted by."""
    versions = {rule for figure in counted for rule in figure.rules}
    in_order = sorted(versions, key=lambda rule: (rule.id, rule.valid_from))
    with desk.store.write("keep_figures", by=desk.user, at=desk.clock.now()) as unit:
        unit.insert(
            tables.kept_figures,
            id=new_id(), day=desk.today, cohort=cohort.value,
            content=json.dumps([dict(row) for row in rows], ensure_ascii=False),
            rules=keep_rules(unit, in_order),
            made_at=desk.clock.now().isoformat(timespec="minutes"), made_by=desk.user,
        )  # fmt: skip


def kept_figures(desk: Desk) -> tuple[KeptFigures, ...]:
    """All kept figures, the newest first."""
    return tuple(
        KeptFigures(day, Cohort(cohort), tuple(json.loads(content)), told(desk, names), made_at, made_by)
        for day, cohort, content, names, made_at, made_by in used_rules.figures(desk.store)
    )
