"""Employers and their contacts as rows, and how a changed one is written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from jobassist.domain.employers import CONTACT_FACTS, FACTS, Contact, Employer, EmployerId
from jobassist.store.job_tables import employer_contacts, employers
from jobassist.store.unit import Unit


@dataclass(frozen=True, slots=True)
class EmployerRow:
    """An employer and its version, which rises with its contacts too."""

    employer: Employer
    rev: int


def employer_of_row(row: Any, contacts: tuple[Contact, ...]) -> Employer:
    """A row of ``employers``, its columns by name."""
    return Employer(EmployerId(row.id), **{name: getattr(row, name) for name in FACTS}, contacts=contacts)


def contact_of(row: Any) -> Contact:
    """A row of ``employer_contacts``."""
    return Contact(*(getattr(row, name) for name in CONTACT_FACTS))


def add_employers(unit: Unit, fresh: Sequence[Employer]) -> list[EmployerId]:
    """New employers; returns the ids that they get."""
    ids = [EmployerId(each) for each in unit.insert_many(employers, map(_values, fresh))]
    _add_contacts(unit, [(own, employer.contacts) for own, employer in zip(ids, fresh, strict=True)])
    return ids


def change_employer(unit: Unit, before: EmployerRow, after: Employer) -> None:
    """New facts of one; Stale when somebody else has written meanwhile."""
    unit.update(employers, before.employer.id, rev=before.rev, **_values(after))
    if after.contacts != before.employer.contacts:
        _drop_contacts(unit, before.employer.id)
        _add_contacts(unit, [(before.employer.id, after.contacts)])


def remove_employer(unit: Unit, row: EmployerRow) -> None:
    """One goes with its contacts; Stale when somebody else has written meanwhile."""
    _drop_contacts(unit, row.employer.id)
    unit.delete(employers, row.employer.id, rev=row.rev)


def _values(employer: Employer) -> dict[str, Any]:
    return {**{name: getattr(employer, name) for name in FACTS}, "name_key": employer.name_key}


def _add_contacts(unit: Unit, groups: Iterable[tuple[EmployerId, Sequence[Contact]]]) -> None:
    rows = [
        {"employer_id": employer_id, "position": position}
        | {name: getattr(contact, name) for name in CONTACT_FACTS}
        for employer_id, contacts in groups
        for position, contact in enumerate(contacts)
    ]
    if rows:
        unit.insert_many(employer_contacts, rows)


def _drop_contacts(unit: Unit, employer_id: EmployerId) -> None:
    c = employer_contacts.c
    own = select(c.id).where(c.employer_id == employer_id)
    for contact_id in unit.connection.execute(own).scalars().all():
        unit.delete(employer_contacts, contact_id)
