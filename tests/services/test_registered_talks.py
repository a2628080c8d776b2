"""The next import confirms a talk that was handed back, also where its day differs by up to three."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from jobassist.domain.case import Case, Talk, TalkId, TalkKind, TalkStatus
from jobassist.services.book_talk import case_of, record_talk, undo
from jobassist.services.desk import Desk
from jobassist.services.hand_back import blocks_of, unregistered
from jobassist.services.hold_talk import start_talk
from jobassist.services.import_list import Kind, apply, preview
from tests.services.examples import a_draft, a_list, put
from tests.services.held_talks import hold, on_day

KNOWN = a_draft().talks
HELD_ON = date(2023, 3, 7)
NEW_LIST_ON = date(2023, 3, 13)


@pytest.fixture
def lone(desk: Desk) -> Case:
    return put(desk, a_draft())


@pytest.fixture
def talk(desk: Desk, lone: Case) -> TalkId:
    talk_id = hold(desk, lone)
    on_day(desk, date(2023, 3, 14))
    return talk_id


def held_days(desk: Desk, case: Case) -> list[date]:
    return [t.on for t in case_of(desk, case.id).talks if t.status is TalkStatus.HELD]


OURS = [date(2022, 11, 14), date(2023, 1, 23), HELD_ON]


@pytest.mark.parametrize("listed_on", [date(2023, 3, day) for day in (4, 6, 7, 8, 10)])
def test_a_list_with_the_talk_within_three_days_confirms_it(
    desk: Desk, lone: Case, talk: TalkId, listed_on: date
) -> None:
    put(desk, a_draft(talks=(*KNOWN, Talk(listed_on))), name="uge11", as_of=NEW_LIST_ON)
    assert unregistered(desk) == ()
    assert blocks_of(desk, talk).is_registered
    assert held_days(desk, lone) == OURS


@pytest.mark.parametrize("listed_on", [date(2023, 3, 3), date(2023, 3, 11)])
def test_four_days_away_is_another_talk(desk: Desk, lone: Case, talk: TalkId, listed_on: date) -> None:
    put(desk, a_draft(talks=(*KNOWN, Talk(listed_on))), name="uge11", as_of=NEW_LIST_ON)
    assert [each.missing_from for each in unregistered(desk)] == [NEW_LIST_ON]
    assert held_days(desk, lone) == sorted([*OURS, listed_on])


def test_the_same_talk_in_later_lists_is_still_ours(desk: Desk, lone: Case, talk: TalkId) -> None:
    for number in (11, 12):
        draft = a_draft(talks=(*KNOWN, Talk(date(2023, 3, 8))))
        put(desk, draft, name=f"uge{number}", as_of=date(2023, 3, number + 2))
    assert held_days(desk, lone) == OURS


def test_a_list_without_the_talk_says_so_and_the_one_after_confirms_it(
    desk: Desk, lone: Case, talk: TalkId
) -> None:
    put(desk, a_draft(), name="uge11", as_of=NEW_LIST_ON)
    assert unregistered(desk)[0].missing_from == NEW_LIST_ON
    put(desk, a_draft(talks=(*KNOWN, Talk(HELD_ON))), name="uge12", as_of=date(2023, 3, 20))
    assert unregistered(desk) == ()


def test_a_list_drawn_before_the_talk_confirms_nothing(desk: Desk, lone: Case, talk: TalkId) -> None:
    put(desk, a_draft(talks=(*KNOWN, Talk(date(2023, 3, 5)))), name="sent", as_of=date(2023, 3, 6))
    assert [each.talk_id for each in unregistered(desk)] == [talk]
    assert date(2023, 3, 5) in held_days(desk, lone)


def test_two_talks_close_together_are_two(desk: Desk, lone: Case, talk: TalkId) -> None:
    both = (Talk(HELD_ON), Talk(date(2023, 3, 9)))
    put(desk, a_draft(talks=(*KNOWN, *both)), name="uge11", as_of=NEW_LIST_ON)
    assert unregistered(desk) == ()
    assert held_days(desk, lone) == [*OURS, date(2023, 3, 9)]


def test_one_listed_talk_confirms_only_the_closest_of_ours(desk: Desk, lone: Case, talk: TalkId) -> None:
    record_talk(desk, lone, date(2023, 3, 10), TalkStatus.HELD)
    put(desk, a_draft(talks=(*KNOWN, Talk(date(2023, 3, 9)))), name="uge11", as_of=NEW_LIST_ON)
    assert [each.talk_id for each in unregistered(desk)] == [talk]


def test_another_outcome_confirms_nothing(desk: Desk, lone: Case, talk: TalkId) -> None:
    missed = Talk(date(2023, 3, 8), status=TalkStatus.NO_SHOW)
    put(desk, a_draft(talks=(*KNOWN, missed)), name="uge11", as_of=NEW_LIST_ON)
    assert [each.talk_id for each in unregistered(desk)] == [talk]


@pytest.mark.parametrize("day", [6, 7])
def test_a_service_call_does_not_confirm_a_talk_that_counts(
    desk: Desk, lone: Case, talk: TalkId, day: int
) -> None:
    call = Talk(date(2023, 3, day), kind=TalkKind.SERVICEOPKALD)
    put(desk, a_draft(talks=(*KNOWN, call)), name="uge11", as_of=NEW_LIST_ON)
    assert [each.talk_id for each in unregistered(desk)] == [talk]


def test_a_no_show_is_confirmed_as_one(desk: Desk, lone: Case) -> None:
    record_talk(desk, lone, HELD_ON, TalkStatus.NO_SHOW)
    on_day(desk, date(2023, 3, 14))
    missed = Talk(date(2023, 3, 8), status=TalkStatus.NO_SHOW)
    put(desk, a_draft(talks=(*KNOWN, missed)), name="uge11", as_of=NEW_LIST_ON)
    assert unregistered(desk) == ()


@pytest.mark.parametrize("last_on", [date(2023, 3, day) for day in (6, 7, 8)])
def test_a_list_that_only_sums_up_confirms_its_last_talk_and_counts_it_once(
    desk: Desk, lone: Case, talk: TalkId, last_on: date
) -> None:
    draft = a_draft(talks=(), reported_talks=3, reported_last_on=last_on)
    case = put(desk, draft, name="uge11", as_of=NEW_LIST_ON)
    assert unregistered(desk) == ()
    assert case.reported is not None
    assert (case.reported.talks, case.reported.last_on) == (3, HELD_ON)
    assert start_talk(desk, lone.id).number == 4


def test_a_later_talk_that_a_list_sums_up_is_not_taken_for_one_that_was_confirmed(
    desk: Desk, lone: Case, talk: TalkId
) -> None:
    put(desk, a_draft(talks=(*KNOWN, Talk(HELD_ON))), name="uge11", as_of=NEW_LIST_ON)
    draft = a_draft(talks=(), reported_talks=4, reported_last_on=date(2023, 3, 9))
    case = put(desk, draft, name="uge12", as_of=date(2023, 3, 20))
    assert case.reported is not None
    assert case.reported.last_on == date(2023, 3, 9)


def test_a_talk_that_a_list_had_planned_is_unregistered_until_one_shows_it_as_held(desk: Desk) -> None:
    planned = Talk(HELD_ON, status=TalkStatus.PLANNED, at=datetime(2023, 3, 7, 10, 30))
    lone = put(desk, a_draft(talks=(*KNOWN, planned)))
    talk_id = hold(desk, lone)
    assert [each.talk_id for each in unregistered(desk)] == [talk_id]
    on_day(desk, date(2023, 3, 14))
    put(desk, a_draft(talks=(*KNOWN, planned)), name="uge11", as_of=NEW_LIST_ON)
    assert [each.talk_id for each in unregistered(desk)] == [talk_id]
    put(desk, a_draft(talks=(*KNOWN, Talk(HELD_ON))), name="uge12", as_of=NEW_LIST_ON)
    assert unregistered(desk) == ()


def test_confirming_changes_no_figure_of_the_import(desk: Desk, lone: Case, talk: TalkId) -> None:
    ready = preview(
        desk, a_list(a_draft(talks=(*KNOWN, Talk(date(2023, 3, 8)))), name="uge11", as_of=NEW_LIST_ON)
    )
    assert ready.count(Kind.UNCHANGED) == 1
    changed = apply(desk, ready)
    assert changed.case_ids == {lone.id}
    assert changed.message == "Listen er hentet: 0 nye, 0 ændrede, 1 uændrede"


def test_undoing_the_finish_takes_the_talk_off_the_list(desk: Desk, lone: Case) -> None:
    changed = record_talk(desk, lone, HELD_ON, TalkStatus.HELD)
    assert len(unregistered(desk)) == 1
    undo(desk, changed.action_id)
    assert unregistered(desk) == ()
