"""What is pasted into a talk never hangs it: too much is cut, and told."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from jobassist.ui.kit.fields import TextArea

MOST_LETTERS = 20_000
"""So much a text takes: some seven pages."""


class PasteWatch(QObject):
    """Follows the keyboard from field to field, for whatever is pasted goes where it is."""

    cut = Signal(int)
    """Something was longer than the so many letters that the field takes."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page

    def follow(self, widget: QWidget | None) -> None:
        """The keyboard is in this widget now."""
        if widget is None or widget.property("watched") or not self._page.isAncestorOf(widget):
            return
        if isinstance(widget, TextArea):
            widget.most_letters = MOST_LETTERS
            widget.shortened.connect(lambda: self.cut.emit(MOST_LETTERS))
        elif isinstance(widget, QLineEdit):
            widget.inputRejected.connect(lambda own=widget: self.cut.emit(own.maxLength()))
        widget.setProperty("watched", True)
