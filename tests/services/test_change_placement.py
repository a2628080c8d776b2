"""What becomes of an offer: every step from every state, what stops it, what the duty is then, and undo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from itertools import product
from typing import Any

import pytest

from jobassist.domain.case import (
    Case,
    OfferKind,
    Outcome,
    Placement,
    PlacementId,
    PlacementState,
    TargetGroup,
)
from jobassist.domain.duties import Status, duties_of
from jobassist.domain.offers import LONGEST_TEXT
from jobassist.domain.placements import may_become
from jobassist.services import change_placement as change
from jobassist.services.book_talk import case_of, undo
from jobassist.services.desk import Changed, Desk
from jobassist.services.list_placements import Step, placements_of, steps_of
from jobassist.services.place_citizen import PlacementError, Wish, place, wish_for
from jobassist.store import tables
from jobassist.store.reads.offers import load_placement
from tests.services.catalogue import JOBKLUB, MONDAY, TRUCK, add_offers
from tests.services.examples import a_draft, clock_for, put

TODAY = date(2023, 3, 7)
P = PlacementState
PRAKTIK = OfferKind.PRAKTIK


@pytest.fixture
def lone(desk: Desk) -> Case:
    return put(desk, a_draft(group=TargetGroup.KTH_JOBPARAT))


def given(desk: Desk, case: Case, *, state: PlacementState = P.RESERVED, **facts: Any) -> PlacementId:
    """A row in any state, whichever way it came there."""
    usual = {
        "case_id": case.id, "started_on": MONDAY, "ends_on": date(2023, 4, 7), "kind": OfferKind.VEJLEDNING,
        "title": "Jobklub", "source": "app", "state": state, "hold_until": date(2023, 3, 20), "note": "Først",
    }  # fmt: skip
    with desk.store.write("place", by="Test", at=desk.clock.now()) as unit:
        return PlacementId(unit.insert(tables.placements, **{**usual, **facts}))


def now(desk: Desk, placement_id: PlacementId) -> Placement:
    row = load_placement(desk.store, placement_id)
    assert row is not None
    return row.placement


def duty_status(desk: Desk, case: Case) -> Status:
    duties = duties_of(case_of(desk, case.id), desk.rulebook, desk.today)
    return next(duty.status for duty in duties if duty.rule.id == "T20")


CHANGES: dict[PlacementState, Callable[[Desk, PlacementId], Changed]] = {
    P.RUNNING: lambda desk, own: change.start(desk, own, TODAY),
    P.RESERVED: lambda desk, own: change.reserve(desk, own, date(2023, 3, 20)),
    P.ENDED: lambda desk, own: change.end(desk, own, TODAY, Outcome.JOB, note="Sidst"),
    P.INTERRUPTED: lambda desk, own: change.interrupt(desk, own, TODAY, "Syg"),
    P.NO_START: lambda desk, own: change.no_start(desk, own, "Mødte ikke"),
    P.CANCELLED: lambda desk, own: change.cancel(desk, own, reason="Fik job"),
}


@pytest.mark.parametrize(("before", "after"), list(product(P, CHANGES)))
def test_every_step_from_every_state_and_back_again(
    desk: Desk, lone: Case, before: PlacementState, after: PlacementState
) -> None:
    # What has begun may be ended, and what has not may be called off.
    day = TODAY if after in (P.ENDED, P.INTERRUPTED) else MONDAY
    own = given(desk, lone, state=before, started_on=day)
    row = load_placement(desk.store, own)
    if not may_become(before, after):
        with pytest.raises(PlacementError, match="kan ikke ændres sådan"):
            CHANGES[after](desk, own)
        assert load_placement(desk.store, own) == row
        return
    done = CHANGES[after](desk, own)
    assert done.case_ids == {lone.id}
    assert now(desk, own).state is after
    undo(desk, done.action_id)
    assert now(desk, own) == row.placement if row else False


def test_a_start_moves_the_end_along_and_lets_the_hold_go(desk: Desk, lone: Case) -> None:
    own = given(desk, lone, started_on=date(2023, 3, 6), ends_on=date(2023, 3, 31))
    assert change.start(desk, own, TODAY).message == "Jobklub er begyndt 07-03-2023"
    row = load_placement(desk.store, own)
    assert row is not None
    assert (row.placement.started_on, row.placement.ends_on, row.hold_until) == (
        TODAY,
        date(2023, 4, 1),
        None,
    )


def test_an_offer_of_the_catalogue_knows_how_long_it_lasts(desk: Desk, lone: Case) -> None:
    (jobklub,) = add_offers(desk, JOBKLUB)
    own = given(desk, lone, offer_id=jobklub, ends_on=None)
    change.start(desk, own, TODAY)
    assert now(desk, own).ends_on == TODAY + timedelta(days=25)


def test_whether_it_counts_follows_a_start_that_moves(desk: Desk, lone: Case) -> None:
    (jobklub,) = add_offers(desk, replace(JOBKLUB, counts_from=date(2023, 3, 20)))
    own = given(desk, lone, offer_id=jobklub, counts=False)
    change.reserve(desk, own, date(2023, 3, 20))
    assert now(desk, own).counts
    other = given(desk, lone, started_on=date(2023, 3, 20), offer_id=jobklub)
    change.start(desk, other, TODAY)
    assert not now(desk, other).counts


@pytest.mark.parametrize(
    ("work", "key", "words"),
    [
        (lambda d, own: change.start(d, own, date(2023, 3, 8)), "on", "ikke kommet endnu"),
        (lambda d, own: change.start(d, own, date(2022, 9, 25)), "starts_on", "begyndte først"),
        (lambda d, own: change.reserve(d, own, date(2023, 3, 6)), "starts_on", "Startdatoen er gået"),
        (lambda d, own: change.reserve(d, own, date(2025, 4, 1)), "starts_on", "to år ude"),
        (lambda d, own: change.extend(d, own, date(2023, 3, 12)), "ends_on", "før startdatoen"),
        (lambda d, own: change.no_start(d, own, "  "), "reason", "hvorfor borgeren ikke kom i gang"),
        (lambda d, own: change.cancel(d, own, reason="x" * (LONGEST_TEXT + 1)), "note", "for lang"),
    ],
)
def test_what_cannot_be_is_a_sentence_and_changes_nothing(
    desk: Desk, lone: Case, work: Callable[[Desk, PlacementId], Changed], key: str, words: str
) -> None:
    own = given(desk, lone)
    before = load_placement(desk.store, own)
    with pytest.raises(PlacementError, match=words) as caught:
        work(desk, own)
    assert caught.value.key == key
    assert load_placement(desk.store, own) == before


@pytest.mark.parametrize(
    ("work", "key", "words"),
    [
        (lambda d, own: change.end(d, own, date(2023, 3, 8), Outcome.JOB), "on", "ikke kommet endnu"),
        (lambda d, own: change.end(d, own, date(2023, 3, 5), Outcome.JOB), "on", "begyndte først 06-03-2023"),
        (lambda d, own: change.interrupt(d, own, date(2023, 3, 8), "Syg"), "on", "ikke kommet endnu"),
        (lambda d, own: change.interrupt(d, own, TODAY, ""), "reason", "hvorfor forløbet blev afbrudt"),
        (change.cancel, "", "Afbryd det i stedet"),
    ],
)
def test_what_runs_is_ended_on_a_day_that_has_come(
    desk: Desk, lone: Case, work: Callable[[Desk, PlacementId], Changed], key: str, words: str
) -> None:
    own = given(desk, lone, state=P.RUNNING, started_on=date(2023, 3, 6))
    with pytest.raises(PlacementError, match=words) as caught:
        work(desk, own)
    assert caught.value.key == key


def test_what_was_given_but_has_not_begun_can_be_called_off(desk: Desk, lone: Case) -> None:
    own = given(desk, lone, state=P.RUNNING)
    assert change.cancel(desk, own).message == "Jobklub er aflyst"


def test_a_placement_that_is_gone_is_a_sentence(desk: Desk) -> None:
    with pytest.raises(PlacementError, match="Forløbet findes ikke længere"):
        change.start(desk, PlacementId("væk"), TODAY)


def test_two_windows_on_one_offer(desk: Desk, lone: Case) -> None:
    """The other window has ended it; this one still shows it running."""
    own = given(desk, lone, state=P.RUNNING, started_on=date(2023, 2, 6))
    change.end(desk, own, TODAY, Outcome.HOURS)
    works: tuple[Callable[[], Changed], ...] = (
        lambda: change.extend(desk, own, date(2023, 5, 1)),
        lambda: change.interrupt(desk, own, TODAY, "Syg"),
        lambda: change.cancel(desk, own),
    )
    for late in works:
        with pytest.raises(PlacementError, match="Forløbet er afsluttet og kan ikke ændres sådan"):
            late()


def test_a_reservation_does_not_stand_in_its_own_way(desk: Desk, lone: Case) -> None:
    """The only seat is Lone's, and she may begin a week later."""
    one_seat = replace(TRUCK, starts=(), weeks=3)
    (truck,) = add_offers(desk, one_seat)
    one_seat = replace(one_seat, id=truck)
    place(desk, lone.id, wish_for(one_seat, MONDAY))
    own = case_of(desk, lone.id).placements[0].id
    later = date(2023, 3, 15)
    assert change.reserve_cautions(desk, own, later) == ()
    change.reserve(desk, own, later)
    assert (now(desk, own).started_on, now(desk, own).ends_on) == (later, date(2023, 4, 2))
    other = put(desk, a_draft(group=TargetGroup.KTH_JOBPARAT, cpr="6202851234"), name="uge9")
    place(desk, other.id, wish_for(one_seat, MONDAY, state=P.WAITING))
    waits = case_of(desk, other.id).placements[0].id
    with pytest.raises(PlacementError, match="er fuldt") as caught:
        change.reserve(desk, waits, MONDAY)
    assert caught.value.key == "why"
    change.reserve(desk, waits, MONDAY, why="Plads til en mere")
    row = load_placement(desk.store, waits)
    assert row is not None
    assert (row.note, row.asked_at, row.hold_until) == ("Plads til en mere", "", date(2023, 3, 20))


