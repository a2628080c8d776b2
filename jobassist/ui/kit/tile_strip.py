"""Counter tiles on one line, which scrolls sideways where they have no room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from jobassist.ui.kit import theme
from jobassist.ui.kit.layout import column, ground
from jobassist.ui.kit.tiles import HEIGHT, TileBar, TileSpec

_RING = 4


class TileStrip(QScrollArea):
    """Shows the counter that has the keyboard, wherever it stands."""

    def __init__(self, specs: Sequence[TileSpec]) -> None:
        super().__init__()
        self.tiles = TileBar(specs)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = QWidget()
        # Room for the focus ring, which goes outside the tiles.
        column([self.tiles], spacing=0, edges=(24, _RING, 24, _RING), owner=content)
        ground(content, "bg")
        self.setWidget(content)
        for spec in specs:
            self.tiles.tile(spec.key).installEventFilter(self)
        self.horizontalScrollBar().rangeChanged.connect(self._fit_height)
        self._fit_height()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self.ensureWidgetVisible(watched, theme.px(24), 0)
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(600), theme.px(HEIGHT + 2 * _RING))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(120), self.sizeHint().height())

    def _fit_height(self) -> None:
        bar = self.horizontalScrollBar()
        extra = bar.sizeHint().height() if bar.maximum() > 0 else 0
        self.setFixedHeight(theme.px(HEIGHT + 2 * _RING) + extra)
