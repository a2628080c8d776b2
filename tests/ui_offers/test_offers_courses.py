"""The tab Forløb: every placement that wants an answer, answered by one key or one click, and undone."""

from __future__ import annotations

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from jobassist.domain.case import Case, OfferId, OfferKind, Outcome, PlacementId, PlacementState
from jobassist.domain.offers import Offer, SeatBasis
from jobassist.services.book_talk import undo
from jobassist.services.change_placement import placement_of
from jobassist.services.desk import Desk
from jobassist.services.watch_placements import Want, count_to_answer, release_seats, watched
from jobassist.store import tables
from jobassist.ui.offers.actions import Do, actions_of
from jobassist.ui.offers.course_row import CourseRow
from jobassist.ui.offers.courses import CoursesView
from jobassist.ui.placement.changes import EndForm, ExtendForm, NoStartForm, ReserveForm
from jobassist.ui.worklist.form import Form
from tests.services.offers import saved
from tests.ui.seen import focused
from tests.ui_import.looking import click
from tests.ui_journeys.keyboard import Keyboard
from tests.ui_offers.conftest import Heard, Show, given, texts

P = PlacementState


@pytest.fixture
def club(desk: Desk) -> Offer:
    return saved(
        desk, "Jobklub", seats=2, basis=SeatBasis.PER_START, weeks=4,
        starts=(date(2023, 3, 13), date(2023, 4, 10)),
    )  # fmt: skip


@pytest.fixture
def ids(desk: Desk, club: Offer, lone: Case, bent: Case, aase: Case) -> dict[str, PlacementId]:
    """One of each kind; Åse is Ida's."""
    own = Offer(OfferId(""), "Praktik i Netto", OfferKind.PRAKTIK)
    return {
        "began": given(desk, lone, club, date(2023, 3, 6), P.RESERVED, hold_until=date(2023, 3, 13)),
        "over": given(desk, bent, own, date(2023, 2, 6), P.RUNNING, ends_on=date(2023, 3, 3)),
        "starts": given(desk, lone, own, date(2023, 3, 20), P.RESERVED),
        "ends": given(desk, bent, own, date(2023, 2, 20), P.RUNNING, ends_on=date(2023, 3, 17)),
        "room": given(desk, bent, club, date(2023, 4, 10), P.WAITING, asked_at="2023-03-01T10:00:00"),
        "proposed": given(desk, bent, club, date(2023, 4, 10), P.PROPOSED),
        "released": given(desk, lone, own, date(2023, 2, 20), P.RELEASED, hold_until=date(2023, 2, 27)),
        "hers": given(desk, aase, club, date(2023, 3, 6), P.RESERVED),
    }


@pytest.fixture
def view(ids: dict[str, PlacementId], show: Show) -> CoursesView:
    page = show()
    page.show_tab("courses")
    page.courses.take_keyboard()
    return page.courses


def row_of(view: CoursesView, placement_id: PlacementId) -> CourseRow:
    return next(row for row in view.rows if row.item.row.placement.id == placement_id)


def on(view: CoursesView, placement_id: PlacementId) -> CourseRow:
    """The row with the keyboard on it."""
    row = row_of(view, placement_id)
    row.name.setFocus()
    return row


def form_in(row: CourseRow) -> Form:
    assert row.form is not None
    return row.form


def state(desk: Desk, placement_id: PlacementId) -> PlacementState:
    return placement_of(desk, placement_id).placement.state


def test_everything_that_waits_stands_under_what_it_asks(view: CoursesView, desk: Desk) -> None:
    assert [heading.text() for heading in view.headings] == [
        "Er borgeren begyndt? · 1",
        "Hvad kom der ud af det? · 1",
        "Frigivet, fordi pladsen ikke blev brugt · 1",
        "Begynder snart · 1",
        "Slutter snart · 1",
        "Der er plads nu · 1",
        "Foreslået · 1",
    ]
    said = texts(view)
    for words in (
        "Jobklub · skulle begynde mandag 06-03-2023",
        "Praktik i Netto · sluttede fredag 03-03-2023",
        "Praktik i Netto · blev holdt til mandag 27-02-2023",
        "Praktik i Netto · begynder mandag 20-03-2023",
        "Praktik i Netto · slutter fredag 17-03-2023",
        "Jobklub · ønskes fra mandag 10-04-2023",
        "Jobklub · foreslået fra mandag 10-04-2023",
    ):
        assert words in said
    assert view.status_text == "7 forløb"
    assert "Åse Bæk" not in said


