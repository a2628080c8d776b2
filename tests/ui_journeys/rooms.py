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


def print_and_leave(qtbot: QtBot, keys: Keyboard, shell: Shell, printed: list[Path]) -> None:
    """Ctrl+P, and Esc back to the worklist."""
    keys.press("Ctrl+P")
    qtbot.waitUntil(lambda: bool(printed))
    assert PdfReader(printed[-1]).pages
    keys.press("Esc")
    qtbot.waitUntil(lambda: not shell.window.is_full())
    assert shell.window.current_page() == "worklist"