def test_a_praktik_is_made_longer_with_a_reason(desk: Desk, lone: Case) -> None:
    own = given(desk, lone, state=P.RUNNING, started_on=TODAY, ends_on=date(2023, 3, 24), kind=PRAKTIK)
    assert change.extend_caution(desk, own, date(2023, 4, 3)) is None
    change.extend(desk, own, date(2023, 4, 3))
    with pytest.raises(PlacementError, match="Praktik varer højst fire uger") as caught:
        change.extend(desk, own, date(2023, 4, 4))
    assert caught.value.key == "why"
    done = change.extend(desk, own, date(2023, 4, 4), why="Oplæring")
    assert done.message == "Jobklub varer nu til 04-04-2023"
    row = load_placement(desk.store, own)
    assert row is not None
    assert row.note == "Først\nOplæring"
    undo(desk, done.action_id)
    assert now(desk, own).ends_on == date(2023, 4, 3)


def test_no_start_turns_the_duty_back(desk: Desk, lone: Case) -> None:
    own = given(desk, lone)
    assert duty_status(desk, lone) is Status.BOOKED
    done = change.no_start(desk, own, "Mødte ikke")
    assert done.message == "Borgeren kom ikke i gang med Jobklub"
    assert duty_status(desk, lone) is Status.OK
    undo(desk, done.action_id)
    assert duty_status(desk, lone) is Status.BOOKED


