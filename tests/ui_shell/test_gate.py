"""What the window says when a store cannot be opened, and that nothing is lost by it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jobassist.domain.errors import JobAssistError
from jobassist.services.make_demo import make_demo
from jobassist.store.local.keyfile import KdfParams
from jobassist.store.store import Store
from jobassist.ui.shell import Shell
from jobassist.ui.unlock.first_start import FirstStartPage
from jobassist.ui.unlock.refused import RefusedPage
from jobassist.ui.unlock.unlock import UnlockPage
from jobassist.ui.worklist.page import WorklistPage
from tests.ui_shell.conftest import NOW, PASSPHRASE, clock_for

CHEAP = KdfParams(iterations=1, memory_kib=64, lanes=1)
Open = Callable[..., Shell]


def make_store(folder: Path) -> None:
    Store.create(folder, PASSPHRASE, params=CHEAP).close()


def refusal(shell: Shell) -> str:
    gate = shell.window.gate()
    assert isinstance(gate, RefusedPage)
    return gate.accessibleDescription()


def unlock(qtbot: QtBot, shell: Shell) -> None:
    gate = shell.window.gate()
    assert isinstance(gate, UnlockPage)
    qtbot.keyClicks(gate.field.edit, PASSPHRASE)
    qtbot.keyClick(gate.field.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shell.desk is not None or shell.window.gate() is not gate, timeout=20_000)


def test_a_short_or_mistyped_first_passphrase_makes_no_store(
    qtbot: QtBot, opened: Open, folder: Path
) -> None:
    shell = opened()
    gate = shell.window.gate()
    assert isinstance(gate, FirstStartPage)
    qtbot.keyClicks(gate.first.edit, "kort")
    qtbot.mouseClick(gate.button, Qt.MouseButton.LeftButton)
    assert gate.first.error().startswith("Adgangssætningen er for kort.")
    gate.first.edit.selectAll()
    qtbot.keyClicks(gate.first.edit, PASSPHRASE)
    qtbot.keyClicks(gate.again.edit, PASSPHRASE[:-1])
    qtbot.mouseClick(gate.button, Qt.MouseButton.LeftButton)
    assert gate.again.error().startswith("De to er ikke ens.")
    assert not Store.exists(folder)


def test_a_second_window_is_refused_and_brings_the_first_forward(
    qtbot: QtBot, opened: Open, folder: Path
) -> None:
    make_store(folder)
    first = opened()
    unlock(qtbot, first)
    first.window.hide()
    second = opened(in_front=False)
    assert "allerede åben" in refusal(second)
    qtbot.waitUntil(first.window.isVisible)
    assert first.desk is not None


def test_when_the_first_window_is_closed_the_second_may_try_again(
    qtbot: QtBot, opened: Open, folder: Path
) -> None:
    make_store(folder)
    first, second = opened(), opened(in_front=False)
    first.close()
    gate = second.window.gate()
    assert isinstance(gate, RefusedPage)
    qtbot.mouseClick(gate.again, Qt.MouseButton.LeftButton)
    assert isinstance(second.window.gate(), UnlockPage)


def test_a_missing_or_damaged_key_file_is_told(opened: Open, folder: Path) -> None:
    make_store(folder)
    key = folder / "noegle.json"
    content = key.read_text("utf-8")
    key.unlink()
    without = opened()
    assert "nøglefil" in refusal(without).casefold()
    without.close()
    key.write_text("{", "utf-8")
    assert "nøglefil" in refusal(opened(in_front=False)).casefold()
    key.write_text(content, "utf-8")
    assert json.loads(content)


def test_a_store_of_a_newer_version_is_left_alone(qtbot: QtBot, opened: Open, folder: Path) -> None:
    make_store(folder)
    with Store.open(folder, PASSPHRASE) as store, store.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999_fremtid'")
    before = (folder / "jobassist.db").read_bytes()
    shell = opened()
    unlock(qtbot, shell)
    assert "nyere" in refusal(shell)
    shell.close()
    assert (folder / "jobassist.db").read_bytes() == before


def test_a_plain_database_in_its_place_is_refused(qtbot: QtBot, opened: Open, folder: Path) -> None:
    make_store(folder)
    (folder / "jobassist.db").write_bytes(b"SQLite format 3\0" + bytes(4096))
    shell = opened()
    unlock(qtbot, shell)
    assert "krypteret" in refusal(shell)


@pytest.fixture
def demo(folder: Path) -> None:
    make_demo(folder, clock_for, citizens=60, seed=1, today=NOW.date()).store.close()


@pytest.mark.usefixtures("demo")
def test_the_demo_opens_itself_and_says_what_it_is(opened: Open) -> None:
    shell = opened()
    assert shell.desk is not None
    texts = [label.text() for label in shell.window.findChildren(type(shell.window.top._title))]
    assert "Øvelse: opdigtede borgere" in texts
    worklist = shell.window.page("worklist")
    assert isinstance(worklist, WorklistPage)
    assert worklist.row_count > 10


@pytest.mark.usefixtures("demo")
def test_search_finds_a_citizen_by_name_and_opens_the_page(qtbot: QtBot, opened: Open) -> None:
    shell = opened()
    window = shell.window
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    box = window.top.search
    qtbot.waitUntil(box.hasFocus)
    qtbot.keyClicks(box, "vestergaard holm")
    qtbot.waitUntil(box.hits_shown)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    qtbot.waitUntil(window.is_full)
    qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.is_full())


@pytest.mark.usefixtures("demo")
def test_ctrl_z_takes_back_the_last_thing_and_says_so_when_there_is_nothing(
    qtbot: QtBot, opened: Open
) -> None:
    from jobassist.services.book_talk import record_talk
    from jobassist.services.open_case import find_cases

    shell = opened()
    assert shell.work is not None
    desk = shell.work.desk
    case = find_cases(desk, "Lone Vestergaard")[0]
    from jobassist.domain.case import TalkStatus

    record_talk(desk, case, NOW.date(), TalkStatus.HELD)
    qtbot.keyClick(shell.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert find_cases(desk, "Lone Vestergaard")[0].talks == case.talks
    assert shell.window.toast.text() == "Fortrudt: registreringen af samtalen"


def test_an_unexpected_error_while_opening_is_not_swallowed(
    qtbot: QtBot, opened: Open, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_store(folder)
    shell = opened()
    with pytest.raises(RuntimeError, match="fejl"):
        shell._on_not_opened(RuntimeError("fejl"))
    shell._on_not_opened(JobAssistError("Disken er fuld."))
    assert refusal(shell) == "Disken er fuld."


@pytest.mark.usefixtures("demo")
def test_a_talk_locks_too_and_what_was_typed_is_there_again(qtbot: QtBot, opened: Open) -> None:
    from jobassist.services.open_case import find_cases
    from jobassist.ui.talk.page import TalkPage

    shell = opened()
    assert shell.work is not None
    case_id = find_cases(shell.work.desk, "Lone Vestergaard")[0].id
    shell.work.open_talk(case_id)
    talk = shell.window.findChildren(TalkPage)[0]
    talk.plan.goal.setFocus()
    qtbot.keyClicks(QApplication.focusWidget() or talk, "Hurtigt skrevet")
    qtbot.keyClick(shell.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(shell.window.is_gated)
    assert shell.desk is None

    gate = shell.window.gate()
    assert isinstance(gate, UnlockPage)
    qtbot.keyClicks(gate.field.edit, "hvad som helst")
    qtbot.keyClick(gate.field.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shell.desk is not None, timeout=20_000)
    assert shell.work is not None
    shell.work.open_talk(case_id)
    assert "Hurtigt skrevet" in shell.window.findChildren(TalkPage)[-1].room.draft.goal
