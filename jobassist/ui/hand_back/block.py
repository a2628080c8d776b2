"""One block of a finished talk: its field's name, its beginning, the button that copies it, and the tick."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from jobassist.domain.danish import day_month
from jobassist.services.hand_back import Block
from jobassist.ui.kit.buttons import Button, CheckBox
from jobassist.ui.kit.labels import PlainLabel, repolish
from jobassist.ui.kit.layout import column, row
from jobassist.ui.kit.runs import Run, paragraph

_READ, _SHOWN = 400, 84


class BlockCard(QFrame):
    """A block to copy. The next one in turn is outlined."""

    copy_wanted = Signal(str)
    tick_removed = Signal(str)

    def __init__(self, block: Block, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.block = block
        self._today = today
        self.setProperty("card", "line")
        self._label = PlainLabel(role="table", weight=600, wrap=True)
        self._text = paragraph("", role="small")
        self.copy = Button(self.tr("Kopiér"), icon="copy", small=True)
        self.copy.clicked.connect(lambda: self.copy_wanted.emit(self.block.id))
        self.tick = CheckBox("")
        self.tick.clicked.connect(lambda: self.tick_removed.emit(self.block.id))
        self._stale = PlainLabel(
            self.tr("Samtalen er rettet siden. Kopiér igen."),
            role="small",
            tone="orange",
            weight=600,
            wrap=True,
        )
        words = column([self._label, self._text, self._stale, self.tick], spacing=2)
        line = row(spacing=8, edges=(12, 8, 8, 8), owner=self)
        line.addLayout(words, 1)
        line.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignTop)
        self.show_block(block, is_next=False)

    def show_block(self, block: Block, *, is_next: bool) -> None:
        """Show how the block stands now."""
        self.block = block
        self._label.setText(block.label)
        self.copy.setAccessibleName(self.tr("Kopiér %1").replace("%1", block.label))
        self.copy.setAccessibleDescription(beginning(block.shown))
        self._text.set_runs([Run(beginning(block.shown))])
        self._stale.setHidden(not block.is_outdated)
        self.tick.setHidden(not block.is_copied)
        self.tick.setChecked(block.is_copied)
        if block.copied_at is not None:
            self.tick.setText(
                self.tr("Kopieret %1").replace("%1", moment_words(block.copied_at, self._today))
            )
            self.tick.setAccessibleName(f"{block.label}: {self.tick.text()}")
            self.tick.updateGeometry()
        card = "chosen" if is_next else "line"
        if self.property("card") != card:
            self.setProperty("card", card)
            repolish(self)


def moment_words(at: datetime, today: date) -> str:
    """``10:51``, or ``07-03 10:51`` when it was another day."""
    return f"{at:%H:%M}" if at.date() == today else f"{day_month(at.date())} {at:%H:%M}"


def beginning(text: str) -> str:
    """How a text begins, its lines behind each other, cut short with "…"."""
    head = text[:_READ]
    shown = " · ".join(line.strip() for line in head.splitlines() if line.strip())
    is_whole = len(head) == len(text) and len(shown) <= _SHOWN
    return shown if is_whole else f"{_up_to_a_word(shown)} …"


def _up_to_a_word(text: str) -> str:
    """As many whole words as there is room for; half of one that is longer than that."""
    words = text[:_SHOWN]
    return words[: words.rfind(" ", _SHOWN // 2)] if " " in words[_SHOWN // 2 :] else words
