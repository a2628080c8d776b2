"""The list: counters, sorting, filters, whose citizens, columns, the keyboard."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from jobassist.domain.case import CaseId
from jobassist.services.book_talk import book, case_of
from jobassist.services.build_worklist import build_worklist
from jobassist.services.counters import Counter
from jobassist.services.desk import Desk, FixedClock
from jobassist.services.open_store import change_settings
from jobassist.services.settings import Role, Settings
from jobassist.ui.kit.fields import ChoiceBox
from jobassist.ui.worklist.page import WorklistPage
from jobassist.ui.worklist.rows import KEYS
from tests.ui.conftest import Heard, Shown, case_named

LEFT = Qt.MouseButton.LeftButton
ALPHABET = "abcdefghijklmnopqrstuvwxyzæøå"


def cells(page: WorklistPage, key: str) -> list[str]:
    """A column as it is seen."""
    model, column = page.model, KEYS.index(key)
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def click_heading(qtbot: QtBot, page: WorklistPage, key: str) -> None:
    header = page.table.header()
    x = header.sectionViewportPosition(KEYS.index(key)) + 40
    qtbot.mouseClick(header.viewport(), LEFT, pos=QPoint(x, 12))


def type_filter(qtbot: QtBot, page: WorklistPage, key: str, text: str) -> None:
    editor = page.table.header().editor(key)
    assert isinstance(editor, QLineEdit)
    editor.setFocus()
    editor.clear()
    qtbot.keyClicks(editor, text)
    qtbot.waitUntil(lambda: key in page.model.filters)


def test_it_opens_on_the_most_urgent_with_the_keyboard_on_it(worklist: WorklistPage) -> None:
    assert worklist.table.current_row() == 0
    assert worklist.table.hasFocus()
    assert worklist.model.shown[0].duty.status == "missed"
    assert worklist.pane.head.name.text() == cells(worklist, "name")[0]


@pytest.mark.parametrize("counter", list(Counter))
@pytest.mark.parametrize("scope", ["mine", "all"])
def test_a_tile_counts_the_rows_it_leads_to(
    qtbot: QtBot, worklist: WorklistPage, counter: Counter, scope: str
) -> None:
    worklist.show_scope(scope)
    everyone = worklist.model.rowCount()
    tile = worklist.counters.tiles.tile(counter.value)
    qtbot.mouseClick(tile, LEFT)
    assert worklist.model.rowCount() == tile.count
    assert worklist.toolbar.tags["counter"].text() == tile.spec.label
    assert worklist.status_text == f"{tile.count} af {everyone} rækker"

    qtbot.mouseClick(tile, LEFT)
    assert worklist.model.rowCount() == everyone
    assert not worklist.toolbar.tags


def test_a_tile_empties_the_filter_row_so_that_its_number_holds(qtbot: QtBot, worklist: WorklistPage) -> None:
    type_filter(qtbot, worklist, "name", "lone")
    tile = worklist.counters.tiles.tile("next_14_days")
    qtbot.mouseClick(tile, LEFT)
    assert worklist.model.rowCount() == tile.count
    qtbot.wait(200)
    assert worklist.model.rowCount() == tile.count


def test_the_tag_takes_the_counter_away(qtbot: QtBot, worklist: WorklistPage) -> None:
    qtbot.mouseClick(worklist.counters.tiles.tile("critical"), LEFT)
    qtbot.mouseClick(worklist.toolbar.tags["counter"], LEFT)
    assert worklist.model.rowCount() == worklist.row_count
    assert not worklist.counters.tiles.tile("critical").isChecked()


def test_names_sort_by_the_danish_alphabet_and_a_third_click_brings_urgency_back(
    qtbot: QtBot, worklist: WorklistPage
) -> None:
    worklist.show_scope("all")
    urgent_first = cells(worklist, "name")
    click_heading(qtbot, worklist, "name")
    names = cells(worklist, "name")
    plain = [n for n in names if all(letter in ALPHABET + " -." for letter in n.casefold())]

    def place(name: str) -> list[int]:
        letters = name.casefold().replace("aa", "å")
        return [ALPHABET.find(letter) for letter in letters if letter not in "-."]

    assert plain == sorted(plain, key=place)
    assert len(plain) > 60
    assert worklist.toolbar.tags["order"].text() == "Sorteret efter Borger"

    click_heading(qtbot, worklist, "name")
    assert cells(worklist, "name") == list(reversed(names))
    click_heading(qtbot, worklist, "name")
    assert cells(worklist, "name") == urgent_first
    assert not worklist.toolbar.order.isHidden()


@pytest.mark.parametrize("key", ["safe", "due"])
def test_days_sort_as_days_with_the_empty_ones_last(qtbot: QtBot, worklist: WorklistPage, key: str) -> None:
    def days() -> list[date | None]:
        duties = [row.duty for row in worklist.model.shown]
        return [duty.safe_on if key == "safe" else duty.due_on for duty in duties]

    worklist.show_scope("all")
    for is_descending in (False, True):
        click_heading(qtbot, worklist, key)
        known = [day for day in days() if day is not None]
        assert known == sorted(known, reverse=is_descending)
        assert days()[: len(known)] == known
        assert len(known) < len(days())


@pytest.mark.parametrize("key", ["status", "cpr", "group", "why", "caseworker"])
def test_every_column_sorts_both_ways(qtbot: QtBot, worklist: WorklistPage, key: str) -> None:
    worklist.show_scope("all")
    worklist.table.show_column("caseworker", True)
    before = sorted(cells(worklist, "cpr"))
    worklist.table.header().setSortIndicator(KEYS.index(key), Qt.SortOrder.AscendingOrder)
    first = [text for text in cells(worklist, key) if text]
    worklist.table.header().setSortIndicator(KEYS.index(key), Qt.SortOrder.DescendingOrder)
    assert [text for text in cells(worklist, key) if text] == list(reversed(first))
    assert "" not in cells(worklist, key)[: len(first)]
    assert sorted(cells(worklist, "cpr")) == before


def test_the_chosen_citizen_stays_chosen_when_the_order_changes(qtbot: QtBot, worklist: WorklistPage) -> None:
    lone = case_named(worklist, "Lone Vestergaard")
    worklist.show_case(lone.id)
    click_heading(qtbot, worklist, "name")
    assert worklist.model.shown[worklist.table.current_row()].case_id == lone.id
    assert worklist.pane.head.name.text() == lone.name


def test_the_filter_row_finds_names_reasons_and_numbers(qtbot: QtBot, worklist: WorklistPage) -> None:
    worklist.show_scope("all")
    type_filter(qtbot, worklist, "name", "holm vest")
    assert cells(worklist, "name") == ["Lone Vestergaard Holm"]
    type_filter(qtbot, worklist, "name", "ågård")
    qtbot.waitUntil(lambda: worklist.model.filters["name"] == "ågård")
    assert cells(worklist, "name") == ["Bent Aagaard"]


def test_filters_work_together_and_escape_empties_one(qtbot: QtBot, worklist: WorklistPage) -> None:
    worklist.show_scope("all")
    type_filter(qtbot, worklist, "due", "31-3")
    type_filter(qtbot, worklist, "why", "samtale")
    assert worklist.model.rowCount() > 0
    assert all("samtale" in why.casefold() for why in cells(worklist, "why"))
    limit = date(2023, 3, 31)
    assert all(row.duty.due_on is not None and row.duty.due_on <= limit for row in worklist.model.shown)
    assert worklist.toolbar.tags["filters"].text() == "2 filtre"

    editor = worklist.table.header().editor("why")
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: worklist.toolbar.tags["filters"].text() == "1 filter")
    qtbot.mouseClick(worklist.toolbar.tags["filters"], LEFT)
    assert worklist.model.rowCount() == worklist.row_count


@pytest.mark.parametrize(("key", "value"), [("status", "unknown"), ("group", "sygedagpenge")])
def test_choices_in_the_filter_row(qtbot: QtBot, worklist: WorklistPage, key: str, value: str) -> None:
    worklist.show_scope("all")
    editor = worklist.table.header().editor(key)
    assert isinstance(editor, ChoiceBox)
    editor.setCurrentIndex(editor.findData(value))
    qtbot.waitUntil(lambda: key in worklist.model.filters)
    shown = {row.duty.status if key == "status" else row.case.group for row in worklist.model.shown}
    assert shown == {value}


def test_a_whole_cpr_can_be_typed_though_it_is_masked(qtbot: QtBot, worklist: WorklistPage) -> None:
    lone = case_named(worklist, "Lone Vestergaard")
    type_filter(qtbot, worklist, "cpr", f"{lone.cpr[:6]}-{lone.cpr[6:]}")
    assert [row.case_id for row in worklist.model.shown] == [lone.id]
    assert cells(worklist, "cpr") == [f"{lone.cpr[:6]}-••••"]


def test_when_nothing_fits_a_sentence_and_a_button_lead_back(qtbot: QtBot, worklist: WorklistPage) -> None:
    type_filter(qtbot, worklist, "name", "findes ikke")
    nothing = worklist.table.nothing
    assert nothing is not None
    assert nothing.isVisible()
    assert nothing.words.text() == "Ingen borgere passer til filtrene."
    assert worklist.pane.view is None
    qtbot.mouseClick(nothing.button, LEFT)
    assert worklist.model.rowCount() == worklist.row_count
    assert not nothing.isVisible()
    assert worklist.pane.view is not None


def test_whose_citizens_are_listed_can_be_chosen(worklist: WorklistPage) -> None:
    mine = worklist.row_count
    assert {row.case.caseworker for row in worklist.model.shown} == {"Karen Boysen"}
    actions = {action.text(): action for action in worklist.toolbar.scope_menu().actions()}
    assert actions["Mine borgere"].isChecked()
    actions["Alle borgere"].trigger()
    assert worklist.row_count > mine
    assert worklist.toolbar.scope.label() == "Alle borgere"
    actions["Henrik Storgaard"].trigger()
    assert {row.case.caseworker for row in worklist.model.shown} == {"Henrik Storgaard"}


@pytest.mark.parametrize(
    "settings", [Settings(name="Karen Boysen", role=Role.COORDINATOR), Settings(name="En anden")]
)
def test_others_than_a_caseworker_with_citizens_see_all(desk: Desk, shown: Shown, settings: Settings) -> None:
    change_settings(desk, settings)
    page = WorklistPage(desk)
    shown(page)
    assert page.toolbar.scope.label() == "Alle borgere"


def test_a_caseworker_without_citizens_is_offered_everyone(qtbot: QtBot, worklist: WorklistPage) -> None:
    worklist.show_scope("=Ingen Her")
    nothing = worklist.table.nothing
    assert nothing is not None
    assert nothing.words.text() == "Ingen borgere i “Ingen Her” har en frist."
    qtbot.mouseClick(nothing.button, LEFT)
    assert worklist.toolbar.scope.label() == "Alle borgere"


def test_the_caseworkers_column_comes_with_all_and_room_for_it(worklist: WorklistPage, qtbot: QtBot) -> None:
    column = KEYS.index("caseworker")
    assert worklist.table.isColumnHidden(column)
    worklist.show_scope("all")
    assert worklist.table.isColumnHidden(column)
    worklist.resize(1720, 800)
    qtbot.waitUntil(lambda: not worklist.table.isColumnHidden(column))


def test_columns_can_be_hidden_and_shown(worklist: WorklistPage) -> None:
    column = KEYS.index("group")
    actions = {action.text(): action for action in worklist.toolbar.column_menu().actions()}
    assert "Borger" not in actions
    actions["Gruppe"].setChecked(False)
    assert worklist.table.isColumnHidden(column)
    worklist.refresh()
    assert worklist.table.isColumnHidden(column)
    actions["Gruppe"].setChecked(True)
    assert not worklist.table.isColumnHidden(column)


def test_rows_are_copied_as_text_with_masked_cpr(qtbot: QtBot, worklist: WorklistPage) -> None:
    qtbot.keyClick(worklist.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(worklist.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert len(lines) == 2
    assert lines[0].split("\t")[:3] == [cells(worklist, key)[0] for key in ("status", "name", "cpr")]
    assert "••••" in lines[0]
    assert worklist.model.shown[0].case.cpr not in lines[0].replace("-", "")


def test_arrows_move_and_the_pane_follows(qtbot: QtBot, worklist: WorklistPage) -> None:
    for place in (1, 2):
        qtbot.keyClick(worklist.table, Qt.Key.Key_Down)
        assert worklist.pane.head.name.text() == cells(worklist, "name")[place]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_O])
def test_enter_and_o_open_the_citizen(
    qtbot: QtBot, worklist: WorklistPage, heard: Heard, key: Qt.Key
) -> None:
    qtbot.keyClick(worklist.table, key)
    assert heard.cases == [worklist.model.shown[0].case_id]


def test_letters_belong_to_the_field_that_has_the_keyboard(
    qtbot: QtBot, worklist: WorklistPage, heard: Heard
) -> None:
    editor = worklist.table.header().editor("name")
    editor.setFocus()
    qtbot.keyClicks(editor, "obsr")
    assert isinstance(editor, QLineEdit)
    assert editor.text() == "obsr"
    assert (heard.cases, heard.talks, worklist.pane.steps.form) == ([], [], None)


def test_search_finds_by_name_cpr_and_phone(worklist: WorklistPage) -> None:
    lone = case_named(worklist, "Lone Vestergaard")
    for typed in ("lone vester", lone.cpr, lone.phone):
        hits = worklist.search(typed)
        assert lone.id in [hit.key for hit in hits]
        assert all(lone.cpr[6:] not in hit.detail for hit in hits)
    assert worklist.search("lone vester")[0].detail == f"{lone.cpr[:6]}-•••• · Sygedagpenge"


def test_a_case_that_filters_hide_can_still_be_shown(qtbot: QtBot, worklist: WorklistPage) -> None:
    type_filter(qtbot, worklist, "name", "lone")
    other = next(row.case for row in worklist._worklist.rows if row.case.caseworker != "Karen Boysen")
    assert worklist.show_case(other.id)
    assert worklist.pane.head.name.text() == other.name
    assert not worklist.show_case(CaseId("findes ikke"))


def test_after_a_booking_the_list_is_as_if_read_anew(worklist: WorklistPage, desk: Desk) -> None:
    worklist.show_scope("all")
    lone = case_named(worklist, "Lone Vestergaard")
    worklist.do(lambda: book(desk, lone, datetime(2023, 3, 9, 10, 30)))
    assert worklist.model.rows == build_worklist(desk).rows
    assert worklist.model.shown[worklist.model.row_of(lone.id)].duty.status == "booked"
    desk.clock = FixedClock(datetime(2023, 3, 8, 9, 0))
    worklist.do(lambda: book(desk, case_of(desk, lone.id), datetime(2023, 3, 20, 10, 30)))
    assert worklist.model.rows == build_worklist(desk).rows
