"""The commands: options in, records out, exit code 0 done, 1 the user can mend it, 2 wrong usage."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from jobassist import __version__, paths
from jobassist.cli import agendas, jobs, letters, offers, records, review, rules, talks
from jobassist.cli.figures import figures
from jobassist.cli.import_desk import desk_for_import, import_files
from jobassist.cli.options import FormatOption, ShowCpr, Today, write_file
from jobassist.cli.output import Format, print_object, print_rows, say
from jobassist.cli.wiring import Context, Wiring
from jobassist.domain.duties import Duty, Status
from jobassist.domain.errors import JobAssistError
from jobassist.services.desk import Desk
from jobassist.services.import_list import ImportPreview

app = typer.Typer(
    help="JobAssist: arbejdsliste, samtaler og opfølgningsplaner. Uden kommando åbner vinduet.",
    no_args_is_help=False,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.add_typer(rules.app, name="rules")
app.add_typer(agendas.app, name="agendas")
app.add_typer(letters.app, name="letter")
app.add_typer(offers.app, name="offers")
app.add_typer(jobs.app, name="jobs")
app.command()(review.review)
app.command()(talks.plan)
app.add_typer(talks.app, name="talk")


def run(wiring: Wiring, arguments: list[str]) -> int:
    """Runs one command and returns its exit code; errors are one Danish sentence on standard error."""
    command = typer.main.get_command(app)
    try:
        command.main(args=arguments, prog_name="jobassist", obj=wiring)
    except JobAssistError as error:
        print(error, file=sys.stderr)
        return 1
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 1
    return 0


@app.callback(invoke_without_command=True)
def start(
    context: typer.Context,
    data_dir: Annotated[Path | None, typer.Option(help="Mappen med lageret.")] = None,
    format_: FormatOption = None,
    version: Annotated[bool, typer.Option("--version", help="Vis versionen.")] = False,
) -> None:
    wiring: Wiring = context.obj
    is_chosen = data_dir is not None or paths.is_data_dir_set()
    context.obj = Context(wiring, paths.data_dir(data_dir), is_chosen, format_ or Format.TABLE)
    if version:
        say(__version__)
        raise typer.Exit
    if context.invoked_subcommand is not None:
        return
    if not wiring.has_display():
        raise JobAssistError("Der er ingen skærm. Brug en kommando; jobassist --help viser dem.")
    raise typer.Exit(wiring.show_window(context.obj.folder, today=None))


@app.command()
def demo(
    context: typer.Context,
    citizens: Annotated[int, typer.Option(min=0, max=100_000, help="Hvor mange borgere.")] = 400,
    seed: Annotated[int, typer.Option(help="Samme tal giver samme borgere.")] = 1,
    today: Today = None,
    tour_dir: Annotated[
        Path | None, typer.Option("--tour", help="Uden skærm: vis arbejdslisten, og tegn rundvisningen her.")
    ] = None,
    format_: FormatOption = None,
) -> None:
    """Et opdigtet jobcenter i sit eget lager; åbner det, hvor der er en skærm."""
    from jobassist.services.build_worklist import all_duties

    here: Context = context.obj
    wiring, to = here.wiring, format_ or here.format
    folder = here.folder if here.is_folder_chosen else here.folder / "oevelse"
    desk = wiring.make_demo(folder, citizens=citizens, seed=seed, today=today)
    try:
        record = {"folder": str(folder), "citizens": citizens, "seed": seed, "today": desk.today}
        text = f"Øvelseslageret med {citizens} opdigtede borgere ligger i {folder}."
        print_object(record, to=to, text=text)
        has_display = wiring.has_display()
        if not has_display:
            print("Der er ingen skærm, så vinduet åbnes ikke.", file=sys.stderr)
        if not has_display and tour_dir is not None:
            _print_duties(desk, all_duties(desk), to=Format.TABLE)
    finally:
        desk.store.close()
    if has_display:
        raise typer.Exit(wiring.show_window(folder, today=today))
    if tour_dir is not None:
        _render_tour(wiring, tour_dir)


@app.command("import")
def import_(
    context: typer.Context,
    files: Annotated[list[Path], typer.Argument(help="Søgelister: CSV eller XLSX.")],
    profile: Annotated[str, typer.Option(help="Husk svarene under dette navn, og brug dem igen.")] = "",
    answer: Annotated[
        list[str] | None,
        typer.Option(help="Svar på det, listen lader stå åbent, fx group:6.1=dagpenge. Kan gentages."),
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Vis, hvad der ville ske; gem intet.")] = False,
    today: Today = None,
    format_: FormatOption = None,
) -> None:
    """Henter søgelister ind: alt eller intet for hver fil."""
    from jobassist.services.import_list import apply, preview, read_file
    from jobassist.services.import_profiles import answers_of, remember

    here: Context = context.obj
    answers = _answers(answer or [])
    desk = desk_for_import(
        here,
        lambda trial: [read_file(trial, file, answers=answers) for file in files],
        dry_run=dry_run,
        today=today,
    )
    with desk.store:
        if profile:
            answers = {**answers_of(desk, profile), **answers}
        drafts = [read_file(desk, file, answers=answers) for file in files]
        previews = import_files(desk, drafts, preview, apply, dry_run=dry_run)
        if profile and not dry_run:
            remember(desk, profile, answers)
        record = records.import_record(previews)
        text = records.import_text(record, is_dry_run=dry_run)
        print_object(record, to=format_ or here.format, text=text)
    for ready in previews:
        _say_more(ready)


def _say_more(ready: ImportPreview) -> None:
    """What is worth knowing and rejects nothing, on standard error."""
    for notice in ready.notices:
        print(f"Række {notice.row}, {notice.column}: {notice.problem}", file=sys.stderr)
    draft = ready.draft
    unknown = [column.heading for column in draft.columns if not column.field and column.heading]
    if unknown:
        print(f"Ikke genkendt og kun gemt i den rå liste: {', '.join(unknown)}.", file=sys.stderr)
    for question in draft.questions:
        choices = " eller ".join(f'"{question.key}={value}"' for value, _label in question.options)
        print(f"{question.text} Svar med --answer {choices}.", file=sys.stderr)


def _answers(texts: list[str]) -> dict[str, str]:
    if any("=" not in text for text in texts):
        raise typer.BadParameter("Skriv svaret som spørgsmål=svar, fx group:6.1=dagpenge.")
    return dict(text.rsplit("=", 1) for text in texts)


@app.command()
def worklist(  # noqa: PLR0913, PLR0917 - each is an option of the command
    context: typer.Context,
    today: Today = None,
    caseworker: Annotated[str, typer.Option(help="Kun denne sagsbehandlers borgere.")] = "",
    status: Annotated[str, typer.Option(help="Kun disse statusser, fx missed,critical.")] = "",
    list_name: Annotated[str, typer.Option("--list", help="Kun en af felternes lister, fx no_offer.")] = "",
    xlsx: Annotated[Path | None, typer.Option(help="Skriv listen til denne Excel-fil i stedet.")] = None,
    with_steps: Annotated[
        bool, typer.Option("--steps", help="Vis også regnestykket bag hver dato, trin for trin.")
    ] = False,
    show_cpr: ShowCpr = False,
    format_: FormatOption = None,
) -> None:
    """Alle pligter i alle åbne sager, de mest presserende først."""
    from jobassist.services.build_worklist import all_duties
    from jobassist.services.export_worklist import worklist_xlsx
    from jobassist.services.open_case import log_shown_cprs
    from jobassist.services.status import without_rules

    here: Context = context.obj
    statuses = _statuses(status)
    with (desk := here.wiring.open_desk(here.folder, today=today)).store:
        duties = all_duties(desk, caseworker=caseworker, statuses=statuses, list_name=list_name)
        if sentence := without_rules(desk):
            print(sentence, file=sys.stderr)
        if show_cpr:
            log_shown_cprs(desk, {duty.case.id for duty in duties}, purpose="arbejdsliste på kommandolinjen")
        if xlsx is None:
            to = format_ or here.format
            _print_duties(desk, duties, to=to, show_cpr=show_cpr, with_steps=with_steps)
        else:
            write_file(xlsx, worklist_xlsx(desk, duties, show_cpr=show_cpr))
            say(f"Arbejdslisten med {len(duties)} rækker er skrevet til {xlsx}.")


app.command()(figures)


@app.command()
def selftest(context: typer.Context) -> None:
    """Prøver, om alt, JobAssist skal bruge, er med og virker."""
    here: Context = context.obj
    results = here.wiring.self_test()
    for name, problem in results:
        say(f"{'FEJL' if problem else 'ok'}  {name}{': ' + problem if problem else ''}")
    raise typer.Exit(1 if any(problem for _name, problem in results) else 0)


@app.command()
def tour(
    context: typer.Context,
    out: Annotated[Path, typer.Option(help="Mappen, billederne og PDF-filerne lægges i.")],
) -> None:
    """Tegner hver skærm som PNG og hvert tryk som PDF ud fra opdigtede borgere."""
    _render_tour(context.obj.wiring, out)


def _render_tour(wiring: Wiring, out: Path) -> None:
    files = wiring.render_tour(out)
    say(f"{len(files)} filer er lagt i {out}.")


def _print_duties(
    desk: Desk, duties: list[Duty], *, to: str, show_cpr: bool = False, with_steps: bool = False
) -> None:
    if to == Format.TABLE:
        rows = [records.duty_line(duty, show_cpr=show_cpr) for duty in duties]
        print_rows(rows, to=to, columns=records.WORKLIST_COLUMNS, headings=records.WORKLIST_HEADINGS)
        if with_steps:
            say("\n".join(records.duty_steps(desk, duty) for duty in duties))
        return
    rows = [records.duty_record(duty, desk.today, show_cpr=show_cpr) for duty in duties]
    if with_steps:
        from jobassist.services.open_case import steps_of

        rows = [{**row, "steps": steps_of(desk, duty)} for row, duty in zip(rows, duties, strict=True)]
    columns = (*records.WORKLIST_CSV_COLUMNS, *(("steps",) if with_steps else ()))
    print_rows(rows, to=to, columns=columns)


def _statuses(text: str) -> frozenset[Status]:
    try:
        return frozenset(Status(part.strip()) for part in text.split(",") if part.strip())
    except ValueError:
        allowed = ", ".join(status.value for status in Status)
        raise typer.BadParameter(f"“{text}” er ikke en status. Vælg mellem {allowed}.") from None
