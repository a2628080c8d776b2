"""The page of Lone's finished talk, as a window would have it."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from pytestqt.qtbot import QtBot

from jobassist.domain.case import TalkId
from jobassist.services.desk import Changed, Desk
from jobassist.ui.talk_record.page import TalkRecordPage
from tests.services.conftest import desk
from tests.services.finished_talks import a_finished_talk
from tests.ui_talk.conftest import light_theme

__all__ = ["desk", "light_theme"]


@pytest.fixture
def talk_id(desk: Desk) -> TalkId:
    return a_finished_talk(desk)


@dataclass
class Shown:
    """A page with what it told the window, which refreshes it after every change."""

    page: TalkRecordPage
    changes: list[Changed] = field(default_factory=list)
    papers: list[object] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    backs: list[bool] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.changed.connect(self._on_changed)
        self.page.plan_wanted.connect(self.papers.append)
        self.page.failed.connect(self.problems.append)
        self.page.back_wanted.connect(lambda: self.backs.append(True))

    def _on_changed(self, changed: Changed) -> None:
        self.changes.append(changed)
        self.page.refresh()


def show_record(qtbot: QtBot, desk: Desk, talk_id: TalkId, size: tuple[int, int] = (1366, 768)) -> Shown:
    """The page of a talk with the keyboard in it."""
    page = TalkRecordPage(desk, talk_id)
    qtbot.addWidget(page)
    page.resize(*size)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.setFocus()
    return Shown(page)


@pytest.fixture
def shown(qtbot: QtBot, desk: Desk, talk_id: TalkId) -> Shown:
    return show_record(qtbot, desk, talk_id)
