"""``jobassist offers`` as another program sees it."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from jobassist import paths
from jobassist.app import run

DAY = ("--today", "2023-03-07")
JSON = ("--format", "json")
Call = Callable[..., tuple[int, str, str]]
OFFERS = """Titel;Type;Pladser;Uger;Målgrupper;Lukket
Jobklub;Jobklub;12;4;Dagpenge;
Vikarjob;Løntimer;;;;
Gammelt kursus;Kursus;;;;Ja
"""


@pytest.fixture
def call(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Call:
    monkeypatch.setenv("JOBASSIST_PASSPHRASE", "fem tilfældige ord")
    monkeypatch.setenv("JOBASSIST_HOME", str(tmp_path / "lager"))

    def _call(*arguments: str) -> tuple[int, str, str]:
        code = run(list(arguments))
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return _call


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "tilbud.csv"
    path.write_text(OFFERS, encoding="utf-8")
    return path


def fetched(call: Call, *files: Path, also: tuple[str, ...] = ()) -> dict[str, Any]:
    code, said, _ = call("offers", "import", *map(str, files), *DAY, *JSON, *also)
    assert code == 0
    record: dict[str, Any] = json.loads(said)
    return record


def listed(call: Call, *also: str) -> list[dict[str, Any]]:
    code, said, _ = call("offers", "list", *DAY, *JSON, *also)
    assert code == 0
    rows: list[dict[str, Any]] = json.loads(said)
    return rows


def test_a_file_comes_in_once(call: Call, file: Path) -> None:
    assert fetched(call, file) == {"new": 3, "changed": 0, "unchanged": 0, "rejected": []}
    assert fetched(call, file) == {"new": 0, "changed": 0, "unchanged": 3, "rejected": []}
    file.write_text(OFFERS.replace(";12;", ";15;"), encoding="utf-8")
    assert fetched(call, file) == {"new": 0, "changed": 1, "unchanged": 2, "rejected": []}


def test_the_import_is_told_in_words(call: Call, file: Path) -> None:
    assert call("offers", "import", str(file), "--dry-run")[1] == (
        "Intet er gemt. Importen ville give 3 nye, 0 ændrede og 0 uændrede tilbud.\n"
    )
    assert call("offers", "import", str(file))[1] == "Gemt: 3 nye, 0 ændrede og 0 uændrede tilbud.\n"


def test_a_look_stores_nothing(call: Call, file: Path, tmp_path: Path) -> None:
    assert fetched(call, file, also=("--dry-run",))["new"] == 3
    assert not (tmp_path / "lager").exists()
    fetched(call, file)
    file.write_text(OFFERS + "Ny;Praktik;;;;\n", encoding="utf-8")
    assert fetched(call, file, also=("--dry-run",))["new"] == 1
    assert len(listed(call)) == 3


def test_rows_with_mistakes_are_told_and_the_rest_is_stored(call: Call, file: Path) -> None:
    file.write_text("Titel;Type;Pladser;Vejr\nJobklub;Jobklub;-1;sol\nKlub;Jobklub;5;\n", encoding="utf-8")
    code, said, problem = call("offers", "import", str(file), *JSON)
    assert code == 0
    assert json.loads(said) == {
        "new": 1, "changed": 0, "unchanged": 0,
        "rejected": [
            {
                "row": 2, "column": "Pladser",
                "problem": "Der står “-1”. Antal pladser skal være et helt tal fra 0 til 10.000. "
                "Lad feltet stå tomt, hvis der altid er plads.",
            }
        ],
    }  # fmt: skip
    assert problem == "Vejr: Kolonnen kendes ikke og er ikke brugt. Ret overskriften, hvis den skal med.\n"
    assert [row["title"] for row in listed(call)] == ["Klub"]
    assert "\nRække 2, Pladser: Der står “-1”." in call("offers", "import", str(file))[1]


def test_several_files_are_read_before_the_first_is_stored(call: Call, file: Path, tmp_path: Path) -> None:
    wrong = tmp_path / "forkert.csv"
    wrong.write_text("Navn paa borger\nx\n", encoding="utf-8")
    code, said, problem = call("offers", "import", str(file), str(wrong))
    assert (code, said) == (1, "")
    assert problem == (
        "Ingen kolonne hedder Titel. Brug de overskrifter, som eksporten skriver, og prøv igen.\n"
    )
    assert not (tmp_path / "lager").exists()
    fetched(call, file)
    file.write_text("Titel;Type\nNy;Praktik\n", encoding="utf-8")
    assert call("offers", "import", str(file), str(wrong))[0] == 1
    assert len(listed(call)) == 3


def test_an_empty_file_is_told(call: Call, file: Path) -> None:
    file.write_bytes(b"")
    code, _, problem = call("offers", "import", str(file))
    assert (code, problem) == (
        1, "Filen har ingen tilbud. Skriv en række for hvert tilbud under overskrifterne.\n",
    )  # fmt: skip


def test_the_list_has_seats_and_the_next_start(call: Call, file: Path) -> None:
    fetched(call, file)
    rows = listed(call)
    assert [row["title"] for row in rows] == ["Jobklub", "Vikarjob", "Gammelt kursus"]
    del rows[0]["id"]
    assert rows[0] == {
        "title": "Jobklub", "kind": "oevrig_vejledning_opkvalificering", "seats": 12, "free": 12,
        "next_start": "2023-03-13", "waiting": 0, "example": False, "basis": "running", "closed": False,
        "counts": "Tæller ikke fra 01-01-2023 til 30-06-2026 (øvrig vejledning og opkvalificering)",
    }  # fmt: skip
    assert (rows[1]["free"], rows[1]["seats"], rows[2]["next_start"]) == (None, None, None)
    assert [row["title"] for row in listed(call, "--open")] == ["Jobklub", "Vikarjob"]


def test_the_list_as_a_table_and_as_csv(call: Call, file: Path) -> None:
    fetched(call, file)
    heading, _, first, *_ = call("offers", "list", *DAY)[1].splitlines()
    assert heading.split() == [
        "Titel", "Type", "Pladser", "Ledige", "Næste", "start", "Venter", "Statens", "måling", "Eksempel",
    ]  # fmt: skip
    assert "Øvrig vejledning og opkvalificering  12" in first
    assert "13-03-2023" in first
    said = call("offers", "list", *DAY, "--format", "csv")[1]
    rows = list(csv.DictReader(io.StringIO(said), delimiter=";"))
    assert (rows[0]["free"], rows[0]["example"], rows[1]["seats"]) == ("12", "nej", "")


@pytest.mark.parametrize("name", ["ud.csv", "ud.xlsx"])
def test_the_catalogue_is_exported_and_comes_back(call: Call, tmp_path: Path, name: str) -> None:
    examples = paths.resources("offers", "eksempler.csv")
    number = fetched(call, examples)["new"]
    out = tmp_path / name
    assert call("offers", "export", str(out))[1] == f"{number} tilbud er skrevet til {out}.\n"
    assert fetched(call, out) == {"new": 0, "changed": 0, "unchanged": number, "rejected": []}


def test_a_file_of_another_kind_is_refused(call: Call, file: Path, tmp_path: Path) -> None:
    fetched(call, file)
    code, said, problem = call("offers", "export", str(tmp_path / "ud.pdf"))
    assert (code, said) == (1, "")
    assert problem == "Kald filen noget, der ender på .csv eller .xlsx.\n"


def test_without_a_store_there_is_nothing_to_list(call: Call) -> None:
    code, said, problem = call("offers", "list")
    assert (code, said) == (1, "")
    assert "Der er intet lager her endnu" in problem
