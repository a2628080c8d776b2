"""What an offer must fit, on the citizen's page: read, written, and marked as internal."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from jobassist.domain.case import Case
from jobassist.domain.offers import DanishLevel, Demand, Needs
from jobassist.services.book_talk import undo
from jobassist.services.desk import Desk
from jobassist.services.needs import needs_of, save_needs
from jobassist.ui.citizen.page import CitizenPage
from jobassist.ui.placement.needs_form import NeedsForm
from tests.ui.conftest import Heard, Shown
from tests.ui.seen import focused, words_in

LEFT = Qt.MouseButton.LeftButton
FULL = Needs(
    15.5, frozenset({Demand.NOISE, Demand.LIFTING}), DanishLevel.SOME, "Nordby", 45, "Kun <b>formiddag</b>"
)


def opened(desk: Desk, case: Case, shown: Shown) -> tuple[CitizenPage, Heard, NeedsForm]:
    page = CitizenPage(desk, case.id)
    heard = shown(page)
    QTest.mouseClick(page.needs.edit, LEFT)
    form = page.needs.form
    assert form is not None
    assert form.hours.edit.hasFocus()
    return page, heard, form


def test_what_is_written_is_told(desk: Desk, lone: Case, shown: Shown) -> None:
    save_needs(desk, lone.id, FULL, rev=0)
    page = CitizenPage(desk, lone.id)
    shown(page)
    told = words_in(page.needs)
    for words in (
        "højst 15,5 timer om ugen", "tunge løft, støj", "lidt dansk", "højst 45 minutter", "Nordby",
        "Kun <b>formiddag</b>",
    ):  # fmt: skip
        assert words in told


def test_nothing_is_written_yet(desk: Desk, lone: Case, shown: Shown) -> None:
    page = CitizenPage(desk, lone.id)
    shown(page)
    assert "Intet særligt er skrevet." in words_in(page.needs)


def test_it_is_written_with_the_keyboard_and_can_be_undone(desk: Desk, lone: Case, shown: Shown) -> None:
    page, heard, form = opened(desk, lone, shown)
    QTest.keyClicks(focused(), "15,5")
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    QTest.keyClicks(focused(), "45")
    for demand in (Demand.LIFTING, Demand.NOISE):
        form.avoid[demand].setFocus()
        QTest.keyClick(focused(), Qt.Key.Key_Space)
    form.danish.setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Down)
    QTest.keyClick(focused(), Qt.Key.Key_Down)
    form.municipality.setFocus()
    QTest.keyClicks(focused(), "Nordby")
    form.note.setFocus()
    QTest.keyClicks(focused(), "Kun <b>formiddag</b>")
    QTest.keyClick(focused(), Qt.Key.Key_Return)  # a new line in the note
    assert heard.changed == []
    form.municipality.setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert needs_of(desk, lone.id)[0] == FULL
    assert page.needs.form is None
    assert "Nordby" in words_in(page.needs)
    undo(desk, heard.changed[0].action_id)
    page.refresh()
    assert "Intet særligt er skrevet." in words_in(page.needs)


def test_what_was_written_is_there_to_be_changed(desk: Desk, lone: Case, shown: Shown) -> None:
    save_needs(desk, lone.id, FULL, rev=0)
    _, _, form = opened(desk, lone, shown)
    assert form._needs(15.5, 45) == FULL
    assert "Borgeren ser det ikke" in form.hint.text()
    assert form.note.property("internal") == "true"


@pytest.mark.parametrize(
    ("field", "text", "words"),
    [
        ("hours", "mange", "som et tal"),
        ("hours", "38", "mellem 1 og 37"),
        ("minutes", "en halv time", "som et helt tal"),
        ("minutes", "7,5", "som et helt tal"),
        ("minutes", "0", "mellem 1 og 240"),
        ("municipality", "x" * 121, "for langt"),
    ],
)
def test_what_cannot_be_is_said_at_its_field(
    desk: Desk, lone: Case, shown: Shown, field: str, text: str, words: str
) -> None:
    _, heard, form = opened(desk, lone, shown)
    part: Any = getattr(form, field)
    part.set_text(text)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert words in part.error()
    assert focused() is part.edit
    QTest.keyClicks(focused(), "1")
    assert part.error() == ""
    assert (heard.changed, needs_of(desk, lone.id)[1]) == ([], 0)


def test_another_window_was_faster(desk: Desk, lone: Case, shown: Shown) -> None:
    _, heard, form = opened(desk, lone, shown)
    save_needs(desk, lone.id, FULL, rev=0)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert form.note_field.error()
    assert heard.changed == []
    assert needs_of(desk, lone.id)[0] == FULL


def test_esc_gives_it_up(desk: Desk, lone: Case, shown: Shown) -> None:
    page, heard, _ = opened(desk, lone, shown)
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert page.needs.form is None
    assert focused() is page.needs.edit
    assert heard.backs == 0
