"""The table of the worklist over plain rows: it filters and sorts lists; texts are made when seen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt

from jobassist.domain.case import CaseId
from jobassist.services.build_worklist import Row
from jobassist.services.counters import Counter
from jobassist.ui.kit.columns import Role
from jobassist.ui.kit.rows_model import RowsModel
from jobassist.ui.worklist.rows import KEYS, Filters, chosen, in_order, text_of, tone_of


class WorklistModel(RowsModel[Row]):
    """Rows of one scope; ``shown`` are those that the counter and the filters leave, in their order."""

    def __init__(self) -> None:
        super().__init__(KEYS)
        self.rows: tuple[Row, ...] = ()
        self.counter: Counter | None = None
        self.filters: Filters = {}

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows, most urgent first."""
        self.rows = tuple(rows)
        self.update_shown()

    def set_counter(self, counter: Counter | None) -> None:
        """Show only the rows of one counter; None shows those of all."""
        self.counter = counter
        self.update_shown()

    def set_filters(self, filters: Filters) -> None:
        """Show only the rows that fit the filter row."""
        self.filters = dict(filters)
        self.update_shown()

    def show_only(self, counter: Counter | None, filters: Filters) -> None:
        """Both at once."""
        self.counter, self.filters = counter, dict(filters)
        self.update_shown()

    def row_of(self, case_id: CaseId | None) -> int:
        """Where a case is shown; -1 when it is not."""
        return next((i for i, row in enumerate(self.shown) if row.case_id == case_id), -1)

    def cell(self, row: Row, key: str, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return text_of(row, key)
        if role == Role.STATUS:
            return row.duty.status.value
        if role == Role.TONE:
            return tone_of(row, key)
        return row.case_id if role == Role.KEY else None

    def arranged(self, key: str, *, descending: bool) -> list[Row]:
        found = chosen(self.rows, self.counter, self.filters)
        return in_order(found, key, descending=descending) if key else found

    def headings(self) -> tuple[str, ...]:
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
