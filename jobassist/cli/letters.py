"""``jobassist letter``: the letters listed, shown and examined, and one made for a citizen and filed."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from jobassist import paths
from jobassist.cli.options import FormatOption, Today, case_of_cpr, day, write_file
from jobassist.cli.output import Format, print_rows, say
from jobassist.cli.wiring import Context
from jobassist.domain.errors import JobAssistError
from jobassist.domain.letters import TYPED, Channel, LetterFileError, Merge

if TYPE_CHECKING:
    from jobassist.domain.letters import LetterTemplate
    from jobassist.domain.lix import Lix

app = typer.Typer(help="Breve og SMS'er: list dem, vis et, lav et, eller efterse.", no_args_is_help=True)

_COLUMNS = ("id", "title", "kind", "about", "mentions_rights", "groups", "lix")
_HEADINGS = ("Id", "Titel", "Slags", "Til", "Ret og pligt", "Målgrupper", "Lix")
_DAY = date(2026, 1, 5)  # any day: the length of a date hardly matters to how easy a text is
Own = Annotated[bool, typer.Option("--own", help="Kommunens egne ord, fra lageret.")]


@app.command("list")
def list_(context: typer.Context, own: Own = False, format_: FormatOption = None) -> None:
    """Lister brevene, og hvor lette de er at læse."""
    here: Context = context.obj
    to = format_ or here.format
    rows = [_row(letter, to) for letter in _letters(here, own=own)]
    print_rows(rows, to=to, columns=_COLUMNS, headings=_HEADINGS)


@app.command("show")
def show(
    context: typer.Context,
    letter_id: Annotated[str, typer.Argument(help="Brevets id, fx foerste_indkaldelse.")],
    own: Own = False,
) -> None:
    """Viser et brevs tekst med dets felter."""
    letter = next((each for each in _letters(context.obj, own=own) if each.id == letter_id), None)
    if letter is None:
        raise LetterFileError(f"Brevet {letter_id} findes ikke. jobassist letter list viser dem, der er.")
    say("\n\n".join(filter(None, (letter.title, letter.hint, letter.subject, letter.body))))


@app.command("make")
def make(
    context: typer.Context,
    letter_id: Annotated[str, typer.Argument(help="Brevets id, fx foerste_indkaldelse.")],
    cpr: Annotated[str, typer.Option(help="Borgerens CPR-nummer.")],
    pdf: Annotated[
        Path | None, typer.Option(help="Filen, brevet skrives til. En SMS skrives på skærmen.")
    ] = None,
    by: Annotated[Channel | None, typer.Option(help="Vejen ud; udelades: borgerens sædvanlige.")] = None,
    field: Annotated[
        list[str] | None,
        typer.Option(help="Det, der skrives til brevet, fx “frist=08-12-2026”. Kan gentages."),
    ] = None,
    large: Annotated[bool, typer.Option("--large", help="Med stor skrift.")] = False,
    today: Today = None,
) -> None:
    """Laver et brev til en borger og lægger det på sagen."""
    from jobassist.services.book_talk import undo
    from jobassist.services.preview_letters import Wish, preview
    from jobassist.services.write_letters import file_letters, letters_print, ready

    here: Context = context.obj
    wish = Wish(channel=by, typed=_typed(field or []), is_large=large)
    with (desk := here.wiring.open_desk(here.folder, today=today)).store:
        letters = ready(preview(desk, [case_of_cpr(desk, cpr).id], letter_id, wish))
        is_sms = letters[0].channel is Channel.SMS
        if not is_sms and pdf is None:
            raise typer.BadParameter("Skriv, hvilken fil brevet skal i: --pdf brev.pdf.")
        changed = file_letters(desk, letters, purpose="fil fra kommandolinjen")
        if is_sms or pdf is None:
            say(letters[0].text)
            print(f"{changed.message}.", file=sys.stderr)
            return
        try:
            write_file(pdf, letters_print(desk, letters).pdf)
        except JobAssistError:
            if changed.action_id:
                undo(desk, changed.action_id)
            raise
        say(f"{changed.message}.")


@app.command("check")
def check(context: typer.Context, own: Own = False) -> None:
    """Efterser alle breve og skriver, hvor lette de er at læse; under 35 er let."""
    from jobassist.domain.letter_facts import Sender
    from jobassist.services.edit_letters import sample_problem
    from jobassist.services.load_letters import check_letters, local_problems

    problems = check_letters(paths.resources("letters"))
    here: Context = context.obj
    if own:
        with (desk := here.wiring.open_desk(here.folder, today=None)).store:
            problems += local_problems(desk)
    letters = _letters(here, own=own) if not problems else []
    for letter in letters:
        found = _lix(letter)
        say(f"{letter.id:<28}{found.value:>4}  {found.word}" if found else letter.id)
        if sentence := sample_problem(letter, Sender(), on=_DAY):
            problems.append(f"{letter.id}: {sentence}")
    for problem in problems:
        print(problem, file=sys.stderr)
    if not problems:
        say(f"Alle {len(letters)} breve er i orden.")
    raise typer.Exit(1 if problems else 0)


def _letters(here: Context, *, own: bool) -> tuple[LetterTemplate, ...]:
    from jobassist.services.load_letters import letters_of, load_letters

    if not own:
        return load_letters(paths.resources("letters"))
    with (desk := here.wiring.open_desk(here.folder, today=None)).store:
        return letters_of(desk)


def _row(letter: LetterTemplate, to: str) -> dict[str, object]:
    found = _lix(letter)
    is_json = to == Format.JSON
    return {
        "id": letter.id,
        "title": letter.title,
        "kind": letter.kind.value,
        "about": letter.about.value,
        "mentions_rights": letter.mentions_rights if is_json else "ja" if letter.mentions_rights else "nej",
        "groups": sorted(letter.groups) if is_json else ", ".join(sorted(letter.groups)) or "alle",
        "lix": found.value if found else None,
        "is_local": letter.is_local,
    }


def _lix(letter: LetterTemplate) -> Lix | None:
    from jobassist.services.edit_letters import readability

    return readability(letter, on=_DAY)


def _typed(texts: list[str]) -> dict[Merge, str]:
    typed: dict[Merge, str] = {}
    for text in texts:
        name, equals, value = text.partition("=")
        if not equals or name.strip() not in {field.value for field in TYPED}:
            allowed = ", ".join(field.value for field in TYPED)
            raise typer.BadParameter(f"Skriv feltet som navn=tekst. Vælg mellem {allowed}.")
        field = Merge(name.strip())
        typed[field] = (
            day(value.strip()).isoformat() if field is Merge.DEADLINE else value.replace("\\n", "\n")
        )
    return typed
