"""The foot of an opened agenda: whether talks use what is written, what is wrong, and the way to save it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import ground, row
from jobassist.ui.kit.marks import IconMark
from jobassist.ui.worklist.words import filled


class TextsFoot(QWidget):
    """One sentence and the primary button."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "bg", edge="top")
        self._mark = IconMark("check", "green", size=14)
        self._words = PlainLabel(role="table", tone="text2", wrap=True)
        self.save = Button(self.tr("Gem dagsorden"), kind="primary", icon="check", keys="Ctrl+Return")
        parts = row([self._mark], spacing=8, edges=(24, 9, 24, 9), owner=self)
        parts.addWidget(self._words, 1)
        parts.addWidget(self.save)

    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def show_in_use(self, *, is_own: bool) -> None:
        """Nothing waits to be saved."""
        own = self.tr("Jeres egen udgave er i brug fra næste samtale.")
        self._say(own if is_own else self.tr("Den leverede udgave er i brug."), "check", "green")

    def show_draft(self, at: datetime | None) -> None:
        """Something differs from what talks use; it is kept."""
        kept = filled(self.tr("Kladden er gemt %1."), f"{at:%H:%M:%S}") if at else self.tr("En kladde.")
        rest = self.tr("Samtaler bruger den først, når du gemmer dagsordenen.")
        self._say(f"{kept} {rest}", "square-pen", "text2")

    def show_problem(self, sentence: str) -> None:
        """Why it was not saved."""
        self._say(sentence, "octagon-alert", "red")

    def _say(self, words: str, icon: str, tone: str) -> None:
        if tone == "red" and words != self._words.text():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
        self._words.setText(words)
        self._words.set_tone("red" if tone == "red" else "text2")
        self._mark.set_icon(icon, tone)
