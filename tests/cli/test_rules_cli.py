"""``jobassist rules``: what holds for a group on a day, what changes, and the arithmetic behind each date."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest

from jobassist.cli.records import figure_line
from jobassist.domain.case import TargetGroup
from jobassist.domain.figures import Figure
from tests.cli.test_cli import DAY, DUTY_KEYS, Call, as_json, call, search_list

__all__ = ["call", "search_list"]

# What holds for each group on four days, read off the tables of the law; the situations have the rest.
HELD = {
    "2018-03-01": {
        "dagpenge": {"J18-6", "J18-6-3M", "T18"},
        "kontanthjaelp_aktivitetsparat": {"J18-3", "J18-3-W1"},
        "sygedagpenge": {"SDP-1", "SDP-4W", "SDP-FAST", "SDP-REHAB", "SDP-27"},
        "jobafklaring": {"SDP-REHAB"},
    },
    "2023-03-07": {
        "dagpenge": {"J16M", "J20-4", "J20-JOINT", "J20-JOINT-3M", "T20"},
        "kontanthjaelp_jobparat": {"J20-4", "J20-W1", "T20"},
        "kontanthjaelp_aktivitetsparat": {"J20-4", "J20-W1", "T20"},
        "uddannelseshjaelp_uddannelsesparat": {"J20-4", "J20-W1", "T20-Y"},
        "uddannelseshjaelp_aktivitetsparat": {"J20-4", "J20-W1", "T20-Y"},
        "sygedagpenge": {"SDP-1", "SDP-4IN6", "SDP-FAST", "SDP-REHAB", "SDP-27"},
        "jobafklaring": {"J20-4", "SDP-REHAB"},
        "ressourceforloeb": {"J20-4"},
        "ledighedsydelse": {"J20-4"},
        "revalidering": {"J20-4"},
    },
    "2025-03-01": {
        "dagpenge": {"J16M", "J24-JC", "J24-U25", "T20"},
        "kontanthjaelp_jobparat": {"J20-4", "J20-W1", "T20"},
        "kontanthjaelp_aktivitetsparat": {"J20-4", "J20-W1", "T20"},
        "uddannelseshjaelp_uddannelsesparat": {"J20-4", "J20-W1", "T20-Y"},
        "uddannelseshjaelp_aktivitetsparat": {"J20-4", "J20-W1", "T20-Y"},
        "sygedagpenge": {"SDP-1", "SDP-4IN6", "SDP-FAST", "SDP-27"},
        "jobafklaring": {"J20-4"},
        "ressourceforloeb": {"J20-4"},
        "ledighedsydelse": {"J20-4"},
        "revalidering": {"J20-4"},
    },
    "2026-11-22": {
        "dagpenge": {"J16M", "J26-K1", "T26"},
        "kontanthjaelp_jobparat": {"J26-K2", "T26"},
        "uddannelseshjaelp_uddannelsesparat": {"T26"},
        "sygedagpenge": {"SDP-FAST", "SDP-NEW1", "SDP-27"},
        "ledighedsydelse": {"J26-K2"},
    },
}
REVISIONS = {"SDP-REV", "SDP-REV-SELVST", "SDP-REV-PENSION"}


@pytest.mark.parametrize("group", TargetGroup)
@pytest.mark.parametrize("day", HELD)
def test_what_holds_for_each_group(call: Call, group: TargetGroup, day: str) -> None:
    rows = as_json(call, "rules", "list", "--group", group.value, "--on", day)
    expected = HELD[day].get(group.value, set())
    expected |= REVISIONS if group is TargetGroup.SYGEDAGPENGE else set()
    assert {row["id"] for row in rows} == expected
    assert all(row["group"] == group.value and row["sentence"].endswith(".") for row in rows)
    assert all(row["source"] and row["confidence"] for row in rows)
    assert all(row["valid_from"] <= day <= (row["valid_to"] or "9999") for row in rows)


def test_everything_shows_what_others_owe_and_goals_that_are_off(call: Call) -> None:
    rows = as_json(call, "rules", "list", "--group", "dagpenge", "--on", "2025-03-01", "--all")
    kinds = {row["id"]: (row["kind"], row["is_on"]) for row in rows}
    assert kinds["J24-AK"] == ("reminder", True)
    assert kinds["JAFTER"] == ("information", True)
    assert kinds["FMK-14D"] == ("local", False)
    text = call("rules", "list", "--group", "dagpenge", "--on", "2025-03-01", "--all")[1]
    assert "dagpenge · FMK-14D · Serviceopkald inden 14 dage · slået fra" in text


def test_a_table_tells_the_whole_sentence_with_its_source(call: Call) -> None:
    out = call("rules", "list", "--group", "sygedagpenge", "--on", "07-03-2023")[1]
    assert (
        "sygedagpenge · SDP-1 · Første opfølgningssamtale\n"
        "  Første samtale senest otte uger efter første fraværsdag, med fremmøde.\n"
        "  Sygedagpengeloven § 13 b, stk. 1 · fra 01-01-2015 til og med 30-06-2026 · "
        "lovtekst eller styrelsen er set\n"
    ) in out
    assert call("rules", "list", "--group", "under_18", "--on", "2023-03-07")[1] == (
        "Ingen regel, som kommunen skal opfylde, gælder den dag. Prøv med --all.\n"
    )


def test_an_unknown_group_is_told_which_there_are(call: Call) -> None:
    code, _, err = call("rules", "list", "--group", "syge", "--on", "2023-03-07")
    assert code == 2
    assert "er ikke en målgruppe" in err
    assert "sygedagpenge" in err


def test_what_changes_between_two_days(call: Call) -> None:
    between = ("rules", "diff", "--from", "2026-06-30", "--to", "2026-07-01", "--group", "sygedagpenge")
    changes = {row["id"]: row for row in as_json(call, *between)}
    assert {key: row["change"] for key, row in changes.items()} == {
        "SDP-1": "ends",
        "SDP-4IN6": "ends",
        "SDP-VIS": "ends",
        "SDP-13F": "ends",
        "SDP-NEW1": "begins",
        "SDP-26": "begins",
        "SDP-FAST": "changes",
    }
    assert "Sikkerhed: lovtekst eller styrelsen er set → ikke bekræftet" in changes["SDP-FAST"]["facts"]
    text = call(*between)[1]
    assert "Begynder: SDP-NEW1 · Mindst én samtale i det første halve år\n" in text
    assert "  Sikkerhed: lovtekst eller styrelsen er set → ikke bekræftet\n" in text
    none = call("rules", "diff", "--from", "2026-07-01", "--to", "2026-07-01")
    assert none == (0, "Ingen regler ændrer sig mellem de to dage.\n", "")


def test_a_clock_is_shown_too(call: Call) -> None:
    out = call("rules", "show", "LAB-CLOCK1")[1]
    assert out.startswith("LAB-CLOCK1 · Dagpengetimer\n")
    assert "01-03-2020 til 31-08-2020 og 01-01-2021 til 30-06-2021" in out
    assert call("rules", "show", "LAB-CLOCK1", "--on", "2010-01-01")[0] == 1


def test_the_arithmetic_is_shown_when_it_is_asked_for(call: Call, search_list: Path) -> None:
    call("import", str(search_list), *DAY)
    rows = as_json(call, "worklist", "--steps", *DAY)
    assert all(list(row) == [*DUTY_KEYS, "steps"] for row in rows)
    (lone,) = [r for r in rows if r["name"].startswith("Lone") and r["rule"] == "SDP-4IN6"]
    steps = lone["steps"].splitlines()
    assert steps[0] == "Regnes fra: første fraværsdag 26-09-2022"
    assert "Frist: søndag 26-03-2023" in steps
    assert "Sidste sikre dag: fredag 10-03-2023" in steps
    out = call("worklist", "--steps", "--format", "csv", *DAY)[1]
    told = list(csv.DictReader(io.StringIO(out), delimiter=";"))
    assert any(row["steps"] == lone["steps"] for row in told)
    table = call("worklist", "--steps", *DAY)[1]
    assert "Fire opfølgningssamtaler i det første halve år (SDP-4IN6)\n  Regnes fra:" in table
    assert "steps" not in json.dumps(as_json(call, "worklist", *DAY))


def test_the_rules_of_an_old_plan_are_told(call: Call, search_list: Path) -> None:
    call("import", str(search_list), *DAY)
    assert call("rules", "used", "--cpr", "670190-1234") == (
        0, "Der er ingen planer eller papirer på sagen endnu.\n", "",
    )  # fmt: skip
    assert call("rules", "used", "--cpr", "010190-0000")[0] == 1


def test_figures_are_kept_and_told_again(call: Call, search_list: Path) -> None:
    call("import", str(search_list), *DAY)
    said = call("figures", "--cohort", "standing", "--keep", *DAY)[1]
    assert "Fire samtaler: højst 20 % må mangle, hver målgruppe for sig" in said
    assert "Tallene er gemt." in said
    (talks, *_) = as_json(call, "figures", "--kept", *DAY)
    assert (talks["day"], talks["measure"], talks["missing"], talks["population"]) == (
        "2023-03-07", "four_talks", 1, 1,
    )  # fmt: skip
    assert talks["rules"] == "SDP-4IN6 fra 2020-01-01"
    watched = as_json(call, "figures", "--skaerpet-tilsyn", *DAY)
    assert [row["measure"] for row in watched][:1] == ["skaerpet_passive"]
    assert watched[0]["threshold"] == 0.3


def test_the_rules_of_a_plan_are_told_whole(call: Call, search_list: Path) -> None:
    call("import", str(search_list), *DAY)
    held = call("talk", "hold", "--cpr", "670190-1234", "--goal", "Tilbage på fuld tid", *DAY)
    assert held[0] == 0, held
    rows = as_json(call, "rules", "used", "--cpr", "670190-1234")
    assert {row["rule"] for row in rows} == {"SDP-1", "SDP-4IN6", "SDP-REV"}
    assert {row["title"] for row in rows} == {"Plan, version 1"}
    out = call("rules", "used", "--cpr", "670190-1234")[1]
    assert "07-03-2023 · Plan, version 1: SDP-1 fra 01-01-2015, SDP-4IN6 fra 01-01-2020" in out
    assert "SDP-4IN6 · Fire opfølgningssamtaler i det første halve år\n" in out


def test_those_exempted_are_x_of_n() -> None:
    figure = Figure(
        "four_talks", "all", population=40, missing=12, share=0.3, threshold=0.25, to_convert=2, rescuable=1,
        exempt=9, most_exempt=10,
    )  # fmt: skip
    told = "9 af 40 undtaget efter en konkret vurdering (højst 10 må være det)"
    assert figure_line(figure, "Fire samtaler").endswith(told)
    few = replace(figure, is_small=True)
    assert figure_line(few, "Fire samtaler").endswith("(så få borgere, at tallet siger lidt)")
