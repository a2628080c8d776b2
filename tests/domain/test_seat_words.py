"""What to buy and when, in one sentence whose numbers and plurals are right."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from jobassist.domain.case import CaseId, OfferId, OfferKind
from jobassist.domain.offers import Offer
from jobassist.domain.seat_plan import Apart, Proposal, Unplaced, purchases_of
from jobassist.domain.seat_words import apart_sentences, buy_sentence, why_full
from tests.domain.build import a_case

TODAY = date(2023, 3, 7)
SOON, LATER = date(2023, 3, 13), date(2023, 3, 27)
CLUB = Offer(OfferId("club"), "Jobklub", OfferKind.VEJLEDNING)
FARM = Offer(OfferId("farm"), "Gartneri", OfferKind.PRAKTIK)


def a_plan(*left: tuple[date | None, Offer | None], seated: int = 0) -> Proposal:
    unplaced = tuple(
        Unplaced(a_case(id=CaseId(str(n))), last_on, best, "") for n, (last_on, best) in enumerate(left)
    )
    return Proposal(
        TODAY,
        need=len(left) + seated,
        unplaced=unplaced,
        purchases=purchases_of(unplaced),
        catalogue={CLUB.id: (CLUB, ())},
    )


@pytest.mark.parametrize(
    ("plan", "sentence"),
    [
        (
            a_plan(*[(SOON, CLUB)] * 4, (LATER, FARM), (LATER, FARM)),
            "Køb 4 pladser mere på Jobklub med start senest 13-03-2023, og 2 på Gartneri senest 27-03-2023, "
            "så kan alle begynde i tide.",
        ),
        (
            a_plan((SOON, CLUB)),
            "Køb 1 plads mere på Jobklub med start senest 13-03-2023, så kan alle begynde i tide.",
        ),
        (
            a_plan((SOON, CLUB), (LATER, CLUB)),
            "Køb 2 pladser mere på Jobklub (senest 13-03-2023 og senest 27-03-2023), "
            "så kan alle begynde i tide.",
        ),
        (
            a_plan((None, CLUB), (SOON, CLUB), (LATER, CLUB)),
            "Køb 3 pladser mere på Jobklub (den første snarest, den sidste senest 27-03-2023), "
            "så får alle en plads.",
        ),
        (a_plan((None, FARM)), "Køb 1 plads mere på Gartneri snarest, så får alle en plads."),
        (
            a_plan((SOON, CLUB), *[(SOON, None)] * 3),
            "Køb 1 plads mere på Jobklub med start senest 13-03-2023, så kan alle andre begynde i tide. "
            "For 3 borgere passer intet i kataloget.",
        ),
        (a_plan((SOON, None)), "For 1 borger passer intet i kataloget."),
        (a_plan(), "Ingen mangler en start i et tilbud i de næste 26 uger."),
        (a_plan(seated=41), "Der er pladser nok: alle 41 borgere kan begynde i tide."),
        (a_plan(seated=1), "Der er pladser nok: den ene borger kan begynde i tide."),
        (
            replace(a_plan(seated=41), missed=3),
            "Der er pladser nok: alle 41 borgere kan begynde, heraf 3 efter fristen.",
        ),
        (replace(a_plan(seated=3), missed=3), "Der er pladser nok: alle 3 borgere kan få en plads."),
        (
            replace(a_plan((SOON, None)), catalogue={}),
            "Kataloget har ingen åbne tilbud. 1 borger skal begynde i et tilbud.",
        ),
    ],
)
def test_the_sentence(plan: Proposal, sentence: str) -> None:
    assert buy_sentence(plan) == sentence


def test_many_offers_are_summed_up() -> None:
    offers = [replace(CLUB, id=OfferId(str(n)), title=f"Tilbud {n}") for n in range(6)]
    sentence = buy_sentence(a_plan(*((SOON, offer) for offer in [*offers, offers[5]])))
    assert sentence == (
        "Køb 2 pladser mere på Tilbud 5 med start senest 13-03-2023, 1 på Tilbud 0 senest 13-03-2023, "
        "1 på Tilbud 1 senest 13-03-2023, og 3 på 3 andre tilbud, så kan alle begynde i tide."
    )


def test_the_fourth_and_last_offer_is_named_too_and_five_are_summed_up() -> None:
    """To say "1 på 1 andet tilbud" would be no shorter than its name."""
    offers = [replace(CLUB, id=OfferId(str(n)), title=f"Tilbud {n}") for n in range(5)]
    end = "senest 13-03-2023"
    first = f"Køb 1 plads mere på Tilbud 0 med start {end}, 1 på Tilbud 1 {end}, 1 på Tilbud 2 {end}, og "
    four = buy_sentence(a_plan(*((SOON, offer) for offer in offers[:4])))
    assert four == f"{first}1 på Tilbud 3 {end}, så kan alle begynde i tide."
    five = buy_sentence(a_plan(*((SOON, offer) for offer in offers)))
    assert five == f"{first}2 på 2 andre tilbud, så kan alle begynde i tide."


def test_why_somebody_has_no_seat() -> None:
    assert why_full("Jobklub", 1, SOON) == (
        "Kun Jobklub passer, og der er ingen ledig plads med start senest 13-03-2023"
    )
    assert why_full("Jobklub", 3, None) == "3 tilbud passer, bedst Jobklub, men ingen har en ledig plads"


def test_whoever_is_not_counted_is_told() -> None:
    plan = Proposal(
        TODAY, missed=1, apart={Apart.UNKNOWN: 1, Apart.PAUSED: 2, Apart.LATER: 9}, always_room=("Jobklub",)
    )
    assert apart_sentences(plan) == (
        "1 borger mangler en oplysning, så dagen ikke kan regnes ud, og er ikke talt med.",
        "2 borgere er sat i bero og er ikke talt med.",
        "1 borger har overskredet fristen. Retten består, så de står i den første uge.",
        "Altid plads, og derfor ikke talt med i ledige: Jobklub.",
    )
    assert apart_sentences(Proposal(TODAY)) == ()
    assert apart_sentences(Proposal(TODAY, always_room=("Jobklub", "Gartneri"))) == (
        "Altid plads, og derfor ikke talt med i ledige: Jobklub, Gartneri.",
    )
