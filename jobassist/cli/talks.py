"""The commands about one citizen's talks: the plan as paper, and a talk held without a window."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from jobassist.cli import plan_words
from jobassist.cli.options import Today, case_of_cpr, write_file
from jobassist.cli.output import say
from jobassist.cli.wiring import Context


def plan(
    context: typer.Context,
    cpr: Annotated[str, typer.Option(help="Borgerens CPR-nummer.")],
    pdf: Annotated[Path, typer.Option(help="Filen, planen skrives til.")],
    today: Today = None,
) -> None:
    """Skriver borgerens nyeste opfølgningsplan som PDF; før den første, et udkast af det, der vides."""
    from jobassist.services.print_plan import log_print, print_of_case

    here: Context = context.obj
    with (desk := here.wiring.open_desk(here.folder, today=today)).store:
        paper = print_of_case(desk, case_of_cpr(desk, cpr))
        write_file(pdf, paper.pdf)
        log_print(desk, paper, purpose="fil fra kommandolinjen")
        say(f"{paper.title}, er skrevet til {pdf}.")


def talk(
    context: typer.Context,
    cpr: Annotated[str, typer.Option(help="Borgerens CPR-nummer.")],
    goal: Annotated[str, typer.Option(help="Målet i planen.")] = "",
    agreement: Annotated[
        list[str] | None, typer.Option(help="En aftale: “vi; ringer til lægen; 10-03-2023”. Kan gentages.")
    ] = None,
    next_: Annotated[
        str, typer.Option("--next", help="Næste samtale, fx “23-03-2023 10.30”. Uden den foreslås en.")
    ] = "",
    today: Today = None,
) -> None:
    """Holder en samtale i dag: den tæller, og planen får en ny version."""
    from jobassist.services.hold_talk import finish, start_talk

    here: Context = context.obj
    with (desk := here.wiring.open_desk(here.folder, today=today)).store:
        case = case_of_cpr(desk, cpr)
        agreements = tuple(plan_words.agreement(text, desk.today) for text in agreement or ())
        next_at = plan_words.moment(next_) if next_ else None
        room = start_talk(desk, case.id)
        content = replace(
            room.draft,
            goal=goal or room.draft.goal,
            agreements=agreements,
            next_talk_at=next_at or room.suggestion.at,
        )
        changed, _plan = finish(desk, room, content)
        say(f"{changed.message}.")
