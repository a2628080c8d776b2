"""``jobassist rules``: the rule files examined, and one rule as text."""

from __future__ import annotations

import sys
from datetime import date
from typing import Annotated

import typer

from jobassist import paths
from jobassist.cli.options import day
from jobassist.cli.output import say
from jobassist.domain.errors import JobAssistError

app = typer.Typer(help="Reglerne: efterse filerne, eller vis én regel.", no_args_is_help=True)


@app.command("check")
def check(context: typer.Context) -> None:
    """Efterser alle regelfiler."""
    from jobassist.services.load_rules import check_rules

    problems = check_rules(paths.resources("rules"))
    for problem in problems:
        print(problem, file=sys.stderr)
    if not problems:
        say("Alle regelfiler er i orden.")
    raise typer.Exit(1 if problems else 0)


@app.command("show")
def show(
    context: typer.Context,
    rule_id: Annotated[str, typer.Argument(help="Reglens id, fx SDP-4IN6.")],
    on: Annotated[
        date | None, typer.Option("--on", parser=day, help="Kun versionen, der gælder den dag.")
    ] = None,
) -> None:
    """Viser en regel som tekst."""
    from jobassist.services.load_rules import describe_rule, load_rulebook

    versions = load_rulebook(paths.resources("rules")).find(rule_id)
    if not versions:
        raise JobAssistError(
            f"Reglen {rule_id} findes ikke. jobassist rules check viser, om filerne er i orden."
        )
    chosen = [version for version in versions if on is None or version.is_valid_on(on)]
    if not chosen:
        raise JobAssistError(f"Reglen {rule_id} gælder ikke den dag. Kør uden --on for at se alle versioner.")
    say("\n\n".join(describe_rule(version) for version in chosen))
