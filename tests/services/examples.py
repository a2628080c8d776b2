"""Lone and her list: what the tests of the use cases put into a store, on Tuesday 7 March 2023."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from jobassist.domain.case import Case, Talk, TargetGroup
from jobassist.domain.drafts import CaseDraft, ColumnMatch, ListDraft
from jobassist.services.desk import Desk, FixedClock
from jobassist.services.import_list import apply, preview
from jobassist.services.open_case import case_of_cpr

NOW = datetime(2023, 3, 7, 10, 42, 7)
STARTED_ON = date(2022, 9, 26)


def clock_for(day: date | None) -> FixedClock:
    return FixedClock(NOW if day is None else datetime.combine(day, NOW.time()))


def a_draft(**changes: Any) -> CaseDraft:
    """Lone, on sick pay since 26 September 2022, with two talks."""
    draft = CaseDraft(
        rows=(5,),
        cpr="6701901234",
        name="Lone Vestergaard Holm",
        group=TargetGroup.SYGEDAGPENGE,
        started_on=STARTED_ON,
        caseworker="Karen Boysen",
        phone="00000000",
        talks=(Talk(date(2022, 11, 14)), Talk(date(2023, 1, 23))),
    )
    return replace(draft, **changes)


def a_list(*cases: CaseDraft, name: str = "uge10", as_of: date = date(2023, 3, 6)) -> ListDraft:
    """A list whose content is told by its name: the same name is the same file."""
    return ListDraft(
        filename=f"{name}.csv",
        sha256=name,
        profile="abc123",
        as_of=as_of,
        row_count=len(cases),
        columns=(ColumnMatch(0, "CPR", "cpr"), ColumnMatch(1, "Navn", "name")),
        cases=cases,
        raw_rows=tuple((n, (case.cpr, case.name)) for n, case in enumerate(cases, start=5)),
    )


def put(desk: Desk, *cases: CaseDraft, name: str = "uge10", as_of: date = date(2023, 3, 6)) -> Case:
    """Imports a list and returns the case of its first row."""
    apply(desk, preview(desk, a_list(*cases, name=name, as_of=as_of)))
    return case_of_cpr(desk, cases[0].cpr)
