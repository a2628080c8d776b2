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
        *_exempt_ended(before, now, since, today),
    )


def _moves(before: Facts, now: Facts, group_word: Mapping[TargetGroup, str]) -> list[News]:
    found = []
    if before.group is not now.group:
        was, became = group_word[before.group], group_word[now.group]
        found.append(News("users", "Ny målgruppe:", f"{became}, før {was.lower()}"))
    if before.caseworker != now.caseworker and before.caseworker:
        found.append(News("user-plus", *_caseworker_words(before.caseworker, now.caseworker)))
    return found


def _caseworker_words(was: str, became: str) -> tuple[str, str]:
    return ("Ny sagsbehandler:", f"{became}, før {was}") if became else ("Ingen sagsbehandler,", f"før {was}")


_OFFER_WORDS = {
    PlacementState.PROPOSED: ("layers", "er foreslået fra {day}"),
    PlacementState.WAITING: ("clock", "har borgeren på venteliste"),
    PlacementState.RESERVED: ("calendar-plus", "er reserveret fra {day}"),
    PlacementState.RUNNING: ("circle-play", "er bevilget fra {day}"),
    PlacementState.ENDED: ("circle-check", "er afsluttet"),
    PlacementState.INTERRUPTED: ("circle-stop", "er afbrudt"),
    PlacementState.NO_START: ("user-x", "blev ikke til noget: borgeren kom ikke i gang"),
    PlacementState.RELEASED: ("calendar-x", "blev ikke brugt i tide, og pladsen er frigivet"),
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
            found.append(_new_state(offer, title, today))
        elif was.started_on != offer.started_on:
            found.append(News("calendar-clock", title, f"er flyttet til {weekday_date(starts_on)}"))
        elif state is PlacementState.RUNNING:
            found += _running_news(was, offer, title, since, today)
    return found


def _new_state(offer: OfferFact, title: str, today: date) -> News:
    state, starts_on = PlacementState(offer.state), date.fromisoformat(offer.started_on)
    icon, words = _OFFER_WORDS[state]
    if state is PlacementState.RUNNING and starts_on <= today:
        # A list calls what is long over running too.
        if offer.ends_on and date.fromisoformat(offer.ends_on) < today:
            return _over(offer, title)
        words = "er i gang fra {day}"
    return News(icon, title, words.format(day=weekday_date(starts_on)))


def _over(offer: OfferFact, title: str) -> News:
    return News("flag", title, f"sluttede {weekday_date(date.fromisoformat(offer.ends_on))}")


def _running_news(was: OfferFact, offer: OfferFact, title: str, since: date, today: date) -> list[News]:
    starts_on = date.fromisoformat(offer.started_on)
    if since < starts_on <= today:
        return [News("circle-play", title, f"er begyndt {weekday_date(starts_on)}")]
    ends_on = date.fromisoformat(offer.ends_on) if offer.ends_on else None
    is_other = was.ends_on != offer.ends_on
    if ends_on is not None and ends_on < today and (is_other or since <= ends_on):
        return [_over(offer, title)]
    if ends_on is not None and is_other:
        return [News("calendar-clock", title, f"varer nu til {short_date(ends_on)}")]
    return []


_TALK_WORDS = {
    TalkStatus.HELD: ("message-square", "er holdt"),
    TalkStatus.NO_SHOW: ("user-x", "Borgeren kom ikke"),
    TalkStatus.PLANNED: ("calendar-check", "er booket"),
    TalkStatus.CANCELLED: ("calendar-x", "er aflyst"),
}


def _talk_news(before: Facts, now: Facts) -> list[News]:
    """A talk that was moved away is told by the one that came in its place."""
    known = {talk.id: talk for talk in before.talks}
    found = []
    for talk in now.talks:
        was, status = known.get(talk.id), TalkStatus(talk.status)
        if was == talk or status is TalkStatus.MOVED:
            continue
        if was is None or was.status != talk.status:
            found.append(_talk_became(status, _day(talk.on)))
        elif status is TalkStatus.PLANNED:
            found.append(News("calendar-clock", "Samtalen", f"{_day(was.on)} er flyttet til {_day(talk.on)}"))
    return found


def _talk_became(status: TalkStatus, day: str) -> News:
    icon, words = _TALK_WORDS[status]
    if status is TalkStatus.NO_SHOW:
        return News(icon, words, f"til samtalen {day}")
    return News(icon, "Samtalen", f"{day} {words}")


def _day(iso: str) -> str:
    return weekday_date(date.fromisoformat(iso))


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


def _exempt_ended(before: Facts, now: Facts, since: date, today: date) -> list[News]:
    """The duty counts again, where nothing else lets it rest."""
    if any(_covers(from_on, to_on, today) for from_on, to_on, _reason in now.exempt):
        return []
    return [
        News("flag", "Fritagelsen", f"sluttede {_day(to_on)}")
        for _from_on, to_on, _reason in _kept(before, now)
        if to_on and since <= date.fromisoformat(to_on) < today
    ]


def _kept(before: Facts, now: Facts) -> list[tuple[str, str, str]]:
    return [each for each in now.exempt if each in before.exempt]


def _covers(from_on: str, to_on: str, today: date) -> bool:
    return from_on <= today.isoformat() <= (to_on or date.max.isoformat())
