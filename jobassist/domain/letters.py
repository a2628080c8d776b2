"""Letters and text messages as data: their fields, ways out and facts, and what a merged one is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from unicodedata import category

from jobassist.domain.case import TargetGroup
from jobassist.domain.errors import JobAssistError

LONGEST_BODY = 20_000
FIELD = re.compile(r"\{([^{}\n]*)\}")
_SPACES = re.compile(r"[^\S\n]+")
_BLANK_LINES = re.compile(r"\n{3,}")
# Guidance that carries a sanction names both (aktivlov § 35: rettigheder og pligter).
_OF_RIGHTS = (re.compile(r"\b\w*rettighed|\bret til\b", re.I), re.compile(r"\bpligt", re.I))


class LetterFileError(JobAssistError):
    """A letter file that cannot be used; the text names file, place, key, and what is wrong."""


class LetterKind(StrEnum):
    """A letter on paper or in Digital Post, or a text message."""

    LETTER = "letter"
    SMS = "sms"


class About(StrEnum):
    """What a letter is for; the app proposes it when that is the next thing to do."""

    INVITATION = "invitation"
    RIGHTS_AND_DUTIES = "rights_and_duties"
    REMINDER = "reminder"
    NO_SHOW = "no_show"
    MEDICAL_INFORMATION = "medical_information"
    HEARING = "partshoering"
    OTHER = "other"


class Recipient(StrEnum):
    CITIZEN = "citizen"
    DOCTOR = "doctor"


class Channel(StrEnum):
    """How it leaves: by post in a window envelope, as Digital Post, handed over in person, or as an SMS."""

    POST = "post"
    DIGITAL = "digital"
    HAND = "hand"
    SMS = "sms"


class Merge(StrEnum):
    """Every field that a text may ask for, named as it is written in the text."""

    NAME = "navn"
    FIRST_NAME = "fornavn"
    ADDRESS = "adresse"
    CPR = "cpr"
    CITIZEN_PHONE = "borger_telefon"
    BENEFIT = "ydelse"
    TODAY = "dags_dato"
    DATE = "dato"
    SHORT_DATE = "kort_dato"
    TIME = "tid"
    FORM = "form"
    PLACE = "sted"
    MISSED_ON = "udeblevet"
    CASEWORKER = "sagsbehandler"
    PHONE = "telefon"
    MUNICIPALITY = "kommune"
    OFFICE_ADDRESS = "kontor_adresse"
    DEADLINE = "frist"
    DOCTOR = "laege"
    QUESTIONS = "spoergsmaal"
    FACTS = "oplysninger"
    CONSIDERED = "overvejer"
    BASIS = "sanktion_grundlag"


TYPED = (Merge.DEADLINE, Merge.DOCTOR, Merge.QUESTIONS, Merge.FACTS, Merge.CONSIDERED, Merge.BASIS)
"""What nobody knows before the letter is written: it is typed for that letter alone."""


@dataclass(frozen=True, slots=True)
class LetterTemplate:
    """A text with merge fields in braces.

    ``mentions_rights``: it tells of rights and duties, which a sanction presupposes (aktivlov § 35).
    ``needs`` must be known though the text does not name them. ``deadline_days`` proposes the day of an
    answer. ``groups`` empty fits every group. ``hint`` is for the caseworker alone. A line of the body
    that begins with ``# `` is a heading, one with ``- `` an item of a list. ``is_local`` marks the
    municipality's own wording.
    """

    id: str
    title: str
    kind: LetterKind
    about: About
    mentions_rights: bool
    body: str
    subject: str = ""
    to: Recipient = Recipient.CITIZEN
    groups: frozenset[TargetGroup] = frozenset()
    needs: tuple[Merge, ...] = ()
    deadline_days: int | None = None
    hint: str = ""
    source: str = ""
    is_local: bool = False

    @property
    def fields(self) -> tuple[Merge, ...]:
        """Every field that must be known, in the order they are asked for, each once."""
        named = [Merge(name) for name in field_names(f"{self.subject}\n{self.body}")]
        return tuple(dict.fromkeys((*self.needs, *named)))

    def fits(self, group: TargetGroup) -> bool:
        return not self.groups or group in self.groups


@dataclass(frozen=True, slots=True)
class LetterFacts:
    """What is known on the day of the letter; a value that is blank or absent is missing.

    ``why`` holds a better sentence than the usual one about why something is missing.
    """

    on: date
    values: Mapping[Merge, str]
    why: Mapping[Merge, str]
    protected_until: date | None = None
    is_digital_exempt: bool = False

    def value(self, field: Merge) -> str:
        return tidy(self.values.get(field, ""))

    @property
    def is_protected(self) -> bool:
        """Whether the address may stand nowhere on the day of the letter; the last day counts."""
        return self.protected_until is not None and self.protected_until >= self.on


@dataclass(frozen=True, slots=True)
class Merged:
    """A letter as it will stand. ``window`` is what shows in the envelope's window, by post alone."""

    template: LetterTemplate
    channel: Channel
    subject: str
    body: str
    window: tuple[str, ...]
    mentions_rights: bool


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a letter stops: a sentence that says what to do, and the field that would let it go on."""

    sentence: str
    field: Merge | None = None


@dataclass(frozen=True, slots=True)
class Edit:
    """One letter's own wording; ``mentions_rights`` None: nobody has said whether it still does."""

    subject: str
    body: str
    mentions_rights: bool | None = None


def field_names(text: str) -> tuple[str, ...]:
    """What stands in braces, in order."""
    return tuple(match[1].strip() for match in FIELD.finditer(text))


def tidy(text: str) -> str:
    """The text without controls and direction marks, with single spaces and at most one blank line."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    text = "".join(c for c in text if c in "\n\t" or category(c) not in ("Cc", "Cf", "Cs"))
    lines = (_SPACES.sub(" ", line).strip() for line in text.split("\n"))
    return _BLANK_LINES.sub("\n\n", "\n".join(lines)).strip()


def tells_of_rights(text: str) -> bool:
    """Whether a text names rights and duties at all; only a person can say whether it is enough."""
    return all(word.search(text) for word in _OF_RIGHTS)


def channels_of(template: LetterTemplate) -> tuple[Channel, ...]:
    """The ways that a text can leave by, the usual one first."""
    letter = (Channel.DIGITAL, Channel.POST, Channel.HAND)
    return (Channel.SMS,) if template.kind is LetterKind.SMS else letter
