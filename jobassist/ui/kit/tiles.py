"""Counter tiles: a number, what it counts, and a click that filters to exactly those rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from jobassist.ui.kit import icons, paint, theme

HEIGHT, _ICON, _PADDING, _GAP = 52, 20, 11, 9


@dataclass(frozen=True, slots=True)
class TileSpec:
    """One counter; ``tone`` colours its icon while it counts more than none."""

    key: str
    label: str
    icon: str
    tone: str = "text2"


class Tile(QAbstractButton):
    """One counter; checked while its filter is on. None shows a dash: nothing to count yet."""

    def __init__(self, spec: TileSpec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spec = spec
        self.count: int | None = None
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._lines = _two_lines(spec.label)
        self.set_count(None)

    def set_count(self, count: int | None) -> None:
        """Show a number."""
        self.count = count
        number = self.tr("ingen") if count is None else str(count)
        self.setAccessibleName(f"{self.spec.label}: {number}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.minimumSizeHint().width() + theme.px(8), theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        metrics = QFontMetricsF(theme.font("small", 600))
        words = max(metrics.horizontalAdvance(line) for line in self._lines)
        return QSize(round(self._label_left() + words) + theme.px(_PADDING), theme.px(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with paint.painting(self) as painter:
            on = self.isChecked()
            fill = "accs" if on else "hover" if paint.is_hovered(self) else "surface"
            line, width = ("accent", 2) if on else ("line", 1)
            paint.box(painter, QRectF(self.rect()), fill=fill, line=line, width=width, radius=8)
            self._paint_content(painter)
            if on:
                cross = QPointF(self.width() - theme.px(13), theme.px(14))
                icons.draw(painter, "x", "acct", cross, 14)

    def _paint_content(self, painter: QPainter) -> None:
        middle, left = self.height() / 2, theme.px(_PADDING)
        tone = self.spec.tone if self.count else "text2"
        icons.draw(painter, self.spec.icon, tone, QPointF(left + theme.px(_ICON) / 2, middle), _ICON)
        left += theme.px(_ICON + _GAP)
        painter.setFont(theme.font("page", 600))
        paint.text(painter, QRectF(left, 0, self._number_width() + 1, self.height()), self._number(), "text")
        self._paint_label(painter, middle)

    def _paint_label(self, painter: QPainter, middle: float) -> None:
        on = self.isChecked()
        painter.setFont(theme.font("small", 600 if on else 400))
        height = painter.fontMetrics().height()
        top = middle - height * len(self._lines) / 2
        for number, line in enumerate(self._lines):
            rect = QRectF(self._label_left(), top + number * height, self.width(), height)
            paint.text(painter, rect, line, "acct" if on else "text2")

    def _number(self) -> str:
        return "–" if self.count is None else str(self.count)

    def _number_width(self) -> float:
        return QFontMetricsF(theme.font("page", 600)).horizontalAdvance(self._number())

    def _label_left(self) -> float:
        return theme.px(_PADDING + _ICON + _GAP) + self._number_width() + theme.px(_GAP)


class TileBar(QWidget):
    """A row of counters of which at most one filters; arrows move between them."""

    chosen = Signal(str)
    """The key of the filter now on; empty when it was taken off."""

    def __init__(self, specs: Sequence[TileSpec], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        self._tiles = {spec.key: Tile(spec, self) for spec in specs}
        for key, tile in self._tiles.items():
            row.addWidget(tile)
            tile.clicked.connect(lambda checked, own=key: self._on_clicked(own, checked))

    def tile(self, key: str) -> Tile:
        """One of the tiles, by its key."""
        return self._tiles[key]

    def set_counts(self, counts: Mapping[str, int | None]) -> None:
        """Show the numbers; a key that is not given shows a dash."""
        for key, tile in self._tiles.items():
            tile.set_count(counts.get(key))

    def set_chosen(self, key: str) -> None:
        """Show which filter is on, without telling anyone; empty for none."""
        for own, tile in self._tiles.items():
            tile.setChecked(own == key)

    def _on_clicked(self, key: str, checked: bool) -> None:
        self.set_chosen(key if checked else "")
        self.chosen.emit(key if checked else "")


def _two_lines(label: str) -> list[str]:
    """The label on one line when it is one word, else broken nearest its middle."""
    words = label.split(" ")
    if len(words) == 1:
        return words
    cuts = [[" ".join(words[:n]), " ".join(words[n:])] for n in range(1, len(words))]
    return min(cuts, key=lambda cut: max(len(line) for line in cut))
