"""The same talk on a small laptop and in type twice as large: whatever has the keyboard is seen whole."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from jobassist.domain.case import TalkStatus
from jobassist.services.open_case import case_of_cpr
from jobassist.store import reads
from jobassist.ui.kit.buttons import Button, CheckBox
from jobassist.ui.kit.segments import Segmented
from tests.ui.seen import focused
from tests.ui_journeys.caseworker import Caseworker
from tests.ui_journeys.conftest import Open, Wall, desk_of, fill
from tests.ui_journeys.families import family_of
from tests.ui_journeys.keyboard import Keyboard
from tests.ui_journeys.rooms import finish, print_and_leave, start

SICK = family_of("sygedagpenge, 2026")
SIZES = [
    pytest.param((1366, 768), 100, id="1366x768"),
    pytest.param((1920, 1080), 200, id="200 %"),
]


def assert_seen(control: QWidget) -> None:
    """The control lies wholly in what its scroll area shows, as far as it is not higher than that."""
    told = f"“{control.accessibleName() or control.accessibleDescription()}”"
    assert not control.visibleRegion().isEmpty(), f"{told} has the keyboard and is not seen"
    area = scroll_area_of(control)
    if area is not None:
        viewport = area.viewport()
        place = QRect(control.mapTo(viewport, QPoint(0, 0)), control.size())
        room = viewport.rect()
        if place.height() > room.height():
            place.setHeight(room.height() if place.top() >= 0 else place.height())
        assert room.contains(place), f"{told} is cut off: {place} in {room}"
    assert_nothing_cut_off(control.window())


def scroll_area_of(control: QWidget) -> QScrollArea | None:
    """The scroll area that a control is in."""
    widget = control.parentWidget()
    while widget is not None and not isinstance(widget, QScrollArea):
        widget = widget.parentWidget()
    return widget


def assert_nothing_cut_off(window: QWidget) -> None:
    """No button has less room than its words need."""
    buttons = [w for w in window.findChildren(QWidget) if isinstance(w, Button | CheckBox | Segmented)]
    cut = [
        f"{button.accessibleName()} {button.text() if isinstance(button, Button | CheckBox) else ''}"
        f" {button.width()} < {button.sizeHint().width()}"
        for button in buttons
        if button.isVisible() and button.width() < button.sizeHint().width()
    ]
    assert cut == []


@pytest.mark.parametrize(("size", "scale_percent"), SIZES)
def test_whatever_has_the_keyboard_is_seen_whole(
    qtbot: QtBot,
    keys: Keyboard,
    opened: Open,
    folder: Path,
    printed: list[Path],
    size: tuple[int, int],
    scale_percent: int,
) -> None:
    wall = Wall(SICK.now)
    fill(folder, wall, SICK.draft(), scale_percent=scale_percent)
    shell = opened(wall, size)
    keys.settle()
    assert_nothing_cut_off(shell.window)
    page = start(qtbot, keys, shell)
    assert (shell.window.width(), shell.window.height()) == size

    for opens in ("Alt+T", "Alt+D"):
        keys.press(opens)
        pane = page._asides.open
        assert pane is not None
        seen: list[QWidget] = []
        while page._asides.open is pane and focused() not in seen:  # Tab leaves it after its last control
            seen.append(focused())
            assert_seen(focused())
            keys.press("Tab")
            keys.settle()
        assert len(seen) > 5
        assert page.isAncestorOf(focused())

    caseworker = Caseworker(keys, page, look=assert_seen)
    keys.press("Alt+Up", times=len(page.room.agenda.items))
    caseworker.whole_agenda()
    caseworker.fill_plan()
    caseworker.agree("ringer til arbejdspladsen om at begynde på to timer", "+14", by_citizen=False)
    keys.press("F9")
    qtbot.waitUntil(shell.window.is_alone)
    keys.settle()
    assert_nothing_cut_off(shell.window)
    keys.press("F9")
    qtbot.waitUntil(lambda: not shell.window.is_alone())
    finish(qtbot, keys, shell)
    assert_nothing_cut_off(shell.window)
    print_and_leave(qtbot, keys, shell, printed)

    desk = desk_of(shell)
    talks = case_of_cpr(desk, SICK.draft().cpr).talks
    assert [talk.status for talk in talks] == [TalkStatus.HELD, TalkStatus.PLANNED]
    answers = {(row.item_id, row.field): row.value for row in reads.load_answers(desk.store, talks[0].id)}
    assert answers == caseworker.answers


def test_where_one_column_fits_the_next_talk_is_booked_in_sight(
    qtbot: QtBot, keys: Keyboard, opened: Open, folder: Path
) -> None:
    wall = Wall(SICK.now)
    fill(folder, wall, SICK.draft())
    page = start(qtbot, keys, opened(wall, (820, 700)))
    assert page.columns.is_single
    assert not page.plan.isVisible()
    keys.press("Ctrl+B")
    keys.settle()
    assert focused() is page.plan.next.book
    assert_seen(focused())
    assert page.plan.next.taken_at() is not None
    keys.press("Ctrl+B")
    assert page.plan.next.taken_at() is None
