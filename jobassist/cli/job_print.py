"""``jobassist jobs print``: the sheet of job examples for one citizen, filed on the case."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from jobassist.cli.options import Today, case_of_cpr, write_file
from jobassist.cli.output import say
from jobassist.cli.wiring import Context
from jobassist.domain.errors import JobAssistError


def print_(
    context: typer.Context,
    cpr: Annotated[str, typer.Option(help="Borgerens CPR-nummer.")],
    pdf: Annotated[Path, typer.Option(help="Filen, arket skrives til.")],
    large: Annotated[bool, typer.Option("--large", help="Med stor skrift.")] = False,
    today: Today = None,
) -> None:
    """Skriver et ark med job, der passer til planens A-, B- og C-job, og lægger det på sagen."""
    from jobassist.services.book_talk import undo
    from jobassist.services.job_examples import examples_for, job_print
    from jobassist.services.print_paper import hand_out

    here: Context = context.obj
    with (desk := here.wiring.open_desk(here.folder, today=today)).store:
        case = case_of_cpr(desk, cpr)
        examples = examples_for(desk, case)
        matches = examples.best()
        paper = job_print(desk, case, matches, large=large)
        filed = hand_out(desk, paper, purpose="fil fra kommandolinjen")
        try:
            write_file(pdf, paper.pdf)
        except JobAssistError:
            if filed.action_id:
                undo(desk, filed.action_id)
            raise
        count = "1 job" if len(matches) == 1 else f"{len(matches)} job"
        say(f"{count} af {examples.looked_at} mulige er skrevet til {pdf} og lagt på sagen.")
