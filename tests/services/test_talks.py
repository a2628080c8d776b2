"""Booking, recording, holding a talk, and the plan that comes of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from pypdf import PdfReader

from jobassist.domain.case import Case, Talk, TalkStatus, TargetGroup
from jobassist.domain.duties import Status
from jobassist.domain.errors import JobAssistError
from jobassist.domain.plan import Agreement, AgreementId, Kept, Owner
from jobassist.services.book_talk import book, case_of, record_talk, suggest, undo, undo_last
from jobassist.services.build_worklist import build_worklist
from jobassist.services.counters import Counter
from jobassist.services.desk import Desk, FixedClock
from jobassist.services.hold_talk import finish, judge_agreement, save_answer, save_draft, start_talk
from jobassist.services.open_case import open_case
from jobassist.services.print_plan import plan_pdf, print_of_case, print_of_draft
from jobassist.store.errors import Stale
from tests.services.examples import NOW, a_draft, put


@pytest.fixture
def lone(desk: Desk) -> Case:
    return put(desk, a_draft())


def later(desk: Desk, **span: float) -> None:
    desk.clock = FixedClock(desk.clock.now() + timedelta(**span))


def test_the_suggestion_is_the_last_safe_working_day(desk: Desk, lone: Case) -> None:
    suggestion = suggest(desk, lone)
    assert suggestion.at == datetime(2023, 3, 10, 10, 30)
    assert (suggestion.number, suggestion.required, suggestion.safe_on) == (3, 4, date(2023, 3, 10))


def test_in_a_talk_it_is_two_weeks_on_when_that_is_safe(desk: Desk, lone: Case) -> None:
    desk.clock = FixedClock(datetime(2023, 3, 9, 10, 42))
    suggestion = start_talk(desk, lone.id).suggestion
    assert suggestion.at == datetime(2023, 3, 23, 10, 30)
    assert suggestion.safe_on == date(2023, 3, 24)


def test_past_the_safe_day_the_next_working_day_is_suggested(desk: Desk, lone: Case) -> None:
    desk.clock = FixedClock(datetime(2023, 3, 17, 9, 0))
    suggestion = suggest(desk, lone)
    assert (suggestion.at.date(), suggestion.is_late) == (date(2023, 3, 20), True)


def test_a_taken_time_is_not_suggested_twice(desk: Desk, lone: Case) -> None:
    other = put(desk, a_draft(cpr="6202851234", name="Bent"), name="anden")
    book(desk, other, datetime(2023, 3, 10, 10, 30))
    assert suggest(desk, lone).at == datetime(2023, 3, 10, 9, 0)


def test_booking_moves_the_worklist_and_undo_moves_it_back(desk: Desk, lone: Case) -> None:
    assert build_worklist(desk).rows[0].duty.status is Status.SOON
    changed = book(desk, lone, datetime(2023, 3, 9, 10, 30))
    assert changed.message == "Samtale 3 er booket til torsdag den 9. marts 2023 kl. 10.30"
    assert build_worklist(desk).rows[0].duty.status is Status.BOOKED

    assert undo(desk, changed.action_id).case_ids == {lone.id}
    assert build_worklist(desk).rows[0].duty.status is Status.SOON


@pytest.mark.parametrize(
    ("at", "sentence"),
    [
        (datetime(2023, 3, 6, 10), "Datoen er gået. Vælg en dag fra i dag og frem."),
        (datetime(2026, 3, 6, 10), "Dagen ligger mere end to år fremme. Vælg en tidligere dag."),
    ],
)
def test_a_day_no_talk_can_have_is_refused(desk: Desk, lone: Case, at: datetime, sentence: str) -> None:
    with pytest.raises(JobAssistError, match=sentence):
        book(desk, lone, at)
    assert case_of(desk, lone.id) == lone


def test_the_same_time_twice_is_refused(desk: Desk, lone: Case) -> None:
    at = datetime(2023, 3, 9, 10, 30)
    book(desk, lone, at)
    with pytest.raises(JobAssistError, match="allerede en samtale"):
        book(desk, case_of(desk, lone.id), at)


def test_a_past_talk_stays_open_until_someone_says_what_happened(desk: Desk) -> None:
    planned = Talk(date(2023, 3, 1), TalkStatus.PLANNED)
    case = put(desk, a_draft(talks=(planned,)))
    assert build_worklist(desk).count(Counter.OPEN_TALKS) == 1
    record_talk(desk, case, date(2023, 3, 1), TalkStatus.NO_SHOW)
    assert build_worklist(desk).count(Counter.OPEN_TALKS) == 0
    assert [t.status for t in case_of(desk, case.id).talks] == [TalkStatus.NO_SHOW]


def test_a_held_talk_counts_and_one_ahead_or_before_the_case_is_refused(desk: Desk, lone: Case) -> None:
    record_talk(desk, lone, date(2023, 3, 6), TalkStatus.HELD)
    assert open_case(desk, lone.id).duties[0].held == 3
    for wrong in (date(2023, 3, 8), date(2022, 9, 1)):
        with pytest.raises(JobAssistError):
            record_talk(desk, lone, wrong, TalkStatus.HELD)


def test_undo_last_takes_the_newest_and_says_when_there_is_nothing(desk: Desk, lone: Case) -> None:
    book(desk, lone, datetime(2023, 3, 9, 10, 30))
    assert undo_last(desk) is not None
    assert case_of(desk, lone.id).talks == lone.talks
    assert undo_last(desk) is None


def test_undo_after_someone_changed_it_changes_nothing(desk: Desk, lone: Case) -> None:
    booked = book(desk, lone, datetime(2023, 3, 7, 14, 0))
    record_talk(desk, case_of(desk, lone.id), date(2023, 3, 7), TalkStatus.NO_SHOW)
    with pytest.raises(Stale):
        undo(desk, booked.action_id)


def test_a_talk_is_picked_up_where_it_was_left(desk: Desk, lone: Case) -> None:
    room = start_talk(desk, lone.id)
    assert (room.number, room.required, room.version) == (3, 4, 1)
    item = room.agenda.items[1]
    save_answer(desk, room, (item.id, "note"), "Går 40 minutter")
    save_draft(desk, room, replace(room.draft, goal="Tilbage på 30 timer"))

    again = start_talk(desk, lone.id)

    assert again.talk_id == room.talk_id
    assert again.answers == {(item.id, "note"): "Går 40 minutter"}
    assert again.draft.goal == "Tilbage på 30 timer"


def test_typing_is_one_step_to_undo(desk: Desk, lone: Case) -> None:
    room = start_talk(desk, lone.id)
    key = (room.agenda.items[1].id, "note")
    first = save_answer(desk, room, key, "H")
    room = replace(room, answer_revs={key: first.rev})
    last = save_answer(desk, room, key, "Hej", continues=first.action_id)
    undo(desk, last.action_id)
    assert start_talk(desk, lone.id).answers.get(key, "") == ""


def test_a_planned_talk_today_is_the_one_that_is_held(desk: Desk, lone: Case) -> None:
    book(desk, lone, datetime(2023, 3, 7, 10, 30))
    room = start_talk(desk, lone.id)
    assert room.started_at == datetime(2023, 3, 7, 10, 30)
    finish(desk, room, room.draft)
    held = [t for t in case_of(desk, lone.id).talks if t.on == NOW.date()]
    assert [t.status for t in held] == [TalkStatus.HELD]


def test_a_finished_talk_counts_books_the_next_and_makes_a_version(desk: Desk, lone: Case) -> None:
    room = start_talk(desk, lone.id)
    later(desk, minutes=43)
    promise = Agreement(AgreementId(""), Owner.US, "Ringer til konsulenten", date(2023, 3, 10))
    blank = Agreement(AgreementId(""), Owner.CITIZEN, "  ")
    content = replace(
        room.draft, goal="30 timer", agreements=(promise, blank), next_talk_at=datetime(2023, 3, 23, 10, 30)
    )

    changed, plan = finish(desk, room, content)

    case = case_of(desk, lone.id)
    duty = open_case(desk, lone.id).duties[0]
    assert (plan.version, plan.talk_number, plan.talks_required) == (1, 3, 4)
    assert (duty.held, duty.status, duty.planned_on) == (3, Status.BOOKED, date(2023, 3, 23))
    assert [a.what for a in open_case(desk, lone.id).open_agreements] == ["Ringer til konsulenten"]
    assert "30 timer" in text_of(print_of_case(desk, case).pdf)

    undo(desk, changed.action_id)
    assert open_case(desk, lone.id).duties[0].held == 2


def test_last_times_promises_start_the_next_talk_and_are_judged(desk: Desk, lone: Case) -> None:
    first = start_talk(desk, lone.id)
    promise = Agreement(AgreementId(""), Owner.US, "Ringer til konsulenten", date(2023, 3, 10))
    finish(desk, first, replace(first.draft, goal="30 timer", agreements=(promise,)))
    later(desk, days=14)

    second = start_talk(desk, lone.id)
    assert [(a.what, a.kept) for a in second.last_agreements] == [("Ringer til konsulenten", Kept.OPEN)]
    assert (second.version, second.draft.goal, second.draft.agreements) == (2, "30 timer", ())

    judge_agreement(desk, second, second.last_agreements[0].id, Kept.BROKEN)
    _changed, plan = finish(desk, second, second.draft)
    assert [a.kept for a in plan.last_agreements] == [Kept.BROKEN]
    assert open_case(desk, lone.id).open_agreements == ()


def test_last_answers_come_with_their_day(desk: Desk, lone: Case) -> None:
    first = start_talk(desk, lone.id)
    key = (first.agenda.items[1].id, "note")
    save_answer(desk, first, key, "Sover dårligt")
    finish(desk, first, first.draft)
    later(desk, days=14)
    assert start_talk(desk, lone.id).last_answers == {key: (date(2023, 3, 7), "Sover dårligt")}


def test_the_printed_plan_says_what_was_agreed_and_no_cpr(desk: Desk, lone: Case) -> None:
    room = start_talk(desk, lone.id)
    promise = Agreement(AgreementId(""), Owner.CITIZEN, "Taler med din <leder> & kollega", date(2023, 3, 15))
    draft = print_of_draft(desk, room, replace(room.draft, goal="Kladdemål"))
    _changed, plan = finish(desk, room, replace(room.draft, goal="30 timer", agreements=(promise,)))

    text = text_of(plan_pdf(desk, plan))

    assert "Lone Vestergaard Holm" in text
    assert "Taler med din <leder> & kollega" in text
    assert "onsdag 15. marts" in text
    assert "670190" not in text
    assert "Kladdemål" in text_of(draft.pdf)
    assert "Lone" not in draft.title
    assert plan_pdf(desk, plan) == plan_pdf(desk, plan)


def text_of(pdf: bytes) -> str:
    from io import BytesIO

    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages).split())


def test_other_groups_have_their_own_talk_kind_and_agenda(desk: Desk) -> None:
    case = put(
        desk,
        a_draft(group=TargetGroup.DAGPENGE, benefit_hours=400.0, benefit_hours_on=date(2023, 3, 1), talks=()),
    )
    room = start_talk(desk, case.id)
    assert TargetGroup.DAGPENGE in room.agenda.fit.groups
    finish(desk, room, room.draft)
    assert [t.kind.value for t in case_of(desk, case.id).talks] == ["jobsamtale"]


def test_a_case_that_is_gone_says_so(desk: Desk, lone: Case) -> None:
    from jobassist.domain.case import CaseId

    with pytest.raises(JobAssistError, match="findes ikke længere"):
        case_of(desk, CaseId("nej"))
