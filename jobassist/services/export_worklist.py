"""The worklist as a spreadsheet."""

from __future__ import annotations

from collections.abc import Sequence

from jobassist.domain import cpr as cpr_numbers
from jobassist.domain import explain
from jobassist.domain.duties import Duty
from jobassist.domain.steps import steps_text
from jobassist.services.desk import Desk
from jobassist.services.terms import group_term


def worklist_xlsx(desk: Desk, duties: Sequence[Duty], *, show_cpr: bool) -> bytes:
    """Every duty a row, in the order given; CPR numbers are masked unless ``show_cpr``."""
    from jobassist.reports.spreadsheet import Column, to_xlsx

    shown = cpr_numbers.formatted if show_cpr else cpr_numbers.masked
    rows = [
        {
            "status": explain.STATUS_WORDS[duty.status],
            "name": duty.case.name,
            "cpr": shown(duty.case.cpr),
            "group": group_term(duty.case.group).label,
            "reason": explain.short_reason(duty),
            "target_on": duty.target_on,
            "safe_on": duty.safe_on,
            "due_on": duty.due_on,
            "caseworker": duty.case.caseworker,
            "rule": duty.rule.id,
            "why": explain.sentence(duty, desk.today),
            "steps": steps_text(duty, desk.rulebook, desk.today),
        }
        for duty in duties
    ]
    columns = (
        Column("status", "Status"),
        Column("name", "Borger", "long"),
        Column("cpr", "CPR"),
        Column("group", "Målgruppe", "long"),
        Column("reason", "Hvorfor", "long"),
        Column("target_on", "Måldag", "date"),
        Column("safe_on", "Sidste sikre dag", "date"),
        Column("due_on", "Frist", "date"),
        Column("caseworker", "Sagsbehandler", "long"),
        Column("rule", "Regel"),
        Column("why", "Forklaring", "long"),
        Column("steps", "Regnestykket", "long"),
    )
    return to_xlsx("Arbejdsliste", columns, rows)
