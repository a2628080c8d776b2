"""Sets a paper's texts in one type: paragraphs, sections, and rows with who, what and when."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from jobassist.reports.paper import HEIGHT, WIDTH, Piece, Type, together
from jobassist.reports.paper_parts import Box, Columns, section
from jobassist.reports.pdf_block import Style, Text
from jobassist.reports.pdf_tags import Node
from jobassist.reports.pdf_text import BOLD, REGULAR, pdf_text, text_width
from jobassist.reports.table import Cells, Column, Table

GAP = 16.0
_AFTER_HEADING = 3.5
_ROWS_AFTER_HEADING = 2.0
_SIGNATURE_GAP = 36.0
_BOXED_HEIGHT = 120.0  # points; a longer text stands below the box

Row = tuple[str, str, str]
"""Who or which, what, and when or how it went."""


class Typesetter:
    """Makes the pieces of a paper below ``root``; call it in reading order, which is the structure's."""

    def __init__(self, root: Node, type_: Type) -> None:
        self.root, self.type = root, type_

    def text(self, text: str, *, space: float, style: Style | None = None, strong: str = "") -> Piece:
        """A paragraph; ``strong`` is the part of it in bold."""
        return Piece(Text(text, style or self.type.body, self.root.child("P"), strong=strong), space=space)

    def title(self, title: str, about: str) -> list[Piece]:
        """The paper's name, and a line that says whose it is."""
        heading = Text(title, self.type.title, self.root.child("H1"))
        return [Piece(heading, space=11), self.text(about, space=2)]

    def letterhead(self, left: str, right: str) -> list[Piece]:
        """Who writes, and to the right when and whom to call; in large type below each other."""
        small = self.type.small
        if self.type.is_large:
            return [self.text(left, space=0, style=small), self.text(right, space=6, style=small)]
        styles = (small, replace(small, is_right=True))
        cells = [
            Text(words, style, self.root.child("P"))
            for words, style in zip((left, right), styles, strict=True)
        ]
        return [Piece(Columns(cells, [(WIDTH - GAP) / 2] * 2, gap=GAP))]

    def section(self, title: str, fill: Callable[[], list[Piece]]) -> list[Piece]:
        """What ``fill`` makes, under a heading that never stands alone at the foot of a page."""
        heading = self.root.child("H2")
        return section(title, heading, fill(), self.type.heading)

    def text_section(self, title: str, text: str) -> list[Piece]:
        """A text under a heading; nothing for an empty text."""
        if not pdf_text(text):
            return []
        return self.section(title, lambda: [self.text(text, space=_AFTER_HEADING)])

    def row_section(self, title: str, rows: Iterable[Row]) -> list[Piece]:
        """Rows under a heading; those without a what are left out, and nothing is left of none."""
        filled = [row for row in rows if pdf_text(row[1])]
        return self.section(title, lambda: self.rows(filled)) if filled else []

    def rows(self, rows: Sequence[Row]) -> list[Piece]:
        """A list with columns for who, what and when.

        The first is as wide as its words, up to a third; the last up to two fifths. In large type it
        stands below what it is about.
        """
        labels = [who for who, _, _ in rows if who]
        left = min(max(map(self._label_width, labels), default=0.0), WIDTH / 3)
        parent = self.root.child("L")
        if self.type.is_large:
            return _in_turn([self._stacked(row, left, parent.child("LI")) for row in rows])
        right = min(max(self._width(when, REGULAR) for _, _, when in rows), 0.4 * WIDTH)
        middle = WIDTH - sum(width + GAP for width in (left, right) if width)
        widths = (left, middle, right)
        return _in_turn([[Piece(self._row(row, widths, parent.child("LI")))] for row in rows])

    def _row(self, row: Row, widths: tuple[float, float, float], item: Node) -> Columns:
        who, what, when = row
        label = Text(who, self.type.bold, item.child("Lbl")) if who else None
        body = item.child("LBody")
        cells = (
            label,
            Text(what, self.type.body, body),
            Text(when, self.type.right, body) if when else None,
        )
        columns = [(cell, width) for cell, width in zip(cells, widths, strict=True) if width]
        return Columns(*zip(*columns, strict=True), gap=GAP, pad=self.type.row_pad, is_ruled=True)

    def _stacked(self, row: Row, left: float, item: Node) -> list[Piece]:
        """The same row for large type: when or how it went has a line of its own."""
        who, what, when = row
        label = Text(who, self.type.bold, item.child("Lbl")) if who else None
        body = item.child("LBody")
        texts = [Text(words, self.type.body, body) for words in (what, when) if words]
        return together(
            [
                Piece(
                    Columns(
                        [label if index == 0 else None, text] if left else [text],
                        [left, WIDTH - left - GAP] if left else [WIDTH],
                        gap=GAP,
                        pad=0 if index else self.type.row_pad,
                        under=self.type.row_pad if text is texts[-1] else 0,
                        is_ruled=text is texts[-1],
                    )
                )
                for index, text in enumerate(texts)
            ]
        )

    def _label_width(self, label: str) -> float:
        return max(self.type.label_width, self._width(label, BOLD))

    def _width(self, text: str, font: str) -> float:
        return max(text_width(line, font, self.type.body.size) for line in pdf_text(text).split("\n"))

    def bullets(self, points: Iterable[str]) -> list[Piece]:
        """Points below each other, each after a dot."""
        parent, left = self.root.child("L"), self.type.body.size
        pieces = []
        for point in points:
            item = parent.child("LI")
            dot = Text("•", self.type.body, item.child("Lbl"))
            text = Text(point, self.type.body, item.child("LBody"))
            pieces.append(Piece(Columns([dot, text], [left, WIDTH - left], gap=0), space=1))
        return pieces

    def table(self, columns: Sequence[Column], rows: Sequence[Cells]) -> Piece:
        """Rows under headings that come again on each page."""
        table = Table(columns, rows, self.root)
        return Piece(table, space=_ROWS_AFTER_HEADING, keep=table.opening)

    def table_section(
        self, title: str, columns: Sequence[Column], rows: Sequence[Cells], *, empty: str
    ) -> list[Piece]:
        """A table under a heading; without rows a sentence, ``empty``, says so."""
        if rows:
            return self.section(title, lambda: [self.table(columns, rows)])
        return self.text_section(title, empty)

    def box(self, label: str, moment: str, text: str) -> list[Piece]:
        """What is seen first: a label, large words, and a text; one that is too long stands below."""
        heading = Text(label, self.type.body, self.root.child("H2"))
        large = Text(moment, self.type.moment, self.root.child("P"))
        small = Text(text, self.type.body, self.root.child("P"))
        if small.wrap(WIDTH, HEIGHT)[1] <= _BOXED_HEIGHT:
            return [Piece(Box(label, [heading, large, small]), space=13)]
        return [Piece(Box(label, [heading, large]), space=13), Piece(small, space=8)]

    def signatures(self, signers: Sequence[str]) -> Piece:
        """A line to write on for each."""
        return Piece(
            Columns(
                [
                    Text(f"Dato og underskrift\n{who}", self.type.small, self.root.child("P"))
                    for who in signers
                ],
                [(WIDTH - _SIGNATURE_GAP) / 2] * 2,
                gap=_SIGNATURE_GAP,
                pad=4,
                is_lined=True,
            ),
            space=37,
        )


def _in_turn(rows: list[list[Piece]]) -> list[Piece]:
    """Rows one after another; the last never stands alone on its page, unless the two are long."""
    first, *others = rows[0]
    rows = [[replace(first, space=_ROWS_AFTER_HEADING), *others], *rows[1:]]
    ending = together([piece for row in rows[-2:] for piece in row])
    if ending[0].keep <= HEIGHT / 3:
        rows[-2:] = [ending]
    return [piece for row in rows for piece in row]
