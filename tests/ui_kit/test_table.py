"""The table: filters under the headings, sorting, rows by keyboard, copying."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from jobassist.ui.kit import theme
from jobassist.ui.kit.fields import ChoiceBox
from jobassist.ui.kit.gallery import SAMPLE_COLUMNS, SampleModel
from jobassist.ui.kit.table import TableView
from tests.ui_kit.conftest import Show

TODAY = date(2023, 3, 7)
_CTRL = Qt.KeyboardModifier.ControlModifier


class _Model(SampleModel):
    """Remembers how it was asked to sort; one cell is a formula."""

    def __init__(self) -> None:
        super().__init__()
        self.sorted_by: list[tuple[int, Qt.SortOrder]] = []

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.sorted_by.append((column, order))


@pytest.fixture
def model() -> _Model:
    return _Model()


@pytest.fixture
def table(show: Show, model: _Model) -> TableView:
    view = TableView("Arbejdsliste", SAMPLE_COLUMNS, TODAY)
    view.setModel(model)
    show(view).resize(900, 400)
    return view


def _line(table: TableView, key: str) -> QLineEdit:
    editor = table.header().editor(key)
    assert isinstance(editor, QLineEdit)
    return editor


def test_the_sample_model_is_sound(qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(SampleModel())


def test_rows_are_32_and_scale(table: TableView) -> None:
    assert table.rowHeight(0) == 32
    assert table.header().height() == 32 + 36
    assert not table.grab().isNull()


def test_a_text_filter_tells_once_the_typing_paused(qtbot: QtBot, table: TableView) -> None:
    with qtbot.waitSignal(table.filters_changed) as told:
        qtbot.keyClicks(_line(table, "name"), "hol")
    assert told.args == [{"name": "hol"}]
    assert table.filters() == {"name": "hol"}


def test_a_choice_filters_and_alle_does_not(qtbot: QtBot, table: TableView) -> None:
    box = table.header().editor("status")
    assert isinstance(box, ChoiceBox)
    assert box.itemText(0) == "Alle"
    with qtbot.waitSignal(table.filters_changed) as told:
        qtbot.keyClick(box, Qt.Key.Key_O)
    assert told.args == [{"status": "missed"}]
    table.clear_filters()
    assert table.filters() == {}


def test_a_day_filters_until_it_and_an_unreadable_one_says_so(qtbot: QtBot, table: TableView) -> None:
    until = _line(table, "due")
    assert until.placeholderText() == "til og med"
    with qtbot.waitSignal(table.filters_changed) as told:
        qtbot.keyClicks(until, "26/3")
    assert told.args == [{"due": date(2023, 3, 26)}]
    with qtbot.waitSignal(table.filters_changed) as told:
        qtbot.keyClicks(until, "x")
    assert told.args == [{}]
    assert until.accessibleDescription() == "Skriv datoen som 23-03-2023."


def test_escape_clears_a_filter_and_down_goes_to_the_rows(qtbot: QtBot, table: TableView) -> None:
    table.focus_filters()
    name = _line(table, "name")
    assert QApplication.focusWidget() is name
    qtbot.keyClicks(name, "abc")
    qtbot.keyClick(name, Qt.Key.Key_Escape)
    assert name.text() == ""
    qtbot.keyClick(name, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is table
    assert table.current_row() == 0
    qtbot.keyClick(table, Qt.Key.Key_Up)
    assert QApplication.focusWidget() is name


def test_sorting_by_click_and_by_key(qtbot: QtBot, table: TableView, model: _Model) -> None:
    model.sorted_by.clear()
    heading = QPoint(table.header().sectionViewportPosition(1) + 20, 16)
    qtbot.mouseClick(table.header().viewport(), Qt.MouseButton.LeftButton, pos=heading)
    assert model.sorted_by[-1][0] == 1
    due = _line(table, "due")
    due.setFocus()
    qtbot.keyClick(due, Qt.Key.Key_Down, _CTRL)
    assert model.sorted_by[-1] == (4, Qt.SortOrder.DescendingOrder)
    qtbot.keyClick(due, Qt.Key.Key_Up, _CTRL)
    assert model.sorted_by[-1] == (4, Qt.SortOrder.AscendingOrder)
    assert not table.grab().isNull()


def test_tab_goes_through_the_filters_to_the_rows(qtbot: QtBot, table: TableView) -> None:
    table.header().editor("status").setFocus()
    seen = []
    for _ in range(5):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert seen == [*(table.header().editor(key) for key in ("name", "cpr", "why", "due")), table]


def test_editors_follow_their_columns(table: TableView) -> None:
    header = table.header()
    before = _line(table, "cpr").x()
    table.setColumnWidth(1, table.columnWidth(1) + 40)
    assert _line(table, "cpr").x() == before + 40
    header.moveSection(header.visualIndex(2), 0)
    assert _line(table, "cpr").x() < header.editor("status").x()
    table.show_column("cpr", False)
    assert not _line(table, "cpr").isVisible()
    table.show_column("cpr", True)
    assert _line(table, "cpr").isVisible()


@pytest.mark.parametrize("is_sorted", [False, True])
def test_the_heading_of_numbers_stands_over_them(show: Show, model: _Model, is_sorted: bool) -> None:
    columns = [replace(column, is_right=place == 1) for place, column in enumerate(SAMPLE_COLUMNS)]
    view = TableView("Arbejdsliste", columns, TODAY)
    view.setModel(model)
    show(view).resize(900, 400)
    view.setColumnWidth(1, 200)
    view.setColumnWidth(2, 200)
    if is_sorted:
        view.header().setSortIndicator(1, Qt.SortOrder.AscendingOrder)
    right, left = _ink(view, 1), _ink(view, 2)
    assert right[0] > 100, right
    assert 190 <= right[1] <= 200, right
    assert left[0] <= 14, left
    assert left[1] < 150, left


def _ink(view: TableView, column: int) -> tuple[int, int]:
    """Where the words of a heading begin and end, from the left of its section."""
    header = view.header()
    start, ground = header.sectionViewportPosition(column), theme.colour("sunken").rgb()
    image = header.viewport().grab().toImage()
    inked = [
        x
        for x in range(header.sectionSize(column))
        if any(image.pixel(start + x, y) != ground for y in range(6, 26))
    ]
    return inked[0], inked[-1]


def test_enter_and_a_double_click_open_the_row(qtbot: QtBot, table: TableView) -> None:
    table.choose_row(1)
    table.setFocus()
    with qtbot.waitSignal(table.row_opened) as told:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert told.args == [1]
    place = table.visualRect(table.model().index(2, 1)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    with qtbot.waitSignal(table.row_opened) as told:
        qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == [2]


def test_arrows_home_and_end_tell_the_row(qtbot: QtBot, table: TableView) -> None:
    table.focus_rows()
    seen: list[int] = []
    table.row_chosen.connect(seen.append)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_Home):
        qtbot.keyClick(table, key)
    assert seen == [1, 2, 0]


def test_letters_are_not_a_search(qtbot: QtBot, table: TableView) -> None:
    table.focus_rows()
    qtbot.keyClick(table, Qt.Key.Key_L)
    assert table.current_row() == 0


def test_rows_are_copied_as_shown(qtbot: QtBot, table: TableView) -> None:
    table.choose_row(0)
    table.setFocus()
    table.show_column("why", False)
    qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    with qtbot.waitSignal(table.copied):
        qtbot.keyClick(table, Qt.Key.Key_C, _CTRL)
    lines = QApplication.clipboard().text().split("\n")
    assert lines[0] == "Overskredet\tTorben Skjødt\t891173-••••\t01-03-2023"
    assert len(lines) == 2


def test_a_formula_is_copied_as_text(show: Show, qtbot: QtBot) -> None:
    class Formula(SampleModel):
        def data(self, index: object, role: int = 0) -> str | None:
            return "=1+1\tx" if role == Qt.ItemDataRole.DisplayRole else None

    view = TableView("Formler", SAMPLE_COLUMNS, TODAY)
    view.setModel(Formula())
    show(view)
    view.choose_row(0)
    view.copy_rows()
    assert QApplication.clipboard().text().split("\t")[0] == "'=1+1 x"


def test_the_chosen_row_has_a_bar_and_a_ring_with_the_keyboard(table: TableView, qtbot: QtBot) -> None:
    table.choose_row(1)
    table.setFocus()
    picture = table.viewport().grab().toImage()
    rect = table.visualRect(table.model().index(1, 0))
    assert picture.pixelColor(1, rect.center().y()) == theme.colour("accent")
    assert picture.pixelColor(rect.center().x(), rect.top() + 1) == theme.colour("focus")
    assert picture.pixelColor(rect.right() - 6, rect.center().y()) == theme.colour("sel")


def test_the_row_under_the_pointer_is_tinted(table: TableView, qtbot: QtBot) -> None:
    place = table.visualRect(table.model().index(2, 1)).center()
    qtbot.mouseMove(table.viewport(), place - QPoint(3, 0))
    qtbot.mouseMove(table.viewport(), place)
    qtbot.waitUntil(lambda: table.hovered_row == 2)
    corner = table.viewport().grab().toImage().pixelColor(place.x() + 60, place.y())
    assert corner == theme.colour("hover")


def test_no_rows_say_why(show: Show) -> None:
    view = TableView("Arbejdsliste", SAMPLE_COLUMNS, TODAY)
    view.setModel(SampleModel(rows=0))
    show(view)
    view.resize(600, 300)
    before = view.grab().toImage()
    view.set_empty_words("Ingen borgere passer til filtret.")
    assert view.grab().toImage() != before
    view.focus_rows()
    assert view.current_row() == -1
    assert isinstance(view, QTableView)
