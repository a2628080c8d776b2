"""The whole window on a folder of its own, on Tuesday 7 March 2023."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jobassist.services.desk import FixedClock
from jobassist.ui.kit import theme
from jobassist.ui.shell import Shell
from jobassist.ui.start import make_application

NOW = datetime(2023, 3, 7, 10, 42, 7)
PASSPHRASE = "kobber hyben trappe fløjte mandag"


def clock_for(day: date | None) -> FixedClock:
    return FixedClock(NOW if day is None else datetime.combine(day, NOW.time()))


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> Iterator[None]:
    """The application as it is started, in the light theme again afterwards."""
    make_application()
    yield
    theme.apply_theme(qapp, "light")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "lager"


@pytest.fixture
def opened(qtbot: QtBot, folder: Path) -> Iterator[Callable[..., Shell]]:
    """Opens windows on the folder, and closes them all in the end."""
    shells: list[Shell] = []

    def open_one(*, in_front: bool = True) -> Shell:
        shell = Shell(folder, clock_for)
        shells.append(shell)
        qtbot.addWidget(shell.window)
        shell.start()
        shell.window.resize(1440, 900)
        shell.window.show()
        if in_front:
            shell.window.activateWindow()
            qtbot.waitUntil(shell.window.isActiveWindow)
        return shell

    yield open_one
    for shell in shells:
        shell.close()
