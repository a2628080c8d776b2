"""Typed dates and the fields to fill in."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPalette, QWheelEvent
from PySide6.QtWidgets import QApplication, QCalendarWidget, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from jobassist.domain.danish import short_date
from jobassist.ui.kit import theme
from jobassist.ui.kit.date_field import DateField
from jobassist.ui.kit.dates import read_date
from jobassist.ui.kit.fields import ChoiceBox, TextArea, TextField
from tests.ui_kit.conftest import Show

TODAY = date(2023, 3, 7)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("23-03-2023", date(2023, 3, 23)),
        ("23.3.23", date(2023, 3, 23)),
        ("23/3", date(2023, 3, 23)),
        ("230323", date(2023, 3, 23)),
        ("23032023", date(2023, 3, 23)),
        ("  23 3 2023 ", date(2023, 3, 23)),
        ("1.4.", date(2023, 4, 1)),
        ("5/12", date(2022, 12, 5)),
        ("1-1-51", date(1951, 1, 1)),
        ("1-1-43", date(2043, 1, 1)),
        ("+14", date(2023, 3, 21)),
        ("I dag", TODAY),
        ("i morgen", date(2023, 3, 8)),
        ("29/2", date(2024, 2, 29)),
        ("", None),
        ("31-02-2023", None),
        ("30/2", None),
        ("23", None),
        ("torsdag", None),
        ("23-03-2023 kl. 10", None),
    ],
)
def test_dates_are_read_as_they_are_said(typed: str, day: date | None) -> None:
    assert read_date(typed, TODAY) == day


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)), st.dates(date(2015, 1, 1), date(2040, 1, 1)))
def test_a_shown_date_reads_back(day: date, today: date) -> None:
    assert read_date(short_date(day), today) == day


@given(st.text(max_size=12))
def test_no_text_breaks_the_reading(text: str) -> None:
    read_date(text, TODAY)


@given(st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.integers(-180, 180))
def test_a_date_without_year_is_the_nearest(today: date, away: int) -> None:
    day = today + timedelta(days=away)
    if (day.month, day.day) != (2, 29):
        assert read_date(f"{day.day}/{day.month}", today) == day


def _field(show: Show, earliest: date | None = None) -> DateField:
    field = DateField("Næste samtale", TODAY, earliest=earliest)
    show(field, QLineEdit())
    field.setFocus()
    return field


def test_a_typed_date_is_read_when_the_field_is_left(qtbot: QtBot, show: Show) -> None:
    field = _field(show)
    qtbot.keyClicks(field.edit, "23/3")
    with qtbot.waitSignal(field.day_changed) as told:
        qtbot.keyClick(field.edit, Qt.Key.Key_Tab)
    assert told.args == [date(2023, 3, 23)]
    assert field.edit.text() == "23-03-2023"
    assert field.edit.accessibleName() == "Næste samtale"


def test_a_day_that_is_gone_says_what_to_do(qtbot: QtBot, show: Show) -> None:
    field = _field(show, earliest=TODAY)
    qtbot.keyClicks(field.edit, "03-02-2023")
    qtbot.keyClick(field.edit, Qt.Key.Key_Return)
    assert field.error() == "Datoen er gået. Vælg en dag fra i dag og frem."
    assert field.edit.accessibleDescription() == field.error()
    assert field.day() is None
    qtbot.keyClicks(field.edit, "x")
    assert field.error() == ""


def test_other_reasons_have_their_own_sentence(qtbot: QtBot, show: Show) -> None:
    field = _field(show, earliest=date(2023, 4, 1))
    field.edit.setText("31-02-2023")
    assert field.day() is None
    assert field.error() == "Datoen kan ikke læses. Skriv den som 23-03-2023."
    field.edit.setText("01-03-2023")
    assert field.day() is None
    assert field.error() == "Datoen er for tidlig. Vælg en dag fra 01-04-2023 og frem."
    field.set_day(None)
    assert field.error() == ""


def test_the_calendar_opens_by_key_and_gives_its_day(qtbot: QtBot, show: Show) -> None:
    field = _field(show, earliest=TODAY)
    field.set_day(date(2023, 3, 21))
    qtbot.keyClick(field.edit, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    popup = field.findChild(QCalendarWidget)
    assert isinstance(popup, QCalendarWidget)
    assert popup.minimumDate().toPython() == TODAY
    view = popup.findChild(QWidget, "qt_calendar_calendarview")
    assert view is not None
    qtbot.keyClick(view, Qt.Key.Key_Right)
    with qtbot.waitSignal(field.day_changed) as told:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert told.args == [date(2023, 3, 22)]
    qtbot.waitUntil(lambda: field.findChild(QCalendarWidget) is None)


def test_a_secret_is_shown_by_key(qtbot: QtBot, show: Show) -> None:
    field = TextField("Adgangssætning", secret=True)
    show(field)
    field.setFocus()
    field.set_text("kobber hyben")
    assert not field.is_shown()
    qtbot.keyClick(field.edit, Qt.Key.Key_V, Qt.KeyboardModifier.AltModifier)
    assert field.is_shown()
    assert field.text() == "kobber hyben"


def test_a_hint_in_a_field_can_be_read(show: Show) -> None:
    field = TextField("Navn", placeholder="Navn")
    show(field)
    assert field.edit.palette().color(QPalette.ColorRole.PlaceholderText) == theme.colour("text3")


def test_enter_submits_a_field(qtbot: QtBot) -> None:
    field = TextField("Navn", placeholder="Navn")
    qtbot.addWidget(field)
    with qtbot.waitSignal(field.submitted):
        qtbot.keyClick(field.edit, Qt.Key.Key_Return)
    assert field.label() == "Navn"


def test_an_error_comes_and_goes(qtbot: QtBot) -> None:
    field = TextField("Navn")
    qtbot.addWidget(field)
    field.set_error("Skriv et navn.")
    assert field.edit.property("state") == "error"
    field.set_error("")
    assert (field.edit.property("state"), field.error()) == ("", "")


def test_notes_grow_with_what_is_written_and_tab_goes_on(qtbot: QtBot, show: Show) -> None:
    notes, after = TextArea("Noter", lines=2, most_lines=5, internal=True), QLineEdit()
    show(notes, after)
    before = notes.sizeHint().height()
    notes.setPlainText("linje\n" * 3)
    assert notes.sizeHint().height() > before
    notes.setPlainText("linje\n" * 20)
    tallest = notes.sizeHint().height()
    notes.setPlainText("linje\n" * 40)
    assert notes.sizeHint().height() == tallest
    assert notes.verticalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAsNeeded
    notes.setFocus()
    qtbot.keyClick(notes, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is after


def test_a_wheel_over_a_choice_changes_nothing(qtbot: QtBot) -> None:
    box = ChoiceBox("Gruppe")
    box.addItems(["Alle", "SDP"])
    qtbot.addWidget(box)
    box.show()
    turn = QWheelEvent(
        box.rect().center().toPointF(),
        box.mapToGlobal(box.rect().center()).toPointF(),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, turn)
    assert box.currentIndex() == 0
    qtbot.keyClick(box, Qt.Key.Key_Return)
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert box.currentText() == "SDP"
