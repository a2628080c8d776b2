"""``jobassist review``: the Friday review of a caseworker as a list, or its papers as PDF."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from jobassist.cli.options import FormatOption, ShowCpr, Today, named, write_file
from jobassist.cli.output import Format, print_rows, say
from jobassist.cli.wiring import Context
from jobassist.domain import cpr as cpr_numbers
from jobassist.domain.danish import percent, short_date
from jobassist.domain.papers import PaperKind

if TYPE_CHECKING:
    from jobassist.services.desk import Desk
    from jobassist.services.review_round import Line, Round

_COLUMNS = (
    "cpr",
    "name",
    "group",
    "status",
    "verdict",
    "says",
    "reviewed_at",
    "reviewed_by",
    "news",
    "is_new",
)
_SHOWN = ("cpr", "name", "group", "status", "verdict", "says", "news")
_HEADINGS = ("CPR", "Navn", "Målgruppe", "Status", "Vurdering", "Mere", "Nyt")


def review(
    context: typer.Context,
    caseworker: Annotated[str, typer.Option(help="Hvis borgere; udelades: navnet i indstillingerne.")] = "",
    pdf: Annotated[Path | None, typer.Option(help="Skriv fredagsarket til denne fil.")] = None,
    without_offer: Annotated[
        bool, typer.Option("--without-offer", help="Listen over dem uden aktivt tilbud i stedet for arket.")
    ] = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="Vis på listen, hvordan hver frist er regnet ud.")
    ] = False,
    today: Today = None,
    show_cpr: ShowCpr = False,
    format_: FormatOption = None,
) -> None:
    """Fredagsgennemgangen: hvem der er vurderet til hvad, og hvad der er nyt siden sidste fredag."""
    from jobassist.services.open_case import log_shown_cprs
    from jobassist.services.print_paper import hand_out
    from jobassist.services.print_review import friday_print, without_offer_print
    from jobassist.services.review_round import open_round

    here: Context = context.obj
    with (desk := here.wiring.open_desk(here.folder, today=today)).store:
        whose = named(desk, caseworker) or desk.settings.name
        if explain and not without_offer:
            raise typer.BadParameter("--explain hører til listen over dem uden tilbud: --without-offer.")
        if without_offer and pdf is None:
            raise typer.BadParameter("Skriv, hvilken fil listen skal i: --pdf liste.pdf.")
        if pdf is not None:
            kind = PaperKind.OFFICE_EXPLAINED if explain else PaperKind.OFFICE
            paper = (
                without_offer_print(desk, caseworker=whose, kind=kind)
                if without_offer
                else friday_print(desk, caseworker=whose)
            )
            write_file(pdf, paper.pdf)
            hand_out(desk, paper, purpose="fil fra kommandolinjen")
            say(f"{paper.title} er skrevet til {pdf}.")
            return
        round_ = open_round(desk, caseworker=whose)
        if show_cpr:
            log_shown_cprs(
                desk, {line.case.id for line in round_.lines}, purpose="gennemgang på kommandolinjen"
            )
        to = format_ or here.format
        rows = [_record(desk, round_, line, show_cpr=show_cpr) for line in round_.lines]
        if to == Format.TABLE:
            say(_head(round_))
            rows = [_in_words(row, line) for row, line in zip(rows, round_.lines, strict=True)]
            print_rows(rows, to=to, columns=_SHOWN, headings=_HEADINGS)
        elif to == Format.CSV:
            print_rows([{**row, "news": "; ".join(row["news"])} for row in rows], to=to, columns=_COLUMNS)
        else:
            print_rows(rows, to=to, columns=_COLUMNS)


def _head(round_: Round) -> str:
    of = len(round_.lines)
    share = f" ({percent(round_.reviewed / of)})" if of else ""
    since = f", nyt siden {short_date(round_.since)}" if round_.since is not None else ""
    return (
        f"{round_.caseworker or 'Uden navn'}, uge {round_.friday_on.isocalendar().week}: "
        f"{round_.reviewed} af {of} vurderet{share}{since}."
    )


def _record(desk: Desk, round_: Round, line: Line, *, show_cpr: bool) -> dict[str, Any]:
    """What programs read: codes and ISO days."""
    from jobassist.services.give_verdict import verdict_words
    from jobassist.services.review_citizen import news_of

    case, given = line.case, line.review
    return {
        "cpr": case.cpr if show_cpr else cpr_numbers.masked(case.cpr),
        "name": case.name,
        "group": case.group.value,
        "status": line.duty.status.value if line.duty is not None else None,
        "verdict": line.verdict.value if line.verdict is not None else None,
        "says": verdict_words(given, case) if given is not None else "",
        "reviewed_at": given.reviewed_at if given is not None else "",
        "reviewed_by": given.reviewed_by if given is not None else "",
        "news": [each.sentence for each in news_of(round_, line, case, desk.today)],
        "is_new": line.is_new,
    }


def _in_words(record: dict[str, Any], line: Line) -> dict[str, Any]:
    """What people read in the table."""
    from jobassist.domain.explain import STATUS_WORDS
    from jobassist.services.print_review import VERDICT_WORDS
    from jobassist.services.terms import group_term

    cpr = str(record["cpr"])
    return {
        **record,
        "cpr": cpr_numbers.formatted(cpr) if cpr.isdigit() else cpr,
        "group": group_term(line.case.group).short,
        "status": STATUS_WORDS[line.duty.status] if line.duty is not None else "",
        "verdict": VERDICT_WORDS[line.verdict] if line.verdict is not None else "",
        "news": "; ".join(record["news"]),
    }
