"""Settings: what is typed is read kindly, refused in a sentence, in force at once and undone whole."""

from __future__ import annotations

from datetime import date

import pytest

from jobassist.services.book_talk import undo
from jobassist.services.desk import Desk
from jobassist.services.edit_settings import (
    SettingError,
    closed_day_words,
    closed_days_text,
    edit_closed_days,
    edit_settings,
    follow_settings,
    read_closed_days,
)
from jobassist.services.open_store import PassphraseTooShortError, change_passphrase, lay_out
from jobassist.services.settings import Role, load_settings
from jobassist.store.errors import WrongPassphrase
from jobassist.store.store import Store
from tests.services.examples import clock_for


def test_a_setting_is_stored_and_in_force(desk: Desk) -> None:
    changed = edit_settings(desk, "name", "  Karen   Boysen ")
    assert changed is not None
    assert changed.message == "Dit navn er gemt"
    assert (desk.settings.name, desk.user) == ("Karen Boysen", "Karen Boysen")
    assert load_settings(desk.store).name == "Karen Boysen"


def test_what_is_the_same_is_not_stored_again(desk: Desk) -> None:
    edit_settings(desk, "phone", "12 34 56 78")
    assert edit_settings(desk, "phone", " 12  34 56 78 ") is None


@pytest.mark.parametrize(
    ("field", "text", "kept"),
    [
        ("role", "manager", Role.MANAGER),
        ("phone", "+45 12345678", "+45 12345678"),
        ("phone", "", ""),
        ("address", " Torvet 1 \n\n 8000 Aarhus\n", "Torvet 1\n8000 Aarhus"),
        ("meeting_place", "Lokale 3", "Lokale 3"),
        ("theme", "dark", "dark"),
        ("scale_percent", "150", 150),
    ],
)
def test_what_was_typed_is_read(desk: Desk, field: str, text: str, kept: object) -> None:
    edit_settings(desk, field, "Karen" if field == "name" else text)
    assert getattr(desk.settings, field) == kept


@pytest.mark.parametrize(
    ("field", "text", "sentence"),
    [
        ("name", "  ", "Skriv dit navn. Det står på planerne og i historikken."),
        ("name", "x" * 121, "Teksten er for lang. Brug højst 120 tegn."),
        (
            "phone", "1234",
            "Telefonnummeret kan ikke læses. Skriv otte cifre, for eksempel 12 34 56 78.",
        ),
        (
            "phone", "ring til mig",
            "Telefonnummeret kan ikke læses. Skriv otte cifre, for eksempel 12 34 56 78.",
        ),
        ("address", "a\nb\nc\nd\ne\nf\ng", "Adressen er for lang. Brug højst 6 linjer."),
    ],
)  # fmt: skip
def test_what_cannot_be_a_setting_is_refused(desk: Desk, field: str, text: str, sentence: str) -> None:
    before = desk.settings
    with pytest.raises(SettingError) as error:
        edit_settings(desk, field, text)
    assert str(error.value) == sentence
    assert desk.settings == before


def test_closed_days_change_the_rulebook_at_once(desk: Desk) -> None:
    constitution_day = date(2023, 6, 5)
    assert desk.rulebook.calendar.is_working_day(constitution_day)
    changed = edit_closed_days(desk, ["06-05"], "31-12")
    assert changed is not None
    assert desk.settings.closed_days == ("06-05", "12-31")
    assert not desk.rulebook.calendar.is_working_day(constitution_day)

    undo(desk, changed.action_id)
    assert follow_settings(desk)
    assert not follow_settings(desk)
    assert not desk.settings.closed_days
    assert desk.rulebook.calendar.is_working_day(constitution_day)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("", ()),
        ("31-12", ("12-31",)),
        ("31-12, 26/5 og 1.5.", ("12-31", "05-26", "05-01")),
        ("29-02;2-1\n", ("02-29", "01-02")),
    ],
)
def test_days_are_read_as_danes_write_them(text: str, days: tuple[str, ...]) -> None:
    assert read_closed_days(text) == days


@pytest.mark.parametrize("text", ["31-02", "12-31", "juleaften", "31-12-2023", "0-1"])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(SettingError, match="En af dagene kan ikke læses"):
        read_closed_days(text)


def test_days_are_written_as_danes_read_them() -> None:
    assert closed_days_text(["12-31", "05-26"]) == "26-05, 31-12"
    assert closed_day_words("12-24") == "24. december"


def test_another_passphrase_opens_the_store(desk: Desk) -> None:
    with pytest.raises(WrongPassphrase):
        change_passphrase(desk, "en forkert en", "seks helt andre ord")
    with pytest.raises(PassphraseTooShortError):
        change_passphrase(desk, "fem tilfældige ord", "kort")
    change_passphrase(desk, "fem tilfældige ord", "seks helt andre ord")
    folder = desk.store.folder
    desk.store.close()
    with Store.open(folder, "seks helt andre ord") as store:
        lay_out(store, clock_for)
