"""Recording that something was decided, which is what a ``decision`` duty asks for."""

from __future__ import annotations

from datetime import date

from jobassist.domain.case import Case
from jobassist.domain.danish import short_date
from jobassist.domain.errors import JobAssistError
from jobassist.services.desk import Changed, Desk
from jobassist.store import tables


class DecisionError(JobAssistError):
    """A day on which nothing can have been decided."""


def record_decision(desk: Desk, case: Case, rule_id: str, on: date, *, note: str = "") -> Changed:
    """Stores a decision of a day up to today; raises DecisionError for any other day."""
    if on > desk.today:
        raise DecisionError("Dagen er ikke kommet endnu. Vælg den dag, afgørelsen blev truffet.")
    if case.started_on is not None and on < case.started_on:
        raise DecisionError(f"Sagen begyndte først {short_date(case.started_on)}. Vælg en senere dag.")
    with desk.store.write("record_decision", by=desk.user, at=desk.clock.now(), case_id=case.id) as unit:
        unit.insert(tables.decisions, case_id=case.id, rule_id=rule_id, decided_on=on, note=note.strip())
    return Changed(frozenset({case.id}), f"Afgørelsen {short_date(on)} er registreret", unit.action_id)
