"""A table model over a plain list, which is sorted and filtered in memory; texts are made when seen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

_Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
T = TypeVar("T")


class RowsModel(QAbstractTableModel, Generic[T]):
    """Rows under headings: a subclass says which are shown and in which order, and what their cells say."""

    shown_changed = Signal()
    """Other rows are shown, or the same in another order."""

    def __init__(self, keys: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.keys = tuple(keys)
        self.shown: list[T] = []
        self._sorted_by, self._is_descending = -1, False
        self._headings = self.headings()

    def headings(self) -> tuple[str, ...]:
        """What stands above the columns, in the user's language."""
        raise NotImplementedError

    def cell(self, row: T, key: str, role: int) -> object:
        """What a cell answers for a role of Qt's or of ``columns.Role``; None when nothing."""
        raise NotImplementedError

    def arranged(self, key: str, *, descending: bool) -> list[T]:
        """The rows to show, sorted by the column ``key``; in their own order when it is empty."""
        raise NotImplementedError

    def update_shown(self) -> None:
        """Arrange the rows anew."""
        self.beginResetModel()
        self.shown = self.arranged(self._sort_key(), descending=self._is_descending)
        self.endResetModel()
        self.shown_changed.emit()

    @property
    def sorted_by(self) -> str:
        """The heading of the column it is sorted by; empty while the rows are in their own order."""
        return self._headings[self._sorted_by] if self._sorted_by >= 0 else ""

    def _sort_key(self) -> str:
        return self.keys[self._sorted_by] if self._sorted_by >= 0 else ""

    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.shown)

    def columnCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.keys)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        return self.cell(self.shown[index.row()], self.keys[index.column()], role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return self._headings[section]

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """By a column; -1 is the rows' own order."""
        self._sorted_by, self._is_descending = column, order == Qt.SortOrder.DescendingOrder
        self.update_shown()
