"""Lone's talk half-way through: a demo jobcentre on disk, a talk that has begun, and its page."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from jobassist.domain.case import Case
from jobassist.services.desk import Desk, FixedClock
from jobassist.services.open_store import open_desk
from jobassist.ui.kit import theme
from jobassist.ui.refcounts import keep_singletons_alive
from jobassist.ui.talk.page import TalkPage
from tests.ui_talk.half_way import NOW, clock_for, demo_desk, find, half_way, own_agendas

Show = Callable[[QWidget], None]


@pytest.fixture(autouse=True)
def light_theme(qapp: QApplication) -> Iterator[None]:
    """The light theme at 100 %, whatever the test before did."""
    keep_singletons_alive()
    if theme.current() != theme.load_theme("light") or not qapp.styleSheet():
        theme.apply_theme(qapp, "light")
    yield
    if theme.current() != theme.load_theme("light"):
        theme.apply_theme(qapp, "light")


@pytest.fixture(scope="session")
def half_way_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed store in which Lone's third talk is twelve minutes old."""
    desk = demo_desk(tmp_path_factory.mktemp("half-way"))
    half_way(desk)
    desk.store.close()
    return desk.store.folder


@pytest.fixture
def folder(half_way_store: Path, tmp_path: Path) -> Path:
    """A store of the test's own."""
    return Path(shutil.copytree(half_way_store, tmp_path / "demo"))


@pytest.fixture
def desk(folder: Path) -> Iterator[Desk]:
    """The desk on Thursday 9 March 2023 at 10:42:07."""
    desk = open_desk(folder, "", clock_for)
    desk.clock, desk.agendas = FixedClock(NOW), own_agendas()
    yield desk
    desk.store.close()


@pytest.fixture
def lone(desk: Desk) -> Case:
    return find(desk, "Lone")


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    """Shows a page as large as a small laptop's window, with the keyboard in it."""

    def shown(page: QWidget) -> None:
        qtbot.addWidget(page)
        page.resize(1310, 740)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        page.setFocus()

    return shown


@pytest.fixture
def talk(desk: Desk, lone: Case, show: Show) -> TalkPage:
    """The page of Lone's talk."""
    page = TalkPage(desk, lone.id)
    show(page)
    return page


@dataclass
class Heard:
    """Everything a page told the window, in order: (signal, what it carried)."""

    said: list[tuple[str, object]] = field(default_factory=list)

    @property
    def names(self) -> list[str]:
        return [name for name, _ in self.said]

    def last(self, name: str) -> object:
        return [carried for said, carried in self.said if said == name][-1]


@pytest.fixture
def heard(talk: TalkPage) -> Heard:
    """What the talk tells the window."""
    heard = Heard()
    for name in ("changed", "failed", "plan_wanted"):
        getattr(talk, name).connect(lambda carried, own=name: heard.said.append((own, carried)))
    talk.back_wanted.connect(lambda: heard.said.append(("back_wanted", None)))
    return heard


def at(hour: int, minute: int, second: int = 0) -> FixedClock:
    """A clock on the day of the talk."""
    return FixedClock(
        datetime.combine(date(2023, 3, 9), datetime.min.time()).replace(
            hour=hour, minute=minute, second=second
        )
    )