def test_an_offer_that_ran_and_never_began_after_all(desk: Desk, lone: Case) -> None:
    own = given(desk, lone, state=P.RUNNING, started_on=date(2023, 2, 20))
    assert duty_status(desk, lone) is Status.MET
    change.no_start(desk, own, "Det var en fejl")
    assert duty_status(desk, lone) is Status.OK


@pytest.mark.parametrize(("days", "status"), [(10, Status.OK), (11, Status.MET)])
def test_two_weeks_unbroken_are_what_counts(desk: Desk, lone: Case, days: int, status: Status) -> None:
    began = date(2023, 2, 20)
    own = given(desk, lone, state=P.RUNNING, started_on=began, ends_on=None)
    assert duty_status(desk, lone) is Status.MET
    change.interrupt(desk, own, began + timedelta(days=days), "Syg")
    assert duty_status(desk, lone) is status


def test_what_came_of_it_is_kept(desk: Desk, lone: Case) -> None:
    own = given(desk, lone, state=P.RUNNING, started_on=date(2023, 2, 6))
    done = change.end(desk, own, date(2023, 3, 3), Outcome.CLOSER, note=" Mødestabil ")
    assert done.message == "Jobklub er afsluttet 03-03-2023"
    row = load_placement(desk.store, own)
    assert row is not None
    assert (row.placement.outcome, row.note) == (Outcome.CLOSER, "Først\nMødestabil")


def test_an_offer_that_a_list_gave_can_be_changed_too(desk: Desk) -> None:
    listed = Placement(date(2023, 2, 6), None, OfferKind.VEJLEDNING, "")
    case = put(desk, a_draft(group=TargetGroup.KTH_JOBPARAT, placements=(listed,)))
    own = case.placements[0].id
    assert change.interrupt(desk, own, TODAY, "Syg").message == "Tilbuddet er afbrudt 07-03-2023"
    (told,) = placements_of(desk, case_of(desk, case.id))
    assert (told.placement.is_own, told.placement.state, told.steps) == (False, P.INTERRUPTED, ())


