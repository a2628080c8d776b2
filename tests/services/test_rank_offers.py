"""The catalogue ranked for a citizen of a real store: goals, needs, duty and seats are read."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from jobassist.domain.case import Case, OfferId, PlacementState
from jobassist.domain.duties import Status
from jobassist.domain.offers import DanishLevel, Demand, Needs
from jobassist.domain.plan import PlanContent
from jobassist.domain.relevance import Fit
from jobassist.services.desk import Desk
from jobassist.services.needs import needs_of, save_needs
from jobassist.services.open_store import change_settings
from jobassist.services.place_citizen import place, wish_for
from jobassist.services.rank_offers import (
    AHEAD,
    open_catalogue,
    open_offer_duty,
    own_municipality,
    rank_for,
    seeker_of,
    seekers,
)
from jobassist.store import tables
from jobassist.store.plan_json import content_to_json
from jobassist.store.reads.offers import load_offer
from tests.services.catalogue import EVERY, JOBKLUB, MENTOR, TRUCK, add_offers
from tests.services.review_people import as_karen, given, on_day, put_citizens, put_one, rests, rule
from tests.services.seat_people import DUE_LATER, DUE_SOON, MISSED


@pytest.fixture
def anna(desk: Desk) -> Case:
    return put_one(as_karen(desk))


def a_plan(desk: Desk, case: Case, content: PlanContent, version: int = 1) -> None:
    with desk.store.write("test", by="Test", at=desk.clock.now()) as unit:
        unit.insert(
            tables.plans,
            case_id=case.id, version=version, made_on=desk.today, content=content_to_json(content),
        )  # fmt: skip


def needing(desk: Desk, case: Case, needs: Needs) -> None:
    save_needs(desk, case.id, needs, rev=needs_of(desk, case.id)[1])


def titles(fits: tuple[Fit, ...]) -> list[str]:
    return [fit.offer.title for fit in fits]


def fit_of(desk: Desk, case: Case, title: str) -> Fit:
    return next(fit for fit in rank_for(desk, case) if fit.offer.title == title)


def texts(fit: Fit) -> list[str]:
    return [reason.text for reason in fit.reasons]


def test_an_empty_catalogue_ranks_nothing(desk: Desk, anna: Case) -> None:
    assert rank_for(desk, anna) == ()
    catalogue = open_catalogue(desk)
    assert (catalogue.offers, catalogue.starts(OfferId("x")), catalogue.offer(OfferId("x"))) == ((), (), None)


def test_a_closed_offer_is_not_in_the_catalogue(desk: Desk, anna: Case) -> None:
    jobklub, closed = add_offers(desk, JOBKLUB, replace(TRUCK, is_closed=True))
    catalogue = open_catalogue(desk)
    assert titles(rank_for(desk, anna)) == ["Jobklub"]
    assert catalogue.offer(closed) is None
    assert catalogue.starts(closed) == ()
    found = catalogue.offer(jobklub)
    assert found is not None
    assert found.title == "Jobklub"


def test_starts_are_known_half_a_year_ahead(desk: Desk) -> None:
    (truck,) = add_offers(desk, replace(TRUCK, starts=(date(2023, 3, 6), *TRUCK.starts, date(2023, 9, 6))))
    days = [start.on for start in open_catalogue(desk).starts(truck)]
    assert days == list(TRUCK.starts), "neither yesterday's nor the one beyond"
    assert timedelta(weeks=26) == AHEAD


def test_the_newest_plan_says_the_goals(desk: Desk, anna: Case) -> None:
    add_offers(desk, *EVERY)
    a_plan(desk, anna, PlanContent(job_goals=("kontor", "", "")))
    assert not any("målet" in text for text in texts(fit_of(desk, anna, "Jobklub")))
    a_plan(desk, anna, PlanContent(job_goals=("kontor", "lagerarbejde", ""), education_goal="butik"), 2)
    assert texts(fit_of(desk, anna, "Jobklub"))[0] == "Passer til B-målet lagerarbejde: lager"
    assert titles(rank_for(desk, anna))[0] == "Jobklub"


def test_what_an_offer_must_fit_bars_and_comes_last_with_its_reason(desk: Desk, anna: Case) -> None:
    add_offers(desk, *EVERY)
    needing(desk, anna, Needs(max_hours=20, avoid=frozenset({Demand.LIFTING}), danish=DanishLevel.SOME))
    fits = rank_for(desk, anna)
    barred = [fit for fit in fits if fit.is_barred]
    assert set(titles(tuple(barred))) == {"Truckcertifikat", "Løntilskud i kommunen", "Praktik i Netto"}
    assert fits[-len(barred) :] == tuple(barred)
    truck = fit_of(desk, anna, "Truckcertifikat")
    assert [reason.text for reason in truck.shown] == [
        "Indebærer tunge løft, som borgeren skal undgå",
        "Er 37 timer om ugen, men borgeren kan højst 20",
        "Kræver godt dansk",
    ]


def test_the_municipality_is_the_jobcentres_unless_the_citizen_lives_elsewhere(
    desk: Desk, anna: Case
) -> None:
    add_offers(desk, TRUCK)
    assert not any("Ligger" in text for text in texts(fit_of(desk, anna, "Truckcertifikat")))
    change_settings(desk, replace(desk.settings, municipality="Solbæk Kommune · Jobcenter"))
    assert "Ligger i Nordby, men borgeren bor i Solbæk" in texts(fit_of(desk, anna, "Truckcertifikat"))
    needing(desk, anna, Needs(municipality="Nordby"))
    assert "Ligger i Nordby" in texts(fit_of(desk, anna, "Truckcertifikat"))


@pytest.mark.parametrize(
    ("written", "town"),
    [
        ("", ""),
        ("Solbæk", "Solbæk"),
        ("Solbæk Kommune", "Solbæk"),
        ("Solbæk kommune", "Solbæk"),
        (" Solbæk Kommune · Arbejdsmarked", "Solbæk"),
        ("Kommunernes Hus", "Kommunernes Hus"),
    ],
)
def test_the_towns_name_out_of_the_settings(desk: Desk, written: str, town: str) -> None:
    desk.settings = replace(desk.settings, municipality=written)
    assert own_municipality(desk) == town


def test_seats_of_others_are_counted_and_whoever_waits(desk: Desk) -> None:
    anna, bo, cilla = put_citizens(as_karen(desk), DUE_LATER, DUE_LATER, DUE_LATER)
    (truck,) = add_offers(desk, replace(TRUCK, starts=TRUCK.starts[:1]))
    assert "Den eneste plads er ledig" in texts(fit_of(desk, anna, "Truckcertifikat"))
    row = load_offer(desk.store, truck)
    assert row
    place(desk, bo.id, wish_for(row.offer, date(2023, 3, 20)))
    place(desk, cilla.id, wish_for(row.offer, date(2023, 3, 20), state=PlacementState.WAITING))
    assert "Den eneste plads er taget, og én venter" in texts(fit_of(desk, anna, "Truckcertifikat"))


def test_the_first_start_with_room_is_proposed(desk: Desk) -> None:
    anna, bo = put_citizens(as_karen(desk), DUE_LATER, DUE_LATER)
    (truck,) = add_offers(desk, TRUCK)
    row = load_offer(desk.store, truck)
    assert row
    place(desk, bo.id, wish_for(row.offer, date(2023, 3, 20)))
    start = fit_of(desk, anna, "Truckcertifikat").start
    assert start is not None
    assert start.on == date(2023, 5, 1)
    on_day(desk, date(2023, 4, 5))
    assert open_catalogue(desk).starts(truck)[0].on == date(2023, 5, 1)


def test_the_open_duty_says_what_is_in_time(desk: Desk) -> None:
    anna, bo, cilla = put_citizens(as_karen(desk), DUE_SOON, DUE_LATER, MISSED)
    add_offers(desk, JOBKLUB, TRUCK, MENTOR)
    assert "Begynder 13-03-2023, før sidste sikre dag 20-03" in texts(fit_of(desk, anna, "Jobklub"))
    assert "Begynder 20-03-2023, på sidste sikre dag" in texts(fit_of(desk, anna, "Truckcertifikat"))
    assert fit_of(desk, anna, "Mentor").warnings == ("Tæller ikke i statens måling",)
    assert fit_of(desk, bo, "Jobklub").warnings == ()
    missed = open_offer_duty(desk, cilla)
    assert missed is not None
    assert missed.status is Status.MISSED
    assert fit_of(desk, cilla, "Jobklub").warnings == ()


def test_a_met_duty_asks_for_nothing(desk: Desk, anna: Case) -> None:
    given(desk, anna, date(2023, 1, 2), kind="vejledning_opkvalificering", ends_on=date(2023, 3, 31))
    (case,) = [seeker.case for seeker in seekers(desk, put_citizens(desk, DUE_LATER, name="uge11"))]
    assert open_offer_duty(desk, case) is None
    add_offers(desk, MENTOR)
    assert fit_of(desk, case, "Mentor").warnings == ()


def test_a_duty_that_rests_is_still_open(desk: Desk, anna: Case) -> None:
    rule(desk, anna, rests())
    (case,) = put_citizens(desk, DUE_LATER, name="uge11")
    duty = open_offer_duty(desk, case)
    assert duty is not None
    assert duty.status is Status.PAUSED


def test_many_citizens_are_known_as_each_one_is(desk: Desk) -> None:
    cases = put_citizens(as_karen(desk), DUE_SOON, DUE_LATER, MISSED)
    content = PlanContent(job_goals=("lager", "", "butik"), education_goal="social- og sundhedshjælper")
    a_plan(desk, cases[1], content)
    needs = Needs(max_hours=15, note="rolige omgivelser")
    needing(desk, cases[2], needs)
    assert seekers(desk, cases) == [
        seeker_of(desk, cases[0], None, Needs()),
        seeker_of(desk, cases[1], content, Needs()),
        seeker_of(desk, cases[2], None, needs),
    ]
    assert [seeker.age for seeker in seekers(desk, cases)] == [33, 33, 33]


def test_a_catalogue_read_once_ranks_the_same(desk: Desk) -> None:
    cases = put_citizens(as_karen(desk), DUE_SOON, DUE_LATER)
    add_offers(desk, *EVERY)
    catalogue = open_catalogue(desk)
    for case in cases:
        assert rank_for(desk, case, catalogue=catalogue) == rank_for(desk, case)
    assert len(catalogue.offers) == len(EVERY)
