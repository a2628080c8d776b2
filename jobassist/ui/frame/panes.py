"""F6: the keyboard goes from pane to pane, in reading order."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget


def next_pane(window: QWidget, step: int) -> None:
    """Give the next marked pane the keyboard (``step`` 1, or -1 for the one before)."""
    panes = [pane for pane in _panes(window) if _entry(pane) is not None]
    if not panes:
        return
    now = QApplication.focusWidget()
    place = next((i for i, pane in enumerate(panes) if now and (pane is now or pane.isAncestorOf(now))), -1)
    start = place if place >= 0 else (-1 if step > 0 else 0)
    entry = _entry(panes[(start + step) % len(panes)])
    if entry is not None:
        entry.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _panes(window: QWidget) -> list[QWidget]:
    found = [w for w in window.findChildren(QWidget) if w.property("pane") and w.isVisible()]
    return sorted(found, key=lambda pane: _place(pane, window))


def _place(pane: QWidget, window: QWidget) -> tuple[int, int]:
    corner = pane.mapTo(window, QPoint(0, 0))
    return corner.x(), corner.y()


def _entry(pane: QWidget) -> QWidget | None:
    """Where the keyboard goes in a pane: where it was, else the first control that takes it."""
    last = pane.focusWidget()
    if last is not None and last.isVisible() and last.isEnabled():
        return last
    widget: QWidget | None = pane
    while widget is not None and not (
        _takes_keyboard(widget) and (widget is pane or pane.isAncestorOf(widget))
    ):
        widget = widget.nextInFocusChain()
        if widget is pane:
            return None
    return widget


def _takes_keyboard(widget: QWidget) -> bool:
    by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(by_tab) and widget.isVisible() and widget.isEnabled()
