"""How many of our own promises to the citizen we kept; for us alone."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from jobassist.services.promises import KeptRate
from jobassist.ui.kit.labels import PlainLabel, set_tooltip
from jobassist.ui.kit.layout import row
from jobassist.ui.kit.marks import IconMark


class OurPart(QWidget):
    """``Vi har holdt 5 af 7 aftaler``, marked as ours alone; hidden before any promise has been judged."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = PlainLabel(role="small", tone="text2", elide=True)
        parts = row([IconMark("eye-off", "text2", size=14)], spacing=6, owner=self)
        parts.addWidget(self._label, 1)
        self.hide()

    def words(self) -> str:
        """What it says."""
        return self._label.text()

    def show_rate(self, rate: KeptRate) -> None:
        """Show how our promises turned out."""
        words = (
            self.tr("Vi har holdt %1 af 1 aftale")
            if rate.of == 1
            else self.tr("Vi har holdt %1 af %2 aftaler")
        )
        words = words.replace("%1", str(rate.kept)).replace("%2", str(rate.of))
        self._label.setText(words if rate.of else "")
        ours_alone = self.tr("Kun til os: vises ikke for borgeren og kommer ikke på tryk")
        told = f"{self._counts(rate)}\n{ours_alone}"
        self._label.setAccessibleName(words)
        self._label.setAccessibleDescription(told)
        set_tooltip(self, told)
        self.setVisible(rate.of > 0)

    def _counts(self, rate: KeptRate) -> str:
        counted = (
            (self.tr("%1 holdt"), rate.kept),
            (self.tr("%1 delvist"), rate.partly),
            (self.tr("%1 ikke"), rate.broken),
            (self.tr("%1 åbne"), rate.open),
        )
        return ", ".join(words.replace("%1", str(count)) for words, count in counted if count)
