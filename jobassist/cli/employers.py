"""``jobassist jobs employers``: those whom the company team knows, listed, fetched and written to a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from jobassist.cli.import_desk import fetch, tell_import
from jobassist.cli.options import FormatOption, Today
from jobassist.cli.output import Format, print_rows, say
from jobassist.cli.wiring import Context
from jobassist.domain.jobs import JobKind

if TYPE_CHECKING:
    from jobassist.services.employers import EmployerLine

app = typer.Typer(
    help="Virksomheder: list dem, hent dem fra en fil, eller gem dem i en.", no_args_is_help=True
)
_COLUMNS = (
    "name",
    "trade",
    "town",
    "praktik",
    "loentilskud",
    "small_job",
    "job",
    "contact",
    "phone",
    "known_by",
)
_HEADINGS = (
    "Virksomhed", "Branche", "By", "Praktik", "Løntilskud", "Småjob", "Job", "Kontaktperson", "Telefon",
    "Kendes af",
)  # fmt: skip
_CSV_COLUMNS = (
    "name", "cvr", "trade", "place", "municipality", "postal_code", "praktik", "loentilskud", "small_job",
    "job", "contact", "role", "phone", "email", "known_by", "note", "id",
)  # fmt: skip


@app.command("list")
def list_(
    context: typer.Context,
    words: Annotated[list[str] | None, typer.Argument(help="Ord, som alle skal være der.")] = None,
    today: Today = None,
    format_: FormatOption = None,
) -> None:
    """Lister virksomhederne efter alfabetet, med hvor mange pladser og job de har åbne nu."""
    from jobassist.services.employers import employers, with_words

    here: Context = context.obj
    to = format_ or here.format
    with (desk := here.wiring.open_desk(here.folder, today=today)).store:
        lines = with_words(employers(desk), " ".join(words or ()))
    rows = [_record(line) if to == Format.JSON else _row(line) for line in lines]
    print_rows(rows, to=to, columns=_COLUMNS if to == Format.TABLE else _CSV_COLUMNS, headings=_HEADINGS)


@app.command("import")
def import_(
    context: typer.Context,
    files: Annotated[
        list[Path],
        typer.Argument(help="Filer med virksomheder, en række for hver kontaktperson: CSV eller XLSX."),
    ],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Vis, hvad der ville ske; gem intet.")] = False,
    today: Today = None,
    format_: FormatOption = None,
) -> None:
    """Henter virksomheder ind: alt eller intet for hver fil. De samme bliver ikke hentet to gange."""
    from jobassist.services.import_employers import apply, preview, read_file

    here: Context = context.obj
    previews = fetch(here, files, (read_file, preview, apply), dry_run=dry_run, today=today)
    tell_import(previews, "virksomheder", to=format_ or here.format, is_dry_run=dry_run)


@app.command("export")
def export(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="Filen, der skrives: .csv eller .xlsx.")],
    today: Today = None,
) -> None:
    """Gemmer virksomhederne i en fil, som kan rettes i et regneark og hentes igen."""
    from jobassist.services.export_employers import export_employers

    here: Context = context.obj
    with (desk := here.wiring.open_desk(here.folder, today=today)).store:
        number = export_employers(desk, file)
    say(f"{number} {'virksomhed' if number == 1 else 'virksomheder'} er skrevet til {file}.")


def _row(line: EmployerLine) -> dict[str, Any]:
    """An employer with the first whom one calls there."""
    employer = line.employer
    contact = employer.contacts[0] if employer.contacts else None
    return {
        **_facts(line),
        "town": employer.place or employer.municipality,
        "contact": contact.name if contact else "",
        "role": contact.role if contact else "",
        "phone": contact.phone if contact else "",
        "email": contact.email if contact else "",
    }


def _record(line: EmployerLine) -> dict[str, Any]:
    names = ("name", "role", "phone", "email")
    contacts = [{name: getattr(each, name) for name in names} for each in line.employer.contacts]
    return {**_facts(line), "contacts": contacts}


def _facts(line: EmployerLine) -> dict[str, Any]:
    employer = line.employer
    facts = ("name", "cvr", "trade", "place", "municipality", "postal_code", "known_by", "note", "id")
    seats = {kind.value or "job": line.seats.get(kind, 0) for kind in JobKind}
    return {**{name: getattr(employer, name) for name in facts}, **seats}
