"""The table of employers: its columns, how it sorts, and which give way where there is little room."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent

from jobassist.domain.danish import sort_key
from jobassist.domain.employers import EmployerId
from jobassist.services.employers import EmployerLine
from jobassist.ui.jobs.employer_words import seats_words
from jobassist.ui.jobs.words import line
from jobassist.ui.kit import theme
from jobassist.ui.kit.columns import Column, Role
from jobassist.ui.kit.rows_model import RowsModel
from jobassist.ui.kit.table import TableView

_WIDTHS = {"name": 190, "seats": 220, "town": 120, "contact": 130, "trade": 110, "known_by": 100}
# What can best be read in the pane goes first.
_GIVES_WAY = ("trade", "known_by", "contact", "town", "seats")
_TEXTS: dict[str, Callable[[EmployerLine], str]] = {
    "name": lambda each: each.employer.name,
    "seats": lambda each: seats_words(each.seats),
    "town": lambda each: each.employer.place or each.employer.municipality,
    "contact": lambda each: each.employer.contacts[0].name if each.employer.contacts else "",
    "trade": lambda each: each.employer.trade,
    "known_by": lambda each: each.employer.known_by,
}


class EmployerModel(RowsModel[EmployerLine]):
    """Employers by the alphabet, or by a column."""

    def __init__(self) -> None:
        super().__init__(tuple(_WIDTHS))
        self.lines: tuple[EmployerLine, ...] = ()

    def set_lines(self, lines: Sequence[EmployerLine]) -> None:
        """Show others."""
        self.lines = tuple(lines)
        self.update_shown()

    def row_of(self, employer_id: EmployerId | None) -> int:
        """Where an employer is shown; -1 when it is not."""
        return next((i for i, each in enumerate(self.shown) if each.employer.id == employer_id), -1)

    def headings(self) -> tuple[str, ...]:
        return (
            self.tr("Virksomhed"),
            self.tr("Åbne pladser og job"),
            self.tr("By"),
            self.tr("Kontaktperson"),
            self.tr("Branche"),
            self.tr("Kendes af"),
        )

    def cell(self, row: EmployerLine, key: str, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return line(_TEXTS[key](row))
        return row.employer.id if role == Role.KEY else None

    def arranged(self, key: str, *, descending: bool) -> list[EmployerLine]:
        if not key:
            return list(self.lines)
        if key == "seats":
            return sorted(self.lines, key=lambda each: -sum(each.seats.values()), reverse=descending)
        full = [each for each in self.lines if _TEXTS[key](each)]
        empty = [each for each in self.lines if not _TEXTS[key](each)]
        return sorted(full, key=lambda each: sort_key(_TEXTS[key](each)), reverse=descending) + empty


class EmployerTable(TableView):
    """Hides what there is no room for, so that nothing has to be scrolled to."""

    def __init__(self, name: str, model: EmployerModel, today: date) -> None:
        columns = [
            Column(key, width, tone="text" if key in ("name", "seats") else "text2", is_strong=key == "name",
                   stretches=key == "name")
            for key, width in _WIDTHS.items()
        ]  # fmt: skip
        super().__init__(name, columns, today)
        self.setModel(model)
        self.header().setSortIndicatorClearable(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        shown = dict(_WIDTHS)
        for key in _GIVES_WAY:
            if sum(map(theme.px, shown.values())) > self.viewport().width():
                del shown[key]
        for key in _WIDTHS:
            self.show_column(key, key in shown)
