"""``jobassist figures``: the state's measures on a day, told, kept and told again."""

from __future__ import annotations

from typing import Annotated

import typer

from jobassist.cli import records
from jobassist.cli.options import FormatOption, Today
from jobassist.cli.output import Format, print_rows, say
from jobassist.cli.wiring import Context
from jobassist.domain.figures import Cohort, Figure
from jobassist.services.desk import Desk

_COHORT_WORDS = {
    Cohort.REACHED: "når deres seks måneder i denne måned",
    Cohort.STANDING: "har nået deres seks måneder",
}


def figures(
    context: typer.Context,
    today: Today = None,
    cohort: Annotated[Cohort, typer.Option(help="Hvem der tælles med.")] = Cohort.REACHED,
    watch: Annotated[
        bool, typer.Option("--skaerpet-tilsyn", help="De to mål i skærpet tilsyn (2022 til juni 2026).")
    ] = False,
    keep: Annotated[
        bool, typer.Option("--keep", help="Gem tallene med de regler, de er regnet efter.")
    ] = False,
    kept: Annotated[bool, typer.Option("--kept", help="Vis de gemte tal i stedet.")] = False,
    format_: FormatOption = None,
) -> None:
    """De to mål: fire samtaler og aktivt tilbud inden seks måneder."""
    from jobassist.services.figures import figures as count
    from jobassist.services.figures import keep_figures

    here: Context = context.obj
    to = format_ or here.format
    with (desk := here.wiring.open_desk(here.folder, today=today)).store:
        if kept:
            _print_kept(desk, to=to)
            return
        counted = count(desk, cohort=cohort, watch=watch)
        rows = [records.figure_record(figure) for figure in counted]
        if keep:
            keep_figures(desk, cohort, counted, rows)
        if to == Format.TABLE:
            _tell(desk, counted, cohort, watch=watch, is_kept=keep)
        else:
            print_rows(rows, to=to, columns=records.FIGURES_COLUMNS)


def _tell(desk: Desk, counted: tuple[Figure, ...], cohort: Cohort, *, watch: bool, is_kept: bool) -> None:
    from jobassist.domain.danish import short_date
    from jobassist.services.figures import basis, state_words

    who = "i skærpet tilsyn" if watch else f"for borgere, der {_COHORT_WORDS[cohort]}"
    say(f"Opgjort {short_date(desk.today)} {who}:")
    titles = {measure.id: measure.title for measure in desk.rulebook.measures}
    lines = [records.figure_line(figure, titles[figure.measure]) for figure in counted]
    say("\n".join(lines) or "Ingen mål gælder den dag.")
    if not watch:
        say("\n".join(state_words(desk)))
    say(basis(desk))
    if is_kept:
        say("Tallene er gemt. jobassist figures --kept viser dem igen.")


def _print_kept(desk: Desk, *, to: str) -> None:
    from jobassist.services.figures import kept_figures

    rows = [
        {
            "day": each.day,
            "cohort": each.cohort.value,
            **row,
            "rules": ", ".join(f"{rule.id} fra {rule.valid_from.isoformat()}" for rule in each.rules),
            "kept_at": each.made_at,
        }
        for each in kept_figures(desk)
        for row in each.rows
    ]
    columns = ("day", "cohort", *records.FIGURES_COLUMNS, "rules", "kept_at")
    print_rows(rows, to=to, columns=columns)
