"""The demo jobcentre's job bank: a few dozen advertisements, their last days counted from the demo's day."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from jobassist.domain.jobs import Hours, JobAd, JobId
from jobassist.store.job_rows import job_values
from jobassist.store.job_tables import job_ads
from jobassist.store.unit import Unit

SOURCE = "Øvelsesannoncer"
_FULL_WEEK, _FEW = 37, 10
_OUT_FOR = timedelta(days=6)
_FACTS = (
    "title", "employer", "postal_code", "place", "weekly_hours", "needs_licence", "description",
)  # fmt: skip


def demo_jobs(folder: Path, today: date) -> tuple[JobAd, ...]:
    """The advertisements of ``jobs.toml``."""
    data = tomllib.loads((folder / "jobs.toml").read_text(encoding="utf-8"))
    return tuple(_ad(table, today) for table in data["jobs"])


def _ad(table: Mapping[str, Any], today: date) -> JobAd:
    return JobAd(
        JobId(""),
        published_on=today - _OUT_FOR,
        apply_by=today + timedelta(days=table["apply_in_days"]),
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


def write_jobs(unit: Unit, ads: tuple[JobAd, ...]) -> None:
    """Stores them; the search takes them in when it is first used."""
    unit.insert_many(job_ads, [job_values(ad) for ad in ads], history=False)
