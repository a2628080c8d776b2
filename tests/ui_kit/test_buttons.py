"""Buttons, segments, chips and tiles, by mouse and by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QFocusFrame, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import Button, CheckBox, IconButton
from jobassist.ui.kit.chip import STATUSES, Chip, FilterTag, Tag, chip_width, status_look
from jobassist.ui.kit.focus import FocusRing
from jobassist.ui.kit.segments import Scale, Segmented, yes_no
from jobassist.ui.kit.tiles import TileBar, TileSpec
from tests.ui_kit.conftest import Show


def test_a_button_answers_its_key(qtbot: QtBot, show: Show) -> None:
    button = Button("Book samtale 3", kind="primary", icon="calendar-plus", keys="B")
    page = show(button)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(page, Qt.Key.Key_B)


@pytest.mark.parametrize("field", [QLineEdit, QPlainTextEdit])
def test_a_letter_typed_in_a_field_is_a_letter(qtbot: QtBot, show: Show, field: type[QWidget]) -> None:
    button, typed = Button("Book samtale 3", keys="B"), field()
    show(button, typed)
    typed.setFocus()
    with qtbot.assertNotEmitted(button.clicked):
        qtbot.keyClick(typed, Qt.Key.Key_B)


def test_new_words_keep_the_key_and_an_ampersand_is_one(qtbot: QtBot, show: Show) -> None:
    button = Button("Ring op", keys="R")
    page = show(button)
    before = button.sizeHint().width()
    button.set_label("Ring til A&B Vikar")
    button.set_icon("phone")
    assert button.label() == "Ring til A&B Vikar"
    assert button.sizeHint().width() > before
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(page, Qt.Key.Key_R)


def test_enter_presses_the_button_that_has_the_keyboard(qtbot: QtBot, show: Show) -> None:
    button = Button("Annullér", kind="quiet")
    show(button)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Enter)


@pytest.mark.parametrize("kind", ["primary", "secondary", "quiet", "link"])
@pytest.mark.parametrize("enabled", [True, False])
def test_every_kind_is_drawn(qtbot: QtBot, kind: str, enabled: bool) -> None:
    button = Button("Udskriv", kind=kind, icon="printer", keys="Ctrl+P", drop=True)  # type: ignore[arg-type]
    qtbot.addWidget(button)
    button.setEnabled(enabled)
    button.setCheckable(True)
    button.setChecked(True)
    assert not button.grab().isNull()


def test_an_icon_alone_has_a_name(qtbot: QtBot, show: Show) -> None:
    button = IconButton("lock", "Lås JobAssist", keys="Ctrl+L")
    page = show(button)
    assert button.accessibleName() == "Lås JobAssist"
    assert "Ctrl+L" in button.toolTip()
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(page, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)


def test_a_tick_is_set_by_space_and_anywhere_on_its_words(qtbot: QtBot, show: Show) -> None:
    tick = CheckBox("Jeg har gemt koden et sikkert sted")
    show(tick)
    qtbot.keyClick(tick, Qt.Key.Key_Space)
    assert tick.isChecked()
    qtbot.mouseClick(tick, Qt.MouseButton.LeftButton, pos=tick.rect().center())
    assert not tick.isChecked()
    tick.setEnabled(False)
    assert not tick.grab().isNull()


def test_segments_move_with_arrows_and_clear_with_delete(qtbot: QtBot, show: Show) -> None:
    kept = Segmented([("kept", "Holdt"), ("partly", "Delvist"), ("broken", "Ikke")], "Blev aftalen holdt?")
    show(kept)
    assert kept.value() is None
    kept.setFocus()
    seen: list[object] = []
    kept.value_changed.connect(seen.append)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Delete)
    assert seen == ["kept", "partly", None]
    assert kept.value() is None


def test_an_answer_set_by_the_screen_is_silent(qtbot: QtBot, show: Show) -> None:
    answer = yes_no("Har du brug for hjælpemidler?")
    show(answer)
    with qtbot.assertNotEmitted(answer.value_changed):
        answer.set_value("yes")
    assert answer.value() == "yes"
    assert answer.accessibleName() == "Har du brug for hjælpemidler?"


@pytest.mark.parametrize(("key", "value"), [("7", "7"), (Qt.Key.Key_Home, "0"), (Qt.Key.Key_End, "10")])
def test_the_scale_takes_digits_home_and_end(qtbot: QtBot, show: Show, key: str | Qt.Key, value: str) -> None:
    scale = Scale("Hvor sikker er du?")
    show(scale)
    scale.setFocus()
    with qtbot.waitSignal(scale.value_changed) as told:
        qtbot.keyClick(QApplication.focusWidget(), key)
    assert told.args == [value]
    assert scale.value() == value


def test_the_eight_statuses_have_their_words() -> None:
    words = [status_look(status).text for status in STATUSES]
    assert words == [
        "Overskredet",
        "Kritisk",
        "Snart",
        "Booket",
        "På vej",
        "Opfyldt",
        "Sat i bero",
        "Mangler oplysning",
    ]


def test_a_chip_is_as_wide_as_its_words_and_tinted(qtbot: QtBot) -> None:
    chip = Chip(status_look("soon"))
    qtbot.addWidget(chip)
    chip.set_look(status_look("missed"))
    assert chip.look().tone == "red"
    assert chip.accessibleName() == "Overskredet"
    assert chip.sizeHint().width() == chip_width(status_look("missed"))
    chip.resize(chip.sizeHint())
    ground = chip.grab().toImage().pixelColor(chip.width() // 2, 3)
    assert ground == QColor(theme.colour("red_tint"))


def test_a_tag_can_be_renamed(qtbot: QtBot) -> None:
    tag = Tag("Kladde · version 3", icon="user")
    qtbot.addWidget(tag)
    tag.set_text("Version 4")
    assert tag.accessibleName() == "Version 4"
    assert not tag.grab().isNull()


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Space])
def test_a_filter_tag_goes_by_key(qtbot: QtBot, show: Show, key: Qt.Key) -> None:
    tag = FilterTag("Næste 14 dage")
    show(tag)
    assert tag.accessibleName() == "Fjern filteret Næste 14 dage"
    with qtbot.waitSignal(tag.clicked):
        qtbot.keyClick(tag, key)


def _tiles(show: Show) -> TileBar:
    bar = TileBar(
        [TileSpec("missed", "Overskredet", "octagon-alert", "red"), TileSpec("x", "Uden dato", "x")]
    )
    bar.set_counts({"missed": 3})
    show(bar)
    return bar


def test_a_tile_filters_and_a_second_click_takes_it_off(qtbot: QtBot, show: Show) -> None:
    bar = _tiles(show)
    seen: list[str] = []
    bar.chosen.connect(seen.append)
    for key in ("missed", "x", "x"):
        qtbot.mouseClick(bar.tile(key), Qt.MouseButton.LeftButton)
    assert seen == ["missed", "x", ""]


def test_tiles_tell_their_number_and_an_uncounted_one_none(qtbot: QtBot, show: Show) -> None:
    bar = _tiles(show)
    assert bar.tile("missed").accessibleName() == "Overskredet: 3"
    assert bar.tile("x").accessibleName() == "Uden dato: ingen"
    assert bar.tile("x").count is None


def test_arrows_move_between_tiles_and_space_chooses(qtbot: QtBot, show: Show) -> None:
    bar = _tiles(show)
    bar.tile("missed").setFocus()
    qtbot.keyClick(bar.tile("missed"), Qt.Key.Key_Right)
    assert QApplication.focusWidget() is bar.tile("x")
    qtbot.keyClick(bar.tile("x"), Qt.Key.Key_Space)
    assert bar.tile("x").isChecked()
    bar.set_chosen("missed")
    assert not bar.tile("x").isChecked()
    assert not bar.grab().isNull()


def test_the_ring_follows_buttons_and_leaves_fields(qtbot: QtBot, show: Show, qapp: QApplication) -> None:
    ring = FocusRing(qapp)
    button, field = Button("Fokus"), QLineEdit()
    page = show(field, button)
    button.setFocus()
    frame = page.findChild(QFocusFrame)
    assert isinstance(frame, QFocusFrame)
    assert frame.isVisible()
    outer = frame.geometry()
    assert outer.contains(button.geometry().adjusted(-2, -2, 2, 2))
    drawn = page.grab().toImage().pixelColor(outer.left() + 1, outer.center().y())
    assert drawn == theme.colour("focus")
    field.setFocus()
    qtbot.waitUntil(lambda: not frame.isVisible())
    ring.deleteLater()
