"""Four facts in a row: offers, talks, job goals, agreements."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QGridLayout

from jobassist.services.review_citizen import Card
from jobassist.ui.kit import theme
from jobassist.ui.kit.labels import PlainLabel, clipped, explain
from jobassist.ui.kit.layout import column
from jobassist.ui.kit.marks import hairline

_TWO_BELOW, _LONGEST = 620, 60


class FactRow(QFrame):
    """One card with a column a fact; two rows of two where there is little room."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", "line")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._cells = [_Cell(has_line=number > 0) for number in range(4)]
        self._columns = 0
        self._place(4)

    def show_cards(self, cards: Sequence[Card]) -> None:
        """Show the facts of a citizen."""
        for cell, card in zip(self._cells, cards, strict=True):
            cell.show_card(card)

    def texts(self) -> list[str]:
        """Each fact as it reads."""
        return [cell.accessibleName() for cell in self._cells]

    def fit(self, width: int) -> None:
        """As many columns as so much room can hold."""
        self._place(2 if width < theme.px(_TWO_BELOW) else 4)

    def _place(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for number, cell in enumerate(self._cells):
            self._grid.addWidget(cell, number // columns, number % columns)
            cell.show_line(number % columns > 0)
        for number in range(4):
            self._grid.setColumnStretch(number, 1 if number < columns else 0)


class _Cell(QFrame):
    """Name, value and note."""

    def __init__(self, *, has_line: bool) -> None:
        super().__init__()
        self._name = PlainLabel(role="small", tone="text2")
        self._value = PlainLabel(role="heading", weight=600, wrap=True)
        self._note = PlainLabel(role="small", tone="text2", wrap=True)
        self._line = hairline(vertical=True)
        words = column([self._name, self._value, self._note, None], spacing=2, edges=(14, 10, 10, 10))
        whole = QGridLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._line, 0, 0)
        whole.addLayout(words, 0, 1)
        whole.setColumnStretch(1, 1)
        self.show_line(has_line)

    def show_line(self, shown: bool) -> None:
        self._line.setVisible(shown)

    def show_card(self, card: Card) -> None:
        self._name.setText(card.name)
        self._value.setText(clipped(card.value, _LONGEST))
        self._note.setText(card.note)
        explain(self, card.why)
        self.setAccessibleName(" ".join(part for part in (f"{card.name}:", card.value, card.note) if part))
