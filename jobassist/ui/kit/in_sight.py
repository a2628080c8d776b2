"""Keeps whatever has the keyboard in a column wholly in sight."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea

from jobassist.ui.kit import theme

_RING = 4


class InSight(QObject):
    """Qt shows the cursor of a text and no more, and not again when what stands above it has grown.

    A control that is higher than the column is left to its cursor.
    """

    def __init__(self, column: QScrollArea) -> None:
        super().__init__(column)
        self._column = column
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._show)
        column.verticalScrollBar().rangeChanged.connect(self._show_soon)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._show_soon)

    def _show_soon(self) -> None:
        self._soon.start()

    def _show(self) -> None:
        control, inner = QApplication.focusWidget(), self._column.widget()
        if control is None or inner is None or not inner.isAncestorOf(control):
            return
        top = control.mapTo(inner, QPoint(0, 0)).y() - theme.px(_RING)
        bottom = top + control.height() + 2 * theme.px(_RING)
        bar, room = self._column.verticalScrollBar(), self._column.viewport().height()
        if bottom - top > room:
            return
        bar.setValue(min(max(bar.value(), bottom - room), top))
