"""The notes of a talk: what is shown, what is typed, and that it is stored."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from jobassist.domain.agenda import NO, YES
from jobassist.domain.case import Case
from jobassist.domain.plan import Kept
from jobassist.services import hold_talk
from jobassist.services.book_talk import undo_last
from jobassist.services.desk import Desk
from jobassist.services.talk_room import TalkRoom
from jobassist.ui.kit.fields import ChoiceBox, TextArea
from jobassist.ui.kit.segments import Scale, Segmented
from jobassist.ui.talk.page import TalkPage
from tests.ui.seen import focused, words_in
from tests.ui_talk.conftest import at

ALT = Qt.KeyboardModifier.AltModifier


def stored(desk: Desk, case: Case) -> TalkRoom:
    """The talk as the store has it."""
    return hold_talk.start_talk(desk, case.id)


def text_of(talk: TalkPage, name: str) -> TextArea:
    """The text field of a question that is open."""
    found = [area for area in talk.findChildren(TextArea) if area.accessibleName() == name]
    return found[0]


HVERDAG = "Hvad kan du klare på en almindelig dag?"


def test_it_opens_where_it_was_left(talk: TalkPage) -> None:
    assert talk.notes.current().item.id == "helbred"
    assert focused() is text_of(talk, HVERDAG)
    header = words_in(talk.header)
    for words in ("Lone Vestergaard Holm", "670190-••••", "Sygedagpenge · uge 24", "samtale 3 af 4"):
        assert words in header
    assert "12 min brugt" in header
    assert "10.30–11.15 · 45 min" in header
    assert talk.foot.words() == "Alt gemmes, mens du skriver"


def test_nothing_opens_a_window_of_its_own(talk: TalkPage) -> None:
    before = visible_windows()
    for index in range(8):
        talk.go_to(index)
    assert visible_windows() == before


def visible_windows() -> set[QWidget]:
    return {w for w in QApplication.topLevelWidgets() if w.isVisible() and not w.parent()}


def test_the_agenda_ticks_what_is_done_and_warns_of_rights(talk: TalkPage) -> None:
    rows = talk.agenda.rows()
    assert rows[0].accessibleName() == "1. Hvad aftalte vi – og holdt vi vores del?, 4 min, gennemgået"
    assert rows[1].isChecked()
    assert rows[2].accessibleDescription() == "Leder: Pia Munk"
    assert rows[6].accessibleName().endswith("mangler")
    assert rows[6].accessibleDescription() == "Ikke forklaret endnu"


def test_what_is_typed_is_stored_and_said_after_half_a_second(
    qtbot: QtBot, talk: TalkPage, desk: Desk, lone: Case
) -> None:
    QTest.keyClicks(focused(), " Hun glæder sig til æblerne.")
    assert not talk.foot.words().startswith("Gemt")
    qtbot.waitUntil(lambda: talk.foot.words() == "Gemt 10:42:07", timeout=800)
    assert stored(desk, lone).answers["helbred", "hverdag"].endswith("sidde. Hun glæder sig til æblerne.")


def test_typing_in_one_field_is_one_step_back(talk: TalkPage, desk: Desk, lone: Case) -> None:
    before = stored(desk, lone).answers["helbred", "hverdag"]
    for words in (" Et.", " To.", " Tre."):
        QTest.keyClicks(focused(), words)
        assert talk.autosave.flush()
    changed = undo_last(desk)
    assert changed is not None
    talk.refresh()
    assert stored(desk, lone).answers["helbred", "hverdag"] == before
    assert text_of(talk, HVERDAG).toPlainText() == before


def test_leaving_a_field_saves_it_and_ends_the_step(talk: TalkPage, desk: Desk, lone: Case) -> None:
    QTest.keyClicks(focused(), " Et.")
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert stored(desk, lone).answers["helbred", "hverdag"].endswith(" Et.")
    assert talk.autosave.last_action() == ""


def test_every_kind_of_answer_by_keyboard(talk: TalkPage, desk: Desk, lone: Case) -> None:
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    QTest.keyClick(focused(), Qt.Key.Key_9)
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    QTest.keyClick(focused(), Qt.Key.Key_Right)
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert focused().accessibleName() == "Note til: Har du brug for hjælpemidler på arbejdet?"
    QTest.keyClicks(focused(), "Hævebord")
    talk.go_to(3)
    (box,) = [b for b in talk.notes.current().findChildren(ChoiceBox) if b.isVisible()]
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    answers = stored(desk, lone).answers
    assert answers["helbred", "sikkerhed"] == "9"
    assert answers["helbred", "hjaelpemidler"] == YES
    assert answers["helbred", "hjaelpemidler_note"] == "Hævebord"
    assert answers["delvis", "start"] == "Få timer på flere dage"


def test_an_answer_can_be_taken_away_again(talk: TalkPage, desk: Desk, lone: Case) -> None:
    scale = talk.notes.current().findChildren(Scale)[0]
    QTest.keyClick(scale, Qt.Key.Key_Delete)
    yes_no = next(s for s in talk.notes.current().findChildren(Segmented) if s.value() == NO)
    QTest.keyClick(yes_no, Qt.Key.Key_Delete)
    answers = stored(desk, lone).answers
    assert (answers["helbred", "sikkerhed"], answers["helbred", "hjaelpemidler"]) == ("", "")


def test_items_are_walked_with_alt_and_the_arrows(talk: TalkPage) -> None:
    QTest.keyClick(focused(), Qt.Key.Key_Down, ALT)
    assert talk.notes.current().item.id == "arbejdsplads"
    assert focused().accessibleName() == "Hvem taler du med på dit arbejde, og hvad har I aftalt?"
    for _ in range(12):
        QTest.keyClick(focused(), Qt.Key.Key_Down, ALT)
    assert talk.notes.current().item.id == "naeste"
    for _ in range(12):
        QTest.keyClick(focused(), Qt.Key.Key_Up, ALT)
    assert talk.notes.current().item.id == "sidst"
    assert [talk.notes.section(n).is_open() for n in range(3)] == [True, False, False]


def test_a_click_on_a_closed_item_opens_it(talk: TalkPage) -> None:
    QTest.mouseClick(talk.notes.section(4).line, Qt.MouseButton.LeftButton)
    assert talk.notes.current().item.id == "laege"
    assert [talk.notes.section(n).is_open() for n in (0, 1, 4)] == [True, False, True]
    QTest.mouseClick(talk.agenda.rows()[5], Qt.MouseButton.LeftButton)
    assert talk.notes.current().item.id == "mestring"
    assert talk.notes.current().isAncestorOf(focused())


def test_in_the_agenda_the_arrows_go_and_enter_goes_on(talk: TalkPage) -> None:
    talk.agenda.rows()[1].setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Down)
    assert talk.notes.current().item.id == "arbejdsplads"
    assert focused() is talk.agenda.rows()[2]
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert talk.notes.current().isAncestorOf(focused())


def test_the_promises_of_last_time_are_judged_by_click(talk: TalkPage, desk: Desk, lone: Case) -> None:
    section = talk.notes.section(0)
    ours = section.findChildren(Segmented)[0]
    assert "Vi fik ikke ringet" in words_in(section)
    assert ours.value() == Kept.BROKEN
    segments = ours.findChildren(QAbstractButton)
    QTest.mouseClick(segments[1], Qt.MouseButton.LeftButton)
    assert stored(desk, lone).last_agreements[0].kept is Kept.PARTLY
    QTest.keyClick(ours, Qt.Key.Key_Delete)
    assert stored(desk, lone).last_agreements[0].kept is Kept.OPEN
    assert talk.agenda.rows()[0].accessibleName().endswith("mangler")


def test_f4_shows_every_earlier_answer_and_hides_them_again(talk: TalkPage) -> None:
    section = talk.notes.current()
    assert "Hvor sikker er du på at kunne begynde inden for fire uger?" in words_in(section)
    short = words_in(section)
    QTest.keyClick(focused(), Qt.Key.Key_F4)
    assert "23-01-2023 | Hvad kan du klare" in words_in(section)
    assert "Har du brug for hjælpemidler på arbejdet? | Nej" in words_in(section)
    assert section.line.last.label() == "Skjul sidste svar"
    QTest.keyClick(focused(), Qt.Key.Key_F4)
    assert words_in(section) == short


def test_rights_are_ticked_when_they_were_gone_through(talk: TalkPage, desk: Desk, lone: Case) -> None:
    talk.go_to(6)
    assert "Du må gerne tage en bisidder med til alle samtaler." in words_in(talk.notes.current())
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    assert stored(desk, lone).answers["rettigheder", "explained"] == YES
    assert talk.agenda.rows()[6].accessibleDescription() == "Forklaret"
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    assert talk.agenda.rows()[6].accessibleDescription() == "Ikke forklaret endnu"


def test_what_another_hand_took_back_is_shown_and_what_is_typed_stays(
    talk: TalkPage, desk: Desk, lone: Case
) -> None:
    room = talk.room
    hold_talk.save_answer(desk, room, ("helbred", "sikkerhed"), "3")
    QTest.keyClicks(focused(), " Endnu ikke gemt")
    talk.refresh()
    assert talk.notes.current().findChildren(Scale)[0].value() == "3"
    assert text_of(talk, HVERDAG).toPlainText().endswith(" Endnu ikke gemt")
    assert talk.may_leave()
    assert stored(desk, lone).answers["helbred", "hverdag"].endswith(" Endnu ikke gemt")


@pytest.mark.parametrize("leave", ["close", "hide"])
def test_closing_saves(talk: TalkPage, desk: Desk, lone: Case, leave: str) -> None:
    QTest.keyClicks(focused(), " Farvel")
    getattr(talk, leave)()
    assert stored(desk, lone).answers["helbred", "hverdag"].endswith(" Farvel")


def test_the_minutes_go_on_quietly(talk: TalkPage, desk: Desk) -> None:
    desk.clock = at(10, 51)
    talk._tick.timeout.emit()
    assert talk.header.time_words() == "21 min brugt"
    desk.clock = at(12, 0)
    talk._tick.timeout.emit()
    assert talk.header.time_words() == "90 min brugt"


def test_ctrl_s_only_says_that_it_is_saved(talk: TalkPage, desk: Desk, lone: Case) -> None:
    QTest.keyClicks(focused(), "!")
    QTest.keyClick(focused(), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert talk.foot.words() == "Gemt 10:42:07"
    assert stored(desk, lone).answers["helbred", "hverdag"].endswith("!")


def test_hostile_text_is_only_text(talk: TalkPage, desk: Desk, lone: Case) -> None:
    text_of(talk, HVERDAG).setPlainText("<img src='/etc/passwd'><b>fed</b> & '; DROP TABLE talks; --")
    talk.go_to(4)
    assert "<b>fed</b>" in talk.notes.section(1).line.accessibleDescription()
    assert "DROP TABLE" in stored(desk, lone).answers["helbred", "hverdag"]
