"""Which offers fit a citizen: the day, the seats, what is warned of, and one order always."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobassist.domain.case import OfferId, OfferKind, Outcome, Placement, PlacementState
from jobassist.domain.duties import Status
from jobassist.domain.offers import DanishLevel, Demand, Needs, Offer
from jobassist.domain.relevance import (
    SHOWN_REASONS,
    Reason,
    Seeker,
    rank,
)
from jobassist.domain.seats import Start
from tests.domain.build import DAGPENGE, SICK, an_offer_rule, days, offer
from tests.domain.seekers import (
    DUE,
    FAR,
    MONDAY,
    SAFE,
    TODAY,
    a_duty,
    a_seeker,
    always,
    an_offer,
    ended,
    ids,
    judged,
    reasons,
    texts,
)

GIVEN = (PlacementState.RUNNING, PlacementState.ENDED, PlacementState.INTERRUPTED)


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
