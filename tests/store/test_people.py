"""Citizens, found by whatever is typed."""

from __future__ import annotations

from datetime import date

import pytest

from jobassist.domain.case import CaseId, CitizenId
from jobassist.store import reads, tables
from jobassist.store.store import Store
from tests.store.rows import add_case, add_citizen, writing

PEOPLE = {
    "Åse Bæk": ("6101900001", "+45 20 30 40 50"),
    "Aage Østergaard-Jensen": ("6202910002", "21 31 41 51"),
    "O'Brien 100%_": ("6303920003", ""),
    "Jens Øst": ("6404930004", "0045 22324252"),
}


@pytest.fixture
def people(store: Store) -> dict[CaseId, str]:
    found = {}
    with writing(store) as unit:
        for name, (cpr, phone) in PEOPLE.items():
            found[add_case(unit, add_citizen(unit, name=name, cpr=cpr, phone=phone))] = name
    return found


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("åse", ["Åse Bæk"]),
        ("ÅSE", ["Åse Bæk"]),
        ("jens", ["Jens Øst", "Aage Østergaard-Jensen"]),
        ("øst jens", ["Jens Øst", "Aage Østergaard-Jensen"]),
        ("Østergaard-Jensen", ["Aage Østergaard-Jensen"]),
        ("610190-0001", ["Åse Bæk"]),
        ("6101900001", ["Åse Bæk"]),
        ("610190", ["Åse Bæk"]),
        ("0001", ["Åse Bæk"]),
        ("åse 610190-0001", ["Åse Bæk"]),
        ("20304050", ["Åse Bæk"]),
        ("20 30 40 50", ["Åse Bæk"]),
        ("+45 20304050", ["Åse Bæk"]),
        ("+4522324252", ["Jens Øst"]),
        ("  åse  ", ["Åse Bæk"]),
        ("åse jens", []),
        ("findes ikke", []),
        ("%", ["O'Brien 100%_"]),
        ("_", ["O'Brien 100%_"]),
        ("o'brien", ["O'Brien 100%_"]),
        ("\\", []),
        ("' OR 1=1 --", []),
        ("", []),
        ("   ", []),
        ("-", ["Aage Østergaard-Jensen"]),
    ],
)
def test_whoever_is_typed_is_found(
    store: Store, people: dict[CaseId, str], typed: str, names: list[str]
) -> None:
    assert [people[case_id] for case_id in reads.find_cases(store, typed)] == names


def test_open_cases_are_found_first_and_not_too_many(store: Store) -> None:
    with writing(store) as unit:
        ended = add_case(unit, add_citizen(unit, name="Anna"), ended_on=date(2023, 1, 1))
        running = [add_case(unit, add_citizen(unit, name=f"Anna {letter}")) for letter in "ÅZÆ"]
    in_order = [running[1], running[2], running[0], ended]
    assert reads.find_cases(store, "anna") == in_order
    assert reads.find_cases(store, "anna", limit=2) == in_order[:2]


def test_citizens(store: Store) -> None:
    with writing(store) as unit:
        citizen_id = add_citizen(
            unit, cpr="6101900009", name="Åse Bæk", address="Havnen 1", email="aase@example.dk",
            is_digital_exempt=True, address_protected_until=date(2024, 1, 1), interpreter_language="arabisk",
        )  # fmt: skip
        unit.update(tables.citizens, citizen_id, phone="20304050")
    row = reads.load_citizen(store, citizen_id)
    assert row is not None
    assert row.rev == 2
    assert (row.citizen.phone, row.citizen.address_protected_until) == ("20304050", date(2024, 1, 1))
    assert reads.load_citizen(store, CitizenId("findes ikke")) is None
    assert reads.load_citizens(store) == {"6101900009": row}
    assert reads.load_citizens(store, ["6101900009", "x"]) == {"6101900009": row}
    assert reads.load_citizens(store, []) == {}
