"""A made-up citizen and office, for the letters of the tests."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from jobassist.domain.case import (
    Citizen,
    CitizenId,
    Talk,
    TalkForm,
    TalkId,
    TalkStatus,
    TargetGroup,
)
from jobassist.domain.letter_facts import Sender, letter_facts
from jobassist.domain.letters import LetterFacts, LetterTemplate, Merge

ON = date(2026, 11, 20)
LONE = Citizen(
    CitizenId("1"), "6701901234", "Lone Vestergaard Holm", "Rådhusvej 12, 2. th., 0000 Demoby", "12345678"
)
OFFICE = Sender(
    "Karen Boysen", "87 65 43 21", "Demo Kommune · Jobcenter", ("Rådhusvej 1", "0000 Demoby"), "Lokale 4"
)
TALK = Talk(
    date(2026, 12, 3),
    TalkStatus.PLANNED,
    at=datetime(2026, 12, 3, 10, 30),
    form=TalkForm.IN_PERSON,
    id=TalkId("t1"),
)
MISSED = Talk(date(2026, 11, 19), TalkStatus.NO_SHOW)
TYPED = {
    Merge.DEADLINE: "2026-12-08",
    Merge.DOCTOR: "Læge Hans Hansen\nTorvet 1\n0000 Demoby",
    Merge.QUESTIONS: "- Hvad kan patienten klare?",
    Merge.FACTS: "Du var væk fra kurset i tre dage.",
    Merge.CONSIDERED: "at trække i din hjælp for tre dage",
    Merge.BASIS: "Lov om aktiv socialpolitik § 36.",
}


def facts(citizen: Citizen = LONE, **changes: Any) -> LetterFacts:
    """Everything that a letter can ask for, on Friday 20 November 2026."""
    known: dict[str, Any] = {
        "on": ON, "group": TargetGroup.KTH_JOBPARAT, "talk": TALK, "missed": MISSED, "typed": TYPED,
    }  # fmt: skip
    return letter_facts(citizen, changes.pop("sender", OFFICE), **(known | changes))


def without(known: LetterFacts, field: Merge) -> LetterFacts:
    """The same facts, but one is not known."""
    return replace(known, values={**known.values, field: "  "})


def group_of(template: LetterTemplate) -> TargetGroup:
    """A group that the letter fits."""
    return min(template.groups, default=TargetGroup.KTH_JOBPARAT)
