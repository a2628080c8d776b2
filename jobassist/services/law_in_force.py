"""The rulebook of one jobcentre: the shipped law, its own corrections, goals, contacts and closed days."""

from __future__ import annotations

from collections.abc import Sequence

from jobassist import paths
from jobassist.domain.contacts import Contacts
from jobassist.domain.counting_files import parse_contacts
from jobassist.domain.errors import RuleFileError
from jobassist.domain.rule_overrides import RuleOverride
from jobassist.domain.rulebook import Rulebook
from jobassist.services.desk import Desk
from jobassist.services.load_rules import load_rulebook
from jobassist.services.settings import Settings
from jobassist.store.reads.overrides import load_overrides
from jobassist.store.store import Store

OWN_CONTACTS = "Kommunens tabel over samtaler"


def rulebook_of(
    store: Store,
    settings: Settings,
    *,
    overrides: Sequence[RuleOverride] | None = None,
    contacts: Contacts | None = None,
) -> Rulebook:
    """The rulebook that a store and its settings give; ``overrides`` and ``contacts`` try out others."""
    return load_rulebook(
        paths.resources("rules"),
        closed_days=settings.closed_month_days(),
        local_rules=settings.local_rules,
        overrides=load_overrides(store) if overrides is None else overrides,
        contacts=contacts or own_contacts(settings),
    )


def own_contacts(settings: Settings) -> Contacts | None:
    """The municipality's own table of contacts that count; None when it uses the shipped one."""
    try:
        return parse_contacts(settings.contacts, OWN_CONTACTS) if settings.contacts else None
    except RuleFileError:
        return None


def put_in_force(desk: Desk) -> None:
    """Counts by what the store says now."""
    desk.rulebook = rulebook_of(desk.store, desk.settings)


def follow_corrections(desk: Desk) -> bool:
    """Puts the stored corrections in force, after an undo; whether anything was different."""
    used = {v.overridden for v in desk.rulebook.versions if v.overridden}
    rulebook = rulebook_of(desk.store, desk.settings)
    if used == {v.overridden for v in rulebook.versions if v.overridden}:
        return False
    desk.rulebook = rulebook
    return True
