"""A strip under the talk's header: this talk, or one before it, was begun on another day."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobassist.domain.danish import short_date
from jobassist.services.talk_room import TalkRoom
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import ground, row
from jobassist.ui.kit.marks import IconMark


class DayNotice(QWidget):
    """``Samtalen fra 08-03-2023 er ikke afsluttet``, and the way to hold it today instead."""

    today_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "sunken", edge="bottom")
        self._words = PlainLabel(role="table", weight=500, wrap=True)
        self._today = Button(self.tr("Hold den i dag"), small=True)
        self._today.clicked.connect(self.today_wanted)
        parts = row([IconMark("history", "text2")], spacing=8, edges=(24, 6, 16, 6), owner=self)
        parts.addWidget(self._words, 1)
        parts.addWidget(self._today)
        self.hide()

    def words(self) -> str:
        """What it says; empty while there is nothing to say."""
        return self._words.text() if not self.isHidden() else ""

    def show_room(self, room: TalkRoom, today: date) -> None:
        """Say it when it is so."""
        is_old = room.on < today
        day = room.on if is_old else room.unfinished_on
        words = self.tr("Samtalen fra %1 er ikke afsluttet.")
        rest = self.tr("Den bliver gemt på sin egen dag, når du afslutter.")
        if not is_old:
            rest = self.tr("Den åbner igen, når samtalen i dag er afsluttet.")
        if day is not None:
            self._words.setText(f"{words.replace('%1', short_date(day))} {rest}")
        self._today.setVisible(is_old)
        self.setVisible(day is not None)
