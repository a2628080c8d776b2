"""Scores of many citizens: what is judged once for all who share it gives what each would get alone."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobassist.domain import seat_wishes
from jobassist.domain.case import OfferId, OfferKind, Outcome, Placement, PlacementState, TargetGroup
from jobassist.domain.offers import DanishLevel, Demand, Needs, Offer
from jobassist.domain.relevance import Seeker, judge
from jobassist.domain.seat_wishes import Scorer
from tests.domain.build import a_case

TODAY = date(2023, 3, 7)
_towns = st.sampled_from(["", "Hjørring", "Aalborg"])
_goals = st.sampled_from(["", " ", "lagermedarbejder", "kontor", "pædagog", "chauffør"])
_titles = ("Jobklub", "Gartneri", "Truckkort")
_kinds = st.sampled_from([OfferKind.PRAKTIK, OfferKind.VEJLEDNING])


@st.composite
def _offer(draw: st.DrawFn) -> Offer:
    return Offer(
        OfferId(draw(st.sampled_from(["o1", "o2", "o3"]))),
        draw(st.sampled_from(_titles)),
        draw(_kinds),
        municipality=draw(_towns),
        groups=draw(st.frozensets(st.sampled_from([TargetGroup.DAGPENGE, TargetGroup.SYGEDAGPENGE]))),
        min_age=draw(st.none() | st.just(30)),
        max_age=draw(st.none() | st.just(50)),
        hours_a_week=draw(st.none() | st.sampled_from([10.0, 37.0])),
        fields=draw(st.sampled_from([(), ("lager",), ("kontor", "buschauffør")])),
        demands=draw(st.frozensets(st.sampled_from([Demand.LIFTING, Demand.NOISE]))),
        danish=draw(st.sampled_from(DanishLevel)),
        travel_minutes=draw(st.none() | st.sampled_from([10, 90])),
        counts=draw(st.just(value=True)),
    )


@st.composite
def _placement(draw: st.DrawFn) -> Placement:
    return Placement(
        draw(st.sampled_from([date(2022, 5, 2), date(2022, 10, 3)])),
        kind=draw(_kinds),
        title=draw(st.sampled_from(["", *_titles])),
        state=draw(st.sampled_from(PlacementState)),
        offer_id=OfferId(draw(st.sampled_from(["", "o1", "o2"]))),
        outcome=draw(st.none() | st.sampled_from(Outcome)),
    )


@st.composite
def _seeker(draw: st.DrawFn) -> Seeker:
    return Seeker(
        a_case(
            group=draw(st.sampled_from([TargetGroup.DAGPENGE, TargetGroup.SYGEDAGPENGE])),
            placements=tuple(draw(st.lists(_placement(), max_size=3))),
        ),
        goals=(draw(_goals), draw(_goals), draw(_goals)),
        education=draw(_goals),
        needs=Needs(
            max_hours=draw(st.none() | st.just(15.0)),
            avoid=draw(st.frozensets(st.sampled_from([Demand.LIFTING, Demand.SITTING]))),
            danish=draw(st.none() | st.sampled_from(DanishLevel)),
            municipality=draw(_towns),
            max_travel_minutes=draw(st.none() | st.just(45)),
            note=draw(st.sampled_from(["", "kun for sagsbehandleren"])),
        ),
        age=draw(st.none() | st.sampled_from([25, 40, 60])),
        municipality=draw(_towns),
    )


def test_an_offer_that_broke_off_counts_against_another_of_its_kind() -> None:
    broken = Placement(
        date(2022, 10, 3),
        kind=OfferKind.PRAKTIK,
        title="Gartneri",
        state=PlacementState.INTERRUPTED,
        offer_id=OfferId("o1"),
    )
    others = [Offer(OfferId("o2"), "Truckkort", kind) for kind in (OfferKind.PRAKTIK, OfferKind.VEJLEDNING)]
    scorer = Scorer(others, TODAY)
    practice, club = scorer.scores(Seeker(a_case()))
    assert practice is not None
    assert scorer.scores(Seeker(a_case(placements=(broken,)))) == (practice - 10, club)


def test_what_many_share_is_judged_once_for_all_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    offers = [Offer(OfferId(each), each, OfferKind.PRAKTIK, fields=("lager",)) for each in ("o1", "o2", "o3")]
    alike = [
        Seeker(a_case(), goals=("lager og kontor", "", ""), needs=Needs(max_hours=20, note=note))
        for note in ("", "ringer om formiddagen", "", "har en hund")
    ]
    other_order = Seeker(a_case(), goals=("kontor", "lager", ""), needs=Needs(max_hours=20))
    Scorer(offers, TODAY).scores(alike[0])  # the weights of the goals are found once and for all
    asked: Counter[str] = Counter()

    def counted(name: str) -> None:
        really = getattr(seat_wishes, name)

        def ask(*args: Any) -> Any:
            asked[name] += 1
            return really(*args)

        monkeypatch.setattr(seat_wishes, name, ask)

    for name in ("judge", "words_of", "common_word"):
        counted(name)
    scorer = Scorer(offers, TODAY)
    assert {scorer.scores(seeker) for seeker in alike} == {(-10, -10, -10)}
    assert scorer.scores(other_order) == (-16, -16, -16)
    assert asked["judge"] == 3, "each offer"
    assert asked["words_of"] == 8, "each of the four goals, in either order"
    assert asked["common_word"] == 6, "each offer for each of two words"


@given(st.lists(_offer(), min_size=1, max_size=4), st.lists(_seeker(), min_size=1, max_size=4))
def test_the_scores_are_those_of_judging_each_alone(offers: list[Offer], seekers: list[Seeker]) -> None:
    scorer = Scorer(offers, TODAY)
    for seeker in [*seekers, *seekers]:
        alone = [judge(seeker, offer, (), 0, TODAY) for offer in offers]
        assert scorer.scores(seeker) == tuple(None if fit.is_barred else fit.score for fit in alone)
