"""How an employer is told on screen: what it has open, whom one calls, and what its facts are called."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from jobassist.domain.employers import Contact, Employer
from jobassist.domain.jobs import JobKind
from jobassist.ui.jobs.words import line
from jobassist.ui.worklist.words import filled

translate = QCoreApplication.translate


def fact_labels() -> dict[str, str]:
    """Every fact that people write, in the form's order, with what it is called."""
    return {
        "name": translate("Employers", "Navn"),
        "cvr": translate("Employers", "CVR"),
        "trade": translate("Employers", "Branche"),
        "known_by": translate("Employers", "Kendes af"),
        "postal_code": translate("Employers", "Postnummer"),
        "place": translate("Employers", "By"),
        "municipality": translate("Employers", "Kommune"),
        "note": translate("Employers", "Notat"),
    }


def contact_labels() -> dict[str, str]:
    """The same of somebody one calls there."""
    return {
        "name": translate("Employers", "Kontaktperson"),
        "role": translate("Employers", "Stilling"),
        "phone": translate("Employers", "Telefon"),
        "email": translate("Employers", "E-mail"),
    }


def where_words(employer: Employer) -> str:
    """``2635 Ishøj, Ishøj Kommune``, without saying one name twice."""
    town = " ".join(filter(None, (employer.postal_code, employer.place)))
    is_told = employer.municipality.casefold() == employer.place.casefold()
    return line(", ".join(filter(None, (town, "" if is_told else employer.municipality))))


def seats_words(seats: Mapping[JobKind, int]) -> str:
    """``3 praktikpladser · 1 løntilskudsplads · 2 job``; empty when nothing is open."""
    told = {
        JobKind.PRAKTIK: (
            translate("Employers", "1 praktikplads"), translate("Employers", "%1 praktikpladser"),
        ),
        JobKind.WAGE_SUBSIDY: (
            translate("Employers", "1 løntilskudsplads"), translate("Employers", "%1 løntilskudspladser"),
        ),
        JobKind.SMALL: (translate("Employers", "1 småjob"), translate("Employers", "%1 småjob")),
        JobKind.JOB: (translate("Employers", "1 job"), translate("Employers", "%1 job")),
    }  # fmt: skip
    counted = ((seats.get(kind, 0), *words) for kind, words in told.items())
    return " · ".join(
        one if number == 1 else filled(more, str(number)) for number, one, more in counted if number
    )


def contact_words(contact: Contact) -> str:
    """``Mia Holm, butikschef, 12 34 56 78, mia@torvet.dk``."""
    return line(", ".join(filter(None, (contact.name, contact.role, contact.phone, contact.email))))


def first_contact_words(employer: Employer) -> str:
    """``Kontakt: Mia Holm, butikschef, 12 34 56 78``, else who of us knows them; empty: nobody is known."""
    if employer.contacts:
        return filled(translate("Employers", "Kontakt: %1"), contact_words(employer.contacts[0]))
    return known_by_words(employer)


def known_by_words(employer: Employer) -> str:
    """``Kendes af Karen Boysen``."""
    known_by = line(employer.known_by)
    return filled(translate("Employers", "Kendes af %1"), known_by) if known_by else ""
