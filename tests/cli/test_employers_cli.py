"""``jobassist jobs employers`` as another program sees it."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.test_jobs_cli import DAY, JSON, Call, call

__all__ = ["call"]

ROWS = (
    "Virksomhed;CVR;Kommune;Branche;Kontaktperson;Telefon;Notat;Kendes af\n"
    "Torvet A/S;12345678;Ishøj;Handel;Mia Holm;12345678;=1+1;Karen\n"
    "Torvet A/S;12345678;Ishøj;Handel;Bo Lund;;=1+1;Karen\n"
    "Ærø Is;;Ærø;;;;;\n"
)
PLACES = "Titel;Arbejdsgiver;Kommune;Type;Pladser\nButik;Torvet;Ishøj;Praktik;3\nKasse;Torvet;Ishøj;;\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "virksomheder.csv"
    path.write_text(ROWS, encoding="utf-8")
    return path


def test_a_file_comes_in_once(call: Call, file: Path, tmp_path: Path) -> None:
    dry = call("jobs", "employers", "import", str(file), "--dry-run", *DAY)
    assert dry[:2] == (0, "Intet er gemt. Importen ville give 2 nye, 0 ændrede og 0 uændrede virksomheder.\n")
    assert not (tmp_path / "lager").exists()
    counts = json.loads(call("jobs", "employers", "import", str(file), *DAY, *JSON)[1])
    assert (counts["new"], counts["changed"], counts["unchanged"], counts["rejected"]) == (2, 0, 0, [])
    again = call("jobs", "employers", "import", str(file), *DAY)[1]
    assert again == "Gemt: 0 nye, 0 ændrede og 2 uændrede virksomheder.\n"


def test_they_are_listed_with_their_places_and_contacts(call: Call, file: Path, tmp_path: Path) -> None:
    jobs = tmp_path / "job.csv"
    jobs.write_text(PLACES, encoding="utf-8")
    call("jobs", "employers", "import", str(file), *DAY)
    call("jobs", "import", str(jobs), *DAY)
    shop, ice = json.loads(call("jobs", "employers", "list", *DAY, *JSON)[1])
    assert (shop["name"], shop["praktik"], shop["job"], shop["loentilskud"]) == ("Torvet A/S", 3, 1, 0)
    assert [contact["name"] for contact in shop["contacts"]] == ["Mia Holm", "Bo Lund"]
    assert (ice["name"], ice["contacts"]) == ("Ærø Is", [])
    said = call("jobs", "employers", "list", "torvet", *DAY, "--format", "csv")[1]
    (line,) = csv.DictReader(io.StringIO(said), delimiter=";")
    assert (line["contact"], line["phone"], line["note"]) == ("Mia Holm", "12345678", "'=1+1")
    table = call("jobs", "employers", "list", *DAY)[1]
    assert "Mia Holm" in table
    assert "Kendes af" in table


def test_mistakes_are_told_without_the_person(call: Call, file: Path) -> None:
    file.write_text("Navn;CVR;Kontakt;Farve\nKroen;12;Mia Holm;rød\n", encoding="utf-8")
    code, said, noted = call("jobs", "employers", "import", str(file), *DAY)
    assert code == 0
    assert said.splitlines()[1] == (
        "Række 2, CVR: Et CVR-nummer er otte cifre. Ret det, eller lad feltet stå tomt."
    )
    assert "Mia" not in said + noted
    assert noted.startswith("Farve: Kolonnen kendes ikke")
    file.write_bytes(b"")
    assert call("jobs", "employers", "import", str(file), *DAY)[0] == 1


def test_out_to_a_file_and_in_again(call: Call, file: Path, tmp_path: Path) -> None:
    call("jobs", "employers", "import", str(file), *DAY)
    out = tmp_path / "ud.xlsx"
    assert call("jobs", "employers", "export", str(out), *DAY)[1] == f"2 virksomheder er skrevet til {out}.\n"
    counts = json.loads(call("jobs", "employers", "import", str(out), *DAY, *JSON)[1])
    assert (counts["new"], counts["changed"], counts["unchanged"]) == (0, 0, 2)
    code, _, problem = call("jobs", "employers", "export", str(tmp_path / "ud.pdf"), *DAY)
    assert (code, problem) == (1, "Kald filen noget, der ender på .csv eller .xlsx.\n")
