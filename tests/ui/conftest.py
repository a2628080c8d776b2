"""A demo jobcentre on Tuesday 7 March 2023: one made for all tests, and a copy for each that writes."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jobassist.domain.case import Case
from jobassist.services.desk import Changed, Desk, FixedClock
from jobassist.services.make_demo import make_demo
from jobassist.services.open_store import lay_out, open_desk
from jobassist.store.store import Store
from jobassist.ui.kit import theme
from jobassist.ui.page import Page
from jobassist.ui.refcounts import keep_singletons_alive
from jobassist.ui.worklist.page import WorklistPage

NOW = datetime(2023, 3, 7, 10, 42, 7)
CITIZENS, SEED = 100, 1


def clock_for(day: date | None) -> FixedClock:
    return FixedClock(NOW if day is None else datetime.combine(day, NOW.time()))


@pytest.fixture(autouse=True)
def light_theme(qapp: QApplication) -> Iterator[None]:
    """The light theme at 100 %, whatever the test before did."""
    keep_singletons_alive()
    theme.apply_theme(qapp, "light")
    yield
    if theme.current() != theme.load_theme("light"):
        theme.apply_theme(qapp, "light")


@pytest.fixture(scope="session")
def demo_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed demo store; only to be copied."""
    folder = tmp_path_factory.mktemp("demo") / "lager"
    make_demo(folder, clock_for, citizens=CITIZENS, seed=SEED, today=NOW.date()).store.close()
    return folder


@pytest.fixture
def desk(demo_folder: Path, tmp_path: Path) -> Iterator[Desk]:
    """The demo's desk, on a store that the test may change."""
    folder = tmp_path / "lager"
    shutil.copytree(demo_folder, folder)
    opened = open_desk(folder, "", clock_for)
    with opened.store:
        yield opened


@pytest.fixture
def empty_desk(own_store: Store) -> Desk:
    """The desk of a store that nobody has imported anything into."""
    return lay_out(own_store, clock_for)


class Heard:
    """What a page told its window."""

    def __init__(self, page: Page) -> None:
        self.changed: list[Changed] = []
        self.failed: list[str] = []
        self.cases: list[str] = []
        self.talks: list[str] = []
        self.plans: list[object] = []
        self.pages: list[str] = []
        self.backs = 0
        page.changed.connect(self.changed.append)
        page.failed.connect(self.failed.append)
        page.case_wanted.connect(self.cases.append)
        page.talk_wanted.connect(self.talks.append)
        page.plan_wanted.connect(self.plans.append)
        page.page_wanted.connect(self.pages.append)
        page.back_wanted.connect(self._on_back)
        # The window does so too: after a change every page reads again.
        page.changed.connect(lambda _changed: page.refresh())

    def _on_back(self) -> None:
        self.backs += 1


Shown = Callable[[Page], Heard]


@pytest.fixture
def shown(qtbot: QtBot) -> Iterator[Shown]:
    """Shows a page in an active window of the size it has on a screen of 1440 × 900, and listens to it."""
    pages: list[Page] = []

    def show(page: Page) -> Heard:
        heard = Heard(page)
        pages.append(page)
        page.resize(theme.px(1240), theme.px(816))
        page.refresh()
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        return heard

    yield show
    for page in pages:
        page.close()
        page.deleteLater()


@pytest.fixture
def heard(worklist: WorklistPage) -> Heard:
    """What the worklist told."""
    return worklist.heard  # type: ignore[attr-defined, no-any-return]


@pytest.fixture
def worklist(desk: Desk, shown: Shown) -> WorklistPage:
    """The worklist of the demo, as Karen Boysen sees it."""
    page = WorklistPage(desk)
    page.heard = shown(page)  # type: ignore[attr-defined]
    return page


def case_named(page: WorklistPage, start: str) -> Case:
    """The case in the list whose citizen's name starts so."""
    return next(row.case for row in page.model.rows if row.case.name.startswith(start))
