"""The page Tilbud as a whole: tabs, every control named and reached, large type, its place in the window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from jobassist.domain.case import Case, PlacementState
from jobassist.domain.offers import Offer, SeatBasis
from jobassist.services.change_placement import placement_of
from jobassist.services.desk import Desk, FixedClock
from jobassist.services.edit_settings import edit_settings
from jobassist.services.open_case import case_of_cpr
from jobassist.services.open_store import lay_out
from jobassist.store.store import Store
from jobassist.ui.keys.words import key_groups
from jobassist.ui.kit import theme
from jobassist.ui.offers.actions import Do, look_of
from jobassist.ui.offers.page import OffersPage
from jobassist.ui.shell import Shell
from jobassist.ui.start import make_application
from jobassist.ui.tour_offers import OFFERS_WALK
from tests.services.examples import a_draft, put
from tests.services.offers import saved
from tests.stores import CHEAP, PASSPHRASE
from tests.ui.seen import focused
from tests.ui.tabbing import is_one_of, said, takes_keyboard, walk
from tests.ui_import.looking import click, column
from tests.ui_journeys.keyboard import Keyboard
from tests.ui_offers.conftest import Heard, Show, given

MONDAY = date(2023, 3, 13)
LONG = "Vejlednings- og opkvalificeringsforløb for borgere med lange og komplicerede sagsforløb"


@pytest.fixture
def club(desk: Desk, lone: Case, bent: Case) -> Offer:
    offer = saved(
        desk, "Jobklub", seats=2, basis=SeatBasis.PER_START, starts=(MONDAY,), weeks=4,
        purpose=LONG * 3, citizen_text=LONG, provider=LONG, contact=LONG, own_kind=LONG, is_example=True,
    )  # fmt: skip
    given(desk, lone, offer, date(2023, 3, 6), PlacementState.RESERVED)
    given(desk, bent, offer, MONDAY, PlacementState.WAITING)
    return offer


def on_courses(page: OffersPage, _file: Path) -> None:
    page.show_tab("courses")


def in_a_course_form(page: OffersPage, _file: Path) -> None:
    page.show_tab("courses")
    page.courses.rows[0].name.setFocus()
    Keyboard.press(Keyboard.__new__(Keyboard), "K")


def in_the_form(page: OffersPage, _file: Path) -> None:
    page.catalogue.open_form()


def in_the_import(page: OffersPage, file: Path) -> None:
    file.write_text(f"Titel;Type;Pladser\n{LONG};Mentor;3\nSkævt;Mentor;mange\n", "utf-8")
    page.open_file(file)


STATES: dict[str, Callable[[OffersPage, Path], None]] = {
    "catalogue": lambda _page, _file: None,
    "form": in_the_form,
    "import": in_the_import,
    "courses": on_courses,
    "course form": in_a_course_form,
}


def test_the_tabs_by_keyboard(qtbot: QtBot, club: Offer, show: Show, keys: Keyboard, heard: Heard) -> None:
    page = show()
    page.tabs.setFocus()
    keys.press("Right")
    qtbot.waitUntil(page.courses.isVisible)
    assert page.status_text == "2 forløb"
    keys.press("Delete")
    assert page.tabs.value() == "courses"
    keys.press("Left")
    qtbot.waitUntil(page.catalogue.isVisible)
    assert page.status_text == "1 af 1 tilbud"
    assert heard.sentences == []


def test_the_seats_are_made_when_they_are_first_shown(
    qtbot: QtBot, club: Offer, show: Show, heard: Heard
) -> None:
    page = show()
    assert page.seats is None
    page.show_tab("seats")
    seats = page.seats
    assert seats is not None
    assert seats.isVisible()
    qtbot.waitUntil(lambda: not seats.is_busy(), timeout=20_000)
    assert page.status_text == seats.status_text
    page.show_tab("catalogue")
    page.show_tab("seats")
    assert page.seats is seats
    qtbot.waitUntil(lambda: not seats.is_busy(), timeout=20_000)
    assert page.may_leave()
    assert heard.sentences == []


def test_the_list_has_the_keyboard_first(club: Offer, show: Show) -> None:
    page = show()
    assert focused() is page.catalogue.table
    page.show_tab("courses")
    page.setFocus()
    assert focused() is page.courses.rows[0].name


@pytest.mark.parametrize("state", STATES)
def test_every_control_is_named_and_tab_comes_to_it(
    qtbot: QtBot, club: Offer, show: Show, state: str, tmp_path: Path
) -> None:
    page = show()
    STATES[state](page, tmp_path / "fil.csv")
    walked = walk(qtbot)
    controls = [control for control in page.findChildren(QWidget) if takes_keyboard(control)]
    assert len(controls) >= 4
    assert [control for control in {*controls, *walked} if not said(control)] == []
    assert all(control.isVisible() for control in walked)
    missed = [control for control in controls if control not in walked and not is_one_of(control, walked)]
    assert [said(control) for control in missed] == []


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("state", STATES)
def test_large_type_stays_inside_its_window(
    qapp: QApplication, club: Offer, show: Show, state: str, tmp_path: Path, mode: theme.Mode
) -> None:
    theme.apply_theme(qapp, mode, 2.0)
    width = 1366 - theme.px(56)
    page = show(width, 700)
    STATES[state](page, tmp_path / "fil.csv")
    QApplication.processEvents()
    assert page.width() == width, "nothing holds the window wider than its screen"
    for area in page.findChildren(QScrollArea):
        inner = area.widget()
        if area.isVisible() and inner is not None:
            assert inner.width() <= area.viewport().width(), area
    assert not page.grab().isNull()


def test_every_key_stands_on_the_page_of_keys(club: Offer, show: Show) -> None:
    page = show()
    page.catalogue.open_form()
    groups = {group.id: {key for line in group.lines for key in line.keys} for group in key_groups()}
    buttons = [*page.catalogue.findChildren(QAbstractButton)]
    heard = {button.shortcut().toString() for button in buttons} - {""}
    assert {"E", "Ctrl+N", "Ctrl+Return"} == heard
    assert heard <= groups["offers"]
    assert {look_of(action).keys for action in Do} <= groups["courses"]


class Wall:
    """A clock on the wall; only the test moves its hands."""

    def __init__(self) -> None:
        self.moment = datetime(2023, 3, 7, 10, 42, 7)

    def now(self) -> datetime:
        return self.moment

    def for_day(self, _day: date | None) -> Wall:
        return self


@pytest.fixture
def wall() -> Wall:
    return Wall()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A store in which one reservation was not used in time, one is held for a week and one waits."""
    folder = tmp_path / "vindue"
    with Store.create(folder, PASSPHRASE, params=CHEAP) as store:
        desk = lay_out(store, lambda _day: FixedClock(datetime(2023, 3, 7, 10, 42, 7)))
        edit_settings(desk, "name", "Karen Boysen")
        put(desk, a_draft(), a_draft(rows=(6,), cpr="6202851234", name="Bent Aagaard"))
        offer = saved(desk, "Jobklub", seats=3)
        lone, bent = case_of_cpr(desk, a_draft().cpr), case_of_cpr(desk, "6202851234")
        given(desk, lone, offer, date(2023, 2, 20), PlacementState.RESERVED, hold_until=date(2023, 2, 27))
        given(desk, bent, offer, date(2023, 3, 6), PlacementState.RESERVED, hold_until=MONDAY)
    return folder


