"""From the talk to the citizen's view and back, and a finished talk corrected, in the real window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from jobassist.services.desk import FixedClock
from jobassist.services.hold_talk import start_talk
from jobassist.services.talk_record import talk_record
from jobassist.ui.citizen.page import CitizenPage
from jobassist.ui.citizen_view.page import CitizenView
from jobassist.ui.shell import Shell
from jobassist.ui.start import make_application
from jobassist.ui.talk.page import TalkPage
from jobassist.ui.talk_record.page import TalkRecordPage
from tests.ui.seen import focused
from tests.ui_talk.half_way import NOW, clock_for, find
from tests.ui_talk_record.reading import CTRL, edit, give_reason, said


@pytest.fixture
def shell(qtbot: QtBot, folder: Path) -> Iterator[Shell]:
    """The window on the demo, on the day of Lone's talk."""
    make_application()
    shell = Shell(folder, clock_for)
    qtbot.addWidget(shell.window)
    shell.start()
    assert shell.desk is not None
    shell.desk.clock = FixedClock(NOW)
    shell.window.resize(1366, 768)
    shell.window.show()
    shell.window.activateWindow()
    qtbot.waitUntil(shell.window.isActiveWindow)
    yield shell
    shell.close()


def open_talk(qtbot: QtBot, shell: Shell) -> TalkPage:
    assert shell.desk is not None
    assert shell.work is not None
    shell.work.open_talk(find(shell.desk, "Lone").id)
    qtbot.waitUntil(lambda: bool(shell.window.findChildren(TalkPage)))
    return shell.window.findChildren(TalkPage)[0]


def show_view(qtbot: QtBot, shell: Shell) -> CitizenView:
    """F9 in the talk."""
    qtbot.keyClick(focused(), Qt.Key.Key_F9)
    qtbot.waitUntil(shell.window.is_alone)
    return shell.window.findChildren(CitizenView)[0]


def test_f9_turns_the_screen_and_turns_it_back(qtbot: QtBot, shell: Shell) -> None:
    talk = open_talk(qtbot, shell)
    before = focused()
    qtbot.keyClicks(before, "Skrevet lige inden. ")
    view = show_view(qtbot, shell)
    assert not talk.isVisible()
    assert not shell.window.rail.isVisible()
    assert "Lone" not in "\n".join(said(shell.window))
    assert view.height() + 24 >= shell.window.height()  # but for the strip that says that it is a demo
    qtbot.keyClick(focused(), Qt.Key.Key_F9)
    qtbot.waitUntil(talk.isVisible)
    assert focused() is before
    assert shell.desk is not None
    stored = start_talk(shell.desk, talk.room.case.id).answers
    assert any("Skrevet lige inden." in value for value in stored.values())


def test_it_is_locked_from_the_citizens_view(qtbot: QtBot, shell: Shell) -> None:
    open_talk(qtbot, shell)
    view = show_view(qtbot, shell)
    with qtbot.waitSignal(view.destroyed):
        qtbot.keyClick(focused(), Qt.Key.Key_L, CTRL)
    assert shell.window.is_gated()
    assert shell.desk is None
    assert "Alt er gemt" in "\n".join(said(shell.window))


def test_a_finished_talk_is_corrected_and_the_correction_undone(qtbot: QtBot, shell: Shell) -> None:
    talk = open_talk(qtbot, shell)
    case_id, talk_id = talk.room.case.id, talk.room.talk_id
    talk.finish()
    assert shell.work is not None
    assert shell.desk is not None
    shell.window.leave_full()
    shell.work.open_case(case_id)
    citizen = shell.window.findChildren(CitizenPage)[0]
    citizen.record_wanted.emit(talk_id)
    qtbot.waitUntil(lambda: bool(shell.window.findChildren(TalkRecordPage)))
    page = shell.window.findChildren(TalkRecordPage)[0]
    editor = edit(qtbot, page, ("helbred", "hverdag"))
    qtbot.keyClicks(focused(), " Rettet.")
    give_reason(qtbot, editor)
    assert shell.window.toast.text() == "Svaret er rettet"
    assert any(text.startswith("Rettet ") for text in said(page))
    qtbot.keyClick(focused(), Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: not any(text.startswith("Rettet ") for text in said(page)))
    assert all(not answer.corrections for answer in talk_record(shell.desk, talk_id).answers)
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: bool(shell.window.findChildren(CitizenPage)))
