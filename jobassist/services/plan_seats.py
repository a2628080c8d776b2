"""Seats against deadlines: the weeks ahead, who gets which seat, and the proposal followed in one write."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from jobassist.domain.case import Case, CaseId, OfferId, TargetGroup
from jobassist.domain.danish import short_date, sort_key
from jobassist.domain.matching import Match, Seeker, Slot
from jobassist.domain.offers import Needs, Offer
from jobassist.domain.placements import length_caution
from jobassist.domain.relevance import Seeker as Person
from jobassist.domain.relevance import judge
from jobassist.domain.rules import RuleVersion
from jobassist.domain.seat_plan import (
    Apart,
    Need,
    Placed,
    Proposal,
    Unplaced,
    horizon,
    kinds_of,
    meets,
    monday_of,
    need_of,
    purchases_of,
    slots_of,
    weeks_of,
)
from jobassist.domain.seat_wishes import Scorer
from jobassist.domain.seat_words import NO_FIT, NOT_COUNTING, why_full
from jobassist.domain.seats import Seat, Start, last_day, start_on
from jobassist.fast import without_collector
from jobassist.services.desk import Desk
from jobassist.services.match_seats import match
from jobassist.services.offer_limits import offer_limits
from jobassist.services.rank_offers import open_offer_duty, seeker_of
from jobassist.store import reads
from jobassist.store.reads.offers import all_needs, load_offers, newest_plans, seats_of

Progress = Callable[[int, int], None]
_SOON = timedelta(weeks=4)
"""Whose day has passed should begin within this, before others are asked to wait longer."""
# Whoever must begin a week earlier comes before any difference in how well an offer fits, and whoever can
# still make it before anybody whose day has passed; the number of seats that are used is the same.
_A_WEEK_EARLIER, _TOO_LATE, _EVEN_LATER = 1_000, 400_000_000, 800_000_000
_STEP = 250


@dataclass(frozen=True, slots=True)
class _Seeking:
    """A need with the offers that would meet it, the best first, and what each costs."""

    need: Need
    person: Person
    wishes: tuple[tuple[Offer, int], ...]
    fits_without_counting: bool


def propose(desk: Desk, *, caseworker: str = "", progress: Progress = lambda _done, _total: None) -> Proposal:
    """The plan on the desk's day, of one caseworker's citizens or of all; nothing is written.

    ``progress`` is told (done, total) now and then, and may raise to stop the work.
    """
    with without_collector():
        needs, apart, caseworkers = _needs(desk, caseworker)
        progress(0, len(needs))
        catalogue = _catalogue(desk)
        slots = _slots(desk, catalogue)
        seeking = _seeking(desk, needs, [offer for offer, _ in catalogue.values()], progress)
        matches = _matched(seeking, [slot for of_one in slots.values() for slot in of_one], desk.today)
        found = _proposal(desk, seeking, matches, catalogue, slots)
        return replace(found, apart=dict(apart), caseworkers=caseworkers)


def _needs(desk: Desk, caseworker: str) -> tuple[list[Need], Counter[Apart], tuple[str, ...]]:
    """Who needs a start, those with the least time first, who is not counted, and every caseworker."""
    needs: list[Need] = []
    apart: Counter[Apart] = Counter()
    cases = reads.load_cases(desk.store, open_on=desk.today)
    for case in cases:
        if caseworker and case.caseworker != caseworker:
            continue
        found = _need(desk, case)
        if isinstance(found, Need):
            needs.append(found)
        elif found is not None:
            apart[found] += 1
    needs.sort(key=lambda need: (need.last_on or date.min, need.duty.due_on or date.max, need.case.id))
    names = {case.caseworker for case in cases if case.caseworker}
    return needs, apart, tuple(sorted(names, key=sort_key))


def _need(desk: Desk, case: Case) -> Need | Apart | None:
    duty = open_offer_duty(desk, case)
    return None if duty is None else need_of(duty, desk.rulebook, desk.today)


def needs_seat(desk: Desk, case: Case) -> bool:
    """Whether a start in an offer would still help the case's duty."""
    found = _need(desk, case)
    return isinstance(found, Need) or found is Apart.LATER


_Catalogue = dict[OfferId, tuple[Offer, tuple[Seat, ...]]]


def _catalogue(desk: Desk) -> _Catalogue:
    """The open offers with those who have their seats, always in the same order."""
    seats = seats_of(desk.store)
    offers = sorted(
        (row.offer for row in load_offers(desk.store) if not row.offer.is_closed), key=lambda o: o.id
    )
    return {offer.id: (offer, tuple(seats.get(offer.id, ()))) for offer in offers}


def _slots(desk: Desk, catalogue: _Catalogue) -> dict[OfferId, tuple[Slot, ...]]:
    calendar = desk.rulebook.calendar
    return {
        offer.id: slots_of(offer, seats, today=desk.today, calendar=calendar)
        for offer, seats in catalogue.values()
    }


def _seeking(
    desk: Desk, needs: Sequence[Need], offers: Sequence[Offer], progress: Progress
) -> list[_Seeking]:
    """What each could take; judged once for all who share goals, needs, age and group."""
    plans, fits = newest_plans(desk.store), all_needs(desk.store)
    scorer, usable = Scorer(offers, desk.today), _Usable(desk, offers)
    found = []
    for number, need in enumerate(needs):
        if number % _STEP == 0:
            progress(number, len(needs))
        case = need.case
        person = seeker_of(desk, case, plans.get(case.id), fits.get(case.id, Needs()))
        scores = scorer.scores(person)
        numbers = usable.numbers(need.duty.rule, case.group)
        scored = [(score, n) for n in numbers if (score := scores[n]) is not None]
        scored.sort(key=lambda pair: (-pair[0], pair[1]))
        top = scored[0][0] if scored else 0
        wishes = tuple([(offers[n], top - score) for score, n in scored])
        found.append(_Seeking(need, person, wishes, any(score is not None for score in scores)))
    progress(len(needs), len(needs))
    return found


