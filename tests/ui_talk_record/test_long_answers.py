"""Very long and hostile text in a finished talk: shown as it is, inside the page, without hanging."""

from __future__ import annotations

from time import process_time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jobassist.domain.case import TalkId
from jobassist.services.correct_talk import Change, correct
from jobassist.services.desk import Desk
from jobassist.services.hold_talk import finish, save_answer, start_talk
from jobassist.ui.kit import theme
from jobassist.ui.kit.runs import RunsLabel
from jobassist.ui.talk_record.words import PIECE, LongText, pieces
from tests.services.examples import a_draft, put
from tests.services.finished_talks import NOTE, WRITTEN, value
from tests.ui.seen import focused
from tests.ui_talk_record.conftest import show_record
from tests.ui_talk_record.reading import edit, give_reason, said

HOSTILE = "<b>fed</b><script>x</script> & \u202eאבג\u202c 😀\n\nNæste %1 linje\t" + "x" * 3_000


@pytest.mark.parametrize(("mode", "scale"), [("light", 1.0), ("dark", 2.0)])
def test_hostile_text_is_shown_as_it_is_and_inside_the_page(
    qtbot: QtBot, qapp: QApplication, desk: Desk, talk_id: TalkId, mode: theme.Mode, scale: float
) -> None:
    theme.apply_theme(qapp, mode, scale)
    correct(desk, talk_id, [Change(NOTE, WRITTEN[NOTE], HOSTILE)], HOSTILE)
    correct(desk, talk_id, [Change(NOTE, HOSTILE, "kort")], "ryddet op")
    page = show_record(qtbot, desk, talk_id).page
    words = said(page)
    assert f"Før: {HOSTILE}" in words
    assert f"Rettet 10-03-2023 kl. 9.12 af Karen Boysen: {HOSTILE}" in words
    for label in page.findChildren(RunsLabel):
        if label.isVisibleTo(page):
            assert label.mapTo(page, label.rect().topRight()).x() <= page.width()
    assert not page.grab().isNull()


def long_talk(desk: Desk, text: str) -> TalkId:
    """A finished talk with a very long answer in it."""
    room = start_talk(desk, put(desk, a_draft()).id)
    save_answer(desk, room, NOTE, text)
    finish(desk, room, room.draft)
    return room.talk_id


@pytest.mark.parametrize(
    "text",
    [
        "ord " * 500_000,
        pytest.param("x" * 2_000_000, marks=pytest.mark.soak),
        pytest.param("linje\n" * 330_000, marks=pytest.mark.soak),
    ],
)
def test_two_megabytes_are_read_and_corrected_without_hanging(qtbot: QtBot, desk: Desk, text: str) -> None:
    talk_id = long_talk(desk, text)
    began = process_time()
    shown = show_record(qtbot, desk, talk_id)
    long = next(each for each in shown.page.findChildren(LongText) if len(each.text()) > PIECE)
    assert long.text() == text.strip()
    assert long.more.label().startswith("Vis mere, 1.9")
    before = long.height()
    long.more.setFocus()
    qtbot.keyClick(long.more, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: long.height() > before)
    assert process_time() - began < 20  # seconds; laid out at once it would be minutes
    editor = edit(qtbot, shown.page, NOTE)
    qtbot.keyClicks(focused(), "!")
    give_reason(qtbot, editor)
    assert value(desk, talk_id, NOTE) == f"{text}!"
    assert process_time() - began < 60


def test_a_long_text_is_cut_where_a_word_ends_and_nothing_is_left_out() -> None:
    text = "ord og mere\n" * 1_000
    found = pieces(text)
    assert "".join(found) == text
    assert all(len(each) <= PIECE and each.endswith((" ", "\n")) for each in found[:-1])
    assert [len(each) for each in pieces("x" * 9_000)] == [PIECE, PIECE, 1_000]
