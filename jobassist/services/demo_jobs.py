"""The demo jobcentre's job bank and the employers it knows; last days are counted from the demo's day."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from jobassist.domain.employers import Contact, Employer, EmployerId
from jobassist.domain.jobs import Hours, JobAd, JobId, JobKind
from jobassist.store.employer_rows import add_employers
from jobassist.store.job_rows import job_values
from jobassist.store.job_tables import job_ads
from jobassist.store.unit import Unit

SOURCE = "Øvelsesannoncer"
_FULL_WEEK, _FEW = 37, 10
_OUT_FOR = timedelta(days=6)
_FACTS = (
    "title", "employer", "postal_code", "place", "weekly_hours", "needs_licence", "description", "seats",
)  # fmt: skip


def demo_jobs(folder: Path, today: date) -> tuple[JobAd, ...]:
    """The advertisements of ``jobs.toml``."""
    return tuple(_ad(table, today) for table in _read(folder)["jobs"])


def demo_employers(folder: Path) -> tuple[Employer, ...]:
    """Those of ``jobs.toml`` that the company team knows."""
    return tuple(_employer(table) for table in _read(folder)["employers"])


def _read(folder: Path) -> dict[str, Any]:
    return tomllib.loads((folder / "jobs.toml").read_text(encoding="utf-8"))


def _employer(table: Mapping[str, Any]) -> Employer:
    contacts = tuple(Contact(**contact) for contact in table.get("contacts", ()))
    return Employer(EmployerId(""), **{**table, "contacts": contacts})


def _ad(table: Mapping[str, Any], today: date) -> JobAd:
    return JobAd(
        JobId(""),
        published_on=today - _OUT_FOR,
        apply_by=today + timedelta(days=table["apply_in_days"]) if "apply_in_days" in table else None,
        kind=JobKind(table.get("kind", "")),
        hours=_hours(table["weekly_hours"]),
        link=f"https://example.org/job/{table['number']}",
        source=SOURCE,
        source_id=table["number"],
        imported_on=today - timedelta(days=1),
        **{key: table[key] for key in _FACTS if key in table},
    )


def _hours(a_week: float) -> Hours:
    if a_week <= _FEW:
        return Hours.SMALL
    return Hours.FULL if a_week >= _FULL_WEEK else Hours.PART


def write_jobs(unit: Unit, ads: Sequence[JobAd], employers: Sequence[Employer]) -> None:
    """Stores them; the search takes them in when it is first used."""
    unit.insert_many(job_ads, [job_values(ad) for ad in ads], history=False)
    add_employers(unit, employers)
