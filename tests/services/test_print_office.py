"""A list for the office, short or with how each of its limits is reckoned."""

from __future__ import annotations

import pytest

from jobassist.domain.case import OfferKind
from jobassist.domain.danish import short_date
from jobassist.domain.papers import PaperKind
from jobassist.services.desk import Desk
from jobassist.services.plan_seats import propose
from jobassist.services.print_office import KINDS
from jobassist.services.print_paper import PaperPrint, hand_out
from jobassist.services.print_review import without_offer_print
from jobassist.services.print_seats import seats_paper, seats_sheet
from jobassist.store import reads, tables
from tests.reports.pdf_reading import pages
from tests.services.offers import saved
from tests.services.seat_people import DUE_LATER, DUE_SOON, MISSED, put_seekers

_HEADING = "Sådan er fristerne regnet ud"
_TOLD = "Regnes fra: første henvendelse om hjælp"


@pytest.fixture
def _people(desk: Desk) -> None:
    put_seekers(desk, DUE_SOON, DUE_LATER, MISSED)
    saved(desk, "Gartneri", kind=OfferKind.PRAKTIK, seats=3, weeks=4)


def papers(desk: Desk) -> tuple[PaperPrint, PaperPrint]:
    return without_offer_print(desk, caseworker=""), seats_paper(desk, propose(desk))


def words(paper: PaperPrint) -> str:
    return " ".join(" ".join(pages(paper.pdf)).split())


@pytest.mark.usefixtures("_people")
def test_the_preview_can_change_to_the_explained_one_and_back(desk: Desk) -> None:
    for short in papers(desk):
        assert (short.kind, short.kinds) == (PaperKind.OFFICE, KINDS)
        assert _HEADING not in words(short)
        assert short.make is not None
        explained = short.make(PaperKind.OFFICE_EXPLAINED)
        assert (explained.kind, explained.kinds, explained.title) == (KINDS[1], KINDS, short.title)
        assert _HEADING in words(explained)
        assert explained.make is not None
        assert explained.make(PaperKind.OFFICE).pdf == short.pdf


@pytest.mark.usefixtures("_people")
def test_every_day_on_the_list_has_its_sentence_and_its_steps(desk: Desk) -> None:
    told = words(without_offer_print(desk, caseworker="", kind=PaperKind.OFFICE_EXPLAINED))
    cases = reads.load_cases(desk.store, open_on=desk.today)
    assert len(cases) == 3
    explained = told.partition(_HEADING)[2]
    for case in cases:
        assert case.started_on is not None
        verb = "fik ikke" if case.started_on == MISSED else "mangler"
        assert f"{case.name} · {case.cpr[:6]}-•••• {case.name} {verb} aktivt tilbud" in explained
        assert f"{_TOLD} {short_date(case.started_on)}" in explained
        assert case.cpr[6:] not in told
    assert explained.count("Frist: ") == 3


@pytest.mark.usefixtures("_people")
def test_the_last_safe_days_of_a_proposal_are_explained(desk: Desk) -> None:
    plan = propose(desk)
    sheet = seats_sheet(desk, plan, is_explained=True)
    assert [row.citizen for row in sheet.limits] == [row.case.name for row in plan.rows]
    by_name = {row.citizen: row for row in sheet.limits}
    dated = [row for row in plan.rows if row.last_on is not None]
    assert len(dated) == 2
    for row in dated:
        assert row.last_on is not None
        assert any(
            step.startswith("Sidste sikre dag") and short_date(row.last_on) in step
            for step in by_name[row.case.name].steps
        )
    assert seats_sheet(desk, plan).limits == ()


@pytest.mark.usefixtures("_people")
def test_the_explained_one_is_logged_on_everybody_and_filed_on_none(desk: Desk) -> None:
    paper = without_offer_print(desk, caseworker="", kind=PaperKind.OFFICE_EXPLAINED)
    assert hand_out(desk, paper, purpose="udskrift").action_id == ""
    with desk.store.read() as connection:
        logged = connection.execute(tables.access_log.select()).fetchall()
        filed = connection.execute(tables.papers.select()).fetchall()
    assert (len(logged), filed) == (3, [])
