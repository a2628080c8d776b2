"""Where in the import we are: three numbered steps in a row."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from jobassist.ui.kit import icons, paint, theme

FILE, REVIEW, DONE = range(3)
_DOT, _GAP, _APART, _ARROW = 20, 6, 8, 12


class Steps(QWidget):
    """``1 Fil › 2 Gennemse › 3 Færdig``, with the step at hand filled."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = (self.tr("Fil"), self.tr("Gennemse"), self.tr("Færdig"))
        self._at = FILE
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_step(FILE)

    def step(self) -> int:
        """The step at hand: ``FILE``, ``REVIEW`` or ``DONE``."""
        return self._at

    def set_step(self, step: int) -> None:
        """Show where we are."""
        self._at = step
        words = self.tr("Trin %1 af 3: %2").replace("%1", str(step + 1))
        self.setAccessibleName(words.replace("%2", self._names[step]))
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(theme.font("body", 600))
        words = sum(metrics.horizontalAdvance(name) + 2 for name in self._names)
        each = theme.px(_DOT + _GAP) * 3 + theme.px(_ARROW + 2 * _APART) * 2
        return QSize(round(words + each), theme.px(28))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with paint.painting(self) as painter:
            left = 0.0
            for number, name in enumerate(self._names):
                left = self._paint_step(painter, left, number, name)
                if number < DONE:
                    middle = QPointF(left + theme.px(_APART + _ARROW / 2), self.height() / 2)
                    icons.draw(painter, "chevron-right", "text2", middle, _ARROW)
                    left += theme.px(_ARROW + 2 * _APART)

    def _paint_step(self, painter: QPainter, left: float, number: int, name: str) -> float:
        """Draw one step and return its right edge."""
        here, side = number == self._at, theme.px(_DOT)
        dot = QRectF(left, round((self.height() - side) / 2), side, side)
        fill, line, digit = self._look(number)
        paint.box(painter, dot, fill=fill, line=line, radius=_DOT / 2)
        painter.setFont(theme.font("tiny", 600))
        paint.text(painter, dot, str(number + 1), digit, align=Qt.AlignmentFlag.AlignHCenter)
        painter.setFont(theme.font("body", 600 if here else 400))
        words = QFontMetricsF(painter.font()).horizontalAdvance(name)
        room = QRectF(dot.right() + theme.px(_GAP), 0, words + 2, self.height())
        paint.text(painter, room, name, "accent" if here else "text2")
        return room.right()

    def _look(self, number: int) -> tuple[str, str, str]:
        """Ground, border and digit of a step's dot."""
        if number == self._at:
            return "accent", "", "onacc"
        return ("green_tint", "green_line", "green") if number < self._at else ("surface", "ctl", "text2")
