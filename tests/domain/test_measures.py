"""The state's measures by their dates: months beyond the share, assessments, and skærpet tilsyn."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from jobassist.domain.calendar import add_months
from jobassist.domain.case import Case, OfferKind, Placement, PlacementState, TargetGroup
from jobassist.domain.circumstances import Circumstance, CircumstanceKind
from jobassist.domain.figures import ALL_GROUPS, Cohort, Figure, figures, months_beyond
from jobassist.domain.measures import USUAL_MEASURES, Measure, MeasureKind, Split, in_order
from jobassist.domain.rulebook import Rulebook
from tests.domain.build import DAGPENGE, JOBPARAT, SICK, a_case, a_rule, book, days, held, offer

DAY = date(2023, 6, 30)
DUTY, PASSIVE = MeasureKind.DUTY, MeasureKind.PASSIVE
RULE = a_rule(
    measure="four_talks", exempt_by=CircumstanceKind.UNDTAGET_SAMTALER, exempt_count=1, covers_percent=75
)


def a_measure(
    kind: MeasureKind = DUTY,
    share: float = 0.20,
    *,
    valid_from: date = date(2015, 1, 1),
    valid_to: date | None = None,
    **keys: Any,
) -> Measure:
    counts = "four_talks" if kind is DUTY else ""
    return Measure("m", "Måling", kind, share, valid_from, valid_to, "STAR", "H", counts=counts, **keys)


def rules(*measures: Measure) -> Rulebook:
    return book(RULE, measures=measures)


def due(due_on: date, talks: int = 0, **facts: object) -> Case:
    """A case whose six-month day is ``due_on``."""
    started_on = add_months(due_on, -6)
    return a_case(started_on, talks=held(*(started_on + days(n) for n in range(talks))), **facts)


def whole(cases: Sequence[Case], *measures: Measure, day: date = DAY, watch: bool = False) -> Figure:
    told = figures(cases, rules(*measures), day, cohort=Cohort.REACHED, watch=watch)
    (found,) = [f for f in told if f.group == ALL_GROUPS]
    return found


def test_talks_come_first_and_then_offers() -> None:
    other = a_measure()
    talks, offers = USUAL_MEASURES
    assert talks == Measure(
        "four_talks", "Fire samtaler", DUTY, 0.20, date.min, None, "STAR", "H", counts="four_talks"
    )
    assert in_order([other, offers, talks]) == (talks, offers, other)


def a_month(month: int, missing: int, population: int = 10, year: int = 2023) -> list[Case]:
    """So many cases that reach six months on the tenth of a month, so many of them without talks."""
    return [due(date(year, month, 10), 0 if n < missing else 4) for n in range(population)]


@pytest.mark.parametrize(
    ("missing", "population", "small", "is_beyond"),
    [(2, 10, 10, False), (3, 10, 10, True), (3, 10, 11, False), (0, 0, 0, False), (3, 9, 10, False)],
)
def test_beyond_is_more_than_the_share_among_enough_people(
    missing: int, population: int, small: int, is_beyond: bool
) -> None:
    assert whole(a_month(6, missing, population), a_measure(small_population=small)).is_beyond is is_beyond


@pytest.mark.parametrize(
    ("day", "threshold", "to_convert", "most_exempt"),
    [(date(2023, 6, 29), 0.20, 1, 0), (DAY, 0.30, 0, 2)],
)
def test_the_share_follows_the_day(day: date, threshold: float, to_convert: int, most_exempt: int) -> None:
    measures = (
        a_measure(share=0.20, valid_to=date(2023, 6, 29)),
        a_measure(share=0.30, valid_from=DAY, exempt_share=0.25),
    )
    found = whole(a_month(6, 3), *measures, day=day)
    assert (found.threshold, found.to_convert, found.most_exempt) == (threshold, to_convert, most_exempt)


@pytest.mark.parametrize(
    ("share", "population", "to_convert"), [(0.29, 100, 71), (0.07, 100, 93), (0.25, 12, 9), (0.75, 100, 25)]
)
def test_shares_are_reckoned_in_whole_percent(share: float, population: int, to_convert: int) -> None:
    """0.29 × 100 is a hair under 29 in binary numbers."""
    cases = [due(date(2023, 6, 10))] * population
    measure = a_measure(share=share, exempt_share=share)
    assert whole(cases, measure).to_convert == to_convert
    assert whole(cases, measure).most_exempt == population - to_convert


class TestMonthsBeyond:
    measure = a_measure(months_in_row=3)

    @pytest.mark.parametrize(
        ("missing", "months"),
        [
            # April, May, June
            ((3, 3, 3), 3),
            ((2, 3, 3), 2),
            ((3, 2, 3), 1),
            ((3, 3, 2), 0),
        ],
    )
    def test_months_in_a_row_up_to_the_last_whole_one(self, missing: tuple[int, ...], months: int) -> None:
        cases = [case for month, n in zip((4, 5, 6), missing, strict=True) for case in a_month(month, n)]
        for day in (DAY, date(2023, 7, 1), date(2023, 7, 30)):
            assert months_beyond(cases, rules(self.measure), day, "m") == months

    def test_a_month_that_has_not_ended_is_not_counted(self) -> None:
        cases = [case for month in (3, 4, 5) for case in a_month(month, 3)] + a_month(6, 0)
        assert months_beyond(cases, rules(self.measure), date(2023, 6, 29), "m") == 3
        assert months_beyond(cases, rules(self.measure), DAY, "m") == 0

    def test_no_further_than_the_measures_own_months(self) -> None:
        cases = [case for month in range(1, 7) for case in a_month(month, 9)]
        assert months_beyond(cases, rules(self.measure), DAY, "m") == 3
        assert months_beyond(cases, rules(a_measure()), DAY, "m") == 6

    def test_too_few_people_break_the_row(self) -> None:
        cases = [*a_month(6, 9, 9), *a_month(5, 9), *a_month(4, 9)]
        assert months_beyond(cases, rules(self.measure), DAY, "m") == 0

    def test_over_new_year(self) -> None:
        cases = [*a_month(1, 3), *a_month(12, 3, year=2022), *a_month(11, 2, year=2022)]
        assert months_beyond(cases, rules(self.measure), date(2023, 1, 31), "m") == 2

    def test_a_measure_or_a_group_that_is_not_there(self) -> None:
        cases = a_month(6, 9)
        assert months_beyond(cases, rules(self.measure), DAY, "x") == 0
        assert months_beyond(cases, rules(a_measure(valid_to=date(2023, 6, 29))), DAY, "m") == 0
        assert months_beyond(cases, rules(self.measure), DAY, "m", DAGPENGE.value) == 0
        assert months_beyond(cases, rules(self.measure), DAY, "m", SICK.value) == 1

    def test_each_month_by_its_own_share(self) -> None:
        new = a_measure(share=0.35, valid_from=date(2023, 6, 1), months_in_row=3)
        old = a_measure(valid_to=date(2023, 5, 31))
        cases = [*a_month(5, 3), *a_month(6, 4)]
        assert months_beyond(cases, rules(old, new), DAY, "m") == 2
        assert months_beyond([*a_month(5, 3), *a_month(6, 3)], rules(old, new), DAY, "m") == 0

    def test_cases_that_ended_since_were_there_in_their_month(self) -> None:
        stayed, left = a_month(6, 0, 7), [due(date(2023, 6, 10), ended_on=date(2023, 6, 20))] * 3
        assert months_beyond([*stayed, *left], rules(self.measure), DAY, "m") == 1

    def test_a_measure_of_skaerpet_tilsyn(self) -> None:
        watch = a_measure(months_in_row=3, is_watch=True)
        assert months_beyond(a_month(6, 3), rules(watch), DAY, "m") == 1


@pytest.mark.parametrize(
    ("split", "of_groups", "of_all"), [(Split.GROUPS, True, False), (Split.ALL, False, True)]
)
def test_the_state_looks_at_each_group_or_at_all_as_one(split: Split, of_groups: bool, of_all: bool) -> None:
    told = figures(
        [due(DAY), due(DAY, group=JOBPARAT)], rules(a_measure(split=split)), DAY, cohort=Cohort.REACHED
    )
    assert [(f.group, f.is_decisive) for f in told] == [
        (JOBPARAT.value, of_groups),
        (SICK.value, of_groups),
        (ALL_GROUPS, of_all),
    ]


class TestAssessments:
    exempt = (Circumstance(CircumstanceKind.UNDTAGET_SAMTALER, date(2023, 1, 1), None, "Finder selv"),)

    @pytest.mark.parametrize(("talks", "missing", "rescuable"), [(0, 1, 1), (1, 1, 0), (4, 0, 0)])
    def test_who_is_left_out_counts_as_missing_until_all_are_held(
        self, talks: int, missing: int, rescuable: int
    ) -> None:
        """One talk meets the citizen's own duty; the measure still asks for four."""
        found = whole([due(DAY, talks, circumstances=self.exempt)], a_measure())
        assert (found.missing, found.exempt, found.rescuable) == (missing, 1, rescuable)

    def test_the_versions_that_were_counted_by(self) -> None:
        found = whole([due(DAY), due(DAY)], a_measure())
        assert (found.exempt, found.rules) == (0, (RULE,))
        assert whole([], a_measure()).rules == ()

    def test_they_are_told_in_order(self) -> None:
        versions = {
            group: a_rule(id=name, groups=frozenset({group}), measure="four_talks")
            for name, group in (
                ("C", SICK),
                ("A", JOBPARAT),
                ("D", DAGPENGE),
                ("B", TargetGroup.LEDIGHEDSYDELSE),
            )
        }
        cases = [due(DAY, group=group) for group in versions]
        told = figures(cases, book(*versions.values(), measures=[a_measure()]), DAY, cohort=Cohort.REACHED)
        assert [rule.id for rule in told[-1].rules] == ["A", "B", "C", "D"]


