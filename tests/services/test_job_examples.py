"""Job examples from the bank to the sheet, for one citizen, on a real store."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from jobassist.domain.case import Case
from jobassist.domain.jobs import JobAd, JobId, JobKind
from jobassist.domain.papers import PaperKind
from jobassist.domain.plan import PlanContent
from jobassist.services import job_examples
from jobassist.services.book_talk import undo_last
from jobassist.services.desk import Desk
from jobassist.services.file_paper import papers_of
from jobassist.services.hold_talk import finish, save_draft, start_talk
from jobassist.services.job_examples import NoExamplesError, examples_for, job_print
from jobassist.services.print_paper import hand_out
from jobassist.services.save_job import save_job
from tests.services.examples import a_draft, put

TODAY = date(2023, 3, 7)
GOALS = ("Lager", "Butik", "Rengøring")


def job(title: str, **facts: object) -> JobAd:
    known = {"employer": "Grønvang", "municipality": "Ishøj", "apply_by": date(2023, 4, 1), **facts}
    return JobAd(JobId(""), title, **known)  # type: ignore[arg-type]


def bank(desk: Desk, *ads: JobAd) -> None:
    for ad in ads:
        save_job(desk, ad, rev=None)


@pytest.fixture
def lone(desk: Desk) -> Case:
    """Lone, whose plan has three job goals."""
    return with_goals(desk)


def with_goals(desk: Desk, **citizen: Any) -> Case:
    case = put(desk, a_draft(**citizen))
    room = start_talk(desk, case.id)
    finish(desk, room, replace(PlanContent(), job_goals=GOALS))
    return case


def test_the_groups_follow_the_goals_of_the_plan(desk: Desk, lone: Case) -> None:
    bank(desk, job("Lagermedarbejder"), job("Butiksassistent"), job("Rengøringsassistent"), job("Advokat"))
    examples = examples_for(desk, lone)
    assert [match.ad.title for match in examples.matches.a] == ["Lagermedarbejder"]
    assert [match.ad.title for match in examples.matches.b] == ["Butiksassistent"]
    assert [match.ad.title for match in examples.matches.c] == ["Rengøringsassistent"]
    assert [match.goal for match in examples.best()] == ["A", "B", "C"]


def test_each_goal_has_its_turn_before_one_has_two(desk: Desk, lone: Case) -> None:
    for employer in ("Et", "To", "Tre", "Fire"):
        bank(desk, job("Lagermedarbejder", employer=employer))
    bank(desk, job("Butiksassistent"))
    assert [match.goal for match in examples_for(desk, lone).best()] == ["A", "A", "A", "B"]
    assert [match.goal for match in examples_for(desk, lone).best(2)] == ["A", "B"]


def test_a_place_is_among_the_examples_but_somebody_must_choose_it(desk: Desk, lone: Case) -> None:
    bank(desk, job("Lagermedarbejder", kind=JobKind.PRAKTIK, seats=2), job("Lagermedarbejder"))
    examples = examples_for(desk, lone)
    ordinary, place = examples.matches.a
    assert (ordinary.ad.kind, place.ad.kind) == (JobKind.JOB, JobKind.PRAKTIK)
    assert "men som praktik" in place.words
    assert examples.best() == (ordinary,)


def test_what_has_expired_is_never_an_example(desk: Desk, lone: Case) -> None:
    bank(desk, job("Lagermedarbejder", apply_by=date(2023, 3, 6)))
    examples = examples_for(desk, lone)
    assert examples.best() == ()
    with pytest.raises(NoExamplesError, match="Hent nyere annoncer"):
        job_print(desk, lone, examples.best())


def test_without_goals_there_is_nothing_to_look_for(desk: Desk) -> None:
    case = put(desk, a_draft())
    with pytest.raises(NoExamplesError, match="Skriv A-, B- eller C-job i planen"):
        examples_for(desk, case)


def test_what_is_near_is_looked_at_however_many_are_far(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(job_examples, "_CANDIDATES", 2)
    case = with_goals(desk, address="Søndergade 4, 4000 Roskilde")
    far = [job("Lagermedarbejder", employer=f"Fjern {n}", municipality="Aalborg") for n in range(5)]
    bank(desk, job("Lager i et stort hus med mange andre ting", employer="Nær"), *far)
    examples = examples_for(desk, case)
    assert examples.best()[0].ad.employer == "Nær"
    assert examples.looked_at == 3


def test_the_sheet_says_how_far_it_is_and_never_from_where(desk: Desk) -> None:
    case = with_goals(desk, address="Søndergade 4, 4000 Roskilde")
    bank(desk, job("Lagermedarbejder"), job("Butiksassistent", municipality="Solbæk"))
    examples = examples_for(desk, case)
    assert [(match.ad.municipality, match.km) for match in examples.best()] == [
        ("Ishøj", 17),
        ("Solbæk", None),
    ]
    paper = job_print(desk, case, examples.best())
    text = "".join(page.extract_text() for page in PdfReader(BytesIO(paper.pdf)).pages)
    assert "Ishøj · 17 km" in text
    assert "Solbæk ·" not in text
    assert "Roskilde" not in text
    assert "4000" not in text


def test_the_sheet_is_filed_when_it_is_handed_out_and_taken_back(desk: Desk, lone: Case) -> None:
    bank(desk, job("Lagermedarbejder"))
    before = len(papers_of(desk, lone.id))
    paper = job_print(desk, lone, examples_for(desk, lone).best())
    text = "".join(page.extract_text() for page in PdfReader(BytesIO(paper.pdf)).pages)
    assert "Lagermedarbejder" in text
    assert "Lone" in text
    assert "Holm" not in text
    assert "670190" not in text
    assert len(papers_of(desk, lone.id)) == before
    hand_out(desk, paper, purpose="udskrift")
    (filed,) = [each for each in papers_of(desk, lone.id) if each.kind is PaperKind.JOBS]
    assert (filed.title, filed.body) == ("Jobeksempler", "Lagermedarbejder")
    assert undo_last(desk) is not None
    assert len(papers_of(desk, lone.id)) == before


def test_in_a_talk_the_goals_are_those_that_were_just_written(desk: Desk, lone: Case) -> None:
    bank(desk, job("Lagermedarbejder"), job("Kok"))
    room = start_talk(desk, lone.id)
    save_draft(desk, room, replace(room.draft, job_goals=("Kok", "", "")))
    assert [match.ad.title for match in examples_for(desk, lone).best()] == ["Kok"]
