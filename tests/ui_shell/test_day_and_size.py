"""The window while the day or the size of its text changes, and the keyboard when a screen is left."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from jobassist.services.build_worklist import build_worklist
from jobassist.services.desk import FixedClock
from jobassist.services.find_jobs import JobQuery, find_jobs
from jobassist.services.make_demo import make_demo
from jobassist.services.open_store import change_settings
from jobassist.store.reads.jobs import count_jobs
from jobassist.ui.citizen.page import CitizenPage
from jobassist.ui.kit import theme
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.settings.page import SettingsPage
from jobassist.ui.shell import Shell
from jobassist.ui.work import Work
from jobassist.ui.worklist.page import WorklistPage
from tests.ui_shell.conftest import NOW, clock_for


@pytest.fixture
def shell(opened: Callable[..., Shell], folder: Path) -> Shell:
    """A window on a small demo jobcentre."""
    make_demo(folder, clock_for, citizens=40, seed=1, today=date(2023, 3, 7)).store.close()
    return opened()


@pytest.fixture
def work(shell: Shell) -> Work:
    assert shell.work is not None
    return shell.work


def worklist(work: Work) -> WorklistPage:
    page = work.window.page("worklist")
    assert isinstance(page, WorklistPage)
    return page


def test_midnight_passes_while_the_window_is_open(work: Work) -> None:
    before = worklist(work).model.rows
    work.follow_day()
    assert work.window.top.subtitle() == "Tirsdag 07-03-2023 · uge 10"
    work.desk.clock = FixedClock(NOW + timedelta(days=21))
    work.follow_day()
    assert work.window.top.subtitle() == "Tirsdag 28-03-2023 · uge 13"
    assert worklist(work).model.rows != before
    assert "22 dage gammel" in work.window.status.words()


def test_advertisements_past_their_time_go_away_by_themselves_once_a_day(work: Work) -> None:
    desk = work.desk
    before = count_jobs(desk.store)
    work.follow_day()
    assert count_jobs(desk.store) == before
    desk.clock = FixedClock(NOW + timedelta(days=400))
    work.follow_day()
    left = find_jobs(desk, JobQuery(limit=100))
    assert left.total == count_jobs(desk.store) < before
    assert all(ad.is_standing for ad in left.ads)


def test_larger_text_reaches_the_strip_and_the_message(qtbot: QtBot, work: Work) -> None:
    window = work.window
    window.resize(1920, 1080)
    window.show_page("settings")
    page = window.page("settings")
    assert isinstance(page, SettingsPage)
    largest = page.scale.findChildren(QAbstractButton)[-1]
    largest.setFocus()
    qtbot.keyClick(largest, Qt.Key.Key_Space)
    assert window.toast.text() == "Tekststørrelsen er gemt"
    assert theme.current().scale == 2.0
    assert window.toast.isVisible()
    assert window.toast.can_undo()
    assert window.toast.height() >= theme.px(42)
    assert window.toast.width() >= window.toast.sizeHint().width()
    (strip,) = (part for part in window.findChildren(QWidget) if part.property("demo"))
    assert strip.height() == theme.px(24)
    focused = QApplication.focusWidget()
    assert isinstance(focused, QAbstractButton)
    assert focused is not largest
    assert focused.text() == "200 %"
    qtbot.keyClick(focused, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.toast.text() == "Fortrudt"
    assert theme.current().scale == 1.0
    assert window.toast.text() == "Fortrudt"
    assert window.toast.height() < 60


@pytest.mark.parametrize("percent", [100, 125, 150, 200])
def test_the_steps_of_a_citizen_are_read_whole(qtbot: QtBot, work: Work, percent: int) -> None:
    change_settings(work.desk, replace(work.desk.settings, scale_percent=percent))
    work.apply_settings()
    work.window.resize(1920, 1080)
    row = build_worklist(work.desk).rows[0]
    work.open_case(row.case.id)
    page = work.window.pages_shown()[-1]
    assert isinstance(page, CitizenPage)
    steps = [page.steps.book, page.steps.talk, page.steps.ring, page.steps.letter, page.steps.record]
    qtbot.waitUntil(lambda: all(step.width() >= step.sizeHint().width() for step in steps))


def test_a_screen_gives_the_keyboard_back_to_where_it_was(qtbot: QtBot, work: Work) -> None:
    work.window.show_page("settings")
    page = work.window.page("settings")
    assert isinstance(page, SettingsPage)
    page.fields["phone"].setFocus()
    before = QApplication.focusWidget()
    assert before is not None
    assert page.isAncestorOf(before)
    qtbot.keyClick(before, Qt.Key.Key_F1)
    qtbot.waitUntil(work.window.is_full)
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not work.window.is_full())
    assert QApplication.focusWidget() is before


def test_a_long_message_is_read_whole_in_a_small_window(work: Work) -> None:
    window, sentence = work.window, "Du har ændret et brev, som ikke er lagt på sagen. "
    window.say(sentence, undo=lambda: None)
    line = window.toast.height()
    window.resize(640, 480)
    window.say(sentence * 3, undo=lambda: None)
    assert window.toast.width() <= window.width()
    assert window.toast.height() > line
    words = window.toast.findChild(PlainLabel)
    assert words is not None
    assert words.height() >= words.heightForWidth(words.width())
    window.say(sentence, undo=lambda: None)
    window.resize(1440, 900)
    assert window.toast.height() == line
