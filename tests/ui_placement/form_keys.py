"""What the tests of the choice of an offer share: keys, fields, and what was stored."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from jobassist.domain.case import Case, OfferId, PlacementState
from jobassist.services.desk import Desk
from jobassist.store.reads.offers import placements_of_case
from jobassist.store.records import PlacementRow
from jobassist.ui.placement.page import OfferChoicePage
from tests.ui.seen import focused

TODAY = date(2023, 3, 7)
P = PlacementState
Offers = dict[str, OfferId]


def row_of(desk: Desk, case: Case) -> PlacementRow:
    (row,) = placements_of_case(desk.store, case.id)
    return row


def press(key: Qt.Key, *, ctrl: bool = False) -> None:
    """A key to whatever has the keyboard."""
    pressed = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(focused(), key, pressed)


def write(field: QWidget, text: str) -> None:
    """Into a field, instead of what stands there, and on to the next."""
    field.setFocus()
    edit = focused()
    QTest.keyClick(edit, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(edit, Qt.Key.Key_Delete)
    QTest.keyClicks(edit, text)
    QTest.keyClick(edit, Qt.Key.Key_Tab)


def choose_state(page: OfferChoicePage, state: PlacementState) -> None:
    """With the arrow keys, from the first answer."""
    assert page.form.state is not None
    page.form.state.setFocus()
    for _ in range([P.RESERVED, P.PROPOSED, P.WAITING, P.RUNNING].index(state)):
        press(Qt.Key.Key_Right)
    assert page.form.chosen_state() is state
