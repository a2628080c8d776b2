"""Items, questions, advice and copies are added, moved and deleted, and some things stay."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from jobassist.domain.agenda import Condition
from jobassist.services.book_talk import undo_last
from jobassist.services.desk import Desk
from jobassist.services.edit_agendas import follow_agendas, save_agenda
from jobassist.ui.kit.buttons import CheckBox
from jobassist.ui.texts.fit_form import FitForm
from tests.ui.seen import focused, words_in
from tests.ui_texts.conftest import Texts
from tests.ui_texts.editing import (
    add_question,
    agenda_of,
    choose,
    go_to_item,
)


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
