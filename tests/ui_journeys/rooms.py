"""From the worklist into the talk and out again, by keys."""

from __future__ import annotations

from pathlib import Path

from pypdf import PdfReader
from pytestqt.qtbot import QtBot

from jobassist.ui.plan_preview.page import PlanPreviewPage
from jobassist.ui.shell import Shell
from jobassist.ui.talk.page import TalkPage
from tests.ui_journeys.keyboard import Keyboard


def start(qtbot: QtBot, keys: Keyboard, shell: Shell) -> TalkPage:
    """S on the row that the worklist opens on."""
    keys.press("S")
    qtbot.waitUntil(shell.window.is_full)
    (page,) = (page for page in shell.window.pages_shown() if isinstance(page, TalkPage))
    keys.settle()
    return page


def preview_of(qtbot: QtBot, shell: Shell) -> PlanPreviewPage:
    """The paper, once it is shown."""

    def papers() -> list[PlanPreviewPage]:
        return [page for page in shell.window.pages_shown() if isinstance(page, PlanPreviewPage)]

    qtbot.waitUntil(lambda: bool(papers()))
    return papers()[0]


def finish(qtbot: QtBot, keys: Keyboard, shell: Shell) -> PlanPreviewPage:
    """Ctrl+Enter: the plan as paper."""
    keys.press("Ctrl+Return")
    preview = preview_of(qtbot, shell)
    keys.settle()
    return preview


def hold_short_talk(qtbot: QtBot, keys: Keyboard, shell: Shell, printed: list[Path]) -> None:
    """A note, a goal, a promise with its day and the next talk; finished, and printed."""
    start(qtbot, keys, shell)
    keys.press("Alt+Down")
    keys.type("Hun går 40 minutter om dagen og sover bedre.")
    keys.press("F6")
    keys.type("Tilbage på 30 timer")
    keys.press("Ctrl+N")
    keys.type("ringer til arbejdspladsen")
    keys.press("Return")
    keys.type("+10")
    keys.press("Ctrl+B")
    finish(qtbot, keys, shell)
    keys.press("Ctrl+P")
    qtbot.waitUntil(lambda: bool(printed))


def print_and_leave(qtbot: QtBot, keys: Keyboard, shell: Shell, printed: list[Path]) -> None:
    """Ctrl+P, and Esc back to the worklist."""
    keys.press("Ctrl+P")
    qtbot.waitUntil(lambda: bool(printed))
    assert PdfReader(printed[-1]).pages
    keys.press("Esc")
    qtbot.waitUntil(lambda: not shell.window.is_full())
    assert shell.window.current_page() == "worklist"
