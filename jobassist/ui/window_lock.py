"""One window on one store: a lock file, and a way for a second start to bring the first window forward."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject, Signal

LOCK_FILE = "vindue.lock"
RAISE_FILE = "vis-vindue"


class WindowLock(QObject):
    """Held while a window is open; the system frees it when the process dies, however it dies."""

    raise_wanted = Signal()

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._watcher: QFileSystemWatcher | None = None
        self._file = QLockFile(str(folder / LOCK_FILE))
        # Stale only when its process is gone, never by age: a computer may sleep over a weekend.
        self._file.setStaleLockTime(0)

    def take(self) -> bool:
        """Whether this window has the store now."""
        if self._file.isLocked():
            return True
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not self._file.tryLock(0):
            return False
        self._raise_file.unlink(missing_ok=True)
        self._watcher = QFileSystemWatcher([str(self._folder)], self)
        self._watcher.directoryChanged.connect(self._on_folder_changed)
        return True

    @property
    def _raise_file(self) -> Path:
        return self._folder / RAISE_FILE

    def raise_other(self) -> None:
        """Asks the window that has the store to come forward."""
        self._raise_file.touch()

    def _on_folder_changed(self, _folder: str) -> None:
        if self._raise_file.exists():
            self._raise_file.unlink(missing_ok=True)
            self.raise_wanted.emit()

    def release(self) -> None:
        """Lets another window have the store."""
        if self._watcher is not None:
            self._watcher.deleteLater()
            self._watcher = None
        self._file.unlock()
