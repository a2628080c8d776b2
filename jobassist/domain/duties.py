"""What the law demands for a case on a day: every duty with its status and its three dates."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from jobassist.domain import cpr as cpr_numbers
from jobassist.domain.benefit_weeks import known_until
from jobassist.domain.calendar import ONE_DAY, span
from jobassist.domain.case import Case, Exemption, Pauses
from jobassist.domain.clocks import add_limit, limit_day, moved_by_exemptions, opening_day
from jobassist.domain.conditions import applies, exempting, first_day, shifting
from jobassist.domain.danish import sort_key
from jobassist.domain.events import counting_days, last_days, planned_day
from jobassist.domain.rulebook import Rulebook
from jobassist.domain.rules import Clock, DutyKind, EventKind, Limit, Pause, RuleVersion

SOON_DAYS = span(14)


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


_RESTING = (EventKind.TALK, EventKind.OFFER)

# To look a member up in its enum costs more than to compare with it, and a worklist compares for each duty.
_MISSED, _CRITICAL, _UNKNOWN, _SOON, _BOOKED, _OK, _PAUSED, _MET = Status
_, _EVERY, _DECISION, _ = DutyKind


class Duty(NamedTuple):
    """One rule applied to one case on one day; a tuple, since 100,000 cases make 300,000 of them.

    ``target_on`` is the good day for the next event, ``safe_on`` the last safe one,
    ``due_on`` the law's, ``counted_from_on`` the day that it is counted from. ``held`` of
    ``required`` events count; ``late`` came after ``due_on`` and changed nothing.
    ``missing`` names the fact that is lacking when the status is unknown, ``paused_by``
    the exemption that covers today when it is paused, ``exempted_by`` the concrete assessment
    that lowers what is required.
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
    counted_from_on: date | None = None
    late: int = 0
    paused_by: Exemption | None = None
    exempted_by: Exemption | None = None

    @property
    def is_estimate(self) -> bool:
        """Whether its days are estimated: from benefit hours, or from paid weeks that are not known."""
        rule = self.rule
        if rule.paid_weeks:
            known = known_until(self.case)
            return known is None or self.due_on is None or known < self.due_on
        return rule.clock is Clock.HOURS or rule.uncounted_days > 0

    @property
    def is_made_up(self) -> bool:
        """Missed, and made up for since: it stays missed, but there is nothing left to do."""
        return self.status is _MISSED and self.held + self.late >= self.required


def duties_of(case: Case, rulebook: Rulebook, today: date) -> tuple[Duty, ...]:
    """Every duty of a case on ``today``; none once the case has ended."""
    if case.ended_on is not None and case.ended_on < today:
        return ()
    return duties_regardless_of_end(case, rulebook, today)


def duties_regardless_of_end(case: Case, rulebook: Rulebook, today: date) -> tuple[Duty, ...]:
    """As ``duties_of``, also for cases that have ended: the figures look back."""
    rules = rulebook.in_force(case.group, today, started_on=case.started_on)
    return tuple([duty for rule in rules if (duty := duty_by(case, rule, rulebook, today)) is not None])


def urgency(duty: Duty) -> tuple[int, date]:
    """Sort key: missed (oldest first), critical, unknown, then by safe day, then paused, met."""
    status = duty.status
    is_by_law = status is _MISSED or status is _PAUSED or status is _MET
    return _RANK[status], (duty.due_on if is_by_law else duty.safe_on) or date.max


def pressing(duty: Duty) -> tuple[bool, int, date]:
    """As ``urgency``, but what was made up for late comes after what can still be done."""
    rank, day = urgency(duty)
    return duty.is_made_up, rank, day


def by_urgency(duty: Duty) -> tuple[tuple[int, date], str, str, str]:
    """As ``urgency``, and equals by name, CPR and rule: the same order each time."""
    return urgency(duty), sort_key(duty.case.name), duty.case.cpr, duty.rule.id