def test_mine_and_everybodys(qtbot: QtBot, view: CoursesView, keys: Keyboard) -> None:
    view.scope.setFocus()
    keys.press("Right")
    qtbot.waitUntil(lambda: view.status_text == "8 forløb")
    assert "Åse Bæk" in texts(view)
    assert "skulle begynde mandag 06-03-2023 · Ida Lund" in texts(view)


def test_the_rail_counts_what_is_to_be_answered(
    ids: dict[str, PlacementId], desk: Desk, view: CoursesView
) -> None:
    asking = (Want.BEGAN, Want.OVER, Want.ROOM)
    mine = [w for w in watched(desk, caseworker="Karen Boysen") if w.want in asking]
    assert count_to_answer(desk, caseworker="Karen Boysen") == len(mine) == 3
    every = [w for w in watched(desk) if w.want in asking]
    assert count_to_answer(desk) == len(every) == 4


def test_b_says_that_it_began_and_the_keyboard_goes_on(
    view: CoursesView, ids: dict[str, PlacementId], keys: Keyboard, desk: Desk, heard: Heard
) -> None:
    assert focused() is row_of(view, ids["began"]).name
    keys.press("B")
    assert heard.last == "Jobklub er begyndt 06-03-2023"
    assert state(desk, ids["began"]) is P.RUNNING
    assert focused() is row_of(view, ids["over"]).name
    undo(desk, heard.changes[-1].action_id)
    view.refresh()
    assert view.rows[0].item.row.placement.id == ids["began"]
    assert focused() is row_of(view, ids["over"]).name


def test_the_arrows_go_from_row_to_row(
    view: CoursesView, ids: dict[str, PlacementId], keys: Keyboard, heard: Heard, bent: Case
) -> None:
    keys.press("Down")
    assert focused() is row_of(view, ids["over"]).name
    keys.press("Up")
    keys.press("Up")
    assert focused() is row_of(view, ids["began"]).name
    keys.press("End")
    assert focused() is row_of(view, ids["proposed"]).name
    keys.press("O")
    assert heard.cases == [bent.id]
    keys.press("Return")
    assert heard.cases == [bent.id, bent.id]
    keys.press("Home")
    assert focused() is row_of(view, ids["began"]).name


def test_it_began_another_day(
    qtbot: QtBot, view: CoursesView, ids: dict[str, PlacementId], keys: Keyboard, desk: Desk, heard: Heard
) -> None:
    row = on(view, ids["began"])
    keys.press("D")
    keys.press("Ctrl+A")
    keys.type("8-3")
    keys.press("Return")
    assert "ikke kommet endnu" in form_in(row).day.error()  # type: ignore[attr-defined]
    keys.press("Ctrl+A")
    keys.type("7-3")
    keys.press("Return")
    assert heard.last == "Jobklub er begyndt 07-03-2023"


def test_k_asks_why_it_did_not_begin(
    view: CoursesView, ids: dict[str, PlacementId], keys: Keyboard, desk: Desk, heard: Heard
) -> None:
    row = on(view, ids["began"])
    keys.press("K")
    form = form_in(row)
    assert isinstance(form, NoStartForm)
    assert focused() is form.reason.edit
    keys.press("Return")
    assert form.reason.error() == "Skriv, hvorfor borgeren ikke kom i gang."
    keys.type("Blev syg")
    keys.press("Return")
    assert heard.last == "Borgeren kom ikke i gang med Jobklub"
    assert placement_of(desk, ids["began"]).note == "Blev syg"
    assert state(desk, ids["began"]) is P.NO_START


