"""The catalogue as it is looked at: its order, its starts, who is there, and whether an offer counts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from jobassist.domain.case import OfferId, OfferKind, PlacementState, TargetGroup
from jobassist.domain.seats import Start
from jobassist.services.catalogue import OfferError, catalogue, new_offer, offer_line
from jobassist.services.counting_words import counting_words
from jobassist.services.desk import Desk
from jobassist.services.edit_offers import close_offer
from tests.services.offers import MONDAY, an_offer, line_of, placed, saved, titles

OTHER, MENTOR, HOURS = OfferKind.OEVRIG_VEJLEDNING, OfferKind.MENTOR, OfferKind.ORDINARY_HOURS
GAP = "Tæller ikke fra 01-01-2023 til 30-06-2026 (øvrig vejledning og opkvalificering)"


def test_an_empty_catalogue_has_no_lines(desk: Desk) -> None:
    assert catalogue(desk) == ()


def test_open_offers_come_by_the_danish_alphabet_and_closed_ones_last(desk: Desk) -> None:
    for title in ("Åben dør", "ægte job", "Zebra", "aalborg", "CV", "Bakke"):
        saved(desk, title)
    close_offer(desk, line_of(desk, "Bakke").offer.id)
    assert titles(desk) == ["CV", "Zebra", "ægte job", "Åben dør", "aalborg", "Bakke"]


def test_a_line_tells_the_starts_of_half_a_year(desk: Desk) -> None:
    saved(desk, seats=12)
    starts = line_of(desk).starts
    assert starts[0] == Start(MONDAY, 12, 0)
    assert starts[-1].on == date(2023, 9, 4)
    assert len(starts) == 26


def test_the_next_start_is_the_first_with_room(desk: Desk) -> None:
    offer = saved(desk, seats=1, weeks=2)
    placed(desk, offer)
    line = line_of(desk)
    assert line.starts[0] == Start(MONDAY, 1, 1)
    assert line.next_start == Start(MONDAY + timedelta(weeks=2), 1, 0)


def test_without_room_anywhere_the_next_start_is_the_first(desk: Desk) -> None:
    saved(desk, seats=0)
    assert line_of(desk).next_start == Start(MONDAY, 0, 0)


def test_fixed_starts_that_are_over_leave_none(desk: Desk) -> None:
    saved(desk, starts=(date(2023, 3, 6),))
    assert line_of(desk).next_start is None


def test_a_closed_offer_has_no_starts(desk: Desk) -> None:
    close_offer(desk, saved(desk).id)
    assert line_of(desk).starts == ()


def test_a_line_counts_who_is_there_who_has_a_reservation_and_who_waits(desk: Desk) -> None:
    offer = saved(desk, seats=5, weeks=4)
    placed(desk, offer, on=date(2023, 2, 20), times=2)
    placed(desk, offer, on=date(2023, 1, 2))
    placed(desk, offer, state=PlacementState.RESERVED, on=date(2023, 3, 6), hold_until=date(2023, 3, 7))
    placed(desk, offer, state=PlacementState.RESERVED, hold_until=date(2023, 3, 6))
    placed(desk, offer, state=PlacementState.WAITING, times=3)
    line = offer_line(desk, offer.id)
    assert (line.there_today, line.reserved, line.waiting) == (2, 1, 3)
    assert line == line_of(desk)


def test_an_offer_that_is_gone_is_told(desk: Desk) -> None:
    with pytest.raises(OfferError, match="Tilbuddet findes ikke længere") as error:
        offer_line(desk, OfferId("0"))
    assert error.value.key == ""


def test_a_new_offer_is_empty(desk: Desk) -> None:
    assert new_offer().id == ""
    assert new_offer().title == ""


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2022, 12, 31), "Tæller"), (date(2023, 1, 1), GAP), (date(2026, 6, 30), GAP),
        (date(2026, 7, 1), "Tæller"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("group", [None, TargetGroup.DAGPENGE, TargetGroup.KTH_JOBPARAT])
def test_other_guidance_does_not_count_from_2023_to_the_middle_of_2026(
    desk: Desk, day: date, words: str, group: TargetGroup | None
) -> None:
    assert counting_words(desk, an_offer(kind=OTHER), group, day) == words


@pytest.mark.parametrize(
    ("facts", "group", "words"),
    [
        ({"kind": OfferKind.PRAKTIK}, None, "Tæller"),
        ({"kind": MENTOR}, None, "Tæller ikke fra 01-01-2020 til 30-06-2026 (mentor)"),
        ({"kind": MENTOR}, TargetGroup.DAGPENGE, "Tæller ikke fra 01-07-2015 til 30-06-2026 (mentor)"),
        ({"kind": HOURS}, TargetGroup.DAGPENGE, "Tæller ikke fra 01-07-2015 (ordinære timer)"),
        ({"kind": HOURS, "counts": False}, None, "Hjælper, men tæller ikke"),
        ({"kind": OfferKind.PRAKTIK}, TargetGroup.SYGEDAGPENGE, "Måles ikke for målgruppen"),
        ({"kind": OTHER, "groups": frozenset({TargetGroup.SYGEDAGPENGE})}, None, "Måles ikke for målgruppen"),
        ({"kind": OfferKind.PRAKTIK, "counts_from": date(2023, 5, 1)}, None, "Tæller fra 01-05-2023"),
        ({"kind": OfferKind.PRAKTIK, "counts_from": date(2023, 3, 7)}, None, "Tæller"),
        ({"kind": OTHER, "counts_from": date(2024, 1, 1)}, None, GAP),
        ({"kind": OTHER, "counts_from": date(2026, 8, 1)}, None, "Tæller fra 01-08-2026"),
    ],
)  # fmt: skip
def test_whether_an_offer_counts_in_words(
    desk: Desk, facts: dict[str, Any], group: TargetGroup | None, words: str
) -> None:
    assert counting_words(desk, an_offer(**facts), group, desk.today) == words


def test_an_offer_may_count_for_some_of_its_groups(desk: Desk) -> None:
    rules = [
        replace(version, offers_not_counting=frozenset())
        if TargetGroup.DAGPENGE in version.groups
        else version
        for version in desk.rulebook.versions
    ]
    desk.rulebook = type(desk.rulebook)(rules)
    assert counting_words(desk, an_offer(kind=OTHER), None, desk.today) == "Tæller for nogle målgrupper"
