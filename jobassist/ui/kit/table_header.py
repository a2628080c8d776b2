"""The head of a table: headings that sort, and below them one filter editor a column."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QLineEdit, QTableView, QWidget

from jobassist.ui.kit import icons, paint, theme
from jobassist.ui.kit.columns import Column, Filter
from jobassist.ui.kit.dates import read_date
from jobassist.ui.kit.fields import ChoiceBox
from jobassist.ui.kit.labels import repolish, set_tooltip

HEADER, FILTER_ROW, _EDITOR = 32, 36, 26
EDGE, PADDING = 24, 10
_EDITOR_INSET, _EDITOR_GAP = 7, 3
_WAIT_MS = 120


class TableHeader(QHeaderView):
    """Headings and filters; the editors follow their sections when these move or change size."""

    filters_changed = Signal(dict)
    """Column key → text, option value or day; only columns that filter."""
    left_downwards = Signal()
    """Down or Enter was pressed in a filter: the keyboard goes to the rows."""

    def __init__(self, columns: Sequence[Column], today: date, parent: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._columns, self._today = tuple(columns), today
        self._editors: dict[int, QWidget] = {}
        self._settle = QTimer(self, interval=_WAIT_MS, singleShot=True)
        self._settle.timeout.connect(self._tell)
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(theme.px(48))
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.sectionResized.connect(self._place_editors)
        self.sectionMoved.connect(self._place_editors)
        parent.horizontalScrollBar().valueChanged.connect(self._place_editors)

    def build_editors(self, headings: Sequence[str]) -> list[QWidget]:
        """Make the filter editors, in the columns' order; called once, when the headings are known."""
        for index, column in enumerate(self._columns):
            if column.filter is not None and index not in self._editors:
                self._editors[index] = self._editor(column.filter, headings[index])
        self.updateGeometries()
        return list(self._editors.values())

    def editor(self, key: str) -> QWidget:
        """The filter editor of a column; KeyError where it has none."""
        index = next(i for i, column in enumerate(self._columns) if column.key == key)
        return self._editors[index]

    def filters(self) -> dict[str, str | date]:
        """What is filtered on now."""
        values = {self._columns[i].key: self._value(i) for i in self._editors}
        return {key: value for key, value in values.items() if value}

    def clear_filters(self) -> None:
        """Empty every filter."""
        for editor in self._editors.values():
            if isinstance(editor, ChoiceBox):
                editor.setCurrentIndex(0)
            elif isinstance(editor, QLineEdit):
                editor.clear()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), theme.px(HEADER) + self._filter_height())

    def updateGeometries(self) -> None:
        self.setViewportMargins(0, 0, 0, self._filter_height())
        super().updateGeometries()
        self._place_editors()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            index = next((i for i, editor in self._editors.items() if editor is watched), None)
            if index is not None and self._do_editor_key(event, index):
                return True
        return super().eventFilter(watched, event)

    def paintSection(self, painter: QPainter, rect: QRect, index: int) -> None:
        painter.save()
        painter.fillRect(rect, theme.colour("sunken"))
        left = rect.left() + theme.px(EDGE if self.visualIndex(index) == 0 else PADDING)
        words = str(self.model().headerData(index, self.orientation()) or "")
        painter.setFont(theme.font("small", 600))
        room = QRectF(left, rect.top(), rect.right() - left - theme.px(4), rect.height())
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, round(room.width()))
        is_right = self._columns[index].is_right  # over its numbers
        side = Qt.AlignmentFlag.AlignRight if is_right else Qt.AlignmentFlag.AlignLeft
        paint.text(painter, room, shown, "text2", align=side)
        if self.isSortIndicatorShown() and self.sortIndicatorSection() == index:
            beyond = painter.fontMetrics().horizontalAdvance(shown) + theme.px(9)
            self._paint_arrow(painter, room, room.right() - beyond if is_right else room.left() + beyond)
        line = theme.px(1)
        painter.fillRect(rect.left(), rect.bottom() - line + 1, rect.width(), line, theme.colour("line"))
        painter.restore()

    def _paint_arrow(self, painter: QPainter, room: QRectF, x: float) -> None:
        """Behind the words, or before those at the right; over them where there is no room."""
        up = self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
        inside = max(room.left() + theme.px(6), min(x, room.right() - theme.px(6)))
        centre = QPointF(inside, room.center().y())
        icons.draw(painter, "chevron-up" if up else "chevron-down", "accent", centre, 12)

    def _filter_height(self) -> int:
        return theme.px(FILTER_ROW) if self._editors else 0

    def _place_editors(self) -> None:
        top = theme.px(HEADER) + (theme.px(FILTER_ROW) - theme.px(_EDITOR)) // 2
        for index, editor in self._editors.items():
            inset = theme.px(EDGE if self.visualIndex(index) == 0 else _EDITOR_INSET)
            width = self.sectionSize(index) - inset - theme.px(_EDITOR_GAP)
            left = self.sectionViewportPosition(index) + inset
            editor.setGeometry(left, top, width, theme.px(_EDITOR))
            editor.setVisible(not self.isSectionHidden(index))

    def _editor(self, spec: Filter, heading: str) -> QWidget:
        name = self.tr("Filtrér på %1").replace("%1", heading)
        editor = self._choice(spec, name) if spec.kind == "choice" else self._line(spec, name)
        set_tooltip(editor, self.tr("%1. Esc rydder, Ctrl+↑ og Ctrl+↓ sorterer.").replace("%1", name))
        editor.installEventFilter(self)
        return editor

    def _line(self, spec: Filter, name: str) -> QLineEdit:
        editor = QLineEdit(self)
        editor.setProperty("dense", "true")
        editor.setAccessibleName(name)
        editor.setPlaceholderText(spec.placeholder or (self.tr("til og med") if spec.kind == "until" else ""))
        editor.textChanged.connect(lambda _text: self._settle.start())
        return editor

    def _choice(self, spec: Filter, name: str) -> ChoiceBox:
        editor = ChoiceBox(name, self, dense=True)
        editor.addItem(spec.placeholder or self.tr("Alle"), "")
        for value, label in spec.options:
            editor.addItem(label, value)
        editor.currentIndexChanged.connect(lambda _index: self._on_chosen(editor))
        self._on_chosen(editor)
        return editor

    def _on_chosen(self, editor: ChoiceBox) -> None:
        editor.setProperty("idle", "true" if editor.currentIndex() == 0 else "")
        repolish(editor)
        self._settle.start()

    def _value(self, index: int) -> str | date | None:
        editor, spec = self._editors[index], self._columns[index].filter
        if isinstance(editor, ChoiceBox):
            return str(editor.currentData())
        text = editor.text().strip() if isinstance(editor, QLineEdit) else ""
        if spec is None or spec.kind != "until":
            return text
        day = read_date(text, self._today)
        self._mark(editor, unreadable=bool(text) and day is None)
        return day

    def _mark(self, editor: QWidget, *, unreadable: bool) -> None:
        state = "error" if unreadable else ""
        if (editor.property("state") or "") != state:
            editor.setProperty("state", state)
            sentence = self.tr("Skriv datoen som 23-03-2023.") if unreadable else ""
            editor.setAccessibleDescription(sentence)
            repolish(editor)

    def _do_editor_key(self, event: QKeyEvent, index: int) -> bool:
        key, editor = event.key(), self._editors[index]
        is_line = isinstance(editor, QLineEdit)
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and key in _SORT_KEYS:
            self.setSortIndicator(index, _SORT_KEYS[Qt.Key(key)])
        elif key == Qt.Key.Key_Escape and self._value(index):
            self._clear(editor)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or (key == Qt.Key.Key_Down and is_line):
            self.left_downwards.emit()
        else:
            return False
        return True

    @staticmethod
    def _clear(editor: QWidget) -> None:
        if isinstance(editor, ChoiceBox):
            editor.setCurrentIndex(0)
        elif isinstance(editor, QLineEdit):
            editor.clear()

    def _tell(self) -> None:
        self.filters_changed.emit(self.filters())


_SORT_KEYS = {Qt.Key.Key_Up: Qt.SortOrder.AscendingOrder, Qt.Key.Key_Down: Qt.SortOrder.DescendingOrder}
