"""The catalogue written: an offer saved, closed, copied or taken away, and the examples put in."""

from __future__ import annotations

from dataclasses import dataclass, replace

from jobassist import paths
from jobassist.domain.case import OfferId
from jobassist.domain.danish import short_date
from jobassist.domain.offer_checks import problems, tidied
from jobassist.domain.offers import LONGEST_TITLE, Offer
from jobassist.services.catalogue import OfferError, OfferLine, offer_line, offer_row
from jobassist.services.desk import Changed, Desk
from jobassist.services.import_list import Kind
from jobassist.services.import_offers import preview, read_content, store_items
from jobassist.store import tables
from jobassist.store.offer_json import offer_values
from jobassist.store.reads.offers import count_of_offer, load_offers

_NOTHING = "Intet er ændret"
_NEW = OfferId("")
_CAPACITY = ("seats", "basis", "starts", "weeks")


@dataclass(frozen=True, slots=True)
class OfferChanged(Changed):
    """What was written, and the offer that it was about."""

    offer_id: OfferId = _NEW


def save_offer(desk: Desk, offer: Offer, *, rev: int | None) -> OfferChanged:
    """Stores an offer; ``rev`` None is a new one, whose id the store makes.

    Raises OfferError with the first thing to mend, or Stale when somebody else has written meanwhile.
    """
    offer = checked(desk, offer)
    if rev is None:
        return _insert(desk, offer, f"Tilbuddet {offer.title} er gemt")
    before = offer_row(desk, offer.id)
    if before.rev == rev and before.offer == offer:
        return OfferChanged(frozenset(), _NOTHING, offer_id=offer.id)
    with desk.store.write("save_offer", by=desk.user, at=desk.clock.now()) as unit:
        unit.update(tables.offers, offer.id, rev=rev, **offer_values(offer))
    message = f"Tilbuddet {offer.title} er gemt"
    if any(getattr(offer, name) != getattr(before.offer, name) for name in _CAPACITY):
        message += _too_many(offer_line(desk, offer.id))
    return OfferChanged(frozenset(), message, unit.action_id, offer.id)


def close_offer(desk: Desk, offer_id: OfferId) -> OfferChanged:
    """Takes an offer out of use; whoever is in it stays. Raises OfferError when it is gone."""
    line = offer_line(desk, offer_id)
    if line.offer.is_closed:
        return OfferChanged(frozenset(), _NOTHING, offer_id=offer_id)
    with desk.store.write("close_offer", by=desk.user, at=desk.clock.now()) as unit:
        unit.update(tables.offers, offer_id, is_closed=True)
    message = f"Tilbuddet {line.offer.title} er lukket{_still_ahead(line)}"
    return OfferChanged(frozenset(), message, unit.action_id, offer_id)


def reopen_offer(desk: Desk, offer_id: OfferId) -> OfferChanged:
    """Puts an offer back in use; raises OfferError when it is gone, or another has its title now."""
    offer = replace(offer_row(desk, offer_id).offer, is_closed=False)
    _check_title(desk, offer)
    with desk.store.write("reopen_offer", by=desk.user, at=desk.clock.now()) as unit:
        unit.update(tables.offers, offer_id, is_closed=False)
    return OfferChanged(frozenset(), f"Tilbuddet {offer.title} er åbent igen", unit.action_id, offer_id)


def copy_offer(desk: Desk, offer_id: OfferId) -> OfferChanged:
    """A new offer like another, open, nobody's example, with the starts that are still ahead."""
    offer = offer_row(desk, offer_id).offer
    copied = replace(
        offer,
        id=_NEW,
        title=_free_title(desk, offer.title),
        starts=tuple(day for day in offer.starts if day >= desk.today),
        is_example=False,
        is_closed=False,
    )
    return _insert(desk, copied, f"Tilbuddet {offer.title} er kopieret til {copied.title}")


def delete_offer(desk: Desk, offer_id: OfferId) -> OfferChanged:
    """Takes an offer away that nobody has had to do with; raises OfferError when somebody has."""
    with desk.store.write("delete_offer", by=desk.user, at=desk.clock.now()) as unit:
        offer = offer_row(desk, offer_id).offer
        if used := count_of_offer(desk.store, offer_id):
            raise OfferError("", _in_use(offer, used))
        unit.delete(tables.offers, offer_id)
    return OfferChanged(frozenset(), f"Tilbuddet {offer.title} er slettet", unit.action_id, offer_id)


def add_examples(desk: Desk) -> Changed:
    """Puts the shipped examples into the catalogue; those whose title is there already are left alone."""
    content = paths.resources("offers", "eksempler.csv").read_bytes()
    ready = preview(desk, read_content(desk, content))
    fresh = [item for item in ready.items if item.kind is Kind.NEW]
    if not fresh:
        return Changed(frozenset(), "Eksemplerne er i kataloget allerede")
    with desk.store.write("add_examples", by=desk.user, at=desk.clock.now()) as unit:
        store_items(unit, fresh)
    message = "1 eksempel er tilføjet" if len(fresh) == 1 else f"{len(fresh)} eksempler er tilføjet"
    return Changed(frozenset(), message, unit.action_id)


def checked(desk: Desk, offer: Offer) -> Offer:
    """The offer made tidy; raises OfferError with the first thing to mend."""
    offer = tidied(offer)
    if found := problems(offer, desk.today):
        raise OfferError(*found[0])
    _check_title(desk, offer)
    return offer


def _check_title(desk: Desk, offer: Offer) -> None:
    if not offer.is_closed and offer.title.casefold() in _open_titles(desk, but=offer.id):
        sentence = f"Der er allerede et åbent tilbud, der hedder {offer.title}. Giv det her en anden titel."
        raise OfferError("title", sentence)


def _open_titles(desk: Desk, *, but: OfferId = _NEW) -> set[str]:
    rows = load_offers(desk.store)
    return {r.offer.title.casefold() for r in rows if not r.offer.is_closed and r.offer.id != but}


def _insert(desk: Desk, offer: Offer, message: str) -> OfferChanged:
    with desk.store.write("save_offer", by=desk.user, at=desk.clock.now()) as unit:
        offer_id = OfferId(unit.insert(tables.offers, **offer_values(offer)))
    return OfferChanged(frozenset(), message, unit.action_id, offer_id)


def _free_title(desk: Desk, title: str) -> str:
    """``Jobklub (kopi)``, ``Jobklub (kopi 2)`` and so on: the first that no open offer has."""
    taken = _open_titles(desk)
    number = 1
    while True:
        ending = " (kopi)" if number == 1 else f" (kopi {number})"
        fresh = title[: LONGEST_TITLE - len(ending)].rstrip() + ending
        if fresh.casefold() not in taken:
            return fresh
        number += 1


def _in_use(offer: Offer, used: int) -> str:
    return (
        f"{offer.title} bruges af {used} forløb og kan ikke slettes. "
        "Luk det i stedet, så bliver forløbene stående."
    )


def _too_many(line: OfferLine) -> str:
    """What to know when more have a seat than there are now; empty when there is room."""
    full = next((start for start in line.starts if start.free is not None and start.free < 0), None)
    if full is None:
        return ""
    return f", men {full.taken} har allerede en plads den {short_date(full.on)}, og der er kun {full.seats}"


def _still_ahead(line: OfferLine) -> str:
    parts = []
    if line.reserved:
        parts.append(f"{line.reserved} har stadig en reserveret plads")
    if line.waiting:
        parts.append(f"{line.waiting} står på venteliste")
    return f", men {' og '.join(parts)}" if parts else ""
