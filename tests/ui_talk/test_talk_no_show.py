"""Nobody came: two keys to a new time, and what may follow said honestly."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from jobassist.domain.case import Case, TalkStatus
from jobassist.domain.papers import PaperKind
from jobassist.services.book_talk import case_of, undo
from jobassist.services.desk import Changed, Desk
from jobassist.services.file_paper import file_paper, new_paper
from jobassist.ui.talk.page import TalkPage
from tests.ui.seen import focused, words_in
from tests.ui_talk.conftest import Heard


def no_show(qtbot: QtBot, talk: TalkPage) -> str:
    """F8, and what the screen says then."""
    QTest.keyClick(focused(), Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: talk._missed.panel is not None)
    panel = talk._missed.panel
    assert panel is not None
    return panel.follows.text()


def test_two_keys_and_the_new_time_is_booked(
    qtbot: QtBot, talk: TalkPage, desk: Desk, lone: Case, heard: Heard
) -> None:
    no_show(qtbot, talk)
    panel = talk._missed.panel
    assert panel is not None
    assert "Lone kom ikke" in words_in(panel)
    assert focused() is panel.card.book
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "back_wanted" in heard.names)
    talks = case_of(desk, lone.id).talks
    missed = next(t for t in talks if t.id == talk.room.talk_id)
    booked = [t for t in talks if t.status is TalkStatus.PLANNED]
    assert missed.status is TalkStatus.NO_SHOW
    assert [t.at for t in booked] == [datetime(2023, 3, 10, 10, 30)]
    assert heard.names == ["changed", "changed", "back_wanted"]


def test_without_a_letter_here_it_says_what_the_law_presupposes(qtbot: QtBot, talk: TalkPage) -> None:
    assert no_show(qtbot, talk) == (
        "Der ligger ingen indkaldelse på sagen her. Uden skriftlig vejledning om rettigheder og pligter "
        "kan der ikke følge en sanktion."
    )


def test_a_friendly_invitation_means_no_sanction(
    qtbot: QtBot, talk: TalkPage, desk: Desk, lone: Case
) -> None:
    letter = replace(
        new_paper(desk, lone.id, PaperKind.LETTER, "Invitation"),
        talk_id=talk.room.talk_id, made_at=talk.room.started_at - timedelta(days=7),
    )  # fmt: skip
    with desk.store.write("letter", by=desk.user, at=desk.clock.now()) as unit:
        file_paper(unit, letter, None)
    told = "Indkaldelsen nævnte ikke rettigheder og pligter, så der kan ikke følge en sanktion."
    assert no_show(qtbot, talk) == told


def test_it_can_be_undone_and_the_talk_goes_on_where_it_was(
    qtbot: QtBot, talk: TalkPage, desk: Desk, heard: Heard
) -> None:
    no_show(qtbot, talk)
    changed = heard.last("changed")
    assert isinstance(changed, Changed)
    undo(desk, changed.action_id)
    talk.refresh()
    assert talk._missed.panel is None
    assert talk.columns.isVisible()
    assert talk.foot.isVisible()
    assert talk.notes.current().isAncestorOf(focused())


def test_while_nobody_is_there_nothing_else_is_asked(qtbot: QtBot, talk: TalkPage) -> None:
    no_show(qtbot, talk)
    talk.note_present()
    talk.choose_agenda()
    talk.show_to_citizen()
    talk.finish()
    assert talk._asides.open is None
