"""Whatever is pasted into a talk: it is text, it is kept, and the window lives on."""

from __future__ import annotations

from datetime import datetime
from time import process_time

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from jobassist.domain.agenda import PRESENT
from jobassist.domain.case import Case
from jobassist.services.desk import Desk, FixedClock
from jobassist.services.hold_talk import finish, save_answer, start_talk
from jobassist.ui.kit.fields import TextArea
from jobassist.ui.plan.agreements import WhatField
from jobassist.ui.talk.page import TalkPage
from jobassist.ui.talk.paste_watch import MOST_OF_A_PROMISE
from tests.ui.seen import focused, words_in
from tests.ui_talk.conftest import Heard, Show
from tests.ui_talk.test_talk_notes import HVERDAG, stored, text_of

NOTE = ("helbred", "hverdag")
LONG_TOLD = "Teksten er meget lang. Den er med, men planen og referatet får mange sider."
HANGS = 15.0  # processor seconds: a machine busy with other work is no fault of ours
TOLD = "Der er plads til 20.000 tegn i feltet. Resten af det indsatte er ikke kommet med."
CTRL = Qt.KeyboardModifier.ControlModifier


def paste(text: str = "", *, html: str = "") -> None:
    """What Ctrl+V gives."""
    mime = QMimeData()
    if text:
        mime.setText(text)
    if html:
        mime.setHtml(html)
    QApplication.clipboard().setMimeData(mime)
    QTest.keyClick(focused(), Qt.Key.Key_V, CTRL)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("x" * 2_000_000, marks=pytest.mark.soak),
        "Hun går en tur. " * 125_000,
        pytest.param("linje\n" * 330_000, marks=pytest.mark.soak),
    ],
)
def test_two_megabytes_are_kept_and_told_of(
    qtbot: QtBot, talk: TalkPage, desk: Desk, lone: Case, heard: Heard, text: str
) -> None:
    area = text_of(talk, HVERDAG)
    area.clear()
    began = process_time()
    paste(text)
    assert process_time() - began < HANGS
    assert heard.said == [("failed", LONG_TOLD)]
    assert talk.autosave.flush()
    assert stored(desk, lone).answers[NOTE] == text
    QTest.keyClicks(area, "!")
    assert area.toPlainText() == f"{text}!"
    began = process_time()
    talk.go_to(0)
    talk.go_to(1)
    assert process_time() - began < HANGS


def test_a_very_long_answer_holds_no_later_talk_up(desk: Desk, lone: Case, show: Show) -> None:
    room = start_talk(desk, lone.id)
    save_answer(desk, room, ("arbejdsplads", "kontakt"), "x" * 2_000_000)
    finish(desk, start_talk(desk, lone.id), room.draft)
    desk.clock = FixedClock(datetime(2023, 3, 20, 10, 30))
    began = process_time()
    page = TalkPage(desk, lone.id)
    show(page)
    page.go_to(2)
    page.notes.current().toggle_last()
    QApplication.processEvents()
    assert process_time() - began < HANGS


def test_a_full_text_takes_no_more_but_what_is_chosen_is_replaced(talk: TalkPage, heard: Heard) -> None:
    talk.plan.table.add_row()
    area = focused()
    assert isinstance(area, WhatField)
    paste("y" * MOST_OF_A_PROMISE)
    assert heard.said == []
    paste("z")
    assert area.toPlainText() == "y" * MOST_OF_A_PROMISE
    assert heard.said == [("failed", TOLD)]
    area.selectAll()
    paste("nyt")
    assert area.toPlainText() == "nyt"


@pytest.mark.parametrize(
    ("text", "html", "kept"),
    [
        ("<b>fed</b> & '; DROP TABLE talks; --", "", "<b>fed</b> & '; DROP TABLE talks; --"),
        ("fed", "<b>fed</b><img src='http://et.sted/x.png'>", "fed"),
        ("", "<p>et</p><script>alert(1)</script><p>to</p>", "et\nto"),
        ("Hun er glad 😀👩‍👩‍👧 og tæller 1️⃣", "", "Hun er glad 😀👩‍👩‍👧 og tæller 1️⃣"),
        ("fra \u202eeltteh\u202c til \u200fעברית\u200e", "", "fra \u202eeltteh\u202c til \u200fעברית\u200e"),
        ("et\r\nto\rtre\u2028fire", "", "et\nto\ntre\nfire"),
        ("nul\x00 og \x1b[31mrød\x07", "", "nul og [31mrød"),
        ("Łódź, ő, ș, Київ", "", "Łódź, ő, ș, Київ"),
    ],
)
def test_whatever_is_pasted_is_text_and_kept(
    talk: TalkPage, desk: Desk, lone: Case, text: str, html: str, kept: str
) -> None:
    area = text_of(talk, HVERDAG)
    area.selectAll()
    paste(text, html=html)
    assert area.toPlainText() == kept
    assert talk.autosave.flush()
    assert stored(desk, lone).answers[NOTE] == kept
    talk.go_to(4)
    assert talk.notes.section(1).line.accessibleDescription()
    assert "<img" not in words_in(talk.agenda) or "<b>" in kept


def test_half_a_letter_is_stored_as_a_mark(desk: Desk, lone: Case, talk: TalkPage) -> None:
    save_answer(desk, talk.room, NOTE, "halv \ud83d emoji")
    assert stored(desk, lone).answers[NOTE] == "halv ? emoji"


def test_in_the_plan_it_is_the_same(talk: TalkPage, heard: Heard) -> None:
    talk.plan.goal.setFocus()
    paste("m" * 2_000_000)
    assert talk.plan.goal.toPlainText().endswith("m" * 2_000_000)
    assert heard.said == [("failed", LONG_TOLD)]


def test_a_short_field_says_how_much_it_takes(talk: TalkPage, heard: Heard) -> None:
    talk.note_present()
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    field = focused()
    assert isinstance(field, QLineEdit)
    paste("O" * 500)
    assert len(field.text()) == 120
    assert heard.said[0] == (
        "failed", "Der er plads til 120 tegn i feltet. Resten af det indsatte er ikke kommet med.",
    )  # fmt: skip
    assert talk.room.answers[PRESENT, "bisidder"] == "O" * 120


def test_a_long_text_that_is_there_already_can_be_read_and_gone_on_with(
    qtbot: QtBot, desk: Desk, lone: Case, talk: TalkPage
) -> None:
    save_answer(desk, talk.room, NOTE, "ord " * 100_000)
    began = process_time()
    talk.refresh()
    area = text_of(talk, HVERDAG)
    QTest.keyClicks(area, "til")
    assert process_time() - began < HANGS
    assert len(area.toPlainText()) == 400_003
    assert talk.may_leave()


def test_typing_stays_quick_with_much_written(talk: TalkPage) -> None:
    """No letter may take so long that a typist waits."""
    for area in talk.findChildren(TextArea):
        area.setPlainText("Hun går en tur med hunden hver morgen. " * 400)
    began = process_time()
    QTest.keyClicks(text_of(talk, HVERDAG), "x" * 40)
    assert (process_time() - began) / 40 < 0.1
