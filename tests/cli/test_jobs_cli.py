"""``jobassist jobs`` as another program sees it."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from jobassist.app import run

DAY = ("--today", "2023-03-07")
JSON = ("--format", "json")
Call = Callable[..., tuple[int, str, str]]
JOBS: list[dict[str, Any]] = [
    {"jobAdId": "1", "title": "Buschauffør", "hiringOrgName": "Bus A/S", "municipality": "Ishøj",
     "workHourPartTime": False, "applicationDeadline": "2023-04-01", "description": "Kørekort D"},
    {"jobAdId": "2", "title": "Lagermedarbejder", "hiringOrgName": "Lager ApS", "municipality": "Køge",
     "workHourPartTime": True, "occupation": "Lager og logistik"},
    {"jobAdId": "3", "title": "Kok", "municipality": "Køge", "applicationDeadline": "2023-03-01"},
]  # fmt: skip


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
    path = tmp_path / "job.json"
    path.write_text(json.dumps(JOBS), encoding="utf-8")
    return path


def fetched(call: Call, *files: Path, also: tuple[str, ...] = ()) -> dict[str, Any]:
    code, said, _ = call("jobs", "import", *map(str, files), *DAY, *JSON, *also)
    assert code == 0
    record: dict[str, Any] = json.loads(said)
    return record


def test_a_file_comes_in_once(call: Call, file: Path) -> None:
    assert fetched(call, file) == {"new": 3, "same": 0, "changed": 0, "rejected": []}
    assert fetched(call, file) == {"new": 0, "same": 3, "changed": 0, "rejected": []}
    file.write_text(json.dumps([{**JOBS[0], "title": "Buschauffør i Ishøj"}]), encoding="utf-8")
    assert fetched(call, file) == {"new": 0, "same": 1, "changed": 1, "rejected": []}


def test_a_look_stores_nothing(call: Call, file: Path, tmp_path: Path) -> None:
    assert call("jobs", "import", str(file), "--dry-run", *DAY)[1] == (
        "Intet er gemt. Importen ville give 3 nye og 0 samme.\n"
    )
    assert not (tmp_path / "lager").exists()
    fetched(call, file)
    assert call("jobs", "import", str(file), *DAY)[1] == "Gemt: 0 nye og 3 samme.\n"


def test_rows_with_mistakes_are_told(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "job.csv"
    path.write_text("Titel;Link\n;https://a.dk\nKok;ftp://a.dk\n" + "Kok;x\n" * 60, encoding="utf-8")
    code, said, problems = call("jobs", "import", str(path), *DAY)
    assert code == 0
    assert said.splitlines() == [
        "Gemt: 61 nye og 0 samme.",
        "Række 2, Titel: Der er ingen titel, så annoncen er ikke taget med. Skriv titlen i filen.",
    ]
    assert problems.splitlines()[0] == (
        "Række 3, Link: Linket er ikke en webadresse (http eller https) og er ikke taget med."
    )
    assert problems.splitlines()[-1] == "Og 11 mere af samme slags."


def test_a_file_that_is_none_is_refused_and_leaves_no_store(call: Call, file: Path, tmp_path: Path) -> None:
    wrong = tmp_path / "forkert.json"
    wrong.write_text("[1]", encoding="utf-8")
    code, said, problem = call("jobs", "import", str(file), str(wrong))
    assert (code, said) == (1, "")
    assert problem == "Filen har ingen liste af jobannoncer. Hent den igen, og prøv med den nye fil.\n"
    assert not (tmp_path / "lager").exists()


def searched(call: Call, *words: str, day: tuple[str, ...] = DAY) -> list[str]:
    code, said, _ = call("jobs", "search", *words, *day, *JSON)
    assert code == 0
    return [row["title"] for row in json.loads(said)]


@pytest.mark.parametrize(
    ("asked", "titles"),
    [
        (("chauffør",), ["Buschauffør"]), (("lager", "medarbejdere"), ["Lagermedarbejder"]), (("kok",), []),
        (("--municipality", "Køge"), ["Lagermedarbejder"]), (("--occupation", "lag"), ["Lagermedarbejder"]),
        (("--hours", "part"), ["Lagermedarbejder"]),
        (("--hours", "part", "--hours", "full", "--limit", "1", "chauffør"), ["Buschauffør"]),
        (("--no-licence",), ["Lagermedarbejder"]), (("--within", "15", "--from", "ISHØJ"), ["Buschauffør"]),
        (("--within", "21", "--from", "2635"), ["Buschauffør", "Lagermedarbejder"]),
        (("--within", "15", "--from", "4600 Køge", "chauffør"), []),
        (("--apply-from", "2023-04-01"), ["Buschauffør"]), (("--apply-from", "02-04-2023"), []),
        (("610190-1234",), []), (('"*NEAR(',), []),
    ],
)  # fmt: skip
def test_what_is_searched_is_open_and_fits(
    call: Call, file: Path, asked: tuple[str, ...], titles: list[str]
) -> None:
    fetched(call, file)
    assert searched(call, *asked) == titles


def test_kinds_are_asked_for_and_told(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "pladser.csv"
    path.write_text(
        "Titel;Type;Pladser\nKok;Praktik;2\nTjener;Løntilskud;\nBud;Fritidsjob;\nSmed;;\n", encoding="utf-8"
    )
    fetched(call, path)
    assert searched(call, "--kind", "praktik") == ["Kok"]
    assert sorted(searched(call, "--kind", "loentilskud", "--kind", "small_job")) == ["Bud", "Tjener"]
    assert searched(call, "--kind", "job") == ["Smed"]
    assert searched(call, "praktikplads", day=("--today", "2024-12-24")) == ["Kok"]
    (row,) = json.loads(call("jobs", "search", "kok", *DAY, *JSON)[1])
    assert (row["kind"], row["seats"]) == ("praktik", 2)
    table = call("jobs", "search", *DAY)[1]
    assert all(word in table for word in ("Praktikplads", "Løntilskud", "Småjob", " 2 "))
    assert call("jobs", "search", "--kind", "ferie")[0] == 2


def test_another_day_has_other_jobs(call: Call, file: Path) -> None:
    fetched(call, file)
    assert searched(call, "kok", day=("--today", "2023-03-01")) == ["Kok"]


def test_what_is_found_is_told_whole(call: Call, file: Path) -> None:
    fetched(call, file)
    (row,) = json.loads(call("jobs", "search", "chauffør", *DAY, *JSON)[1])
    assert row.pop("id")
    assert row == {
        "title": "Buschauffør", "employer": "Bus A/S", "occupation": "", "municipality": "Ishøj",
        "postal_code": "", "place": "", "hours": "full", "weekly_hours": None, "licence": True,
        "published_on": None, "apply_by": "2023-04-01", "link": "", "source": "Jobnet", "source_id": "1",
        "kind": "job", "seats": None, "km": None,
    }  # fmt: skip
    said = call("jobs", "search", "chauffør", *DAY, "--format", "csv")[1]
    (line,) = csv.DictReader(io.StringIO(said), delimiter=";")
    assert (line["title"], line["licence"]) == ("Buschauffør", "ja")


def test_the_table(call: Call, file: Path) -> None:
    fetched(call, file)
    lines = call("jobs", "search", "--limit", "1", *DAY)[1].splitlines()
    assert lines[0].split() == [
        "Titel", "Arbejdsgiver", "Type", "Pladser", "Kommune", "Arbejdstid", "Frist", "Kilde",
    ]  # fmt: skip
    assert lines[-1] == "2 job passer. De første 1 er vist."
    assert "01-04-2023" in call("jobs", "search", "bus", *DAY)[1]
    assert call("jobs", "search", "pilot", *DAY)[1] == "Ingen job passer. Prøv færre ord eller færre krav.\n"


def test_kilometres_are_told(call: Call, file: Path) -> None:
    fetched(call, file)
    asked = ("jobs", "search", "lager", "--from", "Ishøj", *DAY)
    assert "Køge, 21 km" in call(*asked)[1]
    assert json.loads(call(*asked, *JSON)[1])[0]["km"] == 21


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("--from", "Atlantis"), "JobAssist kender ikke stedet “Atlantis”. Skriv et postnummer, en by eller"),
        (("--within", "15", "--from", "Viby"), "JobAssist kender ikke stedet “Viby”."),
        (("--within", "15"), "JobAssist ved ikke, hvor I er."),
    ],
)
def test_a_place_that_nobody_knows_is_said(call: Call, file: Path, asked: tuple[str, ...], said: str) -> None:
    fetched(call, file)
    code, out, problem = call("jobs", "search", *asked, *DAY)
    assert (code, out) == (1, "")
    assert problem.startswith(said)


@pytest.mark.parametrize("asked", [("--within", "0"), ("--within", "x"), ("--apply-from", "i går")])
def test_what_is_no_distance_or_day_is_refused(call: Call, file: Path, asked: tuple[str, ...]) -> None:
    fetched(call, file)
    assert call("jobs", "search", *asked, *DAY)[0] == 2


def test_hours_are_one_of_three(call: Call, file: Path) -> None:
    fetched(call, file)
    assert call("jobs", "search", "--hours", "mange")[0] == 2
