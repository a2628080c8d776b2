"""What a talk asks about the job examples of last time, and how the answers are told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from jobassist.domain.case import CaseId, Talk, TalkId
from jobassist.domain.job_handouts import (
    HandoutId,
    JobHandout,
    JobOutcome,
    named,
    outcome_words,
    to_ask_about,
    told_in,
)

TALK = Talk(date(2023, 3, 9), id=TalkId("t"))
GIVEN = JobHandout(
    id=HandoutId("h"), case_id=CaseId("c"), handed_on=date(2023, 3, 7), title="Lagermedarbejder"
)


def test_a_talk_asks_about_what_was_given_on_an_earlier_day() -> None:
    same_day = replace(GIVEN, handed_on=TALK.on)
    assert to_ask_about([GIVEN, same_day], TALK) == (GIVEN,)


def test_what_was_told_in_this_talk_stays_on_its_list_and_what_was_told_before_does_not() -> None:
    here = replace(GIVEN, outcome=JobOutcome.APPLIED, answered_on=TALK.on, answered_in=TALK.id)
    before = replace(here, answered_in=TalkId("other"))
    outside = replace(here, answered_in=TalkId(""))
    assert to_ask_about([here, before, outside], TALK) == (here,)
    assert told_in([here, before, outside, GIVEN], TALK.id) == (here,)


def test_the_answer_is_told_in_words() -> None:
    assert outcome_words(GIVEN) == ""
    assert outcome_words(replace(GIVEN, outcome=JobOutcome.APPLIED)) == "søgt"
    assert outcome_words(replace(GIVEN, outcome=JobOutcome.INTERVIEW)) == "til ansættelsessamtale"
    assert outcome_words(replace(GIVEN, outcome=JobOutcome.HIRED)) == "fik jobbet"
    no = replace(GIVEN, outcome=JobOutcome.NOT_RELEVANT, reason=" der er\nfor langt ")
    assert outcome_words(no) == "ikke relevant, fordi der er for langt"
    assert outcome_words(replace(no, reason=" ")) == "ikke relevant"


def test_a_job_is_named_on_one_line() -> None:
    assert named(GIVEN) == "Lagermedarbejder"
    assert named(replace(GIVEN, employer="Grønvang\nLager")) == "Lagermedarbejder, Grønvang Lager"
