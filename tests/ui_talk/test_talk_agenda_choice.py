"""Another agenda in the middle of a talk, or a screening besides: by keyboard, and nothing is lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jobassist.domain.agenda import NO, YES
from jobassist.domain.case import Case
from jobassist.services.book_talk import undo_last
from jobassist.services.desk import Desk
from jobassist.ui.kit.segments import Segmented
from jobassist.ui.talk.agenda_pane import AgendaPane
from jobassist.ui.talk.page import TalkPage
from tests.ui.seen import focused, words_in
from tests.ui_talk.conftest import Heard
from tests.ui_talk.half_way import own_agendas
from tests.ui_talk.test_talk_notes import HVERDAG, stored, text_of

ALT = Qt.KeyboardModifier.AltModifier
NOTICE = "Det er frivilligt. Svarene bruges kun til at tale om tilbud"


@pytest.fixture(autouse=True)
def agendas(desk: Desk) -> None:
    desk.agendas = own_agendas("samtale", "alle_slags", "screening")


def choose(title: str) -> None:
    """Goes down the list to an agenda, and takes it."""
    for _ in range(20):
        if focused().accessibleName().startswith(title):
            break
        QTest.keyClick(focused(), Qt.Key.Key_Down)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    QApplication.processEvents()


def titles(talk: TalkPage) -> list[str]:
    return [item.title for item in talk.room.agenda.items]


def test_the_list_has_those_that_fit_first(talk: TalkPage) -> None:
    QTest.keyClick(focused(), Qt.Key.Key_D, ALT)
    pane = talk._asides.open
    assert isinstance(pane, AgendaPane)
    names = [each.accessibleName() for each in pane.rows]
    assert names == ["Sygedagpenge, 45 min, i brug", "Alle slags svar, 28 min", "Dansk og matematik, 5 min"]
    words = words_in(pane)
    assert words.index("Passer til samtalen") < words.index("Tilføj en frivillig screening")


def test_another_agenda_by_keyboard_and_what_was_written_goes_along(
    talk: TalkPage, desk: Desk, lone: Case, heard: Heard
) -> None:
    written = text_of(talk, HVERDAG).toPlainText()
    QTest.keyClicks(focused(), " Og mere.")
    QTest.keyClick(focused(), Qt.Key.Key_D, ALT)
    choose("Alle slags svar")

    assert talk.agenda.heading.accessibleName().startswith("Dagsorden: Alle slags svar")
    assert titles(talk) == [
        "Hvad aftalte vi?",
        "Jobmål og vej derhen",
        "Tilbud",
        "Rettigheder og pligter",
        "Helbred og hverdag",
        "Nye aftaler og næste samtale",
    ]
    assert talk.notes.current().item.id == "helbred"
    assert text_of(talk, HVERDAG).toPlainText() == written + " Og mere."
    assert "10.30–11.06 · 36 min" in words_in(talk.header)
    assert heard.names == ["changed"]
    assert stored(desk, lone).agenda == talk.room.agenda

    undone = undo_last(desk)
    assert undone is not None
    talk.refresh()
    assert len(titles(talk)) == 8
    assert text_of(talk, HVERDAG).toPlainText() == written + " Og mere."


def test_answers_under_an_item_of_both_agendas_stay_in_sight(talk: TalkPage, desk: Desk, lone: Case) -> None:
    talk._on_answered("naeste", "vigtigst", "At vi ses igen", True)
    QTest.keyClick(focused(), Qt.Key.Key_D, ALT)
    choose("Alle slags svar")
    closing = talk.room.agenda.items[-1]
    assert [question.id for question in closing.questions] == ["vores_del", "vigtigst"]
    again = stored(desk, lone)
    assert again.agenda == talk.room.agenda  # it can be read back from the store


def test_a_screening_is_added_asks_first_and_says_that_it_is_voluntary(
    talk: TalkPage, desk: Desk, lone: Case
) -> None:
    QTest.keyClick(focused(), Qt.Key.Key_D, ALT)
    choose("Dansk og matematik")
    assert titles(talk)[-2:] == ["Vil du prøve?", "Nye aftaler og næste samtale"]
    section = talk.notes.current()
    assert section.item.id == "fvu_start"
    assert NOTICE in words_in(section)
    assert talk.agenda.rows()[-2].accessibleDescription() == "Frivilligt"
    assert "Hvad er svært" not in words_in(section)

    consent = section.findChildren(Segmented)[0]
    assert consent.isAncestorOf(focused())
    QTest.keyClick(focused(), Qt.Key.Key_N)
    assert stored(desk, lone).answers["fvu_start", "frivillig"] == NO
    assert "Hvad er svært" not in words_in(section)
    QTest.keyClick(focused(), Qt.Key.Key_J)
    assert stored(desk, lone).answers["fvu_start", "frivillig"] == YES
    assert "Hvad er svært i hverdagen?" in words_in(section)

    talk.choose_agenda()
    pane = talk._asides.open
    assert isinstance(pane, AgendaPane)
    assert "Dansk" not in " ".join(each.accessibleName() for each in pane.rows)


def test_the_one_in_use_changes_nothing(talk: TalkPage, heard: Heard, qtbot: QtBot) -> None:
    QTest.keyClick(focused(), Qt.Key.Key_D, ALT)
    choose("Sygedagpenge")
    qtbot.waitUntil(lambda: talk._asides.open is None)
    assert heard.names == []


def test_a_click_on_the_heading_opens_the_list(talk: TalkPage) -> None:
    QTest.mouseClick(talk.agenda.heading, Qt.MouseButton.LeftButton)
    assert isinstance(talk._asides.open, AgendaPane)
