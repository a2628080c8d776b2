"""Employers with those one calls there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from typing import Any

from sqlalchemy import Select, select

from jobassist.domain.employers import Contact, Employer, EmployerId
from jobassist.store.employer_rows import EmployerRow, contact_of, employer_of_row
from jobassist.store.job_tables import employer_contacts, employers
from jobassist.store.store import Store

_CHUNK = 500


def load_employers(store: Store) -> list[EmployerRow]:
    """Every employer, the oldest first."""
    return list(_loaded(store, select(employers), select(employer_contacts)))


def load_employer(store: Store, employer_id: EmployerId) -> EmployerRow | None:
    """One employer; None when it is gone."""
    own = select(employers).where(employers.c.id == employer_id)
    contacts = select(employer_contacts).where(employer_contacts.c.employer_id == employer_id)
    return next(_loaded(store, own, contacts), None)


def employers_named(store: Store, name_keys: Collection[str]) -> list[Employer]:
    """Those that have one of the names, as ``name_key`` tells them."""
    keys, found = sorted(set(name_keys) - {""}), []
    for start in range(0, len(keys), _CHUNK):
        few = employers.c.name_key.in_(keys[start : start + _CHUNK])
        ids = select(employers.c.id).where(few)
        contacts = select(employer_contacts).where(employer_contacts.c.employer_id.in_(ids))
        found += [row.employer for row in _loaded(store, select(employers).where(few), contacts)]
    return found


def _loaded(store: Store, rows: Select[Any], contacts: Select[Any]) -> Iterator[EmployerRow]:
    by_employer: defaultdict[str, list[Contact]] = defaultdict(list)
    with store.read() as connection:
        for row in connection.execute(contacts.order_by(employer_contacts.c.position)):
            by_employer[row.employer_id].append(contact_of(row))
        found = connection.execute(rows.order_by(employers.c.id)).all()
    return (EmployerRow(employer_of_row(row, tuple(by_employer[row.id])), row.rev) for row in found)
