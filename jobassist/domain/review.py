"""The Friday review: one verdict a citizen, and what is new since the Friday before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from jobassist.domain.calendar import span
from jobassist.domain.case import Case, CaseId, PlacementState, TalkStatus, TargetGroup
from jobassist.domain.danish import short_date, weekday_date

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
    """How the case stands; ``as_of`` leaves out what happened, or began, after that day."""
    last = as_of or date.max
    return Facts(
        group=case.group,
        caseworker=case.caseworker,
        offers=tuple(
            OfferFact(p.id, p.title, p.state.value, p.started_on.isoformat(), _iso(p.ends_on))
            for p in case.placements
            if as_of is None or p.started_on <= last
        ),
        talks=tuple(
            TalkFact(t.id, t.on.isoformat(), t.status.value)
            for t in case.talks
            if as_of is None or t.on <= last
        ),
        exempt=tuple(
            (e.from_on.isoformat(), _iso(e.to_on), e.reason)
            for e in case.exemptions
            if as_of is None or e.from_on <= last
        ),
    )


def _iso(day: date | None) -> str:
    return "" if day is None else day.isoformat()


class News(NamedTuple):
    """One thing that is new: the icon's name, the stressed beginning, and the rest of the sentence."""

    icon: str
    strong: str
    rest: str

    @property
    def sentence(self) -> str:
        return f"{self.strong} {self.rest}".strip()


def news(
    before: Facts, now: Facts, *, since: date, today: date, group_word: dict[TargetGroup, str]
) -> tuple[News, ...]:
    """What has changed in a case, in plain sentences; the group and the caseworker first."""
    return (
        *_moves(before, now, group_word),
        *_offer_news(before, now, since, today),
        *_talk_news(before, now),
        *_exempt_news(before, now),
    )


def _moves(before: Facts, now: Facts, group_word: dict[TargetGroup, str]) -> list[News]:
    found = []
    if before.group is not now.group:
        was, became = group_word[before.group], group_word[now.group]
        found.append(News("users", "Ny målgruppe:", f"{became}, før {was.lower()}"))
    if before.caseworker != now.caseworker and before.caseworker:
        found.append(News("user-plus", "Ny sagsbehandler:", f"før {before.caseworker}"))
    return found


_OFFER_WORDS = {
    PlacementState.PROPOSED: ("layers", "er foreslået fra {day}"),
    PlacementState.WAITING: ("clock", "har borgeren på venteliste"),
    PlacementState.RESERVED: ("calendar-plus", "er reserveret fra {day}"),
    PlacementState.RUNNING: ("circle-play", "er bevilget fra {day}"),
    PlacementState.ENDED: ("circle-check", "er gennemført"),
    PlacementState.INTERRUPTED: ("circle-stop", "er afbrudt"),
    PlacementState.NO_START: ("user-x", "kom ikke i gang"),
    PlacementState.RELEASED: ("calendar-x", "er ikke brugt, og pladsen er frigivet"),
    PlacementState.CANCELLED: ("x", "er aflyst"),
}


def _offer_news(before: Facts, now: Facts, since: date, today: date) -> list[News]:
    known = {offer.id: offer for offer in before.offers}
    found = []
    for offer in now.offers:
        was = known.get(offer.id)
        title = offer.title or "Et tilbud"
        starts_on = date.fromisoformat(offer.started_on)
        state = PlacementState(offer.state)
        if was is None or was.state != offer.state:
            icon, words = _OFFER_WORDS[state]
            if state is PlacementState.RUNNING and starts_on <= today:
                words = "er i gang fra {day}"
            found.append(News(icon, title, words.format(day=weekday_date(starts_on))))
        elif was.started_on != offer.started_on:
            found.append(News("calendar-clock", title, f"er flyttet til {weekday_date(starts_on)}"))
        elif state is PlacementState.RUNNING:
            found += _running_news(was, offer, title, since, today)
    return found


def _running_news(was: OfferFact, offer: OfferFact, title: str, since: date, today: date) -> list[News]:
    starts_on = date.fromisoformat(offer.started_on)
    if since < starts_on <= today:
        return [News("circle-play", title, f"er begyndt {weekday_date(starts_on)}")]
    ends_on = date.fromisoformat(offer.ends_on) if offer.ends_on else None
    if ends_on is not None and since <= ends_on < today:
        return [News("flag", title, f"sluttede {weekday_date(ends_on)}")]
    if was.ends_on != offer.ends_on and ends_on is not None:
        return [News("calendar-clock", title, f"varer nu til {short_date(ends_on)}")]
    return []


_TALK_WORDS = {
    TalkStatus.HELD: ("message-square", "er holdt"),
    TalkStatus.NO_SHOW: ("user-x", "Borgeren kom ikke"),
    TalkStatus.PLANNED: ("calendar-check", "er booket"),
    TalkStatus.CANCELLED: ("calendar-x", "er aflyst"),
    TalkStatus.MOVED: ("calendar-clock", "er flyttet"),
}


def _talk_news(before: Facts, now: Facts) -> list[News]:
    known = {talk.id: talk.status for talk in before.talks}
    found = []
    for talk in now.talks:
        status = TalkStatus(talk.status)
        if known.get(talk.id) == talk.status or status is TalkStatus.MOVED:
            continue
        icon, words = _TALK_WORDS[status]
        day = weekday_date(date.fromisoformat(talk.on))
        if status is TalkStatus.NO_SHOW:
            found.append(News(icon, words, f"til samtalen {day}"))
        else:
            found.append(News(icon, "Samtalen", f"{day} {words}"))
    return found


def _exempt_news(before: Facts, now: Facts) -> list[News]:
    found = []
    for from_on, to_on, reason in now.exempt:
        if (from_on, to_on, reason) in before.exempt:
            continue
        until = f" til {short_date(date.fromisoformat(to_on))}" if to_on else ""
        day = short_date(date.fromisoformat(from_on))
        found.append(
            News("circle-pause", "Fritaget", f"fra {day}{until}: {reason}" if reason else f"fra {day}{until}")
        )
    return found


def last_friday(friday_on: date) -> date:
    """The Friday before."""
    return friday_on - span(7)
