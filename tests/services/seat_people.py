"""Citizens who need a start in an offer, and a list of them put into a store on Tuesday 7 March 2023."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from jobassist.domain.case import Case, TargetGroup
from jobassist.domain.drafts import CaseDraft
from jobassist.domain.seat_plan import Proposal
from jobassist.services.desk import Desk
from jobassist.services.open_case import case_of_cpr
from tests.services.examples import a_draft, put

MONDAY = date(2023, 3, 13)
NAMES = ("Anna", "Bo", "Cilla", "Dan", "Eva", "Finn", "Gitte", "Hans")
DUE_SOON = date(2022, 9, 20)  # six months later is Monday 20 March
DUE_LATER = date(2022, 11, 30)  # and here Tuesday 30 May
MISSED = date(2022, 8, 1)


def a_seeker(number: int, started_on: date | None = DUE_SOON, **facts: Any) -> CaseDraft:
    """A citizen on kontanthjælp who has had no offer."""
    return a_draft(
        cpr=f"67019012{number:02}",
        name=NAMES[number],
        group=TargetGroup.KTH_JOBPARAT,
        started_on=started_on,
        talks=(),
        **facts,
    )


def put_seekers(desk: Desk, *started_on: date) -> list[Case]:
    """Anna, Bo and so on, each with the first day of the case."""
    drafts = [a_seeker(number, day) for number, day in enumerate(started_on)]
    put(desk, *drafts)
    return [case_of_cpr(desk, draft.cpr) for draft in drafts]


def shown(plan: Proposal) -> dict[str, tuple[str, date]]:
    """Who is to begin what and when."""
    return {row.case.name: (row.offer.title, row.starts_on) for row in plan.rows}


def in_weeks(weeks: int) -> date:
    return MONDAY + timedelta(weeks=weeks)
