"""Agendas of a talk as data: their items and questions, how a file is read, and which one fits a talk."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from jobassist.domain.case import TargetGroup
from jobassist.domain.errors import JobAssistError

E = TypeVar("E", bound=StrEnum)

YES, NO = "ja", "nej"  # how the answer to a yes or no is stored
_ID = re.compile(r"[a-z0-9_]+")
_MAX_MINUTES = 120


class AgendaFileError(JobAssistError):
    """An agenda file that cannot be used; the text names file, place, key, and what is wrong."""


class ItemKind(StrEnum):
    """What an item shows besides its questions."""

    QUESTIONS = "questions"
    AGREEMENTS = "agreements"
    RIGHTS = "rights"
    NEXT_TALK = "next_talk"


class AnswerKind(StrEnum):
    """How a question is answered; ``yesno`` has room for a note, ``scale`` runs from 0 to 10."""

    NOTE = "note"
    CHOICE = "choice"
    YESNO = "yesno"
    SCALE = "scale"


class Prefill(StrEnum):
    """What is already known when the item opens, so that nobody types it again."""

    NOTHING = ""
    LAST_ANSWER = "last_answer"
    AGREEMENTS = "agreements"
    EMPLOYER = "employer"
    JOB_GOALS = "job_goals"
    PLACEMENTS = "placements"
    RIGHTS = "rights"
    DUTIES = "duties"


@dataclass(frozen=True, slots=True)
class AgendaQuestion:
    """A question to the citizen, in words of "du"; ``options`` only for a choice.

    ``id`` is unique within its item and names the answer's field.
    """

    id: str
    text: str
    kind: AnswerKind = AnswerKind.NOTE
    options: tuple[str, ...] = ()

    @property
    def note_field(self) -> str:
        """The field of the note beside a yes or no."""
        return f"{self.id}_note"


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One item with the minutes planned for it.

    ``citizen_title`` is what the citizen reads. ``hint`` stands under the title
    until something is known. ``points`` are sentences to go through together.
    """

    id: str
    title: str
    citizen_title: str
    minutes: int
    kind: ItemKind = ItemKind.QUESTIONS
    questions: tuple[AgendaQuestion, ...] = ()
    prefill: Prefill = Prefill.NOTHING
    hint: str = ""
    points: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Agenda:
    """A whole agenda; empty ``groups`` fit every target group, empty ``talk_numbers`` every talk."""

    id: str
    title: str
    groups: frozenset[TargetGroup]
    talk_numbers: frozenset[int]
    items: tuple[AgendaItem, ...]

    @property
    def minutes(self) -> int:
        """Planned minutes of the whole talk."""
        return sum(item.minutes for item in self.items)

    def fits(self, group: TargetGroup, talk_number: int) -> bool:
        return (not self.groups or group in self.groups) and (
            not self.talk_numbers or talk_number in self.talk_numbers
        )


def choose_agenda(agendas: Iterable[Agenda], group: TargetGroup, talk_number: int) -> Agenda:
    """The agenda made most closely for this group and this talk; the first of equals.

    Raises AgendaFileError when none fits.
    """
    fitting = [agenda for agenda in agendas if agenda.fits(group, talk_number)]
    if not fitting:
        raise AgendaFileError(
            f"Der er ingen dagsorden til {group.value}, samtale {talk_number}. "
            "Læg en fil uden groups i mappen agendas, så passer den til alle."
        )
    return max(fitting, key=lambda agenda: (bool(agenda.groups), bool(agenda.talk_numbers)))


def parse_agendas(files: Iterable[tuple[str, str]]) -> tuple[Agenda, ...]:
    """The agendas of (name, text) pairs in their order; raises AgendaFileError, also when two share an id."""
    agendas: list[Agenda] = []
    names: dict[str, str] = {}
    for name, text in files:
        agenda = parse_agenda(text, name)
        if agenda.id in names:
            raise AgendaFileError(
                f"{name}: id “{agenda.id}” bruges også i {names[agenda.id]}. Giv den et andet id."
            )
        names[agenda.id] = name
        agendas.append(agenda)
    return tuple(agendas)


def parse_agenda(text: str, name: str) -> Agenda:
    """The agenda in a file's text; raises AgendaFileError with the file's name and the key."""
    try:
        table = _Table(tomllib.loads(text), f"{name}: ")
    except tomllib.TOMLDecodeError as error:
        raise AgendaFileError(
            f"{name}: filen er ikke gyldig TOML ({error}). Ret linjen, og prøv igen."
        ) from None
    agenda = Agenda(
        id=table.id(),
        title=table.text("title"),
        groups=frozenset(table.members("groups", TargetGroup)),
        talk_numbers=frozenset(table.numbers("talk_numbers")),
        items=tuple(_item(each) for each in table.tables("items", "punkt")),
    )
    table.finish()
    _check(agenda, table)
    return agenda


