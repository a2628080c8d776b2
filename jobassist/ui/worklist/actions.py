"""What can be done with the case that is shown, wherever it is shown: each is told to the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from jobassist.domain.case import CaseId, TalkId, TalkStatus
from jobassist.domain.errors import JobAssistError
from jobassist.services.book_talk import record_talk
from jobassist.services.desk import Changed, Desk
from jobassist.services.open_case import CaseView, log_shown_cprs
from jobassist.ui.jobs.way import examples_of
from jobassist.ui.worklist.head import CprLine
from jobassist.ui.worklist.lists import talk_of

if TYPE_CHECKING:
    from jobassist.ui.page import Page


class CaseActions(QObject):
    """Runs use cases for ``view``, the case that is shown now."""

    changed = Signal(object)
    failed = Signal(str)
    talk_wanted = Signal(str)
    letters_wanted = Signal(object)
    screen_wanted = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.view: CaseView | None = None

    def run(self, work: Callable[[], Changed]) -> str:
        """Runs a use case and tells the window; the sentence of what went wrong, else nothing."""
        try:
            done = work()
        except JobAssistError as error:
            return str(error)
        self.changed.emit(done)
        return ""

    def start_talk(self) -> None:
        """Ask for the talk's own screen."""
        if self.view is not None:
            self.talk_wanted.emit(self.view.case.id)

    def write_letter(self) -> None:
        """Ask for the letters to this citizen."""
        if self.view is not None:
            self.letters_wanted.emit((self.view.case.id,))

    def choose_offer(self) -> None:
        """Ask for the screen on which this citizen is given an offer."""
        if self.view is not None:
            desk, case_id = self._desk, self.view.case.id
            self.screen_wanted.emit(lambda: _offer_choice(desk, case_id))

    def show_jobs(self) -> None:
        """Ask for the job examples to this citizen; what is ticked is kept while their paper is looked at."""
        if self.view is not None:
            self.screen_wanted.emit(examples_of(self._desk, self.view.case.id))

    def answer(self, talk_id: str, status: str) -> None:
        """Say what became of a talk, on its own day."""
        view = self.view
        talk = talk_of(view.case.talks, talk_id) if view is not None else None
        if view is None or talk is None:
            return
        became, own_id = TalkStatus(status), TalkId(talk_id)
        problem = self.run(lambda: record_talk(self._desk, view.case, talk.on, became, talk_id=own_id))
        if problem:
            self.failed.emit(problem)

    def reveal(self, line: CprLine, purpose: str) -> None:
        """Show the whole CPR, once it is logged who saw it and what for."""
        if self.view is None:
            return
        try:
            log_shown_cprs(self._desk, [self.view.case.id], purpose=purpose)
        except JobAssistError as error:
            self.failed.emit(str(error))
        else:
            line.reveal()


def _offer_choice(desk: Desk, case_id: CaseId) -> Page:
    from jobassist.ui.placement.page import OfferChoicePage

    return OfferChoicePage(desk, case_id)
