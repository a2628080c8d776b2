"""What may become of a placement, and what to think of before one is given."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import product

import pytest

from jobassist.domain.case import OfferId, OfferKind, Placement, PlacementId, PlacementState, TargetGroup
from jobassist.domain.duties import Status, duties_of
from jobassist.domain.placements import (
    STATE_WORDS,
    OfferLimit,
    again_caution,
    deadline_caution,
    length_caution,
    may_become,
    offer_duty,
    overlap_caution,
)
from jobassist.domain.rules import Limit
from tests.domain.build import (
    DAGPENGE,
    JOBPARAT,
    START,
    a_case,
    a_rule,
    an_offer_rule,
    book,
    duty_on,
    held,
    offer,
)

P = PlacementState
PRAKTIK, PAID = OfferKind.PRAKTIK, OfferKind.LOENTILSKUD
DAY = date(2023, 3, 7)
DUE = date(2023, 3, 26)  # six months after the start, a Sunday: the last safe day is Friday the 24th
MAY = {
    P.PROPOSED: {P.WAITING, P.RESERVED, P.RUNNING, P.CANCELLED},
    P.WAITING: {P.RESERVED, P.RUNNING, P.CANCELLED},
    P.RESERVED: {P.RESERVED, P.WAITING, P.RUNNING, P.NO_START, P.RELEASED, P.CANCELLED},
    P.RUNNING: {P.RUNNING, P.ENDED, P.INTERRUPTED, P.NO_START, P.CANCELLED},
    P.RELEASED: {P.RESERVED, P.RUNNING},
    P.NO_START: {P.RESERVED, P.RUNNING},
    P.ENDED: set(),
    P.INTERRUPTED: set(),
    P.CANCELLED: set(),
}


@pytest.mark.parametrize(("before", "after"), list(product(P, P)))
def test_every_step_from_every_state(before: P, after: P) -> None:
    assert may_become(before, after) is (after in MAY[before])


def test_every_state_has_its_words() -> None:
    assert set(STATE_WORDS) == set(P)
    assert len(set(STATE_WORDS.values())) == len(P)


FOUR = OfferLimit(
    "PRAK", PRAKTIK, frozenset({DAGPENGE}), 4, 26, 13, date(2020, 1, 1), date(2026, 6, 30), "LAB § 61", "M"
)
FOREVER = OfferLimit(
    "PRAK", PRAKTIK, frozenset({JOBPARAT}), 13, 26, 13, date(2020, 1, 1), None, "LAB § 61", "M"
)


@pytest.mark.parametrize(
    ("kind", "group", "day", "holds"),
    [
        (PRAKTIK, DAGPENGE, date(2019, 12, 31), False),
        (PRAKTIK, DAGPENGE, date(2020, 1, 1), True),
        (PRAKTIK, DAGPENGE, date(2026, 6, 30), True),
        (PRAKTIK, DAGPENGE, date(2026, 7, 1), False),
        (PRAKTIK, JOBPARAT, DAY, False),
        (PAID, DAGPENGE, DAY, False),
    ],
)
def test_a_limit_holds_for_its_kind_groups_and_days(
    kind: OfferKind, group: TargetGroup, day: date, holds: bool
) -> None:
    assert FOUR.holds(kind, group, day) is holds


def test_a_limit_without_an_end_holds_on() -> None:
    assert FOREVER.holds(PRAKTIK, JOBPARAT, date(2040, 1, 1))


@pytest.mark.parametrize(
    ("days", "words", "needs_reason"),
    [
        (28, "", False),
        (29, "Skriv, hvorfor den skal være længere her.", True),
        (7 * 26, "Skriv, hvorfor den skal være længere her.", True),
        (7 * 26 + 1, "Derefter kan den forlænges 13 uger ad gangen. Skriv grunden.", True),
    ],
)
def test_a_praktik_that_is_long_asks_for_a_reason(days: int, words: str, needs_reason: bool) -> None:
    caution = length_caution([FOREVER, FOUR], PRAKTIK, DAGPENGE, DAY, DAY + timedelta(days=days - 1))
    assert (caution is None) is not bool(words)
    if caution is not None:
        assert caution.text.startswith("Praktik varer højst fire uger (LAB § 61)")
        assert caution.text.endswith(words)
        assert caution.needs_reason is needs_reason


def test_a_praktik_without_an_end_asks_for_one_and_other_kinds_never() -> None:
    caution = length_caution([FOUR], PRAKTIK, DAGPENGE, DAY, None)
    assert caution is not None
    assert caution.text == "Praktik varer højst fire uger (LAB § 61). Skriv en slutdato."
    assert not caution.needs_reason
    assert length_caution([FOUR], PAID, DAGPENGE, DAY, date(2030, 1, 1)) is None
    assert length_caution([], PRAKTIK, DAGPENGE, DAY, None) is None


def test_the_duty_that_an_offer_meets_is_the_first_that_is_open() -> None:
    rules = book(a_rule(id="TALK"), an_offer_rule(id="OFFER"))
    case = a_case(talks=held(date(2022, 11, 14)))
    duty = offer_duty(duties_of(case, rules, DAY))
    assert duty is not None
    assert duty.rule.id == "OFFER"
    met = a_case(placements=(offer(date(2023, 1, 2)),))
    assert offer_duty(duties_of(met, rules, DAY)) is None
    late = a_case(placements=(offer(date(2023, 4, 3)),))
    assert offer_duty(duties_of(late, rules, date(2023, 5, 1))) is None  # missed, and made up for
    missed = offer_duty(duties_of(a_case(), rules, date(2023, 5, 1)))
    assert missed is not None
    assert missed.status is Status.MISSED


def caution_of(placement: Placement, *, day: date = DAY, **rule: object) -> str:
    """What is said of an offer when six months end on 26 March 2023."""
    found = deadline_caution(duty_on(day, a_case(), an_offer_rule(**rule)), placement)
    assert found is None or not found.needs_reason
    return "" if found is None else found.text


@pytest.mark.parametrize(
    ("on", "words"),
    [
        (date(2023, 3, 24), ""),
        (date(2023, 3, 25), "Starter efter sidste sikre dag 24-03-2023."),
        (date(2023, 3, 26), "Starter efter sidste sikre dag 24-03-2023."),
        (date(2023, 3, 27), "Starter efter lovens frist 26-03-2023."),
    ],
)
def test_a_start_that_is_too_late_says_so(on: date, words: str) -> None:
    assert caution_of(Placement(on)) == words


@pytest.mark.parametrize(
    ("on", "words"),
    [
        (date(2023, 3, 26), "Starter efter sidste sikre dag 24-03-2023."),
        (date(2023, 4, 16), "Løntilskud skal være givet senest 26-03-2023 og begynde senest 16-04-2023."),
        (date(2023, 4, 17), "Starter efter lovens frist 26-03-2023."),
    ],
)
def test_a_paid_job_that_is_given_in_time_may_begin_three_weeks_later(on: date, words: str) -> None:
    assert caution_of(Placement(on, kind=PAID), given_start_weeks=3) == words
    if on > DUE:
        assert caution_of(Placement(on, kind=PAID)) == "Starter efter lovens frist 26-03-2023."


def test_what_does_not_count_is_said_before_anything_else() -> None:
    words = "Tilbuddet tæller ikke i statens måling, men kan hjælpe alligevel."
    mentor = frozenset({OfferKind.MENTOR})
    assert caution_of(Placement(date(2023, 5, 1), kind=OfferKind.MENTOR), offers_not_counting=mentor) == words
    assert caution_of(Placement(date(2023, 5, 1), counts=False)) == words


def test_two_weeks_unbroken_are_needed() -> None:
    start = date(2023, 3, 13)
    short = Placement(start, start + timedelta(days=10))
    assert caution_of(short, offer_min_days=14) == "Et tilbud tæller først, når det varer 14 dage i træk."
    assert caution_of(Placement(start, start + timedelta(days=11)), offer_min_days=14) == ""
    assert caution_of(Placement(start), offer_min_days=14) == ""
    tuesday = start + timedelta(days=1)
    assert caution_of(Placement(tuesday, tuesday + timedelta(days=13)), offer_min_days=14) == ""
    assert caution_of(Placement(tuesday, tuesday + timedelta(days=13)), offer_min_days=15) != ""


def test_a_duty_that_is_missed_or_unknown_has_no_day_to_be_late_for() -> None:
    late = Placement(date(2023, 5, 8))
    assert caution_of(late, day=date(2023, 5, 1)) == ""
    unknown = duty_on(DAY, a_case(started_on=None), an_offer_rule())
    assert unknown.due_on is None
    assert deadline_caution(unknown, late) is None
    assert deadline_caution(None, late) is None
    no_safe_day = duty_on(DAY, a_case(), an_offer_rule())._replace(safe_on=None)
    assert deadline_caution(no_safe_day, Placement(DUE)) is None


def test_the_same_offer_again_is_said_by_its_place_in_the_catalogue_or_its_name() -> None:
    jobklub = OfferId("o1")
    case = a_case(
        placements=(
            offer(date(2022, 10, 3), title="Jobklub", offer_id=jobklub),
            offer(date(2023, 1, 2), title="Jobklub", state=P.ENDED),
            offer(date(2023, 2, 6), title="Jobklub", offer_id=jobklub, state=P.NO_START),
        )
    )
    found = again_caution(case, jobklub, "Jobklub")
    assert found is not None
    assert found.text == "Samme tilbud for 3. gang: sidst fra 02-01-2023."
    by_place = again_caution(case, jobklub, "Et nyt navn")
    assert by_place is not None
    assert by_place.text == "Samme tilbud for anden gang: sidst fra 03-10-2022."
    assert again_caution(case, OfferId("o2"), "Kursus") is None
    assert again_caution(case, OfferId(""), "") is None


@pytest.mark.parametrize(
    ("starts_on", "ends_on", "is_at_once"),
    [
        (date(2023, 3, 1), date(2023, 3, 12), False),
        (date(2023, 3, 1), date(2023, 3, 13), True),
        (date(2023, 3, 1), None, True),
        (date(2023, 4, 7), None, True),
        (date(2023, 4, 8), None, False),
    ],
)
def test_two_offers_at_once_are_said(starts_on: date, ends_on: date | None, is_at_once: bool) -> None:
    jobklub = offer(
        date(2023, 3, 13), date(2023, 4, 7), title="Jobklub", state=P.RESERVED, id=PlacementId("p1")
    )
    case = a_case(placements=(jobklub,))
    found = overlap_caution(case, starts_on, ends_on, but="")
    assert (found.text if found else "") == ("Jobklub kører samtidig fra 13-03-2023." if is_at_once else "")
    assert overlap_caution(case, starts_on, ends_on, but="p1") is None


def test_an_offer_without_a_name_or_an_end_is_in_the_way_too_and_a_proposed_one_is_not() -> None:
    unnamed = offer(START, id=PlacementId("p1"))
    found = overlap_caution(a_case(placements=(unnamed,)), DAY, DAY, but="")
    assert found is not None
    assert found.text == "Et andet tilbud kører samtidig fra 26-09-2022."
    proposed = a_case(placements=(offer(START, state=P.PROPOSED, id=PlacementId("p1")),))
    assert overlap_caution(proposed, DAY, DAY, but="") is None


def test_weeks_of_a_rule_without_months() -> None:
    assert caution_of(Placement(date(2022, 12, 27)), limit=Limit(weeks=13), day=date(2022, 11, 1)).startswith(
        "Starter efter lovens frist"
    )
