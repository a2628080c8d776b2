"""The whole window on a store with one citizen, on any day of any regime, driven by keys."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jobassist.domain.drafts import CaseDraft
from jobassist.services.desk import Desk
from jobassist.services.open_store import change_settings, lay_out
from jobassist.services.settings import Settings
from jobassist.store.store import Store
from jobassist.ui.kit import theme
from jobassist.ui.plan_preview.page import PlanPreviewPage
from jobassist.ui.plan_preview.printing import new_printer
from jobassist.ui.shell import Shell
from jobassist.ui.start import make_application
from tests.services.examples import put
from tests.stores import PASSPHRASE
from tests.ui_journeys.keyboard import Keyboard

CASEWORKER = Settings(
    name="Karen Boysen",
    phone="43 57 77 00",
    municipality="Ishøj Kommune",
    address="Ishøj Store Torv 20\n2635 Ishøj",
    meeting_place="Jobcenter Ishøj, lokale 4",
)
SIZE = (1440, 900)


class Wall:
    """A clock on the wall; only the test moves its hands."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment

    def now(self) -> datetime:
        return self.moment

    def for_day(self, _day: date | None) -> Wall:
        return self


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> Iterator[None]:
    """The application as it is started, in the light theme again afterwards."""
    make_application()
    yield
    QApplication.clipboard().clear()
    theme.apply_theme(qapp, "light")


@pytest.fixture
def keys(qtbot: QtBot) -> Keyboard:
    return Keyboard(qtbot)


@pytest.fixture
def folder(empty_store: Path, tmp_path: Path) -> Path:
    """A store of the test's own."""
    return Path(shutil.copytree(empty_store, tmp_path / "lager"))


def fill(folder: Path, wall: Wall, *drafts: CaseDraft, scale_percent: int = 100) -> None:
    """Imports one list into a store, and closes it."""
    with Store.open(folder, PASSPHRASE) as store:
        desk = lay_out(store, wall.for_day)
        change_settings(desk, replace(CASEWORKER, scale_percent=scale_percent))
        put(desk, *drafts, as_of=wall.now().date())


Open = Callable[..., Shell]


@pytest.fixture
def opened(qtbot: QtBot, keys: Keyboard, folder: Path) -> Iterator[Open]:
    """Opens the window on the folder as a caseworker does: the passphrase, and there is the worklist."""
    shells: list[Shell] = []

    def open_one(wall: Wall, size: tuple[int, int] = SIZE) -> Shell:
        shell = Shell(folder, wall.for_day)
        shells.append(shell)
        qtbot.addWidget(shell.window)
        shell.start()
        shell.window.resize(*size)
        shell.window.show()
        shell.window.activateWindow()
        qtbot.waitUntil(shell.window.isActiveWindow)
        keys.type(PASSPHRASE)
        keys.press("Return")
        qtbot.waitUntil(lambda: shell.desk is not None, timeout=20_000)
        return shell

    yield open_one
    for shell in shells:
        shell.close()


def desk_of(shell: Shell) -> Desk:
    assert shell.desk is not None
    return shell.desk


@pytest.fixture
def printed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """What the printer brought; the system's dialog is accepted as it stands."""
    papers: list[Path] = []

    def choose(page: PlanPreviewPage) -> QPrinter:
        printer = new_printer(page.title, page.page_count())
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        papers.append(tmp_path / f"udskrift-{len(papers) + 1}.pdf")
        printer.setOutputFileName(str(papers[-1]))
        printer.setResolution(72)
        return printer

    monkeypatch.setattr(PlanPreviewPage, "choose_printer", choose)
    return papers
