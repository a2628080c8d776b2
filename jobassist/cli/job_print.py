"""``jobassist jobs print``: sheets of job examples, for one citizen or for the talks of a day."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from jobassist.cli.options import Today, case_of_cpr, named, write_file
from jobassist.cli.output import say
from jobassist.cli.wiring import Context
from jobassist.domain.errors import JobAssistError

if TYPE_CHECKING:
    from jobassist.services.desk import Desk
    from jobassist.services.print_paper import PaperPrint


def print_(
    context: typer.Context,
    pdf: Annotated[Path, typer.Option(help="Filen, arket skrives til.")],
    cpr: Annotated[str, typer.Option(help="Borgerens CPR-nummer.")] = "",
    talks: Annotated[bool, typer.Option("--talks", help="Et ark til hver af dagens samtaler.")] = False,
    caseworker: Annotated[str, typer.Option(help="Med --talks: kun denne sagsbehandlers.")] = "",
    large: Annotated[bool, typer.Option("--large", help="Med stor skrift.")] = False,
    today: Today = None,
) -> None:
    """Skriver et ark med job, der passer til planens A-, B- og C-job, og lægger det på sagen."""
    if bool(cpr) == talks:
        raise typer.BadParameter("Skriv enten --cpr eller --talks.")
    here: Context = context.obj
    with (desk := here.wiring.open_desk(here.folder, today=today)).store:
        if talks:
            _print_day(desk, pdf, caseworker)
        else:
            _print_one(desk, pdf, cpr, large=large)


def _print_one(desk: Desk, pdf: Path, cpr: str, *, large: bool) -> None:
    from jobassist.services.job_examples import examples_for, job_print

    case = case_of_cpr(desk, cpr)
    examples = examples_for(desk, case)
    matches = examples.best()
    _write(desk, pdf, job_print(desk, case, matches, large=large))
    count = "1 job" if len(matches) == 1 else f"{len(matches)} job"
    say(f"{count} af {examples.looked_at} mulige er skrevet til {pdf} og lagt på sagen.")


def _print_day(desk: Desk, pdf: Path, caseworker: str) -> None:
    from jobassist.services.day_sheets import day_sheets, talks_of

    cases = talks_of(desk, desk.today, caseworker=named(desk, caseworker))
    sheets = day_sheets(desk, cases, desk.today)
    _write(desk, pdf, sheets.printed)
    say(f"{len(sheets.papers)} ark til {len(cases)} samtaler er skrevet til {pdf} og lagt på sagerne.")
    for case, reason in sheets.without:
        print(f"Uden ark: {case.name}. {reason}", file=sys.stderr)


def _write(desk: Desk, pdf: Path, paper: PaperPrint) -> None:
    """Files the paper and writes it; what was filed is taken back when it cannot be written."""
    from jobassist.services.book_talk import undo
    from jobassist.services.print_paper import hand_out

    filed = hand_out(desk, paper, purpose="fil fra kommandolinjen")
    try:
        write_file(pdf, paper.pdf)
    except JobAssistError:
        if filed.action_id:
            undo(desk, filed.action_id)
        raise
