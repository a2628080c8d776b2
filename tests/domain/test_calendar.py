"""Months, public holidays and the municipality's own closed days."""

from __future__ import annotations

from datetime import date

import pytest

from jobassist.domain.calendar import WorkCalendar, add_months, month_end, public_holidays, unbroken_days
from tests.domain.build import days
from tests.domain.reference import is_holiday


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2022, 8, 31), 6, date(2023, 2, 28)),
        (date(2023, 8, 31), 6, date(2024, 2, 29)),
        (date(2022, 8, 28), 6, date(2023, 2, 28)),
        (date(2022, 9, 26), 6, date(2023, 3, 26)),
        (date(2022, 12, 31), 2, date(2023, 2, 28)),
        (date(2023, 3, 31), 1, date(2023, 4, 30)),
        (date(2023, 11, 15), 2, date(2024, 1, 15)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2024, 2, 29), 48, date(2028, 2, 29)),
        (date(2023, 12, 1), 0, date(2023, 12, 1)),
        (date(2023, 1, 31), -2, date(2022, 11, 30)),
    ],
)
def test_months_are_clipped_to_the_months_end(day: date, months: int, expected: date) -> None:
    assert add_months(day, months) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [(date(2023, 2, 1), date(2023, 2, 28)), (date(2024, 2, 10), date(2024, 2, 29))],
)
def test_month_end(day: date, expected: date) -> None:
    assert month_end(day) == expected


@pytest.mark.parametrize("year", range(2015, 2036))
def test_public_holidays_are_denmarks(year: int) -> None:
    """Against Gauss' Easter: store bededag goes after 2023; 5 June and 24 December are none."""
    every_day = [date(year, 1, 1) + days(n) for n in range((date(year + 1, 1, 1) - date(year, 1, 1)).days)]
    assert public_holidays(year) == {day for day in every_day if is_holiday(day)}


@pytest.mark.parametrize(
    ("day", "is_open"),
    [
        (date(2023, 4, 5), True),
        (date(2023, 4, 6), False),  # skærtorsdag
        (date(2023, 4, 7), False),
        (date(2023, 4, 10), False),
        (date(2023, 4, 11), True),
        (date(2023, 5, 5), False),  # the last store bededag
        (date(2024, 4, 26), True),
        (date(2023, 5, 18), False),  # Kristi himmelfart
        (date(2023, 5, 29), False),  # 2. pinsedag
        (date(2023, 6, 5), True),
        (date(2024, 12, 24), True),
        (date(2024, 12, 25), False),
        (date(2024, 12, 31), True),
        (date(2025, 1, 1), False),
        (date(2023, 3, 11), False),
        (date(2023, 3, 12), False),
    ],
)
def test_working_days(day: date, is_open: bool) -> None:
    assert WorkCalendar().is_working_day(day) is is_open


@pytest.mark.parametrize("day", [date(2023, 6, 5), date(2024, 12, 24)])
def test_the_municipalitys_closed_days(day: date) -> None:
    assert not WorkCalendar([(6, 5), (12, 24)]).is_working_day(day)


@pytest.mark.parametrize(
    ("day", "back", "forward"),
    [
        (date(2023, 3, 12), date(2023, 3, 10), date(2023, 3, 13)),
        (date(2023, 4, 10), date(2023, 4, 5), date(2023, 4, 11)),
        (date(2024, 12, 26), date(2024, 12, 24), date(2024, 12, 27)),
        (date(2023, 1, 1), date(2022, 12, 30), date(2023, 1, 2)),
        (date(2023, 3, 10), date(2023, 3, 10), date(2023, 3, 10)),
    ],
)
def test_nearest_working_day(day: date, back: date, forward: date) -> None:
    calendar = WorkCalendar()
    assert calendar.back_to_working_day(day) == back
    assert calendar.back_to_working_day(day) == back  # remembered
    assert calendar.forward_to_working_day(day) == forward


@pytest.mark.parametrize(
    ("first", "last", "number"),
    [
        (date(2023, 3, 7), date(2023, 3, 9), 3),  # Tuesday to Thursday
        (date(2023, 3, 6), date(2023, 3, 9), 6),  # from a Monday: the weekend before it too
        (date(2023, 3, 7), date(2023, 3, 10), 6),  # to a Friday: the weekend after it too
        (date(2023, 3, 6), date(2023, 3, 17), 16),  # two weeks as they are agreed
        (date(2023, 4, 3), date(2023, 4, 5), 10),  # to the Wednesday before Easter, which ends on a Monday
    ],
)
def test_free_days_around_a_stay_belong_to_it(first: date, last: date, number: int) -> None:
    assert unbroken_days(first, last) == number
