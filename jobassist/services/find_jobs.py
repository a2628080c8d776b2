"""Looking for advertisements in the job bank: words and conditions in, the best first out."""

from __future__ import annotations

from collections.abc import Callable

from jobassist.domain.job_search import JobHits, JobQuery
from jobassist.services.desk import Desk
from jobassist.services.load_places import shipped_places
from jobassist.store.local import job_index
from jobassist.store.reads.jobs import load_jobs

__all__ = ["JobHits", "JobQuery", "find_jobs", "prepare_search"]


def find_jobs(desk: Desk, query: JobQuery) -> JobHits:
    """The advertisements that fit. What was changed since the last search is put into the index first, so
    this may write and must not be called inside a read of the store."""
    prepare_search(desk)
    within = None
    if query.within_km is not None and query.centre is not None:
        within = shipped_places().within(query.centre, query.within_km)
    with desk.store.read() as connection:
        total, ids = job_index.search(connection, query, within)
        return JobHits(total, tuple(row.ad for row in load_jobs(desk.store, ids)))


def prepare_search(desk: Desk, *, progress: Callable[[int, int], None] | None = None) -> None:
    """Puts what was changed into the index, so that the next search does not have to.

    ``progress`` is told how many of how many are done; it may raise to stop.
    """
    with desk.store.read() as connection:
        is_fresh = job_index.is_fresh(connection)
    if not is_fresh:
        with desk.store.write("index_jobs", by=desk.user, at=desk.clock.now()) as unit:
            job_index.refresh(unit.connection, shipped_places(), progress)
