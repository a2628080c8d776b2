"""Ticks under a heading, in as many columns as there is room for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import CheckBox
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column

_GAP = 16


class Ticks(QWidget):
    """Any number of several; ``options`` pairs each value with its label."""

    changed = Signal()

    def __init__(self, title: str, options: Sequence[tuple[str, str]], hint: str = "") -> None:
        super().__init__()
        self.setAccessibleName(title)
        self.boxes = {value: CheckBox(label) for value, label in options}
        self._columns = 0
        holder = QWidget()
        self._grid = QGridLayout(holder)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(_GAP))
        self._grid.setVerticalSpacing(0)
        parts = column([PlainLabel(title, role="table", weight=500), holder], spacing=4, owner=self)
        if hint:
            parts.addWidget(PlainLabel(hint, role="small", tone="text2", wrap=True))
        for box in self.boxes.values():
            box.setAccessibleDescription(title)
            box.clicked.connect(self.changed)
        self._arrange(1)

    def values(self) -> frozenset[str]:
        """The values that are ticked."""
        return frozenset(value for value, box in self.boxes.items() if box.isChecked())

    def set_values(self, values: Iterable[str]) -> None:
        """Tick these and no others."""
        chosen = set(values)
        for value, box in self.boxes.items():
            box.setChecked(value in chosen)

    def minimumSizeHint(self) -> QSize:
        # One column: else several would hold the form as wide as it has once been.
        return QSize(self._widest(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        gap = theme.px(_GAP)
        self._arrange(min(max((self.width() + gap) // (self._widest() + gap), 1), 3))

    def _widest(self) -> int:
        return max(box.sizeHint().width() for box in self.boxes.values())

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for place, box in enumerate(self.boxes.values()):
            self._grid.removeWidget(box)
            self._grid.addWidget(box, place // columns, place % columns)
        for each in range(3):
            self._grid.setColumnStretch(each, 1 if each < columns else 0)
