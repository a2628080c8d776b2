"""The settings page by keys and clicks: saved when a field is left, refused in a sentence, in force."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from jobassist import __version__
from jobassist.services.book_talk import undo_last
from jobassist.services.desk import Desk
from jobassist.services.edit_settings import edit_settings
from jobassist.services.open_store import lay_out
from jobassist.services.settings import Role, load_settings
from jobassist.store.store import Store
from jobassist.ui.kit import theme
from jobassist.ui.settings.page import SettingsPage
from tests.services.examples import clock_for
from tests.ui_import.conftest import shown
from tests.ui_import.looking import click


@pytest.fixture
def settings(qtbot: QtBot, desk: Desk) -> SettingsPage:
    page = SettingsPage(desk)
    shown(qtbot, page)
    page.activateWindow()
    return page


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[Desk]:
    with Store.create(tmp_path / "demo", "", is_demo=True) as store:
        yield lay_out(store, clock_for)


def write(qtbot: QtBot, edit: QWidget, text: str, *, then: Qt.Key = Qt.Key.Key_Tab) -> None:
    """Replaces what stands in a field and leaves it."""
    edit.setFocus()
    qtbot.waitUntil(edit.hasFocus)
    qtbot.keyClick(edit, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(edit, Qt.Key.Key_Delete)
    qtbot.keyClicks(edit, text)
    qtbot.keyClick(edit, then)


def line(page: SettingsPage, name: str) -> QLineEdit:
    edit = page.fields[name].findChild(QLineEdit)
    assert edit is not None
    return edit


def test_leaving_a_field_saves_it_and_says_so(qtbot: QtBot, settings: SettingsPage, desk: Desk) -> None:
    with qtbot.waitSignal(settings.changed) as told:
        write(qtbot, line(settings, "name"), "Karen Boysen")
    assert told.args[0].message == "Dit navn er gemt"
    assert told.args[0].case_ids == frozenset()
    assert settings.sections["you"].saved_text() == "Gemt 10:42:07"
    assert settings.sections["jobcentre"].saved_text() == ""
    assert load_settings(desk.store).name == "Karen Boysen"


def test_enter_saves_as_well(qtbot: QtBot, settings: SettingsPage, desk: Desk) -> None:
    write(qtbot, line(settings, "meeting_place"), "Lokale 3", then=Qt.Key.Key_Return)
    assert desk.settings.meeting_place == "Lokale 3"


def test_an_address_has_lines(qtbot: QtBot, settings: SettingsPage, desk: Desk) -> None:
    area = settings.fields["address"].findChild(QPlainTextEdit)
    assert area is not None
    write(qtbot, area, "Parken 160", then=Qt.Key.Key_Return)
    qtbot.keyClicks(area, "2605 Brøndby")
    qtbot.keyClick(area, Qt.Key.Key_Tab)
    assert desk.settings.address == "Parken 160\n2605 Brøndby"


def test_what_cannot_be_is_told_at_its_field_and_not_saved(
    qtbot: QtBot, settings: SettingsPage, desk: Desk
) -> None:
    with qtbot.assertNotEmitted(settings.changed):
        write(qtbot, line(settings, "phone"), "123")
    field = settings.fields["phone"]
    assert field.error() == "Telefonnummeret kan ikke læses. Skriv otte cifre, for eksempel 12 34 56 78."
    assert desk.settings.phone == ""

    settings.refresh()
    assert line(settings, "phone").text() == "123"
    write(qtbot, line(settings, "phone"), "12345678")
    assert field.error() == ""
    assert desk.settings.phone == "12345678"


def test_role_and_look_are_chosen(qtbot: QtBot, settings: SettingsPage, desk: Desk) -> None:
    for choice, label in ((settings.role, "Leder"), (settings.theme, "Mørkt"), (settings.scale, "150 %")):
        button = next(b for b in choice.findChildren(QAbstractButton) if b.text() == label)
        with qtbot.waitSignal(settings.changed):
            click(qtbot, button)
    stored = load_settings(desk.store)
    assert (stored.role, stored.theme, stored.scale_percent) == (Role.MANAGER, "dark", 150)


def test_delete_does_not_leave_a_choice_empty(qtbot: QtBot, settings: SettingsPage, desk: Desk) -> None:
    button = next(b for b in settings.theme.findChildren(QAbstractButton) if b.isChecked())
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Delete)
    assert settings.theme.value() == "light"


def test_closed_days_are_ticked_and_typed(qtbot: QtBot, settings: SettingsPage, desk: Desk) -> None:
    box = settings.days.usual["06-05"]
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert not desk.rulebook.calendar.is_working_day(date(2023, 6, 5))
    write(qtbot, settings.days.others.edit, "30-12")
    assert desk.settings.closed_days == ("06-05", "12-30")

    write(qtbot, settings.days.others.edit, "30-02")
    assert settings.days.others.error().startswith("En af dagene kan ikke læses.")
    assert desk.settings.closed_days == ("06-05", "12-30")


def test_an_undo_is_in_force_and_shown(qtbot: QtBot, settings: SettingsPage, desk: Desk) -> None:
    edit_settings(desk, "name", "Karen Boysen")
    box = settings.days.usual["06-05"]
    click(qtbot, box)
    assert undo_last(desk) is not None
    with qtbot.waitSignal(settings.changed):
        settings.refresh()
    assert not box.isChecked()
    assert desk.rulebook.calendar.is_working_day(date(2023, 6, 5))


def test_leaving_the_page_saves_what_is_being_typed(qtbot: QtBot, settings: SettingsPage, desk: Desk) -> None:
    edit = line(settings, "municipality")
    edit.setFocus()
    qtbot.keyClicks(edit, "Brøndby")
    assert settings.may_leave()
    assert desk.settings.municipality == "Brøndby"


def test_a_full_disk_is_told_and_keeps_the_page(qtbot: QtBot, settings: SettingsPage, desk: Desk) -> None:
    with desk.store.read() as connection:
        connection.exec_driver_sql("PRAGMA query_only = 1")
    edit = line(settings, "municipality")
    edit.setFocus()
    qtbot.keyClicks(edit, "Brøndby")
    with qtbot.waitSignal(settings.failed):
        assert not settings.may_leave()
    assert edit.text() == "Brøndby"
    with desk.store.read() as connection:
        connection.exec_driver_sql("PRAGMA query_only = 0")
    assert settings.may_leave()


NEW = "lampe hest violin tag sol"


def test_another_passphrase(qtbot: QtBot, settings: SettingsPage, desk: Desk) -> None:
    part = settings.passphrase
    for field, text in ((part.old, "fem tilfældige ord"), (part.first, NEW), (part.again, NEW)):
        qtbot.keyClicks(field.edit, text)
    with qtbot.waitSignal(settings.changed, timeout=20_000) as told:
        qtbot.keyClick(part.again.edit, Qt.Key.Key_Return)
        assert part.is_busy()
    assert told.args[0].message == "Adgangssætningen er skiftet"
    assert (part.old.text(), part.first.text(), part.again.text()) == ("", "", "")
    folder = desk.store.folder
    desk.store.close()
    Store.open(folder, NEW).close()


@pytest.mark.parametrize(
    ("old", "new", "again", "place", "sentence"),
    [
        ("", NEW, NEW, "old", "Skriv den adgangssætning, du bruger nu."),
        ("fem", "kort", "kort", "first", "Adgangssætningen er for kort."),
        ("fem", "aaaaaaaaaaaaaaaa", "", "first", "Adgangssætningen er for let at gætte."),
        ("fem", NEW, NEW + "x", "again", "De to er ikke ens."),
        ("noget forkert", NEW, NEW, "old", "Adgangssætningen er forkert."),
    ],
)
def test_a_passphrase_that_cannot_be_changed(
    qtbot: QtBot, settings: SettingsPage, old: str, new: str, again: str, place: str, sentence: str
) -> None:
    part = settings.passphrase
    fields = {"old": part.old, "first": part.first, "again": part.again}
    for field, text in zip(fields.values(), (old, new, again), strict=True):
        field.set_text(text)
    click(qtbot, part.button)
    qtbot.waitUntil(lambda: not part.is_busy(), timeout=20_000)
    assert fields[place].error().startswith(sentence)
    assert fields[place].edit.hasFocus()


def test_facts_about_the_store(settings: SettingsPage, desk: Desk) -> None:
    values = [fact.value.text() for fact in settings.about.facts]
    assert values == [
        str(desk.store.folder),
        "Alt er krypteret og bliver på denne computer.",
        f"JobAssist {__version__}",
    ]
    assert settings.passphrase.isVisible()


def test_a_demo_has_no_passphrase_to_change(qtbot: QtBot, demo: Desk) -> None:
    page = SettingsPage(demo)
    shown(qtbot, page)
    assert not page.passphrase.isVisible()
    assert page.about.facts[1].value.text() == "Opdigtede borgere. Lageret låser sig selv op."


def test_every_control_has_a_name(settings: SettingsPage) -> None:
    controls = [*settings.findChildren(QLineEdit), *settings.findChildren(QPlainTextEdit)]
    controls += settings.findChildren(QAbstractButton)
    nameless = [c for c in controls if not (c.accessibleName() or getattr(c, "text", str)())]
    assert nameless == []


def test_an_empty_address_is_seen_as_a_field(settings: SettingsPage) -> None:
    area = settings.fields["address"].findChild(QPlainTextEdit)
    assert area is not None
    picture = area.grab().toImage()
    assert picture.pixelColor(0, picture.height() // 2) == theme.colour("ctl")
