"""``jobassist offers seats`` as another program sees it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader

from jobassist.app import AppWiring, run
from jobassist.domain.case import OfferKind
from tests.services.examples import NOW
from tests.services.offers import saved
from tests.services.seat_people import DUE_SOON, put_seekers

DAY = ("--today", "2023-03-07")
Call = Callable[..., tuple[int, str, str]]


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Call:
    """Commands on a store with three citizens and one seat."""
    monkeypatch.setenv("JOBASSIST_PASSPHRASE", "fem tilfældige ord")
    folder = tmp_path / "lager"
    monkeypatch.setenv("JOBASSIST_HOME", str(folder))
    with (desk := AppWiring().open_or_create_desk(folder, today=NOW.date())).store:
        put_seekers(desk, DUE_SOON, DUE_SOON, DUE_SOON)
        saved(desk, "Gartneri", kind=OfferKind.PRAKTIK, seats=1, weeks=4)

    def _call(*arguments: str) -> tuple[int, str, str]:
        code = run(list(arguments))
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return _call


def test_the_weeks_are_a_table_with_the_sentence_below(call: Call) -> None:
    code, said, problem = call("offers", "seats", *DAY)
    assert (code, problem) == (0, "")
    lines = said.splitlines()
    assert lines[0].split("  ")[0] == "Uge"
    assert lines[4].split() == ["12", "20-03-2023", "3", "0", "3", "1", "2"]
    assert lines[29] == (
        "Køb 2 pladser mere på Gartneri med start senest 20-03-2023, så kan alle begynde i tide."
    )


def test_another_program_gets_the_weeks_alone(call: Call) -> None:
    code, said, _ = call("offers", "seats", "--format", "json", *DAY)
    rows = json.loads(said)
    assert code == 0
    assert len(rows) == 26
    assert rows[2] == {
        "week": 12, "monday_on": "2023-03-20", "need": 3, "free": 0,
        "need_so_far": 3, "free_so_far": 1, "short": 2,
    }  # fmt: skip


def test_the_paper_is_written(call: Call, tmp_path: Path) -> None:
    out = tmp_path / "pladser.pdf"
    assert call("offers", "seats", "--pdf", str(out), *DAY)[0] == 0
    assert "Gartneri" in PdfReader(out).pages[0].extract_text()


def test_the_paper_explains_its_days_when_asked_to(call: Call, tmp_path: Path) -> None:
    out = tmp_path / "pladser.pdf"
    assert call("offers", "seats", "--pdf", str(out), "--explain", *DAY)[0] == 0
    text = "\n".join(page.extract_text() for page in PdfReader(out).pages)
    assert "Regnes fra: " in text.partition("Sådan er fristerne regnet ud")[2]
    code, _, told = call("offers", "seats", "--explain", *DAY)
    assert code == 2
    assert "--pdf" in told


def test_a_caseworker_who_has_no_cases_is_not_told_that_all_is_well(call: Call) -> None:
    code, said, problem = call("offers", "seats", "--caseworker", "Ingen Sådan", *DAY)
    assert (code, said) == (1, "")
    assert problem.startswith("Der er ingen åbne sager hos Ingen Sådan. Vælg mellem ")
