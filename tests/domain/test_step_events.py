"""What counted and what did not, event by event: days at the edges, several of one day, and each reason."""

from __future__ import annotations

from datetime import date

import pytest

from jobassist.domain.case import (
    Case,
    Decision,
    Holder,
    OfferKind,
    Reported,
    TalkForm,
    TalkKind,
    TargetGroup,
)
from jobassist.domain.circumstances import Circumstance, CircumstanceKind
from jobassist.domain.duties import duties_of
from jobassist.domain.steps import steps
from jobassist.paths import resources
from jobassist.services.load_rules import load_rulebook
from tests.domain.build import JOBPARAT, START, a_case, a_rule, book, days, duty_on, held, offer, planned

SHIPPED = load_rulebook(resources("rules"))
TODAY = date(2023, 3, 7)
TEAM = CircumstanceKind.REHABILITERINGSTEAM
ASKED_AGAIN = Circumstance(TEAM, date(2023, 1, 3), date(2023, 1, 16))


def told(rule_id: str, case: Case, day: date = TODAY) -> list[str]:
    """The lines from "Tæller med" on, without the age of the data."""
    (duty,) = [duty for duty in duties_of(case, SHIPPED, day) if duty.rule.id == rule_id]
    lines = [step.text for step in steps(duty, SHIPPED, day)][:-1]
    return lines[next(n for n, line in enumerate(lines) if line.startswith("Tæller med")) :]


@pytest.mark.parametrize(
    ("case", "lines"),
    [
        pytest.param(
            a_case(talks=(*held(date(2022, 11, 14), kind=TalkKind.OPFOELGNING), *held(date(2022, 11, 14)))),
            ["Tæller med: 2 af 4", "1: 14-11-2022 opfølgningssamtale", "2: 14-11-2022 jobsamtale"],
            id="two-on-one-day-in-the-case-s-order",
        ),
        pytest.param(
            a_case(talks=held(TODAY)), ["Tæller med: 1 af 4", "1: 07-03-2023 jobsamtale"], id="held-today"
        ),
        pytest.param(
            a_case(date(2022, 9, 6), talks=held(TODAY)),
            ["Tæller med: 0 af 4", "Tæller ikke: 07-03-2023 jobsamtale (efter fristen)"],
            id="held-today-the-day-after-the-limit",
        ),
        pytest.param(
            a_case(talks=held(START, kind=TalkKind.INFOMOEDE)),
            ["Tæller med: 0 af 4", "Tæller ikke: 26-09-2022 informationsmøde (den slags tæller ikke)"],
            id="another-kind-on-the-first-day",
        ),
        pytest.param(
            a_case(None, talks=held(START, kind=TalkKind.INFOMOEDE)),
            ["Tæller med: 0 af 4", "Tæller ikke: 26-09-2022 informationsmøde (den slags tæller ikke)"],
            id="another-kind-in-a-case-whose-start-is-unknown",
        ),
        pytest.param(
            a_case(
                talks=planned(date(2023, 3, 9)), reported=Reported(2, date(2023, 2, 2), date(2023, 3, 6))
            ),
            [
                "Tæller med: 2 af 4", "1: 26-09-2022 eller senere, uden dato på søgelisten",
                "2: 02-02-2023 ifølge søgelisten", "Tæller ikke: 09-03-2023 jobsamtale (kun planlagt)",
            ],
            id="planned-beside-those-that-a-list-counts",
        ),
    ],
)  # fmt: skip
def test_talks(case: Case, lines: list[str]) -> None:
    assert told("SDP-4IN6", case) == lines


def test_a_talk_before_the_case_does_not_count_in_an_interval() -> None:
    case = a_case(date(2017, 1, 2), talks=held(date(2016, 12, 1)))
    assert told("SDP-4W", case, date(2017, 1, 9)) == [
        "Tæller med: 0", "Tæller ikke: 01-12-2016 jobsamtale (før sagens start)",
    ]  # fmt: skip


