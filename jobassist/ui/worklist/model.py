"""The table of the worklist over plain rows: it filters and sorts lists; texts are made when seen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from jobassist.domain.case import CaseId
from jobassist.services.build_worklist import Row
from jobassist.services.counters import Counter
from jobassist.ui.kit.columns import Role
from jobassist.ui.worklist.rows import KEYS, Filters, chosen, in_order, text_of, tone_of

_Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()


class WorklistModel(QAbstractTableModel):
    """Rows of one scope; ``shown`` are those that the counter and the filters leave, in their order."""

    shown_changed = Signal()
    """Other rows are shown, or the same in another order."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[Row, ...] = ()
        self.shown: list[Row] = []
        self.counter: Counter | None = None
        self.filters: Filters = {}
        self._sorted_by = -1
        self._is_descending = False
        self._headings = self._translated_headings()

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows, most urgent first."""
        self.rows = tuple(rows)
        self._update()

    def set_counter(self, counter: Counter | None) -> None:
        """Show only the rows of one counter; None shows those of all."""
        self.counter = counter
        self._update()

    def set_filters(self, filters: Filters) -> None:
        """Show only the rows that fit the filter row."""
        self.filters = dict(filters)
        self._update()

    def show_only(self, counter: Counter | None, filters: Filters) -> None:
        """Both at once."""
        self.counter, self.filters = counter, dict(filters)
        self._update()

    @property
    def sorted_by(self) -> str:
        """The heading of the column it is sorted by; empty while the most urgent are first."""
        return self._headings[self._sorted_by] if self._sorted_by >= 0 else ""

    def row_of(self, case_id: CaseId | None) -> int:
        """Where a case is shown; -1 when it is not."""
        return next((i for i, row in enumerate(self.shown) if row.case_id == case_id), -1)

    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.shown)

    def columnCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(KEYS)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, key = self.shown[index.row()], KEYS[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return text_of(row, key)
        if role == Role.STATUS:
            return row.duty.status.value
        if role == Role.TONE:
            return tone_of(row, key)
        return row.case_id if role == Role.KEY else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return self._headings[section]

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """By a column; -1 is the order of urgency."""
        self._sorted_by, self._is_descending = column, order == Qt.SortOrder.DescendingOrder
        self._update()

    def _update(self) -> None:
        self.beginResetModel()
        found = chosen(self.rows, self.counter, self.filters)
        if self._sorted_by >= 0:
            found = in_order(found, KEYS[self._sorted_by], descending=self._is_descending)
        self.shown = found
        self.endResetModel()
        self.shown_changed.emit()

    def _translated_headings(self) -> tuple[str, ...]:
        return (
            self.tr("Status"),
            self.tr("Borger"),
            self.tr("CPR"),
            self.tr("Gruppe"),
            self.tr("Hvorfor"),
            self.tr("Sikker dag"),
            self.tr("Frist"),
            self.tr("Sagsbehandler"),
        )
