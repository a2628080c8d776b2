"""Which of a case's events count for a rule, and on which days."""

from __future__ import annotations

from datetime import date

from jobassist.domain.case import Case, Placement, Reported, Talk, TalkKind, TalkStatus
from jobassist.domain.rules import EventKind, RuleVersion


def counting_days(case: Case, rule: RuleVersion, counting_talks: frozenset[TalkKind]) -> list[date]:
    """The days of events that count for a rule; later days are only planned, the caller compares."""
    # What happened before the case's first day belongs to an earlier period and counts for nothing here.
    since = case.started_on or date.min
    if rule.event is EventKind.OFFER:
        return [p.started_on for p in case.placements if p.started_on >= since and _offer_counts(p, rule)]
    if rule.event is EventKind.DECISION:
        return [d.decided_on for d in case.decisions if d.rule_id == rule.id and d.decided_on >= since]
    days = [
        t.on
        for t in case.talks
        if t.status is TalkStatus.HELD and t.on >= since and _talk_counts(t, rule, counting_talks)
    ]
    if case.reported is not None and rule.talk_kinds is None:
        days += _only_reported(case.reported, days, case.started_on)
    return days


def planned_day(
    case: Case, rule: RuleVersion, counting_talks: frozenset[TalkKind], today: date
) -> date | None:
    """The first planned event that would count, from today on."""
    if rule.event is EventKind.DECISION:
        return None
    if rule.event is EventKind.OFFER:
        days = [p.started_on for p in case.placements if p.started_on > today and _offer_counts(p, rule)]
    else:
        days = [t.on for t in case.talks if _is_ahead(t, today) and _talk_counts(t, rule, counting_talks)]
    return min(days, default=None)


def _is_ahead(talk: Talk, today: date) -> bool:
    """Planned from today on; a talk that a list dates after today is planned, whatever it is called."""
    if talk.status is TalkStatus.PLANNED:
        return talk.on >= today
    return talk.status is TalkStatus.HELD and talk.on > today


def _talk_counts(talk: Talk, rule: RuleVersion, counting_talks: frozenset[TalkKind]) -> bool:
    kinds = counting_talks if rule.talk_kinds is None else rule.talk_kinds
    if talk.kind not in kinds:
        return False
    # A bare date does not say who held the talk, and is a counting talk.
    return rule.held_by is None or talk.held_by is None or talk.held_by in rule.held_by


def _offer_counts(placement: Placement, rule: RuleVersion) -> bool:
    if placement.is_cancelled or placement.kind in rule.offers_not_counting:
        return False
    if placement.ends_on is None:
        return True
    return (placement.ends_on - placement.started_on).days + 1 >= rule.offer_min_days


def _only_reported(reported: Reported, dated: list[date], started_on: date | None) -> list[date]:
    """Talks that a list only counts: the last on its day, the others known only to lie before it.

    Those without a day are placed on the case's first day: they count, but never
    stretch an interval.
    """
    # A dated talk after the list's last one is not among those that the list counted.
    covered_until = reported.last_on or reported.as_of
    missing = reported.talks - sum(1 for day in dated if day <= covered_until)
    if missing <= 0:
        return []
    days: list[date] = []
    if reported.last_on is not None and reported.last_on not in dated:
        days.append(reported.last_on)
    earliest = started_on or reported.last_on or reported.as_of
    return days + [earliest] * (missing - len(days))
