"""The timeline of a case as a widget, and the legend that explains its marks."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from jobassist.domain.timeline import TalkStatus, TimelineView
from jobassist.ui.kit import paint, theme
from jobassist.ui.kit.labels import tooltip
from jobassist.ui.kit.timeline_paint import (
    Chart,
    draw_deadline_mark,
    draw_talk_mark,
    height_of,
)
from jobassist.ui.kit.timeline_words import described

_WORDS = 28


class Timeline(QWidget):
    """Draws a ``TimelineView``; says the same in its accessible description and in tooltips."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: TimelineView | None = None
        self._hints: list[tuple[QRectF, str]] = []
        self.setAccessibleName(self.tr("Forløbet uge for uge"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(theme.px(240))

    def set_view(self, view: TimelineView | None) -> None:
        """Show a case; None shows nothing."""
        self._view = view
        self.setAccessibleDescription(described(view) if view else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(324), height_of(self._view) if self._view else theme.px(8))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = event.pos().toPointF()
            words = [text for rect, text in self._hints if rect.adjusted(-3, -3, 3, 3).contains(place)]
            QToolTip.showText(event.globalPos(), tooltip("\n".join(words)), self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._view is None:
            return
        names = (self.tr("Uge"), self.tr("Samtaler"), self.tr("Tilbud"), self.tr("Frister"))
        with paint.painting(self) as painter:
            chart = Chart(painter, self._view, self.width(), names, self.tr("i dag"))
            chart.draw()
        self._hints = chart.hints


class TimelineLegend(QWidget):
    """What the marks of the timeline mean, on as many lines as they need."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._items = (
            ("held", self.tr("holdt")),
            ("planned", self.tr("booket")),
            ("no_show", self.tr("udeblevet")),
            ("reserved", self.tr("tilbud reserveret")),
            ("running", self.tr("tilbud i gang")),
            ("safe", self.tr("sidste sikre dag")),
            ("due", self.tr("lovens frist")),
        )
        self.setAccessibleName(
            self.tr("Tegnforklaring: %1").replace("%1", ", ".join(w for _, w in self._items))
        )

    def sizeHint(self) -> QSize:
        return QSize(theme.px(324), self.heightForWidth(self.width()))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._places(width)[-1].y()) + theme.px(12)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with paint.painting(self) as painter:
            for (kind, words), place in zip(self._items, self._places(self.width()), strict=True):
                _draw_sample(painter, kind, place)
                painter.setFont(theme.font("small"))
                room = QRectF(
                    place.x() + theme.px(_WORDS), place.y() - theme.px(10), self.width(), theme.px(20)
                )
                paint.text(painter, room, words, "text2")

    def _places(self, width: int) -> list[QPointF]:
        metrics = QFontMetricsF(theme.font("small"))
        places, x, y = [], 0.0, float(theme.px(12))
        for _, words in self._items:
            wide = theme.px(_WORDS) + metrics.horizontalAdvance(words)
            if x > 0 and x + wide > width:
                x, y = 0.0, y + theme.px(24)
            places.append(QPointF(x, y))
            x += wide + theme.px(14)
        return places


def _draw_sample(painter: QPainter, kind: str, place: QPointF) -> None:
    middle = place + QPointF(theme.px(9), 0)
    if kind in ("held", "planned", "no_show"):
        draw_talk_mark(painter, middle, cast("TalkStatus", kind), number=3)
    elif kind in ("safe", "due"):
        draw_deadline_mark(painter, middle + QPointF(0, theme.px(3) if kind == "due" else 0), kind)
    else:
        tone = "blue" if kind == "reserved" else "green"
        bar = QRectF(place.x(), place.y() - theme.px(7), theme.px(22), theme.px(14))
        paint.box(painter, bar, fill=f"{tone}_tint", line=tone, radius=4, dashed=kind == "reserved")
