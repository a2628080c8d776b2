"""A tinted strip over the table: what must be known or decided before the import."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from jobassist.ui.kit import paint, theme
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.flow import FlowLayout
from jobassist.ui.kit.layout import row
from jobassist.ui.kit.marks import IconMark
from jobassist.ui.kit.runs import Run, RunsLabel


class Banner(QWidget):
    """An icon, a text with stressed words and the choices it offers; ``tone`` is a chip colour."""

    def __init__(
        self,
        tone: str,
        icon: str,
        words: Sequence[Run],
        buttons: Sequence[Button] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tone = tone
        self.buttons = tuple(buttons)
        self._words = RunsLabel(words)
        self.setAccessibleName(self._words.text())
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        parts = row(spacing=12, edges=(14, 8, 10, 8), owner=self)
        middle = Qt.AlignmentFlag.AlignVCenter
        parts.addWidget(IconMark(icon, tone, size=18), 0, middle)
        parts.addWidget(self._words, 1, middle)
        if buttons:
            parts.addLayout(self._choices())

    def text(self) -> str:
        """All that it says."""
        return self._words.text()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with paint.painting(self) as painter:
            fill, line = f"{self._tone}_tint", f"{self._tone}_line"
            paint.box(painter, QRectF(self.rect()), fill=fill, line=line, radius=8)

    def _choices(self) -> FlowLayout:
        choices = FlowLayout()
        for button in self.buttons:
            button.setAccessibleDescription(self._words.text())
            button.setMinimumHeight(theme.px(28))
            choices.addWidget(button)
        return choices
