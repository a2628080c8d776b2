"""The table of the catalogue: columns give way where there is little room, the name last."""

from __future__ import annotations

from datetime import date

from PySide6.QtGui import QResizeEvent

from jobassist.ui.kit import theme
from jobassist.ui.kit.filter_table import FilterTable
from jobassist.ui.offers.model import WIDTHS, OfferModel, columns

# What can best be read in the pane goes first.
_GIVES_WAY = ("place", "counts", "kind", "state", "waiting")


class OfferTable(FilterTable):
    """Says so, with a way on, when no offer fits the filters."""

    def __init__(self, name: str, model: OfferModel, today: date) -> None:
        self._has_states = False
        super().__init__(name, columns(), today, model)

    def show_states(self, has_states: bool) -> None:
        """Show the column of marks, or not, where no offer has one."""
        self._has_states = has_states
        self.fit_columns()

    def fit_columns(self) -> None:
        """Hide what there is no room for, so that nothing has to be scrolled to."""
        hidden = set() if self._has_states else {"state"}
        for key in _GIVES_WAY:
            if self._wanted(hidden) > self.viewport().width():
                hidden.add(key)
        for column in self.columns:
            self.show_column(column.key, column.key not in hidden)

    @staticmethod
    def _wanted(hidden: set[str]) -> int:
        return sum(theme.px(width) for key, width in WIDTHS.items() if key not in hidden)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_columns()