def test_the_day_between_two_rounds_counts_in_the_first_of_them() -> None:
    case = a_case(
        date(2016, 3, 1), group=TargetGroup.KTH_AKTIVITETSPARAT,
        talks=held(date(2016, 3, 1), date(2017, 3, 1), date(2017, 3, 2)),
    )  # fmt: skip
    assert told("J18-3", case, date(2018, 2, 1)) == [
        "Tæller med: 1 af 4",
        "1: 02-03-2017 jobsamtale",
        "Tæller ikke: 01-03-2016 jobsamtale (før 02-03-2017)",
        "Tæller ikke: 01-03-2017 jobsamtale (før 02-03-2017)",
    ]
    assert told("J18-3", case, date(2017, 3, 1))[:3] == [
        "Tæller med: 2 af 4",
        "1: 01-03-2016 jobsamtale",
        "2: 01-03-2017 jobsamtale",
    ]


@pytest.mark.parametrize("held_by", [None, Holder.JOBCENTRE])
def test_the_form_is_the_reason_where_the_right_one_held_it(held_by: Holder | None) -> None:
    rule = a_rule(held_by=frozenset({Holder.JOBCENTRE}), forms=frozenset({TalkForm.IN_PERSON}))
    case = a_case(talks=held(date(2022, 11, 14), held_by=held_by, form=TalkForm.PHONE))
    lines = [step.text for step in steps(duty_on(TODAY, case, rule), book(rule), TODAY)]
    assert "Tæller ikke: 14-11-2022 jobsamtale (holdt på telefon)" in lines


def test_each_offer_is_asked_for_by_itself() -> None:
    """The mentor on the first day is not too early: it is the kind that does not count."""
    first = date(2022, 10, 3)
    offers = (
        offer(first, kind=OfferKind.MENTOR),
        offer(first + days(29), kind=OfferKind.PRAKTIK),
    )
    assert told("T20", a_case(first, group=JOBPARAT, placements=offers)) == [
        "Tæller med: 1 af 1",
        "1: 01-11-2022 virksomhedspraktik",
        "Tæller ikke: 03-10-2022 mentor (den slags tæller ikke)",
    ]


def test_each_decision_is_asked_for_by_itself() -> None:
    decisions = (Decision("SDP-REV", date(2022, 6, 1)), Decision("SDP-REV", date(2023, 1, 4)))
    assert told("SDP-REV", a_case(date(2022, 7, 1), decisions=decisions)) == [
        "Tæller med: 1 af 1",
        "1: 04-01-2023 afgørelse",
        "Tæller ikke: 01-06-2022 afgørelse (før sagens start)",
    ]


def test_a_decision_of_the_first_day_that_extends_itself_is_not_too_early() -> None:
    first = date(2021, 3, 1)
    decisions = (
        Decision("SDP-REV", date(2021, 2, 20), extension=3, from_on=first),
        Decision("SDP-27", first, extension=3, from_on=first),
    )
    assert told("SDP-27", a_case(date(2020, 9, 1), decisions=decisions)) == [
        "Tæller med: 0 af 1",
        "Tæller ikke: 01-03-2021 afgørelse (den forlænger selv)",
    ]


@pytest.mark.parametrize(
    ("asked", "lines"),
    [
        ((ASKED_AGAIN,), ["Tæller med: 1 af 1", "1: 16-01-2023 sag til rehabiliteringsteamet"]),
        (
            (Circumstance(TEAM, date(2023, 1, 2)), ASKED_AGAIN),
            [
                "Tæller med: 1 af 1",
                "1: 16-01-2023 sag til rehabiliteringsteamet",
                "Tæller ikke: 02-01-2023 sag til rehabiliteringsteamet (før 03-01-2023)",
            ],
        ),
    ],
)
def test_each_answer_is_asked_for_by_itself(asked: tuple[Circumstance, ...], lines: list[str]) -> None:
    assert told("SDP-REHAB", a_case(circumstances=asked)) == lines
