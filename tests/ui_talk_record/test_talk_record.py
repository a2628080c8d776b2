"""A finished talk is read whole, and corrected by keyboard with a reason; nothing is silent or lost."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from jobassist.domain.agenda import NO, PRESENT, YES
from jobassist.domain.case import TalkForm, TalkId, TalkStatus
from jobassist.services.book_talk import case_of, record_talk, undo, undo_last
from jobassist.services.correct_talk import Change, correct
from jobassist.services.desk import Desk
from jobassist.services.print_paper import PaperPrint
from jobassist.services.talk_record import talk_record
from jobassist.ui.kit.buttons import Button
from jobassist.ui.talk_record.editor import AnswerEditor, DetailsEditor, Editor
from tests.services.examples import a_draft, put
from tests.services.finished_talks import HELP, NOTE, SCALE, WRITTEN, answer, value
from tests.ui.seen import focused
from tests.ui_talk_record.conftest import Shown, show_record
from tests.ui_talk_record.reading import CTRL, WHY, edit, give_reason, part, said


def test_everything_of_the_talk_can_be_read(shown: Shown) -> None:
    page = shown.page
    words = said(page)
    for text in (
        "Lone Vestergaard Holm",
        "Opfølgningssamtale tirsdag 07-03-2023 kl. 10.42 · 670190-•••• · Sygedagpenge",
        "Tirsdag 07-03-2023 kl. 10.42", "0 min", "Fremmøde", "Tolk (arabisk)", "Opfølgning for en sygemeldt",
        "Hvad kan du klare på en almindelig dag?", WRITTEN[NOTE], "7 af 10", "Ja. En bedre stol",
        "Internt, vises ikke for borgeren", "Virker nedtrykt", "Kontakt til arbejdspladsen: intet skrevet",
        "Er rettigheder og pligter gennemgået?", "Andet", "Det regnede", "Plan, version 1",
        "Tilbage på 30 timer", "Vi: ringer til lederen (senest 14-03-2023)",
    ):  # fmt: skip
        assert text in words, text
    assert "Hvem taler du med på dit arbejde?" not in words  # nobody answered it
    assert page.title == "Afsluttet samtale"
    assert page.header.chip.accessibleName() == "Holdt"


def test_every_button_says_what_it_is_about(shown: Shown) -> None:
    names = [button.accessibleName() for button in shown.page.findChildren(Button) if button.label() == "Ret"]
    assert "Ret: Hvad kan du klare på en almindelig dag?" in names
    assert len(set(names)) == len([name for name in names if ": Internt felt" not in name]) + 1


def test_a_correction_by_keyboard_alone(qtbot: QtBot, desk: Desk, talk_id: TalkId, shown: Shown) -> None:
    page = shown.page
    edit(qtbot, page, NOTE)
    qtbot.keyClick(focused(), Qt.Key.Key_A, CTRL)
    qtbot.keyClicks(focused(), "Lone gaar 20 minutter.")
    qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    qtbot.keyClicks(focused(), WHY)
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert value(desk, talk_id, NOTE) == "Lone gaar 20 minutter."
    assert [changed.message for changed in shown.changes] == ["Svaret er rettet"]
    words = said(page)
    assert "Lone gaar 20 minutter." in words
    assert f"Rettet 10-03-2023 kl. 9.12 af Karen Boysen: {WHY}" in words
    assert f"Før: {WRITTEN[NOTE]}" in words
    assert focused() is part(page, NOTE).edit  # the keyboard is where it was
    assert not page.grab().isNull()


def test_control_enter_saves_from_the_text_and_enter_makes_a_line(
    qtbot: QtBot, desk: Desk, talk_id: TalkId, shown: Shown
) -> None:
    editor = edit(qtbot, shown.page, NOTE)
    editor.reason.set_text(WHY)
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    qtbot.keyClicks(focused(), "Ny linje")
    qtbot.keyClick(focused(), Qt.Key.Key_Return, CTRL)
    assert value(desk, talk_id, NOTE) == WRITTEN[NOTE] + "\nNy linje"


def test_without_a_reason_or_a_change_nothing_is_saved(
    qtbot: QtBot, desk: Desk, talk_id: TalkId, shown: Shown
) -> None:
    editor = edit(qtbot, shown.page, SCALE)
    qtbot.keyClick(focused(), Qt.Key.Key_9)
    qtbot.keyClick(focused(), Qt.Key.Key_Return, CTRL)
    assert editor.reason.error() == "Skriv, hvorfor det rettes. Så kan andre forstå det senere."
    assert focused() is editor.reason.edit
    qtbot.keyClicks(focused(), "x")
    assert editor.reason.error() == ""
    assert value(desk, talk_id, SCALE) == "7"
    other = edit(qtbot, shown.page, NOTE)
    give_reason(qtbot, other)
    assert other.reason.error().startswith("Svaret er det samme som før.")
    assert not shown.changes


def test_escape_leaves_for_now_and_annul_forgets(
    qtbot: QtBot, desk: Desk, talk_id: TalkId, shown: Shown
) -> None:
    page = shown.page
    edit(qtbot, page, NOTE)
    qtbot.keyClicks(focused(), " Og mere")
    qtbot.keyClick(focused(), Qt.Key.Key_Escape)
    assert focused() is part(page, NOTE).edit
    assert not shown.backs
    editor = edit(qtbot, page, NOTE)
    assert editor.is_changed()
    qtbot.waitUntil(lambda: editor.cancel.height() > 0)
    qtbot.mouseClick(editor.cancel, Qt.MouseButton.LeftButton)
    assert not edit(qtbot, page, NOTE).is_changed()
    assert value(desk, talk_id, NOTE) == WRITTEN[NOTE]
    qtbot.keyClick(focused(), Qt.Key.Key_Escape)
    qtbot.keyClick(focused(), Qt.Key.Key_Escape)
    assert shown.backs == [True]


def test_another_editor_puts_the_first_aside(qtbot: QtBot, shown: Shown) -> None:
    first = edit(qtbot, shown.page, NOTE)
    qtbot.keyClicks(focused(), " Og mere")
    edit(qtbot, shown.page, SCALE)
    assert not first.isVisible()
    assert edit(qtbot, shown.page, NOTE) is first
    assert first.is_changed()


def test_what_is_not_saved_keeps_the_page(qtbot: QtBot, shown: Shown) -> None:
    page = shown.page
    assert page.may_leave()
    editor = edit(qtbot, page, NOTE)
    assert page.may_leave()
    qtbot.keyClicks(focused(), " Og mere")
    assert not page.may_leave()
    assert editor.reason.error() == "Gem rettelsen, eller annullér den."
    qtbot.keyClick(focused(), Qt.Key.Key_Escape)
    assert not editor.isVisible()
    assert not page.may_leave()  # what Esc put aside is opened again
    assert editor.isVisible()
    editor.cancel.click()
    assert page.may_leave()


def test_what_nobody_wrote_can_be_added_at_once(
    qtbot: QtBot, desk: Desk, talk_id: TalkId, shown: Shown
) -> None:
    editor = edit(qtbot, shown.page, ("arbejdsplads", ""))
    assert isinstance(editor, AnswerEditor)
    qtbot.keyClicks(focused(), "Bo Lind")
    qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    qtbot.keyClicks(focused(), "00 00 00 00")
    qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    qtbot.keyClicks(focused(), "14-03-2023")
    give_reason(qtbot, editor, "Glemt i samtalen")
    record = talk_record(desk, talk_id)
    assert answer(record, ("arbejdsplads", "kontakt")).words == "Bo Lind, 00 00 00 00"
    assert answer(record, ("arbejdsplads", "dag")).value == "2023-03-14"
    words = said(shown.page)
    assert words.count("Rettet 10-03-2023 kl. 9.12 af Karen Boysen: Glemt i samtalen") == 2
    assert "Før: ikke besvaret" in words
    assert "Kontakt til arbejdspladsen: intet skrevet" not in words


def test_a_day_that_cannot_be_read_is_not_saved(
    qtbot: QtBot, desk: Desk, talk_id: TalkId, shown: Shown
) -> None:
    editor = edit(qtbot, shown.page, ("arbejdsplads", ""))
    day = editor.findChild(AnswerEditor) or editor
    fields = [w for w in day.findChildren(QWidget) if w.accessibleName() == "Hvornår taler I sammen?"]
    fields[0].setFocus()
    qtbot.keyClicks(fields[0], "31-02-2023")
    give_reason(qtbot, editor)
    assert focused() is fields[0]
    assert not shown.changes
    assert not shown.page.may_leave()


def test_yes_and_its_note_become_no(qtbot: QtBot, desk: Desk, talk_id: TalkId, shown: Shown) -> None:
    editor = edit(qtbot, shown.page, HELP)
    qtbot.keyClick(focused(), Qt.Key.Key_Left)
    qtbot.waitUntil(editor.is_changed)
    give_reason(qtbot, editor)
    assert value(desk, talk_id, HELP) == NO


def test_who_was_there_is_corrected(qtbot: QtBot, desk: Desk, talk_id: TalkId, shown: Shown) -> None:
    editor = edit(qtbot, shown.page, "present")
    qtbot.keyClick(focused(), Qt.Key.Key_Right)
    qtbot.keyClick(focused(), Qt.Key.Key_Space)
    qtbot.waitUntil(editor.is_changed)
    give_reason(qtbot, editor)
    assert value(desk, talk_id, (PRESENT, "bisidder")) == YES
    words = said(shown.page)
    assert "Bisidder, tolk (arabisk)" in words
    assert "Var der en bisidder med? Før: Nej" in words


def test_day_length_and_form_are_corrected(qtbot: QtBot, desk: Desk, talk_id: TalkId, shown: Shown) -> None:
    editor = edit(qtbot, shown.page, "details")
    assert isinstance(editor, DetailsEditor)
    editor.minutes.edit.selectAll()
    editor.minutes.setFocus()
    qtbot.keyClicks(focused(), "halvanden")
    give_reason(qtbot, editor)
    assert editor.minutes.error().startswith("Skriv minutterne som et tal")
    assert focused() is editor.minutes.edit
    editor.minutes.edit.selectAll()
    qtbot.keyClicks(focused(), "45")
    editor.day.edit.selectAll()
    qtbot.keyClicks(editor.day.edit, "6/3")
    editor.form.setFocus()
    qtbot.keyClick(focused(), Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: editor.form.value() == TalkForm.PHONE)
    qtbot.keyClick(focused(), Qt.Key.Key_Return, CTRL)
    record = talk_record(desk, talk_id)
    assert (record.minutes, record.talk.form, record.talk.on.day) == (45, TalkForm.PHONE, 6)
    words = said(shown.page)
    assert words.count(f"Rettet 10-03-2023 kl. 9.12 af Karen Boysen: {WHY}") == 1
    for text in ("Dag før: 07-03-2023", "Varighed før: 0 min", "Form før: Fremmøde"):
        assert text in words


def test_a_day_ahead_is_refused_in_the_editor(qtbot: QtBot, desk: Desk, shown: Shown) -> None:
    editor = edit(qtbot, shown.page, "details")
    assert isinstance(editor, DetailsEditor)
    editor.day.edit.selectAll()
    qtbot.keyClicks(editor.day.edit, "+7")
    give_reason(qtbot, editor)
    assert editor.reason.error().startswith("Dagen er ikke kommet endnu.")
    assert editor.isVisible()


def test_the_day_of_a_talk_from_a_list_is_fixed(qtbot: QtBot, desk: Desk) -> None:
    case = put(desk, a_draft())
    shown = show_record(qtbot, desk, case.talks[0].id)
    editor = edit(qtbot, shown.page, "details")
    assert isinstance(editor, DetailsEditor)
    assert not editor.day.isEnabled()
    assert focused() is editor.minutes.edit
    assert "Dagen kommer fra fagsystemet og rettes dér." in said(shown.page)
    qtbot.keyClicks(focused(), "50")
    give_reason(qtbot, editor)
    assert "50 min" in said(shown.page)
    assert not shown.page.header.plan.isVisible()


def test_undo_takes_answer_and_history_away_and_the_page_shows_it(
    qtbot: QtBot, desk: Desk, talk_id: TalkId, shown: Shown
) -> None:
    give_reason(qtbot, _scale_to_nine(qtbot, shown))
    assert "9 af 10" in said(shown.page)
    undo(desk, shown.changes[0].action_id)
    shown.page.refresh()
    assert "7 af 10" in said(shown.page)
    assert not [text for text in said(shown.page) if text.startswith("Rettet")]


def _scale_to_nine(qtbot: QtBot, shown: Shown) -> Editor:
    editor = edit(qtbot, shown.page, SCALE)
    qtbot.keyClick(focused(), Qt.Key.Key_9)
    return editor


def test_a_change_elsewhere_is_told_and_nothing_typed_is_lost(
    qtbot: QtBot, desk: Desk, talk_id: TalkId, shown: Shown
) -> None:
    editor = _scale_to_nine(qtbot, shown)
    correct(desk, talk_id, [Change(SCALE, "7", "3")], "Fra et andet vindue")
    shown.page.refresh()
    give_reason(qtbot, editor)
    assert editor.reason.error().startswith("Svaret er ændret, siden du åbnede det.")
    assert editor.is_changed()
    qtbot.keyClick(focused(), Qt.Key.Key_Escape)
    assert "3 af 10" in said(shown.page)
    assert value(desk, talk_id, SCALE) == "3"


def test_when_the_talk_is_no_longer_finished_the_page_goes_back(desk: Desk, shown: Shown) -> None:
    desk.settings = replace(desk.settings, name="")  # finished by nobody in particular
    assert undo_last(desk) is not None
    shown.page.refresh()
    assert shown.backs == [True]


def test_referat_and_plan_are_shown_as_paper(qtbot: QtBot, shown: Shown) -> None:
    qtbot.mouseClick(shown.page.header.summary, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(shown.page.header.plan, Qt.MouseButton.LeftButton)
    assert not shown.problems
    summary, plan = shown.papers
    assert isinstance(summary, PaperPrint)
    assert isinstance(plan, PaperPrint)
    assert summary.title.startswith("Referat")
    assert plan.title == "Opfølgningsplan, version 1"


@pytest.mark.parametrize("status", [TalkStatus.NO_SHOW, TalkStatus.CANCELLED])
def test_a_talk_that_was_not_held_has_no_papers(qtbot: QtBot, desk: Desk, status: TalkStatus) -> None:
    case = put(desk, a_draft())
    record_talk(desk, case, desk.today, status)
    talk = next(t for t in case_of(desk, case.id).talks if t.on == desk.today)
    shown = show_record(qtbot, desk, talk.id)
    assert not shown.page.header.summary.isVisible()
    assert not shown.page.header.plan.isVisible()
    assert "Til stede" not in said(shown.page)


def test_it_is_read_by_keyboard(qtbot: QtBot, shown: Shown) -> None:
    page = shown.page
    page.resize(900, 400)
    bar = page.findChildren(type(page._pane))[0].verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    qtbot.keyClick(page, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    qtbot.keyClick(page, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    qtbot.keyClick(page, Qt.Key.Key_Home)
    assert bar.value() == 0
