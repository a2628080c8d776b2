"""A link that shows and hides a text below it; the text is made when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, row


class Fold(QWidget):
    """``opened`` and ``closed`` are what the link says while the text is hidden and shown."""

    toggled = Signal(bool)

    def __init__(self, closed: str, opened: str, *, about: str = "") -> None:
        super().__init__()
        self._closed, self._opened = closed, opened
        self._make: Callable[[], str] = str
        self.button = Button(closed, kind="link", small=True)
        self.button.setAccessibleDescription(about)
        self.button.clicked.connect(self.toggle)
        self.body = PlainLabel(role="small", tone="text2", wrap=True)
        self.body.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.body.setAccessibleName(about or opened)
        self.body.hide()
        self._head = row([self.button, None], spacing=14)
        column([self._head, self.body], spacing=4, owner=self)

    def add_beside(self, widget: QWidget) -> None:
        """Another way on, after the link."""
        self._head.insertWidget(self._head.count() - 1, widget)

    def set_text(self, make: Callable[[], str]) -> None:
        """Another text; it stays shown while it is."""
        self._make = make
        if self.is_open():
            self.body.setText(make())

    def is_open(self) -> bool:
        return not self.body.isHidden()

    def toggle(self) -> None:
        """Show the text, or hide it."""
        is_opening = not self.is_open()
        if is_opening:
            self.body.setText(self._make())
        self.body.setVisible(is_opening)
        self.button.set_label(self._opened if is_opening else self._closed)
        self.toggled.emit(is_opening)
