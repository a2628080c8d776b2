"""Seats against deadlines: who needs a start by when, seats that are told once, and what is short."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobassist.domain.calendar import WorkCalendar
from jobassist.domain.case import (
    CaseId,
    Exemption,
    OfferId,
    OfferKind,
    Placement,
    PlacementId,
    PlacementState,
)
from jobassist.domain.matching import Slot
from jobassist.domain.offers import Offer, SeatBasis
from jobassist.domain.rules import Limit
from jobassist.domain.seat_plan import (
    WEEKS,
    Apart,
    Need,
    Placed,
    Proposal,
    Purchase,
    Unplaced,
    horizon,
    kinds_of,
    meets,
    monday_of,
    need_of,
    overbooked,
    proposed_seat,
    purchases_of,
    slots_of,
    starts_with,
    weeks_of,
)
from jobassist.domain.seats import Seat, Start, start_on
from tests.domain.build import a_case, an_offer_rule, book, days, duty_on

TODAY = date(2023, 3, 7)
MONDAY = date(2023, 3, 6)
CALENDAR = WorkCalendar()
CLUB = Offer(OfferId("club"), "Jobklub", OfferKind.VEJLEDNING, seats=2, weeks=4)
FARM = Offer(OfferId("farm"), "Gartneri", OfferKind.PRAKTIK, seats=1, weeks=4)


def the_need(started_on: date, today: date = TODAY, **facts: Any) -> Need | Apart:
    duty = duty_on(today, a_case(started_on, **facts), an_offer_rule())
    return need_of(duty, book(), today)


def need(name: str, last_on: date | None) -> Need:
    case = a_case(id=CaseId(name))
    return Need(duty_on(TODAY, case, an_offer_rule()), last_on)


def placed(name: str, offer: Offer, starts_on: date, last_on: date | None = None) -> Placed:
    return Placed(a_case(id=CaseId(name)), offer, starts_on, last_on)


def test_the_last_safe_day_is_the_day() -> None:
    found = the_need(date(2022, 11, 11))  # six months later is Thursday 11 May
    assert isinstance(found, Need)
    assert found.last_on == date(2023, 5, 11)
    assert found.case.name == "Lone Vestergaard Holm"


@pytest.mark.parametrize("today", [TODAY, date(2023, 5, 12)])
def test_a_law_day_in_a_weekend_asks_for_the_friday_while_it_can_be_met(today: date) -> None:
    found = the_need(date(2022, 11, 13), today)  # six months later is Saturday 13 May
    assert isinstance(found, Need)
    assert found.last_on == date(2023, 5, 12)


def test_past_the_last_safe_day_the_laws_own_day_is_the_day() -> None:
    started_on = date(2022, 9, 11)  # the law's day is Saturday 11 March, the last safe one the Friday
    found = the_need(started_on, date(2023, 3, 11))
    assert isinstance(found, Need)
    assert found.last_on == date(2023, 3, 11)


def test_a_right_outlives_the_laws_day() -> None:
    found = the_need(date(2022, 8, 1))
    assert isinstance(found, Need)
    assert found.last_on is None
    assert found.case.name == "Lone Vestergaard Holm"


def test_what_is_not_planned_says_why() -> None:
    ahead = (Placement(date(2023, 3, 13), state=PlacementState.RESERVED),)
    late = (Placement(date(2023, 6, 12), state=PlacementState.RESERVED),)
    rest = (Exemption(date(2023, 1, 1)),)
    duty = duty_on(TODAY, a_case(None), an_offer_rule())
    assert need_of(duty, book(), TODAY) is Apart.UNKNOWN
    assert the_need(date(2022, 11, 11), exemptions=rest) is Apart.PAUSED
    assert the_need(date(2022, 11, 11), placements=ahead) is Apart.COVERED
    assert the_need(date(2022, 8, 1), placements=ahead) is Apart.COVERED
    assert isinstance(the_need(date(2022, 11, 11), placements=late), Need)
    assert the_need(date(2023, 3, 7), date(2023, 3, 6)) is Apart.LATER
    assert the_need(date(2023, 3, 7)) is Apart.LATER


def test_a_start_on_the_laws_day_covers() -> None:
    on_the_day = (Placement(date(2023, 5, 11), state=PlacementState.RESERVED),)
    assert the_need(date(2022, 11, 11), placements=on_the_day) is Apart.COVERED


def test_a_case_that_has_not_begun_is_planned_when_it_has() -> None:
    rule = an_offer_rule(limit=Limit(weeks=8))
    started_on = date(2023, 3, 13)
    ahead = duty_on(TODAY, a_case(started_on), rule)
    assert need_of(ahead, book(), TODAY) is Apart.LATER
    found = need_of(duty_on(started_on, a_case(started_on), rule), book(), started_on)
    assert isinstance(found, Need)
    assert found.last_on == date(2023, 5, 8)


def test_an_offer_meets_a_duty_when_its_kind_its_day_and_its_length_do() -> None:
    rule = an_offer_rule(offers_not_counting=frozenset({OfferKind.MENTOR}), offer_min_days=14)
    assert meets(rule, CLUB, MONDAY)
    assert not meets(rule, replace(CLUB, kind=OfferKind.MENTOR), MONDAY)
    assert not meets(rule, replace(CLUB, counts=False), MONDAY)
    assert not meets(rule, replace(CLUB, counts_from=MONDAY + days(1)), MONDAY)
    assert meets(rule, replace(CLUB, weeks=2), MONDAY)  # two working weeks and the weekends
    assert not meets(rule, replace(CLUB, weeks=1), MONDAY)
    tuesday = MONDAY + days(1)  # to the Saturday of the next week, and its Sunday is free
    assert meets(replace(rule, offer_min_days=13), replace(CLUB, weeks=2), tuesday)
    assert meets(rule, replace(CLUB, weeks=None), MONDAY)


def slots(offer: Offer, *seats: Seat, today: date = TODAY) -> tuple[Slot, ...]:
    return slots_of(offer, seats, today=today, calendar=CALENDAR)


def test_a_seat_is_told_once_for_the_weeks_of_a_stay() -> None:
    found = slots(FARM)
    assert [slot.starts_on for slot in found[:3]] == [date(2023, 3, 13), date(2023, 4, 11), date(2023, 5, 8)]
    assert {slot.free for slot in found} == {1}
    assert found[-1].starts_on <= horizon(TODAY)


def test_whoever_is_there_keeps_the_seat_until_the_last_day() -> None:
    there = replace(proposed_seat(FARM.id, CaseId("c9"), date(2023, 2, 13)), ends_on=date(2023, 4, 14))
    assert slots(FARM, there)[0].starts_on == date(2023, 4, 17)


def test_a_reservation_keeps_the_seat_no_longer_than_its_day() -> None:
    held = proposed_seat(FARM.id, CaseId("c9"), date(2023, 3, 13))
    assert slots(FARM, replace(held, hold_until=TODAY))[0].starts_on == date(2023, 4, 11)
    assert slots(FARM, replace(held, hold_until=TODAY - days(1)))[0].starts_on == date(2023, 3, 13)


def test_who_is_there_still_has_a_seat_when_the_others_are_told() -> None:
    there = replace(proposed_seat(CLUB.id, CaseId("c9"), date(2023, 1, 2)), ends_on=date(2023, 6, 30))
    assert slots(CLUB, there)[:2] == (
        Slot(CLUB.id, date(2023, 3, 13), 1),
        Slot(CLUB.id, date(2023, 4, 11), 1),
    )


def test_a_proposed_seat_is_a_reservation_that_nobody_has_written_yet() -> None:
    assert proposed_seat(CLUB.id, CaseId("c1"), MONDAY) == Seat(
        PlacementId(""), CLUB.id, CaseId("c1"), PlacementState.RESERVED, MONDAY, None
    )


def test_starts_that_take_people_in_are_told_each_by_itself() -> None:
    course = replace(CLUB, basis=SeatBasis.PER_START, starts=(date(2023, 4, 3), date(2023, 3, 20)))
    assert slots(course) == (Slot(CLUB.id, date(2023, 3, 20), 2), Slot(CLUB.id, date(2023, 4, 3), 2))


def test_where_there_is_always_room_every_start_has_it() -> None:
    found = slots(replace(CLUB, seats=None))
    assert found[0] == Slot(CLUB.id, date(2023, 3, 13), None)
    assert len(found) == WEEKS - 1


def test_a_start_that_does_not_count_yet_keeps_no_seat_from_those_that_do() -> None:
    later = replace(FARM, counts_from=date(2023, 3, 20))
    assert slots(later)[0] == Slot(FARM.id, date(2023, 3, 20), 1)


_mondays = st.integers(-12, 30).map(lambda week: MONDAY + timedelta(weeks=week))


@st.composite
def an_offer(draw: st.DrawFn) -> Offer:
    starts = draw(st.lists(st.integers(0, 182).map(lambda day: TODAY + timedelta(days=day)), max_size=8))
    return Offer(
        OfferId("offer"),
        "Tilbud",
        OfferKind.PRAKTIK,
        seats=draw(st.integers(0, 4)),
        basis=draw(st.sampled_from(SeatBasis)),
        starts=tuple(sorted(starts)),
        weeks=draw(st.none() | st.integers(1, 13)),
    )


@st.composite
def some_seats(draw: st.DrawFn) -> list[Seat]:
    seats = []
    for number, started_on in enumerate(draw(st.lists(_mondays, max_size=6))):
        name, days_there = str(number), draw(st.none() | st.integers(0, 200))
        ends_on = None if days_there is None else started_on + timedelta(days=days_there)
        state = draw(st.sampled_from(PlacementState))
        seats.append(Seat(PlacementId(name), OfferId("offer"), CaseId(name), state, started_on, ends_on))
    return seats


@given(an_offer(), some_seats(), st.data())
def test_whoever_takes_the_slots_no_start_is_overbooked(
    offer: Offer, seats: list[Seat], data: st.DataObject
) -> None:
    found = slots(offer, *seats)
    before = {slot.starts_on: start_on(offer, slot.starts_on, seats, TODAY).free for slot in found}
    everybody = [
        proposed_seat(offer.id, CaseId("new"), slot.starts_on)
        for slot in found
        for _ in range(data.draw(st.integers(0, slot.free or 0) | st.just(slot.free or 0)))
    ]
    for starts_on in {seat.started_on for seat in everybody}:
        assert (before[starts_on] or 0) > 0
        assert (start_on(offer, starts_on, [*seats, *everybody], TODAY).free or 0) >= 0


@given(an_offer(), some_seats())
def test_when_all_slots_are_taken_nobody_else_can_begin(offer: Offer, seats: list[Seat]) -> None:
    found = slots(offer, *seats)
    full = [proposed_seat(offer.id, CaseId(""), s.starts_on) for s in found for _ in range(s.free or 0)]
    for slot in found:
        assert (start_on(offer, slot.starts_on, [*seats, *full], TODAY).free or 0) <= 0


def test_the_weeks_add_up_need_and_seats() -> None:
    needs = [
        need("a", None),
        need("b", date(2023, 3, 10)),
        need("c", date(2023, 3, 10)),
        need("d", date(2023, 3, 24)),
    ]
    seats = [
        Slot(CLUB.id, date(2023, 3, 13), 2),
        Slot(OfferId("m"), date(2023, 3, 14), 3),
        Slot(FARM.id, date(2023, 3, 20), None),
    ]
    weeks = weeks_of(needs, seats, {CaseId("b"), CaseId("c")}, TODAY)
    assert len(weeks) == WEEKS
    assert [(w.need, w.free, w.need_so_far, w.free_so_far, w.short) for w in weeks[:3]] == [
        (3, 0, 3, 0, 2),
        (0, 5, 3, 5, 2),
        (1, 0, 4, 5, 2),
    ]
    assert weeks[0].monday_on == MONDAY
    assert weeks[-1].monday_on + days(6) == horizon(TODAY)
    assert monday_of(TODAY) == MONDAY


def test_without_any_fixed_number_of_seats_there_is_nothing_to_add_up() -> None:
    (first, *_) = weeks_of([], [Slot(CLUB.id, date(2023, 3, 13), None)], set(), TODAY)
    assert (first.free, first.free_so_far) == (None, None)
    (first, *_) = weeks_of([], [], set(), TODAY)
    assert (first.free, first.free_so_far) == (0, 0)


def test_a_citizen_counts_under_the_kind_that_fits_best() -> None:
    needs = [need("a", None), need("b", date(2023, 3, 24)), need("c", date(2023, 3, 31)), need("d", None)]
    best = {CaseId("a"): CLUB, CaseId("b"): FARM, CaseId("c"): FARM}
    seats = [
        (OfferKind.PRAKTIK, Slot(FARM.id, date(2023, 3, 13), 1)),
        (OfferKind.VEJLEDNING, Slot(CLUB.id, date(2023, 3, 13), None)),
        (OfferKind.VEJLEDNING, Slot(CLUB.id, date(2023, 3, 20), 3)),
        (OfferKind.MENTOR, Slot(OfferId("m"), date(2023, 3, 20), 3)),
        (OfferKind.MENTOR, Slot(OfferId("m"), date(2023, 3, 27), 2)),
    ]
    found = kinds_of(needs, best, seats, {CaseId("b"), CaseId("c"), CaseId("d")}, TODAY)
    assert [(k.kind, k.need, k.free, k.short, k.short_from_on) for k in found] == [
        (OfferKind.PRAKTIK, 2, 1, 2, date(2023, 3, 20)),
        (None, 1, 0, 1, MONDAY),
        (OfferKind.VEJLEDNING, 1, None, 0, None),
        (OfferKind.MENTOR, 0, 5, 0, None),
    ]


def test_seats_to_buy_are_of_the_offer_that_fits_best() -> None:
    def left(name: str, last_on: date | None, best: Offer | None) -> Unplaced:
        return Unplaced(a_case(id=CaseId(name)), last_on, best, "")

    found = purchases_of(
        [
            left("a", date(2023, 3, 27), FARM),
            left("b", date(2023, 3, 20), CLUB),
            left("c", None, FARM),
            left("d", None, None),
        ]
    )
    assert found == (Purchase(FARM, (None, date(2023, 3, 27))), Purchase(CLUB, (date(2023, 3, 20),)))
    later = purchases_of(
        [*(left(name, date(2023, 3, 27), FARM) for name in "ab"), left("c", date(2023, 3, 20), CLUB)]
    )
    assert [purchase.offer for purchase in later] == [CLUB, FARM], "the first due, however few"


@pytest.fixture
def plan() -> Proposal:
    return Proposal(TODAY, catalogue={CLUB.id: (CLUB, ()), FARM.id: (FARM, ())})


def test_a_changed_row_shows_where_there_are_more_than_seats(plan: Proposal) -> None:
    day = date(2023, 3, 13)
    rows = [placed("a", FARM, day), placed("b", FARM, day + days(7)), placed("c", CLUB, day)]
    assert overbooked(plan, rows) == {CaseId("a"), CaseId("b")}
    assert overbooked(plan, rows[1:]) == frozenset()
    assert overbooked(plan, [placed(name, CLUB, day) for name in "abc"]) == set("abc")
    held = replace(proposed_seat(FARM.id, CaseId("z"), day), hold_until=TODAY)
    full = replace(plan, catalogue={FARM.id: (FARM, (held,))})
    assert overbooked(full, [placed("a", FARM, day)]) == {CaseId("a")}
    past = replace(plan, catalogue={FARM.id: (FARM, (replace(held, hold_until=MONDAY),))})
    assert overbooked(past, [placed("a", FARM, day)]) == frozenset()
    closed = replace(FARM, id=OfferId("gone"), seats=None)
    assert overbooked(plan, [placed("a", closed, day)]) == frozenset()


def test_starts_count_those_who_are_proposed(plan: Proposal) -> None:
    day = date(2023, 3, 13)
    rows = [placed("a", CLUB, day), placed("b", CLUB, day), placed("c", FARM, day)]
    assert starts_with(plan, rows, CLUB.id, CALENDAR)[0] == Start(day, 2, 2)
    assert starts_with(plan, rows, OfferId("gone"), CALENDAR) == ()


def test_a_start_after_the_last_safe_day_is_late() -> None:
    day = date(2023, 3, 13)
    assert placed("a", CLUB, day, day - days(1)).is_late
    assert not placed("a", CLUB, day, day).is_late
    assert not placed("a", CLUB, day).is_late
