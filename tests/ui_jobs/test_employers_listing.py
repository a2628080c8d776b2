"""Employers from a file and to one, in the window."""

from __future__ import annotations

from pathlib import Path

import pytest

from jobassist.services.desk import Desk
from jobassist.services.employers import employers
from tests.ui_jobs.employers import OpenTab, Person, names
from tests.ui_journeys.keyboard import Keyboard

ROWS = "Navn;CVR;Kontakt;Farve\nSjusk;12;;\nKroen;;Bo;rød\nTorvets Supermarked A/S;12345678;Anna;\n"


@pytest.fixture
def listing(tmp_path: Path) -> Path:
    path = tmp_path / "virksomheder.csv"
    path.write_text(ROWS, encoding="utf-8")
    return path


def test_a_list_is_shown_before_anything_of_it_is_stored(
    desk: Desk,
    known: None,
    open_tab: OpenTab,
    listing: Path,
    keys: Keyboard,
    person: Person,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    view, heard = open_tab()
    monkeypatch.setattr(view.files, "choose_file", lambda: listing)
    review = person.sees_file(view)
    assert review.submit.label() == "Importér 2 virksomheder"
    assert review.told() == [
        "Hele filen: Farve: Kolonnen kendes ikke og er ikke brugt. Ret overskriften, hvis den skal med.",
        "Række 2: CVR: Et CVR-nummer er otte cifre. Ret det, eller lad feltet stå tomt.",
        "Ændret: Torvets Supermarked A/S (kontaktpersoner)",
        "Ny: Kroen",
    ]
    assert len(employers(desk)) == 3
    person.saves(view)
    assert heard.changed[-1].message == "Hentet: 1 ny og 1 ændret virksomhed"
    assert len(names(view)) == 4
    assert not person.sees_file(view).submit.isEnabled()
    keys.press("Escape")
    assert view.files.review is None
    assert len(names(view)) == 4


def test_the_list_goes_out_to_a_file(
    known: None, open_tab: OpenTab, tmp_path: Path, keys: Keyboard, monkeypatch: pytest.MonkeyPatch
) -> None:
    view, heard = open_tab()
    monkeypatch.setattr(
        view.files, "choose_target", lambda proposed: tmp_path / proposed.removesuffix(".xlsx")
    )
    view.save.setFocus()
    keys.press("Space")
    assert heard.changed[-1].message == "3 virksomheder er gemt i virksomheder-07-03-2023.xlsx"
    assert (tmp_path / "virksomheder-07-03-2023.xlsx").stat().st_size > 1000


def test_a_file_that_is_none_says_so(known: None, open_tab: OpenTab, tmp_path: Path) -> None:
    view, heard = open_tab()
    path = tmp_path / "tom.csv"
    path.write_bytes(b"")
    view.files.open_file(path)
    assert heard.failed == ["Filen har ingen virksomheder. Skriv en række for hver under overskrifterne."]
    assert view.files.review is None
