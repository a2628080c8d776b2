"""The day's talks on paper: one sheet of job examples each, and a word of who gets none."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from jobassist.domain.case import Case
from jobassist.services.day_sheets import day_sheets, talks_of
from jobassist.ui.kit.buttons import Button
from jobassist.ui.page import Page
from jobassist.ui.worklist.words import filled

_MOST_NAMES = 3
translate = QCoreApplication.translate


def day_button() -> Button:
    """``Dagens 6 ark``; ``show_day`` says how many."""
    return Button("", icon="copy", keys="Ctrl+D")


def show_day(button: Button, page: Page) -> None:
    """How many talks the caseworker has today; hidden where there is none."""
    number = len(page.attempt(lambda: _talks(page)) or ())
    button.set_label(filled(translate("Jobs", "Dagens %1 ark"), str(number)))
    button.setVisible(number > 0)


def print_day(page: Page) -> None:
    """Opens the sheets as paper."""
    day = page.desk.today
    made = page.attempt(lambda: day_sheets(page.desk, _talks(page), day))
    if made is None:
        return
    page.plan_wanted.emit(made.printed)
    if made.without:
        page.failed.emit(_without_words([case for case, _ in made.without]))


def _talks(page: Page) -> tuple[Case, ...]:
    return talks_of(page.desk, page.desk.today, caseworker=page.desk.settings.name)


def _without_words(cases: Sequence[Case]) -> str:
    names = ", ".join(case.name for case in cases[:_MOST_NAMES])
    more = len(cases) - _MOST_NAMES
    if more > 0:
        names = filled(translate("Jobs", "%1 og %2 til"), names, str(more))
    return filled(translate("Jobs", "Uden ark: %1. Skriv jobmål i planen, eller hent nyere annoncer."), names)
