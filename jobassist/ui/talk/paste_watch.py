"""What is pasted into a talk never hangs it: a very long text is kept and told, too long a line is cut."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from jobassist.ui.kit.fields import TextArea
from jobassist.ui.plan.agreements import WhatField

MOST_LETTERS = 2_500_000
"""So much a note takes: whole files, were it so."""
MOST_OF_A_PROMISE = 20_000
LONG = 20_000
"""So much is some seven pages, which nobody reads on a plan."""


class PasteWatch(QObject):
    """Follows the keyboard from field to field, for whatever is pasted goes where it is."""

    cut = Signal(int)
    """Something was longer than the so many letters that the field takes."""
    long = Signal()
    """A very long text was pasted, and is there."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page

    def follow(self, widget: QWidget | None) -> None:
        """The keyboard is in this widget now."""
        if widget is None or widget.property("watched") or not self._page.isAncestorOf(widget):
            return
        if isinstance(widget, TextArea):
            self._watch(widget)
        elif isinstance(widget, QLineEdit):
            widget.inputRejected.connect(lambda own=widget: self.cut.emit(own.maxLength()))
        widget.setProperty("watched", True)

    def _watch(self, area: TextArea) -> None:
        most = MOST_OF_A_PROMISE if isinstance(area, WhatField) else MOST_LETTERS
        area.most_letters = most
        area.shortened.connect(lambda: self.cut.emit(most))
        area.pasted.connect(lambda letters: self.long.emit() if letters > LONG else None)
