"""Which of a case's events count for a rule, and on which days."""

from __future__ import annotations

from datetime import date

from jobassist.domain.calendar import span, unbroken_days
from jobassist.domain.case import (
    Case,
    OfferKind,
    Placement,
    PlacementState,
    Reported,
    Talk,
    TalkKind,
    TalkStatus,
)
from jobassist.domain.rules import EventKind, RuleVersion

# An enum's member costs more to look up than to compare with, and a worklist compares it for each talk.
_HELD = TalkStatus.HELD
_PLANNED = TalkStatus.PLANNED
_OFFER = EventKind.OFFER
_DECISION = EventKind.DECISION
_RESERVED = PlacementState.RESERVED
_LOENTILSKUD = OfferKind.LOENTILSKUD


def counting_days(
    case: Case, rule: RuleVersion, counting_talks: frozenset[TalkKind], *, since: date | None = None
) -> list[date]:
    """The days of events that count for a rule; later days are only planned, the caller compares.

    What happened before ``since`` (the case's first day, unless given) belongs to an
    earlier period and counts for nothing here.
    """
    first = since or case.started_on or date.min
    if rule.event is _OFFER:
        return [day for p in case.placements if p.is_given and (day := _offer_day(p, rule, first))]
    if rule.event is _DECISION:
        return [d.decided_on for d in case.decisions if d.rule_id == rule.id and d.decided_on >= first]
    kinds = rule.talk_kinds or counting_talks
    talks = [t for t in case.talks if t.status is _HELD and t.kind in kinds]
    by_whom = talks if rule.held_by is None else [t for t in talks if _holder_counts(t, rule)]
    days = [t.on for t in by_whom if t.on >= first]
    if case.reported is not None and rule.talk_kinds is None:
        days += [day for day in _only_reported(case.reported, talks, case.started_on) if day >= first]
    return days


def planned_day(
    case: Case,
    rule: RuleVersion,
    counting_talks: frozenset[TalkKind],
    today: date,
    *,
    since: date | None = None,
) -> date | None:
    """The first planned event that would count, from today on, and from ``since`` on when given."""
    first = since if since and since > today else today
    if rule.event is _OFFER:
        return _planned_offer(case, rule, first, today)
    if rule.event is _DECISION:
        return None
    kinds = rule.talk_kinds or counting_talks
    ahead = [t for t in case.talks if t.on >= first and t.kind in kinds and _is_ahead(t, today)]
    days = [t.on for t in ahead if _holder_counts(t, rule)]
    if case.reported is not None and rule.talk_kinds is None:
        days += [day for day in _reported_day(case.reported) if day >= first and day > today]
    return min(days) if days else None


def _is_ahead(talk: Talk, today: date) -> bool:
    """Planned from today on; a talk that a list dates after today is planned, whatever it is called."""
    return talk.status is _PLANNED or (talk.status is _HELD and talk.on > today)


def _holder_counts(talk: Talk, rule: RuleVersion) -> bool:
    # A bare date does not say who held the talk, and is a counting talk.
    return rule.held_by is None or talk.held_by is None or talk.held_by in rule.held_by


def _planned_offer(case: Case, rule: RuleVersion, first: date, today: date) -> date | None:
    """The first start ahead that would count: a reserved seat counts until its day is over."""
    days = [
        day
        for p in case.placements
        if (p.is_given and p.started_on > today) or (p.state is _RESERVED and p.started_on >= today)
        if (day := _offer_day(p, rule, first))
    ]
    return min(days, default=None)


def _offer_day(placement: Placement, rule: RuleVersion, first: date) -> date | None:
    """The day an offer counts on: its first; None when it counts for nothing.

    Løntilskud given in time may begin some weeks later (LAB § 102): then it counts that much earlier,
    but not before it was given.
    """
    day = placement.started_on
    if day < first or not placement.counts or placement.kind in rule.offers_not_counting:
        return None
    if placement.ends_on is not None and unbroken_days(day, placement.ends_on) < rule.offer_min_days:
        return None
    if placement.given_on is not None and placement.kind is _LOENTILSKUD and rule.given_start_weeks:
        return min(day, max(placement.given_on, day - span(7 * rule.given_start_weeks), first))
    return day


def _reported_day(reported: Reported) -> list[date]:
    """The one day that a list tells, unless it also says that there was no talk."""
    return [reported.last_on] if reported.last_on is not None and reported.talks > 0 else []


def _only_reported(reported: Reported, talks: list[Talk], started_on: date | None) -> list[date]:
    """Talks that a list only counts: the last on its day, the others known only to lie before it.

    ``talks`` are all counting talks with a day, whoever held them: the list counts them
    too. Those without a day are placed on the case's first day: they count, but never
    stretch an interval.
    """
    # A dated talk after the list's last one is not among those that the list counted.
    covered_until = reported.last_on or reported.as_of
    earliest = min(started_on or covered_until, covered_until)
    dated = [t.on for t in talks if earliest <= t.on <= covered_until]
    missing = reported.talks - len(dated)
    if missing <= 0:
        return []
    days = [day for day in _reported_day(reported) if day not in dated]
    return days + [earliest] * (missing - len(days))
