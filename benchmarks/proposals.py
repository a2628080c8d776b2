"""A proposal of seats for a whole jobcentre, from the encrypted store to the rows, against four seconds."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from random import Random

from benchmarks.lists import DAY, timed
from benchmarks.report import Figure
from benchmarks.seats import OFFERS
from jobassist.app import clock_for
from jobassist.domain.case import OfferId, OfferKind, TargetGroup
from jobassist.domain.offers import DanishLevel, Demand, Needs, Offer, SeatBasis
from jobassist.domain.plan import PlanContent
from jobassist.services.desk import Desk
from jobassist.services.open_store import lay_out
from jobassist.services.plan_seats import propose
from jobassist.store import tables
from jobassist.store.local.keyfile import DEMO
from jobassist.store.offer_json import needs_values, offer_values
from jobassist.store.plan_json import content_to_json
from jobassist.store.store import Store
from jobassist.store.unit import Unit

AIM_MS = 4_000
_KINDS = (OfferKind.PRAKTIK, OfferKind.VEJLEDNING, OfferKind.LOENTILSKUD, OfferKind.NYTTEINDSATS)
_TRADES = ("lager", "kontor", "køkken", "pleje", "butik", "gartner", "chauffør", "rengøring", "tømrer")


def proposal_figures(folder: Path, *, citizens: int) -> list[Figure]:
    """Reading, duties, judging, matching, reasons: everybody needs a start and has goals of their own."""
    with Store.create(folder / "proposal", "måling", params=DEMO) as store:
        desk = lay_out(store, clock_for, today=DAY)
        _fill(desk, citizens, Random(4))
        ours = timed(lambda: propose(desk))
    name = f"{citizens:,} citizens and {OFFERS} offers, the whole proposal / {AIM_MS:,} ms"
    return [Figure(name, ours, AIM_MS, "ms", 1.0)]


def _fill(desk: Desk, citizens: int, random: Random) -> None:
    with desk.store.write("bench", by="måling", at=desk.clock.now()) as unit:
        ids = unit.insert_many(
            tables.citizens, [{"cpr": f"67{n:08}", "name": f"Borger {n}"} for n in range(citizens)]
        )
        cases = unit.insert_many(tables.cases, [_case(citizen, random) for citizen in ids])
        unit.insert_many(tables.plans, [_plan(case, random) for case in cases])
        unit.insert_many(tables.needs, [{"case_id": c, **needs_values(_needs(random))} for c in cases[::2]])
        _add_offers(unit, citizens, random)


def _case(citizen_id: str, random: Random) -> dict[str, object]:
    started_on = DAY - timedelta(days=random.randint(5, 220))
    return {"citizen_id": citizen_id, "target_group": TargetGroup.KTH_JOBPARAT, "started_on": started_on}


def _plan(case_id: str, random: Random) -> dict[str, object]:
    goals = [f"{random.choice(_TRADES)}medarbejder {random.randint(1, 700)}" for _ in range(3)]
    content = replace(PlanContent(), job_goals=(goals[0], goals[1], goals[2]))
    return {"case_id": case_id, "version": 1, "made_on": DAY, "content": content_to_json(content)}


def _needs(random: Random) -> Needs:
    return Needs(
        max_hours=random.choice((None, 10.0, 15.0, 20.0, 30.0)),
        avoid=frozenset(random.sample(list(Demand), random.randint(0, 2))),
        danish=random.choice((None, *DanishLevel)),
        note="Det, borgeren har fortalt",
    )


def _add_offers(unit: Unit, citizens: int, random: Random) -> None:
    for number in range(OFFERS):
        offer = Offer(
            OfferId(""),
            f"Tilbud {number}",
            random.choice(_KINDS),
            seats=max(1, random.randint(2, 30) * citizens // 5_000),
            basis=random.choice(list(SeatBasis)),
            weeks=random.choice((3, 4)),
            hours_a_week=random.choice((None, 10.0, 25.0, 37.0)),
            demands=frozenset(random.sample(list(Demand), random.randint(0, 2))),
            danish=random.choice(list(DanishLevel)),
            fields=tuple(random.sample(_TRADES, 3)),
        )
        unit.insert(tables.offers, **offer_values(offer))
