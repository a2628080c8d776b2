"""Two employers with places beside the small job bank, and who works in their tab by keyboard."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from jobassist.domain.employers import Contact, Employer, EmployerId
from jobassist.domain.jobs import JobKind
from jobassist.services.desk import Desk
from jobassist.services.employers import employers, save_employer, with_words
from jobassist.ui.jobs.employer_form import EmployerForm
from jobassist.ui.jobs.employers_import_pane import EmployersImportPane
from jobassist.ui.jobs.employers_view import EmployersView
from jobassist.ui.jobs.page import EMPLOYERS, JobsPage
from tests.ui.conftest import Heard, Shown
from tests.ui_jobs.bank import fill, job
from tests.ui_journeys.keyboard import Keyboard

MIA = Contact("Mia Holm", "butikschef", "12 34 56 78", "mia@torvet.example")
SHOP = Employer(
    EmployerId(""), "Torvets Supermarked A/S", "12345678", "Dagligvarer", "Ishøj", "2635", "Ishøj",
    "Karen Boysen", "Ring før kl. 10.", (MIA,),
)  # fmt: skip
STORE = Employer(EmployerId(""), "Grønvang Lager", municipality="Ishøj", contacts=(Contact("Ali Demir"),))
PLACES = (
    job("Praktik i butikken", employer="Torvets Supermarked", kind=JobKind.PRAKTIK, seats=3, apply_by=None),
    job("Lagermedarbejder", employer="Grønvang Lager A/S", kind=JobKind.PRAKTIK, seats=2, apply_by=None),
)


@pytest.fixture
def known(desk: Desk, bank: None) -> None:
    """Two employers with places, beside the advertisements of the bank."""
    fill(desk, *PLACES)
    for each in (SHOP, STORE, Employer(EmployerId(""), "Ærø Is")):
        save_employer(desk, each, rev=None)


OpenTab = Callable[[], tuple[EmployersView, Heard]]


@pytest.fixture
def open_tab(desk: Desk, shown: Shown) -> OpenTab:
    """Shows the tab with the keyboard in it."""

    def show() -> tuple[EmployersView, Heard]:
        page = JobsPage(desk)
        heard = shown(page)
        page.show_tab(EMPLOYERS)
        page.setFocus()
        return page.employers, heard

    return show


def names(view: EmployersView) -> list[str]:
    return [each.employer.name for each in view.model.shown]


def stored(desk: Desk, words: str = "") -> Employer:
    (each,) = with_words(employers(desk), words)
    return each.employer


def form_of(view: EmployersView) -> EmployerForm:
    form = view.form()
    assert form is not None
    return form


class Person:
    """Who presses the keys of the tab's buttons, and sees what comes of it."""

    def __init__(self, qtbot: QtBot, keys: Keyboard) -> None:
        self.qtbot, self.keys = qtbot, keys

    def opens(self, view: EmployersView, pressed: str = "Ctrl+N") -> EmployerForm:
        """The form that a key opens."""
        self.keys.press(pressed)
        self.qtbot.waitUntil(lambda: view.form() is not None)
        return form_of(view)

    def saves(self, view: EmployersView) -> None:
        """Ctrl+Enter, and it is stored."""
        with self.qtbot.waitSignal(view.changed):
            self.keys.press("Ctrl+Return")

    def is_refused(self, view: EmployersView) -> EmployerForm:
        """Ctrl+Enter, and the form says what to mend."""
        form = form_of(view)
        self.keys.press("Ctrl+Return")
        self.qtbot.waitUntil(lambda: form.state.property("tone") == "red")
        return form

    def sees_file(self, view: EmployersView) -> EmployersImportPane:
        """Ctrl+O, and what the chosen file would change."""
        self.keys.press("Ctrl+O")
        self.qtbot.waitUntil(lambda: view.files.review is not None)
        assert view.files.review is not None
        return view.files.review


@pytest.fixture
def person(qtbot: QtBot, keys: Keyboard) -> Person:
    return Person(qtbot, keys)
