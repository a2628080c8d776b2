"""Citizens who look for an offer, and what is said of an offer for them, on Tuesday 7 March 2023."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from jobassist.domain.case import OfferId, OfferKind, Outcome, Placement, PlacementState
from jobassist.domain.duties import Duty, Status
from jobassist.domain.offers import Needs, Offer
from jobassist.domain.relevance import (
    Fit,
    Reason,
    Seeker,
    judge,
)
from jobassist.domain.seats import Start
from tests.domain.build import a_case, an_offer_rule, offer

TODAY = date(2023, 3, 7)  # a Tuesday
MONDAY = date(2023, 3, 13)
SAFE, DUE = date(2023, 4, 3), date(2023, 4, 5)
FAR = date(2023, 6, 5)


def an_offer(**facts: Any) -> Offer:
    return replace(Offer(OfferId("o1"), "Jobklub", OfferKind.VEJLEDNING), **facts)


def a_seeker(*placements: Placement, **facts: Any) -> Seeker:
    return Seeker(a_case(placements=placements), **facts)


def a_duty(status: Status = Status.SOON, **facts: Any) -> Duty:
    rule = facts.pop("rule", an_offer_rule())
    given = {"held": 0, "required": 1, "safe_on": SAFE, "due_on": DUE, **facts}
    return Duty(a_case(), rule, status, **given)


def judged(seeker: Seeker, of: Offer, *starts: Start, waiting: int = 0, today: date = TODAY) -> Fit:
    return judge(seeker, of, starts, waiting, today)


def reasons(seeker: Seeker, of: Offer, *starts: Start, waiting: int = 0) -> list[Reason]:
    """What is said, but that an offer far ahead has a start."""
    return list(judged(seeker, of, *(starts or (always(FAR),)), waiting=waiting).reasons)


def texts(seeker: Seeker, of: Offer, *starts: Start, waiting: int = 0) -> list[str]:
    return [reason.text for reason in reasons(seeker, of, *starts, waiting=waiting)]


def always(on: date) -> Start:
    return Start(on, None, 0)


def fitting(**needs: Any) -> Seeker:
    return a_seeker(needs=Needs(**needs))


def ended(outcome: Outcome | None, started_on: date = date(2023, 1, 2), **facts: Any) -> Placement:
    return offer(started_on, kind=OfferKind.PRAKTIK, state=PlacementState.ENDED, outcome=outcome, **facts)


def ids(fits: Sequence[Fit]) -> list[str]:
    return [fit.offer.id for fit in fits]
