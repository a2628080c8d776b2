"""The table: fixed rows, headings that sort, a filter row, a bar at the chosen row, all by keyboard."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QAction,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from jobassist.ui.kit import paint, theme
from jobassist.ui.kit.chip import ChipLook, draw_chip, status_look
from jobassist.ui.kit.clipboard import copy_text
from jobassist.ui.kit.columns import Column, Filter, Role
from jobassist.ui.kit.table_header import EDGE, PADDING, TableHeader

__all__ = ["Column", "Filter", "Role", "TableView"]

ROW = 32
_FORMULA_STARTS = ("=", "+", "-", "@")
_Index = QModelIndex | QPersistentModelIndex


class TableView(QTableView):
    """A table over any model; the model sorts (``sort``) and the screen filters (``filters_changed``)."""

    filters_changed = Signal(dict)
    """Column key → text, option value or datetime.date, shortly after the user stopped typing."""
    row_chosen = Signal(int)
    """The row the keyboard or mouse is on; -1 for none."""
    row_opened = Signal(int)
    """Enter or a double click on a row."""
    copied = Signal()
    """Rows went to the clipboard."""

    def __init__(
        self, name: str, columns: Sequence[Column], today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.hovered_row = -1
        self._empty_words = ""
        self.setAccessibleName(name)
        self._head = TableHeader(columns, today, self)
        self.setHorizontalHeader(self._head)
        self.setItemDelegate(CellDelegate(self))
        self._set_habits()
        self._head.filters_changed.connect(self.filters_changed)
        self._head.left_downwards.connect(self.focus_rows)
        self.entered.connect(lambda index: self._set_hovered(index.row()))
        self.viewportEntered.connect(lambda: self._set_hovered(-1))
        self.doubleClicked.connect(lambda index: self.row_opened.emit(index.row()))

    def _set_habits(self) -> None:
        self.setMouseTracking(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(theme.px(ROW))
        rows.setDefaultSectionSize(theme.px(ROW))
        copy = QAction(self.tr("Kopiér rækker"), self)
        copy.setShortcut(QKeySequence.StandardKey.Copy)
        copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        copy.triggered.connect(self.copy_rows)
        self.addAction(copy)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if model is None:
            return
        self.selectionModel().currentRowChanged.connect(lambda now, _old: self.row_chosen.emit(now.row()))
        self._set_up_columns(model)
        self.setSortingEnabled(False)
        self._head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)

    def header(self) -> TableHeader:
        """The headings and filters."""
        return self._head

    def filters(self) -> dict[str, str | date]:
        """What the filter row filters on now."""
        return self._head.filters()

    def clear_filters(self) -> None:
        """Empty the filter row."""
        self._head.clear_filters()

    def current_row(self) -> int:
        """The row the keyboard is on; -1 for none."""
        return self.currentIndex().row()

    def choose_row(self, row: int) -> None:
        """Go to a row and show it."""
        index = self.model().index(row, max(self.currentIndex().column(), 0))
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def focus_rows(self) -> None:
        """Give the rows the keyboard, on the first one if none is chosen."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if (
            self.model() is not None
            and self.model().rowCount() > 0
            and not self.selectionModel().hasSelection()
        ):
            self.choose_row(max(self.current_row(), 0))

    def focus_filters(self) -> None:
        """Give the first filter the keyboard."""
        for column in self.columns:
            if column.filter is not None and column.filter.kind == "text":
                self._head.editor(column.key).setFocus(Qt.FocusReason.ShortcutFocusReason)
                return

    def show_column(self, key: str, shown: bool) -> None:
        """Show or hide a column."""
        index = next(i for i, column in enumerate(self.columns) if column.key == key)
        self.setColumnHidden(index, not shown)
        self._head.updateGeometries()

    def set_empty_words(self, words: str) -> None:
        """What to say in the middle while there are no rows."""
        self._empty_words = words
        self.viewport().update()

    def copy_rows(self) -> None:
        """Put the chosen rows on the clipboard as tab-separated text, as shown (CPR masked)."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        if rows:
            copy_text("\n".join(self._as_tsv(row) for row in rows))
            self.copied.emit()

    def keyboardSearch(self, search: str) -> None:
        """Letters are the page's shortcuts, never a search in the rows."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            if self.current_row() >= 0:
                self.row_opened.emit(self.current_row())
        elif event.key() == Qt.Key.Key_Up and self.current_row() == 0 and not event.modifiers():
            self.focus_filters()
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and not event.modifiers():
            self.choose_row(0 if event.key() == Qt.Key.Key_Home else self.model().rowCount() - 1)
        else:
            super().keyPressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._set_hovered(-1)
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        with paint.painting(self.viewport()) as painter:
            self._paint_chosen(painter)
            if self._empty_words and (self.model() is None or self.model().rowCount() == 0):
                painter.setFont(theme.font())
                room = QRectF(self.viewport().rect()).adjusted(0, 0, 0, -self.viewport().height() / 2)
                paint.text(painter, room, self._empty_words, "text2", align=Qt.AlignmentFlag.AlignHCenter)

    def _paint_chosen(self, painter: QPainter) -> None:
        chosen = self.selectionModel()
        if chosen is None:
            return
        for row in self._visible_rows():
            if chosen.isRowSelected(row):
                rect = self._row_rect(row)
                painter.fillRect(QRect(0, rect.top(), theme.px(3), rect.height()), theme.colour("accent"))
        if self.hasFocus() and self.current_row() >= 0:
            rect = self._row_rect(self.current_row())
            paint.box(painter, QRectF(rect), line="focus", width=2, radius=0)

    def _visible_rows(self) -> range:
        first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        if first < 0:
            return range(0)
        return range(first, (last if last >= 0 else self.model().rowCount() - 1) + 1)

    def _row_rect(self, row: int) -> QRect:
        top, height = self.rowViewportPosition(row), self.rowHeight(row)
        return QRect(0, top, self.viewport().width(), height - 1)

    def _set_hovered(self, row: int) -> None:
        if row != self.hovered_row:
            self.hovered_row = row
            self.viewport().update()

    def _set_up_columns(self, model: QAbstractItemModel) -> None:
        horizontal = Qt.Orientation.Horizontal
        headings = [str(model.headerData(i, horizontal) or "") for i in range(len(self.columns))]
        for index, column in enumerate(self.columns):
            self.setColumnWidth(index, theme.px(column.width))
            if column.stretches:
                self._head.setSectionResizeMode(index, QHeaderView.ResizeMode.Stretch)
        editors = self._head.build_editors(headings)
        for before, after in zip(editors, [*editors[1:], self], strict=False):
            QWidget.setTabOrder(before, after)

    def _as_tsv(self, row: int) -> str:
        head, model = self._head, self.model()
        shown = [head.logicalIndex(visual) for visual in range(head.count())]
        texts = (str(model.index(row, i).data() or "") for i in shown if not head.isSectionHidden(i))
        return "\t".join(_tsv_cell(text) for text in texts)


