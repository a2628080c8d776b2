"""Duties of others and what is good to know: told while they are of use, never a duty of the jobcentre."""

from __future__ import annotations

from datetime import date

import pytest

from jobassist.domain.case import Case
from jobassist.domain.circumstances import Circumstance, CircumstanceKind
from jobassist.domain.duties import Status, duties_of
from jobassist.domain.reminders import Reminder, reminders_of
from jobassist.domain.rules import Clock, DutyKind, DutyOf, EventKind, Limit, RuleVersion, Transition
from tests.domain.build import DAGPENGE, START, a_case, a_rule, book, days, held

K = CircumstanceKind
TODAY = date(2023, 3, 7)
DOCTOR = a_rule(
    id="DOCTOR",
    duty_of=DutyOf.DOCTOR,
    event=EventKind.CIRCUMSTANCE,
    met_by=K.LAE_285,
    from_circumstance=K.LAE_285,
    limit=Limit(days=8),
    count=1,
)
FUND = a_rule(id="FUND", duty_of=DutyOf.UNEMPLOYMENT_FUND, limit=Limit(weeks=4), count=1)
TOLD = a_rule(id="TOLD", duty=DutyKind.INFORMATION)


def reminded(case: Case, *rules: RuleVersion, day: date = TODAY) -> list[str]:
    return [each.rule.id for each in reminders_of(case, book(*rules), day)]


def asked(first: date, last: date | None = None) -> Case:
    return a_case(circumstances=(Circumstance(K.LAE_285, first, last),))


def test_a_doctors_answer_is_awaited_from_the_day_it_was_asked_for() -> None:
    case = asked(date(2023, 3, 1))
    (reminder,) = reminders_of(case, book(DOCTOR), TODAY)
    assert reminder.due_on == date(2023, 3, 9)
    assert reminder.duty is not None
    assert reminder.duty.status is Status.SOON
    assert duties_of(case, book(DOCTOR), TODAY) == ()
    assert reminders_of(case, book(DOCTOR), date(2023, 2, 28)) == ()


def test_it_is_still_told_after_its_day_and_no_more_when_it_came() -> None:
    assert reminded(asked(date(2023, 2, 1)), DOCTOR) == ["DOCTOR"]
    assert reminded(asked(date(2023, 3, 1), TODAY), DOCTOR) == []
    assert reminded(asked(date(2023, 3, 1), TODAY + days(1)), DOCTOR) == ["DOCTOR"]


def test_nothing_once_the_case_has_ended() -> None:
    for ended_on, told in ((TODAY, ["TOLD"]), (TODAY - days(1), [])):
        assert reminded(a_case(ended_on=ended_on), TOLD) == told


def test_what_has_a_day_comes_first() -> None:
    case = asked(date(2023, 3, 1))
    again = a_rule(id="AGAIN", duty=DutyKind.INFORMATION)
    assert reminded(case, TOLD, again, DOCTOR, FUND) == ["FUND", "DOCTOR", "AGAIN", "TOLD"]


def test_what_the_jobcentre_owes_is_no_reminder() -> None:
    assert reminded(a_case(), a_rule()) == []
    assert reminded(a_case(talks=held(START)), FUND) == []
    assert reminded(a_case(group=DAGPENGE), a_rule(id="X", duty_of=DutyOf.CITIZEN, groups=frozenset())) == []


def test_information_has_neither_duty_nor_day() -> None:
    assert reminders_of(a_case(), book(TOLD), TODAY) == (Reminder(TOLD),)
    assert Reminder(TOLD).due_on is None


def test_information_follows_its_conditions() -> None:
    rule = a_rule(id="TOLD", duty=DutyKind.INFORMATION, only_employed=True)
    assert reminded(a_case(is_employed=True), rule) == ["TOLD"]
    assert reminded(a_case(is_employed=False), rule) == []


@pytest.mark.parametrize(
    ("day", "is_told"),
    [(27, False), (28, True), (56, True), (57, False)],
)
def test_information_between_its_days(day: int, is_told: bool) -> None:
    rule = a_rule(id="TOLD", duty=DutyKind.INFORMATION, window_from=Limit(weeks=4), until=Limit(weeks=8))
    assert bool(reminded(a_case(), rule, day=START + days(day))) is is_told
    assert reminded(a_case(None), rule, day=START + days(day)) == []


@pytest.mark.parametrize(("keys", "early", "late"), [("window_from", False, True), ("until", True, False)])
def test_information_with_only_one_of_its_days(keys: str, early: bool, late: bool) -> None:
    rule = a_rule(id="TOLD", duty=DutyKind.INFORMATION, **{keys: Limit(weeks=4)})
    assert bool(reminded(a_case(), rule, day=START)) is early
    assert bool(reminded(a_case(), rule, day=START + days(29))) is late


@pytest.mark.parametrize(("day", "is_told"), [(13, False), (14, True), (28, True), (29, False)])
def test_information_counted_from_a_circumstance(day: int, is_told: bool) -> None:
    rule = a_rule(
        id="TOLD",
        duty=DutyKind.INFORMATION,
        from_circumstance=K.LAE_285,
        window_from=Limit(weeks=2),
        until=Limit(weeks=4),
    )
    first = date(2023, 1, 9)
    assert bool(reminded(asked(first), rule, day=first + days(day))) is is_told


@pytest.mark.parametrize(("day", "is_told"), [(6, False), (7, True)])
def test_information_counted_in_hours(day: int, is_told: bool) -> None:
    rule = a_rule(id="TOLD", duty=DutyKind.INFORMATION, clock=Clock.HOURS, window_from=Limit(weeks=2))
    case = a_case(group=DAGPENGE, benefit_hours=37.0, benefit_hours_on=START)
    assert bool(reminded(case, rule, day=START + days(day))) is is_told


def test_reminders_follow_the_version_of_the_cases_start() -> None:
    old = a_rule(id="TOLD", duty=DutyKind.INFORMATION, valid_to=START, transition=Transition.CASE_START)
    assert reminded(a_case(), old) == ["TOLD"]
    assert reminded(a_case(START + days(1)), old) == []


def test_an_unknown_day_is_a_reminder_without_one() -> None:
    (reminder,) = reminders_of(a_case(None), book(FUND), TODAY)
    assert (reminder.due_on, reminder.duty is not None) == (None, True)
