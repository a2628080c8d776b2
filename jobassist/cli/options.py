"""Options and small steps that several commands share."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from jobassist.cli.output import Format
from jobassist.domain.case import Case
from jobassist.domain.errors import JobAssistError
from jobassist.services.desk import Desk


def day(text: str) -> date:
    for pattern in ("%Y-%m-%d", "%d-%m-%Y"):
        try:
            return datetime.strptime(text, pattern).date()  # noqa: DTZ007 - a day has no time zone
        except ValueError:
            continue
    raise typer.BadParameter(f"“{text}” er ikke en dag. Skriv den som 2023-03-07 eller 07-03-2023.")


Today = Annotated[date | None, typer.Option("--today", parser=day, help="Regn som om det er denne dag.")]
FormatOption = Annotated[Format | None, typer.Option("--format", help="Tabel, JSON eller CSV.")]
ShowCpr = Annotated[bool, typer.Option("--show-cpr", help="Vis hele CPR-nummeret; det skrives i loggen.")]


def case_of_cpr(desk: Desk, text: str) -> Case:
    from jobassist.services.open_case import case_of_cpr as find

    return find(desk, text)


def named(desk: Desk, caseworker: str) -> str:
    """A caseworker that an option names, who must have open cases; "" is nobody in particular."""
    from jobassist.services.review_round import caseworkers_with_cases

    names = caseworkers_with_cases(desk) if caseworker else ()
    if caseworker and caseworker not in names:
        known = f" Vælg mellem {', '.join(names)}." if names else " Hent en søgeliste først."
        raise JobAssistError(f"Der er ingen åbne sager hos {caseworker}.{known}")
    return caseworker


def write_file(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError:
        raise JobAssistError(f"Filen {path} kan ikke skrives. Vælg en anden mappe.") from None
