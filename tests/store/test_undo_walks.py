"""Undo as a property: whatever was done, undoing it all leads back to the start."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from jobassist.domain.case import CaseId
from jobassist.store import tables
from jobassist.store.reads import load_cases
from jobassist.store.store import Store
from tests.store.rows import BY, add_talk, new_case, writing
from tests.store.undoing import everything, undo
from tests.stores import PASSPHRASE

step = st.sampled_from(["insert", "update", "delete", "several", "undo", "redo"])


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(st.tuples(step, st.integers(0, 5)), max_size=12))
def test_undoing_everything_leads_back_to_the_start(
    steps: list[tuple[str, int]], empty_store: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = shutil.copytree(empty_store, tmp_path_factory.mktemp("undo") / "store")
    with Store.open(folder, PASSPHRASE) as store:
        case_id = new_case(store)
        start = everything(store)
        for kind, number in steps:
            take(store, case_id, kind, number)
        while (action := store.last_action(BY)) is not None and action.action != "new_case":
            undo(store, action.action_id)
        assert everything(store) == start


def take(store: Store, case_id: CaseId, kind: str, number: int) -> None:
    """One thing a person might do."""
    talks = load_cases(store)[0].talks
    if kind in ("undo", "redo"):
        again(store, undoes=kind == "redo")
        return
    with writing(store, kind) as unit:
        if kind == "insert" or not talks:
            add_talk(unit, case_id, minutes=number)
        elif kind == "update":
            unit.update(tables.talks, talks[number % len(talks)].id, minutes=number)
        elif kind == "delete":
            unit.delete(tables.talks, talks[number % len(talks)].id)
        else:
            unit.update(tables.cases, case_id, employer=f"Arbejde {number}")
            unit.update(tables.talks, talks[0].id, minutes=number)
            unit.delete(tables.talks, add_talk(unit, case_id))


def again(store: Store, *, undoes: bool) -> None:
    """Ctrl+Z, or undoing the newest undo while nothing else came after it."""
    if not undoes:
        action = store.last_action(BY)
        if action is not None and action.action != "new_case":
            undo(store, action.action_id)
        return
    with store.read() as connection:
        newest = connection.execute(select(tables.actions).order_by(tables.actions.c.seq.desc())).first()
    if newest is not None and newest.action == "undo" and newest.undoes is not None:
        undo(store, newest.action_id)
