"""Every page of the window: whatever takes the keyboard is named, and Tab comes to it and goes on."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from jobassist.domain.case import CaseId
from jobassist.domain.plan import Plan
from jobassist.services.hold_talk import finish, start_talk
from jobassist.services.print_plan import print_of
from jobassist.ui.citizen.page import CitizenPage
from jobassist.ui.letters.page import LettersPage
from jobassist.ui.shell import Shell
from jobassist.ui.talk_record.page import TalkRecordPage
from jobassist.ui.texts.editor import AgendaEditor
from jobassist.ui.texts.page import TextsPage
from jobassist.ui.work import Work
from jobassist.ui.worklist.page import WorklistPage
from tests.ui.tabbing import is_one_of, said, takes_keyboard, walk
from tests.ui_talk.half_way import clock_for, demo_desk, find, half_way


class Window:
    """The window on a demo in which Lone's talk is twelve minutes old."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self.lone: CaseId = find(work.desk, "Lone").id

    def page(self) -> QWidget:
        """What fills the window, else the page of the rail that was shown last."""
        window = self.work.window
        return window.pages_shown()[-1] if window.is_full() else window.page(window.current_page()) or window

    def finish(self) -> Plan:
        room = start_talk(self.work.desk, self.lone)
        _, plan = finish(
            self.work.desk, room, replace(room.draft, next_talk_at=datetime(2023, 3, 23, 10, 30))
        )
        return plan


def _booking(window: Window) -> None:
    page = window.page()
    assert isinstance(page, WorklistPage)
    page.pane.steps.open_booking()


def _contact(window: Window) -> None:
    window.work.open_case(window.lone)
    page = window.page()
    assert isinstance(page, CitizenPage)
    page.person.edit.click()


def _letter(window: Window) -> LettersPage:
    window.work.open_letters((window.lone,))
    page = window.page()
    assert isinstance(page, LettersPage)
    return page


def _many_letters(window: Window) -> None:
    page = window.page()
    assert isinstance(page, WorklistPage)
    page.toolbar.letters.click()


def _hand_back(window: Window) -> None:
    window.finish()
    window.work.window.show_page("hand_back")


def _record(window: Window) -> TalkRecordPage:
    talk_id = window.finish().talk_id
    assert talk_id is not None
    window.work.open_record(talk_id)
    page = window.page()
    assert isinstance(page, TalkRecordPage)
    return page


def _correction(window: Window, card: int) -> None:
    _record(window).cards[card].parts[-1].edit.click()


def _plan(window: Window) -> None:
    window.work.open_plan(print_of(window.work.desk, window.finish()))


def _agenda(window: Window, part: int) -> None:
    window.work.open_screen(lambda: TextsPage(window.work.desk))
    page = window.page()
    assert isinstance(page, TextsPage)
    page.agenda.head.way.findChildren(QAbstractButton)[-1].click()
    editor = page.agenda.body
    assert isinstance(editor, AgendaEditor)
    editor.go_to(part)


PAGES: dict[str, Callable[[Window], object]] = {
    "worklist": lambda window: None,
    "booking": _booking,
    "import": lambda window: window.work.window.show_page("import"),
    "settings": lambda window: window.work.window.show_page("settings"),
    "nothing to hand back": lambda window: window.work.window.show_page("hand_back"),
    "hand back": _hand_back,
    "citizen": lambda window: window.work.open_case(window.lone),
    "contact": _contact,
    "talk": lambda window: window.work.open_talk(window.lone),
    "letter": _letter,
    "many letters": _many_letters,
    "own wording": lambda window: _letter(window).open_editor(),
    "plan": _plan,
    "record": _record,
    "details corrected": lambda window: _correction(window, 0),
    "answer corrected": lambda window: _correction(window, 2),
    "agendas": lambda window: window.work.open_screen(lambda: TextsPage(window.work.desk)),
    "agenda edited": lambda window: _agenda(window, 0),
    "item edited": lambda window: _agenda(window, 2),
    "keys": lambda window: window.work.show_keys(),
}


@pytest.fixture(scope="module")
def half_way_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    desk = demo_desk(tmp_path_factory.mktemp("names"))
    half_way(desk)
    desk.store.close()
    return desk.store.folder


@pytest.fixture
def window(qtbot: QtBot, half_way_store: Path, tmp_path: Path) -> Iterator[Window]:
    shell = Shell(Path(shutil.copytree(half_way_store, tmp_path / "demo")), clock_for)
    qtbot.addWidget(shell.window)
    shell.start()
    shell.window.resize(1366, 768)
    shell.window.show()
    shell.window.activateWindow()
    qtbot.waitUntil(shell.window.isActiveWindow)
    assert shell.work is not None
    yield Window(shell.work)
    shell.close()


@pytest.mark.parametrize("page", PAGES)
def test_every_control_is_named_and_tab_comes_to_it(qtbot: QtBot, window: Window, page: str) -> None:
    PAGES[page](window)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    shown = window.page()
    assert shown.isVisible()
    assert shown.accessibleName()
    walked = walk(qtbot)
    controls = [control for control in shown.findChildren(QWidget) if takes_keyboard(control)]
    assert [control for control in {*controls, *walked} if not said(control)] == []
    assert all(control.isVisible() for control in walked)
    missed = [control for control in controls if control not in walked and not is_one_of(control, walked)]
    assert [said(control) for control in missed] == []
