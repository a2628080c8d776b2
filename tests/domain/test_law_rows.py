"""Every row of the law's tables is data here: a rule, a clock, a limit of offers or a measure."""

from __future__ import annotations

import tomllib
from datetime import date
from typing import Any

import pytest

from jobassist.domain.circumstances import CircumstanceKind
from jobassist.domain.counting_files import ClockInfo
from jobassist.domain.measures import Measure, Split
from jobassist.domain.rules import DutyKind, DutyOf, RuleVersion
from jobassist.paths import resources
from jobassist.services.load_rules import check_rules, load_clocks, load_rulebook

RULES = resources("rules")
BOOK = load_rulebook(RULES)
CLOCKS = load_clocks(RULES)
OFFER_LIMITS = tomllib.loads(resources("offers", "laengder.toml").read_text(encoding="utf-8"))["limit"]

SICK_PAY = [
    "SDP-NOTE-EMP", "SDP-DISAGREE", "SDP-OPLYS", "SDP-EMPTALK", "SDP-FASTHOLD", "SDP-AK14", "SDP-VIS",
    "SDP-1", "SDP-4IN6", "SDP-4W", "SDP-AFTER6", "SDP-FAST", "SDP-13F", "SDP-26", "SDP-NEW1", "SDP-REV",
    "SDP-27", "SDP-REHAB",
]  # fmt: skip
EMPLOYMENT = [
    "LAB-CLOCK1", "LAB-CLOCK2", "J18-6", "J18-3", "J20-4", "J20-JOINT", "J20-W1", "J24-AK", "J24-JC", "J16M",
    "JAFTER", "J26-AK", "J26-K1", "J26-K2", "J26-AP", "T18", "T20", "T20-Y", "T26", "PRAK",
]  # fmt: skip
# A row that says two things has a file for each: the second part's id, and the row that it belongs to.
SECOND_PARTS = {
    "J18-6-3M": "J18-6",
    "J18-3-W1": "J18-3",
    "J20-JOINT-3M": "J20-JOINT",
    "J24-AK-2W": "J24-AK",
    "J24-U25": "J24-AK",
    "J26-UKENDT": "J26-AP",
    "SDP-REV-SELVST": "SDP-REV",
    "SDP-REV-PENSION": "SDP-REV",
}
# Beside the tables: id, whose duty, and days to answer.
ATTESTS = [("LAE-125", 14), ("LAE-135", 30), ("LAE-225", 14), ("LAE-265", 30), ("LAE-285", 8)]
GOALS = [
    "ISH-8W", "FMK-14D", "FMK-6T", "FMK-6W", "FMK-OFFER", "FMK-16M", "BRK-4W", "BRK-8W", "BRK-12W", "BRK-16W",
    "BRK-20W", "BRK-24W", "BRK-16M", "KOG-12W", "HED-13W",
]  # fmt: skip
ELSEWHERE = ["MULIGHED", "LAB-2027"]

Graded = RuleVersion | ClockInfo | Measure


def known_ids() -> set[str]:
    rules = {version.id for version in BOOK.versions}
    return rules | {clock.id for clock in CLOCKS} | {limit["id"] for limit in OFFER_LIMITS}


@pytest.mark.parametrize("row", [*SICK_PAY, *EMPLOYMENT])
def test_a_row_of_the_law_is_data(row: str) -> None:
    assert row in known_ids(), f"{row} is neither a rule, a clock nor a limit of offers"


def test_no_rule_is_without_a_row() -> None:
    rows = {*SICK_PAY, *EMPLOYMENT, *SECOND_PARTS, *GOALS, *ELSEWHERE, *(row[0] for row in ATTESTS)}
    assert {version.id for version in BOOK.versions} - rows == set()
    assert set(SECOND_PARTS.values()) <= {*SICK_PAY, *EMPLOYMENT}


def test_every_file_can_be_used() -> None:
    assert check_rules(RULES) == []


@pytest.mark.parametrize(("rule_id", "days"), ATTESTS)
def test_a_doctors_days_to_answer(rule_id: str, days: int) -> None:
    for version in BOOK.find(rule_id):
        assert (version.duty_of, version.limit.days) == (DutyOf.DOCTOR, days)
        assert version.from_circumstance is version.met_by is not None
    assert BOOK.find(rule_id)


def test_the_mulighedserklaering_is_told_to_those_employed() -> None:
    (told,) = BOOK.find("MULIGHED")
    assert (told.duty, told.duty_of, told.only_employed) == (DutyKind.INFORMATION, DutyOf.EMPLOYER, True)


@pytest.mark.parametrize("goal", GOALS)
def test_a_local_goal_is_off_by_default(goal: str) -> None:
    versions = BOOK.find(goal)
    assert versions
    for version in versions:
        assert version.owner == "local"
        assert not BOOK.is_on(version)


