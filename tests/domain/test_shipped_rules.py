"""The shipped rules on their first and last days, and what each of them demands."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from jobassist.domain.case import Holder, OfferKind, TalkKind, TargetGroup
from jobassist.domain.rulebook import Rulebook
from jobassist.domain.rules import Clock, DutyKind, DutyOf, Limit, Pause, RuleVersion
from jobassist.paths import resources
from jobassist.services.load_rules import load_rulebook
from tests.domain.build import DAGPENGE, JOBPARAT, SICK

ONE_DAY = timedelta(days=1)
FAR = date(2099, 12, 31)
LAW = load_rulebook(resources("rules"))
LOCAL = tuple(sorted({v.id for v in LAW.versions if v.owner == "local"}))
SHIPPED = load_rulebook(resources("rules"), local_rules=LOCAL)
AKTIVITETSPARAT = TargetGroup.KTH_AKTIVITETSPARAT
UDDANNELSESPARAT = TargetGroup.UDH_UDDANNELSESPARAT
UDH_AKTIV = TargetGroup.UDH_AKTIVITETSPARAT
JOBAFKLARING = TargetGroup.JOBAFKLARING
LEDIGHEDSYDELSE = TargetGroup.LEDIGHEDSYDELSE
REVALIDERING = TargetGroup.REVALIDERING

JULY_14, Y15, JULY_15 = date(2014, 7, 1), date(2015, 1, 1), date(2015, 7, 1)
END_19, Y20, END_22, Y23 = date(2019, 12, 31), date(2020, 1, 1), date(2022, 12, 31), date(2023, 1, 1)
END_23, Y24, END_24, Y25 = date(2023, 12, 31), date(2024, 1, 1), date(2024, 12, 31), date(2025, 1, 1)
JUNE_26, JULY_26, Y27 = date(2026, 6, 30), date(2026, 7, 1), date(2027, 1, 1)
COVID, COVID_END = date(2020, 3, 9), date(2021, 6, 30)

# id, group, first day, last day (None: until further notice)
DEMANDS = [
    ("SDP-1", SICK, Y15, JUNE_26),
    ("SDP-4W", SICK, Y15, END_19),
    ("SDP-4IN6", SICK, Y20, date(2023, 3, 21)),
    ("SDP-4IN6", SICK, date(2023, 3, 22), END_24),
    ("SDP-4IN6", SICK, Y25, JUNE_26),
    ("SDP-FAST", SICK, Y15, JUNE_26),
    ("SDP-FAST", SICK, JULY_26, None),
    ("SDP-NEW1", SICK, JULY_26, None),
    ("SDP-REHAB", SICK, Y15, END_24),
    ("SDP-REHAB", JOBAFKLARING, Y15, END_24),
    *[
        (rule_id, SICK, first, last)
        for rule_id in ("SDP-REV", "SDP-REV-SELVST", "SDP-REV-PENSION")
        for first, last in ((JULY_14, date(2020, 3, 8)), (COVID, COVID_END), (date(2021, 7, 1), None))
    ],
    ("J18-6", DAGPENGE, JULY_15, END_19),
    ("J18-6-3M", DAGPENGE, JULY_15, END_19),
    ("J18-3", AKTIVITETSPARAT, Y15, END_19),
    ("J18-3-W1", AKTIVITETSPARAT, Y15, END_19),
    ("J20-4", DAGPENGE, Y20, END_23),
    ("J20-4", JOBPARAT, Y20, JUNE_26),
    ("J20-4", AKTIVITETSPARAT, Y20, JUNE_26),
    ("J20-4", UDDANNELSESPARAT, Y20, JUNE_26),
    ("J20-4", UDH_AKTIV, Y20, JUNE_26),
    ("J20-4", JOBAFKLARING, Y20, JUNE_26),
    ("J20-4", TargetGroup.RESSOURCEFORLOEB, Y20, JUNE_26),
    ("J20-4", LEDIGHEDSYDELSE, Y20, JUNE_26),
    ("J20-4", REVALIDERING, Y20, JUNE_26),
    ("J20-JOINT", DAGPENGE, Y20, END_23),
    ("J20-JOINT-3M", DAGPENGE, Y20, END_23),
    ("J20-W1", JOBPARAT, Y20, JUNE_26),
    ("J20-W1", AKTIVITETSPARAT, Y20, JUNE_26),
    ("J20-W1", UDDANNELSESPARAT, Y20, JUNE_26),
    ("J20-W1", UDH_AKTIV, Y20, JUNE_26),
    ("J16M", DAGPENGE, Y20, None),
    ("J24-JC", DAGPENGE, Y24, JUNE_26),
    ("J24-U25", DAGPENGE, Y24, JUNE_26),
    ("J26-K1", DAGPENGE, JULY_26, None),
    ("J26-K2", JOBPARAT, JULY_26, None),
    ("J26-K2", LEDIGHEDSYDELSE, JULY_26, None),
    ("T18", DAGPENGE, JULY_15, END_19),
    ("T20", DAGPENGE, Y20, END_22),
    ("T20", DAGPENGE, Y23, JUNE_26),
    ("T20", JOBPARAT, Y20, END_22),
    ("T20", AKTIVITETSPARAT, Y20, END_22),
    ("T20", JOBPARAT, Y23, JUNE_26),
    ("T20", AKTIVITETSPARAT, Y23, JUNE_26),
    ("T20-Y", UDDANNELSESPARAT, Y20, JUNE_26),
    ("T20-Y", UDH_AKTIV, Y20, JUNE_26),
    ("T26", DAGPENGE, JULY_26, None),
    ("T26", JOBPARAT, JULY_26, None),
    ("T26", UDDANNELSESPARAT, JULY_26, None),
]
OTHERS_AND_INFORMATION = [
    ("SDP-NOTE-EMP", SICK, Y15, None),
    ("SDP-DISAGREE", SICK, Y15, None),
    ("SDP-OPLYS", SICK, Y15, None),
    ("SDP-EMPTALK", SICK, Y15, None),
    ("SDP-FASTHOLD", SICK, Y15, None),
    ("SDP-AK14", SICK, Y15, None),
    ("SDP-VIS", SICK, Y15, END_24),
    ("SDP-VIS", SICK, Y25, JUNE_26),
    ("SDP-AFTER6", SICK, Y20, None),
    ("SDP-13F", SICK, Y25, JUNE_26),
    ("SDP-26", SICK, JULY_26, None),
    ("LAE-125", SICK, Y15, None),
    ("LAE-135", SICK, Y15, None),
    ("LAE-225", SICK, Y15, None),
    ("LAE-265", SICK, Y15, None),
    ("LAE-285", SICK, Y15, END_19),
    ("LAE-285", SICK, Y20, None),
    ("MULIGHED", SICK, Y15, None),
    ("J24-AK", DAGPENGE, Y24, JUNE_26),
    ("J24-AK-2W", DAGPENGE, Y24, JUNE_26),
    ("J26-AK", DAGPENGE, JULY_26, None),
    ("J26-AP", AKTIVITETSPARAT, JULY_26, None),
    ("J26-AP", UDH_AKTIV, JULY_26, None),
    ("J26-AP", JOBAFKLARING, JULY_26, None),
    ("J26-UKENDT", UDDANNELSESPARAT, JULY_26, None),
    ("JAFTER", DAGPENGE, Y20, None),
    ("JAFTER", REVALIDERING, Y20, None),
    ("LAB-2027", TargetGroup.UNDER_18, Y27, None),
]
BROENDBY = date(2018, 7, 1)
GOALS = [
    *[(f"BRK-{week}W", DAGPENGE, BROENDBY, None) for week in (4, 8, 12, 16, 20, 24)],
    ("BRK-16M", DAGPENGE, date(2018, 8, 31), None),
    ("FMK-14D", DAGPENGE, date(2018, 5, 20), None),
    ("FMK-6T", DAGPENGE, date(2018, 7, 1), None),
    ("FMK-6W", DAGPENGE, date(2018, 7, 1), None),
    ("FMK-OFFER", DAGPENGE, date(2018, 7, 1), None),
    ("FMK-16M", DAGPENGE, date(2018, 8, 1), None),
    ("KOG-12W", DAGPENGE, date(2018, 8, 8), None),
    ("HED-13W", JOBPARAT, date(2020, 11, 30), None),
    ("HED-13W", UDDANNELSESPARAT, date(2020, 11, 30), None),
    ("ISH-8W", SICK, date(2023, 2, 27), None),
]
# Seven versions of one day, told apart by the number of the paragraph that the sick pay was extended by.
EXTENSIONS = "SDP-27"


def versions(rule_id: str, group: TargetGroup) -> list[RuleVersion]:
    return [version for version in SHIPPED.find(rule_id) if group in version.groups]


def in_force(book: Rulebook, rule_id: str, group: TargetGroup, day: date) -> RuleVersion | None:
    told = (*book.in_force(group, day, started_on=day), *book.reminders(group, day, started_on=day))
    return next((version for version in told if version.id == rule_id), None)


@pytest.mark.parametrize(("rule_id", "group", "first", "last"), [*DEMANDS, *OTHERS_AND_INFORMATION, *GOALS])
def test_from_first_to_last_day(rule_id: str, group: TargetGroup, first: date, last: date | None) -> None:
    (version,) = [v for v in versions(rule_id, group) if v.valid_from == first]
    assert version.valid_to == last
    assert in_force(SHIPPED, rule_id, group, first) is version
    assert in_force(SHIPPED, rule_id, group, first - ONE_DAY) is not version
    assert in_force(SHIPPED, rule_id, group, last or FAR) is version
    if last is not None:
        assert in_force(SHIPPED, rule_id, group, last + ONE_DAY) is not version


@pytest.mark.parametrize("rule_id", sorted({row[0] for row in [*DEMANDS, *GOALS]}))
def test_what_the_jobcentre_owes(rule_id: str) -> None:
    assert all(version.is_demand for version in SHIPPED.find(rule_id))


@pytest.mark.parametrize("rule_id", sorted({row[0] for row in OTHERS_AND_INFORMATION}))
def test_what_others_owe_is_never_the_jobcentres(rule_id: str) -> None:
    assert not any(version.is_demand for version in SHIPPED.find(rule_id))


@pytest.mark.parametrize("rule_id", sorted({row[0] for row in GOALS}))
def test_local_goals_are_off_until_they_are_switched_on(rule_id: str) -> None:
    for version in LAW.find(rule_id):
        assert version.owner == "local"
        assert all(in_force(LAW, rule_id, group, FAR) is None for group in version.groups)


def test_nothing_shipped_is_left_out_above() -> None:
    named = {(row[0], row[2]) for row in [*DEMANDS, *OTHERS_AND_INFORMATION, *GOALS]}
    assert {(v.id, v.valid_from) for v in SHIPPED.versions if v.id != EXTENSIONS} == named
    assert {row[0] for row in GOALS} == set(LOCAL)


def test_the_seven_extensions() -> None:
    limits = {v.from_extension: (v.duty, v.limit.weeks, v.valid_from) for v in SHIPPED.find(EXTENSIONS)}
    told = (DutyKind.INFORMATION, 0, JULY_14)
    dated = {2: (DutyKind.DECISION, 69, JULY_14), 3: (DutyKind.DECISION, 134, JULY_14)}
    assert limits == {**dict.fromkeys((1, 4, 5, 6, 7), told), **dated}


@pytest.mark.parametrize(
    ("rule_id", "group", "count", "limit", "clock"),
    [
        ("SDP-1", SICK, 1, Limit(weeks=8), Clock.CALENDAR),
        ("SDP-4W", SICK, 1, Limit(weeks=4), Clock.CALENDAR),
        ("SDP-4IN6", SICK, 4, Limit(months=6), Clock.CALENDAR),
        ("SDP-FAST", SICK, 1, Limit(weeks=2), Clock.CALENDAR),
        ("SDP-REV", SICK, 1, Limit(weeks=22), Clock.CALENDAR),
        ("SDP-NEW1", SICK, 1, Limit(months=6), Clock.CALENDAR),
        ("SDP-REHAB", JOBAFKLARING, 1, Limit(weeks=4), Clock.CALENDAR),
        ("SDP-NOTE-EMP", SICK, 1, Limit(weeks=5), Clock.CALENDAR),
        ("SDP-DISAGREE", SICK, 1, Limit(days=8), Clock.CALENDAR),
        ("SDP-OPLYS", SICK, 1, Limit(days=8), Clock.CALENDAR),
        ("SDP-EMPTALK", SICK, 1, Limit(weeks=4), Clock.CALENDAR),
        ("LAE-125", SICK, 1, Limit(days=14), Clock.CALENDAR),
        ("LAE-135", SICK, 1, Limit(days=30), Clock.CALENDAR),
        ("LAE-225", SICK, 1, Limit(days=14), Clock.CALENDAR),
        ("LAE-265", SICK, 1, Limit(days=30), Clock.CALENDAR),
        ("LAE-285", SICK, 1, Limit(days=8), Clock.CALENDAR),
        ("J18-6", DAGPENGE, 6, Limit(months=6), Clock.HOURS),
        ("J18-6-3M", DAGPENGE, 1, Limit(months=3), Clock.CALENDAR),
        ("J18-3", AKTIVITETSPARAT, 4, Limit(months=12), Clock.PERIOD),
        ("J18-3-W1", AKTIVITETSPARAT, 1, Limit(weeks=1), Clock.PERIOD),
        ("J20-4", DAGPENGE, 4, Limit(months=6), Clock.HOURS),
        ("J20-4", JOBPARAT, 4, Limit(months=6), Clock.PERIOD),
        ("J20-JOINT", DAGPENGE, 1, Limit(months=6), Clock.HOURS),
        ("J20-JOINT-3M", DAGPENGE, 1, Limit(months=3), Clock.HOURS),
        ("J20-W1", JOBPARAT, 1, Limit(weeks=1), Clock.PERIOD),
        ("J24-AK", DAGPENGE, 3, Limit(months=3), Clock.HOURS),
        ("J24-AK-2W", DAGPENGE, 1, Limit(weeks=2), Clock.CALENDAR),
        ("J24-JC", DAGPENGE, 3, Limit(months=6), Clock.HOURS),
        ("J24-U25", DAGPENGE, 6, Limit(months=6), Clock.HOURS),
        ("J16M", DAGPENGE, 1, Limit(months=16), Clock.HOURS),
        ("J26-AK", DAGPENGE, 2, Limit(months=3), Clock.HOURS),
        ("J26-K1", DAGPENGE, 2, Limit(months=6), Clock.HOURS),
        ("J26-K2", JOBPARAT, 4, Limit(months=6), Clock.PERIOD),
        ("T20", DAGPENGE, 1, Limit(months=6), Clock.HOURS),
        ("T20", JOBPARAT, 1, Limit(months=6), Clock.PERIOD),
        ("T20-Y", UDDANNELSESPARAT, 1, Limit(weeks=4), Clock.PERIOD),
        ("T26", DAGPENGE, 1, Limit(months=6), Clock.HOURS),
        ("ISH-8W", SICK, 1, Limit(weeks=8), Clock.CALENDAR),
        ("FMK-14D", DAGPENGE, 1, Limit(days=14), Clock.CALENDAR),
        ("FMK-6T", DAGPENGE, 6, Limit(months=6), Clock.CALENDAR),
        ("FMK-6W", DAGPENGE, 1, Limit(weeks=6), Clock.CALENDAR),
        ("KOG-12W", DAGPENGE, 1, Limit(weeks=12), Clock.CALENDAR),
        ("HED-13W", JOBPARAT, 1, Limit(weeks=13), Clock.PERIOD),
        ("BRK-16M", DAGPENGE, 1, Limit(months=16), Clock.HOURS),
        ("FMK-16M", DAGPENGE, 1, Limit(months=16), Clock.HOURS),
    ],
)
def test_demands(rule_id: str, group: TargetGroup, count: int, limit: Limit, clock: Clock) -> None:
    assert versions(rule_id, group)
    for version in versions(rule_id, group):
        assert (version.count, version.limit, version.clock) == (count, limit, clock)


def test_only_four_in_six_and_broendbys_talks_have_a_pace() -> None:
    paced = {v.id: v.pace_weeks for v in SHIPPED.versions if v.pace_weeks}
    weeks = (4, 8, 12, 16, 20, 24)
    broendby = {f"BRK-{weeks[number - 1]}W": weeks[:number] for number in (2, 3, 4, 6)}
    assert paced == {"SDP-4IN6": (8, 13, 18, 24), **broendby}


@pytest.mark.parametrize(
    ("rule_id", "weeks", "months", "days"),
    [("SDP-REV", 22, 9, 30), ("SDP-REV-SELVST", 22, 9, 14), ("SDP-REV-PENSION", 26, 12, 30)],
)
def test_the_weeks_of_the_revision(rule_id: str, weeks: int, months: int, days: int) -> None:
    for version in SHIPPED.find(rule_id):
        assert (version.paid_weeks, version.paid_months, version.uncounted_days) == (weeks, months, days)
        assert (version.ends_at_month_end, version.duty) == (True, DutyKind.DECISION)


def test_particulars() -> None:
    (t18,) = SHIPPED.find("T18")
    assert [(band.min_age, band.limit.weeks) for band in t18.age_limits] == [(0, 13), (30, 26), (50, 13)]
    for t20 in SHIPPED.find("T20"):
        assert (t20.offer_min_days, t20.pause, t20.grace) == (14, Pause.GRACE, Limit(months=1))
        is_from_2023 = t20.valid_from == Y23
        assert (OfferKind.OEVRIG_VEJLEDNING in t20.offers_not_counting) is is_from_2023
    (joint,) = SHIPPED.find("J20-JOINT")
    assert (joint.talk_kinds, joint.window_from) == (frozenset({TalkKind.FAELLES}), Limit(months=3))
    (handed_over,) = SHIPPED.find("J24-JC")
    assert handed_over.held_by == frozenset({Holder.JOBCENTRE, Holder.OTHER_ACTOR})
    assert (handed_over.window_from, handed_over.from_at_month_end) == (Limit(hours=410), True)


@pytest.mark.parametrize("rule_id", ["J24-AK", "J24-AK-2W", "J26-AK"])
def test_the_unemployment_funds_own_talks(rule_id: str) -> None:
    for version in SHIPPED.find(rule_id):
        assert version.duty_of is DutyOf.UNEMPLOYMENT_FUND
        assert version.held_by == frozenset({Holder.UNEMPLOYMENT_FUND})


@pytest.mark.parametrize("day", [date(2018, 6, 1), date(2021, 6, 1), date(2023, 3, 7), date(2025, 6, 1)])
@pytest.mark.parametrize("group", list(TargetGroup))
def test_a_group_has_at_most_one_rule_for_each_measure(group: TargetGroup, day: date) -> None:
    measured = [v.measure for v in LAW.in_force(group, day) if v.measure]
    assert len(measured) == len(set(measured))
