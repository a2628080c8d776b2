"""The plan as PDF against the same text drawn straight on a canvas."""

from __future__ import annotations

from benchmarks.report import Figure
from tests.reports.measure_plan import measure
from tests.reports.plan_samples import LONG, NORMAL


def plan_figures() -> list[Figure]:
    """One page and two, in microseconds."""
    figures = []
    for name, sheet in (("plan PDF, one page", NORMAL), ("plan PDF, two pages", LONG)):
        cost = measure(sheet)
        figures.append(
            Figure(f"{name} / same text on a canvas", cost.plan * 1e6, cost.plain * 1e6, "µs", 2.0)
        )
    return figures
