"""Revurdering of sick pay (sygedagpengeloven §§ 24-25): the month in which the law's weeks are paid.

At each month's end the days paid in the preceding calendar months are counted, that month among them;
the first days of the case are not, nor is maternity benefit. Reduced benefit counts as whole days. Where
paid periods are not known, or end before, sick pay is taken to go on: the day is then an estimate, and
never too late.
"""

from __future__ import annotations

from datetime import date

from jobassist.domain.calendar import ONE_DAY, add_months, month_end, span
from jobassist.domain.case import Case
from jobassist.domain.circumstances import BenefitPeriod, PaidAs
from jobassist.domain.rules import RuleVersion

_MOST_MONTHS = 240
Spans = list[tuple[date, date]]


def revision_day(case: Case, rule: RuleVersion, start: date) -> date | None:
    """The month's end at which more than the rule's weeks are paid; None when that is never."""
    if not case.benefit_periods:
        # What the loop below gives too, for the many cases whose weeks nobody knows.
        return month_end(start + span(rule.uncounted_days + 7 * rule.paid_weeks))
    spans = _counted(case.benefit_periods, start, rule.uncounted_days)
    month = month_end(start)
    for _ in range(_MOST_MONTHS):
        if _days_within(spans, _window_start(month, rule), month) > 7 * rule.paid_weeks:
            return month
        month = month_end(month + ONE_DAY)
    return None


def paid_days(case: Case, rule: RuleVersion, start: date, month: date) -> int:
    """How many counted days are paid, or taken to be, in the rule's months up to a month's end."""
    spans = _counted(case.benefit_periods, start, rule.uncounted_days)
    return _days_within(spans, _window_start(month, rule), month)


def known_until(case: Case) -> date | None:
    """The last day that paid periods are known for; None when none are."""
    return max((p.to_on or p.from_on for p in case.benefit_periods), default=None)


def _counted(periods: tuple[BenefitPeriod, ...], start: date, uncounted_days: int) -> Spans:
    """The paid spans that count, in order; after the last known one sick pay goes on."""
    first_counted = start + span(uncounted_days)
    paid = sorted(periods, key=lambda p: p.from_on)
    spans: Spans = []
    next_day = date.min
    for period in paid:
        first, last = max(period.from_on, next_day), period.to_on or date.max
        if first <= last and period.paid_as is not PaidAs.MATERNITY:
            spans += _without(first, last, start, first_counted)
        next_day = max(next_day, last + ONE_DAY if last < date.max else last)
    if next_day < date.max:
        spans += _without(max(next_day, start), date.max, start, first_counted)
    return spans


def _without(first: date, last: date, start: date, first_counted: date) -> Spans:
    """A span without the case's first days; what was paid before the case counts."""
    before = [(first, min(last, start - ONE_DAY))] if first < start else []
    after = [(max(first, first_counted), last)] if last >= first_counted else []
    return before + after


def _window_start(month: date, rule: RuleVersion) -> date:
    return add_months(month.replace(day=1), 1 - rule.paid_months)


def _days_within(spans: Spans, first: date, last: date) -> int:
    return sum(max(0, (min(last, end) - max(first, begin)).days + 1) for begin, end in spans)
