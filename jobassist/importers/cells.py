"""One cell of text to one fact: CPR, phone, hours, counts, known words. Every reader raises ``CellError``."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import TypeVar

from jobassist.domain import cpr
from jobassist.importers.dates import DateReader
from jobassist.importers.errors import CellError
from jobassist.importers.text import clean, key, quoted
from jobassist.importers.vocabulary import Vocabulary

MOST_BENEFIT_HOURS = 10_000
MOST_TALKS = 200
ADDRESS_PROTECTION = timedelta(days=365)
_FOR_GOOD = "9999"
_T = TypeVar("_T")
_TEN_DIGITS = re.compile(r"(\d{6})[- ]?(\d{4})", re.ASCII)
_HYPHENS = str.maketrans(dict.fromkeys("‐‑‒–−", "-"))
_NO_DECIMALS = re.compile(r"[.,]0+$")
_SCIENTIFIC = re.compile(r"\d(?:[.,]\d+)?E\+?\d+", re.ASCII | re.IGNORECASE)
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", re.ASCII)
_DECIMAL = re.compile(r"\d{1,6}(?:[.,]\d+)?", re.ASCII)
_HOURS = re.compile(r"\s*(?:timer|time|t\.?)$", re.IGNORECASE)
_COUNT = re.compile(r"(\d{1,4})(?:,0+)?(?:\s?samtaler?)?", re.ASCII | re.IGNORECASE)
_EMAIL = re.compile(r"[^@\s,;<>]+@[^@\s,;<>]+\.[^@\s,;<>]+")
_DANISH_PHONE = re.compile(r"\d{8}", re.ASCII)
_FOREIGN_PHONE = re.compile(r"\+\d{7,15}", re.ASCII)
_BETWEEN_PHONES = re.compile(r"[/,;|]|\bog\b|\beller\b")


def read_cpr(text: str) -> str:
    """Ten digits; the leading zero that a spreadsheet drops is put back when the date then fits."""
    if match := _TEN_DIGITS.fullmatch(text):
        return _dated(match[1] + match[2])
    text = clean(text).lstrip("'").translate(_HYPHENS).replace(" ", "")
    text = _NO_DECIMALS.sub("", text)
    if not text:
        raise CellError("CPR mangler")
    if _SCIENTIFIC.fullmatch(text):
        raise CellError("Excel har forkortet CPR-nummeret. Gør kolonnen til tekst, og træk listen igen")
    head, hyphen, tail = text.partition("-")
    digits = head + tail
    if not (digits.isascii() and digits.isdigit()):
        raise CellError("Indholdet er ikke et CPR-nummer")
    if len(digits) == 9 and (not hyphen or len(head) == 5) and cpr.is_valid("0" + digits):
        return "0" + digits
    if len(digits) == 9:
        raise CellError("CPR mangler et ciffer")
    if len(digits) != 10:
        raise CellError(f"CPR skal have ti cifre, ikke {len(digits)}")
    return _dated(digits)


def _dated(digits: str) -> str:
    if not cpr.is_valid(digits):
        raise CellError("CPR begynder ikke med en dato, der findes")
    return digits


def read_phone(text: str) -> str:
    """Eight digits, or ``+`` and a foreign number; of several numbers the first."""
    if _DANISH_PHONE.fullmatch(text):
        return text
    first = _BETWEEN_PHONES.split(clean(text))[0]
    digits = re.sub(r"[\s().-]", "", first)
    digits = re.sub(r"^(?:\+|00)", "+", digits).removeprefix("+45")
    if _DANISH_PHONE.fullmatch(digits) or _FOREIGN_PHONE.fullmatch(digits):
        return digits
    raise CellError(f"{quoted(text)} er ikke et telefonnummer")


def read_email(text: str) -> str:
    """An address with one @."""
    text = clean(text)
    if _EMAIL.fullmatch(text):
        return text
    raise CellError(f"{quoted(text)} er ikke en e-mailadresse")


def read_hours(text: str) -> float:
    """Hours with a Danish decimal comma: ``412,5``; ``1.234`` is more than a thousand."""
    number = _HOURS.sub("", clean(text))
    if _THOUSANDS.fullmatch(number):
        number = number.replace(".", "")
    elif not _DECIMAL.fullmatch(number):
        raise CellError(f"{quoted(text)} er ikke et timetal")
    hours = float(number.replace(",", "."))
    if hours > MOST_BENEFIT_HOURS:
        raise CellError(f"{quoted(text)} er for mange timer")
    return hours


def read_count(text: str) -> int:
    """How many talks a list counts."""
    match = _COUNT.fullmatch(clean(text))
    if match is None:
        raise CellError(f"{quoted(text)} er ikke et antal")
    if int(match[1]) > MOST_TALKS:
        raise CellError(f"{quoted(text)} er for mange samtaler")
    return int(match[1])


def plain(text: str) -> str:
    """Free text; a lone dash is none."""
    text = clean(text)
    return "" if text in ("-", "–", "NULL", "null") else text


def lookup(words: Mapping[str, _T], unknown: str) -> Callable[[str], _T]:
    """A reader of known words; numbers beside them, as in ``Jobsamtale 3``, do not matter.

    ``unknown`` is what happens to a word nobody knows, for the sentence about it.
    """

    def read(text: str) -> _T:
        name = key(text)
        without_numbers = " ".join(word for word in name.split() if not word.isdigit())
        found = words.get(name, words.get(without_numbers))
        if found is None:
            raise CellError(f"{quoted(text)} kendes ikke{unknown}")
        return found

    return read


class AnswerReader:
    """The cells that answer with yes, no, or something instead; ``as_of`` is the list's day."""

    def __init__(self, vocabulary: Vocabulary, dates: DateReader, as_of: date) -> None:
        self._yes = vocabulary.yes
        self._no = vocabulary.no
        self._empty = vocabulary.empty
        self._protected = vocabulary.yes | vocabulary.protected_address
        self._dates = dates
        self._as_of = as_of

    def yes_or_no(self, text: str) -> bool:
        """Ja or nej."""
        if key(text) in self._yes:
            return True
        if key(text) in self._no:
            return False
        raise CellError(f"{quoted(text)} er hverken ja eller nej")

    def protected_until(self, text: str) -> date | None:
        """The last day of address protection; "ja" and the end of time stand for the year that it lasts."""
        if key(text) in self._no:
            return None
        return self.a_year if self.is_protected(text) or _FOR_GOOD in text else self._dates.day(text)

    @property
    def a_year(self) -> date:
        """The last day of an address protection that nothing better is known of."""
        return self._as_of + ADDRESS_PROTECTION

    def is_protected(self, text: str) -> bool:
        """Whether an address cell says "adressebeskyttet" instead of an address."""
        return key(text) in self._protected

    def first_day(self, text: str) -> date | None:
        """The first day of a period that a "nej" denies."""
        if key(text) in self._no:
            return None
        if key(text) in self._yes:
            raise CellError("Startdatoen mangler, så perioden er ikke taget med")
        return self._dates.day(text)

    def last_day(self, text: str) -> date | None:
        """The last day of a period that a "nej" leaves open."""
        return None if key(text) in self._no else self._dates.day(text)

    def language(self, text: str) -> str:
        """The interpreter's language, as far as the list tells it."""
        if key(text) in self._no:
            return ""
        return "sprog ikke oplyst" if key(text) in self._yes else clean(text)

    def title(self, text: str) -> str:
        """Free text about a period; a bare ja or nej is none."""
        return "" if key(text) in self._yes or not self.tells(text) else clean(text)

    def tells(self, text: str) -> bool:
        """Whether a cell says that there is something; "nej" and "ingen" do not."""
        return key(text) not in self._no and key(text) not in self._empty
