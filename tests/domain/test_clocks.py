"""The three clocks, and how exemptions move a limit."""

from __future__ import annotations

from datetime import date

import pytest

from jobassist.domain.case import Exemption
from jobassist.domain.clocks import add_limit, hours_limit, limit_day, merged, moved_by_exemptions
from jobassist.domain.hours_clock import HoursClock
from jobassist.domain.rules import Clock, Limit, Pause
from tests.domain.build import DAGPENGE, START, a_case, a_rule, days, duty_on

SIX_MONTHS = Limit(months=6)
D = date(2023, 3, 26)
SINCE = START
TODAY = date(2023, 3, 7)


def test_weeks_are_seven_days_and_months_the_calendars() -> None:
    assert add_limit(date(2022, 12, 28), Limit(weeks=8)) == date(2023, 2, 22)
    assert add_limit(date(2022, 8, 31), SIX_MONTHS) == date(2023, 2, 28)


@pytest.mark.parametrize(
    ("limit", "words"),
    [
        (Limit(weeks=1), "en uge"),
        (Limit(weeks=12), "tolv uger"),
        (Limit(weeks=26), "26 uger"),
        (Limit(months=1), "en måned"),
        (Limit(months=6), "seks måneder"),
    ],
)
def test_limits_in_words(limit: Limit, words: str) -> None:
    assert str(limit) == words


@pytest.mark.parametrize(
    ("hours", "limit", "days_left"),
    [
        (0.0, SIX_MONTHS, 181),  # 961.98 h at 37 h a week: 181.996 days
        (924.98, SIX_MONTHS, 7),  # exactly a week is left
        (924.99, SIX_MONTHS, 6),  # a minute less is not a whole day
        (961.98, SIX_MONTHS, 0),
        (961.99, SIX_MONTHS, -1),
        (998.98, SIX_MONTHS, -7),
        (0.0, Limit(weeks=13), 91),
        (444.0, Limit(weeks=13), 7),
        (0.0, Limit(days=14), 14),
        (37.0, Limit(days=14), 7),
        (160.33, Limit(months=1), 0),
    ],
)
def test_hours_are_rounded_down_to_whole_days(hours: float, limit: Limit, days_left: int) -> None:
    assert hours_limit(hours, date(2023, 3, 1), limit) == date(2023, 3, 1) + days(days_left)


@pytest.mark.parametrize(
    ("hours_on", "week_later"),
    [
        (date(2020, 2, 22), date(2020, 2, 29)),
        (date(2020, 2, 23), date(2020, 9, 1)),  # the seventh day falls behind the first gap
        (date(2020, 2, 29), date(2020, 9, 7)),
        (date(2020, 5, 1), date(2020, 9, 7)),  # begun within the gap
        (date(2020, 8, 31), date(2020, 9, 7)),
        (date(2020, 12, 25), date(2021, 7, 1)),
        (date(2021, 6, 30), date(2021, 7, 7)),
        (date(2021, 7, 1), date(2021, 7, 8)),
    ],
)
def test_the_covid_gaps_do_not_count(hours_on: date, week_later: date) -> None:
    assert hours_limit(0.0, hours_on, Limit(weeks=1)) == week_later


def test_a_single_day_that_is_left_waits_until_after_a_gap() -> None:
    assert hours_limit(0.0, date(2020, 2, 29), Limit(days=1)) == date(2020, 9, 1)


def test_both_covid_gaps_are_skipped() -> None:
    # 182 counted days from 1 March 2020: 122 to New Year, 60 from 1 July 2021.
    assert hours_limit(0.0, date(2020, 2, 29), Limit(weeks=26)) == date(2021, 8, 29)


@pytest.mark.parametrize(
    ("hours_on", "week_before"),
    [
        (date(2021, 7, 8), date(2021, 7, 1)),
        (date(2021, 7, 7), date(2020, 12, 31)),  # 1 July was the seventh day
        (date(2021, 7, 6), date(2020, 12, 30)),  # six days back to 1 July, one before the gap
        (date(2021, 3, 1), date(2020, 12, 24)),  # counted from within the gap
        (date(2021, 1, 1), date(2020, 12, 24)),
        (date(2020, 9, 3), date(2020, 2, 25)),
        (date(2021, 7, 1), date(2020, 12, 25)),
    ],
)
def test_hours_counted_back_skip_the_gaps_too(hours_on: date, week_before: date) -> None:
    assert hours_limit(74.0, hours_on, Limit(weeks=1)) == week_before


