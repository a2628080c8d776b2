"""Job advertisements as rows, and what the store hands out of them."""

from __future__ import annotations

from dataclasses import dataclass, fields
from operator import attrgetter
from typing import Any

from jobassist.domain.job_drafts import kept_until, same_key
from jobassist.domain.jobs import Hours, JobAd, JobId, JobKind

FACTS = tuple(field.name for field in fields(JobAd) if field.name != "id")
_facts_of = attrgetter(*FACTS)


@dataclass(frozen=True, slots=True)
class JobRow:
    """An advertisement and its version."""

    ad: JobAd
    rev: int


def job_values(ad: JobAd) -> dict[str, Any]:
    """The columns of ``job_ads`` that follow from an advertisement, but the id."""
    values = dict(zip(FACTS, _facts_of(ad), strict=True))
    told = {"hours": ad.hours.value, "kind": ad.kind.value}
    return {**values, **told, "same_key": same_key(ad), "kept_until": kept_until(ad)}


def job_of(row: Any) -> JobAd:
    """A row of ``job_ads``, its columns by name."""
    values = {name: getattr(row, name) for name in FACTS}
    values["hours"], values["kind"] = Hours(row.hours), JobKind(row.kind)
    values["needs_licence"] = bool(row.needs_licence)
    return JobAd(id=JobId(row.id), **values)
