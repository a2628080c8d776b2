"""The commands as another program sees them: output, exit codes, and what is left in the store."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from jobassist.app import AppWiring, run
from jobassist.cli.output import print_rows

LIST = """Søgeliste: sygedagpenge
Trukket 06-03-2023

CPR-nummer;Navn;Målgruppe;Første fraværsdag;Samtale 1;Samtale 2;Sagsbehandler
670190-1234;Lone Vestergaard Holm;6.6 Sygedagpenge;26-09-2022;14-11-2022;23-01-2023;Karen Boysen
620285-1234;Bent Aagaard;Sygedagpenge;22-08-2022;01-10-2022;01-11-2022;Peter Høgh
700101-1234;Forkert Dato;Sygedagpenge;31-02-2023;;;Peter Høgh
I alt;3;;;;;
"""
DAY = ("--today", "2023-03-07")
DUTY_KEYS = [
    "cpr", "name", "group", "caseworker", "rule", "status", "held", "required",
    "target_on", "safe_on", "due_on", "why", "source",
]  # fmt: skip

Call = Callable[..., tuple[int, str, str]]


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Call:
    """Runs a command with a passphrase; gives exit code, output and errors."""
    monkeypatch.setenv("JOBASSIST_PASSPHRASE", "fem tilfældige ord")

    def _call(*arguments: str) -> tuple[int, str, str]:
        code = run(list(arguments))
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return _call


@pytest.fixture
def search_list(tmp_path: Path) -> Path:
    path = tmp_path / "liste.csv"
    path.write_text(LIST, encoding="cp1252")
    return path


def as_json(call: Call, *arguments: str) -> Any:
    code, out, err = call(*arguments, "--format", "json")
    assert code == 0, err
    return json.loads(out)


def test_the_whole_journey(call: Call, search_list: Path, tmp_path: Path) -> None:
    counts = as_json(call, "import", str(search_list), *DAY)
    assert (counts["new"], counts["changed"], counts["unchanged"], counts["vanished"]) == (2, 0, 0, 0)
    assert [(r["row"], r["column"]) for r in counts["rejected"]] == [(7, "Første fraværsdag")]

    first = {row["rule"]: row for row in as_json(call, "worklist", *DAY) if row["name"].startswith("Lone")}
    assert list(first["SDP-4IN6"]) == DUTY_KEYS
    assert first["SDP-4IN6"] | {"why": "", "source": ""} == {
        "cpr": "670190-••••",
        "name": "Lone Vestergaard Holm",
        "group": "sygedagpenge",
        "caseworker": "Karen Boysen",
        "rule": "SDP-4IN6",
        "status": "soon",
        "held": 2,
        "required": 4,
        "target_on": "2023-01-30",
        "safe_on": "2023-03-10",
        "due_on": "2023-03-26",
        "why": "",
        "source": "",
    }
    assert "§ 13 b" in first["SDP-4IN6"]["why"]
    assert "06-03-2023" in first["SDP-4IN6"]["why"]

    promise = "vi; ringer til fastholdelseskonsulenten; 10-03-2023"
    talk_day = ("--today", "2023-03-09")
    code, said, _ = call(
        "talk", "--cpr", "670190-1234", "--goal", "30 timer", "--agreement", promise, *talk_day
    )
    assert (code, said) == (0, "Samtale 3 er holdt 09-03-2023, og plan 1 er gemt.\n")

    moved = next(row for row in as_json(call, "worklist", *talk_day) if row["rule"] == "SDP-4IN6")
    after = {r["name"]: r for r in as_json(call, "worklist", *talk_day) if r["rule"] == "SDP-4IN6"}
    assert moved["name"] == "Bent Aagaard"
    assert (after["Lone Vestergaard Holm"]["held"], after["Lone Vestergaard Holm"]["status"]) == (3, "booked")

    pdf = tmp_path / "plan.pdf"
    assert call("plan", "--cpr", "6701901234", "--pdf", str(pdf), *talk_day)[0] == 0
    text = " ".join(page.extract_text() for page in PdfReader(pdf).pages)
    assert "ringer til fastholdelseskonsulenten" in " ".join(text.split())
    assert "Torsdag den 23. marts 2023 kl. 10.30" in " ".join(text.split())


def test_a_dry_run_stores_nothing_not_even_a_store(call: Call, search_list: Path, tmp_path: Path) -> None:
    assert as_json(call, "import", str(search_list), "--dry-run", *DAY)["new"] == 2
    assert not (tmp_path / "home").exists()


def test_the_same_file_twice_changes_nothing(call: Call, search_list: Path) -> None:
    call("import", str(search_list), *DAY)
    before = as_json(call, "worklist", *DAY)
    again = as_json(call, "import", str(search_list), *DAY)
    assert (again["new"], again["changed"], again["unchanged"]) == (0, 0, 2)
    assert as_json(call, "worklist", *DAY) == before


def test_cpr_is_shown_only_when_asked_for_and_then_logged(call: Call, search_list: Path) -> None:
    call("import", str(search_list), *DAY)
    masked = call("worklist", *DAY)[1]
    assert "670190-••••" in masked
    assert "1234" not in masked
    assert as_json(call, "worklist", "--show-cpr", *DAY)[0]["cpr"] == "6202851234"

    desk = AppWiring().open_desk(__import__("jobassist.paths").paths.data_dir(), today=None)
    with desk.store as store, store.read() as connection:
        logged = connection.exec_driver_sql("SELECT action, purpose FROM access_log").all()
    assert len(logged) == 2
    assert {action for action, _purpose in logged} == {"show_cpr"}


def test_filters_and_formats(call: Call, search_list: Path) -> None:
    call("import", str(search_list), *DAY)
    assert {r["name"] for r in as_json(call, "worklist", "--caseworker", "Karen Boysen", *DAY)} == {
        "Lone Vestergaard Holm"
    }
    assert {r["status"] for r in as_json(call, "worklist", "--status", "soon,ok", *DAY)} == {"soon", "ok"}
    assert {r["name"] for r in as_json(call, "worklist", "--list", "this_week", *DAY)} == {
        "Lone Vestergaard Holm"
    }
    rows = list(csv.DictReader(io.StringIO(call("--format", "csv", "worklist", *DAY)[1]), delimiter=";"))
    assert list(rows[0]) == DUTY_KEYS


def test_figures_have_the_agreed_keys_and_every_share_is_x_of_n(call: Call, search_list: Path) -> None:
    call("import", str(search_list), *DAY)
    rows = as_json(call, "figures", "--cohort", "standing", *DAY)
    assert rows[0] == {
        "measure": "four_talks",
        "group": "sygedagpenge",
        "population": 1,
        "missing": 1,
        "share": 1.0,
        "threshold": 0.2,
        "to_convert": 1,
        "rescuable": 0,
    }
    assert [(r["measure"], r["group"], r["share"]) for r in rows[1:]] == [
        ("four_talks", "all", 1.0),
        ("active_offer", "all", None),
    ]
    text = call("figures", "--cohort", "standing", *DAY)[1]
    assert text.startswith("Opgjort 07-03-2023 for borgere, der har nået deres seks måneder:")
    assert "100,0 %, 1 af 1" in text
    assert "SDP-4IN6 fra 01-01-2020" in text
    assert "Nyeste søgeliste: 06-03-2023, 1 dag gammel." in text


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        (("worklist",), 1, "Der er intet lager her endnu."),
        (("import", "findes-ikke.csv"), 1, "Filen kunne ikke åbnes."),
        (("rules", "show", "SDP-99"), 1, "Reglen SDP-99 findes ikke."),
        (("rules", "show", "SDP-4W", "--on", "2024-01-01"), 1, "gælder ikke den dag"),
        (("worklist", "--status", "gul"), 2, "er ikke en status"),
        (("worklist", "--today", "31-02-2023"), 2, "er ikke en dag"),
        (("figures", "--cohort", "alle"), 2, "alle"),
        (("nej",), 2, "nej"),
        ((), 1, "Der er ingen skærm."),
    ],
)
def test_what_the_user_can_mend_is_said(
    call: Call, arguments: tuple[str, ...], code: int, sentence: str
) -> None:
    got, out, err = call(*arguments)
    assert (got, out) == (code, "")
    assert sentence in " ".join(err.replace("│", " ").split())
    assert "Traceback" not in err


def test_wrong_passphrase_and_unknown_citizen(
    call: Call, search_list: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    call("import", str(search_list), *DAY)
    pdf = str(tmp_path / "p.pdf")
    assert call("plan", "--cpr", "6701901234", "--pdf", pdf)[:2] == (
        0,
        f"Opfølgningsplan, udkast, er skrevet til {pdf}.\n",
    )
    assert "ikke skrives" in call("plan", "--cpr", "6701901234", "--pdf", str(tmp_path / "nej" / "p.pdf"))[2]
    code, _, err = call("plan", "--cpr", "6103901234", "--pdf", pdf)
    assert (code, "610390" in err) == (1, False)
    assert "ikke gyldigt" in call("plan", "--cpr", "123", "--pdf", pdf)[2]
    monkeypatch.setenv("JOBASSIST_PASSPHRASE", "forkert")
    code, out, err = call("worklist")
    assert (code, out) == (1, "")
    assert err.startswith("Adgangssætningen")


def test_a_locked_store_without_a_passphrase_says_how(
    call: Call, search_list: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    call("import", str(search_list), *DAY)
    monkeypatch.delenv("JOBASSIST_PASSPHRASE")
    assert "JOBASSIST_PASSPHRASE" in call("worklist")[2]


def test_an_empty_passphrase_makes_no_store_and_a_short_one_is_warned_of(
    call: Call, search_list: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("JOBASSIST_PASSPHRASE", "")
    assert "er tom" in call("import", str(search_list))[2]
    assert not (tmp_path / "home").exists()
    monkeypatch.setenv("JOBASSIST_PASSPHRASE", "kort")
    code, _, err = call("import", str(search_list))
    assert (code, "er kort" in err) == (0, True)


def test_nobody_vanishes_because_the_law_is_not_known(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "ap.csv"
    path.write_text("CPR;Navn;Målgruppe;Startdato\n670190-1234;Lone;6.3;01-08-2026\n", encoding="utf-8")
    call("import", str(path), "--today", "2026-11-22")
    code, out, err = call("worklist", "--today", "2026-11-22", "--format", "json")
    assert (code, json.loads(out)) == (0, [])
    assert err.startswith("1 sag står ikke på arbejdslisten")
    assert "aktivitetsparat" in err


def test_one_bad_file_among_several_stores_none(call: Call, search_list: Path, tmp_path: Path) -> None:
    bad = tmp_path / "tom.csv"
    bad.write_bytes(b"")
    assert call("import", str(search_list), str(bad), *DAY)[0] == 1
    assert not (tmp_path / "home").exists()
    call("import", str(search_list), *DAY)
    before = as_json(call, "worklist", *DAY)
    assert call("import", str(bad), *DAY)[0] == 1
    assert as_json(call, "worklist", *DAY) == before


def test_what_a_list_leaves_open_is_asked_answered_and_remembered(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "tal.csv"
    path.write_text("CPR;Navn;Målgruppe;Startdato\n670190-1234;Lone;6,1;01-12-2022\n", encoding="utf-8")
    code, out, err = call("import", str(path), *DAY, "--format", "json")
    assert (code, json.loads(out)["new"]) == (0, 0)
    assert "--answer" in err
    assert as_json(call, "import", str(path), *DAY, "--dry-run", "--profile", "Fasit")["new"] == 0
    answer = ("--profile", "Fasit", "--answer", "group:6.1=dagpenge")
    answered = as_json(call, "import", str(path), *DAY, *answer)
    assert answered["new"] == 1
    again = as_json(call, "import", str(path), *DAY, "--profile", "Fasit")
    assert (again["unchanged"], again["rejected"]) == (1, [])
    assert call("import", str(path), "--answer", "nej")[0] == 2


def test_demo_has_its_own_store_and_never_overwrites_a_real_one(
    call: Call, search_list: Path, tmp_path: Path
) -> None:
    real = str(tmp_path / "rigtig")
    call("--data-dir", real, "import", str(search_list), *DAY)
    code, _, err = call("--data-dir", real, "demo", "--citizens", "5")
    assert (code, "rigtigt lager" in err) == (1, True)

    demo = str(tmp_path / "demo")
    assert call("--data-dir", demo, "demo", "--citizens", "30", *DAY)[0] == 0
    first = as_json(call, "--data-dir", demo, "worklist")
    call("--data-dir", demo, "demo", "--citizens", "30", *DAY)
    assert as_json(call, "--data-dir", demo, "worklist") == first
    assert len({row["cpr"] + row["name"] for row in first}) > 20


def test_rules_are_checked_and_shown(call: Call) -> None:
    assert call("rules", "check") == (0, "Alle regelfiler er i orden.\n", "")
    code, out, _ = call("rules", "show", "SDP-4IN6", "--on", "2023-03-07")
    assert code == 0
    assert "§ 13 b" in out
    assert "01-01-2020" in out


def test_self_test_passes(call: Call) -> None:
    code, out, _ = call("selftest")
    assert code == 0, out
    assert "FEJL" not in out


def test_every_command_is_documented_in_danish(call: Call) -> None:
    code, out, _ = call("--help")
    assert code == 0
    for command in ("demo", "import", "worklist", "figures", "plan", "talk", "rules", "selftest", "tour"):
        assert command in out
    for command in ("demo", "import", "worklist", "figures", "plan", "talk", "selftest", "tour"):
        code, out, _ = call(command, "--help")
        assert code == 0
        assert "--help" in out


def test_the_worklist_as_a_spreadsheet(call: Call, search_list: Path, tmp_path: Path) -> None:
    from python_calamine import CalamineWorkbook

    call("import", str(search_list), *DAY)
    out = tmp_path / "liste.xlsx"
    code, said, _ = call("worklist", "--xlsx", str(out), *DAY)
    assert (code, said) == (0, f"Arbejdslisten med 6 rækker er skrevet til {out}.\n")
    rows = CalamineWorkbook.from_path(str(out)).get_sheet_by_index(0).to_python()
    assert len(rows) == 7
    assert rows[1][:3] == ["Overskredet", "Bent Aagaard", "620285-••••"]


def test_an_endless_name_does_not_widen_the_table(capsys: pytest.CaptureFixture[str]) -> None:
    print_rows([{"name": "Ole" + "Å" * 5000}], to="table", columns=("name",))
    assert [len(line) for line in capsys.readouterr().out.splitlines()] == [4, 120, 120]
