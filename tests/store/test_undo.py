"""Undo: everything back as it was, or nothing changed and a sentence."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select

from jobassist.domain.case import TalkStatus
from jobassist.store import tables
from jobassist.store.errors import NotUndoable, Stale
from jobassist.store.reads import load_cases, load_citizens
from jobassist.store.store import Store
from tests.store.rows import AT, BY, add_case, add_citizen, add_talk, new_case, writing
from tests.store.undoing import caseworker, everything, set_caseworker, undo, undo_last


def test_a_new_row_goes(store: Store) -> None:
    case_id = new_case(store)
    with writing(store, "book_talk", case_id=case_id) as unit:
        add_talk(unit, case_id)
    assert undo(store, unit.action_id) == {case_id}
    assert load_cases(store)[0].talks == ()


def test_a_change_goes_back(store: Store) -> None:
    case_id = new_case(store, caseworker="Karim", recovery_on=date(2023, 5, 1), is_employed=True)
    before = everything(store)
    with writing(store, "edit") as unit:
        unit.update(tables.cases, case_id, caseworker="Bo", recovery_on=None, is_employed=None)
    assert undo(store, unit.action_id) == {case_id}
    assert everything(store) == before


def test_a_removed_row_comes_back(store: Store) -> None:
    case_id = new_case(store)
    with writing(store) as unit:
        talk_id = add_talk(unit, case_id, at_time="2023-02-01T10:15")
    before = everything(store)
    with writing(store, "remove") as unit:
        unit.delete(tables.talks, talk_id)
    undo(store, unit.action_id)
    assert everything(store) == before
    with writing(store) as unit:
        row = unit.row(tables.talks, talk_id)
    assert row is not None
    assert row["rev"] == 2


def test_an_action_of_many_rows_goes_back_whole(store: Store) -> None:
    """Finishing a talk: the talk counts, the plan is a version, the draft goes, the next talk is booked."""
    case_id = new_case(store)
    with writing(store) as unit:
        talk_id = add_talk(unit, case_id, status=TalkStatus.PLANNED)
        draft_id = unit.insert(tables.plan_drafts, case_id=case_id, talk_id=talk_id, content="{}")
    before = everything(store)
    with writing(store, "finish_talk", case_id=case_id) as unit:
        unit.update(tables.talks, talk_id, status=TalkStatus.HELD)
        unit.update(tables.talks, talk_id, minutes=45)
        unit.insert(
            tables.plans,
            case_id=case_id,
            version=1,
            talk_id=talk_id,
            made_on=AT.date(),
            made_by=BY,
            content="{}",
        )
        unit.delete(tables.plan_drafts, draft_id)
        add_talk(unit, case_id, status=TalkStatus.PLANNED)
    assert undo(store, unit.action_id) == {case_id}
    assert everything(store) == before


def test_a_citizen_with_a_case_goes_in_the_right_order(store: Store) -> None:
    with writing(store, "new") as unit:
        add_talk(unit, add_case(unit))
    undo(store, unit.action_id)
    assert all(rows == [] for rows in everything(store).values())


def test_ctrl_z_walks_back_one_action_at_a_time(store: Store) -> None:
    case_id = new_case(store, caseworker="A")
    for name in "BCD":
        set_caseworker(store, case_id, name)
    seen = [caseworker(store)]
    for _ in range(3):
        undo_last(store)
        seen.append(caseworker(store))
    assert seen == ["D", "C", "B", "A"]
    undo_last(store)
    assert load_cases(store) == []
    assert store.last_action(BY) is None


def test_new_work_after_undo_is_undone_first(store: Store) -> None:
    case_id = new_case(store, caseworker="A")
    set_caseworker(store, case_id, "B")
    undo_last(store)
    set_caseworker(store, case_id, "C")
    undo_last(store)
    assert caseworker(store) == "A"
    undo_last(store)
    assert load_cases(store) == []


def test_undoing_an_undo_does_it_again(store: Store) -> None:
    case_id = new_case(store, caseworker="A")
    action_id = set_caseworker(store, case_id, "B")
    undo(store, action_id)
    with store.read() as connection:
        undone_by = connection.execute(
            select(tables.actions.c.action_id).where(tables.actions.c.undoes == action_id)
        ).scalar_one()
    assert undo(store, undone_by) == {case_id}
    assert caseworker(store) == "B"
    last = store.last_action(BY)
    assert last is not None
    assert last.action_id == action_id
    undo_last(store)
    assert caseworker(store) == "A"


def test_undo_and_redo_may_go_back_and_forth(store: Store) -> None:
    case_id = new_case(store, caseworker="A")
    action_id = set_caseworker(store, case_id, "B")
    seen = []
    for _ in range(4):
        undo(store, action_id)
        with store.read() as connection:
            action_id = connection.execute(
                select(tables.actions.c.action_id).where(tables.actions.c.undoes == action_id)
            ).scalar_one()
        last = store.last_action(BY)
        assert last is not None
        seen.append((caseworker(store), last.action))
    assert seen == [("A", "new_case"), ("B", "hand_over")] * 2


def test_a_plan_goes_and_comes_back(store: Store) -> None:
    """Plans are never changed, but finishing a talk can be undone, and done again."""
    case_id = new_case(store)
    with writing(store, "finish_talk") as unit:
        unit.insert(tables.plans, case_id=case_id, version=1, made_on=AT.date(), made_by=BY, content="{}")
    written = everything(store)
    undo(store, unit.action_id)
    assert everything(store)["plans"] == []
    with store.read() as connection:
        undone_by = connection.execute(
            select(tables.actions.c.action_id).where(tables.actions.c.undoes == unit.action_id)
        ).scalar_one()
    undo(store, undone_by)
    assert everything(store) == written


def test_a_plan_does_not_come_back_over_another(store: Store) -> None:
    case_id = new_case(store)
    plan = {"case_id": case_id, "version": 1, "made_on": AT.date(), "made_by": BY}
    with writing(store) as unit:
        plan_id = unit.insert(tables.plans, **plan, content="{}")
    with writing(store, "remove") as unit:
        unit.delete(tables.plans, plan_id)
    with writing(store) as later:
        later.insert(tables.plans, **plan, content="{}")
    with pytest.raises(Stale):
        undo(store, unit.action_id)


def test_a_later_change_is_not_lost(store: Store) -> None:
    case_id = new_case(store, caseworker="A")
    action_id = set_caseworker(store, case_id, "B")
    set_caseworker(store, case_id, "C")
    before = everything(store)
    with pytest.raises(Stale, match="ændret siden"):
        undo(store, action_id)
    assert everything(store) == before


def test_a_later_change_without_history_is_not_lost(store: Store) -> None:
    case_id = new_case(store, caseworker="A")
    action_id = set_caseworker(store, case_id, "B")
    with writing(store, "import_list") as unit:
        unit.update_many(tables.cases, [{"id": case_id, "employer": "Føtex"}], history=False)
    with pytest.raises(Stale):
        undo(store, action_id)


def test_a_half_that_cannot_go_back_keeps_the_other_half(store: Store) -> None:
    first, second = new_case(store), new_case(store)
    with writing(store, "share") as unit:
        unit.update(tables.cases, first, caseworker="B")
        unit.update(tables.cases, second, caseworker="B")
    set_caseworker(store, first, "C")
    with pytest.raises(Stale):
        undo(store, unit.action_id)
    assert [case.caseworker for case in load_cases(store)] == ["C", "B"]


def test_a_row_that_others_now_need_stays(store: Store) -> None:
    with writing(store, "new") as unit:
        case_id = add_case(unit)
    with writing(store, "book") as later:
        add_talk(later, case_id)
    with pytest.raises(Stale, match="fortrydes"):
        undo(store, unit.action_id)
    assert len(load_cases(store)[0].talks) == 1


def test_a_row_removed_since_stays_removed(store: Store) -> None:
    case_id = new_case(store)
    with writing(store) as unit:
        talk_id = add_talk(unit, case_id)
    with writing(store, "edit") as edit:
        edit.update(tables.talks, talk_id, minutes=30)
    with writing(store, "remove") as remove:
        remove.delete(tables.talks, talk_id)
    with pytest.raises(Stale):
        undo(store, edit.action_id)
    assert load_cases(store)[0].talks == ()


def test_an_old_copy_does_not_fit_after_an_undo(store: Store) -> None:
    """A screen that still holds version 2 must not overwrite what came after the undo."""
    case_id = new_case(store, caseworker="A")
    action_id = set_caseworker(store, case_id, "B")
    undo(store, action_id)
    with pytest.raises(Stale), writing(store) as unit:
        unit.update(tables.cases, case_id, rev=2, employer="Føtex")


def test_nothing_is_undone_twice(store: Store) -> None:
    case_id = new_case(store)
    action_id = set_caseworker(store, case_id, "B")
    undo(store, action_id)
    with pytest.raises(NotUndoable):
        undo(store, action_id)


def test_an_unknown_action(store: Store) -> None:
    with pytest.raises(NotUndoable, match="kan ikke fortrydes"):
        undo(store, "findes ikke")


def test_an_import_is_not_offered(store: Store) -> None:
    case_id = new_case(store)
    with writing(store, "import_list") as unit:
        unit.update(tables.cases, case_id, caseworker="B")
        unit.insert_many(tables.citizens, [{"cpr": "6101909999"}], history=False)
    last = store.last_action(BY)
    assert last is not None
    assert last.action == "new_case"
    with pytest.raises(NotUndoable):
        undo(store, unit.action_id)


def test_looking_is_nothing_to_undo(store: Store) -> None:
    with writing(store, "look") as unit:
        unit.log_access("vis", case_id=None)
    assert store.last_action(BY) is None


def test_everyone_undoes_their_own(store: Store) -> None:
    case_id = new_case(store)
    with store.write("hand_over", by="Karim", at=AT) as unit:
        unit.update(tables.cases, case_id, caseworker="Bo")
    mine, his = store.last_action(BY), store.last_action("Karim")
    assert mine is not None
    assert his is not None
    assert (mine.action, his.action) == ("new_case", "hand_over")


def test_the_action_tells_its_case(store: Store) -> None:
    case_id = new_case(store)
    set_caseworker(store, case_id, "B")
    last = store.last_action(BY)
    assert last is not None
    assert (last.action, last.case_id, last.at, last.by) == ("hand_over", case_id, "2023-03-07T10:30:00", BY)


def test_a_settings_row_goes_back(store: Store) -> None:
    with writing(store) as unit:
        unit.put(tables.settings, {"key": "tema"}, value='"lys"')
    with writing(store, "settings") as unit:
        unit.put(tables.settings, {"key": "tema"}, value='"mørk"')
    assert undo(store, unit.action_id) == frozenset()
    assert everything(store)["settings"] == [{"key": "tema", "value": '"lys"'}]


def test_a_citizen_that_is_renamed_can_be_found_by_the_old_name_again(store: Store) -> None:
    with writing(store) as unit:
        citizen_id = add_citizen(unit, cpr="6101908888", name="Åse")
    with writing(store, "rename") as unit:
        unit.update(tables.citizens, citizen_id, name="Inger")
    before = load_citizens(store)["6101908888"]
    undo_last(store)
    after = load_citizens(store)["6101908888"]
    assert (before.citizen.name, after.citizen.name) == ("Inger", "Åse")
