"""What was made up for late stays missed, and comes after what can still be done."""

from __future__ import annotations

from datetime import date

import pytest

from jobassist.domain.case import Talk
from jobassist.domain.duties import Duty, Status, pressing
from tests.domain.build import a_case, a_rule, duty_on, held

FOUR = a_rule(pace_weeks=(8, 13, 18, 24))
THREE = (date(2022, 11, 14), date(2022, 12, 12), date(2023, 1, 23))
AFTER = date(2023, 5, 1)


def duty_with(*late: date) -> Duty:
    return duty_on(AFTER, a_case(talks=held(*THREE, *late)), FOUR)


@pytest.mark.parametrize(
    ("late", "is_made_up"),
    [((), False), ((date(2023, 4, 3),), True), ((date(2023, 4, 3), date(2023, 4, 17)), True)],
)
def test_a_late_talk_makes_up_for_the_missed_one(late: tuple[date, ...], is_made_up: bool) -> None:
    duty = duty_with(*late)
    assert duty.status is Status.MISSED
    assert duty.is_made_up is is_made_up


def test_a_duty_that_is_met_is_not_made_up() -> None:
    met = duty_on(AFTER, a_case(talks=(*held(*THREE), Talk(date(2023, 2, 13)))), FOUR)
    assert (met.status, met.is_made_up) == (Status.MET, False)


def test_what_can_still_be_done_comes_first() -> None:
    lacking, made_up = duty_with(), duty_with(date(2023, 4, 3))
    met = duty_on(AFTER, a_case(talks=(*held(*THREE), Talk(date(2023, 2, 13)))), FOUR)
    assert sorted([made_up, met, lacking], key=pressing) == [lacking, met, made_up]
