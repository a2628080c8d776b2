"""A small catalogue for the tests: what a municipality may offer, on Tuesday 7 March 2023."""

from __future__ import annotations

from datetime import date

from jobassist.domain.case import OfferId, OfferKind, TargetGroup
from jobassist.domain.offers import DanishLevel, Demand, Offer, SeatBasis
from jobassist.services.desk import Desk
from jobassist.store import tables
from jobassist.store.offer_json import offer_values

MONDAY = date(2023, 3, 13)
_NONE = OfferId("")
JOBKLUB = Offer(
    _NONE, "Jobklub", OfferKind.VEJLEDNING, purpose="Find de første job at søge, og søg dem sammen.",
    provider="Jobcenter Solbæk", place="Torvet 4", municipality="Solbæk", seats=12, basis=SeatBasis.PER_START,
    weeks=4, hours_a_week=20, fields=("lager", "butik"),
)  # fmt: skip
TRUCK = Offer(
    _NONE, "Truckcertifikat", OfferKind.VEJLEDNING, provider="AMU Nord", municipality="Nordby", seats=1,
    basis=SeatBasis.PER_START, weeks=2, hours_a_week=37, starts=(date(2023, 3, 20), date(2023, 5, 1)),
    demands=frozenset({Demand.LIFTING, Demand.DRIVING}), danish=DanishLevel.GOOD, fields=("lager",),
)  # fmt: skip
HELP = Offer(
    _NONE, "Nyttejob i genbrugsbutik", OfferKind.NYTTEINDSATS, seats=3, weeks=13, hours_a_week=15,
    groups=frozenset({TargetGroup.KTH_JOBPARAT}),
)  # fmt: skip
MENTOR = Offer(_NONE, "Mentor", OfferKind.MENTOR)
PAID = Offer(_NONE, "Løntilskud i kommunen", OfferKind.LOENTILSKUD, seats=4, weeks=17, hours_a_week=37)
SHOP = Offer(_NONE, "Praktik i Netto", OfferKind.PRAKTIK, provider="Netto", seats=2, weeks=4, hours_a_week=37)
EVERY = (JOBKLUB, TRUCK, HELP, MENTOR, PAID, SHOP)


def add_offers(desk: Desk, *offers: Offer) -> list[OfferId]:
    """Puts offers into the catalogue, and tells their ids."""
    with desk.store.write("save_offer", by="Test", at=desk.clock.now()) as unit:
        return [OfferId(unit.insert(tables.offers, **offer_values(offer))) for offer in offers]
