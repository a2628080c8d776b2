"""The talks of a case one by one: which number each has, and the plan it made."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time

from jobassist.domain.case import Case, Talk, TalkId, TalkStatus
from jobassist.domain.errors import JobAssistError
from jobassist.services.desk import Desk
from jobassist.store import reads


@dataclass(frozen=True, slots=True)
class TalkLine:
    """A talk. ``number`` counts those that were held, from the first; None for any other.

    ``plan_version`` is the version of the plan that it made; None when it made none.
    """

    talk: Talk
    number: int | None
    plan_version: int | None


def list_talks(desk: Desk, case: Case) -> tuple[TalkLine, ...]:
    """Every talk of a case, the first first."""
    versions = {plan.talk_id: plan.version for plan in reads.load_plans(desk.store, case.id)}
    lines, held = [], 0
    for talk in sorted(case.talks, key=_when):
        held += talk.status is TalkStatus.HELD
        number = held if talk.status is TalkStatus.HELD else None
        lines.append(TalkLine(talk, number, versions.get(talk.id)))
    return tuple(lines)


def _when(talk: Talk) -> datetime:
    return talk.at or datetime.combine(talk.on, time())


def held_talk(desk: Desk, case: Case, number: int | None = None) -> TalkId:
    """The held talk of that number; without one, the newest. Raises JobAssistError when there is none."""
    held = [line for line in list_talks(desk, case) if line.number is not None]
    if not held:
        raise JobAssistError("Der er ikke holdt nogen samtale med borgeren endnu.")
    found = [line for line in held if number in (None, line.number)]
    if not found:
        raise JobAssistError(f"Der er ingen samtale {number}. Skriv et tal fra 1 til {len(held)}.")
    return found[-1].talk.id
