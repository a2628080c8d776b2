"""A file that cannot be used: one Danish sentence on the page, nothing stored, and another file at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from jobassist.services.desk import Desk
from jobassist.store import reads
from tests.ui_import.conftest import FilePage
from tests.ui_import.lists import HEADINGS, LONE, write_list

_HEAD = ";".join(HEADINGS)
_LONE = ";".join(LONE)
BAD: dict[str, tuple[bytes, str]] = {
    "a picture": (
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
        "Filen er ikke et regneark. Gem listen som Excel (.xlsx) eller CSV, og prøv igen.",
    ),
    "empty": (b"", "Filen er tom. Træk listen igen i fagsystemet, og prøv med den nye fil."),
    "header only": (
        _HEAD.encode(),
        "Listen har ingen borgere. Tjek søgningen i fagsystemet, og træk listen igen.",
    ),
    "two CPR columns": (
        f"CPR;Personnummer;Navn\n{LONE[0]};{LONE[0]};Lone".encode(),
        "Listen har flere CPR-kolonner: “CPR” og “Personnummer”. Behold kun borgerens, og prøv igen.",
    ),
    "NUL bytes": (
        f"{_HEAD}\n{_LONE}\x00".encode(),
        "Filen indeholder tegn, som et regneark ikke har. Træk listen igen i fagsystemet, og prøv igen.",
    ),
    "30 MB": (
        f"{_HEAD}\n".encode() + b"x" * 30_000_000,
        "Filen fylder mere end 20 MB. Del listen i flere filer, og importér en ad gangen.",
    ),
    "a password": (
        bytes.fromhex("D0CF11E0A1B11AE1") + bytes(600) + "EncryptedPackage".encode("utf-16-le"),
        "Filen er beskyttet med adgangskode. Gem den uden adgangskode i Excel, og prøv igen.",
    ),
}


@pytest.mark.parametrize("case", BAD)
def test_a_sentence_and_nothing_stored(
    page: FilePage, choose: Callable[..., None], desk: Desk, tmp_path: Path, case: str
) -> None:
    content, sentence = BAD[case]
    path = tmp_path / "uge10.csv"
    path.write_bytes(content)

    choose(path)

    assert page.files.problem() == f"uge10.csv: {sentence}"
    assert page.files.isVisible()
    assert page.files.button().hasFocus()
    assert reads.load_cases(desk.store) == []


def test_a_file_that_is_gone(page: FilePage, choose: Callable[..., None], tmp_path: Path) -> None:
    choose(tmp_path / "væk.csv")
    assert page.files.problem().startswith("væk.csv: Filen kunne ikke åbnes.")


def test_the_next_file_can_be_chosen_at_once(
    page: FilePage, choose: Callable[..., None], tmp_path: Path
) -> None:
    choose(tmp_path / "væk.csv")
    choose(write_list(tmp_path, LONE))
    assert page.review is not None
    assert page.files.problem() == ""


def test_a_bad_file_lets_the_others_wait(
    qtbot: QtBot, page: FilePage, choose: Callable[..., None], tmp_path: Path
) -> None:
    good = write_list(tmp_path, LONE)
    choose(tmp_path / "væk.csv", good)
    assert page.files.next_button().isVisible()

    page.files.next_button().click()
    qtbot.waitUntil(lambda: page.review is not None)
    assert page.line.name.text() == good.name


def test_choosing_nothing_changes_nothing(page: FilePage, choose: Callable[..., None]) -> None:
    choose()
    assert page.files.isVisible()
    assert page.files.problem() == ""


def test_a_file_name_is_shown_as_it_is(page: FilePage, choose: Callable[..., None], tmp_path: Path) -> None:
    choose(tmp_path / "<b>uge & dag.csv")
    assert page.files.problem().startswith("<b>uge & dag.csv: ")
