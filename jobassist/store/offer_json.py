"""Offers as rows: the columns of the catalogue, its lists as JSON text."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from datetime import date
from typing import Any

from jobassist.domain.case import OfferId, OfferKind, TargetGroup
from jobassist.domain.offers import DanishLevel, Demand, Needs, Offer, SeatBasis
from jobassist.domain.review import Facts, OfferFact, TalkFact


def offer_values(offer: Offer) -> dict[str, Any]:
    """The columns of ``offers``, but the id."""
    values = asdict(offer)
    del values["id"]
    values["groups"] = _dumped(sorted(offer.groups))
    values["starts"] = _dumped([day.isoformat() for day in offer.starts])
    values["fields"] = _dumped(offer.fields)
    values["demands"] = _dumped(sorted(offer.demands))
    values["danish"] = int(offer.danish)
    return values


def offer_of(row: Any) -> Offer:
    """A row of ``offers``, its columns by name."""
    return Offer(
        id=OfferId(row.id),
        title=row.title,
        kind=OfferKind(row.kind),
        own_kind=row.own_kind,
        purpose=row.purpose,
        provider=row.provider,
        place=row.place,
        municipality=row.municipality,
        groups=frozenset(map(TargetGroup, _loaded(row.groups))),
        min_age=row.min_age,
        max_age=row.max_age,
        seats=row.seats,
        basis=SeatBasis(row.basis),
        starts=tuple(map(date.fromisoformat, _loaded(row.starts))),
        weeks=row.weeks,
        hours_a_week=row.hours_a_week,
        contact=row.contact,
        citizen_text=row.citizen_text,
        price=row.price,
        counts=bool(row.counts),
        counts_from=row.counts_from,
        fields=tuple(_loaded(row.fields)),
        demands=frozenset(map(Demand, _loaded(row.demands))),
        danish=DanishLevel(row.danish),
        travel_minutes=row.travel_minutes,
        is_example=bool(row.is_example),
        is_closed=bool(row.is_closed),
    )


def needs_values(needs: Needs) -> dict[str, Any]:
    """The columns of ``needs``, but the case."""
    danish = None if needs.danish is None else int(needs.danish)
    return {**asdict(needs), "avoid": _dumped(sorted(needs.avoid)), "danish": danish}


def needs_of(row: Any) -> Needs:
    """A row of ``needs``, its columns by name."""
    return Needs(
        max_hours=row.max_hours,
        avoid=frozenset(map(Demand, _loaded(row.avoid))),
        danish=None if row.danish is None else DanishLevel(row.danish),
        municipality=row.municipality,
        max_travel_minutes=row.max_travel_minutes,
        note=row.note,
    )


def facts_to_json(facts: Facts) -> str:
    """For ``reviews.facts``."""
    return _dumped(asdict(facts))


def facts_from_json(text: str) -> Facts:
    """From ``reviews.facts``."""
    data = json.loads(text)
    return Facts(
        group=TargetGroup(data["group"]),
        caseworker=data["caseworker"],
        offers=tuple(OfferFact(*each) for each in data["offers"]),
        talks=tuple(TalkFact(*each) for each in data["talks"]),
        exempt=tuple((each[0], each[1], each[2]) for each in data["exempt"]),
    )


def _dumped(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _loaded(text: str) -> Iterable[Any]:
    """A list that was written by ``_dumped``; nothing was written when it was empty."""
    return json.loads(text) if text else ()
