"""A citizen's offers as the citizen's page lists them: all that is known of each, and what may be done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from jobassist.domain.case import Case, Placement, PlacementState
from jobassist.domain.offers import counts_by_law
from jobassist.domain.placements import may_become
from jobassist.services.desk import Desk
from jobassist.store.reads.offers import placements_of_case

_P = PlacementState


class Step(StrEnum):
    """What somebody may say of a placement, in the order in which it is offered."""

    START = "start"
    RESERVE = "reserve"
    MOVE = "move"
    EXTEND = "extend"
    END = "end"
    INTERRUPT = "interrupt"
    NO_START = "no_start"
    CANCEL = "cancel"


@dataclass(frozen=True, slots=True)
class Given:
    """A placement and what was written about it.

    ``counts``: whether the state's measure counts it; None when no offer duty holds for the citizen.
    """

    placement: Placement
    steps: tuple[Step, ...]
    counts: bool | None
    provider: str
    hours_a_week: float | None
    hold_until: date | None
    is_self_found: bool
    note: str


def placements_of(desk: Desk, case: Case) -> tuple[Given, ...]:
    """Every placement of a case, the newest start first."""
    return tuple(
        Given(
            placement=row.placement,
            steps=steps_of(row.placement, desk.today),
            counts=_counts(desk, case, row.placement),
            provider=row.provider,
            hours_a_week=row.hours_a_week,
            hold_until=row.hold_until if row.placement.state is _P.RESERVED else None,
            is_self_found=row.is_self_found,
            note=row.note,
        )
        for row in reversed(placements_of_case(desk.store, case.id))
    )


def steps_of(placement: Placement, today: date) -> tuple[Step, ...]:
    """What fits its state and the day; what is over stays as it is."""
    state = placement.state
    has_begun = state is _P.RUNNING and placement.started_on <= today
    is_reserved = state is _P.RESERVED
    fits = {
        Step.START: may_become(state, _P.RUNNING) and not has_begun,
        Step.RESERVE: may_become(state, _P.RESERVED) and not is_reserved,
        Step.MOVE: is_reserved,
        Step.EXTEND: is_reserved or state is _P.RUNNING,
        Step.END: has_begun,
        Step.INTERRUPT: has_begun,
        Step.NO_START: may_become(state, _P.NO_START),
        Step.CANCEL: may_become(state, _P.CANCELLED) and not has_begun,
    }
    return tuple(step for step in Step if fits[step])


def _counts(desk: Desk, case: Case, placement: Placement) -> bool | None:
    by_law = counts_by_law(
        placement.kind, case.group, desk.rulebook, placement.started_on, started_on=case.started_on
    )
    return None if by_law is None else by_law and placement.counts