def test_everything_that_was_done_is_told(desk: Desk, lone: Case) -> None:
    place(desk, lone.id, Wish(MONDAY, kind=PRAKTIK, title="Netto", ends_on=date(2023, 4, 7)))
    own = case_of(desk, lone.id).placements[0].id
    change.reserve(desk, own, date(2023, 3, 20))
    change.extend(desk, own, date(2023, 4, 10))
    undo(desk, change.cancel(desk, own).action_id)
    desk.clock = clock_for(date(2023, 3, 20))
    change.start(desk, own, date(2023, 3, 20))
    told = change.placement_log(desk, own)
    assert [line.words for line in told] == [
        "Begyndt", "Fortrudt", "Aflyst", "Slutdato ændret", "Plads reserveret", "Oprettet",
    ]  # fmt: skip
    assert told[0].at.startswith("2023-03-20T10:42")
    assert {line.by for line in told} == {desk.user}
    assert change.placement_log(desk, PlacementId("væk")) == ()


STEPS = {
    (P.PROPOSED, MONDAY): [Step.START, Step.RESERVE, Step.CANCEL],
    (P.WAITING, MONDAY): [Step.START, Step.RESERVE, Step.CANCEL],
    (P.RESERVED, MONDAY): [Step.START, Step.MOVE, Step.EXTEND, Step.NO_START, Step.CANCEL],
    (P.RUNNING, TODAY): [Step.EXTEND, Step.END, Step.INTERRUPT, Step.NO_START],
    (P.RUNNING, MONDAY): [Step.START, Step.EXTEND, Step.NO_START, Step.CANCEL],
    (P.RELEASED, MONDAY): [Step.START, Step.RESERVE],
    (P.NO_START, MONDAY): [Step.START, Step.RESERVE],
    (P.ENDED, TODAY): [],
    (P.INTERRUPTED, TODAY): [],
    (P.CANCELLED, MONDAY): [],
}


@pytest.mark.parametrize(("state", "on"), STEPS)
def test_the_steps_that_fit_are_offered_and_each_of_them_works(
    desk: Desk, lone: Case, state: PlacementState, on: date
) -> None:
    steps = STEPS[state, on]
    assert list(steps_of(Placement(on, state=state), TODAY)) == steps
    does: dict[Step, Callable[[PlacementId], Changed]] = {
        Step.START: lambda own: change.start(desk, own, TODAY),
        Step.RESERVE: lambda own: change.reserve(desk, own, MONDAY),
        Step.MOVE: lambda own: change.reserve(desk, own, MONDAY),
        Step.EXTEND: lambda own: change.extend(desk, own, date(2023, 5, 1)),
        Step.END: lambda own: change.end(desk, own, TODAY, Outcome.JOB),
        Step.INTERRUPT: lambda own: change.interrupt(desk, own, TODAY, "Syg"),
        Step.NO_START: lambda own: change.no_start(desk, own, "Mødte ikke"),
        Step.CANCEL: lambda own: change.cancel(desk, own),
    }
    for step in steps:
        does[step](given(desk, lone, state=state, started_on=on))


def test_whether_it_counts_is_told_as_the_law_has_it(desk: Desk, lone: Case) -> None:
    given(desk, lone)
    given(desk, lone, kind=OfferKind.MENTOR)
    given(desk, lone, counts=False)
    told = placements_of(desk, case_of(desk, lone.id))
    assert sorted(each.counts is True for each in told) == [False, False, True]
    sick = put(desk, a_draft(cpr="6202851234"), name="uge9")
    given(desk, sick)
    (nobody_measures,) = placements_of(desk, case_of(desk, sick.id))
    assert nobody_measures.counts is None


@pytest.mark.parametrize(
    ("wished_on", "state", "expected"),
    [
        (date(2023, 2, 20), P.RELEASED, date(2023, 5, 1)),
        (date(2023, 3, 20), P.WAITING, date(2023, 5, 1)),
        (date(2023, 6, 1), P.WAITING, date(2023, 6, 1)),
        (date(2023, 3, 20), P.RESERVED, date(2023, 3, 20)),
    ],
)
def test_a_reservation_begins_where_there_is_room_from_the_wished_day_on(
    desk: Desk, lone: Case, wished_on: date, state: PlacementState, expected: date
) -> None:
    (truck,) = add_offers(desk, TRUCK)
    other = put(desk, a_draft(cpr="6202851234"), name="uge9")
    given(desk, other, state=P.RUNNING, offer_id=truck, started_on=date(2023, 3, 20))
    own = given(desk, lone, state=state, offer_id=truck, started_on=wished_on)
    assert change.likely_start(desk, now(desk, own)) == expected
    outside = given(desk, lone, state=P.PROPOSED, started_on=date(2023, 2, 20))
    assert change.likely_start(desk, now(desk, outside)) == TODAY
