"""Plans and referats from the command line: as text, as PDF, filed on the case, and what is refused."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader
from sqlalchemy import select

from jobassist import paths
from jobassist.app import AppWiring, run
from jobassist.domain.plan import Agreement, AgreementId, Owner
from jobassist.services.hold_talk import save_answer, save_draft, start_talk
from jobassist.services.open_case import case_of_cpr
from jobassist.store import tables

LIST = """Trukket 06-03-2023
CPR-nummer;Navn;Målgruppe;Første fraværsdag;Samtale 1;Samtale 2
670190-1234;Lone Vestergaard Holm;6.6 Sygedagpenge;26-09-2022;14-11-2022;23-01-2023
620285-1234;Bent Aagaard;Sygedagpenge;22-08-2022;;
"""
CPR = "670190-1234"
DAY = ("--today", "2023-03-09")
SECRET = "Kun for os"
Call = Callable[..., tuple[int, str, str]]


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Call:
    """Runs a command on a store with Lone, whose third talk was held on 9 March 2023."""
    monkeypatch.setenv("JOBASSIST_PASSPHRASE", "fem tilfældige ord")
    search_list = tmp_path / "liste.csv"
    search_list.write_text(LIST, encoding="utf-8")

    def _call(*arguments: str) -> tuple[int, str, str]:
        code = run(list(arguments))
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    assert _call("import", str(search_list), *DAY)[0] == 0
    write_a_secret()
    promise = ("--agreement", "vi; ringer til lægen; 10-03-2023", "--goal", "30 timer")
    assert _call("talk", "--cpr", CPR, *promise, *DAY)[0] == 0
    return _call


def write_a_secret() -> None:
    with (desk := AppWiring().open_desk(paths.data_dir(), today=date(2023, 3, 9))).store:
        room = start_talk(desk, case_of_cpr(desk, CPR).id)
        save_answer(desk, room, (room.agenda.items[1].id, "internal"), SECRET)


def filed() -> list[tuple[str, str]]:
    """Kind and title of every paper on a case."""
    with (desk := AppWiring().open_desk(paths.data_dir(), today=None)).store as store, store.read() as open_:
        assert desk.store is store
        query = select(tables.papers.c.kind, tables.papers.c.title).order_by(tables.papers.c.id)
        return [tuple(row) for row in open_.execute(query)]


def text_of(pdf: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(pdf).pages).split())


def test_talks_are_listed_with_their_numbers_and_plans(call: Call) -> None:
    code, table, _ = call("talk", "list", "--cpr", CPR, *DAY)
    assert code == 0
    lines = table.splitlines()
    assert lines[0].split() == ["Nr.", "Dag", "Tid", "Status", "Type", "Form", "Plan"]
    assert lines[4].split()[:2] == ["3", "09-03-2023"]
    assert lines[4].split()[3:] == ["holdt", "opfølgningssamtale", "fremmøde", "1"]
    assert "booket" in lines[5]
    records = json.loads(call("talk", "list", "--cpr", CPR, "--format", "json", *DAY)[1])
    assert records[0] == {
        "number": 1, "on": "2022-11-14", "at": None, "status": "held", "kind": "jobsamtale",
        "form": records[0]["form"], "plan_version": None,
    }  # fmt: skip
    assert (records[2]["number"], records[2]["plan_version"], records[3]["number"]) == (3, 1, None)
    out = call("talk", "list", "--cpr", CPR, "--format", "csv", *DAY)[1]
    assert len(list(csv.DictReader(io.StringIO(out), delimiter=";"))) == 4


def test_the_referat_is_shown_as_text(call: Call) -> None:
    code, citizens, _ = call("talk", "show", "--cpr", CPR, *DAY)
    assert code == 0
    assert citizens.startswith("Referat af vores samtale\nLone Vestergaard Holm · samtale 3 af 4\n")
    assert "Vi: ringer til lægen (fredag 10. marts)" in citizens
    assert SECRET not in citizens
    internal = call("talk", "show", "--cpr", CPR, "--internal", *DAY)[1]
    assert f"INTERNT NOTAT\n    {SECRET}" in internal
    assert "670190-••••" in internal
    assert filed() == []


def test_the_referat_as_pdf_is_filed_once(call: Call, tmp_path: Path) -> None:
    pdf = tmp_path / "r.pdf"
    for _ in range(2):
        code, said, _ = call("talk", "show", "--cpr", CPR, "--number", "3", "--pdf", str(pdf), *DAY)
        assert (code, said) == (0, f"Referat af samtale 3 09-03-2023 er skrevet til {pdf}.\n")
    assert SECRET not in text_of(pdf)
    first = pdf.read_bytes()
    call("talk", "show", "--cpr", CPR, "--internal", "--pdf", str(pdf), *DAY)
    assert SECRET in text_of(pdf)
    call("talk", "show", "--cpr", CPR, "--large", "--pdf", str(pdf), *DAY)
    assert pdf.read_bytes() != first
    assert [kind for kind, _ in filed()] == ["summary", "summary_internal", "summary_large"]


def test_a_plan_of_any_version_in_any_size(call: Call, tmp_path: Path) -> None:
    call("talk", "hold", "--cpr", CPR, "--goal", "37 timer", "--today", "2023-03-16")
    old, new, large = tmp_path / "1.pdf", tmp_path / "2.pdf", tmp_path / "l.pdf"
    assert call("plan", "--cpr", CPR, "--pdf", str(old), "--version", "1")[0] == 0
    assert call("plan", "--cpr", CPR, "--pdf", str(new))[0] == 0
    said = call("plan", "--cpr", CPR, "--pdf", str(large), "--large", "--version", "1")[1]
    assert said == f"Opfølgningsplan, version 1, stor skrift, er skrevet til {large}.\n"
    assert "30 timer" in text_of(old)
    assert "37 timer" in text_of(new)
    assert "30 timer" in text_of(large)
    assert filed() == [
        ("plan", "Opfølgningsplan, version 1"),
        ("plan", "Opfølgningsplan, version 2"),
        ("plan_large", "Opfølgningsplan, version 1, stor skrift"),
    ]


REFUSED = (
    (("talk", "show", "--cpr", CPR, "--number", "9"), 1, "Der er ingen samtale 9. Skriv et tal fra 1 til 3."),
    (("talk", "show", "--cpr", "620285-1234"), 1, "Der er ikke holdt nogen samtale med borgeren endnu."),
    (("talk", "show", "--cpr", CPR, "--internal", "--large"), 2, "findes ikke med stor skrift"),
    (("talk", "show", "--cpr", CPR, "--pdf", "nej/nej/r.pdf"), 1, "kan ikke skrives"),
    (("plan", "--cpr", CPR, "--pdf", "p.pdf", "--version", "7"), 1, "Planen har ingen version 7."),
    (("talk", "--goal", "x"), 2, "--cpr"),
    (("talk", "slet"), 2, "slet"),
)


def test_what_is_refused_is_said_and_nothing_is_filed(call: Call) -> None:
    for arguments, code, sentence in REFUSED:
        got, out, err = call(*arguments)
        assert (got, out) == (code, "")
        assert sentence in " ".join(err.replace("│", " ").split())
        assert "Traceback" not in err
    assert filed() == []


def test_every_talk_command_has_its_help(call: Call) -> None:
    code, out, _ = call("talk", "--help")
    assert code == 0
    for command in ("hold", "show", "list"):
        assert command in out
        assert call("talk", command, "--help")[0] == 0


def rows(call: Call) -> list[tuple[str, str | None, str]]:
    """Day, time and status of every talk of Lone's."""
    records = json.loads(call("talk", "list", "--cpr", CPR, "--format", "json", *DAY)[1])
    return [(each["on"], each["at"], each["status"]) for each in records]


