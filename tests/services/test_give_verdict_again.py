"""A verdict undone, given again, and given in two windows at once: nobody's is overwritten unread."""

from __future__ import annotations

import threading
from datetime import date

import pytest

from jobassist.domain.case import Case
from jobassist.domain.review import Verdict, facts_of
from jobassist.services.book_talk import case_of, undo, undo_last
from jobassist.services.desk import Desk
from jobassist.services.give_verdict import (
    Ruling,
    VerdictError,
    give_verdict,
)
from jobassist.services.review_citizen import open_citizen
from jobassist.services.review_round import open_round
from jobassist.store.errors import Stale
from tests.services.review_people import (
    FRIDAY,
    KAREN,
    MONDAY,
    RING,
    STUDIES,
    TODAY,
    YESTERDAY,
    as_karen,
    exempted,
    now,
    on_day,
    put_citizens,
    put_one,
    refused,
    rests,
    review,
    rule,
    runs,
    starts,
    stored,
)
from tests.services.seat_people import DUE_LATER


@pytest.fixture
def anna(desk: Desk) -> Case:
    return put_one(as_karen(desk))


# Undo.


@pytest.mark.parametrize("ruling", [runs(YESTERDAY), starts(MONDAY), rests(), RING])
def test_undo_takes_back_the_verdict_and_all_it_brought(desk: Desk, anna: Case, ruling: Ruling) -> None:
    before = stored(desk, anna)
    action = rule(desk, anna, ruling)
    assert stored(desk, anna) != before
    undo(desk, action)
    assert stored(desk, anna) == before
    said = now(desk, anna)
    assert (said.verdict, said.reviewed_at, said.reviewed_by) == (None, "", "")
    assert said.facts == facts_of(case_of(desk, anna.id))
    rule(desk, anna, ruling)


def test_undo_of_a_second_verdict_brings_the_first_one_back(desk: Desk, anna: Case) -> None:
    rule(desk, anna, rests())
    first = stored(desk, anna)
    rule(desk, anna, starts(MONDAY))
    assert undo_last(desk)
    assert stored(desk, anna) == first


def test_a_verdict_that_others_have_built_on_is_not_undone(desk: Desk, anna: Case) -> None:
    action = rule(desk, anna, rests())
    rule(desk, anna, RING)
    with pytest.raises(Stale):
        undo(desk, action)
    assert now(desk, anna).verdict is Verdict.NONE_YET


# A second verdict, and two windows.


def test_a_second_verdict_overwrites_the_one_that_was_seen(desk: Desk, anna: Case) -> None:
    rule(desk, anna, RING)
    seen = now(desk, anna)
    on_day(desk, FRIDAY)
    give_verdict(desk, anna.id, rests(), seen=seen)
    said = now(desk, anna)
    assert (said.verdict, said.next_step, said.reviewed_at[:10]) == (Verdict.EXEMPT, "", "2023-03-10")


def test_a_verdict_that_was_not_seen_is_not_overwritten(desk: Desk, anna: Case) -> None:
    unseen = review(desk, anna.id)
    as_karen(desk, "Åse Ravn")
    rule(desk, anna, RING)
    as_karen(desk)
    sentence = "Åse Ravn har vurderet borgeren i mellemtiden, kl. 10.42. Se vurderingen, og vælg igen."
    assert refused(desk, anna, starts(MONDAY), seen=unseen) == ("", sentence)
    seen = now(desk, anna)
    on_day(desk, TODAY, 11, 5)
    rule(desk, anna, rests())
    assert refused(desk, anna, RING, seen=seen) == (
        "", "Karen Boysen har vurderet borgeren i mellemtiden, kl. 11.05. Se vurderingen, og vælg igen."
    )  # fmt: skip


def test_of_two_windows_at_once_one_is_told_of_the_other(desk: Desk, anna: Case) -> None:
    rulings = [RING, rests()]
    refusals: list[VerdictError] = []

    def decide(ruling: Ruling) -> None:
        try:
            give_verdict(desk, anna.id, ruling, seen=None)
        except VerdictError as error:
            refusals.append(error)

    windows = [threading.Thread(target=decide, args=(ruling,)) for ruling in rulings]
    for window in windows:
        window.start()
    for window in windows:
        window.join()
    (refusal,) = refusals
    assert "har vurderet borgeren i mellemtiden" in str(refusal)
    is_exempt = now(desk, anna).verdict is Verdict.EXEMPT
    assert len(case_of(desk, anna.id).exemptions) == (1 if is_exempt else 0)


def test_an_undone_verdict_stands_in_nobodys_way(desk: Desk, anna: Case) -> None:
    undo(desk, rule(desk, anna, RING))
    give_verdict(desk, anna.id, rests(), seen=None)
    assert now(desk, anna).verdict is Verdict.EXEMPT


@pytest.mark.parametrize(
    ("second", "left"),
    [
        (rests(date(2023, 3, 14)), [date(2023, 3, 14)]),
        (rests(date(2023, 5, 2), "Venter på behandling"), [date(2023, 5, 2)]),
        (rests(reason=STUDIES), []),
        (RING, []),
    ],
)
def test_what_an_overwritten_verdict_let_rest_goes_with_it(
    desk: Desk, anna: Case, second: Ruling, left: list[date]
) -> None:
    rule(desk, anna, rests())
    rule(desk, anna, second)
    assert [exemption.to_on for exemption in case_of(desk, anna.id).exemptions] == left


def test_an_exemption_of_a_list_stays_whatever_the_verdict(desk: Desk, anna: Case) -> None:
    exempted(desk, anna, TODAY, date(2023, 4, 4))
    rule(desk, anna, rests(reason="Syg"))
    rule(desk, anna, RING)
    assert len(case_of(desk, anna.id).exemptions) == 1


# The next Friday.


@pytest.mark.parametrize("ruling", [runs(TODAY), runs(YESTERDAY), starts(date(2023, 3, 20)), rests(), RING])
@pytest.mark.parametrize("day", [TODAY, FRIDAY])
def test_what_a_verdict_brought_is_not_news_next_friday(
    desk: Desk, anna: Case, ruling: Ruling, day: date
) -> None:
    rule(on_day(desk, day), anna, ruling)
    on_day(desk, date(2023, 3, 17))
    assert open_citizen(desk, open_round(desk), anna.id).news == ()
    if ruling.verdict is Verdict.NONE_YET:
        before = open_round(desk).lines[0].before
        assert before is not None
        assert before.next_step == RING.next_step


def test_a_case_of_nobody_gets_its_verdict_too(desk: Desk) -> None:
    (case,) = put_citizens(as_karen(desk), DUE_LATER, caseworker="")
    rule(desk, case, RING)
    assert (now(desk, case).caseworker, now(desk, case).reviewed_by) == ("", KAREN)
