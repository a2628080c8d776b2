"""A citizen who lacks an offer, and a small catalogue, on an encrypted store on Tuesday 7 March 2023."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from jobassist.domain.case import Case, OfferId, TargetGroup
from jobassist.services.desk import Desk
from jobassist.ui.placement.page import OfferChoicePage
from tests.services.catalogue import EVERY, add_offers
from tests.services.examples import a_draft, put
from tests.ui.conftest import Heard, Shown, demo_folder, empty_desk, light_theme, shown
from tests.ui.conftest import desk as demo_desk
from tests.ui_journeys.conftest import application, folder, keys, opened

__all__ = [
    "application", "demo_desk", "demo_folder", "empty_desk", "folder", "keys", "light_theme",
    "opened", "shown",
]  # fmt: skip


@pytest.fixture
def desk(empty_desk: Desk) -> Desk:
    """The desk of a store with Lone in it."""
    return empty_desk


@pytest.fixture
def lone(desk: Desk) -> Case:
    """Without a job since 26 September: an offer is due on 26 March, and the last safe day is the 24th."""
    return put(desk, a_draft(group=TargetGroup.KTH_JOBPARAT))


@pytest.fixture
def offers(desk: Desk) -> dict[str, OfferId]:
    """The catalogue by its names."""
    ids = add_offers(desk, *EVERY)
    return {offer.title: own for offer, own in zip(EVERY, ids, strict=True)}


Choose = Callable[[], tuple[OfferChoicePage, Heard]]


@pytest.fixture
def choose(desk: Desk, lone: Case, offers: dict[str, OfferId], shown: Shown) -> Choose:
    """Shows the choice for Lone, with the keyboard in it."""

    def show() -> tuple[OfferChoicePage, Heard]:
        page = OfferChoicePage(desk, lone.id)
        heard = shown(page)
        page.setFocus()
        return page, heard

    return show
