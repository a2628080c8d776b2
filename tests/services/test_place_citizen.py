"""Giving a citizen an offer: what is written, what is said first, what stops, and that it can be undone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from jobassist.domain.case import Case, CaseId, OfferId, OfferKind, PlacementState, TargetGroup
from jobassist.domain.duties import Duty, Status, duties_of
from jobassist.domain.errors import JobAssistError
from jobassist.domain.offers import LONGEST_TEXT, LONGEST_TITLE
from jobassist.services.book_talk import case_of, undo, undo_last
from jobassist.services.desk import Desk
from jobassist.services.edit_offers import close_offer, delete_offer
from jobassist.services.open_case import case_of_cpr
from jobassist.services.place_citizen import PlacementError, Wish, cautions, place, wish_for
from jobassist.store.reads.offers import placements_of_case
from jobassist.store.records import PlacementRow
from tests.services.catalogue import HELP, JOBKLUB, MONDAY, SHOP, TRUCK, add_offers
from tests.services.examples import a_draft, clock_for, put

TODAY = date(2023, 3, 7)
P = PlacementState
PRAKTIK, PAID = OfferKind.PRAKTIK, OfferKind.LOENTILSKUD
NETTO = Wish(MONDAY, kind=PRAKTIK, title="Praktik hos Netto", provider="Netto", ends_on=date(2023, 4, 7))


def jobless(desk: Desk, group: TargetGroup = TargetGroup.KTH_JOBPARAT, **facts: Any) -> Case:
    """Lone without a job since 26 September: an offer is due on 26 March, a Sunday."""
    return put(desk, a_draft(group=group, **facts))


def row_of(desk: Desk, case: Case) -> PlacementRow:
    (row,) = placements_of_case(desk.store, case.id)
    return row


def offer_duty_of(desk: Desk, case: Case) -> Duty:
    (duty,) = [d for d in duties_of(case_of(desk, case.id), desk.rulebook, desk.today) if d.rule.id == "T20"]
    return duty


def said(desk: Desk, case: Case, wish: Wish) -> list[str]:
    return [each.text for each in cautions(desk, case, wish)]


def test_a_seat_is_reserved_with_all_that_the_offer_says(desk: Desk) -> None:
    case = jobless(desk)
    (jobklub,) = add_offers(desk, JOBKLUB)
    done = place(desk, case.id, wish_for(replace(JOBKLUB, id=jobklub), MONDAY))
    assert (done.case_ids, done.message) == (frozenset({case.id}), "Jobklub er reserveret fra 13-03-2023")
    row = row_of(desk, case)
    assert (row.placement.state, row.placement.offer_id, row.source) == (P.RESERVED, jobklub, "app")
    assert (row.placement.started_on, row.placement.ends_on) == (MONDAY, date(2023, 4, 7))
    assert (row.provider, row.hours_a_week, row.hold_until) == ("Jobcenter Solbæk", 20, date(2023, 3, 20))
    assert offer_duty_of(desk, case).status is Status.BOOKED


@pytest.mark.parametrize(
    ("state", "on", "message", "status"),
    [
        (P.PROPOSED, MONDAY, "Jobklub er foreslået fra 13-03-2023", Status.OK),
        (P.WAITING, MONDAY, "Borgeren er på venteliste til Jobklub", Status.OK),
        (P.RUNNING, TODAY, "Jobklub er registreret fra 07-03-2023", Status.MET),
    ],
)
def test_only_what_is_given_meets_the_duty(
    desk: Desk, state: PlacementState, on: date, message: str, status: Status
) -> None:
    case = jobless(desk)
    (jobklub,) = add_offers(desk, JOBKLUB)
    done = place(desk, case.id, wish_for(replace(JOBKLUB, id=jobklub), on, state=state))
    assert done.message == message
    row = row_of(desk, case)
    assert row.hold_until is None
    assert bool(row.asked_at) is (state is P.WAITING)
    assert offer_duty_of(desk, case).status is status


def test_it_can_be_undone(desk: Desk) -> None:
    case = jobless(desk)
    done = place(desk, case.id, NETTO)
    undo(desk, done.action_id)
    assert case_of(desk, case.id).placements == ()
    place(desk, case.id, NETTO)
    told = undo_last(desk)
    assert told is not None
    assert told.message == "Fortrudt: bevillingen af tilbuddet"
    assert case_of(desk, case.id).placements == ()


def test_words_are_tidied_and_the_reason_stands_before_the_note(desk: Desk) -> None:
    case = jobless(desk)
    long = replace(
        NETTO,
        title="  Praktik \u202ehos\x00  Netto ",
        ends_on=date(2023, 6, 9),
        why=" Opkvalificering ",
        note=" Ja ",
    )
    place(desk, case.id, long)
    row = row_of(desk, case)
    assert (row.placement.title, row.note) == ("Praktik hos Netto", "Opkvalificering\nJa")


HOSTILE = "'); DROP TABLE placements;-- <b>fed</b> & \U0001f600 æøå"


def test_hostile_text_is_only_text(desk: Desk) -> None:
    case = jobless(desk)
    place(desk, case.id, replace(NETTO, title=HOSTILE, provider=HOSTILE, note=HOSTILE))
    row = row_of(desk, case)
    assert (row.placement.title, row.provider, row.note) == (HOSTILE, HOSTILE, HOSTILE)


@pytest.mark.parametrize(
    ("changes", "key", "words"),
    [
        ({"ends_on": date(2023, 3, 12)}, "ends_on", "Slutdatoen ligger før startdatoen"),
        (
            {"starts_on": date(2022, 9, 25), "state": P.RUNNING},
            "starts_on",
            "Sagen begyndte først 26-09-2022",
        ),
        ({"starts_on": date(2025, 3, 7), "ends_on": None}, "starts_on", "mere end to år ude"),
        ({"starts_on": date(2023, 3, 6)}, "starts_on", "Startdatoen er gået"),
        ({"state": P.RUNNING}, "starts_on", "Dagen er ikke kommet endnu"),
        ({"title": " \x00 "}, "title", "mangler et navn"),
        ({"title": "x" * (LONGEST_TITLE + 1)}, "title", "for lang"),
        ({"provider": "x" * (LONGEST_TITLE + 1)}, "provider", "for lang"),
        ({"note": "x" * (LONGEST_TEXT + 1)}, "note", "for lang"),
        ({"why": "x" * (LONGEST_TEXT + 1)}, "why", "for lang"),
        ({"hours_a_week": 0.0}, "hours_a_week", "mellem 1 og 37"),
        ({"hours_a_week": 37.5}, "hours_a_week", "mellem 1 og 37"),
        ({"hold_until": date(2023, 3, 6)}, "hold_until", "er gået"),
        ({"kind": PAID, "given_on": date(2023, 3, 14)}, "given_on", "før det begynder"),
        (
            {"kind": PAID, "given_on": date(2023, 3, 8), "state": P.RUNNING},
            "given_on",
            "på en dag, der ikke er kommet",
        ),
        ({"ends_on": date(2023, 4, 10)}, "why", "Praktik varer højst fire uger"),
    ],
)
def test_what_cannot_be_names_its_field_and_writes_nothing(
    desk: Desk, changes: dict[str, Any], key: str, words: str
) -> None:
    case = jobless(desk)
    with pytest.raises(PlacementError, match=words) as caught:
        place(desk, case.id, replace(NETTO, **changes))
    assert caught.value.key == key
    assert case_of(desk, case.id).placements == ()


def test_nothing_begins_after_the_case(desk: Desk) -> None:
    case = jobless(desk, ended_on=date(2023, 3, 10))
    with pytest.raises(PlacementError, match="Sagen sluttede 10-03-2023"):
        place(desk, case.id, NETTO)


def test_a_case_that_is_gone_is_a_sentence(desk: Desk) -> None:
    with pytest.raises(JobAssistError, match="findes ikke længere"):
        place(desk, CaseId("væk"), NETTO)


def test_an_offer_that_is_full_needs_a_reason(desk: Desk) -> None:
    (truck,) = add_offers(desk, TRUCK)
    wish = wish_for(replace(TRUCK, id=truck), date(2023, 3, 20))
    others = [a_draft(group=TargetGroup.KTH_JOBPARAT, cpr=cpr) for cpr in ("6701901234", "6202851234")]
    put(desk, *others)
    first, second = (case_of_cpr(desk, each.cpr) for each in others)
    place(desk, first.id, wish)
    (stop,) = [each for each in cautions(desk, second, wish) if each.needs_reason]
    assert stop.text.startswith("Truckcertifikat er fuldt 20-03-2023 (1 af 1 pladser).")
    assert cautions(desk, second, wish)[0] == stop
    with pytest.raises(PlacementError, match="er fuldt") as caught:
        place(desk, second.id, wish)
    assert caught.value.key == "why"
    assert not [c for c in cautions(desk, second, replace(wish, state=P.WAITING)) if c.needs_reason]
    place(desk, second.id, replace(wish, why="Læreren har sagt ja"))
    assert row_of(desk, second).note == "Læreren har sagt ja"


def test_an_offer_that_was_closed_needs_a_reason_and_one_that_is_gone_cannot_be_given(desk: Desk) -> None:
    case = jobless(desk)
    (jobklub,) = add_offers(desk, JOBKLUB)
    wish = wish_for(replace(JOBKLUB, id=jobklub), MONDAY)
    close_offer(desk, jobklub)
    with pytest.raises(PlacementError, match="Jobklub er lukket"):
        place(desk, case.id, wish)
    delete_offer(desk, jobklub)
    with pytest.raises(PlacementError, match="Tilbuddet findes ikke længere"):
        place(desk, case.id, wish)
    with pytest.raises(PlacementError, match="Tilbuddet findes ikke længere"):
        cautions(desk, case, replace(wish, offer_id=OfferId("væk")))


def test_what_to_think_of_is_said(desk: Desk) -> None:
    case = jobless(desk, TargetGroup.DAGPENGE, benefit_hours=900.0, benefit_hours_on=TODAY)
    helping, shop = add_offers(desk, HELP, SHOP)
    assert "Tilbuddet er ikke beregnet for borgerens målgruppe." in said(
        desk, case, wish_for(replace(HELP, id=helping), MONDAY)
    )
    wish = wish_for(replace(SHOP, id=shop), MONDAY)
    place(desk, case.id, replace(wish, starts_on=TODAY, state=P.RUNNING, ends_on=date(2023, 3, 31)))
    now = said(desk, case_of(desk, case.id), wish)
    assert "Samme tilbud for anden gang: sidst fra 07-03-2023." in now
    assert "Praktik i Netto kører samtidig fra 07-03-2023." in now


@pytest.mark.parametrize(
    ("group", "most"),
    [(TargetGroup.KTH_JOBPARAT, 4), (TargetGroup.DAGPENGE, 4), (TargetGroup.SYGEDAGPENGE, 13)],
)
def test_how_long_a_praktik_may_last_without_a_reason(desk: Desk, group: TargetGroup, most: int) -> None:
    case = jobless(desk, group)
    last = MONDAY + timedelta(days=7 * most - 1)
    assert not [c for c in cautions(desk, case, replace(NETTO, ends_on=last)) if c.needs_reason]
    longer = replace(NETTO, ends_on=last + timedelta(days=1))
    (stop,) = [c.text for c in cautions(desk, case, longer) if c.needs_reason]
    assert "uger (LAB § 61)" in stop
    beyond = replace(NETTO, ends_on=MONDAY + timedelta(weeks=26))
    (stop,) = [c.text for c in cautions(desk, case, beyond) if c.needs_reason]
    assert "forlænges 13 uger ad gangen" in stop
    place(desk, case.id, replace(beyond, why="Arbejdspladsen vil oplære ham"))


def test_a_stay_under_two_weeks_counts_for_nothing(desk: Desk) -> None:
    case = jobless(desk)
    short = replace(NETTO, starts_on=date(2023, 2, 20), state=P.RUNNING, ends_on=date(2023, 3, 2))
    assert "Et tilbud tæller først, når det varer 14 dage i træk." in said(desk, case, short)
    place(desk, case.id, short)
    assert offer_duty_of(desk, case).status is Status.OK
    place(desk, case.id, replace(short, ends_on=date(2023, 3, 3)))
    assert offer_duty_of(desk, case).status is Status.MET


def paid(**changes: Any) -> Wish:
    """Løntilskud three weeks after the last safe day, which is 24 March; the law's is the 26th."""
    return replace(
        Wish(date(2023, 4, 14), kind=PAID, title="Løntilskud", ends_on=date(2023, 7, 14)), **changes
    )


