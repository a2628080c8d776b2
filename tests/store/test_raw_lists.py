"""Raw lists: every column a source sends, kept in the import's own transaction."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from sqlalchemy import text

from jobassist.store import reads
from jobassist.store.errors import NotUndoable
from jobassist.store.raw_lists import add_raw_list, raw_list
from jobassist.store.store import Store
from jobassist.store.unit import Unit
from tests.store.rows import AT, BY, add_case, add_import, new_case, writing

PROFILE = "ab12cd"
ROWS = ((4, ("0101901234", "Åse")), (5, ("", "")))


def add(
    unit: Unit, sha256: str, columns: Sequence[str] = ("CPR-nr.", "Navn"), rows: Any = ROWS
) -> tuple[str, int]:
    import_id = add_import(unit, sha256=sha256)
    return import_id, add_raw_list(unit, profile=PROFILE, import_id=import_id, columns=columns, rows=rows)


def raw_tables(store: Store) -> list[str]:
    with store.read() as connection:
        names = connection.execute(text("SELECT name FROM sqlite_master WHERE name LIKE 'liste%'"))
        return list(names.scalars())


def test_every_cell_is_kept_as_text(store: Store) -> None:
    with writing(store) as unit:
        import_id, added = add(unit, "11")
    assert added == 2
    assert raw_list(store, profile=PROFILE, import_id=import_id) == [
        {"import_id": import_id, "row_number": 4, "CPR-nr.": "0101901234", "Navn": "Åse"},
        {"import_id": import_id, "row_number": 5, "CPR-nr.": "", "Navn": ""},
    ]


def test_a_later_failure_takes_the_list_back(store: Store) -> None:
    """sqlite-utils commits by itself outside a transaction; here it must not."""

    def fail(unit: Unit) -> None:
        add(unit, "11")
        add_case(unit)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError), writing(store) as unit:
        fail(unit)
    assert raw_tables(store) == []
    assert reads.load_cases(store) == []
    assert reads.newest_import(store) is None


def test_a_later_failure_takes_new_columns_back(store: Store) -> None:
    with writing(store) as unit:
        import_id, _ = add(unit, "11")

    def fail(unit: Unit) -> None:
        add(unit, "22", columns=("CPR-nr.", "Ny"))
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError), writing(store) as unit:
        fail(unit)
    assert "Ny" not in raw_list(store, profile=PROFILE, import_id=import_id)[0]


def test_the_same_file_adds_nothing(store: Store) -> None:
    with writing(store) as unit:
        first, _ = add(unit, "11")
    with writing(store) as unit:
        again, added = add(unit, "11")
    assert added == 0
    assert len(raw_list(store, profile=PROFILE, import_id=first)) == 2
    assert raw_list(store, profile=PROFILE, import_id=again) == []


def test_another_file_with_more_columns(store: Store) -> None:
    with writing(store) as unit:
        first, _ = add(unit, "11")
        second, added = add(unit, "22", ("CPR-nr.", "Fødselsår"), ((2, ("0202901234", "1990")),))
    assert added == 1
    assert raw_list(store, profile=PROFILE, import_id=first)[0]["Fødselsår"] is None
    row = raw_list(store, profile=PROFILE, import_id=second)[0]
    assert (row["Fødselsår"], row["Navn"]) == ("1990", None)


def test_headings_in_other_letters(store: Store) -> None:
    """SQLite takes Navn and NAVN for one column, År and år for two."""
    with writing(store) as unit:
        add(unit, "11", ("Navn", "År"), ((2, ("Åse", "1990")),))
        second, _ = add(unit, "22", ("NAVN", "år"), ((2, ("Bo", "1991")),))
    row = raw_list(store, profile=PROFILE, import_id=second)[0]
    assert (row["Navn"], row["År"], row["år"]) == ("Bo", None, "1991")


HEADINGS = (
    "Navn",
    "navn",
    "NAVN ",
    "",
    "\x00",
    'x"; DROP TABLE cases--',
    "[a]",
    "import_id",
    "Row_Number",
    "rowid",
)


def test_headings_are_only_names(store: Store) -> None:
    case_id = new_case(store)
    with writing(store) as unit:
        import_id, _ = add(unit, "11", HEADINGS, ((2, tuple("abcdefghij")),))
    (row,) = raw_list(store, profile=PROFILE, import_id=import_id)
    assert list(row.items())[2:] == [
        ("Navn", "a"),
        ("navn (2)", "b"),
        ("NAVN (3)", "c"),
        ("kolonne 4", "d"),
        ("kolonne 5", "e"),
        ('x"; DROP TABLE cases--', "f"),
        ("[a]", "g"),
        ("import_id (2)", "h"),
        ("Row_Number (2)", "i"),
        ("rowid (2)", "j"),
    ]
    assert [case.id for case in reads.load_cases(store)] == [case_id]


def test_many_rows_and_columns(store: Store) -> None:
    columns = [f"kolonne {n}" for n in range(128)]
    rows = [(n, tuple(f"{n}.{m}" for m in range(128))) for n in range(300)]
    with writing(store) as unit:
        import_id, added = add(unit, "11", columns, rows)
    assert added == 300
    assert raw_list(store, profile=PROFILE, import_id=import_id)[299]["kolonne 127"] == "299.127"


def test_a_profile_is_a_fingerprint(store: Store) -> None:
    with pytest.raises(ValueError, match="fingerprint"), writing(store) as unit:
        add_raw_list(unit, profile="x; DROP", import_id="", columns=(), rows=())


def test_no_list_no_rows(store: Store) -> None:
    assert raw_list(store, profile="00", import_id="findes ikke") == []


def test_an_import_is_not_undone_by_halves(store: Store) -> None:
    with writing(store) as unit:
        add(unit, "11")
    with pytest.raises(NotUndoable):
        store.undo(unit.action_id, by=BY, at=AT)
