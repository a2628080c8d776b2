"""A card in the middle of an empty window, and the small parts the gate's pages share."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QLayout, QSizePolicy, QWidget

from jobassist.ui.kit import paint, theme
from jobassist.ui.kit.layout import column, ground, row
from jobassist.ui.kit.marks import IconMark
from jobassist.ui.kit.runs import paragraph

_WIDTH, _EDGE = 440, 40


class CardPage(QWidget):
    """A page with one card in its middle."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "bg")
        frame = QFrame()
        frame.setProperty("card", "plain")
        frame.setMaximumWidth(theme.px(_WIDTH))
        edge = (_EDGE, _EDGE, _EDGE, _EDGE - 4)
        self._card = column(spacing=8, edges=edge, owner=frame)
        across = row(spacing=0)
        across.addStretch(1)
        across.addWidget(frame, 100)
        across.addStretch(1)
        column([None, across, None], spacing=0, edges=(16, 16, 16, 16), owner=self)

    def fill(self, parts: Sequence[QWidget | QLayout | int]) -> None:
        """Put parts below each other in the card; an int is room at 100 %."""
        self._card.addLayout(column(parts))


def note(icon: str, text: str, colour: str = "accent", *, tone: str = "text2") -> QWidget:
    """A sentence beside its icon."""
    result = QWidget()
    parts = row(spacing=10, owner=result)
    parts.addWidget(IconMark(icon, colour), 0, Qt.AlignmentFlag.AlignTop)
    parts.addWidget(paragraph(text, tone=tone), 1)
    return result


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
