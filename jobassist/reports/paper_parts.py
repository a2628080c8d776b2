"""The parts of a page: headings, texts side by side, and the box that is seen first."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus.flowables import Flowable

from jobassist.reports.paper import GREY, HEADING, HEIGHT, Piece
from jobassist.reports.pdf_block import Style, Text
from jobassist.reports.pdf_tags import Node, tagged

_HEADING_RULE = 3.5
_OPTICAL = 0.75  # letters sit high in their line: lowered by this they look centred between two rules
_BOX_PAD = 12.5


class Heading(Flowable):
    """A section's heading over a black rule; it is also a bookmark, so each title comes once."""

    def __init__(self, title: str, node: Node, style: Style = HEADING) -> None:
        super().__init__()
        self._title = title
        self._text = Text(title, style, node)

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        self.width, height = self._text.wrap(aW, aH)
        self.height = height + _HEADING_RULE
        return self.width, self.height

    def draw(self) -> None:
        _bookmark(self.canv, self._title, self.height)
        self._text.paint(self.canv, 0, _HEADING_RULE)
        with tagged(self.canv, None):
            self.canv.setLineWidth(1)
            self.canv.line(0, 0.5, self.width, 0.5)


class Columns(Flowable):
    """Texts side by side, with ``pad`` over and under them; they part only when they fill over a page.

    ``under`` is the room under them where it is another. ``is_ruled`` draws a thin rule below,
    ``is_lined`` a line to write on above each text.
    """

    def __init__(
        self,
        cells: Sequence[Text | None],
        widths: Sequence[float],
        *,
        gap: float = 0.0,
        pad: float = 0.0,
        under: float | None = None,
        is_ruled: bool = False,
        is_lined: bool = False,
    ) -> None:
        super().__init__()
        self._cells, self._widths = list(cells), list(widths)
        self._gap, self._pad = gap, pad
        self._pads = pad + (pad if under is None else under)
        self._is_ruled, self._is_lined = is_ruled, is_lined

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        columns = zip(self._cells, self._widths, strict=True)
        heights = [cell.wrap(width, aH)[1] for cell, width in columns if cell]
        self.width, self.height = aW, max(heights) + self._pads
        return self.width, self.height

    def split(self, aW: float, aH: float) -> list[Flowable]:
        """Nothing, to move on whole; or two rows, of which the second repeats its owner, the first text."""
        if self.height <= HEIGHT:
            return []
        room = aH - self._pads
        cuts = [cell.cut(room) if cell else (None, None) for cell in self._cells]
        tops, rests = [top for top, _ in cuts], [rest for _, rest in cuts]
        if not any(tops) or not any(rests):
            return []
        rests[0] = rests[0] or self._cells[0]
        return [self._like(tops), self._like(rests)]

    def _like(self, cells: list[Text | None]) -> Columns:
        columns = copy(self)
        columns._cells = cells
        return columns

    def draw(self) -> None:
        x = 0.0
        for cell, width in zip(self._cells, self._widths, strict=True):
            if cell:
                cell.paint(self.canv, x, self.height - self._pad - cell.height - _OPTICAL)
            x += width + self._gap
        if self._is_ruled or self._is_lined:
            with tagged(self.canv, None):
                self._draw_rules()

    def _draw_rules(self) -> None:
        self.canv.setLineWidth(0.5)
        if self._is_lined:
            x = 0.0
            for width in self._widths:
                self.canv.line(x, self.height, x + width, self.height)
                x += width + self._gap
        if self._is_ruled:
            self.canv.setStrokeGray(GREY)
            self.canv.line(0, 0, self.width, 0)


class Box(Flowable):
    """Texts below each other in a rounded frame, with a bookmark; it never breaks, so keep them short."""

    def __init__(self, title: str, texts: Sequence[Text]) -> None:
        super().__init__()
        self._title = title
        self._texts = list(texts)

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        heights = [text.wrap(aW - 2 * _BOX_PAD, aH)[1] for text in self._texts]
        self.width, self.height = aW, sum(heights) + 2 * _BOX_PAD - 4
        return self.width, self.height

    def draw(self) -> None:
        _bookmark(self.canv, self._title, self.height)
        with tagged(self.canv, None):
            self.canv.setLineWidth(1.5)
            self.canv.roundRect(0.75, 0.75, self.width - 1.5, self.height - 1.5, 4)
        y = self.height - _BOX_PAD + 2
        for text in self._texts:
            y -= text.height
            text.paint(self.canv, _BOX_PAD, y)


def section(title: str, node: Node, pieces: list[Piece], style: Style = HEADING) -> list[Piece]:
    """The pieces under a heading that never stands alone at the foot of a page."""
    heading = Piece(Heading(title, node, style), space=14)
    keep = heading.height + pieces[0].space + opening(pieces[0])
    return [Piece(heading.flowable, heading.space, keep), *pieces]


def _bookmark(canvas: Canvas, title: str, top: float) -> None:
    canvas.bookmarkHorizontal(title, 0, top + 8)
    canvas.addOutlineEntry(title, title)


def opening(piece: Piece) -> float:
    """The least of a piece that may stand at the foot of a page: what it says, two lines, or all of it."""
    height = piece.height
    if isinstance(piece.flowable, Text) and piece.flowable.line_count > 3:
        height = 2 * piece.flowable.style.leading
    return piece.keep or height
