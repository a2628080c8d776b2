"""A block of text: breaks its lines, parts between two pages, and knows its place in the structure."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass
from itertools import accumulate

from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject
from reportlab.platypus.flowables import Flowable

from jobassist.reports.pdf_tags import Node, tagged
from jobassist.reports.pdf_text import BOLD, REGULAR, glyph_widths, pdf_text

_ROUNDING = 1e-6


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set; sizes in points."""

    size: float
    leading: float
    font: str = REGULAR
    is_right: bool = False


class Text(Flowable):
    """Any text, shown as it is written; ``strong`` is the part of it that is set in bold.

    Where ``strong`` comes more than once, it is the last, or the first when ``is_strong_first``.
    Reportlab's own Paragraph reads text as markup. What is never parsed can hide
    no word, open no link and fetch no picture, and it is drawn in a third of the time.
    ``node`` None is decoration that a screen reader skips.
    """

    def __init__(
        self,
        text: str,
        style: Style,
        node: Node | None,
        *,
        strong: str = "",
        is_strong_first: bool = False,
    ) -> None:
        super().__init__()
        self.style = style
        self._node = node
        self._text, strong = pdf_text(text), pdf_text(strong)
        start = self._text.find(strong) if is_strong_first else self._text.rfind(strong)
        self._bold = range(start, start + len(strong)) if start >= 0 else range(0)
        self._span = (0, len(self._text))
        self._lines: list[tuple[int, int]] = []
        self._broken_at = -1.0

    @property
    def line_count(self) -> int:
        """Lines, once wrapped."""
        return len(self._lines)

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """Break the lines, once for each width."""
        if self._broken_at != aW:
            self._reach = self._reaches()
            self._lines = list(self._broken(aW))
            self._broken_at = aW
        self.width, self.height = aW, len(self._lines) * self.style.leading
        return self.width, self.height

    def split(self, aW: float, aH: float) -> list[Flowable]:
        """Two parts, or nothing, to move on whole."""
        top, rest = self.cut(aH)
        return [top, rest] if top and rest else []

    def cut(self, room: float) -> tuple[Text | None, Text | None]:
        """What fits into ``room`` points, and the rest; neither is ever a single line of several."""
        if self.height <= room + _ROUNDING:
            return self, None
        fitting = min(int((room + _ROUNDING) / self.style.leading), len(self._lines) - 2)
        if fitting < 2:
            return None, self
        return self._part(self._lines[:fitting]), self._part(self._lines[fitting:])

    def draw(self) -> None:
        self.paint(self.canv, 0, 0)

    def paint(self, canvas: Canvas, x: float, y: float) -> None:
        """Draw it with the lower left corner at (x, y)."""
        y += self.height - self.style.size
        with tagged(canvas, self._node):
            block = canvas.beginText(x, y)
            block.setFont(self.style.font, self.style.size, self.style.leading)
            for index, (start, end) in enumerate(self._lines):
                if self.style.is_right:
                    indent = self.width - self._reach[end] + self._reach[start]
                    block.setTextOrigin(x + indent, y - index * self.style.leading)
                self._set_line(block, start, end)
            canvas.drawText(block)

    def _part(self, lines: list[tuple[int, int]]) -> Text:
        part = copy(self)
        part._lines = lines
        part._span = (lines[0][0], lines[-1][1])
        return part

    def _reaches(self) -> list[float]:
        """How far the text reaches before each of its characters, on one endless line."""
        fonts = glyph_widths()
        widths = [fonts[self.style.font].get(character, 0.0) for character in self._text]
        for index in self._bold:
            widths[index] = fonts[BOLD].get(self._text[index], 0.0)
        return list(accumulate((width * self.style.size for width in widths), initial=0.0))

    def _broken(self, width: float) -> Iterator[tuple[int, int]]:
        """Start and end of each line: at a space where there is one, within a word where it is too long."""
        start = self._span[0]
        for line in self._text[slice(*self._span)].split("\n"):
            stop = start + len(line)
            while (fitting := bisect_right(self._reach, self._reach[start] + width + _ROUNDING) - 1) < stop:
                space = self._text.rfind(" ", start + 1, fitting + 1)
                end = space if space > 0 else max(fitting, start + 1)
                yield start, end
                start = end + (space > 0)
            yield start, stop
            start = stop + 1

    def _set_line(self, block: PDFTextObject, start: int, end: int) -> None:
        """A line takes its space along, or who listens or copies gets two words as one."""
        end += self._text[end : end + 1].isspace()
        bold = range(max(start, self._bold.start), min(end, self._bold.stop))
        if bold:
            block.textOut(self._text[start : bold.start])
            block.setFont(BOLD, self.style.size, self.style.leading)
            block.textOut(self._text[bold.start : bold.stop])
            block.setFont(self.style.font, self.style.size, self.style.leading)
            start = bold.stop
        block.textLine(self._text[start:end].replace("\n", " "))
