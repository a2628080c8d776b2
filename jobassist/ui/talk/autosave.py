"""Saves what is typed at every pause, and keeps it until the store has taken it."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from datetime import datetime

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from jobassist.domain.errors import JobAssistError
from jobassist.services.hold_talk import Saved

Write = Callable[[str | None], Saved]
"""Stores one field whole; given the action it goes on with, it returns after the commit."""

PAUSE_MS = 350
LONGEST_MS = 1_500
RETRY_MS = 4_000


class Autosave(QObject):
    """One writer for all fields of a talk.

    A field is saved ``PAUSE_MS`` after its last letter, and while somebody types on, every
    ``LONGEST_MS``. What the store refuses stays here and is tried again every ``RETRY_MS``
    and after the next letter. Qt's timers do not follow the wall clock.
    """

    saved = Signal(object)
    """The moment of the last commit (datetime), when nothing is left to save."""
    failed = Signal(str)
    """Why the last save failed, as a sentence; the text is kept."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: dict[Hashable, Write] = {}
        self._step: tuple[Hashable, str] | None = None
        self._pause = self._timer(PAUSE_MS)
        self._longest = self._timer(LONGEST_MS)
        self._retry = self._timer(RETRY_MS)

    def _timer(self, interval_ms: int) -> QTimer:
        timer = QTimer(self, interval=interval_ms, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        timer.timeout.connect(self.flush)
        return timer

    def touch(self, key: Hashable, write: Write) -> None:
        """A field has changed: ``write`` stores it as it is now, at the next pause."""
        self._waiting[key] = write
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start()

    def is_waiting(self, key: Hashable) -> bool:
        """Whether a field holds something that the store does not have yet."""
        return key in self._waiting

    def has_waiting(self, kind: str) -> bool:
        """Whether any field waits whose key is a tuple that begins with ``kind``."""
        return any(isinstance(key, tuple) and key[0] == kind for key in self._waiting)

    def is_busy(self) -> bool:
        """Whether anything at all waits to be saved."""
        return bool(self._waiting)

    def end_step(self) -> None:
        """What is typed from now on is a step of its own to undo."""
        self._step = None

    def last_action(self) -> str:
        """Names what was saved last, to undo it; empty when nothing was."""
        return self._step[1] if self._step else ""

    def flush(self) -> bool:
        """Saves what waits, now; False when something could not be saved, which ``failed`` then told."""
        for timer in (self._pause, self._longest, self._retry):
            timer.stop()
        if not self._waiting:
            return True
        try:
            at, problem = self._save_all()
        finally:
            if self._waiting:  # after a bug too: the text is not given up
                self._retry.start()
        if problem:
            self.failed.emit(problem)
        else:
            self.saved.emit(at)
        return not problem

    def _save_all(self) -> tuple[datetime | None, str]:
        at, problem = None, ""
        for key, write in list(self._waiting.items()):
            try:
                at = self._save(key, write)
            except JobAssistError as error:
                problem = problem or str(error)
        return at, problem

    def _save(self, key: Hashable, write: Write) -> datetime:
        step = self._step if self._step and self._step[0] == key else None
        saved = write(step[1] if step else None)
        self._step = (key, saved.action_id)
        del self._waiting[key]
        return saved.at
