"""The two measures of the whole jobcentre on a day."""

from __future__ import annotations

from jobassist.domain.figures import Cohort, Figure
from jobassist.domain.figures import figures as count_figures
from jobassist.services.desk import Desk
from jobassist.store import reads


def figures(desk: Desk, *, cohort: Cohort) -> tuple[Figure, ...]:
    """Both measures per group with the duty and for all, on the desk's day."""
    return count_figures(reads.load_cases(desk.store), desk.rulebook, desk.today, cohort=cohort)
