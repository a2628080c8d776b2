"""The talk at every size, scale and theme: nothing cut off, everything named, the keyboard in order."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from jobassist.domain.case import Case
from jobassist.services.desk import Desk
from jobassist.ui.kit import theme
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.talk.page import TalkPage
from tests.ui.seen import focused, words_in
from tests.ui_talk.conftest import Show

SIZES = [
    (1384, 876, 1.0),
    (1310, 744, 1.0),
    (940, 700, 1.0),
    (584, 480, 1.0),
    (1328, 876, 2.0),
    (1254, 744, 2.0),
]


@pytest.fixture(params=SIZES, ids=lambda s: f"{s[0]}x{s[1]} at {s[2]:.0%}")
def page(
    request: pytest.FixtureRequest, desk: Desk, lone: Case, show: Show, qapp: QApplication, qtbot: QtBot
) -> TalkPage:
    """The talk in a window of a size; the window's rail is left out."""
    width, height, scale = request.param
    theme.apply_theme(qapp, "dark" if scale > 1 else "light", scale)
    page = TalkPage(desk, lone.id)
    show(page)
    page.resize(width, height)
    qtbot.waitUntil(lambda: page.width() == width)
    return page


def test_nothing_is_cut_off_or_wider_than_its_column(page: TalkPage) -> None:
    for column in (page.agenda, page.notes, page.plan):
        if column.isVisible():
            inner = column.widget()
            assert inner is not None
            assert inner.width() <= column.viewport().width(), column.accessibleName()
    for label in page.findChildren(PlainLabel):
        if label.isVisible() and label.wordWrap():
            assert label.height() >= label.heightForWidth(label.width()), label.text()


def test_all_items_can_be_opened_and_are_brought_into_sight(page: TalkPage, qtbot: QtBot) -> None:
    for index in range(8):
        page.go_to(index)
        line = page.notes.current().line

        def seen(line: QWidget = line) -> bool:
            top = line.mapTo(page.notes, line.rect().topLeft()).y()
            control, height = focused(), page.notes.viewport().height()
            first = control.mapTo(page.notes, control.rect().topLeft()).y()
            last = first + control.height()
            # Where the title and the control do not fit together, the keyboard goes first.
            return first >= 0 and last <= height if last - top > height - 8 else 0 <= top < height

        qtbot.waitUntil(seen)
        assert focused().isVisible()


def test_where_only_one_column_fits_a_switch_and_keys_reach_the_other(page: TalkPage) -> None:
    both = page.notes.isVisible() and page.plan.isVisible()
    assert page.columns.switch.isVisible() is not both
    QTest.keyClick(focused(), Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert focused() is page.plan.table.rows()[-1].what
    assert page.plan.isVisible()
    QTest.keyClick(focused(), Qt.Key.Key_I, Qt.KeyboardModifier.AltModifier)
    assert focused() is page.notes.current().internal()
    if not both:
        page.columns.switch.setFocus()
        QTest.keyClick(focused(), Qt.Key.Key_Right)
        assert page.plan.isVisible()


def test_everything_that_takes_the_keyboard_has_a_name(talk: TalkPage) -> None:
    for index in range(8):
        talk.go_to(index)
        for widget in talk.findChildren(QWidget):
            takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isVisible()
            if takes and isinstance(widget, QAbstractButton | QAbstractScrollArea | QComboBox):
                name = widget.accessibleName() or (
                    widget.text() if isinstance(widget, QAbstractButton) else ""
                )
                assert name, widget


def test_tab_goes_from_question_to_question_then_to_the_plan_and_the_foot(talk: TalkPage) -> None:
    names: list[str] = []
    for _ in range(40):
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        widget = focused()
        name = widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")
        names.append(name or widget.accessibleDescription())
    wanted = [
        "7",
        "Nej",
        "Internt felt, vises ikke for borgeren",
        "Mål",
        "Ny aftale",
        "Hvem: Vi",
        "Det hjælper dig på vej",
        "Book",
        "Mål",
        "Vis plan",
        "Afslut og print",
    ]
    start = 0
    for name in wanted:
        assert name in names[start:], names
        start = names.index(name, start) + 1
    assert "Tilbage" not in names[:start]


def test_a_change_of_theme_reaches_every_part(talk: TalkPage, qapp: QApplication) -> None:
    theme.apply_theme(qapp, "dark")
    ground = talk.notes.grab().toImage().pixelColor(4, talk.notes.height() - 4)
    assert ground.name().upper() == theme.load_theme("dark").colours["surface"]


def test_very_long_words_and_names_stay_inside(desk: Desk, lone: Case, show: Show) -> None:
    page = TalkPage(desk, lone.id)
    show(page)
    page.plan.table.rows()[0].what.setPlainText("W" * 400)
    page.plan.goal.setPlainText("ord " * 400)
    QApplication.processEvents()
    inner = page.plan.widget()
    assert inner is not None
    assert inner.width() <= page.plan.viewport().width()
    assert "Lone Vestergaard Holm" in words_in(page.header)
