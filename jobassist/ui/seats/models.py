"""The four tables of seats over plain rows: the weeks, the kinds, the proposal, and who has no seat."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Qt

from jobassist.domain.case import CaseId
from jobassist.domain.danish import sort_key
from jobassist.domain.seat_plan import KindNeed, Placed, Unplaced, Week
from jobassist.ui.kit.columns import Column, Role
from jobassist.ui.kit.rows_model import RowsModel
from jobassist.ui.seats import words

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Part(Generic[T]):
    """One column: how it looks, what it says, what it sorts by, and its colour token."""

    column: Column
    text: Callable[[T], str]
    key: Callable[[T], Any]
    tone: Callable[[T], str | None] = lambda _row: None


class LinesModel(RowsModel[T]):
    """Rows in the order given, or by a column."""

    def __init__(self, parts: Sequence[Part[T]], headings: Sequence[str], parent: QObject) -> None:
        self._parts = {part.column.key: part for part in parts}
        self._given: tuple[T, ...] = ()
        self._words = tuple(headings)
        super().__init__(tuple(self._parts), parent)

    @property
    def columns(self) -> tuple[Column, ...]:
        return tuple(part.column for part in self._parts.values())

    def headings(self) -> tuple[str, ...]:
        return self._words

    def set_rows(self, rows: Sequence[T]) -> None:
        """Show other rows."""
        self._given = tuple(rows)
        self.update_shown()

    def cell(self, row: T, key: str, role: int) -> object:
        part = self._parts[key]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return part.text(row)
        return part.tone(row) if role == Role.TONE else None

    def arranged(self, key: str, *, descending: bool) -> list[T]:
        return sorted(self._given, key=self._parts[key].key, reverse=descending) if key else list(self._given)


def weeks_model(parent: QObject) -> LinesModel[Week]:
    """Need and seats week by week."""

    def short_tone(week: Week) -> str | None:
        return "orange" if week.short else None

    parts: list[Part[Week]] = [
        Part(Column("week", 102, is_strong=True), words.week_name, lambda w: w.monday_on),
        Part(Column("need", 58, is_right=True), lambda w: words.whole(w.need), lambda w: w.need),
        Part(Column("free", 76, is_right=True), lambda w: words.free_words(w.free), lambda w: w.free or 0),
        Part(
            Column("need_so_far", 84, is_right=True),
            lambda w: words.whole(w.need_so_far),
            lambda w: w.need_so_far,
        ),
        Part(
            Column("free_so_far", 88, is_right=True),
            lambda w: words.free_words(w.free_so_far),
            lambda w: w.free_so_far or 0,
        ),
        Part(
            Column("short", 70, is_right=True, stretches=True),
            lambda w: words.short_words(w.short),
            lambda w: w.short,
            short_tone,
        ),
    ]
    translate = words.translate
    headings = (
        translate("Seats", "Uge"),
        translate("Seats", "Behov"),
        translate("Seats", "Ledige"),
        translate("Seats", "Behov i alt"),
        translate("Seats", "Ledige i alt"),
        translate("Seats", "Mangel"),
    )
    return LinesModel(parts, headings, parent)


def kinds_model(parent: QObject) -> LinesModel[KindNeed]:
    """The same by kind of offer."""
    parts: list[Part[KindNeed]] = [
        Part(Column("kind", 170, is_strong=True, stretches=True), words.kind_name, words.kind_name),
        Part(Column("need", 58, is_right=True), lambda k: words.whole(k.need), lambda k: k.need),
        Part(Column("free", 76, is_right=True), lambda k: words.free_words(k.free), lambda k: k.free or 0),
        Part(
            Column("short", 66, is_right=True),
            lambda k: words.short_words(k.short),
            lambda k: k.short,
            lambda k: "orange" if k.short else None,
        ),
        Part(Column("since", 96), words.since_words, lambda k: k.short_from_on or date.max),
    ]
    translate = words.translate
    headings = (
        translate("Seats", "Slags tilbud"),
        translate("Seats", "Behov"),
        translate("Seats", "Ledige"),
        translate("Seats", "Mangel"),
        translate("Seats", "Mangler fra"),
    )
    return LinesModel(parts, headings, parent)


def _last_tone(row: Placed | Unplaced) -> str | None:
    return "red" if row.last_on is None else None


class ProposalModel(LinesModel[Placed]):
    """Who is to begin what and when; ``full`` are those whose start has no room for all of them."""

    def __init__(self, parent: QObject) -> None:
        self.full: frozenset[CaseId] = frozenset()
        parts: list[Part[Placed]] = [
            Part(Column("name", 164, is_strong=True), lambda r: r.case.name, lambda r: sort_key(r.case.name)),
            Part(Column("offer", 164), lambda r: r.offer.title, lambda r: sort_key(r.offer.title)),
            Part(Column("start", 160), self._start_words, lambda r: r.starts_on, self._start_tone),
            Part(Column("last", 116), words.last_words, lambda r: r.last_on or date.min, _last_tone),
            Part(Column("why", 160, tone="text2", stretches=True), words.reasons_words, words.reasons_words),
        ]
        translate = words.translate
        headings = (
            translate("Seats", "Borger"),
            translate("Seats", "Tilbud"),
            translate("Seats", "Start"),
            translate("Seats", "Sidste sikre dag"),
            translate("Seats", "Derfor"),
        )
        super().__init__(parts, headings, parent)

    def row_of(self, case_id: CaseId | None) -> int:
        """Where a citizen is shown; -1 when she is not."""
        return next((i for i, row in enumerate(self.shown) if row.case.id == case_id), -1)

    def _start_words(self, row: Placed) -> str:
        return words.start_words(row, is_full=row.case.id in self.full)

    def _start_tone(self, row: Placed) -> str | None:
        return "red" if row.case.id in self.full else "orange" if row.is_late else None


def unplaced_model(parent: QObject) -> LinesModel[Unplaced]:
    """Who has no seat, and why."""
    parts: list[Part[Unplaced]] = [
        Part(Column("name", 168, is_strong=True), lambda u: u.case.name, lambda u: sort_key(u.case.name)),
        Part(Column("last", 116), words.last_words, lambda u: u.last_on or date.min, _last_tone),
        Part(Column("why", 260, tone="text2", stretches=True), lambda u: u.why, lambda u: u.why),
    ]
    translate = words.translate
    headings = (
        translate("Seats", "Borger"),
        translate("Seats", "Sidste sikre dag"),
        translate("Seats", "Hvorfor"),
    )
    return LinesModel(parts, headings, parent)
