"""The gate: a passphrase chosen, a store unlocked, a store that cannot be opened."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jobassist.ui.unlock.first_start import FirstStartPage
from jobassist.ui.unlock.refused import RefusedPage
from jobassist.ui.unlock.strength import strength
from jobassist.ui.unlock.strength_meter import StrengthMeter
from jobassist.ui.unlock.unlock import UnlockPage
from tests.ui_kit.conftest import Show

_GOOD = "kobber hyben trappe fløjte mandag"


@pytest.mark.parametrize(
    ("passphrase", "level", "enough"),
    [
        ("", 0, False),
        ("abc", 1, False),
        ("Sommer2023", 1, False),
        ("aaaaaaaaaaaaaaaaaaaaaaaa", 1, False),
        ("hyben hyben hyben hyben", 1, False),
        ("kobber hyben", 1, False),
        ("kobber hyben trappe", 2, True),
        ("kobber hyben trappe fløjte", 3, True),
        (_GOOD, 4, True),
        ("kT7!xq2Zr9mW", 4, True),
        ("1234567890123", 1, False),
    ],
)
def test_strength_rewards_different_words(passphrase: str, level: int, enough: bool) -> None:
    judged = strength(passphrase)
    assert (judged.level, judged.is_enough) == (level, enough)


def test_strength_counts_as_the_user_does() -> None:
    judged = strength(_GOOD)
    assert (judged.characters, judged.words) == (33, 5)


@given(st.text(max_size=60))
def test_any_text_can_be_judged(text: str) -> None:
    assert 0 <= strength(text).level <= 4


@pytest.fixture
def first(show: Show) -> FirstStartPage:
    page = FirstStartPage(locks_after_minutes=5)
    show(page)
    page.setFocus()
    return page


def test_a_passphrase_is_chosen_with_keys_alone(first: FirstStartPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(first.first.edit, _GOOD)
    meter = first.findChild(StrengthMeter)
    assert meter is not None
    assert (meter.accessibleName(), meter.tone()) == ("Stærk", "green")
    qtbot.keyClick(first.first.edit, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is first.again.edit
    qtbot.keyClicks(first.again.edit, _GOOD)
    with qtbot.waitSignal(first.create_requested) as told:
        qtbot.keyClick(first.again.edit, Qt.Key.Key_Return)
    assert told.args == [_GOOD]
    assert first.button.label() == "Opretter lageret …"
    assert not first.first.isEnabled()


@pytest.mark.parametrize(
    ("one", "two", "sentence"),
    [
        ("kort", "kort", "Adgangssætningen er for kort. Brug mindst 12 tegn, gerne fem ord."),
        ("sommersommer", "sommersommer", "Adgangssætningen er for let at gætte. Brug flere forskellige ord."),
        (_GOOD, "noget andet", "De to er ikke ens. Skriv den samme adgangssætning igen."),
    ],
)
def test_a_poor_choice_gets_its_sentence(
    first: FirstStartPage, qtbot: QtBot, one: str, two: str, sentence: str
) -> None:
    first.first.set_text(one)
    first.again.set_text(two)
    with qtbot.assertNotEmitted(first.create_requested):
        qtbot.mouseClick(first.button, Qt.MouseButton.LeftButton)
    assert sentence in (first.first.error(), first.again.error())
    first.first.set_text(_GOOD)
    first.again.set_text(_GOOD)
    assert (first.first.error(), first.again.error()) == ("", "")


def test_a_store_that_was_not_made_says_why(first: FirstStartPage) -> None:
    first.set_busy(True)
    first.set_error("Der er ikke plads på disken. Ryd op, og prøv igen.")
    assert first.first.error() == "Der er ikke plads på disken. Ryd op, og prøv igen."
    assert first.button.isEnabled()
    assert first.button.label() == "Opret lageret"


def test_unlocking_is_busy_then_says_what_went_wrong(show: Show, qtbot: QtBot) -> None:
    page = UnlockPage("Karen Boysen · låst kl. 11:58")
    show(page)
    page.set_lead("Din kladde er gemt.")
    page.setFocus()
    qtbot.keyClicks(page.field.edit, _GOOD)
    with qtbot.waitSignal(page.unlock_requested) as told:
        qtbot.keyClick(page.field.edit, Qt.Key.Key_Return)
    assert told.args == [_GOOD]
    assert page.button.label() == "Låser op …"
    assert not page.button.isEnabled()
    page.set_error("Adgangssætningen passer ikke. Se efter Caps Lock, og prøv igen.")
    assert page.button.label() == "Lås op"
    assert page.field.edit.hasFocus()
    assert page.field.edit.selectedText()
    qtbot.keyClicks(page.field.edit, "x")
    assert (page.field.text(), page.field.error()) == ("x", "")


def test_nothing_typed_asks_for_it(show: Show, qtbot: QtBot) -> None:
    page = UnlockPage()
    show(page)
    with qtbot.assertNotEmitted(page.unlock_requested):
        qtbot.mouseClick(page.button, Qt.MouseButton.LeftButton)
    assert page.field.error() == "Skriv din adgangssætning."


def test_a_refusal_offers_again_and_out(show: Show, qtbot: QtBot) -> None:
    page = RefusedPage("Lageret er allerede åbent i et andet vindue.", advice="Luk det andet vindue.")
    window = show(page)
    page.setFocus()
    with qtbot.waitSignal(page.retry_requested):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    with qtbot.waitSignal(page.quit_requested):
        qtbot.keyClick(window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)


def test_a_refusal_that_time_cannot_mend_offers_only_out(show: Show) -> None:
    page = RefusedPage("Lageret er fra en nyere version af JobAssist.", can_retry=False)
    show(page)
    page.setFocus()
    assert not page.again.isVisible()
    assert QApplication.focusWidget() is page.quit
