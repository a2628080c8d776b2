"""Giving a citizen an offer: proposed, reserved, on the waiting list or begun, in one undoable write."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta

from jobassist.domain.case import Case, CaseId, OfferId, OfferKind, Placement, PlacementId, PlacementState
from jobassist.domain.danish import short_date
from jobassist.domain.duties import duties_of, pressing
from jobassist.domain.errors import FieldError
from jobassist.domain.letters import tidy
from jobassist.domain.offers import LONGEST_TEXT, LONGEST_TITLE, MOST_HOURS, Offer
from jobassist.domain.placements import (
    Caution,
    again_caution,
    deadline_caution,
    length_caution,
    offer_duty,
    overlap_caution,
)
from jobassist.domain.seats import last_day, start_on
from jobassist.services.book_talk import case_of
from jobassist.services.desk import Changed, Desk
from jobassist.services.offer_limits import offer_limits, self_found
from jobassist.store import tables
from jobassist.store.reads.offers import load_offer, seats_of
from jobassist.store.unit import Unit

HOLD_DAYS = 7
"""How long after its first day a reservation keeps its seat, unless somebody says otherwise."""
MOST_AHEAD = timedelta(days=730)
_NO_OFFER = OfferId("")
_NO_PLACEMENT = PlacementId("")
_TAKES_SEAT = (PlacementState.RESERVED, PlacementState.RUNNING)


class PlacementError(FieldError):
    """A placement that cannot be; ``key`` is the field of the Wish that the sentence is about."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be given. Without an ``offer_id`` it is one that no catalogue has, a praktik say.

    ``hold_until`` None: a week after the first day. ``given_on`` is the day of a løntilskud's decision.
    ``why`` is the reason for what a caution stops: more than there is room for, longer than the law's.
    """

    starts_on: date
    offer_id: OfferId = _NO_OFFER
    state: PlacementState = PlacementState.RESERVED
    ends_on: date | None = None
    kind: OfferKind = OfferKind.OTHER
    title: str = ""
    provider: str = ""
    hours_a_week: float | None = None
    hold_until: date | None = None
    given_on: date | None = None
    is_self_found: bool = False
    note: str = ""
    why: str = field(default="", kw_only=True)


def wish_for(offer: Offer, starts_on: date, *, state: PlacementState = PlacementState.RESERVED) -> Wish:
    """What giving an offer of the catalogue from a day would be."""
    return Wish(
        starts_on=starts_on,
        offer_id=offer.id,
        state=state,
        ends_on=last_day(offer, starts_on),
        kind=offer.kind,
        title=offer.title,
        provider=offer.provider,
        hours_a_week=offer.hours_a_week,
    )


def cautions(desk: Desk, case: Case, wish: Wish, *, but: PlacementId = _NO_PLACEMENT) -> tuple[Caution, ...]:
    """What to think of before it is given; those that need a reason first.

    ``but`` is the placement that the wish is about, which must not stand in its own way.
    """
    offer = _offer(desk, wish.offer_id) if wish.offer_id else None
    placement = _placement(wish, offer)
    duties = tuple(sorted(duties_of(case, desk.rulebook, desk.today), key=pressing))
    found = [
        _room_caution(desk, offer, wish, but),
        length_caution(offer_limits(), wish.kind, case.group, wish.starts_on, wish.ends_on),
        deadline_caution(offer_duty(duties), placement),
        again_caution(case, wish.offer_id, wish.title),
        overlap_caution(case, wish.starts_on, wish.ends_on, but=but),
        _group_caution(offer, case),
        _right_caution(wish, case),
    ]
    return tuple(sorted((each for each in found if each is not None), key=lambda c: not c.needs_reason))


def place(desk: Desk, case_id: CaseId, wish: Wish) -> Changed:
    """Writes it; raises PlacementError for what cannot be, or lacks the reason that a caution asks for.

    The wish is checked inside the write: of two windows only one gets the last seat.
    """
    with desk.store.write("place", by=desk.user, at=desk.clock.now(), case_id=case_id) as unit:
        check(desk, case_of(desk, case_id), wish)
        write_placement(desk, unit, case_id, wish)
    return Changed(frozenset({case_id}), placed_words(wish), unit.action_id)


def check(desk: Desk, case: Case, wish: Wish, *, but: PlacementId = _NO_PLACEMENT) -> None:
    """Raises PlacementError when the wish cannot be written as it stands."""
    _check_texts(wish)
    check_days(desk, case, wish.starts_on, wish.ends_on)
    _check_state(desk, wish)
    if wish.hours_a_week is not None and not 0 < wish.hours_a_week <= MOST_HOURS:
        raise PlacementError("hours_a_week", "Timerne om ugen skal være mellem 1 og 37.")
    stopping = next((c for c in cautions(desk, case, wish, but=but) if c.needs_reason), None)
    if stopping is not None and not wish.why.strip():
        raise PlacementError("why", stopping.text)


def _check_texts(wish: Wish) -> None:
    if not tidy(wish.title):
        raise PlacementError("title", "Tilbuddet mangler et navn. Skriv, hvad det hedder.")
    for key, text, most in (
        ("title", wish.title, LONGEST_TITLE),
        ("provider", wish.provider, LONGEST_TITLE),
        ("note", wish.note, LONGEST_TEXT),
        ("why", wish.why, LONGEST_TEXT),
    ):
        if len(text) > most:
            raise PlacementError(key, f"Teksten er for lang. Skriv højst {most} tegn.")


def _check_state(desk: Desk, wish: Wish) -> None:
    """What its state says of its days; løntilskud is given before it begins (LAB § 102)."""
    today, is_running = desk.today, wish.state is PlacementState.RUNNING
    if wish.state is PlacementState.RESERVED and wish.starts_on < today:
        raise PlacementError("starts_on", "Startdatoen er gået. Vælg en senere dag, eller vælg Er begyndt.")
    is_given_ahead = wish.kind is OfferKind.LOENTILSKUD and wish.given_on is not None
    if is_running and wish.starts_on > today and not is_given_ahead:
        raise PlacementError("starts_on", "Dagen er ikke kommet endnu. Reservér pladsen i stedet.")
    if wish.hold_until is not None and wish.hold_until < today:
        raise PlacementError("hold_until", "Dagen, pladsen holdes til, er gået. Vælg en senere dag.")
    if wish.given_on is None:
        return
    if is_running and wish.given_on > today:
        raise PlacementError("given_on", "Tilbuddet kan ikke være givet på en dag, der ikke er kommet.")
    if wish.given_on > wish.starts_on:
        raise PlacementError("given_on", "Tilbuddet er givet, før det begynder. Ret en af datoerne.")


def check_days(desk: Desk, case: Case, starts_on: date, ends_on: date | None) -> None:
    """Raises PlacementError for days that no offer of the case can have."""
    if ends_on is not None and ends_on < starts_on:
        raise PlacementError("ends_on", "Slutdatoen ligger før startdatoen. Ret en af dem.")
    if case.started_on is not None and starts_on < case.started_on:
        raise PlacementError(
            "starts_on", f"Sagen begyndte først {short_date(case.started_on)}. Vælg en senere startdato."
        )
    if case.ended_on is not None and starts_on > case.ended_on:
        raise PlacementError(
            "starts_on", f"Sagen sluttede {short_date(case.ended_on)}. Tilbuddet hører ikke til i den."
        )
    if starts_on > desk.today + MOST_AHEAD:
        raise PlacementError("starts_on", "Startdatoen ligger mere end to år ude i fremtiden. Ret den.")


def write_placement(desk: Desk, unit: Unit, case_id: CaseId, wish: Wish) -> PlacementId:
    """The row of a checked wish, inside a larger write."""
    offer = _offer(desk, wish.offer_id) if wish.offer_id else None
    placement = _placement(wish, offer)
    is_held = wish.state is PlacementState.RESERVED
    hold_until = wish.hold_until or hold_day(wish.starts_on)
    row_id = unit.insert(
        tables.placements,
        case_id=case_id, started_on=wish.starts_on, ends_on=wish.ends_on, kind=wish.kind,
        title=tidy(wish.title), provider=tidy(wish.provider), source="app", state=wish.state,
        offer_id=wish.offer_id or None, given_on=wish.given_on, counts=placement.counts,
        hours_a_week=wish.hours_a_week, hold_until=hold_until if is_held else None,
        asked_at=desk.clock.now().isoformat() if wish.state is PlacementState.WAITING else "",
        is_self_found=wish.is_self_found, note=_note(wish),
    )  # fmt: skip
    return PlacementId(row_id)


def hold_day(starts_on: date) -> date:
    """How long a reservation keeps its seat when nobody says otherwise."""
    return starts_on + timedelta(days=HOLD_DAYS)


def placed_words(wish: Wish) -> str:
    """``Jobklub er reserveret fra 13-03-2023``."""
    return _PLACED[wish.state].format(title=tidy(wish.title), day=short_date(wish.starts_on))


_PLACED = {
    PlacementState.PROPOSED: "{title} er foreslået fra {day}",
    PlacementState.WAITING: "Borgeren er på venteliste til {title}",
    PlacementState.RESERVED: "{title} er reserveret fra {day}",
    PlacementState.RUNNING: "{title} er registreret fra {day}",
}


def _note(wish: Wish) -> str:
    return "\n".join(part for part in (wish.why.strip(), wish.note.strip()) if part)


def _placement(wish: Wish, offer: Offer | None) -> Placement:
    return Placement(
        started_on=wish.starts_on,
        ends_on=wish.ends_on,
        kind=wish.kind,
        title=wish.title,
        state=wish.state,
        offer_id=wish.offer_id,
        given_on=wish.given_on,
        counts=offer is None or offer.counts_on(wish.starts_on),
    )


def _offer(desk: Desk, offer_id: OfferId) -> Offer:
    row = load_offer(desk.store, offer_id)
    if row is None:
        raise PlacementError("offer_id", "Tilbuddet findes ikke længere. Vælg et andet.")
    return row.offer


def _room_caution(desk: Desk, offer: Offer | None, wish: Wish, but: PlacementId) -> Caution | None:
    if offer is None or wish.state not in _TAKES_SEAT:
        return None
    if offer.is_closed:
        return Caution(f"{offer.title} er lukket. Skriv, hvorfor borgeren alligevel får det.", True)
    seats = [seat for seat in seats_of(desk.store, offer.id).get(offer.id, ()) if seat.placement_id != but]
    start = start_on(offer, wish.starts_on, seats, desk.today)
    if start.has_room:
        return None
    return Caution(
        f"{offer.title} er fuldt {short_date(wish.starts_on)} ({start.taken} af {start.seats} pladser). "
        "Vælg en anden start, brug ventelisten, eller skriv, hvorfor der er plads til en mere.",
        True,
    )


def _group_caution(offer: Offer | None, case: Case) -> Caution | None:
    if offer is None or offer.takes(case.group):
        return None
    return Caution("Tilbuddet er ikke beregnet for borgerens målgruppe.")


def _right_caution(wish: Wish, case: Case) -> Caution | None:
    right = self_found()
    if not wish.is_self_found or not right.holds(wish.kind, case.group, wish.starts_on):
        return None
    return Caution(f"Borgeren har ret til en praktik, som borgeren selv finder ({right.source}).")
