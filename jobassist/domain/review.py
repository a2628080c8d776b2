"""The Friday review: one verdict a citizen, and how the case stood."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from jobassist.domain.calendar import span
from jobassist.domain.case import Case, CaseId, TalkStatus, TargetGroup

_FRIDAY = 4


class Verdict(StrEnum):
    """Every citizen has a relevant offer, or a stated reason; in the order of their keys 1-4."""

    RUNNING = "running"
    STARTS = "starts"
    EXEMPT = "exempt"
    NONE_YET = "none_yet"


def friday_of(day: date) -> date:
    """The Friday of a day's ISO week, which names the week's review."""
    return day + timedelta(days=_FRIDAY - day.weekday())


class OfferFact(NamedTuple):
    """An offer as it stood; days in ISO form."""

    id: str
    title: str
    state: str
    started_on: str
    ends_on: str


class TalkFact(NamedTuple):
    """A talk as it stood."""

    id: str
    on: str
    status: str


@dataclass(frozen=True, slots=True)
class Facts:
    """How a case stood at a review: what the next one compares with.

    ``exempt`` are the exemptions as (from, to, reason), days in ISO form, an open end empty.
    """

    group: TargetGroup
    caseworker: str
    offers: tuple[OfferFact, ...] = ()
    talks: tuple[TalkFact, ...] = ()
    exempt: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Review:
    """One citizen in the review of the week of ``friday_on``; ``verdict`` None: not reviewed yet.

    ``reviewed_at`` is an ISO timestamp. ``until_on`` ends an exemption, ``next_step`` and ``next_on`` are
    what "none yet" must have; ``reason`` says why somebody is exempt.
    """

    case_id: CaseId
    friday_on: date
    caseworker: str
    facts: Facts
    verdict: Verdict | None = None
    placement_id: str = ""
    reason: str = ""
    until_on: date | None = None
    next_step: str = ""
    next_on: date | None = None
    reviewed_at: str = ""
    reviewed_by: str = ""


def facts_of(case: Case, *, as_of: date | None = None) -> Facts:
    """How the case stands; ``as_of`` leaves out talks held and exemptions begun since then.

    That is the best that can be said of a Friday without a review: who reserved what when is not known.
    """
    return Facts(
        group=case.group,
        caseworker=case.caseworker,
        offers=tuple(
            OfferFact(p.id, p.title, p.state.value, p.started_on.isoformat(), _iso(p.ends_on))
            for p in case.placements
        ),
        talks=tuple(
            TalkFact(t.id, t.on.isoformat(), t.status.value)
            for t in case.talks
            if as_of is None or t.on <= as_of or t.status is TalkStatus.PLANNED
        ),
        exempt=tuple(
            (e.from_on.isoformat(), _iso(e.to_on), e.reason)
            for e in case.exemptions
            if as_of is None or e.from_on <= as_of
        ),
    )


def _iso(day: date | None) -> str:
    return "" if day is None else day.isoformat()


def last_friday(friday_on: date) -> date:
    """The Friday before."""
    return friday_on - span(7)
