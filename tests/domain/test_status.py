"""The eight statuses of talks and offers by a day, on both sides of each of their days."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from jobassist.domain.case import Case, Exemption, Pauses
from jobassist.domain.duties import Status, by_urgency, duties_of, duties_regardless_of_end, urgency
from jobassist.domain.rules import AgeLimit, Clock, Limit, Pause
from tests.domain.build import (
    DAGPENGE,
    SICK,
    START,
    a_case,
    a_rule,
    an_offer_rule,
    book,
    days,
    duty_on,
    held,
    offer,
    planned,
    status_on,
)

FOUR = a_rule(pace_weeks=(8, 13, 18, 24))
DUE = date(2023, 3, 26)  # a Sunday
TWO = held(date(2022, 11, 14), date(2023, 1, 23))
TODAY = date(2023, 3, 7)


class TestFourTalks:
    """Started 26-09-2022. Talk 3: target 30-01-2023, safe Friday 10-03 (12-03 is a Sunday), due 26-03."""

    case = a_case(talks=TWO)

    @pytest.mark.parametrize(
        ("day", "status"),
        [
            (date(2023, 1, 29), Status.OK),
            (date(2023, 1, 30), Status.SOON),  # the target's own day
            (date(2023, 3, 10), Status.SOON),  # the safe day's own day
            (date(2023, 3, 11), Status.CRITICAL),
            (DUE, Status.CRITICAL),  # the law's day still counts
            (date(2023, 3, 27), Status.MISSED),
            (date(2024, 3, 27), Status.MISSED),  # it stays
        ],
    )
    def test_day_by_day(self, day: date, status: Status) -> None:
        assert status_on(day, self.case, FOUR) is status

    def test_dates(self) -> None:
        duty = duty_on(TODAY, self.case, FOUR)
        assert (duty.held, duty.required) == (2, 4)
        assert (duty.target_on, duty.safe_on, duty.due_on) == (date(2023, 1, 30), date(2023, 3, 10), DUE)
        assert duty.counted_from_on == START

    @pytest.mark.parametrize(
        ("talks", "target", "safe"),
        [
            (0, date(2022, 11, 21), date(2023, 2, 10)),  # 12-02 is a Sunday
            (1, date(2022, 12, 26), date(2023, 2, 24)),
            (2, date(2023, 1, 30), date(2023, 3, 10)),
            (3, date(2023, 3, 13), date(2023, 3, 24)),
        ],
    )
    def test_each_talk_has_its_days(self, talks: int, target: date, safe: date) -> None:
        case = a_case(talks=held(*(date(2022, 10, 3) + days(n) for n in range(talks))))
        duty = duty_on(date(2022, 11, 1), case, FOUR)
        assert (duty.target_on, duty.safe_on) == (target, safe)

    @pytest.mark.parametrize(
        ("number", "target"),
        # 181 days: 45.25, 90.5, 135.75 and 181, each rounded up.
        [(0, days(46)), (1, days(91)), (2, days(136)), (3, days(181))],
    )
    def test_without_a_pace_talks_are_spread_evenly(self, number: int, target: Any) -> None:
        case = a_case(talks=held(*(date(2022, 10, 3) + days(n) for n in range(number))))
        assert duty_on(date(2022, 11, 1), case, a_rule()).target_on == START + target

    def test_the_gap_between_talks_is_the_rules(self) -> None:
        assert duty_on(TODAY, self.case, a_rule(min_gap_days=7)).safe_on == date(2023, 3, 17)
        assert duty_on(TODAY, self.case, a_rule(min_gap_days=0)).safe_on == date(2023, 3, 24)

    def test_soon_begins_fourteen_days_before_the_safe_day(self) -> None:
        late_pace = a_rule(pace_weeks=(8, 13, 18, 25))  # target 20-03, safe 24-03
        case = a_case(talks=(*TWO, *held(date(2023, 2, 20))))
        assert status_on(date(2023, 3, 9), case, late_pace) is Status.OK
        assert status_on(date(2023, 3, 10), case, late_pace) is Status.SOON


class TestHeld:
    def test_held_counts_up_to_the_days_end(self) -> None:
        case = a_case(talks=(*TWO, *held(TODAY)))
        assert duty_on(TODAY, case, FOUR).held == 3
        assert duty_on(TODAY - days(1), case, FOUR).held == 2

    def test_met_has_neither_target_nor_safe_day(self) -> None:
        duty = duty_on(TODAY, a_case(talks=(*TWO, *held(date(2023, 2, 1), date(2023, 2, 20)))), FOUR)
        assert (duty.status, duty.held) == (Status.MET, 4)
        assert (duty.target_on, duty.safe_on, duty.due_on) == (None, None, DUE)
        assert duty.counted_from_on == START

    def test_more_than_required_are_all_counted(self) -> None:
        talks = held(*(date(2022, 10, 3) + days(7 * n) for n in range(6)))
        assert duty_on(TODAY, a_case(talks=talks), FOUR).held == 6

    def test_met_stays_met_after_the_day(self) -> None:
        talks = (*TWO, *held(date(2023, 2, 1), DUE))
        assert status_on(date(2025, 1, 1), a_case(talks=talks), FOUR) is Status.MET

    def test_a_talk_after_the_day_is_late_and_changes_nothing(self) -> None:
        case = a_case(talks=(*TWO, *held(date(2023, 2, 1), DUE + days(1), DUE + days(9))))
        duty = duty_on(DUE + days(8), case, FOUR)
        assert (duty.status, duty.held, duty.late) == (Status.MISSED, 3, 1)
        assert duty_on(DUE + days(9), case, FOUR).late == 2
        assert (duty.target_on, duty.safe_on, duty.counted_from_on) == (None, None, START)


class TestBooked:
    @pytest.mark.parametrize(
        ("planned_on", "status"),
        [
            (TODAY - days(1), Status.SOON),  # its day has passed, and nobody said what happened
            (TODAY, Status.BOOKED),
            (date(2023, 3, 10), Status.BOOKED),
            (date(2023, 3, 11), Status.SOON),  # after the safe day
            (date(2023, 4, 11), Status.SOON),
        ],
    )
    def test_a_planned_talk_between_today_and_the_safe_day(self, planned_on: date, status: Status) -> None:
        assert status_on(TODAY, a_case(talks=(*TWO, *planned(planned_on))), FOUR) is status

    def test_the_first_of_several_is_what_is_planned(self) -> None:
        case = a_case(talks=(*TWO, *planned(date(2023, 3, 20), date(2023, 3, 9))))
        duty = duty_on(TODAY, case, FOUR)
        assert (duty.status, duty.planned_on) == (Status.BOOKED, date(2023, 3, 9))

    def test_a_held_talk_after_today_is_only_planned(self) -> None:
        duty = duty_on(TODAY, a_case(talks=(*TWO, *held(date(2023, 3, 9)))), FOUR)
        assert (duty.status, duty.held, duty.planned_on) == (Status.BOOKED, 2, date(2023, 3, 9))

    def test_critical_comes_before_booked(self) -> None:
        case = a_case(talks=(*TWO, *planned(date(2023, 3, 13))))
        duty = duty_on(date(2023, 3, 11), case, FOUR)
        assert (duty.status, duty.planned_on) == (Status.CRITICAL, date(2023, 3, 13))

    def test_an_offer_is_booked_from_its_planned_start(self) -> None:
        rule = an_offer_rule()
        case = a_case(placements=(offer(date(2023, 3, 24)),))
        assert status_on(date(2023, 3, 23), case, rule) is Status.BOOKED
        assert status_on(date(2023, 3, 24), case, rule) is Status.MET
        late = a_case(placements=(offer(DUE),))  # the safe day is Friday the 24th
        assert status_on(date(2023, 3, 23), late, rule) is Status.SOON


class TestPaused:
    pause = Exemption(date(2023, 3, 1), date(2023, 3, 31), reason="stand-by")
    case = a_case(talks=TWO, exemptions=(pause,))

    @pytest.mark.parametrize(
        ("day", "status"),
        [
            (date(2023, 2, 28), Status.SOON),
            (date(2023, 3, 1), Status.PAUSED),
            (date(2023, 3, 31), Status.PAUSED),
            (date(2023, 4, 1), Status.SOON),
            (date(2023, 4, 12), Status.SOON),  # 14 days before the new day
            (date(2023, 4, 13), Status.CRITICAL),
            (date(2023, 4, 26), Status.CRITICAL),
            (date(2023, 4, 27), Status.MISSED),
        ],
    )
    def test_day_by_day(self, day: date, status: Status) -> None:
        assert status_on(day, self.case, FOUR) is status

    def test_paused_keeps_its_dates_and_says_by_what(self) -> None:
        duty = duty_on(date(2023, 3, 7), self.case, FOUR)
        assert (duty.safe_on, duty.due_on) == (date(2023, 4, 12), date(2023, 4, 26))
        assert duty.paused_by == self.pause

    def test_of_several_the_longest_pauses(self) -> None:
        longer = Exemption(date(2023, 3, 5), date(2023, 4, 30))
        open_ended = Exemption(date(2023, 3, 6))
        assert duty_on(TODAY, a_case(exemptions=(longer, self.pause)), FOUR).paused_by == longer
        assert duty_on(TODAY, a_case(exemptions=(longer, open_ended)), FOUR).paused_by == open_ended

    def test_met_comes_before_paused(self) -> None:
        talks = (*TWO, *held(date(2023, 2, 1), date(2023, 2, 20)))
        assert status_on(TODAY, a_case(talks=talks, exemptions=(self.pause,)), FOUR) is Status.MET

    def test_paused_comes_before_missed(self) -> None:
        """Begun after the day: it does not move it, but nothing is asked of anyone while it lasts."""
        case = a_case(talks=TWO, exemptions=(Exemption(DUE + days(1), DUE + days(5)),))
        assert status_on(DUE + days(1), case, FOUR) is Status.PAUSED
        assert status_on(DUE + days(6), case, FOUR) is Status.MISSED

    @pytest.mark.parametrize(
        ("pauses", "talks_status", "offers_status"),
        [
            (Pauses.ALL, Status.PAUSED, Status.PAUSED),
            (Pauses.TALKS, Status.PAUSED, Status.OK),
            (Pauses.OFFERS, Status.SOON, Status.PAUSED),
        ],
    )
    def test_only_the_duties_it_is_for(
        self, pauses: Pauses, talks_status: Status, offers_status: Status
    ) -> None:
        case = a_case(talks=TWO, exemptions=(Exemption(date(2023, 3, 1), date(2023, 3, 31), pauses),))
        assert status_on(TODAY, case, FOUR) is talks_status
        assert status_on(TODAY, case, an_offer_rule()) is offers_status

    def test_a_rule_without_pause_runs_on(self) -> None:
        duty = duty_on(TODAY, self.case, a_rule(pace_weeks=(8, 13, 18, 24), pause=Pause.NONE))
        assert (duty.status, duty.due_on) == (Status.SOON, DUE)

    def test_an_exemption_that_ends_before_it_begins_is_nothing(self) -> None:
        case = a_case(talks=TWO, exemptions=(Exemption(date(2023, 3, 31), date(2023, 3, 1)),))
        assert duty_on(TODAY, case, FOUR) == duty_on(TODAY, a_case(talks=TWO), FOUR)._replace(case=case)


class TestUnknown:
    def test_without_a_start(self) -> None:
        duty = duty_on(TODAY, a_case(None, talks=TWO), FOUR)
        assert (duty.status, duty.held, duty.required, duty.missing) == (Status.UNKNOWN, 2, 4, "startdato")
        assert (duty.target_on, duty.safe_on, duty.due_on) == (None, None, None)

    def test_without_hours(self) -> None:
        rule = a_rule(clock=Clock.HOURS)
        assert duty_on(TODAY, a_case(group=DAGPENGE), rule).missing == "dagpengetimer"
        assert duty_on(TODAY, a_case(None, group=DAGPENGE), rule).missing == "startdato"
        assert duty_on(TODAY, a_case(benefit_hours=10.0), rule).missing == "dagpengetimer"
        assert duty_on(TODAY, a_case(benefit_hours_on=TODAY), rule).missing == "dagpengetimer"

    def test_held_counts_up_to_today_all_the_same(self) -> None:
        case = a_case(talks=held(date(2023, 1, 23), TODAY, TODAY + days(1)))
        assert duty_on(TODAY, case, a_rule(clock=Clock.HOURS)).held == 2

    def test_unknown_comes_before_met(self) -> None:
        talks = (*TWO, *held(date(2023, 2, 1), date(2023, 2, 20)))
        assert status_on(TODAY, a_case(talks=talks), a_rule(clock=Clock.HOURS)) is Status.UNKNOWN

    def test_without_an_age(self) -> None:
        by_age = (AgeLimit(0, 29, Limit(weeks=13)), AgeLimit(30, 150, Limit(weeks=26)))
        rule = an_offer_rule(limit=Limit(), age_limits=by_age)
        assert duty_on(TODAY, a_case(cpr="0000000000"), rule).missing == "alder"
        assert duty_on(TODAY, a_case(None), rule).missing == "startdato"


class TestAges:
    """Born 07-01-1990: 29 years until 06-01-2020."""

    rule = an_offer_rule(
        limit=Limit(), age_limits=(AgeLimit(0, 29, Limit(weeks=13)), AgeLimit(30, 150, Limit(weeks=26)))
    )

    @pytest.mark.parametrize(
        ("started_on", "weeks"), [(date(2020, 1, 6), 13), (date(2020, 1, 7), 26), (date(2020, 3, 2), 26)]
    )
    def test_the_age_on_the_first_day_decides(self, started_on: date, weeks: int) -> None:
        duty = duty_on(started_on, a_case(started_on), self.rule)
        assert duty.due_on == started_on + days(7 * weeks)


class TestWindow:
    """Only events from month three on count: from 26-12-2022."""

    rule = a_rule(count=2, window_from=Limit(months=3))

    def test_events_before_it_do_not_count(self) -> None:
        case = a_case(talks=held(date(2022, 12, 25), date(2022, 12, 26)))
        assert duty_on(TODAY, case, self.rule).held == 1

    def test_the_target_is_spread_from_its_first_day(self) -> None:
        # 90 days from 26-12 to 26-03: the first of two after 45.
        assert duty_on(date(2022, 10, 3), a_case(), self.rule).target_on == date(2023, 2, 9)

    def test_a_talk_planned_before_it_books_nothing(self) -> None:
        early, both = planned(date(2022, 12, 20)), planned(date(2022, 12, 20), date(2023, 1, 5))
        assert duty_on(date(2022, 12, 12), a_case(talks=early), self.rule).planned_on is None
        assert duty_on(date(2022, 12, 12), a_case(talks=both), self.rule).planned_on == date(2023, 1, 5)

    def test_hours_gathered_before_the_case_open_it_on_the_first_day(self) -> None:
        rule = a_rule(clock=Clock.HOURS, count=2, window_from=Limit(months=3))
        case = a_case(benefit_hours=600.0, benefit_hours_on=START, talks=held(START, START - days(1)))
        assert duty_on(TODAY, case, rule).held == 1


class TestExceptions:
    first_category = a_rule(unless_visitation=frozenset({"1"}), unless_visitation_weeks=8)
    early_recovery = a_rule(unless_recovery_weeks=26)

    @pytest.mark.parametrize(
        ("visitation", "day", "number"),
        [
            ("1", START + days(56), 0),
            ("1", START + days(57), 1),
            ("2", START, 1),
            ("", START, 1),
        ],
    )
    def test_visitation_category(self, visitation: str, day: date, number: int) -> None:
        assert len(duties_of(a_case(visitation=visitation), book(self.first_category), day)) == number

    def test_without_a_start_nothing_is_excepted(self) -> None:
        assert status_on(TODAY, a_case(None, visitation="1"), self.first_category) is Status.UNKNOWN

    @pytest.mark.parametrize(
        ("is_employed", "recovery_on", "number"),
        [
            (True, START + days(181), 0),
            (True, START + days(182), 1),  # not before 26 weeks
            (True, TODAY, 0),
            (True, TODAY - days(1), 1),  # the day has passed
            (True, None, 1),
            (False, START + days(181), 1),
            (None, START + days(181), 1),
        ],
    )
    def test_early_recovery(self, is_employed: bool | None, recovery_on: date | None, number: int) -> None:
        case = a_case(is_employed=is_employed, recovery_on=recovery_on)
        assert len(duties_of(case, book(self.early_recovery), TODAY)) == number


class TestEnded:
    @pytest.mark.parametrize(("ended_on", "number"), [(TODAY - days(1), 0), (TODAY, 1), (None, 1)])
    def test_an_ended_case_has_no_duties(self, ended_on: date | None, number: int) -> None:
        case = a_case(ended_on=ended_on)
        assert len(duties_of(case, book(FOUR), TODAY)) == number
        assert len(duties_regardless_of_end(case, book(FOUR), TODAY)) == 1


def test_order_of_urgency() -> None:
    """Missed (oldest first), critical, unknown, then by safe day, then paused, met."""

    def with_start(started_on: date | None, name: str, **facts: Any) -> Case:
        return a_case(started_on, name=name, **facts)

    pause = (Exemption(date(2023, 3, 1), date(2023, 3, 31)),)
    four = held(*(START + days(n) for n in range(4)))
    expected = [
        with_start(date(2022, 8, 1), "Missed longest"),
        with_start(date(2022, 9, 5), "Missed"),
        with_start(date(2022, 9, 9), "Critical"),
        with_start(None, "Unknown"),
        with_start(date(2022, 11, 7), "Soon"),
        with_start(date(2022, 11, 14), "Booked", talks=planned(date(2023, 3, 9))),
        with_start(date(2022, 12, 5), "Aage"),
        with_start(date(2022, 12, 5), "Åse"),
        with_start(date(2022, 12, 5), "Åse", cpr="7001901234"),
        with_start(date(2023, 3, 6), "Ok"),
        with_start(date(2022, 9, 26), "Z paused", exemptions=pause),
        with_start(date(2022, 9, 27), "Paused", exemptions=pause),
        with_start(date(2022, 9, 25), "Z met", talks=four),
        with_start(date(2022, 9, 26), "Met", talks=four),
    ]
    duties = [duty_on(TODAY, case, FOUR) for case in expected]
    assert [duty.case for duty in sorted(duties[6:] + duties[:6], key=by_urgency)] == expected
    assert [duty.status for duty in duties if duty.case.name != "Åse"] == [
        Status.MISSED, Status.MISSED, Status.CRITICAL, Status.UNKNOWN, Status.SOON, Status.BOOKED,
        Status.SOON, Status.OK, Status.PAUSED, Status.PAUSED, Status.MET, Status.MET,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("exemptions", "lacking_first"), [((), True), ((Exemption(date(2022, 12, 1)),), False)]
)
def test_what_can_be_done_goes_by_its_safe_day_and_what_rests_by_the_laws(
    exemptions: tuple[Exemption, ...], lacking_first: bool
) -> None:
    """Four talks by 03-04 must begin by 20-02; the last one by 26-03 is safe until 24-03."""
    four_lacking = a_case(date(2022, 10, 3), exemptions=exemptions)
    one_lacking = a_case(talks=held(*(START + days(n) for n in range(3))), exemptions=exemptions)
    duties = [duty_on(date(2022, 12, 1), case, FOUR) for case in (four_lacking, one_lacking)]
    assert sorted(duties, key=urgency) == (duties if lacking_first else duties[::-1])


def test_a_case_has_one_duty_for_each_rule_of_its_group() -> None:
    rules = (FOUR, a_rule(id="B", groups=frozenset({SICK})), a_rule(id="C", groups=frozenset({DAGPENGE})))
    assert [duty.rule.id for duty in duties_of(a_case(), book(*rules), TODAY)] == ["TEST", "B"]
