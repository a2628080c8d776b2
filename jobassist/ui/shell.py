"""The window from start to close: the gate, opening and locking the store, and one window on one store."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QWidget

from jobassist.domain.errors import JobAssistError
from jobassist.services.gate import ClockFor, Found, WrongPassphrase, look
from jobassist.ui.background import Task, quietly
from jobassist.ui.frame.window import FrameWindow
from jobassist.ui.kit.clipboard import clear_if_ours
from jobassist.ui.unlock.unlock import UnlockPage
from jobassist.ui.window_lock import WindowLock

if TYPE_CHECKING:
    from jobassist.services.desk import Desk
    from jobassist.ui.work import Work


class Window(FrameWindow):
    """The frame, which asks the shell before it closes."""

    def __init__(self, today: date, *, demo: bool, may_close: Callable[[], bool]) -> None:
        super().__init__(today, demo=demo)
        self._may_close = may_close

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_close():
            super().closeEvent(event)
            return
        event.ignore()
        self.say(self.tr("Det sidste er ikke gemt endnu, så JobAssist lukker ikke."), problem=True)


class Shell(QObject):
    """One window on the store in ``folder``.

    What opening needs is imported after the gate is shown, while the passphrase is typed.
    """

    def __init__(self, folder: Path, clock_for: ClockFor, *, today: date | None = None) -> None:
        super().__init__()
        self._folder, self._clock_for, self._today = folder, clock_for, today
        self._found = Found.NOTHING
        self._tasks: list[Task] = []
        self.work: Work | None = None
        self._lock = WindowLock(folder)
        self._day = today or clock_for(None).now().date()
        self.window = Window(self._day, demo=self._is_demo(), may_close=self.may_leave)
        self.window.may_leave_screen = self.may_leave
        self.window.lock_requested.connect(self.lock)
        self._lock.raise_wanted.connect(self._raise)

    @property
    def desk(self) -> Desk | None:
        """The open store's desk; None while the gate is shown."""
        return self.work.desk if self.work is not None else None

    def _is_demo(self) -> bool:
        try:
            return look(self._folder) is Found.DEMO
        except JobAssistError:
            return False

    def start(self) -> None:
        """Shows what the folder calls for: first start, unlock, the demo itself, or why not."""
        if not self._lock.take():
            self._refuse(self.tr("JobAssist er allerede åben på dette lager. Brug vinduet, der er åbent."))
            self._lock.raise_other()
            return
        try:
            self._found = look(self._folder)
        except JobAssistError as error:
            self._refuse(str(error))
            return
        if self._found is Found.DEMO:
            self._open_demo()
        elif self._found is Found.LOCKED:
            self.show_unlock()
        else:
            self._show_first_start()

    def show_unlock(self, lead: str = "") -> None:
        """Asks for the passphrase."""
        page = UnlockPage(lead)
        page.unlock_requested.connect(self.unlock)
        self.window.show_gate(page)
        self._preload_soon()

    def _show_first_start(self) -> None:
        from jobassist.ui.unlock.first_start import FirstStartPage

        page = FirstStartPage()
        page.create_requested.connect(self._create)
        self.window.show_gate(page)
        self._preload_soon()

    def _preload_soon(self) -> None:
        # After the first paint: the gate is what the user waits for.
        QTimer.singleShot(0, self, lambda: self._keep(quietly(lambda: _preload(self._day), self)))

    def is_ready_to_open(self) -> bool:
        """Whether what opening needs has been imported."""
        return bool(self._tasks) and all(task.isFinished() for task in self._tasks)

    def _refuse(self, sentence: str) -> None:
        from jobassist.ui.unlock.refused import RefusedPage

        page = RefusedPage(sentence)
        page.retry_requested.connect(self.start)
        page.quit_requested.connect(self.window.close)
        self.window.show_gate(page)

    def unlock(self, passphrase: str) -> None:
        """Opens the store in the background; the gate tells when the passphrase does not fit."""
        self._in_background(lambda: self._open_desk(passphrase))

    def _create(self, passphrase: str) -> None:
        def work() -> Desk:
            from jobassist.services.open_store import create_desk

            return create_desk(self._folder, passphrase, self._clock_for, today=self._today)

        self._in_background(work)

    def _open_desk(self, passphrase: str) -> Desk:
        from jobassist.services.open_store import open_desk

        return open_desk(self._folder, passphrase, self._clock_for, today=self._today)

    def _in_background(self, work: Callable[[], Desk]) -> None:
        """The key derivation takes half a second; the window stays alive meanwhile."""
        task = Task(lambda _progress: work(), self)
        task.done.connect(self._on_opened)
        task.failed.connect(self._on_not_opened)
        self._keep(task).start()

    def _open_demo(self) -> None:
        try:
            desk = self._open_desk("")
        except JobAssistError as error:
            self._refuse(str(error))
        else:
            self._on_opened(desk)

    def _on_not_opened(self, error: Exception) -> None:
        from jobassist.ui.unlock.first_start import FirstStartPage

        if not isinstance(error, JobAssistError):
            raise error
        gate = self.window.gate()
        is_mistyped = isinstance(error, WrongPassphrase)
        if isinstance(gate, FirstStartPage) or (is_mistyped and isinstance(gate, UnlockPage)):
            gate.set_error(str(error))
        else:
            self._refuse(str(error))

    def _on_opened(self, desk: Desk) -> None:
        from jobassist.ui.work import Work

        self.work = Work(self.window, desk)
        self.work.begin()

    def may_leave(self) -> bool:
        """Whether everything that was typed is committed."""
        return self.work is None or self.work.may_leave()

    def lock(self) -> None:
        """Ctrl+L: commits, closes the store, forgets every page and asks for the passphrase again."""
        if self.work is None:
            return
        if not self.may_leave():
            self.window.say(self.tr("Det sidste er ikke gemt endnu, så JobAssist låser ikke."), problem=True)
            return
        moment = self.work.desk.clock.now()
        self._close_store()
        self.window.forget_pages()
        self.show_unlock(self._locked_words(moment))

    def _locked_words(self, moment: datetime) -> str:
        words = self.tr("Låst kl. %1. Alt er gemt.").replace("%1", f"{moment:%H:%M}")
        if self._found is Found.DEMO:
            words += " " + self.tr("Øvelsen låses op med en hvilken som helst tekst.")
        return words

    def _close_store(self) -> None:
        clear_if_ours()
        work, self.work = self.work, None
        if work is not None:
            work.end()

    def close(self) -> None:
        """Waits for work in progress, closes the store and lets another window have it."""
        for task in self._tasks:
            task.stop()
            task.wait()
        self._close_store()
        self._lock.release()

    def _keep(self, task: Task) -> Task:
        self._tasks = [old for old in self._tasks if not old.isFinished()]
        self._tasks.append(task)
        return task

    def _raise(self) -> None:
        window: QWidget = self.window
        window.showNormal() if window.isMinimized() else window.show()
        window.raise_()
        window.activateWindow()


def _preload(day: date) -> None:
    """Imports and reads what the store and the first page need."""
    import jobassist.ui.work
    import jobassist.ui.worklist.page  # noqa: F401 - imported for the sake of importing
    from jobassist.services.open_store import preload

    preload(day)
