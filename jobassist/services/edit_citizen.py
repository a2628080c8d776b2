"""How to reach a citizen: address, phone and the like, corrected by hand in one write that can be undone."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass, fields
from datetime import date, timedelta
from typing import Any

from jobassist.domain.case import CaseId, Citizen
from jobassist.domain.danish import short_date
from jobassist.domain.errors import JobAssistError
from jobassist.domain.letter_facts import address_lines
from jobassist.domain.letters import tidy
from jobassist.services.desk import Changed, Desk
from jobassist.services.open_case import NoSuchCitizenError
from jobassist.store import reads, tables

_LONGEST_LINE, _MOST_LINES = 60, 5
_MOST_PROTECTION = timedelta(days=366)
_PHONE = re.compile(r"\+?[\d ]+")
_EMAIL = re.compile(r"[^@\s<>]+@[^@\s<>]+\.[^@\s<>.]+")


class ContactError(JobAssistError):
    """What was typed cannot be right; ``field`` is the one to mend."""

    def __init__(self, field: str, sentence: str) -> None:
        super().__init__(sentence)
        self.field = field


@dataclass(frozen=True, slots=True)
class Contact:
    """What may be corrected of a citizen; everything else comes from the professional system."""

    address: str = ""
    phone: str = ""
    email: str = ""
    is_digital_exempt: bool = False
    address_protected_until: date | None = None
    interpreter_language: str = ""


def contact_of(citizen: Citizen) -> Contact:
    """What is known of how to reach a citizen."""
    return Contact(**{field.name: getattr(citizen, field.name) for field in fields(Contact)})


def edit_citizen(desk: Desk, citizen: Citizen, contact: Contact) -> Changed | None:
    """Stores what differs from the citizen as shown; None when nothing does.

    Raises ContactError for what cannot be right, and Stale when somebody else has changed the same fact.
    """
    wanted = asdict(_checked(contact, contact_of(citizen), desk.today))
    changes = {name: value for name, value in wanted.items() if value != getattr(citizen, name)}
    if not changes:
        return None
    row = reads.load_citizen(desk.store, citizen.id)
    if row is None:
        raise NoSuchCitizenError("Borgeren findes ikke længere. Gå tilbage til arbejdslisten.")
    if any(getattr(row.citizen, name) != getattr(citizen, name) for name in changes):
        raise ContactError(
            next(iter(changes)), "Oplysningen er ændret i mellemtiden. Åbn borgeren igen, og ret den der."
        )
    case_ids = _cases_of(desk, citizen)
    about = min(case_ids, default=None)
    with desk.store.write("edit_citizen", by=desk.user, at=desk.clock.now(), case_id=about) as unit:
        unit.update(tables.citizens, citizen.id, rev=row.rev, **changes)
    return Changed(case_ids, f"{_said(changes)} er gemt", unit.action_id)


def _cases_of(desk: Desk, citizen: Citizen) -> frozenset[CaseId]:
    return frozenset(case.id for case in reads.load_cases(desk.store, cpr=citizen.cpr))


def _said(changes: dict[str, Any]) -> str:
    return _WORDS[next(iter(changes))] if len(changes) == 1 else "Kontaktoplysningerne"


_WORDS = {
    "address": "Adressen",
    "phone": "Telefonnummeret",
    "email": "E-mailen",
    "is_digital_exempt": "Fritagelsen for Digital Post",
    "address_protected_until": "Adressebeskyttelsen",
    "interpreter_language": "Sproget",
}


def _checked(contact: Contact, before: Contact, today: date) -> Contact:
    """What was typed, cleaned; what was not touched stays as the list gave it."""
    return Contact(
        address=before.address if contact.address == before.address else _address(contact.address),
        phone=before.phone if contact.phone == before.phone else _phone(contact.phone),
        email=before.email if contact.email == before.email else _email(contact.email),
        is_digital_exempt=contact.is_digital_exempt,
        address_protected_until=_protection(contact, before, today),
        interpreter_language=_language(contact, before),
    )


def _address(text: str) -> str:
    lines = [line for line in tidy(text[: _LONGEST_LINE * _MOST_LINES * 2]).split("\n") if line]
    shown = address_lines("\n".join(lines))
    if len(text) > _LONGEST_LINE * _MOST_LINES * 2 or len(shown) > _MOST_LINES:
        raise ContactError("address", f"Adressen er for lang. Brug højst {_MOST_LINES} linjer.")
    if any(len(line) > _LONGEST_LINE for line in shown):
        raise ContactError("address", f"En linje er for lang. Brug højst {_LONGEST_LINE} tegn på hver.")
    return "\n".join(lines)


def _phone(text: str) -> str:
    phone = " ".join(text.split())
    if phone and (not _PHONE.fullmatch(phone) or not 8 <= sum(c.isdigit() for c in phone) <= 15):
        raise ContactError(
            "phone", "Telefonnummeret kan ikke læses. Skriv otte cifre, for eksempel 12 34 56 78."
        )
    return phone


def _email(text: str) -> str:
    email = tidy(text[: _LONGEST_LINE * 5])
    if email and (len(text) > _LONGEST_LINE * 4 or not _EMAIL.fullmatch(email)):
        raise ContactError("email", "E-mailen kan ikke læses. Skriv den som navn@eksempel.dk.")
    return email


def _protection(contact: Contact, before: Contact, today: date) -> date | None:
    until = contact.address_protected_until
    if until is None or until == before.address_protected_until:
        return until
    if until < today:
        raise ContactError(
            "address_protected_until", "Datoen er gået. Vælg den sidste dag, adressen er beskyttet."
        )
    if until > today + _MOST_PROTECTION:
        last = short_date(today + _MOST_PROTECTION)
        raise ContactError(
            "address_protected_until", f"Beskyttelsen varer et år ad gangen. Vælg en dag senest {last}."
        )
    return until


def _language(contact: Contact, before: Contact) -> str:
    if contact.interpreter_language == before.interpreter_language:
        return before.interpreter_language
    language = " ".join(tidy(contact.interpreter_language[: _LONGEST_LINE * 5]).split())
    if len(language) > _LONGEST_LINE:
        raise ContactError("interpreter_language", f"Sproget er for langt. Brug højst {_LONGEST_LINE} tegn.")
    return language
