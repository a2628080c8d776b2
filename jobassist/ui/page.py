"""What every page of the window is: a widget with a title, that tells what it changed and where to go."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from jobassist.domain.case import CaseId
from jobassist.domain.errors import JobAssistError
from jobassist.services.desk import Changed, Desk

T = TypeVar("T")


class Page(QWidget):
    """A page on the desk.

    ``changed`` carries a ``Changed``: the window shows its message with undo and refreshes
    every page. ``failed`` carries a sentence to show. The other signals carry a case id
    (``plan_wanted`` a ``PlanPrint``, ``record_wanted`` the id of a finished talk, ``rule_wanted`` a rule's
    id and the day to see it on, ``letters_wanted`` a tuple of case ids, ``saved`` the moment of the last
    commit); ``alone_wanted`` carries a widget that is to be all that the window shows, ``screen_wanted``
    what makes a page that fills it; ``back_wanted`` leaves a screen that fills the window.
    """

    changed = Signal(object)
    failed = Signal(str)
    case_wanted = Signal(str)
    talk_wanted = Signal(str)
    plan_wanted = Signal(object)
    page_wanted = Signal(str)
    record_wanted = Signal(str)
    rule_wanted = Signal(str, object)
    letters_wanted = Signal(object)
    alone_wanted = Signal(object)
    screen_wanted = Signal(object)
    back_wanted = Signal()
    saved = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk

    @property
    def title(self) -> str:
        """The page's name in the top bar."""
        raise NotImplementedError

    @property
    def subtitle(self) -> str:
        """Beside the title: the day, or what the page is about."""
        return ""

    @property
    def progress(self) -> tuple[int, int] | None:
        """How many of how many are done, for a bar in the top line; None: there is nothing to go through."""
        return None

    @property
    def foot_room(self) -> int:
        """How many pixels at the bottom a message leaves free: keys and buttons stand there."""
        return 0

    @property
    def status_text(self) -> str:
        """At the right of the status bar, for example ``64 af 64 rækker``."""
        return ""

    def first_control(self) -> QWidget | None:
        """What takes the keyboard when the page gets it; None: the page itself."""
        return None

    def focusInEvent(self, event: QFocusEvent) -> None:
        # Not a focus proxy: Tab would leap over what stands before the proxy.
        super().focusInEvent(event)
        first = self.first_control()
        if first is not None:
            first.setFocus(event.reason())

    def refresh(self) -> None:
        """Reads again what it shows; called when the page is shown and after a change of all."""

    def follow(self, _case_ids: frozenset[CaseId]) -> None:
        """A change of these cases and of no others; a page that lists thousands reads only them again."""
        self.refresh()

    def may_leave(self) -> bool:
        """Commits what is being typed; False keeps the page because that failed."""
        return True

    def attempt(self, work: Callable[[], T]) -> T | None:
        """The result of ``work``; a JobAssistError becomes a sentence in the window, and None."""
        try:
            return work()
        except JobAssistError as error:
            self.failed.emit(str(error))
            return None

    def do(self, work: Callable[[], Changed]) -> bool:
        """Runs a use case that writes, and tells the window; False when it failed with a sentence."""
        done = self.attempt(work)
        if done is None:
            return False
        self.changed.emit(done)
        return True
