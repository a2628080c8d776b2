"""The two measures of the whole jobcentre on a day."""

from __future__ import annotations

from jobassist.domain.case import TargetGroup
from jobassist.domain.danish import short_date
from jobassist.domain.figures import Cohort, Figure
from jobassist.domain.figures import figures as count_figures
from jobassist.services.desk import Desk
from jobassist.store import reads


def figures(desk: Desk, *, cohort: Cohort) -> tuple[Figure, ...]:
    """Both measures per group with the duty and for all, on the desk's day."""
    return count_figures(reads.load_cases(desk.store), desk.rulebook, desk.today, cohort=cohort)


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
