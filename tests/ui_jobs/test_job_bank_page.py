"""The job bank in the rail: searched while one types, filled from files, never showing what has expired."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jobassist.services.desk import Desk
from jobassist.services.find_jobs import JobQuery, find_jobs
from jobassist.ui.jobs.bank_page import BankPage
from jobassist.ui.kit import theme
from tests.ui.conftest import Heard, Shown
from tests.ui.seen import words_in
from tests.ui_jobs.bank import BANK, fill, job
from tests.ui_journeys.keyboard import Keyboard

ROWS = [
    {"jobAdId": "1", "title": "Lagermedarbejder", "hiringOrgName": "Et Lager", "municipality": "Ishøj",
     "applicationDeadline": "2023-03-20"},
    {"jobAdId": "2", "title": "Pædagogmedhjælper", "hiringOrgName": "Skovhuset", "municipality": "Greve",
     "applicationDeadline": "2023-03-21"},
    {"jobAdId": "3", "title": "", "hiringOrgName": "Ingen"},
]  # fmt: skip


def titles(page: BankPage) -> list[str]:
    return [each.ad.title for each in page.list.rows]


@pytest.fixture
def page(desk: Desk, bank: None, shown: Shown) -> BankPage:
    page = BankPage(desk)
    page.heard = shown(page)  # type: ignore[attr-defined]
    page.setFocus()
    return page


@pytest.fixture
def listing(tmp_path: Path) -> Path:
    path = tmp_path / "job.json"
    path.write_text(json.dumps(ROWS), encoding="utf-8")
    return path


def test_every_open_advertisement_is_there_and_none_that_has_expired(page: BankPage) -> None:
    assert sorted(titles(page)) == sorted(each.title for each in BANK)
    assert page.status_text == "8 fundet af 8"
    assert page.head.search.edit.hasFocus()


def test_the_beginning_of_a_word_finds_while_it_is_typed(
    page: BankPage, keys: Keyboard, qtbot: QtBot
) -> None:
    keys.type("rengør")
    qtbot.waitUntil(lambda: page.status_text == "2 fundet af 8")
    assert {each.split()[0].strip(",") for each in titles(page)} == {"Rengøringsassistent"}
    keys.press("Escape")
    qtbot.waitUntil(lambda: page.status_text == "8 fundet af 8")


@pytest.mark.parametrize("words", ['"', "*", "a-b OR NOT", "670190-1234", "';--", "%1", "(", "æøå " * 200])
def test_no_search_is_an_error(page: BankPage, words: str) -> None:
    page.head.search.set_text(words)
    page.find_now()
    assert page.heard.failed == []  # type: ignore[attr-defined]


def test_place_hours_and_licence_narrow(page: BankPage, qtbot: QtBot) -> None:
    page.head.place.set_text("Greve")
    page.find_now()
    assert sorted(titles(page)) == ["Butiksmedhjælper i byggemarked", "Lagermedarbejder til varemodtagelse"]
    qtbot.mouseClick(page.head.no_licence, Qt.MouseButton.LeftButton)
    page.find_now()
    assert titles(page) == ["Butiksmedhjælper i byggemarked"]
    page.head.place.set_text("")
    page.head.hours.set_value("part")
    page.find_now()
    assert len(titles(page)) == 4


def test_nothing_found_says_what_to_do(page: BankPage) -> None:
    page.head.search.set_text("astronaut")
    page.find_now()
    assert "Prøv med færre ord eller filtre." in words_in(page.list)
    assert page.pane.ad is None


def test_arrows_show_the_whole_advertisement_beside_the_list(page: BankPage, keys: Keyboard) -> None:
    keys.press("Down")
    assert page.list.rows[0].hasFocus()
    keys.press("Down")
    second = page.list.rows[1]
    assert page.pane.ad == second.ad
    assert [each.isChecked() for each in page.list.rows].index(True) == 1
    keys.press("Space")
    assert second.isChecked()
    keys.press("Up", times=2)
    assert page.head.search.edit.hasFocus()


def test_a_change_elsewhere_leaves_the_keyboard_on_its_row(
    page: BankPage, keys: Keyboard, desk: Desk
) -> None:
    keys.press("Down", times=3)
    before = page.list.rows[2].ad
    fill(desk, job("Gartner", employer="Grønt"))
    page.refresh()
    (focused,) = [each for each in page.list.rows if each.hasFocus()]
    assert focused.ad == before


def test_more_hits_come_when_they_are_asked_for(desk: Desk, shown: Shown) -> None:
    fill(desk, *(job("Lagermedarbejder", employer=f"Firma {number:02}") for number in range(30)))
    page = BankPage(desk)
    shown(page)
    assert len(page.list.rows) == 25
    page._show_more()
    assert len(page.list.rows) == 30
    assert page.list.rows[25].hasFocus()


def test_a_part_of_the_trade_is_enough(desk: Desk, shown: Shown, keys: Keyboard, qtbot: QtBot) -> None:
    fill(desk, job("Medarbejder", occupation="Rengøring og service"), job("Vikar", occupation="Lager"))
    page = BankPage(desk)
    shown(page)
    page.head.search.setFocus()
    keys.press("Tab")
    assert page.head.occupation.edit.hasFocus()
    keys.type("RENGØR")
    qtbot.waitUntil(lambda: [each.ad.title for each in page.list.rows] == ["Medarbejder"])
    keys.press("Down")
    assert page.list.rows[0].hasFocus()


def test_a_hostile_advertisement_is_text(desk: Desk, shown: Shown) -> None:
    fill(desk, job("<b>Kok</b><img src=x>", description="<script>alert(1)</script>" * 9))
    page = BankPage(desk)
    shown(page)
    assert "<img src=x>" in words_in(page.list)
    assert "<script>" in page.pane.text.text()
    assert page.pane.text.textFormat() is Qt.TextFormat.PlainText


def test_an_empty_bank_offers_ways_on(desk: Desk, shown: Shown, qtbot: QtBot) -> None:
    page = BankPage(desk)
    heard = shown(page)
    assert page.empty.isVisible()
    assert page.status_text == ""
    qtbot.mouseClick(page.empty.button("worklist"), Qt.MouseButton.LeftButton)
    assert heard.pages == ["worklist"]


def imported(page: BankPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(
        lambda: page.imports.review is not None and page.imports.review.isVisible(), timeout=10_000
    )


def test_a_file_is_counted_before_anything_of_it_is_stored(
    desk: Desk, shown: Shown, listing: Path, keys: Keyboard, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = BankPage(desk)
    heard = shown(page)
    page.setFocus()
    monkeypatch.setattr(page, "choose_file", lambda: listing)
    keys.press("Ctrl+O")
    imported(page, qtbot)
    assert page.imports.review is not None
    assert page.imports.review.submit.label() == "Importér 2 job"
    assert any("Række" in each for each in page.imports.review.told())
    assert find_jobs(desk, JobQuery()).total == 0
    keys.press("Ctrl+Return")
    qtbot.waitUntil(lambda: bool(heard.changed), timeout=10_000)
    assert heard.changed[0].message.startswith("Hentet: 2 nye")
    assert sorted(titles(page)) == ["Lagermedarbejder", "Pædagogmedhjælper"]


def test_escape_stores_nothing_and_the_same_file_again_has_nothing_new(
    desk: Desk, shown: Shown, listing: Path, keys: Keyboard, qtbot: QtBot
) -> None:
    page = BankPage(desk)
    heard = shown(page)
    page.open_file(listing)
    imported(page, qtbot)
    keys.press("Escape")
    assert page.imports.review is None
    assert page.empty.isVisible()
    page.open_file(listing)
    imported(page, qtbot)
    keys.press("Return")
    qtbot.waitUntil(lambda: bool(heard.changed), timeout=10_000)
    page.open_file(listing)
    imported(page, qtbot)
    assert page.imports.review is not None
    assert not page.imports.review.submit.isEnabled()
    assert page.imports.review.back.hasFocus()


def test_a_file_that_cannot_be_read_says_so_and_the_bank_stays(
    page: BankPage, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "tom.csv"
    path.write_bytes(b"")
    heard: Heard = page.heard  # type: ignore[attr-defined]
    page.open_file(path)
    qtbot.waitUntil(lambda: bool(heard.failed), timeout=10_000)
    assert len(page.list.rows) == 8
    assert page.head.search.edit.hasFocus()


def test_at_200_percent_rows_keep_their_height_and_nothing_goes_sideways(
    desk: Desk, bank: None, shown: Shown, qapp: QApplication
) -> None:
    theme.apply_theme(qapp, "dark", 2.0)
    page = BankPage(desk)
    shown(page)
    page.resize(1240, 816)
    QApplication.processEvents()
    assert (page.width(), page.height()) == (1240, 816)
    assert all(each.height() >= each.minimumSizeHint().height() for each in page.list.rows)
    assert page.list.pane.horizontalScrollBar().maximum() == 0
    assert not page.pane.isVisible()
