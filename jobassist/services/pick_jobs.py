"""Looking in the whole job bank for one citizen, beyond what suits the goals of the plan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from jobassist.domain.case import Case
from jobassist.domain.job_match import Match
from jobassist.domain.job_picks import picked
from jobassist.domain.job_search import JobQuery
from jobassist.domain.jobs import JobId
from jobassist.services.desk import Desk
from jobassist.services.find_jobs import find_jobs
from jobassist.services.job_examples import wishes_of
from jobassist.services.load_titles import shipped_titles
from jobassist.store.reads.jobs import load_jobs

MOST_LOOKED_UP = 100


@dataclass(frozen=True, slots=True)
class BankHits:
    """How many of the bank fit, and the best of them, each with what it is to the citizen."""

    total: int
    matches: tuple[Match, ...]


def search_bank(desk: Desk, case: Case, query: JobQuery) -> BankHits:
    """The open advertisements that fit, at most ``MOST_LOOKED_UP`` of them; may write (see ``find_jobs``)."""
    wishes = wishes_of(desk, case)
    asked = replace(query, centre=wishes.distances.home, open_on=desk.today, limit=MOST_LOOKED_UP, offset=0)
    hits = find_jobs(desk, asked)
    return BankHits(hits.total, picked(wishes, hits.ads, shipped_titles(), desk.today))


def picked_jobs(desk: Desk, case: Case, job_ids: Sequence[JobId]) -> tuple[Match, ...]:
    """Those of the advertisements that are still there and open, in the order given."""
    ads = [row.ad for row in load_jobs(desk.store, job_ids)]
    return picked(wishes_of(desk, case), ads, shipped_titles(), desk.today) if ads else ()
