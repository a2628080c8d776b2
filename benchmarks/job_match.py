"""2,000 advertisements that a search found, matched with three goals, against a tenth of a second."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from random import Random

from benchmarks.job_quality import judged
from benchmarks.lists import DAY, timed
from benchmarks.report import Figure
from jobassist.domain.job_match import Wishes, match_jobs
from jobassist.domain.jobs import Hours, JobAd, JobId
from jobassist.domain.offers import DanishLevel, Demand, Needs
from jobassist.domain.places import Distances
from jobassist.services.load_places import shipped_places
from jobassist.services.load_titles import shipped_titles

AIM_MS = 100
ADS = 2_000
_WISHES = Wishes(
    ("lager", "butik", "rengøring"),
    Needs(max_hours=20, avoid=frozenset({Demand.LIFTING}), danish=DanishLevel.SOME),
    "Ishøj",
    has_no_licence=True,
    distances=Distances(shipped_places(), shipped_places().find("Ishøj")),
)


def match_figures() -> list[Figure]:
    """Their titles read for the first time, as after an import, and again for the next citizen."""
    titles, ads = shipped_titles(), _ads(Random(5))
    first = timed(lambda: match_jobs(_WISHES, ads, titles, DAY), rounds=1)
    again = timed(lambda: match_jobs(_WISHES, ads, titles, DAY))
    name = f"{ADS:,} job ads matched with 3 goals"
    return [
        Figure(f"{name}, first time / {AIM_MS} ms", first, AIM_MS, "ms", 2.0),
        Figure(f"{name} / {AIM_MS} ms", again, AIM_MS, "ms", 1.0),
    ]


def _ads(random: Random) -> list[JobAd]:
    """Each with a title of its own and a description of 300 words, which is much."""
    known = [ad for goal in judged() for ad in goal.ads]
    words = [word for ad in known for word in ad.description.split()]
    return [
        replace(
            random.choice(known),
            id=JobId(str(number)),
            title=f"{random.choice(known).title}, {random.choice(words)} {number % 89}",
            description=" ".join(random.choices(words, k=300)),
            occupation=random.choice(known).title,
            municipality=random.choice(("Ishøj", "Køge", "Nordby")),
            hours=random.choice(list(Hours)),
            apply_by=DAY + timedelta(days=random.randint(0, 40)),
        )
        for number in range(ADS)
    ]
