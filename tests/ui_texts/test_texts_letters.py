"""Letters beside the agendas, and the way there from the settings."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from jobassist.services.desk import Desk
from jobassist.services.load_letters import letters_of
from jobassist.ui.settings.page import SettingsPage
from jobassist.ui.texts.page import TextsPage
from tests.ui_texts.conftest import Show, Texts


def test_the_letters_stand_below_the_agendas(texts: Texts, desk: Desk) -> None:
    keys = [each.entry.key for each in texts.page.choice.rows()]
    letters = [f"letter:{letter.id}" for letter in letters_of(desk)]
    assert sorted(keys[-len(letters) :]) == sorted(letters)
    heads = [head.text() for head, _ in texts.page.choice._heads]
    assert heads[-2:] == ["Breve", "SMS"]


def test_a_letter_is_opened_changed_and_marked_as_their_own(texts: Texts, desk: Desk) -> None:
    texts.page._open("letter:")
    texts.page.choice.filter.set_text("brev")
    texts.press(Qt.Key.Key_Return)
    editor = texts.page.letter
    assert editor is not None
    letter = next(each for each in letters_of(desk) if f"letter:{each.id}" == texts.page.choice.current())
    editor.body.setPlainText(f"{letter.body}\n\nRing gerne, hvis noget er uklart.")
    editor.rights.set_value("yes" if letter.mentions_rights else "no")
    assert editor.save_wording()
    entry = next(each.entry for each in texts.page.choice.rows() if each.entry.key == f"letter:{letter.id}")
    assert entry.is_own


def test_a_letter_that_is_not_saved_is_not_left_unasked(texts: Texts) -> None:
    texts.page.choice.filter.set_text("brev")
    texts.press(Qt.Key.Key_Return)
    editor = texts.page.letter
    said: list[str] = []
    assert editor is not None
    texts.page.failed.connect(said.append)
    editor.body.appendPlainText("Mere.")
    key = texts.page.choice.current()
    texts.page._open("agenda:sygedagpenge_1")
    assert said == ["Teksten er ikke gemt. Gem den, eller gå tilbage igen for at slippe den."]
    assert texts.page.choice.current() == key
    assert texts.page.letter is editor


def test_the_settings_lead_to_both(desk: Desk, show: Show, qtbot: QtBot) -> None:
    settings = SettingsPage(desk)
    show(settings)
    for button, begins in ((settings.texts.agendas, "agenda:"), (settings.texts.letters, "letter:")):
        with qtbot.waitSignal(settings.screen_wanted) as wanted:
            button.click()
        page = wanted.args[0]()
        qtbot.addWidget(page)
        assert isinstance(page, TextsPage)
        assert page.choice.current().startswith(begins)
