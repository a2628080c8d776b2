"""How many keys an offer takes besides its text; the state counted 80 for a praktik."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from jobassist.domain.case import Case, OfferKind, PlacementState
from jobassist.services.book_talk import case_of
from jobassist.services.desk import Desk
from jobassist.services.open_case import case_of_cpr
from jobassist.store.reads.offers import placements_of_case
from jobassist.ui.citizen.page import CitizenPage
from jobassist.ui.placement.page import OfferChoicePage
from jobassist.ui.shell import Shell
from tests.services.catalogue import EVERY, add_offers
from tests.ui.seen import focused
from tests.ui_journeys.conftest import Open, Wall, desk_of, fill
from tests.ui_journeys.counter import ActionCounter
from tests.ui_journeys.families import family_of
from tests.ui_journeys.keyboard import Keyboard

MOST = 12
JOBLESS = family_of("dagpenge 1, 2023")


@pytest.fixture
def counter(qapp: QApplication) -> Iterator[ActionCounter]:
    counting = ActionCounter(qapp)
    yield counting
    qapp.removeEventFilter(counting)


@pytest.fixture
def shell(opened: Open, folder: Path, keys: Keyboard) -> Shell:
    """The worklist with its first row chosen, and a catalogue."""
    wall = Wall(JOBLESS.now)
    fill(folder, wall, JOBLESS.draft())
    shell = opened(wall)
    add_offers(desk_of(shell), *EVERY)
    keys.settle()
    return shell


@pytest.fixture
def desk(shell: Shell) -> Desk:
    return desk_of(shell)


@pytest.fixture
def case(desk: Desk) -> Case:
    return case_of_cpr(desk, JOBLESS.draft().cpr)


def choice(qtbot: QtBot, shell: Shell, keys: Keyboard) -> OfferChoicePage:
    def pages() -> list[OfferChoicePage]:
        return [page for page in shell.window.pages_shown() if isinstance(page, OfferChoicePage)]

    qtbot.waitUntil(lambda: bool(pages()))
    keys.settle()
    return pages()[0]


def open_citizen(qtbot: QtBot, shell: Shell, keys: Keyboard) -> CitizenPage:
    keys.press("O")
    qtbot.waitUntil(shell.window.is_full)
    keys.settle()
    (page,) = (page for page in shell.window.pages_shown() if isinstance(page, CitizenPage))
    return page


def test_an_offer_of_the_catalogue_is_two_keys_from_the_worklist(
    qtbot: QtBot, shell: Shell, keys: Keyboard, desk: Desk, case: Case, counter: ActionCounter
) -> None:
    keys.press("F")
    choice(qtbot, shell, keys)
    assert case_of(desk, case.id).placements == ()  # nothing is written before the key
    keys.press("Ctrl+Return")
    qtbot.waitUntil(lambda: not shell.window.is_full())
    assert counter.count() == 2, counter.told()
    (given,) = case_of(desk, case.id).placements
    assert given.state is PlacementState.RESERVED
    assert shell.window.toast.text().endswith("er reserveret fra 13-03-2023")
    keys.press("Ctrl+Z")
    assert case_of(desk, case.id).placements == ()
    assert shell.window.toast.text().startswith("Fortrudt")


def test_another_offer_of_the_catalogue_from_the_citizens_page_is_four_keys(
    qtbot: QtBot, shell: Shell, keys: Keyboard, desk: Desk, case: Case, counter: ActionCounter
) -> None:
    """The second offer is looked at in its form before it is given."""
    open_citizen(qtbot, shell, keys)
    before = counter.count()
    keys.press("F")
    page = choice(qtbot, shell, keys)
    second = page.list.rows[1].fit.offer
    keys.press("Down")
    keys.press("Return")
    keys.press("Return")
    qtbot.waitUntil(lambda: bool(case_of(desk, case.id).placements))
    measured = counter.count() - before
    assert measured <= MOST, counter.told()
    assert measured == 4, f"it was 4, is now {measured}; {counter.told()}"
    (given,) = case_of(desk, case.id).placements
    assert given.title == second.title
    keys.settle()
    (citizen,) = (page for page in shell.window.pages_shown() if isinstance(page, CitizenPage))
    assert [line.given.placement.id for line in citizen.offers.lines()] == [given.id]


def test_a_praktik_that_the_citizen_found_takes_seven_keys_from_the_citizens_page(
    qtbot: QtBot, shell: Shell, keys: Keyboard, desk: Desk, case: Case, counter: ActionCounter
) -> None:
    open_citizen(qtbot, shell, keys)
    before = counter.count()
    keys.press("F")
    choice(qtbot, shell, keys)
    keys.press("Ctrl+N")
    qtbot.waitUntil(lambda: isinstance(focused(), QLineEdit))
    keys.type("Netto Ishøj")
    keys.press("Tab")
    keys.press("Space")
    keys.press("Tab")
    keys.type("13-03-2023")
    keys.press("Tab")
    keys.type("07-04-2023")
    keys.press("Ctrl+Return")
    qtbot.waitUntil(lambda: bool(case_of(desk, case.id).placements))
    measured = counter.count() - before
    assert measured <= MOST, counter.told()
    assert measured == 7, f"it was 7, is now {measured}; {counter.told()}"
    (row,) = placements_of_case(desk.store, case.id)
    placement = row.placement
    assert (placement.title, placement.kind) == ("Praktik hos Netto Ishøj", OfferKind.PRAKTIK)
    assert (placement.started_on, placement.ends_on) == (date(2023, 3, 13), date(2023, 4, 7))
    assert (row.provider, row.is_self_found, placement.state) == (
        "Netto Ishøj",
        True,
        PlacementState.RESERVED,
    )


def test_esc_goes_back_to_where_one_came_from(
    qtbot: QtBot, shell: Shell, keys: Keyboard, desk: Desk, case: Case
) -> None:
    open_citizen(qtbot, shell, keys)
    keys.press("F")
    choice(qtbot, shell, keys)
    keys.press("Esc")
    keys.settle()
    assert [type(page) for page in shell.window.pages_shown()[-1:]] == [CitizenPage]
    keys.press("Esc")
    qtbot.waitUntil(lambda: not shell.window.is_full())
    assert case_of(desk, case.id).placements == ()


def test_what_was_typed_is_not_lost_by_one_esc(qtbot: QtBot, shell: Shell, keys: Keyboard) -> None:
    keys.press("F")
    choice(qtbot, shell, keys)
    keys.press("Ctrl+N")
    keys.type("Netto")
    keys.press("Esc")
    keys.settle()
    assert shell.window.is_full()
    assert "ikke er gemt" in shell.window.toast.text()
    keys.press("Esc")
    qtbot.waitUntil(lambda: not shell.window.is_full())
