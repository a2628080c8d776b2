"""A small invented job bank, on Tuesday 7 March 2023."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from jobassist.domain.case import Case
from jobassist.domain.jobs import Hours, JobAd, JobId
from jobassist.domain.plan import PlanContent
from jobassist.services.desk import Desk
from jobassist.services.hold_talk import finish, start_talk
from jobassist.services.save_job import save_job
from tests.services.examples import a_draft, put

GOALS = ("Lagermedarbejder", "Butiksmedhjælper", "Rengøringsassistent")


def job(title: str, **facts: object) -> JobAd:
    known = {"employer": "Grønvang Lager", "municipality": "Ishøj", "apply_by": date(2023, 4, 1), **facts}
    return JobAd(JobId(""), title, **known)  # type: ignore[arg-type]


BANK = (
    job("Lagermedarbejder, plukning med scanner", weekly_hours=37.0, hours=Hours.FULL, source_id="5512803",
        link="https://job.example/5512803", apply_by=date(2023, 3, 20)),
    job("Lagermedarbejder til varemodtagelse", employer="Havneby Engros", municipality="Greve",
        hours=Hours.FULL, needs_licence=True, apply_by=date(2023, 3, 10)),
    job("Lagerassistent i apotekslager", employer="Nordlys Pharma", municipality="Høje-Taastrup",
        weekly_hours=20.0, hours=Hours.PART, apply_by=date(2023, 3, 31)),
    job("Butiksassistent, morgenopfyldning", employer="Torvets Supermarked", weekly_hours=18.0,
        hours=Hours.PART, apply_by=date(2023, 3, 24)),
    job("Butiksmedhjælper i byggemarked", employer="Stenbro Byg og Have", municipality="Greve"),
    job("Rengøringsassistent på skole", employer="Vestskov Kommune", municipality="Albertslund",
        weekly_hours=25.0, hours=Hours.PART, apply_by=date(2023, 3, 28)),
    job("Rengøringsassistent, hotel", employer="Hotel Strandkanten", municipality="Brøndby",
        hours=Hours.SMALL, apply_by=None),
    job("Tandlæge", employer="Torvets Tænder", apply_by=None, published_on=date(2023, 3, 1)),
)  # fmt: skip
EXPIRED = job("Lagermedarbejder, i går", employer="For Sent", apply_by=date(2023, 3, 6))


def fill(desk: Desk, *ads: JobAd) -> None:
    for ad in ads:
        save_job(desk, ad, rev=None)


def with_goals(desk: Desk, goals: tuple[str, str, str] = GOALS) -> Case:
    """Lone, whose plan says what she looks for."""
    case = put(desk, a_draft())
    room = start_talk(desk, case.id)
    finish(desk, room, replace(PlanContent(), job_goals=goals))
    return case
