"""The theme for every test here, and the one message of the offscreen screen that says nothing about us."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from jobassist.ui.kit import theme
from jobassist.ui.kit.layout import column

Show = Callable[..., QWidget]


@pytest.fixture(autouse=True)
def light_theme(qapp: QApplication) -> Iterator[None]:
    """The light theme at 100 %, whatever the test before did."""
    if "theme" not in theme._state or theme.current() != theme.load_theme("light"):
        theme.apply_theme(qapp, "light")
    yield
    if theme.current() != theme.load_theme("light"):
        theme.apply_theme(qapp, "light")


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[Show]:
    """Shows widgets below each other in an active window, kept for the test."""
    pages: list[QWidget] = []

    def shown(*parts: QWidget) -> QWidget:
        page = QWidget()
        column(parts, edges=(20, 20, 20, 20), owner=page)
        pages.append(page)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        return page

    yield shown
    for page in pages:
        page.close()
        page.deleteLater()
