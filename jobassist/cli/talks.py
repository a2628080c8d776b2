"""The commands about one citizen's talks: the plan as paper, and talks held, listed and read again."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from typer.core import TyperGroup

from jobassist.cli import plan_words
from jobassist.cli.options import FormatOption, Today, case_of_cpr, write_file
from jobassist.cli.output import Format, print_rows, say
from jobassist.cli.wiring import Context
from jobassist.domain.danish import short_date, weekday_date

if TYPE_CHECKING:
    from jobassist.services.desk import Desk
    from jobassist.services.talk_room import TalkRoom

Cpr = Annotated[str, typer.Option(help="Borgerens CPR-nummer.")]


class _Talks(TyperGroup):
    """``talk`` followed by options is ``talk hold``."""

    def parse_args(self, ctx: typer.Context, args: list[str]) -> list[str]:  # type: ignore[override]
        if args and args[0].startswith("--") and args[0] != "--help":
            args = ["hold", *args]
        return super().parse_args(ctx, args)


app = typer.Typer(cls=_Talks, help="Samtaler: hold en, se en igen, eller få listen.", no_args_is_help=True)


def plan(
    context: typer.Context,
    cpr: Cpr,
    pdf: Annotated[Path, typer.Option(help="Filen, planen skrives til.")],
    version: Annotated[int | None, typer.Option(min=1, help="En tidligere version.")] = None,
    large: Annotated[bool, typer.Option("--large", help="Med stor skrift.")] = False,
    today: Today = None,
) -> None:
    """Skriver borgerens nyeste opfølgningsplan som PDF; før den første, et udkast af det, der vides."""
    from jobassist.services.print_plan import log_print, print_of_case

    here: Context = context.obj
    with (desk := here.wiring.open_desk(here.folder, today=today)).store:
        paper = print_of_case(desk, case_of_cpr(desk, cpr), version=version, large=large)
        write_file(pdf, paper.pdf)
        log_print(desk, paper, purpose="fil fra kommandolinjen")
        say(f"{paper.title}, er skrevet til {pdf}.")


@app.command()
def hold(
    context: typer.Context,
    cpr: Cpr,
    goal: Annotated[str, typer.Option(help="Målet i planen.")] = "",
    agreement: Annotated[
        list[str] | None, typer.Option(help="En aftale: “vi; ringer til lægen; 10-03-2023”. Kan gentages.")
    ] = None,
    next_: Annotated[
        str,
        typer.Option(
            "--next", help="Næste samtale, fx “23-03-2023 10.30”. Er der ingen booket, foreslås en uden den."
        ),
    ] = "",
    today: Today = None,
) -> None:
    """Holder en samtale i dag: den tæller, og planen får en ny version."""
    from jobassist.services.book_talk import check_day
    from jobassist.services.hold_talk import finish, start_talk
    from jobassist.services.talk_facts import booked_next

    here: Context = context.obj
    with (desk := here.wiring.open_desk(here.folder, today=today)).store:
        case = case_of_cpr(desk, cpr)
        agreements = tuple(plan_words.agreement(text, desk.today) for text in agreement or ())
        next_at = plan_words.moment(next_) if next_ else None
        if next_at is not None:
            check_day(desk, next_at.date())
        room = start_talk(desk, case.id)
        proposed = room.suggestion.at if booked_next(room) is None else None
        content = replace(
            room.draft,
            goal=goal or room.draft.goal,
            agreements=(*room.draft.agreements, *agreements),
            next_talk_at=next_at or room.draft.next_talk_at or proposed,
        )
        changed, _plan = finish(desk, room, content)
        say(f"{changed.message}.")
        for caution in _cautions(desk, room, content.next_talk_at):
            print(caution, file=sys.stderr)


def _cautions(desk: Desk, room: TalkRoom, next_at: datetime | None) -> Iterator[str]:
    """What the screen would have said before the talk was finished."""
    from jobassist.services.talk_facts import judge_time

    if room.case.ended_on is not None and room.case.ended_on < room.on:
        yield f"Sagen sluttede {short_date(room.case.ended_on)}, så samtalen tæller ikke med i en frist."
    if next_at is None:
        return
    found = judge_time(desk, next_at, safe_on=room.suggestion.safe_on)
    if found.is_day_off:
        yield f"Næste samtale, {weekday_date(next_at.date())}, er ikke på en arbejdsdag."
    if found.is_after_safe_day and found.safe_on is not None:
        yield f"Næste samtale er efter den sidste sikre dag, {weekday_date(found.safe_on)}."


@app.command()
def show(
    context: typer.Context,
    cpr: Cpr,
    number: Annotated[
        int | None, typer.Option(min=1, help="Hvilken holdt samtale; uden den tages den nyeste.")
    ] = None,
    internal: Annotated[bool, typer.Option("--internal", help="Med interne notater og rettelser.")] = False,
    large: Annotated[bool, typer.Option("--large", help="Med stor skrift, til borgeren.")] = False,
    pdf: Annotated[Path | None, typer.Option(help="Skriv referatet til denne fil i stedet.")] = None,
    today: Today = None,
) -> None:
    """Viser referatet af en holdt samtale: borgerens udgave, eller med --internal sagsbehandlerens."""
    from jobassist.services.list_talks import held_talk
    from jobassist.services.print_paper import hand_out
    from jobassist.services.print_summary import print_summary, show_summary

    if internal and large:
        raise typer.BadParameter("Det interne referat findes ikke med stor skrift.")
    here: Context = context.obj
    with (desk := here.wiring.open_desk(here.folder, today=today)).store:
        talk_id = held_talk(desk, case_of_cpr(desk, cpr), number)
        if pdf is None:
            say(show_summary(desk, talk_id, internal=internal))
            return
        paper = print_summary(desk, talk_id, internal=internal, large=large)
        write_file(pdf, paper.pdf)
        hand_out(desk, paper, purpose="fil fra kommandolinjen")
        say(f"{paper.title} er skrevet til {pdf}.")


@app.command("list")
def list_(context: typer.Context, cpr: Cpr, today: Today = None, format_: FormatOption = None) -> None:
    """Borgerens samtaler, den første først."""
    from jobassist.cli.talk_records import COLUMNS, HEADINGS, talk_line, talk_record
    from jobassist.services.list_talks import list_talks

    here: Context = context.obj
    to = format_ or here.format
    with (desk := here.wiring.open_desk(here.folder, today=today)).store:
        lines = list_talks(desk, case_of_cpr(desk, cpr))
        rows = [talk_line(line) if to == Format.TABLE else talk_record(line) for line in lines]
        print_rows(rows, to=to, columns=COLUMNS, headings=HEADINGS)
