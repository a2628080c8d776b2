"""Long work away from the window's thread: it reports progress, can be stopped, and answers in the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QThread, Signal

Progress = Callable[[int, int], None]
Work = Callable[[Progress], Any]


class StoppedError(Exception):
    """The user stopped the work; what it had begun is rolled back by whoever runs it."""


class Task(QThread):
    """Runs ``work(progress)`` once. Exactly one of ``done``, ``failed`` and ``stopped`` follows."""

    done = Signal(object)
    failed = Signal(object)
    stopped = Signal()
    progress = Signal(int, int)

    def __init__(self, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._is_stopping = False

    def stop(self) -> None:
        """Asks the work to stop at its next report of progress."""
        self._is_stopping = True

    def run(self) -> None:
        """Called by Qt in the new thread."""
        try:
            result = self._work(self._report)
        except StoppedError:
            self.stopped.emit()
        except Exception as error:  # noqa: BLE001 - carried to the window's thread, which knows what to do
            self.failed.emit(error)
        else:
            self.done.emit(result)

    def _report(self, done: int, total: int) -> None:
        if self._is_stopping:
            raise StoppedError
        self.progress.emit(done, total)


def quietly(work: Callable[[], object], parent: QObject) -> Task:
    """Starts work that nobody waits for, such as importing libraries while a passphrase is typed."""
    task = Task(lambda _progress: work(), parent)
    task.start(QThread.Priority.LowPriority)
    return task
