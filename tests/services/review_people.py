"""Karen's caseload for the tests of the Friday review, on Tuesday 7 March 2023."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time
from typing import Any

import pytest

from jobassist.domain.case import Case, CaseId, OfferKind, PlacementId, PlacementState
from jobassist.domain.errors import JobAssistError
from jobassist.domain.review import Review, Verdict, friday_of
from jobassist.services.book_talk import case_of
from jobassist.services.desk import Desk, FixedClock
from jobassist.services.give_verdict import (
    Ruling,
    VerdictError,
    give_verdict,
)
from jobassist.services.open_case import case_of_cpr
from jobassist.services.open_store import change_settings
from jobassist.services.place_citizen import PlacementError, Wish
from jobassist.services.review_texts import exempt_reasons
from jobassist.store import tables
from jobassist.store.reads.reviews import review_of
from tests.services.examples import put
from tests.services.seat_people import DUE_LATER, a_seeker

KAREN = "Karen Boysen"
TODAY, FRIDAY = date(2023, 3, 7), date(2023, 3, 10)
LAST_FRIDAY = date(2023, 3, 3)
MONDAY = date(2023, 3, 13)
RING = Ruling(Verdict.NONE_YET, next_step="Ring til borgeren om tilbud", next_on=date(2023, 3, 14))
YESTERDAY, TOMORROW = date(2023, 3, 6), date(2023, 3, 8)
A_YEAR_ON = date(2024, 3, 7)
RESERVED, RUNNING = PlacementState.RESERVED, PlacementState.RUNNING
ILL = exempt_reasons()[0].text
STUDIES = next(reason.text for reason in exempt_reasons() if not reason.pauses)


def as_karen(desk: Desk, name: str = KAREN) -> Desk:
    """Sits down at the desk; the name is in the settings."""
    change_settings(desk, replace(desk.settings, name=name))
    return desk


def on_day(desk: Desk, day: date, hour: int = 10, minute: int = 42) -> Desk:
    desk.clock = FixedClock(datetime.combine(day, time(hour, minute)))
    return desk


def put_citizens(desk: Desk, *started_on: date, caseworker: str = KAREN, name: str = "uge10") -> list[Case]:
    """Anna, Bo and so on, each with the first day of the case."""
    drafts = [a_seeker(number, day, caseworker=caseworker) for number, day in enumerate(started_on)]
    put(desk, *drafts, name=name)
    return [case_of_cpr(desk, draft.cpr) for draft in drafts]


def put_one(desk: Desk, started_on: date = DUE_LATER) -> Case:
    (case,) = put_citizens(desk, started_on)
    return case


def put_many(desk: Desk, count: int) -> list[CaseId]:
    drafts = [
        replace(a_seeker(0), cpr=f"67019012{number:02}", name=f"Borger {number:02}")
        for number in range(count)
    ]
    put(desk, *drafts)
    return [case_of_cpr(desk, draft.cpr).id for draft in drafts]


def changed(desk: Desk, case: Case, **values: Any) -> None:
    """What a new list says of a case."""
    with desk.store.write("test", by="Test", at=desk.clock.now()) as unit:
        unit.update(tables.cases, case.id, **values)


def given(
    desk: Desk, case: Case, on: date, state: PlacementState = PlacementState.RUNNING, **facts: Any
) -> PlacementId:
    """An offer that the case has; of no catalogue."""
    row = {"title": "Jobklub", "kind": "andet", "source": "list", **facts}
    with desk.store.write("test", by="Test", at=desk.clock.now()) as unit:
        return PlacementId(unit.insert(tables.placements, case_id=case.id, started_on=on, state=state, **row))


def exempted(desk: Desk, case: Case, from_on: date, to_on: date | None, pauses: str = "offers") -> None:
    with desk.store.write("test", by="Test", at=desk.clock.now()) as unit:
        unit.insert(
            tables.exemptions,
            case_id=case.id, from_on=from_on, to_on=to_on, pauses=pauses, reason="Syg", source="list",
        )  # fmt: skip


def review(desk: Desk, case_id: CaseId) -> Review | None:
    """This week's, as it is stored."""
    row = review_of(desk.store, case_id, friday_of(desk.today))
    return row.review if row is not None else None


def rule(desk: Desk, case: Case, ruling: Ruling) -> str:
    """Gives a verdict on what is stored now, and tells the action."""
    return give_verdict(desk, case.id, ruling, seen=review(desk, case.id)).action_id


def refused(desk: Desk, case: Case, ruling: Ruling, *, seen: Review | None = None) -> tuple[str, str]:
    """The key and the sentence that a verdict is refused with; nothing is stored."""
    before = stored(desk, case)
    with pytest.raises(JobAssistError) as caught:
        give_verdict(desk, case.id, ruling, seen=seen)
    assert isinstance(caught.value, VerdictError | PlacementError)
    assert stored(desk, case) == before
    return caught.value.key, str(caught.value)


def stored(desk: Desk, case: Case) -> tuple[object, ...]:
    """What a verdict may write."""
    now, said = case_of(desk, case.id), review(desk, case.id)
    return now.placements, now.exemptions, said if said is not None and said.verdict is not None else None


def a_wish(on: date, state: PlacementState = RESERVED, **facts: Any) -> Wish:
    return Wish(starts_on=on, state=state, **{"title": "Praktik i Netto", "kind": OfferKind.OTHER, **facts})


def starts(on: date, **facts: Any) -> Ruling:
    return Ruling(Verdict.STARTS, wish=a_wish(on, **facts))


def runs(on: date, **facts: Any) -> Ruling:
    return Ruling(Verdict.RUNNING, wish=a_wish(on, RUNNING, **facts))


def rests(until: date | None = date(2023, 4, 4), reason: str = ILL) -> Ruling:
    return Ruling(Verdict.EXEMPT, reason=reason, until_on=until)


def now(desk: Desk, case: Case) -> Review:
    found = review(desk, case.id)
    assert found
    return found