@pytest.fixture
def shell(qtbot: QtBot, folder: Path, wall: Wall, keys: Keyboard) -> Iterator[Shell]:
    make_application()
    shell = Shell(folder, wall.for_day)
    qtbot.addWidget(shell.window)
    shell.start()
    shell.window.resize(1440, 900)
    shell.window.show()
    shell.window.activateWindow()
    qtbot.waitUntil(shell.window.isActiveWindow)
    keys.type(PASSPHRASE)
    keys.press("Return")
    qtbot.waitUntil(lambda: shell.desk is not None, timeout=20_000)
    yield shell
    shell.close()


def page_in(shell: Shell) -> OffersPage:
    page = shell.window.page("offers")
    assert isinstance(page, OffersPage)
    return page


def test_unused_seats_are_let_go_when_the_work_begins_and_the_day_turns(
    qtbot: QtBot, shell: Shell, wall: Wall, keys: Keyboard
) -> None:
    window = shell.window
    assert window.toast.text() == "En reservation på Jobklub blev ikke brugt i tide og er frigivet"
    assert window.toast.can_undo()
    keys.press("Ctrl+4")
    qtbot.waitUntil(lambda: window.current_page() == "offers")
    page = page_in(shell)
    assert focused() is page.catalogue.table
    assert window.rail.item("offers").accessibleDescription() == "1"
    page.show_tab("courses")
    assert [row.item.row.placement.state for row in page.courses.rows] == [
        PlacementState.RESERVED, PlacementState.RELEASED,
    ]  # fmt: skip
    wall.moment += timedelta(days=7)
    assert shell.work is not None
    shell.work.follow_day()
    assert [row.item.row.placement.state for row in page.courses.rows] == [PlacementState.RELEASED]
    assert window.rail.item("offers").accessibleDescription() == ""
    keys.press("Ctrl+Z")
    released = page.courses.rows[-1].item.row.placement.id
    assert shell.desk is not None
    qtbot.waitUntil(lambda: window.rail.item("offers").accessibleDescription() == "1")
    assert placement_of(shell.desk, released).placement.title == "Jobklub"


def test_a_citizen_is_opened_and_the_keyboard_comes_back(qtbot: QtBot, shell: Shell, keys: Keyboard) -> None:
    keys.press("Ctrl+4")
    qtbot.waitUntil(lambda: shell.window.current_page() == "offers")
    page = page_in(shell)
    assert column(page.catalogue.table, "Tilbud") == ["Jobklub"]
    click(qtbot, page.catalogue.pane.people.names[0])
    qtbot.waitUntil(shell.window.is_full)
    keys.press("Esc")
    qtbot.waitUntil(lambda: not shell.window.is_full())
    assert page.catalogue.isVisible()


def test_the_tour_walks_through_the_page(qtbot: QtBot, shell: Shell) -> None:
    seen = []
    for name, step in OFFERS_WALK:
        step(shell)
        page = page_in(shell)
        seen.append((name, page.catalogue.form() is not None, page.courses.isVisible()))
    assert seen == [
        ("23-tilbud-katalog", False, False),
        ("24-tilbud-formular", True, False),
        ("25-tilbud-forloeb", False, True),
    ]


def test_typed_text_is_not_lost_without_a_word(qtbot: QtBot, shell: Shell, keys: Keyboard) -> None:
    keys.press("Ctrl+4")
    qtbot.waitUntil(lambda: shell.window.current_page() == "offers")
    page = page_in(shell)
    keys.press("E")
    qtbot.waitUntil(lambda: page.catalogue.form() is not None)
    keys.type("x")
    keys.press("Ctrl+1")
    qtbot.waitUntil(lambda: shell.window.current_page() == "worklist")
    keys.press("Ctrl+4")
    qtbot.waitUntil(lambda: shell.window.current_page() == "offers")
    form = page.catalogue.form()
    assert form is not None
    assert form.is_changed()
    assert not shell.may_leave()
    assert "er ikke gemt under Tilbud" in shell.window.toast.text()
