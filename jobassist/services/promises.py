"""Our promises: how many we kept, and which promises of last time are made again with a new date."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from jobassist.domain.calendar import WorkCalendar, span
from jobassist.domain.case import CaseId
from jobassist.domain.plan import Agreement, Kept, Owner
from jobassist.domain.plan_changes import promise_key
from jobassist.services.desk import Desk
from jobassist.services.talk_room import TalkRoom
from jobassist.store.reads.promises import count_promises
from jobassist.store.reads.rooms import case_agreements

_AGAIN_DAYS = 7


@dataclass(frozen=True, slots=True)
class KeptRate:
    """How promises turned out; ``of`` are those that somebody has judged, ``open`` the others."""

    kept: int = 0
    partly: int = 0
    broken: int = 0
    open: int = 0

    @property
    def of(self) -> int:
        return self.kept + self.partly + self.broken


def our_promises(desk: Desk, *, case_id: CaseId | None = None, caseworker: str | None = None) -> KeptRate:
    """How the promises we made turned out: to one citizen, by one caseworker, or by all of us.

    For ourselves alone: it is never shown to a citizen, nor printed for one.
    """
    counts = count_promises(desk.store, Owner.US, case_id=case_id, caseworker=caseworker)
    return KeptRate(*(counts.get(kept, 0) for kept in (Kept.KEPT, Kept.PARTLY, Kept.BROKEN, Kept.OPEN)))


def our_part(desk: Desk, room: TalkRoom) -> KeptRate:
    """The same for the citizen of a talk, with what is being judged in it."""
    judged = {agreement.id: agreement.kept for agreement in room.last_agreements}
    every = [a for a, _talk_id in case_agreements(desk.store, room.case.id) if a.owner is Owner.US]
    states = [judged.get(agreement.id, agreement.kept) for agreement in every]
    return KeptRate(*(states.count(kept) for kept in (Kept.KEPT, Kept.PARTLY, Kept.BROKEN, Kept.OPEN)))


def to_promise_again(room: TalkRoom, planned: tuple[Agreement, ...], today: date) -> tuple[Agreement, ...]:
    """The promises of earlier talks that were not kept, or only partly, as the new plan can have them.

    Open ones whose day has passed, or that have none, are among them; one that is in the plan already is
    not. They get a new day, a week from today or the working day after; whoever promises may change it.
    """
    planned_ids, planned_words = {a.id for a in planned}, {promise_key(a) for a in planned}
    due = [
        promise
        for promise in room.last_agreements
        if _is_due_again(promise, today)
        and promise.id not in planned_ids
        and promise_key(promise) not in planned_words
    ]
    if not due:
        return ()
    day = WorkCalendar().forward_to_working_day(today + span(_AGAIN_DAYS))
    return tuple(replace(promise, due_on=day, kept=Kept.OPEN) for promise in due)


def _is_due_again(promise: Agreement, today: date) -> bool:
    if promise.kept is Kept.OPEN:
        return promise.due_on is None or promise.due_on < today
    return promise.kept in (Kept.PARTLY, Kept.BROKEN)
