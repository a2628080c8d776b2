"""Employers that the company team knows: who they are, whom to call, and whose advertisement one is."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, fields, replace
from functools import lru_cache
from typing import NewType
from unicodedata import normalize

from jobassist.domain import cpr
from jobassist.domain.danish import sort_key
from jobassist.domain.drafts import Problem
from jobassist.domain.job_drafts import POSTAL_CODE_WRONG, folded, municipality_key, too_long
from jobassist.domain.jobs import JobAd
from jobassist.domain.letters import tidy

EmployerId = NewType("EmployerId", str)
LONGEST_FACT = 120
LONGEST_NOTE = 4_000
MOST_CONTACTS = 20
FEWEST_DIGITS = 8
NAME_MISSING = "Skriv virksomhedens navn."
CVR_WRONG = "Et CVR-nummer er otte cifre. Ret det, eller lad feltet stå tomt."
EMAIL_WRONG = "En e-mailadresse ser ud som navn@firma.dk. Ret den, eller lad feltet stå tomt."
PHONE_WRONG = "Et telefonnummer er mindst otte cifre. Ret det, eller lad feltet stå tomt."
CPR_IN_TEXT = "Her står noget, der ligner et CPR-nummer. Slet det: borgere hører ikke til på en virksomhed."
TOO_MANY_CONTACTS = f"En virksomhed kan have højst {MOST_CONTACTS} kontaktpersoner. Slet nogen af dem."
_CVR_AROUND = re.compile(r"^(?:cvr)?[\s.:-]*(?:nr\.?|nummer)?[\s.:-]*(?:dk)?|[\s.-]", re.IGNORECASE)
_CVR = re.compile(r"\d{8}", re.ASCII)
_POSTAL_CODE = re.compile(r"\d{4}", re.ASCII)
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_MAYBE_CPR = re.compile(r"(?<!\d)(\d{6})[\s-]?(\d{4})(?!\d)", re.ASCII)
# Who writes “Nordlager” and who writes “Nordlager A/S” mean the same.
_LEGAL_FORM = re.compile(r" (?:a s|aps|i s|k s|p s|ivs|amba|fmba|smba)$")


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody to call there; personal data of somebody who is no citizen."""

    name: str = ""
    role: str = ""
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class Employer:
    """One workplace; a chain has several with one CVR number.

    ``place`` is the town, ``known_by`` the colleague in the company team who knows them.
    """

    id: EmployerId
    name: str
    cvr: str = ""
    trade: str = ""
    municipality: str = ""
    postal_code: str = ""
    place: str = ""
    known_by: str = ""
    note: str = ""
    contacts: tuple[Contact, ...] = ()

    @property
    def name_key(self) -> str:
        """Equal for two spellings of the name."""
        return name_key(self.name)


FACTS = tuple(f.name for f in fields(Employer) if f.name not in ("id", "contacts"))
CONTACT_FACTS = tuple(f.name for f in fields(Contact))
_LINES = tuple(name for name in FACTS if name != "note")


@lru_cache(maxsize=10_000)
def name_key(name: str) -> str:
    """What two spellings of an employer's name have in common, A/S or not."""
    return _LEGAL_FORM.sub("", folded(name))


def tidied(employer: Employer) -> Employer:
    """With tidy texts, the CVR number as digits, and no contact of whom nothing is known."""
    lines = {name: _line(getattr(employer, name)) for name in _LINES}
    lines["cvr"] = _CVR_AROUND.sub("", lines["cvr"])
    contacts = (
        Contact(*(_line(getattr(each, name)) for name in CONTACT_FACTS)) for each in employer.contacts
    )
    known = tuple(each for each in contacts if each != Contact())
    return replace(employer, **lines, note=_text(employer.note), contacts=known)  # type: ignore[arg-type]


def employer_problems(employer: Employer) -> list[tuple[str, str]]:
    """What is wrong with a tidy one: (field, sentence), in the form's order.

    The fields of a contact are called ``contacts.0.phone``. No sentence repeats what was written.
    """
    return [*_of_facts(employer), *_of_contacts(employer.contacts)]


