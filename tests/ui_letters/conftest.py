"""The letters' page on an encrypted store, on Tuesday 7 March 2023."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from jobassist.services.desk import Changed, Desk
from jobassist.services.open_store import lay_out
from jobassist.store.store import Store
from jobassist.ui.kit import theme
from jobassist.ui.page import Page
from jobassist.ui.refcounts import keep_singletons_alive
from tests.services.examples import clock_for
from tests.services.letters import office

P = TypeVar("P", bound=QWidget)
Show = Callable[[P], P]


@pytest.fixture(autouse=True)
def light_theme(qapp: QApplication) -> Iterator[None]:
    """The light theme at 100 %, whatever the test before did."""
    keep_singletons_alive()
    if theme.current() != theme.load_theme("light") or not qapp.styleSheet():
        theme.apply_theme(qapp, "light")
    yield
    if theme.current() != theme.load_theme("light"):
        theme.apply_theme(qapp, "light")


@pytest.fixture
def desk(own_store: Store) -> Desk:
    desk = lay_out(own_store, clock_for)
    office(desk)
    return desk


@pytest.fixture
def show(qtbot: QtBot) -> Show[QWidget]:
    """Shows a page as large as a small laptop's window, with the keyboard in it."""

    def shown(page: P) -> P:
        qtbot.addWidget(page)
        page.resize(1310, 712)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        page.setFocus()
        return page

    return shown


class Ears:
    """Everything a page told the window."""

    def __init__(self, page: Page) -> None:
        self.changed: list[Changed] = []
        self.failed: list[str] = []
        self.backs = 0
        page.changed.connect(self.changed.append)
        page.failed.connect(self.failed.append)
        page.back_wanted.connect(self._on_back)

    def _on_back(self) -> None:
        self.backs += 1


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """A key in whatever has the keyboard."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifier)


def type_in(text: str) -> None:
    """Letters in whatever has the keyboard."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, text)
