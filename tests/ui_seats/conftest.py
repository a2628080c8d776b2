"""Four citizens and one seat at a time on an encrypted store, and the view of seats that is listened to."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jobassist.domain.case import OfferKind
from jobassist.services.desk import Changed, Desk
from jobassist.services.edit_settings import edit_settings
from jobassist.services.open_store import lay_out
from jobassist.services.settings import Role
from jobassist.store.store import Store
from jobassist.ui.kit import theme
from jobassist.ui.refcounts import keep_singletons_alive
from jobassist.ui.seats.view import SeatsView
from tests.services.examples import clock_for
from tests.services.offers import saved
from tests.services.seat_people import DUE_LATER, DUE_SOON, MISSED, put_seekers


@pytest.fixture(autouse=True)
def light_theme(qapp: QApplication) -> Iterator[None]:
    """The light theme at 100 %, whatever the test before did."""
    keep_singletons_alive()
    theme.apply_theme(qapp, "light")
    yield
    theme.apply_theme(qapp, "light")


@pytest.fixture
def desk(own_store: Store) -> Desk:
    """Anna must begin soon, Bo later, Cilla's day has passed; Dan is like Anna, so one has no seat."""
    desk = lay_out(own_store, clock_for)
    edit_settings(desk, "name", "Karen Boysen")
    edit_settings(desk, "role", Role.COORDINATOR)
    put_seekers(desk, DUE_SOON, DUE_LATER, MISSED, DUE_SOON)
    saved(desk, "Gartneri", kind=OfferKind.PRAKTIK, seats=1, weeks=4)
    return desk


class Heard:
    """What the view told, in order."""

    def __init__(self, view: SeatsView) -> None:
        self.changes: list[Changed] = []
        self.sentences: list[str] = []
        self.cases: list[str] = []
        self.papers: list[object] = []
        view.changed.connect(self.changes.append)
        view.failed.connect(self.sentences.append)
        view.case_wanted.connect(self.cases.append)
        view.plan_wanted.connect(self.papers.append)


Settle = Callable[[SeatsView], None]


@pytest.fixture
def settle(qtbot: QtBot) -> Settle:
    """Waits until nothing is being worked out."""
    return lambda view: qtbot.waitUntil(lambda: not view.is_busy(), timeout=20_000)


@pytest.fixture
def view(desk: Desk, qtbot: QtBot, settle: Settle) -> Iterator[SeatsView]:
    """The view as it is on a screen of 1440 × 900, when it has read the store."""
    view = SeatsView(desk)
    qtbot.addWidget(view)
    view.heard = Heard(view)  # type: ignore[attr-defined]
    view.resize(1240, 770)
    view.show()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    view.refresh()
    settle(view)
    yield view
    view.wait()


@pytest.fixture
def heard(view: SeatsView) -> Heard:
    return view.heard  # type: ignore[attr-defined, no-any-return]


@pytest.fixture
def made(view: SeatsView, settle: Settle) -> SeatsView:
    """The view with a proposal."""
    view.proposal.make.click()
    settle(view)
    return view
