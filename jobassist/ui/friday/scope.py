"""Whose citizens are gone through: one's own, or a colleague's for whom one stands in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker

from jobassist.ui.kit.fields import ChoiceBox
from jobassist.ui.worklist.words import filled


class ScopeBox(ChoiceBox):
    """Caseworkers with open cases, oneself first; hidden while there is nobody to choose between."""

    def __init__(self) -> None:
        super().__init__("")
        self.setAccessibleName(self.tr("Hvis borgere"))

    def fill(self, names: Sequence[str], own: str, whose: str | None) -> str:
        """Show who there is and choose ``whose``, oneself, or the first; returns who was chosen."""
        ordered = [own, *(name for name in names if name != own)] if own in names else list(names)
        if whose is None or whose not in (*ordered, own):
            whose = ordered[0] if ordered else own
        with QSignalBlocker(self):
            self.clear()
            for name in ordered:
                self.addItem(filled(self.tr("Mine (%1)"), name) if name == own else name, name)
            self.setCurrentIndex(self.findData(whose))
        self.setVisible(len(ordered) > 1)
        return whose

    def caseworker(self) -> str:
        """Whose citizens are chosen."""
        return str(self.currentData() or "")
