"""``jobassist jobs``: advertisements fetched from files, and searched."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from jobassist.cli import employers, job_print
from jobassist.cli.import_desk import fetch
from jobassist.cli.kept_searches import distances_asked, kept_query
from jobassist.cli.options import FormatOption, Today, day
from jobassist.cli.output import Format, print_object, print_rows, say
from jobassist.cli.wiring import Context
from jobassist.domain.job_search import MOST_HITS, MOST_KM
from jobassist.domain.jobs import KIND_WORDS, Hours, JobAd, JobKind
from jobassist.domain.places import km_words

if TYPE_CHECKING:
    from jobassist.domain.places import Distances
    from jobassist.services.import_jobs import JobsPreview

app = typer.Typer(help="Jobannoncer: hent dem fra filer, og søg i dem.", no_args_is_help=True)
app.command("print")(job_print.print_)
app.add_typer(employers.app, name="employers")
_MOST_PROBLEMS = 50
_COLUMNS = ("title", "employer", "kind", "seats", "municipality", "hours", "apply_by", "source")
_HEADINGS = ("Titel", "Arbejdsgiver", "Type", "Pladser", "Kommune", "Arbejdstid", "Frist", "Kilde")
_CSV_COLUMNS = (
    "title", "employer", "occupation", "municipality", "postal_code", "place", "hours", "weekly_hours",
    "licence", "published_on", "apply_by", "link", "source", "source_id", "id", "kind", "seats",
    "km",
)  # fmt: skip
_HOURS = {Hours.FULL: "fuld tid", Hours.PART: "deltid", Hours.SMALL: "få timer", Hours.UNKNOWN: "ikke oplyst"}


class HoursChoice(StrEnum):
    """What can be asked for: hours that nobody tells cannot."""

    FULL = Hours.FULL.value
    PART = Hours.PART.value
    SMALL = Hours.SMALL.value


class KindChoice(StrEnum):
    """What can be asked for."""

    JOB = "job"
    SMALL = JobKind.SMALL.value
    PRAKTIK = JobKind.PRAKTIK.value
    WAGE_SUBSIDY = JobKind.WAGE_SUBSIDY.value


@app.command("import")
def import_(
    context: typer.Context,
    files: Annotated[
        list[Path], typer.Argument(help="Filer med jobannoncer: CSV, XLSX, JSON eller en gemt webside.")
    ],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Vis, hvad der ville ske; gem intet.")] = False,
    today: Today = None,
    format_: FormatOption = None,
) -> None:
    """Henter jobannoncer ind: alt eller intet for hver fil. De samme job bliver ikke hentet to gange."""
    from jobassist.services.import_jobs import apply, preview, read_file

    here: Context = context.obj
    previews = fetch(here, files, (read_file, preview, apply), dry_run=dry_run, today=today)
    record = _import_record(previews)
    print_object(record, to=format_ or here.format, text=_import_text(record, is_dry_run=dry_run))
    notices = [problem for ready in previews for problem in ready.problems if not problem.rejects]
    for line in _problem_lines([_problem(each) for each in notices]):
        print(line, file=sys.stderr)


@app.command()
def search(  # noqa: PLR0913, PLR0917 - one for each filter
    context: typer.Context,
    words: Annotated[
        list[str] | None, typer.Argument(help="Ord, som alle skal være der. Uden ord vises de nyeste.")
    ] = None,
    municipality: Annotated[str, typer.Option(help="Kun i denne kommune eller by.")] = "",
    occupation: Annotated[
        str, typer.Option(help="Kun job, hvis stilling har disse ord, som kilden skriver den.")
    ] = "",
    hours: Annotated[
        list[HoursChoice] | None, typer.Option(help="Kun fuld tid, deltid eller få timer. Kan gentages.")
    ] = None,
    kind: Annotated[
        list[KindChoice] | None, typer.Option(help="Kun job, småjob, praktik eller løntilskud. Kan gentages.")
    ] = None,
    no_licence: Annotated[
        bool, typer.Option("--no-licence", help="Kun job, der ikke beder om kørekort.")
    ] = False,
    within: Annotated[
        int | None, typer.Option(min=1, max=MOST_KM, help="Højst så mange kilometer væk, i luftlinje.")
    ] = None,
    from_: Annotated[
        str, typer.Option("--from", help="Postnummer, by eller kommune at måle fra. Ellers jobcentrets egen.")
    ] = "",
    apply_from: Annotated[
        date | None, typer.Option(parser=day, help="Kun job med frist denne dag eller senere.")
    ] = None,
    cpr: Annotated[str, typer.Option(help="Borgeren, hvis gemte søgning det er.")] = "",
    save: Annotated[str, typer.Option(help="Gem søgningen hos borgeren under dette navn.")] = "",
    saved: Annotated[str, typer.Option(help="Brug borgerens gemte søgning; andre krav lægges oven i.")] = "",
    limit: Annotated[int, typer.Option(min=1, max=MOST_HITS, help="Hvor mange der højst vises.")] = 20,
    today: Today = None,
    format_: FormatOption = None,
) -> None:
    """Søger i de annoncer, der kan søges i dag: de bedste først, af lige gode de nyeste."""
    from jobassist.services.find_jobs import JobQuery, find_jobs

    here: Context = context.obj
    to = format_ or here.format
    with (desk := here.wiring.open_desk(here.folder, today=today)).store:
        given = JobQuery(
            words=" ".join(words or ()),
            municipality=municipality,
            occupation=occupation,
            hours=frozenset(Hours(choice.value) for choice in hours or ()),
            kinds=frozenset(JobKind[choice.name] for choice in kind or ()),
            no_licence=no_licence,
            within_km=within,
            apply_from=apply_from,
        )
        asked = kept_query(desk, given, cpr=cpr, save=save, saved=saved)
        distances = distances_asked(desk, asked, cpr=cpr, from_=from_)
        asked = replace(asked, centre=distances.home if distances else None)
        # Whole words are typed here.
        hits = find_jobs(desk, replace(asked, is_typing=False, open_on=desk.today, limit=limit))
    rows = [_row(ad, to, distances) for ad in hits.ads]
    if to == Format.TABLE:
        if rows:
            print_rows(rows, to=to, columns=_COLUMNS, headings=_HEADINGS)
        say(_found(hits.total, len(rows)))
    else:
        print_rows(rows, to=to, columns=_CSV_COLUMNS)


def _found(total: int, shown: int) -> str:
    if not total:
        return "Ingen job passer. Prøv færre ord eller færre krav."
    jobs = "1 job passer" if total == 1 else f"{total} job passer"
    return f"{jobs}." if shown == total else f"{jobs}. De første {shown} er vist."


def _row(ad: JobAd, to: str, distances: Distances | None) -> dict[str, Any]:
    km = distances.to(ad) if distances else None
    place = ad.municipality or (ad.place if to == Format.TABLE else "")
    return {
        "title": ad.title,
        "employer": ad.employer,
        "occupation": ad.occupation,
        "municipality": ", ".join(filter(None, (place, km_words(km)))) if to == Format.TABLE else place,
        "postal_code": ad.postal_code,
        "place": ad.place,
        "hours": _HOURS[ad.hours] if to == Format.TABLE else ad.hours.value,
        "weekly_hours": ad.weekly_hours,
        "licence": ad.needs_licence if to == Format.JSON else ("ja" if ad.needs_licence else "nej"),
        "published_on": ad.published_on,
        "apply_by": ad.apply_by,
        "link": ad.link,
        "source": ad.source,
        "source_id": ad.source_id,
        "id": ad.id,
        "kind": (KIND_WORDS[ad.kind] or "Job") if to == Format.TABLE else KindChoice[ad.kind.name].value,
        "seats": ad.seats,
        "km": km,
    }


def _import_record(previews: list[JobsPreview]) -> dict[str, Any]:
    return {
        "new": sum(len(ready.new) for ready in previews),
        "same": sum(ready.same for ready in previews),
        "changed": sum(len(ready.changed) for ready in previews),
        "rejected": [_problem(problem) for ready in previews for problem in ready.rejected],
    }


def _problem(problem: Any) -> dict[str, Any]:
    return {"row": problem.row, "column": problem.column, "problem": problem.problem}


def _import_text(record: dict[str, Any], *, is_dry_run: bool) -> str:
    from jobassist.services.import_jobs import import_words

    counts = import_words(record["new"], record["same"], record["changed"])
    lines = [f"Intet er gemt. Importen ville give {counts}." if is_dry_run else f"Gemt: {counts}."]
    return "\n".join([*lines, *_problem_lines(record["rejected"])])


def _problem_lines(problems: list[dict[str, Any]]) -> list[str]:
    """The first of them in words, and how many more there are."""
    lines = []
    for problem in problems[:_MOST_PROBLEMS]:
        column = f", {problem['column']}" if problem["column"] else ""
        lines.append(f"Række {problem['row']}{column}: {problem['problem']}")
    if more := len(problems) - len(lines):
        lines.append(f"Og {more} mere af samme slags.")
    return lines
