"""Last Friday's review of the demo jobcentre, so that this Friday has something to compare with."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from jobassist.domain.case import Case, PlacementState, TalkStatus
from jobassist.domain.review import Facts, Verdict, facts_of, friday_of, last_friday
from jobassist.services.demo_draw import Draw
from jobassist.services.give_verdict import running_placement
from jobassist.services.review_texts import next_steps
from jobassist.store import tables
from jobassist.store.offer_json import facts_to_json
from jobassist.store.unit import Unit

_NEW_EVERY, _LATE_EVERY = 12, 6


def write_last_review(unit: Unit, cases: list[Case], caseworker: str, today: date) -> None:
    """A verdict for most of one caseworker's citizens, as their cases stood that Friday."""
    friday_on = last_friday(friday_of(today))
    draw = Draw(friday_on.isoformat())
    own = [case for case in cases if case.caseworker == caseworker]
    for number, case in enumerate(sorted(own, key=lambda each: each.cpr)):
        was_there = case.started_on is None or case.started_on <= friday_on
        if was_there and number % _NEW_EVERY != _NEW_EVERY - 1:
            unit.insert(tables.reviews, **_review(case, friday_on, caseworker, draw))


def _review(case: Case, friday_on: date, caseworker: str, draw: Draw) -> dict[str, object]:
    facts = _as_then(facts_of(case, as_of=friday_on), case, friday_on)
    running = running_placement(case, friday_on)
    row: dict[str, object] = {
        "case_id": case.id,
        "friday_on": friday_on,
        "caseworker": caseworker,
        "facts": facts_to_json(facts),
        "reviewed_at": datetime.combine(friday_on, datetime.min.time().replace(hour=9)).isoformat(),
        "reviewed_by": caseworker,
    }
    exempt = next((e for e in case.exemptions if e.from_on <= friday_on <= (e.to_on or date.max)), None)
    if running is not None:
        return {**row, "verdict": Verdict.RUNNING, "placement_id": running.id}
    if exempt is not None:
        return {**row, "verdict": Verdict.EXEMPT, "reason": exempt.reason, "until_on": exempt.to_on}
    if draw.chance(1 / _LATE_EVERY):
        return row | {"reviewed_at": "", "reviewed_by": ""}
    step = draw.pick(next_steps())
    return {
        **row,
        "verdict": Verdict.NONE_YET,
        "next_step": step.text,
        "next_on": friday_on + timedelta(days=7),
    }


def _as_then(facts: Facts, case: Case, friday_on: date) -> Facts:
    """What was reserved and booked since is left out: it is what is new."""
    fresh = {
        p.id
        for p in case.placements
        if p.state is PlacementState.RESERVED or friday_on - timedelta(days=4) <= p.started_on
    }
    planned = {t.id for t in case.talks if t.status is TalkStatus.PLANNED}
    return replace(
        facts,
        offers=tuple(offer for offer in facts.offers if offer.id not in fresh),
        talks=tuple(talk for talk in facts.talks if talk.id not in planned),
    )
