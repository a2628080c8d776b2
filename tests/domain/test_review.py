"""The Friday that names a week's review, and how a case stood at it."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobassist.domain.case import (
    Exemption,
    Pauses,
    PlacementId,
    PlacementState,
    Talk,
    TalkId,
    TalkStatus,
    TargetGroup,
)
from jobassist.domain.review import (
    Facts,
    OfferFact,
    TalkFact,
    Verdict,
    facts_of,
    friday_of,
    last_friday,
)
from jobassist.store.offer_json import facts_from_json, facts_to_json
from tests.domain.build import SICK, a_case, days, offer

FRIDAY = date(2023, 3, 10)
_FIRST, _LAST = date(2015, 1, 1), date(2033, 12, 31)
EVERY_DAY = [_FIRST + timedelta(days=n) for n in range((_LAST - _FIRST).days + 1)]


def test_the_friday_of_each_day_of_many_years_is_in_its_iso_week() -> None:
    for day in EVERY_DAY:
        friday = friday_of(day)
        assert friday.isocalendar()[:2] == day.isocalendar()[:2], day
        assert friday.isoweekday() == 5, day


def test_seven_days_share_each_friday() -> None:
    fridays = [friday_of(day) for day in EVERY_DAY]
    assert fridays == sorted(fridays)
    counted = Counter(fridays)
    assert {counted[friday] for friday in sorted(counted)[1:-1]} == {7}


@pytest.mark.parametrize(
    ("day", "friday"),
    [
        (date(2023, 3, 6), FRIDAY),  # Monday
        (date(2023, 3, 10), FRIDAY),
        (date(2023, 3, 12), FRIDAY),  # Sunday ends the week
        (date(2023, 3, 13), date(2023, 3, 17)),
        (date(2021, 1, 3), date(2021, 1, 1)),  # week 53 of 2020
        (date(2021, 1, 4), date(2021, 1, 8)),
        (date(2024, 12, 30), date(2025, 1, 3)),  # week 1 of 2025 begins in December
        (date(2027, 1, 1), date(2027, 1, 1)),
        (date(2024, 2, 29), date(2024, 3, 1)),
    ],
)
def test_weeks_around_the_new_year_and_leap_day(day: date, friday: date) -> None:
    assert friday_of(day) == friday


def test_the_friday_before_is_a_week_earlier_over_the_new_year_too() -> None:
    assert last_friday(date(2021, 1, 1)) == date(2020, 12, 25)
    assert all(friday_of(last_friday(friday_of(day))) == friday_of(day) - days(7) for day in EVERY_DAY[:800])


def test_the_verdicts_are_in_the_order_of_their_keys() -> None:
    assert list(Verdict) == [Verdict.RUNNING, Verdict.STARTS, Verdict.EXEMPT, Verdict.NONE_YET]


def a_talk(on: date, status: TalkStatus, name: str = "t1") -> Talk:
    return Talk(on, status, id=TalkId(name))


def test_the_facts_tell_how_a_case_stands() -> None:
    case = a_case(
        caseworker="Karen Boysen",
        placements=(
            offer(date(2023, 3, 13), date(2023, 4, 7), title="Jobklub", state=PlacementState.RESERVED,
                  id=PlacementId("p1")),
            offer(date(2023, 1, 2)),
        ),
        talks=(a_talk(date(2023, 1, 23), TalkStatus.HELD),),
        exemptions=(Exemption(date(2023, 2, 1), date(2023, 2, 15), Pauses.OFFERS, "Syg"),
                    Exemption(date(2023, 3, 1))),
    )  # fmt: skip
    assert facts_of(case) == Facts(
        group=SICK,
        caseworker="Karen Boysen",
        offers=(
            OfferFact("p1", "Jobklub", "reserved", "2023-03-13", "2023-04-07"),
            OfferFact("", "", "running", "2023-01-02", ""),
        ),
        talks=(TalkFact("t1", "2023-01-23", "held"),),
        exempt=(("2023-02-01", "2023-02-15", "Syg"), ("2023-03-01", "", "")),
    )


def test_as_of_a_friday_what_came_since_is_left_out() -> None:
    before, after = FRIDAY, FRIDAY + days(1)
    case = a_case(
        talks=(
            a_talk(before, TalkStatus.HELD, "held before"),
            a_talk(after, TalkStatus.HELD, "held since"),
            a_talk(after, TalkStatus.NO_SHOW, "missed since"),
            a_talk(after, TalkStatus.PLANNED, "planned"),
        ),
        exemptions=(Exemption(before), Exemption(after)),
        placements=(offer(after),),
    )
    then = facts_of(case, as_of=FRIDAY)
    assert [talk.id for talk in then.talks] == ["held before", "planned"]
    assert [from_on for from_on, _, _ in then.exempt] == ["2023-03-10"]
    assert len(then.offers) == 1, "who reserved what when is not known"
    assert len(facts_of(case).talks) == 4


TEXTS = st.text(max_size=30)
ISO_DAYS = st.dates().map(date.isoformat)
FACTS = st.builds(
    Facts,
    group=st.sampled_from(TargetGroup),
    caseworker=TEXTS,
    offers=st.lists(
        st.builds(OfferFact, TEXTS, TEXTS, st.sampled_from(PlacementState).map(str), ISO_DAYS, ISO_DAYS),
        unique_by=lambda fact: fact.id,
        max_size=4,
    ).map(tuple),
    talks=st.lists(
        st.builds(TalkFact, TEXTS, ISO_DAYS, st.sampled_from(TalkStatus).map(str)),
        unique_by=lambda fact: fact.id,
        max_size=4,
    ).map(tuple),
    exempt=st.lists(st.tuples(ISO_DAYS, ISO_DAYS | st.just(""), TEXTS), max_size=3).map(tuple),
)


@given(FACTS)
def test_facts_come_back_from_the_store_as_they_were(facts: Facts) -> None:
    assert facts_from_json(facts_to_json(facts)) == facts


def test_facts_are_short_and_readable_in_the_store() -> None:
    text = facts_to_json(Facts(SICK, "Åse", exempt=(("2023-03-01", "", "Syg"),)))
    assert text == (
        '{"group":"sygedagpenge","caseworker":"Åse","offers":[],"talks":[],"exempt":[["2023-03-01","","Syg"]]}'
    )
