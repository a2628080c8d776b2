"""A catalogue from a file and to a file: seen before anything is stored, and undone in one go."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from jobassist.domain.offers import Offer
from jobassist.services.book_talk import undo
from jobassist.services.catalogue import catalogue
from jobassist.services.desk import Desk
from jobassist.ui.offers.import_pane import ImportPane, ToldModel, told
from jobassist.ui.offers.page import OffersPage
from tests.services.offers import saved, titles
from tests.ui.seen import focused
from tests.ui_import.looking import click, headings, lines
from tests.ui_journeys.keyboard import Keyboard
from tests.ui_offers.conftest import Heard, Show, texts

CSV = """Titel;Type;Pladser;Startdatoer
Jobklub;Vejledning og opkvalificering;12;13-03-2023
Mentor;Mentor;;
<b>Truck</b>;Virksomhedspraktik;4;
Skævt;Virksomhedspraktik;mange;
Uden slags;;3;
"""


@pytest.fixture
def club(desk: Desk) -> Offer:
    return saved(desk, "Jobklub", seats=3)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "katalog.csv"
    path.write_text(CSV, "utf-8-sig")
    return path


@pytest.fixture
def page(club: Offer, show: Show) -> OffersPage:
    return show()


def pane_of(page: OffersPage) -> ImportPane:
    pane = page._import
    assert pane is not None
    return pane


def choose(monkeypatch: pytest.MonkeyPatch, path: Path | None) -> None:
    """The system's dialogs answer so."""
    name = str(path) if path else ""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (name, ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (name, ""))


def test_a_file_is_looked_through_before_anything_is_stored(
    qtbot: QtBot, page: OffersPage, file: Path, keys: Keyboard, desk: Desk, heard: Heard,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    choose(monkeypatch, file)
    click(qtbot, page.catalogue.load)
    pane = pane_of(page)
    said = texts(pane)
    for words in ("Importér katalog.csv", "2 nye", "1 ændrede", "2 afviste", "Intet er gemt endnu"):
        assert words in said
    assert headings(pane.table) == ["Række", "Hvad", "Tilbud", "Hvad der sker"]
    shown = lines(pane.table)
    assert [line[:3] for line in shown] == [
        ["5", "Afvist", ""],
        ["6", "Afvist", ""],
        ["2", "Ændret", "Jobklub"],
        ["3", "Nyt", "Mentor"],
        ["4", "Nyt", "<b>Truck</b>"],
    ]
    assert shown[0][3].startswith("Pladser: ")
    assert shown[2][3] == "Ændrer: Pladser, Startdatoer"
    assert focused() is pane.table
    assert pane.words.text().startswith("Række 5 · Afvist · Pladser: ")
    keys.press("Down", times=2)
    assert pane.words.text() == "Række 2 · Ændret · Jobklub · Ændrer: Pladser, Startdatoer"
    assert titles(desk) == ["Jobklub"]
    with qtbot.waitSignal(page.changed):
        keys.press("Ctrl+Return")
    assert heard.last == "2 nye og 1 ændret tilbud er hentet"
    assert sorted(titles(desk)) == ["<b>Truck</b>", "Jobklub", "Mentor"]
    assert focused() is page.catalogue.table
    undo(desk, heard.changes[-1].action_id)
    page.refresh()
    assert titles(desk) == ["Jobklub"]
    assert len(lines(page.catalogue.table)) == 1


def test_esc_gives_up(page: OffersPage, file: Path, keys: Keyboard, desk: Desk, heard: Heard) -> None:
    page.open_file(file)
    keys.press("Esc")
    assert page._import is None
    assert page.catalogue.isVisible()
    assert focused() is page.catalogue.table
    assert (titles(desk), heard.changes) == (["Jobklub"], [])


def test_nothing_new_cannot_be_imported(page: OffersPage, tmp_path: Path, keys: Keyboard, desk: Desk) -> None:
    path = tmp_path / "som-før.csv"
    path.write_text("Titel;Pladser\nJobklub;3\n", "utf-8")
    page.open_file(path)
    pane = pane_of(page)
    assert pane.submit.label() == "Intet at importere"
    assert not pane.submit.isEnabled()
    assert "1 som før" in texts(pane)


def test_a_file_that_is_no_catalogue_is_refused_with_what_to_do(
    page: OffersPage, tmp_path: Path, heard: Heard
) -> None:
    path = tmp_path / "brev.csv"
    path.write_bytes(b"\x00\x01\x02")
    page.open_file(path)
    assert page._import is None
    assert len(heard.sentences) == 1
    page.open_file(tmp_path / "findes-ikke.csv")
    assert len(heard.sentences) == 2


def test_another_tab_leaves_the_import(page: OffersPage, file: Path) -> None:
    page.open_file(file)
    page.show_tab("courses")
    assert page._import is None
    page.show_tab("catalogue")
    assert page.catalogue.isVisible()


def test_the_user_thinks_better_of_it(
    qtbot: QtBot, page: OffersPage, heard: Heard, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, None)
    click(qtbot, page.catalogue.load)
    click(qtbot, page.catalogue.save)
    assert page._import is None
    assert (heard.changes, heard.sentences) == ([], [])


@pytest.mark.parametrize("name", ["ud.csv", "ud.xlsx", "ud"])
def test_the_catalogue_is_saved_where_the_user_says_and_read_again(
    qtbot: QtBot, page: OffersPage, tmp_path: Path, heard: Heard, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, tmp_path / name)
    click(qtbot, page.catalogue.save)
    target = tmp_path / (name if "." in name else f"{name}.xlsx")
    assert heard.last == f"1 tilbud er gemt i {target.name}"
    page.open_file(target)
    assert "1 som før" in texts(pane_of(page))


def test_a_folder_that_cannot_be_written_is_a_sentence(
    qtbot: QtBot, page: OffersPage, tmp_path: Path, heard: Heard, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, tmp_path / "findes" / "ikke" / "ud.csv")
    click(qtbot, page.catalogue.save)
    assert heard.sentences == ["Filen kunne ikke gemmes der. Vælg en anden mappe, og prøv igen."]


def test_the_model_of_the_preview_keeps_qts_rules(page: OffersPage, file: Path, desk: Desk) -> None:
    page.open_file(file)
    model = ToldModel(told(pane_of(page).ready))
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert tester.model() is model
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Række"
    assert len(catalogue(desk)) == 1
