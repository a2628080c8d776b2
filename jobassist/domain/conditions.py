"""Whom a rule holds for on a day, beside its target group: the conditions that it carries as data."""

from __future__ import annotations

from datetime import date

from jobassist.domain.calendar import span
from jobassist.domain.case import Case, Decision, Exemption
from jobassist.domain.circumstances import Circumstance, CircumstanceKind, latest
from jobassist.domain.cpr import age_on
from jobassist.domain.rules import Clock, RuleVersion

PART_TIME = frozenset({CircumstanceKind.DELTIDSFORSIKRET})


def applies(case: Case, rule: RuleVersion, today: date) -> bool:
    """Whether the rule holds for the case on a day."""
    return not rule.is_conditional or (
        not _is_excepted(case, rule, today)
        and (rule.from_circumstance is None or begun(case, rule.from_circumstance, today) is not None)
        and (not rule.from_extension or extension_of(case, today) == rule.from_extension)
        and (not rule.only_with or has_any(case, rule.only_with, today))
        and not has_any(case, rule.unless_with, today)
        and (rule.only_employed is None or case.is_employed is rule.only_employed)
        and (not rule.only_visitation or case.visitation in rule.only_visitation)
        and _has_the_age(case, rule)
    )


def first_day(case: Case, rule: RuleVersion, today: date) -> date | None:
    """The day a rule is counted from: a circumstance's, an extension's, else the case's first."""
    if rule.from_circumstance is not None:
        found = begun(case, rule.from_circumstance, today)
        return found.from_on if found is not None else None
    if rule.from_extension:
        decision = _extended(case, today)
        return (decision.from_on or decision.decided_on) if decision is not None else None
    return case.started_on


def begun(case: Case, kind: CircumstanceKind, today: date) -> Circumstance | None:
    """The newest circumstance of a kind that had begun by a day."""
    return latest(case.circumstances, kind, today)


def has_any(case: Case, kinds: frozenset[CircumstanceKind], day: date) -> bool:
    """Whether one of these circumstances holds on a day."""
    return bool(kinds) and any(c.kind in kinds and c.holds_on(day) for c in case.circumstances)


def exempting(case: Case, rule: RuleVersion, today: date) -> Exemption | None:
    """The concrete assessment that leaves the citizen out today, as an exemption with its reason."""
    if rule.exempt_by is None:
        return None
    holding = [c for c in case.circumstances if c.kind is rule.exempt_by and c.holds_on(today)]
    return max(map(_as_exemption, holding), key=lambda e: e.from_on, default=None)


def shifting(case: Case, rule: RuleVersion) -> tuple[Exemption, ...]:
    """Circumstances whose days a rule does not count, as exemptions."""
    return tuple(_as_exemption(c) for c in case.circumstances if c.kind in rule.shifted_by)


def extension_of(case: Case, today: date) -> int:
    """The number of sygedagpengeloven § 27, stk. 1, that the sick pay was last extended by; 0: none."""
    decision = _extended(case, today)
    return decision.extension if decision is not None else 0


def _extended(case: Case, today: date) -> Decision | None:
    known = [d for d in case.decisions if d.extension and d.decided_on <= today]
    return max(known, key=lambda d: d.decided_on, default=None)


def kinds_asked_about(rule: RuleVersion) -> frozenset[CircumstanceKind]:
    """What a rule wants to know of a case: all that it is counted from, met by, holds for or spares."""
    named = (rule.from_circumstance, rule.met_by, rule.exempt_by)
    single = frozenset(kind for kind in named if kind is not None)
    clock = PART_TIME if rule.clock is Clock.HOURS else frozenset()
    return single | rule.only_with | rule.unless_with | rule.shifted_by | rule.forms_unless_with | clock


def _as_exemption(circumstance: Circumstance) -> Exemption:
    return Exemption(circumstance.from_on, circumstance.to_on, reason=circumstance.note)


def _is_excepted(case: Case, rule: RuleVersion, today: date) -> bool:
    """Visitation category, and early recovery when employed."""
    start = case.started_on
    if start is None:
        return False
    if case.visitation in rule.unless_visitation:
        return today <= start + span(7 * rule.unless_visitation_weeks)
    if rule.unless_recovery_weeks and case.is_employed and case.recovery_on is not None:
        recovers_early = case.recovery_on < start + span(7 * rule.unless_recovery_weeks)
        return recovers_early and today <= case.recovery_on
    return False


def _has_the_age(case: Case, rule: RuleVersion) -> bool:
    """Of the rule's ages on the case's first day; an age that nobody knows may be one of them."""
    if (not rule.min_age and rule.max_age is None) or case.started_on is None:
        return True
    age = age_on(case.cpr, case.started_on)
    return age is None or (rule.min_age <= age and (rule.max_age is None or age <= rule.max_age))
