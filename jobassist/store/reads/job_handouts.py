"""The job examples that citizens were given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from sqlalchemy import select

from jobassist.domain.case import CaseId, TalkId
from jobassist.domain.job_handouts import HandoutId, JobHandout, JobOutcome
from jobassist.domain.jobs import JobId
from jobassist.store.job_tables import job_handouts
from jobassist.store.store import Store

_FACTS = tuple(field.name for field in fields(JobHandout) if field.name != "id")


def handout_values(handout: JobHandout) -> dict[str, Any]:
    """The columns of ``job_handouts``, but the id."""
    return {name: getattr(handout, name) for name in _FACTS}


def load_handouts(store: Store, case_ids: Sequence[CaseId]) -> list[JobHandout]:
    """The examples of some cases, the newest first and those of one sheet in its order."""
    c = job_handouts.c
    query = select(job_handouts).where(c.case_id.in_(case_ids)).order_by(c.handed_on.desc(), c.position, c.id)
    with store.read() as connection:
        return [_handout(row) for row in connection.execute(query)]


def _handout(row: Any) -> JobHandout:
    values = {name: getattr(row, name) for name in _FACTS}
    values |= {
        "case_id": CaseId(row.case_id), "ad_id": JobId(row.ad_id), "outcome": JobOutcome(row.outcome),
        "answered_in": TalkId(row.answered_in),
    }  # fmt: skip
    return JobHandout(id=HandoutId(row.id), **values)
