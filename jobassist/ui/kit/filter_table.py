"""A table whose filters may leave nothing: it says so, with a way on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget

from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.columns import Column
from jobassist.ui.kit.fields import ChoiceBox
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, row
from jobassist.ui.kit.table import TableView


class FilterTable(TableView):
    """Sorting can be taken back, and lists of choices are as wide as their words."""

    way_on = Signal()
    """The button that is offered when nothing fits was clicked."""

    def __init__(self, name: str, columns: Sequence[Column], today: date, model: QAbstractItemModel) -> None:
        self.nothing: NothingFits | None = None
        super().__init__(name, columns, today)
        self.setModel(model)
        self.header().setSortIndicatorClearable(True)
        self._widen_choices()
        self.nothing = NothingFits(self.viewport())
        self.nothing.button.clicked.connect(self.way_on)
        self.viewport().installEventFilter(self)

    def _widen_choices(self) -> None:
        for each in self.columns:
            editor = self.header().editor(each.key) if each.filter is not None else None
            if isinstance(editor, ChoiceBox):
                words = [editor.itemText(i) for i in range(editor.count())]
                widest = max(QFontMetrics(theme.font()).horizontalAdvance(text) for text in words)
                # Else the box grows to its contents as soon as it has a list, out of its column.
                editor.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
                editor.view().setMinimumWidth(widest + theme.px(40))

    def show_nothing(self, words: str, button: str = "") -> None:
        """Say why there are no rows, and what to do about it; empty words take it away."""
        if self.nothing is not None:
            self.nothing.say(words, button)
            self._place_nothing()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.viewport() and event.type() == QEvent.Type.Resize:
            self._place_nothing()
        return super().eventFilter(watched, event)

    def _place_nothing(self) -> None:
        if self.nothing is not None:
            size = self.viewport().size()
            self.nothing.setGeometry(QRect(0, 0, size.width(), size.height() * 2 // 3))


class NothingFits(QWidget):
    """A sentence in the middle of the empty list, and one button."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.words = PlainLabel(tone="text2", wrap=True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.button = Button("")
        middle = row([None, self.button, None])
        column([None, self.words, middle, None], spacing=12, edges=(24, 0, 24, 0), owner=self)
        self.hide()

    def say(self, words: str, button: str) -> None:
        """Show the sentence, and the button if it has a label."""
        self.words.setText(words)
        self.button.set_label(button)
        self.button.setVisible(bool(button))
        self.setVisible(bool(words))
