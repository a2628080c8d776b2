"""Many recipients as a list: ready or stopped, by which way, and why."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QResizeEvent

from jobassist.domain.danish import sort_key
from jobassist.services.preview_letters import LetterPreview
from jobassist.ui.kit import theme
from jobassist.ui.kit.columns import Column, Role
from jobassist.ui.kit.table import TableView
from jobassist.ui.letters.words import channel_word

_Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
_KEYS = ("name", "state", "channel", "why")
_WIDTHS = {"name": 190, "state": 96, "channel": 104, "why": 260}


class RecipientModel(QAbstractTableModel):
    """One row a citizen; those that are stopped come first until a heading is clicked."""

    def __init__(self) -> None:
        super().__init__()
        self.letters: list[LetterPreview] = []
        self._order = (-1, Qt.SortOrder.AscendingOrder)
        self._headings = (self.tr("Borger"), self.tr("Brevet er"), self.tr("Vej"), self.tr("Hvorfor"))

    def show_letters(self, letters: Sequence[LetterPreview]) -> None:
        """Show other letters, or the same ones as they stand now."""
        self.beginResetModel()
        self.letters = list(letters)
        self._arrange()
        self.endResetModel()

    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.letters)

    def columnCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(_KEYS)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        letter, key = self.letters[index.row()], _KEYS[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(letter, key)
        if role == Role.TONE and key == "state":
            return "red" if letter.problem else "green"
        return letter.case.id if role == Role.KEY else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return self._headings[section]

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """By a column; -1 has the stopped ones first, then by name."""
        self._order = (column, order)
        self.beginResetModel()
        self._arrange()
        self.endResetModel()

    def _text(self, letter: LetterPreview, key: str) -> str:
        if key == "name":
            return letter.case.name or self.tr("Uden navn")
        if key == "state":
            return self.tr("Standset") if letter.problem else self.tr("Klar")
        if key == "channel":
            return channel_word(letter.channel)
        return letter.problem.sentence if letter.problem else ""

    def _arrange(self) -> None:
        column, order = self._order
        self.letters.sort(key=lambda each: (each.problem is None, sort_key(each.case.name)))
        if column >= 0:
            key = _KEYS[column]
            is_down = order == Qt.SortOrder.DescendingOrder
            self.letters.sort(key=lambda each: sort_key(self._text(each, key)), reverse=is_down)


class RecipientTable(TableView):
    """The recipients; the reason gets the room that is left."""

    def __init__(self, model: RecipientModel, today: date) -> None:
        columns = [Column(key, _WIDTHS[key], is_strong=key == "name") for key in _KEYS]
        super().__init__(QCoreApplication.translate("RecipientTable", "Modtagere"), columns, today)
        self.setModel(model)
        self.header().setSortIndicatorClearable(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        taken = sum(theme.px(_WIDTHS[key]) for key in _KEYS[:-1])
        self.setColumnWidth(len(_KEYS) - 1, max(self.viewport().width() - taken, theme.px(_WIDTHS["why"])))
