"""The table of talks that the professional system does not show yet."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt

from jobassist.domain.case import TalkId, TalkStatus
from jobassist.domain.danish import short_date, sort_key
from jobassist.services.hand_back import Unregistered
from jobassist.ui.kit.columns import Column, Role

translate = QCoreApplication.translate
_Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()

COLUMNS = (
    Column("name", 190, is_strong=True),
    Column("on", 100),
    Column("outcome", 96),
    Column("days", 80, is_right=True),
    Column("state", 220, stretches=True),
    Column("caseworker", 150, tone="text2"),
)


def state_words(row: Unregistered) -> str:
    """How far it is: missing from a newer list before anything else, for that is what must be mended."""
    if row.missing_from is not None:
        return translate("HandBack", "Listen fra %1 har den ikke").replace("%1", short_date(row.missing_from))
    if row.handed_back_at is not None:
        day = short_date(row.handed_back_at.date())
        return translate("HandBack", "Givet videre %1, venter på liste").replace("%1", day)
    return translate("HandBack", "Ikke givet videre")


def state_tone(row: Unregistered) -> str:
    """Orange for what a list lacks though it was handed back, quiet for what only waits."""
    if row.missing_from is not None:
        return "orange"
    return "text2" if row.handed_back_at is not None else "text"


def outcome_words(row: Unregistered) -> str:
    """``Holdt`` or ``Kom ikke``."""
    if row.status is TalkStatus.NO_SHOW:
        return translate("HandBack", "Kom ikke")
    return translate("HandBack", "Holdt")


_TEXTS: dict[str, Callable[[Unregistered], str]] = {
    "name": lambda row: row.name,
    "on": lambda row: short_date(row.on),
    "outcome": outcome_words,
    "days": lambda row: str(row.days_waiting),
    "state": state_words,
    "caseworker": lambda row: row.caseworker,
}
_SORT_KEYS: dict[str, Callable[[Unregistered], object]] = {
    "name": lambda row: sort_key(row.name),
    "on": lambda row: row.on,
    "outcome": outcome_words,
    "days": lambda row: row.days_waiting,
    "state": state_words,
    "caseworker": lambda row: sort_key(row.caseworker),
}


class UnregisteredModel(QAbstractTableModel):
    """Talks in the order in which they have waited longest, or by a column."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Unregistered] = []
        self._found: tuple[Unregistered, ...] = ()
        self._sorted_by, self._is_descending = -1, False
        self._headings = (
            self.tr("Borger"),
            self.tr("Samtale"),
            self.tr("Udfald"),
            self.tr("Dage"),
            self.tr("Status"),
            self.tr("Sagsbehandler"),
        )

    def set_rows(self, rows: Sequence[Unregistered]) -> None:
        """Show other talks."""
        self._found = tuple(rows)
        self._update()

    def row_of(self, talk_id: TalkId | None) -> int:
        """Where a talk is shown; -1 when it is not."""
        return next((i for i, row in enumerate(self.rows) if row.talk_id == talk_id), -1)

    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, key = self.rows[index.row()], COLUMNS[index.column()].key
        if role == Qt.ItemDataRole.DisplayRole:
            return _TEXTS[key](row)
        if role == Role.TONE:
            return state_tone(row) if key == "state" else None
        return row.talk_id if role == Role.KEY else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return self._headings[section]

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """By a column; -1 is the longest wait first."""
        self._sorted_by, self._is_descending = column, order == Qt.SortOrder.DescendingOrder
        self._update()

    def _update(self) -> None:
        self.beginResetModel()
        self.rows = list(self._found)
        if self._sorted_by >= 0:
            key: Callable[..., object] = _SORT_KEYS[COLUMNS[self._sorted_by].key]
            self.rows.sort(key=key, reverse=self._is_descending)  # type: ignore[arg-type]
        self.endResetModel()
