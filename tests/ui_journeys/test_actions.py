"""How many keys a talk takes besides its text; the state counted 40 clicks for registering one in 2024."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from jobassist.domain.case import Case, TalkStatus
from jobassist.domain.papers import PaperKind
from jobassist.services.book_talk import case_of
from jobassist.services.desk import Desk
from jobassist.services.hand_back import unregistered
from jobassist.services.open_case import case_of_cpr
from jobassist.store import reads
from jobassist.ui.hand_back.strip import HandBackStrip
from jobassist.ui.letters.page import LettersPage
from jobassist.ui.shell import Shell
from jobassist.ui.talk.page import TalkPage
from tests.ui.seen import focused
from tests.ui_journeys.conftest import Open, Wall, desk_of, fill
from tests.ui_journeys.counter import ActionCounter
from tests.ui_journeys.families import family_of
from tests.ui_journeys.keyboard import Keyboard
from tests.ui_journeys.rooms import hold_short_talk, preview_of, start

MOST, MOST_OF_LETTER = 10, 6
THE_DIALOG = 1  # accepting the system's print dialog, which the tests cannot show
SICK = family_of("sygedagpenge 2")


@pytest.fixture
def counter(qapp: QApplication) -> Iterator[ActionCounter]:
    counting = ActionCounter(qapp)
    yield counting
    qapp.removeEventFilter(counting)


@pytest.fixture
def shell(opened: Open, folder: Path) -> Shell:
    """The worklist with its first row chosen."""
    wall = Wall(SICK.now)
    fill(folder, wall, SICK.draft())
    return opened(wall)


@pytest.fixture
def case(shell: Shell) -> Case:
    return case_of_cpr(desk_of(shell), SICK.draft().cpr)


def test_a_talk_with_its_plan_printed_and_the_next_one_booked_takes_ten_actions_at_most(
    qtbot: QtBot, keys: Keyboard, shell: Shell, case: Case, printed: list[Path], counter: ActionCounter
) -> None:
    hold_short_talk(qtbot, keys, shell, printed)
    measured = counter.count() + THE_DIALOG
    assert measured <= MOST, f"{measured} with the print dialog; {counter.told()}"
    assert measured == 9, f"it was 9, is now {measured}; {counter.told()}"

    desk = desk_of(shell)
    (plan,) = reads.load_plans(desk.store, case.id)
    (promise,) = plan.content.agreements
    assert plan.content.goal == "Tilbage på 30 timer"
    assert (promise.what, promise.due_on) == (
        "ringer til arbejdspladsen",
        SICK.on + timedelta(days=10),
    )
    assert plan.talk_id is not None
    notes = [row.value for row in reads.load_answers(desk.store, plan.talk_id)]
    assert notes == ["Hun går 40 minutter om dagen og sover bedre."]
    after = case_of(desk, case.id)
    assert [talk.at for talk in after.talks if talk.status is TalkStatus.PLANNED] == [
        plan.content.next_talk_at
    ]
    assert [paper.kind for paper in reads.load_papers(desk.store, case.id)] == [PaperKind.PLAN]
    keys.press("Esc")
    qtbot.waitUntil(lambda: not shell.window.is_full())


def test_handing_it_back_is_one_key_a_block(
    qtbot: QtBot, keys: Keyboard, shell: Shell, printed: list[Path], counter: ActionCounter
) -> None:
    hold_short_talk(qtbot, keys, shell, printed)
    (strip,) = preview_of(qtbot, shell).findChildren(HandBackStrip)
    before, copied = counter.count(), []
    for number in range(len(strip.cards)):
        keys.press("Ctrl+Shift+C")
        qtbot.waitUntil(lambda: strip.progress().startswith(f"{number + 1} af"))  # noqa: B023
        copied.append(QApplication.clipboard().text())
    assert counter.count() - before == len(strip.cards) == len(copied), counter.told()
    assert len(strip.cards) >= 5
    assert any("ringer til arbejdspladsen" in text.casefold() for text in copied)
    (waiting,) = unregistered(desk_of(shell))
    assert waiting.handed_back_at is not None


def test_a_no_show_with_a_new_time_is_two_keys(
    qtbot: QtBot, keys: Keyboard, shell: Shell, case: Case, counter: ActionCounter
) -> None:
    start(qtbot, keys, shell)
    before = counter.count()
    keys.press("F8")
    qtbot.waitUntil(lambda: talk_page(shell)._missed.panel is not None)
    keys.press("Return")
    qtbot.waitUntil(lambda: not shell.window.is_full())
    assert counter.count() - before == 2, counter.told()
    assert statuses(desk_of(shell), case) == [TalkStatus.HELD, TalkStatus.NO_SHOW, TalkStatus.PLANNED]


def test_booking_a_talk_and_printing_its_invitation_takes_six_actions_at_most(
    qtbot: QtBot, keys: Keyboard, shell: Shell, case: Case, printed: list[Path], counter: ActionCounter
) -> None:
    keys.press("B")
    qtbot.waitUntil(lambda: isinstance(focused(), QLineEdit))
    keys.press("Return")
    qtbot.waitUntil(lambda: statuses(desk_of(shell), case) == [TalkStatus.HELD, TalkStatus.PLANNED])
    before = counter.count()
    keys.press("L")
    qtbot.waitUntil(shell.window.is_full)
    (letters,) = (page for page in shell.window.pages_shown() if isinstance(page, LettersPage))
    keys.settle()
    keys.press("Ctrl+P")
    qtbot.waitUntil(lambda: letters.preview is not None)
    keys.press("Ctrl+P")
    qtbot.waitUntil(lambda: bool(printed))
    measured = counter.count() + THE_DIALOG
    assert measured <= MOST_OF_LETTER, f"{measured} with the print dialog; {counter.told()}"
    assert measured - before == 4, f"the letter alone; {counter.told()}"
    assert [paper.kind for paper in reads.load_papers(desk_of(shell).store, case.id)] == [PaperKind.LETTER]


def test_what_is_counted(qtbot: QtBot, keys: Keyboard, shell: Shell, counter: ActionCounter) -> None:
    start(qtbot, keys, shell)
    assert counter.actions == ["S"]
    keys.type("Æblet, 100 %")
    assert counter.count() == 1
    keys.press("Tab")
    keys.press("Shift+Tab")
    keys.press("Ctrl+N")
    keys.press("Return")
    assert counter.actions[1:] == ["Tab", "Tab", "N", "Return"]
    window = shell.window.windowHandle()
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(400, 300))
    assert counter.actions[5:] == ["klik"]


def talk_page(shell: Shell) -> TalkPage:
    (page,) = (page for page in shell.window.pages_shown() if isinstance(page, TalkPage))
    return page


def statuses(desk: Desk, case: Case) -> list[TalkStatus]:
    talks = sorted(case_of(desk, case.id).talks, key=lambda talk: talk.on)
    return [talk.status for talk in talks]
