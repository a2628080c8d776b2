"""Moves of somebody who edits an agenda by keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from jobassist.domain.agenda import Agenda, choose_agenda
from jobassist.domain.case import Case
from jobassist.services.book_talk import talk_kind
from jobassist.services.desk import Desk
from jobassist.services.open_case import find_cases
from jobassist.services.talk_room import occasion_of, talk_number
from jobassist.ui.kit.fields import ChoiceBox
from jobassist.ui.texts.item_form import ItemForm
from tests.ui.seen import focused
from tests.ui_texts.conftest import Texts

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
