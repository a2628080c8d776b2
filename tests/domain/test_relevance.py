"""Which offers fit a citizen: each reason and each warning, their weight, and one order always."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobassist.domain.case import OfferId, OfferKind, Outcome, Placement, PlacementState
from jobassist.domain.duties import Duty, Status
from jobassist.domain.offers import DanishLevel, Demand, Needs, Offer
from jobassist.domain.relevance import (
    DANISH_WORDS,
    DEMAND_WORDS,
    KIND_WORDS,
    SHOWN_REASONS,
    Fit,
    Reason,
    Seeker,
    judge,
    rank,
)
from jobassist.domain.seats import Start
from tests.domain.build import DAGPENGE, JOBPARAT, SICK, a_case, an_offer_rule, days, offer

TODAY = date(2023, 3, 7)  # a Tuesday
MONDAY = date(2023, 3, 13)
SAFE, DUE = date(2023, 4, 3), date(2023, 4, 5)
FAR = date(2023, 6, 5)
GIVEN = (PlacementState.RUNNING, PlacementState.ENDED, PlacementState.INTERRUPTED)


def an_offer(**facts: Any) -> Offer:
    return replace(Offer(OfferId("o1"), "Jobklub", OfferKind.VEJLEDNING), **facts)


def a_seeker(*placements: Placement, **facts: Any) -> Seeker:
    return Seeker(a_case(placements=placements), **facts)


def a_duty(status: Status = Status.SOON, **facts: Any) -> Duty:
    rule = facts.pop("rule", an_offer_rule())
    given = {"held": 0, "required": 1, "safe_on": SAFE, "due_on": DUE, **facts}
    return Duty(a_case(), rule, status, **given)


def judged(seeker: Seeker, of: Offer, *starts: Start, waiting: int = 0, today: date = TODAY) -> Fit:
    return judge(seeker, of, starts, waiting, today)


def reasons(seeker: Seeker, of: Offer, *starts: Start, waiting: int = 0) -> list[Reason]:
    """What is said, but that an offer far ahead has a start."""
    return list(judged(seeker, of, *(starts or (always(FAR),)), waiting=waiting).reasons)


def texts(seeker: Seeker, of: Offer, *starts: Start, waiting: int = 0) -> list[str]:
    return [reason.text for reason in reasons(seeker, of, *starts, waiting=waiting)]


def always(on: date) -> Start:
    return Start(on, None, 0)


def fitting(**needs: Any) -> Seeker:
    return a_seeker(needs=Needs(**needs))


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
    assert [reason.text for reason in found] == said
    assert all(reason.bars for reason in found)


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
    assert [reason.text for reason in found] == ([said] if said else [])
    assert [reason.bars for reason in found] == ([said.startswith("Kræver")] if said else [])


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


def ended(outcome: Outcome | None, started_on: date = date(2023, 1, 2), **facts: Any) -> Placement:
    return offer(started_on, kind=OfferKind.PRAKTIK, state=PlacementState.ENDED, outcome=outcome, **facts)


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


def test_only_the_last_one_is_told() -> None:
    newer, older = ended(Outcome.JOB, date(2023, 2, 6)), ended(Outcome.NOTHING)
    running = offer(date(2023, 3, 6), kind=OfferKind.PRAKTIK)
    for order in ((newer, older, running), (running, older, newer)):
        assert texts(a_seeker(*order), an_offer(kind=OfferKind.PRAKTIK)) == [
            "Virksomhedspraktik førte til job sidst"
        ]


def test_an_offer_without_a_start_says_so() -> None:
    assert judged(a_seeker(), an_offer()).reasons == (Reason("Har ingen start i det næste halve år", -40),)
    assert judged(a_seeker(), an_offer()).start is None


@pytest.mark.parametrize(
    ("after", "said"),
    [
        (0, ["Begynder i dag"]),
        (1, ["Begynder i morgen"]),
        (2, ["Begynder om to dage"]),
        (14, ["Begynder om 14 dage"]),
        (15, []),
        (-3, []),
    ],
)
def test_a_start_that_is_near_is_told(after: int, said: list[str]) -> None:
    assert texts(a_seeker(), an_offer(), always(TODAY + days(after))) == said


@pytest.mark.parametrize(
    ("on", "safe_on", "said"),
    [
        (MONDAY, SAFE, "Begynder 13-03-2023, før sidste sikre dag 03-04"),
        (SAFE, SAFE, "Begynder 03-04-2023, på sidste sikre dag"),
        (date(2023, 12, 18), date(2024, 1, 5), "Begynder 18-12-2023, før sidste sikre dag 05-01-2024"),
    ],
)
def test_a_start_before_the_right_expires_is_told(on: date, safe_on: date, said: str) -> None:
    seeker = a_seeker(duty=a_duty(safe_on=safe_on, due_on=safe_on))
    found = judged(seeker, an_offer(), always(on))
    assert (found.reasons, found.warnings) == ((Reason(said, 20),), ())


def test_a_start_after_the_last_safe_day_is_warned_of() -> None:
    found = judged(a_seeker(duty=a_duty()), an_offer(), always(SAFE + days(1)))
    assert found.warnings == ("Starter efter sidste sikre dag 03-04-2023",)
    assert (found.reasons, found.score) == ((), -20)
    assert judged(a_seeker(duty=a_duty()), an_offer(), always(DUE)).warnings == found.warnings


def test_a_start_after_the_laws_day_is_warned_of() -> None:
    found = judged(a_seeker(duty=a_duty()), an_offer(), always(DUE + days(1)))
    assert found.warnings == ("Starter efter lovens frist 05-04-2023",)


def test_a_late_loentilskud_counts_when_it_is_given_in_time() -> None:
    seeker = a_seeker(duty=a_duty(rule=an_offer_rule(given_start_weeks=4)))
    paid = an_offer(kind=OfferKind.LOENTILSKUD)
    given_words = ("Løntilskud skal være givet senest 05-04-2023",)
    late_words = ("Starter efter lovens frist 05-04-2023",)
    assert judged(seeker, paid, always(DUE + days(28))).warnings == given_words
    assert judged(seeker, paid, always(DUE + days(29))).warnings == late_words
    assert judged(seeker, an_offer(), always(DUE + days(28))).warnings == late_words
    assert judged(a_seeker(duty=a_duty()), paid, always(DUE + days(1))).warnings == late_words


def test_a_missed_duty_is_not_late_twice() -> None:
    missed = a_duty(Status.MISSED, safe_on=None, due_on=date(2023, 2, 1))
    found = judged(a_seeker(duty=missed), an_offer(), always(MONDAY))
    assert (found.reasons, found.warnings) == ((Reason("Begynder om seks dage", 10),), ())


def test_a_duty_without_days_says_nothing_of_the_start() -> None:
    unknown = a_duty(Status.UNKNOWN, safe_on=None, due_on=None)
    assert judged(a_seeker(duty=unknown), an_offer(), always(FAR)).warnings == ()


@pytest.mark.parametrize(
    ("of", "counts"),
    [
        (an_offer(), True),
        (an_offer(kind=OfferKind.MENTOR), False),
        (an_offer(counts=False), False),
        (an_offer(counts_from=MONDAY), True),
        (an_offer(counts_from=MONDAY + days(1)), False),
    ],
)
def test_an_offer_that_does_not_count_warns_and_is_not_praised_for_its_day(of: Offer, counts: bool) -> None:
    duty = a_duty(rule=an_offer_rule(offers_not_counting=frozenset({OfferKind.MENTOR})))
    found = judged(a_seeker(duty=duty), of, always(MONDAY))
    assert found.warnings == (() if counts else ("Tæller ikke i statens måling",))
    in_time = "Begynder 13-03-2023, før sidste sikre dag 03-04"
    assert [reason.text for reason in found.reasons] == [in_time if counts else "Begynder om seks dage"]
    assert judged(a_seeker(), of, always(MONDAY)).warnings == (), "without a duty nothing is counted"


def test_an_offer_without_a_start_counts_as_one_far_ahead() -> None:
    seeker = a_seeker(duty=a_duty())
    assert judged(seeker, an_offer(counts_from=FAR)).warnings == ()
    assert judged(seeker, an_offer(counts=False)).warnings == ("Tæller ikke i statens måling",)


@pytest.mark.parametrize("state", GIVEN)
def test_the_same_offer_again_is_warned_of(state: PlacementState) -> None:
    had = offer(date(2022, 11, 7), offer_id=OfferId("o1"), title="Et andet navn", state=state)
    found = judged(a_seeker(had), an_offer(kind=OfferKind.MENTOR), always(FAR))
    assert found.warnings == ("Samme tilbud for anden gang: sidst fra 07-11-2022",)


def test_the_third_time_is_not_the_second() -> None:
    had = [offer(day, title="Jobklub") for day in (date(2022, 11, 7), date(2023, 1, 9))]
    assert judged(a_seeker(*had), an_offer(), always(FAR)).warnings == (
        "Samme tilbud for 3. gang: sidst fra 09-01-2023",
    )


@pytest.mark.parametrize(
    "had",
    [
        offer(MONDAY, offer_id=OfferId("o1"), state=PlacementState.RESERVED),
        offer(MONDAY, offer_id=OfferId("o1"), state=PlacementState.CANCELLED),
        offer(MONDAY, offer_id=OfferId("o2"), title="Jobklub"),
        offer(MONDAY, title="Jobklub for unge"),
        offer(MONDAY),
    ],
)
def test_another_offer_or_one_that_was_not_given_is_no_second_time(had: Placement) -> None:
    assert judged(a_seeker(had), an_offer(), always(FAR)).warnings == ()


def test_a_list_names_an_offer_by_its_title() -> None:
    assert judged(a_seeker(offer(MONDAY)), an_offer(title=""), always(FAR)).warnings == ()
    assert judged(a_seeker(offer(MONDAY, title="Jobklub")), an_offer(), always(FAR)).warnings


@pytest.mark.parametrize(
    ("seats", "taken", "waiting", "expected"),
    [
        (12, 9, 0, Reason("3 af 12 pladser er ledige", 8)),
        (12, 11, 0, Reason("1 af 12 pladser er ledig", 8)),
        (1, 0, 0, Reason("Den eneste plads er ledig", 8)),
        (12, 11, 2, Reason("1 af 12 pladser er ledig, men to venter", 8)),
        (12, 12, 0, Reason("Alle 12 pladser er taget", -25)),
        (12, 14, 1, Reason("Alle 12 pladser er taget, og én venter", -25)),
        (12, 12, 13, Reason("Alle 12 pladser er taget, og 13 venter", -25)),
        (2, 2, 0, Reason("Begge pladser er taget", -25)),
        (1, 1, 3, Reason("Den eneste plads er taget, og tre venter", -25)),
        (0, 0, 0, Reason("Der er ingen pladser", -25)),
    ],
)
def test_seats(seats: int, taken: int, waiting: int, expected: Reason) -> None:
    assert reasons(a_seeker(), an_offer(), Start(FAR, seats, taken), waiting=waiting) == [expected]


def test_where_there_is_always_room_nothing_is_said_of_seats() -> None:
    assert reasons(a_seeker(), an_offer(), always(FAR), waiting=4) == []


def test_the_first_start_with_room_is_meant_else_the_first() -> None:
    full, free, later = Start(MONDAY, 2, 2), Start(MONDAY + days(7), 2, 1), Start(FAR, 2, 0)
    assert judged(a_seeker(), an_offer(), full, free, later).start == free
    assert judged(a_seeker(), an_offer(), full, Start(FAR, 2, 2)).start == full


def test_the_heaviest_reasons_are_shown_and_what_bars_first_of_all() -> None:
    seeker = a_seeker(
        ended(Outcome.NOTHING),
        goals=("lager", "", ""),
        needs=Needs(max_hours=37, max_travel_minutes=30, danish=DanishLevel.NONE),
    )
    of = an_offer(
        kind=OfferKind.PRAKTIK, fields=("lager",), hours_a_week=20, travel_minutes=60, danish=DanishLevel.NONE
    )
    found = judged(seeker, of, Start(MONDAY, 4, 2))
    weights = [(reason.bars, reason.weight) for reason in found.reasons]
    assert weights == [(True, -25), (False, 30), (False, -12), (False, 10), *[(False, 8)] * 3]
    assert found.shown == found.reasons[:SHOWN_REASONS]
    assert len(found.shown) == 3
    assert (found.is_barred, found.score) == (True, -25 + 30 - 12 + 10 + 3 * 8)


def test_each_warning_weighs_as_much_as_a_good_day() -> None:
    had = offer(date(2022, 11, 7), title="Jobklub")
    found = judged(a_seeker(had, duty=a_duty()), an_offer(), always(FAR))
    assert len(found.warnings) == 2
    assert found.score == -40


def ids(fits: Sequence[Fit]) -> list[str]:
    return [fit.offer.id for fit in fits]


def test_what_bars_comes_last_with_its_reason_however_well_it_fits() -> None:
    barred = an_offer(id=OfferId("barred"), fields=("lager",), groups=frozenset({DAGPENGE}))
    poor = an_offer(id=OfferId("poor"), municipality="Nordby")
    seeker = a_seeker(goals=("lager", "", ""), municipality="Solbæk")
    found = rank(seeker, [(barred, [always(MONDAY)], 0), (poor, [], 0)], TODAY)
    assert ids(found) == ["poor", "barred"]
    assert found[1].shown[0] == Reason("Er ikke for borgerens målgruppe", -100, True)


def test_equals_come_by_their_start_and_then_by_the_danish_alphabet() -> None:
    def named(number: int, title: str) -> Offer:
        return an_offer(id=OfferId(str(number)), title=title)

    later, sooner = [always(FAR + days(7))], [always(FAR)]
    catalogue = [
        (named(1, "Årets kursus"), sooner, 0), (named(2, "Æblehaven"), sooner, 0),
        (named(3, "Alle i job"), later, 0), (named(5, "Zumba"), sooner, 0), (named(4, "Zumba"), sooner, 0),
    ]  # fmt: skip
    assert ids(rank(a_seeker(), catalogue, TODAY)) == ["4", "5", "2", "1", "3"]


TITLES = st.sampled_from(["Jobklub", "Aarhus", "Årets", "æ", ""])
STARTS = st.lists(
    st.builds(
        lambda after, seats, taken: Start(TODAY + days(after), seats, taken),
        st.integers(0, 180),
        st.none() | st.integers(0, 3),
        st.integers(0, 3),
    ),
    max_size=3,
)
OFFERS = st.builds(
    lambda title, kind, groups, fields, demands, hours, danish: an_offer(
        title=title,
        kind=kind,
        groups=groups,
        fields=fields,
        demands=demands,
        hours_a_week=hours,
        danish=danish,
    ),
    TITLES,
    st.sampled_from(OfferKind),
    st.sampled_from([frozenset(), frozenset({SICK}), frozenset({DAGPENGE})]),
    st.sampled_from([(), ("lager",), ("butik", "køkken")]),
    st.frozensets(st.sampled_from(Demand), max_size=2),
    st.sampled_from([None, 10.0, 37.0]),
    st.sampled_from(DanishLevel),
)
CATALOGUES = st.lists(st.tuples(OFFERS, STARTS, st.integers(0, 3)), max_size=12).map(
    lambda entries: [
        (replace(of, id=OfferId(f"o{number}")), starts, waiting)
        for number, (of, starts, waiting) in enumerate(entries)
    ]
)
SEEKERS = st.builds(
    lambda goal, hours, avoid, has_duty: a_seeker(
        ended(Outcome.JOB),
        goals=(goal, "", ""),
        needs=Needs(max_hours=hours, avoid=avoid),
        duty=a_duty() if has_duty else None,
    ),
    st.sampled_from(["", "lager", "butik"]),
    st.sampled_from([None, 20.0]),
    st.frozensets(st.sampled_from(Demand), max_size=2),
    st.booleans(),
)


@given(SEEKERS, CATALOGUES, st.randoms(use_true_random=False))
def test_the_order_of_the_catalogue_changes_nothing(
    seeker: Seeker, catalogue: list[tuple[Offer, list[Start], int]], random: Random
) -> None:
    ranked = rank(seeker, catalogue, TODAY)
    shuffled = list(catalogue)
    random.shuffle(shuffled)
    assert rank(seeker, shuffled, TODAY) == ranked


@given(SEEKERS, CATALOGUES)
def test_every_offer_is_judged_once_and_the_barred_come_last(
    seeker: Seeker, catalogue: list[tuple[Offer, list[Start], int]]
) -> None:
    ranked = rank(seeker, catalogue, TODAY)
    assert sorted(ids(ranked)) == sorted(of.id for of, _starts, _waiting in catalogue)
    order = [(fit.is_barred, -fit.score) for fit in ranked]
    assert order == sorted(order)
    for fit in ranked:
        assert fit.is_barred == (bool(fit.shown) and fit.shown[0].bars)
        assert fit.score == sum(reason.weight for reason in fit.reasons) - 20 * len(fit.warnings)
        assert all(text == text.strip() and not text[0].islower() for text, _, _ in fit.reasons)


ANY = st.text(max_size=40)


@given(ANY, ANY, ANY, ANY, ANY, st.lists(ANY, max_size=3), st.floats(0, 1e6), st.integers(-5, 10**6))
def test_no_text_is_too_strange(
    goal: str,
    education: str,
    town: str,
    title: str,
    there: str,
    fields: list[str],
    hours: float,
    minutes: int,
) -> None:
    seeker = a_seeker(
        offer(MONDAY, title=title),
        goals=(goal, goal[::-1], title),
        education=education,
        needs=Needs(max_hours=hours, max_travel_minutes=minutes, municipality=there),
        municipality=town,
    )
    of = an_offer(title=title, municipality=there, fields=tuple(fields), hours_a_week=hours / 2)
    (fit,) = rank(seeker, [(of, [], 0)], TODAY)
    assert all("\n" not in reason.text for reason in fit.reasons if reason.text.startswith("Passer"))
