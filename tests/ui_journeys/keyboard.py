"""A keyboard before the window: every key goes to whatever has the focus, as the system would send it."""

from __future__ import annotations

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

_NOTHING = Qt.KeyboardModifier.NoModifier


class Keyboard:
    """Nothing but keys: no widget is clicked, focused or filled from here."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot

    def press(self, keys: str, *, times: int = 1) -> None:
        """``Tab``, ``Ctrl+N``, ``Alt+Down``; so many times."""
        pressed = _combination(keys)
        for _ in range(times):
            QTest.keyClick(window_in_front(), pressed.key(), pressed.keyboardModifiers())

    def type(self, text: str) -> None:
        """Letter by letter; a new line is Enter."""
        for letter in text:
            if letter == "\n":
                self.press("Return")
            else:
                key = _combination(letter).key()
                QTest.sendKeyEvent(QTest.KeyAction.Click, window_in_front(), key, letter, _NOTHING)

    def paste(self, text: str) -> None:
        """From the clipboard, as Ctrl+V."""
        QApplication.clipboard().setText(text)
        self.press("Ctrl+V")

    def settle(self) -> None:
        """Let everything happen that was only put off until the window is idle."""
        for _ in range(3):
            QApplication.processEvents()


def _combination(keys: str) -> QKeyCombination:
    combination: QKeyCombination = QKeySequence(keys)[0]  # type: ignore[index]
    return combination


def window_in_front() -> QWindow:
    """The window that the system would send a key to: a list that is open, else the one with the focus."""
    popup = QApplication.activePopupWidget()
    window = popup.windowHandle() if popup is not None else QApplication.focusWindow()
    assert isinstance(window, QWindow), "no window has the keyboard"
    return window