def test_hours_used_up_within_a_gap_were_used_up_before_it() -> None:
    assert hours_limit(37.0, date(2020, 5, 1), Limit(weeks=1)) == date(2020, 2, 29)
    assert hours_limit(37.0, date(2020, 9, 1), Limit(weeks=1)) == date(2020, 9, 1)


def test_hours_counted_back_through_both_gaps() -> None:
    # 123 days back from 30 June 2021: 122 counted from 31 December to 1 September, one before March.
    hours = 37.0 / 7 * 123 + 37.0
    assert hours_limit(hours, date(2021, 6, 30), Limit(weeks=1)) == date(2020, 2, 28)


def test_limit_day_without_a_start_or_hours_is_unknown() -> None:
    by_hours = a_rule(clock=Clock.HOURS)
    assert limit_day(a_rule(), a_case(None), SIX_MONTHS, None) is None
    assert limit_day(by_hours, a_case(group=DAGPENGE), SIX_MONTHS, START) is None
    assert limit_day(by_hours, a_case(benefit_hours=10.0), SIX_MONTHS, START) is None
    assert limit_day(by_hours, a_case(benefit_hours_on=TODAY), SIX_MONTHS, START) is None
    assert (
        limit_day(by_hours, a_case(None, benefit_hours=10.0, benefit_hours_on=TODAY), SIX_MONTHS, None)
        is None
    )
    # Zero hours are known hours.
    known = a_case(benefit_hours=0.0, benefit_hours_on=TODAY)
    assert limit_day(by_hours, known, Limit(weeks=1), START) == date(2023, 3, 14)


def test_hours_are_those_of_the_rules_own_clock() -> None:
    # 15 hours are left of a week of 30: three days and a half.
    rule = a_rule(clock=Clock.HOURS, hours_clock=HoursClock(hours_a_week=30.0))
    case = a_case(benefit_hours=15.0, benefit_hours_on=TODAY)
    assert limit_day(rule, case, Limit(weeks=1), START) == TODAY + days(3)


@pytest.mark.parametrize(
    ("first", "last", "due_on"),
    [
        (D, date(2023, 4, 30), date(2023, 4, 30)),
        (date(2023, 3, 1), D, D),
        (D + days(1), date(2023, 4, 30), D),
        (date(2023, 3, 1), D - days(1), D),
    ],
)
def test_a_day_in_a_postponed_period_falls_on_its_last(first: date, last: date, due_on: date) -> None:
    assert limit_day(a_rule(postponed=((first, last),)), a_case(), SIX_MONTHS, START) == due_on


def test_the_unbroken_period_runs_by_the_calendar() -> None:
    assert limit_day(a_rule(clock=Clock.PERIOD), a_case(), SIX_MONTHS, START) == D


@pytest.mark.parametrize(
    ("started_on", "expected"),
    [
        # Day 31 and 22 weeks later, at the month's end.
        (date(2022, 9, 26), date(2023, 3, 31)),
        (date(2022, 8, 29), date(2023, 3, 31)),
        (date(2022, 8, 28), date(2023, 2, 28)),
        (date(2023, 8, 28), date(2024, 2, 29)),
    ],
)
def test_uncounted_days_and_the_months_end(started_on: date, expected: date) -> None:
    rule = a_rule(uncounted_days=30, ends_at_month_end=True)
    assert limit_day(rule, a_case(started_on), Limit(weeks=22), started_on) == expected
    assert duty_on(TODAY, a_case(started_on), rule).is_estimate


def test_only_hours_and_uncounted_days_are_estimates() -> None:
    assert duty_on(TODAY, a_case(), a_rule(clock=Clock.HOURS)).is_estimate
    assert duty_on(TODAY, a_case(), a_rule(uncounted_days=1)).is_estimate
    assert not duty_on(TODAY, a_case(), a_rule()).is_estimate


