"""Facts and decisions that a caseworker types, and a booking beside what is planned already."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from jobassist.domain.case import Case, TalkForm, TalkStatus, TargetGroup
from jobassist.domain.duties import Status
from jobassist.domain.errors import JobAssistError
from jobassist.services.book_talk import book, case_of, caution, move_talk, record_talk, suggest, undo
from jobassist.services.desk import Desk
from jobassist.services.fill_in import fill_in_hours, fill_in_start
from jobassist.services.open_case import open_case
from jobassist.services.record_decision import record_decision
from jobassist.services.terms import group_term
from tests.services.examples import a_draft, put


@pytest.fixture
def lone(desk: Desk) -> Case:
    return put(desk, a_draft())


def statuses(desk: Desk, case: Case) -> dict[str, Status]:
    return {duty.rule.id: duty.status for duty in open_case(desk, case.id).duties}


def test_typed_hours_give_the_duty_its_date_until_they_are_undone(desk: Desk) -> None:
    case = put(desk, a_draft(group=TargetGroup.DAGPENGE, talks=()))
    assert statuses(desk, case)["J20-4"] is Status.UNKNOWN
    changed = fill_in_hours(desk, case, 412.5, on=date(2023, 3, 6))
    assert changed.message == "Dagpengetimerne pr. 06-03-2023 er gemt"
    assert statuses(desk, case)["J20-4"] is not Status.UNKNOWN
    undo(desk, changed.action_id)
    assert statuses(desk, case)["J20-4"] is Status.UNKNOWN


@pytest.mark.parametrize(
    ("hours", "on", "is_taken"),
    [
        (412.0, date(2023, 3, 7), False),  # fewer, later
        (413.0, date(2023, 3, 5), False),  # more, earlier
        (412.5, date(2023, 3, 7), True),
        (400.0, date(2023, 3, 6), True),  # a slip is mended for its own day
        (400.0, date(2023, 3, 5), True),
    ],
)
def test_hours_that_run_backwards_are_refused(desk: Desk, hours: float, on: date, is_taken: bool) -> None:
    case = put(desk, a_draft(group=TargetGroup.DAGPENGE, talks=()))
    fill_in_hours(desk, case, 412.5, on=date(2023, 3, 6))
    known = case_of(desk, case.id)
    if is_taken:
        fill_in_hours(desk, known, hours, on=on)
        assert case_of(desk, case.id).benefit_hours == hours
        return
    with pytest.raises(JobAssistError, match=r"^Timerne løber baglæns: 412,5 den 06-03-2023, men 41[23] den"):
        fill_in_hours(desk, known, hours, on=on)
    assert case_of(desk, case.id).benefit_hours == 412.5


def test_a_typed_first_day_gives_the_duties_their_dates(desk: Desk) -> None:
    case = put(desk, a_draft(started_on=None, talks=()))
    assert set(statuses(desk, case).values()) == {Status.UNKNOWN}
    fill_in_start(desk, case, date(2023, 2, 1))
    assert Status.UNKNOWN not in statuses(desk, case_of(desk, case.id)).values()


@pytest.mark.parametrize("hours", [-1.0, 12_001.0])
def test_hours_that_cannot_be_are_refused(desk: Desk, lone: Case, hours: float) -> None:
    with pytest.raises(JobAssistError, match=r"mellem 0 og 12000\. Se efter"):
        fill_in_hours(desk, lone, hours, on=desk.today)


@pytest.mark.parametrize(
    ("on", "sentence"), [(date(2023, 3, 8), "ikke kommet endnu"), (date(1989, 1, 1), "for langt tilbage")]
)
def test_a_first_day_that_cannot_be_is_refused(desk: Desk, lone: Case, on: date, sentence: str) -> None:
    with pytest.raises(JobAssistError, match=sentence):
        fill_in_start(desk, lone, on)


def test_a_recorded_decision_meets_the_duty_until_it_is_undone(desk: Desk, lone: Case) -> None:
    assert statuses(desk, lone)["SDP-REV"] is not Status.MET
    changed = record_decision(desk, lone, "SDP-REV", date(2023, 3, 6), note=" Forlænget efter § 27 ")
    assert statuses(desk, lone)["SDP-REV"] is Status.MET
    assert case_of(desk, lone.id).decisions[0].note == "Forlænget efter § 27"
    undo(desk, changed.action_id)
    assert statuses(desk, lone)["SDP-REV"] is not Status.MET


@pytest.mark.parametrize(
    ("on", "sentence"),
    [(date(2023, 3, 8), "ikke kommet endnu"), (date(2022, 9, 25), "begyndte først 26-09-2022")],
)
def test_a_decision_ahead_or_before_the_case_is_refused(
    desk: Desk, lone: Case, on: date, sentence: str
) -> None:
    with pytest.raises(JobAssistError, match=sentence):
        record_decision(desk, lone, "SDP-REV", on)


def test_with_a_talk_planned_the_next_one_is_suggested(desk: Desk, lone: Case) -> None:
    book(desk, lone, datetime(2023, 3, 9, 10, 30))
    case = case_of(desk, lone.id)
    suggestion = suggest(desk, case)
    assert (suggestion.number, suggestion.safe_on) == (4, date(2023, 3, 24))
    assert book(desk, case, suggestion.at).message.startswith("Samtale 4 er booket")
    assert suggest(desk, case_of(desk, lone.id)).number is None


def test_a_talk_booked_before_another_takes_its_number(desk: Desk, lone: Case) -> None:
    book(desk, lone, datetime(2023, 3, 20, 10, 30))
    changed = book(desk, case_of(desk, lone.id), datetime(2023, 3, 9, 10, 30))
    assert changed.message.startswith("Samtale 3 er booket")


@pytest.mark.parametrize(
    ("on", "words"),
    [
        (date(2023, 3, 9), ""),
        (
            date(2023, 3, 12),
            "Søndag 12-03-2023 er ikke en arbejdsdag. Det er efter sidste sikre dag, fredag 10-03-2023.",
        ),
        (date(2023, 3, 13), "Det er efter sidste sikre dag, fredag 10-03-2023."),
        (date(2023, 3, 27), "Det er efter fristen, søndag 26-03-2023."),
    ],
)
def test_a_late_day_and_a_day_off_are_warned_of(desk: Desk, lone: Case, on: date, words: str) -> None:
    assert caution(desk, lone, on) == words


def test_a_moved_talk_keeps_its_place_and_can_be_moved_back(desk: Desk, lone: Case) -> None:
    book(desk, lone, datetime(2023, 3, 9, 10, 30))
    case = case_of(desk, lone.id)
    talk = case.talks[-1]
    assert caution(desk, case, date(2023, 3, 13), moving=talk.id) != ""
    changed = move_talk(desk, case, talk.id, datetime(2023, 3, 10, 9, 0), form=TalkForm.PHONE)
    moved = case_of(desk, lone.id).talks[-1]
    assert (moved.id, moved.at, moved.form) == (talk.id, datetime(2023, 3, 10, 9, 0), TalkForm.PHONE)
    undo(desk, changed.action_id)
    assert case_of(desk, lone.id) == case


def test_a_planned_talk_can_be_called_off_before_its_day(desk: Desk, lone: Case) -> None:
    book(desk, lone, datetime(2023, 3, 9, 10, 30))
    case = case_of(desk, lone.id)
    record_talk(desk, case, date(2023, 3, 9), TalkStatus.CANCELLED, talk_id=case.talks[-1].id)
    assert case_of(desk, lone.id).talks[-1].status is TalkStatus.CANCELLED
    with pytest.raises(JobAssistError, match="ikke kommet endnu"):
        record_talk(desk, case, date(2023, 3, 9), TalkStatus.HELD, talk_id=case.talks[-1].id)


def test_groups_are_written_as_the_terms_file_says() -> None:
    assert group_term(TargetGroup.SYGEDAGPENGE).short == "SDP"
    assert group_term(TargetGroup.SYGEDAGPENGE).label == "Sygedagpenge"
    assert all(group_term(group).short for group in TargetGroup)
