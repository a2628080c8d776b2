"""The clipboard for what is about a citizen: kept out of every history, and emptied after half a minute."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QGuiApplication

CLEAR_AFTER_MS = 30_000
_WINDOWS = 'application/x-qt-windows-mime;value="{}"'
# Windows' history and its cloud, clipboard watchers there, KDE's Klipper, and watchers on a Mac.
_KEPT_OUT = {
    _WINDOWS.format("ExcludeClipboardContentFromMonitorProcessing"): b"1",
    _WINDOWS.format("CanIncludeInClipboardHistory"): b"\0\0\0\0",
    _WINDOWS.format("CanUploadToCloudClipboard"): b"\0\0\0\0",
    "x-kde-passwordManagerHint": b"secret",
    "application/x-nspasteboard-concealed-type": b"",
}


class _Keeper(QObject):
    """Remembers what we put there until it is taken away."""

    def __init__(self, app: QObject) -> None:
        super().__init__(app)
        self._ours: str | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.clear)

    def put(self, text: str) -> None:
        mime = QMimeData()
        mime.setText(text)
        for name, value in _KEPT_OUT.items():
            mime.setData(name, value)
        QGuiApplication.clipboard().setMimeData(mime)
        self._ours = text
        self._timer.start(CLEAR_AFTER_MS)

    def forget(self) -> None:
        self._timer.stop()
        self._ours = None

    def clear(self) -> None:
        clipboard = QGuiApplication.clipboard()
        if self._ours is not None and clipboard.text() == self._ours:
            clipboard.clear()
        self.forget()


def _keeper() -> _Keeper:
    """The one keeper, which lives as long as the application."""
    app = QGuiApplication.instance()
    if app is None:
        raise RuntimeError("the clipboard needs an application")
    found = app.findChild(_Keeper)
    return found if found is not None else _Keeper(app)


def copy_text(text: str, *, sensitive: bool = True) -> None:
    """Put a text on the clipboard as it is. A sensitive one is in no history and is gone after 30 seconds."""
    if sensitive:
        _keeper().put(text)
        return
    _keeper().forget()
    QGuiApplication.clipboard().setText(text)


def clear_if_ours() -> None:
    """Empty the clipboard now if it still holds what ``copy_text`` put there: at lock and at exit."""
    if QGuiApplication.instance() is not None:
        _keeper().clear()
