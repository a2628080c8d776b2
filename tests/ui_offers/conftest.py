"""The page Tilbud on an encrypted store with Lone, Bent and Ida's Åse, on Tuesday 7 March 2023."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from jobassist.domain.case import Case, PlacementId, PlacementState
from jobassist.domain.offers import Offer
from jobassist.services.desk import Changed, Desk
from jobassist.services.edit_settings import edit_settings
from jobassist.services.open_case import case_of_cpr
from jobassist.services.open_store import lay_out
from jobassist.store import tables
from jobassist.store.store import Store
from jobassist.ui.kit import theme
from jobassist.ui.offers.page import OffersPage
from jobassist.ui.refcounts import keep_singletons_alive
from tests.services.examples import a_draft, clock_for, put
from tests.ui_journeys.keyboard import Keyboard

BENT, AASE = "6202851234", "6303801234"


@pytest.fixture(autouse=True)
def fresh(qapp: QApplication) -> Iterator[None]:
    """The light theme at 100 %, whatever the test before did."""
    keep_singletons_alive()
    theme.apply_theme(qapp, "light")
    yield
    if theme.current() != theme.load_theme("light"):
        theme.apply_theme(qapp, "light")


@pytest.fixture
def desk(own_store: Store) -> Desk:
    desk = lay_out(own_store, clock_for)
    edit_settings(desk, "name", "Karen Boysen")
    put(
        desk,
        a_draft(),
        a_draft(rows=(6,), cpr=BENT, name="Bent Aagaard"),
        a_draft(rows=(7,), cpr=AASE, name="Åse Bæk", caseworker="Ida Lund"),
    )
    return desk


@pytest.fixture
def lone(desk: Desk) -> Case:
    return case_of_cpr(desk, a_draft().cpr)


@pytest.fixture
def bent(desk: Desk) -> Case:
    return case_of_cpr(desk, BENT)


@pytest.fixture
def aase(desk: Desk) -> Case:
    return case_of_cpr(desk, AASE)


def given(
    desk: Desk,
    case: Case,
    offer: Offer,
    on: date,
    state: PlacementState = PlacementState.RUNNING,
    **facts: Any,
) -> PlacementId:
    """A placement as it stands in the store, whatever the day."""
    values = {"case_id": case.id, "started_on": on, "kind": offer.kind, "title": offer.title, "state": state}
    with desk.store.write("place", by="test", at=desk.clock.now()) as unit:
        row_id = unit.insert(
            tables.placements, **{**values, "offer_id": offer.id or None, "source": "app", **facts}
        )
    return PlacementId(row_id)


@dataclass
class Heard:
    """What the page told its window, in order."""

    changes: list[Changed] = field(default_factory=list)
    sentences: list[str] = field(default_factory=list)
    cases: list[str] = field(default_factory=list)

    @property
    def last(self) -> str:
        """The newest message."""
        return self.changes[-1].message


Show = Callable[..., OffersPage]


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def show(qtbot: QtBot, desk: Desk, heard: Heard) -> Show:
    """Shows the page in an active window of the size it has on a screen of 1440 × 900."""

    def shown(width: int = 1240, height: int = 780) -> OffersPage:
        page = OffersPage(desk)
        page.setAccessibleName(page.title)
        page.changed.connect(heard.changes.append)
        page.failed.connect(heard.sentences.append)
        page.case_wanted.connect(heard.cases.append)
        page.changed.connect(lambda _changed: page.refresh())  # as the window does
        qtbot.addWidget(page)
        page.resize(width, height)
        page.refresh()
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        page.setFocus()
        return page

    return shown


@pytest.fixture
def keys(qtbot: QtBot) -> Keyboard:
    return Keyboard(qtbot)


def texts(widget: QWidget) -> str:
    """All the words that are to be seen in a part of the page."""
    from jobassist.ui.kit.buttons import Button
    from jobassist.ui.kit.chip import Chip
    from jobassist.ui.kit.labels import PlainLabel
    from jobassist.ui.kit.runs import RunsLabel

    found = []
    for part in widget.findChildren(QWidget):
        if not part.isVisible():
            continue
        if isinstance(part, PlainLabel | RunsLabel):
            found.append(part.text())
        elif isinstance(part, Button):
            found.append(part.label())
        elif isinstance(part, Chip):
            found.append(part.look().text)
    return " | ".join(found)
