"""Offers and exemptions: the columns that belong to one period, read as the periods of each row."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from jobassist.domain.case import Exemption, OfferKind, Pauses, Placement, PlacementState
from jobassist.importers.cells import AnswerReader, lookup
from jobassist.importers.header import Column
from jobassist.importers.table import Table
from jobassist.importers.text import key
from jobassist.importers.vocabulary import Vocabulary

_NO_START = "Startdatoen mangler, så perioden er ikke taget med"
_NO_STARTS = "Listen siger ikke, hvornår perioderne begyndte, så de er ikke taget med"
_ENDS_FIRST = "Slutdatoen ligger før startdatoen og er ikke taget med"
_Days = list[date | None]


class PeriodReader:
    """Reads the offers and exemptions of one table, in the table's order."""

    def __init__(self, table: Table, vocabulary: Vocabulary, answers: AnswerReader) -> None:
        self._table = table
        self._words = vocabulary
        self._answers = answers

    def placements(self) -> list[tuple[Placement, ...]]:
        """Offers with a start; one without is noted and left out."""
        return self._table.joined([self._offers(number) for number in self._numbers("offer")])

    def exemptions(self) -> list[tuple[Exemption, ...]]:
        """Fritagelser and stand-by periods with a start; one without is noted and left out."""
        exempt = [self._exempt("exemption", number, "") for number in self._numbers("exemption")]
        standby = [self._exempt("standby", number, "Stand-by") for number in self._numbers("standby")]
        return self._table.joined([*exempt, *standby])

    def _numbers(self, family: str) -> list[int]:
        parts = ("from", "to", "title", "kind", "reason")
        return sorted({number for part in parts for number in self._table.numbers_of(f"{family}.{part}")})

    def _offers(self, number: int) -> list[tuple[Placement, ...]]:
        title, kind, status, start, end = (
            self._table.column(f"offer.{part}", number) for part in ("title", "kind", "status", "from", "to")
        )
        titles = self._table.read(title, self._answers.title, empty="")
        starts, ends = self._period(start, end, title or kind)
        facts = zip(starts, ends, self._kinds(kind, titles), titles, self._table.texts(status), strict=True)
        return self._table.make([start, end, title, kind, status], facts, self._placement)

    def _kinds(self, column: Column | None, titles: Sequence[str]) -> list[OfferKind]:
        if column is None:
            return [self._words.offer_kinds.get(key(title), OfferKind.OTHER) for title in titles]
        reader = lookup(self._words.offer_kinds, ": tilbuddet er taget med som “andet”")
        return self._table.read(column, reader, empty=OfferKind.OTHER)

    def _placement(
        self, offer: tuple[date | None, date | None, OfferKind, str, str]
    ) -> tuple[Placement, ...]:
        start, end, kind, title, status = offer
        is_off = key(status) in self._words.offer_cancelled
        state = PlacementState.CANCELLED if is_off else PlacementState.RUNNING
        return (Placement(start, end, kind, title, state),) if start else ()

    def _exempt(self, family: str, number: int, default_reason: str) -> list[tuple[Exemption, ...]]:
        start, end, reason, pauses = (
            self._table.column(f"{family}.{part}", number) for part in ("from", "to", "reason", "pauses")
        )

        def exemption(found: tuple[date | None, date | None, Pauses | None, str]) -> tuple[Exemption, ...]:
            first, last, paused, why = found
            return (Exemption(first, last, paused, why or default_reason),) if first and paused else ()

        reasons = self._table.read(reason, self._answers.title, empty="")
        facts = zip(*self._period(start, end, reason), self._pauses(pauses), reasons, strict=True)
        return self._table.make([start, end, reason, pauses], facts, exemption)

    def _pauses(self, column: Column | None) -> list[Pauses | None]:
        """None where the word is unknown: no duty rests because of a word that nobody knows."""
        if column is None:
            return [Pauses.ALL] * len(self._table)
        known = lookup(self._words.pauses, ": perioden er ikke taget med")

        def pauses(text: str) -> Pauses | None:
            return known(text) if key(text) else Pauses.ALL

        return self._table.read_keys(column, self._table.texts(column), pauses, unreadable=None)

    def _period(self, start: Column | None, end: Column | None, what: Column | None) -> tuple[_Days, _Days]:
        """First and last days; notes what has no first day, and a last day before the first."""
        starts: _Days = self._table.read(start, self._answers.first_day, empty=None)
        ends: _Days = self._table.read(end, self._answers.last_day, empty=None)
        if start:
            self._note_missing(start, starts, [column for column in (what, end) if column])
        elif column := what or end:
            self._table.note_list(column, _NO_STARTS)
        for position, (first, last) in enumerate(zip(starts, ends, strict=True)):
            if end and first and last and last < first:
                self._table.note(position, end, _ENDS_FIRST)
                ends[position] = None
        return starts, ends

    def _note_missing(self, start: Column, starts: _Days, others: list[Column]) -> None:
        """An empty first day beside a cell that says there is a period."""
        for column in others:
            texts = self._table.texts(column)
            told = {text for text in set(texts) if self._answers.tells(text)}
            cells = zip(starts, self._table.texts(start), texts, strict=True)
            for position, (first, text, other) in enumerate(cells):
                if first is None and other in told and not text.strip():
                    self._table.note(position, column, _NO_START)
