"""The empty page: what will stand here, and up to three ways on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from jobassist.ui.kit import icons, paint, theme
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.marks import IconTile
from jobassist.ui.kit.runs import paragraph
from jobassist.ui.kit.scroll import ScrollPane

_WIDTH = 600


@dataclass(frozen=True, slots=True)
class WayOn:
    """One thing to do from an empty page; ``button`` is a verb."""

    key: str
    icon: str
    title: str
    detail: str
    button: str
    keys: str = ""


class DropArea(QWidget):
    """A dashed place to drop a file."""

    dropped = Signal(Path)

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._is_over = words, False
        self.setAcceptDrops(True)
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(_WIDTH), theme.px(60))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with paint.painting(self) as painter:
            fill, line = ("accs", "accent") if self._is_over else ("surface", "ctl")
            paint.box(painter, QRectF(self.rect()), fill=fill, line=line, radius=8, dashed=True)
            painter.setFont(theme.font())
            words = QFontMetricsF(theme.font()).horizontalAdvance(self._words)
            left = (self.width() - words - theme.px(30)) / 2
            icons.draw(painter, "file-down", "text2", QPointF(left + theme.px(10), self.height() / 2), 20)
            room = QRectF(left + theme.px(30), 0, words + 2, self.height())
            paint.text(painter, room, self._words, "text2")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()
            self._set_over(True)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._set_over(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._set_over(False)
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.dropped.emit(Path(files[0]))

    def _set_over(self, over: bool) -> None:
        self._is_over = over
        self.update()


class EmptyState(QWidget):
    """Says what will stand here and offers ways on; the first is the usual one."""

    chosen = Signal(str)
    """The key of the way that was taken."""
    file_dropped = Signal(Path)

    def __init__(
        self,
        title: str,
        text: str,
        ways: Sequence[WayOn] = (),
        parent: QWidget | None = None,
        *,
        drop_words: str = "",
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self._buttons: dict[str, Button] = {}
        column = QVBoxLayout()
        column.setSpacing(theme.px(10))
        heading = PlainLabel(title, role="welcome", weight=600, wrap=True)
        column.addWidget(heading)
        column.addWidget(paragraph(text))
        column.addSpacing(theme.px(6))
        if drop_words:
            area = DropArea(drop_words)
            area.dropped.connect(self.file_dropped)
            column.addWidget(area)
        for number, way in enumerate(ways):
            column.addWidget(self._card(way, first=number == 0))
        self._centre(column)

    def button(self, key: str) -> Button:
        """The button of one way on."""
        return self._buttons[key]

    def _centre(self, column: QVBoxLayout) -> None:
        inner = QWidget()
        inner.setLayout(column)
        inner.setMaximumWidth(theme.px(_WIDTH))
        column.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(inner, 8)
        row.addStretch(1)
        page = QWidget()
        outer = QVBoxLayout(page)
        outer.addStretch(1)
        outer.addLayout(row)
        outer.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(ScrollPane(page))

    def _card(self, way: WayOn, *, first: bool) -> QFrame:
        card = QFrame()
        card.setProperty("card", "chosen" if first else "line")
        row = QHBoxLayout(card)
        edge = theme.px(14)
        row.setContentsMargins(edge, edge, edge, edge)
        row.setSpacing(theme.px(14))
        row.addWidget(IconTile(way.icon, strong=first))
        words = QVBoxLayout()
        words.setSpacing(theme.px(3))
        words.addWidget(PlainLabel(way.title, weight=600, wrap=True))
        words.addWidget(PlainLabel(way.detail, tone="text2", wrap=True))
        row.addLayout(words, 1)
        button = Button(way.button, kind="primary" if first else "secondary", keys=way.keys)
        button.setAccessibleDescription(way.title)
        button.clicked.connect(lambda _checked=False, key=way.key: self.chosen.emit(key))
        self._buttons[way.key] = button
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return card
