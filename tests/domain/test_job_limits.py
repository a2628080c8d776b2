"""What an advertisement asks beside a citizen's limits: hours, place, licence, health and Danish."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest

from jobassist.domain.job_match import Wishes
from jobassist.domain.jobs import Hours
from jobassist.domain.offers import DanishLevel, Demand, Needs
from jobassist.domain.places import Distances, parse_places
from jobassist.domain.relevance import Reason
from tests.domain.job_samples import an_ad, matched, said, wishing


def reasons(wishes: Wishes, title: str = "Lager", **ad: Any) -> list[Reason]:
    match = matched(wishes, an_ad(title, **ad))
    assert match
    return list(match.reasons[1:])


@pytest.mark.parametrize(
    ("ad", "most", "expected"),
    [
        ({"weekly_hours": 20}, None, Reason("20 timer om ugen", 0)),
        ({"weekly_hours": 1}, 2, Reason("1 time om ugen", 8)),
        ({"weekly_hours": 20}, 20, Reason("20 timer om ugen", 8)),
        ({"weekly_hours": 37}, 15.5, Reason("37 timer om ugen, men du kan højst 15,5", -30, True)),
        ({"hours": Hours.FULL}, 20, Reason("37 timer om ugen, men du kan højst 20", -30, True)),
        ({"hours": Hours.FULL}, None, Reason("37 timer om ugen", 0)),
        ({"hours": Hours.PART}, 20, Reason("deltid muligt", 6)),
        ({"hours": Hours.PART}, None, Reason("deltid muligt", 0)),
        ({"hours": Hours.SMALL}, 20, Reason("få timer om ugen", 6)),
        ({"hours": Hours.SMALL}, None, Reason("få timer om ugen", 0)),
    ],
)
def test_hours(ad: dict[str, Any], most: float | None, expected: Reason) -> None:
    assert reasons(wishing("lager", needs=Needs(max_hours=most)), **ad) == [expected]


def test_hours_that_nobody_tells_say_nothing() -> None:
    assert reasons(wishing("lager", needs=Needs(max_hours=20))) == []


@pytest.mark.parametrize(
    ("home", "needs", "there", "expected"),
    [
        ("Solbæk", Needs(), "solbæk", [Reason("i solbæk", 8)]),
        ("Københavns Kommune", Needs(), "København", [Reason("i København", 8)]),
        ("Solbæk", Needs(municipality="Nordby"), "Nordby", [Reason("i Nordby", 8)]),
        ("Solbæk", Needs(), "Nordby", [Reason("i Nordby", -6)]),
        ("Solbæk", Needs(max_travel_minutes=60), "Nordby", [Reason("i Nordby", -6)]),
        (
            "Solbæk",
            Needs(max_travel_minutes=30),
            "Nordby",
            [Reason("i Nordby, som kan være for langt væk", -16)],
        ),
        ("", Needs(), "Nordby", [Reason("i Nordby", 0)]),
        ("Solbæk", Needs(), "", []),
    ],
)
def test_place(home: str, needs: Needs, there: str, expected: list[Reason]) -> None:
    wishes = wishing("lager", needs=needs, municipality=home)
    assert reasons(wishes, municipality=there) == expected
    assert reasons(wishes, place=there) == expected


NEAR = parse_places(
    "Postnummer;By;Bredde;Længde\n"
    + "".join(f"{1000 + km};By{km};{55 + km / 111.2};12\n" for km in range(90)),
    "Kommune;Postnummer\nStorby;1000\n",
)


def at(km: int, **more: Any) -> list[Reason]:
    """What is said of an ad that is so many kilometres away."""
    distances = Distances(NEAR, NEAR.points["1000"])
    wishes = wishing("lager", municipality="Solbæk", distances=distances, **more)
    return reasons(wishes, postal_code=str(1000 + km), municipality="Solbæk")


def test_nearer_is_better_in_small_steps() -> None:
    found = [at(km) for km in range(90)]
    assert [reason.text for (reason,) in found] == ["i Solbæk", *(f"{km} km" for km in range(1, 90))]
    weights = [reason.weight for (reason,) in found]
    assert weights == sorted(weights, reverse=True)
    assert (weights[0], weights[5], weights[20], weights[89]) == (10, 8, 0, -8)
    assert all(before - after <= 4 for before, after in pairwise(weights))


@pytest.mark.parametrize(
    ("minutes", "km", "is_far"), [(30, 20, False), (30, 21, True), (60, 40, False), (60, 41, True)]
)
def test_a_way_that_takes_long_is_a_warning_and_no_bar(minutes: int, km: int, is_far: bool) -> None:
    (reason,) = at(km, needs=Needs(max_travel_minutes=minutes))
    assert reason.text == (f"{km} km, som kan være for langt væk" if is_far else f"{km} km")
    assert (reason.weight == -16) is is_far
    assert not reason.bars


def test_what_has_only_the_postal_code_of_home_says_so() -> None:
    wishes = wishing("lager", distances=Distances(NEAR, NEAR.points["1000"]))
    assert reasons(wishes, postal_code="1000") == [Reason("i samme postnummer", 10)]


def test_an_unknown_place_says_what_it_said_before() -> None:
    wishes = wishing("lager", municipality="Solbæk", distances=Distances(NEAR, NEAR.points["1000"]))
    assert reasons(wishes, municipality="Solbæk") == [Reason("i Solbæk", 8)]
    match = matched(wishes, an_ad("Lager", municipality="Solbæk"))
    assert match is not None
    assert (match.km, match.away) == (None, "")


def test_a_match_tells_how_far_it_is() -> None:
    match = matched(
        wishing("lager", distances=Distances(NEAR, NEAR.points["1000"])), an_ad("Lager", place="By4")
    )
    assert match is not None
    assert (match.km, match.away) == (4, "4 km")
    assert match.why == "Samme job som dit A-job lager, 4 km."


@pytest.mark.parametrize(
    ("title", "needs_licence", "expected"),
    [
        ("Chauffør", True, [Reason("kræver kørekort", -40, True)]),
        ("Chauffør", False, [Reason("kræver som regel kørekort", -15)]),
        ("Lager", True, [Reason("kræver kørekort", -40, True)]),
        ("Lager", False, []),
    ],
)
def test_no_driving_licence(title: str, needs_licence: bool, expected: list[Reason]) -> None:
    without = wishing("chauffør", "lager", has_no_licence=True)
    assert reasons(without, title, needs_licence=needs_licence) == expected
    assert reasons(wishing("chauffør", "lager"), title, needs_licence=needs_licence) == []


def test_what_the_job_often_asks_of_the_body() -> None:
    avoiding = wishing("lager", "butik", needs=Needs(avoid=frozenset({Demand.LIFTING, Demand.NOISE})))
    assert reasons(avoiding) == [Reason("har ofte tunge løft", -20)]
    assert reasons(avoiding, "Butik") == []


@pytest.mark.parametrize(
    ("text", "speaks", "expected"),
    [
        ("Du taler flydende dansk.", DanishLevel.GOOD, [Reason("kræver flydende dansk", -25, True)]),
        ("Du taler og skriver dansk.", DanishLevel.SOME, [Reason("kræver godt dansk", -25, True)]),
        ("Du taler og skriver dansk.", DanishLevel.GOOD, []),
        ("You speak Danish.", DanishLevel.NONE, [Reason("kræver godt dansk", -25, True)]),
        ("Det er ikke et krav, at du taler dansk.", DanishLevel.NONE, [Reason("kan klares uden dansk", 8)]),
        ("English is fine.", DanishLevel.SOME, [Reason("kan klares uden dansk", 8)]),
        ("No Danish needed.", DanishLevel.FLUENT, []),
        ("Vi er en dansk virksomhed.", DanishLevel.NONE, []),
        ("Vi er en dansk virksomhed. " * 9 + "Dansk i skrift og tale.", DanishLevel.SOME,
         [Reason("kræver godt dansk", -25, True)]),
        ("Vi er en dansk virksomhed. " * 9 + "Dansk i skrift og tale. " + "Vi er en dansk virksomhed. " * 9,
         DanishLevel.SOME, [Reason("kræver godt dansk", -25, True)]),
        ("Flydende dansk." + " Vi er en dansk virksomhed." * 9, DanishLevel.GOOD,
         [Reason("kræver flydende dansk", -25, True)]),
        ("English is fine.", DanishLevel.GOOD, []),
        ("Oplæring på stedet.", DanishLevel.NONE, []),
        ("Du taler flydende dansk.", None, []),
    ],
)  # fmt: skip
def test_danish(text: str, speaks: DanishLevel | None, expected: list[Reason]) -> None:
    wishes = wishing("lager", needs=Needs(danish=speaks))
    assert reasons(wishes, description=text) == expected
    assert [reason.text for reason in reasons(wishes, f"Lager. {text}")] == [each.text for each in expected]


def test_the_reasons_come_in_one_order() -> None:
    needs = Needs(max_hours=20, avoid=frozenset({Demand.LIFTING}), danish=DanishLevel.SOME)
    wishes = wishing("lager", needs=needs, municipality="Solbæk", has_no_licence=True)
    ad = an_ad(
        "Lager", municipality="Solbæk", hours=Hours.PART, needs_licence=True, description="Flydende dansk."
    )
    assert said(wishes, ad) == (
        "i Solbæk", "deltid muligt", "kræver kørekort", "har ofte tunge løft", "kræver flydende dansk",
    )  # fmt: skip