def _item(table: _Table) -> AgendaItem:
    item = AgendaItem(
        id=table.id(),
        title=table.text("title"),
        citizen_title=table.text("citizen_title"),
        minutes=table.number("minutes", _MAX_MINUTES),
        kind=table.member("kind", ItemKind, ItemKind.QUESTIONS),
        questions=tuple(_question(each) for each in table.tables("questions", "spørgsmål")),
        prefill=table.member("prefill", Prefill, Prefill.NOTHING),
        hint=table.text("hint", ""),
        points=table.texts("points"),
    )
    table.finish()
    if item.kind is ItemKind.QUESTIONS and not item.questions:
        raise table.error("questions", "mangler. Tilføj mindst ét spørgsmål, eller vælg en anden kind")
    table.require_unique("questions", (question.id for question in item.questions))
    return item


def _question(table: _Table) -> AgendaQuestion:
    question = AgendaQuestion(
        id=table.id(),
        text=table.text("text"),
        kind=table.member("kind", AnswerKind, AnswerKind.NOTE),
        options=table.texts("options"),
    )
    table.finish()
    if question.kind is AnswerKind.CHOICE and len(question.options) < 2:
        raise table.error("options", "skal have mindst to svar at vælge mellem")
    if question.kind is not AnswerKind.CHOICE and question.options:
        raise table.error("options", "hører kun til kind = “choice”. Slet linjen, eller ret kind")
    table.require_unique("options", question.options)
    return question


def _check(agenda: Agenda, table: _Table) -> None:
    """Every agenda begins with what was promised and ends with what comes next."""
    if not agenda.items:
        raise table.error("items", "mangler. Tilføj mindst to punkter")
    table.require_unique("items", (item.id for item in agenda.items))
    if agenda.items[0].kind is not ItemKind.AGREEMENTS:
        raise table.error("items", "skal begynde med et punkt, hvor kind er “agreements”: hvad aftalte vi?")
    if agenda.items[-1].kind is not ItemKind.NEXT_TALK:
        raise table.error("items", "skal slutte med et punkt, hvor kind er “next_talk”: næste samtale")


class _Table:
    """One TOML table read key by key, so that each error can name file, place and key."""

    def __init__(self, data: Mapping[str, Any], place: str) -> None:
        self._data = dict(data)
        self._place = place

    def error(self, key: str, problem: str) -> AgendaFileError:
        return AgendaFileError(f"{self._place}{key} {problem}.")

    def finish(self) -> None:
        """Raises AgendaFileError when a key is left that nobody asked for."""
        if self._data:
            raise self.error(next(iter(self._data)), "kendes ikke. Ret stavningen, eller slet linjen")

    def require_unique(self, key: str, values: Iterable[str]) -> None:
        seen: set[str] = set()
        for value in values:
            if value in seen:
                raise self.error(key, f"har “{value}” to gange. Giv hver sit navn")
            seen.add(value)

    def id(self) -> str:
        value = self.text("id")
        if not _ID.fullmatch(value):
            raise self.error("id", "må kun have små bogstaver a-z, tal og _")
        return value

    def text(self, key: str, default: str | None = None) -> str:
        value = self._data.pop(key, default)
        if not isinstance(value, str) or (default is None and not value.strip()):
            raise self.error(key, "mangler eller er ikke tekst i anførselstegn")
        return value

    def number(self, key: str, highest: int) -> int:
        return self._whole(key, self._data.pop(key, None), highest)

    def numbers(self, key: str) -> list[int]:
        return [self._whole(key, value, highest=99) for value in self._list(key)]

    def texts(self, key: str) -> tuple[str, ...]:
        values = self._list(key)
        if not all(isinstance(value, str) and value.strip() for value in values):
            raise self.error(key, "skal være en liste af tekster i anførselstegn")
        return tuple(values)

    def member(self, key: str, enum: type[E], default: E) -> E:
        return self._member(key, self._data.pop(key, default.value), enum)

    def members(self, key: str, enum: type[E]) -> list[E]:
        return [self._member(key, value, enum) for value in self._list(key)]

    def tables(self, key: str, word: str) -> list[_Table]:
        values = self._list(key)
        if not all(isinstance(value, dict) for value in values):
            raise self.error(key, f"skal skrives som [[{key}]]")
        return [_Table(value, f"{self._place}{word} {n}: ") for n, value in enumerate(values, start=1)]

    def _list(self, key: str) -> Sequence[Any]:
        value = self._data.pop(key, [])
        if not isinstance(value, list):
            raise self.error(key, "skal være en liste i [ ]")
        return value

    def _whole(self, key: str, value: object, highest: int) -> int:
        if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= highest:
            raise self.error(key, f"skal være et helt tal fra 1 til {highest}")
        return value

    def _member(self, key: str, value: object, enum: type[E]) -> E:
        try:
            return enum(str(value))
        except ValueError:
            allowed = ", ".join(member.value for member in enum if member.value)
            raise self.error(key, f"kender ikke “{value}”. Vælg mellem {allowed}") from None
