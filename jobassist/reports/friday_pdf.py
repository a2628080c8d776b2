"""The Friday sheet: only what changed since the Friday before, and what needs doing."""

from __future__ import annotations

from jobassist.domain.danish import short_date, weekday_date
from jobassist.reports.office_parts import day, head, imprint, person, tidied, typesetter, words
from jobassist.reports.paper import WIDTH, Piece, print_pages, together
from jobassist.reports.paper_parts import Columns
from jobassist.reports.pdf_block import Text
from jobassist.reports.pdf_tags import Tree
from jobassist.reports.pdf_text import one_line
from jobassist.reports.review_sheets import ChangedRow, FridaySheet, TodoRow
from jobassist.reports.table import Cell, Cells, Column
from jobassist.reports.talk_parts import sentence
from jobassist.reports.typesetter import GAP, Typesetter

_PERSON = Column("Borger", width=165)
_CHANGED = (_PERSON, Column("Nyt"))
_TASKS = (_PERSON, Column("Opgave"), Column("Senest", width=70))
_MOVED = (_PERSON, Column("Hvad er der sket"))


def render_friday(sheet: FridaySheet) -> bytes:
    """The sheet as a PDF; the same sheet gives the same bytes."""
    sheet, tree = tidied(sheet), Tree()
    setter = typesetter(tree)
    title = f"Fredagsark, uge {sheet.week}"
    pieces = [
        *head(setter, sheet, title, sentence(f"{weekday_date(sheet.friday_on)} · {_coverage(sheet)}")),
        *_counts(setter, sheet),
        *_changed(setter, sheet),
        *_todo(setter, sheet),
        *_moved(setter, sheet),
        *_others(setter, sheet),
    ]
    return print_pages(pieces, tree, imprint(sheet, title))


def _coverage(sheet: FridaySheet) -> str:
    """``9 af 61 · 15 %``; all of them is 100 %, and only all of them."""
    if not sheet.of:
        return "ingen borgere at vurdere"
    share = int(100 * sheet.reviewed / sheet.of + 0.5)
    if 0 < sheet.reviewed < sheet.of:
        share = min(max(share, 1), 99)
    return f"vurderet {sheet.reviewed} af {sheet.of} · {share} %"


def _counts(setter: Typesetter, sheet: FridaySheet) -> list[Piece]:
    """The verdicts side by side, each number over its words: one paragraph to a screen reader."""
    if not sheet.counts:
        return []
    width = (WIDTH - GAP * (len(sheet.counts) - 1)) / len(sheet.counts)
    nodes = [setter.root.child("P") for _ in sheet.counts]
    counts = [(str(count), one_line(label)) for label, count in sheet.counts]
    rows = [
        Columns(
            [Text(*each, node) for each, node in zip(row, nodes, strict=True)], [width] * len(row), gap=GAP
        )
        for row in (
            [(count, setter.type.moment) for count, _ in counts],
            [(label, setter.type.small) for _, label in counts],
        )
    ]
    return together([Piece(rows[0], space=11), Piece(rows[1])])


def _changed(setter: Typesetter, sheet: FridaySheet) -> list[Piece]:
    if sheet.since is None:
        title, empty = "Nyt", "Der er ingen tidligere fredag at sammenligne med."
    else:
        since = f"siden fredag {short_date(sheet.since)}"
        title, empty = f"Nyt {since}", f"Intet er ændret {since}."
    return setter.table_section(title, _CHANGED, [_news(row) for row in sheet.changed], empty=empty)


def _news(row: ChangedRow) -> Cells:
    sentences = [text for text in map(one_line, row.news) if text]
    dot = "• " if len(sentences) > 1 else ""
    told = "\n".join(f"{dot}{text}" for text in sentences)
    return person(row.citizen, row.cpr, row.group), told or words("")


def _todo(setter: Typesetter, sheet: FridaySheet) -> list[Piece]:
    rows = [_task(row) for row in sheet.todo]
    return setter.table_section("Det skal gøres", _TASKS, rows, empty="Der er ikke noget, der skal gøres.")


def _task(row: TodoRow) -> Cells:
    late = Cell(f"{day(row.by_on)}\noverskredet" if row.by_on else "overskredet", is_marked=True)
    return person(row.citizen, row.cpr), words(row.what), late if row.is_late else day(row.by_on)


def _moved(setter: Typesetter, sheet: FridaySheet) -> list[Piece]:
    rows = [(person(row.citizen), words(row.what)) for row in sheet.moved]
    title = "Til- og afgang og skift af målgruppe"
    return setter.table_section(
        title, _MOVED, rows, empty="Ingen er kommet til, udgået eller skiftet målgruppe."
    )


def _others(setter: Typesetter, sheet: FridaySheet) -> list[Piece]:
    told = [text for text in map(one_line, sheet.reviewed_by_others) if text]
    return setter.section("Vurderet af andre", lambda: setter.bullets(told)) if told else []
