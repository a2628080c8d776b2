"""A view that is all the window shows: no rail, no message, no key that leads anywhere else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from jobassist.services.talk_room import TalkRoom
from jobassist.ui.citizen_view.page import CitizenView
from jobassist.ui.frame.window import FrameWindow
from jobassist.ui.kit.layout import column
from tests.ui_citizen_view.conftest import CONTACT

CTRL = Qt.KeyboardModifier.ControlModifier


class Below(QWidget):
    """A talk below the view."""

    def __init__(self) -> None:
        super().__init__()
        self.first, self.second = QLineEdit(), QLineEdit()
        column([self.first, self.second], owner=self)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[FrameWindow]:
    frame = FrameWindow(date(2023, 3, 9))
    for key in ("worklist", "settings"):
        frame.add_page(key, QWidget)
    frame.show_page("worklist")
    frame.show()
    frame.activateWindow()
    qtbot.waitUntil(frame.isActiveWindow)
    yield frame
    frame.close()
    frame.deleteLater()


@pytest.fixture
def below(window: FrameWindow) -> Below:
    screen = Below()
    window.show_full(screen)
    screen.second.setFocus()
    return screen


@pytest.fixture
def show_view(qtbot: QtBot, window: FrameWindow, room: TalkRoom, below: Below) -> Callable[[], CitizenView]:
    def show() -> CitizenView:
        view = CitizenView(room, 1, CONTACT)
        window.show_alone(view)
        qtbot.waitUntil(view.isVisible)
        return view

    return show


def test_only_the_view_is_seen_and_the_work_below_lives_on(
    qtbot: QtBot, window: FrameWindow, below: Below, show_view: Callable[[], CitizenView]
) -> None:
    view = show_view()
    assert window.is_alone()
    assert view.size() == window.size()
    assert not window.rail.isVisible()
    assert not below.isVisible()
    assert window.windowTitle() == "JobAssist"
    below.first.setText("skrevet imens")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F9)
    qtbot.waitUntil(below.isVisible)
    assert not window.is_alone()
    assert below.first.text() == "skrevet imens"
    assert QApplication.focusWidget() is below.second  # where it was


def test_no_key_leads_to_anything_else(
    qtbot: QtBot, window: FrameWindow, show_view: Callable[[], CitizenView]
) -> None:
    view = show_view()
    undone: list[bool] = []
    window.undo_requested.connect(lambda: undone.append(True))
    for key in (Qt.Key.Key_K, Qt.Key.Key_1, Qt.Key.Key_9, Qt.Key.Key_Z):
        qtbot.keyClick(QApplication.focusWidget(), key, CTRL)
    for _ in range(3):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        assert view.isAncestorOf(focused)
    assert window.is_full()
    assert view.isVisible()
    assert not undone


def test_messages_wait_and_none_is_lost(
    qtbot: QtBot, window: FrameWindow, show_view: Callable[[], CitizenView]
) -> None:
    undone: list[bool] = []
    window.say("Aftalen er slettet", undo=lambda: undone.append(True))
    view = show_view()
    assert not window.toast.isVisible()
    window.say("Listen er hentet.")
    window.say("Disken er fuld.", problem=True)
    window.say("Disken er fuld.", problem=True)
    assert not window.toast.isVisible()
    view.closed.emit()
    assert window.toast.isVisible()
    assert window.toast.text() == "Aftalen er slettet. Listen er hentet. Disken er fuld"
    assert not window.toast.can_undo()


def test_a_message_that_was_up_can_still_be_undone_afterwards(
    qtbot: QtBot, window: FrameWindow, show_view: Callable[[], CitizenView]
) -> None:
    undone: list[bool] = []
    window.say("Aftalen er slettet", undo=lambda: undone.append(True))
    show_view().closed.emit()
    assert window.toast.text() == "Aftalen er slettet"
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert undone == [True]
    show_view().closed.emit()
    assert not window.toast.isVisible()  # nothing is said twice


def test_it_is_locked_from_there_and_gone_behind_the_gate(
    qtbot: QtBot, window: FrameWindow, show_view: Callable[[], CitizenView]
) -> None:
    view = show_view()
    with qtbot.waitSignal(window.lock_requested):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_L, CTRL)
    window.say("Lone Vestergaard Holm er booket")
    with qtbot.waitSignal(view.destroyed):
        window.show_gate(QWidget())
    assert not window.is_alone()
    window.show_work()
    assert not window.toast.isVisible()


def test_a_second_view_takes_the_place_of_the_first_and_closing_twice_is_harmless(
    qtbot: QtBot, window: FrameWindow, below: Below, show_view: Callable[[], CitizenView]
) -> None:
    first = show_view()
    with qtbot.waitSignal(first.destroyed):
        second = show_view()
    second.closed.emit()
    window.leave_alone()
    assert below.isVisible()


def test_a_new_scale_of_the_window_ends_it(window: FrameWindow, show_view: Callable[[], CitizenView]) -> None:
    show_view()
    window.rebuild()
    assert not window.is_alone()
    assert window.rail.isVisible()
