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
    assert run(["--data-dir", str(folder), "demo", "--citizens", "80", *DAY]) == 0
    return folder


@pytest.fixture
def call(demo: Path, capsys: pytest.CaptureFixture[str]) -> Call:
    def _call(*arguments: str) -> tuple[int, str, str]:
        code = run(["--data-dir", str(demo), "jobs", *arguments, *DAY])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return _call


def test_from_a_file_of_advertisements_to_the_sheet(call: Call, tmp_path: Path) -> None:
    out = tmp_path / "ark.pdf"
    code, _, told = call("print", "--cpr", NANNA, "--pdf", str(out))
    assert (code, told) == (1, "Ingen job i jobbanken passer til planens jobmål. Hent nyere annoncer.\n")
    assert not out.exists()

    ads = [
        {"jobAdId": "1", "title": "Lagermedarbejder", "applicationDeadline": "2023-03-20"},
        {"jobAdId": "2", "title": "Butiksassistent", "applicationDeadline": "2023-03-20"},
        {
            "jobAdId": "3",
            "title": "Lagermedarbejder",
            "hiringOrgName": "Et",
            "applicationDeadline": "2023-03-01",
        },
    ]
    file = tmp_path / "job.json"
    file.write_text(json.dumps(ads), encoding="utf-8")
    assert call("import", str(file))[0] == 0

    code, said, _ = call("print", "--cpr", NANNA, "--pdf", str(out))
    assert (code, said) == (0, f"2 job af 2 mulige er skrevet til {out} og lagt på sagen.\n")
    text = "".join(page.extract_text() for page in PdfReader(out).pages)
    assert "Lagermedarbejder" in text
    assert "Nanna" in text
    assert "711099" not in text


def test_a_file_that_cannot_be_written_leaves_nothing_on_the_case(call: Call, tmp_path: Path) -> None:
    code, _, told = call("print", "--cpr", NANNA, "--pdf", str(tmp_path / "ingen" / "ark.pdf"), "--large")
    assert code == 1
    assert told
