"""A whole Friday: sixty citizens reviewed by keyboard alone, broken off once and gone on with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jobassist.domain.review import Verdict
from jobassist.services.print_review import friday_print
from jobassist.store.reads.reviews import reviews_of
from jobassist.ui.friday.page import FridayPage
from jobassist.ui.shell import Shell
from tests.ui_friday.conftest import FRIDAY, sixty
from tests.ui_journeys import conftest as journeys
from tests.ui_journeys.conftest import Open, Wall, desk_of, fill
from tests.ui_journeys.counter import ActionCounter
from tests.ui_journeys.keyboard import Keyboard

application = journeys.application
folder = journeys.folder
keys = journeys.keys
opened = journeys.opened
printed = journeys.printed

FRIDAY_MORNING = datetime(2023, 3, 10, 9, 0)
MOST_FOR_A_VERDICT = 2


@pytest.fixture
def counter(qapp: QApplication) -> Iterator[ActionCounter]:
    counting = ActionCounter(qapp)
    yield counting
    qapp.removeEventFilter(counting)


def friday_of(shell: Shell) -> FridayPage:
    page = shell.window.page("friday")
    assert isinstance(page, FridayPage)
    return page


def test_sixty_citizens_by_keyboard_alone(
    qtbot: QtBot, keys: Keyboard, folder: Path, opened: Open, counter: ActionCounter, printed: list[Path]
) -> None:
    wall = Wall(FRIDAY_MORNING)
    fill(folder, wall, *sixty())
    shell = opened(wall)
    judge(qtbot, keys, shell, counter, until=25)
    # Somebody knocks at the door: the window is closed in the middle of it.
    shell.close()
    shell = opened(wall)
    page = judge(qtbot, keys, shell, counter, until=60)
    verdicts = Counter(row.review.verdict for row in reviews_of(desk_of(shell).store, FRIDAY).values())
    assert verdicts == dict.fromkeys(Verdict, 15)
    assert page.progress == (60, 60)
    assert page.status_text == "Dækning uge 10: 60 af 60 borgere · 100,0 %"
    assert "vurderet 60 af 60" in text_of(friday_print(desk_of(shell)).pdf)
    keys.press("Return")
    qtbot.waitUntil(shell.window.is_full)
    keys.settle()
    keys.press("Ctrl+P")
    qtbot.waitUntil(lambda: bool(printed))
    assert len(PdfReader(printed[0]).pages) >= 1


def judge(qtbot: QtBot, keys: Keyboard, shell: Shell, counter: ActionCounter, *, until: int) -> FridayPage:
    """Goes through the list with 1-4 and Enter until so many have a verdict."""
    keys.press("Ctrl+2")
    qtbot.waitUntil(lambda: shell.window.current_page() == "friday")
    page = friday_of(shell)
    keys.settle()
    while page.progress is not None and page.progress[0] < until:
        view, done = page.view, page.progress[0]
        assert view is not None
        before = counter.count()
        if view.running is not None:
            keys.press("1")
        elif view.coming is not None:
            keys.press("2")
        elif view.exemption is not None:
            keys.press("3")
        else:
            keys.press("4")
            keys.press(str(1 + done % 5))
        assert page.progress == (done + 1, 60), page.citizen.problem.text()
        assert counter.count() - before <= MOST_FOR_A_VERDICT, counter.told()
        if done + 1 < until:
            keys.press("Return")
            assert page.view is not None
            assert page.view.review is None or page.view.review.verdict is None
    return page


def text_of(pdf: bytes) -> str:
    return "\n".join(each.extract_text() for each in PdfReader(BytesIO(pdf)).pages)
