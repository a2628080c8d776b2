"""Running text with single words emphasised, without any markup that a record's text could speak."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from jobassist.ui.kit import paint, theme


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one weight and colour token."""

    text: str
    bold: bool = False
    tone: str = ""


class RunsLabel(QWidget):
    """Wrapped text whose runs may be bold or coloured; it is plain text all the way."""

    def __init__(
        self,
        runs: Sequence[Run] = (),
        parent: QWidget | None = None,
        *,
        role: str = "body",
        tone: str = "text",
    ) -> None:
        super().__init__(parent)
        self._runs, self._role, self._tone = tuple(runs), role, tone
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_runs(runs)

    def set_runs(self, runs: Sequence[Run]) -> None:
        """Show other text."""
        self._runs = tuple(runs)
        self.setAccessibleName(self.text())
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """All of it as plain text."""
        return "".join(run.text for run in self._runs)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._layout(width)[1] + 0.5)

    def sizeHint(self) -> QSize:
        words = QFontMetricsF(self._font(600)).horizontalAdvance(self.text())
        width = min(round(words), theme.px(320))
        return QSize(width, self.heightForWidth(max(width, 1)))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(80), round(self._line_height()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        layout, _ = self._layout(self.width())
        with paint.painting(self) as painter:
            painter.setPen(theme.colour(self._tone))
            layout.draw(painter, QPointF(0, 0))

    def _font(self, weight: theme.Weight = 400) -> QFont:
        return theme.font(self._role, weight)

    def _line_height(self) -> float:
        return QFontMetricsF(self._font()).height() * 1.2

    def _layout(self, width: int) -> tuple[QTextLayout, float]:
        layout = QTextLayout(self.text(), self._font())
        option = QTextOption(Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(self._formats())
        height, step = 0.0, self._line_height()
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 1))
            line.setPosition(QPointF(0, height + (step - line.height()) / 2))
            height += step
        layout.endLayout()
        return layout, height

    def _formats(self) -> list[QTextLayout.FormatRange]:
        if not any(run.bold or run.tone for run in self._runs):
            return []
        from PySide6.QtGui import QTextCharFormat  # costs two milliseconds that the gate does not need

        ranges, start = [], 0
        for run in self._runs:
            piece = QTextLayout.FormatRange()
            piece.start, piece.length = start, _utf16_length(run.text)
            look = QTextCharFormat()
            look.setForeground(theme.colour(run.tone or self._tone))
            look.setFontWeight(QFont.Weight.DemiBold if run.bold else QFont.Weight.Normal)
            piece.format = look
            ranges.append(piece)
            start += piece.length
        return ranges


def paragraph(
    text: str, parent: QWidget | None = None, *, role: str = "body", tone: str = "text2"
) -> RunsLabel:
    """Wrapped text in one weight, with air between its lines."""
    return RunsLabel([Run(text)], parent, role=role, tone=tone)


def _utf16_length(text: str) -> int:
    """Qt counts text in UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2
