"""An import as lines to look through before it is stored: every fact, and where it changes, both sides."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from jobassist.domain.case import Case, CaseId, CitizenId, TalkStatus
from jobassist.domain.cpr import masked
from jobassist.domain.danish import short_date
from jobassist.domain.drafts import CaseDraft, Problem
from jobassist.domain.placements import STATE_WORDS
from jobassist.services.compare_list import CONTACT_FIELDS, PLAIN_FIELDS, imported, shown
from jobassist.services.desk import Desk
from jobassist.services.import_list import ImportPreview, Item, Kind
from jobassist.services.terms import group_term

VANISHED = "vanished"
USUAL_FACTS = 5
"""The first so many facts stand in every import; the others come where something changes them."""
_OTHER = "Andet"
_TALK_LABELS = frozenset({"Samtaler holdt", "Samtale", "Næste samtale", "Flyttet samtale"})
_CONTACT_LABELS = frozenset(label for _field, label in CONTACT_FIELDS)


@dataclass(frozen=True, slots=True)
class Cell:
    """A fact as it is stored and as the list makes it; ``is_doubted``: the list says less, and waits."""

    before: str
    after: str
    is_doubted: bool = False

    @property
    def is_changed(self) -> bool:
        return self.before != self.after


@dataclass(frozen=True, slots=True)
class ImportRow:
    """One citizen's case; ``kind`` is a ``Kind`` or ``vanished``, ``rows`` the rows of the list."""

    kind: str
    rows: tuple[int, ...]
    name: Cell
    cpr: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class ProblemRow:
    """One row of the list that is left out, or some cells of it, and every reason why."""

    row: int | None
    name: str
    cpr: str
    column: str
    problem: str


@dataclass(frozen=True, slots=True)
class ImportTable:
    """Everything an import would do, in the order of the list; ``headings`` name the ``cells``."""

    headings: tuple[str, ...]
    rows: tuple[ImportRow, ...]
    rejected: tuple[ProblemRow, ...]
    skipped: tuple[ProblemRow, ...]
    unused_columns: tuple[str, ...]


def lay_out(desk: Desk, ready: ImportPreview) -> ImportTable:
    """The lines of an import. Facts that nothing changes have no column, but the five that tell most."""
    columns = _columns(ready, desk)
    rows = [_item_row(item, columns, ready.draft.as_of) for item in ready.items]
    rows += [_vanished_row(case, columns) for case in ready.vanished]
    unseen = [_unseen(item, row) for item, row in zip(ready.items, rows, strict=False)]
    headings = [column.heading for column in columns]
    if any(unseen):
        headings.append(_OTHER)
        unseen += [""] * len(ready.vanished)
        rows = [_with_unseen(row, words) for row, words in zip(rows, unseen, strict=True)]
    skipped = [p for p in ready.problems if not p.rejects and p.row is not None]
    return ImportTable(
        headings=tuple(headings),
        rows=tuple(rows),
        rejected=tuple(_problem_rows(ready, ready.rejected)),
        skipped=tuple(_problem_rows(ready, skipped)),
        unused_columns=_unused(ready),
    )


def _unused(ready: ImportPreview) -> tuple[str, ...]:
    return tuple(c.heading for c in ready.draft.columns if not c.field and c.heading)


@dataclass(frozen=True, slots=True)
class _Column:
    """A fact: its heading, and how it is told of a case."""

    heading: str
    tell: Callable[[Case], str]


def _columns(ready: ImportPreview, desk: Desk) -> list[_Column]:
    as_of, counting = ready.draft.as_of, desk.rulebook.counting_talks

    def held(case: Case) -> list[date]:
        return [
            t.on
            for t in case.talks
            if t.status is TalkStatus.HELD and t.kind in counting and t.on <= max(as_of, desk.today)
        ]

    columns = [
        _Column("Samtaler holdt", lambda case: str(_held_count(case, held(case)))),
        _Column("Seneste samtale", lambda case: shown(_last_day(case, held(case)))),
        _Column("Næste samtale", lambda case: shown(_next_day(case, as_of))),
        _Column("Ydelse", lambda case: group_term(case.group).label),
        _Column("Sagsbehandler", lambda case: shown(case.caseworker)),
    ]
    return columns + list(_further_columns(ready))


def _shown_field(field: str, case: Case) -> str:
    return shown(getattr(case, field))


def _further_columns(ready: ImportPreview) -> Iterator[_Column]:
    """A column for whatever else the list changes; a new citizen's first day decides every date."""
    touched = {d.field for item in ready.items for d in item.differences}
    if ready.count(Kind.NEW):
        touched.add("Startdato")
    for field, label in PLAIN_FIELDS:
        if label in touched - {"Navn", "Sagsbehandler"}:
            yield _Column(label, partial(_shown_field, field))
    if "Tilbud" in touched:
        yield _Column("Tilbud", _newest_offer)
    if "Fritagelse" in touched:
        yield _Column(
            "Fritagelse", lambda case: shown(max((e.from_on for e in case.exemptions), default=None))
        )


