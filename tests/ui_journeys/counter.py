"""Counts what a caseworker does besides writing: every key and every click that the windows get."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

_HELD = {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta}
_NO_TEXT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class ActionCounter(QObject):
    """An event filter on the application.

    Letters and numbers into a text field are the text itself and do not count; going from field to field,
    Enter, and every shortcut do, one each. Whatever is pressed, a window first hears of as
    ``ShortcutOverride``, once, also when it becomes a shortcut.
    """

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self.actions: list[str] = []
        application.installEventFilter(self)

    def eventFilter(self, receiver: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt names it
        if isinstance(receiver, QWindow):
            if event.type() == QEvent.Type.MouseButtonPress:
                self.actions.append("klik")
            elif event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
                self._count(event)
        return False

    def _count(self, event: QKeyEvent) -> None:
        if event.key() not in _HELD and not _is_writing(event):
            self.actions.append(event.keyCombination().key().name.removeprefix("Key_"))

    def count(self) -> int:
        """How many actions so far."""
        return len(self.actions)

    def told(self) -> str:
        """``8: S, F6, N, …``, for whoever reads that it became too many."""
        return f"{self.count()}: {', '.join(self.actions)}"


def _is_writing(event: QKeyEvent) -> bool:
    """A letter that goes into a text."""
    in_text = isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit)
    return in_text and event.text().isprintable() and bool(event.text()) and not event.modifiers() & _NO_TEXT
