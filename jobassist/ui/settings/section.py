"""One group of settings: its name, what it is for, when it was saved, and its controls on a card."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtWidgets import QFrame, QLayout, QSizePolicy, QWidget

from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, row
from jobassist.ui.kit.marks import IconMark
from jobassist.ui.kit.runs import paragraph


class Section(QWidget):
    """A heading with "Gemt 10:42:07" beside it, and a card."""

    def __init__(self, title: str, lead: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self._mark = IconMark("check", "green", size=14)
        self._saved = PlainLabel(role="small", weight=600, tone="green")
        heading = PlainLabel(title, role="heading", weight=600)
        head = row([heading, None, self._mark, self._saved], spacing=6)
        card = QFrame()
        card.setProperty("card", "plain")
        self._body = column(spacing=14, edges=(16, 14, 16, 16), owner=card)
        if lead:
            self._body.addWidget(paragraph(lead))
        column([head, card], owner=self)
        self.show_saved(None)

    def fill(self, parts: Sequence[QWidget | QLayout]) -> None:
        """Put controls below each other on the card."""
        self._body.addLayout(column(parts, spacing=14))

    def show_saved(self, at: datetime | None) -> None:
        """Tell when the last of these was saved; None: nothing yet."""
        self._mark.setVisible(at is not None)
        self._saved.setText(self.tr("Gemt %1").replace("%1", f"{at:%H:%M:%S}") if at else "")

    def saved_text(self) -> str:
        """What it says beside its name."""
        return self._saved.text()


class Labelled(QWidget):
    """A control with its name above it, as fields have it."""

    def __init__(self, label: str, control: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column([PlainLabel(label, role="table", weight=500), row([control, None])], spacing=4, owner=self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setFocusProxy(control)
