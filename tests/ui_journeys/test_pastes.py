"""Whatever is pasted into a talk: two megabytes, markup, emoji, marks from right to left."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from jobassist.domain.agenda import PRESENT
from jobassist.domain.case import Case
from jobassist.domain.talk_record import Presence
from jobassist.services.open_case import case_of_cpr
from jobassist.store import reads
from jobassist.ui.kit.fields import TextArea
from jobassist.ui.shell import Shell
from jobassist.ui.talk.page import TalkPage
from tests.ui.seen import focused
from tests.ui_journeys.conftest import Open, Wall, desk_of, fill
from tests.ui_journeys.families import family_of
from tests.ui_journeys.keyboard import Keyboard
from tests.ui_journeys.rooms import finish, print_and_leave, start

FIRST = family_of("dagpenge 1, 2023")
MARKUP = "<b>Fed</b> & <script>alert(1)</script><img src=x></para> %s"
EMOJI = "😀 👨‍👩‍👧 🇩🇰"
RIGHT_TO_LEFT = "Hej \u202etxt.exe\u202c \u200fשלום\u200e مرحبا"
HOSTILE = f"{MARKUP} {EMOJI} {RIGHT_TO_LEFT}"
HUGE = "Lange ord. " * 190_000  # two megabytes
SECONDS = 30.0  # a window that hangs takes minutes


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


def go_to_a(keys: Keyboard, page: TalkPage, name: str) -> QLineEdit:
    """Alt+Down and Tab to the line whose name ends so."""
    for _ in page.room.agenda.items:
        keys.settle()
        while page.notes.isAncestorOf(focused()):
            control = focused()
            if isinstance(control, QLineEdit) and control.accessibleName().endswith(name):
                return control
            keys.press("Tab")
        keys.press("Alt+Down")
    raise AssertionError(f"there is no {name}")


def go_to_goal(keys: Keyboard, page: TalkPage) -> None:
    """F6 to the plan, where the keyboard was last, and up from there."""
    for _ in range(6):
        if not page.plan.isAncestorOf(focused()):
            keys.press("F6")
    for _ in range(20):
        if focused() is not page.plan.goal:
            keys.press("Shift+Tab")
    assert focused() is page.plan.goal


def text_of(control: QWidget) -> str:
    if isinstance(control, TextArea):
        return control.toPlainText()
    assert isinstance(control, QLineEdit)
    return control.text()


def paste_everywhere(keys: Keyboard, page: TalkPage, text: str) -> dict[str, str]:
    """Into a note, a person's name, the goal, a promise and a name of those present: what is left of it."""
    left = {}

    def paste(place: str) -> None:
        began = time.process_time()
        keys.paste(text)
        keys.settle()
        assert time.process_time() - began < SECONDS, f"{place}: the window hung"
        left[place] = text_of(focused())

    assert isinstance(focused(), TextArea)
    paste("note")
    go_to_a(keys, page, "Navn")
    paste("person")
    go_to_goal(keys, page)
    paste("goal")
    keys.press("Ctrl+N")
    paste("promise")
    keys.press("Alt+T")
    keys.press("Space")
    keys.press("Tab")
    paste("present")
    keys.press("Return")
    return left


def stored(shell: Shell, page: TalkPage) -> dict[str, str]:
    """The same places, as they are in the store."""
    desk, room = desk_of(shell), page.room
    answers = {(row.item_id, row.field): row.value for row in reads.load_answers(desk.store, room.talk_id)}
    draft = reads.load_plan_draft(desk.store, room.case.id)
    assert draft is not None
    (promise,) = draft.content.agreements
    person = next(
        value
        for (item, field), value in answers.items()
        if not field.startswith("_") and is_person(page, item, field)
    )
    return {
        "note": answers[room.agenda.items[0].id, room.agenda.items[0].questions[0].id],
        "person": person,
        "goal": draft.content.goal,
        "promise": promise.what,
        "present": answers[PRESENT, Presence.COMPANION],
    }


def is_person(page: TalkPage, item_id: str, field: str) -> bool:
    item = page.room.agenda.item(item_id)
    return item is not None and any(q.id == field and q.kind == "person" for q in item.questions)


def test_whatever_is_pasted_stays_the_text_it_is(
    qtbot: QtBot, keys: Keyboard, shell: Shell, page: TalkPage, printed: list[Path]
) -> None:
    left = paste_everywhere(keys, page, HOSTILE)
    assert set(left.values()) == {HOSTILE}
    qtbot.waitUntil(lambda: page.foot.words().startswith("Gemt"))
    assert set(stored(shell, page).values()) == {HOSTILE}
    preview = finish(qtbot, keys, shell)
    assert "<b>Fed</b> & <script>alert(1)</script>" in " ".join(preview.text().split())
    print_and_leave(qtbot, keys, shell, printed)
    (plan,) = reads.load_plans(desk_of(shell).store, case_in(shell).id)
    assert (plan.content.goal, plan.content.agreements[0].what) == (HOSTILE, HOSTILE)


def test_two_megabytes_are_kept_or_cut_with_a_sentence_and_do_not_hang_the_window(
    qtbot: QtBot, keys: Keyboard, shell: Shell, page: TalkPage, printed: list[Path]
) -> None:
    left = paste_everywhere(keys, page, HUGE)
    assert {place: len(text) for place, text in left.items()} == {
        "note": len(HUGE), "person": 200, "goal": len(HUGE), "promise": 20_000, "present": 120,
    }  # fmt: skip
    assert all(HUGE.startswith(text) for text in left.values())
    assert "Der er plads til" in shell.window.toast.text()
    qtbot.waitUntil(lambda: page.foot.words().startswith("Gemt"))
    assert {place: text.strip() for place, text in stored(shell, page).items()} == {
        place: text.strip() for place, text in left.items()
    }
    go_to_goal(keys, page)
    keys.press("Ctrl+A")
    keys.type("Et job")  # nobody prints the six hundred pages of it
    finish(qtbot, keys, shell)
    print_and_leave(qtbot, keys, shell, printed)
    (plan,) = reads.load_plans(desk_of(shell).store, case_in(shell).id)
    assert plan.content.goal == "Et job"
    assert plan.talk_id is not None
    notes = [row.value for row in reads.load_answers(desk_of(shell).store, plan.talk_id)]
    assert HUGE in notes
