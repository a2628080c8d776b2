"""Seats: which days an offer begins, who takes a seat, and that no seat is given twice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobassist.domain.calendar import WorkCalendar
from jobassist.domain.case import CaseId, OfferId, OfferKind, PlacementId, PlacementState
from jobassist.domain.offers import Offer, SeatBasis
from jobassist.domain.seats import (
    Seat,
    Start,
    last_day,
    start_days,
    start_on,
    starts_of,
    taken_on,
    waiting,
)
from tests.domain.build import days

TODAY = date(2023, 3, 7)  # a Tuesday
MONDAY = date(2023, 3, 13)
RUNNING, RESERVED, WAITING = PlacementState.RUNNING, PlacementState.RESERVED, PlacementState.WAITING
CALENDAR = WorkCalendar()
_numbers = count()


def an_offer(**facts: object) -> Offer:
    return replace(Offer(OfferId("o1"), "Jobklub", OfferKind.OEVRIG_VEJLEDNING), **facts)  # type: ignore[arg-type]


def a_seat(
    started_on: date = MONDAY,
    ends_on: date | None = None,
    *,
    state: PlacementState = RUNNING,
    hold_until: date | None = None,
    asked_at: str = "",
) -> Seat:
    number = next(_numbers)
    return Seat(
        PlacementId(f"p{number}"), OfferId("o1"), CaseId(f"c{number}"), state, started_on, ends_on,
        hold_until, asked_at,
    )  # fmt: skip


def starts(offer: Offer, seats: Sequence[Seat] = (), *, weeks: int = 3) -> list[tuple[date, int]]:
    found = starts_of(offer, seats, today=TODAY, until=TODAY + days(7 * weeks), calendar=CALENDAR)
    return [(start.on, start.taken) for start in found]


@pytest.mark.parametrize("state", [RUNNING, PlacementState.ENDED, PlacementState.INTERRUPTED])
def test_what_was_given_takes_a_seat(state: PlacementState) -> None:
    assert a_seat(state=state).is_taken(TODAY)


@pytest.mark.parametrize(
    "state",
    [WAITING, PlacementState.PROPOSED, PlacementState.NO_START, PlacementState.RELEASED,
     PlacementState.CANCELLED],
)  # fmt: skip
def test_what_was_not_given_takes_none(state: PlacementState) -> None:
    assert not a_seat(state=state).is_taken(TODAY)


def test_a_reservation_holds_its_seat_to_its_last_day() -> None:
    held = a_seat(state=RESERVED, hold_until=TODAY)
    assert held.is_taken(TODAY)
    assert not held.is_taken(TODAY + days(1))
    assert a_seat(state=RESERVED).is_taken(date(2099, 1, 1))


def test_a_start_tells_what_is_free() -> None:
    assert (Start(MONDAY, 2, 1).free, Start(MONDAY, 2, 1).has_room) == (1, True)
    assert (Start(MONDAY, 2, 3).free, Start(MONDAY, 2, 3).has_room) == (-1, False)
    assert (Start(MONDAY, None, 9).free, Start(MONDAY, None, 9).has_room) == (None, True)


def test_a_stay_ends_on_a_friday() -> None:
    assert last_day(an_offer(weeks=4), MONDAY) == date(2023, 4, 7)
    assert last_day(an_offer(), MONDAY) is None


def test_without_days_of_its_own_an_offer_begins_every_monday() -> None:
    assert [on for on, _ in starts(an_offer())] == [MONDAY, date(2023, 3, 20), date(2023, 3, 27)]


def test_today_is_a_start_when_it_is_a_monday() -> None:
    assert start_days(an_offer(), MONDAY, MONDAY, CALENDAR) == (MONDAY,)


def test_a_monday_that_is_a_holiday_begins_on_the_tuesday() -> None:
    tuesday = date(2023, 4, 11)  # after Easter
    assert start_days(an_offer(), date(2023, 4, 10), date(2023, 4, 16), CALENDAR) == (tuesday,)
    assert start_days(an_offer(), tuesday, tuesday, CALENDAR) == (tuesday,), "on the day itself too"
    assert start_days(an_offer(), date(2023, 4, 12), date(2023, 4, 16), CALENDAR) == ()
    assert start_days(an_offer(), date(2023, 4, 10), date(2023, 4, 10), CALENDAR) == ()


def test_a_week_that_is_closed_has_no_start() -> None:
    calendar = WorkCalendar([(7, day) for day in range(10, 15)])
    mondays = (date(2023, 7, 3), date(2023, 7, 17))
    assert start_days(an_offer(), date(2023, 7, 3), date(2023, 7, 17), calendar) == mondays


def test_fixed_days_are_the_only_starts() -> None:
    first, second = date(2023, 3, 1), date(2023, 3, 22)
    assert starts(an_offer(starts=(first, second))) == [(second, 0)]
    assert start_days(an_offer(starts=(first, second)), first, second, CALENDAR) == (first, second)


@pytest.mark.parametrize("basis", SeatBasis)
def test_a_reservation_is_counted_to_its_last_day(basis: SeatBasis) -> None:
    offer = an_offer(seats=2, basis=basis, weeks=1)
    held = a_seat(state=RESERVED, hold_until=TODAY)
    assert starts(offer, [held], weeks=1) == [(MONDAY, 1)]
    assert start_on(offer, MONDAY, [held], TODAY) == Start(MONDAY, 2, 1)
    assert taken_on(offer, [held], MONDAY, TODAY) == 1
    after = TODAY + days(1)
    assert starts_of(offer, [held], today=after, until=MONDAY, calendar=CALENDAR) == (Start(MONDAY, 2, 0),)
    assert start_on(offer, MONDAY, [held], after) == Start(MONDAY, 2, 0)
    assert taken_on(offer, [held], MONDAY, after) == 0


def test_a_running_seat_is_free_when_its_stay_is_over() -> None:
    offer = an_offer(seats=1, weeks=2)
    assert starts(offer, [a_seat(MONDAY)]) == [(MONDAY, 1), (date(2023, 3, 20), 1), (date(2023, 3, 27), 0)]
    assert starts(offer, [a_seat(MONDAY, date(2023, 3, 17))])[1] == (date(2023, 3, 20), 0)


def test_a_running_seat_must_be_free_through_the_whole_stay() -> None:
    offer = an_offer(seats=1, weeks=2)
    assert starts(offer, [a_seat(date(2023, 3, 20))]) == [
        (MONDAY, 1), (date(2023, 3, 20), 1), (date(2023, 3, 27), 1),
    ]  # fmt: skip


def test_who_begins_on_the_last_day_of_a_stay_is_there_with_it() -> None:
    friday = MONDAY + days(4)
    offer = an_offer(seats=1, weeks=1)
    assert start_on(offer, MONDAY, [a_seat(friday)], TODAY) == Start(MONDAY, 1, 1)
    assert start_on(offer, MONDAY, [a_seat(friday + days(1))], TODAY) == Start(MONDAY, 1, 0)


def test_two_who_follow_each_other_take_one_seat() -> None:
    followers = [a_seat(MONDAY, date(2023, 3, 17)), a_seat(date(2023, 3, 20), date(2023, 3, 24))]
    assert start_on(an_offer(seats=2, weeks=2), MONDAY, followers, TODAY) == Start(MONDAY, 2, 1)


def test_an_offer_without_a_length_keeps_its_seats() -> None:
    assert starts(an_offer(seats=1), [a_seat(date(2022, 1, 3))], weeks=1) == [(MONDAY, 1)]


def test_each_start_has_its_own_seats() -> None:
    offer = an_offer(seats=2, basis=SeatBasis.PER_START, weeks=8)
    group = [a_seat(MONDAY), a_seat(MONDAY + days(2)), a_seat(date(2023, 3, 6))]
    assert starts(offer, group) == [(MONDAY, 2), (date(2023, 3, 20), 0), (date(2023, 3, 27), 0)]


@pytest.mark.parametrize("basis", SeatBasis)
@pytest.mark.parametrize("seats", [2, None])
def test_a_start_that_nobody_has_is_empty(basis: SeatBasis, seats: int | None) -> None:
    offer = an_offer(seats=seats, basis=basis, weeks=1)
    assert starts_of(offer, [], today=TODAY, until=MONDAY, calendar=CALENDAR) == (Start(MONDAY, seats, 0),)


def test_who_begins_a_few_days_late_belongs_to_the_nearest_start() -> None:
    offer = an_offer(seats=2, basis=SeatBasis.PER_START, starts=(MONDAY, date(2023, 3, 27)))
    late = [a_seat(MONDAY + days(3)), a_seat(MONDAY + days(7)), a_seat(date(2023, 3, 24))]
    assert starts(offer, late) == [(MONDAY, 2), (date(2023, 3, 27), 1)]


def test_a_start_far_from_the_fixed_ones_stands_alone() -> None:
    offer = an_offer(seats=2, basis=SeatBasis.PER_START, starts=(MONDAY,))
    alone = date(2023, 5, 1)
    assert start_on(offer, alone, [a_seat(alone), a_seat(MONDAY)], TODAY) == Start(alone, 2, 1)
    fortnight = [a_seat(MONDAY + days(14)), a_seat(MONDAY - days(14)), a_seat(MONDAY + days(15))]
    assert start_on(offer, MONDAY, fortnight, TODAY) == Start(MONDAY, 2, 2)


@pytest.mark.parametrize("basis", SeatBasis)
def test_where_there_is_always_room_taken_is_who_would_be_there(basis: SeatBasis) -> None:
    offer = an_offer(basis=basis, weeks=1)
    past = [a_seat(date(2022, 1, 3)) for _ in range(9)]
    assert start_on(offer, MONDAY, [*past, a_seat(MONDAY)], TODAY) == Start(MONDAY, None, 1)


def test_who_is_there_on_a_day() -> None:
    offer = an_offer(weeks=1)
    seats = [a_seat(MONDAY), a_seat(MONDAY, MONDAY), a_seat(MONDAY, state=WAITING), a_seat(TODAY - days(60))]
    assert [taken_on(offer, seats, MONDAY + days(n), TODAY) for n in (-1, 0, 1, 4, 5)] == [0, 2, 1, 1, 0]
    assert taken_on(an_offer(), [a_seat(MONDAY)], date(2099, 1, 1), TODAY) == 1


def test_the_longest_wait_comes_first() -> None:
    first, second = (a_seat(state=WAITING, asked_at=f"2023-03-0{n}T10:00:00") for n in (1, 2))
    assert waiting([second, a_seat(), first]) == (first, second)


offers = st.builds(
    lambda basis, seats, weeks, fixed: an_offer(
        basis=basis, seats=seats, weeks=weeks, starts=tuple(sorted(TODAY + days(n) for n in fixed))
    ),
    st.sampled_from(SeatBasis), st.integers(0, 3), st.integers(1, 6), st.sets(st.integers(0, 90), max_size=3),
)  # fmt: skip


@given(offers, st.lists(st.tuples(st.integers(0, 90), st.booleans()), max_size=25))
def test_no_seat_is_given_twice(offer: Offer, wishes: list[tuple[int, bool]]) -> None:
    """Whoever is placed only where there is room never makes it too full, in whatever order they come."""
    placed: list[Seat] = []
    for number, is_reserved in wishes:
        day = TODAY + timedelta(days=number)
        if start_on(offer, day, placed, TODAY).has_room:
            placed.append(a_seat(day, state=RESERVED if is_reserved else RUNNING))
    assert offer.seats is not None
    if offer.basis is SeatBasis.RUNNING:
        busiest = max(taken_on(offer, placed, TODAY + days(n), TODAY) for n in range(140))
        assert busiest <= offer.seats
    everywhere = [start_on(offer, TODAY + days(n), placed, TODAY) for n in range(140)]
    assert all(start.free is not None and start.free >= 0 for start in everywhere)


@given(offers, st.lists(st.tuples(st.integers(0, 60), st.integers(0, 40)), max_size=12), st.integers(0, 60))
def test_the_most_at_once_is_what_counting_every_day_finds(
    offer: Offer, stays: list[tuple[int, int]], number: int
) -> None:
    offer = replace(offer, basis=SeatBasis.RUNNING)
    seats = [a_seat(TODAY + days(first), TODAY + days(first + length)) for first, length in stays]
    day = TODAY + days(number)
    last = last_day(offer, day)
    assert last
    by_day = [taken_on(offer, seats, day + days(n), TODAY) for n in range((last - day).days + 1)]
    assert start_on(offer, day, seats, TODAY).taken == max(by_day)
