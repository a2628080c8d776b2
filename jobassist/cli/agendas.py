"""``jobassist agendas``: the agenda files examined, listed, and one of them as text."""

from __future__ import annotations

import sys
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from jobassist import paths
from jobassist.cli.options import FormatOption, day
from jobassist.cli.output import print_rows, say
from jobassist.cli.wiring import Context
from jobassist.domain.case import TalkKind, TargetGroup
from jobassist.domain.errors import JobAssistError

if TYPE_CHECKING:
    from jobassist.domain.agenda import Agenda

app = typer.Typer(
    help="Dagsordenerne: efterse filerne, list dem, eller vis én dagsorden.", no_args_is_help=True
)

_COLUMNS = ("id", "title", "groups", "numbers", "only", "valid", "minutes")
_HEADINGS = ("Id", "Titel", "Målgruppe", "Samtale", "Kun", "Gælder", "Min")
Own = Annotated[bool, typer.Option("--own", help="Også kommunens egne, fra lageret.")]


@app.command("check")
def check(context: typer.Context, own: Own = False) -> None:
    """Efterser alle dagsordener."""
    from jobassist.services.load_agendas import check_agendas, load_agendas, local_problems

    folder = paths.resources("agendas")
    problems = check_agendas(folder)
    count = len(load_agendas(folder)) if not problems else 0
    if own:
        here: Context = context.obj
        with (desk := here.wiring.open_desk(here.folder, today=None)).store:
            problems += local_problems(desk.store)
            count = len(desk.agendas)
    for problem in problems:
        print(problem, file=sys.stderr)
    if not problems:
        say(f"Alle {count} dagsordener er i orden.")
    raise typer.Exit(1 if problems else 0)


@app.command("list")
def list_(
    context: typer.Context,
    group: Annotated[TargetGroup | None, typer.Option(help="Kun dem til denne målgruppe.")] = None,
    number: Annotated[int | None, typer.Option(min=1, max=99, help="Kun dem til denne samtale.")] = None,
    on: Annotated[date | None, typer.Option("--on", parser=day, help="Kun dem, der gælder den dag.")] = None,
    kind: Annotated[TalkKind | None, typer.Option(help="Kun dem til denne slags samtale.")] = None,
    own: Own = False,
    format_: FormatOption = None,
) -> None:
    """Lister dagsordenerne; med et valg kun dem, der passer, og den nærmeste først."""
    from jobassist.services.load_agendas import agendas_for

    here: Context = context.obj
    chosen = agendas_for(_agendas(here, own=own), group=group, number=number, on=on, kind=kind)
    if not chosen:
        raise JobAssistError("Ingen dagsorden passer til det. Vælg færre ting på én gang.")
    rows = [_row(agenda) for agenda in chosen]
    print_rows(rows, to=format_ or here.format, columns=_COLUMNS, headings=_HEADINGS)


@app.command("show")
def show(
    context: typer.Context,
    agenda_id: Annotated[str, typer.Argument(help="Dagsordenens id, fx sygedagpenge.")],
    own: Own = False,
) -> None:
    """Viser en dagsorden, som sagsbehandleren læser den, og det, borgeren ser."""
    from jobassist.services.describe_agenda import describe_agenda

    found = [agenda for agenda in _agendas(context.obj, own=own) if agenda.id == agenda_id]
    if not found:
        raise JobAssistError(
            f"Dagsordenen {agenda_id} findes ikke. jobassist agendas list viser dem, der er."
        )
    say(describe_agenda(found[0]))


def _agendas(here: Context, *, own: bool) -> tuple[Agenda, ...]:
    from jobassist.services.load_agendas import load_agendas

    if not own:
        return load_agendas(paths.resources("agendas"))
    with (desk := here.wiring.open_desk(here.folder, today=None)).store:
        return desk.agendas


def _row(agenda: Agenda) -> dict[str, object]:
    from jobassist.services.describe_agenda import group_words, number_words, other_words, validity_words

    fit = agenda.fit
    return {
        "id": agenda.id,
        "title": agenda.title,
        "purpose": agenda.purpose.value,
        "groups": group_words(fit),
        "numbers": number_words(fit),
        "only": other_words(fit),
        "valid": validity_words(fit),
        "minutes": agenda.minutes,
        "source": agenda.source,
        "is_local": agenda.is_local,
    }
