"""The records that commands print; other programs build on their keys."""

from __future__ import annotations

from datetime import date
from typing import Any

from jobassist.domain import cpr as cpr_numbers
from jobassist.domain import explain
from jobassist.domain.case import TargetGroup
from jobassist.domain.danish import percent
from jobassist.domain.duties import Duty
from jobassist.domain.figures import ALL_GROUPS, Figure
from jobassist.domain.rule_words import law_line
from jobassist.services.desk import Desk
from jobassist.services.import_list import ImportPreview, Kind
from jobassist.services.open_case import steps_of
from jobassist.services.terms import group_term

WORKLIST_COLUMNS = ("status", "name", "cpr", "group", "short_why", "safe_on", "due_on", "caseworker", "rule")
WORKLIST_HEADINGS = (
    "Status",
    "Borger",
    "CPR",
    "Gruppe",
    "Hvorfor",
    "Sikker dag",
    "Frist",
    "Sagsbehandler",
    "Regel",
)
WORKLIST_CSV_COLUMNS = (
    "cpr", "name", "group", "caseworker", "rule", "status", "held", "required",
    "target_on", "safe_on", "due_on", "why", "source",
)  # fmt: skip
FIGURES_COLUMNS = (
    "measure", "group", "population", "missing", "share", "threshold", "to_convert", "rescuable",
)  # fmt: skip


def duty_record(duty: Duty, today: date, *, show_cpr: bool) -> dict[str, Any]:
    """One duty: dates as dates; ``cpr`` is ten digits when shown, else masked."""
    case = duty.case
    return {
        "cpr": case.cpr if show_cpr else cpr_numbers.masked(case.cpr),
        "name": case.name,
        "group": case.group.value,
        "caseworker": case.caseworker,
        "rule": duty.rule.id,
        "status": duty.status.value,
        "held": duty.held,
        "required": duty.required,
        "target_on": duty.target_on,
        "safe_on": duty.safe_on,
        "due_on": duty.due_on,
        "why": explain.sentence(duty, today),
        "source": law_line(duty.rule),
    }


def duty_steps(desk: Desk, duty: Duty) -> str:
    """The arithmetic below the duty that it is of, indented."""
    told = steps_of(desk, duty).replace("\n", "\n  ")
    return f"\n{duty.case.name}: {duty.rule.title} ({duty.rule.id})\n  {told}"


def duty_line(duty: Duty, *, show_cpr: bool) -> dict[str, Any]:
    """One duty as a line of the table."""
    case = duty.case
    return {
        "status": explain.STATUS_WORDS[duty.status],
        "name": case.name,
        "cpr": cpr_numbers.formatted(case.cpr) if show_cpr else cpr_numbers.masked(case.cpr),
        "group": group_term(case.group).short,
        "short_why": explain.short_reason(duty),
        "safe_on": duty.safe_on,
        "due_on": duty.due_on,
        "caseworker": case.caseworker,
        "rule": duty.rule.id,
    }


def figure_record(figure: Figure) -> dict[str, Any]:
    return {
        "measure": figure.measure,
        "group": figure.group,
        "population": figure.population,
        "missing": figure.missing,
        "share": figure.share,
        "threshold": figure.threshold,
        "to_convert": figure.to_convert,
        "rescuable": figure.rescuable,
    }


_MEASURE_WORDS = {"four_talks": "Mangler fire samtaler", "active_offer": "Mangler aktivt tilbud"}


def figure_line(figure: Figure, title: str) -> str:
    """``Mangler fire samtaler, sygedagpenge: 29,3 %, 12 af 41``; small populations say so.

    ``title`` is the measure's, for one without words of its own.
    """
    start = f"{_MEASURE_WORDS.get(figure.measure, title)}, {_group_words(figure.group)}"
    if figure.share is None:
        return f"{start}: ingen borgere i gruppen"
    line = f"{start}: {percent(figure.share)}, {figure.missing} af {figure.population}"
    if figure.to_convert:
        more = "1 borger mere" if figure.to_convert == 1 else f"{figure.to_convert} borgere mere"
        line += f"; {more} skulle have nået det ({figure.rescuable} kan stadig nå det)"
    if figure.exempt:
        told = f"{figure.exempt} af {figure.population} undtaget efter en konkret vurdering"
        line += f"; {told} (højst {figure.most_exempt} må være det)"
    return f"{line} (så få borgere, at tallet siger lidt)" if figure.is_small else line


def _group_words(group: str) -> str:
    return "alle" if group == ALL_GROUPS else group_term(TargetGroup(group)).label.casefold()


def import_record(previews: list[ImportPreview]) -> dict[str, Any]:
    """All files of one import together."""
    return {
        "new": sum(p.count(Kind.NEW) for p in previews),
        "changed": sum(p.count(Kind.CHANGED) for p in previews),
        "unchanged": sum(p.count(Kind.UNCHANGED) for p in previews),
        "vanished": sum(len(p.vanished) for p in previews),
        "rejected": [
            {"row": problem.row, "column": problem.column, "problem": problem.problem}
            for p in previews
            for problem in p.problems
        ],
    }


def import_text(record: dict[str, Any], *, is_dry_run: bool) -> str:
    counts = "{new} nye, {changed} ændrede, {unchanged} uændrede, {vanished} forsvundne".format(**record)
    lines = [f"Intet er gemt. Importen ville give {counts}." if is_dry_run else f"Gemt: {counts}."]
    lines += [
        f"Række {p['row']}, {p['column']}: {p['problem']}" if p["row"] else f"{p['column']}: {p['problem']}"
        for p in record["rejected"]
    ]
    return "\n".join(lines)
