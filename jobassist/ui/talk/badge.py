"""The round number of an agenda's item: done, current or still to come."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from jobassist.ui.kit import icons, paint, theme

SIDE = 22


class Badge(QWidget):
    """A circle with the item's number, or with a tick."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number, self._is_done, self._is_current = number, False, False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_state(self, *, is_done: bool, is_current: bool) -> None:
        """Show how far the item is; the current one shows its number even when it is done."""
        self._is_done, self._is_current = is_done, is_current
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(SIDE), theme.px(SIDE))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with paint.painting(self) as painter:
            whole = QRectF(self.rect())
            if self._is_current:
                paint.box(painter, whole, fill="accent", radius=SIDE / 2)
            elif self._is_done:
                paint.box(painter, whole, fill="green_tint", line="green_line", radius=SIDE / 2)
                icons.draw(painter, "check", "green", QPointF(whole.center()), 14)
                return
            else:
                paint.box(painter, whole, fill="surface", line="ctl", radius=SIDE / 2)
            painter.setFont(theme.font("tiny", 600))
            tone = "onacc" if self._is_current else "text2"
            paint.text(painter, whole, str(self._number), tone, align=Qt.AlignmentFlag.AlignHCenter)
