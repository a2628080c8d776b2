"""The same talk written in two places: nothing newer is overwritten, and no text is lost."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from jobassist.domain.case import Case, TalkStatus
from jobassist.services import hold_talk
from jobassist.services.book_talk import record_talk, undo_last
from jobassist.services.desk import Desk
from jobassist.services.talk_room import TalkRoom
from jobassist.ui.kit.fields import TextArea
from jobassist.ui.kit.segments import Scale
from jobassist.ui.talk.page import TalkPage
from tests.ui.seen import focused
from tests.ui_talk.conftest import Heard, Show
from tests.ui_talk.test_talk_notes import HVERDAG, stored, text_of

NOTE, SCALE = ("helbred", "hverdag"), ("helbred", "sikkerhed")
TOLD = "Der var også skrevet et andet sted. Begge tekster står her nu. Ret til."


@pytest.fixture
def other(desk: Desk, lone: Case, talk: TalkPage) -> TalkRoom:
    """The room as a second page would have it."""
    return stored(desk, lone)


def test_a_note_that_was_written_elsewhere_stays_and_so_does_the_own(
    qtbot: QtBot, talk: TalkPage, desk: Desk, lone: Case, other: TalkRoom, heard: Heard
) -> None:
    hold_talk.save_answer(desk, other, NOTE, "Skrevet i det andet vindue.")
    QTest.keyClicks(focused(), " Mit.")
    qtbot.waitUntil(lambda: talk.foot.words() == "Gemt 10:42:07", timeout=1000)
    kept = stored(desk, lone).answers[NOTE]
    assert kept.startswith("Skrevet i det andet vindue.\n\nLone går nu 40 minutter")
    assert kept.endswith(" Mit.")
    assert text_of(talk, HVERDAG).toPlainText() == kept
    assert heard.said == [("failed", TOLD)]

    QTest.keyClicks(focused(), " Videre.")
    assert talk.autosave.flush()
    assert stored(desk, lone).answers[NOTE] == kept + " Videre."
    assert len(heard.said) == 1


def test_of_a_choice_the_stored_one_stays_and_is_shown(
    talk: TalkPage, desk: Desk, lone: Case, other: TalkRoom, heard: Heard
) -> None:
    hold_talk.save_answer(desk, other, SCALE, "2")
    scale = talk.notes.current().findChildren(Scale)[0]
    QTest.keyClick(scale, Qt.Key.Key_9)
    assert stored(desk, lone).answers[SCALE] == "2"
    assert scale.value() == "2"
    assert heard.names == ["failed"]
    QTest.keyClick(scale, Qt.Key.Key_9)  # seen, and chosen again
    assert stored(desk, lone).answers[SCALE] == "9"


def test_two_drafts_of_the_plan_never_overwrite_one_another(
    talk: TalkPage, desk: Desk, lone: Case, other: TalkRoom, heard: Heard
) -> None:
    goal = other.draft.goal
    hold_talk.save_draft(desk, other, replace(other.draft, goal="Et helt andet mål", support="Høreværn"))
    talk.plan.goal.setFocus()
    talk.plan.goal.setPlainText("Mit mål")
    assert talk.autosave.flush()
    draft = stored(desk, lone).draft
    assert goal not in draft.goal
    assert draft.goal == "Et helt andet mål\n\nMit mål"
    assert draft.support == "Høreværn"
    assert draft.agreements == other.draft.agreements
    assert talk.plan.goal.toPlainText() == draft.goal
    assert talk.plan.support.toPlainText() == "Høreværn"
    assert heard.last("failed") == TOLD


def test_the_two_last_letters_survive_an_undo_of_the_step_before(
    talk: TalkPage, desk: Desk, lone: Case
) -> None:
    QTest.keyClicks(focused(), " Et.")
    assert talk.autosave.flush()
    QTest.keyClicks(focused(), " To.")
    assert undo_last(desk) is not None
    talk.refresh()
    assert text_of(talk, HVERDAG).toPlainText().endswith(" Et. To.")
    assert talk.may_leave()
    assert stored(desk, lone).answers[NOTE].endswith(" Et. To.")


def test_two_pages_of_one_talk(desk: Desk, lone: Case, show: Show, talk: TalkPage) -> None:
    second = TalkPage(desk, lone.id)
    show(second)
    areas = [
        next(a for a in page.findChildren(TextArea) if a.accessibleName() == HVERDAG)
        for page in (talk, second)
    ]
    areas[0].appendPlainText("Fra den første.")
    areas[1].appendPlainText("Fra den anden.")
    assert talk.autosave.flush()
    assert second.autosave.flush()
    kept = stored(desk, lone).answers[NOTE]
    assert "Fra den første." in kept
    assert "Fra den anden." in kept
    assert not talk.autosave.is_busy()


def test_a_talk_that_ended_elsewhere_is_not_written_in_and_the_text_stays_on_screen(
    talk: TalkPage, desk: Desk, lone: Case, other: TalkRoom, heard: Heard
) -> None:
    record_talk(desk, lone, other.on, TalkStatus.NO_SHOW, talk_id=other.talk_id)
    QTest.keyClicks(focused(), " For sent.")
    assert not talk.autosave.flush()
    assert talk.foot.words().startswith("Samtalen er ikke længere i gang.")
    talk.refresh()
    assert "back_wanted" not in heard.names
    assert text_of(talk, HVERDAG).toPlainText().endswith(" For sent.")
    assert [talk.may_leave(), talk.may_leave()] == [False, True]  # told once, then nobody is held


def test_a_finished_talk_is_not_finished_twice(
    talk: TalkPage, desk: Desk, lone: Case, other: TalkRoom, heard: Heard
) -> None:
    hold_talk.finish(desk, other, other.draft)
    talk.finish()
    assert "changed" not in heard.names
    assert "ikke længere i gang" in str(heard.last("failed"))
