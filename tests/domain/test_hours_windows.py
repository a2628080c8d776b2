"""The dagpenge clock for part-time insured, limits in days and hours, and windows that open by hours."""

from __future__ import annotations

from datetime import date

import pytest

from jobassist.domain.case import Case
from jobassist.domain.circumstances import Circumstance, CircumstanceKind
from jobassist.domain.clocks import add_limit, hours_limit, is_part_time, limit_day, opening_day
from jobassist.domain.hours_clock import HoursClock
from jobassist.domain.rules import Clock, Limit
from tests.domain.build import DAGPENGE, START, a_case, a_rule, days

SIX_MONTHS = Limit(months=6)


class TestHoursClock:
    """The dagpenge clock: part-time insured, days and hours as limits, and windows that open by hours."""

    on = date(2023, 3, 1)

    def case(self, hours: float = 0.0, on: date = on, *circumstances: Circumstance) -> Case:
        return a_case(benefit_hours=hours, benefit_hours_on=on, circumstances=circumstances, group=DAGPENGE)

    @pytest.mark.parametrize(
        ("limit", "full_time", "part_time"),
        [
            (Limit(hours=37), 7, 8),  # 37 h at 30 a week: 8.63 days
            (Limit(weeks=2), 14, 14),
            (Limit(days=3), 3, 3),
            (Limit(months=3), 90, 91),  # 480.99 h: 90.998 days; 390 h: 91
            (SIX_MONTHS, 181, 182),
        ],
    )
    def test_each_limit_full_and_part_time(self, limit: Limit, full_time: int, part_time: int) -> None:
        assert hours_limit(0.0, self.on, limit) == self.on + days(full_time)
        assert hours_limit(0.0, self.on, limit, is_part_time=True) == self.on + days(part_time)

    @pytest.mark.parametrize(
        ("first", "last", "days_left"),
        [(on, None, 182), (on, on, 182), (on + days(1), None, 181), (START, on - days(1), 181)],
    )
    def test_insured_as_on_the_day_of_the_hours(self, first: date, last: date | None, days_left: int) -> None:
        part_time = Circumstance(CircumstanceKind.DELTIDSFORSIKRET, first, last)
        case = self.case(0.0, self.on, part_time)
        assert is_part_time(case, self.on) is (days_left == 182)
        assert limit_day(a_rule(clock=Clock.HOURS), case, SIX_MONTHS, START) == self.on + days(days_left)

    def test_the_clock_is_the_rules(self) -> None:
        slow = HoursClock(hours_a_week=14.0, hours_a_month=60.0)
        assert hours_limit(0.0, self.on, Limit(hours=28), slow) == self.on + days(14)
        assert hours_limit(0.0, self.on, Limit(months=1), slow) == self.on + days(30)
        rule = a_rule(clock=Clock.HOURS, hours_clock=slow)
        assert limit_day(rule, self.case(), Limit(weeks=1), START) == self.on + days(7)
        assert hours_limit(0.0, date(2020, 2, 29), Limit(hours=2), slow) == date(2020, 3, 1)

    @pytest.mark.parametrize(
        ("hours", "opens"),
        [
            # 410 h lie 77.57 days ahead of none: 17 May, handed over on 31 May.
            (0.0, date(2023, 5, 31)),
            (252.0, date(2023, 3, 31)),  # 29.89 days left: passed on 31 March
            (251.0, date(2023, 4, 30)),  # 30.08 days left: 409.57 h on 31 March, so the month after
            (410.0, date(2023, 3, 31)),
        ],
    )
    def test_handed_over_at_the_months_end_with_more_hours_than_that(self, hours: float, opens: date) -> None:
        rule = a_rule(clock=Clock.HOURS, window_from=Limit(hours=410), from_at_month_end=True)
        assert opening_day(rule, self.case(hours), START) == opens

    def test_a_window_opens_by_hours_or_by_the_calendar_and_never_before_the_start(self) -> None:
        by_hours = a_rule(clock=Clock.HOURS, window_from=Limit(hours=37))
        assert opening_day(by_hours, self.case(), START) == self.on + days(7)
        assert opening_day(by_hours, self.case(), self.on + days(8)) == self.on + days(8)
        assert opening_day(by_hours, a_case(), START) == START
        by_calendar = a_rule(window_from=Limit(days=10))
        assert opening_day(by_calendar, a_case(), START) == START + days(10)
        assert opening_day(a_rule(clock=Clock.HOURS), self.case(), START) == START


def test_days_as_a_limit() -> None:
    assert add_limit(date(2023, 2, 24), Limit(days=8)) == date(2023, 3, 4)
    assert (str(Limit(days=1)), str(Limit(days=8)), str(Limit(hours=410))) == (
        "en dag",
        "otte dage",
        "410 timer",
    )
