"""The municipality's own wording, written beside what a made-up citizen would get."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from jobassist.services.book_talk import undo
from jobassist.services.desk import Desk
from jobassist.services.load_letters import letter_of
from jobassist.ui.letters.editor import LetterEditor
from jobassist.ui.letters.page import LettersPage
from tests.services.letters import FRIENDLY, ORDINARY, SMS, lone
from tests.ui_letters.conftest import Ears, Show, press, type_in

CTRL = Qt.KeyboardModifier.ControlModifier


def test_own_words_are_stored_undone_and_put_back(qtbot: QtBot, desk: Desk, show: Show[LetterEditor]) -> None:
    editor = show(LetterEditor(desk, FRIENDLY))
    ears = Ears(editor)
    assert "Kære Lone Vestergaard Holm" in editor.sample.toPlainText()
    assert not editor.save.isEnabled()
    editor.body.setFocus()
    type_in("Goddag. ")
    assert editor.sample.toPlainText().startswith("Goddag. Kære Lone")
    press(Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: letter_of(desk, FRIENDLY).is_local)
    assert ears.changed[-1].message == "Kommunens tekst til “Venlig første indkaldelse” er gemt"
    assert editor.reset.isVisible()
    undo(desk, ears.changed[-1].action_id)
    editor.refresh()
    assert editor.body.toPlainText().startswith("Kære {navn}")
    assert not editor.reset.isVisible()
    type_in("Hej. ")
    assert editor.save_wording()
    editor.reset.click()
    assert not letter_of(desk, FRIENDLY).is_local
    assert editor.body.toPlainText().startswith("Kære {navn}")


def test_an_unknown_field_is_a_sentence_and_the_text_is_kept(desk: Desk, show: Show[LetterEditor]) -> None:
    editor = show(LetterEditor(desk, FRIENDLY))
    editor.body.setFocus()
    type_in("{navnn} ")
    assert (
        editor.notice.text() == "Teksten har i afsnit 1 feltet {navnn}, som ikke findes. Det ligner {navn}."
    )
    assert not editor.save_wording()
    assert editor.body.toPlainText().startswith("{navnn} Kære")
    assert not letter_of(desk, FRIENDLY).is_local


def test_a_field_is_put_in_from_the_list(desk: Desk, show: Show[LetterEditor]) -> None:
    editor = show(LetterEditor(desk, FRIENDLY))
    editor.insert.activated.emit(editor.insert.findText("{dags_dato}"))
    assert editor.body.toPlainText().startswith("{dags_dato}Kære")
    assert editor.sample.toPlainText().startswith("tirsdag den 7. marts 2023Kære")


def test_rights_are_asked_about_once_the_text_is_another(desk: Desk, show: Show[LetterEditor]) -> None:
    editor = show(LetterEditor(desk, ORDINARY))
    assert editor.rights.value() == "yes"
    editor.body.setFocus()
    type_in("Hej. ")
    assert editor.rights.value() is None
    assert editor.notice.text() == "Svar på, om teksten vejleder om rettigheder og pligter."
    assert not editor.save_wording()
    editor.rights._choose("yes")
    assert editor.notice.text() == ""
    editor.body.setFocus()
    type_in("Og mere. ")
    assert editor.rights.value() == "yes"
    assert editor.save_wording()
    assert letter_of(desk, ORDINARY).mentions_rights


def test_a_message_that_nobody_could_get_says_so(desk: Desk, show: Show[LetterEditor]) -> None:
    editor = show(LetterEditor(desk, SMS))
    assert not editor.subject.isVisible()
    assert "af 160 tegn" in editor.meter.text()
    editor.body.setFocus()
    type_in("Meget mere tekst end der er plads til i en SMS. ")
    assert "må fylde 160" in editor.notice.text()


def test_leaving_what_is_not_stored_is_asked_for_twice(desk: Desk, show: Show[LetterEditor]) -> None:
    editor = show(LetterEditor(desk, FRIENDLY))
    ears = Ears(editor)
    assert editor.may_leave()
    editor.body.setFocus()
    type_in("x")
    assert not editor.may_leave()
    assert "ikke gemt" in ears.failed[-1]
    assert editor.may_leave()


@pytest.mark.parametrize("leaves", [True, False])
def test_the_editor_opens_from_the_letter(
    qtbot: QtBot, desk: Desk, show: Show[LettersPage], leaves: bool
) -> None:
    case = lone(desk)
    page = show(LettersPage(desk, (case.id,), FRIENDLY))
    page.head.edit.click()
    editor = page.editor
    assert editor is not None
    editor.body.setFocus()
    type_in("Goddag. ")
    if leaves:
        assert editor.save_wording()
    press(Qt.Key.Key_Escape)
    if not leaves:
        assert page.editor is editor
        press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page.editor is None)
    assert page.middle.text.body.toPlainText().startswith("Goddag. Kære Lone") is leaves
