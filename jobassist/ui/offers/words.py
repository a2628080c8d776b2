"""Danish words of the catalogue and of what becomes of a placement."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from jobassist.domain.case import PlacementState
from jobassist.domain.danish import short_date, weekday_date
from jobassist.domain.offers import Offer, SeatBasis
from jobassist.domain.seats import Start
from jobassist.services.catalogue import OfferLine
from jobassist.services.counting_words import COUNTS, FOR_SOME, NOT_MEASURED
from jobassist.services.offer_people import OfferPerson
from jobassist.services.watch_placements import Want, Watched
from jobassist.ui.citizen.words import offer_word, period
from jobassist.ui.worklist.words import filled

translate = QCoreApplication.translate
_FROM = f"{COUNTS} fra "
NOTHING = "–"


def next_start_words(line: OfferLine) -> str:
    """``13-03-2023``; a dash when it takes nobody in."""
    return short_date(line.next_start.on) if line.next_start is not None else NOTHING


def room_words(line: OfferLine) -> str:
    """``3 af 12``, ``plads til alle``; a dash when it has no start."""
    return start_room_words(line.next_start) if line.next_start is not None else NOTHING


def start_room_words(start: Start) -> str:
    """``3 af 12`` or ``plads til alle``; more than there is room for is none."""
    if start.seats is None:
        return translate("Offers", "plads til alle")
    free = start.seats - start.taken
    return filled(translate("Offers", "%1 af %2"), str(max(free, 0)), str(start.seats))


def start_words(start: Start) -> str:
    """``3 af 12 pladser ledige``, ``fuldt, 12 pladser`` or ``2 for mange, 12 pladser``."""
    if start.seats is None:
        return translate("Offers", "plads til alle")
    free = start.seats - start.taken
    if free < 0:
        return filled(translate("Offers", "%1 for mange til %2 pladser"), str(-free), str(start.seats))
    if free == 0:
        return filled(translate("Offers", "fuldt, alle %1 er taget"), str(start.seats))
    return filled(translate("Offers", "%1 af %2 ledige"), str(free), str(start.seats))


def state_words(offer: Offer) -> str:
    """``Eksempel``, ``Lukket``, both, or nothing."""
    words = []
    if offer.is_closed:
        words.append(translate("Offers", "Lukket"))
    if offer.is_example:
        words.append(translate("Offers", "Eksempel"))
    return ", ".join(words)


def counts_short(words: str) -> str:
    """``counting_words`` for a narrow column: ``Tæller ikke``, ``Måles ikke``, ``Fra 01-07-2023``."""
    if words == COUNTS:
        return translate("Offers", "Tæller")
    if words == NOT_MEASURED:
        return translate("Offers", "Måles ikke")
    if words == FOR_SOME:
        return translate("Offers", "For nogle")
    if words.startswith(_FROM):
        return filled(translate("Offers", "Fra %1"), words.removeprefix(_FROM))
    return translate("Offers", "Tæller ikke")


def basis_words() -> list[tuple[str, str]]:
    """What the number of seats is about, as a segmented choice takes it."""
    return [
        (SeatBasis.RUNNING.value, translate("Offers", "ad gangen")),
        (SeatBasis.PER_START.value, translate("Offers", "hver start")),
    ]


def person_words(person: OfferPerson) -> str:
    """``06-03-2023 – 31-03-2023``, ``fra 13-03-2023, holdes til 20-03-2023``."""
    placement = person.placement
    if placement.state is PlacementState.RUNNING:
        return period(placement.started_on, placement.ends_on)
    begins = period(placement.started_on, None)
    if placement.state is PlacementState.RESERVED and person.hold_until is not None:
        return filled(translate("Offers", "%1, holdes til %2"), begins, short_date(person.hold_until))
    return begins


def people_heading(state: PlacementState) -> str:
    """``I gang``."""
    return {
        PlacementState.RUNNING: translate("Offers", "I gang"),
        PlacementState.RESERVED: translate("Offers", "Har reserveret plads"),
        PlacementState.WAITING: translate("Offers", "På venteliste"),
        PlacementState.PROPOSED: translate("Offers", "Foreslået"),
    }[state]


def want_heading(want: Want) -> str:
    """``Er borgeren begyndt?``"""
    return {
        Want.BEGAN: translate("Offers", "Er borgeren begyndt?"),
        Want.OVER: translate("Offers", "Hvad kom der ud af det?"),
        Want.RELEASED: translate("Offers", "Frigivet, fordi pladsen ikke blev brugt"),
        Want.STARTS: translate("Offers", "Begynder snart"),
        Want.ENDS: translate("Offers", "Slutter snart"),
        Want.ROOM: translate("Offers", "Der er plads nu"),
        Want.WAITING: translate("Offers", "På venteliste"),
        Want.PROPOSED: translate("Offers", "Foreslået"),
    }[want]


def watched_words(item: Watched, today: date) -> str:
    """``Jobklub · skulle begynde i dag``."""
    placement = item.row.placement
    parts = [placement.title or offer_word(placement.kind), _when_words(item, today)]
    if item.row.source == "list":
        parts.append(translate("Offers", "fra søgelisten"))
    return " · ".join(parts)


def _when_words(item: Watched, today: date) -> str:
    day = translate("Offers", "i dag") if item.on == today else weekday_date(item.on)
    pattern = {
        Want.BEGAN: translate("Offers", "skulle begynde %1"),
        Want.OVER: translate("Offers", "sluttede %1"),
        Want.RELEASED: translate("Offers", "blev holdt til %1"),
        Want.STARTS: translate("Offers", "begynder %1"),
        Want.ENDS: translate("Offers", "slutter %1"),
        Want.ROOM: translate("Offers", "ønskes fra %1"),
        Want.WAITING: translate("Offers", "ønskes fra %1"),
        Want.PROPOSED: translate("Offers", "foreslået fra %1"),
    }[item.want]
    return filled(pattern, day)