_RANK = {
    _MISSED: 0,
    _CRITICAL: 1,
    _UNKNOWN: 2,
    _SOON: 3,
    _BOOKED: 3,
    _OK: 3,
    _PAUSED: 4,
    _MET: 5,
}


def duty_by(case: Case, rule: RuleVersion, rulebook: Rulebook, today: date) -> Duty | None:
    """One rule applied to a case; None when it does not hold for it today."""
    if not applies(case, rule, today):
        return None
    start = first_day(case, rule, today) if rule.is_conditional else case.started_on
    limit: Limit | None = rule.limit
    if rule.age_limits and case.started_on is not None:
        limit = rule.limit_for(cpr_numbers.age_on(case.cpr, case.started_on))
    if limit is None:
        return _unknown(case, rule, rulebook, today)
    if rule.repeats and start is not None:
        start = _this_round(start, limit, today)
    if rule.duty is _EVERY:
        return _every(case, rule, rulebook, today, limit, start)
    return _at_least(case, rule, rulebook, today, limit, start)


def _this_round(start: date, limit: Limit, today: date) -> date:
    """The start of the round that today is in, for a duty that begins anew each time its limit is reached."""
    while (following := add_limit(start, limit)) < today:
        start = following
    return start


def _at_least(
    case: Case, rule: RuleVersion, rulebook: Rulebook, today: date, limit: Limit, start: date | None
) -> Duty | None:
    """N events by a day; a decision is one such event, with no pace of its own."""
    due_on = limit_day(rule, case, limit, start)
    if due_on is None or start is None:
        return None if rule.paid_weeks and start is not None else _unknown(case, rule, rulebook, today)
    resting = resting_exemptions(case, rule)
    if resting:
        due_on = moved_by_exemptions(due_on, resting, rule=rule, since=start, today=today)
    if rule.shifted_by:
        due_on = moved_by_exemptions(due_on, shifting(case, rule), rule=rule, since=start, today=today)
    since = opening_day(rule, case, start)
    # The day between two rounds is the last of the first of them, and counts there alone.
    is_later_round = rule.repeats and start != first_day(case, rule, today)
    days = counting_days(case, rule, rulebook.contacts, since=since + ONE_DAY if is_later_round else since)
    last_day = due_on if due_on < today else today
    held = len([day for day in days if day <= last_day])
    exempted_by = exempting(case, rule, today) if rule.exempt_by is not None else None
    # An assessment that leaves nothing to hold pauses the duty, unless it is met all the same.
    required = (rule.exempt_count if exempted_by is not None else 0) or rule.count
    if held >= required:
        return Duty(
            case, rule, _MET, held, required,
            due_on=due_on, counted_from_on=start, exempted_by=exempted_by,
        )  # fmt: skip
    paused_by = _covering(resting, today) if resting else None
    if exempted_by is not None and not rule.exempt_count:
        paused_by = exempted_by
    if today > due_on and paused_by is None:
        late = len([day for day in days if day <= today]) - held
        return Duty(
            case, rule, _MISSED, held, required,
            due_on=due_on, counted_from_on=start, late=late, exempted_by=exempted_by,
        )  # fmt: skip
    last_for_next = due_on - span((required - held - 1) * rule.min_gap_days)
    safe_on = rulebook.calendar.back_to_working_day(last_for_next)
    is_decision = rule.duty is _DECISION
    target_on = safe_on if is_decision else target_day(rule, since, due_on, held + 1)
    planned_on = planned_day(case, rule, rulebook.contacts, today, since=since)
    status = _running_status(today, target_on, safe_on, planned_on, paused_by)
    return Duty(
        case, rule, status, held, required, target_on, safe_on, due_on, planned_on,
        counted_from_on=start, paused_by=paused_by, exempted_by=exempted_by,
    )  # fmt: skip


