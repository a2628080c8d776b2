"""The review of the demo's Karen Boysen on a store of the test's own, and sixty citizens for a Friday."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from jobassist.domain.case import Exemption, OfferKind, Pauses, Placement, TargetGroup
from jobassist.domain.drafts import CaseDraft
from jobassist.domain.review import Review
from jobassist.services.desk import Desk
from jobassist.store.reads.reviews import review_of
from jobassist.ui.friday.page import FridayPage
from tests.services.examples import a_draft
from tests.ui import conftest as pages

desk = pages.desk
demo_folder = pages.demo_folder
empty_desk = pages.empty_desk
light_theme = pages.light_theme
shown = pages.shown

FRIDAY = date(2023, 3, 10)


@pytest.fixture
def page(desk: Desk, shown: pages.Shown) -> FridayPage:
    """The review as Karen Boysen opens it on Tuesday 7 March 2023."""
    page = FridayPage(desk)
    page.heard = shown(page)  # type: ignore[attr-defined]
    return page


@pytest.fixture
def heard(page: FridayPage) -> pages.Heard:
    return page.heard  # type: ignore[attr-defined, no-any-return]


class Fingers:
    """Keys to whatever has the keyboard in the page."""

    def __init__(self, qtbot: QtBot, page: FridayPage) -> None:
        self._qtbot, self._page = qtbot, page

    def press(self, *keys: str) -> None:
        """``"4"``, ``"Return"``, ``"Backspace"``, one after the other."""
        for key in keys:
            self._qtbot.keyClick(self._page.window().focusWidget(), getattr(Qt.Key, f"Key_{key}"))


@pytest.fixture
def fingers(qtbot: QtBot, page: FridayPage) -> Fingers:
    return Fingers(qtbot, page)


def name_of(page: FridayPage) -> str:
    """Whose page is shown."""
    assert page.view is not None
    return page.view.case.name


def stored(page: FridayPage, name: str) -> Review | None:
    """The verdict of this week's Friday as it is in the store; None while there is none."""
    line = next(line for line in page.model.lines if line.case.name == name)
    row = review_of(page.desk.store, line.case.id, FRIDAY)
    return row.review if row is not None and row.review.verdict is not None else None


def sixty() -> list[CaseDraft]:
    """Sixty citizens: some with an offer that runs, some with one ahead, some exempt, most with nothing."""
    return [_draft(number) for number in range(60)]


def _draft(number: int) -> CaseDraft:
    started_on = date(2022, 10, 3) + timedelta(days=number)
    placements: tuple[Placement, ...] = ()
    exemptions: tuple[Exemption, ...] = ()
    if number % 4 == 0:
        placements = (Placement(date(2023, 2, 6), date(2023, 5, 5), OfferKind.PRAKTIK, "Praktik hos Føtex"),)
    elif number % 4 == 1:
        placements = (Placement(date(2023, 3, 20), date(2023, 4, 14), OfferKind.PRAKTIK, "Praktik ahead"),)
    elif number % 4 == 2:
        exemptions = (Exemption(date(2023, 2, 27), date(2023, 4, 2), Pauses.OFFERS, "Venter på operation"),)
    return a_draft(
        rows=(number + 2,),
        cpr=f"67019{number:05d}",
        name=f"Borger {number:02d}",
        group=TargetGroup.KTH_JOBPARAT,
        started_on=started_on,
        placements=placements,
        exemptions=exemptions,
        talks=(),
    )
