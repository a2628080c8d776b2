"""Messages, long work, empty pages, marks and the gallery of all parts."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QEnterEvent, QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.empty import DropArea, EmptyState, WayOn
from jobassist.ui.kit.gallery import render
from jobassist.ui.kit.marks import Brand, IconMark, IconTile, Initials, KeyBadge, hairline, initials
from jobassist.ui.kit.progress import ProgressBar, ProgressCard
from jobassist.ui.kit.toast import SHOWN_MS, Toast
from tests.ui_kit.conftest import Show


@pytest.fixture
def toast(show: Show) -> Toast:
    place = QWidget()
    place.setMinimumSize(700, 300)
    show(place)
    return Toast(place)


def test_a_message_stays_eight_seconds_at_the_foot(toast: Toast, qtbot: QtBot) -> None:
    toast.show_message("Samtale 3 er booket til 09-03-2023 kl. 10.30", undo=lambda: None)
    assert SHOWN_MS == 8_000
    assert toast.isVisible()
    assert toast.text() == "Samtale 3 er booket til 09-03-2023 kl. 10.30"
    assert toast._timer.isActive()
    assert toast._timer.interval() == 8_000
    assert toast.geometry().bottom() < 300
    toast._timer.timeout.emit()
    assert not toast.isVisible()


def test_a_message_is_taken_back_once(toast: Toast, qtbot: QtBot) -> None:
    undone: list[str] = []
    toast.show_message("Aftalen er slettet", undo=lambda: undone.append("x"))
    button = toast.findChild(Button)
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    toast.undo()
    assert undone == ["x"]
    assert not toast.can_undo()
    assert not toast.isVisible()


def test_a_message_without_undo_offers_none(toast: Toast) -> None:
    toast.show_message("Filen kunne ikke læses.", problem=True)
    button = toast.findChild(Button)
    assert button is not None
    assert not button.isVisible()
    toast.dismiss()
    assert not toast.isVisible()


def test_a_message_waits_while_pointed_at_or_focused(toast: Toast) -> None:
    toast.show_message("Gemt", undo=lambda: None)
    middle = QPointF(5, 5)
    QApplication.sendEvent(toast, QEnterEvent(middle, middle, middle))
    assert not toast._timer.isActive()
    button = toast.findChild(Button)
    assert button is not None
    button.setFocus()
    toast._timer.timeout.emit()
    assert toast.isVisible()


def test_a_message_follows_its_window(toast: Toast) -> None:
    toast.show_message("Gemt")
    before = toast.pos()
    toast._host.resize(900, 500)
    assert toast.pos() != before


def test_work_shows_how_far_it_is_and_stops(qtbot: QtBot, show: Show) -> None:
    card = ProgressCard("Importerer søgeliste", "Intet er gemt, før alt er læst")
    show(card)
    card.set_progress(312, 464)
    card.set_note("Læser række 312")
    bar = card.findChild(ProgressBar)
    assert bar is not None
    assert bar.share() == pytest.approx(312 / 464)
    assert bar.accessibleDescription() == "312 af 464"
    with qtbot.waitSignal(card.stopped):
        qtbot.keyClick(card.stop_button(), Qt.Key.Key_Space)
    card.set_progress(0, 0)
    assert bar.accessibleDescription() == ""


_WAYS = (
    WayOn("import", "file-down", "Importér en søgeliste", "Du ser hver ændring først", "Vælg fil", "Ctrl+O"),
    WayOn(
        "demo", "flask-conical", "Prøv med opdigtede borgere", "Et øvelseslager for sig selv", "Åbn øvelse"
    ),
)


def test_an_empty_page_offers_ways_on(qtbot: QtBot, show: Show) -> None:
    empty = EmptyState("Her kommer dine borgere til at stå", "Arbejdslisten bygges af søgelister.", _WAYS)
    page = show(empty)
    with qtbot.waitSignal(empty.chosen) as told:
        qtbot.keyClick(page, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    assert told.args == ["import"]
    with qtbot.waitSignal(empty.chosen) as told:
        qtbot.mouseClick(empty.button("demo"), Qt.MouseButton.LeftButton)
    assert told.args == ["demo"]


def test_a_dropped_file_is_told_of(qtbot: QtBot, show: Show, tmp_path: Path) -> None:
    empty = EmptyState("Tomt", "Intet endnu.", drop_words="Træk en CSV- eller Excel-fil hertil")
    show(empty)
    area = empty.findChild(DropArea)
    assert area is not None
    file = tmp_path / "liste.csv"
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    copy, left, no_keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entered = QDropEvent(QPointF(5, 5), copy, data, left, no_keys)
    area.dragEnterEvent(cast("QDragEnterEvent", entered))
    assert entered.isAccepted()
    assert not area.grab().isNull()
    area.dragLeaveEvent(QDragLeaveEvent())
    with qtbot.waitSignal(empty.file_dropped) as told:
        area.dropEvent(QDropEvent(QPointF(5, 5), copy, data, left, no_keys))
    assert told.args == [file]


@pytest.mark.parametrize(
    ("name", "letters"), [("Karen Boysen", "KB"), ("Åse", "Å"), ("", ""), ("Lone Vestergaard Holm", "LH")]
)
def test_initials(name: str, letters: str) -> None:
    assert initials(name) == letters


def test_marks_are_drawn(qtbot: QtBot, show: Show) -> None:
    mark = IconMark("lock")
    mark.set_icon("x", "red")
    marks = (mark, IconTile("user", strong=True), Brand(), KeyBadge("Ctrl+Return"), Initials("Karen Boysen"))
    page = show(*marks, hairline(), hairline(vertical=True))
    assert not page.grab().isNull()


def test_the_gallery_is_drawn_in_both_themes_and_scales(qapp: QApplication, tmp_path: Path) -> None:
    pictures = render(tmp_path, qapp)
    assert [picture.name for picture in pictures] == [
        "gallery-light-100.png",
        "gallery-light-200.png",
        "gallery-dark-100.png",
        "gallery-dark-200.png",
    ]
    sizes = [QImage(str(picture)).width() for picture in pictures]
    assert sizes[1] > 1.8 * sizes[0]
