"""Employers and their contacts as rows, and how a changed one is written."""

from __future__ import annotations

from collections.abc import Sequence
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


def add_employer(unit: Unit, employer: Employer) -> EmployerId:
    """A new employer; returns the id that it gets."""
    employer_id = EmployerId(unit.insert(employers, **_values(employer)))
    _add_contacts(unit, employer_id, employer.contacts)
    return employer_id


def change_employer(unit: Unit, before: EmployerRow, after: Employer) -> None:
    """New facts of one; Stale when somebody else has written meanwhile."""
    unit.update(employers, before.employer.id, rev=before.rev, **_values(after))
    if after.contacts != before.employer.contacts:
        _drop_contacts(unit, before.employer.id)
        _add_contacts(unit, before.employer.id, after.contacts)


def remove_employer(unit: Unit, row: EmployerRow) -> None:
    """One goes with its contacts; Stale when somebody else has written meanwhile."""
    _drop_contacts(unit, row.employer.id)
    unit.delete(employers, row.employer.id, rev=row.rev)


def _values(employer: Employer) -> dict[str, Any]:
    return {**{name: getattr(employer, name) for name in FACTS}, "name_key": employer.name_key}


def _add_contacts(unit: Unit, employer_id: EmployerId, contacts: Sequence[Contact]) -> None:
    for position, contact in enumerate(contacts):
        facts = {name: getattr(contact, name) for name in CONTACT_FACTS}
        unit.insert(employer_contacts, employer_id=employer_id, position=position, **facts)


def _drop_contacts(unit: Unit, employer_id: EmployerId) -> None:
    c = employer_contacts.c
    own = select(c.id).where(c.employer_id == employer_id)
    for contact_id in unit.connection.execute(own).scalars().all():
        unit.delete(employer_contacts, contact_id)
