"""``jobassist offers``: the catalogue listed, fetched from a file and written to one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from jobassist.cli import offer_seats
from jobassist.cli.import_desk import fetch, tell_import
from jobassist.cli.options import FormatOption, Today
from jobassist.cli.output import Format, print_rows, say
from jobassist.cli.wiring import Context

if TYPE_CHECKING:
    from jobassist.services.catalogue import OfferLine
    from jobassist.services.desk import Desk

app = typer.Typer(
    help="Tilbud: list kataloget, hent det fra en fil, eller gem det i en.", no_args_is_help=True
)
app.command()(offer_seats.seats)

_COLUMNS = ("title", "kind", "seats", "free", "next_start", "waiting", "counts", "example")
_HEADINGS = ("Titel", "Type", "Pladser", "Ledige", "Næste start", "Venter", "Statens måling", "Eksempel")


@app.command("list")
def list_(
    context: typer.Context,
    open_: Annotated[bool, typer.Option("--open", help="Kun de tilbud, der er åbne.")] = False,
    today: Today = None,
    format_: FormatOption = None,
) -> None:
    """Lister tilbuddene med pladser og næste start: de åbne først, efter alfabetet."""
    from jobassist.services.catalogue import catalogue

    here: Context = context.obj
    to = format_ or here.format
    with (desk := here.wiring.open_desk(here.folder, today=today)).store:
        lines = [line for line in catalogue(desk) if not (open_ and line.offer.is_closed)]
        rows = [_row(desk, line, to) for line in lines]
        print_rows(rows, to=to, columns=_COLUMNS, headings=_HEADINGS)


@app.command("import")
def import_(
    context: typer.Context,
    files: Annotated[list[Path], typer.Argument(help="Filer med tilbud: CSV eller XLSX.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Vis, hvad der ville ske; gem intet.")] = False,
    today: Today = None,
    format_: FormatOption = None,
) -> None:
    """Henter tilbud ind: alt eller intet for hver fil. Rækker med fejl bliver nævnt og ikke hentet."""
    from jobassist.services.import_offers import apply, preview, read_file

    here: Context = context.obj
    previews = fetch(here, files, (read_file, preview, apply), dry_run=dry_run, today=today)
    tell_import(previews, "tilbud", to=format_ or here.format, is_dry_run=dry_run)


@app.command("export")
def export(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="Filen, der skrives: .csv eller .xlsx.")],
    today: Today = None,
) -> None:
    """Gemmer hele kataloget i en fil, som kan rettes i et regneark og hentes igen."""
    from jobassist.services.export_offers import export_offers

    here: Context = context.obj
    with (desk := here.wiring.open_desk(here.folder, today=today)).store:
        say(f"{export_offers(desk, file)} tilbud er skrevet til {file}.")


def _row(desk: Desk, line: OfferLine, to: str) -> dict[str, Any]:
    from jobassist.domain.offer_words import KIND_WORDS, seats_word
    from jobassist.services.counting_words import counting_words

    offer, start = line.offer, line.next_start
    is_table = to == Format.TABLE
    return {
        "title": offer.title,
        "kind": (offer.own_kind or KIND_WORDS[offer.kind]) if is_table else offer.kind.value,
        "seats": seats_word(offer.seats, offer.basis) if is_table else offer.seats,
        "free": start.free if start else None,
        "next_start": start.on if start else None,
        "waiting": line.waiting,
        "counts": counting_words(desk, offer, None, start.on if start else desk.today),
        "example": ("ja" if offer.is_example else "nej") if to != Format.JSON else offer.is_example,
        "basis": offer.basis.value,
        "id": offer.id,
        "closed": offer.is_closed,
    }
