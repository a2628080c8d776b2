"""The tour's catalogue: an offer with its seats, its form, and the placements that want an answer."""

from __future__ import annotations

from collections.abc import Callable

from jobassist.ui.offers.page import CATALOGUE, COURSES, OffersPage
from jobassist.ui.shell import Shell

_SHOWN = "Mestringsforløb"


def _catalogue(shell: Shell) -> None:
    page = offers_page(shell)
    page.show_tab(CATALOGUE)
    offers = [item.line.offer for item in page.catalogue.model.items]
    page.catalogue.show_offer(next((o.id for o in offers if o.title == _SHOWN), offers[0].id))
    page.catalogue.take_keyboard()


def _form(shell: Shell) -> None:
    offers_page(shell).catalogue.open_form()


def _courses(shell: Shell) -> None:
    page = offers_page(shell)
    form = page.catalogue.form()
    if form is not None:
        form.left.emit()
    page.show_tab(COURSES)
    page.courses.take_keyboard()


def offers_page(shell: Shell) -> OffersPage:
    """The page Tilbud, whatever was shown before."""
    shell.window.leave_full()
    shell.window.show_page("offers")
    page = shell.window.page("offers")
    if not isinstance(page, OffersPage):
        raise TypeError("the catalogue does not show")
    return page


OFFERS_WALK: tuple[tuple[str, Callable[[Shell], None]], ...] = (
    ("23-tilbud-katalog", _catalogue),
    ("24-tilbud-formular", _form),
    ("25-tilbud-forloeb", _courses),
)
