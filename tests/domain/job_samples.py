"""A short list of titles, and advertisements in the style of real ones, for the tests of the match."""

from __future__ import annotations

from datetime import date
from typing import Any

from jobassist.domain.job_match import Match, Wishes, match_jobs
from jobassist.domain.job_titles import COLUMNS, parse_titles
from jobassist.domain.jobs import JobAd, JobId
from jobassist.domain.offers import Needs

DAY = date(2023, 3, 10)
TITLES = parse_titles(
    f"""{";".join(COLUMNS)}
Lager;lagermedarbejder|varemodtagelse|order picker;Truckfører;Lager;Løft
Truckfører;;;Lager;
Butik;butiksassistent;;Butik;Mange mennesker
Chauffør;vejtransport;;Transport;Køre bil|Kørekort
Buschauffør;;;Transport;Kørekort
Kontor;kontorassistent;;Kontor;Sidde stille
Kontorelev, administration;kontorelev;Kontor;Kontor;
Maler;;;Byggeri;
Lærer;;;Undervisning;
Kørelærer;;;Transport;
Kok;køkkenchef|chef de partie;;Køkken;
Lægesekretær;;;Sundhed;
Læge;;;Læger;
Ledelse;chef|leder|sales manager;;Ledelse;
Ledelse: Lager;lagerchef;;Ledelse;
Receptionist;;;Reception;
It og teleteknik;it|it-supporter;;It;
""",
    "titles.csv",
)


def an_ad(title: str, **more: Any) -> JobAd:
    return JobAd(JobId(more.pop("id", "1")), title, **more)


def wishing(*goals: str, **more: Any) -> Wishes:
    a, b, c = (*goals, "", "", "")[:3]
    needs = more.pop("needs", Needs())
    return Wishes((a, b, c), needs, **more)


def matched(wishes: Wishes, ad: JobAd) -> Match | None:
    """The ad in the group where it stands."""
    found = match_jobs(wishes, [ad], TITLES, DAY)
    every = [match for letter in "ABC" for match in found.of(letter)]
    assert len(every) <= 1
    return every[0] if every else None


def score(goal: str, title: str, **more: Any) -> int:
    """How like an ad is to one goal; 0 when it is not shown."""
    match = matched(wishing(goal), an_ad(title, **more))
    return match.score if match else 0


def said(wishes: Wishes, ad: JobAd) -> tuple[str, ...]:
    """The reasons after the first."""
    match = matched(wishes, ad)
    assert match
    return match.words[1:]
