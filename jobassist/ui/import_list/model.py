"""The lines of an import as table models: plain lists, filtered and sorted in memory."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt

from jobassist.domain.danish import sort_key
from jobassist.services.import_rows import Cell, ImportRow, ImportTable, ProblemRow
from jobassist.ui.kit.labels import tooltip

CELL = Qt.ItemDataRole.UserRole + 20
"""The ``Cell`` of an index; None where nothing can change."""
_Index = QModelIndex | QPersistentModelIndex
_DAY = re.compile(r"(\d\d)-(\d\d)-(\d{4})")
_NOWHERE = QModelIndex()
translate = QCoreApplication.translate


class LinesModel(QAbstractTableModel):
    """Rows of texts; the first column is the row of the list."""

    headings: Sequence[str] = ()

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Any] = []
        self._sorted: tuple[int, Qt.SortOrder] = (-1, Qt.SortOrder.AscendingOrder)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.headings)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self.headings[section]
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(self._rows[index.row()], index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(self.hint(self._rows[index.row()], index.column()))
        return None

    def text(self, row: Any, column: int) -> str:
        """What a cell shows."""
        raise NotImplementedError

    def hint(self, row: Any, column: int) -> str:
        """What a tooltip adds."""
        return self.text(row, column)

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Show other rows, sorted as before."""
        self.beginResetModel()
        self._rows = list(rows)
        self._sort_rows()
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.layoutAboutToBeChanged.emit()
        self._sorted = (column, order)
        self._sort_rows()
        self.layoutChanged.emit()

    def place_of(self, wanted: Callable[[Any], bool]) -> int:
        """The place of the first row that fits; -1 when none does."""
        return next((place for place, row in enumerate(self._rows) if wanted(row)), -1)

    def _sort_rows(self) -> None:
        column, order = self._sorted
        if column >= 0:
            is_down = order == Qt.SortOrder.DescendingOrder
            self._rows.sort(key=lambda row: _sort_value(self.sort_text(row, column)), reverse=is_down)

    def sort_text(self, row: Any, column: int) -> str:
        """What a cell is sorted by."""
        return self.text(row, column)


class ChangesModel(LinesModel):
    """Citizens of the list: row, name, masked CPR and the facts, with what changes in them."""

    def __init__(self, table: ImportTable) -> None:
        super().__init__()
        first = (
            translate("ImportTable", "Række"),
            translate("ImportTable", "Borger"),
            translate("ImportTable", "CPR"),
        )
        self.headings = (*first, *table.headings)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == CELL and index.isValid():
            return self.cell(self._rows[index.row()], index.column())
        return super().data(index, role)

    @staticmethod
    def cell(row: ImportRow, column: int) -> Cell | None:
        """The two sides of a fact."""
        if column == 1:
            return row.name
        return row.cells[column - 3] if column > 2 else None

    def text(self, row: ImportRow, column: int) -> str:
        cell = self.cell(row, column)
        if cell is not None:
            return f"{cell.before} → {cell.after}" if cell.is_changed else cell.after
        return row.cpr if column == 2 else _first_row(row.rows)

    def hint(self, row: ImportRow, column: int) -> str:
        if column == 0 and len(row.rows) > 1:
            words = translate("ImportTable", "Rækkerne %1")
            return words.replace("%1", ", ".join(map(str, row.rows)))
        return self.text(row, column)

    def sort_text(self, row: ImportRow, column: int) -> str:
        cell = self.cell(row, column)
        return cell.after if cell is not None else self.text(row, column)


class ProblemsModel(LinesModel):
    """Rows that are left out, or cells of them: where, whose, which column and why."""

    def __init__(self) -> None:
        super().__init__()
        self.headings = (
            translate("ImportTable", "Række"),
            translate("ImportTable", "Borger"),
            translate("ImportTable", "CPR"),
            translate("ImportTable", "Kolonne"),
            translate("ImportTable", "Hvad er der galt"),
        )

    def text(self, row: ProblemRow, column: int) -> str:
        texts = (
            _first_row(() if row.row is None else (row.row,)),
            row.name,
            row.cpr,
            row.column,
            row.problem,
        )
        return texts[column]


def _first_row(rows: tuple[int, ...]) -> str:
    return str(rows[0]) if rows else "–"


def _sort_value(text: str) -> tuple[int, int, str]:
    """Nothing first, then numbers and days by size, then words by the Danish alphabet."""
    if text in ("", "–"):
        return 0, 0, ""
    if text.isascii() and text.isdigit():
        return 1, int(text), ""
    if day := _DAY.fullmatch(text):
        return 1, int("".join(reversed(day.groups()))), ""
    return 2, 0, sort_key(text)
