"""Revurdering from paid weeks: what is counted, from when, and what is taken for granted."""

from __future__ import annotations

from datetime import date

import pytest

from jobassist.domain.benefit_weeks import known_until, paid_days, revision_day
from jobassist.domain.circumstances import BenefitPeriod, PaidAs
from jobassist.domain.duties import duties_of
from jobassist.domain.rules import RuleVersion
from tests.domain.build import START, a_case, a_decision_rule, book, days, duty_on

# Started 26-09-2022: the first day that counts is 26-10, the 155th 29-03-2023.
RULE = a_decision_rule(paid_weeks=22, paid_months=9, uncounted_days=30, ends_at_month_end=True)
UNTIL_NEW_YEAR = BenefitPeriod(START, date(2022, 12, 31))  # 67 days that count


def revised(*periods: BenefitPeriod, rule: RuleVersion = RULE) -> date | None:
    return revision_day(a_case(benefit_periods=periods), rule, START)


@pytest.mark.parametrize(
    ("started_on", "day"),
    [
        (START, date(2023, 3, 31)),
        (date(2022, 8, 28), date(2023, 2, 28)),  # the 155th day is the month's last
        (date(2022, 8, 29), date(2023, 3, 31)),
        (date(2023, 8, 29), date(2024, 2, 29)),
    ],
)
def test_without_known_weeks_sick_pay_goes_on(started_on: date, day: date) -> None:
    assert revision_day(a_case(started_on), RULE, started_on) == day
    going_on = a_case(started_on, benefit_periods=(BenefitPeriod(started_on),))
    assert revision_day(going_on, RULE, started_on) == day


@pytest.mark.parametrize(
    "periods",
    [
        (UNTIL_NEW_YEAR,),  # after the last known day it is taken to go on
        (UNTIL_NEW_YEAR, BenefitPeriod(date(2023, 1, 1), paid_as=PaidAs.REDUCED)),
        (BenefitPeriod(START, date(2023, 2, 1)), BenefitPeriod(date(2022, 11, 1), date(2022, 11, 30))),
    ],
)
def test_reduced_weeks_count_and_no_day_twice(periods: tuple[BenefitPeriod, ...]) -> None:
    assert revised(*periods) == date(2023, 3, 31)


def test_a_gap_between_known_weeks_is_not_paid() -> None:
    # 67 days, then March, April and May: 98, 128, 159.
    assert revised(UNTIL_NEW_YEAR, BenefitPeriod(date(2023, 3, 1))) == date(2023, 5, 31)
    assert revised(BenefitPeriod(date(2023, 3, 1)), UNTIL_NEW_YEAR) == date(2023, 5, 31)


@pytest.mark.parametrize(("last", "day"), [(26, None), (27, date(2023, 5, 31))])
def test_more_than_the_weeks_and_not_just_as_many(last: int, day: date | None) -> None:
    """67 days and 87 are 154: 22 weeks to the day."""
    birth = BenefitPeriod(date(2023, 5, last + 1), paid_as=PaidAs.MATERNITY)
    assert revised(UNTIL_NEW_YEAR, BenefitPeriod(date(2023, 3, 1), date(2023, 5, last)), birth) == day


def test_maternity_is_not_counted_and_old_months_fall_out() -> None:
    # July to November 2023 are 153 days; what was paid in 2022 lies more than nine months back by then.
    birth = BenefitPeriod(date(2023, 1, 1), date(2023, 6, 30), PaidAs.MATERNITY)
    assert revised(UNTIL_NEW_YEAR, birth) == date(2023, 12, 31)


def test_what_was_paid_before_the_case_counts_and_only_its_own_first_days_do_not() -> None:
    before = BenefitPeriod(date(2022, 1, 1), START - days(1))
    assert revised(before) == date(2022, 9, 30)
    assert paid_days(a_case(benefit_periods=(before,)), RULE, START, date(2022, 9, 30)) == 268
    through = BenefitPeriod(START - days(10), START + days(29))
    assert paid_days(a_case(benefit_periods=(through,)), RULE, START, date(2022, 10, 31)) == 10 + 6
    one_day_more = BenefitPeriod(START - days(10), START + days(30))
    assert paid_days(a_case(benefit_periods=(one_day_more,)), RULE, START, date(2022, 10, 31)) == 10 + 6


def test_days_are_counted_in_whole_calendar_months() -> None:
    # October 6, November 30, December 31, January 31, February 28, March 31.
    assert paid_days(a_case(), RULE, START, date(2023, 3, 31)) == 157
    # Nine months with July: November to July, without October's six.
    assert paid_days(a_case(), RULE, START, date(2023, 7, 31)) == 273
    three = a_decision_rule(paid_weeks=22, paid_months=3, uncounted_days=30)
    assert paid_days(a_case(), three, START, date(2023, 3, 31)) == 90


def test_a_period_that_ends_before_it_begins_is_no_day() -> None:
    backwards = BenefitPeriod(date(2023, 2, 1), date(2023, 1, 1))
    assert paid_days(a_case(benefit_periods=(backwards,)), RULE, START, date(2023, 1, 31)) == 30


def test_a_period_of_one_day_is_a_day() -> None:
    one = BenefitPeriod(date(2023, 2, 1), date(2023, 2, 1))
    birth = BenefitPeriod(date(2023, 2, 2), paid_as=PaidAs.MATERNITY)
    assert paid_days(a_case(benefit_periods=(one, birth)), RULE, START, date(2023, 2, 28)) == 1


def test_the_last_known_day() -> None:
    assert known_until(a_case()) is None
    two = (UNTIL_NEW_YEAR, BenefitPeriod(date(2022, 10, 1), date(2022, 11, 1)))
    assert known_until(a_case(benefit_periods=two)) == date(2022, 12, 31)
    still = BenefitPeriod(date(2023, 2, 1))
    assert known_until(a_case(benefit_periods=(*two, still))) == date(2023, 2, 1)


@pytest.mark.parametrize(
    ("last", "is_estimate"), [(date(2023, 3, 30), True), (date(2023, 3, 31), False), (None, True)]
)
def test_the_day_is_an_estimate_until_its_weeks_are_known(last: date | None, is_estimate: bool) -> None:
    case = a_case(benefit_periods=(BenefitPeriod(START, last),))
    duty = duty_on(date(2023, 3, 1), case, RULE)
    assert (duty.due_on, duty.is_estimate) == (date(2023, 3, 31), is_estimate)
    assert duty_on(date(2023, 3, 1), a_case(), RULE).is_estimate
    assert duty_on(date(2023, 3, 1), a_case(None, benefit_periods=case.benefit_periods), RULE).is_estimate


def test_weeks_that_are_never_paid_are_no_duty() -> None:
    birth = BenefitPeriod(START, paid_as=PaidAs.MATERNITY)
    assert duties_of(a_case(benefit_periods=(birth,)), book(RULE), date(2023, 3, 1)) == ()


@pytest.mark.parametrize(
    ("started_on", "day"),
    [
        (date(2019, 8, 28), date(2020, 2, 29)),  # before it
        (date(2019, 9, 26), date(2021, 6, 30)),  # 31-03-2020
        (date(2020, 12, 1), date(2021, 6, 30)),  # on the period's own last day
        (date(2021, 1, 1), date(2021, 7, 31)),
    ],
)
def test_a_day_in_an_extended_period_falls_on_its_last(started_on: date, day: date) -> None:
    covid = (date(2020, 3, 9), date(2021, 6, 30))
    rule = a_decision_rule(paid_weeks=22, paid_months=9, uncounted_days=30, postponed=(covid,))
    assert duty_on(started_on, a_case(started_on), rule).due_on == day
