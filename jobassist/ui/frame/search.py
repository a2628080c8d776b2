"""The one search box: citizens, lists and commands, found while typing, chosen without a mouse."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from jobassist.ui.kit import icons, paint, theme
from jobassist.ui.kit.labels import elided

_WIDTH, _NARROWEST, _ROW, _MOST = 336, 200, 36, 9
_WAIT_MS = 120


@dataclass(frozen=True, slots=True)
class SearchHit:
    """One thing found; ``detail`` never holds an unmasked CPR."""

    key: str
    title: str
    detail: str = ""
    icon: str = "user"


class SearchBox(QLineEdit):
    """Ctrl+K. Tells what was typed, shows what is found below, and tells what was chosen."""

    search_changed = Signal(str)
    """What is searched for, shortly after the typing paused; empty when it was cleared."""
    chosen = Signal(str)
    """The key of the hit that was chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("search", "true")
        self.setAccessibleName(self.tr("Søg borger, liste eller kommando"))
        self.setPlaceholderText(self.tr("Søg borger, liste eller kommando"))
        self.setMinimumWidth(theme.px(_NARROWEST))
        self.setMaximumWidth(theme.px(_WIDTH))
        self._list: _HitList | None = None
        self._settle = QTimer(self, interval=_WAIT_MS, singleShot=True)
        self._settle.timeout.connect(lambda: self.search_changed.emit(self.text().strip()))
        self.textEdited.connect(self._on_edited)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(_WIDTH), super().sizeHint().height())

    def show_hits(self, hits: Sequence[SearchHit]) -> None:
        """Show what was found for the text that stands in the box; nothing says so."""
        if not self.text().strip() or not self.hasFocus():
            self.close_hits()
            return
        if self._list is None:
            self._list = _HitList(self.window())
            self._list.picked.connect(self._choose)
        self._list.set_hits(hits)
        below = self.mapTo(self.window(), QPoint(0, self.height() + theme.px(4)))
        self._list.setGeometry(QRect(below, QSize(self.width(), self._list.sizeHint().height())))
        self._list.show()
        self._list.raise_()
        self.setAccessibleDescription(self.tr("%1 fundet").replace("%1", str(len(hits))))

    def close_hits(self) -> None:
        """Hide what was found."""
        if self._list is not None:
            self._list.hide()

    def hits_shown(self) -> bool:
        """Whether the list of hits is open."""
        return self._list is not None and self._list.isVisible()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        key = Qt.Key(event.key())
        if self._list is not None and self._list.isVisible() and key in steps:
            self._list.move_by(steps[key])
            self.setAccessibleDescription(self._list.current_words())
        elif (
            self._list is not None and self._list.isVisible() and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ):
            self._list.pick_current()
        elif key == Qt.Key.Key_Escape:
            self._give_up()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.close_hits()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        with paint.painting(self) as painter:
            middle = self.height() / 2
            icons.draw(painter, "search", "text2", QPointF(theme.px(19), middle), 16)
            if not self.text():
                paint.key_badge(painter, self.width() - theme.px(10), middle, "Ctrl+K")

    def _on_edited(self) -> None:
        self._settle.start()
        if not self.text().strip():
            self.close_hits()

    def _choose(self, key: str) -> None:
        self.clear()
        self.close_hits()
        self.chosen.emit(key)

    def _give_up(self) -> None:
        if self.text():
            self.clear()
            self._settle.start()
        self.close_hits()
        self.focusNextChild()


class _HitList(QFrame):
    """The hits below the box; it never takes the keyboard from it."""

    picked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._hits: tuple[SearchHit, ...] = ()
        self._current = 0
        self.setProperty("card", "raised")
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Fundet"))
        parent.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self.parentWidget():
            self.hide()
        return super().eventFilter(watched, event)

    def set_hits(self, hits: Sequence[SearchHit]) -> None:
        self._hits, self._current = tuple(hits[:_MOST]), 0
        self.update()

    def move_by(self, step: int) -> None:
        if self._hits:
            self._current = (self._current + step) % len(self._hits)
            self.update()

    def current_words(self) -> str:
        hit = self._hits[self._current] if self._hits else None
        return f"{hit.title} {hit.detail}".strip() if hit else ""

    def pick_current(self) -> None:
        if self._hits:
            self.picked.emit(self._hits[self._current].key)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(_WIDTH), theme.px(_ROW) * max(len(self._hits), 1) + theme.px(10))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self._row_at(event.position().y())
        if row is not None:
            self._current = row
            self.pick_current()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        row = self._row_at(event.position().y())
        if row is not None and row != self._current:
            self._current = row
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        with paint.painting(self) as painter:
            if not self._hits:
                painter.setFont(theme.font())
                room = QRectF(self.rect()).adjusted(theme.px(16), 0, 0, 0)
                paint.text(painter, room, self.tr("Intet fundet. Søg på navn, CPR eller telefon."), "text2")
            for number, hit in enumerate(self._hits):
                self._paint_hit(painter, number, hit)

    def _paint_hit(self, painter: QPainter, number: int, hit: SearchHit) -> None:
        edge = theme.px(5)
        rect = QRectF(edge, edge + number * theme.px(_ROW), self.width() - 2 * edge, theme.px(_ROW))
        if number == self._current:
            paint.box(painter, rect, fill="sel", radius=6)
        icons.draw(painter, hit.icon, "text2", QPointF(rect.left() + theme.px(18), rect.center().y()), 16)
        painter.setFont(theme.font("body", 500))
        left = rect.left() + theme.px(34)
        title = elided(hit.title, painter.fontMetrics(), round(rect.right() - left - theme.px(8)))
        used = painter.fontMetrics().horizontalAdvance(title)
        paint.text(painter, QRectF(left, rect.top(), used + 2, rect.height()), title, "text")
        painter.setFont(theme.font("small"))
        room = rect.right() - theme.px(8) - (left + used + theme.px(10))
        detail = elided(hit.detail, painter.fontMetrics(), max(round(room), 0))
        right = QRectF(left + used + theme.px(10), rect.top(), max(room, 0), rect.height())
        paint.text(painter, right, detail, "text2", align=Qt.AlignmentFlag.AlignRight)

    def _row_at(self, y: float) -> int | None:
        row = int((y - theme.px(5)) // theme.px(_ROW))
        return row if 0 <= row < len(self._hits) else None
