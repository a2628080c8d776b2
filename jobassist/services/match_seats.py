"""Seats for as many citizens as can begin before their last safe day, and then at the least total cost."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from itertools import chain, compress, pairwise, repeat

from jobassist.domain.case import OfferId
from jobassist.domain.matching import HIGHEST_COST, Match, Matching, Seeker, Slot


@dataclass(frozen=True, slots=True)
class _Calendar:
    """The days on which one offer still has seats, earliest first, and the node of the first."""

    days: tuple[date, ...]
    seats: tuple[int, ...]
    first_node: int


@dataclass(slots=True)
class _Arcs:
    """Arcs of a flow network, one column per property, as the solver takes them."""

    tails: array[int] = field(default_factory=lambda: array("q"))
    heads: array[int] = field(default_factory=lambda: array("q"))
    capacities: array[int] = field(default_factory=lambda: array("q"))
    costs: array[int] = field(default_factory=lambda: array("q"))

    def add(self, tail: int, head: int, *, capacity: int, cost: int = 0) -> None:
        self.tails.append(tail)
        self.heads.append(head)
        self.capacities.append(capacity)
        self.costs.append(cost)


def match(seekers: Sequence[Seeker], slots: Sequence[Slot]) -> Matching:
    """Places the most that can be placed, and among all ways to do so takes one of least total cost.

    The same seekers, and the same slots in any order, give the same answer each time. Slots of one
    offer on one day are counted together. ValueError: a case twice, a cost or a number out of range.
    """
    _check(seekers, slots)
    offers = _calendars(slots, most=len(seekers))
    chosen = _choose(seekers, offers)
    placed = _seat(seekers, offers, chosen)
    return Matching(
        matches=tuple(placed[number] for number in range(len(seekers)) if number in placed),
        unplaced=tuple(seeker.case_id for number, seeker in enumerate(seekers) if number not in placed),
    )


def _check(seekers: Sequence[Seeker], slots: Sequence[Slot]) -> None:
    if len({seeker.case_id for seeker in seekers}) < len(seekers):
        raise ValueError("a case seeks a seat once")
    if any(slot.free is not None and slot.free < 0 for slot in slots):
        raise ValueError("a slot has no seats or some")
    costs = {cost for seeker in seekers for _, cost in seeker.wishes}
    if costs and not 0 <= min(costs) <= max(costs) <= HIGHEST_COST:
        raise ValueError(f"a cost is from 0 to {HIGHEST_COST}")


def _calendars(slots: Sequence[Slot], *, most: int) -> dict[OfferId, _Calendar]:
    """Per offer its days with seats. Nobody needs more than ``most``, so that is what no limit means."""
    seats: dict[OfferId, dict[date, int]] = defaultdict(lambda: defaultdict(int))
    for slot in sorted(slots, key=lambda slot: (slot.offer_id, slot.starts_on)):
        if slot.free != 0:
            seats[slot.offer_id][slot.starts_on] += most if slot.free is None else min(slot.free, most)
    calendars: dict[OfferId, _Calendar] = {}
    node = most  # the seekers come first
    for offer_id, by_day in seats.items():
        calendars[offer_id] = _Calendar(tuple(by_day), tuple(by_day.values()), node)
        node += len(by_day)
    return calendars


def _choose(seekers: Sequence[Seeker], offers: dict[OfferId, _Calendar]) -> dict[OfferId, list[int]]:
    """Per offer the numbers of the seekers who get a seat of it, in their order."""
    arcs = _Arcs()
    wished = _add_wishes(arcs, seekers, offers)
    sink = _add_seats(arcs, offers, most=len(seekers))
    chosen: dict[OfferId, list[int]] = defaultdict(list)
    if wished:
        flows = _solve(arcs, sources=len(seekers), sink=sink)
        for number, offer_id in compress(zip(arcs.tails, wished, strict=False), flows):
            chosen[offer_id].append(number)
    return chosen


def _add_wishes(arcs: _Arcs, seekers: Sequence[Seeker], offers: dict[OfferId, _Calendar]) -> list[OfferId]:
    """One arc per wish, to the offer's latest slot in time; answers with the offer of each arc."""

    @cache
    def latest(last_on: date) -> dict[OfferId, int]:
        in_time = {offer_id: bisect_right(offer.days, last_on) for offer_id, offer in offers.items()}
        return {
            offer_id: offers[offer_id].first_node + count - 1 for offer_id, count in in_time.items() if count
        }

    wished: list[OfferId] = []
    for number, seeker in enumerate(seekers):
        nodes = latest(seeker.last_on)
        wishes = [wish for wish in seeker.wishes if wish[0] in nodes]
        arcs.tails.extend(repeat(number, len(wishes)))
        arcs.heads.extend([nodes[offer_id] for offer_id, _ in wishes])
        arcs.capacities.extend(repeat(1, len(wishes)))
        arcs.costs.extend([cost for _, cost in wishes])
        wished += [offer_id for offer_id, _ in wishes]
    return wished


def _add_seats(arcs: _Arcs, offers: dict[OfferId, _Calendar], *, most: int) -> int:
    """From each slot to the offer's slot before, and by its seats to the sink, which is answered."""
    sink = most + sum(len(offer.days) for offer in offers.values())
    for offer in offers.values():
        nodes = range(offer.first_node, offer.first_node + len(offer.days))
        for earlier, later in pairwise(nodes):
            arcs.add(later, earlier, capacity=most)
        for node, seats in zip(nodes, offer.seats, strict=True):
            arcs.add(node, sink, capacity=seats)
    return sink


def _solve(arcs: _Arcs, *, sources: int, sink: int) -> list[int]:
    """The flow of each arc: the most that the first ``sources`` nodes can send to the sink, at least cost."""
    from ortools.graph.python.min_cost_flow import SimpleMinCostFlow  # 60 ms and 70 MB: never at start

    solver = SimpleMinCostFlow()
    numbers = solver.add_arcs_with_capacity_and_unit_cost(arcs.tails, arcs.heads, arcs.capacities, arcs.costs)
    solver.set_nodes_supplies(range(sources), [1] * sources)
    solver.set_node_supply(sink, -sources)
    status = solver.solve_max_flow_with_min_cost()
    if status != SimpleMinCostFlow.OPTIMAL:
        raise RuntimeError(f"the flow was not solved: {status.name}")
    flows: list[int] = solver.flows(numbers).tolist()
    return flows


def _seat(
    seekers: Sequence[Seeker], offers: dict[OfferId, _Calendar], chosen: dict[OfferId, list[int]]
) -> dict[int, Match]:
    """Within each offer whoever must begin first gets the earliest seat.

    Nobody comes too late: if the k-th of them were after her day, fewer than k seats would be in time for
    the first k, and no way of seating them could hold.
    """
    placed: dict[int, Match] = {}
    for offer_id, numbers in chosen.items():
        offer = offers[offer_id]
        days = chain.from_iterable(map(repeat, offer.days, offer.seats))
        first = sorted(numbers, key=lambda number: seekers[number].last_on)
        for number, day in zip(first, days, strict=False):
            placed[number] = Match(seekers[number].case_id, offer_id, day)
    return placed
