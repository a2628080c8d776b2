"""Talks of another day: gone on with, finished on their own day, and a clock that never talks nonsense."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from jobassist.domain.case import Case, TalkStatus
from jobassist.services.book_talk import book, case_of, undo
from jobassist.services.desk import Changed, Desk, FixedClock
from jobassist.services.hold_talk import start_talk
from jobassist.ui.kit.buttons import Button
from jobassist.ui.talk.page import TalkPage
from tests.ui.seen import focused, words_in
from tests.ui_talk.conftest import Heard, Show, at
from tests.ui_talk.test_talk_notes import HVERDAG, text_of

FORGOTTEN = "Samtalen fra 09-03-2023 er ikke afsluttet."
CTRL = Qt.KeyboardModifier.ControlModifier


def on(day: int, hour: int = 9, minute: int = 5, month: int = 3) -> FixedClock:
    return FixedClock(datetime(2023, month, day, hour, minute))


def reopened(desk: Desk, case: Case, show: Show) -> TalkPage:
    page = TalkPage(desk, case.id)
    show(page)
    return page


def test_a_talk_of_today_says_nothing_about_days(talk: TalkPage) -> None:
    assert talk.day_notice.words() == ""


def test_a_forgotten_talk_is_gone_on_with_and_says_so(desk: Desk, lone: Case, show: Show) -> None:
    desk.clock = on(10)
    page = reopened(desk, lone, show)
    assert page.day_notice.words().startswith(FORGOTTEN)
    assert text_of(page, HVERDAG).toPlainText().startswith("Lone går nu 40 minutter")
    assert "Torsdag 09-03-2023" in words_in(page.foot)
    assert page.header.time_words() == "begyndt 09-03-2023"


def test_it_is_finished_on_its_own_day(qtbot: QtBot, desk: Desk, lone: Case, show: Show) -> None:
    desk.clock = on(10)
    page = reopened(desk, lone, show)
    told: list[Changed] = []
    page.changed.connect(told.append)
    QTest.keyClick(focused(), Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: bool(told))
    assert told[0].message.startswith("Samtale 3 er holdt 09-03-2023")
    held = next(t for t in case_of(desk, lone.id).talks if t.id == page.room.talk_id)
    assert (held.on, held.status) == (date(2023, 3, 9), TalkStatus.HELD)


def test_leaving_it_again_says_nothing_false(qtbot: QtBot, desk: Desk, lone: Case, show: Show) -> None:
    desk.clock = on(10)
    page = reopened(desk, lone, show)
    told: list[object] = []
    page.changed.connect(told.append)
    page.failed.connect(told.append)
    with qtbot.waitSignal(page.back_wanted):
        QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert told == []
    assert start_talk(desk, lone.id).on == date(2023, 3, 9)


def test_it_can_be_held_today_instead(desk: Desk, lone: Case, show: Show) -> None:
    desk.clock = on(10)
    page = reopened(desk, lone, show)
    told: list[Changed] = []
    page.changed.connect(told.append)
    (button,) = page.day_notice.findChildren(Button)
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert page.day_notice.words() == ""
    assert page.header.time_words() == "0 min brugt"
    assert "09.05–09.50" in words_in(page.header)
    assert "Fredag 10-03-2023" in words_in(page.foot)
    assert start_talk(desk, lone.id).on == date(2023, 3, 10)

    undo(desk, told[0].action_id)
    page.refresh()
    assert page.day_notice.words().startswith(FORGOTTEN)
    assert not page._is_over


def test_beside_a_talk_of_today_the_forgotten_one_is_told(desk: Desk, lone: Case, show: Show) -> None:
    desk.clock = on(10)
    book(desk, lone, datetime(2023, 3, 10, 9, 0))
    page = reopened(desk, lone, show)
    assert page.room.on == date(2023, 3, 10)
    assert page.day_notice.words().startswith(FORGOTTEN)
    assert "Den åbner igen" in page.day_notice.words()
    assert page.room.draft.goal  # the plan that was begun goes on
    page.finish()
    again = reopened(desk, lone, show)
    assert again.room.on == date(2023, 3, 9)


def test_one_that_is_long_forgotten_is_left_to_the_worklist(desk: Desk, lone: Case) -> None:
    desk.clock = on(17)
    assert start_talk(desk, lone.id).on == date(2023, 3, 17)


def test_a_no_show_of_a_forgotten_talk_is_on_its_own_day(
    qtbot: QtBot, desk: Desk, lone: Case, show: Show
) -> None:
    desk.clock = on(10)
    page = reopened(desk, lone, show)
    QTest.keyClick(focused(), Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: page._missed.panel is not None)
    panel = page._missed.panel
    assert panel is not None
    told = " ".join(each.accessibleName() for each in panel.findChildren(type(panel.follows)))
    assert "Udeblivelsen er registreret torsdag 09-03-2023." in told
    missed = next(t for t in case_of(desk, lone.id).talks if t.id == page.room.talk_id)
    assert (missed.on, missed.status) == (date(2023, 3, 9), TalkStatus.NO_SHOW)


def test_after_midnight_an_open_talk_tells_its_day(talk: TalkPage, desk: Desk) -> None:
    desk.clock = on(10, 0, 5)
    talk._tick.timeout.emit()
    assert talk.day_notice.words().startswith(FORGOTTEN)
    assert talk.header.time_words() == "begyndt 09-03-2023"


def test_the_clock_after_a_long_sleep_and_before_the_talk(talk: TalkPage, desk: Desk) -> None:
    for now, words in (
        (at(10, 20), "0 min brugt"),  # begun ten minutes early
        (at(14, 29), "239 min brugt"),
        (at(14, 31), "begyndt kl. 10.30"),
    ):
        desk.clock = now
        talk._tick.timeout.emit()
        assert talk.header.time_words() == words


def test_typing_goes_on_after_midnight(qtbot: QtBot, talk: TalkPage, desk: Desk, lone: Case) -> None:
    desk.clock = on(10, 0, 5)
    QTest.keyClicks(focused(), " Sent.")
    talk.refresh()
    assert talk.may_leave()
    assert start_talk(desk, lone.id).answers["helbred", "hverdag"].endswith(" Sent.")
    assert start_talk(desk, lone.id).on == date(2023, 3, 9)


def test_a_next_talk_on_a_day_that_has_gone_is_refused_with_a_sentence(
    qtbot: QtBot, talk: TalkPage, desk: Desk, lone: Case, heard: Heard
) -> None:
    talk.plan.next.book.click()
    assert talk.may_leave()
    taken = talk.room.draft.next_talk_at
    assert taken is not None
    desk.clock = FixedClock(datetime(taken.year, taken.month, taken.day + 1, 9, 0))
    talk.finish()
    assert heard.last("failed") == "Datoen er gået. Vælg en dag fra i dag og frem."
    assert "changed" not in heard.names
    assert talk.room.draft.next_talk_at == taken
    assert focused() is talk.plan.next.other
