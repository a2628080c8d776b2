"""The list at the left: everybody in the round, the most pressing first, and who is not there any more."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from jobassist.domain.case import CaseId
from jobassist.services.review_round import Gone, Line
from jobassist.ui.friday.words import verdict_look
from jobassist.ui.kit import icons, paint, theme
from jobassist.ui.kit.labels import PlainLabel, elided
from jobassist.ui.kit.layout import column, ground, mark_pane
from jobassist.ui.worklist.words import filled

_ROW, _EDGE, _ICON = 32, 12, 14
_Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
LINE_ROLE = Qt.ItemDataRole.UserRole


class CaseloadModel(QAbstractListModel):
    """The lines of a round in a fixed order; ``current`` is the citizen that the page shows."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: Sequence[Line] = ()
        self.current: CaseId | None = None

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Show a round."""
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def row_of(self, case_id: CaseId | None) -> int:
        """Where a citizen stands; -1 when the round has none such."""
        return next((row for row, line in enumerate(self.lines) if line.case.id == case_id), -1)

    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.case.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{line.case.name}: {self.word(line)}"
        return line if role == LINE_ROLE else None

    def word(self, line: Line) -> str:
        """The verdict in one word, or that there is none."""
        if line.verdict is not None:
            return verdict_look(line.verdict).text
        if line.case.id == self.current:
            return self.tr("Nu")
        return self.tr("Ny") if line.is_new else self.tr("Ikke vurderet")


class _LineDelegate(QStyledItemDelegate):
    """A name, and the verdict as icon and word at its right."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(theme.px(160), theme.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        line = index.data(LINE_ROLE)
        if not isinstance(model, CaseloadModel) or not isinstance(line, Line):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect).adjusted(theme.px(8), theme.px(1), -theme.px(8), -theme.px(1))
        is_now = line.case.id == model.current
        if is_now:
            paint.box(painter, rect, fill="surface", line="line2")
        word_left = _paint_word(painter, rect, line, is_now=is_now, is_new=line.is_new, word=model.word(line))
        painter.setFont(theme.font("table", 600 if is_now else 400))
        left = rect.left() + theme.px(_EDGE) - theme.px(2)
        room = int(word_left - left - theme.px(6))
        tone = "text" if is_now or line.verdict is not None else "text2"
        name = elided(line.case.name, painter.fontMetrics(), room)
        paint.text(painter, QRectF(left, rect.top(), room, rect.height()), name, tone)
        painter.restore()


def _paint_word(
    painter: QPainter, rect: QRectF, line: Line, *, is_now: bool, is_new: bool, word: str
) -> float:
    """Write the verdict at the right; returns where it begins."""
    right = rect.right() - theme.px(_EDGE) + theme.px(4)
    if line.verdict is None and not (is_now or is_new):
        return right
    font = theme.font("small", 600 if line.verdict is None else 400)
    width = QFontMetricsF(font).horizontalAdvance(word)
    painter.setFont(font)
    look = verdict_look(line.verdict) if line.verdict is not None else None
    tone = look.tone if look is not None else "acct"
    paint.text(painter, QRectF(right - width - 1, rect.top(), width + 2, rect.height()), word, tone)
    if look is None:
        return right - width
    middle = QPointF(right - width - theme.px(_ICON / 2 + 5), rect.center().y())
    icons.draw(painter, look.icon, look.tone, middle, _ICON)
    return right - width - theme.px(_ICON + 8)


class CaseloadList(QListView):
    """Arrows show the citizen above or below; everything else is the page's."""

    chosen = Signal(str)
    key_pressed = Signal(object)

    def __init__(self, model: CaseloadModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(_LineDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        ground(self, "bg")
        self.clicked.connect(self._on_clicked)

    def show_current(self, row: int) -> None:
        """Choose a row and bring it in sight, without telling anyone."""
        model = self.model()
        if isinstance(model, CaseloadModel) and row >= 0:
            index = model.index(row)
            self.selectionModel().setCurrentIndex(index, self.selectionModel().SelectionFlag.ClearAndSelect)
            self.scrollTo(index)
        self.viewport().update()

    def _on_clicked(self, index: QModelIndex) -> None:
        line = index.data(LINE_ROLE)
        if isinstance(line, Line):
            self.chosen.emit(line.case.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        model = self.model()
        key = Qt.Key(event.key())
        if key in steps and isinstance(model, CaseloadModel):
            row = min(max(self.currentIndex().row() + steps[key], 0), len(model.lines) - 1)
            if row >= 0:
                self.chosen.emit(model.lines[row].case.id)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            super().keyPressEvent(event)
        else:
            event.ignore()

    def keyboardSearch(self, _search: str) -> None:
        """Letters and digits are the page's keys, not a search."""


class CaseloadPane(QWidget):
    """Heading, list, and those who were there last time."""

    def __init__(self, model: CaseloadModel, tools: Sequence[QWidget], foot: Sequence[QWidget]) -> None:
        super().__init__()
        ground(self, "bg", edge="right")
        mark_pane(self)
        self.setAccessibleName(self.tr("Borgere i gennemgangen"))
        self.heading = PlainLabel(self.tr("Mest presserende først"), role="small", weight=600, tone="text2")
        self.list = CaseloadList(model)
        self.list.setAccessibleName(self.heading.text())
        self.gone = PlainLabel(role="small", tone="text2", wrap=True)
        self.gone.hide()
        head = column([*tools, self.heading], spacing=8, edges=(18, 12, 12, 4))
        below = column([self.gone, *foot], spacing=8, edges=(18, 8, 12, 12))
        whole = column([head], spacing=0, edges=(0, 0, 1, 0), owner=self)
        whole.addWidget(self.list, 1)
        whole.addLayout(below)

    def show_gone(self, gone: Sequence[Gone]) -> None:
        """Name those who left since the last review, and why."""
        if not gone:
            self.gone.hide()
            return
        lines = [f"{each.name}: {each.what}" for each in gone[:_MOST_GONE]]
        if len(gone) > _MOST_GONE:
            lines.append(filled(self.tr("og %1 mere"), str(len(gone) - _MOST_GONE)))
        self.gone.setText("\n".join([self.tr("Ikke hos dig længere"), *lines]))
        self.gone.show()


_MOST_GONE = 5
