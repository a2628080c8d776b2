"""Controls side by side, on as many lines as they need."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from jobassist.ui.kit import theme


class Flow(QWidget):
    """Lays its parts out like words: the next line begins where there is no more room."""

    def __init__(self, parts: Sequence[QWidget], parent: QWidget | None = None, *, spacing: int = 12) -> None:
        super().__init__(parent)
        self.parts = tuple(parts)
        self._gap = theme.px(spacing)
        for part in self.parts:
            part.setParent(self)
            part.show()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max((place.bottom() + 1 for place in self._places(width)), default=0)

    def sizeHint(self) -> QSize:
        width = sum(part.sizeHint().width() + self._gap for part in self.parts)
        return QSize(width, self.heightForWidth(max(width, 1)))

    def minimumSizeHint(self) -> QSize:
        widest = max((part.sizeHint().width() for part in self.parts), default=0)
        return QSize(widest, max((part.sizeHint().height() for part in self.parts), default=0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.lay_out()

    def lay_out(self) -> None:
        """Put the parts where they belong; to be told when one has other words."""
        self.updateGeometry()
        for part, place in zip(self.parts, self._places(self.width()), strict=True):
            part.setGeometry(place)

    def _places(self, width: int) -> list[QRect]:
        places: list[QRect] = []
        x = y = height = 0
        for part in self.parts:
            size = part.sizeHint()
            if x and x + size.width() > width:
                x, y, height = 0, y + height, 0
            places.append(QRect(x, y, size.width(), size.height()))
            x += size.width() + self._gap
            height = max(height, size.height())
        return places
