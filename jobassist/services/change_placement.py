"""What becomes of a placement: it starts, is extended, ends or never begins; each is one undoable write."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from jobassist.domain.case import Outcome, Placement, PlacementId, PlacementState
from jobassist.domain.danish import short_date
from jobassist.domain.letters import tidy
from jobassist.domain.offers import LONGEST_TEXT
from jobassist.domain.placements import STATE_WORDS, Caution, length_caution, may_become
from jobassist.domain.seats import last_day
from jobassist.services.book_talk import case_of
from jobassist.services.catalogue import line_of
from jobassist.services.desk import Changed, Desk
from jobassist.services.offer_limits import offer_limits
from jobassist.services.place_citizen import PlacementError, Wish, cautions, check, check_days, hold_day
from jobassist.store import tables
from jobassist.store.reads.offers import load_offer, load_placement, log_of, seats_of
from jobassist.store.records import PlacementRow

_P = PlacementState


def placement_of(desk: Desk, placement_id: PlacementId) -> PlacementRow:
    """The placement as it is now; raises PlacementError when it is gone."""
    row = load_placement(desk.store, placement_id)
    if row is None:
        raise PlacementError("", "Forløbet findes ikke længere. Gå tilbage til borgeren.")
    return row


def start(desk: Desk, placement_id: PlacementId, on: date) -> Changed:
    """It began on a day up to today, not before the case; the end moves along with the start."""
    row = placement_of(desk, placement_id)
    if on > desk.today:
        raise PlacementError("on", "Dagen er ikke kommet endnu. Registrér starten, når den er sket.")
    ends_on = _moved_end(desk, row.placement, on)
    _check_days(desk, row, on, ends_on)
    return _change(
        desk, row, _P.RUNNING, f"{_title(row)} er begyndt {short_date(on)}",
        started_on=on, ends_on=ends_on, hold_until=None, counts=_counts(desk, row.placement, on),
    )  # fmt: skip


def reserve(desk: Desk, placement_id: PlacementId, starts_on: date, *, why: str = "") -> Changed:
    """A seat from a day on: for a proposal, the first of a waiting list, or another start than before."""
    row = placement_of(desk, placement_id)
    case = case_of(desk, row.case_id)
    wish = replace(
        _wish(row), starts_on=starts_on, ends_on=_moved_end(desk, row.placement, starts_on),
        state=_P.RESERVED, hold_until=None, why=why,
    )  # fmt: skip
    check(desk, case, wish, but=placement_id)
    return _change(
        desk, row, _P.RESERVED, f"{_title(row)} er reserveret fra {short_date(starts_on)}",
        started_on=starts_on, ends_on=wish.ends_on, hold_until=hold_day(starts_on), asked_at="",
        note=_more(row.note, why), counts=_counts(desk, row.placement, starts_on),
    )  # fmt: skip


def reserve_cautions(desk: Desk, placement_id: PlacementId, starts_on: date) -> tuple[Caution, ...]:
    """What to think of before ``reserve``."""
    row = placement_of(desk, placement_id)
    wish = replace(_wish(row), starts_on=starts_on, ends_on=_moved_end(desk, row.placement, starts_on))
    case = case_of(desk, row.case_id)
    return cautions(desk, case, replace(wish, state=_P.RESERVED), but=placement_id)


def likely_start(desk: Desk, placement: Placement) -> date:
    """Where a reservation begins unless somebody says otherwise: the wished day, or the next with room."""
    wished = max(placement.started_on, desk.today)
    row = load_offer(desk.store, placement.offer_id) if placement.offer_id else None
    if row is None or placement.state is _P.RESERVED:
        return wished
    line = line_of(desk, row, seats_of(desk.store, row.offer.id).get(row.offer.id, ()))
    return next((start.on for start in line.starts if start.on >= wished and start.has_room), wished)


def extend(desk: Desk, placement_id: PlacementId, ends_on: date, *, why: str = "") -> Changed:
    """It lasts to another day; longer than the law's weeks asks for a reason (LAB § 61)."""
    row = placement_of(desk, placement_id)
    placement = row.placement
    _check_days(desk, row, placement.started_on, ends_on)
    stop = extend_caution(desk, placement_id, ends_on)
    if stop is not None and stop.needs_reason and not why.strip():
        raise PlacementError("why", stop.text)
    message = f"{_title(row)} varer nu til {short_date(ends_on)}"
    more = _more(row.note, why)
    return _change(desk, row, placement.state, message, action=_EXTEND, ends_on=ends_on, note=more)


def extend_caution(desk: Desk, placement_id: PlacementId, ends_on: date) -> Caution | None:
    """What to think of before ``extend``."""
    row = placement_of(desk, placement_id)
    placement, group = row.placement, case_of(desk, row.case_id).group
    return length_caution(offer_limits(), placement.kind, group, placement.started_on, ends_on)


def end(desk: Desk, placement_id: PlacementId, on: date, outcome: Outcome, *, note: str = "") -> Changed:
    """It is over, and something came of it."""
    row = placement_of(desk, placement_id)
    _check_end(desk, row, on)
    message = f"{_title(row)} er afsluttet {short_date(on)}"
    more = _more(row.note, note)
    return _change(desk, row, _P.ENDED, message, ends_on=on, outcome=outcome, note=more)


def interrupt(desk: Desk, placement_id: PlacementId, on: date, reason: str) -> Changed:
    """It broke off on a day, for a reason; under a fortnight then counts for nothing (LAB § 102)."""
    row = placement_of(desk, placement_id)
    _check_end(desk, row, on)
    more = _more(row.note, _required(reason, "Skriv, hvorfor forløbet blev afbrudt."))
    message = f"{_title(row)} er afbrudt {short_date(on)}"
    return _change(desk, row, _P.INTERRUPTED, message, ends_on=on, note=more)


