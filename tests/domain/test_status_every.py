"""Intervals and decisions, on both sides of each of their days."""

from __future__ import annotations

from datetime import date

import pytest

from jobassist.domain.case import Decision, Exemption
from jobassist.domain.duties import Status, duties_of
from jobassist.domain.rules import Clock, EventKind, Limit
from tests.domain.build import (
    START,
    a_case,
    a_decision_rule,
    an_interval,
    book,
    days,
    duty_on,
    held,
    offer,
    planned,
    status_on,
)

DUE = date(2023, 3, 26)  # a Sunday
TODAY = date(2023, 3, 7)


class TestEvery:
    """Every fourth week from 26-09-2022: Monday 24-10."""

    rule = an_interval()

    @pytest.mark.parametrize(
        ("day", "status"),
        [
            (date(2022, 10, 9), Status.OK),
            (date(2022, 10, 10), Status.SOON),
            (date(2022, 10, 24), Status.SOON),
            (date(2022, 10, 25), Status.MISSED),
        ],
    )
    def test_from_the_start(self, day: date, status: Status) -> None:
        assert status_on(day, a_case(), self.rule) is status

    def test_from_the_last_event(self) -> None:
        case = a_case(talks=held(date(2022, 10, 17), date(2022, 10, 3)))
        duty = duty_on(date(2022, 10, 18), case, self.rule)
        assert (duty.held, duty.required, duty.counted_from_on) == (2, 3, date(2022, 10, 17))
        assert duty.target_on == duty.safe_on == duty.due_on == date(2022, 11, 14)

    def test_the_safe_day_is_a_working_day(self) -> None:
        case = a_case(date(2022, 3, 21))  # 18-04-2022 is 2. påskedag
        duty = duty_on(date(2022, 4, 1), case, self.rule)
        assert (duty.safe_on, duty.due_on) == (date(2022, 4, 13), date(2022, 4, 18))
        assert status_on(date(2022, 4, 14), case, self.rule) is Status.CRITICAL

    def test_a_planned_one_books_it(self) -> None:
        case = a_case(talks=planned(date(2022, 10, 21)))
        duty = duty_on(date(2022, 10, 12), case, self.rule)
        assert (duty.status, duty.planned_on) == (Status.BOOKED, date(2022, 10, 21))

    def test_what_was_missed_tells_its_day_and_where_it_is_counted_from(self) -> None:
        duty = duty_on(date(2022, 11, 15), a_case(talks=held(date(2022, 10, 17))), self.rule)
        assert (duty.status, duty.held, duty.required) == (Status.MISSED, 1, 2)
        assert (duty.counted_from_on, duty.due_on) == (date(2022, 10, 17), date(2022, 11, 14))

    def test_an_event_on_the_day_starts_the_next(self) -> None:
        case = a_case(talks=held(date(2022, 10, 24)))
        assert duty_on(date(2022, 10, 24), case, self.rule).due_on == date(2022, 11, 21)

    @pytest.mark.parametrize(
        ("talk_on", "due_on"),
        [(date(2023, 2, 26), date(2023, 3, 26)), (date(2023, 2, 27), None)],
    )
    def test_until(self, talk_on: date, due_on: date | None) -> None:
        """As long as the next day is not after six months: 26-03-2023 is, 27-03 is not."""
        rule = an_interval(until=Limit(months=6))
        duties = duties_of(a_case(talks=held(talk_on)), book(rule), talk_on)
        assert [duty.due_on for duty in duties] == ([due_on] if due_on else [])

    def test_an_exemption_moves_the_running_interval_only(self) -> None:
        past, now = (
            Exemption(date(2022, 10, 1), date(2022, 10, 5)),
            Exemption(date(2022, 11, 1), date(2022, 11, 7)),
        )
        case = a_case(talks=held(date(2022, 10, 17)), exemptions=(past, now))
        assert duty_on(date(2022, 10, 18), case, self.rule).due_on == date(2022, 11, 21)
        assert status_on(date(2022, 11, 3), case, self.rule) is Status.PAUSED

    def test_an_open_exemption_moves_it_day_by_day(self) -> None:
        ill = Exemption(date(2022, 11, 1))
        case = a_case(talks=held(date(2022, 10, 17)), exemptions=(ill,))
        duty = duty_on(date(2022, 11, 3), case, self.rule)  # the 1st, 2nd and 3rd after the 14th
        assert (duty.status, duty.paused_by, duty.due_on) == (Status.PAUSED, ill, date(2022, 11, 17))

    def test_a_running_offer_meets_it_and_the_next_is_counted_from_its_last_day(self) -> None:
        rule = an_interval(event=EventKind.OFFER)
        case = a_case(placements=(offer(date(2022, 10, 3), date(2022, 11, 4)),))
        duty = duty_on(date(2022, 11, 4), case, rule)
        assert (duty.status, duty.held, duty.required, duty.due_on) == (Status.MET, 1, 1, None)
        assert duty.counted_from_on == START
        after = duty_on(date(2022, 11, 5), case, rule)
        assert (after.held, after.required, after.due_on) == (1, 2, date(2022, 12, 2))

    def test_hours_open_it(self) -> None:
        """Three months are 480.99 hours: 90.998 days at 37 hours a week, and four weeks more."""
        rule = an_interval(clock=Clock.HOURS, window_from=Limit(months=3))
        case = a_case(benefit_hours=0.0, benefit_hours_on=START)
        assert duties_of(case, book(rule), START + days(90)) == ()
        assert duty_on(START + days(91), case, rule).due_on == START + days(90 + 28)

    def test_an_event_is_start_enough(self) -> None:
        case = a_case(None, talks=held(date(2022, 10, 17)))
        assert duty_on(date(2022, 10, 18), case, self.rule).due_on == date(2022, 11, 14)

    def test_without_either_it_is_unknown(self) -> None:
        case = a_case(None, talks=held(date(2022, 10, 17)))
        assert status_on(TODAY, a_case(None), self.rule) is Status.UNKNOWN
        assert status_on(TODAY, case, an_interval(until=Limit(months=6))) is Status.UNKNOWN


