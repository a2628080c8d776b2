"""What an advertisement asks, beside a citizen's limits: hours, place, licence, health and Danish."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from jobassist.domain.danish import sort_key
from jobassist.domain.job_titles import Titles
from jobassist.domain.job_words import Reading
from jobassist.domain.jobs import Hours, JobAd, JobKind
from jobassist.domain.offers import DanishLevel, Demand, Needs
from jobassist.domain.places import km_words
from jobassist.domain.relevance import DANISH_WORDS, DEMAND_WORDS, Reason

_FULL_WEEK = 37
_SHORT_WAY = 30  # minutes; another municipality is most often farther
_KM_A_MINUTE = 2 / 3  # from door to door as the crow flies, which few ways are faster than
_DISTANCES = (
    (0, 10),
    (5, 8),
    (10, 6),
    (15, 4),
    (25, 0),
    (40, -4),
)  # at most so many kilometres, and their weight
_FAR, _TOO_FAR = -8, -16
_READ = 1_500  # characters of a description
_AROUND = 60  # characters before and after the word
_SPOKEN = ("dansk", "danish", "english is fine")
# Whether a text asks for Danish is told by a few fixed ways to say so.
_NO_DANISH = re.compile(
    r"no danish|danish is not|ikke (et )?krav,? at du (kan |taler )?dansk|uden dansk|(behøver|skal) ikke "
    r"(at )?(kunne |tale )dansk|dansk er ikke|english is fine|danish or english|dansk eller engelsk"
)
_FLUENT = re.compile(
    r"flydende (i )?dansk|dansk flydende|fluent (in )?danish|dansk på modersmål|perfekt dansk"
)
_GOOD = re.compile(
    r"dansk i (skrift|tale)|(taler|skriver|behersker) (og \w+ )?dansk|gode? (kundskaber i )?dansk"
    r"|speaks? danish"
)


def limits(
    ad: JobAd,
    title: Reading,
    *,
    needs: Needs,
    home: str,
    km: int | None,
    has_no_licence: bool,
    titles: Titles,
) -> Iterator[Reason]:
    """What speaks for and against it; what ``bars`` breaks a limit.

    ``km`` is how far it is from the citizen; None when nobody knows, and ``home``, the municipality, decides.
    """
    jobs = [titles.jobs[number] for number in sorted(title.jobs)]
    yield from _place(ad, needs, home) if km is None else _distance(ad, needs, km)
    yield from _hours(ad, needs.max_hours)
    if has_no_licence:
        yield from _licence(ad, any(job.needs_licence for job in jobs))
    asked = frozenset().union(*(job.demands for job in jobs))
    for demand in Demand:
        if demand in needs.avoid and demand in asked:
            yield Reason(f"har ofte {DEMAND_WORDS[demand]}", -20)
    if needs.danish is not None:
        yield from _danish(ad, needs.danish)


@lru_cache(maxsize=8)
def lowered(description: str) -> str:
    """The part of a description that is searched, in small letters; once for all that look at an ad."""
    return description[:_READ].lower()


def _distance(ad: JobAd, needs: Needs, km: int) -> Iterator[Reason]:
    """Nearer is better. A way that few can go in the time is told and bars nothing: roads are not known."""
    words = km_words(km) or f"i {ad.place or ad.municipality or 'samme postnummer'}"
    if needs.max_travel_minutes is not None and km > needs.max_travel_minutes * _KM_A_MINUTE:
        yield Reason(f"{words}, som kan være for langt væk", _TOO_FAR)
    else:
        yield Reason(words, next((weight for most, weight in _DISTANCES if km <= most), _FAR))


def _place(ad: JobAd, needs: Needs, home: str) -> Iterator[Reason]:
    there = ad.municipality or ad.place
    if not there:
        return
    if not home:
        yield Reason(f"i {there}", 0)
    elif _town(home) == _town(there):
        yield Reason(f"i {there}", 8)
    elif needs.max_travel_minutes is not None and needs.max_travel_minutes <= _SHORT_WAY:
        yield Reason(f"i {there}, som kan være for langt væk", -16)
    else:
        yield Reason(f"i {there}", -6)


@lru_cache(maxsize=1_000)
def _town(name: str) -> str:
    """What two names of one municipality share: Københavns Kommune is København."""
    return sort_key(name).strip().removesuffix("kommune").strip().removesuffix("s")


def _hours(ad: JobAd, most: float | None) -> Iterator[Reason]:
    """Full time is more than anybody can who has a limit below it."""
    hours = ad.weekly_hours
    if hours is None and ad.hours is Hours.FULL:
        hours = float(_FULL_WEEK)
    if hours is not None:
        words = f"{_number(hours)} {'time' if hours == 1 else 'timer'} om ugen"
        if most is None:
            yield Reason(words, 0)
        elif hours <= most:
            yield Reason(words, 8)
        else:
            yield Reason(f"{words}, men du kan højst {_number(most)}", -30, True)
    elif ad.hours is Hours.PART:
        yield Reason("deltid muligt", 6 if most is not None else 0)
    elif ad.hours is Hours.SMALL or ad.kind is JobKind.SMALL:
        yield Reason("få timer om ugen", 6 if most is not None else 0)


def _number(number: float) -> str:
    return f"{number:g}".replace(".", ",")


def _licence(ad: JobAd, is_usual: bool) -> Iterator[Reason]:
    if ad.needs_licence:
        yield Reason("kræver kørekort", -40, True)
    elif is_usual:
        yield Reason("kræver som regel kørekort", -15)


def _danish(ad: JobAd, level: DanishLevel) -> Iterator[Reason]:
    said = (*_about_danish(ad.title.lower()), *_about_danish(lowered(ad.description)))
    text = " | ".join(said)
    if not text:
        return
    if _NO_DANISH.search(text):
        if level < DanishLevel.GOOD:
            yield Reason("kan klares uden dansk", 8)
        return
    asked = DanishLevel.FLUENT if _FLUENT.search(text) else DanishLevel.GOOD if _GOOD.search(text) else level
    if asked > level:
        yield Reason(f"kræver {DANISH_WORDS[asked]}", -25, True)


def _about_danish(text: str) -> Iterator[str]:
    """What a text says around each word for Danish; the rest of it need not be searched."""
    for word in _SPOKEN:
        found = text.find(word)
        while found >= 0:
            yield text[max(0, found - _AROUND) : found + _AROUND]
            found = text.find(word, found + _AROUND)
