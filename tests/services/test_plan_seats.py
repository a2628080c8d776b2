"""Seats against deadlines on a store: the proposal, the rows changed, all of them reserved, and undone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from random import Random

import pytest

from jobassist.domain.case import Exemption, OfferId, OfferKind, PlacementState, TargetGroup
from jobassist.domain.errors import JobAssistError
from jobassist.domain.offers import SeatBasis
from jobassist.domain.seat_plan import Apart, overbooked
from jobassist.domain.seat_words import NO_FIT, NOT_COUNTING, buy_sentence
from jobassist.services.book_talk import undo_last
from jobassist.services.desk import Desk
from jobassist.services.edit_offers import close_offer, delete_offer
from jobassist.services.edit_settings import edit_settings
from jobassist.services.place_citizen import place, wish_for
from jobassist.services.place_proposed import RowError, apply, change_row
from jobassist.services.plan_seats import propose
from jobassist.services.rank_offers import open_offer_duty
from jobassist.store import tables
from jobassist.store.reads.offers import placements_of_case, seats_of
from tests.services.examples import put
from tests.services.offers import saved
from tests.services.seat_people import (
    DUE_LATER,
    DUE_SOON,
    MISSED,
    MONDAY,
    a_seeker,
    in_weeks,
    put_seekers,
    shown,
)

PRAKTIK = OfferKind.PRAKTIK


def test_whoever_must_begin_first_gets_the_only_seat_in_time(desk: Desk) -> None:
    put_seekers(desk, DUE_LATER, DUE_SOON)
    saved(desk, "Gartneri", kind=PRAKTIK, seats=1, weeks=4)
    assert shown(propose(desk)) == {"Bo": ("Gartneri", MONDAY), "Anna": ("Gartneri", date(2023, 4, 11))}


def test_as_many_as_possible_before_anybody_whose_day_has_passed(desk: Desk) -> None:
    put_seekers(desk, MISSED, DUE_SOON, DUE_SOON)
    saved(desk, "Gartneri", kind=PRAKTIK, seats=2, starts=(MONDAY,), basis=SeatBasis.PER_START)
    plan = propose(desk)
    assert set(shown(plan)) == {"Bo", "Cilla"}
    assert [(each.case.name, each.last_on) for each in plan.unplaced] == [("Anna", None)]
    assert (plan.need, plan.missed) == (3, 1)
    assert buy_sentence(plan) == "Køb 1 plads mere på Gartneri snarest, så får alle en plads."


def test_whoever_is_late_begins_soon_though_another_offer_fits_better(desk: Desk) -> None:
    put_seekers(desk, MISSED)
    saved(desk, "Om lidt", kind=PRAKTIK, seats=1, starts=(in_weeks(8),), groups={TargetGroup.KTH_JOBPARAT})
    saved(desk, "Nu", kind=PRAKTIK, seats=1, starts=(MONDAY,))
    assert shown(propose(desk)) == {"Anna": ("Nu", MONDAY)}


def test_whoever_is_late_begins_later_when_there_is_nothing_soon(desk: Desk) -> None:
    put_seekers(desk, MISSED, MISSED)
    saved(desk, "Nu", kind=PRAKTIK, seats=1, starts=(MONDAY, in_weeks(8)), basis=SeatBasis.PER_START)
    assert sorted(day for _, day in shown(propose(desk)).values()) == [MONDAY, in_weeks(8)]


def test_seats_that_are_taken_are_not_proposed(desk: Desk) -> None:
    anna, _ = put_seekers(desk, DUE_SOON, DUE_SOON)
    farm = saved(desk, "Gartneri", kind=PRAKTIK, seats=1, weeks=4)
    place(desk, anna.id, wish_for(farm, MONDAY))
    plan = propose(desk)
    assert plan.rows == ()
    assert plan.apart == {Apart.COVERED: 1}
    assert [each.why for each in plan.unplaced] == [
        "Kun Gartneri passer, og der er ingen ledig plads med start senest 20-03-2023"
    ]
    assert buy_sentence(plan) == (
        "Køb 1 plads mere på Gartneri med start senest 20-03-2023, så kan alle begynde i tide."
    )
    assert [(k.kind, k.need, k.short, k.short_from_on) for k in plan.kinds] == [
        (PRAKTIK, 1, 1, date(2023, 3, 20))
    ]
    assert [week.short for week in plan.weeks[:3]] == [0, 0, 1]
    assert plan.weeks[-1].short == len(plan.unplaced) == sum(kind.short for kind in plan.kinds)


def test_only_offers_that_fit_and_count_are_wished_for(desk: Desk) -> None:
    (anna,) = put_seekers(desk, DUE_SOON)
    saved(desk, "For andre", kind=PRAKTIK, groups={TargetGroup.SYGEDAGPENGE})
    assert [each.why for each in propose(desk).unplaced] == [NO_FIT]
    saved(desk, "Mentor", kind=OfferKind.MENTOR)
    saved(desk, "For kort", kind=PRAKTIK, weeks=2)
    saved(desk, "Tæller ikke", kind=PRAKTIK, counts=False)
    saved(desk, "Tæller senere", kind=PRAKTIK, counts_from=date(2023, 6, 1))
    saved(desk, "For længe", kind=PRAKTIK, weeks=26)  # longer than the law lets a praktik last
    plan = propose(desk)
    assert [each.why for each in plan.unplaced] == [
        "Kun Tæller senere passer, og der er ingen ledig plads med start senest 20-03-2023"
    ]
    close_offer(desk, plan.choices[anna.id][0].id)
    assert [each.why for each in propose(desk).unplaced] == [NOT_COUNTING]
    saved(desk, "Gartneri", kind=PRAKTIK, weeks=4)
    assert shown(propose(desk)) == {"Anna": ("Gartneri", MONDAY)}
    assert propose(desk).always_room == ("Gartneri",)


def test_the_reasons_are_said_and_a_start_that_is_too_late_too(desk: Desk) -> None:
    (anna,) = put_seekers(desk, DUE_SOON)
    farm = saved(desk, "Gartneri", kind=PRAKTIK, seats=3, weeks=4)
    place(desk, anna.id, replace(wish_for(farm, in_weeks(6)), title="Butik", offer_id=OfferId("")))
    (row,) = propose(desk).rows
    assert row.reasons == (
        "Har en start 24-04-2023, men den er for sen",
        "Begynder 13-03-2023, før sidste sikre dag 20-03",
        "3 af 3 pladser er ledige",
    )


def test_one_caseworkers_citizens_and_those_who_are_not_counted(desk: Desk) -> None:
    put(
        desk,
        a_seeker(0, caseworker="Karen Boysen"),
        a_seeker(1, caseworker="Bo Lind"),
        a_seeker(2, None),
        a_seeker(3),
    )
    assert propose(desk, caseworker="Bo Lind").need == 1
    rest = Exemption(date(2023, 3, 1))
    with desk.store.write("x", by="test", at=desk.clock.now()) as unit:
        case = next(each.case for each in propose(desk).unplaced if each.case.name == "Dan")
        unit.insert(tables.exemptions, case_id=case.id, from_on=rest.from_on, to_on=None, pauses="all")
    plan = propose(desk)
    assert plan.need == 2
    assert plan.apart == {Apart.UNKNOWN: 1, Apart.PAUSED: 1}
    assert buy_sentence(plan) == "Kataloget har ingen åbne tilbud. 2 borgere skal begynde i et tilbud."


def test_the_work_can_be_stopped(desk: Desk) -> None:
    put_seekers(desk, DUE_SOON)

    def stop(_done: int, _total: int) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        propose(desk, progress=stop)


def test_all_are_reserved_in_one_write_that_one_undo_takes_back(desk: Desk) -> None:
    edit_settings(desk, "name", "Karen Boysen")
    anna, bo = put_seekers(desk, DUE_SOON, DUE_LATER)
    saved(desk, "Gartneri", kind=PRAKTIK, seats=1, weeks=4)
    told: list[int] = []
    changed = apply(desk, propose(desk).rows, progress=lambda done, _total: told.append(done))
    assert changed.message == "2 pladser er reserveret"
    assert changed.case_ids == {anna.id, bo.id}
    assert told == [0, 1]
    (placement,) = placements_of_case(desk.store, anna.id)
    assert placement.placement.state is PlacementState.RESERVED
    assert placement.placement.ends_on == date(2023, 4, 7)
    assert propose(desk).need == 0
    undone = undo_last(desk)
    assert undone
    assert undone.message == "Fortrudt: bevillingerne af de foreslåede pladser"
    assert seats_of(desk.store) == {}


def test_the_same_rows_twice_place_nobody_twice(desk: Desk) -> None:
    (anna,) = put_seekers(desk, DUE_SOON)
    saved(desk, "Gartneri", kind=PRAKTIK, seats=5, weeks=4)
    rows = propose(desk).rows
    apply(desk, rows)
    with pytest.raises(RowError, match="Række 1: borgeren har fået en plads, eller kravet er opfyldt") as e:
        apply(desk, rows)
    assert (e.value.number, e.value.case_id) == (1, anna.id)
    assert len(placements_of_case(desk.store, anna.id)) == 1


def test_one_row_that_cannot_be_stops_all_and_is_named_by_its_number(desk: Desk) -> None:
    anna, bo, cilla = put_seekers(desk, DUE_SOON, DUE_SOON, DUE_SOON)
    farm = saved(desk, "Gartneri", kind=PRAKTIK, seats=3, weeks=4)
    rows = propose(desk).rows
    place(desk, cilla.id, wish_for(farm, MONDAY))
    others = [row for row in rows if row.case.id != cilla.id]
    full = [replace(row, starts_on=MONDAY) for row in others]
    with desk.store.write("x", by="test", at=desk.clock.now()) as unit:
        unit.update(tables.offers, farm.id, seats=2)
    with pytest.raises(RowError, match="Række 2: Gartneri er fuldt 13-03-2023") as error:
        apply(desk, full)
    assert "Anna" not in str(error.value)
    assert "Bo" not in str(error.value)
    assert placements_of_case(desk.store, anna.id) == placements_of_case(desk.store, bo.id) == []
    with desk.store.write("x", by="test", at=desk.clock.now()) as unit:
        unit.update(tables.cases, full[0].case.id, ended_on=date(2023, 3, 1))
    with pytest.raises(RowError, match="Række 1: sagen er afsluttet"):
        apply(desk, full)


def test_an_offer_that_is_gone_or_closed_is_not_reserved(desk: Desk) -> None:
    put_seekers(desk, DUE_SOON)
    farm = saved(desk, "Gartneri", kind=PRAKTIK, seats=5, weeks=4)
    rows = propose(desk).rows
    close_offer(desk, farm.id)
    with pytest.raises(RowError, match=r"Gartneri er lukket\. Vælg en anden start"):
        apply(desk, rows)
    delete_offer(desk, farm.id)
    with pytest.raises(RowError, match="Gartneri findes ikke længere"):
        apply(desk, rows)
    with pytest.raises(JobAssistError, match="ingen rækker"):
        apply(desk, [])


def test_a_row_gets_another_offer_and_another_start(desk: Desk) -> None:
    anna, bo = put_seekers(desk, DUE_SOON, DUE_SOON)
    saved(desk, "Gartneri", kind=PRAKTIK, seats=2, weeks=4)
    saved(desk, "Butik", kind=PRAKTIK, seats=1, weeks=4)
    plan = propose(desk)
    shop = next(offer for offer in plan.choices[anna.id] if offer.title == "Butik")
    rows = list(plan.rows)
    rows = [change_row(desk, plan, rows, row, shop, MONDAY) for row in rows]
    assert {row.offer.title for row in rows} == {"Butik"}
    assert overbooked(plan, rows) == {anna.id, bo.id}
    later = change_row(desk, plan, rows, rows[0], shop, in_weeks(6))
    assert later.is_late
    assert later.reasons[0] == "Starter efter lovens frist 20-03-2023"
    assert overbooked(plan, [later, rows[1]]) == frozenset()


def test_a_row_whose_duty_is_gone_can_still_be_changed(desk: Desk) -> None:
    put_seekers(desk, DUE_SOON)
    farm = saved(desk, "Gartneri", kind=PRAKTIK, seats=2, weeks=4)
    plan = propose(desk)
    (row,) = plan.rows
    row = replace(row, case=replace(row.case, group=TargetGroup.SELVFORSOERGENDE))
    assert open_offer_duty(desk, row.case) is None
    changed = change_row(desk, plan, plan.rows, row, farm, in_weeks(1))
    assert (changed.starts_on, changed.reasons) == (in_weeks(1), ())


def test_a_start_that_cannot_be_says_what_to_do(desk: Desk) -> None:
    put_seekers(desk, DUE_SOON)
    saved(desk, "Gartneri", kind=PRAKTIK, seats=2, weeks=4)
    (row,) = propose(desk).rows
    with pytest.raises(RowError, match="Række 1: Startdatoen ligger mere end to år ude i fremtiden"):
        apply(desk, [replace(row, starts_on=date(2030, 1, 7))])


@pytest.mark.parametrize("seed", range(3))
def test_what_is_proposed_can_be_reserved_as_it_stands(desk: Desk, seed: int) -> None:
    random = Random(seed)
    put_seekers(desk, *(DUE_SOON + timedelta(days=random.randint(-60, 150)) for _ in range(8)))
    for number in range(3):
        saved(
            desk,
            f"Tilbud {number}",
            kind=PRAKTIK,
            seats=random.randint(1, 2),
            weeks=random.randint(3, 4),
            basis=random.choice(list(SeatBasis)),
            starts=tuple(sorted({in_weeks(random.randint(0, 20)) for _ in range(number * 3)})),
        )
    plan = propose(desk)
    assert plan.need == len(plan.rows) + len(plan.unplaced)
    assert plan.weeks[-1].need_so_far == plan.need
    assert not any(row.is_late for row in plan.rows)
    assert overbooked(plan, plan.rows) == frozenset()
    assert apply(desk, plan.rows).action_id
    assert propose(desk).need == len(plan.unplaced)
