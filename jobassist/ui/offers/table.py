"""The table of the catalogue: columns give way where there is little room, the name last."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QObject, QRect, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent

from jobassist.ui.kit import theme
from jobassist.ui.kit.fields import ChoiceBox
from jobassist.ui.kit.table import TableView
from jobassist.ui.offers.model import WIDTHS, OfferModel, columns
from jobassist.ui.worklist.table import NothingFits

# What can best be read in the pane goes first.
_GIVES_WAY = ("place", "counts", "kind", "state", "waiting")


class OfferTable(TableView):
    """Says so, with a way on, when no offer fits the filters."""

    way_on = Signal()

    def __init__(self, name: str, model: OfferModel, today: date) -> None:
        self.nothing: NothingFits | None = None
        self._has_states = False
        super().__init__(name, columns(), today)
        self.setModel(model)
        self.header().setSortIndicatorClearable(True)
        self._widen_choices()
        self.nothing = NothingFits(self.viewport())
        self.nothing.button.clicked.connect(self.way_on)
        self.viewport().installEventFilter(self)

    def _widen_choices(self) -> None:
        """Lists of choices are as wide as their words, however narrow the column."""
        for key in ("kind", "room", "state"):
            editor = self.header().editor(key)
            if isinstance(editor, ChoiceBox):
                words = [editor.itemText(i) for i in range(editor.count())]
                widest = max(QFontMetrics(theme.font()).horizontalAdvance(text) for text in words)
                editor.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
                editor.view().setMinimumWidth(widest + theme.px(40))

    def show_nothing(self, words: str, button: str = "") -> None:
        """Say why there are no rows, and what to do about it; empty words take it away."""
        if self.nothing is not None:
            self.nothing.say(words, button)
            self._place_nothing()

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

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.viewport() and event.type() == QEvent.Type.Resize:
            self._place_nothing()
        return super().eventFilter(watched, event)

    def _place_nothing(self) -> None:
        if self.nothing is not None:
            size = self.viewport().size()
            self.nothing.setGeometry(QRect(0, 0, size.width(), size.height() * 2 // 3))