def target_day(rule: RuleVersion, counted_from: date, due_on: date, number: int) -> date:
    """The good day for event ``number``: the rule's pace, else an even spread (rounded up)."""
    if rule.pace_weeks:
        return counted_from + span(7 * rule.pace_weeks[number - 1])
    days = (due_on - counted_from).days
    return counted_from + span(-(-days * number // rule.count))


def _every(
    case: Case, rule: RuleVersion, rulebook: Rulebook, today: date, limit: Limit, start: date | None
) -> Duty | None:
    """One event at a time, counted from the last one or else from the rule's first day.

    With ``from_*`` it begins so long after that, and what was before does not shorten it. An offer counts
    until its last day.
    """
    days = [d for d in counting_days(case, rule, rulebook.contacts) if d <= today]
    held, required = len(days), len(days) + 1
    if rule.event is EventKind.OFFER:
        days, is_running = last_days(case, rule, today)
        if is_running:
            return Duty(case, rule, _MET, held, held, counted_from_on=start)
    if start is None and (rule.until is not None or rule.window_from is not None or not days):
        return _unknown(case, rule, rulebook, today)
    opens = opening_day(rule, case, start) if start is not None else date.min
    since = max([opens, *days])
    if rule.window_from is not None and today <= opens:
        return None
    due_on = add_limit(since, limit)
    resting = resting_exemptions(case, rule)
    if resting:
        due_on = moved_by_exemptions(due_on, resting, rule=rule, since=since, today=today)
    if rule.until is not None and due_on > add_limit(start or since, rule.until):
        return None
    paused_by = _covering(resting, today) if resting else None
    if today > due_on and paused_by is None:
        return Duty(case, rule, _MISSED, held, required, due_on=due_on, counted_from_on=since)
    safe_on = rulebook.calendar.back_to_working_day(due_on)
    planned_on = planned_day(case, rule, rulebook.contacts, today)
    status = _running_status(today, safe_on, safe_on, planned_on, paused_by)
    return Duty(
        case, rule, status, held, required, safe_on, safe_on, due_on, planned_on,
        counted_from_on=since, paused_by=paused_by,
    )  # fmt: skip


def _running_status(
    today: date, target_on: date, safe_on: date, planned_on: date | None, paused_by: Exemption | None
) -> Status:
    """A duty that is neither met nor missed: the first status of the table that applies."""
    if paused_by is not None:
        return _PAUSED
    if today > safe_on:
        return _CRITICAL
    if planned_on is not None and planned_on <= safe_on:
        return _BOOKED
    if today >= target_on or today >= safe_on - SOON_DAYS:
        return _SOON
    return _OK


def _unknown(case: Case, rule: RuleVersion, rulebook: Rulebook, today: date) -> Duty:
    held = sum(1 for day in counting_days(case, rule, rulebook.contacts) if day <= today)
    if case.started_on is None:
        missing = "startdato"
    elif rule.clock is Clock.HOURS and (case.benefit_hours is None or case.benefit_hours_on is None):
        missing = "dagpengetimer"
    else:
        missing = "alder"
    return Duty(case, rule, _UNKNOWN, held, rule.count, missing=missing)


def resting_exemptions(case: Case, rule: RuleVersion) -> tuple[Exemption, ...]:
    """The case's exemptions that rest this rule's duty; only talks and offers rest."""
    if not case.exemptions or rule.pause is Pause.NONE or rule.event not in _RESTING:
        return ()
    paused = Pauses.OFFERS if rule.event is EventKind.OFFER else Pauses.TALKS
    return tuple(e for e in case.exemptions if e.pauses in (Pauses.ALL, paused))


def _covering(exemptions: tuple[Exemption, ...], today: date) -> Exemption | None:
    """The exemption that covers today; of several, the one that lasts longest."""
    covering = [e for e in exemptions if e.from_on <= today and (e.to_on is None or today <= e.to_on)]
    return max(covering, key=lambda e: e.to_on or date.max, default=None)
