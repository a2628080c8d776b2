"""What to think of before an offer is given, each with its mark; shown while the form is filled in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from jobassist.domain.placements import Caution
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, row
from jobassist.ui.kit.marks import IconMark


class CautionList(QWidget):
    """Sentences below each other; hidden while there is nothing to think of."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cautions: tuple[Caution, ...] = ()
        self._lines: list[QWidget] = []
        self._column = column(spacing=6, owner=self)
        self.hide()

    def show_cautions(self, cautions: Sequence[Caution]) -> None:
        """Show them; nothing happens when they are as before."""
        if tuple(cautions) == self.cautions:
            return
        self.cautions = tuple(cautions)
        for old in self._lines:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._lines = [_line(each) for each in self.cautions]
        for line in self._lines:
            self._column.addWidget(line)
            line.show()
        self.setAccessibleName(" ".join(each.text for each in self.cautions))
        self.setVisible(bool(self.cautions))

    def needs_reason(self) -> bool:
        """Whether one of them stops until somebody writes why."""
        return any(each.needs_reason for each in self.cautions)


def _line(caution: Caution) -> QWidget:
    tone, icon = ("red", "octagon-alert") if caution.needs_reason else ("orange", "triangle-alert")
    line = QWidget()
    parts = row(spacing=6, owner=line)
    parts.addWidget(IconMark(icon, tone, size=14), 0, Qt.AlignmentFlag.AlignTop)
    parts.addWidget(PlainLabel(caution.text, role="table", tone=tone, weight=500, wrap=True), 1)
    return line
