"""Who is in the room: noted by keyboard, shown in the header, kept with the talk."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from jobassist.domain.agenda import PRESENT, YES
from jobassist.domain.case import Case, TalkKind
from jobassist.domain.talk_record import Presence
from jobassist.services.book_talk import case_of, undo_last
from jobassist.services.desk import Desk
from jobassist.services.hold_talk import finish, save_answer, start_talk
from jobassist.services.talk_room import TalkRoom
from jobassist.ui.talk.page import TalkPage
from jobassist.ui.talk.present import PresentPane
from tests.ui.seen import focused
from tests.ui_talk.conftest import Heard, Show, at
from tests.ui_talk.half_way import find
from tests.ui_talk.test_talk_notes import stored

ALT = Qt.KeyboardModifier.AltModifier


def pane_of(talk: TalkPage) -> PresentPane:
    pane = talk._asides.open
    assert isinstance(pane, PresentPane)
    return pane


def test_the_citizen_is_always_there(talk: TalkPage) -> None:
    assert talk.header.present.tags() == ["Lone"]
    assert talk.header.present.accessibleName() == "Til stede: Lone"


def test_others_are_noted_with_a_few_keys(qtbot: QtBot, talk: TalkPage, desk: Desk, lone: Case) -> None:
    before = focused()
    QTest.keyClick(before, Qt.Key.Key_T, ALT)
    pane = pane_of(talk)
    assert focused() is pane.ticks[Presence.COMPANION]
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    QTest.keyClicks(focused(), "arabisk")
    assert pane.ticks[Presence.INTERPRETER].isChecked()
    qtbot.waitUntil(lambda: talk.header.present.tags() == ["Lone", "Bisidder", "Tolk"])
    assert talk.header.present.accessibleName() == "Til stede: Lone, Bisidder, Tolk: arabisk"
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: talk._asides.open is None)
    assert focused() is before
    answers = stored(desk, lone).answers
    assert answers[PRESENT, "bisidder"] == YES
    assert answers[PRESENT, "tolk"] == "arabisk"


def test_escape_closes_the_pane_and_not_the_talk(qtbot: QtBot, talk: TalkPage, heard: Heard) -> None:
    QTest.keyClick(focused(), Qt.Key.Key_T, ALT)
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: talk._asides.open is None)
    assert heard.names == []
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: heard.names == ["back_wanted"])


def test_the_same_key_closes_it_and_so_does_going_elsewhere(talk: TalkPage) -> None:
    before = focused()
    QTest.keyClick(before, Qt.Key.Key_T, ALT)
    QTest.keyClick(focused(), Qt.Key.Key_T, ALT)
    assert talk._asides.open is None
    assert focused() is before
    QTest.keyClick(before, Qt.Key.Key_T, ALT)
    talk.plan.goal.setFocus()
    assert talk._asides.open is None
    assert focused() is talk.plan.goal


def test_a_click_on_who_is_there_opens_it(talk: TalkPage) -> None:
    QTest.mouseClick(talk.header.present, Qt.MouseButton.LeftButton)
    pane = pane_of(talk)
    QTest.mouseClick(pane.ticks[Presence.EMPLOYER], Qt.MouseButton.LeftButton)
    assert talk.header.present.tags() == ["Lone", "Arbejdsgiver"]
    QTest.mouseClick(pane.ticks[Presence.EMPLOYER], Qt.MouseButton.LeftButton)
    assert talk.header.present.tags() == ["Lone"]


def test_it_can_be_undone(talk: TalkPage, desk: Desk) -> None:
    QTest.keyClick(focused(), Qt.Key.Key_T, ALT)
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    assert talk.header.present.tags() == ["Lone", "Bisidder"]
    assert undo_last(desk) is not None
    talk.refresh()
    assert talk.header.present.tags() == ["Lone"]


def test_where_there_is_little_room_the_others_are_counted(talk: TalkPage, desk: Desk, qtbot: QtBot) -> None:
    for each in Presence:
        save_answer(desk, talk.room, (PRESENT, each.value), YES)
    talk.refresh()
    qtbot.waitUntil(lambda: talk.header.present.tags()[-1].startswith("+"))
    talk.resize(700, 600)
    qtbot.waitUntil(lambda: talk.header.present.tags() == ["Lone", "+4"])
    assert "Arbejdsgiver" in talk.header.present.accessibleName()


def test_what_is_known_of_them_is_not_typed_again(desk: Desk, lone: Case, show: Show) -> None:
    room = start_talk(desk, lone.id)
    page = TalkPage(desk, lone.id)
    show(page)
    known = replace(room.citizen, interpreter_language="arabisk")
    last = {(PRESENT, "bisidder"): (room.on, "Ole Holm"), (PRESENT, "a_kasse"): (room.on, YES)}
    pane = PresentPane(_with(room, known, last), page)
    assert {who.value: name.text() for who, name in pane.names.items()} == {
        "bisidder": "Ole Holm",
        "tolk": "arabisk",
        "a_kasse": "",
        "arbejdsgiver": "",
    }
    assert not any(tick.isChecked() for tick in pane.ticks.values())
    told: list[tuple[object, ...]] = []
    pane.noted.connect(lambda *each: told.append(each))
    pane.ticks[Presence.INTERPRETER].click()
    assert told == [("tolk", "arabisk", True)]


def _with(room: TalkRoom, citizen: object, last: object) -> TalkRoom:
    return replace(room, citizen=citizen, last_answers=last)  # type: ignore[arg-type]


@pytest.mark.parametrize(("present", "kind"), [(True, TalkKind.FAELLES), (False, TalkKind.JOBSAMTALE)])
def test_with_the_unemployment_fund_it_is_a_joint_talk(desk: Desk, present: bool, kind: TalkKind) -> None:
    case = find(desk, "Camilla Bruun")
    room = start_talk(desk, case.id)
    assert room.kind is TalkKind.JOBSAMTALE
    if present:
        save_answer(desk, room, (PRESENT, Presence.UNEMPLOYMENT_FUND.value), "FOA, Mie")
        desk.clock = at(11, 0)
        room = start_talk(desk, case.id)
    finish(desk, room, room.draft)
    assert next(t for t in case_of(desk, case.id).talks if t.id == room.talk_id).kind is kind
