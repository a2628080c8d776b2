"""What an offer of the catalogue may hold: texts made tidy, and a sentence for each thing to mend."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

from jobassist.domain.danish import short_date
from jobassist.domain.letters import tidy
from jobassist.domain.offer_words import HEADINGS
from jobassist.domain.offers import (
    LONGEST_TEXT,
    LONGEST_TITLE,
    MOST_HOURS,
    MOST_PRICE,
    MOST_SEATS,
    MOST_STARTS,
    MOST_WEEKS,
    Offer,
)

MOST_AGE, MOST_MINUTES = 120, 240
MOST_FIELDS, LONGEST_FIELD = 20, 80
_LINES = ("own_kind", "provider", "place", "municipality")
_TEXTS = ("purpose", "contact", "citizen_text")
_FIRST_DAY = date(2000, 1, 1)
_YEARS_AHEAD = 5
# Field, what it is, its lowest and highest number, and what it means to leave it out.
_NUMBERS = (
    ("seats", "Antal pladser skal være et helt tal", 0, MOST_SEATS, "der altid er plads"),
    ("weeks", "Antal uger skal være et helt tal", 1, MOST_WEEKS, "længden ikke er fast"),
    ("hours_a_week", "Timer om ugen skal være et tal", 0, MOST_HOURS, "timerne aftales hver gang"),
    ("price", "Prisen skal være et helt antal kroner", 0, MOST_PRICE, "prisen ikke er kendt"),
    ("min_age", "Alder fra skal være et helt tal", 0, MOST_AGE, "der ingen nedre grænse er"),
    ("max_age", "Alder til skal være et helt tal", 0, MOST_AGE, "der ingen øvre grænse er"),
    ("travel_minutes", "Rejsetid skal være hele minutter", 0, MOST_MINUTES, "den ikke er kendt"),
)


class OfferProblem(NamedTuple):
    """Something to mend: the field of ``Offer`` that it is about, and what to do."""

    key: str
    sentence: str


def tidied(offer: Offer) -> Offer:
    """The offer with tidy texts, its starts in order, hours in hundredths, and each trade once."""
    texts: dict[str, Any] = {name: _one_line(getattr(offer, name)) for name in ("title", *_LINES)}
    texts |= {name: _plain(getattr(offer, name)) for name in _TEXTS}
    hours = offer.hours_a_week
    return replace(
        offer,
        **texts,
        starts=tuple(sorted(set(offer.starts))),
        fields=_once(offer.fields),
        hours_a_week=round(hours, 2) if hours is not None and math.isfinite(hours) else hours,
    )


def problems(offer: Offer, today: date) -> tuple[OfferProblem, ...]:
    """Everything that is wrong with a tidy offer, in the order of its fields; empty when nothing is."""
    found = (*_of_texts(offer), *_of_numbers(offer), *_of_days(offer, today), *_of_fields(offer))
    order = list(HEADINGS)
    return tuple(sorted(found, key=lambda problem: order.index(problem.key)))


def _of_texts(offer: Offer) -> Iterator[OfferProblem]:
    if not offer.title:
        yield OfferProblem("title", "Giv tilbuddet en titel.")
    for names, longest in ((("title", *_LINES), LONGEST_TITLE), (_TEXTS, LONGEST_TEXT)):
        for name in names:
            if len(getattr(offer, name)) > longest:
                sentence = f"Teksten i “{HEADINGS[name]}” er for lang. Brug højst {_number(longest)} tegn."
                yield OfferProblem(name, sentence)


def _of_numbers(offer: Offer) -> Iterator[OfferProblem]:
    for name, must, lowest, highest, empty in _NUMBERS:
        number = getattr(offer, name)
        if number is not None and not lowest <= number <= highest:
            limits = f"fra {lowest} til {_number(int(highest))}"
            yield OfferProblem(name, f"{must} {limits}. Lad feltet stå tomt, hvis {empty}.")
    if offer.min_age is not None and offer.max_age is not None and offer.min_age > offer.max_age:
        yield OfferProblem("min_age", "Alder fra er højere end alder til. Byt om på de to tal.")


def _of_days(offer: Offer, today: date) -> Iterator[OfferProblem]:
    if len(offer.starts) > MOST_STARTS:
        yield OfferProblem("starts", f"Der er for mange startdatoer. Behold højst {MOST_STARTS}.")
    counts_from = (offer.counts_from,) if offer.counts_from else ()
    for name, days in (("starts", offer.starts), ("counts_from", counts_from)):
        if wrong := _out_of_range(days, date(today.year + _YEARS_AHEAD, 12, 31)):
            yield OfferProblem(name, wrong)


def _out_of_range(days: Iterable[date], latest: date) -> str:
    """A sentence about the first day that cannot be meant; empty when there is none."""
    for day in days:
        if day < _FIRST_DAY:
            return (
                f"{short_date(day)} er for længe siden. Skriv en dag fra år {_FIRST_DAY.year} eller senere."
            )
        if day > latest:
            return (
                f"{short_date(day)} er for langt ude i fremtiden. Skriv en dag til og med år {latest.year}."
            )
    return ""


def _of_fields(offer: Offer) -> Iterator[OfferProblem]:
    if len(offer.fields) > MOST_FIELDS:
        yield OfferProblem("fields", f"Der er for mange fagområder. Behold højst {MOST_FIELDS}.")
    if any(len(field) > LONGEST_FIELD for field in offer.fields):
        yield OfferProblem("fields", f"Et fagområde er for langt. Brug højst {LONGEST_FIELD} tegn.")


def _once(fields: Iterable[str]) -> tuple[str, ...]:
    """Each trade once, however it is spelled; a semicolon or a new line begins the next."""
    found: dict[str, str] = {}
    for part in ";".join(map(_plain, fields)).replace("\n", ";").split(";"):
        if trade := _one_line(part):
            found.setdefault(trade.casefold(), trade)
    return tuple(found.values())


def _one_line(text: str) -> str:
    return " ".join(_plain(text).split())


def _plain(text: str) -> str:
    """Tidy, composed, and without letters that no file can carry."""
    return unicodedata.normalize("NFC", tidy("".join(c for c in text if c.isprintable() or c.isspace())))


def _number(count: int) -> str:
    return f"{count:,}".replace(",", ".")
