"""What every tab of the page Tilbud is: a widget on the desk that tells the page what happened."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from jobassist.domain.errors import JobAssistError
from jobassist.services.desk import Changed, Desk

T = TypeVar("T")


class View(QWidget):
    """``changed`` carries a ``Changed``, ``failed`` a sentence, ``case_wanted`` a case id, as a page's do."""

    changed = Signal(object)
    failed = Signal(str)
    case_wanted = Signal(str)
    shown_changed = Signal()
    """Other words belong in the status strip."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk

    @property
    def status_text(self) -> str:
        """At the right of the status bar."""
        return ""

    def first_control(self) -> QWidget | None:
        """What takes the keyboard when the tab is shown; None: nothing in it does."""
        return None

    def take_keyboard(self) -> None:
        """Give the first control the keyboard."""
        first = self.first_control()
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Reads again what it shows."""

    def may_leave(self) -> bool:
        """False keeps the page, because something typed is not stored."""
        return True

    def attempt(self, work: Callable[[], T]) -> T | None:
        """The result of ``work``; a JobAssistError is said, and None."""
        try:
            return work()
        except JobAssistError as error:
            self.failed.emit(str(error))
            return None

    def run(self, work: Callable[[], Changed]) -> str:
        """Runs a use case and tells the page; the sentence of what went wrong, else nothing."""
        try:
            done = work()
        except JobAssistError as error:
            return str(error)
        self.changed.emit(done)
        return ""

    def do(self, work: Callable[[], Changed]) -> Changed | None:
        """Runs a use case and tells the page; None when it failed, which is said."""
        done = self.attempt(work)
        if done is not None:
            self.changed.emit(done)
        return done
