"""The screen of agendas and letters on a demo store, with what it tells the window."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from jobassist.services.desk import Changed, Desk
from jobassist.ui.texts.editor import AgendaEditor
from jobassist.ui.texts.item_form import ItemForm
from jobassist.ui.texts.page import TextsPage
from tests.ui.seen import focused
from tests.ui_talk.conftest import desk, folder, half_way_store, light_theme, show

__all__ = ["desk", "folder", "half_way_store", "light_theme", "show"]


Show = Callable[[QWidget], None]


class Texts:
    """The page, and what it told the window, which shows everything anew as the window does."""

    def __init__(self, page: TextsPage, qtbot: QtBot) -> None:
        self.page, self._qtbot = page, qtbot
        self.changes: list[Changed] = []
        self.left = 0
        page.changed.connect(self._on_changed)
        page.back_wanted.connect(self._on_back)

    def _on_changed(self, changed: Changed) -> None:
        self.changes.append(changed)
        self.page.refresh()

    def _on_back(self) -> None:
        self.left += 1

    @property
    def editor(self) -> AgendaEditor:
        editor = self.page.agenda.editor()
        assert editor is not None
        return editor

    @property
    def form(self) -> ItemForm:
        form = self.editor.item_form()
        assert form is not None
        return form

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """A key where the keyboard is."""
        QTest.keyClick(focused(), key, modifier)

    def write(self, words: str) -> None:
        """Type on, or over what is marked."""
        QTest.keyClicks(focused(), words)

    def rewrite(self, words: str) -> None:
        """Type instead of what stands in the field."""
        self.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.write(words)

    def save(self) -> None:
        """Ctrl+Enter, and what comes of it."""
        with self._qtbot.waitSignal(self.page.agenda.foot.save.clicked):
            self.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


@pytest.fixture
def texts(desk: Desk, show: Show, qtbot: QtBot) -> Texts:
    """The screen as it opens from the settings."""
    page = TextsPage(desk)
    show(page)
    return Texts(page, qtbot)


@pytest.fixture
def editing(texts: Texts) -> Texts:
    """The first sick pay talk, found and opened for editing by keyboard."""
    texts.write("overblik")
    texts.press(Qt.Key.Key_Return)
    texts.press(Qt.Key.Key_Return)
    texts.press(Qt.Key.Key_Right)
    texts.press(Qt.Key.Key_Right)
    return texts
