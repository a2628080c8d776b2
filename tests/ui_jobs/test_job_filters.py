"""What narrows the jobs on both pages, by keyboard: kilometres, hours, licence and the days that are left."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QCalendarWidget, QMenu
from pytestqt.qtbot import QtBot

from jobassist.domain.case import Case
from jobassist.services.desk import Desk
from jobassist.services.edit_settings import edit_settings
from jobassist.ui.jobs.bank_page import BankPage
from jobassist.ui.jobs.examples_page import ExamplesPage
from jobassist.ui.kit.filter_button import FilterButton
from tests.ui.conftest import Heard, Shown
from tests.ui.seen import words_in
from tests.ui_jobs.bank import fill, job
from tests.ui_jobs.conftest import Examples
from tests.ui_journeys.keyboard import Keyboard


def employers(page: ExamplesPage | BankPage) -> set[str]:
    return {each.ad.employer.split()[0] for each in page.list.rows}


@pytest.fixture
def in_ishoj(desk: Desk) -> None:
    fill(desk, job("Rengøringsassistent på kontor", employer="Fjern", municipality="Køge", apply_by=None))
    edit_settings(desk, "municipality", "Ishøj Kommune · Jobcenter")


@pytest.fixture
def examples(in_ishoj: None, bank: None, open_examples: Examples) -> tuple[ExamplesPage, Heard]:
    return open_examples()


@pytest.fixture
def page(desk: Desk, in_ishoj: None, bank: None, shown: Shown) -> BankPage:
    page = BankPage(desk)
    page.heard = shown(page)  # type: ignore[attr-defined]
    page.setFocus()
    return page


def tab_to(keys: Keyboard, wanted: FilterButton[Any]) -> None:
    for _ in range(40):
        if wanted.hasFocus():
            return
        keys.press("Tab")
    raise AssertionError("Tab never comes there")


def open_list(keys: Keyboard, qtbot: QtBot) -> QMenu:
    keys.press("Down")
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_every_row_says_how_far_it_is_and_so_does_the_sheet(examples: tuple[ExamplesPage, Heard]) -> None:
    page, _heard = examples
    said = words_in(page.list)
    assert "Greve, 5 km" in said
    assert "Albertslund, 5 km" in said
    assert "Ishøj, " not in said
    paper = page.sheet.view.text()
    assert "Vestskov Kommune, Albertslund · 5 km" in paper
    assert "Torvets Supermarked, Ishøj" in paper
    assert "Ishøj ·" not in paper


def test_kilometres_are_turned_on_and_changed_by_keys(
    examples: tuple[ExamplesPage, Heard], keys: Keyboard, qtbot: QtBot
) -> None:
    page, _heard = examples
    every = employers(page)
    tab_to(keys, page.head.within)
    assert (page.head.within.label(), page.head.within.isChecked()) == ("Højst 15 km", False)
    keys.press("Space")
    assert page.head.within.isChecked()
    assert employers(page) == every - {"Fjern"}
    menu = open_list(keys, qtbot)
    assert [each.text() for each in menu.actions()] == ["5 km", "10 km", "15 km", "25 km", "50 km"]
    keys.press("Down")
    keys.press("Return")
    qtbot.waitUntil(lambda: page.head.within.label() == "Højst 25 km")
    assert employers(page) == every
    open_list(keys, qtbot)
    keys.press("Up", times=3)
    keys.press("Return")
    qtbot.waitUntil(lambda: page.head.within.label() == "Højst 5 km")
    assert employers(page) == every - {"Fjern"}
    keys.press("Space")
    assert employers(page) == every


def test_the_days_left_are_chosen_by_keys(
    examples: tuple[ExamplesPage, Heard], keys: Keyboard, qtbot: QtBot
) -> None:
    page, _heard = examples
    tab_to(keys, page.head.apply_from)
    assert page.head.apply_from.label() == "Søg senest 07-03 eller senere"
    keys.press("Return")
    assert employers(page) == {"Grønvang", "Havneby", "Nordlys", "Torvets", "Stenbro", "Vestskov"}
    open_list(keys, qtbot)
    keys.press("Down", times=2)
    keys.press("Return")
    qtbot.waitUntil(lambda: page.head.apply_from.label() == "Søg senest 21-03 eller senere")
    assert employers(page) == {"Nordlys", "Torvets", "Stenbro", "Vestskov"}
    open_list(keys, qtbot)
    keys.press("Down")
    keys.press("Return")
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QCalendarWidget))
    keys.press("Down")
    keys.press("Return")
    qtbot.waitUntil(lambda: page.head.apply_from.label() == "Søg senest 28-03 eller senere")
    assert employers(page) == {"Nordlys", "Stenbro", "Vestskov"}
    assert page.head.apply_from.hasFocus()


def test_part_time_and_no_licence_narrow_together(
    examples: tuple[ExamplesPage, Heard], keys: Keyboard
) -> None:
    page, _heard = examples
    for button in (page.head.part, page.head.no_licence):
        button.setFocus()
        keys.press("Space")
    assert employers(page) == {"Nordlys", "Torvets", "Vestskov", "Hotel"}


def test_the_arrow_opens_the_list_for_the_mouse(examples: tuple[ExamplesPage, Heard], qtbot: QtBot) -> None:
    page, _heard = examples
    within = page.head.within
    right = QPoint(within.width() - 6, within.height() // 2)
    qtbot.mouseClick(within, Qt.MouseButton.LeftButton, pos=right)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert not within.isChecked()
    menu.actions()[3].trigger()
    menu.close()
    assert (within.label(), within.value()) == ("Højst 25 km", 25)
    qtbot.mouseClick(within, Qt.MouseButton.LeftButton, pos=QPoint(20, within.height() // 2))
    assert within.value() is None


def test_where_nobody_knows_the_home_the_filter_says_what_to_write(
    bank: None, open_examples: Examples, keys: Keyboard
) -> None:
    page, heard = open_examples()
    before = employers(page)
    assert "km" not in words_in(page.list)
    tab_to(keys, page.head.within)
    keys.press("Space")
    assert not page.head.within.isChecked()
    page.head.within.choose(25)
    assert heard.failed == [
        "Ingen ved, hvor borgeren bor. Skriv postnummer i adressen eller kommunens navn i Indstillinger."
    ] * 2  # fmt: skip
    assert employers(page) == before


def test_the_bank_measures_from_the_place_that_is_typed_or_the_jobcentre(
    page: BankPage, keys: Keyboard, qtbot: QtBot
) -> None:
    assert "Greve, 5 km" in words_in(page.list)
    tab_to(keys, page.head.within)
    keys.press("Space")
    qtbot.waitUntil(lambda: page.status_text == "8 fundet af 9")
    assert "Fjern" not in employers(page)
    page.head.place.setFocus()
    keys.type("4623 Lille Skensved")
    qtbot.waitUntil(lambda: "Køge, 6 km" in words_in(page.list))
    page.head.within.choose(10)
    qtbot.waitUntil(lambda: employers(page) == {"Fjern"})
    assert "Køge, 6 km i luftlinje" in words_in(page.pane)
    page.head.place.set_text("Greve Strandpark")  # nobody knows it, so it is only a name
    page.find_now()
    assert employers(page) == set()


def test_the_bank_without_a_place_says_so_until_one_is_typed(
    desk: Desk, bank: None, shown: Shown, keys: Keyboard
) -> None:
    page = BankPage(desk)
    heard = shown(page)
    page.setFocus()
    tab_to(keys, page.head.within)
    keys.press("Space")
    assert heard.failed == ["Skriv et postnummer, en by eller en kommune, som der skal måles fra."]
    assert not page.head.within.isChecked()
    page.head.place.set_text("Ishøj")
    keys.press("Space")
    assert page.head.within.isChecked()


def test_the_bank_finds_what_can_be_applied_for_until_a_day(page: BankPage, keys: Keyboard) -> None:
    tab_to(keys, page.head.apply_from)
    keys.press("Space")
    page.find_now()
    assert employers(page) == {"Grønvang", "Havneby", "Nordlys", "Torvets", "Stenbro", "Vestskov"}


def test_what_can_be_read_aloud(examples: tuple[ExamplesPage, Heard], lone: Case) -> None:
    page, _heard = examples
    for each in (page.head.within, page.head.apply_from):
        assert each.text()
        assert "Pil ned" in each.accessibleDescription()
    assert "i luftlinje" in page.head.within.toolTip()
    assert any("Greve, 5 km" in each.accessibleDescription() for each in page.list.rows)
