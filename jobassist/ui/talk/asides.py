"""The panes that open over a talk: who is present, and which agenda."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from jobassist.services.carry_agenda import AgendaChoices
from jobassist.services.talk_room import TalkRoom
from jobassist.ui.kit import theme
from jobassist.ui.talk.agenda_pane import AgendaPane
from jobassist.ui.talk.popover import Popover
from jobassist.ui.talk.present import PresentPane


class Asides(QObject):
    """At most one pane is open; it goes when the keyboard goes elsewhere."""

    noted = Signal(str, str, bool)
    """Who is present, by what name, and whether that is complete."""
    agenda_chosen = Signal(object)
    screening_chosen = Signal(object)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self.open: Popover | None = None

    def note_present(self, room: TalkRoom, anchor: QWidget) -> None:
        """Who else is in the room."""
        pane = PresentPane(room, self._page)
        pane.noted.connect(self.noted)
        self._open(pane, anchor)

    def choose_agenda(self, choices: AgendaChoices, used_id: str, anchor: QWidget) -> None:
        """Another agenda, or a screening besides."""
        pane = AgendaPane(choices, used_id, self._page)
        pane.agenda_chosen.connect(self.agenda_chosen)
        pane.screening_chosen.connect(self.screening_chosen)
        self._open(pane, anchor)

    def _open(self, pane: Popover, anchor: QWidget) -> None:
        """Show a pane under what it belongs to; the same key again closes it."""
        was = self.open
        self.close()
        if was is not None and type(was) is type(pane):
            pane.deleteLater()
            return
        self.open = pane
        pane.closed.connect(self._forget)
        pane.open_at(anchor.mapTo(self._page, QPoint(0, anchor.height() + theme.px(4))))

    def close(self) -> bool:
        """Close what is open and give the keyboard back; whether anything was."""
        if self.open is None:
            return False
        self.open.close_again()
        return True

    def leave(self, new: QWidget | None) -> None:
        """The keyboard is somewhere else now."""
        if self.open is not None and new is not None and not self.open.isAncestorOf(new):
            self.open.leave()

    def _forget(self) -> None:
        pane, self.open = self.open, None
        if pane is not None:
            pane.deleteLater()
