"""Recording that something was decided, which is what a ``decision`` duty asks for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from jobassist.domain.calendar import add_months
from jobassist.domain.case import Case, CaseId, Decision, TargetGroup
from jobassist.domain.clocks import add_limit
from jobassist.domain.conditions import applies
from jobassist.domain.danish import short_date
from jobassist.domain.rules import DutyKind, RuleVersion
from jobassist.services.book_talk import case_of
from jobassist.services.case_facts import (
    NO_START,
    UNCHANGED,
    FactError,
    check_day,
    check_unchanged,
    checked_text,
)
from jobassist.services.desk import Changed, Desk
from jobassist.store import tables

EXTENSIONS = range(1, 8)
"""The numbers of sygedagpengeloven § 27, stk. 1."""
_MONTHS_AHEAD = 12
_NO_FIRST_DAY = "Skriv forlængelsens første dag. Ugerne efter § 27 tælles fra den."


class DecisionError(FactError):
    """A decision that cannot have been made so; ``key`` is the field to mend."""


def record_decision(desk: Desk, case: Case, rule_id: str, on: date, *, note: str = "") -> Changed:
    """Stores a decision of a day up to today; raises DecisionError for any other day."""
    return save_decision(desk, case.id, Decision(rule_id, on, note))


def save_decision(desk: Desk, case_id: CaseId, made: Decision, *, before: Decision | None = None) -> Changed:
    """Stores a decision; ``before`` is the one that it changes, as it was shown.

    Raises FactError with what to mend, or Stale when somebody else has written meanwhile.
    """
    case = case_of(desk, case_id)
    made = replace(made, note=checked_text("note", "Notat", made.note))
    _check(desk, case, made)
    if before is not None:
        check_unchanged(case.decisions, before)
    if made == before:
        return UNCHANGED
    values: dict[str, Any] = {
        "rule_id": made.rule_id, "decided_on": made.decided_on, "note": made.note,
        "extension": made.extension, "from_on": made.from_on,
    }  # fmt: skip
    with desk.store.write("record_decision", by=desk.user, at=desk.clock.now(), case_id=case_id) as unit:
        if before is None:
            unit.insert(tables.decisions, case_id=case_id, **values)
        else:
            unit.update(tables.decisions, before.id, **values)
    message = f"Afgørelsen {short_date(made.decided_on)} er registreret"
    return Changed(frozenset({case_id}), message, unit.action_id)


def delete_decision(desk: Desk, case_id: CaseId, made: Decision) -> Changed:
    """Takes a decision away; raises FactError when it is gone already, or Stale."""
    check_unchanged(case_of(desk, case_id).decisions, made)
    with desk.store.write("delete_decision", by=desk.user, at=desk.clock.now(), case_id=case_id) as unit:
        unit.delete(tables.decisions, made.id)
    message = f"Afgørelsen {short_date(made.decided_on)} er slettet"
    return Changed(frozenset({case_id}), message, unit.action_id)


def decided_rule(desk: Desk, case: Case) -> str:
    """The rule that the next decision about sick pay answers: revurdering, and later what it extended by.

    Empty where the law asks for none.
    """
    rules = desk.rulebook.in_force(case.group, desk.today, started_on=case.started_on)
    revision = next((r for r in rules if r.paid_weeks and applies(case, r, desk.today)), None)
    later = next((r for r in rules if r.from_extension), None)
    if revision is None:
        return later.id if later is not None else ""
    is_decided = any(each.rule_id == revision.id for each in case.decisions)
    return later.id if is_decided and later is not None else revision.id


def extensions_on(desk: Desk, day: date) -> tuple[RuleVersion, ...]:
    """The numbers of § 27 that sick pay can be extended by on a day, the lowest first."""
    found = [v for v in desk.rulebook.versions if v.from_extension and v.is_valid_on(day)]
    return tuple(sorted(found, key=lambda version: version.from_extension))


def last_day_of(extension: RuleVersion, first: date) -> date | None:
    """The day by which an extension from ``first`` on must be decided anew; None: the law sets none."""
    return add_limit(first, extension.limit) if extension.duty is DutyKind.DECISION else None


def _check(desk: Desk, case: Case, made: Decision) -> None:
    on, start = made.decided_on, case.started_on
    if on > desk.today:
        raise DecisionError("on", "Dagen er ikke kommet endnu. Vælg den dag, afgørelsen blev truffet.")
    if start is None:
        raise DecisionError("", NO_START)
    if on < start:
        raise DecisionError("on", f"Sagen begyndte først {short_date(start)}. Vælg en senere dag.")
    if made.extension:
        _check_extension(case, made, start)
    elif made.from_on is not None:
        raise DecisionError("from_on", "Kun en forlængelse har en første dag. Lad feltet stå tomt.")


def _check_extension(case: Case, made: Decision, start: date) -> None:
    if made.extension not in EXTENSIONS:
        raise DecisionError("extension", "§ 27, stk. 1, har numrene 1 til 7. Vælg et af dem.")
    if case.group is not TargetGroup.SYGEDAGPENGE:
        raise DecisionError("extension", "Kun sygedagpenge forlænges efter § 27. Vælg ingen forlængelse.")
    if made.from_on is None:
        raise DecisionError("from_on", _NO_FIRST_DAY)
    if made.from_on < start:
        raise DecisionError("from_on", f"Sagen begyndte først {short_date(start)}. Vælg en senere dag.")
    check_day("from_on", "Forlængelsens første dag", made.from_on, add_months(made.decided_on, _MONTHS_AHEAD))
