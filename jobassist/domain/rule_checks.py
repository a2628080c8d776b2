"""What a rule version may not say: limits nobody can keep, ages left out, keys that fit no such duty."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from itertools import pairwise
from typing import Any

from jobassist.domain.calendar import ONE_DAY
from jobassist.domain.clocks import add_limit
from jobassist.domain.danish import short_date
from jobassist.domain.rules import Clock, DutyKind, EventKind, Limit, Pause, RuleVersion

OLDEST = 150
_SHORTEST_MONTH = 28
_MEASURED = {"four_talks": EventKind.TALK, "active_offer": EventKind.OFFER}
# Keys that only mean something beside one of these values: a key without effect misleads its reader.
_FITS: tuple[tuple[tuple[str, ...], str, tuple[str, ...]], ...] = (
    (("until_weeks", "until_months"), "duty", ("every", "information")),
    (("count", "min_gap_days", "pace_weeks", "repeats", "exempt_by"), "duty", ("at_least",)),
    (("from_days", "from_weeks", "from_months"), "duty", ("at_least", "every", "information")),
    (("from_hours", "from_at_month_end"), "clock", ("hours",)),
    (("repeats",), "clock", ("calendar", "period")),
    (
        ("limit_days", "limit_weeks", "limit_months", "limits_by_age"),
        "duty",
        ("at_least", "every", "decision"),
    ),
    (("paid_weeks", "from_extension"), "duty", ("decision", "information")),
    (("met_by",), "event", ("circumstance",)),
    (("ends_at_month_end", "uncounted_days"), "duty", ("at_least", "decision")),
    (("ends_at_month_end", "uncounted_days"), "clock", ("calendar", "period")),
    (("talk_kinds", "held_by", "forms", "forms_unless_with", "talks_not_counting"), "event", ("talk",)),
    (("offers_not_counting", "offer_kinds", "offer_min_days", "given_start_weeks"), "event", ("offer",)),
    (("grace_weeks", "grace_months"), "pause", ("grace",)),
)

Problem = tuple[str, str]


def misplaced_key(data: Mapping[str, Any]) -> Problem | None:
    """The first key that has no effect beside the others, and why."""
    for keys, decisive, values in _FITS:
        found = next((key for key in keys if key in data), None)
        if found is not None and data.get(decisive) not in values:
            needed = " eller ".join(values)
            return found, f"virker kun, når {decisive} er {needed}. Slet linjen, eller ret {decisive}"
    return None


def problem_of(rule: RuleVersion) -> Problem | None:
    """The first key whose value cannot be, and why; None when the version can be used."""
    return next((found for check in _CHECKS if (found := check(rule)) is not None), None)


def problem_between(earlier: RuleVersion, later: RuleVersion) -> Problem | None:
    """What is wrong with the earlier of two versions in a file beside the later; None when both can stand."""
    if earlier.id != later.id:
        return "id", f"er {earlier.id}, men en anden version hedder {later.id}. Giv hver regel sin egen fil"
    if not earlier.groups & later.groups:
        return None
    if earlier.from_extension != later.from_extension:
        return None
    if earlier.valid_from == later.valid_from:
        return "valid_from", "er den samme som i en anden version for samme gruppe. Ret den ene"
    if earlier.valid_to is None or later.valid_from <= earlier.valid_to:
        begins, ends = short_date(later.valid_from), short_date(later.valid_from - ONE_DAY)
        return "valid_to", f"skal være {ends}, fordi den næste version for samme gruppe begynder {begins}"
    return None


def _validity(rule: RuleVersion) -> Problem | None:
    if rule.valid_to is not None and rule.valid_to < rule.valid_from:
        return "valid_to", f"({short_date(rule.valid_to)}) ligger før valid_from. Byt om på de to datoer"
    return None


def _kinds(rule: RuleVersion) -> Problem | None:
    if (rule.duty is DutyKind.DECISION) != (rule.event is EventKind.DECISION):
        return "event", "skal være decision, når duty er decision, og kun da"
    if (rule.event is EventKind.CIRCUMSTANCE) != (rule.met_by is not None):
        return "met_by", "skal stå, når event er circumstance, og kun da"
    if rule.duty is DutyKind.EVERY and rule.clock is Clock.HOURS:
        return "clock", "kan ikke være hours, når duty er every. Skriv calendar eller period"
    if rule.measure and not rule.is_demand:
        return "measure", "er kun for det, som kommunen skal. Slet linjen"
    if rule.measure and _MEASURED[rule.measure] is not rule.event:
        return "measure", f"er {rule.measure}, men event er {rule.event}. Ret en af dem"
    return None


def _pauses(rule: RuleVersion) -> Problem | None:
    if rule.pause is Pause.GRACE and rule.grace is None:
        return "pause", "er grace, men grace_weeks eller grace_months mangler. Skriv en af dem"
    return None


def _weeks_paid(rule: RuleVersion) -> Problem | None:
    if bool(rule.paid_weeks) != bool(rule.paid_months):
        return "paid_weeks", "og paid_months hører sammen. Skriv begge, eller slet begge"
    if rule.paid_weeks and 7 * rule.paid_weeks >= _SHORTEST_MONTH * rule.paid_months:
        return "paid_weeks", f"er flere uger, end der er i {rule.paid_months} måneder. Ret en af dem"
    return None


def _people(rule: RuleVersion) -> Problem | None:
    both = rule.only_with & rule.unless_with
    if both:
        return "unless_with", f"har {min(both)}, som også står i only_with. Slet den ene"
    if rule.max_age is not None and rule.max_age < rule.min_age:
        return "max_age", "er mindre end min_age. Byt om på dem"
    if rule.exempt_count and (rule.exempt_by is None or rule.exempt_count >= rule.count):
        return "exempt_count", "skal være mindre end count og stå sammen med exempt_by"
    return None


def _exceptions(rule: RuleVersion) -> Problem | None:
    if bool(rule.unless_visitation) != bool(rule.unless_visitation_weeks):
        return "unless_visitation", "og unless_visitation_weeks hører sammen. Skriv begge, eller slet begge"
    return None


def _ages(rule: RuleVersion) -> Problem | None:
    bands = sorted(rule.age_limits, key=lambda band: band.min_age)
    if bands and (bands[0].min_age != 0 or bands[-1].max_age < OLDEST):
        return "limits_by_age", f"skal begynde ved 0 år og slutte ved {OLDEST} år"
    for younger, older in pairwise(bands):
        if older.min_age != younger.max_age + 1:
            return "limits_by_age", f"skal have hver alder én gang. Se på {younger.max_age + 1} år"
    return None


def _pace(rule: RuleVersion) -> Problem | None:
    weeks = rule.pace_weeks
    if weeks and (len(weeks) != rule.count or any(a >= b for a, b in pairwise(weeks))):
        return "pace_weeks", f"skal have {rule.count} stigende ugetal, ét for hver {rule.what}"
    if weeks and 7 * weeks[-1] > _days(rule, _shortest(rule)):
        return "pace_weeks", "går ud over fristen. Ret ugetallene eller fristen"
    return None


def _room(rule: RuleVersion) -> Problem | None:
    """Whether the events fit between the first day they count and the limit."""
    if rule.duty is DutyKind.INFORMATION:
        return None
    days = _days(rule, _shortest(rule))
    if rule.until is not None and _days(rule, rule.until) < days:
        return _key("until", rule.until), "ligger før den første frist. Ret en af dem"
    if rule.window_from is not None and rule.duty is not DutyKind.EVERY:
        days -= _days(rule, rule.window_from)
        if days <= 0:
            return _key("from", rule.window_from), "skal ligge før fristen"
    if (rule.count - 1) * rule.min_gap_days >= days:
        between = f"med {rule.min_gap_days} dage imellem"
        return "count", f"er {rule.count}, men så mange {rule.what_many} {between} kan ikke nås inden fristen"
    return None


def _key(prefix: str, limit: Limit) -> str:
    return f"{prefix}_{next(unit for unit in ('weeks', 'months', 'days', 'hours') if getattr(limit, unit))}"


def _shortest(rule: RuleVersion) -> Limit:
    limits = [band.limit for band in rule.age_limits] or [rule.limit]
    return min(limits, key=lambda limit: _days(rule, limit))


def _days(rule: RuleVersion, limit: Limit) -> int:
    """How long a limit is, counted from the version's first day."""
    start: date = rule.valid_from
    if limit.hours:
        return int(limit.hours / rule.hours_clock.hours_a_week * 7)
    return (add_limit(start, limit) - start).days


_CHECKS = (_validity, _kinds, _pauses, _weeks_paid, _people, _exceptions, _ages, _pace, _room)
