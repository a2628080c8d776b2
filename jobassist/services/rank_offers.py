"""The catalogue ranked for a citizen, with the reasons; and what the ranking knows about each citizen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from jobassist.domain import cpr as cpr_numbers
from jobassist.domain.case import Case, OfferId
from jobassist.domain.duties import Duty, duties_of, pressing
from jobassist.domain.offers import Needs, Offer
from jobassist.domain.placements import offer_duty
from jobassist.domain.plan import PlanContent
from jobassist.domain.relevance import Fit, Seeker, rank
from jobassist.domain.seats import Seat, Start, starts_of, waiting
from jobassist.services.desk import Desk
from jobassist.store.reads.offers import all_needs, load_needs, load_offers, newest_plans, seats_of

AHEAD = timedelta(weeks=26)
Ranked = tuple[Offer, tuple[Start, ...], int]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The open offers with their starts in the next 26 weeks and how many wait: read once, used often."""

    offers: tuple[Ranked, ...]

    def starts(self, offer_id: OfferId) -> tuple[Start, ...]:
        """The coming starts of an offer; none for one that is closed or gone."""
        return next((starts for offer, starts, _waiting in self.offers if offer.id == offer_id), ())

    def offer(self, offer_id: OfferId) -> Offer | None:
        return next((offer for offer, _starts, _waiting in self.offers if offer.id == offer_id), None)


def open_catalogue(desk: Desk) -> Catalogue:
    """The offers that can be given today."""
    seats = seats_of(desk.store)
    open_offers = [row.offer for row in load_offers(desk.store) if not row.offer.is_closed]
    return Catalogue(tuple(_with_starts(desk, offer, seats.get(offer.id, [])) for offer in open_offers))


def _with_starts(desk: Desk, offer: Offer, seats: Sequence[Seat]) -> Ranked:
    today = desk.today
    starts = starts_of(offer, seats, today=today, until=today + AHEAD, calendar=desk.rulebook.calendar)
    return offer, starts, len(waiting(seats))


def rank_for(desk: Desk, case: Case, *, catalogue: Catalogue | None = None) -> tuple[Fit, ...]:
    """Every open offer for a citizen, the best first; what cannot be comes last, with its reason."""
    plan = newest_plans(desk.store, [case.id]).get(case.id)
    seeker = seeker_of(desk, case, plan, load_needs(desk.store, case.id).needs)
    return rank(seeker, (catalogue or open_catalogue(desk)).offers, desk.today)


def seekers(desk: Desk, cases: Iterable[Case]) -> list[Seeker]:
    """Many citizens at once, read in two queries."""
    plans, needs = newest_plans(desk.store), all_needs(desk.store)
    return [seeker_of(desk, case, plans.get(case.id), needs.get(case.id, Needs())) for case in cases]


def seeker_of(desk: Desk, case: Case, plan: PlanContent | None, needs: Needs) -> Seeker:
    """What the ranking knows: the goals of the newest plan, what offers must fit, and the open duty."""
    return Seeker(
        case=case,
        goals=plan.job_goals if plan is not None else ("", "", ""),
        education=plan.education_goal if plan is not None else "",
        needs=needs,
        duty=open_offer_duty(desk, case),
        age=cpr_numbers.age_on(case.cpr, desk.today),
        municipality=own_municipality(desk),
    )


def open_offer_duty(desk: Desk, case: Case) -> Duty | None:
    """The duty that an offer would meet; None when the law asks for none, or it is met."""
    return offer_duty(tuple(sorted(duties_of(case, desk.rulebook, desk.today), key=pressing)))


def own_municipality(desk: Desk) -> str:
    """The town's name out of the settings: what stands before " · ", without "Kommune"."""
    name = desk.settings.municipality.split("·")[0].strip()
    return name.removesuffix("Kommune").removesuffix("kommune").strip()
