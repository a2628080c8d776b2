"""What the Regelbog lists: shelves, versions side by side, goals, and corrections that came to nothing."""

from __future__ import annotations

from datetime import date

from jobassist.domain.case import TargetGroup
from jobassist.services.correct_rules import correction_of, save_correction, switch_local
from jobassist.services.correction_fields import law_version
from jobassist.services.desk import Desk
from jobassist.services.law_in_force import put_in_force
from jobassist.services.list_rules import side_by_side
from jobassist.services.rulebook_page import (
    Shelf,
    correction_stored,
    group_words,
    law_beside,
    lines_on,
    local_goals,
    short_group_words,
    troubles,
    versions_of,
)
from jobassist.store import tables
from jobassist.store.reads.overrides import load_overrides
from tests.services.test_correction_fields import version_of

DAY = date(2023, 3, 7)
SICK = (TargetGroup.SYGEDAGPENGE,)


def ids(desk: Desk, shelf: Shelf, day: date = DAY, groups: tuple[TargetGroup, ...] = SICK) -> set[str]:
    return {line.id for line in lines_on(desk.rulebook, shelf, day, groups)}


def test_a_group_has_its_duties_and_those_of_others(desk: Desk) -> None:
    duties, others = ids(desk, Shelf.DUTIES), ids(desk, Shelf.OTHERS)
    assert {"SDP-1", "SDP-4IN6", "SDP-REV"} <= duties
    assert {"LAE-285", "MULIGHED", "SDP-NOTE-EMP"} <= others
    assert not {"ISH-8W", "J18-3"} & duties
    assert duties & others == {"SDP-27"}, "some extensions set a day, others only tell"


def test_all_groups_have_each_rule_once(desk: Desk) -> None:
    lines = lines_on(desk.rulebook, Shelf.DUTIES, DAY)
    assert len({line.version for line in lines}) == len(lines)
    everybody = {line.id for line in lines}
    assert {"SDP-4IN6"} < everybody
    assert everybody == {
        rule_id for group in TargetGroup for rule_id in ids(desk, Shelf.DUTIES, groups=(group,))
    }


def test_a_goal_stands_among_the_duties_once_it_is_on(desk: Desk) -> None:
    goals = {goal.id: goal.is_on for goal in local_goals(desk.rulebook, DAY)}
    assert set(goals) == {
        "BRK-4W", "BRK-8W", "BRK-12W", "BRK-16W", "BRK-20W", "BRK-24W", "BRK-16M", "FMK-14D", "FMK-16M",
        "FMK-6T", "FMK-6W", "FMK-OFFER", "HED-13W", "ISH-8W", "KOG-12W",
    }  # fmt: skip
    assert not any(goals.values())
    switch_local(desk, "ISH-8W", is_on=True)
    assert "ISH-8W" in ids(desk, Shelf.DUTIES)
    assert [goal.id for goal in local_goals(desk.rulebook, DAY) if goal.is_on] == ["ISH-8W"]


def test_versions_stand_side_by_side_with_what_differs(desk: Desk) -> None:
    first, second, third = versions_of(desk.rulebook, version_of(desk, "SDP-4IN6"))
    assert (first.valid_from, third.valid_from) == (date(2020, 1, 1), date(2025, 1, 1))
    lines = {line.heading: line for line in side_by_side(first, second)}
    assert lines["Sikkerhed"].is_changed
    assert lines["Bemærk"].after.startswith("Lov 295/2023")
    assert not lines["Krav"].is_changed
    only_later = {line.heading: line.before for line in side_by_side(second, third) if line.is_changed}
    assert only_later["Gælder ikke"] != ""


def test_a_correction_stands_beside_the_law_with_its_days(desk: Desk) -> None:
    keys = "valid_to = 2022-12-31\ncount = 3\npace_weeks = [8, 13, 18]"
    save_correction(desk, correction_of(version_of(desk, "SDP-4IN6"), keys, "Fordi"))
    version = version_of(desk, "SDP-4IN6", date(2022, 12, 31))
    told = {line.heading: (line.before, line.after) for line in law_beside(law_version(version), version)}
    assert told == {
        "Gælder": ("fra 01-01-2020 til og med 21-03-2023", "fra 01-01-2020 til og med 31-12-2022"),
        "Krav": (
            "mindst fire samtaler senest efter seks måneder",
            "mindst tre samtaler senest efter seks måneder",
        ),
        "Tempo": ("uge 8, 13, 18 og 24", "uge 8, 13 og 18"),
    }


def test_an_extension_has_only_its_own_versions(desk: Desk) -> None:
    third = version_of(desk, "SDP-27", extension=3)
    assert versions_of(desk.rulebook, third) == (third,)


def test_groups_are_named_in_the_laws_order() -> None:
    assert group_words((TargetGroup.SYGEDAGPENGE, TargetGroup.DAGPENGE)) == "Dagpenge, Sygedagpenge"
    assert group_words(tuple(TargetGroup)) == "Alle målgrupper"
    assert short_group_words((TargetGroup.SYGEDAGPENGE, TargetGroup.DAGPENGE)) == "DP, SDP"
    assert short_group_words(tuple(TargetGroup)) == "Alle"


def test_a_correction_that_came_to_nothing_is_named_so_it_can_be_undone(desk: Desk) -> None:
    save_correction(desk, correction_of(version_of(desk, "SDP-4IN6"), "min_gap_days = 7", "Fordi"))
    save_correction(desk, correction_of(version_of(desk, "SDP-1"), "limit_weeks = 7", "Fordi"))
    assert troubles(desk) == ()
    one, other = load_overrides(desk.store)
    with desk.store.write("correct_rule", by="x", at=desk.clock.now()) as unit:
        unit.update(tables.rule_overrides, one.id, keys="count = 99")
        unit.update(tables.rule_overrides, other.id, valid_from=date(1999, 1, 1))
    put_in_force(desk)
    told = {each.correction_id: each.sentence for each in troubles(desk)}
    assert told == {
        one.id: "Rettelsen af SDP-4IN6: count skal ligge mellem 1 og 60.",
        other.id: "Rettelsen af SDP-1, version 01-01-1999, kan ikke bruges. "
        "Fortryd den, eller ret versionen igen.",
    }
    assert correction_stored(desk, version_of(desk, "SDP-4IN6")) is not None
