"""The button that saves the next talk as a calendar file, and the choice of professional system."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from jobassist.domain.case import TalkId
from jobassist.services.book_talk import undo_last
from jobassist.services.calendar_file import next_talk_of
from jobassist.services.desk import Desk
from jobassist.services.hand_back import blocks_of
from jobassist.services.settings import load_settings
from jobassist.ui.hand_back.calendar_button import CalendarButton
from jobassist.ui.hand_back.strip import HandBackStrip
from jobassist.ui.settings.page import SettingsPage
from tests.ui_hand_back.conftest import Heard, Show


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the file dialog answers, and behind it what it was asked with."""
    said = [""]

    def asked(_parent: object, title: str, proposed: str, kinds: str) -> tuple[str, str]:
        said.extend((title, Path(proposed).name, kinds))
        return said[0], kinds

    monkeypatch.setattr(QFileDialog, "getSaveFileName", asked)
    return said


def test_the_next_talk_is_saved_from_the_strip(
    qtbot: QtBot, strip: HandBackStrip, heard: Heard, answer: list[str], tmp_path: Path
) -> None:
    assert strip.calendar.isVisible()
    strip.calendar.setFocus()
    qtbot.keyClick(strip.calendar, Qt.Key.Key_Return)
    assert answer[1:] == ["Gem i kalender", "samtale-2023-03-23.ics", "Kalenderfiler (*.ics)"]
    assert (heard.changes, heard.sentences) == ([], [])
    answer[0] = str(tmp_path / "næste")
    qtbot.keyClick(strip.calendar, Qt.Key.Key_Return)
    assert b"DTSTART:20230323T093000Z" in (tmp_path / "næste.ics").read_bytes()
    assert heard.changes[0].message == "Kalenderfilen er gemt som næste.ics. Der er ingen navne i den"


def test_what_cannot_be_saved_is_a_sentence(
    qtbot: QtBot, strip: HandBackStrip, heard: Heard, answer: list[str], tmp_path: Path
) -> None:
    answer[0] = str(tmp_path / "findes ikke" / "x.ics")
    strip.calendar.click()
    assert heard.sentences == ["Filen kunne ikke gemmes. Vælg en anden mappe, og prøv igen."]


def test_without_a_next_talk_there_is_no_button(qtbot: QtBot, desk: Desk, talk: TalkId, show: Show) -> None:
    case_id = blocks_of(desk, talk).case_id
    button = CalendarButton(desk, next_talk_of(desk, case_id))
    show(button, 200, 40)
    button.set_talk(None)
    assert not button.isVisible()
    button.save()
    undo_last(desk)
    strip = HandBackStrip(desk, talk)
    show(strip, 368, 700)
    assert not strip.calendar.isVisible()


def test_the_professional_system_is_chosen_in_the_settings(qtbot: QtBot, desk: Desk, show: Show) -> None:
    page = SettingsPage(desk)
    show(page)
    box = page.professional
    assert box.accessibleName() == "Fagsystem"
    assert [box.itemText(place) for place in range(box.count())] == ["Fasit", "Momentum", "Andet fagsystem"]
    assert box.currentText() == "Andet fagsystem"
    box.setFocus()
    with qtbot.waitSignal(page.changed) as told:
        qtbot.keyClick(box, Qt.Key.Key_F)
    assert told.args[0].message == "Fagsystemet er gemt"
    assert load_settings(desk.store).hand_back_profile == "fasit"
    undo_last(desk)
    page.refresh()
    assert box.currentText() == "Andet fagsystem"
