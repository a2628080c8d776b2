"""Dated versions, transitions and local rules."""

from __future__ import annotations

from datetime import date

import pytest

from jobassist.domain.calendar import WorkCalendar
from jobassist.domain.duties import duties_of
from jobassist.domain.rulebook import Rulebook
from jobassist.domain.rules import AgeLimit, Limit, Transition
from tests.domain.build import DAGPENGE, SICK, START, a_case, a_rule, book


class TestVersions:
    old = a_rule(valid_to=date(2022, 12, 31), count=4)
    new = a_rule(valid_from=date(2023, 1, 1), count=5)

    @pytest.mark.parametrize(
        ("day", "count"), [(date(2022, 12, 31), 4), (date(2023, 1, 1), 5), (date(2030, 1, 1), 5)]
    )
    def test_the_day_asked_about_decides(self, day: date, count: int) -> None:
        (version,) = book(self.old, self.new).in_force(SICK, day, started_on=START)
        assert version.count == count

    def test_before_the_first_version_there_is_no_duty(self) -> None:
        rule = a_rule(valid_from=date(2023, 1, 1))
        assert book(rule).in_force(SICK, date(2022, 12, 31)) == ()

    @pytest.mark.parametrize(("started_on", "count"), [(date(2022, 12, 31), 4), (date(2023, 1, 1), 5)])
    def test_case_start_decides_where_the_rule_says_so(self, started_on: date, count: int) -> None:
        by_start = [
            a_rule(valid_to=date(2022, 12, 31), count=4, transition=Transition.CASE_START),
            a_rule(valid_from=date(2023, 1, 1), count=5, transition=Transition.CASE_START),
        ]
        for day in (date(2022, 6, 1), date(2023, 6, 1), date(2026, 6, 1)):
            (version,) = book(*by_start).in_force(SICK, day, started_on=started_on)
            assert version.count == count

    def test_without_a_start_the_day_decides_after_all(self) -> None:
        rule = a_rule(valid_from=date(2023, 1, 1), transition=Transition.CASE_START)
        assert book(rule).in_force(SICK, date(2023, 1, 1)) == (rule,)
        assert book(rule).in_force(SICK, date(2022, 12, 31)) == ()

    def test_both_kinds_of_transition_together(self) -> None:
        by_start = a_rule(id="B", valid_to=date(2022, 12, 31), transition=Transition.CASE_START)
        rules = book(self.old, self.new, by_start)
        assert rules.in_force(SICK, date(2023, 6, 1), started_on=START) == (self.new, by_start)
        assert rules.in_force(SICK, date(2023, 6, 1), started_on=date(2023, 2, 1)) == (self.new,)

    def test_only_the_groups_rules(self) -> None:
        rules = book(a_rule(groups=frozenset({DAGPENGE})))
        assert rules.in_force(SICK, START) == ()
        assert len(rules.in_force(DAGPENGE, START)) == 1

    def test_find_gives_all_versions_oldest_first(self) -> None:
        assert book(self.new, self.old).find("TEST") == (self.old, self.new)
        assert book(self.new).find("ANDEN") == ()


class TestLocalRules:
    rule = a_rule(id="LOKAL", owner="local")

    def test_off_unless_switched_on(self) -> None:
        assert duties_of(a_case(), book(self.rule), START) == ()
        assert duties_of(a_case(), book(self.rule, local_rules=["ANDEN"]), START) == ()

    def test_switched_on(self) -> None:
        (duty,) = duties_of(a_case(), book(self.rule, local_rules=["LOKAL"]), START)
        assert duty.rule is self.rule

    def test_found_either_way(self) -> None:
        assert book(self.rule).find("LOKAL") == (self.rule,)


def test_a_rulebook_has_a_calendar_without_closed_days() -> None:
    assert Rulebook([]).calendar.is_working_day(date(2023, 6, 5))
    closed = WorkCalendar([(6, 5)])
    assert Rulebook([], calendar=closed).calendar is closed


def test_a_rulebook_tells_what_could_not_be_used() -> None:
    assert Rulebook([]).problems == ()
    assert Rulebook([], problems=iter(["Linje 3"])).problems == ("Linje 3",)


@pytest.mark.parametrize(("age", "weeks"), [(0, 13), (29, 13), (30, 26), (49, 26), (50, 13), (150, 13)])
def test_limits_by_age(age: int, weeks: int) -> None:
    bands = (
        AgeLimit(0, 29, Limit(weeks=13)),
        AgeLimit(30, 49, Limit(weeks=26)),
        AgeLimit(50, 150, Limit(weeks=13)),
    )
    rule = a_rule(limit=Limit(), age_limits=bands)
    assert rule.limit_for(age) == Limit(weeks=weeks)
    assert rule.limit_for(None) is None
    assert rule.limit_for(-1) is None
    assert a_rule().limit_for(None) == Limit(months=6)
