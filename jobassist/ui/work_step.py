"""Long work behind a progress card: one at a time, stopped by Esc, answered in the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from jobassist.domain.errors import JobAssistError
from jobassist.ui.background import Task, Work
from jobassist.ui.detached import detached
from jobassist.ui.kit.centre import centred
from jobassist.ui.kit.layout import column, ground
from jobassist.ui.kit.progress import ProgressCard


class WorkStep(QWidget):
    """Shows how far the work is, and tells what came of it: a result, a sentence, or that it stopped."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "surface")
        self._task: Task | None = None
        self._then: tuple[Callable[[Any], None], Callable[[str], None], Callable[[], None]] | None = None
        self._card = ProgressCard("")
        inner = QWidget()
        self._place = column([self._card], owner=inner)
        column([centred(inner)], owner=self)
        QShortcut(QKeySequence("Esc"), self).activated.connect(self.stop)

    def card(self) -> ProgressCard:
        """The card of the work at hand."""
        return self._card

    def is_busy(self) -> bool:
        """Whether work is going on."""
        return self._task is not None

    def run(
        self,
        work: Work,
        title: str,
        *,
        done: Callable[[Any], None],
        failed: Callable[[str], None],
        stopped: Callable[[], None],
    ) -> None:
        """Starts work; exactly one of the three is called when it ends. A bug stops it, and is raised."""
        self._then = (done, failed, stopped)
        self._show_card(ProgressCard(title, self.tr("Intet er gemt, før alt er færdigt")))
        self._task = task = detached(work)
        task.progress.connect(self._on_progress)
        task.done.connect(self._on_done)
        task.failed.connect(self._on_failed)
        task.stopped.connect(self._on_stopped)
        task.start()

    def stop(self) -> None:
        """Stops the work at its next row."""
        if self._task is not None:
            self._task.stop()
            self._card.set_note(self.tr("Stopper …"))

    def wait(self) -> None:
        """Returns when no work is going on any more; what came of it is told later."""
        if self._task is not None:
            self._task.wait()

    def _show_card(self, card: ProgressCard) -> None:
        card.stopped.connect(self.stop)
        self._place.replaceWidget(self._card, card)
        self._card.deleteLater()
        self._card = card
        card.show()
        self.setFocusProxy(card.stop_button())
        card.stop_button().setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_progress(self, done: int, total: int) -> None:
        self._card.set_progress(done, total)

    def _on_done(self, result: object) -> None:
        self._ended()[0](result)

    def _on_failed(self, error: Exception) -> None:
        _, failed, stopped = self._ended()
        if isinstance(error, JobAssistError):
            failed(str(error))
        else:
            stopped()
            raise error

    def _on_stopped(self) -> None:
        self._ended()[2]()

    def _ended(self) -> tuple[Callable[[Any], None], Callable[[str], None], Callable[[], None]]:
        task, self._task = self._task, None
        if task is None or self._then is None:
            raise RuntimeError("no work was going on")
        task.wait()
        return self._then
