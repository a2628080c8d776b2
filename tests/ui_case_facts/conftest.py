"""A citizen on sick pay, and her page, on an encrypted store on Tuesday 7 March 2023."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QWidget

from jobassist.domain.case import Case, TargetGroup
from jobassist.services.book_talk import case_of
from jobassist.services.desk import Desk
from jobassist.ui.case_facts.card import FactRow, FactsCard
from jobassist.ui.citizen.page import CitizenPage
from tests.services.examples import a_draft, put
from tests.ui.conftest import Heard, Shown, empty_desk, light_theme, shown
from tests.ui.seen import focused
from tests.ui_journeys.conftest import application, folder, keys, opened

__all__ = ["application", "empty_desk", "folder", "keys", "light_theme", "opened", "shown"]


@pytest.fixture
def desk(empty_desk: Desk) -> Desk:
    """The desk of a store with Lone in it."""
    return empty_desk


@pytest.fixture
def lone(desk: Desk) -> Case:
    """On sick pay since 26 September, employed, with two talks."""
    return put(desk, a_draft(is_employed=True, employer="Plejehjemmet Solsiden", visitation="2"))


@pytest.fixture
def jobparat(desk: Desk) -> Case:
    """On kontanthjælp since 26 September."""
    return put(desk, a_draft(group=TargetGroup.KTH_JOBPARAT))


class Citizen:
    """The page of a citizen, driven by the keyboard, and what it told."""

    def __init__(self, desk: Desk, case: Case, shown: Shown) -> None:
        self._desk, self._case = desk, case
        self.page = CitizenPage(desk, case.id)
        self.heard: Heard = shown(self.page)

    @property
    def now(self) -> Case:
        """The case as it is stored."""
        return case_of(self._desk, self._case.id)

    @property
    def message(self) -> str:
        """What was told last."""
        return self.heard.changed[-1].message

    def add(self, card: FactsCard) -> None:
        """Press the card's button by the keyboard; its form is there."""
        press(card.add)
        assert card.form is not None
        assert card.form.isAncestorOf(focused())

    def step(self, card: FactsCard, label: str, number: int = 0) -> None:
        """Press a step of a row by the keyboard."""
        press(line(card, number).buttons[label])


Open = Callable[[Case], Citizen]


@pytest.fixture
def open_page(desk: Desk, shown: Shown) -> Open:
    """Shows the page of a citizen."""
    return lambda case: Citizen(desk, case, shown)


def line(card: FactsCard, number: int = 0) -> FactRow:
    """A row of a card."""
    return card.lines()[number]


def press(button: QWidget) -> None:
    """Enter on a button that can be seen."""
    assert button.isVisible()
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)


def enter(*, ctrl: bool = False) -> None:
    """Enter where the keyboard is."""
    held = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(focused(), Qt.Key.Key_Return, held)


def tab() -> None:
    """On to the next field."""
    QTest.keyClick(focused(), Qt.Key.Key_Tab)


def type_in(text: str) -> None:
    """Where the keyboard is, instead of what stands there."""
    QTest.keyClick(focused(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(focused(), Qt.Key.Key_Delete)
    QTest.keyClicks(focused(), text)


def pick(words: str) -> None:
    """In a list of choices, down to the one that begins so."""
    box = focused()
    assert isinstance(box, QComboBox)
    for _ in range(box.count()):
        if box.currentText().startswith(words):
            return
        QTest.keyClick(box, Qt.Key.Key_Down)
    assert box.currentText().startswith(words)


def escape() -> None:
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
