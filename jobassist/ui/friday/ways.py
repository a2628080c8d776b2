"""From the review to everything about a citizen, and to the papers of the round; and back again by Esc."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from jobassist.domain.case import CaseId
from jobassist.domain.errors import JobAssistError
from jobassist.services.desk import Desk
from jobassist.services.open_case import log_shown_cprs
from jobassist.services.print_paper import PaperPrint
from jobassist.services.print_plan import print_of_case
from jobassist.services.print_review import friday_print, without_offer_print
from jobassist.services.review_citizen import ReviewView
from jobassist.ui.friday.head import ReviewHead
from jobassist.ui.jobs.way import examples_of
from jobassist.ui.page import Page


class ReviewWays(Page):
    """The ways out of the review; ``view`` is the citizen shown, ``whose`` whose citizens they are."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.view: ReviewView | None = None
        self._whose: str | None = None

    def _go(self, where: str) -> None:
        if self.view is None:
            return
        case = self.view.case
        if where == "talk":
            self.talk_wanted.emit(case.id)
        elif where == "plan":
            printed = self.attempt(lambda: print_of_case(self.desk, case))
            if printed is not None:
                self.plan_wanted.emit(printed)
        elif where == "offer":
            self.screen_wanted.emit(lambda: _offer_choice(self.desk, case.id))
        elif where == "jobs":
            self.screen_wanted.emit(examples_of(self.desk, case.id))
        else:
            self.case_wanted.emit(case.id)

    def _reveal(self, head: ReviewHead) -> None:
        if self.view is None:
            return
        case_id = self.view.case.id
        purpose = self.tr("Vist i fredagsgennemgangen")
        try:
            log_shown_cprs(self.desk, [case_id], purpose=purpose)
        except JobAssistError as error:
            self.failed.emit(str(error))
        else:
            head.cpr.reveal()

    def show_sheet(self) -> None:
        """The Friday sheet as paper."""
        self._preview(friday_print)

    def show_without(self) -> None:
        """Those without an offer, as paper."""
        self._preview(without_offer_print)

    def _preview(self, make: Callable[..., PaperPrint]) -> None:
        whose = self._whose or ""
        printed = self.attempt(lambda: make(self.desk, caseworker=whose))
        if printed is not None:
            self.plan_wanted.emit(printed)


def _offer_choice(desk: Desk, case_id: CaseId) -> Page:
    """Imported when it is asked for."""
    from jobassist.ui.placement.page import OfferChoicePage

    return OfferChoicePage(desk, case_id)
