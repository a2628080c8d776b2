"""Which offers fit a citizen, and why: plain reasons with weights, added up, in the same order each time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from jobassist.domain.calendar import span
from jobassist.domain.case import Case, OfferKind, Outcome, PlacementState
from jobassist.domain.danish import day_month, number_word, short_date, sort_key
from jobassist.domain.duties import Duty, Status
from jobassist.domain.offer_words import KIND_WORDS
from jobassist.domain.offers import DanishLevel, Demand, Needs, Offer
from jobassist.domain.placements import again_words, late_words
from jobassist.domain.seats import Start
from jobassist.domain.word_match import common_word

SHOWN_REASONS = 3
NO_NEEDS = Needs()
DEMAND_WORDS = {
    Demand.LIFTING: "tunge løft",
    Demand.STANDING: "meget stående arbejde",
    Demand.SITTING: "meget stillesiddende arbejde",
    Demand.PEOPLE: "meget kontakt med andre",
    Demand.NOISE: "støj",
    Demand.EARLY: "tidlige morgener",
    Demand.DRIVING: "bilkørsel",
}
DANISH_WORDS = {
    DanishLevel.NONE: "intet dansk",
    DanishLevel.SOME: "lidt dansk",
    DanishLevel.GOOD: "godt dansk",
    DanishLevel.FLUENT: "flydende dansk",
}
_OWN_KIND = "Kommunens eget tilbud"
_GOALS = ((30, "A-målet"), (24, "B-målet"), (16, "C-målet"))
_RESULTS = {
    Outcome.JOB: (18, "førte til job sidst"),
    Outcome.HOURS: (15, "førte til timer i job sidst"),
    Outcome.EDUCATION: (15, "førte til uddannelse sidst"),
    Outcome.CLOSER: (6, "bragte borgeren tættere på job sidst"),
    Outcome.NOTHING: (-12, "førte ikke videre sidst"),
}


class Reason(NamedTuple):
    """Why an offer fits, or does not. One that ``bars`` is never proposed by itself."""

    text: str
    weight: int
    bars: bool = False


@dataclass(frozen=True, slots=True)
class Seeker:
    """A citizen who looks for an offer. ``goals`` are the job goals A, B and C; ``duty`` is the open offer
    duty, if there is one; ``age`` whole years; ``municipality`` where the citizen lives."""

    case: Case
    goals: tuple[str, str, str] = ("", "", "")
    education: str = ""
    needs: Needs = NO_NEEDS
    duty: Duty | None = None
    age: int | None = None
    municipality: str = ""


@dataclass(frozen=True, slots=True)
class Fit:
    """An offer judged for a citizen. ``start`` is its first start with room, else its first one.

    ``reasons`` are all, the heaviest first; ``warnings`` are said however well it fits.
    """

    offer: Offer
    start: Start | None
    score: int
    reasons: tuple[Reason, ...]
    warnings: tuple[str, ...]

    @property
    def is_barred(self) -> bool:
        return any(reason.bars for reason in self.reasons)

    @property
    def shown(self) -> tuple[Reason, ...]:
        """The three heaviest."""
        return self.reasons[:SHOWN_REASONS]


def rank(
    seeker: Seeker, offers: Iterable[tuple[Offer, Sequence[Start], int]], today: date
) -> tuple[Fit, ...]:
    """Every offer judged, the best first and those that cannot be last.

    ``offers`` are offers with their coming starts and the length of their waiting list. What fits equally
    well comes by its start and then by the Danish alphabet.
    """
    fits = [judge(seeker, offer, starts, waiting, today) for offer, starts, waiting in offers]
    fits.sort(key=_order)
    return tuple(fits)


def _order(fit: Fit) -> tuple[bool, int, date, str, str]:
    starts_on = fit.start.on if fit.start is not None else date.max
    return fit.is_barred, -fit.score, starts_on, sort_key(fit.offer.title), fit.offer.id


def judge(seeker: Seeker, offer: Offer, starts: Sequence[Start], waiting: int, today: date) -> Fit:
    """One offer for one citizen."""
    start = next((each for each in starts if each.has_room), starts[0] if starts else None)
    reasons = [
        *_who(seeker, offer),
        *_goal(seeker, offer),
        *_health(seeker.needs, offer),
        *_way_there(seeker, offer),
        *_earlier(seeker.case, offer),
        *_time(seeker.duty, offer, start, today),
        *_room(start, waiting),
    ]
    warnings = _warnings(seeker, offer, start)
    score = sum(reason.weight for reason in reasons) - 20 * len(warnings)
    reasons.sort(key=lambda reason: (not reason.bars, -abs(reason.weight)))
    return Fit(offer, start, score, tuple(reasons), warnings)


def _who(seeker: Seeker, offer: Offer) -> list[Reason]:
    if offer.is_closed:
        return [Reason("Tilbuddet er lukket", -100, True)]
    if not offer.takes(seeker.case.group):
        return [Reason("Er ikke for borgerens målgruppe", -100, True)]
    age = seeker.age
    if age is not None and offer.min_age is not None and age < offer.min_age:
        return [Reason(f"Er for dem, der er fyldt {offer.min_age} år", -100, True)]
    if age is not None and offer.max_age is not None and age > offer.max_age:
        return [Reason(f"Er for dem, der er højst {offer.max_age} år", -100, True)]
    return [Reason("Er for borgerens målgruppe", 6)] if offer.groups else []


def _goal(seeker: Seeker, offer: Offer) -> list[Reason]:
    for goal, (weight, name) in zip(seeker.goals, _GOALS, strict=True):
        if goal and (trade := common_word(goal, offer.fields)):
            return [Reason(f"Passer til {name} {_goal_words(goal, trade)}", weight)]
    if seeker.education and (trade := common_word(seeker.education, offer.fields)):
        return [Reason(f"Passer til uddannelsesmålet {_goal_words(seeker.education, trade)}", 20)]
    return []


def _goal_words(goal: str, trade: str) -> str:
    """``lagermedarbejder: lager``; the goal alone where the trade is called the same."""
    words = " ".join(goal.split())
    return words if sort_key(words) == sort_key(trade) else f"{words}: {trade}"


def _health(needs: Needs, offer: Offer) -> list[Reason]:
    found = []
    if needs.max_hours is not None and offer.hours_a_week is not None:
        hours, most = _hours(offer.hours_a_week), _number(needs.max_hours)
        if offer.hours_a_week > needs.max_hours:
            found.append(Reason(f"Er {hours} om ugen, men borgeren kan højst {most}", -30, True))
        else:
            found.append(Reason(f"Er {hours} om ugen, og borgeren kan {most}", 8))
    against = [demand for demand in Demand if demand in needs.avoid and demand in offer.demands]
    for each in against:
        found.append(Reason(f"Indebærer {DEMAND_WORDS[each]}, som borgeren skal undgå", -40, True))
    if needs.avoid and not against:
        found.append(Reason("Indebærer ikke det, borgeren skal undgå", 10))
    if needs.danish is not None and offer.danish > needs.danish:
        found.append(Reason(f"Kræver {DANISH_WORDS[offer.danish]}", -30, True))
    elif needs.danish is not None and needs.danish < DanishLevel.GOOD:
        is_none = offer.danish is DanishLevel.NONE
        found.append(Reason("Kan klares uden dansk" if is_none else "Kan klares med lidt dansk", 8))
    return found


def _hours(hours: float) -> str:
    return f"{_number(hours)} {'time' if hours == 1 else 'timer'}"


def _number(number: float) -> str:
    return f"{number:g}".replace(".", ",")


def _way_there(seeker: Seeker, offer: Offer) -> list[Reason]:
    most, minutes = seeker.needs.max_travel_minutes, offer.travel_minutes
    if most is not None and minutes is not None:
        words = f"Der er {minutes} {'minut' if minutes == 1 else 'minutter'} derhen"
        if minutes > most:
            return [Reason(f"{words}, men borgeren kan højst rejse {most}", -25, True)]
        return [Reason(words, 6)]
    mine = seeker.needs.municipality or seeker.municipality
    if not mine or not offer.municipality:
        return []
    if _town(mine) == _town(offer.municipality):
        return [Reason(f"Ligger i {offer.municipality}", 6)]
    return [Reason(f"Ligger i {offer.municipality}, men borgeren bor i {mine}", -10)]


def _town(name: str) -> str:
    """What two names of one municipality share: Københavns Kommune is København."""
    return sort_key(name).strip().removesuffix("kommune").strip().removesuffix("s")


def _earlier(case: Case, offer: Offer) -> list[Reason]:
    """What came of the last offer of the same kind."""
    broken = PlacementState.INTERRUPTED
    of_kind = [p for p in case.placements if p.kind is offer.kind]
    same = [p for p in of_kind if p.outcome is not None or p.state is broken]
    if not same:
        return []
    last = max(same, key=lambda p: p.started_on)
    kind = _OWN_KIND if offer.kind is OfferKind.OTHER else KIND_WORDS[offer.kind]
    if last.outcome is None:
        return [Reason(f"{kind} blev afbrudt sidst", -10)]
    weight, words = _RESULTS[last.outcome]
    return [Reason(f"{kind} {words}", weight)]


def _time(duty: Duty | None, offer: Offer, start: Start | None, today: date) -> list[Reason]:
    if start is None:
        return [Reason("Har ingen start i det næste halve år", -40)]
    safe_on = duty.safe_on if duty is not None and _is_counted(duty, offer, start) else None
    if safe_on is not None and start.on <= safe_on:
        return [Reason(f"Begynder {short_date(start.on)}, {_before(start.on, safe_on)}", 20)]
    days = (start.on - today).days
    if today <= start.on <= today + span(14):
        when = "i dag" if days == 0 else "i morgen" if days == 1 else f"om {number_word(days)} dage"
        return [Reason(f"Begynder {when}", 10)]
    return []


def _before(starts_on: date, safe_on: date) -> str:
    if starts_on == safe_on:
        return "på sidste sikre dag"
    day = day_month(safe_on) if starts_on.year == safe_on.year else short_date(safe_on)
    return f"før sidste sikre dag {day}"


def _room(start: Start | None, waiting: int) -> list[Reason]:
    if start is None or start.seats is None:
        return []
    queue = f"{'én' if waiting == 1 else number_word(waiting)} venter"
    if not start.has_room:
        taken = _ALL_TAKEN.get(start.seats) or f"Alle {start.seats} pladser er taget"
        return [Reason(f"{taken}, og {queue}" if waiting else taken, -25)]
    free = start.seats - start.taken
    words = f"{free} af {start.seats} pladser er {'ledig' if free == 1 else 'ledige'}"
    if start.seats == 1:
        words = "Den eneste plads er ledig"
    return [Reason(f"{words}, men {queue}" if waiting else words, 8)]


_ALL_TAKEN = {0: "Der er ingen pladser", 1: "Den eneste plads er taget", 2: "Begge pladser er taget"}


def _warnings(seeker: Seeker, offer: Offer, start: Start | None) -> tuple[str, ...]:
    again = again_words(seeker.case, offer.id, offer.title)
    return tuple(words for words in (again, _duty_warning(seeker.duty, offer, start)) if words)


def _duty_warning(duty: Duty | None, offer: Offer, start: Start | None) -> str:
    if duty is None:
        return ""
    if not _is_counted(duty, offer, start):
        return "Tæller ikke i statens måling"
    if start is None or duty.status is Status.MISSED:
        return ""
    return late_words(duty, offer.kind, start.on, is_brief=True)


def _is_counted(duty: Duty, offer: Offer, start: Start | None) -> bool:
    by_law = offer.kind not in duty.rule.offers_not_counting
    return by_law and offer.counts_on(start.on if start is not None else date.max)
