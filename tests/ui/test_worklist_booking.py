"""Booking, moving and calling off a talk in the pane, by keys and clicks."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from jobassist.domain.case import Case, Talk, TalkForm, TalkStatus
from jobassist.services.book_talk import book, case_of, undo
from jobassist.services.build_worklist import Row
from jobassist.services.desk import Desk
from jobassist.ui.kit.buttons import Button
from jobassist.ui.worklist.booking import BookingForm
from jobassist.ui.worklist.page import WorklistPage
from jobassist.ui.worklist.times import read_time
from tests.services.examples import a_draft, put
from tests.ui.conftest import Heard, Shown, case_named

LEFT = Qt.MouseButton.LeftButton
LONE = "Lone Vestergaard"


def choose(page: WorklistPage, case: Case) -> None:
    assert page.show_case(case.id)
    page.table.focus_rows()


def row_of(page: WorklistPage, case: Case) -> Row:
    return page.model.shown[page.model.row_of(case.id)]


def press_b(qtbot: QtBot, page: WorklistPage) -> BookingForm:
    qtbot.keyClick(page.table, Qt.Key.Key_B)
    qtbot.waitUntil(lambda: isinstance(page.pane.steps.form, BookingForm))
    form = page.pane.steps.form
    assert isinstance(form, BookingForm)
    return form


def test_b_and_enter_book_on_the_last_safe_day_and_undo_takes_it_back(
    qtbot: QtBot, worklist: WorklistPage, heard: Heard, desk: Desk
) -> None:
    lone = case_named(worklist, LONE)
    choose(worklist, lone)
    form = press_b(qtbot, worklist)
    assert form.day.edit.hasFocus()
    assert form.day.edit.selectedText() == "10-03-2023"
    assert form.hint.text() == "Forslag: sidste sikre dag, fredag 10-03-2023."
    qtbot.keyClick(form.day.edit, Qt.Key.Key_Return)

    assert [changed.message for changed in heard.changed] == [
        "Samtale 3 er booket til fredag den 10. marts 2023 kl. 10.30"
    ]
    assert row_of(worklist, lone).reason == "Samtale 3 booket 10-03"
    assert worklist.pane.head.chip.look().text == "Booket"
    assert worklist.pane.planned.isVisible()
    assert worklist.pane.steps.book.label() == "Book samtale 4"
    assert worklist.pane.steps.form is None
    assert worklist.table.hasFocus()
    assert row_of(worklist, lone) is worklist.model.shown[worklist.table.current_row()]

    undo(desk, heard.changed[0].action_id)
    worklist.refresh()
    assert row_of(worklist, lone).reason == "Mangler samtale 3 og 4"
    assert worklist.pane.head.chip.look().text == "Snart"
    assert not worklist.pane.planned.isVisible()


def test_day_time_and_form_can_be_typed(qtbot: QtBot, worklist: WorklistPage, desk: Desk) -> None:
    lone = case_named(worklist, LONE)
    choose(worklist, lone)
    form = press_b(qtbot, worklist)
    qtbot.keyClicks(form.day.edit, "9/3")
    form.time.edit.selectAll()
    qtbot.keyClicks(form.time.edit, "1345")
    form.form.set_value(TalkForm.PHONE.value)
    qtbot.keyClick(form.time.edit, Qt.Key.Key_Return)
    talk = case_of(desk, lone.id).talks[-1]
    assert (talk.at, talk.form, talk.status) == (
        datetime(2023, 3, 9, 13, 45),
        TalkForm.PHONE,
        TalkStatus.PLANNED,
    )


@pytest.mark.parametrize(
    ("day", "time", "field", "sentence"),
    [
        ("6-3-2023", "10.30", "day", "Datoen er gået. Vælg en dag fra i dag og frem."),
        ("31-02-2023", "10.30", "day", "Datoen kan ikke læses. Skriv den som 23-03-2023."),
        ("", "10.30", "day", "Skriv en dag, fx 06-03-2023."),
        ("10-3-2026", "10.30", "day", "Dagen ligger mere end to år fremme. Vælg en tidligere dag."),
        ("10-3-2023", "halv elleve", "time", "Skriv tiden som 10.30."),
        ("9-3-2023", "9", "day", "Der er allerede en samtale på det tidspunkt. Vælg et andet."),
    ],
)
def test_what_cannot_be_booked_gets_its_sentence_under_the_field(
    qtbot: QtBot,
    worklist: WorklistPage,
    desk: Desk,
    heard: Heard,
    *,
    day: str,
    time: str,
    field: str,
    sentence: str,
) -> None:
    lone = case_named(worklist, LONE)
    book(desk, case_of(desk, lone.id), datetime(2023, 3, 9, 9, 0))
    worklist.refresh()
    choose(worklist, lone)
    form = press_b(qtbot, worklist)
    form.day.edit.setText(day)
    form.time.set_text(time)
    qtbot.keyClick(form.day.edit, Qt.Key.Key_Return)
    asked = form.day if field == "day" else form.time
    assert asked.error() == sentence
    assert worklist.pane.steps.form is form
    assert heard.changed == []


def test_a_late_day_and_a_day_off_are_warned_of_while_typing(qtbot: QtBot, worklist: WorklistPage) -> None:
    choose(worklist, case_named(worklist, LONE))
    form = press_b(qtbot, worklist)
    assert not form.caution.isVisible()
    form.day.edit.setText("12-03-2023")
    assert form.caution.text() == (
        "Søndag 12-03-2023 er ikke en arbejdsdag. Det er efter sidste sikre dag, fredag 10-03-2023."
    )
    form.day.edit.setText("9-3")
    assert not form.caution.isVisible()


def test_escape_gives_up_and_the_list_has_the_keyboard(
    qtbot: QtBot, worklist: WorklistPage, heard: Heard
) -> None:
    choose(worklist, case_named(worklist, LONE))
    form = press_b(qtbot, worklist)
    qtbot.keyClick(form.day.edit, Qt.Key.Key_Escape)
    assert worklist.pane.steps.form is None
    assert worklist.table.hasFocus()
    form = press_b(qtbot, worklist)
    form.cancel_button.setFocus()
    qtbot.keyClick(form.cancel_button, Qt.Key.Key_Return)
    assert worklist.pane.steps.form is None
    assert heard.changed == []


def test_reading_again_leaves_a_form_alone_and_another_row_closes_it(
    qtbot: QtBot, worklist: WorklistPage
) -> None:
    choose(worklist, case_named(worklist, LONE))
    form = press_b(qtbot, worklist)
    form.day.edit.setText("9-3-2023")
    worklist.refresh()
    assert worklist.pane.steps.form is form
    worklist.table.choose_row(0)
    assert worklist.pane.steps.form is None


def test_a_booked_talk_can_be_moved_and_called_off(
    qtbot: QtBot, worklist: WorklistPage, desk: Desk, heard: Heard
) -> None:
    lone = case_named(worklist, LONE)
    book(desk, lone, datetime(2023, 3, 9, 10, 30))
    worklist.refresh()
    choose(worklist, lone)
    links = {button.label(): button for button in worklist.pane.planned.findChildren(Button)}
    qtbot.mouseClick(links["Flyt"], LEFT)
    form = worklist.pane.steps.form
    assert isinstance(form, BookingForm)
    assert (form.day.edit.text(), form.time.text()) == ("09-03-2023", "10.30")
    form.day.edit.setText("13-03-2023")
    assert form.caution.text() == "Det er efter sidste sikre dag, fredag 10-03-2023."
    form.day.edit.setText("10-03-2023")
    qtbot.keyClick(form.day.edit, Qt.Key.Key_Return)
    assert heard.changed[-1].message == "Samtalen er flyttet til fredag den 10. marts 2023 kl. 10.30"

    links = {
        button.label(): button for button in worklist.pane.planned.findChildren(Button) if button.isVisible()
    }
    qtbot.mouseClick(links["Aflys"], LEFT)
    assert heard.changed[-1].message == "Samtalen er registreret som aflyst 10-03-2023"
    assert row_of(worklist, lone).reason == "Mangler samtale 3 og 4"


def test_a_missed_talk_is_still_asked_for(empty_desk: Desk, shown: Shown, qtbot: QtBot) -> None:
    put(empty_desk, a_draft(started_on=date(2022, 8, 22), talks=(Talk(date(2022, 10, 10)),)))
    page = WorklistPage(empty_desk)
    shown(page)
    assert page.pane.head.chip.look().text == "Overskredet"
    assert page.pane.steps.book.label() == "Book samtale 2"
    form = press_b(qtbot, page)
    assert form.hint.text() == "Fristen er gået. Vælg en dag så snart som muligt."
    assert form.day.edit.text() == "08-03-2023"


@pytest.mark.parametrize(
    ("typed", "shown_as"),
    [
        ("10.30", (10, 30)),
        ("1030", (10, 30)),
        ("9", (9, 0)),
        ("kl. 9:05", (9, 5)),
        ("24.00", None),
        ("ti", None),
    ],
)
def test_times_are_read_kindly(typed: str, shown_as: tuple[int, int] | None) -> None:
    at = read_time(typed)
    assert (at and (at.hour, at.minute)) == shown_as