def _held_count(case: Case, held: list[date]) -> int:
    """Talks with a day, and those that a list only counts."""
    if case.reported is None:
        return len(held)
    until = case.reported.last_on or case.reported.as_of
    counted = sum(1 for day in held if day <= until)
    return max(counted, case.reported.talks) + len(held) - counted


def _last_day(case: Case, held: list[date]) -> date | None:
    reported = case.reported.last_on if case.reported else None
    return max((*held, *([reported] if reported else [])), default=None)


def _next_day(case: Case, as_of: date) -> date | None:
    return min((t.on for t in case.talks if t.status is TalkStatus.PLANNED and t.on >= as_of), default=None)


def _newest_offer(case: Case) -> str:
    newest = max(case.placements, key=lambda placement: placement.started_on, default=None)
    if newest is None:
        return shown(None)
    state = "" if newest.is_given else f" ({STATE_WORDS[newest.state]})"
    return f"{newest.title} {short_date(newest.started_on)}{state}".strip()


def _item_row(item: Item, columns: list[_Column], as_of: date) -> ImportRow:
    before = item.case
    after = _new_case(item.draft, as_of) if before is None else before
    if before is not None and item.differences:
        after = imported(item.draft, before, as_of, lowers=bool(item.lowers))
    cells = [_cell(column, before or after, after) for column in columns]
    if item.doubt and item.lowers is None:
        cells = [_doubted(cell, column, item) for cell, column in zip(cells, columns, strict=True)]
    name = Cell((before or after).name, after.name)
    return ImportRow(item.kind.value, item.draft.rows, name, masked(item.draft.cpr), tuple(cells))


def _unseen(item: Item, row: ImportRow) -> str:
    """What has no column: how to reach the citizen, and talks that change no sum (one who did not come)."""
    is_counted = any(cell.is_changed for cell in row.cells[:3])
    labels = _CONTACT_LABELS if is_counted else _CONTACT_LABELS | _TALK_LABELS
    return ", ".join(f"{d.field} {d.after}" for d in item.differences if d.field in labels)


def _with_unseen(row: ImportRow, words: str) -> ImportRow:
    nothing = shown(None)
    return replace(row, cells=(*row.cells, Cell(nothing, words or nothing)))


def _cell(column: _Column, before: Case, after: Case) -> Cell:
    text = column.tell(after)
    return Cell(text if before is after else column.tell(before), text)


def _doubted(cell: Cell, column: _Column, item: Item) -> Cell:
    """What the list says against the store, in the two cells that it is about."""
    listed_on = item.draft.reported_last_on
    if column.heading == "Samtaler holdt" and item.doubt:
        return Cell(str(item.doubt.stored), str(item.doubt.listed), is_doubted=True)
    known_on = item.case.reported.last_on if item.case and item.case.reported else None
    if column.heading == "Seneste samtale" and listed_on and known_on and listed_on < known_on:
        return Cell(cell.before, shown(listed_on), is_doubted=True)
    return cell


def _new_case(draft: CaseDraft, as_of: date) -> Case:
    """What a new case will be; a draft without a group is never new."""
    if draft.group is None:
        raise ValueError("a new case has a group")
    empty = Case(CaseId(""), CitizenId(""), draft.cpr, draft.name, draft.group, draft.started_on)
    return imported(draft, empty, as_of)


def _vanished_row(case: Case, columns: list[_Column]) -> ImportRow:
    cells = tuple(_cell(column, case, case) for column in columns)
    return ImportRow(VANISHED, (), Cell(case.name, case.name), masked(case.cpr), cells)


def _problem_rows(ready: ImportPreview, problems: Iterable[Problem]) -> Iterator[ProblemRow]:
    """Each row once, with all its reasons, beside the name and CPR that it gives."""
    by_row: dict[int | None, list[Problem]] = defaultdict(list)
    for problem in problems:
        by_row[problem.row].append(problem)
    places = {column.field: column.index for column in ready.draft.columns if column.field}
    texts = dict(ready.draft.raw_rows)
    for row, found in by_row.items():
        cells = texts.get(row, ()) if row is not None else ()
        yield ProblemRow(
            row,
            _name(cells, places),
            _shown_cpr(_text(cells, places.get("cpr"))),
            ", ".join(dict.fromkeys(p.column for p in found if p.column)),
            ". ".join(dict.fromkeys(p.problem for p in found)),
        )


def _name(cells: tuple[str, ...], places: dict[str, int]) -> str:
    parts = (_text(cells, places.get(field)) for field in ("name", "first_name", "last_name"))
    return " ".join(part for part in parts if part)


def _text(cells: tuple[str, ...], place: int | None) -> str:
    return cells[place].strip() if place is not None and place < len(cells) else ""


def _shown_cpr(text: str) -> str:
    """As much of what stands in the CPR column as a masked number shows."""
    return f"{text[:6]}-••••" if len(text) > 6 else text