def no_start(desk: Desk, placement_id: PlacementId, reason: str) -> Changed:
    """The citizen did not begin; the seat is free again."""
    row = placement_of(desk, placement_id)
    more = _more(row.note, _required(reason, "Skriv, hvorfor borgeren ikke kom i gang."))
    return _change(desk, row, _P.NO_START, f"Borgeren kom ikke i gang med {_title(row)}", note=more)


def cancel(desk: Desk, placement_id: PlacementId, *, reason: str = "") -> Changed:
    """It comes to nothing before it began."""
    row = placement_of(desk, placement_id)
    placement = row.placement
    if placement.state is _P.RUNNING and placement.started_on <= desk.today:
        raise PlacementError("", "Forløbet er begyndt. Afbryd det i stedet, og skriv hvorfor.")
    message = f"{_title(row)} er aflyst"
    return _change(desk, row, _P.CANCELLED, message, note=_more(row.note, reason))


def _change(
    desk: Desk, row: PlacementRow, state: PlacementState, message: str, *, action: str = "", **values: Any
) -> Changed:
    before = row.placement.state
    if not may_become(before, state):
        raise PlacementError("", f"Forløbet er {STATE_WORDS[before]} og kan ikke ændres sådan.")
    done = action or _ACTIONS[state]
    with desk.store.write(done, by=desk.user, at=desk.clock.now(), case_id=row.case_id) as unit:
        unit.update(tables.placements, row.placement.id, rev=row.rev, state=state, **values)
    return Changed(frozenset({row.case_id}), message, unit.action_id)


_EXTEND = "extend_placement"
_ACTIONS = {
    _P.RUNNING: "start_placement",
    _P.RESERVED: "reserve_placement",
    _P.ENDED: "end_placement",
    _P.INTERRUPTED: "interrupt_placement",
    _P.NO_START: "no_start_placement",
    _P.CANCELLED: "cancel_placement",
}


def _check_end(desk: Desk, row: PlacementRow, on: date) -> None:
    if on > desk.today:
        raise PlacementError("on", "Dagen er ikke kommet endnu. Vælg i dag eller en dag, der er gået.")
    if on < row.placement.started_on:
        began = short_date(row.placement.started_on)
        raise PlacementError("on", f"Forløbet begyndte først {began}. Vælg en senere dag.")


def _check_days(desk: Desk, row: PlacementRow, starts_on: date, ends_on: date | None) -> None:
    check_days(desk, case_of(desk, row.case_id), starts_on, ends_on)


def _moved_end(desk: Desk, placement: Placement, starts_on: date) -> date | None:
    """The end moves with the start; an offer of the catalogue knows how long it lasts."""
    if starts_on == placement.started_on:
        return placement.ends_on
    if placement.ends_on is not None:
        return placement.ends_on + (starts_on - placement.started_on)
    row = load_offer(desk.store, placement.offer_id) if placement.offer_id else None
    return last_day(row.offer, starts_on) if row is not None else None


def _wish(row: PlacementRow) -> Wish:
    placement = row.placement
    return Wish(
        starts_on=placement.started_on, offer_id=placement.offer_id, state=placement.state,
        ends_on=placement.ends_on, kind=placement.kind, title=placement.title or "Tilbud",
        provider=row.provider, hours_a_week=row.hours_a_week, given_on=placement.given_on,
        is_self_found=row.is_self_found,
    )  # fmt: skip


def _counts(desk: Desk, placement: Placement, starts_on: date) -> bool:
    """An offer of the catalogue may count from a day on, and its start has moved."""
    row = load_offer(desk.store, placement.offer_id) if placement.offer_id else None
    return placement.counts if row is None else row.offer.counts_on(starts_on)


def _title(row: PlacementRow) -> str:
    return row.placement.title or "Tilbuddet"


def _required(text: str, sentence: str) -> str:
    if not text.strip():
        raise PlacementError("reason", sentence)
    return text


def _more(note: str, more: str) -> str:
    """The note with a line more, as long as a note may be."""
    added = tidy(more)
    if len(added) > LONGEST_TEXT:
        raise PlacementError("note", f"Teksten er for lang. Skriv højst {LONGEST_TEXT} tegn.")
    return "\n".join(part for part in (note, added) if part)


@dataclass(frozen=True, slots=True)
class LogLine:
    """One thing that was done with a placement: its words, when (an ISO timestamp) and by whom."""

    words: str
    at: str
    by: str


def placement_log(desk: Desk, placement_id: PlacementId) -> tuple[LogLine, ...]:
    """Everything that was done with it, the newest first."""
    return tuple(
        LogLine(_LOG_WORDS.get(action, action), at, by) for action, at, by in log_of(desk.store, placement_id)
    )


_LOG_WORDS = {
    "place": "Oprettet",
    "place_proposed": "Oprettet efter forslag",
    "give_verdict": "Oprettet ved fredagsgennemgangen",
    "reserve_placement": "Plads reserveret",
    "start_placement": "Begyndt",
    _EXTEND: "Slutdato ændret",
    "end_placement": "Afsluttet",
    "interrupt_placement": "Afbrudt",
    "no_start_placement": "Kom ikke i gang",
    "cancel_placement": "Aflyst",
    "release_seats": "Plads frigivet",
    "import_list": "Bekræftet af en søgeliste",
    "undo": "Fortrudt",
    "demo": "Oprettet",
}