def test_esc_closes_a_form(view: CoursesView, ids: dict[str, PlacementId], keys: Keyboard) -> None:
    row = on(view, ids["over"])
    keys.press("A")
    assert row.form is not None
    keys.press("Esc")
    assert row.form is None
    assert focused() is row.name


def test_a_ends_with_an_outcome(
    qtbot: QtBot, view: CoursesView, ids: dict[str, PlacementId], keys: Keyboard, desk: Desk, heard: Heard
) -> None:
    row = on(view, ids["over"])
    keys.press("A")
    form = form_in(row)
    assert isinstance(form, EndForm)
    assert focused() is form.outcome
    assert form.day.day() == date(2023, 3, 3)
    keys.press("Return")
    assert form.outcome_field.error() == "Vælg, hvad der kom ud af forløbet."
    keys.press("Down", times=2)
    assert form.outcome.currentText() == "Timer i job"
    keys.press("Return")
    assert heard.last == "Praktik i Netto er afsluttet 03-03-2023"
    placement = placement_of(desk, ids["over"]).placement
    assert (placement.state, placement.outcome) == (P.ENDED, Outcome.HOURS)
    assert "Hvad kom der ud af det?" not in texts(view)


def test_i_breaks_off_for_a_reason(
    view: CoursesView, ids: dict[str, PlacementId], keys: Keyboard, desk: Desk, heard: Heard
) -> None:
    on(view, ids["ends"])
    keys.press("I")
    keys.press("Return")
    keys.type("Flyttede")
    keys.press("Return")
    assert heard.last == "Praktik i Netto er afbrudt 07-03-2023"
    assert state(desk, ids["ends"]) is P.INTERRUPTED


def test_f_extends_and_asks_for_a_reason_where_the_law_does(
    view: CoursesView, ids: dict[str, PlacementId], keys: Keyboard, desk: Desk, heard: Heard
) -> None:
    row = on(view, ids["ends"])
    keys.press("F")
    form = form_in(row)
    assert isinstance(form, ExtendForm)
    assert form.day.day() == date(2023, 4, 14)
    form.day.set_day(date(2023, 12, 1))
    keys.press("Return")
    assert "Skriv" in form.why.error()
    form.why.set_text("Mere tid til oplæring")
    keys.press("Return")
    assert heard.last == "Praktik i Netto varer nu til 01-12-2023"
    assert placement_of(desk, ids["ends"]).placement.ends_on == date(2023, 12, 1)


def test_r_reserves_the_first_start_with_room(
    view: CoursesView, ids: dict[str, PlacementId], keys: Keyboard, desk: Desk, heard: Heard
) -> None:
    row = on(view, ids["room"])
    keys.press("R")
    form = form_in(row)
    assert isinstance(form, ReserveForm)
    assert form.day.day() == date(2023, 4, 10), "both seats of 13 March are taken"
    keys.press("Return")
    assert heard.last == "Jobklub er reserveret fra 10-04-2023"
    assert state(desk, ids["room"]) is P.RESERVED
    undo(desk, heard.changes[-1].action_id)
    assert state(desk, ids["room"]) is P.WAITING


def test_a_full_start_asks_for_a_reason(
    view: CoursesView, ids: dict[str, PlacementId], keys: Keyboard, desk: Desk,
    lone: Case, aase: Case, club: Offer,
) -> None:  # fmt: skip
    for case in (lone, aase):
        given(desk, case, club, date(2023, 4, 10), P.RESERVED)
    row = on(view, ids["proposed"])
    keys.press("R")
    form = form_in(row)
    assert isinstance(form, ReserveForm)
    form.day.set_day(date(2023, 4, 10))
    form._judge()
    assert "er fuldt" in texts(form.cautions)
    keys.press("Return")
    assert "er fuldt" in form.why.error()
    assert focused() is form.why.edit


def test_x_cancels_and_a_click_does_too(
    qtbot: QtBot, view: CoursesView, ids: dict[str, PlacementId], keys: Keyboard, desk: Desk, heard: Heard
) -> None:
    on(view, ids["starts"])
    keys.press("X")
    assert heard.last == "Praktik i Netto er aflyst"
    assert state(desk, ids["starts"]) is P.CANCELLED
    button = row_of(view, ids["proposed"]).buttons[Do.CANCEL]
    click(qtbot, button)
    assert state(desk, ids["proposed"]) is P.CANCELLED
    assert len(view.rows) == 5


