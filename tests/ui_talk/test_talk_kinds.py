"""Every kind of answer by keyboard, questions that follow others, and what the answers suggest."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from jobassist.domain.agenda import PRESENT, YES, asked_answers
from jobassist.domain.case import Case
from jobassist.services import hold_talk
from jobassist.services.desk import Desk
from jobassist.services.hold_talk import finish, save_answer, start_talk
from jobassist.ui.kit.fields import ChoiceBox
from jobassist.ui.kit.segments import Scale, Segmented
from jobassist.ui.talk.items import item_states, last_answers
from jobassist.ui.talk.page import TalkPage
from jobassist.ui.talk.questions_more import CheckLine
from tests.ui.seen import focused, words_in
from tests.ui_talk.conftest import Heard, Show, at
from tests.ui_talk.half_way import find, own_agendas
from tests.ui_talk.test_talk_notes import stored

ITEM = "maal"
ADVICE = "Muligt at tale om: et kort kursus i jobsøgning"


@pytest.fixture
def bent(desk: Desk) -> Case:
    """Somebody whose talk has not begun."""
    desk.agendas = own_agendas("alle_slags", "screening")
    return find(desk, "Bent Aagaard")


@pytest.fixture
def talk(desk: Desk, bent: Case, show: Show) -> TalkPage:
    """A talk whose second item asks in every way there is."""
    page = TalkPage(desk, bent.id)
    show(page)
    page.go_to(1)
    return page


def press(key: Qt.Key, times: int = 1) -> None:
    for _ in range(times):
        QTest.keyClick(focused(), key)


def shown(talk: TalkPage) -> list[str]:
    """The questions that are to be seen."""
    return [field.question.id for field in talk.notes.current()._fields if field.isVisible()]


def help_wanted(talk: TalkPage) -> Segmented:
    """The question that others follow."""
    name = "Vil du have hjælp til at skrive?"
    return next(s for s in section_of(talk).findChildren(Segmented) if s.accessibleName() == name)


def section_of(talk: TalkPage) -> QWidget:
    return talk.notes.current()


def test_every_kind_by_keyboard_alone(talk: TalkPage, desk: Desk, bent: Case) -> None:
    for goal in ("Kok", "Tjener", "Opvasker"):
        QTest.keyClicks(focused(), goal)
        press(Qt.Key.Key_Tab)
    QTest.keyClicks(focused(), "20/3")
    press(Qt.Key.Key_Tab)
    QTest.keyClicks(focused(), "Pia Munk")
    press(Qt.Key.Key_Tab)
    QTest.keyClicks(focused(), "12 34 56 78")
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Down, 3)
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Tab, 2)
    press(Qt.Key.Key_J)
    press(Qt.Key.Key_Tab, 2)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Tab)
    QTest.keyClicks(focused(), "Det sidste år")
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_3)
    assert talk.may_leave()

    room = stored(desk, bent)
    assert room.draft.job_goals == ("Kok", "Tjener", "Opvasker")
    assert {field: value for (item, field), value in room.answers.items() if item == ITEM} == {
        "start": "2023-03-20",
        "kontakt": "Pia Munk",
        "kontakt_note": "12 34 56 78",
        "veje": "Jobnet\nUopfordret",
        "hjaelp": YES,
        "hvad": "CV",
        "cv": "Det sidste år",
        "sikker": "3",
    }
    assert item_states(talk.room)[1].note == "8 af 8 besvaret"


def test_a_follow_up_appears_when_it_applies_and_goes_with_all_that_follows_it(
    talk: TalkPage, desk: Desk, bent: Case
) -> None:
    first = ["abc", "start", "kontakt", "veje", "hjaelp", "sikker"]
    assert shown(talk) == first
    yes_no = help_wanted(talk)
    yes_no.setFocus()
    press(Qt.Key.Key_J)
    assert yes_no.value() == YES
    assert shown(talk) == [*first[:5], "hvad", "sikker"]
    (box,) = (b for b in section_of(talk).findChildren(ChoiceBox) if b.isVisible())
    box.setFocus()
    press(Qt.Key.Key_Down)
    assert shown(talk) == [*first[:5], "hvad", "cv", "sikker"]
    press(Qt.Key.Key_Tab)
    QTest.keyClicks(focused(), "Alt")

    yes_no.setFocus()
    press(Qt.Key.Key_Left)
    assert shown(talk) == first
    room = stored(desk, bent)
    assert room.answers[ITEM, "cv"] == "Alt"  # it stays, in case the answer was a slip
    assert item_states(talk.room)[1].note == "1 af 6 besvaret"
    asked = asked_answers(room.agenda, room.answers)
    assert (ITEM, "cv") not in asked
    assert (ITEM, "hvad") not in asked

    press(Qt.Key.Key_Right)
    assert shown(talk) == [*first[:5], "hvad", "cv", "sikker"]


def test_the_keyboard_walks_the_questions_that_are_asked(talk: TalkPage) -> None:
    scale = section_of(talk).findChildren(Scale)[0]
    yes_no = help_wanted(talk)
    yes_no.setFocus()
    press(Qt.Key.Key_J)
    press(Qt.Key.Key_Tab)
    assert focused().accessibleName() == "Note til: Vil du have hjælp til at skrive?"
    press(Qt.Key.Key_Tab)
    assert isinstance(focused(), ChoiceBox)
    press(Qt.Key.Key_Tab)
    assert scale.isAncestorOf(focused())


def test_advice_is_only_something_to_talk_about(talk: TalkPage) -> None:
    assert "Muligt" not in words_in(section_of(talk))
    scale = section_of(talk).findChildren(Scale)[0]
    scale.setFocus()
    press(Qt.Key.Key_4)
    assert ADVICE in words_in(section_of(talk))
    assert "I afgør det sammen" in words_in(section_of(talk))
    press(Qt.Key.Key_5)
    assert "Muligt" not in words_in(section_of(talk))


def test_job_goals_stand_in_the_plan_and_the_notes_and_are_typed_once(
    qtbot: QtBot, talk: TalkPage, desk: Desk, bent: Case
) -> None:
    QTest.keyClicks(focused(), "Kok på et plejehjem")
    assert talk.plan.job_goals[0].text() == "Kok på et plejehjem"
    field = talk.plan.job_goals[1].edit
    field.setFocus()
    QTest.keyClicks(field, "Tjener")
    mine = [e for e in section_of(talk).findChildren(QLineEdit) if e.accessibleName().endswith("? B")]
    assert mine[0].text() == "Tjener"
    qtbot.waitUntil(lambda: stored(desk, bent).draft.job_goals[:2] == ("Kok på et plejehjem", "Tjener"))
    assert all(item != ITEM for item, _field in stored(desk, bent).answers)


def test_a_day_that_cannot_be_read_is_told_and_kept_and_holds_the_end(
    qtbot: QtBot, talk: TalkPage, heard: Heard, desk: Desk, bent: Case
) -> None:
    (field,) = (
        e for e in section_of(talk).findChildren(QLineEdit) if e.accessibleName().startswith("Hvilken")
    )
    field.setFocus()
    QTest.keyClicks(field, "20-03-2023")
    qtbot.waitUntil(lambda: stored(desk, bent).answers.get((ITEM, "start")) == "2023-03-20")
    QTest.keyClicks(field, "x")
    talk.go_to(2)
    QTest.keyClick(focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: focused() is field)
    assert field.text() == "20-03-2023x"
    assert "Datoen kan ikke læses. Skriv den som 23-03-2023." in words_in(section_of(talk))
    assert heard.names == []
    talk.refresh()
    assert field.text() == "20-03-2023x"


def test_alt_and_arrow_in_a_day_open_its_calendar_and_elsewhere_walk_the_items(
    qtbot: QtBot, talk: TalkPage
) -> None:
    (field,) = (
        e for e in section_of(talk).findChildren(QLineEdit) if e.accessibleName().startswith("Hvilken")
    )
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Tab)
    QTest.keyClick(focused(), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert talk.notes.current().item.id == "tilbud"
    talk.go_to(1)
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert talk.notes.current().item.id == ITEM


def test_ticks_of_an_older_agenda_stay(talk: TalkPage, desk: Desk, bent: Case) -> None:
    save_answer(desk, talk.room, (ITEM, "veje"), "Jobcentret\nJobnet")
    talk.refresh()
    lines = section_of(talk).findChildren(CheckLine)
    assert [line.isChecked() for line in lines] == [True, False, False, False, False]
    lines[1].setFocus()
    press(Qt.Key.Key_Space)
    assert stored(desk, bent).answers[ITEM, "veje"] == "Jobnet\nLinkedIn\nJobcentret"


def test_last_answers_of_every_kind_are_in_words(desk: Desk, bent: Case) -> None:
    first = start_talk(desk, bent.id)
    answers = {
        "start": "2023-03-20", "kontakt": "Pia Munk", "kontakt_note": "pia@firma.dk",
        "veje": "Jobnet\nUopfordret", "hjaelp": YES, "hjaelp_note": "Meget gerne", "sikker": "3",
    }  # fmt: skip
    for field, value in answers.items():
        save_answer(desk, first, (ITEM, field), value)
    save_answer(desk, first, (PRESENT, "tolk"), "arabisk")
    finish(desk, first, replace(first.draft, job_goals=("Kok", "", "Vagt")))
    desk.clock = at(12, 0)
    second = start_talk(desk, bent.id)

    told = last_answers(second, second.agenda.items[1])

    assert [each.answer for each in told] == [
        "A: Kok · C: Vagt",
        "20-03-2023",
        "Pia Munk, pia@firma.dk",
        "Jobnet, Uopfordret",
        "Ja. Meget gerne",
        "3 af 10",
    ]
    assert {each.on for each in told} == {date(2023, 3, 9)}


def test_offers_and_duties_stand_where_the_agenda_asks_for_them(desk: Desk, lone: Case, show: Show) -> None:
    desk.agendas = own_agendas("alle_slags")
    page = TalkPage(desk, lone.id)
    show(page)
    hold_talk.use_agenda(desk, page.room, desk.agendas[0])
    page.refresh()
    page.go_to(2)
    section = page.notes.current()
    assert section.item.id == "tilbud"
    told = " ".join(label.accessibleName() for label in section.findChildren(QWidget))
    assert "Mestringsforløb  begynder 20-03-2023, slutter 28-04-2023" in told
    page.go_to(len(page.room.agenda.items) - 1)
    told = " ".join(label.accessibleName() for label in page.notes.current().findChildren(QWidget))
    assert "Mangler samtale 4  sidste sikre dag 24-03-2023 · frist 26-03-2023" in told


def test_rights_that_were_explained_before_are_known(desk: Desk, bent: Case, show: Show) -> None:
    first = start_talk(desk, bent.id)
    save_answer(desk, first, ("rettigheder", "explained"), YES)
    finish(desk, first, first.draft)
    desk.clock = at(14, 0)
    page = TalkPage(desk, bent.id)
    show(page)
    row = page.agenda.rows()[3]
    assert row.accessibleDescription() == "Forklaret 09-03-2023"
    assert row.accessibleName().endswith("mangler")  # not in this talk
    assert page.plan.checks.checks["rights"].words() == "Rettigheder"
    page.go_to(3)
    assert "Forklaret 09-03-2023" in words_in(page.notes.current())


def test_what_the_list_says_is_there_without_typing(
    talk: TalkPage, desk: Desk, lone: Case, show: Show
) -> None:
    page = TalkPage(desk, lone.id)
    show(page)
    told = " ".join(each.accessibleName() for each in page.agenda.findChildren(QWidget) if each.isVisible())
    assert "Fra listen 06-03-2023" in told
    assert "Arbejdsgiver: Plejehjemmet Solsiden" in told
    page.resize(940, 700)
    told = " ".join(each.accessibleName() for each in page.notes.findChildren(QWidget) if each.isVisible())
    assert "Arbejdsgiver Plejehjemmet Solsiden" in told