class TestDecision:
    """By 26-03-2023, a Sunday; safe Friday 24-03."""

    rule = a_decision_rule(id="REV")

    @pytest.mark.parametrize(
        ("day", "status"),
        [
            (date(2023, 3, 9), Status.OK),
            (date(2023, 3, 10), Status.SOON),
            (date(2023, 3, 24), Status.SOON),
            (date(2023, 3, 25), Status.CRITICAL),
            (DUE, Status.CRITICAL),
            (date(2023, 3, 27), Status.MISSED),
        ],
    )
    def test_day_by_day(self, day: date, status: Status) -> None:
        assert status_on(day, a_case(), self.rule) is status

    def test_the_target_is_the_safe_day(self) -> None:
        duty = duty_on(TODAY, a_case(), self.rule)
        assert duty.target_on == duty.safe_on == date(2023, 3, 24)

    @pytest.mark.parametrize(
        ("decision", "status"),
        [
            (Decision("REV", DUE), Status.MET),
            (Decision("REV", START), Status.MET),
            (Decision("REV", DUE + days(1)), Status.MISSED),
            (Decision("ANDEN", DUE), Status.MISSED),
            (Decision("REV", START - days(1)), Status.MISSED),
        ],
    )
    def test_met_by_the_recorded_decision(self, decision: Decision, status: Status) -> None:
        assert status_on(DUE + days(2), a_case(decisions=(decision,)), self.rule) is status

    def test_a_decision_ahead_is_not_a_plan(self) -> None:
        case = a_case(decisions=(Decision("REV", date(2023, 3, 20)),))
        assert duty_on(TODAY, case, self.rule).planned_on is None

    def test_it_never_rests(self) -> None:
        case = a_case(exemptions=(Exemption(date(2023, 1, 1)),))
        duty = duty_on(TODAY, case, self.rule)
        assert (duty.status, duty.due_on) == (Status.OK, DUE)
