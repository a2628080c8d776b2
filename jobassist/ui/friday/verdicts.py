"""The four verdicts as cards, two by two: a digit, an icon, what it says, and a tick when it is given."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from jobassist.domain.review import Verdict
from jobassist.ui.friday.words import VerdictWords, verdict_words
from jobassist.ui.kit import icons, paint, theme
from jobassist.ui.kit.labels import elided

_HEIGHT, _GAP, _DIGIT, _ICON, _EDGE = 62, 10, 22, 20, 14
_ONE_COLUMN_BELOW = 560


class VerdictCard(QAbstractButton):
    """One verdict. ``is_open``: its form is open, but nothing is stored yet."""

    def __init__(self, verdict: Verdict, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.verdict = verdict
        self.words: VerdictWords = verdict_words(verdict)
        self.is_open = False
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{self.words.digit}: {self.words.title}")
        self.setAccessibleDescription(self.words.detail)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(300), self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(200), self._height())

    def _height(self) -> int:
        lines = QFontMetricsF(theme.font("body", 600)).height() + QFontMetricsF(theme.font("table")).height()
        return max(theme.px(_HEIGHT), round(lines) + theme.px(20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with paint.painting(self) as painter:
            chosen = self.isChecked() or self.is_open
            fill = "accs" if chosen else "hover" if paint.is_hovered(self) else "surface"
            line, width = ("accent", 2) if chosen else ("line2", 1)
            paint.box(painter, QRectF(self.rect()), fill=fill, line=line, width=width, radius=8)
            left = self._paint_marks(painter)
            self._paint_words(painter, left)
            if self.isChecked():
                tick = QPointF(self.width() - theme.px(20), self.height() / 2)
                icons.draw(painter, "check", "acct", tick, 16)

    def _paint_marks(self, painter: QPainter) -> float:
        middle, side = self.height() / 2, theme.px(_DIGIT)
        badge = QRectF(theme.px(_EDGE), middle - side / 2, side, side)
        paint.box(painter, badge, fill="surface", line="ctl", radius=4)
        painter.setFont(theme.font("small", 600))
        paint.text(painter, badge, str(self.words.digit), "text2", align=Qt.AlignmentFlag.AlignHCenter)
        centre = QPointF(badge.right() + theme.px(12 + _ICON / 2), middle)
        icons.draw(painter, self.words.icon, self.words.tone, centre, _ICON)
        return centre.x() + theme.px(_ICON / 2 + 12)

    def _paint_words(self, painter: QPainter, left: float) -> None:
        room = int(self.width() - left - theme.px(34))
        upper, lower = theme.font("body", 600), theme.font("table")
        heights = QFontMetricsF(upper).height(), QFontMetricsF(lower).height()
        top = (self.height() - sum(heights) - theme.px(2)) / 2
        painter.setFont(upper)
        title = elided(self.words.title, painter.fontMetrics(), room)
        paint.text(painter, QRectF(left, top, room, heights[0]), title, "text")
        painter.setFont(lower)
        detail = elided(self.words.detail, painter.fontMetrics(), room)
        paint.text(painter, QRectF(left, top + heights[0] + theme.px(2), room, heights[1]), detail, "text2")


class VerdictGrid(QWidget):
    """The four cards; below each other where there is little room."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Vurdering"))
        self.cards = {verdict: VerdictCard(verdict, self) for verdict in Verdict}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.px(_GAP))
        self._columns = 0
        self._place(2)
        for verdict, card in self.cards.items():
            card.clicked.connect(lambda _checked=False, own=verdict: self.wanted.emit(own.value))

    def show_verdict(self, given: Verdict | None, opened: Verdict | None) -> None:
        """Which verdict is stored, and whose form is open."""
        for verdict, card in self.cards.items():
            card.setChecked(verdict is given)
            card.is_open = verdict is opened and verdict is not given
            card.update()

    def fit(self, width: int) -> None:
        """As many columns as so much room can hold."""
        self._place(1 if width < theme.px(_ONE_COLUMN_BELOW) else 2)

    def _place(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for number, card in enumerate(self.cards.values()):
            self._grid.addWidget(card, number // columns, number % columns)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
