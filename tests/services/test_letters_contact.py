"""Correcting how to reach a citizen."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from jobassist.domain.case import Case, Citizen
from jobassist.services.book_talk import undo
from jobassist.services.desk import Desk
from jobassist.services.edit_citizen import ContactError, contact_of, edit_citizen
from jobassist.services.open_case import NoSuchCitizenError, find_cases, open_case
from jobassist.store import tables
from tests.services.letters import lone


def citizen_of(desk: Desk, case: Case) -> Citizen:
    return open_case(desk, case.id).citizen


def change(desk: Desk, case: Case, **changes: Any) -> Any:
    citizen = citizen_of(desk, case)
    return edit_citizen(desk, citizen, replace(contact_of(citizen), **changes))


def test_one_write_changes_what_differs_and_is_undone(desk: Desk) -> None:
    case = lone(desk)
    changed = change(
        desk,
        case,
        address=" Ny vej 7 \r\n\r\n 0000  Demoby\u200f",
        phone="+45 11223344",
        email="lone@eksempel.invalid",
        is_digital_exempt=True,
        address_protected_until=date(2023, 3, 7),
        interpreter_language=" Somali ",
    )
    assert changed.message == "Kontaktoplysningerne er gemt"
    assert changed.case_ids == {case.id}
    citizen = citizen_of(desk, case)
    assert citizen.address == "Ny vej 7\n0000 Demoby"
    assert (citizen.phone, citizen.email) == ("+45 11223344", "lone@eksempel.invalid")
    assert (citizen.is_digital_exempt, citizen.interpreter_language) == (True, "Somali")
    assert citizen.address_protected_until == date(2023, 3, 7)
    assert find_cases(desk, "11223344")
    undone = undo(desk, changed.action_id)
    assert undone.case_ids == {case.id}
    assert citizen_of(desk, case).phone == "12345678"


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("address", "", "Adressen er gemt"),
        ("phone", "", "Telefonnummeret er gemt"),
        ("email", "a@b.dk", "E-mailen er gemt"),
        ("is_digital_exempt", True, "Fritagelsen for Digital Post er gemt"),
        ("address_protected_until", date(2024, 3, 7), "Adressebeskyttelsen er gemt"),
        ("interpreter_language", "dari", "Sproget er gemt"),
    ],
)
def test_each_has_its_words(desk: Desk, field: str, value: Any, message: str) -> None:
    case = lone(desk)
    assert change(desk, case, **{field: value}).message == message
    assert change(desk, case) is None


@pytest.mark.parametrize(
    ("field", "value", "says"),
    [
        ("address", "Vej 1 " * 1000, "Adressen er for lang"),
        ("address", "\n".join("abcdef"), "højst 5 linjer"),
        ("address", "x" * 61, "højst 60 tegn"),
        ("phone", "ring til min mor", "Skriv otte cifre"),
        ("phone", "1234", "Skriv otte cifre"),
        ("phone", "1" * 16, "Skriv otte cifre"),
        ("email", "lone", "navn@eksempel.dk"),
        ("email", "a" * 300 + "@b.dk", "navn@eksempel.dk"),
        ("email", "<script>@b.dk", "navn@eksempel.dk"),
        ("address_protected_until", date(2023, 3, 6), "Datoen er gået"),
        ("address_protected_until", date(2033, 3, 6), "Vælg en dag senest 07-03-2024"),
        ("interpreter_language", "x" * 61, "Sproget er for langt"),
    ],
)
def test_what_cannot_be_right_is_refused_at_its_field(desk: Desk, field: str, value: Any, says: str) -> None:
    case = lone(desk)
    before = citizen_of(desk, case)
    with pytest.raises(ContactError) as error:
        change(desk, case, **{field: value})
    assert says in str(error.value)
    assert error.value.field == field
    assert citizen_of(desk, case) == before


def test_what_a_list_gave_is_not_judged_until_it_is_touched(desk: Desk) -> None:
    case = lone(desk, phone="lokal 12", address="x" * 400, address_protected_until=date(2020, 1, 1))
    assert change(desk, case, email="a@b.dk").message == "E-mailen er gemt"
    assert change(desk, case, address_protected_until=None).message == "Adressebeskyttelsen er gemt"


def test_two_windows_never_overwrite_one_another(desk: Desk) -> None:
    case = lone(desk)
    seen = citizen_of(desk, case)
    change(desk, case, phone="11223344")
    with pytest.raises(ContactError, match="ændret i mellemtiden"):
        edit_citizen(desk, seen, replace(contact_of(seen), phone="55667788"))
    assert edit_citizen(desk, seen, replace(contact_of(seen), email="a@b.dk")) is not None
    assert citizen_of(desk, case).phone == "11223344"


def test_a_citizen_who_is_gone_is_told_of(desk: Desk) -> None:
    case = lone(desk, talk=False, talks=())
    seen = citizen_of(desk, case)
    with desk.store.write("test", by="test", at=desk.clock.now()) as unit:
        unit.delete(tables.cases, case.id)
        unit.delete(tables.citizens, seen.id)
    with pytest.raises(NoSuchCitizenError):
        edit_citizen(desk, seen, replace(contact_of(seen), email="a@b.dk"))
