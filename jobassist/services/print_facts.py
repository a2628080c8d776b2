"""What every print says besides its own matter: the office, and the offers a citizen has."""

from __future__ import annotations

from datetime import date

from jobassist.domain.case import Case, Placement
from jobassist.domain.plan import OfferGiven, PrintFacts
from jobassist.services.desk import Desk


def print_facts(desk: Desk, case: Case, on: date) -> PrintFacts:
    """The office as the settings have it now, and the offers that run on a day or are to come."""
    settings = desk.settings
    return PrintFacts(
        citizen=case.name,
        municipality=settings.municipality,
        address=tuple(line for line in settings.address.splitlines() if line.strip()),
        phone=settings.phone,
        meeting_place=settings.meeting_place,
        offers=tuple(
            OfferGiven(each.title, each.started_on, each.ends_on)
            for each in case.placements
            if _is_current(each, on)
        ),
    )


def _is_current(placement: Placement, on: date) -> bool:
    return placement.is_ahead_or_given and (placement.ends_on is None or placement.ends_on >= on)
