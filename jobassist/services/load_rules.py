"""Reads the rule files into a rulebook, and says which of them cannot be used."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path

from jobassist.domain.calendar import WorkCalendar
from jobassist.domain.errors import RuleFileError
from jobassist.domain.rule_files import check_unique, parse_rule
from jobassist.domain.rules import Rulebook, RuleVersion
from jobassist.services.describe_rule import describe_rule

__all__ = ["check_rules", "describe_rule", "load_rulebook"]


def load_rulebook(
    folder: Path, *, closed_days: Collection[tuple[int, int]] = (), local_rules: Collection[str] = ()
) -> Rulebook:
    """Every usable rule in ``folder``; a file with an error is left out and ``check_rules`` names it.

    ``closed_days`` are the municipality's own (month, day) pairs; ``local_rules`` the ids of the
    local goals that are switched on. Raises RuleFileError when no rule at all can be used.
    """
    versions, errors = _read(folder)
    if not versions:
        raise RuleFileError(errors[0])
    return Rulebook(versions, calendar=WorkCalendar(closed_days), local_rules=local_rules)


def check_rules(folder: Path) -> list[str]:
    """One Danish sentence for each rule file that cannot be used; empty when all can."""
    return _read(folder)[1]


def _read(folder: Path) -> tuple[list[RuleVersion], list[str]]:
    versions: list[RuleVersion] = []
    errors: list[str] = []
    owners: list[tuple[str, str]] = []
    for path in sorted(folder.glob("*.toml")):
        try:
            rules = parse_rule(_text(path), path.name)
            check_unique([*owners, *_owned(rules, path)])
        except RuleFileError as error:
            errors.append(str(error))
            continue
        owners += _owned(rules, path)
        versions += rules
    if not versions and not errors:
        errors.append(f"Der er ingen regelfiler i mappen {folder.name}. Læg dem tilbage, eller geninstallér.")
    return versions, errors


def _owned(rules: Iterable[RuleVersion], path: Path) -> list[tuple[str, str]]:
    return [(rule.id, path.name) for rule in rules]


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise RuleFileError(
            f"{path.name}: filen er ikke gemt som UTF-8. Gem den igen med tegnsættet UTF-8."
        ) from None
    except OSError:
        raise RuleFileError(
            f"{path.name}: filen kan ikke åbnes. Se efter, om du har adgang til den."
        ) from None
