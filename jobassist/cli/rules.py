"""``jobassist rules``: the rule files examined, one rule as text, what holds on a day, and what changes."""

from __future__ import annotations

import sys
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

import typer

from jobassist import paths
from jobassist.cli.options import FormatOption, day
from jobassist.cli.output import Format, print_rows, say
from jobassist.domain.case import TargetGroup
from jobassist.domain.errors import JobAssistError

if TYPE_CHECKING:
    from jobassist.services.list_rules import RuleChange, RuleLine

app = typer.Typer(
    help="Reglerne: efterse filerne, vis en regel, og se, hvad der gælder, og hvad der ændrer sig.",
    no_args_is_help=True,
)


def _group(text: str) -> TargetGroup:
    try:
        return TargetGroup(text)
    except ValueError:
        groups = ", ".join(group.value for group in TargetGroup)
        raise typer.BadParameter(f"“{text}” er ikke en målgruppe. Vælg mellem {groups}.") from None


GroupOption = Annotated[
    TargetGroup | None, typer.Option("--group", parser=_group, help="Kun denne målgruppe, fx sygedagpenge.")
]


@app.command("check")
def check(context: typer.Context) -> None:
    """Efterser alle regelfiler, tabellen over samtaler, urene og målene."""
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
    rule_id: Annotated[str, typer.Argument(help="Reglens id, fx SDP-4IN6, eller urets, fx LAB-CLOCK1.")],
    on: Annotated[
        date | None, typer.Option("--on", parser=day, help="Kun versionen, der gælder den dag.")
    ] = None,
) -> None:
    """Viser en regel eller et ur som tekst."""
    from jobassist.services.describe_rule import describe_clock
    from jobassist.services.load_rules import describe_rule, load_clocks, load_rulebook

    folder = paths.resources("rules")
    versions = load_rulebook(folder).find(rule_id)
    clocks = [clock for clock in load_clocks(folder) if clock.id == rule_id]
    if not versions and not clocks:
        raise JobAssistError(
            f"Reglen {rule_id} findes ikke. jobassist rules check viser, om filerne er i orden."
        )
    told = [describe_rule(version) for version in versions if on is None or version.is_valid_on(on)]
    told += [describe_clock(clock) for clock in clocks if on is None or clock.valid_from <= on]
    if not told:
        raise JobAssistError(f"Reglen {rule_id} gælder ikke den dag. Kør uden --on for at se alle versioner.")
    say("\n\n".join(told))


@app.command("list")
def list_rules(
    context: typer.Context,
    on: Annotated[date, typer.Option("--on", parser=day, help="Dagen, der spørges om.")],
    group: GroupOption = None,
    everything: Annotated[
        bool, typer.Option("--all", help="Også andres pligter, oplysninger og lokale mål.")
    ] = False,
    format_: FormatOption = None,
) -> None:
    """Viser, hvad der gælder for en målgruppe den dag: hver regel som én sætning med kilde."""
    from jobassist.services.list_rules import rules_on
    from jobassist.services.load_rules import load_rulebook

    rulebook = load_rulebook(paths.resources("rules"))
    lines = [
        (each, line)
        for each in ([group] if group else TargetGroup)
        for line in rules_on(rulebook, each, on)
        if everything or line.is_demanded
    ]
    rows = [_row(each, line) for each, line in lines]
    if (to := format_ or context.obj.format) != Format.TABLE:
        print_rows(rows, to=to, columns=_COLUMNS)
    else:
        none = "Ingen regel, som kommunen skal opfylde, gælder den dag. Prøv med --all."
        say("\n".join(map(_line_text, lines)) or none)


@app.command("used")
def used(
    context: typer.Context,
    cpr: Annotated[str, typer.Option("--cpr", help="Borgerens CPR-nummer.")],
    format_: FormatOption = None,
) -> None:
    """Viser, hvilke regler en borgers planer og papirer blev lavet efter, som de lød dengang."""
    from jobassist.cli.options import case_of_cpr
    from jobassist.services.rules_used import explained

    here = context.obj
    with (desk := here.wiring.open_desk(here.folder, today=None)).store:
        papers = explained(desk, case_of_cpr(desk, cpr).id)
    if (to := format_ or here.format) == Format.TABLE:
        told = [f"{_day(p.made_on)} · {p.title}: {p.summary}" for p in papers]
        texts = {rule.text: None for p in papers for rule in p.rules}
        say("\n".join(told) or "Der er ingen planer eller papirer på sagen endnu.")
        say("".join(f"\n{text}\n" for text in texts), end="")
        return
    rows = [
        {"made_on": p.made_on, "title": p.title, "rule": r.id, "valid_from": r.valid_from, "text": r.text}
        for p in papers
        for r in p.rules
    ]
    print_rows(rows, to=to, columns=("made_on", "title", "rule", "valid_from", "text"))


@app.command("diff")
def diff(
    context: typer.Context,
    from_day: Annotated[date, typer.Option("--from", parser=day, help="Den første af de to dage.")],
    to_day: Annotated[date, typer.Option("--to", parser=day, help="Den anden af de to dage.")],
    group: GroupOption = None,
    format_: FormatOption = None,
) -> None:
    """Viser, hvad der begynder, slutter og ændrer sig fra den ene dag til den anden."""
    from jobassist.services.list_rules import changes_between
    from jobassist.services.load_rules import load_rulebook

    groups = (group,) if group else tuple(TargetGroup)
    changes = changes_between(load_rulebook(paths.resources("rules")), from_day, to_day, groups)
    if (to := format_ or context.obj.format) != Format.TABLE:
        columns = ("change", "id", "sentence", "source", "facts")
        print_rows([_change_row(change) for change in changes], to=to, columns=columns)
    else:
        say("\n\n".join(map(_change_text, changes)) or "Ingen regler ændrer sig mellem de to dage.")


def _day(day: date) -> str:
    from jobassist.domain.danish import short_date

    return short_date(day)


def _row(group: TargetGroup, line: RuleLine) -> dict[str, Any]:
    return {
        "group": group.value,
        "id": line.id,
        "sentence": line.sentence,
        "source": line.source,
        "valid_from": line.valid_from,
        "valid_to": line.valid_to,
        "confidence": line.confidence_words,
        "kind": line.kind.value,
        "is_on": line.is_on,
    }


_COLUMNS = (
    "group", "id", "sentence", "source", "valid_from", "valid_to", "confidence", "kind", "is_on",
)  # fmt: skip


def _line_text(told: tuple[TargetGroup, RuleLine]) -> str:
    """``sygedagpenge · SDP-1 · …`` and below it the sentence, whole, with where it comes from."""
    group, line = told
    off = "" if line.is_on else " · slået fra"
    head = f"{group.value} · {line.id} · {line.title}{off}"
    return f"{head}\n  {line.sentence}\n  {line.source} · {line.validity} · {line.confidence_words}"


_CHANGES = {"begins": "Begynder", "ends": "Slutter", "changes": "Ændres"}


def _change_row(change: RuleChange) -> dict[str, Any]:
    facts = [f"{f.heading}: {f.before or '–'} → {f.after or '–'}" for f in change.facts]
    return {
        "change": change.change.value,
        "id": change.line.id,
        "sentence": change.line.sentence,
        "source": change.line.source,
        "facts": "; ".join(facts),
    }


def _change_text(change: RuleChange) -> str:
    line = change.line
    head = f"{_CHANGES[change.change.value]}: {line.id} · {line.title}"
    told = [f"  {f.heading}: {f.before or '–'} → {f.after or '–'}" for f in change.facts]
    return "\n".join([head, f"  {line.sentence} ({line.source})", *told])
