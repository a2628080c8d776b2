"""A card in the middle of an empty window, and the small parts the gate's pages share."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLayout, QWidget

from jobassist.ui.kit import theme
from jobassist.ui.kit.layout import column, ground, row
from jobassist.ui.kit.marks import IconMark
from jobassist.ui.kit.runs import paragraph
from jobassist.ui.kit.scroll import ScrollPane

_WIDTH, _EDGE = 440, 40


class CardPage(QWidget):
    """A page with one card in its middle."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "bg")
        frame = QFrame()
        frame.setProperty("card", "plain")
        frame.setMaximumWidth(theme.px(_WIDTH))
        edge = (_EDGE, _EDGE, _EDGE, _EDGE - 4)
        self._card = column(spacing=8, edges=edge, owner=frame)
        across = row(spacing=0)
        across.addStretch(1)
        across.addWidget(frame, 100)
        across.addStretch(1)
        page = QWidget()
        column([None, across, None], spacing=0, edges=(16, 16, 16, 16), owner=page)
        column([ScrollPane(page)], owner=self)

    def fill(self, parts: Sequence[QWidget | QLayout | int]) -> None:
        """Put parts below each other in the card; an int is room at 100 %."""
        self._card.addLayout(column(parts))


def note(icon: str, text: str, colour: str = "accent", *, tone: str = "text2") -> QWidget:
    """A sentence beside its icon."""
    result = QWidget()
    parts = row(spacing=10, owner=result)
    parts.addWidget(IconMark(icon, colour), 0, Qt.AlignmentFlag.AlignTop)
    parts.addWidget(paragraph(text, tone=tone), 1)
    return result
