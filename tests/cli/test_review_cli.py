"""``jobassist review`` as another program sees it, on the demo jobcentre."""

from __future__ import annotations

import json
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from jobassist.app import run

DAY = ("--today", "2023-03-07")
KAREN = ("--caseworker", "Karen Boysen")
Call = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("gennemgang") / "øvelse"
    assert run(["--data-dir", str(folder), "demo", "--citizens", "80", *DAY]) == 0
    return folder


@pytest.fixture
def call(demo: Path, capsys: pytest.CaptureFixture[str]) -> Call:
    def _call(*arguments: str) -> tuple[int, str, str]:
        code = run(["--data-dir", str(demo), "review", *arguments])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return _call


def text_of(path: Path) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(path.read_bytes())).pages)


def test_the_round_as_json(call: Call) -> None:
    code, said, _ = call(*KAREN, *DAY, "--format", "json")
    rows: list[dict[str, Any]] = json.loads(said)
    assert code == 0
    assert {row["verdict"] for row in rows} == {None}
    assert all("•" in row["cpr"] for row in rows)
    assert any("er reserveret fra" in news for row in rows for news in row["news"])
    assert any(row["is_new"] for row in rows)


def test_the_table_says_whose_and_how_many_of_how_many(call: Call) -> None:
    code, said, _ = call(*DAY)
    assert code == 0
    head = said.splitlines()[0]
    assert head.startswith("Karen Boysen, uge 10: 0 af ")
    assert head.endswith("vurderet (0,0 %), nyt siden 03-03-2023.")


def test_csv_has_one_cell_for_all_that_is_new(call: Call) -> None:
    _, said, _ = call(*KAREN, *DAY, "--format", "csv")
    heading, *lines = said.splitlines()
    assert heading.startswith("cpr;name;group;status;verdict")
    assert lines


def test_the_friday_sheet_is_written(call: Call, tmp_path: Path) -> None:
    out = tmp_path / "ark.pdf"
    code, said, _ = call(*KAREN, *DAY, "--pdf", str(out))
    assert (code, said) == (0, f"Fredagsark, uge 10 er skrevet til {out}.\n")
    text = text_of(out)
    assert "Fredagsark, uge 10" in text
    assert "Er ikke vurderet endnu" in text


def test_the_list_of_those_without_an_offer_is_written(call: Call, tmp_path: Path) -> None:
    out = tmp_path / "uden.pdf"
    code, _, _ = call(*KAREN, *DAY, "--without-offer", "--pdf", str(out))
    assert code == 0
    assert "mangler et aktivt tilbud" in text_of(out)


def test_the_list_explains_its_limits_when_asked_to(call: Call, tmp_path: Path) -> None:
    short, explained = tmp_path / "kort.pdf", tmp_path / "lang.pdf"
    assert call(*KAREN, *DAY, "--without-offer", "--pdf", str(short))[0] == 0
    assert call(*KAREN, *DAY, "--without-offer", "--explain", "--pdf", str(explained))[0] == 0
    assert "Sådan er fristerne regnet ud" not in text_of(short)
    told = text_of(explained).partition("Sådan er fristerne regnet ud")[2]
    assert "Regnes fra: " in told
    assert "Sidste sikre dag: " in told


def test_only_the_list_has_limits_to_explain(call: Call, tmp_path: Path) -> None:
    code, _, told = call(*KAREN, *DAY, "--explain", "--pdf", str(tmp_path / "ark.pdf"))
    assert code == 2
    assert "--without-offer" in told


def test_the_list_wants_a_file(call: Call) -> None:
    code, _, told = call("--without-offer", *DAY)
    assert code == 2
    assert "--pdf liste.pdf" in told


def test_an_unknown_caseworker_is_told_whom_there_is(call: Call) -> None:
    code, said, told = call("--caseworker", "Bo", *DAY)
    assert (code, said) == (1, "")
    assert told.startswith("Der er ingen åbne sager hos Bo. Vælg mellem ")
    assert "Karen Boysen" in told


def test_a_folder_that_is_not_there(call: Call, tmp_path: Path) -> None:
    code, _, told = call(*KAREN, *DAY, "--pdf", str(tmp_path / "ingen" / "ark.pdf"))
    assert code == 1
    assert "kan ikke skrives. Vælg en anden mappe." in told


def test_whole_cpr_only_when_asked_for(call: Call) -> None:
    _, said, _ = call(*KAREN, *DAY, "--show-cpr", "--format", "json")
    assert all(row["cpr"].isdigit() and len(row["cpr"]) == 10 for row in json.loads(said))
