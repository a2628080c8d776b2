"""Offers written: each mistake is one sentence, nothing is lost, and everything can be taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from jobassist.domain.case import OfferId, PlacementState
from jobassist.domain.offers import SeatBasis
from jobassist.services.catalogue import OfferError
from jobassist.services.desk import Changed, Desk
from jobassist.services.edit_offers import (
    add_examples,
    close_offer,
    copy_offer,
    delete_offer,
    reopen_offer,
    save_offer,
)
from jobassist.services.undo_words import undone
from jobassist.store.errors import Stale
from jobassist.store.reads.offers import load_offers
from tests.services.offers import MONDAY, an_offer, line_of, placed, saved, stored, titles


def undo(desk: Desk, changed: Changed) -> None:
    desk.store.undo(changed.action_id, by="test", at=desk.clock.now())


def test_a_new_offer_is_stored_tidy_and_gets_its_id_from_the_store(desk: Desk) -> None:
    changed = save_offer(desk, an_offer("  Jobklub\n i \tbyen "), rev=None)
    assert changed.message == "Tilbuddet Jobklub i byen er gemt"
    assert stored(desk, changed.offer_id).title == "Jobklub i byen"
    undo(desk, changed)
    assert titles(desk) == []


def test_a_change_is_stored_and_taken_back(desk: Desk) -> None:
    offer = saved(desk, seats=12, basis=SeatBasis.PER_START)
    line = line_of(desk)
    changed = save_offer(desk, replace(offer, place="Torvet 1", starts=(MONDAY,)), rev=line.rev)
    assert stored(desk, offer.id) == replace(offer, place="Torvet 1", starts=(MONDAY,))
    action = desk.store.last_action(desk.user)
    assert action
    assert undone(action.action) == "Fortrudt: ændringen af tilbuddet"
    undo(desk, changed)
    assert stored(desk, offer.id) == offer


def test_nothing_new_is_no_step_to_take_back(desk: Desk) -> None:
    offer = saved(desk)
    changed = save_offer(desk, replace(offer, title=" Jobklub "), rev=line_of(desk).rev)
    assert (changed.action_id, changed.message) == ("", "Intet er ændret")


@pytest.mark.parametrize(
    ("facts", "key"),
    [
        ({"title": ""}, "title"), ({"seats": -1}, "seats"), ({"weeks": 261}, "weeks"),
        ({"price": -1}, "price"),
        ({"min_age": 60, "max_age": 30}, "min_age"), ({"starts": (date(1999, 1, 1),)}, "starts"),
        ({"counts_from": date(1999, 1, 1)}, "counts_from"), ({"purpose": "a" * 4001}, "purpose"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_and_nothing_is_stored(desk: Desk, facts: dict[str, Any], key: str) -> None:
    offer = saved(desk, seats=3)
    for rev, wrong in (
        (line_of(desk).rev, replace(offer, **facts)),
        (None, replace(an_offer("Ny"), **facts)),
    ):
        with pytest.raises(OfferError) as error:
            save_offer(desk, wrong, rev=rev)
        assert error.value.key == key
    assert [row.offer for row in load_offers(desk.store)] == [offer]


def test_seats_below_none_are_refused_in_a_sentence(desk: Desk) -> None:
    with pytest.raises(OfferError) as error:
        save_offer(desk, an_offer(seats=-1), rev=None)
    assert str(error.value) == (
        "Antal pladser skal være et helt tal fra 0 til 10.000. Lad feltet stå tomt, hvis der altid er plads."
    )


def test_two_open_offers_never_share_a_title(desk: Desk) -> None:
    offer = saved(desk)
    with pytest.raises(OfferError, match="Der er allerede et åbent tilbud, der hedder JOBKLUB") as error:
        save_offer(desk, an_offer("JOBKLUB"), rev=None)
    assert error.value.key == "title"
    save_offer(desk, replace(offer, title="JOBKLUB"), rev=line_of(desk).rev)
    save_offer(desk, an_offer("Jobklub", is_closed=True), rev=None)
    close_offer(desk, offer.id)
    again = saved(desk)
    with pytest.raises(OfferError, match="Giv det her en anden titel"):
        reopen_offer(desk, offer.id)
    assert not stored(desk, again.id).is_closed


def test_what_somebody_else_has_changed_is_not_overwritten(desk: Desk) -> None:
    offer, rev = saved(desk), line_of(desk).rev
    save_offer(desk, replace(offer, place="Torvet 1"), rev=rev)
    with pytest.raises(Stale):
        save_offer(desk, replace(offer, place="Havnen 2"), rev=rev)
    assert stored(desk, offer.id).place == "Torvet 1"


def test_an_offer_that_is_gone_is_told(desk: Desk) -> None:
    gone = replace(an_offer(), id=OfferId("0"))
    for write in (close_offer, reopen_offer, copy_offer, delete_offer):
        with pytest.raises(OfferError, match="Tilbuddet findes ikke længere"):
            write(desk, gone.id)
    with pytest.raises(OfferError, match="Tilbuddet findes ikke længere"):
        save_offer(desk, gone, rev=1)


def test_fewer_seats_than_are_taken_are_stored_and_told(desk: Desk) -> None:
    offer = saved(desk, seats=5, weeks=4)
    placed(desk, offer, times=4)
    changed = save_offer(desk, replace(offer, seats=3), rev=line_of(desk).rev)
    assert changed.message == (
        "Tilbuddet Jobklub er gemt, men 4 har allerede en plads den 13-03-2023, og der er kun 3"
    )
    assert stored(desk, offer.id).seats == 3
    more = save_offer(desk, replace(offer, seats=3, place="Torvet 1"), rev=line_of(desk).rev)
    assert more.message == "Tilbuddet Jobklub er gemt", "told once"
    assert save_offer(desk, replace(offer, seats=9), rev=line_of(desk).rev).message == more.message


def test_an_offer_in_use_is_not_deleted_but_can_be_closed(desk: Desk) -> None:
    offer = saved(desk)
    placed(desk, offer, times=3)
    placed(desk, offer, state=PlacementState.CANCELLED)
    with pytest.raises(OfferError) as error:
        delete_offer(desk, offer.id)
    assert str(error.value) == (
        "Jobklub bruges af 4 forløb og kan ikke slettes. Luk det i stedet, så bliver forløbene stående."
    )
    assert stored(desk, offer.id) == offer
    assert close_offer(desk, offer.id).message == "Tilbuddet Jobklub er lukket"


def test_an_offer_that_nobody_uses_is_deleted_and_comes_back(desk: Desk) -> None:
    offer = saved(desk, starts=(MONDAY,), fields=("Lager",))
    changed = delete_offer(desk, offer.id)
    assert changed.message == "Tilbuddet Jobklub er slettet"
    assert titles(desk) == []
    undo(desk, changed)
    assert stored(desk, offer.id) == offer


def test_closing_tells_who_is_still_ahead(desk: Desk) -> None:
    offer = saved(desk)
    placed(desk, offer, state=PlacementState.RESERVED)
    placed(desk, offer, state=PlacementState.WAITING, times=2)
    changed = close_offer(desk, offer.id)
    assert changed.message == (
        "Tilbuddet Jobklub er lukket, men 1 har stadig en reserveret plads og 2 står på venteliste"
    )
    assert stored(desk, offer.id).is_closed
    assert close_offer(desk, offer.id).message == "Intet er ændret"
    undo(desk, changed)
    assert not stored(desk, offer.id).is_closed


def test_a_closed_offer_is_opened_again(desk: Desk) -> None:
    offer = saved(desk, is_closed=True)
    changed = reopen_offer(desk, offer.id)
    assert changed.message == "Tilbuddet Jobklub er åbent igen"
    assert not stored(desk, offer.id).is_closed
    undo(desk, changed)
    assert stored(desk, offer.id).is_closed


def test_a_copy_is_open_ones_own_and_ahead(desk: Desk) -> None:
    offer = saved(desk, seats=4, is_example=True, is_closed=True, starts=(date(2023, 1, 2), MONDAY))
    changed = copy_offer(desk, offer.id)
    assert changed.message == "Tilbuddet Jobklub er kopieret til Jobklub (kopi)"
    assert stored(desk, changed.offer_id) == replace(
        offer, id=changed.offer_id, title="Jobklub (kopi)", starts=(MONDAY,), is_example=False,
        is_closed=False,
    )  # fmt: skip
    copy_offer(desk, offer.id)
    assert titles(desk) == ["Jobklub (kopi 2)", "Jobklub (kopi)", "Jobklub"]
    undo(desk, changed)
    assert titles(desk) == ["Jobklub (kopi 2)", "Jobklub"]


def test_the_copy_of_a_long_title_keeps_within_the_limit(desk: Desk) -> None:
    offer = saved(desk, "a" * 120)
    assert len(stored(desk, copy_offer(desk, offer.id).offer_id).title) == 120


def test_the_examples_come_once_and_are_marked(desk: Desk) -> None:
    changed = add_examples(desk)
    rows = load_offers(desk.store)
    assert changed.message == f"{len(rows)} eksempler er tilføjet"
    assert all(row.offer.is_example and row.offer.citizen_text and row.offer.purpose for row in rows)
    assert add_examples(desk).action_id == ""
    assert [row.offer for row in load_offers(desk.store)] == [row.offer for row in rows]
    undo(desk, changed)
    assert titles(desk) == []


def test_an_example_that_is_mended_or_closed_is_left_alone(desk: Desk) -> None:
    add_examples(desk)
    line, other = line_of(desk, "KarrierePAS"), line_of(desk, "A-holdet")
    save_offer(desk, replace(line.offer, title="KARRIEREPAS", seats=7), rev=line.rev)
    close_offer(desk, other.offer.id)
    delete_offer(desk, line_of(desk, "Vikarjob").offer.id)
    assert add_examples(desk).message == "1 eksempel er tilføjet"
    assert line_of(desk, "KARRIEREPAS").offer.seats == 7
    assert len(titles(desk)) == len(set(titles(desk)))
    assert stored(desk, other.offer.id).is_closed
