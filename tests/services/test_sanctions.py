"""What may follow a no-show, from the papers on the case: honest, and never a decision."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from jobassist.domain.agenda import EXPLAINED, YES
from jobassist.domain.case import Case, TalkId, TargetGroup
from jobassist.domain.papers import PaperKind
from jobassist.services.book_talk import book, case_of
from jobassist.services.desk import Desk, FixedClock
from jobassist.services.file_paper import file_paper, new_paper
from jobassist.services.hold_talk import finish, save_answer, start_talk
from jobassist.services.sanctions import what_may_follow
from tests.services.examples import NOW, a_draft, put

NO_LETTER = (
    "Der ligger ingen indkaldelse på sagen her. Uden skriftlig vejledning om rettigheder og pligter kan der "
    "ikke følge en sanktion."
)
FRIENDLY = "Indkaldelsen nævnte ikke rettigheder og pligter, så der kan ikke følge en sanktion."
TOLD = "“Indkaldelse” fra 07-03-2023 nævnte rettigheder og pligter."
YOURS = "Hør først borgeren. Det er dig, der vurderer, om fraværet skal have følger."


@pytest.fixture
def case(desk: Desk) -> Case:
    return put(desk, a_draft())


def talk_of(desk: Desk, case: Case) -> TalkId:
    """A talk booked for the day after tomorrow."""
    at = datetime(2023, 3, 9, 10, 30)
    book(desk, case, at)
    return next(t.id for t in case_of(desk, case.id).talks if t.at == at)


def write(
    desk: Desk,
    case: Case,
    *,
    rights: bool,
    talk_id: TalkId | None = None,
    kind: PaperKind = PaperKind.LETTER,
    days: int = 0,
    letter: str = "",
) -> None:
    paper = replace(
        new_paper(desk, case.id, kind, "Indkaldelse"),
        talk_id=talk_id,
        template_id=letter,
        mentions_rights=rights,
        made_at=NOW.replace(microsecond=0) + timedelta(days=days),
    )
    with desk.store.write("letter", by=desk.user, at=desk.clock.now()) as unit:
        file_paper(unit, paper, None)


def test_without_any_letter_here(desk: Desk, case: Case) -> None:
    assert what_may_follow(desk, case.id, talk_of(desk, case)) == NO_LETTER


def test_a_plan_or_a_referat_is_no_invitation(desk: Desk, case: Case) -> None:
    write(desk, case, rights=True, kind=PaperKind.SUMMARY)
    assert what_may_follow(desk, case.id, talk_of(desk, case)) == NO_LETTER


@pytest.mark.parametrize("kind", [PaperKind.LETTER, PaperKind.SMS])
def test_a_friendly_invitation(desk: Desk, case: Case, kind: PaperKind) -> None:
    talk = talk_of(desk, case)
    write(desk, case, rights=True)  # an older one, to another talk
    write(desk, case, rights=False, talk_id=talk, kind=kind)
    assert what_may_follow(desk, case.id, talk) == FRIENDLY


def test_an_ordinary_invitation_with_a_reminder_after_it(desk: Desk, case: Case) -> None:
    talk = talk_of(desk, case)
    write(desk, case, rights=True, talk_id=talk)
    write(desk, case, rights=False, talk_id=talk, kind=PaperKind.SMS, days=1)
    assert what_may_follow(desk, case.id, talk) == f"{TOLD} {YOURS}"


def test_a_letter_without_a_talk_counts_when_it_came_before(desk: Desk, case: Case) -> None:
    talk = talk_of(desk, case)
    write(desk, case, rights=True, days=5)
    assert what_may_follow(desk, case.id, talk) == NO_LETTER
    write(desk, case, rights=True)
    assert what_may_follow(desk, case.id, talk) == f"{TOLD} {YOURS}"


def test_guidance_that_came_after_the_talk_began_is_none(desk: Desk, case: Case) -> None:
    talk_id = talk_of(desk, case)
    write(desk, case, rights=True, days=2)  # the talk's own day, twelve minutes after it was to begin
    assert what_may_follow(desk, case.id, talk_id) == NO_LETTER
    write(desk, case, rights=True, days=1)
    assert what_may_follow(desk, case.id, talk_id).startswith("“Indkaldelse” fra 08-03-2023")


def test_a_letter_about_something_else_says_nothing_of_it(desk: Desk, case: Case) -> None:
    talk = talk_of(desk, case)
    write(desk, case, rights=False, letter="laege_borger")
    assert what_may_follow(desk, case.id, talk) == NO_LETTER
    write(desk, case, rights=True, letter="indkaldelse_sygedagpenge", days=-3)
    write(desk, case, rights=False, letter="laege_borger", talk_id=talk)
    assert what_may_follow(desk, case.id, talk) == f"{TOLD.replace('07-03', '04-03')} {YOURS}"


def test_rights_that_were_gone_through_are_told_too(desk: Desk, case: Case) -> None:
    room = start_talk(desk, case.id)
    save_answer(desk, room, ("rettigheder", EXPLAINED), YES)
    finish(desk, room, room.draft)
    desk.clock = FixedClock(NOW + timedelta(minutes=30))
    talk = talk_of(desk, case)
    write(desk, case, rights=True, talk_id=talk)
    told = what_may_follow(desk, case.id, talk)
    assert told == f"{TOLD} {YOURS} De blev også gennemgået 07-03-2023."


def test_with_dagpenge_it_is_the_unemployment_fund_that_decides(desk: Desk) -> None:
    case = put(desk, a_draft(group=TargetGroup.DAGPENGE, benefit_hours=400.0, talks=()))
    talk = talk_of(desk, case)
    write(desk, case, rights=True, talk_id=talk)
    assert what_may_follow(desk, case.id, talk) == (
        f"{TOLD} Det er a-kassen, der vurderer, om fraværet får følger."
    )


def test_a_talk_that_is_gone_is_judged_as_of_today(desk: Desk, case: Case) -> None:
    write(desk, case, rights=False)
    assert what_may_follow(desk, case.id, TalkId("nej")) == FRIENDLY
