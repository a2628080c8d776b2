"""What is known of an offer, as pairs of a name and its words."""

from __future__ import annotations

from jobassist.domain.case import TargetGroup
from jobassist.domain.offer_words import DANISH_WORDS
from jobassist.domain.offers import DanishLevel, Demand, Offer
from jobassist.domain.relevance import DEMAND_WORDS
from jobassist.services.terms import group_term
from jobassist.ui.citizen.words import offer_word
from jobassist.ui.offers.words import basis_words, translate
from jobassist.ui.worklist.words import filled


def facts_of(offer: Offer) -> list[tuple[str, str]]:
    """Every field that is filled in, in the order in which one asks for it."""
    return [
        (translate("Offers", "Slags"), offer_word(offer.kind)),
        (translate("Offers", "Udbyder"), offer.provider),
        (translate("Offers", "Sted"), ", ".join(filter(None, (offer.place, offer.municipality)))),
        (translate("Offers", "Vejen derhen"), _minutes(offer)),
        (translate("Offers", "Pladser"), _seats(offer)),
        (translate("Offers", "Varer"), _length(offer)),
        (translate("Offers", "For"), groups_words(offer)),
        (translate("Offers", "Alder"), _age(offer)),
        (translate("Offers", "Kræver"), _demands(offer)),
        (translate("Offers", "Fører til"), ", ".join(offer.fields)),
        (translate("Offers", "Pris"), _price(offer)),
        (translate("Offers", "Kontakt"), offer.contact),
    ]


def groups_words(offer: Offer) -> str:
    """``Sygedagpenge, Jobafklaring``; everybody when none is named."""
    groups = [group_term(group).label for group in TargetGroup if group in offer.groups]
    return ", ".join(groups) or translate("Offers", "alle målgrupper")


def _minutes(offer: Offer) -> str:
    if offer.travel_minutes is None:
        return ""
    return filled(translate("Offers", "%1 minutter"), str(offer.travel_minutes))


def _seats(offer: Offer) -> str:
    if offer.seats is None:
        return translate("Offers", "plads til alle")
    return f"{offer.seats} {dict(basis_words())[offer.basis.value]}"


def _length(offer: Offer) -> str:
    parts = []
    if offer.weeks is not None:
        one, more = translate("Offers", "1 uge"), translate("Offers", "%1 uger")
        parts.append(one if offer.weeks == 1 else filled(more, str(offer.weeks)))
    if offer.hours_a_week is not None:
        hours = f"{offer.hours_a_week:g}".replace(".", ",")
        parts.append(filled(translate("Offers", "%1 timer om ugen"), hours))
    return ", ".join(parts)


def _age(offer: Offer) -> str:
    low, high = offer.min_age, offer.max_age
    if low is not None and high is not None:
        return filled(translate("Offers", "%1 til %2 år"), str(low), str(high))
    if low is not None:
        return filled(translate("Offers", "fra %1 år"), str(low))
    return filled(translate("Offers", "til og med %1 år"), str(high)) if high is not None else ""


def _demands(offer: Offer) -> str:
    parts = [DEMAND_WORDS[demand] for demand in Demand if demand in offer.demands]
    if offer.danish is not DanishLevel.NONE:
        parts.append(filled(translate("Offers", "%1 dansk"), DANISH_WORDS[offer.danish].lower()))
    return ", ".join(parts)


def _price(offer: Offer) -> str:
    if offer.price is None:
        return ""
    kroner = f"{offer.price:,}".replace(",", ".")
    return filled(translate("Offers", "%1 kr. pr. borger"), kroner)
