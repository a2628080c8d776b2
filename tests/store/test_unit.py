"""Units of work: all or nothing, versions, and what no one may change."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import IntegrityError

from jobassist.domain.case import CaseId, CitizenId, TalkStatus, TargetGroup
from jobassist.store import tables
from jobassist.store.errors import Stale
from jobassist.store.ids import new_id
from jobassist.store.reads import load_cases
from jobassist.store.store import Store
from jobassist.store.unit import Unit
from tests.store.rows import AT, BY, add_case, add_citizen, add_import, add_talk, demo_cpr, new_case, writing


def count(store: Store, name: str) -> int:
    with store.read() as connection:
        return int(connection.execute(text(f"SELECT count(*) FROM {name}")).scalar_one())  # noqa: S608


def test_ids_are_uuid7_and_sort_as_they_were_made() -> None:
    ids = [new_id() for _ in range(1000)]
    assert len(set(ids)) == 1000
    assert {(len(i), i[14], i[19] in "89ab") for i in ids} == {(36, "7", True)}
    assert [i[:13] for i in ids] == sorted(i[:13] for i in ids)


def test_a_new_row_says_who_and_when(store: Store) -> None:
    with writing(store) as unit:
        row = unit.row(tables.citizens, add_citizen(unit, name="Aage Ærø"))
    assert row is not None
    assert (row["rev"], row["updated_at"], row["updated_by"]) == (1, "2023-03-07T10:30:00", BY)
    assert row["address"] == ""
    assert row["is_digital_exempt"] is False


def test_each_save_raises_the_version(store: Store) -> None:
    case_id = new_case(store)
    with writing(store) as unit:
        assert unit.update(tables.cases, case_id, rev=1, caseworker="Karim") == 2
        assert unit.update(tables.cases, case_id, rev=2, employer="Føtex") == 3
        assert unit.update(tables.cases, case_id, caseworker="Bo") == 4


def test_a_save_over_another_is_refused(store: Store) -> None:
    case_id = new_case(store)
    with writing(store) as unit:
        unit.update(tables.cases, case_id, rev=1, caseworker="Karim")
    with pytest.raises(Stale, match="ændret i mellemtiden"), writing(store) as unit:
        unit.update(tables.cases, case_id, rev=1, caseworker="Bo")
    with pytest.raises(Stale), writing(store) as unit:
        unit.delete(tables.cases, case_id, rev=1)
    assert load_cases(store)[0].caseworker == "Karim"


@pytest.mark.parametrize(
    "change",
    [
        lambda unit: unit.update(tables.cases, "findes ikke", caseworker="Bo"),
        lambda unit: unit.update_many(tables.cases, [{"id": "findes ikke", "caseworker": "Bo"}]),
        lambda unit: unit.delete(tables.cases, "findes ikke"),
    ],
)
def test_a_row_that_is_gone_is_refused(store: Store, change: Callable[[Unit], Any]) -> None:
    with pytest.raises(Stale), writing(store) as unit:
        change(unit)


def fail_after_writing(unit: Unit) -> None:
    add_talk(unit, add_case(unit))
    raise ZeroDivisionError


def test_an_error_takes_everything_back(store: Store) -> None:
    with pytest.raises(ZeroDivisionError), writing(store) as unit:
        fail_after_writing(unit)
    assert [count(store, name) for name in ("citizens", "cases", "talks", "history", "actions")] == [0] * 5


def test_the_next_write_after_an_error_works(store: Store) -> None:
    with pytest.raises(IntegrityError), writing(store) as unit:
        add_case(unit, citizen_id=CitizenId("findes ikke"))
    assert load_cases(store, case_ids=[new_case(store)])


def test_a_read_inside_a_write_sees_it(store: Store) -> None:
    with writing(store) as unit:
        case_id = add_case(unit)
        assert [case.id for case in load_cases(store)] == [case_id]


def test_a_write_inside_a_write_is_a_bug(store: Store) -> None:
    with pytest.raises(RuntimeError, match="cannot begin inside"), writing(store), writing(store):
        pass
    with pytest.raises(RuntimeError), store.read(), writing(store):
        pass


def test_many_rows_at_once(store: Store) -> None:
    with writing(store, "import") as unit:
        citizens = unit.insert_many(
            tables.citizens, [{"cpr": demo_cpr(), "name": f"Navn {i}"} for i in range(1200)], history=False
        )
        ids = unit.insert_many(
            tables.cases,
            [{"citizen_id": c, "target_group": TargetGroup.DAGPENGE} for c in citizens],
            history=False,
        )
        unit.update_many(tables.cases, [{"id": i, "caseworker": "Bo"} for i in ids], history=False)
    assert [case.id for case in load_cases(store)] == ids
    assert {(case.caseworker, case.group) for case in load_cases(store)} == {("Bo", TargetGroup.DAGPENGE)}
    assert count(store, "history") == 0


def test_no_rows_are_no_work(store: Store) -> None:
    with writing(store) as unit:
        assert unit.insert_many(tables.cases, []) == []
        unit.update_many(tables.cases, [])
    assert count(store, "actions") == 0


def test_rows_may_leave_columns_out(store: Store) -> None:
    with writing(store) as unit:
        citizen_id = add_citizen(unit)
        first, second = unit.insert_many(
            tables.cases,
            [
                {"citizen_id": citizen_id, "target_group": "dagpenge", "started_on": date(2023, 1, 2)},
                {"citizen_id": citizen_id, "target_group": "sygedagpenge", "is_employed": True},
            ],
        )
        rows = [unit.row(tables.cases, i) for i in (first, second)]
    assert [(row["started_on"], row["is_employed"]) for row in rows if row] == [
        (date(2023, 1, 2), None),
        (None, True),
    ]


def test_a_value_can_be_emptied(store: Store) -> None:
    case_id = new_case(store)
    with writing(store) as unit:
        unit.update(tables.cases, case_id, started_on=None)
        unit.update_many(tables.cases, [{"id": case_id, "employer": "", "ended_on": None}])
    assert load_cases(store)[0].started_on is None


def test_an_unknown_column_is_a_bug(store: Store) -> None:
    with pytest.raises(ValueError, match="cases has no column caseworkr"), writing(store) as unit:
        add_case(unit, caseworkr="Bo")
    case_id = new_case(store)
    with pytest.raises(ValueError, match="no column"), writing(store) as unit:
        unit.update(tables.cases, case_id, caseworkr="Bo")


def test_a_danish_date_is_not_stored_as_text(store: Store) -> None:
    with pytest.raises(TypeError), writing(store) as unit:
        add_case(unit, started_on="02-01-2023")


def test_a_time_is_kept_to_the_minute(store: Store) -> None:
    with writing(store) as unit:
        case_id = add_case(unit)
        add_talk(unit, case_id, at_time=datetime(2023, 2, 1, 9, 15))
        add_talk(unit, case_id, at_time="2023-02-01T10:15")
    assert [talk.at for talk in load_cases(store)[0].talks] == [
        datetime(2023, 2, 1, 9, 15),
        datetime(2023, 2, 1, 10, 15),
    ]


def test_put_changes_or_adds(store: Store) -> None:
    with writing(store) as unit:
        talk_id = add_talk(unit, add_case(unit))
        match = {"talk_id": talk_id, "item_id": "aftaler", "field": "note"}
        first = unit.put(tables.talk_answers, match, value="Ringer")
        assert unit.put(tables.talk_answers, match, value="Ringer tirsdag") == first
        row = unit.row(tables.talk_answers, first)
    assert row is not None
    assert (row["value"], row["rev"]) == ("Ringer tirsdag", 2)
    assert count(store, "talk_answers") == 1


@pytest.mark.parametrize("rev", [0, 1, 3])
def test_put_names_the_version_that_it_changes(store: Store, rev: int) -> None:
    with writing(store) as unit:
        match = {"talk_id": add_talk(unit, add_case(unit)), "item_id": "aftaler", "field": "note"}
        unit.put(tables.talk_answers, match, rev=0, value="Ringer")
        unit.put(tables.talk_answers, match, rev=1, value="Ringer tirsdag")
    with pytest.raises(Stale), writing(store) as unit:
        unit.put(tables.talk_answers, match, rev=rev, value="Ringer ikke")


def test_put_does_not_bring_back_a_row_that_is_gone(store: Store) -> None:
    with writing(store, "new") as unit:
        match = {"talk_id": add_talk(unit, add_case(unit)), "item_id": "aftaler", "field": "note"}
    with writing(store) as unit, pytest.raises(Stale):
        unit.put(tables.talk_answers, match, rev=1, value="Ringer")


def test_the_folded_columns_follow_the_name(store: Store) -> None:
    with writing(store) as unit:
        citizen_id = add_citizen(unit, cpr="6101900001", name="Åge", phone="+45 20 30 40 50")
        unit.update(tables.citizens, citizen_id, name="Øjvind Aagaard")
        row = unit.row(tables.citizens, citizen_id)
    assert row is not None
    assert row["search_text"] == "øjvind aagaard 6101900001 20304050"
    assert row["name_key"] == "|jvind }g}rd"


def test_settings_are_rows_by_key(store: Store) -> None:
    with writing(store) as unit:
        assert unit.put(tables.settings, {"key": "tema"}, value='"lys"') == "tema"
        unit.put(tables.settings, {"key": "tema"}, value='"mørk"')
        row = unit.row(tables.settings, "tema")
    assert row is not None
    assert (row["value"], row["rev"]) == ('"mørk"', 2)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE actions SET at = ''",
        "DELETE FROM actions",
        "UPDATE history SET before = NULL",
        "DELETE FROM history",
        "UPDATE access_log SET purpose = ''",
        "DELETE FROM access_log",
        "UPDATE plans SET content = ''",
    ],
)
def test_ledgers_only_grow(store: Store, statement: str) -> None:
    with writing(store) as unit:
        case_id = add_case(unit)
        unit.insert(
            tables.plans, case_id=case_id, version=1, made_on=date(2023, 3, 7), made_by=BY, content="{}"
        )
        unit.log_access("vis", case_id=case_id, purpose="samtale")
    with pytest.raises(IntegrityError, match="only grows"), writing(store) as unit:
        unit.connection.execute(text(statement))


def test_looking_is_logged_with_its_purpose(store: Store) -> None:
    case_id = new_case(store)
    with writing(store, "look") as unit:
        unit.log_access("vis_cpr", case_id=case_id, purpose="opfølgning")
    with store.read() as connection:
        row = connection.execute(select(tables.access_log)).one()
    assert (row.at, row.by, row.action, row.case_id, row.purpose) == (
        "2023-03-07T10:30:00",
        BY,
        "vis_cpr",
        case_id,
        "opfølgning",
    )


def test_no_name_or_note_stands_in_an_error(store: Store) -> None:
    with writing(store) as unit:
        add_citizen(unit, cpr="6101900002", name="Hemmelig Person")
    with pytest.raises(IntegrityError) as caught, writing(store) as unit:
        add_citizen(unit, cpr="6101900002", name="Hemmelig Person")
    assert "Hemmelig" not in str(caught.value)
    assert "6101900002" not in str(caught.value)


def test_threads_take_turns(store: Store) -> None:
    case_id = new_case(store)
    problems: list[Exception] = []

    def work() -> None:
        try:
            for _ in range(20):
                with writing(store) as unit:
                    row = unit.row(tables.cases, case_id)
                    assert row is not None
                    unit.update(
                        tables.cases, case_id, rev=row["rev"], benefit_hours=(row["benefit_hours"] or 0) + 1
                    )
                load_cases(store)
        except Exception as error:  # noqa: BLE001 - told to the test below
            problems.append(error)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert problems == []
    assert load_cases(store)[0].benefit_hours == 80


def test_an_import_row_and_a_talk_that_has_been_held(store: Store) -> None:
    with writing(store) as unit:
        import_id = add_import(unit, row_count=3)
        case_id = add_case(unit, import_id=import_id)
        talk_id = add_talk(unit, case_id, status=TalkStatus.PLANNED)
        unit.update(tables.talks, talk_id, status=TalkStatus.HELD)
    case = load_cases(store, case_ids=[CaseId(case_id)])[0]
    assert [talk.status for talk in case.talks] == [TalkStatus.HELD]
    assert AT.date() > case.talks[0].on
