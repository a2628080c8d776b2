"""The main job from start to end through the real window: first start, list, worklist, talk, plan."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from jobassist.domain.duties import Status
from jobassist.ui.citizen.page import CitizenPage
from jobassist.ui.import_list.page import ImportPage
from jobassist.ui.plan_preview.page import PlanPreviewPage
from jobassist.ui.shell import Shell
from jobassist.ui.talk.page import TalkPage
from jobassist.ui.unlock.first_start import FirstStartPage
from jobassist.ui.unlock.unlock import UnlockPage
from jobassist.ui.worklist.page import WorklistPage
from tests.ui.seen import focused
from tests.ui_shell.conftest import PASSPHRASE

LIST = """Søgeliste: sygedagpenge
Trukket 06-03-2023

CPR-nummer;Navn;Målgruppe;Første fraværsdag;Samtale 1;Samtale 2;Sagsbehandler
670190-1124;Lone Vestergaard Holm;6.6 Sygedagpenge;26-09-2022;14-11-2022;23-01-2023;Karen Boysen
620285-1234;Åse Aagaard;Sygedagpenge;26-10-2022;20-12-2022;;Karen Boysen
700101-1234;Forkert Dato;Sygedagpenge;31-02-2023;;;Karen Boysen
I alt;3;;;;;
"""

Open = Callable[..., Shell]


@pytest.fixture
def search_list(tmp_path: Path) -> Path:
    path = tmp_path / "søgeliste.csv"
    path.write_text(LIST, encoding="cp1252")
    return path


def first_start(qtbot: QtBot, shell: Shell) -> None:
    """Types the passphrase twice, as on the first morning."""
    gate = shell.window.gate()
    assert isinstance(gate, FirstStartPage)
    qtbot.keyClicks(gate.first.edit, PASSPHRASE)
    qtbot.keyClick(gate.first.edit, Qt.Key.Key_Return)
    qtbot.keyClicks(gate.again.edit, PASSPHRASE)
    qtbot.keyClick(gate.again.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shell.desk is not None, timeout=20_000)


def test_from_first_start_to_the_printed_plan(
    qtbot: QtBot, opened: Open, search_list: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shell = opened()
    window = shell.window
    first_start(qtbot, shell)
    assert window.current_page() == "worklist"

    # The file: Ctrl+5 for the page, Ctrl+O to choose; only the system's dialog is left out.
    qtbot.keyClick(window, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.current_page() == "import")
    page = window.page("import")
    assert isinstance(page, ImportPage)
    monkeypatch.setattr(page, "choose_file", lambda: [search_list])
    qtbot.keyClick(page, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.review is not None, timeout=10_000)

    # The preview: counts and problems, and nothing stored.
    assert page.review is not None
    assert page.review.counts()["new"] == 2
    assert page.review.counts()["rejected"] == 1
    worklist = window.page("worklist")
    assert isinstance(worklist, WorklistPage)
    assert worklist.row_count == 0
    qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.done is not None, timeout=10_000)

    # The worklist opens on the most urgent.
    qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.current_page() == "worklist")
    assert [row.case.name for row in worklist.model.shown] == ["Lone Vestergaard Holm", "Åse Aagaard"]
    assert worklist.model.shown[0].duty.status is Status.SOON
    case_id = worklist.model.shown[0].case_id

    # S starts the talk with her.
    qtbot.keyClick(focused(), Qt.Key.Key_S)
    qtbot.waitUntil(window.is_full)
    talk = talk_page(shell)
    qtbot.keyClick(talk, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClicks(focused(), "Lone gaar 40 minutter om dagen.")
    talk.plan.goal.setFocus()
    qtbot.keyClicks(focused(), "Tilbage paa 30 timer")
    qtbot.waitUntil(lambda: "Gemt 10:42:07" in talk.foot.words(), timeout=5_000)
    qtbot.mouseClick(talk.plan.next.book, Qt.MouseButton.LeftButton)

    # Ctrl+Enter ends it: the talk counts, the plan is paper.
    qtbot.keyClick(talk, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(window.findChildren(PlanPreviewPage)))
    preview = window.findChildren(PlanPreviewPage)[0]
    assert "Tilbage paa 30 timer" in preview.text()
    assert "Lone Vestergaard Holm" in preview.text()
    assert "670190" not in preview.text()
    qtbot.keyClick(preview, Qt.Key.Key_Escape)

    qtbot.waitUntil(lambda: not window.is_full())
    after = {row.case_id: row for row in worklist.model.rows}[case_id]
    assert (after.duty.held, after.duty.status) == (3, Status.BOOKED)


def talk_page(shell: Shell) -> TalkPage:
    pages = [page for page in shell.window.pages_shown() if isinstance(page, TalkPage)]
    assert len(pages) == 1
    return pages[0]


def test_everything_is_still_there_after_a_lock_and_the_wrong_passphrase(
    qtbot: QtBot, opened: Open, search_list: Path
) -> None:
    shell = opened()
    window = shell.window
    first_start(qtbot, shell)
    window.show_page("import")
    page = window.page("import")
    assert isinstance(page, ImportPage)
    page.open_files([search_list])
    qtbot.waitUntil(lambda: page.review is not None, timeout=10_000)
    qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.done is not None, timeout=10_000)

    qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(window.is_gated)
    gate = window.gate()
    assert isinstance(gate, UnlockPage)
    assert shell.desk is None
    assert not window.findChildren(CitizenPage)
    qtbot.keyClicks(gate.field.edit, "forkert")
    qtbot.keyClick(gate.field.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(gate.field.error()), timeout=20_000)
    assert "Adgangssætningen er forkert" in gate.field.error()

    gate.field.edit.selectAll()
    qtbot.keyClicks(gate.field.edit, PASSPHRASE)
    qtbot.keyClick(gate.field.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shell.desk is not None, timeout=20_000)
    worklist = window.page("worklist")
    assert isinstance(worklist, WorklistPage)
    assert len(worklist.model.rows) == 2
