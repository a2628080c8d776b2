"""F9 hands the screen to the citizen; the talk goes on below."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from jobassist.domain.case import Case
from jobassist.services.desk import Desk
from jobassist.ui.citizen_view.page import CitizenView
from jobassist.ui.talk.page import TalkPage
from tests.ui.seen import focused
from tests.ui_talk.test_talk_notes import stored


def test_f9_saves_and_shows_the_talk_as_it_stands(
    qtbot: QtBot, talk: TalkPage, desk: Desk, lone: Case
) -> None:
    QTest.keyClicks(focused(), " Og nu.")
    talk.plan.table.add_row()
    QTest.keyClicks(focused(), "ringer til lægen")
    with qtbot.waitSignal(talk.alone_wanted) as heard:
        QTest.keyClick(focused(), Qt.Key.Key_F9)
    assert heard.args is not None
    view = heard.args[0]
    assert isinstance(view, CitizenView)
    qtbot.addWidget(view)
    assert stored(desk, lone).answers["helbred", "hverdag"].endswith(" Og nu.")
    assert [item.is_current for item in view.sheet.items].index(True) == 1
    assert "ringer til lægen" in [promise.what for promise in view.sheet.promises]


def test_the_button_does_the_same(qtbot: QtBot, talk: TalkPage) -> None:
    with qtbot.waitSignal(talk.alone_wanted) as heard:
        QTest.mouseClick(talk.header._alone, Qt.MouseButton.LeftButton)
    assert heard.args is not None
    qtbot.addWidget(heard.args[0])
    assert talk.notes.current().item.id == "helbred"
