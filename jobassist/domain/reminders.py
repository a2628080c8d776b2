"""The duties of others, and what is good to know: reminders, never missed by the jobcentre."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from jobassist.domain.case import Case
from jobassist.domain.clocks import add_limit, opening_day
from jobassist.domain.conditions import applies, first_day
from jobassist.domain.duties import Duty, Status, duty_by
from jobassist.domain.rulebook import Rulebook
from jobassist.domain.rules import DutyKind, RuleVersion


class Reminder(NamedTuple):
    """One thing to remember. ``duty`` has its day, where it has one; None is plain information."""

    rule: RuleVersion
    duty: Duty | None = None

    @property
    def due_on(self) -> date | None:
        return self.duty.due_on if self.duty is not None else None


def reminders_of(case: Case, rulebook: Rulebook, today: date) -> tuple[Reminder, ...]:
    """What to remember for a case on a day, what has a day first; nothing that is done already."""
    if case.ended_on is not None and case.ended_on < today:
        return ()
    rules = rulebook.reminders(case.group, today, started_on=case.started_on)
    found = [each for rule in rules if (each := _reminder(case, rule, rulebook, today)) is not None]
    return tuple(sorted(found, key=lambda each: (each.due_on or date.max, each.rule.id)))


def _reminder(case: Case, rule: RuleVersion, rulebook: Rulebook, today: date) -> Reminder | None:
    if rule.duty is DutyKind.INFORMATION:
        is_told = applies(case, rule, today) and _is_in_window(case, rule, today)
        return Reminder(rule) if is_told else None
    duty = duty_by(case, rule, rulebook, today)
    if duty is None or duty.status is Status.MET or duty.is_made_up:
        return None
    return Reminder(rule, duty)


def _is_in_window(case: Case, rule: RuleVersion, today: date) -> bool:
    """Between the days that a piece of information is of use; always, where the file names none."""
    if rule.window_from is None and rule.until is None:
        return True
    start = first_day(case, rule, today)
    if start is None:
        return False
    has_ended = rule.until is not None and today > add_limit(start, rule.until)
    return today >= opening_day(rule, case, start) and not has_ended
