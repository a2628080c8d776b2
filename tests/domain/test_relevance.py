"""Which offers fit a citizen: what is said of the group, goals, health, the way there and earlier ones."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from jobassist.domain.case import OfferKind, Outcome, PlacementState
from jobassist.domain.offer_words import KIND_WORDS
from jobassist.domain.offers import DanishLevel, Demand
from jobassist.domain.relevance import (
    DANISH_WORDS,
    DEMAND_WORDS,
    Reason,
)
from tests.domain.build import DAGPENGE, JOBPARAT, SICK, offer
from tests.domain.seekers import (
    a_seeker,
    an_offer,
    ended,
    fitting,
    reasons,
    texts,
)


def test_an_offer_for_everybody_says_nothing_of_the_group() -> None:
    assert reasons(a_seeker(), an_offer()) == []


def test_an_offer_for_the_group_says_so() -> None:
    assert reasons(a_seeker(), an_offer(groups=frozenset({SICK}))) == [
        Reason("Er for borgerens målgruppe", 6)
    ]


def test_another_group_bars() -> None:
    assert reasons(a_seeker(), an_offer(groups=frozenset({DAGPENGE, JOBPARAT}))) == [
        Reason("Er ikke for borgerens målgruppe", -100, True)
    ]


def test_a_closed_offer_bars_whatever_else() -> None:
    closed = an_offer(groups=frozenset({DAGPENGE}), is_closed=True)
    assert reasons(a_seeker(), closed) == [Reason("Tilbuddet er lukket", -100, True)]


@pytest.mark.parametrize(
    ("age", "said"),
    [
        (17, ["Er for dem, der er fyldt 18 år"]),
        (18, []),
        (29, []),
        (30, ["Er for dem, der er højst 29 år"]),
        (None, []),
    ],
)
def test_age_bars_below_and_above(age: int | None, said: list[str]) -> None:
    found = reasons(a_seeker(age=age), an_offer(min_age=18, max_age=29))
    assert found == [Reason(words, -100, bars=True) for words in said]


@pytest.mark.parametrize(
    ("goals", "expected"),
    [
        (("lager", "", ""), Reason("Passer til A-målet lager", 30)),
        (("kontor", "lagerarbejde", ""), Reason("Passer til B-målet lagerarbejde: Lager", 24)),
        (("", "", "pakker på lager"), Reason("Passer til C-målet pakker på lager: Lager", 16)),
        (("lager", "lager", "lager"), Reason("Passer til A-målet lager", 30)),
        (("  Lager\n og  truck ", "", ""), Reason("Passer til A-målet Lager og truck: Lager", 30)),
    ],
)  # fmt: skip
def test_the_first_goal_that_matches_counts(goals: tuple[str, str, str], expected: Reason) -> None:
    assert reasons(a_seeker(goals=goals, education="lager"), an_offer(fields=("Lager",))) == [expected]


def test_the_goal_of_education_counts_where_no_job_goal_does() -> None:
    seeker = a_seeker(goals=("kontor", "", ""), education="lagerterminalarbejder")
    assert reasons(seeker, an_offer(fields=("butik", "lager"))) == [
        Reason("Passer til uddannelsesmålet lagerterminalarbejder: lager", 20)
    ]
    assert reasons(seeker, an_offer(fields=("butik",))) == []


@pytest.mark.parametrize(
    ("hours", "most", "said"),
    [
        (37, 15.5, "Er 37 timer om ugen, men borgeren kan højst 15,5"),
        (12.5, 20, "Er 12,5 timer om ugen, og borgeren kan 20"),
        (20, 20, "Er 20 timer om ugen, og borgeren kan 20"),
        (1, 2, "Er 1 time om ugen, og borgeren kan 2"),
    ],
)
def test_hours(hours: float, most: float, said: str) -> None:
    (found,) = reasons(fitting(max_hours=most), an_offer(hours_a_week=hours))
    assert found == Reason(said, -30 if hours > most else 8, hours > most)


@pytest.mark.parametrize(("hours", "most"), [(None, 20), (20, None)])
def test_hours_that_nobody_knows_say_nothing(hours: float | None, most: float | None) -> None:
    assert reasons(fitting(max_hours=most), an_offer(hours_a_week=hours)) == []


@pytest.mark.parametrize(
    ("demand", "words"),
    [
        (Demand.LIFTING, "tunge løft"),
        (Demand.STANDING, "meget stående arbejde"),
        (Demand.SITTING, "meget stillesiddende arbejde"),
        (Demand.PEOPLE, "meget kontakt med andre"),
        (Demand.NOISE, "støj"),
        (Demand.EARLY, "tidlige morgener"),
        (Demand.DRIVING, "bilkørsel"),
    ],
)
def test_each_limit_of_health_bars(demand: Demand, words: str) -> None:
    both = an_offer(demands=frozenset({demand}))
    assert reasons(fitting(avoid=frozenset({demand})), both) == [
        Reason(f"Indebærer {words}, som borgeren skal undgå", -40, True)
    ]
    assert reasons(a_seeker(), both) == [], "nobody has said what to avoid"


def test_what_is_avoided_is_told_in_one_order() -> None:
    every = frozenset(Demand)
    assert texts(fitting(avoid=every), an_offer(demands=every)) == [
        f"Indebærer {DEMAND_WORDS[each]}, som borgeren skal undgå" for each in Demand
    ]


def test_an_offer_without_what_is_avoided_says_so() -> None:
    seeker = fitting(avoid=frozenset({Demand.NOISE}))
    assert reasons(seeker, an_offer(demands=frozenset({Demand.LIFTING}))) == [
        Reason("Indebærer ikke det, borgeren skal undgå", 10)
    ]


@pytest.mark.parametrize(
    ("speaks", "asks", "said"),
    [
        (DanishLevel.NONE, DanishLevel.NONE, "Kan klares uden dansk"),
        (DanishLevel.SOME, DanishLevel.NONE, "Kan klares uden dansk"),
        (DanishLevel.SOME, DanishLevel.SOME, "Kan klares med lidt dansk"),
        (DanishLevel.NONE, DanishLevel.SOME, "Kræver lidt dansk"),
        (DanishLevel.SOME, DanishLevel.GOOD, "Kræver godt dansk"),
        (DanishLevel.GOOD, DanishLevel.FLUENT, "Kræver flydende dansk"),
        (DanishLevel.GOOD, DanishLevel.SOME, None),
        (DanishLevel.FLUENT, DanishLevel.FLUENT, None),
        (None, DanishLevel.FLUENT, None),
    ],
)
def test_danish(speaks: DanishLevel | None, asks: DanishLevel, said: str | None) -> None:
    found = reasons(fitting(danish=speaks), an_offer(danish=asks))
    bars = said is not None and said.startswith("Kræver")
    assert found == ([Reason(said, -30 if bars else 8, bars)] if said else [])


@pytest.mark.parametrize(
    ("minutes", "most", "expected"),
    [
        (45, 30, Reason("Der er 45 minutter derhen, men borgeren kan højst rejse 30", -25, True)),
        (30, 30, Reason("Der er 30 minutter derhen", 6)),
        (1, 30, Reason("Der er 1 minut derhen", 6)),
    ],
)
def test_the_way_there(minutes: int, most: int, expected: Reason) -> None:
    there = an_offer(travel_minutes=minutes, municipality="Nordby")
    assert reasons(replace(fitting(max_travel_minutes=most), municipality="Solbæk"), there) == [expected]


@pytest.mark.parametrize(
    ("own", "needs", "there", "expected"),
    [
        ("Solbæk", "", "solbæk", [Reason("Ligger i solbæk", 6)]),
        ("Solbæk", "", "Nordby", [Reason("Ligger i Nordby, men borgeren bor i Solbæk", -10)]),
        ("Solbæk", "Nordby", "Nordby", [Reason("Ligger i Nordby", 6)]),
        ("Københavns", "", "København", [Reason("Ligger i København", 6)]),
        ("Aarhus", "", "Århus Kommune", [Reason("Ligger i Århus Kommune", 6)]),
        ("Solbæk", "", "", []),
        ("", "", "Nordby", []),
    ],
)
def test_the_municipality(own: str, needs: str, there: str, expected: list[Reason]) -> None:
    seeker = replace(fitting(municipality=needs), municipality=own)
    assert reasons(seeker, an_offer(municipality=there)) == expected


def test_a_way_that_nobody_has_measured_is_judged_by_the_municipality() -> None:
    seeker = replace(fitting(max_travel_minutes=30), municipality="Solbæk")
    assert reasons(seeker, an_offer(municipality="Solbæk")) == [Reason("Ligger i Solbæk", 6)]
    assert reasons(a_seeker(municipality="Solbæk"), an_offer(municipality="Solbæk", travel_minutes=90)) == [
        Reason("Ligger i Solbæk", 6)
    ]


@pytest.mark.parametrize(
    ("outcome", "expected"),
    [
        (Outcome.JOB, Reason("Virksomhedspraktik førte til job sidst", 18)),
        (Outcome.HOURS, Reason("Virksomhedspraktik førte til timer i job sidst", 15)),
        (Outcome.EDUCATION, Reason("Virksomhedspraktik førte til uddannelse sidst", 15)),
        (Outcome.CLOSER, Reason("Virksomhedspraktik bragte borgeren tættere på job sidst", 6)),
        (Outcome.NOTHING, Reason("Virksomhedspraktik førte ikke videre sidst", -12)),
    ],
)
def test_what_came_of_the_last_offer_of_the_kind(outcome: Outcome, expected: Reason) -> None:
    practice = an_offer(kind=OfferKind.PRAKTIK)
    assert reasons(a_seeker(ended(outcome)), practice) == [expected]
    assert reasons(a_seeker(ended(outcome)), an_offer(kind=OfferKind.MENTOR)) == []


def test_every_outcome_kind_and_level_has_its_words() -> None:
    for outcome in Outcome:
        assert reasons(a_seeker(ended(outcome)), an_offer(kind=OfferKind.PRAKTIK))
    assert (set(KIND_WORDS), set(DANISH_WORDS)) == (set(OfferKind), set(DanishLevel))


def test_an_offer_that_broke_off_counts_against_its_kind() -> None:
    broken = offer(date(2023, 1, 2), kind=OfferKind.PRAKTIK, state=PlacementState.INTERRUPTED)
    assert reasons(a_seeker(broken), an_offer(kind=OfferKind.PRAKTIK)) == [
        Reason("Virksomhedspraktik blev afbrudt sidst", -10)
    ]


def test_the_municipalitys_own_kind_is_named_by_what_it_is() -> None:
    own = offer(date(2023, 1, 2), kind=OfferKind.OTHER, state=PlacementState.INTERRUPTED)
    assert texts(a_seeker(own), an_offer(kind=OfferKind.OTHER)) == [
        "Kommunens eget tilbud blev afbrudt sidst"
    ]


def test_only_the_last_one_is_told() -> None:
    newer, older = ended(Outcome.JOB, date(2023, 2, 6)), ended(Outcome.NOTHING)
    running = offer(date(2023, 3, 6), kind=OfferKind.PRAKTIK)
    for order in ((newer, older, running), (running, older, newer)):
        assert texts(a_seeker(*order), an_offer(kind=OfferKind.PRAKTIK)) == [
            "Virksomhedspraktik førte til job sidst"
        ]
