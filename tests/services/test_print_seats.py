"""The paper of seats against need says what the screen says, and is logged for everybody named on it."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select

from jobassist.domain.case import OfferKind
from jobassist.services.desk import Desk
from jobassist.services.plan_seats import propose
from jobassist.services.print_seats import print_seats, seats_paper, seats_sheet
from jobassist.store import tables
from tests.reports.pdf_reading import pages
from tests.services.offers import saved
from tests.services.seat_people import DUE_LATER, DUE_SOON, MISSED, put_seekers


@pytest.fixture
def _people(desk: Desk) -> None:
    put_seekers(desk, DUE_SOON, DUE_LATER, MISSED)
    saved(desk, "Gartneri", kind=OfferKind.PRAKTIK, seats=1, weeks=4, provider="Byens Gartneri")


def logged(desk: Desk) -> list[tuple[str, str]]:
    columns = tables.access_log.c
    with desk.store.read() as connection:
        found = connection.execute(select(columns.case_id, columns.purpose).order_by(columns.case_id))
        return [(row.case_id, row.purpose) for row in found]


@pytest.mark.usefixtures("_people")
def test_the_sheet_holds_the_plan(desk: Desk) -> None:
    plan = propose(desk)
    sheet = seats_sheet(desk, plan, caseworker="Karen Boysen")
    assert sheet.sentence.startswith("Der er pladser nok")
    assert sheet.caseworker == "Karen Boysen"
    assert sheet.rules == "T20 (01-01-2023)"
    assert len(sheet.weeks) == 26
    assert [(kind.kind, kind.need) for kind in sheet.kinds] == [("Virksomhedspraktik", 3)]
    assert [(row.citizen, row.offer) for row in sheet.proposed] == [
        (row.case.name, "Gartneri") for row in plan.rows
    ]
    assert sheet.offers[0].next_on == date(2023, 3, 13)
    assert all("1234" not in row.cpr for row in sheet.proposed)


@pytest.mark.usefixtures("_people")
def test_a_print_is_logged_for_everybody_on_it(desk: Desk) -> None:
    plan = propose(desk)
    pdf = print_seats(desk, plan, purpose="fil fra kommandolinjen")
    text = "\n".join(pages(pdf))
    assert "Anna" in text
    assert "Der er pladser nok" in text
    ids = sorted(row.case.id for row in plan.rows)
    assert logged(desk) == [(case_id, "fil fra kommandolinjen") for case_id in ids]


@pytest.mark.usefixtures("_people")
def test_the_preview_logs_only_what_leaves(desk: Desk) -> None:
    paper = seats_paper(desk, propose(desk))
    assert logged(desk) == []
    assert paper.filename == "pladser-og-behov-2023-03-07.pdf"
    assert paper.file
    assert paper.file("udskrift").action_id == ""
    assert len(logged(desk)) == 3