def moved(*exemptions: Exemption, today: date = TODAY, **keys: object) -> date:
    return moved_by_exemptions(D, exemptions, rule=a_rule(**keys), since=SINCE, today=today)


@pytest.mark.parametrize(
    ("first", "last", "shift"),
    [
        (date(2022, 12, 1), date(2022, 12, 1), 1),
        (date(2022, 12, 1), date(2022, 12, 14), 14),
        (date(2022, 9, 20), date(2022, 9, 30), 5),  # only the days from the case's first day
        (date(2022, 9, 1), date(2022, 9, 26), 1),
        (date(2022, 9, 1), date(2022, 9, 25), 0),  # over before the case began
        (D, date(2023, 3, 28), 3),  # begun on the day itself
        (date(2023, 3, 27), date(2023, 3, 28), 0),  # begun after it
        (date(2022, 12, 14), date(2022, 12, 1), 0),  # ends before it begins
    ],
)
def test_shift_moves_by_the_days_paused(first: date, last: date, shift: int) -> None:
    assert moved(Exemption(first, last)) == D + days(shift)


def test_overlapping_exemptions_count_each_day_once() -> None:
    early, late = (
        Exemption(date(2022, 12, 1), date(2022, 12, 14)),
        Exemption(date(2022, 12, 10), date(2022, 12, 20)),
    )
    assert moved(early, late) == moved(late, early) == D + days(20)
    within = Exemption(date(2022, 12, 3), date(2022, 12, 4))
    assert moved(early, within) == D + days(14)


def test_a_shift_can_bring_a_later_exemption_within_the_limit() -> None:
    first = Exemption(date(2023, 2, 1), date(2023, 2, 14))
    second = Exemption(D + days(10), D + days(12))
    assert moved(second) == D
    assert moved(first, second) == D + days(17)


def test_an_open_exemption_lasts_until_today() -> None:
    assert moved(Exemption(date(2023, 3, 1))) == D + days(7)
    assert moved(Exemption(date(2023, 3, 1)), today=date(2023, 3, 8)) == D + days(8)


def test_an_open_exemption_that_begins_later_pauses_nothing_yet() -> None:
    assert moved(Exemption(date(2023, 3, 8))) == D
    assert merged([Exemption(date(2023, 3, 8))], TODAY) == []


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (date(2023, 2, 2), date(2023, 3, 10), date(2023, 4, 10)),
        (date(2023, 2, 2), date(2023, 2, 26), D),  # a month later is the day itself
        (date(2023, 2, 2), date(2023, 2, 27), date(2023, 3, 27)),
        (date(2022, 10, 1), date(2022, 11, 30), D),  # over long before
        (date(2023, 3, 20), date(2023, 8, 31), date(2023, 9, 30)),
        (date(2023, 3, 27), date(2023, 8, 31), D),  # not exempt on the day
    ],
)
def test_grace_is_counted_from_the_exemptions_end(first: date, last: date, expected: date) -> None:
    assert moved(Exemption(first, last), pause=Pause.GRACE, grace=Limit(months=1)) == expected


def test_grace_without_a_length_and_no_pause_leave_the_day() -> None:
    exemption = Exemption(date(2023, 2, 2), date(2023, 3, 10))
    assert moved(exemption, pause=Pause.GRACE) == D
    assert moved(exemption, pause=Pause.NONE) == D


def test_adjacent_periods_are_joined() -> None:
    days_off = [
        Exemption(date(2023, 1, 5), date(2023, 1, 8)),
        Exemption(date(2023, 1, 1), date(2023, 1, 4)),
        Exemption(date(2023, 1, 10), date(2023, 1, 10)),
    ]
    backwards = Exemption(date(2023, 1, 2), date(2022, 12, 1))
    for periods in (days_off, [backwards, *days_off]):
        assert merged(periods, TODAY) == [
            (date(2023, 1, 1), date(2023, 1, 8)),
            (date(2023, 1, 10), date(2023, 1, 10)),
        ]
