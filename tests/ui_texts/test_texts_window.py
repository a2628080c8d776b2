"""The texts in the whole window: there and back, lock, large type, and a full disk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from jobassist.services.agenda_drafts import drafts_of
from jobassist.services.desk import Desk
from jobassist.ui.frame.window import FrameWindow
from jobassist.ui.kit import theme
from jobassist.ui.settings.page import SettingsPage
from jobassist.ui.texts.editor import AgendaEditor
from jobassist.ui.texts.head import EDIT
from jobassist.ui.texts.page import TextsPage
from jobassist.ui.work import Work
from tests.ui.seen import focused
from tests.ui_talk.half_way import clock_for
from tests.ui_talk.test_talk_full_disk import SENTENCE, limit
from tests.ui_texts.conftest import Show, Texts

FIRST = "sygedagpenge_1"


@pytest.fixture
def window(qtbot: QtBot, desk: Desk) -> Iterator[FrameWindow]:
    window = FrameWindow(clock_for(None).now().date())
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    window.close()


def texts_in(window: FrameWindow) -> TextsPage:
    return next(page for page in window.pages_shown() if isinstance(page, TextsPage))


def test_from_the_settings_there_and_back_with_undo(window: FrameWindow, desk: Desk, qtbot: QtBot) -> None:
    work = Work(window, desk)
    work.begin()
    window.show_page("settings")
    settings = window.page("settings")
    assert isinstance(settings, SettingsPage)
    settings.texts.agendas.click()
    page = texts_in(window)
    page._open(f"agenda:{FIRST}")
    page.agenda.show_as(EDIT)
    editor = page.agenda.editor()
    assert editor is not None
    editor.go_to(2)
    QTest.keyClick(focused(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(focused(), "Søvn")
    page.agenda.foot.save.click()
    assert window.toast.can_undo()
    assert next(a for a in desk.agendas if a.id == FIRST).items[1].title == "Søvn"
    window.undo()
    assert next(a for a in desk.agendas if a.id == FIRST).items[1].title == "Helbred og hverdag"
    assert page.agenda.head.draft.isVisible()
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert not window.is_full()
    assert window.current_page() == "settings"
    assert drafts_of(desk)[FIRST].items[1].title == "Søvn"


def is_whole(editor: AgendaEditor) -> bool:
    """Whether no control is cut off at the side."""
    controls = [*editor.findChildren(QLineEdit), *editor.findChildren(QComboBox)]
    shown = [each for each in controls if each.isVisible()]
    return all(each.mapTo(editor, each.rect().topRight()).x() < editor.width() for each in shown)


@pytest.fixture
def large(qapp: QApplication) -> Iterator[None]:
    theme.apply_theme(qapp, "dark", 2.0)
    yield
    theme.apply_theme(qapp, "light")


def test_at_200_percent_one_side_at_a_time(large: None, desk: Desk, show: Show, qtbot: QtBot) -> None:
    page = TextsPage(desk)
    show(page)
    assert page.width() == 1310
    assert page.choice.isVisible()
    assert not page.agenda.isVisible()
    QTest.keyClicks(focused(), "overblik")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert page.agenda.isVisible()
    assert not page.choice.isVisible()
    page.agenda.show_as(EDIT)
    editor = page.agenda.editor()
    assert editor is not None
    for part in range(len(editor.lines)):
        editor.go_to(part)
        qtbot.waitUntil(lambda: editor.form is not None and editor.form.isVisible())
        assert editor.form is not None
        qtbot.waitUntil(lambda: is_whole(editor))
    assert page.width() == 1310
    left = []
    page.back_wanted.connect(lambda: left.append(1))
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert page.choice.isVisible()
    assert focused() in page.choice.rows()
    assert left == []
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert left == [1]


def test_a_full_disk_keeps_the_screen_and_the_text(editing: Texts, desk: Desk, qtbot: QtBot) -> None:
    pane = editing.page.agenda
    pane._autosave._retry.setInterval(50)
    editing.editor.go_to(2)
    limit(desk, pages=1)
    editing.form.points.area.setPlainText("Hun går en tur.\n" * 3_000)
    qtbot.waitUntil(lambda: pane.foot.words().startswith(SENTENCE))
    assert not editing.page.may_leave()
    editing.press(Qt.Key.Key_Escape)
    assert editing.left == 0
    editing.page._open("agenda:sygedagpenge_2")
    assert editing.page.choice.current() == f"agenda:{FIRST}"
    assert len(editing.form.points.texts()) == 3_000
    limit(desk, pages=1_000_000)
    qtbot.waitUntil(lambda: pane.foot.words().startswith("Kladden er gemt"))
    assert editing.page.may_leave()
    assert len(drafts_of(desk)[FIRST].items[1].points) == 3_000


def test_nothing_opens_a_window_of_its_own(editing: Texts, folder: Path) -> None:
    before = windows()
    for part in range(len(editing.editor.lines)):
        editing.editor.go_to(part)
    editing.editor.add.click()
    editing.form.add.click()
    editing.page.agenda.show_as("citizen")
    assert windows() == before


def windows() -> set[object]:
    return {w for w in QApplication.topLevelWidgets() if w.isVisible() and not w.parent()}