def on_day(desk: Desk, day: date) -> None:
    desk.clock = clock_for(day)


@pytest.mark.parametrize(
    ("state", "afterwards"), [(P.RUNNING, Status.MET), (P.RESERVED, Status.MISSED)], ids=["given", "reserved"]
)
def test_a_paid_job_given_in_time_may_begin_three_weeks_later(
    desk: Desk, state: PlacementState, afterwards: Status
) -> None:
    case = jobless(desk)
    assert said(desk, case, paid()) == [
        "Løntilskud skal være givet senest 26-03-2023 og begynde senest 16-04-2023."
    ]
    place(desk, case.id, paid(given_on=TODAY, state=state))
    assert offer_duty_of(desk, case).status is Status.BOOKED
    on_day(desk, date(2023, 3, 27))  # the law's day has gone, and the job has not begun
    assert offer_duty_of(desk, case).status is afterwards


@pytest.mark.parametrize(
    "changes",
    [{}, {"starts_on": date(2023, 4, 17), "given_on": TODAY, "state": P.RUNNING}],
    ids=["not given", "a day more"],
)
def test_a_paid_job_too_late_meets_nothing(desk: Desk, changes: dict[str, Any]) -> None:
    case = jobless(desk)
    place(desk, case.id, paid(**changes))
    assert offer_duty_of(desk, case).status is Status.OK
    on_day(desk, date(2023, 3, 27))
    assert offer_duty_of(desk, case).status is Status.MISSED


def test_a_praktik_that_the_citizen_found_is_a_right_for_those_without_a_job(desk: Desk) -> None:
    found = replace(NETTO, is_self_found=True)
    right = "Borgeren har ret til en praktik, som borgeren selv finder (LAB § 57, stk. 3)."
    case = jobless(desk)
    assert right in said(desk, case, found)
    assert right not in said(desk, case, NETTO)
    assert right not in said(desk, case, replace(found, kind=PAID))
    assert right not in said(desk, replace(case, group=TargetGroup.SYGEDAGPENGE), found)
    place(desk, case.id, found)
    assert row_of(desk, case).is_self_found


def test_an_offer_counts_from_the_day_that_the_catalogue_says(desk: Desk) -> None:
    case = jobless(desk)
    (later,) = add_offers(desk, replace(JOBKLUB, counts_from=date(2023, 3, 20)))
    wish = wish_for(replace(JOBKLUB, id=later), MONDAY)
    assert "Tilbuddet tæller ikke i statens måling, men kan hjælpe alligevel." in said(desk, case, wish)
    place(desk, case.id, wish)
    assert not row_of(desk, case).placement.counts
    assert offer_duty_of(desk, case).status is Status.OK