def test_only_goals_are_local() -> None:
    assert {version.id for version in BOOK.versions if version.owner == "local"} == set(GOALS)


def graded() -> list[Graded]:
    return [*BOOK.versions, *CLOCKS, *BOOK.measures]


@pytest.mark.parametrize("version", graded(), ids=lambda v: f"{v.id} {v.valid_from}")
def test_each_says_where_it_is_from_and_an_unsure_one_what_is_unsure(version: Graded) -> None:
    assert version.source.strip()
    assert version.confidence in ("H", "M", "L")
    assert version.note.strip() or version.confidence == "H", "What is unsure?"


def test_the_files_on_offers_and_contacts_say_where_they_are_from() -> None:
    contacts = tomllib.loads(resources("counting", "samtaler.toml").read_text(encoding="utf-8"))
    for told in [*OFFER_LIMITS, contacts]:
        assert told["source"].strip()
        assert told["confidence"] in ("H", "M", "L")
    assert contacts["note"].strip()


def clock(clock_id: str) -> ClockInfo:
    return next(each for each in CLOCKS if each.id == clock_id)


def test_the_three_clocks() -> None:
    assert [each.id for each in CLOCKS] == ["LAB-CLOCK1", "LAB-CLOCK2", "SDP-CLOCK"]
    hours = clock("LAB-CLOCK1").hours
    assert (hours.hours_a_week, hours.hours_a_month) == (37, 160.33)
    assert (hours.part_hours_a_week, hours.part_hours_a_month) == (30, 130)
    spring, winter = (date(2020, 3, 1), date(2020, 8, 31)), (date(2021, 1, 1), date(2021, 6, 30))
    assert hours.uncounted == (spring, winter)
    postponed = {version.postponed for version in BOOK.versions if version.postponed}
    assert postponed == {((date(2020, 3, 9), date(2021, 6, 30)),)}


@pytest.mark.parametrize("measure_id", ["four_talks", "active_offer"])
def test_the_states_two_measures(measure_id: str) -> None:
    def on(*day: int) -> Measure:
        found = BOOK.measure(measure_id, date(*day))
        assert found is not None
        return found

    before, after, now = on(2023, 11, 30), on(2023, 12, 1), on(2026, 7, 1)
    for each in (before, after, now):
        assert (each.small_population, each.months_in_row, each.seniority_months) == (10, 6, 6)
        assert not each.is_watch
    assert [each.split for each in (before, after, now)] == [Split.GROUPS, Split.ALL, Split.ALL]
    assert [each.most_missing for each in (before, after, now)] == [0.20, 0.20, 0.25]
    assert [each.exempt_share for each in (before, after, now)] == [0, 0, 0.25]
    assert on(2026, 6, 30) is after


def test_skaerpet_tilsyns_two() -> None:
    watched = {each.id: each for each in BOOK.measures if each.is_watch}
    assert set(watched) == {"skaerpet_passive", "skaerpet_samtaler"}
    passive, talks = watched["skaerpet_passive"], watched["skaerpet_samtaler"]
    assert (passive.most_missing, passive.seniority_months) == (0.30, 12)
    assert (talks.most_missing, talks.counts) == (0.20, "four_talks")
    for each in watched.values():
        assert (each.valid_from, each.valid_to) == (date(2022, 4, 1), date(2026, 6, 30))


def test_offers_are_measured_only_where_the_law_gives_a_duty() -> None:
    measured = {group.value for v in BOOK.versions if v.measure == "active_offer" for group in v.groups}
    cash = {"kontanthjaelp_jobparat", "kontanthjaelp_aktivitetsparat", "uddannelseshjaelp_uddannelsesparat"}
    assert measured == {"dagpenge", *cash}


@pytest.mark.parametrize("kind", list(CircumstanceKind))
def test_a_circumstance_is_used_by_a_rule_a_clock_or_for_a_note(kind: CircumstanceKind) -> None:
    """What nobody counts from would be asked for in vain."""
    used = {each for version in BOOK.versions for each in _circumstances(version)}
    by_the_clock = {CircumstanceKind.DELTIDSFORSIKRET}
    for_the_file = {
        CircumstanceKind.FASTHOLDELSESPLAN,
        CircumstanceKind.MULIGHEDSERKLAERING,
        CircumstanceKind.OENSKER_SAMTALE,
    }
    assert kind in used | by_the_clock | for_the_file


def _circumstances(version: RuleVersion) -> set[Any]:
    single = {version.from_circumstance, version.met_by, version.exempt_by}
    return {
        *single,
        *version.only_with,
        *version.unless_with,
        *version.shifted_by,
        *version.forms_unless_with,
    }


def test_each_file_is_named_by_its_rule() -> None:
    for path in RULES.glob("*.toml"):
        assert tomllib.loads(path.read_text(encoding="utf-8"))["id"] == path.stem
