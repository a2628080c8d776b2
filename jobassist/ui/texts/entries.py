"""What the list of texts holds: agendas under their target group, screenings and letters."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QCoreApplication

from jobassist.domain.agenda import Agenda, Purpose
from jobassist.domain.case import TargetGroup
from jobassist.domain.danish import sort_key
from jobassist.domain.letters import LetterKind, LetterTemplate
from jobassist.services.terms import group_term
from jobassist.ui.texts.words import fit_words, group_words, made_for

translate = QCoreApplication.translate
AGENDA, LETTER = "agenda:", "letter:"
_GROUPS = tuple(TargetGroup)


@dataclass(frozen=True, slots=True)
class Entry:
    """A text in the list. ``key`` begins with ``AGENDA`` or ``LETTER``; ``words`` is what a filter finds."""

    key: str
    title: str
    detail: str = ""
    words: str = ""
    is_own: bool = False
    is_draft: bool = False


@dataclass(frozen=True, slots=True)
class EntryGroup:
    """Entries below one heading."""

    title: str
    entries: tuple[Entry, ...]


def agenda_groups(agendas: Iterable[Agenda], drafts: Iterable[str] = ()) -> list[EntryGroup]:
    """Talks by their first target group in the law's order, then those for all, then screenings."""
    ordered = sorted(agendas, key=_place)
    drafted = set(drafts)
    return [
        EntryGroup(_heading(place), tuple(_entry(agenda, drafted) for agenda in group))
        for place, group in groupby(ordered, key=lambda agenda: _place(agenda)[0])
    ]


def letter_groups(letters: Iterable[LetterTemplate]) -> list[EntryGroup]:
    """Letters, then text messages."""
    headings = {LetterKind.LETTER: translate("Texts", "Breve"), LetterKind.SMS: translate("Texts", "SMS")}
    every = tuple(letters)
    return [
        EntryGroup(heading, tuple(_letter_entry(each, heading) for each in every if each.kind is kind))
        for kind, heading in headings.items()
        if any(each.kind is kind for each in every)
    ]


def _letter_entry(letter: LetterTemplate, heading: str) -> Entry:
    who = group_words(letter.groups)
    words = f"{letter.title} {heading} {who}".casefold()
    return Entry(LETTER + letter.id, letter.title, who, words, is_own=letter.is_local)


def _place(agenda: Agenda) -> tuple[int, int, str]:
    first_talk = min(agenda.fit.talk_numbers, default=0)
    return _group_place(agenda), first_talk, sort_key(agenda.title)


def _group_place(agenda: Agenda) -> int:
    if agenda.purpose is Purpose.SCREENING:
        return len(_GROUPS) + 1
    return min((_GROUPS.index(group) for group in agenda.fit.groups), default=len(_GROUPS))


def _heading(place: int) -> str:
    if place > len(_GROUPS):
        return translate("Texts", "Screeninger")
    return group_term(_GROUPS[place]).label if place < len(_GROUPS) else translate("Texts", "Alle målgrupper")


def _entry(agenda: Agenda, drafted: set[str]) -> Entry:
    return Entry(
        key=AGENDA + agenda.id,
        title=agenda.title,
        detail=" · ".join(fit_words(agenda.fit)),
        words=f"{agenda.title} {made_for(agenda)}".casefold(),
        is_own=agenda.is_local,
        is_draft=agenda.id in drafted,
    )
