"""An import page on an empty encrypted store, in a shown window, with files instead of a file dialog."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from jobassist.services.desk import Desk
from jobassist.services.import_list import apply, preview, read_file
from jobassist.services.open_store import lay_out
from jobassist.store.store import Store
from jobassist.ui.import_list.page import ImportPage
from jobassist.ui.import_list.review import Review
from jobassist.ui.kit import theme
from tests.services.examples import clock_for

Open = Callable[..., Review]


@pytest.fixture(autouse=True)
def light_theme(qapp: QApplication) -> Iterator[None]:
    """The light theme at 100 %, whatever the test before did."""
    theme.apply_theme(qapp, "light")
    yield
    theme.apply_theme(qapp, "light")


@pytest.fixture
def desk(own_store: Store) -> Desk:
    return lay_out(own_store, clock_for)


class FilePage(ImportPage):
    """The page with its two file dialogs answered beforehand."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.chosen: list[Path] = []
        self.target: Path | None = None
        self.suggested = Path()
        self.asked = 0

    def choose_file(self) -> list[Path]:
        self.asked += 1
        return self.chosen

    def choose_target(self, suggested: Path) -> Path | None:
        self.suggested = suggested
        return self.target


def shown(qtbot: QtBot, page: QWidget) -> None:
    """Shows a page as a window that has the keyboard."""
    qtbot.addWidget(page)
    page.resize(1240, 780)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> FilePage:
    page = FilePage(desk)
    shown(qtbot, page)
    return page


@pytest.fixture
def choose(qtbot: QtBot, page: FilePage) -> Callable[..., None]:
    """Presses Ctrl+O, chooses files and waits until the first is read."""

    def chosen(*paths: Path) -> None:
        page.chosen, before = list(paths), page.asked
        qtbot.keyClick(page, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: page.asked > before)
        qtbot.waitUntil(lambda: not page.work.is_busy(), timeout=20_000)

    return chosen


@pytest.fixture
def review(page: FilePage, choose: Callable[..., None]) -> Open:
    """Opens a list for review."""

    def opened(*paths: Path) -> Review:
        choose(*paths)
        assert page.review is not None, page.files.problem()
        return page.review

    return opened


@pytest.fixture
def known(desk: Desk) -> Callable[[Path], None]:
    """Puts a list into the store without the window."""

    def put(path: Path) -> None:
        apply(desk, preview(desk, read_file(desk, path)))

    return put
