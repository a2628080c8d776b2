"""The list in its window: empty, small, in large type, and its menus."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QHelpEvent
from PySide6.QtWidgets import QApplication, QMenu, QToolTip
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from jobassist.services.counters import Counter
from jobassist.services.desk import Desk
from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.empty import DropArea
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.worklist.page import WorklistPage
from jobassist.ui.worklist.rows import KEYS
from tests.ui.conftest import Shown

LEFT = Qt.MouseButton.LeftButton
ALPHABET = "abcdefghijklmnopqrstuvwxyzæøå"


def cells(page: WorklistPage, key: str) -> list[str]:
    """A column as it is seen."""
    model, column = page.model, KEYS.index(key)
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def test_an_empty_store_offers_a_way_on(empty_desk: Desk, shown: Shown, qtbot: QtBot) -> None:
    page = WorklistPage(empty_desk)
    heard = shown(page)
    assert page.empty.isVisible()
    assert page.counters.tiles.tile("missed").count is None
    assert (page.status_text, page.row_count) == ("", 0)
    qtbot.mouseClick(page.empty.button("import"), LEFT)
    assert heard.pages == ["import"]


def test_a_file_dropped_on_the_empty_list_is_handed_on(empty_desk: Desk, shown: Shown, qtbot: QtBot) -> None:
    page = WorklistPage(empty_desk)
    shown(page)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/tmp/uge10.csv")])
    move, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    area = page.empty.findChild(DropArea)
    assert isinstance(area, DropArea)
    with qtbot.waitSignal(page.file_dropped) as dropped:
        area.dropEvent(QDropEvent(QPointF(5, 5), move, data, LEFT, none))
    assert dropped.args == [Path("/tmp/uge10.csv")]


def test_the_model_keeps_qts_rules(worklist: WorklistPage, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(worklist.model)


@pytest.mark.parametrize(("scale", "width", "height"), [(1.0, 1166, 684), (2.0, 1328, 732), (1.5, 1310, 750)])
def test_nothing_is_cut_on_small_screens_and_in_large_type(
    worklist: WorklistPage, qtbot: QtBot, desk: Desk, shown: Shown, scale: float, width: int, height: int
) -> None:
    theme.apply_theme(QGuiApplication.instance(), "dark", scale)  # type: ignore[arg-type]
    page = WorklistPage(desk)
    shown(page)
    page.resize(width, height)
    page.show_counter(Counter.NEXT_14_DAYS)
    for row in range(page.model.rowCount()):
        page.table.choose_row(row)
        qtbot.waitUntil(lambda: _cut(page) == [])
    assert page.table.columnWidth(KEYS.index("why")) >= theme.px(160)


@pytest.mark.parametrize("button", ["scope", "columns"])
def test_menus_open_below_their_button(qtbot: QtBot, worklist: WorklistPage, button: str) -> None:
    qtbot.mouseClick(getattr(worklist.toolbar, button), LEFT)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    qtbot.keyClick(menu, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)


def test_what_is_shortened_is_told_whole_in_a_tooltip(worklist: WorklistPage, qtbot: QtBot) -> None:
    worklist.show_scope("all")
    table, column = worklist.table, KEYS.index("why")
    row = next(
        i for i, text in enumerate(cells(worklist, "why")) if text == "Mangler afgørelse om revurdering"
    )
    table.choose_row(row)
    place = table.visualRect(worklist.model.index(row, column)).center()
    shown = table.viewport().mapToGlobal(place)
    QApplication.sendEvent(table.viewport(), QHelpEvent(QEvent.Type.ToolTip, place, shown))
    qtbot.waitUntil(lambda: "afgørelse om revurdering" in QToolTip.text())
    QToolTip.hideText()


def _cut(page: WorklistPage) -> list[str]:
    """The words of visible buttons and labels that have less room than they need."""
    found = []
    for button in page.findChildren(Button):
        if button.isVisible() and button.width() < button.sizeHint().width():
            found.append(button.label())
    for label in page.findChildren(PlainLabel):
        need = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
        wide = label.sizeHint().width() if not label.wordWrap() and not label._is_elided else 0
        if label.isVisible() and (label.height() < need or label.width() < wide):
            found.append(label.text())
    return found


@pytest.mark.parametrize("size", [(1196, 812), (1680, 990)])
def test_every_row_can_be_walked_through(
    desk: Desk, shown: Shown, qtbot: QtBot, size: tuple[int, int]
) -> None:
    """The pane's height passes every length on the way, also the few pixels where its bar comes and goes."""
    page = WorklistPage(desk)
    shown(page)
    page.resize(*size)
    page.show_scope("all")
    for _ in range(len(page.model.shown)):
        qtbot.keyClick(page.table, Qt.Key.Key_Down)
        QApplication.processEvents()
    assert page.pane.view is not None
