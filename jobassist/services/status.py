"""What the status bar tells about the store."""

from __future__ import annotations

from datetime import datetime

from jobassist.domain.danish import short_date
from jobassist.services.desk import Desk
from jobassist.services.terms import group_term
from jobassist.store import reads


def newest_import_at(desk: Desk) -> tuple[datetime | None, int]:
    """When the newest list came in, and how many days old what it says is; (None, 0) before the first."""
    newest = reads.newest_import(desk.store)
    if newest is None:
        return None, 0
    return datetime.fromisoformat(newest.imported_at), (desk.today - newest.as_of).days


def import_words(desk: Desk) -> str:
    """How old the data of a paper are: ``Seneste søgeliste 06-03-2023, 1 dag gammel.``"""
    at, age_days = newest_import_at(desk)
    if at is None:
        return "Ingen søgeliste er hentet endnu."
    age = "fra i dag" if age_days <= 0 else "1 dag gammel" if age_days == 1 else f"{age_days} dage gammel"
    return f"Seneste søgeliste {short_date(at.date())}, {age}."


def without_rules(desk: Desk) -> str:
    """A sentence about open cases whose target group has no rule today, so that nobody vanishes unseen."""
    groups = {
        group: number
        for group, number in reads.open_groups(desk.store, desk.today).items()
        if not desk.rulebook.in_force(group, desk.today)
    }
    if not groups:
        return ""
    names = ", ".join(sorted(group_term(group).label for group in groups))
    total = sum(groups.values())
    cases = "1 sag" if total == 1 else f"{total} sager"
    return f"{cases} står ikke på arbejdslisten, fordi vi ingen frister kender i dag for: {names}."


def talks_to_register(desk: Desk) -> int:
    """How many talks were held here that no list has shown yet."""
    return len(reads.unregistered_talks(desk.store))
