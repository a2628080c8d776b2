"""Ways through the whole window: every key on one page, letters from the list, and back again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from jobassist.services.make_demo import make_demo
from jobassist.ui.citizen.page import CitizenPage
from jobassist.ui.hand_back.page import HandBackPage
from jobassist.ui.keys.page import KeysPage
from jobassist.ui.letters.page import LettersPage
from jobassist.ui.shell import Shell
from jobassist.ui.worklist.page import WorklistPage
from tests.ui_shell.conftest import clock_for

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def shell(opened: Callable[..., Shell], folder: Path) -> Shell:
    """A window on a small demo jobcentre."""
    make_demo(folder, clock_for, citizens=60, seed=1, today=date(2023, 3, 7)).store.close()
    return opened()


def worklist(shell: Shell) -> WorklistPage:
    page = shell.window.page("worklist")
    assert isinstance(page, WorklistPage)
    return page


def screen(shell: Shell) -> QWidget:
    """The screen that fills the window."""
    assert shell.window.is_full()
    return shell.window.pages_shown()[-1]


def press(qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, key, modifier)


def test_f1_shows_every_key_and_goes_back(qtbot: QtBot, shell: Shell) -> None:
    press(qtbot, Qt.Key.Key_F1)
    qtbot.waitUntil(shell.window.is_full)
    assert isinstance(screen(shell), KeysPage)
    press(qtbot, Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: not shell.window.is_full())


def test_l_writes_to_the_chosen_citizen(qtbot: QtBot, shell: Shell) -> None:
    case_id = worklist(shell).model.shown[0].case_id
    press(qtbot, Qt.Key.Key_L)
    qtbot.waitUntil(shell.window.is_full)
    page = screen(shell)
    assert isinstance(page, LettersPage)
    assert {letter.case.id for letter in page.letters} == {case_id}
    press(qtbot, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not shell.window.is_full())


def test_letters_go_to_everybody_who_is_shown(qtbot: QtBot, shell: Shell) -> None:
    shown = {row.case_id for row in worklist(shell).model.shown}
    qtbot.mouseClick(worklist(shell).toolbar.letters, Qt.MouseButton.LeftButton)
    page = screen(shell)
    assert isinstance(page, LettersPage)
    assert {letter.case.id for letter in page.letters} == shown


def test_a_due_letter_is_written_from_the_citizens_page(qtbot: QtBot, shell: Shell) -> None:
    assert shell.work is not None
    shell.work.open_case(worklist(shell).model.shown[0].case_id)
    page = screen(shell)
    assert isinstance(page, CitizenPage)
    page.proposals.chosen.emit("paamindelse")
    letters = screen(shell)
    assert isinstance(letters, LettersPage)
    assert letters.letters[0].template.id == "paamindelse"


def test_contact_is_mended_on_the_citizens_page(qtbot: QtBot, shell: Shell) -> None:
    assert shell.work is not None
    shell.work.open_case(worklist(shell).model.shown[0].case_id)
    page = screen(shell)
    assert isinstance(page, CitizenPage)
    page.person.edit.setFocus()
    press(qtbot, Qt.Key.Key_Space)
    form = page.person.form
    assert form is not None
    form.phone.edit.selectAll()
    qtbot.keyClicks(form.phone.edit, "12345678")
    qtbot.mouseClick(form.save_button, Qt.MouseButton.LeftButton)
    assert page.person.form is None
    assert "12 34 56 78" in [
        label.text() for label in page.person.findChildren(QWidget) if hasattr(label, "text")
    ]


def test_the_rail_leads_to_the_talks_to_register(qtbot: QtBot, shell: Shell) -> None:
    qtbot.keyClick(shell.window, Qt.Key.Key_F, CTRL | SHIFT)
    qtbot.waitUntil(lambda: shell.window.current_page() == "hand_back")
    assert isinstance(shell.window.page("hand_back"), HandBackPage)
