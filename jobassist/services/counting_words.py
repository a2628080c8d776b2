"""Whether an offer counts in the state's measure, in the words that stand beside it."""

from __future__ import annotations

from datetime import date

from jobassist.domain.case import TargetGroup
from jobassist.domain.danish import short_date
from jobassist.domain.offer_counting import Gap, by_law
from jobassist.domain.offer_words import KIND_WORDS
from jobassist.domain.offers import Offer
from jobassist.services.desk import Desk

COUNTS, HELPS = "Tæller", "Hjælper, men tæller ikke"
NOT_MEASURED = "Måles ikke for målgruppen"
FOR_SOME = "Tæller for nogle målgrupper"


def counting_words(desk: Desk, offer: Offer, group: TargetGroup | None, day: date) -> str:
    """Whether a start on a day counts for a group; None: for all groups that the offer is meant for."""
    if not offer.counts:
        return HELPS
    groups = (group,) if group else tuple(offer.groups or TargetGroup)
    from_on = max(day, offer.counts_from or day)
    law = by_law(offer.kind, groups, desk.rulebook, from_on)
    if not law.measured:
        return NOT_MEASURED
    if law.gap is not None:
        return _gap_words(law.gap, offer)
    if from_on > day:
        return f"Tæller fra {short_date(from_on)}"
    return COUNTS if law.counting == law.measured else FOR_SOME


def _gap_words(gap: Gap, offer: Offer) -> str:
    until = f" til {short_date(gap.last_on)}" if gap.last_on else ""
    return f"Tæller ikke fra {short_date(gap.first_on)}{until} ({KIND_WORDS[offer.kind].lower()})"
