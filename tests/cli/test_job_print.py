"""``jobassist jobs print`` as another program sees it: the demo's Nanna looks for a job in a warehouse."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader

from jobassist.app import run

DAY = ("--today", "2023-03-07")
NANNA = "7110991926"
Call = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("job") / "øvelse"
    assert run(["--data-dir", str(folder), "demo", "--citizens", "200", *DAY]) == 0
    return folder


@pytest.fixture
def call(demo: Path, capsys: pytest.CaptureFixture[str]) -> Call:
    def _call(*arguments: str) -> tuple[int, str, str]:
        day = () if "--today" in arguments else DAY
        code = run(["--data-dir", str(demo), "jobs", *arguments, *day])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return _call


def test_from_a_file_of_advertisements_to_the_sheet(call: Call, tmp_path: Path) -> None:
    out = tmp_path / "ark.pdf"
    ads = [
        {"jobAdId": "1", "title": "Lagermedarbejder", "hiringOrgName": "Ny", "municipality": "Ishøj"},
        {"jobAdId": "2", "title": "Lagermedarbejder", "applicationDeadline": "2023-03-01"},
    ]
    file = tmp_path / "job.json"
    file.write_text(json.dumps(ads), encoding="utf-8")
    assert call("import", str(file))[0] == 0

    code, said, _ = call("print", "--cpr", NANNA, "--pdf", str(out))
    assert code == 0
    assert said.startswith("4 job af ")
    assert said.endswith(f" mulige er skrevet til {out} og lagt på sagen.\n")
    text = "".join(page.extract_text() for page in PdfReader(out).pages)
    assert "Lagermedarbejder" in text
    assert "Nanna" in text
    assert "711099" not in text


def test_a_sheet_for_each_of_the_days_talks(call: Call, tmp_path: Path) -> None:
    out = tmp_path / "ark.pdf"
    code, said, told = call("print", "--talks", "--pdf", str(out), "--today", "2023-03-13")
    number = len(PdfReader(out).pages)
    assert (code, number > 1) == (0, True)
    assert said.startswith(f"{number} ark til ")
    assert told.count("Uden ark: ") == int(said.split()[3]) - number


def test_either_a_citizen_or_the_days_talks(call: Call, tmp_path: Path) -> None:
    out = str(tmp_path / "ark.pdf")
    for wrong in ((), ("--cpr", NANNA, "--talks")):
        code, _, told = call("print", "--pdf", out, *wrong)
        assert code == 2
        assert "Skriv enten --cpr eller --talks." in told
    code, _, told = call("print", "--pdf", out, "--talks", "--caseworker", "Ingen")
    assert code == 1
    assert told.startswith("Der er ingen åbne sager hos Ingen.")


def test_a_file_that_cannot_be_written_leaves_nothing_on_the_case(call: Call, tmp_path: Path) -> None:
    code, _, told = call("print", "--cpr", NANNA, "--pdf", str(tmp_path / "ingen" / "ark.pdf"), "--large")
    assert code == 1
    assert told


def titles(call: Call, *asked: str) -> list[str]:
    return [row["title"] for row in json.loads(call("search", *asked, "--format", "json")[1])]


def test_a_search_is_kept_for_a_citizen_and_used_again(call: Call, tmp_path: Path) -> None:
    jobs = [("Fyrpasser", True), ("Fyrpasser", False), ("Glaspuster", True)]
    ads = [
        {"jobAdId": str(n), "title": title, "workHourPartTime": part, "applicationDeadline": "2023-03-20"}
        for n, (title, part) in enumerate(jobs, start=7)
    ]
    file = tmp_path / "flere.json"
    file.write_text(json.dumps(ads), encoding="utf-8")
    assert call("import", str(file))[0] == 0
    nanna = ("--cpr", NANNA)
    code, said, told = call("search", "fyrpasser", "--hours", "part", *nanna, "--save", "Fyr")
    assert (code, told) == (0, "Søgningen Fyr er gemt\n")
    assert said.endswith("1 job passer.\n")
    assert titles(call, *nanna, "--saved", "fyr") == ["Fyrpasser"]
    assert titles(call, "glaspuster", *nanna, "--saved", "Fyr") == ["Glaspuster"]
    assert "i stedet for den før" in call("search", "glaspuster", *nanna, "--save", "FYR")[2]
    assert titles(call, *nanna, "--saved", "Fyr") == ["Glaspuster"]


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        (("kok", "--save", "Have"), "Skriv også --cpr."),
        (("--saved", "Have"), "Skriv også --cpr."),
        (("--cpr", NANNA, "--saved", "Skov"), "ingen gemt søgning, der hedder Skov."),
        (("--cpr", NANNA, "--save", "Alt"), "Skriv, hvad der skal søges efter"),
    ],
)
def test_a_search_that_cannot_be_kept_or_used_says_so(
    call: Call, asked: tuple[str, ...], sentence: str
) -> None:
    code, said, told = call("search", *asked)
    assert (code, said) == (1, "")
    assert sentence in told
