"""How wide the columns of an import are: as wide as what stands in them, within reason."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QFontMetricsF

from jobassist.services.import_rows import USUAL_FACTS, Cell, ImportTable
from jobassist.ui.kit import theme
from jobassist.ui.kit.columns import Column

_ARROW_ROOM = 26
_EDGES = 18
_NARROWEST, _WIDEST, _LAST = 90, 260, 140


def change_columns(table: ImportTable) -> list[Column]:
    """The citizens' table: row, name, CPR, and each fact."""
    names = _width("", (row.name for row in table.rows))
    widths = [
        _width(heading, (row.cells[place] for row in table.rows))
        for place, heading in enumerate(table.headings)
    ]
    # The last one shown takes what is left, and gives way first; the others may be hidden.
    for last in (USUAL_FACTS - 1, -1):
        widths[last] = min(widths[last], _LAST)
    facts = [Column(h, width, tone="text2") for h, width in zip(table.headings, widths, strict=True)]
    return [
        Column("row", 70, is_right=True, tone="text2"),
        Column("name", max(names, 150), is_strong=True),
        Column("cpr", 102, tone="text2"),
        *facts,
    ]


def problem_columns() -> list[Column]:
    """The table of problems: where, whose, and what is wrong."""
    return [
        Column("row", 70, is_right=True, tone="text2"),
        Column("name", 180, is_strong=True),
        Column("cpr", 102, tone="text2"),
        Column("column", 190, tone="text2"),
        Column("problem", 560),
    ]


def _width(heading: str, cells: Iterable[Cell]) -> int:
    """What the longest text needs, at 100 %; only the longest is measured, for there may be 20,000."""
    plain, before, after = "", "", ""
    for cell in cells:
        if not cell.is_changed:
            plain = max(plain, cell.after, key=len)
        elif len(cell.before) + len(cell.after) > len(before) + len(after):
            before, after = cell.before, cell.after
    changed = _advance(before, 400) + _advance(after, 600) + _ARROW_ROOM if after else 0
    wanted = max(_advance(plain, 400), _advance(heading, 600), changed) + _EDGES
    return round(min(max(wanted, _NARROWEST), _WIDEST))


def _advance(text: str, weight: theme.Weight) -> float:
    return QFontMetricsF(theme.font("table", weight)).horizontalAdvance(text) / theme.current().scale
