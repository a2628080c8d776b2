"""The periods for which sick pay was paid, written as one text that replaces what was known; one undo."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from jobassist.domain.benefit_weeks import known_until, paid_days
from jobassist.domain.calendar import month_end
from jobassist.domain.case import Case, CaseId, TargetGroup
from jobassist.domain.circumstances import BenefitPeriod
from jobassist.domain.conditions import applies
from jobassist.domain.duties import Status, duty_by
from jobassist.domain.rules import RuleVersion
from jobassist.importers.paid_periods import period_line, read_periods
from jobassist.services.book_talk import case_of
from jobassist.services.case_facts import NO_START, UNCHANGED, FactError
from jobassist.services.desk import Changed, Desk
from jobassist.store import tables
from jobassist.store.errors import Stale

MOST_PERIODS = 100
_NOT_SICK = "Kun sygedagpenge revurderes efter betalte uger. Perioderne kan ikke gemmes på denne sag."


@dataclass(frozen=True, slots=True)
class PaidWeeks:
    """How far the paid days have come, and when they reach the revurdering.

    ``limit_days`` must be exceeded within ``months`` calendar months. ``so_far`` are those to the end of the
    month that today is in, ``then`` those to the revurdering's; None: it is never reached.
    """

    limit_days: int
    months: int
    month_on: date
    so_far: int
    revision_on: date | None
    then: int
    is_estimate: bool
    known_until: date | None
    is_decided: bool = False


def paid_weeks(desk: Desk, case: Case) -> PaidWeeks | None:
    """How a case stands towards its revurdering; None where it has none, or no first day."""
    rule, start = _revision_rule(desk, case), case.started_on
    if rule is None or start is None:
        return None
    duty = duty_by(case, rule, desk.rulebook, desk.today)
    due_on = duty.due_on if duty is not None else None
    month_on = month_end(desk.today)
    return PaidWeeks(
        limit_days=7 * rule.paid_weeks,
        months=rule.paid_months,
        month_on=month_on,
        so_far=paid_days(case, rule, start, month_on),
        revision_on=due_on,
        then=paid_days(case, rule, start, due_on) if due_on is not None else 0,
        is_estimate=duty.is_estimate if duty is not None else False,
        known_until=known_until(case),
        is_decided=duty is not None and duty.status is Status.MET,
    )


def paid_text(case: Case) -> str:
    """The periods as lines to change."""
    return "\n".join(map(period_line, case.benefit_periods))


def save_periods(desk: Desk, case_id: CaseId, text: str, *, before: str) -> Changed:
    """Stores all periods of a case in place of those known; ``before`` is their text as it was shown.

    Raises FactError naming the line to mend, or Stale when somebody else has written meanwhile.
    """
    case = case_of(desk, case_id)
    periods = _read(desk, case, text)
    if paid_text(case) != before:
        raise Stale
    known = {replace(each, id=""): each.id for each in case.benefit_periods}
    gone, new = set(known) - set(periods), [each for each in periods if each not in known]
    if not gone and not new:
        return UNCHANGED
    with desk.store.write("save_periods", by=desk.user, at=desk.clock.now(), case_id=case_id) as unit:
        for period in sorted(gone, key=lambda each: each.from_on):
            unit.delete(tables.benefit_periods, known[period])
        for period in new:
            unit.insert(
                tables.benefit_periods,
                case_id=case_id, from_on=period.from_on, to_on=period.to_on, paid_as=period.paid_as,
            )  # fmt: skip
    count = "1 periode" if len(periods) == 1 else f"{len(periods)} perioder"
    return Changed(frozenset({case_id}), f"Udbetalte sygedagpenge er gemt: {count}", unit.action_id)


def _revision_rule(desk: Desk, case: Case) -> RuleVersion | None:
    rules = desk.rulebook.in_force(case.group, desk.today, started_on=case.started_on)
    return next((r for r in rules if r.paid_weeks and applies(case, r, desk.today)), None)


def _read(desk: Desk, case: Case, text: str) -> list[BenefitPeriod]:
    if case.group is not TargetGroup.SYGEDAGPENGE:
        raise FactError("", _NOT_SICK)
    if case.started_on is None:
        raise FactError("", NO_START)
    periods, problems = read_periods(text, today=desk.today)
    if problems:
        raise FactError("periods", problems[0])
    if len(periods) > MOST_PERIODS:
        raise FactError(
            "periods", f"Der er flere end {MOST_PERIODS} perioder. Saml dem, der følger hinanden."
        )
    in_order = sorted(periods, key=lambda each: each.from_on)
    for period in in_order:
        _check(period, month_end(desk.today))
    for earlier, later in pairwise(in_order):
        if earlier.to_on is None or later.from_on <= earlier.to_on:
            raise FactError("periods", _overlap(earlier, later))
    return in_order


def _check(period: BenefitPeriod, latest: date) -> None:
    line = f"“{period_line(period)}”"
    if period.to_on is not None and period.to_on < period.from_on:
        raise FactError("periods", f"{line} slutter, før den begynder. Byt om på de to dage.")
    if max(period.from_on, period.to_on or period.from_on) > latest:
        raise FactError(
            "periods", f"{line} er ikke betalt endnu. Skriv “stadig”, hvis udbetalingen går videre."
        )


def _overlap(earlier: BenefitPeriod, later: BenefitPeriod) -> str:
    first, second = period_line(earlier), period_line(later)
    return f"“{first}” og “{second}” overlapper. Ret dem, så hver dag kun står én gang."