def test_a_form_that_is_open_stays_while_others_change(
    view: CoursesView, ids: dict[str, PlacementId], keys: Keyboard, desk: Desk
) -> None:
    row = on(view, ids["began"])
    keys.press("K")
    keys.type("Fik jo")
    form = form_in(row)
    assert isinstance(form, NoStartForm)
    with desk.store.write("place", by="Ida", at=desk.clock.now()) as unit:
        unit.update(tables.placements, ids["proposed"], state=P.CANCELLED)
    view.refresh()
    assert row_of(view, ids["began"]) is row
    assert row.form is form
    assert focused() is form.reason.edit
    keys.type("b")
    assert form.reason.text() == "Fik job"


def test_what_a_list_gave_is_only_opened(
    desk: Desk, lone: Case, club: Offer, show: Show, ids: dict[str, PlacementId]
) -> None:
    given(desk, lone, club, date(2023, 2, 20), P.RUNNING, ends_on=date(2023, 3, 10), source="list")
    (item,) = [w for w in watched(desk) if w.row.source == "list"]
    assert actions_of(item, desk.today) == (Do.OPEN,)
    page = show()
    page.show_tab("courses")
    assert "Jobklub · slutter fredag 10-03-2023 · fra søgelisten" in texts(page.courses)


def test_released_seats_stand_there_until_somebody_answers(
    desk: Desk, lone: Case, club: Offer, show: Show, keys: Keyboard, heard: Heard
) -> None:
    late = given(desk, lone, club, date(2023, 2, 20), P.RESERVED, hold_until=date(2023, 2, 27))
    done = release_seats(desk)
    assert done is not None
    assert done.message == "En reservation på Jobklub blev ikke brugt i tide og er frigivet"
    page = show()
    page.show_tab("courses")
    view = page.courses
    assert [row.item.want for row in view.rows] == [Want.RELEASED]
    on(view, late)
    keys.press("R")
    keys.press("Return")
    assert heard.last == "Jobklub er reserveret fra 13-03-2023"
    assert [row.item.want for row in view.rows] == [Want.STARTS]


def test_many_are_shown_some_at_a_time(qtbot: QtBot, desk: Desk, lone: Case, club: Offer, show: Show) -> None:
    for _ in range(45):
        given(desk, lone, club, date(2023, 3, 6), P.RESERVED)
    page = show()
    page.show_tab("courses")
    view = page.courses
    assert (len(view.rows), view.status_text) == (40, "45 forløb")
    assert [heading.text() for heading in view.headings] == ["Er borgeren begyndt? · 45"]
    assert view.more.label() == "Vis flere, 5 er tilbage"
    click(qtbot, view.more)
    assert len(view.rows) == 45
    assert not view.more.isVisible()
    assert focused() is view.rows[40].name


def test_nothing_waits(show: Show) -> None:
    page = show()
    page.show_tab("courses")
    assert page.courses.empty.isVisible()
    assert "Ingen forløb venter på et svar" in texts(page.courses)
    assert page.courses.status_text == "0 forløb"


def test_one_that_is_gone_is_a_sentence(
    view: CoursesView, ids: dict[str, PlacementId], keys: Keyboard, desk: Desk, heard: Heard
) -> None:
    on(view, ids["began"])
    with desk.store.write("place", by="Ida", at=desk.clock.now()) as unit:
        unit.update(tables.placements, ids["began"], state=P.CANCELLED)
    keys.press("B")
    assert heard.sentences == ["Forløbet er aflyst og kan ikke ændres sådan."]


def test_every_row_tells_whose_it_is_and_what_it_does(view: CoursesView, ids: dict[str, PlacementId]) -> None:
    for row in view.rows:
        assert row.item.case.name in row.name.label()
        for button in row.buttons.values():
            assert button.accessibleName()
            assert row.item.case.name in button.accessibleDescription()
