"""An agenda is changed by keyboard, saved, used by the next talk, and taken back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from jobassist.domain.agenda import AnswerKind, Condition
from jobassist.services import hold_talk
from jobassist.services.agenda_drafts import drafts_of
from jobassist.services.book_talk import undo, undo_last
from jobassist.services.desk import Desk, FixedClock
from jobassist.services.open_store import open_desk
from jobassist.ui.talk.page import TalkPage
from jobassist.ui.texts.head import EDIT
from jobassist.ui.texts.page import TextsPage
from tests.ui.seen import focused, words_in
from tests.ui_talk.half_way import NOW, clock_for, find
from tests.ui_texts.conftest import Show, Texts
from tests.ui_texts.editing import (
    FIRST,
    add_question,
    agenda_of,
    choose,
    go_to_item,
    on_first_talk,
)


def test_it_is_edited_by_keyboard_saved_and_used_by_the_next_talk(
    editing: Texts, desk: Desk, qtbot: QtBot, show: Show
) -> None:
    form = go_to_item(editing, 2)
    assert focused() is form.fields["title"].edit
    editing.rewrite("Helbred, søvn og hverdag")
    question = form.questions[0]
    question.words.setFocus()
    editing.rewrite("Hvad kan du klare på en almindelig uge?")
    assert editing.editor.lines[2].accessibleName() == "2. Helbred, søvn og hverdag"
    editing.save()
    assert editing.changes[-1].message == "Dagsordenen “Sygedagpenge: overblik og hurtig hjælp” er gemt"
    saved = agenda_of(desk)
    assert saved.is_local
    assert saved.items[1].title == "Helbred, søvn og hverdag"
    assert saved.items[1].questions[0].text == "Hvad kan du klare på en almindelig uge?"
    assert saved.items[1].questions[0].id == "hverdag"  # what was answered before stays with it
    assert editing.page.agenda.foot.words() == "Jeres egen udgave er i brug fra næste samtale."
    talk = TalkPage(desk, on_first_talk(desk).id)
    show(talk)
    talk.go_to(1)
    assert "Hvad kan du klare på en almindelig uge?" in words_in(talk.notes)


def test_a_follow_up_is_added_and_asked_when_it_applies(
    editing: Texts, desk: Desk, qtbot: QtBot, show: Show
) -> None:
    go_to_item(editing, 2)
    add_question(editing, "Hvad giver dig ro om natten?", qtbot)
    new = editing.form.questions[-1]
    assert focused() is new.words.edit
    while focused() is not new.condition.asked:
        editing.press(Qt.Key.Key_Tab)
    choose(editing, "når “Hvor sikker")
    assert focused() is new.condition.asked
    editing.press(Qt.Key.Key_Tab)
    choose(editing, "er mindst")
    editing.press(Qt.Key.Key_Tab)
    choose(editing, "8")
    editing.save()
    question = agenda_of(desk).items[1].questions[-1]
    assert question.when == Condition("sikkerhed", at_least=8)
    talk = TalkPage(desk, on_first_talk(desk).id)
    show(talk)
    talk.go_to(1)
    assert "Hvad giver dig ro om natten?" not in words_in(talk.notes)
    talk.notes.answered.emit("helbred", "sikkerhed", "9", True)
    talk.refresh()
    qtbot.waitUntil(lambda: "Hvad giver dig ro om natten?" in words_in(talk.notes))


def test_a_running_talk_keeps_its_version(editing: Texts, desk: Desk, qtbot: QtBot) -> None:
    running = hold_talk.start_talk(desk, find(desk, "Lone").id).agenda
    texts = editing.page
    texts._open(f"agenda:{running.id}")
    texts.agenda.show_as(EDIT)
    editing.editor.go_to(2)
    editing.rewrite("Et helt andet punkt")
    editing.save()
    assert agenda_of(desk, running.id).items[1].title == "Et helt andet punkt"
    assert hold_talk.start_talk(desk, find(desk, "Lone").id).agenda == running


def test_saving_can_be_undone_and_nothing_typed_is_lost(editing: Texts, desk: Desk) -> None:
    shipped = agenda_of(desk)
    go_to_item(editing, 2)
    editing.rewrite("Søvn")
    editing.save()
    undo(desk, editing.changes[-1].action_id)
    editing.page.refresh()
    assert agenda_of(desk) == shipped
    assert editing.editor.agenda.items[1].title == "Søvn"
    assert editing.page.agenda.head.draft.isVisible()
    assert "Samtaler bruger den først" in editing.page.agenda.foot.words()
    editing.page.agenda.head.discard.click()
    assert editing.editor.agenda == shipped
    assert not editing.page.agenda.head.draft.isVisible()
    undo(desk, editing.changes[-1].action_id)
    editing.page.refresh()
    assert editing.editor.agenda.items[1].title == "Søvn"


def test_the_shipped_one_comes_back_and_that_can_be_undone(editing: Texts, desk: Desk) -> None:
    shipped = agenda_of(desk)
    go_to_item(editing, 2)
    editing.rewrite("Søvn")
    editing.save()
    reset = editing.page.agenda.head.reset
    assert reset.label() == "Tilbage til den leverede"
    reset.setFocus()
    editing.press(Qt.Key.Key_Return)
    assert agenda_of(desk) == shipped
    assert editing.editor.agenda == shipped
    assert not reset.isVisible()
    undo_last(desk)
    editing.page.refresh()
    assert editing.editor.agenda.items[1].title == "Søvn"
    assert agenda_of(desk).is_local
    assert reset.isVisible()


def test_what_is_typed_is_kept_when_the_screen_is_left_and_the_store_locked(
    editing: Texts, desk: Desk, folder: Path, show: Show, qtbot: QtBot
) -> None:
    go_to_item(editing, 2)
    editing.rewrite("Halvt skrev")
    editing.press(Qt.Key.Key_Escape)
    assert editing.left == 1
    assert agenda_of(desk).items[1].title == "Helbred og hverdag"
    editing.page.close()
    desk.store.close()
    again = open_desk(folder, "", clock_for)
    again.clock = FixedClock(NOW)
    page = TextsPage(again, f"agenda:{FIRST}")
    show(page)
    page.agenda.show_as(EDIT)
    editor = page.agenda.editor()
    assert editor is not None
    assert editor.agenda.items[1].title == "Halvt skrev"
    marked = [each.entry for each in page.choice.rows() if each.entry.is_draft]
    assert [entry.key for entry in marked] == [f"agenda:{FIRST}"]
    again.store.close()


def test_a_pause_keeps_the_draft_and_says_so(editing: Texts, desk: Desk, qtbot: QtBot) -> None:
    go_to_item(editing, 2)
    editing.rewrite("Søvn")
    foot = editing.page.agenda.foot
    qtbot.waitUntil(lambda: foot.words().startswith("Kladden er gemt 10:42:07."))
    assert drafts_of(desk)[FIRST].items[1].title == "Søvn"
    assert focused() is editing.form.fields["title"].edit


def test_another_agenda_is_opened_without_losing_the_first(editing: Texts, desk: Desk) -> None:
    go_to_item(editing, 2)
    editing.rewrite("Søvn")
    editing.page._open("agenda:sygedagpenge_2")
    assert drafts_of(desk)[FIRST].items[1].title == "Søvn"
    editing.page._open(f"agenda:{FIRST}")
    assert editing.editor.agenda.items[1].title == "Søvn"


@pytest.mark.parametrize(
    ("field", "words", "sentence"),
    [
        ("title", "", "Punkt 2: titlen mangler. Skriv noget i feltet."),
        ("citizen_title", "x" * 81, "Punkt 2: titlen til borgeren er for lang. Brug højst 80 tegn."),
        ("minutes", "0", "Punkt 2: minutter skal være et helt tal fra 1 til 120."),
    ],
)
def test_a_mistake_is_said_at_its_field_and_everything_stays(
    editing: Texts, desk: Desk, field: str, words: str, sentence: str
) -> None:
    form = go_to_item(editing, 2)
    box = form.minutes if field == "minutes" else form.fields[field]
    box.setFocus()
    box.edit.selectAll()
    editing.press(Qt.Key.Key_Delete)
    editing.write(words)
    go_to_item(editing, 4)
    editing.save()
    form = editing.form
    box = form.minutes if field == "minutes" else form.fields[field]
    assert editing.editor.open == 2
    assert (box.error(), editing.page.agenda.foot.words()) == (sentence, sentence)
    assert focused() is box.edit
    assert box.text() == words
    assert editing.changes == []
    assert not agenda_of(desk).is_local
    editing.write("5")
    assert box.error() == ""


def test_a_choice_needs_two_answers(editing: Texts, desk: Desk, qtbot: QtBot) -> None:
    go_to_item(editing, 2)
    add_question(editing, "Hvordan sover du?", qtbot)
    new = editing.form.questions[-1]
    new.kind.setFocus()
    choose(editing, "Ét svar af flere")
    editing.press(Qt.Key.Key_Tab)
    while focused() is not new.options.area:
        editing.press(Qt.Key.Key_Tab)
    editing.write("Godt")
    editing.save()
    new = editing.form.questions[-1]
    assert new.options.error() == ("Punkt 2, spørgsmål 6: svarene skal have mindst to svar at vælge mellem.")
    new.options.area.appendPlainText("Dårligt")
    editing.save()
    question = agenda_of(desk).items[1].questions[-1]
    assert (question.kind, question.options) == (AnswerKind.CHOICE, ("Godt", "Dårligt"))


def test_follow_ups_wait_for_one_or_several_answers(editing: Texts, desk: Desk) -> None:
    form = go_to_item(editing, 4)
    ticks = form.questions[2].condition.ticks
    assert [tick.isChecked() for tick in ticks] == [True, True, True, False]
    for tick in ticks[:3]:
        tick.setFocus()
        editing.press(Qt.Key.Key_Space)
    assert [tick.isChecked() for tick in ticks] == [False, False, True, False]  # some answer it waits for
    options = form.questions[1].options.area
    options.setPlainText(options.toPlainText().replace("Andre opgaver end før", "Andre opgaver"))
    follow_up = editing.editor.agenda.items[3].questions[2]
    assert follow_up.when == Condition("start", values=("Andre opgaver",))
    assert [t.text() for t in form.questions[2].condition.ticks if t.isChecked()] == ["Andre opgaver"]
    editing.save()
    assert agenda_of(desk).items[3].questions[2] == follow_up