class TestWatch:
    passive = a_measure(PASSIVE, 0.30, is_watch=True, seniority_months=12, small_population=1)
    old = date(2022, 6, 30)

    def found(self, *cases: Case) -> Figure:
        return whole(cases, a_measure(), self.passive, watch=True)

    @pytest.mark.parametrize(
        ("started_on", "ended_on", "population"),
        [
            (old, None, 1),
            (old + days(1), None, 0),
            (None, None, 0),
            (old, DAY, 1),
            (old, DAY - days(1), 0),
        ],
    )
    def test_those_with_a_years_seniority(
        self, started_on: date | None, ended_on: date | None, population: int
    ) -> None:
        found = self.found(a_case(started_on, ended_on=ended_on))
        assert (found.population, found.missing, found.is_decisive) == (population, population, True)

    @pytest.mark.parametrize(
        ("placement", "missing"),
        [
            (offer(date(2022, 7, 1), DAY), 0),
            (offer(date(2020, 1, 1), date(2022, 6, 30)), 0),  # on the first day of the year
            (offer(date(2020, 1, 1), date(2022, 6, 29)), 1),
            (offer(date(2020, 1, 1)), 0),  # runs still
            (offer(DAY), 0),
            (offer(DAY + days(1)), 1),
            (offer(date(2023, 1, 1), kind=OfferKind.ORDINARY_HOURS), 0),
            (offer(date(2023, 1, 1), state=PlacementState.CANCELLED), 1),
        ],
    )
    def test_neither_an_offer_nor_hours_in_the_last_year(self, placement: Placement, missing: int) -> None:
        assert self.found(a_case(date(2019, 1, 1), placements=(placement,))).missing == missing

    def test_the_share_of_the_passive(self) -> None:
        active = a_case(self.old, placements=(offer(DAY),))
        found = self.found(a_case(self.old), active, active, active)
        assert (found.measure, found.share, found.threshold, found.to_convert) == ("m", 0.25, 0.30, 0)
        assert (found.is_beyond, found.rescuable, found.exempt) == (False, 0, 0)
        assert self.found(a_case(self.old), a_case(self.old), active, active).to_convert == 1

    def test_cases_that_can_be_read_only_once(self) -> None:
        told = figures(iter([a_case(self.old)]), rules(self.passive), DAY, cohort=Cohort.REACHED, watch=True)
        assert [(f.population, f.missing) for f in told] == [(1, 1)]

    def test_the_measures_of_every_month_stand_apart(self) -> None:
        measures = (a_measure(), self.passive, a_measure(is_watch=True))
        monthly = figures([due(DAY)], rules(*measures), DAY, cohort=Cohort.REACHED)
        watched = figures(iter([due(DAY)]), rules(*measures), DAY, cohort=Cohort.REACHED, watch=True)
        assert [(f.group, f.threshold) for f in monthly] == [(SICK.value, 0.20), (ALL_GROUPS, 0.20)]
        assert [(f.group, f.threshold) for f in watched] == [
            (ALL_GROUPS, 0.30),
            (SICK.value, 0.20),
            (ALL_GROUPS, 0.20),
        ]
