"""The words lists use, read from the terms files: headings, target groups, talks, offers."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from jobassist.domain.case import Holder, OfferKind, Pauses, TalkForm, TalkKind, TalkStatus, TargetGroup
from jobassist.importers.errors import TermsFileError
from jobassist.importers.text import key

_NUMBER = re.compile(r"(?<!\d)(\d{1,2})(?!\d)")
_ANY_NUMBER = "{n}"
_Enum = TypeVar("_Enum", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class GroupTerms:
    """How a target group is written on screen; ``short`` where there is little room."""

    label: str
    short: str


@dataclass(frozen=True, slots=True)
class Meaning:
    """The field a heading stands for: the lowest ``rank`` wins; ``number`` is n of ``Samtale {n}`` or 0."""

    field: str
    rank: int
    number: int = 0


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Everything the terms files say; words are looked up by ``text.key``."""

    labels: Mapping[str, str]
    headings: Mapping[str, Meaning]
    loose_headings: Mapping[str, tuple[str, ...]]
    ordinals: Mapping[str, int]
    groups: Mapping[TargetGroup, GroupTerms]
    group_words: Mapping[str, tuple[TargetGroup, ...]]
    talk_statuses: Mapping[str, TalkStatus]
    talk_kinds: Mapping[str, TalkKind]
    kind_holders: Mapping[str, Holder]
    talk_forms: Mapping[str, TalkForm]
    holders: Mapping[str, Holder]
    offer_kinds: Mapping[str, OfferKind]
    offer_cancelled: frozenset[str]
    pauses: Mapping[str, Pauses]
    yes: frozenset[str]
    no: frozenset[str]
    empty: frozenset[str]
    as_of: frozenset[str]
    footer: frozenset[str]
    protected_address: frozenset[str]

    def meaning(self, heading: str) -> Meaning | None:
        """What a heading stands for; ``2. samtale``, ``Samtale2`` and ``Anden samtale`` are one heading."""
        name = key(heading)
        if exact := self.headings.get(name):
            return exact
        first, _, rest = name.partition(" ")
        if first in self.ordinals:
            name = f"{self.ordinals[first]} {rest}"
        numbers = _NUMBER.findall(name)
        if len(numbers) != 1:
            return None
        found = self.headings.get(" ".join(_NUMBER.sub(f" {_ANY_NUMBER} ", name).split()))
        return Meaning(found.field, found.rank, int(numbers[0])) if found else None

    def group_label(self, group: TargetGroup) -> str:
        """``6.6 Sygedagpenge``."""
        return f"{group.lab_number} {self.groups[group].label}"


def load_vocabulary(folder: Path) -> Vocabulary:
    """The vocabulary of ``resources/terms``; a file that cannot be used raises ``TermsFileError``."""
    columns, groups, events, words = (
        _read(folder / f"{name}.toml") for name in ("columns", "groups", "events", "words")
    )
    try:
        return _vocabulary(columns, groups, events, words)
    except (KeyError, ValueError, AttributeError, TypeError) as error:
        raise TermsFileError(f"Filerne i {folder} kan ikke bruges: {error}. Ret dem, og prøv.") from error


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise TermsFileError(f"Filen {path} kan ikke læses: {error}. Ret den, og prøv igen.") from error


def _vocabulary(
    columns: dict[str, Any], groups: dict[str, Any], events: dict[str, Any], words: dict[str, Any]
) -> Vocabulary:
    fields = _fields(columns)
    ambiguous = groups.pop("ambiguous")
    terms = {TargetGroup(code): entry for code, entry in groups.items()}
    return Vocabulary(
        labels={field: entry["label"] for field, entry in fields.items()},
        headings=_headings(fields),
        loose_headings=_loose_headings(fields),
        ordinals={key(word): number for number, word in enumerate(words["ordinals"], start=1)},
        groups={group: GroupTerms(entry["label"], entry["short"]) for group, entry in terms.items()},
        group_words=_group_words(terms, ambiguous),
        talk_statuses=_enum_words(TalkStatus, events["talk_status"]),
        talk_kinds=_enum_words(TalkKind, events["talk_kind"]),
        kind_holders=_enum_words(Holder, events["kind_held_by"]),
        talk_forms=_enum_words(TalkForm, events["talk_form"]),
        holders=_enum_words(Holder, events["held_by"]),
        offer_kinds=_enum_words(OfferKind, events["offer_kind"]),
        offer_cancelled=_keys(events["offer_cancelled"]["words"]),
        pauses=_enum_words(Pauses, events["pauses"]),
        yes=_keys(words["yes"]),
        no=_keys(words["no"]),
        empty=_keys([*words["empty"], ""]),
        as_of=_keys(words["as_of"]),
        footer=_keys(words["footer"]),
        protected_address=_keys(words["protected_address"]),
    )


def _fields(columns: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """``[talk.on]`` becomes the field ``talk.on``."""
    fields: dict[str, dict[str, Any]] = {}
    for name, entry in columns.items():
        if "label" in entry:
            fields[name] = entry
        else:
            fields.update({f"{name}.{part}": inner for part, inner in entry.items()})
    return fields


def _headings(fields: dict[str, dict[str, Any]]) -> dict[str, Meaning]:
    found: dict[str, Meaning] = {}
    for field, entry in fields.items():
        for rank, heading in enumerate(entry["headings"]):
            name = _heading_key(heading)
            if found.setdefault(name, Meaning(field, rank)).field != field:
                raise ValueError(f"“{heading}” står både ved {found[name].field} og {field}")
    return found


def _heading_key(heading: str) -> str:
    return _ANY_NUMBER.join(f" {key(part)} " for part in heading.split(_ANY_NUMBER)).strip()


def _loose_headings(fields: dict[str, dict[str, Any]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for field, entry in fields.items():
        for heading in entry.get("loose", ()):
            found[key(heading)] = (*found.get(key(heading), ()), field)
    return found


def _group_words(
    terms: dict[TargetGroup, dict[str, Any]], ambiguous: dict[str, list[str]]
) -> dict[str, tuple[TargetGroup, ...]]:
    found: dict[str, tuple[TargetGroup, ...]] = {}
    for group, entry in terms.items():
        for word in (entry["label"], *entry["words"]):
            if found.setdefault(key(word), (group,)) != (group,):
                raise ValueError(f"“{word}” står ved flere målgrupper")
    for word, codes in ambiguous.items():
        if key(word) in found:
            raise ValueError(f"“{word}” står både som entydig og flertydig")
        found[key(word)] = tuple(TargetGroup(code) for code in codes)
    return found


def _enum_words(enum: type[_Enum], table: dict[str, list[str]]) -> dict[str, _Enum]:
    return {key(word): enum(code) for code, words in table.items() for word in words}


def _keys(words: list[str]) -> frozenset[str]:
    return frozenset(key(word) for word in words)
