"""Talks: the columns that belong to one talk, read as the talks of each row."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from operator import attrgetter
from typing import TypeVar

from jobassist.domain.case import Holder, Talk, TalkForm, TalkKind, TalkStatus
from jobassist.importers.cells import lookup
from jobassist.importers.dates import DateReader, Moment, read_time
from jobassist.importers.errors import CellError
from jobassist.importers.header import Column
from jobassist.importers.table import Table
from jobassist.importers.text import key
from jobassist.importers.vocabulary import Vocabulary

_BETWEEN_DATES = re.compile(r"[,;|\n]|\bog\b", re.IGNORECASE)
_PARTS = ("on", "time", "status", "kind", "held_by", "form")
_Moments = tuple[Moment, ...]
_T = TypeVar("_T")
_Facts = tuple[_Moments, time | None, TalkStatus | None, TalkKind, Holder | None, TalkForm | None]


class TalkReader:
    """Reads the talks of one table, in the table's order."""

    def __init__(self, table: Table, vocabulary: Vocabulary, dates: DateReader) -> None:
        self._table = table
        self._words = vocabulary
        self._dates = dates

    def talks(self) -> list[tuple[Talk, ...]]:
        """What was held or missed, and what is planned."""
        table = self._table
        held = [self._group("talk", number, TalkStatus.HELD) for number in table.numbers_of("talk.on")]
        planned = [self._group("next", number, TalkStatus.PLANNED) for number in table.numbers_of("next.on")]
        return table.joined([*held, *planned, *self._uncounted()])

    def _uncounted(self) -> list[list[tuple[Talk, ...]]]:
        """ "Seneste samtale" where the list counts no talks: then it is simply a talk that was held."""
        last = self._table.column("reported_last_on")
        if last is None or self._table.column("reported_talks"):
            return []
        days = self._table.read(last, self._dates.day, empty=None)
        return [self._table.make([last], days, lambda day: (Talk(day),) if day else ())]

    def _group(self, family: str, number: int, status: TalkStatus) -> list[tuple[Talk, ...]]:
        columns = {part: self._table.column(f"{family}.{part}", number) for part in _PARTS}
        read, words = self._table.read, self._words
        moments: list[_Moments] = read(columns["on"], self._moments, empty=())
        facts = zip(
            moments,
            read(columns["time"], read_time, empty=None),
            self._statuses(columns["status"], status),
            self._kinds(columns["kind"]),
            self._holders(columns["held_by"], columns["kind"]),
            read(columns["form"], _or_none(words.talk_forms), empty=None),
            strict=True,
        )
        return self._table.make(list(columns.values()), facts, _talks_of)

    def _moments(self, text: str) -> _Moments:
        """The date of a cell, or the dates of a cell that lists several."""
        parts = [part for part in _BETWEEN_DATES.split(text) if part.strip()]
        try:
            moments = [self._dates.moment(text)]
        except CellError:
            if len(parts) < 2:
                raise
            moments = [self._dates.moment(part) for part in parts]
        return tuple(moment for moment in moments if moment)

    def _statuses(self, column: Column | None, default: TalkStatus) -> list[TalkStatus | None]:
        """None where the word is unknown: a talk that may not have been held is not taken for held."""
        if column is None:
            return [default] * len(self._table)
        known = lookup(self._words.talk_statuses, ": samtalen er ikke taget med")

        def status(text: str) -> TalkStatus | None:
            return known(text) if key(text) else default

        return self._table.read_keys(column, self._table.texts(column), status, unreadable=None)

    def _kinds(self, column: Column | None) -> list[TalkKind]:
        """A kind that nobody knows is "anden samtale", which does not count."""
        reader = lookup(self._words.talk_kinds, ": samtalen tæller ikke med")
        return self._table.read(column, reader, empty=TalkKind.JOBSAMTALE, unreadable=TalkKind.ANDEN)

    def _holders(self, column: Column | None, kind: Column | None) -> list[Holder | None]:
        """Who held the talk: its own column says so, or a kind such as "A-kassesamtale"."""
        holders = self._table.read(column, _or_none(self._words.holders), empty=None)
        if kind is None:
            return holders
        told = {text: self._words.kind_holders.get(key(text)) for text in set(self._table.texts(kind))}
        return [holder or told[text] for holder, text in zip(holders, self._table.texts(kind), strict=True)]


def _or_none(words: Mapping[str, _T]) -> Callable[[str], _T | None]:
    return lookup(words, "")


def _talks_of(facts: _Facts) -> tuple[Talk, ...]:
    moments, clock, status, kind, holder, form = facts
    if status is None:
        return ()
    return tuple(
        Talk(
            on=moment.on,
            status=status,
            kind=kind,
            held_by=holder,
            form=form,
            at=datetime.combine(moment.on, clock) if clock else moment.at,
        )
        for moment in moments
    )


def in_order(talks: tuple[Talk, ...], as_of: date) -> tuple[Talk, ...]:
    """By day and each once; a bare future date gives way to the planned talk of the same day."""
    days = [talk.on for talk in talks]
    if days == sorted(set(days)):
        return talks
    talks = tuple(sorted(talks, key=attrgetter("on")))
    planned = {talk.on for talk in talks if talk.status is TalkStatus.PLANNED}
    return tuple(
        talk
        for talk in dict.fromkeys(talks)
        if not (talk.status is TalkStatus.HELD and talk.on > as_of and talk.on in planned)
    )
