"""Duties with rounds, assessments, answers and days of their own beginning."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from jobassist.domain.case import Case, Decision, Exemption
from jobassist.domain.circumstances import Circumstance, CircumstanceKind
from jobassist.domain.duties import Status, duties_of
from jobassist.domain.rules import AgeLimit, Clock, DutyOf, EventKind, Limit, Pause, Transition
from tests.domain.build import (
    START,
    a_case,
    a_decision_rule,
    a_rule,
    an_interval,
    an_offer_rule,
    book,
    days,
    duty_on,
    held,
    offer,
    planned,
)

K = CircumstanceKind
TODAY = date(2023, 3, 7)
DUE = date(2023, 3, 26)


class TestRounds:
    """Two talks in each four weeks from 26-09-2022: to 24-10, to 21-11, to 19-12."""

    rule = a_rule(repeats=True, limit=Limit(weeks=4), count=2)

    @pytest.mark.parametrize(
        ("day", "first", "due_on"),
        [
            (START, START, date(2022, 10, 24)),
            (date(2022, 10, 24), START, date(2022, 10, 24)),
            (date(2022, 10, 25), date(2022, 10, 24), date(2022, 11, 21)),
            (date(2022, 11, 22), date(2022, 11, 21), date(2022, 12, 19)),
        ],
    )
    def test_a_round_begins_where_the_last_one_ended(self, day: date, first: date, due_on: date) -> None:
        duty = duty_on(day, a_case(), self.rule)
        assert (duty.counted_from_on, duty.due_on) == (first, due_on)

    @pytest.mark.parametrize(
        ("talk_on", "first_round", "second_round"),
        [
            (START, 1, 0),
            (date(2022, 10, 24), 1, 0),  # the day between them is the last of the first
            (date(2022, 10, 25), 0, 1),
        ],
    )
    def test_a_talk_counts_in_one_round(self, talk_on: date, first_round: int, second_round: int) -> None:
        case = a_case(talks=held(talk_on))
        assert duty_on(date(2022, 10, 24), case, self.rule).held == first_round
        assert duty_on(date(2022, 11, 21), case, self.rule).held == second_round

    def test_each_round_has_its_own_good_days(self) -> None:
        duty = duty_on(date(2022, 10, 25), a_case(), self.rule)
        assert (duty.target_on, duty.safe_on) == (date(2022, 11, 7), date(2022, 11, 7))
        assert duty.status is Status.SOON

    def test_rounds_of_a_request(self) -> None:
        """A talk in each two weeks after 01-03: to 15-03, to 29-03."""
        rule = a_rule(repeats=True, from_circumstance=K.FAST_TRACK, limit=Limit(weeks=2), count=1)
        asked = (Circumstance(K.FAST_TRACK, date(2023, 3, 1)),)
        case = a_case(circumstances=asked, talks=held(date(2023, 3, 15)))
        first, second = (duty_on(date(2023, 3, day), case, rule) for day in (15, 16))
        assert (first.status, first.held, first.due_on) == (Status.MET, 1, date(2023, 3, 15))
        assert (second.held, second.counted_from_on, second.due_on) == (0, first.due_on, date(2023, 3, 29))

    def test_without_a_first_day_there_is_no_round(self) -> None:
        assert duty_on(TODAY, a_case(None), self.rule).missing == "startdato"


class TestAssessments:
    """Four talks in six months; an assessment leaves out all but the first."""

    rule = a_rule(exempt_by=K.UNDTAGET_SAMTALER, exempt_count=1)
    all_out = an_offer_rule(exempt_by=K.UNDTAGET_TILBUD)

    def left_out(self, kind: CircumstanceKind = K.UNDTAGET_SAMTALER, **facts: Any) -> Case:
        return a_case(
            circumstances=(Circumstance(kind, date(2023, 1, 2), None, "Finder selv arbejde"),), **facts
        )

    def test_one_talk_is_enough(self) -> None:
        duty = duty_on(TODAY, self.left_out(talks=held(date(2022, 11, 14))), self.rule)
        assert (duty.status, duty.held, duty.required, duty.due_on) == (Status.MET, 1, 1, DUE)
        assert duty.exempted_by == Exemption(date(2023, 1, 2), None, reason="Finder selv arbejde")

    def test_but_not_none(self) -> None:
        duty = duty_on(TODAY, self.left_out(), self.rule)
        assert (duty.status, duty.held, duty.required) == (Status.SOON, 0, 1)
        assert (duty.safe_on, duty.exempted_by is not None) == (date(2023, 3, 24), True)
        missed = duty_on(DUE + days(1), self.left_out(), self.rule)
        assert (missed.status, missed.required, missed.exempted_by is not None) == (Status.MISSED, 1, True)

    def test_before_it_was_made_all_four_are_asked_for(self) -> None:
        duty = duty_on(date(2023, 1, 1), self.left_out(talks=held(date(2022, 11, 14))), self.rule)
        assert (duty.required, duty.exempted_by) == (4, None)

    def test_where_nothing_is_left_the_duty_rests(self) -> None:
        case = self.left_out(K.UNDTAGET_TILBUD)
        for day in (TODAY, DUE + days(1)):
            duty = duty_on(day, case, self.all_out)
            assert (duty.status, duty.held, duty.required) == (Status.PAUSED, 0, 1)
            assert duty.paused_by is not None
            assert duty.paused_by.reason == "Finder selv arbejde"
            assert duty.exempted_by == duty.paused_by

    def test_what_was_given_all_the_same_meets_it(self) -> None:
        case = self.left_out(K.UNDTAGET_TILBUD, placements=(offer(date(2023, 1, 9)),))
        duty = duty_on(TODAY, case, self.all_out)
        assert (duty.status, duty.held, duty.required) == (Status.MET, 1, 1)
        assert (duty.paused_by, duty.exempted_by is not None) == (None, True)

    def test_an_assessment_of_talks_is_none_of_offers(self) -> None:
        duty = duty_on(DUE + days(1), self.left_out(), self.all_out)
        assert (duty.status, duty.exempted_by) == (Status.MISSED, None)

    def test_an_exemption_rests_it_beside_the_assessment(self) -> None:
        ill = Exemption(date(2023, 3, 1), date(2023, 3, 10), reason="Indlagt")
        duty = duty_on(TODAY, self.left_out(exemptions=(ill,)), self.rule)
        assert (duty.status, duty.paused_by, duty.due_on) == (Status.PAUSED, ill, DUE + days(10))


class TestExtensions:
    """§ 27: an extension has its own day, and the decision that ends it."""

    rule = a_decision_rule(
        id="SDP-27", from_extension=3, limit=Limit(weeks=134), shifted_by=frozenset({K.SYGEHUSVENTETID})
    )
    extended = Decision("SDP-REV", date(2023, 3, 1), extension=3, from_on=date(2023, 4, 1))

    def test_its_weeks_are_counted_from_its_first_day(self) -> None:
        duty = duty_on(TODAY, a_case(decisions=(self.extended,)), self.rule)
        assert (duty.counted_from_on, duty.due_on) == (date(2023, 4, 1), date(2023, 4, 1) + days(938))
        assert duty.status is Status.OK

    def test_waiting_for_a_hospital_is_not_counted(self) -> None:
        waiting = Circumstance(K.SYGEHUSVENTETID, date(2023, 5, 1), date(2023, 5, 10))
        other = Circumstance(K.SELVSTAENDIG, date(2023, 5, 1), date(2023, 6, 10))
        case = a_case(decisions=(self.extended,), circumstances=(waiting, other))
        assert duty_on(date(2023, 6, 1), case, self.rule).due_on == date(2023, 4, 1) + days(948)
        still = Circumstance(K.SYGEHUSVENTETID, date(2023, 5, 1))
        case = a_case(decisions=(self.extended,), circumstances=(still,))
        assert duty_on(date(2023, 5, 4), case, self.rule).due_on == date(2023, 4, 1) + days(942)

    @pytest.mark.parametrize(
        ("decision", "is_met"),
        [
            (Decision("SDP-27", date(2025, 1, 1)), True),
            (Decision("SDP-27", date(2023, 3, 31)), False),  # before it began
            (Decision("SDP-REV", date(2025, 1, 1)), False),
        ],
    )
    def test_the_decision_that_ends_it(self, decision: Decision, is_met: bool) -> None:
        duty = duty_on(date(2025, 1, 2), a_case(decisions=(self.extended, decision)), self.rule)
        assert (duty.status is Status.MET) is is_met

    def test_a_new_extension_begins_anew(self) -> None:
        again = Decision("SDP-27", date(2025, 1, 1), extension=3)
        duty = duty_on(date(2025, 1, 2), a_case(decisions=(self.extended, again)), self.rule)
        assert (duty.status, duty.held, duty.counted_from_on) == (Status.OK, 0, date(2025, 1, 1))
        other = Decision("SDP-27", date(2025, 1, 1), extension=2)
        assert duties_of(a_case(decisions=(self.extended, other)), book(self.rule), date(2025, 1, 2)) == ()


class TestRequests:
    """A duty counted from a circumstance, met by a talk after it."""

    rule = a_rule(from_circumstance=K.FAST_TRACK, limit=Limit(weeks=2), count=1)

    def test_it_begins_with_the_request(self) -> None:
        case = a_case(
            circumstances=(Circumstance(K.FAST_TRACK, date(2023, 3, 1)),), talks=held(date(2023, 2, 20))
        )
        duty = duty_on(TODAY, case, self.rule)
        assert (duty.held, duty.counted_from_on, duty.due_on) == (0, date(2023, 3, 1), date(2023, 3, 15))
        assert duties_of(a_case(), book(self.rule), TODAY) == ()

    def test_an_interval_begins_with_it_too(self) -> None:
        case = a_case(circumstances=(Circumstance(K.FAST_TRACK, date(2023, 3, 1)),))
        duty = duty_on(TODAY, case, an_interval(from_circumstance=K.FAST_TRACK))
        assert (duty.counted_from_on, duty.due_on) == (date(2023, 3, 1), date(2023, 3, 29))

    def test_only_talks_and_offers_rest(self) -> None:
        rule = a_rule(
            duty_of=DutyOf.JOBCENTRE,
            event=EventKind.CIRCUMSTANCE,
            met_by=K.REHABILITERINGSTEAM,
            from_circumstance=K.REHABILITERINGSTEAM,
            limit=Limit(weeks=4),
            count=1,
            pause=Pause.SHIFT,
        )
        ill = Exemption(date(2023, 3, 1), date(2023, 3, 10))
        case = a_case(
            circumstances=(Circumstance(K.REHABILITERINGSTEAM, date(2023, 3, 1)),), exemptions=(ill,)
        )
        duty = duty_on(TODAY, case, rule)
        assert (duty.due_on, duty.paused_by) == (date(2023, 3, 29), None)


@pytest.mark.parametrize(
    ("facts", "missing"),
    [
        ({"cpr": "0000000000"}, "dagpengetimer"),
        ({"cpr": "0000000000", "benefit_hours": 10.0}, "dagpengetimer"),
        ({"cpr": "0000000000", "benefit_hours_on": TODAY}, "dagpengetimer"),
        ({"cpr": "0000000000", "benefit_hours": 10.0, "benefit_hours_on": TODAY}, "alder"),
        ({"started_on": None}, "startdato"),
    ],
)
def test_the_fact_that_is_missing(facts: dict[str, Any], missing: str) -> None:
    bands = (AgeLimit(0, 29, Limit(weeks=13)), AgeLimit(30, 150, Limit(weeks=26)))
    rule = a_rule(clock=Clock.HOURS, age_limits=bands, limit=Limit())
    case = a_case(**{"started_on": START, **facts})
    duty = duty_on(TODAY, case, rule)
    assert (duty.status, duty.missing, duty.due_on) == (Status.UNKNOWN, missing, None)


def test_what_was_held_is_told_though_nobody_knows_the_age() -> None:
    rule = a_rule(age_limits=(AgeLimit(0, 150, Limit(weeks=13)),), limit=Limit())
    case = a_case(cpr="0000000000", talks=held(TODAY, TODAY + days(1)))
    duty = duty_on(TODAY, case, rule)
    assert (duty.status, duty.held, duty.required) == (Status.UNKNOWN, 1, 4)


@pytest.mark.parametrize(("started_on", "number"), [(START, 1), (START + days(1), 0)])
def test_a_version_of_the_cases_start_is_owed_long_after_its_last_day(started_on: date, number: int) -> None:
    rule = a_rule(valid_to=START, transition=Transition.CASE_START)
    assert len(duties_of(a_case(started_on), book(rule), TODAY)) == number


def test_what_is_planned_before_a_window_books_nothing() -> None:
    rule = a_rule(window_from=Limit(months=3), count=1)  # 26-12-2022
    early = duty_on(date(2022, 12, 1), a_case(talks=planned(date(2022, 12, 25))), rule)
    on_time = duty_on(date(2022, 12, 1), a_case(talks=planned(date(2022, 12, 26))), rule)
    assert (early.planned_on, on_time.planned_on) == (None, date(2022, 12, 26))
