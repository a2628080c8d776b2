"""Citizens to write to: made-up people with addresses, talks and an office, on a desk of 7 March 2023."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from jobassist.domain.case import Case, CaseId, TalkForm, TalkStatus
from jobassist.domain.papers import Paper
from jobassist.services.book_talk import book, case_of, record_talk
from jobassist.services.desk import Desk
from jobassist.services.file_paper import papers_of
from jobassist.services.preview_letters import LetterPreview, preview
from tests.services.examples import a_draft, put

TALK_AT = datetime(2023, 3, 23, 10, 30)
MISSED_ON = date(2023, 3, 6)
FRIENDLY = "foerste_indkaldelse"
ORDINARY = "indkaldelse_sygedagpenge"
SMS = "sms_paamindelse"


def office(desk: Desk) -> None:
    """The settings that letters ask for."""
    desk.settings = replace(
        desk.settings,
        name="Karen Boysen",
        phone="87 65 43 21",
        municipality="Demo Kommune · Jobcenter",
        address="Rådhusvej 1\n0000 Demoby",
        meeting_place="Rådhusvej 1, lokale 4",
    )


def lone(desk: Desk, *, talk: bool = True, missed: bool = False, **changes: Any) -> Case:
    """Lone with an address and a phone, and with a talk planned, or one missed, if wanted."""
    office(desk)
    case = put(
        desk, a_draft(**{"address": "Rådhusvej 12, 2. th., 0000 Demoby", "phone": "12345678", **changes})
    )
    if missed:
        record_talk(desk, case, MISSED_ON, TalkStatus.NO_SHOW)
        case = case_of(desk, case.id)
    if talk:
        book(desk, case, TALK_AT, form=TalkForm.IN_PERSON)
    return case_of(desk, case.id)


def people(desk: Desk, count: int) -> list[Case]:
    """So many citizens, each with an address and a talk planned."""
    office(desk)
    drafts = [
        a_draft(
            rows=(number,),
            cpr=f"{61 + number % 28}0{1 + number % 9}9{number % 10}{1000 + number:04}",
            name=f"Borger {chr(65 + number % 26)} Nr {number}",
            address=f"Vej {number}, 0000 Demoby",
            phone=f"{12345600 + number}",
        )
        for number in range(count)
    ]
    put(desk, *drafts)
    from jobassist.services.open_case import case_of_cpr

    cases = [case_of_cpr(desk, draft.cpr) for draft in drafts]
    for number, case in enumerate(cases):
        book(desk, case, TALK_AT.replace(day=10 + number % 18, minute=number % 60))
    return [case_of(desk, case.id) for case in cases]


def one(desk: Desk, case: Case, template_id: str, **wish: Any) -> LetterPreview:
    """One citizen's letter."""
    from jobassist.services.preview_letters import Wish

    (found,) = preview(desk, [case.id], template_id, Wish(**wish))
    return found


def filed(desk: Desk, case_id: CaseId) -> list[Paper]:
    """The papers on a case, the newest first."""
    return list(papers_of(desk, case_id))
