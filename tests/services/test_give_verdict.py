"""A verdict with what it needs and lacks, and what it brings along."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from jobassist.domain.case import Case, Exemption, Pauses, PlacementId, PlacementState
from jobassist.domain.duties import Status
from jobassist.domain.review import Verdict
from jobassist.services.book_talk import case_of
from jobassist.services.desk import Desk
from jobassist.services.give_verdict import (
    Ruling,
    coming_placement,
    give_verdict,
    running_placement,
    verdict_words,
)
from jobassist.services.open_store import lay_out
from jobassist.services.place_citizen import PlacementError, wish_for
from jobassist.services.rank_offers import open_offer_duty
from jobassist.store.reads.offers import load_offer, load_placement
from jobassist.store.store import Store
from tests.services.catalogue import JOBKLUB, TRUCK, add_offers
from tests.services.examples import clock_for
from tests.services.review_people import (
    A_YEAR_ON,
    FRIDAY,
    ILL,
    KAREN,
    MONDAY,
    RESERVED,
    RING,
    RUNNING,
    STUDIES,
    TODAY,
    TOMORROW,
    YESTERDAY,
    as_karen,
    exempted,
    given,
    now,
    on_day,
    put_citizens,
    put_one,
    refused,
    rests,
    rule,
    runs,
    starts,
)
from tests.services.seat_people import DUE_LATER
from tests.stores import CHEAP, PASSPHRASE


@pytest.fixture
def anna(desk: Desk) -> Case:
    return put_one(as_karen(desk))


@pytest.fixture(scope="module")
def refusing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Desk, Case]]:
    """One desk for what is refused: nothing is stored on it."""
    folder = tmp_path_factory.mktemp("afvist") / "lager"
    with Store.create(folder, PASSPHRASE, params=CHEAP) as store:
        desk = as_karen(lay_out(store, clock_for))
        yield desk, put_one(desk)


# Verdict 1: a relevant offer runs.


def test_a_running_offer_is_confirmed(desk: Desk, anna: Case) -> None:
    placement = given(desk, anna, YESTERDAY)
    done = give_verdict(desk, anna.id, Ruling(Verdict.RUNNING, placement), seen=None)
    assert (done.message, set(done.case_ids)) == ("Anna: relevant tilbud er i gang", {anna.id})
    said = now(desk, anna)
    assert (said.verdict, said.placement_id, said.friday_on) == (Verdict.RUNNING, placement, FRIDAY)
    assert (said.reviewed_by, said.reviewed_at, said.caseworker) == (KAREN, "2023-03-07T10:42:07", KAREN)
    assert verdict_words(said, case_of(desk, anna.id)) == "Jobklub fra 06-03-2023"


def test_an_offer_that_runs_already_can_be_written_down(desk: Desk, anna: Case) -> None:
    rule(desk, anna, runs(YESTERDAY))
    (placement,) = case_of(desk, anna.id).placements
    assert (placement.state, placement.started_on, placement.is_own) == (RUNNING, YESTERDAY, True)
    assert now(desk, anna).placement_id == placement.id


@pytest.mark.parametrize(
    ("ruling", "expected"),
    [
        (Ruling(Verdict.RUNNING),
         ("placement_id", "Der er ikke noget tilbud i gang. Vælg et tilbud nedenfor.")),
        (Ruling(Verdict.STARTS), ("placement_id", "Der er ikke reserveret noget. Vælg et tilbud nedenfor.")),
        (runs(TOMORROW), ("starts_on", "Dagen er ikke kommet endnu. Vælg 2, hvis tilbuddet starter senere.")),
        (starts(YESTERDAY), ("starts_on", "Datoen er gået. Vælg en dag fra i dag og frem.")),
        (starts(date(2025, 3, 8)),
         ("starts_on", "Startdatoen ligger mere end to år ude i fremtiden. Ret den.")),
        (runs(date(2022, 11, 29)),
         ("starts_on", "Sagen begyndte først 30-11-2022. Vælg en senere startdato.")),
        (starts(MONDAY, ends_on=TODAY),
         ("ends_on", "Slutdatoen ligger før startdatoen. Ret en af dem.")),
        (starts(MONDAY, title=" "), ("title", "Tilbuddet mangler et navn. Skriv, hvad det hedder.")),
        (starts(MONDAY, title="x" * 121), ("title", "Teksten er for lang. Skriv højst 120 tegn.")),
        (starts(MONDAY, hours_a_week=38), ("hours_a_week", "Timerne om ugen skal være mellem 1 og 37.")),
        (rests(reason=" \n"), ("reason", "Vælg grunden, eller skriv den.")),
        (rests(reason="x" * 401), ("reason", "Teksten er for lang. Skriv højst 400 tegn.")),
        (rests(None), ("until_on", "Skriv, hvor længe fritagelsen gælder.")),
        (rests(YESTERDAY), ("until_on", "Datoen er gået. Vælg en dag fra i dag og frem.")),
        (rests(date(2024, 3, 8)),
         ("until_on", "Dagen ligger mere end et år ude i fremtiden. Vælg en nærmere dag.")),
        (replace(RING, next_step=""), ("next_step", "Skriv det næste skridt.")),
        (replace(RING, next_step="\u200b "), ("next_step", "Skriv det næste skridt.")),
        (replace(RING, next_step="x" * 401), ("next_step", "Teksten er for lang. Skriv højst 400 tegn.")),
        (replace(RING, next_on=None), ("next_on", "Skriv, hvornår det næste skridt sker.")),
        (replace(RING, next_on=YESTERDAY), ("next_on", "Datoen er gået. Vælg en dag fra i dag og frem.")),
        (replace(RING, next_on=date.max),
         ("next_on", "Dagen ligger mere end et år ude i fremtiden. Vælg en nærmere dag.")),
    ],
)  # fmt: skip
def test_what_a_verdict_lacks_is_one_sentence_about_one_field(
    refusing: tuple[Desk, Case], ruling: Ruling, expected: tuple[str, str]
) -> None:
    assert refused(*refusing, ruling) == expected


@pytest.mark.parametrize("day", [TODAY, A_YEAR_ON])
def test_today_and_a_year_ahead_are_days_that_a_verdict_takes(desk: Desk, anna: Case, day: date) -> None:
    rule(desk, anna, replace(RING, next_on=day))
    rule(desk, anna, rests(day))
    assert now(desk, anna).until_on == day


def test_texts_as_long_as_may_be_are_kept_and_made_tidy(desk: Desk, anna: Case) -> None:
    rule(desk, anna, replace(RING, next_step="x" * 400))
    assert now(desk, anna).next_step == "x" * 400
    rule(desk, anna, replace(RING, next_step="  ring\u202e \t til <b>mor</b>  "))
    assert now(desk, anna).next_step == "ring til <b>mor</b>"


def test_only_what_runs_today_is_running(desk: Desk, anna: Case) -> None:
    for state in set(PlacementState) - {RUNNING}:
        placement = given(desk, anna, YESTERDAY, state)
        key, sentence = refused(desk, anna, Ruling(Verdict.RUNNING, placement))
        assert (key, sentence[:33]) == ("placement_id", "Der er ikke noget tilbud i gang. "), state


def test_a_reservation_is_not_running_because_something_else_is(desk: Desk, anna: Case) -> None:
    running, later = given(desk, anna, YESTERDAY), given(desk, anna, MONDAY, RESERVED)
    over = given(desk, anna, date(2023, 1, 2), ends_on=date(2023, 1, 27))
    changed_words = ("placement_id", "Tilbuddet er ændret i mellemtiden. Vælg det igen.")
    assert refused(desk, anna, Ruling(Verdict.RUNNING, later)) == changed_words
    assert refused(desk, anna, Ruling(Verdict.RUNNING, over)) == changed_words
    assert refused(desk, anna, Ruling(Verdict.STARTS, running)) == changed_words
    assert refused(desk, anna, Ruling(Verdict.RUNNING)) == changed_words
    assert refused(desk, anna, Ruling(Verdict.RUNNING, PlacementId("gone"))) == changed_words
    rule(desk, anna, Ruling(Verdict.STARTS, later))
    rule(desk, anna, Ruling(Verdict.RUNNING, running))


def test_which_offer_runs_and_which_comes(desk: Desk, anna: Case) -> None:
    older, newer = given(desk, anna, date(2023, 2, 6)), given(desk, anna, YESTERDAY)
    last, first = given(desk, anna, date(2023, 3, 20), RESERVED), given(desk, anna, MONDAY)
    given(desk, anna, YESTERDAY, RESERVED)  # its day has passed
    case = case_of(desk, anna.id)
    running, coming = running_placement(case, TODAY), coming_placement(case, TODAY)
    assert running is not None
    assert coming is not None
    assert (running.id, coming.id) == (newer, first)
    assert {older, last}.isdisjoint({running.id, coming.id})
    empty = replace(case, placements=())
    assert (running_placement(empty, TODAY), coming_placement(empty, TODAY)) == (None, None)


# Verdict 2: an offer begins.


def test_a_reservation_is_confirmed(desk: Desk, anna: Case) -> None:
    placement = given(desk, anna, TODAY, RESERVED)
    done = give_verdict(desk, anna.id, Ruling(Verdict.STARTS, placement), seen=None)
    assert done.message == "Anna: starter på et tilbud"
    assert now(desk, anna).placement_id == placement


def test_a_wish_reserves_a_seat(desk: Desk, anna: Case) -> None:
    (offer_id,) = add_offers(desk, JOBKLUB)
    row = load_offer(desk.store, offer_id)
    assert row
    rule(desk, anna, Ruling(Verdict.STARTS, wish=wish_for(row.offer, MONDAY)))
    (placement,) = case_of(desk, anna.id).placements
    assert (placement.state, placement.offer_id, placement.ends_on) == (RESERVED, offer_id, date(2023, 4, 7))
    said = now(desk, anna)
    assert verdict_words(said, case_of(desk, anna.id)) == "Jobklub fra 13-03-2023"
    assert verdict_words(replace(said, placement_id=""), anna) == ""


def test_a_full_start_asks_why_and_takes_the_reason(desk: Desk) -> None:
    anna, bo = put_citizens(as_karen(desk), DUE_LATER, DUE_LATER)
    (offer_id,) = add_offers(desk, TRUCK)
    row = load_offer(desk.store, offer_id)
    assert row
    wish = wish_for(row.offer, date(2023, 3, 20))
    rule(desk, anna, Ruling(Verdict.STARTS, wish=wish))
    key, sentence = refused(desk, bo, Ruling(Verdict.STARTS, wish=wish))
    assert key == "why"
    assert sentence == (
        "Truckcertifikat er fuldt 20-03-2023 (1 af 1 pladser). Vælg en anden start, brug ventelisten, "
        "eller skriv, hvorfor der er plads til en mere."
    )
    rule(desk, bo, Ruling(Verdict.STARTS, wish=replace(wish, why="Der er aftalt en ekstra plads")))
    stored_row = load_placement(desk.store, PlacementId(now(desk, bo).placement_id))
    assert stored_row
    assert stored_row.note == "Der er aftalt en ekstra plads"


def test_two_windows_cannot_both_take_the_last_seat(desk: Desk) -> None:
    anna, bo = put_citizens(as_karen(desk), DUE_LATER, DUE_LATER)
    (offer_id,) = add_offers(desk, TRUCK)
    row = load_offer(desk.store, offer_id)
    assert row
    ruling = Ruling(Verdict.STARTS, wish=wish_for(row.offer, date(2023, 3, 20)))
    results: list[str] = []

    def decide(case: Case) -> None:
        try:
            results.append(give_verdict(desk, case.id, ruling, seen=None).message)
        except PlacementError as error:
            results.append(str(error))

    windows = [threading.Thread(target=decide, args=(case,)) for case in (anna, bo)]
    for window in windows:
        window.start()
    for window in windows:
        window.join()
    assert len(results) == 2
    assert sum("fuldt" in result for result in results) == 1, results


# Verdict 3: exempt.


def offer_status(desk: Desk, case: Case) -> Status:
    duty = open_offer_duty(desk, case_of(desk, case.id))
    assert duty
    return duty.status


def test_an_exemption_lets_the_duty_rest(desk: Desk, anna: Case) -> None:
    assert offer_status(desk, anna) is not Status.PAUSED
    done = give_verdict(desk, anna.id, rests(), seen=None)
    assert done.message == "Anna: fritaget"
    assert case_of(desk, anna.id).exemptions == (Exemption(TODAY, date(2023, 4, 4), Pauses.OFFERS, ILL),)
    assert offer_status(desk, anna) is Status.PAUSED
    said = now(desk, anna)
    assert (said.reason, said.until_on) == (ILL, date(2023, 4, 4))
    assert verdict_words(said, anna) == f"til 04-04-2023: {ILL}"
    assert verdict_words(replace(said, until_on=None), anna) == ILL
    on_day(desk, date(2023, 4, 5))
    assert offer_status(desk, anna) is not Status.PAUSED


@pytest.mark.parametrize(
    ("to_on", "pauses", "count"),
    [
        (date(2023, 4, 4), "offers", 1),
        (date(2023, 5, 1), "all", 1),
        (None, "offers", 1),
        (date(2023, 4, 3), "offers", 2),
        (date(2023, 5, 1), "talks", 2),
    ],
)
def test_an_exemption_that_covers_the_days_is_not_written_twice(
    desk: Desk, anna: Case, to_on: date | None, pauses: str, count: int
) -> None:
    exempted(desk, anna, date(2023, 2, 1), to_on, pauses)
    rule(desk, anna, rests())
    assert len(case_of(desk, anna.id).exemptions) == count
    assert offer_status(desk, anna) is Status.PAUSED


def test_one_that_begins_later_does_not_cover_today(desk: Desk, anna: Case) -> None:
    exempted(desk, anna, TOMORROW, None)
    rule(desk, anna, rests())
    assert len(case_of(desk, anna.id).exemptions) == 2


def test_a_reason_that_does_not_pause_writes_no_exemption(desk: Desk, anna: Case) -> None:
    rule(desk, anna, rests(reason=STUDIES))
    assert case_of(desk, anna.id).exemptions == ()
    assert offer_status(desk, anna) is not Status.PAUSED
    assert now(desk, anna).reason == STUDIES


def test_a_reason_in_ones_own_words_pauses(desk: Desk, anna: Case) -> None:
    rule(desk, anna, rests(reason="  Er på\n\n\n\nbarsel "))
    assert case_of(desk, anna.id).exemptions[0].reason == now(desk, anna).reason == "Er på\n\nbarsel"


# Verdict 4: nothing relevant yet.


def test_none_yet_has_a_step_and_a_day(desk: Desk, anna: Case) -> None:
    done = give_verdict(desk, anna.id, RING, seen=None)
    assert done.message == "Anna: intet relevant endnu"
    said = now(desk, anna)
    assert verdict_words(said, anna) == "Ring til borgeren om tilbud, senest 14-03-2023"
    assert verdict_words(replace(said, next_on=None), anna) == "Ring til borgeren om tilbud"
    assert verdict_words(replace(said, verdict=None), anna) == ""


def test_only_what_the_verdict_says_is_stored(desk: Desk, anna: Case) -> None:
    placement = given(desk, anna, YESTERDAY)
    everything = Ruling(Verdict.RUNNING, placement, None, ILL, A_YEAR_ON, "Ring", TOMORROW)
    rule(desk, anna, everything)
    said = now(desk, anna)
    assert (said.placement_id, said.reason, said.until_on, said.next_step, said.next_on) == (
        placement, "", None, "", None,
    )  # fmt: skip
    rule(desk, anna, replace(everything, verdict=Verdict.NONE_YET))
    said = now(desk, anna)
    assert (said.placement_id, said.reason, said.until_on, said.next_step, said.next_on) == (
        "", "", None, "Ring", TOMORROW,
    )  # fmt: skip


def test_a_seat_that_stays_reserved_is_told_of(desk: Desk, anna: Case) -> None:
    given(desk, anna, MONDAY, RESERVED)
    done = give_verdict(desk, anna.id, RING, seen=None)
    assert done.message == "Anna: intet relevant endnu. Jobklub er stadig reserveret fra 13-03-2023"
