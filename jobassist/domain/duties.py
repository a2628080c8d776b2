"""What the law demands for a case on a day: every duty with its status and its three dates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from jobassist.domain import cpr as cpr_numbers
from jobassist.domain.case import Case, Exemption, Pauses
from jobassist.domain.clocks import add_limit, limit_day, moved_by_exemptions
from jobassist.domain.danish import sort_key
from jobassist.domain.events import counting_days, planned_day
from jobassist.domain.rules import Clock, DutyKind, EventKind, Limit, Rulebook, RuleVersion

SOON_DAYS = timedelta(days=14)


class Status(StrEnum):
    """The same eight words everywhere."""

    MISSED = "missed"
    CRITICAL = "critical"
    UNKNOWN = "unknown"
    SOON = "soon"
    BOOKED = "booked"
    OK = "ok"
    PAUSED = "paused"
    MET = "met"


@dataclass(frozen=True, slots=True)
class Duty:
    """One rule applied to one case on one day.

    ``target_on`` is the good day for the next event, ``safe_on`` the last safe one,
    ``due_on`` the law's. ``held`` of ``required`` events count. ``missing`` names
    the fact that is lacking when the status is unknown.
    """

    case: Case
    rule: RuleVersion
    status: Status
    held: int
    required: int
    target_on: date | None = None
    safe_on: date | None = None
    due_on: date | None = None
    planned_on: date | None = None
    missing: str = ""


def duties_of(case: Case, rulebook: Rulebook, today: date) -> tuple[Duty, ...]:
    """Every duty of a case on ``today``; none once the case has ended."""
    if case.ended_on is not None and case.ended_on < today:
        return ()
    return duties_regardless_of_end(case, rulebook, today)


def duties_regardless_of_end(case: Case, rulebook: Rulebook, today: date) -> tuple[Duty, ...]:
    """As ``duties_of``, also for cases that have ended: the figures look back."""
    rules = rulebook.in_force(case.group, today, started_on=case.started_on)
    found = (_duty(case, rule, rulebook, today) for rule in rules)
    return tuple(duty for duty in found if duty is not None)


def by_urgency(duty: Duty) -> tuple[int, date, str, str, str]:
    """Sort key: missed (oldest first), critical, unknown, then by safe day, then paused, met."""
    rank = _RANK[duty.status]
    day = duty.due_on if duty.status in (Status.MISSED, Status.PAUSED, Status.MET) else duty.safe_on
    return rank, day or date.max, sort_key(duty.case.name), duty.case.cpr, duty.rule.id


_RANK = {
    Status.MISSED: 0,
    Status.CRITICAL: 1,
    Status.UNKNOWN: 2,
    Status.SOON: 3,
    Status.BOOKED: 3,
    Status.OK: 3,
    Status.PAUSED: 4,
    Status.MET: 5,
}


def _duty(case: Case, rule: RuleVersion, rulebook: Rulebook, today: date) -> Duty | None:
    if _is_excepted(case, rule, today):
        return None
    limit = rule.limit
    if rule.age_limits and case.started_on is not None:
        by_age = rule.limit_for(cpr_numbers.age_on(case.cpr, case.started_on))
        if by_age is None:
            return _unknown(case, rule, rulebook, today)
        limit = by_age
    if rule.duty is DutyKind.EVERY:
        return _every(case, rule, rulebook, today, limit)
    return _at_least(case, rule, rulebook, today, limit)


def _at_least(case: Case, rule: RuleVersion, rulebook: Rulebook, today: date, limit: Limit) -> Duty | None:
    first_limit = limit_day(rule, case, limit)
    started_on = case.started_on
    if first_limit is None or started_on is None:
        return _unknown(case, rule, rulebook, today)
    paused = _pausing(case, rule)
    due_on = first_limit
    if paused:
        due_on = moved_by_exemptions(first_limit, paused, rule=rule, since=started_on, today=today)
    window_from = limit_day(rule, case, rule.window_from) if rule.window_from else None
    last_day = min(today, due_on)
    days = counting_days(case, rule, rulebook.counting_talks)
    held = sum(1 for day in days if day <= last_day and (window_from is None or day >= window_from))
    if held >= rule.count:
        return _settled(case, rule, Status.MET, held, due_on)
    is_paused = _covers(paused, today)
    if today > due_on and not is_paused:
        return _settled(case, rule, Status.MISSED, held, due_on)
    left_after_next = rule.count - held - 1
    safe_on = rulebook.calendar.back_to_working_day(
        due_on - timedelta(days=left_after_next * rule.min_gap_days)
    )
    is_decision = rule.duty is DutyKind.DECISION
    target_on = safe_on if is_decision else _target(rule, window_from or started_on, due_on, held + 1)
    dates = _Dates(target_on, safe_on, due_on)
    return _running(
        case, rule, dates, held=held, required=rule.count, is_paused=is_paused, today=today, rulebook=rulebook
    )


def _target(rule: RuleVersion, counted_from: date, due_on: date, number: int) -> date:
    """The good day for event ``number``: the rule's pace, else an even spread (rounded up)."""
    if rule.pace_weeks:
        return counted_from + timedelta(weeks=rule.pace_weeks[number - 1])
    days = (due_on - counted_from).days
    return counted_from + timedelta(days=-(-days * number // rule.count))


def _every(case: Case, rule: RuleVersion, rulebook: Rulebook, today: date, limit: Limit) -> Duty | None:
    if case.started_on is None:
        return _unknown(case, rule, rulebook, today)
    days = [d for d in counting_days(case, rule, rulebook.counting_talks) if d <= today]
    since = max(days, default=case.started_on)
    due_on = add_limit(since, limit)
    paused = _pausing(case, rule)
    if paused:
        due_on = moved_by_exemptions(due_on, paused, rule=rule, since=since, today=today)
    if rule.until is not None and due_on > add_limit(case.started_on, rule.until):
        return None
    held = len(days)
    is_paused = _covers(paused, today)
    if today > due_on and not is_paused:
        return _settled(case, rule, Status.MISSED, held, due_on, required=held + 1)
    safe_on = rulebook.calendar.back_to_working_day(due_on)
    dates = _Dates(safe_on, safe_on, due_on)
    return _running(
        case, rule, dates, held=held, required=held + 1, is_paused=is_paused, today=today, rulebook=rulebook
    )


class _Dates(NamedTuple):
    target_on: date
    safe_on: date
    due_on: date


def _running(
    case: Case,
    rule: RuleVersion,
    dates: _Dates,
    *,
    held: int,
    required: int,
    is_paused: bool,
    today: date,
    rulebook: Rulebook,
) -> Duty:
    """A duty that is neither met nor missed: the first status of the table that applies."""
    target_on, safe_on, due_on = dates
    planned_on = planned_day(case, rule, rulebook.counting_talks, today)
    if is_paused:
        status = Status.PAUSED
    elif today > safe_on:
        status = Status.CRITICAL
    elif planned_on is not None and planned_on <= safe_on:
        status = Status.BOOKED
    elif today >= min(target_on, safe_on - SOON_DAYS):
        status = Status.SOON
    else:
        status = Status.OK
    return Duty(case, rule, status, held, required, target_on, safe_on, due_on, planned_on)


def _settled(
    case: Case, rule: RuleVersion, status: Status, held: int, due_on: date, required: int | None = None
) -> Duty:
    """Met or missed: the law's day stays, the working days are gone."""
    return Duty(case, rule, status, held, required or rule.count, due_on=due_on)


def _unknown(case: Case, rule: RuleVersion, rulebook: Rulebook, today: date) -> Duty:
    held = sum(1 for day in counting_days(case, rule, rulebook.counting_talks) if day <= today)
    if case.started_on is None:
        missing = "startdato"
    elif rule.clock is Clock.HOURS and (case.benefit_hours is None or case.benefit_hours_on is None):
        missing = "dagpengetimer"
    else:
        missing = "alder"
    return Duty(case, rule, Status.UNKNOWN, held, rule.count, missing=missing)


def _pausing(case: Case, rule: RuleVersion) -> tuple[Exemption, ...]:
    """The case's exemptions that rest this rule's duty."""
    if not case.exemptions:
        return ()
    paused = Pauses.OFFERS if rule.event is EventKind.OFFER else Pauses.TALKS
    if rule.event is EventKind.DECISION:
        return ()
    return tuple(e for e in case.exemptions if e.pauses in (Pauses.ALL, paused))


def _covers(exemptions: tuple[Exemption, ...], today: date) -> bool:
    return any(e.from_on <= today and (e.to_on is None or today <= e.to_on) for e in exemptions)


def _is_excepted(case: Case, rule: RuleVersion, today: date) -> bool:
    """The exceptions that a rule carries as data: visitation category, early recovery when employed."""
    start = case.started_on
    if start is None:
        return False
    if case.visitation and case.visitation in rule.unless_visitation:
        return today <= start + timedelta(weeks=rule.unless_visitation_weeks)
    if rule.unless_recovery_weeks and case.is_employed and case.recovery_on is not None:
        return case.recovery_on < start + timedelta(weeks=rule.unless_recovery_weeks) and (
            today <= case.recovery_on
        )
    return False
