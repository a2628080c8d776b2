"""Many recipients as a list: ready or stopped, by which way, and why."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QResizeEvent

from jobassist.domain.danish import sort_key
from jobassist.services.preview_letters import LetterPreview
from jobassist.ui.kit import theme
from jobassist.ui.kit.columns import Column, Role
from jobassist.ui.kit.rows_model import RowsModel
from jobassist.ui.kit.table import TableView
from jobassist.ui.letters.words import channel_word

_KEYS = ("name", "state", "channel", "why")
_WIDTHS = {"name": 190, "state": 96, "channel": 104, "why": 260}


class RecipientModel(RowsModel[LetterPreview]):
    """One row a citizen; those that are stopped come first until a heading is clicked."""

    def __init__(self) -> None:
        super().__init__(_KEYS)
        self._letters: list[LetterPreview] = []

    def headings(self) -> tuple[str, ...]:
        return self.tr("Borger"), self.tr("Brevet er"), self.tr("Vej"), self.tr("Hvorfor")

    def show_letters(self, letters: Sequence[LetterPreview]) -> None:
        """Show other letters, or the same ones as they stand now."""
        self._letters = list(letters)
        self.update_shown()

    def cell(self, row: LetterPreview, key: str, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, key)
        if role == Role.TONE and key == "state":
            return "red" if row.problem else "green"
        return row.case.id if role == Role.KEY else None

    def arranged(self, key: str, *, descending: bool) -> list[LetterPreview]:
        found = sorted(self._letters, key=lambda each: (each.problem is None, sort_key(each.case.name)))
        if key:
            found.sort(key=lambda each: sort_key(self._text(each, key)), reverse=descending)
        return found

    def _text(self, letter: LetterPreview, key: str) -> str:
        if key == "name":
            return letter.case.name or self.tr("Uden navn")
        if key == "state":
            return self.tr("Standset") if letter.problem else self.tr("Klar")
        if key == "channel":
            return channel_word(letter.channel)
        return letter.problem.sentence if letter.problem else ""


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
