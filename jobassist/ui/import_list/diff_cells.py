"""Cells that change: the stored text struck through, an arrow and the list's text in bold, on a tint."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from jobassist.services.import_rows import Cell
from jobassist.ui.import_list.model import CELL
from jobassist.ui.kit import icons, paint, theme
from jobassist.ui.kit.table import CellDelegate, TableView

_PADDING, _GAP, _ARROW = 10, 5, 14
_Index = QModelIndex | QPersistentModelIndex


class DiffDelegate(CellDelegate):
    """Paints a changed cell; what does not change looks as in every table."""

    def __init__(self, view: TableView) -> None:
        super().__init__(view)
        self._table = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        cell = index.data(CELL)
        if not isinstance(cell, Cell) or not cell.is_changed:
            super().paint(painter, option, index)
            self._paint_edge(painter, option.rect)
            return
        rect: QRect = option.rect
        tone = "red" if cell.is_doubted else "yellow"
        painter.fillRect(rect, theme.colour(f"{tone}_tint"))
        line = theme.px(1)
        painter.fillRect(rect.left(), rect.bottom() - line + 1, rect.width(), line, theme.colour("line"))
        self._paint_edge(painter, rect)
        self._paint_change(
            painter, QRectF(rect).adjusted(theme.px(_PADDING), 0, -theme.px(4), -1), cell, tone
        )

    def _paint_change(self, painter: QPainter, room: QRectF, cell: Cell, tone: str) -> None:
        between = theme.px(2 * _GAP + _ARROW)
        old, new = theme.font("table"), theme.font("table", 600)
        new_width = QFontMetricsF(new).horizontalAdvance(cell.after) + 1
        old_width = QFontMetricsF(old).horizontalAdvance(cell.before) + 1
        if old_width + between + new_width > room.width():
            # The new text is what is decided about, so the old one gives way first.
            old_width = min(old_width, max(room.width() - between - new_width, room.width() * 0.3))
        old.setStrikeOut(cell.before != "–")
        painter.setFont(old)
        self._draw(painter, QRectF(room.left(), room.top(), old_width, room.height()), cell.before, "text2")
        arrow = QPointF(room.left() + old_width + theme.px(_GAP + _ARROW / 2), room.center().y())
        icons.draw(painter, "arrow-right", tone, arrow, _ARROW)
        left = room.left() + old_width + between
        painter.setFont(new)
        rest = QRectF(left, room.top(), max(room.right() - left, 0), room.height())
        self._draw(painter, rest, cell.after, "red" if cell.is_doubted else "text")

    @staticmethod
    def _draw(painter: QPainter, room: QRectF, words: str, tone: str) -> None:
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, round(room.width()))
        paint.text(painter, room, shown, tone)

    @staticmethod
    def _paint_edge(painter: QPainter, rect: QRect) -> None:
        line = theme.px(1)
        painter.fillRect(rect.right() - line + 1, rect.top(), line, rect.height(), theme.colour("line"))
