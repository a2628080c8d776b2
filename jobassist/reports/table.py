"""A table: columns as wide as they need, heads that come again on each page, and rows that stay whole."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from copy import copy
from dataclasses import dataclass, replace
from itertools import accumulate

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus.flowables import Flowable

from jobassist.reports.paper import GREY, HEIGHT, WIDTH
from jobassist.reports.pdf_block import Style, Text
from jobassist.reports.pdf_tags import Node, tagged
from jobassist.reports.pdf_text import BOLD, pdf_text, text_width

BODY = Style(9.5, 12.5)
HEAD = Style(9, 11.5, font=BOLD)
_GAP = 12.0
_PAD = 3.25
_RULE, _HEAD_RULE = 0.5, 1.0
_TINT = 0.9
_TINT_REACH = 4.0
_OPTICAL = 0.5  # letters sit high in their line
# A row that is taller than the second may part between two pages: elsewhere it might never fit.
_TALL, _HUGE = HEIGHT / 4, HEIGHT * 0.8
_ROUNDING = 1e-6


@dataclass(frozen=True, slots=True)
class Column:
    """A column; numbers stand to the right, where the digits of all rows meet.

    ``width`` in points; without it the column is as wide as its words, and the widest give way first.
    """

    heading: str
    is_right: bool = False
    width: float | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that is more than its text: ``strong`` is the part of it in bold, most often its first line.

    ``is_marked`` sets all of it in bold on a tint, for words that say themselves what is wrong.
    """

    text: str
    strong: str = ""
    is_marked: bool = False


Cells = Sequence[str | Cell]
"""A row, from left to right; the first cell says whose it is."""


class Table(Flowable):
    """Rows under headings; a row parts between two pages only when it fills over one."""

    def __init__(self, columns: Sequence[Column], rows: Sequence[Cells], root: Node) -> None:
        super().__init__()
        node = root.child("Table")
        cells = [[each if isinstance(each, Cell) else Cell(each) for each in row] for row in rows]
        widths = _widths(columns, cells)
        self._head = _head(columns, widths, node.child("TR"))
        self._again = _head(columns, widths, None)
        self._rows = [_row(columns, row, widths, node.child("TR")) for row in cells]

    @property
    def opening(self) -> float:
        """The least of it that may stand at the foot of a page: the headings with what belongs to them."""
        rows = sum(row.height for row in self._rows[: self._least()])
        return self._head.height + (rows if rows <= _HUGE else _TALL)

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        self.width, self.height = aW, self._head.height + sum(row.height for row in self._rows)
        return self.width, self.height

    def split(self, aW: float, aH: float) -> list[Flowable]:
        """Two tables, the second under the same headings; or nothing, to move on whole."""
        room = aH - self._head.height + _ROUNDING
        fitting = bisect_right(list(accumulate(row.height for row in self._rows)), room)
        if fitting < len(self._rows) and self._rows[fitting].height > _HUGE:
            return self._cut(fitting, room - sum(row.height for row in self._rows[:fitting]))
        whole = min(fitting, len(self._rows) - 2)  # the last row is not alone on its page
        if whole >= self._least():
            return self._parted(self._rows[:whole], self._rows[whole:])
        is_whole_page = aH >= HEIGHT - _ROUNDING
        return self._parted(self._rows[:fitting], self._rows[fitting:]) if is_whole_page and fitting else []

    def draw(self) -> None:
        y = self.height
        for row in (self._head, *self._rows):
            y -= row.height
            row.paint(self.canv, y)

    def _least(self) -> int:
        """Rows that stay with the headings: two, unless the first is tall."""
        is_tall = any(row.height > _TALL for row in self._rows[:2])
        return 1 if is_tall else 2

    def _cut(self, index: int, room: float) -> list[Flowable]:
        """Parted within a row, or before it where there is too little room."""
        parts = self._rows[index].cut(room)
        if not (index or parts):
            return []
        parts = parts or [self._rows[index]]
        top, rest = parts[:-1], parts[-1]
        return self._parted([*self._rows[:index], *top], [rest, *self._rows[index + 1 :]])

    def _parted(self, top: list[_Row], rest: list[_Row]) -> list[Flowable]:
        first, second = copy(self), copy(self)
        first._rows, second._rows = top, rest
        second._head = self._again
        return [first, second]


