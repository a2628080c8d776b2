"""One cell of a file of offers to one field of an offer; a ``CellError`` says what to do."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from enum import Enum
from typing import Any, TypeVar

from jobassist.domain.case import TargetGroup
from jobassist.domain.offer_words import BASIS_WORDS, DANISH_WORDS, DEMAND_WORDS, KIND_WORDS
from jobassist.domain.offers import DanishLevel, Demand, SeatBasis
from jobassist.importers.dates import DateReader
from jobassist.importers.errors import CellError
from jobassist.importers.groups import GroupReader
from jobassist.importers.text import clean, key, quoted
from jobassist.importers.vocabulary import Vocabulary

Reader = Callable[[str], Any]
_E = TypeVar("_E", bound=Enum)
# An export puts an apostrophe before what a spreadsheet would take for a formula, and before one that is
# there already.
_ESCAPED = re.compile(r"'+[=+\-@\t\r]")
_MINUS = str.maketrans(dict.fromkeys("‐‑‒–−", "-"))
_UNIT = re.compile(
    r"\s*(?:uger?|timer?|t\.?|kr\.?|kroner|,-|år|minutter|min\.?|pladser?|løbende pladser)$", re.IGNORECASE
)
_WHOLE = re.compile(r"-?(?:\d{1,9}|\d{1,3}(?:\.\d{3}){1,2})(?:,0+)?", re.ASCII)
_DECIMAL = re.compile(r"-?\d{1,9}(?:[.,]\d{1,9})?", re.ASCII)
_BETWEEN = re.compile(r"[;\n]")
_BETWEEN_DAYS = re.compile(r"[;,\n]|\bog\b")
_NUMBER_OF_GROUP = re.compile(r"\s*6,\d{1,2}\s*", re.ASCII)
_EVERYBODY = frozenset({"", "alle", "alle målgrupper"})
_ALWAYS_ROOM = frozenset({"altid plads", "ubegrænset", "ingen grænse"})
_ALSO: Mapping[Enum, tuple[str, ...]] = {
    SeatBasis.RUNNING: ("Ad gangen", "Løbende pladser"),
    SeatBasis.PER_START: ("Pr. start", "Per start", "Hvert hold", "Pr. hold"),
    Demand.LIFTING: ("Tunge løft", "Løfte"),
    Demand.STANDING: ("Stå", "Gå", "Stående arbejde"),
    Demand.SITTING: ("Sidde", "Stillesiddende", "Stillesiddende arbejde"),
    Demand.PEOPLE: ("Mennesker",),
    Demand.NOISE: ("Larm",),
    Demand.EARLY: ("Tidligt", "Tidlig mødetid"),
    Demand.DRIVING: ("Bil", "Kørsel", "Kørekort"),
    DanishLevel.NONE: ("Ingen", "Intet", "Nej"),
    DanishLevel.SOME: ("Lidt dansk", "Noget"),
    DanishLevel.GOOD: ("God", "Godt dansk"),
    DanishLevel.FLUENT: ("Flydende dansk",),
}


def unescaped(text: str) -> str:
    """The text without the apostrophe that keeps it from being a formula."""
    return text[1:] if _ESCAPED.match(text) else text


def readers(vocabulary: Vocabulary, dates: DateReader) -> Mapping[str, Reader]:
    """A reader for each field of an offer; texts are taken as they are."""
    groups = _groups(vocabulary)
    texts = ("title", "own_kind", "purpose", "provider", "place", "municipality", "contact", "citizen_text")
    wholes = ("min_age", "max_age", "weeks", "price", "travel_minutes")
    return {
        **dict.fromkeys(texts, str),
        **dict.fromkeys(wholes, _optional(_whole)),
        "kind": _one_of({**vocabulary.offer_kinds, **_keys(KIND_WORDS)}, KIND_WORDS.values()),
        "groups": groups,
        "seats": lambda text: None if key(text) in _ALWAYS_ROOM else _optional(_whole)(text),
        "basis": _or(SeatBasis.RUNNING, _one_of(_keys(BASIS_WORDS), BASIS_WORDS.values())),
        "starts": lambda text: tuple(_days(text, dates)),
        "hours_a_week": _optional(_hours),
        "counts": _or(True, _yes_or_no(vocabulary)),
        "counts_from": _optional(lambda text: _day(text, dates)),
        "fields": lambda text: tuple(_parts(text)),
        "demands": _demands,
        "danish": _or(DanishLevel.NONE, _one_of(_keys(DANISH_WORDS), DANISH_WORDS.values())),
        "is_example": _or(False, _yes_or_no(vocabulary)),
        "is_closed": _or(False, _yes_or_no(vocabulary)),
    }


def _optional(read: Reader) -> Reader:
    return _or(None, read)


def _or(empty: object, read: Reader) -> Reader:
    """A reader of cells that may be empty."""
    return lambda text: read(text) if clean(text) else empty


def _keys(words: Mapping[_E, str]) -> dict[str, _E]:
    return {key(word): member for member, usual in words.items() for word in (usual, *_ALSO.get(member, ()))}


def _one_of(words: Mapping[str, Any], usual: Iterable[str]) -> Reader:
    allowed = ", ".join(usual)

    def read(text: str) -> Any:
        found = words.get(key(text))
        if found is None:
            what = f"{quoted(text)} kendes ikke" if clean(text) else "Der står ikke noget"
            raise CellError(f"{what}. Vælg mellem {allowed}.")
        return found

    return read


def _yes_or_no(vocabulary: Vocabulary) -> Reader:
    def read(text: str) -> bool:
        if (word := key(text)) in vocabulary.yes:
            return True
        if word in vocabulary.no:
            return False
        raise CellError(f"{quoted(text)} er hverken ja eller nej. Skriv Ja eller Nej.")

    return read


def _whole(text: str) -> int:
    number = _UNIT.sub("", clean(text).translate(_MINUS))
    if not _WHOLE.fullmatch(number):
        raise CellError(f"{quoted(text)} er ikke et helt tal. Skriv et tal med cifre, fx 12.")
    return int(number.partition(",")[0].replace(".", ""))


def _hours(text: str) -> float:
    number = _UNIT.sub("", clean(text).translate(_MINUS))
    if not _DECIMAL.fullmatch(number):
        raise CellError(f"{quoted(text)} er ikke et timetal. Skriv et tal med cifre, fx 25 eller 7,5.")
    return float(number.replace(",", "."))


def _days(text: str, dates: DateReader) -> Iterator[date]:
    for part in _BETWEEN_DAYS.split(text):
        if clean(part) and (day := _day(part, dates)):
            yield day


def _day(text: str, dates: DateReader) -> date | None:
    try:
        return dates.day(text)
    except CellError as error:
        raise CellError(f"{error}. Skriv datoer som 01-02-2027, med semikolon imellem.") from None


def _parts(text: str) -> Iterator[str]:
    return (part for part in _BETWEEN.split(text) if clean(part))


def _demands(text: str) -> frozenset[Demand]:
    read = _one_of(_keys(DEMAND_WORDS), DEMAND_WORDS.values())
    return frozenset(map(read, _parts(text.replace(",", ";"))))


def _groups(vocabulary: Vocabulary) -> Callable[[str], frozenset[TargetGroup]]:
    """Words, codes or both; a word such as ``Kontanthjælp`` is all the groups that it names."""

    def one(text: str) -> tuple[TargetGroup, ...]:
        if named := vocabulary.group_words.get(key(text)):
            return named
        reader = GroupReader(vocabulary, {})
        try:
            return (reader.read(text),)
        except CellError as error:
            if reader.questions:
                names = [vocabulary.group_label(TargetGroup(code)) for code, _ in reader.questions[0].options]
                raise CellError(f"{quoted(text)} kan være {' eller '.join(names)}. Skriv navnet.") from None
            raise CellError(f"{error}. Skriv målgruppen, som den hedder i listerne, fx Dagpenge.") from None

    def read(text: str) -> frozenset[TargetGroup]:
        if key(text) in _EVERYBODY:
            return frozenset()
        found: set[TargetGroup] = set()
        for part in _parts(text):
            # “Kontanthjælp, jobparat” is one group, “Dagpenge, sygedagpenge” are two.
            is_one = (
                "," not in part or key(part) in vocabulary.group_words or _NUMBER_OF_GROUP.fullmatch(part)
            )
            for name in [part] if is_one else part.split(","):
                found.update(one(name))
        return frozenset(found)

    return read
