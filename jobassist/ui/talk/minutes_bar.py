"""How much of the talk's time is used, item by item."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from jobassist.ui.kit import paint, theme

_BAR, _HEIGHT, _GAP = 10, 16, 2


class MinutesBar(QWidget):
    """One piece for each item, as long as its minutes; what is used is filled, and a stroke marks now."""

    def __init__(self, minutes: Sequence[int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._minutes, self._used = tuple(minutes), 0.0
        self._is_known = True
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_used(0.0)

    def set_minutes(self, minutes: Sequence[int]) -> None:
        """Another agenda: so many minutes for each item."""
        self._minutes = tuple(minutes)
        self.set_used(self._used if self._is_known else None)

    def set_used(self, minutes: float | None) -> None:
        """Show that so many minutes have gone; None when nobody knows."""
        self._is_known = minutes is not None
        self._used = min(max(minutes or 0.0, 0.0), float(sum(self._minutes)))
        words = self.tr("%1 af %2 minutter er brugt").replace("%1", str(int(self._used)))
        if not self._is_known:
            words = self.tr("%2 minutter er planlagt")
        self.setAccessibleName(words.replace("%2", str(sum(self._minutes))))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(180), theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(120), theme.px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with paint.painting(self) as painter:
            self._paint_pieces(painter)
            if not self._is_known:
                return
            x = self.width() * self._used / sum(self._minutes)
            stroke = QRectF(min(x, self.width() - theme.px(2)), 0, theme.px(2), self.height())
            painter.fillRect(stroke, theme.colour("text"))

    def _paint_pieces(self, painter: QPainter) -> None:
        share, start, gap = self.width() / sum(self._minutes), 0, theme.px(_GAP)
        top, height = (self.height() - theme.px(_BAR)) / 2, theme.px(_BAR)
        for length in self._minutes:
            piece = QRectF(start * share, top, length * share - gap, height)
            paint.box(painter, piece, fill="line2", radius=2)
            used = min(max(self._used - start, 0.0), length) * share
            if used >= 1:
                paint.box(
                    painter,
                    QRectF(piece.left(), top, min(used, piece.width()), height),
                    fill="accent",
                    radius=2,
                )
            start += length
