"""The job bank: advertisements by id, and those that are one job with others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, func, select

from jobassist.domain.jobs import RETENTION, JobId
from jobassist.store.job_rows import JobRow, job_of
from jobassist.store.job_tables import job_ads, job_imports
from jobassist.store.reads.fast import driver_rows
from jobassist.store.store import Store

_CHUNK = 500


@dataclass(frozen=True, slots=True)
class JobKey:
    """What tells that another advertisement is the same job."""

    id: JobId
    source: str
    source_id: str
    same_key: str


def load_job(store: Store, job_id: JobId) -> JobRow | None:
    """One advertisement; None when it is gone."""
    return next(load_jobs(store, [job_id]), None)


def load_jobs(store: Store, job_ids: Sequence[JobId]) -> Iterator[JobRow]:
    """The advertisements that are still there, in the order asked for."""
    with store.read() as connection:
        for start in range(0, len(job_ids), _CHUNK):
            chunk = job_ids[start : start + _CHUNK]
            rows = connection.execute(select(job_ads).where(job_ads.c.id.in_(chunk)))
            found = {row.id: JobRow(job_of(row), row.rev) for row in rows}
            yield from (found[job_id] for job_id in chunk if job_id in found)


def job_keys(store: Store) -> list[JobKey]:
    """How every stored advertisement is recognised, the oldest first."""
    c = job_ads.c
    query = select(c.id, c.source, c.source_id, c.same_key).order_by(c.id)
    with store.read() as connection:
        return [JobKey(*row) for row in driver_rows(connection, query)]


def same_jobs(store: Store, *, source: str, source_id: str, same_key: str) -> list[JobKey]:
    """The stored advertisements that are the same job, those with the source's own number first."""
    c = job_ads.c
    found: dict[JobId, JobKey] = {}
    by_number = (c.source_id == source_id) & (c.source == source)
    for given, same in ((source_id, by_number), (same_key, c.same_key == same_key)):
        if given:
            found |= {key.id: key for key in _keys(store, same)}
    return list(found.values())


def _keys(store: Store, same: ColumnElement[bool]) -> list[JobKey]:
    c = job_ads.c
    query = select(c.id, c.source, c.source_id, c.same_key).where(same).order_by(c.id)
    with store.read() as connection:
        return [JobKey(*row) for row in connection.execute(query)]


def count_jobs(store: Store) -> int:
    """How many advertisements there are, open or not."""
    with store.read() as connection:
        counted: int = connection.execute(select(func.count()).select_from(job_ads)).scalar_one()
    return counted


def has_file(store: Store, sha256: str) -> bool:
    """Whether a file with this content was imported, and something of it is still kept."""
    found = select(job_imports.c.id).where(job_imports.c.sha256 == sha256).limit(1)
    with store.read() as connection:
        return connection.execute(found).first() is not None


def has_past_jobs(store: Store, today: date) -> bool:
    """Whether an advertisement, or the file of some, has been kept long enough."""
    past_ad = select(job_ads.c.id).where(job_ads.c.kept_until < today).limit(1)
    past_file = select(job_imports.c.id).where(job_imports.c.imported_on < today - RETENTION).limit(1)
    with store.read() as connection:
        return any(connection.execute(query).first() is not None for query in (past_ad, past_file))
