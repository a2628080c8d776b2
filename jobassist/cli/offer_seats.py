"""``jobassist offers seats``: seats against deadlines, week by week, and which to buy."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from jobassist.cli.options import FormatOption, Today, named, write_file
from jobassist.cli.output import Format, print_rows, say
from jobassist.cli.wiring import Context

if TYPE_CHECKING:
    from jobassist.domain.seat_plan import Week

_COLUMNS = ("week", "monday_on", "need", "free", "need_so_far", "free_so_far", "short")
_HEADINGS = ("Uge", "Mandag", "Behov", "Ledige", "Behov i alt", "Ledige i alt", "Mangel i alt")


def seats(
    context: typer.Context,
    caseworker: Annotated[str, typer.Option(help="Kun denne sagsbehandlers borgere.")] = "",
    pdf: Annotated[Path | None, typer.Option(help="Skriv også oversigten med forslaget som PDF.")] = None,
    explain: Annotated[
        bool, typer.Option("--explain", help="Vis i PDF'en, hvordan hver frist er regnet ud.")
    ] = False,
    today: Today = None,
    format_: FormatOption = None,
) -> None:
    """Viser behov og pladser uge for uge, og hvilke pladser der skal købes hvornår."""
    from jobassist.domain.papers import PaperKind
    from jobassist.domain.seat_words import apart_sentences, buy_sentence
    from jobassist.services.plan_seats import propose
    from jobassist.services.print_seats import log_seats, seats_paper

    if explain and pdf is None:
        raise typer.BadParameter("--explain gælder PDF'en. Skriv, hvilken fil den skal i: --pdf pladser.pdf.")
    here: Context = context.obj
    to = format_ or here.format
    with (desk := here.wiring.open_desk(here.folder, today=today)).store:
        plan = propose(desk, caseworker=named(desk, caseworker))
        print_rows([_row(week) for week in plan.weeks], to=to, columns=_COLUMNS, headings=_HEADINGS)
        if to == Format.TABLE:
            say("\n".join(["", buy_sentence(plan), *apart_sentences(plan)]))
        if pdf is not None:
            kind = PaperKind.OFFICE_EXPLAINED if explain else PaperKind.OFFICE
            write_file(pdf, seats_paper(desk, plan, caseworker=caseworker, kind=kind).pdf)
            log_seats(desk, plan, "fil fra kommandolinjen")


def _row(week: Week) -> dict[str, Any]:
    return {
        "week": week.monday_on.isocalendar().week,
        "monday_on": week.monday_on,
        "need": week.need,
        "free": week.free,
        "need_so_far": week.need_so_far,
        "free_so_far": week.free_so_far,
        "short": week.short,
    }
