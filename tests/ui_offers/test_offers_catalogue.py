"""The catalogue: read, filtered and sorted by keyboard, its pane, and what is done with one offer."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from jobassist.domain.case import Case, OfferKind, PlacementState
from jobassist.domain.offers import Offer, SeatBasis
from jobassist.services.book_talk import undo, undo_last
from jobassist.services.catalogue import catalogue
from jobassist.services.desk import Desk
from jobassist.services.edit_offers import close_offer
from jobassist.ui.kit.fields import ChoiceBox
from jobassist.ui.offers.model import OfferModel
from jobassist.ui.offers.page import OffersPage
from jobassist.ui.offers.parts import Link
from jobassist.ui.offers.table import OfferTable
from tests.services.offers import saved
from tests.ui.seen import focused
from tests.ui_import.looking import click, column, headings, lines
from tests.ui_journeys.keyboard import Keyboard
from tests.ui_offers.conftest import Heard, Show, given, texts

MONDAY = date(2023, 3, 13)


@pytest.fixture
def club(desk: Desk) -> Offer:
    return saved(
        desk, "Jobklub", place="Torvet 4", provider="Jobcentret", seats=3, basis=SeatBasis.PER_START,
        starts=(MONDAY, date(2023, 4, 10)), weeks=4, hours_a_week=15.0, citizen_text="Du møder andre.",
        contact="Pia Holm",
    )  # fmt: skip


@pytest.fixture
def full(desk: Desk, club: Offer, lone: Case, bent: Case, aase: Case) -> Offer:
    """One who begins, one who waits and one who is there, in the club and in a mentor offer."""
    given(desk, lone, club, MONDAY, PlacementState.RESERVED, hold_until=date(2023, 3, 20))
    given(desk, bent, club, date(2023, 4, 10), PlacementState.WAITING, asked_at="2023-03-01T10:00:00")
    given(desk, aase, club, date(2023, 2, 13), PlacementState.RUNNING, ends_on=date(2023, 3, 24))
    return club


@pytest.fixture
def others(desk: Desk) -> None:
    saved(desk, "Mentor", kind=OfferKind.MENTOR, place="Hvor det passer")
    saved(desk, "Ålesund praktik", kind=OfferKind.PRAKTIK, seats=0, provider="Ålesund ApS", is_example=True)
    old = saved(desk, "Gammelt hold", kind=OfferKind.OTHER, seats=5)
    close_offer(desk, old.id)


def test_the_table_says_when_and_whether_there_is_room(
    full: Offer, others: None, show: Show, heard: Heard
) -> None:
    page = show()
    table = page.catalogue.table
    assert headings(table)[:2] == ["Tilbud", "Slags"]
    shown = {line[0]: dict(zip(headings(table), line, strict=True)) for line in lines(table)}
    assert list(shown) == ["Jobklub", "Mentor", "Ålesund praktik", "Gammelt hold"]
    assert (shown["Jobklub"]["Næste start"], shown["Jobklub"]["Ledige"]) == ("13-03-2023", "2 af 3")
    assert shown["Jobklub"]["Venter"] == "1"
    assert shown["Mentor"]["Ledige"] == "plads til alle"
    assert shown["Ålesund praktik"]["Ledige"] == "0 af 0"
    assert shown["Ålesund praktik"]["Mærke"] == "Eksempel"
    assert (shown["Gammelt hold"]["Næste start"], shown["Gammelt hold"]["Mærke"]) == ("–", "Lukket")
    assert page.status_text == "4 af 4 tilbud"
    assert heard.sentences == []


def test_the_pane_says_who_is_there_and_who_waits(
    full: Offer, show: Show, keys: Keyboard, heard: Heard, lone: Case
) -> None:
    page = show()
    said = texts(page.catalogue.pane)
    for words in (
        "Jobklub", "Tæller", "Mandag 13-03-2023 | 2 af 3 ledige", "I gang · 1 | Åse Bæk",
        "13-02-2023 – 24-03-2023", "Har reserveret plads · 1 | Lone Vestergaard Holm",
        "fra 13-03-2023, holdes til 20-03-2023", "På venteliste · 1 | Bent Aagaard", "fra 10-04-2023",
        "3 hver start", "4 uger, 15 timer om ugen", "alle målgrupper", "Pia Holm", "Du møder andre.",
    ):  # fmt: skip
        assert words in said
    names = page.catalogue.pane.people.names
    assert [name.label() for name in names] == ["Åse Bæk", "Lone Vestergaard Holm", "Bent Aagaard"]
    names[1].setFocus()
    keys.press("Return")
    assert heard.cases == [lone.id]


def test_the_arrows_go_from_offer_to_offer(club: Offer, others: None, show: Show, keys: Keyboard) -> None:
    page = show()
    assert focused() is page.catalogue.table
    keys.press("Down")
    assert "Mentor" in texts(page.catalogue.pane)
    keys.press("End")
    assert "Lukket" in texts(page.catalogue.pane)
    assert page.catalogue.pane.close_or_open.label() == "Genåbn"


def test_filters_leave_what_fits_and_a_way_back(
    qtbot: QtBot, full: Offer, others: None, show: Show, keys: Keyboard
) -> None:
    page = show()
    table = page.catalogue.table
    keys.press("Up")
    assert isinstance(focused(), QLineEdit)
    keys.type("aalesund")
    qtbot.waitUntil(lambda: column(table, "Tilbud") == ["Ålesund praktik"])
    assert page.status_text == "1 af 4 tilbud"
    keys.type("x")
    qtbot.waitUntil(lambda: column(table, "Tilbud") == [])
    assert table.nothing is not None
    assert table.nothing.words.text() == "Ingen tilbud passer til filtrene."
    click(qtbot, table.nothing.button)
    qtbot.waitUntil(lambda: len(lines(table)) == 4)
    for key, value, left in (
        ("room", "full", ["Ålesund praktik"]),
        ("room", "room", ["Jobklub", "Mentor"]),
        ("state", "closed", ["Gammelt hold"]),
        ("state", "open", ["Jobklub", "Mentor", "Ålesund praktik"]),
        ("kind", OfferKind.MENTOR.value, ["Mentor"]),
    ):
        editor = table.header().editor(key)
        assert isinstance(editor, ChoiceBox)
        editor.setCurrentIndex(editor.findData(value))
        qtbot.waitUntil(partial(shows, table, left))
        table.clear_filters()
        qtbot.waitUntil(lambda: len(lines(table)) == 4)


def shows(table: OfferTable, titles: list[str]) -> bool:
    return column(table, "Tilbud") == titles


def test_until_a_day(qtbot: QtBot, full: Offer, show: Show, desk: Desk) -> None:
    saved(desk, "Om længe", starts=(date(2023, 8, 1),))
    page = show()
    editor = page.catalogue.table.header().editor("start")
    assert isinstance(editor, QLineEdit)
    editor.setText("1/4")
    qtbot.waitUntil(lambda: column(page.catalogue.table, "Tilbud") == ["Jobklub"])


def test_sorting_keeps_the_chosen_offer_and_puts_empty_cells_last(
    full: Offer, others: None, show: Show
) -> None:
    page = show()
    table, model = page.catalogue.table, page.catalogue.model
    table.choose_row(1)
    order = {}
    for place, key in enumerate(("title", "kind", "place", "start", "room", "waiting", "counts", "state")):
        table.sortByColumn(place, Qt.SortOrder.DescendingOrder)
        order[key] = [item.line.offer.title for item in model.shown]
    assert order["title"] == ["Ålesund praktik", "Mentor", "Jobklub", "Gammelt hold"]
    assert order["room"][0] == "Mentor"
    assert order["room"][-1] == order["start"][-1] == "Gammelt hold"
    assert order["waiting"][0] == "Jobklub"
    assert "Mentor" in texts(page.catalogue.pane)
    assert model.shown[table.current_row()].line.offer.title == "Mentor"


def test_copy_close_reopen_and_delete_are_undone(
    qtbot: QtBot, club: Offer, show: Show, desk: Desk, heard: Heard
) -> None:
    page = show()
    pane, table = page.catalogue.pane, page.catalogue.table
    click(qtbot, pane.copy)
    assert heard.last == "Tilbuddet Jobklub er kopieret til Jobklub (kopi)"
    assert "Jobklub (kopi)" in texts(pane)
    click(qtbot, pane.close_or_open)
    assert heard.last == "Tilbuddet Jobklub (kopi) er lukket"
    assert pane.close_or_open.label() == "Genåbn"
    click(qtbot, pane.close_or_open)
    assert heard.last == "Tilbuddet Jobklub (kopi) er åbent igen"
    click(qtbot, pane.delete)
    assert column(table, "Tilbud") == ["Jobklub"]
    undo(desk, heard.changes[-1].action_id)
    page.refresh()
    assert column(table, "Tilbud") == ["Jobklub", "Jobklub (kopi)"]


def test_an_offer_in_use_is_not_deleted(
    qtbot: QtBot, full: Offer, show: Show, desk: Desk, heard: Heard
) -> None:
    page = show()
    click(qtbot, page.catalogue.pane.delete)
    assert heard.sentences == [
        "Jobklub bruges af 3 forløb og kan ikke slettes. Luk det i stedet, så bliver forløbene stående."
    ]
    assert [line.offer.title for line in catalogue(desk)] == ["Jobklub"]


def test_all_starts_are_shown_when_asked_for(qtbot: QtBot, desk: Desk, show: Show) -> None:
    saved(desk, "Hver uge", seats=2)
    page = show()
    pane = page.catalogue.pane
    assert len(pane.starts.rows()) == 7
    (more,) = pane.starts.rows()[-1].findChildren(Link)
    assert more.label() == "Vis alle 26"
    click(qtbot, more)
    assert len(pane.starts.rows()) == 26


def test_too_many_in_a_start_are_told(desk: Desk, lone: Case, bent: Case, show: Show) -> None:
    offer = saved(desk, "Lille hold", seats=1, basis=SeatBasis.PER_START, starts=(MONDAY,))
    for case in (lone, bent):
        given(desk, case, offer, MONDAY, PlacementState.RESERVED)
    page = show()
    assert "1 for mange til 1 pladser" in texts(page.catalogue.pane)
    assert column(page.catalogue.table, "Ledige") == ["0 af 1"]


def test_without_a_start_the_pane_says_what_to_do(desk: Desk, show: Show) -> None:
    saved(desk, "Slut", starts=(date(2023, 1, 2),))
    assert "Ingen start i det næste halve år" in texts(show().catalogue.pane)


def test_an_empty_catalogue_offers_three_ways_on(
    qtbot: QtBot, show: Show, keys: Keyboard, desk: Desk, heard: Heard, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = show()
    empty = page.catalogue.empty
    assert empty.isVisible()
    assert "Her kommer jeres tilbud til at stå" in texts(page)
    assert focused() is empty.button("examples")
    asked: list[bool] = []
    monkeypatch.setattr(OffersPage, "choose_file", lambda _page: asked.append(True))
    click(qtbot, empty.button("import"))
    assert asked == [True]
    click(qtbot, empty.button("new"))
    assert page.catalogue.form() is not None
    keys.press("Esc")
    assert empty.isVisible()
    click(qtbot, empty.button("examples"))
    assert heard.last.endswith("eksempler er tilføjet")
    assert not empty.isVisible()
    assert "Eksempel" in column(page.catalogue.table, "Mærke")
    qtbot.waitUntil(page.catalogue.table.hasFocus)
    undo_last(desk)
    page.refresh()
    assert empty.isVisible()


def test_markup_is_only_text(desk: Desk, lone: Case, show: Show) -> None:
    hostile = "<b>Fed</b> & <img src=x>"
    offer = saved(desk, hostile, purpose=hostile, citizen_text=hostile, provider=hostile, contact=hostile)
    given(desk, lone, offer, MONDAY, PlacementState.PROPOSED)
    page = show()
    assert column(page.catalogue.table, "Tilbud") == [hostile]
    assert texts(page.catalogue.pane).count(hostile) == 5
    page.show_tab("courses")
    assert hostile in texts(page.courses)


def test_the_model_keeps_qts_rules(club: Offer, others: None, show: Show) -> None:
    page = show()
    model = OfferModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_items(page.catalogue.model.items)
    model.set_filters({"title": "job"})
    model.sort(0, Qt.SortOrder.DescendingOrder)
    assert tester.model() is model
    assert model.row_of(club.id) == 0


def test_columns_give_way_in_a_narrow_window(club: Offer, others: None, show: Show) -> None:
    page = show(700, 500)
    assert "Sted" not in headings(page.catalogue.table)
    assert {"Tilbud", "Næste start", "Ledige"} <= set(headings(page.catalogue.table))
