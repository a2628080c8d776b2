"""Advertisements that somebody looked up for a citizen, whether or not they suit a goal of the plan."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from jobassist.domain.job_limits import limits
from jobassist.domain.job_match import LETTERS, Match, Wishes, match_jobs
from jobassist.domain.job_titles import Titles
from jobassist.domain.job_words import read_title
from jobassist.domain.jobs import JobAd
from jobassist.domain.relevance import Reason


def picked(wishes: Wishes, ads: Sequence[JobAd], titles: Titles, today: date) -> tuple[Match, ...]:
    """Each that is open, in the order given: in the group that it suits, or else in none of them.

    Also of what suits no goal it is said what speaks for and against it.
    """
    found = match_jobs(wishes, ads, titles, today)
    suiting = {match.ad.id: match for letter in LETTERS for match in found.of(letter)}
    return tuple(suiting.get(ad.id) or _without_goal(ad, wishes, titles) for ad in ads if ad.is_open(today))


def _without_goal(ad: JobAd, wishes: Wishes, titles: Titles) -> Match:
    km = wishes.distances.to(ad)
    speaks = limits(
        ad,
        read_title(ad.title, titles),
        needs=wishes.needs,
        home=wishes.needs.municipality or wishes.municipality,
        km=km,
        has_no_licence=wishes.has_no_licence,
        titles=titles,
    )
    reasons = (Reason("fra jobbanken", 0), *speaks)
    return Match(ad, "", sum(reason.weight for reason in reasons), reasons, km)
