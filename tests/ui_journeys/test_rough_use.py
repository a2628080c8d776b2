"""What goes wrong in a real room: a day that has gone, a closed window, a full disk, a sleeping laptop."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime, time, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from jobassist.domain.case import Case, Talk, TalkStatus
from jobassist.services.open_case import case_of_cpr
from jobassist.store import reads
from jobassist.ui.shell import Shell
from jobassist.ui.talk.page import TalkPage
from tests.store.small_disk import mounted
from tests.ui.seen import focused
from tests.ui_journeys.conftest import Open, Wall, desk_of, fill
from tests.ui_journeys.families import family_of
from tests.ui_journeys.keyboard import Keyboard
from tests.ui_journeys.rooms import finish, print_and_leave, start

FIRST = family_of("sygedagpenge 1")
NOTE, GOAL, PROMISE = "Hun går 40 minutter", "Tilbage på 30 timer", "ringer til lederen"


@pytest.fixture
def wall() -> Wall:
    return Wall(FIRST.now)


@pytest.fixture
def shell(opened: Open, folder: Path, wall: Wall) -> Shell:
    fill(folder, wall, FIRST.draft())
    return opened(wall)


@pytest.fixture
def page(qtbot: QtBot, keys: Keyboard, shell: Shell) -> TalkPage:
    return start(qtbot, keys, shell)


def case_in(shell: Shell) -> Case:
    return case_of_cpr(desk_of(shell), FIRST.draft().cpr)


def planned(shell: Shell) -> list[datetime | None]:
    return [talk.at for talk in case_in(shell).talks if talk.status is TalkStatus.PLANNED]


def held(shell: Shell) -> Talk:
    (talk,) = (talk for talk in case_in(shell).talks if talk.status is TalkStatus.HELD)
    return talk


def open_other_times(keys: Keyboard, page: TalkPage) -> None:
    """F6 to the plan, Tab to "Andre tider", Space: the day has the keyboard."""
    keys.press("F6")
    while focused() is not page.plan.next.other:
        assert page.plan.isAncestorOf(focused())
        keys.press("Tab")
    keys.press("Space")
    assert focused() is page.plan.next.day.edit


def test_a_next_talk_on_a_day_that_has_gone_is_told_and_nothing_is_lost(
    qtbot: QtBot, keys: Keyboard, shell: Shell, page: TalkPage, printed: list[Path]
) -> None:
    keys.type(NOTE)
    open_other_times(keys, page)
    keys.type("06-03-2023")
    keys.press("Return")
    assert page.plan.next.day.error() == "Datoen er gået. Vælg en dag fra i dag og frem."
    keys.press("Ctrl+B")
    keys.press("Ctrl+Return")
    qtbot.wait(150)  # a button acts a tenth of a second after its key
    assert shell.window.is_full()
    assert focused() is page.plan.next.day.edit
    assert not held_talks(shell)
    at = page.plan.next.time.currentData()

    keys.press("Ctrl+A")
    keys.type("+21")  # and not even Enter
    keys.press("Ctrl+Return")
    qtbot.waitUntil(lambda: bool(held_talks(shell)))
    wanted = datetime.combine(FIRST.on + timedelta(days=21), at)
    assert planned(shell) == [wanted]
    answers = [row.value for row in reads.load_answers(desk_of(shell).store, held(shell).id)]
    assert answers == [NOTE]
    print_and_leave(qtbot, keys, shell, printed)


def test_a_promise_with_a_day_that_cannot_be_read_holds_the_end_until_it_can(
    qtbot: QtBot, keys: Keyboard, shell: Shell, page: TalkPage, printed: list[Path]
) -> None:
    keys.press("Ctrl+N")
    keys.type(PROMISE)
    keys.press("Return")
    keys.type("en dag")
    keys.press("Ctrl+Return")
    due = page.plan.table.rows()[0].due
    qtbot.waitUntil(lambda: due.problem() == "Datoen kan ikke læses. Skriv den som 23-03-2023.")
    assert (focused(), due.text(), held_talks(shell)) == (due, "en dag", [])
    keys.press("Ctrl+A")
    keys.type("10/3")
    finish(qtbot, keys, shell)
    print_and_leave(qtbot, keys, shell, printed)
    (plan,) = reads.load_plans(desk_of(shell).store, case_in(shell).id)
    assert plan.content.agreements[0].due_on == FIRST.on + timedelta(days=3)


def held_talks(shell: Shell) -> list[Talk]:
    return [talk for talk in case_in(shell).talks if talk.status is TalkStatus.HELD]


def write_a_little(keys: Keyboard, page: TalkPage) -> None:
    """A note, the goal, and a promise with its day, without a pause and without leaving the last field."""
    keys.press("Alt+Down")
    keys.type(NOTE)
    keys.press("F6")
    keys.type(GOAL)
    keys.press("Ctrl+N")
    keys.type(PROMISE)
    keys.press("Return")
    keys.type("+7")


def assert_all_there(page: TalkPage) -> None:
    """What ``write_a_little`` wrote is on the screen."""
    texts = {edit.toPlainText() for edit in page.findChildren(QPlainTextEdit)}
    assert {NOTE, GOAL, PROMISE} <= texts
    (promise,) = page.plan.content().agreements
    assert (promise.what, promise.due_on) == (PROMISE, FIRST.on + timedelta(days=7))


def test_a_window_closed_in_the_middle_opens_again_with_every_word(
    qtbot: QtBot, keys: Keyboard, opened: Open, shell: Shell, page: TalkPage, wall: Wall, printed: list[Path]
) -> None:
    write_a_little(keys, page)
    assert shell.window.close()
    shell.close()

    wall.moment += timedelta(minutes=2)
    again = opened(wall)
    page = start(qtbot, keys, again)
    assert page.notes.isAncestorOf(focused())
    assert page.notes.current().item.id == page.room.agenda.items[1].id
    assert page.header.time_words() == "2 min brugt"
    assert_all_there(page)
    finish(qtbot, keys, again)
    print_and_leave(qtbot, keys, again, printed)
    assert held(again).on == FIRST.on


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    with mounted(tmp_path / "disk", size="6m") as disk:
        yield disk


@pytest.fixture
def folder(request: pytest.FixtureRequest, empty_store: Path, tmp_path: Path) -> Path:
    """On the small disk where a test has one."""
    disk = request.getfixturevalue("small_disk") if "small_disk" in request.fixturenames else tmp_path
    return Path(shutil.copytree(empty_store, disk / "lager"))


def fill_up(disk: Path) -> Path:
    """Leaves no room at all."""
    path = disk / "film.mp4"
    with path.open("wb", buffering=0) as film, suppress(OSError):
        while film.write(bytes(4096)):
            pass
    return path


def test_a_full_disk_keeps_text_and_window_until_there_is_room_again(
    qtbot: QtBot, keys: Keyboard, small_disk: Path, shell: Shell, page: TalkPage, printed: list[Path]
) -> None:
    film = fill_up(small_disk)
    keys.press("Alt+Down")
    keys.type(NOTE)
    long = " Og meget mere." * 1_300
    for _ in range(4):
        keys.press("F6")
        if page.plan.goal is focused():
            keys.type(GOAL)
            keys.paste(long)
    qtbot.waitUntil(lambda: page.foot.words().startswith("Disken er fuld"))
    assert page.plan.goal.toPlainText() == GOAL + long
    assert not shell.window.close()
    keys.press("Ctrl+Return")
    qtbot.wait(150)
    assert shell.window.is_full()

    film.unlink()
    keys.press("Ctrl+S")
    qtbot.waitUntil(lambda: page.foot.words().startswith("Gemt"))
    finish(qtbot, keys, shell)
    print_and_leave(qtbot, keys, shell, printed)
    (plan,) = reads.load_plans(desk_of(shell).store, case_in(shell).id)
    assert plan.content.goal == GOAL + long
    assert NOTE in [row.value for row in reads.load_answers(desk_of(shell).store, held(shell).id)]


@pytest.mark.parametrize(
    ("began", "words"), [(time(10, 30), "begyndt kl. 10.30"), (time(16, 45), "begyndt 07-03-2023")]
)
def test_a_laptop_that_slept_for_nine_hours_tells_sane_times_and_finishes(
    qtbot: QtBot, keys: Keyboard, opened: Open, folder: Path, printed: list[Path], began: time, words: str
) -> None:
    wall = Wall(datetime.combine(FIRST.on, began))
    fill(folder, wall, FIRST.draft())
    shell = opened(wall)
    page = start(qtbot, keys, shell)
    write_a_little(keys, page)
    wall.moment += timedelta(hours=9)
    page._tick.setInterval(0)  # the next of its ticks, which come every ten seconds
    qtbot.waitUntil(lambda: page.header.time_words() == words)
    page._tick.setInterval(10_000)
    keys.press("Return")
    keys.press("Alt+Down")
    keys.type("Efter søvnen")
    qtbot.waitUntil(lambda: page.foot.words() == f"Gemt {wall.moment:%H:%M:%S}")
    assert_all_there(page)
    keys.press("Ctrl+B")
    finish(qtbot, keys, shell)
    print_and_leave(qtbot, keys, shell, printed)
    row = reads.talk(desk_of(shell).store, held(shell).id)
    assert row is not None
    assert (row.talk.on, row.minutes) == (FIRST.on, None)
    (next_at,) = planned(shell)
    assert next_at is not None
    assert next_at > wall.moment
