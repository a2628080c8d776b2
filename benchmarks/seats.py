"""Citizens matched with seats of offers, against the solver alone on arrays that are already there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from benchmarks.lists import timed
from benchmarks.report import Figure
from jobassist.domain.case import CaseId, OfferId
from jobassist.domain.matching import Seeker, Slot
from jobassist.services.match_seats import match

FIRST_ON = date(2023, 3, 6)
OFFERS = 60
WEEKS = 26
SEATS_A_DAY = 3  # on average and for 5,000 citizens: nearly enough for all, which is the slowest case
DEAREST = 100

Whole = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class _Drawn:
    """What is drawn: seats per offer and week, and per citizen the last day and the cost of each offer."""

    seats: Whole
    last: Whole
    costs: Whole


def seat_figures(*, citizens: int) -> list[Figure]:
    """Every offer fits everybody and begins each week; the absolute time is to stay below two seconds."""
    drawn = _draw(citizens, seed=3)
    seekers, slots = _as_people(drawn)
    bare = _as_arcs(drawn)
    ours = timed(lambda: match(seekers, slots))
    alone = timed(lambda: _solve(*bare, citizens))
    return [
        Figure(
            f"{citizens:,} citizens matched with seats of {OFFERS} offers / solver", ours, alone, "ms", 3.0
        )
    ]


def _draw(citizens: int, *, seed: int) -> _Drawn:
    """Some offers suit everybody better than others, so that many want the same seats."""
    random = np.random.default_rng(seed)
    most = max(1, 2 * SEATS_A_DAY * citizens // 5_000)
    own = random.integers(0, DEAREST // 2 + 1, size=(citizens, OFFERS))
    shared = random.integers(0, DEAREST // 2 + 1, size=OFFERS)
    return _Drawn(
        seats=random.integers(0, most, size=(OFFERS, WEEKS), endpoint=True),
        last=random.integers(0, 7 * WEEKS, size=citizens),
        costs=own + shared,
    )


def _as_people(drawn: _Drawn) -> tuple[list[Seeker], list[Slot]]:
    names = [OfferId(f"offer {number:02}") for number in range(OFFERS)]
    slots = [
        Slot(name, FIRST_ON + timedelta(weeks=week), free)
        for name, row in zip(names, drawn.seats.tolist(), strict=True)
        for week, free in enumerate(row)
    ]
    people = enumerate(zip(drawn.last.tolist(), drawn.costs.tolist(), strict=True))
    seekers = [
        Seeker(CaseId(str(n)), FIRST_ON + timedelta(days=last), tuple(zip(names, costs, strict=True)))
        for n, (last, costs) in people
    ]
    return seekers, slots


def _as_arcs(drawn: _Drawn) -> tuple[Whole, Whole, Whole, Whole]:
    """The same as tails, heads, capacities and costs: citizens, slots by offer and week, the sink."""
    citizens = len(drawn.last)
    slots = citizens + np.arange(OFFERS * WEEKS)
    later = slots[np.arange(OFFERS * WEEKS) % WEEKS > 0]
    latest = citizens + WEEKS * np.arange(OFFERS)[None, :] + (drawn.last // 7)[:, None]
    ones, many = np.ones(citizens * OFFERS, dtype=np.int64), np.full(len(later), citizens)
    free = np.zeros(len(later) + len(slots), dtype=np.int64)
    return (
        np.concatenate([np.repeat(np.arange(citizens), OFFERS), later, slots]),
        np.concatenate([latest.ravel(), later - 1, np.full(len(slots), citizens + OFFERS * WEEKS)]),
        np.concatenate([ones, many, drawn.seats.ravel()]),
        np.concatenate([drawn.costs.ravel(), free]),
    )


def _solve(tails: Whole, heads: Whole, capacities: Whole, costs: Whole, citizens: int) -> None:
    from ortools.graph.python.min_cost_flow import SimpleMinCostFlow

    solver = SimpleMinCostFlow()
    arcs = solver.add_arcs_with_capacity_and_unit_cost(tails, heads, capacities, costs)
    solver.set_nodes_supplies(np.arange(citizens), np.ones(citizens, dtype=np.int64))
    solver.set_node_supply(citizens + OFFERS * WEEKS, -citizens)
    if solver.solve_max_flow_with_min_cost() != SimpleMinCostFlow.OPTIMAL:
        raise RuntimeError("the flow was not solved")
    solver.flows(arcs)
