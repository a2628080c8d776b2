"""How the promises of one party turned out, counted over a case, a caseworker or everybody."""

from __future__ import annotations

from sqlalchemy import func, select

from jobassist.domain.case import CaseId
from jobassist.domain.plan import Kept, Owner
from jobassist.store.store import Store
from jobassist.store.tables import agreements, cases


def count_promises(
    store: Store, owner: Owner, *, case_id: CaseId | None = None, caseworker: str | None = None
) -> dict[Kept, int]:
    """How many promises of a party stand how; of one case, of one caseworker's cases, or of all."""
    counted = select(agreements.c.kept, func.count()).where(agreements.c.owner == owner)
    if case_id is not None:
        counted = counted.where(agreements.c.case_id == case_id)
    if caseworker is not None:
        counted = counted.join_from(agreements, cases).where(cases.c.caseworker == caseworker)
    with store.read() as connection:
        return {Kept(kept): count for kept, count in connection.execute(counted.group_by(agreements.c.kept))}
