"""Dated versions, transitions, local rules, and the shipped rules on their first and last days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from jobassist.domain.calendar import WorkCalendar
from jobassist.domain.case import Holder, OfferKind, TalkKind, TargetGroup
from jobassist.domain.duties import duties_of
from jobassist.domain.rulebook import Rulebook
from jobassist.domain.rules import (
    AgeLimit,
    Clock,
    DutyKind,
    Limit,
    Pause,
    RuleVersion,
    Transition,
)
from jobassist.paths import resources
from jobassist.services.load_rules import load_rulebook
from tests.domain.build import DAGPENGE, JOBPARAT, SICK, START, a_case, a_rule, book

ONE_DAY = timedelta(days=1)
SHIPPED = load_rulebook(resources("rules"))
AKTIVITETSPARAT = TargetGroup.KTH_AKTIVITETSPARAT


def versions(rule_id: str, group: TargetGroup) -> list[RuleVersion]:
    return [version for version in SHIPPED.find(rule_id) if group in version.groups]


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
    assert a_rule().limit_for(None) == Limit(months=6)


VALID = [
    # id, group, first day, last day (None: until further notice)
    ("SDP-1", SICK, date(2015, 1, 1), date(2026, 6, 30)),
    ("SDP-4W", SICK, date(2015, 1, 1), date(2019, 12, 31)),
    ("SDP-4IN6", SICK, date(2020, 1, 1), date(2023, 3, 21)),
    ("SDP-4IN6", SICK, date(2023, 3, 22), date(2026, 6, 30)),
    ("SDP-REV", SICK, date(2014, 7, 1), None),
    ("SDP-NEW1", SICK, date(2026, 7, 1), None),
    ("J18-6", DAGPENGE, date(2015, 7, 1), date(2019, 12, 31)),
    ("J20-4", DAGPENGE, date(2020, 1, 1), date(2023, 12, 31)),
    ("J20-4", JOBPARAT, date(2020, 1, 1), date(2026, 6, 30)),
    ("J20-4", AKTIVITETSPARAT, date(2020, 1, 1), date(2026, 6, 30)),
    ("J20-JOINT", DAGPENGE, date(2020, 1, 1), date(2023, 12, 31)),
    ("J20-W1", JOBPARAT, date(2020, 1, 1), date(2026, 6, 30)),
    ("J20-W1", AKTIVITETSPARAT, date(2020, 1, 1), date(2026, 6, 30)),
    ("J24-AK", DAGPENGE, date(2024, 1, 1), date(2026, 6, 30)),
    ("J24-JC", DAGPENGE, date(2024, 1, 1), date(2026, 6, 30)),
    ("J26-AK", DAGPENGE, date(2026, 7, 1), None),
    ("J26-K1", DAGPENGE, date(2026, 7, 1), None),
    ("J26-K2", JOBPARAT, date(2026, 7, 1), None),
    ("T18", DAGPENGE, date(2015, 7, 1), date(2019, 12, 31)),
    ("T20", DAGPENGE, date(2020, 1, 1), date(2022, 12, 31)),
    ("T20", DAGPENGE, date(2023, 1, 1), date(2026, 6, 30)),
    ("T20", JOBPARAT, date(2020, 1, 1), date(2022, 12, 31)),
    ("T20", AKTIVITETSPARAT, date(2023, 1, 1), date(2026, 6, 30)),
    ("T26", DAGPENGE, date(2026, 7, 1), None),
    ("T26", JOBPARAT, date(2026, 7, 1), None),
]


@pytest.mark.parametrize(("rule_id", "group", "first", "last"), VALID)
def test_shipped_rules_from_first_to_last_day(
    rule_id: str, group: TargetGroup, first: date, last: date | None
) -> None:
    def in_force(day: date) -> RuleVersion | None:
        found = [v for v in SHIPPED.in_force(group, day, started_on=day) if v.id == rule_id]
        return found[0] if found else None

    (version,) = [v for v in versions(rule_id, group) if v.valid_from == first]
    assert version.valid_to == last
    assert in_force(first) is version
    assert in_force(first - ONE_DAY) is not version
    assert in_force(last or date(2099, 12, 31)) is version
    if last is not None:
        assert in_force(last + ONE_DAY) is not version


def test_nothing_shipped_is_left_out_above() -> None:
    named = {(rule_id, first) for rule_id, _, first, _ in VALID}
    assert {(v.id, v.valid_from) for v in SHIPPED.versions} == named


@pytest.mark.parametrize(
    ("rule_id", "group", "count", "limit", "clock"),
    [
        ("SDP-1", SICK, 1, Limit(weeks=8), Clock.CALENDAR),
        ("SDP-4W", SICK, 1, Limit(weeks=4), Clock.CALENDAR),
        ("SDP-4IN6", SICK, 4, Limit(months=6), Clock.CALENDAR),
        ("SDP-REV", SICK, 1, Limit(weeks=22), Clock.CALENDAR),
        ("SDP-NEW1", SICK, 1, Limit(months=6), Clock.CALENDAR),
        ("J18-6", DAGPENGE, 6, Limit(months=6), Clock.HOURS),
        ("J20-4", DAGPENGE, 4, Limit(months=6), Clock.HOURS),
        ("J20-4", JOBPARAT, 4, Limit(months=6), Clock.PERIOD),
        ("J20-JOINT", DAGPENGE, 1, Limit(months=6), Clock.HOURS),
        ("J20-W1", JOBPARAT, 1, Limit(weeks=1), Clock.PERIOD),
        ("J24-AK", DAGPENGE, 3, Limit(months=3), Clock.HOURS),
        ("J24-JC", DAGPENGE, 3, Limit(months=6), Clock.HOURS),
        ("J26-AK", DAGPENGE, 2, Limit(months=3), Clock.HOURS),
        ("J26-K1", DAGPENGE, 2, Limit(months=6), Clock.HOURS),
        ("J26-K2", JOBPARAT, 4, Limit(months=6), Clock.PERIOD),
        ("T20", DAGPENGE, 1, Limit(months=6), Clock.HOURS),
        ("T20", JOBPARAT, 1, Limit(months=6), Clock.PERIOD),
        ("T26", DAGPENGE, 1, Limit(months=6), Clock.HOURS),
    ],
)
def test_shipped_demands(rule_id: str, group: TargetGroup, count: int, limit: Limit, clock: Clock) -> None:
    for version in versions(rule_id, group):
        assert (version.count, version.limit, version.clock) == (count, limit, clock)


def test_only_four_in_six_has_a_pace() -> None:
    paced = {v.id: v.pace_weeks for v in SHIPPED.versions if v.pace_weeks}
    assert paced == {"SDP-4IN6": (8, 13, 18, 24)}


def test_shipped_particulars() -> None:
    (t18,) = SHIPPED.find("T18")
    assert [(band.min_age, band.limit.weeks) for band in t18.age_limits] == [(0, 13), (30, 26), (50, 13)]
    for t20 in SHIPPED.find("T20"):
        assert (t20.offer_min_days, t20.pause, t20.grace) == (14, Pause.GRACE, Limit(months=1))
        is_from_2023 = t20.valid_from == date(2023, 1, 1)
        assert (OfferKind.OEVRIG_VEJLEDNING in t20.offers_not_counting) is is_from_2023
    (joint,) = SHIPPED.find("J20-JOINT")
    assert (joint.talk_kinds, joint.window_from) == (frozenset({TalkKind.FAELLES}), Limit(months=3))
    assert SHIPPED.find("J24-AK")[0].held_by == frozenset({Holder.UNEMPLOYMENT_FUND})
    assert SHIPPED.find("J24-JC")[0].held_by == frozenset({Holder.JOBCENTRE, Holder.OTHER_ACTOR})
    (revision,) = SHIPPED.find("SDP-REV")
    assert (revision.uncounted_days, revision.ends_at_month_end, revision.duty) == (
        30,
        True,
        DutyKind.DECISION,
    )


@pytest.mark.parametrize("day", [date(2018, 6, 1), date(2021, 6, 1), date(2023, 3, 7), date(2025, 6, 1)])
@pytest.mark.parametrize("group", list(TargetGroup))
def test_a_group_has_at_most_one_rule_for_each_measure(group: TargetGroup, day: date) -> None:
    measured = [v.measure for v in SHIPPED.in_force(group, day) if v.measure]
    assert len(measured) == len(set(measured))
