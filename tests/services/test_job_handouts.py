"""Job examples in a citizen's hand: entered with the sheet, asked about in the next talk, told on paper."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from io import BytesIO

import pytest
from pypdf import PdfReader

from jobassist.domain.case import Case
from jobassist.domain.errors import JobAssistError
from jobassist.domain.job_handouts import JobHandout, JobOutcome
from jobassist.domain.jobs import JobAd, JobId
from jobassist.domain.plan import PlanContent
from jobassist.services.book_talk import undo_last
from jobassist.services.desk import Desk, FixedClock
from jobassist.services.hand_back import blocks_of
from jobassist.services.hold_talk import Stale, finish, start_talk, tell_of_job
from jobassist.services.job_examples import examples_for, job_print
from jobassist.services.job_handouts import LONGEST_REASON, handouts_of, tell_outcome
from jobassist.services.print_paper import hand_out
from jobassist.services.print_summary import print_summary
from jobassist.services.save_job import save_job
from jobassist.services.talk_record import talk_record
from jobassist.services.talk_room import TalkRoom
from tests.services.examples import a_draft, put

GOALS = ("Lager", "Butik", "Rengøring")
LATER = datetime(2023, 3, 14, 9, 0)


def bank(desk: Desk, *titles: str) -> None:
    for title in titles:
        ad = JobAd(JobId(""), title, employer="Grønvang", municipality="Ishøj", apply_by=date(2023, 4, 1))
        save_job(desk, ad, rev=None)


@pytest.fixture
def lone(desk: Desk) -> Case:
    """Lone, who was given two examples on Tuesday 7 March."""
    case = put(desk, a_draft())
    finish(desk, start_talk(desk, case.id), replace(PlanContent(), job_goals=GOALS))
    bank(desk, "Lagermedarbejder", "Butiksassistent")
    hand_out(desk, job_print(desk, case, examples_for(desk, case).best()), purpose="udskrift")
    return case


def a_week_later(desk: Desk, case: Case) -> TalkRoom:
    desk.clock = FixedClock(LATER)
    return start_talk(desk, case.id)


def titles(handouts: tuple[JobHandout, ...]) -> list[str]:
    return [each.title for each in handouts]


def test_what_is_printed_is_on_the_case_as_it_was(desk: Desk, lone: Case) -> None:
    first, second = handouts_of(desk, lone.id)
    assert (first.title, first.goal, first.employer, first.place) == (
        "Lagermedarbejder", "A", "Grønvang", "Ishøj",
    )  # fmt: skip
    assert (second.title, second.goal, second.apply_by) == ("Butiksassistent", "B", date(2023, 4, 1))
    assert first.handed_on == date(2023, 3, 7)
    assert first.is_open


def test_undoing_the_sheet_takes_them_back_and_the_same_sheet_twice_gives_them_once(
    desk: Desk, lone: Case
) -> None:
    paper = job_print(desk, lone, examples_for(desk, lone).best())
    hand_out(desk, paper, purpose="udskrift")
    hand_out(desk, job_print(desk, lone, examples_for(desk, lone).best()[:1]), purpose="udskrift")
    assert len(handouts_of(desk, lone.id)) == 2
    undo_last(desk)
    assert len(handouts_of(desk, lone.id)) == 2
    undo_last(desk)
    assert handouts_of(desk, lone.id) == ()


def test_the_talk_of_the_same_day_does_not_ask_and_the_next_one_does(desk: Desk, lone: Case) -> None:
    assert start_talk(desk, lone.id).handouts == ()
    undo_last(desk)
    assert titles(a_week_later(desk, lone).handouts) == ["Lagermedarbejder", "Butiksassistent"]


def test_an_answer_stays_in_its_talk_and_the_talk_after_does_not_ask_again(desk: Desk, lone: Case) -> None:
    room = a_week_later(desk, lone)
    first, second = room.handouts
    tell_of_job(desk, room, replace(first, outcome=JobOutcome.APPLIED))
    again = start_talk(desk, lone.id).handouts
    assert [each.outcome for each in again] == [JobOutcome.APPLIED, JobOutcome.OPEN]
    assert again[0].answered_on == LATER.date()
    tell_of_job(desk, room, replace(second, outcome=JobOutcome.NOT_RELEVANT, reason="der er for langt"))
    finish(desk, start_talk(desk, lone.id), PlanContent())
    desk.clock = FixedClock(datetime(2023, 3, 21, 9, 0))
    assert start_talk(desk, lone.id).handouts == ()


def test_an_answer_can_be_taken_away_again_and_undone(desk: Desk, lone: Case) -> None:
    room = a_week_later(desk, lone)
    first = room.handouts[0]
    tell_of_job(desk, room, replace(first, outcome=JobOutcome.NOT_RELEVANT, reason="x" * 9_000))
    assert len(handouts_of(desk, lone.id)[0].reason) == LONGEST_REASON
    tell_of_job(desk, room, replace(first, outcome=JobOutcome.OPEN, reason="x"))
    assert handouts_of(desk, lone.id)[0] == replace(first, reason="")
    undone = undo_last(desk)
    assert undone is not None
    assert undone.message == "Fortrudt: svaret på, hvad der kom ud af et job"
    assert handouts_of(desk, lone.id)[0].outcome is JobOutcome.NOT_RELEVANT


def test_what_the_citizen_said_is_never_written_in_a_talk_that_is_over(desk: Desk, lone: Case) -> None:
    room = a_week_later(desk, lone)
    finish(desk, room, PlanContent())
    with pytest.raises(Stale, match="ikke længere i gang"):
        tell_of_job(desk, room, replace(room.handouts[0], outcome=JobOutcome.HIRED))
    assert handouts_of(desk, lone.id)[0].is_open


def test_it_can_be_told_outside_a_talk_but_not_of_a_sheet_that_was_undone(desk: Desk, lone: Case) -> None:
    first = handouts_of(desk, lone.id)[0]
    changed = tell_outcome(desk, first, JobOutcome.INTERVIEW)
    assert (changed.message, changed.case_ids) == ("Svaret er gemt", frozenset({lone.id}))
    assert handouts_of(desk, lone.id)[0].answered_in == ""
    assert titles(a_week_later(desk, lone).handouts) == ["Butiksassistent"]
    for _ in range(3):
        undo_last(desk)
    assert handouts_of(desk, lone.id) == ()
    with pytest.raises(JobAssistError, match="står ikke på sagen mere"):
        tell_outcome(desk, first, JobOutcome.APPLIED)


def test_new_examples_come_before_those_that_were_given_and_told_of_ones_not_at_all(
    desk: Desk, lone: Case
) -> None:
    bank(desk, "Lagerassistent")
    assert [match.ad.title for match in examples_for(desk, lone).best(2)] == [
        "Lagerassistent", "Butiksassistent",
    ]  # fmt: skip
    first = handouts_of(desk, lone.id)[0]
    tell_outcome(desk, first, JobOutcome.NOT_RELEVANT, "der er for langt")
    examples = examples_for(desk, lone)
    assert "Lagermedarbejder" not in [match.ad.title for match in examples.best(5)]
    assert "Lagermedarbejder" in [match.ad.title for match in examples.matches.a]
    assert examples.given[first.ad_id].reason == "der er for langt"


def test_the_record_the_referat_and_the_professional_system_get_the_answers(desk: Desk, lone: Case) -> None:
    room = a_week_later(desk, lone)
    first, second = room.handouts
    hostile = "<b>for langt</b> & =1+1"
    tell_of_job(desk, room, replace(first, outcome=JobOutcome.APPLIED))
    tell_of_job(desk, room, replace(second, outcome=JobOutcome.NOT_RELEVANT, reason=hostile))
    finish(desk, start_talk(desk, lone.id), PlanContent())
    assert titles(talk_record(desk, room.talk_id).jobs) == ["Lagermedarbejder", "Butiksassistent"]
    for is_internal in (False, True):
        pdf = print_summary(desk, room.talk_id, internal=is_internal).pdf
        text = " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages).split())
        assert "Job fra sidst" in text
        assert "søgt" in text
        assert f"ikke relevant, fordi {hostile}" in text
    told = "\n".join(block.text for block in blocks_of(desk, room.talk_id).blocks)
    assert "Lagermedarbejder, Grønvang: søgt" in told