def _of_facts(employer: Employer) -> Iterator[tuple[str, str]]:
    if not employer.name_key:
        yield "name", NAME_MISSING
    for name in FACTS:
        if wrong := _of_text(getattr(employer, name), LONGEST_NOTE if name == "note" else LONGEST_FACT):
            yield name, wrong
        elif name == "cvr" and employer.cvr and not _CVR.fullmatch(employer.cvr):
            yield name, CVR_WRONG
        elif (
            name == "postal_code"
            and employer.postal_code
            and not _POSTAL_CODE.fullmatch(employer.postal_code)
        ):
            yield name, POSTAL_CODE_WRONG


def _of_contacts(contacts: tuple[Contact, ...]) -> Iterator[tuple[str, str]]:
    if len(contacts) > MOST_CONTACTS:
        yield "contacts", TOO_MANY_CONTACTS
    for number, contact in enumerate(contacts):
        for name in CONTACT_FACTS:
            text = getattr(contact, name)
            if wrong := _of_text(text, LONGEST_FACT) or _of_contact(name, text):
                yield f"contacts.{number}.{name}", wrong


def _of_contact(name: str, text: str) -> str:
    if name == "phone" and text and sum(map(str.isdigit, text)) < FEWEST_DIGITS:
        return PHONE_WRONG
    return EMAIL_WRONG if name == "email" and text and not _EMAIL.fullmatch(text) else ""


def _of_text(text: str, most: int) -> str:
    if len(text) > most:
        return too_long(most)
    found = (day + number for day, number in _MAYBE_CPR.findall(text))
    return CPR_IN_TEXT if any(map(cpr.is_valid, found)) else ""


def _line(text: str) -> str:
    return " ".join(_text(text).split())


def _text(text: str) -> str:
    return normalize("NFC", tidy(text))


def may_be_there(one: Employer, other: Employer) -> bool:
    """Whether two can be one workplace: in one municipality, or one of them does not say where."""
    here, there = municipality_key(one.municipality), municipality_key(other.municipality)
    return not here or not there or here == there


def is_same(one: Employer, other: Employer) -> bool:
    """Whether two descriptions are of one workplace: the name and the municipality, and no other CVR."""
    may_be_one = not one.cvr or not other.cvr or one.cvr == other.cvr
    return one.name_key == other.name_key and may_be_one and may_be_there(one, other)


def merged(before: Employer, newer: Employer) -> Employer:
    """The newer facts, and the old where it is silent; contacts are added or get newer facts, none goes."""
    known = {name: text for name in FACTS if (text := getattr(newer, name))}
    contacts = {_contact_key(each): each for each in before.contacts}
    for each in newer.contacts:
        key = _contact_key(each)
        facts = {name: text for name in CONTACT_FACTS if (text := getattr(each, name))}
        contacts[key] = replace(contacts.get(key, each), **facts)
    return replace(before, **known, contacts=tuple(contacts.values()))


def _contact_key(contact: Contact) -> str:
    return folded(contact.name) or contact.email.casefold() or folded(contact.phone)


def employer_of(ad: JobAd, employers: Iterable[Employer]) -> Employer | None:
    """Whose advertisement it is; None when nobody known has its employer's name."""
    return named_there(ad.employer, (ad.municipality, ad.place), employers)


def named_there(name: str, places: Iterable[str], employers: Iterable[Employer]) -> Employer | None:
    """Of those with a name the one in one of the places (a municipality or a town), else one of whom nobody
    says where, else the first by municipality."""
    key = name_key(name)
    named = [each for each in employers if each.name_key == key] if key else []
    if len(named) < 2:
        return named[0] if named else None
    there = set(map(municipality_key, places))
    return min(named, key=lambda each: _farness(each, there))


def _farness(employer: Employer, there: Collection[str]) -> tuple[int, str, str]:
    mine = {municipality_key(text) for text in (employer.municipality, employer.place)} - {""}
    rank = 1 if not mine else 2 if mine.isdisjoint(there) else 0
    return rank, sort_key(employer.municipality), employer.id


@dataclass(frozen=True, slots=True)
class EmployerDraft:
    """One row of a file: an employer with at most one contact, and the row's number."""

    row: int
    employer: Employer


@dataclass(frozen=True, slots=True)
class EmployersDraft:
    """A whole file; ``row_count`` counts the rows that were left out too."""

    drafts: tuple[EmployerDraft, ...]
    problems: tuple[Problem, ...]
    row_count: int