class _Usable:
    """Which offers count for a rule and may last that long for a group, found once for each pair."""

    def __init__(self, desk: Desk, offers: Sequence[Offer]) -> None:
        self._today, self._offers = desk.today, offers
        self._found: dict[tuple[RuleVersion, TargetGroup], tuple[int, ...]] = {}

    def numbers(self, rule: RuleVersion, group: TargetGroup) -> tuple[int, ...]:
        found = self._found.get((rule, group))
        if found is None:
            found = self._found[rule, group] = tuple(
                number for number, offer in enumerate(self._offers) if self._is_usable(rule, group, offer)
            )
        return found

    def _is_usable(self, rule: RuleVersion, group: TargetGroup, offer: Offer) -> bool:
        # The days on which the offer itself begins to count are in its slots.
        day = max(self._today, offer.counts_from or self._today)
        limit = length_caution(offer_limits(), offer.kind, group, day, last_day(offer, day))
        return meets(rule, offer, day) and not (limit is not None and limit.needs_reason)


def _matched(seeking: Sequence[_Seeking], slots: Sequence[Slot], today: date) -> dict[CaseId, Match]:
    """The most before their last safe day, then the most of those who are late, these soon if it can be."""
    soon = today + _SOON
    late = [each for each in seeking if each.need.last_on is None]
    found = match([_seeker(each, today, soon, _TOO_LATE) for each in seeking], slots)
    left = {each.need.case.id for each in late} & set(found.unplaced)
    if left:
        again = [
            _seeker(each, today, horizon(today), _EVEN_LATER)
            if each.need.case.id in left
            else _seeker(each, today, soon, _TOO_LATE)
            for each in seeking
        ]
        found = match(again, slots)
    return {one.case_id: one for one in found.matches}


def _seeker(each: _Seeking, today: date, late_until: date, late_cost: int) -> Seeker:
    last_on = each.need.last_on
    if last_on is None:
        until, more = late_until, late_cost
    else:
        until, more = last_on, _A_WEEK_EARLIER * ((last_on - monday_of(today)).days // 7)
    return Seeker(each.need.case.id, until, tuple([(offer.id, cost + more) for offer, cost in each.wishes]))


def _proposal(
    desk: Desk,
    seeking: Sequence[_Seeking],
    matches: Mapping[CaseId, Match],
    catalogue: _Catalogue,
    slots: Mapping[OfferId, Sequence[Slot]],
) -> Proposal:
    today, needs = desk.today, [each.need for each in seeking]
    told = _Reasons(desk, catalogue)
    rows = [told.placed(each, match) for each in seeking if (match := matches.get(each.need.case.id))]
    unplaced = [_unplaced(each) for each in seeking if each.need.case.id not in matches]
    without = {each.case.id for each in unplaced}
    best = {each.need.case.id: each.wishes[0][0] for each in seeking if each.wishes}
    useful = {offer.id for each in seeking for offer, _ in each.wishes}
    every = [slot for offer_id in catalogue if offer_id in useful for slot in slots[offer_id]]
    return Proposal(
        today=today,
        need=len(needs),
        missed=sum(1 for need in needs if need.last_on is None),
        weeks=weeks_of(needs, every, without, today),
        kinds=kinds_of(needs, best, [(catalogue[s.offer_id][0].kind, s) for s in every], without, today),
        rows=tuple(rows),
        unplaced=tuple(unplaced),
        purchases=purchases_of(unplaced),
        always_room=tuple(
            offer.title for offer, _ in catalogue.values() if offer.seats is None and offer.id in useful
        ),
        choices={each.need.case.id: tuple([offer for offer, _ in each.wishes]) for each in seeking},
        catalogue=catalogue,
        rules=tuple(dict.fromkeys(need.duty.rule for need in needs)),
    )


class _Reasons:
    """Why the proposed offers fit, on the very start that is proposed."""

    def __init__(self, desk: Desk, catalogue: _Catalogue) -> None:
        self._today, self._catalogue = desk.today, catalogue
        self._starts: dict[tuple[OfferId, date], Start] = {}

    def placed(self, each: _Seeking, match: Match) -> Placed:
        offer, seats = self._catalogue[match.offer_id]
        start = self._starts.get((offer.id, match.starts_on))
        if start is None:
            start = start_on(offer, match.starts_on, seats, self._today)
            self._starts[offer.id, match.starts_on] = start
        return placed_row(each.need, each.person, offer, start, self._today)


def placed_row(need: Need, person: Person, offer: Offer, start: Start, today: date) -> Placed:
    """A row of the proposal: what to think of, and then what speaks for it."""
    fit = judge(person, offer, [start], 0, today)
    planned_on = need.duty.planned_on
    late = [] if planned_on is None else [f"Har en start {short_date(planned_on)}, men den er for sen"]
    reasons = [reason.text for reason in fit.shown]
    return Placed(need.case, offer, start.on, need.last_on, (*late, *fit.warnings, *reasons))


def _unplaced(each: _Seeking) -> Unplaced:
    need, wishes = each.need, each.wishes
    if wishes:
        best = wishes[0][0]
        return Unplaced(need.case, need.last_on, best, why_full(best.title, len(wishes), need.last_on))
    return Unplaced(need.case, need.last_on, None, NOT_COUNTING if each.fits_without_counting else NO_FIT)
