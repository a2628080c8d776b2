"""Placements that want something done today, in the order in which it is shown; and seats let go."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from jobassist.domain.case import Case, OfferKind, PlacementId, PlacementState, TargetGroup
from jobassist.services.book_talk import case_of, undo
from jobassist.services.desk import Desk
from jobassist.services.edit_offers import close_offer
from jobassist.services.watch_placements import Want, release_seats, watched
from jobassist.store import tables
from jobassist.store.reads.offers import load_placement
from tests.services.catalogue import JOBKLUB, MONDAY, TRUCK, add_offers
from tests.services.examples import a_draft, clock_for, put

TODAY = date(2023, 3, 7)
P = PlacementState


@pytest.fixture
def lone(desk: Desk) -> Case:
    return put(desk, a_draft(group=TargetGroup.DAGPENGE))


def given(desk: Desk, case: Case, state: PlacementState, on: date, **facts: Any) -> PlacementId:
    usual = {
        "case_id": case.id, "started_on": on, "kind": OfferKind.VEJLEDNING, "title": "Jobklub",
        "source": "app", "state": state,
    }  # fmt: skip
    with desk.store.write("place", by="Test", at=desk.clock.now()) as unit:
        return PlacementId(unit.insert(tables.placements, **{**usual, **facts}))


@pytest.mark.parametrize(
    ("state", "on", "facts", "want"),
    [
        (P.PROPOSED, MONDAY, {}, Want.PROPOSED),
        (P.WAITING, MONDAY, {}, Want.WAITING),
        (P.RESERVED, TODAY, {}, Want.BEGAN),
        (P.RESERVED, date(2023, 3, 1), {}, Want.BEGAN),
        (P.RESERVED, date(2023, 3, 8), {}, Want.STARTS),
        (P.RESERVED, date(2023, 3, 21), {}, Want.STARTS),
        (P.RESERVED, date(2023, 3, 22), {}, None),
        (P.RELEASED, date(2023, 2, 1), {"hold_until": date(2023, 2, 21)}, Want.RELEASED),
        (P.RELEASED, date(2023, 2, 1), {"hold_until": date(2023, 2, 20)}, None),
        (P.RELEASED, date(2023, 2, 21), {}, Want.RELEASED),
        (P.RUNNING, date(2023, 3, 8), {}, Want.STARTS),
        (P.RUNNING, date(2023, 3, 22), {}, None),
        (P.RUNNING, date(2023, 2, 1), {}, None),
        (P.RUNNING, date(2023, 2, 1), {"ends_on": date(2023, 3, 22)}, None),
        (P.RUNNING, date(2023, 2, 1), {"ends_on": date(2023, 3, 21)}, Want.ENDS),
        (P.RUNNING, date(2023, 2, 1), {"ends_on": TODAY}, Want.ENDS),
        (P.RUNNING, date(2023, 2, 1), {"ends_on": date(2023, 3, 6)}, Want.OVER),
        (P.RUNNING, date(2023, 2, 1), {"ends_on": date(2023, 3, 6), "source": "list"}, None),
        (P.ENDED, date(2023, 2, 1), {"ends_on": date(2023, 3, 6)}, None),
        (P.INTERRUPTED, date(2023, 2, 1), {}, None),
        (P.NO_START, TODAY, {}, None),
        (P.CANCELLED, MONDAY, {}, None),
    ],
)
def test_what_each_state_wants_on_a_day(
    desk: Desk, lone: Case, state: PlacementState, on: date, facts: dict[str, Any], want: Want | None
) -> None:
    own = given(desk, lone, state, on, **facts)
    found = watched(desk)
    assert [each.want for each in found] == ([want] if want else [])
    for each in found:
        assert (each.row.placement.id, each.case.id) == (own, lone.id)


def test_the_day_that_matters(desk: Desk, lone: Case) -> None:
    given(desk, lone, P.RESERVED, MONDAY)
    given(desk, lone, P.RUNNING, date(2023, 2, 1), ends_on=date(2023, 3, 3))
    given(desk, lone, P.RUNNING, date(2023, 2, 1), ends_on=date(2023, 3, 10))
    given(desk, lone, P.RELEASED, date(2023, 2, 27), hold_until=date(2023, 3, 4))
    assert [(each.want, each.on) for each in watched(desk)] == [
        (Want.OVER, date(2023, 3, 3)),
        (Want.RELEASED, date(2023, 3, 4)),
        (Want.STARTS, MONDAY),
        (Want.ENDS, date(2023, 3, 10)),
    ]


def test_whoever_waits_is_told_of_once_there_is_room(desk: Desk, lone: Case) -> None:
    jobklub, truck = add_offers(desk, JOBKLUB, replace(TRUCK, starts=(date(2023, 3, 20),)))
    given(desk, lone, P.WAITING, MONDAY, offer_id=jobklub)
    given(desk, lone, P.WAITING, MONDAY, offer_id=truck)
    given(desk, lone, P.RESERVED, date(2023, 3, 27), offer_id=truck, hold_until=date(2023, 4, 3))
    assert [each.want for each in watched(desk)] == [Want.ROOM, Want.WAITING]
    close_offer(desk, jobklub)
    assert [each.want for each in watched(desk)] == [Want.WAITING, Want.WAITING]


def test_of_one_caseworker_and_of_open_cases_only(desk: Desk) -> None:
    lone = put(desk, a_draft())
    other = put(desk, a_draft(cpr="6202851234", caseworker="Bo Dam"), name="uge9")
    ended = put(desk, a_draft(cpr="6303851234", ended_on=date(2023, 3, 1)), name="uge8")
    for case in (lone, other, ended):
        given(desk, case, P.RESERVED, TODAY)
    assert {each.case.id for each in watched(desk)} == {lone.id, other.id}
    assert [each.case.id for each in watched(desk, caseworker="Bo Dam")] == [other.id]
    assert watched(desk, caseworker="Ingen") == ()


def test_a_seat_that_nobody_used_in_time_is_let_go_and_can_be_taken_back(desk: Desk, lone: Case) -> None:
    used, kept = (
        given(desk, lone, P.RESERVED, date(2023, 2, 27), hold_until=day)
        for day in (date(2023, 3, 6), date(2023, 3, 7))
    )
    no_day = given(desk, lone, P.RESERVED, date(2023, 2, 27))
    done = release_seats(desk)
    assert done is not None
    assert done.message == "En reservation på Jobklub blev ikke brugt i tide og er frigivet"
    assert done.case_ids == {lone.id}

    def states() -> list[PlacementState]:
        rows = [load_placement(desk.store, own) for own in (used, kept, no_day)]
        return [row.placement.state for row in rows if row is not None]

    assert states() == [P.RELEASED, P.RESERVED, P.RESERVED]
    assert release_seats(desk) is None
    undo(desk, done.action_id)
    assert states() == [P.RESERVED] * 3


def test_many_at_once_are_counted_and_a_duty_is_open_again(desk: Desk, lone: Case) -> None:
    other = put(desk, a_draft(cpr="6202851234"), name="uge9")
    for case in (lone, other):
        given(desk, case, P.RESERVED, date(2023, 3, 1), hold_until=date(2023, 3, 8))
    desk.clock = clock_for(date(2023, 3, 9))
    done = release_seats(desk)
    assert done is not None
    assert done.message == "2 reservationer blev ikke brugt i tide og er frigivet"
    assert done.case_ids == {lone.id, other.id}
    assert not any(p.is_ahead_or_given for p in case_of(desk, lone.id).placements)
