"""One measured figure, and the table of all."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """What was measured against what, in the same run; ``goal`` is the greatest ratio aimed for."""

    name: str
    ours: float
    bare: float
    unit: str
    goal: float

    @property
    def ratio(self) -> float:
        return self.ours / self.bare


def table(figures: list[Figure]) -> str:
    """The figures as text: ratio, goal, and whether it was reached."""
    lines = [f"{'':58} {'ours':>10} {'bare':>10} {'ratio':>6} {'goal':>5}"]
    for figure in figures:
        verdict = "reached" if figure.ratio <= figure.goal else "MISSED"
        ours, bare = f"{figure.ours:.0f} {figure.unit}", f"{figure.bare:.0f} {figure.unit}"
        lines.append(
            f"{figure.name:58} {ours:>10} {bare:>10} {figure.ratio:6.2f} {figure.goal:5.1f}  {verdict}"
        )
    return "\n".join(lines)
