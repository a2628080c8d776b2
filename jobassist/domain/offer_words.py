"""The catalogue's words in Danish, the same in a file, on the command line and in a sentence."""

from __future__ import annotations

from jobassist.domain.case import OfferKind
from jobassist.domain.offers import DanishLevel, Demand, SeatBasis

# Every field of an offer that people write, in the order of the file, with its heading there.
HEADINGS = {
    "title": "Titel",
    "kind": "Type",
    "own_kind": "Kommunens egen type",
    "purpose": "Formål",
    "provider": "Udbyder",
    "place": "Sted",
    "municipality": "Kommune",
    "groups": "Målgrupper",
    "min_age": "Alder fra",
    "max_age": "Alder til",
    "seats": "Pladser",
    "basis": "Pladserne gælder",
    "starts": "Startdatoer",
    "weeks": "Uger",
    "hours_a_week": "Timer om ugen",
    "contact": "Kontakt",
    "citizen_text": "Tekst til borgeren",
    "price": "Pris",
    "counts": "Tæller",
    "counts_from": "Tæller fra",
    "fields": "Fagområder",
    "demands": "Krav",
    "danish": "Dansk",
    "travel_minutes": "Rejsetid",
    "is_example": "Eksempel",
    "is_closed": "Lukket",
}

KIND_WORDS = {
    OfferKind.VEJLEDNING: "Vejledning og opkvalificering",
    OfferKind.OEVRIG_VEJLEDNING: "Øvrig vejledning og opkvalificering",
    OfferKind.PRAKTIK: "Virksomhedspraktik",
    OfferKind.LOENTILSKUD: "Løntilskud",
    OfferKind.NYTTEINDSATS: "Nytteindsats",
    OfferKind.MENTOR: "Mentor",
    OfferKind.ORDINARY_HOURS: "Ordinære timer",
    OfferKind.OTHER: "Andet tilbud",
}

BASIS_WORDS = {SeatBasis.RUNNING: "Løbende", SeatBasis.PER_START: "Hver start"}

DEMAND_WORDS = {
    Demand.LIFTING: "Løft",
    Demand.STANDING: "Stå og gå",
    Demand.SITTING: "Sidde stille",
    Demand.PEOPLE: "Mange mennesker",
    Demand.NOISE: "Støj",
    Demand.EARLY: "Møde tidligt",
    Demand.DRIVING: "Køre bil",
}

DANISH_WORDS = {
    DanishLevel.NONE: "Intet krav",
    DanishLevel.SOME: "Lidt",
    DanishLevel.GOOD: "Godt",
    DanishLevel.FLUENT: "Flydende",
}


def seats_word(seats: int | None, basis: SeatBasis) -> str:
    """``20``, ``12 hver start`` or ``altid plads``."""
    if seats is None:
        return "altid plads"
    return str(seats) if basis is SeatBasis.RUNNING else f"{seats} hver start"
