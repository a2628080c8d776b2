"""The municipality's corrections of rules, oldest first."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select

from jobassist.domain.rule_overrides import RuleOverride
from jobassist.store.store import Store
from jobassist.store.tables import rule_overrides


def load_overrides(store: Store) -> tuple[RuleOverride, ...]:
    """All corrections."""
    o = rule_overrides.c
    query = select(
        o.rule_id, o.valid_from, o.groups, o["keys"], o.reason, o.made_by, o.made_at, o.id
    ).order_by(o.made_at, o.id)
    with store.read() as connection:
        rows = connection.execute(query).all()
    return tuple(
        RuleOverride(rule_id, valid_from, groups, keys, reason, made_by, _day(made_at), row_id)
        for rule_id, valid_from, groups, keys, reason, made_by, made_at, row_id in rows
    )


def _day(moment: str) -> date | None:
    return date.fromisoformat(moment[:10]) if moment else None
