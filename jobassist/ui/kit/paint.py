"""Small strokes that every painted part shares: boxes, key badges, crisp lines."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPaintDevice, QPainter, QPen
from PySide6.QtWidgets import QWidget

from jobassist.ui.kit import theme

KEY_HEIGHT = 18
_KEY_NAMES = {
    "Return": "↵",
    "Enter": "↵",
    "Up": "↑",
    "Down": "↓",
    "Left": "←",
    "Right": "→",
    "Backspace": "⌫",
    "Shift": "Skift",
}


@contextmanager
def painting(device: QPaintDevice) -> Iterator[QPainter]:
    """A painter with smooth edges that always ends."""
    painter = QPainter(device)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    try:
        yield painter
    finally:
        painter.end()


def box(
    painter: QPainter,
    rect: QRectF,
    *,
    fill: str = "",
    line: str = "",
    width: float = 1,
    radius: float = 6,
    dashed: bool = False,
) -> None:
    """A rounded box inside ``rect``; ``fill`` and ``line`` are tokens, empty for none; lengths at 100 %."""
    painter.setBrush(theme.colour(fill) if fill else Qt.BrushStyle.NoBrush)
    painter.setPen(pen(line, width, dashed=dashed) if line else Qt.PenStyle.NoPen)
    inset = theme.px(width) / 2 if line else 0.0
    corner = max(theme.px(radius) - inset, 0.0)
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), corner, corner)


def pen(tone: str, width: float = 1, *, dashed: bool = False) -> QPen:
    """A pen in a token's colour; ``width`` at 100 %."""
    result = QPen(theme.colour(tone), theme.px(width))
    if dashed:
        result.setDashPattern([3, 2])
    return result


def text(
    painter: QPainter, rect: QRectF, words: str, tone: str, *, align: Qt.AlignmentFlag | None = None
) -> None:
    """One line of plain text, centred in height; left unless ``align`` says otherwise."""
    painter.setPen(theme.colour(tone))
    painter.drawText(rect, _flags(align), words)


@cache
def _flags(align: Qt.AlignmentFlag | None) -> int:
    """Joining Qt's flags costs more than drawing a short word."""
    side = Qt.AlignmentFlag.AlignLeft if align is None else align
    return int(side.value | Qt.AlignmentFlag.AlignVCenter.value | Qt.TextFlag.TextSingleLine.value)


def key_label(keys: str) -> str:
    """``Ctrl+Return`` as the badge shows it: ``Ctrl ↵``."""
    return " ".join(_KEY_NAMES.get(part, part) for part in keys.split("+"))


def key_badge_width(keys: str) -> float:
    """How wide the badge of a shortcut is, in pixels."""
    words = QFontMetricsF(theme.font("tiny", 500)).horizontalAdvance(key_label(keys))
    return max(float(theme.px(KEY_HEIGHT)), words + theme.px(10))


def key_badge(painter: QPainter, right: float, middle: float, keys: str, tone: str = "text2") -> None:
    """The small box that names a shortcut, its right edge and its middle line given."""
    width, height = key_badge_width(keys), theme.px(KEY_HEIGHT)
    rect = QRectF(round(right - width), round(middle - height / 2), round(width), height)
    box(painter, rect, line="line2" if tone == "text2" else tone, radius=3)
    painter.setFont(theme.font("tiny", 500))
    text(painter, rect, key_label(keys), tone, align=Qt.AlignmentFlag.AlignHCenter)


def is_hovered(widget: QWidget) -> bool:
    """Whether the pointer is over an enabled widget."""
    return widget.underMouse() and widget.isEnabled()
