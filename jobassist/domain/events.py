"""Which of a case's events count for a rule, and on which days."""

from __future__ import annotations

from datetime import date

from jobassist.domain.calendar import span, unbroken_days
from jobassist.domain.case import (
    Case,
    Decision,
    OfferKind,
    Placement,
    PlacementState,
    Reported,
    Talk,
    TalkStatus,
)
from jobassist.domain.conditions import has_any
from jobassist.domain.contacts import Contacts
from jobassist.domain.rules import EventKind, RuleVersion

# An enum's member costs more to look up than to compare with, and a worklist compares it for each talk.
_HELD = TalkStatus.HELD
_PLANNED = TalkStatus.PLANNED
_OFFER = EventKind.OFFER
_TALK = EventKind.TALK
_DECISION = EventKind.DECISION
_CIRCUMSTANCE = EventKind.CIRCUMSTANCE
_RESERVED = PlacementState.RESERVED
_LOENTILSKUD = OfferKind.LOENTILSKUD


def counting_days(
    case: Case, rule: RuleVersion, contacts: Contacts, *, since: date | None = None
) -> list[date]:
    """The days of events that count for a rule; later days are only planned, the caller compares.

    What happened before ``since`` (the case's first day, unless given) belongs to an
    earlier period and counts for nothing here.
    """
    first = since or case.started_on or date.min
    if rule.event is _OFFER:
        return [day for p in case.placements if p.is_given and (day := _offer_day(p, rule, first))]
    if rule.event is _DECISION:
        return [d.decided_on for d in case.decisions if _meets(d, rule, first)]
    if rule.event is _CIRCUMSTANCE:
        return _circumstance_days(case, rule, first)
    talks = [t for t in case.talks if t.status is _HELD and kind_counts(t, rule, contacts)]
    days = [t.on for t in talks if t.on >= first and _holder_and_form_count(t, rule, case)]
    if case.reported is not None and rule.talk_kinds is None:
        days += [day for day in _only_reported(case.reported, talks, case.started_on) if day >= first]
    return days


def planned_day(
    case: Case,
    rule: RuleVersion,
    contacts: Contacts,
    today: date,
    *,
    since: date | None = None,
) -> date | None:
    """The first planned event that would count, from today on, and from ``since`` on when given."""
    first = since if since and since > today else today
    if rule.event is _OFFER:
        return _planned_offer(case, rule, first, today)
    if rule.event is not _TALK:
        return None
    days = [
        t.on
        for t in case.talks
        if t.on >= first
        and _is_ahead(t, today)
        and kind_counts(t, rule, contacts)
        and _holder_and_form_count(t, rule, case)
    ]
    if case.reported is not None and rule.talk_kinds is None:
        days += [day for day in _reported_day(case.reported) if day >= first and day > today]
    return min(days) if days else None


def _meets(decision: Decision, rule: RuleVersion, first: date) -> bool:
    """An extension is met by the decision that ends it, which extends nothing itself."""
    is_new = not (rule.from_extension and decision.extension)
    return decision.rule_id == rule.id and decision.decided_on >= first and is_new


def _circumstance_days(case: Case, rule: RuleVersion, first: date) -> list[date]:
    """The day the answer came, where something was asked for; else the day it happened."""
    of_kind = [c for c in case.circumstances if c.kind is rule.met_by and c.from_on >= first]
    if rule.met_by is rule.from_circumstance:
        return [c.to_on for c in of_kind if c.to_on is not None]
    return [c.from_on for c in of_kind]


def kind_counts(talk: Talk, rule: RuleVersion, contacts: Contacts) -> bool:
    """Whether a talk of that sort counts for a rule, whoever held it."""
    if rule.talk_kinds is not None:
        return talk.kind in rule.talk_kinds
    return contacts.counts(talk) and talk.kind not in rule.talks_not_counting


def last_days(case: Case, rule: RuleVersion, today: date) -> tuple[list[date], bool]:
    """The last days of the offers that count and have begun, and whether one of them runs today."""
    first = case.started_on or date.min
    begun = [
        p
        for p in case.placements
        if p.is_given and p.started_on <= today and _offer_day(p, rule, first) is not None
    ]
    is_running = any(p.ends_on is None or p.ends_on >= today for p in begun)
    return [p.ends_on for p in begun if p.ends_on is not None], is_running


def _is_ahead(talk: Talk, today: date) -> bool:
    """Planned from today on; a talk that a list dates after today is planned, whatever it is called."""
    return talk.status is _PLANNED or (talk.status is _HELD and talk.on > today)


def _holder_and_form_count(talk: Talk, rule: RuleVersion, case: Case) -> bool:
    # A bare date does not say who held the talk, nor how, and is a counting talk.
    if rule.held_by is not None and talk.held_by is not None and talk.held_by not in rule.held_by:
        return False
    if not rule.forms or talk.form is None or talk.form in rule.forms:
        return True
    return has_any(case, rule.forms_unless_with, talk.on)


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
    if day < first or not placement.counts or not offer_kind_counts(placement.kind, rule):
        return None
    if placement.ends_on is not None and unbroken_days(day, placement.ends_on) < rule.offer_min_days:
        return None
    if placement.given_on is not None and placement.kind is _LOENTILSKUD and rule.given_start_weeks:
        return min(day, max(placement.given_on, day - span(7 * rule.given_start_weeks), first))
    return day


def offer_kind_counts(kind: OfferKind, rule: RuleVersion) -> bool:
    """Whether an offer of that kind counts for a rule."""
    return kind not in rule.offers_not_counting and (not rule.offer_kinds or kind in rule.offer_kinds)


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
