"""Four segments that fill as a passphrase gets harder to guess."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from jobassist.ui.kit import paint, theme


class StrengthMeter(QWidget):
    """Four segments, as many filled as the passphrase has levels."""

    _TONES = ("line2", "red", "orange", "yellow", "green")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._level = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_level(self, level: int) -> None:
        """Show a level from 0 to 4."""
        self._level = level
        self.update()

    def tone(self) -> str:
        """The colour token of the level."""
        return self._TONES[self._level]

    def sizeHint(self) -> QSize:
        return QSize(theme.px(200), theme.px(6))

    def paintEvent(self, _event: QPaintEvent) -> None:
        gap = theme.px(4)
        width = (self.width() - 3 * gap) / 4
        with paint.painting(self) as painter:
            for number in range(4):
                rect = QRectF(number * (width + gap), 0, width, self.height())
                paint.box(painter, rect, fill=self.tone() if number < self._level else "line2", radius=3)
