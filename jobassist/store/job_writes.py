"""Many advertisements written at once, and those past their time taken away for good."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import delete, select

from jobassist.domain.job_drafts import JobsDraft
from jobassist.domain.jobs import RETENTION, JobAd, JobId
from jobassist.store.errors import Stale
from jobassist.store.job_rows import JobRow, job_values
from jobassist.store.job_tables import job_ads, job_imports
from jobassist.store.tables import history
from jobassist.store.unit import Unit

_CHUNK = 500


def add_file(unit: Unit, draft: JobsDraft, imported_on: date, counts: Mapping[str, int]) -> str:
    """A file and its rows as they came, with whatever columns its source sends; returns its id.

    Like all that a file brings it has no history: a hundred thousand rows would fill the store.
    """
    from jobassist.store.raw_lists import add_raw_list

    values = {
        "filename": draft.filename, "sha256": draft.sha256, "profile": draft.profile,
        "imported_on": imported_on, "row_count": draft.row_count, **counts,
    }  # fmt: skip
    (import_id,) = unit.insert_many(job_imports, [values], history=False)
    add_raw_list(
        unit, profile=draft.profile, import_id=import_id, columns=draft.columns, rows=draft.raw_rows,
        files=job_imports,
    )  # fmt: skip
    return import_id


def add_jobs(unit: Unit, ads: Sequence[JobAd], *, import_id: str, rows: Sequence[int]) -> None:
    """New advertisements of a file, without history; ``rows`` are theirs in it."""
    values = [{**job_values(ad), "import_id": import_id, "row_number": row}
              for ad, row in zip(ads, rows, strict=True)]  # fmt: skip
    columns: dict[str, list[Any]] = {
        name: [each[name] for each in values] for name in (values[0] if values else ())
    }
    if values:
        unit.insert_columns(job_ads, columns, history=False)


def change_jobs(unit: Unit, changes: Sequence[tuple[JobRow, JobAd]]) -> None:
    """New facts of stored advertisements; Stale when one was changed meanwhile.

    Only those that a person has written in leave in the history how they were.
    """
    expected = {before.ad.id: before.rev for before, _ in changes}
    ids = list(expected)
    for start in range(0, len(ids), _CHUNK):
        chunk = ids[start : start + _CHUNK]
        query = select(job_ads.c.id, job_ads.c.rev).where(job_ads.c.id.in_(chunk))
        found = {row.id: row.rev for row in unit.connection.execute(query)}
        if found != {job_id: expected[job_id] for job_id in chunk}:
            raise Stale
    rows = [{"id": before.ad.id, **job_values(after)} for before, after in changes]
    written = _written_by_hand(unit, ids)
    for is_written in (True, False):
        some = [row for row in rows if (row["id"] in written) is is_written]
        if some:
            unit.update_many(job_ads, some, history=is_written)
    if rows:
        unit.ledger.skip()


def _written_by_hand(unit: Unit, job_ids: Sequence[JobId]) -> set[str]:
    """Those of the advertisements that somebody has typed or changed."""
    found: set[str] = set()
    for start in range(0, len(job_ids), _CHUNK):
        few = history.c.row_id.in_(job_ids[start : start + _CHUNK])
        query = select(history.c.row_id).where(history.c.table_name == job_ads.name, few)
        found.update(unit.connection.execute(query).scalars())
    return found


def forget_jobs(unit: Unit, today: date) -> list[JobId]:
    """Delete the advertisements that are past their time, and the rows of files that nothing is left of.

    For good: no history of this, and nobody can undo it.
    """
    past = select(job_ads.c.id).where(job_ads.c.kept_until < today)
    gone = [JobId(job_id) for job_id in unit.connection.execute(past).scalars()]
    if gone:
        unit.ledger.skip()
        unit.connection.execute(delete(job_ads).where(job_ads.c.kept_until < today))
    _forget_files(unit, today)
    return gone


def _forget_files(unit: Unit, today: date) -> None:
    from jobassist.store.raw_lists import drop_raw_list

    f = job_imports.c
    used = select(job_ads.c.import_id).where(job_ads.c.import_id == f.id).exists()
    old = select(f.id, f.profile).where(f.imported_on < today - RETENTION, ~used)
    for import_id, profile in unit.connection.execute(old).all():
        drop_raw_list(unit, profile=profile, import_id=import_id, files=job_imports)
        unit.connection.execute(delete(job_imports).where(f.id == import_id))
