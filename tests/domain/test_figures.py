"""The two measures: cohorts, shares, how many it takes, and how many can still be reached."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from jobassist.domain.case import Case, CaseId, Exemption, TargetGroup
from jobassist.domain.figures import ALL_GROUPS, Cohort, Figure, cohort_duties, figures
from jobassist.domain.rules import Clock
from tests.domain.build import (
    DAGPENGE,
    JOBPARAT,
    SICK,
    a_case,
    a_rule,
    an_offer_rule,
    book,
    days,
    held,
    offer,
)

TALKS = a_rule(id="TALKS", groups=frozenset({SICK, JOBPARAT}), measure="four_talks")
OFFERS = an_offer_rule(id="OFFERS", groups=frozenset({JOBPARAT, DAGPENGE}), measure="active_offer")
OTHER = a_rule(id="OTHER")
RULES = book(TALKS, OFFERS, OTHER)
DAY = date(2023, 3, 20)


def case_due(due_on: date, talks: int = 0, **facts: Any) -> Case:
    """A case whose six-month day is ``due_on``, with so many talks in its first days."""
    started_on = due_on.replace(month=due_on.month + 6, year=due_on.year - 1)
    return a_case(started_on, talks=held(*(started_on + days(n) for n in range(talks))), **facts)


def row(cases: list[Case], measure: str = "four_talks", group: str = ALL_GROUPS, **keys: Any) -> Figure:
    cohort = keys.pop("cohort", Cohort.REACHED)
    found = {(f.measure, f.group): f for f in figures(cases, RULES, DAY, cohort=cohort)}
    return found[measure, group]


@pytest.mark.parametrize(
    ("due_on", "reached", "standing"),
    [
        (date(2023, 2, 28), 0, 1),
        (date(2023, 3, 1), 1, 1),
        (DAY, 1, 1),
        (date(2023, 3, 21), 0, 0),  # not there yet
        (date(2022, 5, 20), 0, 1),
    ],
)
def test_cohorts(due_on: date, reached: int, standing: int) -> None:
    started_on = date(due_on.year - 1, due_on.month + 6, due_on.day)
    case = a_case(started_on)
    assert row([case], cohort=Cohort.REACHED).population == reached
    assert row([case], cohort=Cohort.STANDING).population == standing


@pytest.mark.parametrize(
    ("ended_on", "reached", "standing"),
    [
        (None, 1, 1),
        (DAY, 1, 1),
        (DAY - days(1), 1, 0),  # was there on its day, but is open no more
        (date(2023, 3, 15), 1, 0),  # ended on the day itself
        (date(2023, 3, 14), 0, 0),  # ended before it
    ],
)
def test_ended_cases(ended_on: date | None, reached: int, standing: int) -> None:
    case = case_due(date(2023, 3, 15), ended_on=ended_on)
    assert row([case], cohort=Cohort.REACHED).population == reached
    assert row([case], cohort=Cohort.STANDING).population == standing


def test_missing_are_those_not_met_by_their_day() -> None:
    late = case_due(date(2023, 3, 10), talks=3)
    late = a_case(late.started_on, talks=(*late.talks, *held(date(2023, 3, 11))))
    found = row([case_due(date(2023, 3, 10), talks=4), case_due(date(2023, 3, 10), talks=3), late])
    assert (found.population, found.missing) == (3, 2)
    assert found.share == pytest.approx(2 / 3)


def test_a_paused_case_past_its_day_is_missing_too() -> None:
    pause = (Exemption(date(2023, 3, 12), date(2023, 3, 31)),)
    assert row([case_due(date(2023, 3, 10), exemptions=pause)]).missing == 1


def test_unknown_days_are_in_no_cohort() -> None:
    by_hours = book(a_rule(groups=frozenset({DAGPENGE}), clock=Clock.HOURS, measure="four_talks"))
    cases = [a_case(group=DAGPENGE), a_case(None, group=DAGPENGE)]
    assert cohort_duties(cases, by_hours, DAY, cohort=Cohort.STANDING) == []


def test_rows_per_group_and_for_all_together() -> None:
    cases = [
        case_due(date(2023, 3, 10), talks=4),
        case_due(date(2023, 3, 10), group=JOBPARAT),
        case_due(date(2023, 3, 10), group=DAGPENGE, placements=(offer(date(2023, 1, 9)),)),
    ]
    rows = figures(cases, RULES, DAY, cohort=Cohort.REACHED)
    assert [(f.measure, f.group, f.missing, f.population) for f in rows] == [
        ("four_talks", JOBPARAT.value, 1, 1),
        ("four_talks", SICK.value, 0, 1),
        ("four_talks", ALL_GROUPS, 1, 2),
        ("active_offer", DAGPENGE.value, 0, 1),
        ("active_offer", JOBPARAT.value, 1, 1),
        ("active_offer", ALL_GROUPS, 1, 2),
    ]


def test_rules_without_a_measure_are_left_out() -> None:
    case = case_due(date(2023, 3, 10), group=TargetGroup.JOBAFKLARING)
    assert cohort_duties([case], RULES, DAY, cohort=Cohort.REACHED) == []


def test_an_empty_population_has_no_share() -> None:
    found = row([])
    assert (found.population, found.missing, found.share, found.to_convert) == (0, 0, None, 0)
    assert found.threshold == 0.20


@pytest.mark.parametrize(
    ("missing", "population", "to_convert"),
    [(12, 41, 4), (2, 10, 0), (3, 10, 1), (1, 4, 1), (1, 5, 0), (10, 10, 8), (0, 9, 0), (9, 44, 1)],
)
def test_how_many_it_takes(missing: int, population: int, to_convert: int) -> None:
    cases = [case_due(date(2023, 3, 10), talks=0 if n < missing else 4) for n in range(population)]
    found = row(cases)
    assert (found.missing, found.population, found.to_convert) == (missing, population, to_convert)


@pytest.mark.parametrize(("population", "is_small"), [(9, True), (10, False)])
def test_small_populations_are_flagged(population: int, is_small: bool) -> None:
    assert row([case_due(date(2023, 3, 10))] * population).is_small is is_small


@pytest.mark.parametrize(("due_on", "talks", "rescuable"), [(DAY, 3, 1), (DAY, 2, 0), (DAY - days(1), 3, 0)])
def test_rescuable_are_those_who_still_can(due_on: date, talks: int, rescuable: int) -> None:
    assert row([case_due(due_on, talks)]).rescuable == rescuable


def test_a_case_that_ended_does_not_hide_those_after_it() -> None:
    ended = case_due(date(2023, 3, 10), ended_on=DAY - days(1))
    assert row([ended, case_due(date(2023, 3, 10))], cohort=Cohort.STANDING).population == 1


def test_cohort_duties_say_who() -> None:
    cases = [case_due(date(2023, 3, 10), id=CaseId("a")), case_due(date(2023, 4, 10), id=CaseId("b"))]
    assert [d.case.id for d in cohort_duties(cases, RULES, DAY, cohort=Cohort.REACHED)] == ["a"]
