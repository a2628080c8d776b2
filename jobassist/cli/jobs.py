"""``jobassist jobs``: advertisements fetched from files."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from jobassist.cli.options import FormatOption, Today
from jobassist.cli.output import print_object
from jobassist.cli.wiring import Context

if TYPE_CHECKING:
    from jobassist.services.import_jobs import JobsPreview

app = typer.Typer(help="Jobannoncer: hent dem fra filer, og søg i dem.", no_args_is_help=True)
_MOST_PROBLEMS = 50


@app.callback()
def jobs() -> None:
    """Jobannoncer: hent dem fra filer, og søg i dem."""


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
    is_first = not here.wiring.has_store(here.folder)
    if is_first:
        # A file that cannot be read must not leave an empty store behind.
        with (trial := here.wiring.throwaway_desk(today=today)).store:
            for file in files:
                read_file(trial, file)
    desk = (
        here.wiring.throwaway_desk(today=today)
        if is_first and dry_run
        else here.wiring.open_or_create_desk(here.folder, today=today)
    )
    with desk.store:
        drafts = [read_file(desk, file) for file in files]
        previews = []
        for draft in drafts:
            ready = preview(desk, draft)
            previews.append(ready)
            if not dry_run:
                apply(desk, ready)
    record = _import_record(previews)
    print_object(record, to=format_ or here.format, text=_import_text(record, is_dry_run=dry_run))
    notices = [problem for ready in previews for problem in ready.problems if not problem.rejects]
    for line in _problem_lines([_problem(each) for each in notices]):
        print(line, file=sys.stderr)


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
