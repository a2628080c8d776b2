"""The eight counters above the list: words, icons and colours, on one line that scrolls where it must."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from jobassist.services.counters import Counter
from jobassist.ui.kit import theme
from jobassist.ui.kit.layout import column, ground
from jobassist.ui.kit.tiles import HEIGHT, TileBar, TileSpec

_RING = 4


def tile_specs() -> list[TileSpec]:
    """The tiles in their order."""
    looks = {
        Counter.MISSED: ("octagon-alert", "red"),
        Counter.CRITICAL: ("triangle-alert", "orange"),
        Counter.THIS_WEEK: ("clock", "yellow"),
        Counter.NEXT_14_DAYS: ("calendar-clock", "yellow"),
        Counter.NO_DATE: ("calendar-x", "text2"),
        Counter.OPEN_TALKS: ("message-square-warning", "text2"),
        Counter.UNKNOWN: ("circle-help", "text2"),
        Counter.NO_OFFER: ("layers", "text2"),
    }
    return [TileSpec(key.value, counter_word(key), *looks[key]) for key in Counter]


def counter_word(counter: Counter) -> str:
    """``Næste 14 dage``."""
    translate = QCoreApplication.translate
    return {
        Counter.MISSED: translate("Counter", "Overskredet"),
        Counter.CRITICAL: translate("Counter", "Kritisk"),
        Counter.THIS_WEEK: translate("Counter", "Denne uge"),
        Counter.NEXT_14_DAYS: translate("Counter", "Næste 14 dage"),
        Counter.NO_DATE: translate("Counter", "Uden dato"),
        Counter.OPEN_TALKS: translate("Counter", "Uafsluttede samtaler"),
        Counter.UNKNOWN: translate("Counter", "Mangler oplysning"),
        Counter.NO_OFFER: translate("Counter", "Mangler tilbud"),
    }[counter]


class CounterStrip(QScrollArea):
    """The tiles; where they have no room side by side they scroll, and the one with the keyboard is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.tiles = TileBar(tile_specs())
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = QWidget()
        # Room for the focus ring, which goes outside the tiles.
        column([self.tiles], spacing=0, edges=(24, _RING, 24, _RING), owner=content)
        ground(content, "bg")
        self.setWidget(content)
        for key in Counter:
            self.tiles.tile(key.value).installEventFilter(self)
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
