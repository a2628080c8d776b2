"""Drafts and plans are values: frozen, and empty where nothing was said."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from datetime import date, datetime

import pytest

from jobassist.domain.case import CaseId, Talk, TalkId
from jobassist.domain.drafts import CaseDraft, ColumnMatch, ListDraft, Problem, Question
from jobassist.domain.papers import Paper, PaperId, PaperKind
from jobassist.domain.plan import (
    Agreement,
    AgreementId,
    Kept,
    OfferGiven,
    Owner,
    Plan,
    PlanContent,
    PlanId,
    PrintFacts,
    Retention,
)
from jobassist.domain.talk_record import Correction, Presence
from jobassist.domain.timeline import DeadlineMark, OfferBar, PauseSpan, TalkMark, TimelineView
from tests.domain.build import CPR_1990, a_case

CONTENT = PlanContent(goal="Tilbage i arbejde")
DAY, NOW = date(2023, 3, 7), datetime(2023, 3, 7, 10, 42, 7)
PAPER = Paper(PaperId("b"), CaseId("c"), PaperKind.LETTER, "Indkaldelse", NOW, "Karen Boysen")
VALUES = [
    a_case(),
    CaseDraft(rows=(2,), cpr=CPR_1990),
    Problem(2, "Startdato", "Datoen 31-02-2023 findes ikke."),
    Question("gruppe", "Hvad betyder 6.1?", (("dagpenge", "Dagpenge"),)),
    ColumnMatch(0, "CPR", "cpr"),
    ListDraft("liste.csv", "0", "p", date(2023, 3, 6), 0, (), ()),
    CONTENT,
    Agreement(AgreementId("a"), Owner.US, "Vi ringer til din leder"),
    Plan(PlanId("p"), CaseId("c"), 1, None, DAY, "Karen Boysen", CONTENT),
    PAPER,
    PrintFacts("Lone Vestergaard Holm"),
    OfferGiven("Mestringsforløb", DAY),
    Retention(),
    Correction(TalkId("t"), "helbred", "hverdag", "Før", "Nu", "Skrevet forkert", NOW, "Karen Boysen"),
    TalkMark(DAY, "held"),
    OfferBar(DAY, None, "Mestringsforløb"),
    PauseSpan(DAY, None, "Barsel"),
    DeadlineMark(DAY, "sidste sikre dag", "safe"),
    TimelineView(DAY, DAY),
]


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_frozen_and_without_room_for_more(value: object) -> None:
    field = next(iter(type(value).__dataclass_fields__))  # type: ignore[attr-defined]
    with pytest.raises(FrozenInstanceError):
        setattr(value, field, None)
    assert not hasattr(value, "__dict__")


def test_what_was_not_said_is_empty() -> None:
    draft = CaseDraft(rows=(2,), cpr=CPR_1990)
    assert (draft.group, draft.started_on, draft.is_employed, draft.reported_talks) == (None,) * 4
    assert CONTENT.job_goals == ("", "", "")
    assert Agreement(AgreementId("a"), Owner.CITIZEN, "Søger to job").kept is Kept.OPEN
    assert Problem(None, "", "Filen er tom.").rejects
    assert (PAPER.talk_id, PAPER.plan_id, PAPER.body, PAPER.mentions_rights) == (None, None, "", False)
    assert PlanContent().retention == Retention("", "", "", "", "")


def test_who_was_there_is_told_by_the_words_the_answers_use() -> None:
    assert [str(each) for each in Presence] == ["bisidder", "tolk", "a_kasse", "arbejdsgiver"]


def test_a_timeline_counts_weeks_from_the_first_day() -> None:
    view = TimelineView(date(2023, 3, 6), DAY)
    assert [view.week_of(date(2023, 3, day)) for day in (6, 13)] == [0, 1]
    assert view.week_of(date(2023, 2, 27)) == -1


@pytest.mark.parametrize(
    ("talk", "is_before"),
    [
        (Talk(DAY), True),
        (Talk(DAY, at=datetime(2023, 3, 7)), True),
        (Talk(DAY, at=datetime(2023, 3, 7, 11, 0)), True),
        (Talk(DAY, at=datetime(2023, 3, 7, 10, 30)), False),
        (Talk(date(2023, 3, 6)), False),
    ],
)
def test_a_paper_comes_before_the_talk_begins(talk: Talk, is_before: bool) -> None:
    assert PAPER.is_before(talk) is is_before
