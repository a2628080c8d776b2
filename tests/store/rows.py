"""Rows with sensible values, so that a test names only what it is about."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from itertools import count
from typing import Any

from jobassist.domain.case import CaseId, CitizenId, TalkId, TalkKind, TalkStatus, TargetGroup
from jobassist.store import tables
from jobassist.store.store import Store
from jobassist.store.unit import Unit

AT = datetime(2023, 3, 7, 10, 30)
BY = "Mette Holm"
_numbers = count(1)


@contextmanager
def writing(store: Store, action: str = "test", **more: Any) -> Iterator[Unit]:
    """A write by the usual person at the usual time."""
    with store.write(action, **{"by": BY, "at": AT, **more}) as unit:
        yield unit


def demo_cpr() -> str:
    """A fresh replacement number (day + 60), which belongs to nobody."""
    return f"610190{next(_numbers):04}"


def add_citizen(unit: Unit, **values: Any) -> CitizenId:
    return CitizenId(unit.insert(tables.citizens, **{"cpr": demo_cpr(), "name": "Åse Bæk", **values}))


def add_case(unit: Unit, citizen_id: CitizenId | None = None, **values: Any) -> CaseId:
    usual = {
        "citizen_id": citizen_id or add_citizen(unit),
        "target_group": TargetGroup.SYGEDAGPENGE,
        "started_on": date(2023, 1, 2),
    }
    return CaseId(unit.insert(tables.cases, **{**usual, **values}))


def add_talk(unit: Unit, case_id: CaseId, **values: Any) -> TalkId:
    usual = {
        "on_date": date(2023, 2, 1),
        "status": TalkStatus.HELD,
        "kind": TalkKind.OPFOELGNING,
        "source": "app",
    }
    return TalkId(unit.insert(tables.talks, case_id=case_id, **{**usual, **values}))


def add_import(unit: Unit, **values: Any) -> str:
    return unit.insert(tables.imports, **{"sha256": "ab" * 32, "as_of": date(2023, 3, 6), **values})


def new_case(store: Store, **values: Any) -> CaseId:
    """A case in a write of its own."""
    with writing(store, "new_case") as unit:
        return add_case(unit, **values)
