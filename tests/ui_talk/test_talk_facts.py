"""What the talk's screen is told by the use cases: weeks, offers, the next time, and when a talk began."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from jobassist.domain.case import Case, CaseId, Placement, PlacementState, TalkStatus
from jobassist.domain.plan import Agreement, AgreementId, Kept, Owner
from jobassist.services.book_talk import book, case_of, record_talk
from jobassist.services.desk import Desk
from jobassist.services.hold_talk import finish, judge_agreement, start_talk
from jobassist.services.print_plan import PlanPrint, plan_pdf
from jobassist.services.talk_facts import first_time, judge_time, offers, week_of
from jobassist.services.talk_room import read_again
from jobassist.ui.talk.items import first_open, first_sentence, item_states, talk_words
from tests.ui_talk.conftest import at
from tests.ui_talk.half_way import NOW, find
from tests.ui_talk.test_talk_plan import paper_text

TODAY = NOW.date()


def test_weeks_count_from_one(lone: Case) -> None:
    assert week_of(lone, date(2022, 9, 26)) == 1
    assert week_of(lone, TODAY) == 24
    assert week_of(replace(lone, started_on=None), TODAY) is None


@pytest.mark.parametrize(
    ("placement", "expected"),
    [
        (Placement(date(2023, 3, 20), date(2023, 4, 28), title="Kursus"), [("Kursus", 6, False)]),
        (Placement(date(2023, 3, 6), None, title="Praktik"), [("Praktik", None, True)]),
        (Placement(date(2023, 3, 1), date(2023, 3, 8)), []),
        (Placement(date(2023, 3, 1), None, state=PlacementState.CANCELLED), []),
    ],
)
def test_offers_run_or_are_to_come(
    desk: Desk, lone: Case, placement: Placement, expected: list[tuple[str, int | None, bool]]
) -> None:
    room = start_talk(desk, lone.id)
    found = offers(replace(room, case=replace(room.case, placements=(placement,))), TODAY)
    assert [(o.title, o.weeks, o.is_running) for o in found] == expected


@pytest.mark.parametrize(
    ("day", "days_ahead", "is_late", "is_day_off"),
    [(23, 14, False, False), (27, 18, True, False), (25, 16, True, True), (19, 10, False, True)],
)
def test_a_time_is_judged(desk: Desk, day: int, days_ahead: int, is_late: bool, is_day_off: bool) -> None:
    found = judge_time(desk, datetime(2023, 3, day, 10, 30), safe_on=date(2023, 3, 24))
    assert (found.days_ahead, found.is_after_safe_day, found.is_day_off) == (days_ahead, is_late, is_day_off)


@pytest.mark.parametrize(
    ("planned", "begun", "starts"),
    [
        (datetime(2023, 3, 9, 10, 30), (10, 40), datetime(2023, 3, 9, 10, 30)),
        (datetime(2023, 3, 9, 8, 0), (14, 5), datetime(2023, 3, 9, 14, 5)),
        (None, (14, 5), datetime(2023, 3, 9, 14, 5)),
    ],
)
def test_minutes_count_from_when_the_talk_began(
    desk: Desk, planned: datetime | None, begun: tuple[int, int], starts: datetime
) -> None:
    case = find(desk, "Bent Aagaard")
    if planned is not None:
        desk.clock = at(7, 0)
        book(desk, case, planned)
    desk.clock = at(*begun)
    room = start_talk(desk, case.id)
    assert room.started_at == starts
    assert start_talk(desk, case.id).started_at == starts


def test_a_booked_talk_is_in_the_first_draft_and_stays_when_it_is_not_moved(desk: Desk, lone: Case) -> None:
    case = find(desk, "Bent Aagaard")
    book(desk, case, datetime(2023, 3, 22, 9, 0))
    room = start_talk(desk, case.id)
    assert first_time(room) == room.draft.next_talk_at == datetime(2023, 3, 22, 9, 0)
    finish(desk, room, room.draft)
    after = [t for t in case_of(desk, case.id).talks if t.on > TODAY]
    assert [(t.at, t.status) for t in after] == [(datetime(2023, 3, 22, 9, 0), TalkStatus.PLANNED)]


def test_a_room_is_read_again_until_its_talk_is_over(desk: Desk, lone: Case) -> None:
    room = start_talk(desk, lone.id)
    again = read_again(desk, room)
    assert again is not None
    assert again.answers == room.answers
    record_talk(desk, room.case, TODAY, TalkStatus.NO_SHOW, talk_id=room.talk_id)
    assert read_again(desk, room) is None


@pytest.mark.parametrize(
    ("owner", "kept", "told"),
    [
        (Owner.US, Kept.BROKEN, "ringer til lægen. Det nåede vi ikke, og det beklager vi. ikke holdt"),
        (Owner.US, Kept.PARTLY, "ringer til lægen delvist holdt"),
        (Owner.CITIZEN, Kept.BROKEN, "ringer til lægen ikke holdt"),
        (Owner.CITIZEN, Kept.KEPT, "ringer til lægen holdt"),
    ],
)
def test_the_paper_tells_what_became_of_a_promise(
    desk: Desk, lone: Case, owner: Owner, kept: Kept, told: str
) -> None:
    promise = Agreement(AgreementId(""), owner, "ringer til lægen", date(2023, 3, 10))
    room = start_talk(desk, lone.id)
    finish(desk, room, replace(room.draft, agreements=(promise,)))
    room = start_talk(desk, lone.id)
    for agreement in room.last_agreements:
        judge_agreement(desk, room, agreement.id, kept)
    _changed, plan = finish(desk, room, replace(room.draft, agreements=()))
    assert told in paper_text_of(plan_pdf(desk, plan))


def paper_text_of(pdf: bytes) -> str:
    return paper_text(PlanPrint(CaseId(""), "", pdf))


def test_items_say_what_is_known_before_anything_is_written(desk: Desk) -> None:
    room = start_talk(desk, find(desk, "Camilla Bruun").id)
    first = item_states(room)[0]
    assert first_open(room) == 0
    assert not first.is_done
    nobody = replace(room, required=None, number=2, last_agreements=())
    assert talk_words(nobody) == "samtale 2"
    assert item_states(nobody)[0].note == "Ingen aftaler fra sidst"
    one = Agreement(AgreementId("x"), Owner.US, "ringer")
    assert item_states(replace(room, last_agreements=(one,)))[0].note == "1 aftale"
    old = replace(one, made_on=date(2023, 1, 23))
    assert item_states(replace(room, last_agreements=(old,)))[0].note == "1 aftale fra 23-01"


def test_a_talk_that_is_planned_says_when_in_the_last_item(desk: Desk, lone: Case) -> None:
    room = start_talk(desk, lone.id)
    booked = replace(room, draft=replace(room.draft, next_talk_at=datetime(2023, 3, 23, 10, 30)))
    last = item_states(booked)[-1]
    assert (last.note, last.is_done) == ("Torsdag 23-03-2023 kl. 10.30", True)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Leder: Pia Munk. De har ikke talt.", "Leder: Pia Munk"),
        ("\n  Kl. 10.30 hver dag\nMere", "Kl. 10.30 hver dag"),
        ("Går det?", "Går det?"),
        ("", ""),
    ],
)
def test_the_first_sentence_stands_for_a_note(text: str, first: str) -> None:
    assert first_sentence(text) == first
