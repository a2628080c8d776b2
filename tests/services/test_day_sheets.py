"""A sheet for every talk of the day, in one PDF, each on its own case."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from io import BytesIO

import pytest
from pypdf import PdfReader

from jobassist.domain.case import Case
from jobassist.domain.jobs import JobAd, JobId
from jobassist.domain.papers import PaperKind
from jobassist.domain.plan import PlanContent
from jobassist.services.book_talk import book, undo_last
from jobassist.services.day_sheets import day_sheets, talks_of
from jobassist.services.desk import Desk, FixedClock
from jobassist.services.file_paper import papers_of
from jobassist.services.hold_talk import finish, start_talk
from jobassist.services.job_examples import NoExamplesError
from jobassist.services.job_handouts import handouts_of
from jobassist.services.open_case import case_of_cpr
from jobassist.services.print_paper import hand_out
from jobassist.services.save_job import save_job
from tests.services.examples import a_draft, put

DAY = date(2023, 3, 13)
GOALS = ("Lager", "Butik", "")


def planned(desk: Desk, cpr: str, at: datetime, goals: tuple[str, str, str]) -> Case:
    case = case_of_cpr(desk, cpr)
    finish(desk, start_talk(desk, case.id), replace(PlanContent(), job_goals=goals))
    book(desk, case_of_cpr(desk, cpr), at)
    return case


@pytest.fixture
def three(desk: Desk) -> list[Case]:
    """Bent at nine and Lone at eleven, who look for work, and Åse at ten, whose plan has no goals."""
    drafts = [
        a_draft(),
        a_draft(cpr="6511901236", name="Bent Aagaard", rows=(6,), caseworker="Ida Kruse"),
        a_draft(cpr="7002901238", name="Åse Ørsted", rows=(7,)),
    ]
    put(desk, *drafts)
    found = [
        planned(desk, "6701901234", datetime(2023, 3, 13, 11, 0), GOALS),
        planned(desk, "6511901236", datetime(2023, 3, 13, 9, 0), GOALS),
        planned(desk, "7002901238", datetime(2023, 3, 13, 10, 0), ("", "", "")),
    ]
    for title in ("Lagermedarbejder", "Butiksassistent"):
        save_job(desk, JobAd(JobId(""), title, employer="Grønvang", apply_by=date(2023, 4, 1)), rev=None)
    desk.clock = FixedClock(datetime(2023, 3, 13, 8, 0))
    return found


def names(cases: tuple[Case, ...]) -> list[str]:
    return [case.name.split()[0] for case in cases]


def test_the_talks_of_a_day_come_in_the_order_of_the_clock(desk: Desk, three: list[Case]) -> None:
    assert names(talks_of(desk, DAY)) == ["Bent", "Åse", "Lone"]
    assert names(talks_of(desk, DAY, caseworker="Karen Boysen")) == ["Åse", "Lone"]
    assert talks_of(desk, date(2023, 3, 14)) == ()


def test_each_gets_a_page_and_who_gets_none_is_told_with_the_reason(desk: Desk, three: list[Case]) -> None:
    made = day_sheets(desk, talks_of(desk, DAY), DAY)
    pages = [page.extract_text() for page in PdfReader(BytesIO(made.printed.pdf)).pages]
    assert len(pages) == 2
    assert "Bent" in pages[0]
    assert "Lone" in pages[1]
    assert "Lone" not in pages[0]
    ((case, reason),) = made.without
    assert case.name == "Åse Ørsted"
    assert reason.startswith("Planen har ingen jobmål.")


def test_all_are_filed_on_their_own_cases_in_one_step(desk: Desk, three: list[Case]) -> None:
    made = day_sheets(desk, talks_of(desk, DAY), DAY)
    changed = hand_out(desk, made.printed, purpose="udskrift")
    assert changed.message == "2 ark er lagt på sagerne"
    assert changed.case_ids == {three[0].id, three[1].id}
    for case in three[:2]:
        assert [each.kind for each in papers_of(desk, case.id)].count(PaperKind.JOBS) == 1
        assert [each.title for each in handouts_of(desk, case.id)] == ["Lagermedarbejder", "Butiksassistent"]
    assert handouts_of(desk, three[2].id) == ()
    again = hand_out(desk, made.printed, purpose="udskrift")
    assert again.action_id == ""
    assert undo_last(desk) is not None
    for case in three:
        assert handouts_of(desk, case.id) == ()
        assert papers_of(desk, case.id) == ()


def test_one_talk_is_one_sheet_like_any_other(desk: Desk, three: list[Case]) -> None:
    made = day_sheets(desk, (three[0],), DAY)
    hand_out(desk, made.printed, purpose="udskrift")
    assert len(handouts_of(desk, three[0].id)) == 2


def test_a_day_without_talks_or_goals_says_what_to_do(desk: Desk, three: list[Case]) -> None:
    with pytest.raises(NoExamplesError, match=r"Der er ingen planlagte samtaler 14-03-2023\. Book dem"):
        day_sheets(desk, (), date(2023, 3, 14))
    with pytest.raises(
        NoExamplesError, match=r"Ingen af samtalerne 13-03-2023 får et ark\. Planen har ingen"
    ):
        day_sheets(desk, (three[2],), DAY)
