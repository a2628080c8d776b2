"""An agenda is changed by keyboard, saved, used by the next talk, and taken back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from jobassist.domain.agenda import Agenda, AnswerKind, Condition, choose_agenda
from jobassist.domain.case import Case
from jobassist.services import hold_talk
from jobassist.services.agenda_drafts import drafts_of
from jobassist.services.book_talk import talk_kind, undo, undo_last
from jobassist.services.desk import Desk, FixedClock
from jobassist.services.edit_agendas import follow_agendas, save_agenda
from jobassist.services.open_case import find_cases
from jobassist.services.open_store import open_desk
from jobassist.services.talk_room import occasion_of, talk_number
from jobassist.ui.kit.buttons import CheckBox
from jobassist.ui.kit.fields import ChoiceBox
from jobassist.ui.talk.page import TalkPage
from jobassist.ui.texts.fit_form import FitForm
from jobassist.ui.texts.head import EDIT
from jobassist.ui.texts.item_form import ItemForm
from jobassist.ui.texts.page import TextsPage
from tests.ui_talk.half_way import NOW, clock_for, find
from tests.ui_texts.conftest import Show, Texts, focused, words_in

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
FIRST = "sygedagpenge_1"


def agenda_of(desk: Desk, agenda_id: str = FIRST) -> Agenda:
    return next(agenda for agenda in desk.agendas if agenda.id == agenda_id)


def go_to_item(texts: Texts, number: int) -> ItemForm:
    """Alt+Down, until the item is open."""
    while texts.editor.open < number:
        texts.press(Qt.Key.Key_Down, ALT)
    return texts.form


def add_question(texts: Texts, words: str, qtbot: QtBot) -> None:
    """Ctrl+N, and its words."""
    before = len(texts.form.questions)
    texts.press(Qt.Key.Key_N, CTRL)
    qtbot.waitUntil(lambda: len(texts.form.questions) > before)
    texts.write(words)


def choose(texts: Texts, words: str) -> None:
    """In a choice that has the keyboard: its list, down to the answer, Enter."""
    box = focused()
    assert isinstance(box, ChoiceBox)
    QTest.keyClick(box, Qt.Key.Key_Down, ALT)
    QTest.keyClick(box.view(), Qt.Key.Key_Home)
    for _ in range(box.findText(words, Qt.MatchFlag.MatchContains)):
        QTest.keyClick(box.view(), Qt.Key.Key_Down)
    QTest.keyClick(box.view(), Qt.Key.Key_Return)
    box.window().activateWindow()  # without a screen the closed list stays the active window
    assert words in box.currentText()


def on_first_talk(desk: Desk) -> Case:
    """A citizen whose next talk follows the edited agenda."""
    for name in "aeiouy":
        for case in find_cases(desk, name, limit=60):
            number, kind = talk_number(desk, case)[0], talk_kind(case)
            occasion = occasion_of(desk, case, number, kind=kind, holder=None)
            if case.ended_on is None and choose_agenda(desk.agendas, occasion).id == FIRST:
                return case
    raise AssertionError("no such citizen")


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


def test_items_and_questions_are_added_moved_and_deleted(editing: Texts, desk: Desk) -> None:
    editing.editor.add.setFocus()
    editing.press(Qt.Key.Key_Return)
    assert editing.editor.open == 8  # before the closing item
    editing.write("Søvn")
    editing.press(Qt.Key.Key_Tab)
    editing.write("Din søvn")
    up = editing.form.buttons.up
    up.setFocus()
    editing.press(Qt.Key.Key_Return)
    assert editing.editor.open == 7
    assert focused() is editing.form.buttons.up
    editing.save()
    titles = [item.citizen_title for item in agenda_of(desk).items]
    assert titles[5:8] == ["Din behandling", "Din søvn", "Dine rettigheder"]
    editing.form.buttons.delete.setFocus()
    editing.press(Qt.Key.Key_Return)
    form = go_to_item(editing, 2) if editing.editor.open < 2 else editing.form
    editing.editor.go_to(2)
    form = editing.form
    form.questions[1].buttons.up.setFocus()
    editing.press(Qt.Key.Key_Return)
    assert [q.question.id for q in form.questions][:2] == ["trods_smerter", "hverdag"]
    form.questions[1].buttons.delete.setFocus()
    editing.press(Qt.Key.Key_Return)
    editing.save()
    items = agenda_of(desk).items
    assert "Din søvn" not in [item.citizen_title for item in items]
    assert [q.id for q in items[1].questions][:2] == ["trods_smerter", "sikkerhed"]


def test_what_is_deleted_comes_back_alone(editing: Texts, desk: Desk) -> None:
    form = go_to_item(editing, 3)
    editing.rewrite("Arbejdet")
    form.advice[0].delete.click()
    form.questions[0].buttons.delete.click()
    assert "venter på et svar" in editing.page.agenda.foot.words()
    form.questions[2].buttons.delete.setFocus()
    editing.press(Qt.Key.Key_Return)
    assert [changed.message for changed in editing.changes] == ["Rådet er slettet", "Spørgsmålet er slettet"]
    assert [q.id for q in editing.editor.agenda.items[2].questions] == [
        "har_job", "leder", "fastholdelsesplan", "uden_job"
    ]  # fmt: skip
    undo_last(desk)
    editing.page.refresh()
    item = editing.editor.agenda.items[2]
    assert (item.title, len(item.questions), len(item.advice)) == ("Arbejdet", 5, 1)
    undo_last(desk)
    editing.page.refresh()
    item = editing.editor.agenda.items[2]
    assert (item.title, len(item.advice)) == ("Arbejdet", 2)


def test_what_every_talk_has_stays_and_it_says_why(editing: Texts) -> None:
    form = go_to_item(editing, 1)
    assert not form.buttons.delete.isVisible()
    assert not form.buttons.down.isEnabled()
    assert "hver samtale begynder med, hvad vi aftalte sidst" in words_in(form)
    form = go_to_item(editing, 8)
    assert not form.buttons.delete.isVisible()
    ours = next(each for each in form.questions if each.question.id == "vores_del")
    assert not ours.buttons.delete.isVisible()
    assert not ours.kind.isEnabled()
    assert "hver samtale slutter med, om vi holdt vores del" in words_in(ours)


def test_a_question_that_others_wait_for_is_not_deleted(editing: Texts) -> None:
    form = go_to_item(editing, 2)
    form.questions[2].buttons.delete.click()
    assert len(form.questions) == 5
    assert "venter på et svar" in editing.page.agenda.foot.words()


def test_advice_is_added_and_waits_for_an_answer(editing: Texts, desk: Desk) -> None:
    form = go_to_item(editing, 2)
    form.add_advice.setFocus()
    editing.press(Qt.Key.Key_Return)
    editing.write("søvn og hvile")
    editing.save()
    (advice,) = agenda_of(desk).items[1].advice
    assert (advice.text, advice.when) == ("søvn og hvile", Condition("sikkerhed", at_most=5))
    editing.form.advice[0].delete.click()
    editing.save()
    assert agenda_of(desk).items[1].advice == ()


def test_the_talks_it_is_made_for(editing: Texts, desk: Desk) -> None:
    form = editing.editor.form
    assert isinstance(form, FitForm)
    group = next(box for box in form.findChildren(CheckBox) if box.text() == "Jobafklaringsforløb")
    group.setFocus()
    editing.press(Qt.Key.Key_Space)
    form.numbers.setFocus()
    editing.rewrite("1, x2")  # letters do not reach it
    form.last_day.setFocus()
    editing.rewrite("i fjor")
    editing.save()
    assert "Datoen kan ikke læses" in form.last_day.error()
    editing.rewrite("31-12-2026")
    editing.save()
    fit = agenda_of(desk).fit
    assert {group.value for group in fit.groups} == {"sygedagpenge", "jobafklaring"}
    assert fit.talk_numbers == {1, 2}
    assert fit.valid_to is not None
    assert fit.valid_to.isoformat() == "2026-12-31"


def test_a_copy_is_a_draft_until_it_is_saved_and_can_be_thrown_away(editing: Texts, desk: Desk) -> None:
    known = len(desk.agendas)
    editing.page.agenda.head.copy.setFocus()
    editing.press(Qt.Key.Key_Return)
    assert editing.changes[-1].message == "Kopien er en kladde, til du gemmer den"
    assert editing.page.agenda.head.name.text() == "Sygedagpenge: overblik og hurtig hjælp, kopi"
    assert len(desk.agendas) == known
    editing.editor.focus_open()
    editing.save()
    assert len(desk.agendas) == known + 1
    copy = desk.agendas[-1]
    assert copy.is_local
    assert copy.items == agenda_of(desk).items
    head = editing.page.agenda.head
    assert head.reset.label() == "Slet dagsorden"
    head.reset.click()
    assert len(desk.agendas) == known
    assert editing.page.agenda.agenda() is not None
    undo_last(desk)
    editing.page.refresh()
    assert desk.agendas[-1] == copy


def test_a_screening_stays_voluntary(editing: Texts, desk: Desk, qtbot: QtBot) -> None:
    editing.page._open("agenda:risiko")
    editing.editor.go_to(1)
    first = editing.form.questions[0]
    assert not first.buttons.delete.isVisible()
    assert not first.kind.isEnabled()
    assert "en screening er frivillig" in words_in(first)
    second = editing.form.questions[1]
    assert second.condition.asked.findText("altid") < 0
    add_question(editing, "Sover du godt?", qtbot)
    editing.save()
    new = agenda_of(desk, "risiko").items[0].questions[-1]
    assert new.when is not None
    assert new.when.question == "frivillig"
    editing.form.questions[0].buttons.down.click()
    editing.save()
    assert agenda_of(desk, "risiko").items[0].questions[0].id == "frivillig"
    editing.editor.go_to(0)
    form = editing.editor.form
    assert isinstance(form, FitForm)
    form.notice.clear()
    editing.save()
    assert "mangler. Skriv, at det er frivilligt" in editing.page.agenda.foot.words()


def test_a_copy_of_a_screening_can_be_used(editing: Texts, desk: Desk) -> None:
    editing.page._open("agenda:risiko")
    editing.page.agenda.head.copy.click()
    editing.editor.focus_open()
    editing.save()
    assert editing.changes[-1].message.startswith("Dagsordenen “Risiko for længere ledighed, kopi” er gemt")


def test_hostile_text_is_text(editing: Texts, desk: Desk) -> None:
    hostile = "<b>Fed</b> & 'citat\"; DROP TABLE settings; %1 {navn}"
    form = go_to_item(editing, 2)
    form.fields["title"].set_text(hostile)
    form.questions[0].words.set_text("😀 <img src=x> Hvad?")
    form.points.area.setPlainText("x" * 2_000_000)
    editing.save()
    assert "for lang" in editing.page.agenda.foot.words()
    assert len(editing.form.points.area.toPlainText()) == 2_000_000
    editing.form.points.area.setPlainText("")
    editing.save()
    item = agenda_of(desk).items[1]
    assert item.title == hostile
    editing.form.fields["title"].set_text("\u202eomvendt")
    editing.save()
    assert "tegn, der ikke kan vises" in editing.page.agenda.foot.words()
    editing.page.agenda.show_as("preview")
    assert "<img src=x>" in words_in(editing.page.agenda.body)
    follow_agendas(desk)
    assert agenda_of(desk).items[1] == item


def test_a_part_is_opened_with_enter_and_tab_goes_through_it_in_order(editing: Texts) -> None:
    line = editing.editor.lines[3]
    line.setFocus()
    editing.press(Qt.Key.Key_Return)
    form = editing.form
    assert editing.editor.open == 3
    seen = [focused()]
    while focused() is not form.questions[0].kind:
        editing.press(Qt.Key.Key_Tab)
        seen.append(focused())
    order = [form.fields["title"].edit, form.fields["citizen_title"].edit, form.minutes.edit]
    assert seen[:3] == order
    assert seen.index(form.points.area) < seen.index(form.add)
    question = form.questions[0]
    assert seen[-4:] == [question.words.edit, question.buttons.down, question.buttons.delete, question.kind]


def test_a_limit_that_only_a_file_can_say_is_kept_until_it_is_changed(editing: Texts, desk: Desk) -> None:
    agenda = agenda_of(desk)
    item = agenda.items[1]
    between = replace(item.questions[3], when=Condition("sikkerhed", at_least=2, at_most=4))
    exact = replace(item.questions[4], when=Condition("sikkerhed", at_least=7, at_most=7))
    item = replace(item, questions=(*item.questions[:3], between, exact))
    save_agenda(desk, replace(agenda, items=(agenda.items[0], item, *agenda.items[2:])))
    editing.page.refresh()
    form = go_to_item(editing, 2)
    condition = form.questions[3].condition
    assert condition.relation.currentText() == "er fra 2 til 4"
    assert not condition.value.isVisible()
    other = form.questions[4].condition
    assert (other.relation.currentText(), other.value.currentText()) == ("er", "7")
    other.value.setFocus()
    choose(editing, "9")
    nine = Condition("sikkerhed", at_least=9, at_most=9)
    assert editing.editor.agenda.items[1].questions[4].when == nine
    form.questions[3].words.set_text("Hvad mangler der?")
    assert editing.editor.agenda.items[1].questions[3].when == between.when
    condition.relation.setFocus()
    choose(editing, "er højst")
    condition.value.setFocus()
    choose(editing, "3")
    assert editing.editor.agenda.items[1].questions[3].when == Condition("sikkerhed", at_most=3)
    condition.asked.setFocus()
    choose(editing, "altid")
    assert editing.editor.agenda.items[1].questions[3].when is None


def test_a_question_can_wait_for_one_in_an_earlier_item(editing: Texts, desk: Desk) -> None:
    form = go_to_item(editing, 4)
    form.questions[0].condition.asked.setFocus()
    choose(editing, "3. Kontakt til arbejdspladsen: Har du et arbejde")
    editing.save()
    assert agenda_of(desk).items[3].questions[0].when == Condition("har_job", "arbejdsplads", values=("ja",))
    editing.page.agenda.show_as("preview")
    assert "Når svaret på “Har du et arbejde at komme tilbage til?” er ja" in words_in(
        editing.page.agenda.body
    )
