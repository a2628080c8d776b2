"""What is new about a citizen since the Friday before, in plain sentences."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from jobassist.domain.case import PlacementState, TalkStatus, TargetGroup
from jobassist.domain.danish import short_date, weekday_date
from jobassist.domain.review import Facts, OfferFact


class News(NamedTuple):
    """One thing that is new: the icon's name, the stressed beginning, and the rest of the sentence."""

    icon: str
    strong: str
    rest: str

    @property
    def sentence(self) -> str:
        return f"{self.strong} {self.rest}".strip()


def news(
    before: Facts, now: Facts, *, since: date, today: date, group_word: Mapping[TargetGroup, str]
) -> tuple[News, ...]:
    """What has changed in a case, in plain sentences; the group and the caseworker first."""
    return (
        *_moves(before, now, group_word),
        *_offer_news(before, now, since, today),
        *_talk_news(before, now),
        *_exempt_news(before, now),
    )


def _moves(before: Facts, now: Facts, group_word: Mapping[TargetGroup, str]) -> list[News]:
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