def test_a_talk_held_again_leaves_the_booked_one_and_adds_to_what_was_agreed(call: Call) -> None:
    booked = [row for row in rows(call) if row[2] == "planned"]
    assert len(booked) == 1
    with (desk := AppWiring().open_desk(paths.data_dir(), today=date(2023, 3, 9))).store:
        room = start_talk(desk, case_of_cpr(desk, CPR).id)
        agreed = Agreement(AgreementId(""), Owner.CITIZEN, "ringer til lederen")
        save_draft(desk, room, replace(room.draft, goal="37 timer", agreements=(agreed,)))
    assert call("talk", "--cpr", CPR, "--agreement", "vi; finder en stol", *DAY)[0] == 0
    assert [row for row in rows(call) if row[2] in ("planned", "moved")] == booked
    shown = call("talk", "show", "--cpr", CPR, *DAY)[1]
    assert "ringer til lederen" in shown
    assert "finder en stol" in shown


def test_a_next_talk_on_a_day_that_has_gone_begins_no_talk(call: Call) -> None:
    before = rows(call)
    for when in ("01-01-2020 10.30", "09-03-2029"):
        code, out, err = call("talk", "--cpr", CPR, "--next", when, *DAY)
        assert (code, out) == (1, "")
        assert err.startswith("Da")
    assert rows(call) == before


def test_a_next_talk_on_a_day_off_is_said(call: Call) -> None:
    code, out, err = call("talk", "--cpr", CPR, "--next", "09-04-2023 10.30", *DAY)
    assert code == 0
    assert "er holdt 09-03-2023" in out
    assert "Næste samtale, søndag 09-04-2023, er ikke på en arbejdsdag." in err
