"""The proposal followed: a row changed, and all of them reserved in one write that one undo takes back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from jobassist.domain.case import CaseId
from jobassist.domain.errors import JobAssistError
from jobassist.domain.offers import Offer
from jobassist.domain.seat_plan import Need, Placed, Proposal, proposed_seat
from jobassist.domain.seats import start_on
from jobassist.services.book_talk import case_of
from jobassist.services.desk import Changed, Desk
from jobassist.services.place_citizen import PlacementError, check, wish_for, write_placement
from jobassist.services.plan_seats import Progress, needs_seat, placed_row
from jobassist.services.rank_offers import open_offer_duty, seeker_of
from jobassist.store.reads.offers import load_needs, load_offer, newest_plans
from jobassist.store.unit import Unit

_AGAIN = "Fjern rækken, eller lav forslaget igen."
_OTHERWISE = "Vælg en anden start eller et andet tilbud, eller fjern rækken."
_NEXT_SENTENCE = re.compile(r"\. (?=[A-ZÆØÅ])")


class RowError(JobAssistError):
    """A row that cannot be reserved; nothing was. ``number`` counts from 1, as the sentence does."""

    def __init__(self, number: int, case_id: CaseId, sentence: str) -> None:
        super().__init__(f"Række {number}: {sentence}")
        self.number = number
        self.case_id = case_id


def change_row(
    desk: Desk, plan: Proposal, rows: Sequence[Placed], row: Placed, offer: Offer, starts_on: date
) -> Placed:
    """The row with another offer or start, and what speaks for that while ``rows`` keep theirs."""
    _, seats = plan.catalogue.get(offer.id, (offer, ()))
    others = [
        proposed_seat(other.offer.id, other.case.id, other.starts_on)
        for other in rows
        if other.offer.id == offer.id and other.case.id != row.case.id
    ]
    start = start_on(offer, starts_on, [*seats, *others], desk.today)
    duty = open_offer_duty(desk, row.case)
    if duty is None:  # the day has changed since the proposal was made
        return replace(row, offer=offer, starts_on=starts_on, reasons=())
    plans = newest_plans(desk.store, [row.case.id])
    person = seeker_of(desk, row.case, plans.get(row.case.id), load_needs(desk.store, row.case.id).needs)
    return placed_row(Need(duty, row.last_on), person, offer, start, desk.today)


def apply(desk: Desk, rows: Sequence[Placed], *, progress: Progress = lambda _done, _total: None) -> Changed:
    """Reserves every seat, or none: each row is looked at again inside the write.

    ``progress`` is told (done, total) before each row, and may raise to stop: then nothing is written.

    Raises RowError for the first that cannot be: a case that ended, a duty that is met, a seat that was
    taken meanwhile. The same rows twice are refused, since the first time met their duties.
    """
    if not rows:
        raise JobAssistError("Der er ingen rækker at reservere. Lav et forslag først.")
    with desk.store.write("place_proposed", by=desk.user, at=desk.clock.now()) as unit:
        for number, row in enumerate(rows, start=1):
            progress(number - 1, len(rows))
            _reserve(desk, unit, row, number)
    message = "1 plads er reserveret" if len(rows) == 1 else f"{len(rows)} pladser er reserveret"
    return Changed(frozenset(row.case.id for row in rows), message, unit.action_id)


def _reserve(desk: Desk, unit: Unit, row: Placed, number: int) -> None:
    case_id = row.case.id
    try:
        case = case_of(desk, case_id)
        stored = load_offer(desk.store, row.offer.id)
        if stored is None:
            raise JobAssistError(f"{row.offer.title} findes ikke længere. {_AGAIN}")
        if case.ended_on is not None and case.ended_on < desk.today:
            raise JobAssistError(f"sagen er afsluttet. {_AGAIN}")
        if not needs_seat(desk, case):
            raise JobAssistError(f"borgeren har fået en plads, eller kravet er opfyldt. {_AGAIN}")
        wish = wish_for(stored.offer, row.starts_on)
        check(desk, case, wish)
    except PlacementError as error:
        raise RowError(number, case_id, _without_reason(error)) from None
    except JobAssistError as error:
        raise RowError(number, case_id, str(error)) from None
    write_placement(desk, unit, case_id, wish)


def _without_reason(error: PlacementError) -> str:
    """What is wrong; where else a reason would do, to choose otherwise: a proposal has no place for one."""
    if error.key != "why":
        return str(error)
    return f"{_NEXT_SENTENCE.split(str(error))[0].rstrip('.')}. {_OTHERWISE}"
