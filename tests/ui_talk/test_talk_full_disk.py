"""A disk that is full while somebody types: a sentence, nothing lost, and saved when there is room."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from jobassist.domain.case import Case
from jobassist.services.desk import Desk
from jobassist.ui.talk.page import TalkPage
from tests.ui.seen import focused
from tests.ui_talk.conftest import Heard
from tests.ui_talk.test_talk_notes import HVERDAG, stored, text_of

SENTENCE = "Disken er fuld, så det sidste blev ikke gemt."
LONG = "Hun går en tur med hunden hver morgen. " * 2_000  # more than fits in the pages there are


def limit(desk: Desk, *, pages: int) -> None:
    """Lets the database grow to so many pages; at its present size that is what a full disk is to it."""
    with desk.store.engine.connect() as connection:
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")


def test_a_full_disk_keeps_the_text_says_so_and_saves_it_later(
    qtbot: QtBot, talk: TalkPage, desk: Desk, lone: Case, heard: Heard
) -> None:
    talk.autosave._retry.setInterval(50)
    before = stored(desk, lone).answers["helbred", "hverdag"]
    limit(desk, pages=1)
    QTest.keyClicks(focused(), "!")
    text_of(talk, HVERDAG).appendPlainText(LONG)
    qtbot.waitUntil(lambda: talk.foot.words().startswith(SENTENCE), timeout=1000)

    assert text_of(talk, HVERDAG).toPlainText().endswith(LONG)
    assert stored(desk, lone).answers["helbred", "hverdag"] == before
    assert "Gemt" not in talk.foot.words()
    assert not talk.may_leave()
    QTest.keyClick(focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    qtbot.wait(150)  # a button acts a tenth of a second after its key
    assert heard.names == []

    limit(desk, pages=1_000_000)
    qtbot.waitUntil(lambda: talk.foot.words() == "Gemt 10:42:07")
    assert stored(desk, lone).answers["helbred", "hverdag"].endswith(LONG)
    assert talk.may_leave()


def test_the_next_letter_tries_at_once(qtbot: QtBot, talk: TalkPage, desk: Desk, lone: Case) -> None:
    limit(desk, pages=1)
    text_of(talk, HVERDAG).appendPlainText(LONG)
    qtbot.waitUntil(lambda: talk.foot.words().startswith(SENTENCE), timeout=1000)
    limit(desk, pages=1_000_000)
    QTest.keyClicks(focused(), "Z")
    qtbot.waitUntil(lambda: talk.foot.words() == "Gemt 10:42:07", timeout=1000)
    assert stored(desk, lone).answers["helbred", "hverdag"].endswith("Z")


def test_closing_a_window_with_text_that_cannot_be_saved_is_refused(
    talk: TalkPage, desk: Desk, lone: Case
) -> None:
    limit(desk, pages=1)
    text_of(talk, HVERDAG).appendPlainText(LONG)
    assert not talk.close()
    assert talk.isVisible()
    limit(desk, pages=1_000_000)
    assert talk.close()
    assert stored(desk, lone).answers["helbred", "hverdag"].endswith(LONG)
