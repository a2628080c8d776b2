"""The button beside a next talk that saves it as a calendar file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobassist.domain.case import TalkId
from jobassist.domain.errors import JobAssistError
from jobassist.services.calendar_file import calendar_filename, save_calendar_file
from jobassist.services.desk import Desk
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.files import ask_target


class CalendarButton(Button):
    """Saves a planned talk where the user says; hidden until ``set_talk`` names one.

    ``changed`` carries a ``Changed``, ``failed`` a sentence, as a page's do.
    """

    changed = Signal(object)
    failed = Signal(str)

    def __init__(self, desk: Desk, talk_id: TalkId | None = None, parent: QWidget | None = None) -> None:
        super().__init__("", parent, icon="calendar-arrow-down", small=True)
        self.set_label(self.tr("Gem i kalender"))
        self._desk, self._talk_id = desk, talk_id
        self.setAccessibleDescription(self.tr("Gemmer samtalen som kalenderfil, uden navn og CPR-nummer"))
        self.clicked.connect(self.save)
        if talk_id is None:
            self.hide()

    def set_talk(self, talk_id: TalkId | None) -> None:
        """Be about another talk; None hides the button."""
        self._talk_id = talk_id
        self.setVisible(talk_id is not None)

    def save(self) -> None:
        """Asks where, and writes the file."""
        if self._talk_id is None:
            return
        try:
            path = self.choose_file(calendar_filename(self._desk, self._talk_id))
            if path is not None:
                self.changed.emit(save_calendar_file(self._desk, self._talk_id, path))
        except JobAssistError as error:
            self.failed.emit(str(error))

    def choose_file(self, proposed: str) -> Path | None:
        """Asks where; None when the user thought better of it."""
        words = self.tr("Gem i kalender"), self.tr("Kalenderfiler (*.ics)")
        return ask_target(self, words[0], proposed, words[1])
