"""Lone's finished talk on an encrypted store, and what the strip and the page tell the window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from jobassist.domain.case import Case, TalkId
from jobassist.services.desk import Changed, Desk
from jobassist.services.edit_settings import edit_settings
from jobassist.services.open_store import lay_out
from jobassist.store.store import Store
from jobassist.ui.hand_back.strip import HandBackStrip
from jobassist.ui.kit import theme
from jobassist.ui.kit.clipboard import clear_if_ours
from jobassist.ui.refcounts import keep_singletons_alive
from tests.services.examples import a_draft, clock_for, put
from tests.services.held_talks import hold

Show = Callable[..., None]


@pytest.fixture(autouse=True)
def fresh(qapp: QApplication) -> Iterator[None]:
    """The light theme at 100 % and an empty clipboard, whatever the test before did."""
    keep_singletons_alive()
    theme.apply_theme(qapp, "light")
    QGuiApplication.clipboard().clear()
    yield
    clear_if_ours()
    theme.apply_theme(qapp, "light")


@pytest.fixture
def desk(own_store: Store) -> Desk:
    desk = lay_out(own_store, clock_for)
    edit_settings(desk, "name", "Karen Boysen")
    return desk


@pytest.fixture
def lone(desk: Desk) -> Case:
    return put(desk, a_draft())


@pytest.fixture
def talk(desk: Desk, lone: Case) -> TalkId:
    return hold(desk, lone)


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    """Shows a widget as a window that has the keyboard."""

    def shown(widget: QWidget, width: int = 1166, height: int = 640) -> None:
        qtbot.addWidget(widget)
        widget.resize(width, height)
        widget.show()
        widget.activateWindow()
        qtbot.waitUntil(widget.isActiveWindow)
        widget.setFocus()

    return shown


@dataclass
class Heard:
    """What was told, in order."""

    changes: list[Changed] = field(default_factory=list)
    sentences: list[str] = field(default_factory=list)


@pytest.fixture
def strip(desk: Desk, talk: TalkId, show: Show) -> HandBackStrip:
    """The strip of Lone's talk, as wide as the pane beside a plan."""
    strip = HandBackStrip(desk, talk)
    show(strip, 368, 700)
    return strip


@pytest.fixture
def heard(strip: HandBackStrip) -> Heard:
    heard = Heard()
    strip.changed.connect(heard.changes.append)
    strip.failed.connect(heard.sentences.append)
    return heard
