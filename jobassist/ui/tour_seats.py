"""The tour's seats against deadlines, an offer for a citizen, and the coordinator's paper."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QApplication

from jobassist.services.desk import Desk
from jobassist.services.open_case import find_cases
from jobassist.services.plan_seats import propose
from jobassist.services.print_seats import print_seats
from jobassist.ui.offers.page import SEATS
from jobassist.ui.placement.page import OfferChoicePage
from jobassist.ui.seats.view import SeatsView
from jobassist.ui.shell import Shell
from jobassist.ui.tour_offers import offers_page


def _seats(shell: Shell) -> None:
    """The weeks ahead of the whole jobcentre, and who could begin where."""
    page = offers_page(shell)
    page.show_tab(SEATS)
    view = page.seats
    if not isinstance(view, SeatsView):
        raise TypeError("the seats do not show")
    _wait(view)
    view.make()
    _wait(view)


def _wait(view: SeatsView) -> None:
    while view.is_busy():
        QApplication.processEvents()


def _choice(shell: Shell) -> None:
    if shell.work is None:
        raise RuntimeError("no store is open")
    desk = shell.work.desk
    (rasmus,) = find_cases(desk, "Rasmus Kjær")
    shell.work.open_screen(lambda: OfferChoicePage(desk, rasmus.id))


SEATS_WALK: tuple[tuple[str, Callable[[Shell], None]], ...] = (
    ("26-pladser-og-frister", _seats),
    ("27-giv-et-tilbud", _choice),
)


def _seats_paper(desk: Desk) -> bytes:
    return print_seats(desk, propose(desk))


SEATS_PRINTS: tuple[tuple[str, Callable[[Desk], bytes]], ...] = (("42-pladser-og-frister", _seats_paper),)