class _Row:
    """Texts side by side over a thin rule, the marked ones on a tint."""

    def __init__(
        self, cells: Sequence[Text], widths: Sequence[float], marked: frozenset[int], *, is_head: bool = False
    ) -> None:
        self._cells, self._widths, self._marked, self._is_head = cells, widths, marked, is_head
        heights = [cell.wrap(width, HEIGHT)[1] for cell, width in zip(cells, widths, strict=True)]
        self.height = max(heights) + 2 * _PAD

    def cut(self, room: float) -> list[_Row]:
        """What fits into ``room`` points and the rest, which says again whose it is; or nothing."""
        cuts = [cell.cut(room - 2 * _PAD) for cell in self._cells]
        tops = [top for top, _ in cuts if top]
        if len(tops) < len(cuts):
            return []
        rests = [rest or Text("", BODY, None) for _, rest in cuts]
        rests[0] = cuts[0][1] or self._cells[0]
        return [_Row(cells, self._widths, self._marked) for cells in (tops, rests)]

    def paint(self, canvas: Canvas, y: float) -> None:
        """Draw it with its rule at ``y``."""
        with tagged(canvas, None):
            self._paint_tints(canvas, y)
            canvas.setStrokeGray(GREY)
            canvas.setLineWidth(_HEAD_RULE if self._is_head else _RULE)
            canvas.line(0, y, WIDTH, y)
        for cell, x in zip(self._cells, self._lefts(), strict=True):
            air = 0 if self._is_head else self.height - 2 * _PAD - cell.height
            cell.paint(canvas, x, y + _PAD + air - _OPTICAL)

    def _paint_tints(self, canvas: Canvas, y: float) -> None:
        for index, x in enumerate(self._lefts()):
            if index in self._marked:
                width = self._widths[index] + 2 * _TINT_REACH
                canvas.setFillGray(_TINT)
                canvas.rect(x - _TINT_REACH, y, width, self.height - _RULE, stroke=0, fill=1)
                canvas.setFillGray(0)

    def _lefts(self) -> Iterator[float]:
        return accumulate((width + _GAP for width in self._widths[:-1]), initial=0.0)


def _head(columns: Sequence[Column], widths: Sequence[float], node: Node | None) -> _Row:
    """The headings; on later pages they are decoration, since a reader hears them with each cell."""
    scope = "/O /Table /Scope /Column"
    cells = [
        Text(each.heading, replace(HEAD, is_right=each.is_right), node and node.child("TH", scope))
        for each in columns
    ]
    return _Row(cells, widths, frozenset(), is_head=True)


def _row(columns: Sequence[Column], cells: Sequence[Cell], widths: Sequence[float], node: Node) -> _Row:
    first = node.child("TH", "/O /Table /Scope /Row")
    nodes = (first, *(node.child("TD") for _ in cells[1:]))
    texts = [
        Text(cell.text, _style(column, cell), each, strong=cell.strong, is_strong_first=True)
        for column, cell, each in zip(columns, cells, nodes, strict=True)
    ]
    return _Row(texts, widths, frozenset(index for index, cell in enumerate(cells) if cell.is_marked))


def _style(column: Column, cell: Cell) -> Style:
    return replace(BODY, is_right=column.is_right, font=BOLD if cell.is_marked else BODY.font)


def _widths(columns: Sequence[Column], rows: Sequence[Sequence[Cell]]) -> list[float]:
    """Widths that fill the paper: no word is broken while there is room, and spare room is shared."""
    least, most = [], []
    for index, column in enumerate(columns):
        words, lines = _measures(column, [row[index] for row in rows])
        least.append(words if column.width is None else column.width)
        most.append(lines if column.width is None else column.width)
    edge = _TINT_REACH if any(row[-1].is_marked for row in rows) else 0.0
    room = WIDTH - _GAP * (len(columns) - 1) - edge
    if sum(least) >= room:
        return _levelled([0.0] * len(columns), least, room)
    if sum(most) >= room:
        return _levelled(least, most, room)
    return _spread(columns, most, room)


def _spread(columns: Sequence[Column], widths: Sequence[float], room: float) -> list[float]:
    """All the room, shared by the columns whose width nobody has set, or else by all."""
    free = [width if column.width is None else 0.0 for column, width in zip(columns, widths, strict=True)]
    shares = free if sum(free) else widths
    grow = (room - sum(widths)) / (sum(shares) or 1.0)
    return [width + share * grow for width, share in zip(widths, shares, strict=True)]


def _levelled(least: Sequence[float], most: Sequence[float], room: float) -> list[float]:
    """Widths between the two that fill ``room``: none is cut below the level that the widest are cut to."""
    low, high = 0.0, room
    for _ in range(40):
        level = (low + high) / 2
        total = sum(min(top, max(bottom, level)) for bottom, top in zip(least, most, strict=True))
        low, high = (level, high) if total <= room else (low, level)
    return [min(top, max(bottom, low)) for bottom, top in zip(least, most, strict=True)]


def _measures(column: Column, cells: Sequence[Cell]) -> tuple[float, float]:
    """The width of the longest word and of the longest line."""
    words, lines = _longest(column.heading.split(" "), HEAD), _longest([column.heading], HEAD)
    for cell in cells:
        font = replace(BODY, font=BOLD if cell.is_marked or cell.strong else BODY.font)
        text = pdf_text(cell.text)
        words = max(words, _longest(text.replace("\n", " ").split(" "), font))
        lines = max(lines, _longest(text.split("\n"), font))
    return words, lines + _ROUNDING


def _longest(parts: Sequence[str], style: Style) -> float:
    return max((text_width(part, style.font, style.size) for part in parts), default=0.0) + _ROUNDING