class CellDelegate(QStyledItemDelegate):
    """Paints a cell from the theme: ground, one line of text or a chip, and the line below."""

    def __init__(self, view: TableView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(theme.px(80), theme.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        view = self._view
        rect = option.rect
        chosen = view.selectionModel().isRowSelected(index.row())
        ground = "sel" if chosen else "hover" if view.hovered_row == index.row() else "surface"
        painter.fillRect(rect, theme.colour(ground))
        painter.fillRect(
            rect.left(), rect.bottom() - theme.px(1) + 1, rect.width(), theme.px(1), theme.colour("line")
        )
        column = view.columns[index.column()]
        first = view.header().visualIndex(index.column()) == 0
        left = rect.left() + theme.px(EDGE if first else PADDING)
        room = QRectF(left, rect.top(), rect.right() - left - theme.px(4), rect.height() - 1)
        look = _look(index) if column.is_status else None
        if look is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_chip(painter, left, room.center().y(), look, room=room.width())
        else:
            self._paint_text(painter, room, column, index)

    @staticmethod
    def _paint_text(painter: QPainter, room: QRectF, column: Column, index: _Index) -> None:
        tone = index.data(Role.TONE)
        urgent = tone is not None and not str(tone).startswith("text")
        weight: theme.Weight = 600 if urgent else 500 if column.is_strong else 400
        painter.setFont(theme.shared_font("table", weight))
        words = str(index.data() or "")
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, round(room.width()))
        side = Qt.AlignmentFlag.AlignRight if column.is_right else Qt.AlignmentFlag.AlignLeft
        paint.text(painter, room, shown, str(tone or column.tone), align=side)


def _look(index: _Index) -> ChipLook | None:
    """The chip of a cell: of a status, or of the screen's own."""
    status = index.data(Role.STATUS)
    if status:
        return status_look(status)
    look = index.data(Role.LOOK)
    return look if isinstance(look, ChipLook) else None


def _tsv_cell(text: str) -> str:
    """A cell that a spreadsheet takes as text: one line, and never a formula."""
    flat = " ".join(text.split())
    return f"'{flat}" if len(flat) > 1 and flat.startswith(_FORMULA_STARTS) else flat
