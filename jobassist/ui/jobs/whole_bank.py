"""What the whole job bank has for a citizen beyond the examples, and what of it is on the sheet."""

from __future__ import annotations

from collections.abc import Container, Iterable

from jobassist.domain.case import Case
from jobassist.domain.job_match import Match
from jobassist.domain.job_search import JobQuery
from jobassist.domain.jobs import JobId
from jobassist.services.desk import Desk
from jobassist.services.pick_jobs import BankHits, picked_jobs, search_bank

_NOTHING = BankHits(0, ())


class WholeBank:
    """``picks`` are those on the sheet that no goal of the plan brought there."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.hits = _NOTHING
        self.picks: tuple[Match, ...] = ()

    def keep(self, case: Case, ids: Iterable[JobId]) -> None:
        """Read again what was picked; what is gone or has expired is no longer on the sheet."""
        self.picks = picked_jobs(self._desk, case, list(ids))

    def look_up(self, case: Case, query: JobQuery) -> None:
        """Search the whole bank."""
        self.hits = search_bank(self._desk, case, query)

    def forget(self) -> None:
        """The whole bank is not searched now."""
        self.hits = _NOTHING

    def pick(self, job_id: JobId) -> None:
        """One of the hits comes on the sheet."""
        if all(each.ad.id != job_id for each in self.picks):
            self.picks += tuple(each for each in self.hits.matches if each.ad.id == job_id)

    def beyond(self, above: Container[JobId], ticked: Container[JobId]) -> list[Match]:
        """What stands below the groups: hits that are not above already, and what else is on the sheet."""
        found = [each for each in self.hits.matches if each.ad.id not in above]
        there = {each.ad.id for each in found}
        others = (each for each in self.picks if each.ad.id in ticked)
        return found + [each for each in others if each.ad.id not in there and each.ad.id not in above]

    @property
    def has_more(self) -> bool:
        """Whether more fit than are looked at."""
        return self.hits.total > len(self.hits.matches)
