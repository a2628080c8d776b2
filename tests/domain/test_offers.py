"""Offers: for whom, whether they count, and what a person may write in one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobassist.domain.case import OfferId, OfferKind, TargetGroup
from jobassist.domain.offer_checks import OfferProblem, problems, tidied
from jobassist.domain.offer_counting import ByLaw, Gap, by_law
from jobassist.domain.offer_drafts import OfferDraft
from jobassist.domain.offer_words import (
    BASIS_WORDS,
    DANISH_WORDS,
    DEMAND_WORDS,
    HEADINGS,
    KIND_WORDS,
    seats_word,
)
from jobassist.domain.offers import DanishLevel, Demand, Offer, SeatBasis, counts_by_law
from jobassist.domain.rulebook import Rulebook
from jobassist.domain.rules import EventKind, RuleVersion, Transition
from tests.domain.build import DAGPENGE, JOBPARAT, SICK, a_rule, days

TODAY = date(2026, 11, 30)
OTHER, MENTOR = OfferKind.OEVRIG_VEJLEDNING, OfferKind.MENTOR
BOTH = [DAGPENGE, JOBPARAT]
ALWAYS_ROOM = "fra 0 til 10.000. Lad feltet stå tomt, hvis der altid er plads."


def an_offer(**facts: Any) -> Offer:
    return replace(Offer(OfferId("o1"), "Jobklub", OTHER), **facts)


def wrong(**facts: Any) -> list[OfferProblem]:
    return list(problems(tidied(an_offer(**facts)), TODAY))


def a_measure(
    first: date, last: date | None, *kinds: OfferKind, group: TargetGroup = DAGPENGE
) -> RuleVersion:
    return a_rule(
        groups=frozenset({group}), event=EventKind.OFFER, measure="active_offer", count=1,
        offers_not_counting=frozenset(kinds), valid_from=first, valid_to=last,
    )  # fmt: skip


# Others do not count from 2023 to the middle of 2026, mentors never before then.
RULES = Rulebook(
    [
        a_measure(date(2015, 1, 1), date(2019, 12, 31), MENTOR),
        a_measure(date(2020, 1, 1), date(2022, 12, 31), MENTOR),
        a_measure(date(2023, 1, 1), date(2026, 6, 30), MENTOR, OTHER),
        a_measure(date(2026, 7, 1), None, OfferKind.ORDINARY_HOURS),
        a_measure(date(2020, 1, 1), date(2024, 12, 31), MENTOR, group=JOBPARAT),
    ]
)


def test_an_offer_without_groups_takes_everybody() -> None:
    assert an_offer().takes(SICK)
    assert an_offer(groups=frozenset({SICK})).takes(SICK)
    assert not an_offer(groups=frozenset({SICK})).takes(DAGPENGE)


def test_an_offer_may_count_from_a_day_on() -> None:
    assert an_offer().counts_on(TODAY)
    assert not an_offer(counts=False).counts_on(TODAY)
    late = an_offer(counts_from=TODAY)
    assert late.counts_on(TODAY)
    assert not late.counts_on(TODAY - days(1))


def test_the_law_counts_a_kind_on_a_day_or_does_not_ask() -> None:
    assert counts_by_law(OTHER, DAGPENGE, RULES, date(2022, 12, 31)) is True
    assert counts_by_law(OTHER, DAGPENGE, RULES, date(2023, 1, 1)) is False
    assert counts_by_law(OTHER, SICK, RULES, date(2023, 1, 1)) is None


def test_only_a_rule_of_offers_that_is_measured_says_whether_a_kind_counts() -> None:
    talks = a_rule(measure="talks")
    unmeasured = a_rule(id="UDEN", event=EventKind.OFFER, count=1)
    assert counts_by_law(OTHER, DAGPENGE, Rulebook([talks, unmeasured]), TODAY) is None


def test_a_case_keeps_the_measure_of_the_day_that_it_began() -> None:
    rules = Rulebook(
        [
            replace(a_measure(date(2020, 1, 1), date(2022, 12, 31)), transition=Transition.CASE_START),
            replace(a_measure(date(2023, 1, 1), None, MENTOR), transition=Transition.CASE_START),
        ]
    )
    day = date(2023, 3, 7)
    assert counts_by_law(MENTOR, DAGPENGE, rules, day, started_on=date(2022, 11, 1)) is True
    assert counts_by_law(MENTOR, DAGPENGE, rules, day, started_on=date(2023, 1, 1)) is False


@pytest.mark.parametrize(
    ("kind", "groups", "day", "expected"),
    [
        (OTHER, [DAGPENGE], date(2023, 1, 1), ByLaw(1, 0, Gap(date(2023, 1, 1), date(2026, 6, 30)))),
        (OTHER, [DAGPENGE], date(2026, 6, 30), ByLaw(1, 0, Gap(date(2023, 1, 1), date(2026, 6, 30)))),
        (OTHER, [DAGPENGE], date(2026, 7, 1), ByLaw(1, 1, None)),
        (MENTOR, [DAGPENGE], date(2021, 1, 1), ByLaw(1, 0, Gap(date(2015, 1, 1), date(2026, 6, 30)))),
        (MENTOR, [JOBPARAT], date(2021, 1, 1), ByLaw(1, 0, Gap(date(2020, 1, 1), date(2024, 12, 31)))),
        # For both together until it counts for one of them, not until one of them is no longer measured.
        (MENTOR, BOTH, date(2021, 1, 1), ByLaw(2, 0, Gap(date(2020, 1, 1), date(2026, 6, 30)))),
        (OfferKind.ORDINARY_HOURS, [DAGPENGE], TODAY, ByLaw(1, 0, Gap(date(2026, 7, 1), None))),
        (OTHER, BOTH, date(2023, 1, 1), ByLaw(2, 1, None)),
        (OTHER, [SICK], date(2023, 1, 1), ByLaw(0, 0, None)),
        (OTHER, [SICK, DAGPENGE], date(2022, 1, 1), ByLaw(1, 1, None)),
    ],
)  # fmt: skip
def test_the_days_on_which_a_kind_does_not_count(
    kind: OfferKind, groups: list[TargetGroup], day: date, expected: ByLaw
) -> None:
    assert by_law(kind, groups, RULES, day) == expected


def test_what_counts_for_one_group_ends_the_days_for_several() -> None:
    rules = Rulebook(
        [
            a_measure(date(2020, 1, 1), date(2026, 6, 30), MENTOR),
            a_measure(date(2026, 7, 1), None),
            a_measure(date(2020, 1, 1), date(2026, 12, 31), MENTOR, group=JOBPARAT),
        ]
    )
    expected = ByLaw(2, 0, Gap(date(2020, 1, 1), date(2026, 6, 30)))
    assert by_law(MENTOR, BOTH, rules, date(2021, 1, 1)) == expected
    one = ByLaw(1, 0, Gap(date(2020, 1, 1), date(2026, 12, 31)))
    assert by_law(MENTOR, [JOBPARAT], rules, date(2021, 1, 1)) == one


def test_days_on_which_it_counted_once_end_the_days_before() -> None:
    rules = Rulebook(
        [
            a_measure(date(2020, 1, 1), date(2020, 12, 31), MENTOR),
            a_measure(date(2021, 1, 1), date(2021, 12, 31)),
            a_measure(date(2022, 1, 1), None, MENTOR),
        ]
    )
    assert by_law(MENTOR, [DAGPENGE], rules, TODAY) == ByLaw(1, 0, Gap(date(2022, 1, 1), None))
    past = ByLaw(1, 0, Gap(date(2020, 1, 1), date(2020, 12, 31)))
    assert by_law(MENTOR, [DAGPENGE], rules, date(2020, 6, 1)) == past


def test_texts_are_made_tidy() -> None:
    offer = tidied(
        an_offer(
            title=" Job\tklub\n for\u202e alle ", purpose="Et \r\n\r\n\r\n to\x07", place=" Torvet  1",
            contact="a\ufffe", starts=(TODAY, TODAY - days(7), TODAY), hours_a_week=7.123,
            fields=(" Lager; butik", "BUTIK", "", "Køkken\nLager"), citizen_text="A\u030a",
        )
    )  # fmt: skip
    assert (offer.title, offer.purpose, offer.place) == ("Job klub for alle", "Et\n\nto", "Torvet 1")
    assert (offer.contact, offer.citizen_text) == ("a", "Å")
    assert offer.starts == (TODAY - days(7), TODAY)
    assert offer.hours_a_week == 7.12
    assert offer.fields == ("Lager", "butik", "Køkken")


@given(st.text(max_size=40), st.lists(st.text(max_size=12), max_size=4))
def test_what_is_tidy_stays_as_it_is(text: str, fields: list[str]) -> None:
    once = tidied(an_offer(title=text, purpose=text, fields=tuple(fields)))
    assert tidied(once) == once


def test_nothing_is_wrong_at_the_limits() -> None:
    assert wrong() == []
    assert wrong(seats=0, weeks=1, hours_a_week=0.0, price=0, min_age=0, max_age=0, travel_minutes=0) == []
    assert wrong(
        title="a" * 120, purpose="a" * 4000, seats=10_000, weeks=260, hours_a_week=37.0, price=10_000_000,
        min_age=120, max_age=120, travel_minutes=240, fields=tuple(f"{n:080}" for n in range(20)),
        starts=tuple(TODAY + days(n) for n in range(200)), counts_from=date(2031, 12, 31),
    ) == []  # fmt: skip
    assert wrong(starts=(date(2000, 1, 1),)) == []


@pytest.mark.parametrize(
    ("facts", "key", "sentence"),
    [
        ({"title": " \n"}, "title", "Giv tilbuddet en titel."),
        ({"title": "a" * 121}, "title", "Teksten i “Titel” er for lang. Brug højst 120 tegn."),
        ({"place": "a" * 121}, "place", "Teksten i “Sted” er for lang. Brug højst 120 tegn."),
        ({"contact": "a" * 4001}, "contact", "Teksten i “Kontakt” er for lang. Brug højst 4.000 tegn."),
        ({"seats": -1}, "seats", f"Antal pladser skal være et helt tal {ALWAYS_ROOM}"),
        ({"seats": 10_001}, "seats", "fra 0 til 10.000."),
        ({"weeks": 0}, "weeks", "fra 1 til 260. Lad feltet stå tomt, hvis længden ikke er fast."),
        ({"hours_a_week": 37.5}, "hours_a_week", "fra 0 til 37. Lad feltet stå tomt"),
        ({"hours_a_week": float("nan")}, "hours_a_week", "fra 0 til 37."),
        ({"price": -5}, "price", "fra 0 til 10.000.000."),
        ({"min_age": -1}, "min_age", "fra 0 til 120."),
        ({"max_age": 121}, "max_age", "fra 0 til 120."),
        ({"min_age": 50, "max_age": 30}, "min_age", "højere end alder til. Byt om på de to tal."),
        ({"travel_minutes": 241}, "travel_minutes", "fra 0 til 240."),
        ({"starts": tuple(TODAY + days(n) for n in range(201))}, "starts", "Behold højst 200."),
        ({"starts": (date(1999, 12, 31),)}, "starts", "31-12-1999 er for længe siden."),
        ({"starts": (TODAY, date(2032, 1, 1))}, "starts", "Skriv en dag til og med år 2031."),
        ({"counts_from": date(2032, 1, 1)}, "counts_from", "01-01-2032 er for langt ude i fremtiden."),
        ({"fields": tuple(map(str, range(21)))}, "fields", "Behold højst 20."),
        ({"fields": ("a" * 81,)}, "fields", "Brug højst 80 tegn."),
    ],
)  # fmt: skip
def test_each_mistake_has_a_sentence_that_says_what_to_do(
    facts: dict[str, Any], key: str, sentence: str
) -> None:
    (found,) = wrong(**facts)
    assert found.key == key
    assert sentence in found.sentence


@pytest.mark.parametrize(
    ("facts", "sentence"),
    [
        ({"title": ""}, "Giv tilbuddet en titel."),
        ({"min_age": 50, "max_age": 30}, "Alder fra er højere end alder til. Byt om på de to tal."),
    ],
)
def test_a_mistake_is_told_in_a_whole_sentence(facts: dict[str, Any], sentence: str) -> None:
    assert [found.sentence for found in wrong(**facts)] == [sentence]


def test_all_mistakes_are_told_in_the_order_of_the_fields() -> None:
    assert [found.key for found in wrong(weeks=0, seats=-1, title="", fields=("a" * 81,))] == [
        "title", "seats", "weeks", "fields",
    ]  # fmt: skip


def test_every_word_stands_once() -> None:
    assert set(KIND_WORDS) == set(OfferKind)
    assert set(BASIS_WORDS) == set(SeatBasis)
    assert set(DEMAND_WORDS) == set(Demand)
    assert set(DANISH_WORDS) == set(DanishLevel)
    for words in (HEADINGS, KIND_WORDS, BASIS_WORDS, DEMAND_WORDS, DANISH_WORDS):
        assert len(set(words.values())) == len(words)


def test_every_field_that_people_write_has_a_heading() -> None:
    assert set(HEADINGS) == set(Offer.__slots__) - {"id"}


def test_seats_in_words() -> None:
    assert seats_word(None, SeatBasis.RUNNING) == "altid plads"
    assert seats_word(20, SeatBasis.RUNNING) == "20"
    assert seats_word(12, SeatBasis.PER_START) == "12 hver start"


def test_a_row_changes_only_what_it_has_columns_for() -> None:
    draft = OfferDraft(2, {"title": " JOBKLUB ", "seats": None})
    assert draft.title == " JOBKLUB "
    assert draft.is_closed is None
    assert OfferDraft(2, {"title": "a", "is_closed": False}).is_closed is False
    assert draft.over(an_offer(seats=5, place="Torvet")) == an_offer(title="JOBKLUB", place="Torvet")
