"""What an offer must fit: written, read back, and never where the citizen can see it."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from jobassist.domain.case import Case, CaseId, PlacementState, TargetGroup
from jobassist.domain.errors import JobAssistError
from jobassist.domain.offers import LONGEST_TEXT, LONGEST_TITLE, DanishLevel, Demand, Needs
from jobassist.services.book_talk import undo
from jobassist.services.citizen_view import shown_to_citizen
from jobassist.services.desk import Desk
from jobassist.services.hold_talk import finish, start_talk
from jobassist.services.load_letters import letters_of
from jobassist.services.needs import NeedsError, needs_of, save_needs
from jobassist.services.place_citizen import Wish, place
from jobassist.services.preview_letters import preview
from jobassist.services.print_plan import print_of, print_of_draft
from jobassist.services.print_summary import print_summary, show_summary
from jobassist.services.rank_offers import rank_for
from jobassist.services.talk_facts import offers as offer_lines
from jobassist.store import reads
from tests.services.catalogue import JOBKLUB, MONDAY, TRUCK, add_offers
from tests.services.examples import a_draft, put

SECRET = "Hemmeligt7391"
FULL = Needs(
    max_hours=15.5,
    avoid=frozenset({Demand.LIFTING, Demand.NOISE}),
    danish=DanishLevel.SOME,
    municipality="Nordby",
    max_travel_minutes=45,
    note=SECRET,
)


@pytest.fixture
def lone(desk: Desk) -> Case:
    return put(desk, a_draft(group=TargetGroup.DAGPENGE))


def test_what_is_written_is_read_back_and_can_be_undone(desk: Desk, lone: Case) -> None:
    assert needs_of(desk, lone.id) == (Needs(), 0)
    first = save_needs(desk, lone.id, FULL, rev=0)
    assert first.message == "Det, et tilbud skal passe til, er gemt"
    needs, rev = needs_of(desk, lone.id)
    assert needs == FULL
    second = save_needs(desk, lone.id, Needs(note=" Kun\x00 formiddag "), rev=rev)
    assert needs_of(desk, lone.id)[0] == Needs(note="Kun formiddag")
    undo(desk, second.action_id)
    assert needs_of(desk, lone.id)[0] == FULL
    undo(desk, first.action_id)
    assert needs_of(desk, lone.id)[0] == Needs()


def test_two_windows_never_overwrite_each_other(desk: Desk, lone: Case) -> None:
    _, rev = needs_of(desk, lone.id)
    save_needs(desk, lone.id, FULL, rev=rev)
    with pytest.raises(JobAssistError):
        save_needs(desk, lone.id, Needs(), rev=rev)
    _, newer = needs_of(desk, lone.id)
    save_needs(desk, lone.id, Needs(), rev=newer)
    with pytest.raises(JobAssistError):
        save_needs(desk, lone.id, FULL, rev=newer)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("max_hours", 0.0),
        ("max_hours", 37.5),
        ("max_travel_minutes", 0),
        ("max_travel_minutes", 241),
        ("note", "x" * (LONGEST_TEXT + 1)),
        ("municipality", "x" * (LONGEST_TITLE + 1)),
    ],
)
def test_what_cannot_be_names_its_field(desk: Desk, lone: Case, key: str, value: Any) -> None:
    with pytest.raises(NeedsError) as caught:
        save_needs(desk, lone.id, Needs(**{key: value}), rev=0)
    assert caught.value.key == key
    assert needs_of(desk, lone.id) == (Needs(), 0)


def test_the_ranking_follows(desk: Desk, lone: Case) -> None:
    add_offers(desk, TRUCK, JOBKLUB)
    assert not any(fit.is_barred for fit in rank_for(desk, lone))
    save_needs(desk, lone.id, Needs(avoid=frozenset({Demand.LIFTING}), max_hours=20), rev=0)
    first, last = rank_for(desk, lone)
    assert (first.offer.title, last.offer.title) == ("Jobklub", "Truckcertifikat")
    lifting, hours = [reason.text for reason in last.reasons if reason.bars]
    assert "tunge løft" in lifting
    assert "37 timer om ugen" in hours
    assert needs_of(desk, CaseId("en anden")) == (Needs(), 0)


def squeezed(pdf: bytes) -> str:
    return "".join("".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf)).pages)


def test_the_citizen_never_sees_it(desk: Desk, lone: Case) -> None:
    """Neither on the screen that is turned to the citizen nor on any paper or letter."""
    save_needs(desk, lone.id, FULL, rev=0)
    place(desk, lone.id, Wish(MONDAY, title="Jobklub", note=SECRET, why=SECRET))
    room = start_talk(desk, lone.id)
    sheets = [shown_to_citizen(room, index) for index in range(len(room.agenda.items))]
    papers = [print_of_draft(desk, room, room.draft).pdf]
    finish(desk, room, room.draft)
    (plan,) = reads.load_plans(desk.store, lone.id)
    papers.append(print_of(desk, plan).pdf)
    papers += [print_summary(desk, room.talk_id, internal=internal).pdf for internal in (False, True)]
    letters = [preview(desk, (lone.id,), letter.id) for letter in letters_of(desk)]
    told = [repr(sheets), repr(letters), show_summary(desk, room.talk_id, internal=False)]
    assert "Jobklub" in repr(sheets)
    assert any("Jobklub" in squeezed(paper) for paper in papers)
    for text in (*told, *map(squeezed, papers)):
        assert SECRET not in text
        assert "tunge løft" not in text.casefold()
        assert "Nordby" not in text


@pytest.mark.parametrize(
    ("state", "on", "is_told", "is_running"),
    [
        (PlacementState.PROPOSED, MONDAY, False, False),
        (PlacementState.WAITING, MONDAY, False, False),
        (PlacementState.RESERVED, MONDAY, True, False),
        (PlacementState.RESERVED, date(2023, 3, 7), True, False),
        (PlacementState.RUNNING, date(2023, 3, 6), True, True),
    ],
)
def test_the_talk_tells_only_of_what_is_given_or_reserved(
    desk: Desk, lone: Case, state: PlacementState, on: date, is_told: bool, is_running: bool
) -> None:
    place(desk, lone.id, Wish(on, title="Jobklub", state=state))
    room = start_talk(desk, lone.id)
    told = offer_lines(room, desk.today)
    assert [(line.title, line.is_running) for line in told] == ([("Jobklub", is_running)] if is_told else [])
    assert ("Jobklub" in repr(shown_to_citizen(room, 0))) is (is_told and on >= desk.today)
