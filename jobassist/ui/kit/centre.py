"""The middle of an otherwise empty step, which scrolls where large type leaves no room."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from jobassist.ui.kit import theme
from jobassist.ui.kit.layout import column, row
from jobassist.ui.kit.scroll import ScrollPane

WIDTH = 600


def centred(inner: QWidget, width: int = WIDTH) -> ScrollPane:
    """A widget at most ``width`` wide (at 100 %) in the middle of what room there is."""
    inner.setMaximumWidth(theme.px(width))
    across = row(spacing=0)
    across.addStretch(1)
    across.addWidget(inner, 8)
    across.addStretch(1)
    page = QWidget()
    column([None, across, None], spacing=0, edges=(16, 16, 16, 16), owner=page)
    return ScrollPane(page)
