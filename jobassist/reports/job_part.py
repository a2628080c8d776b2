"""One job example on the sheet: its letter, what it is and why, lines for notes, and the QR code."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus.flowables import Flowable

from jobassist.reports.paper import Type
from jobassist.reports.pdf_block import Style, Text
from jobassist.reports.pdf_tags import Node, tagged
from jobassist.reports.pdf_text import BOLD, fitted, text_width
from jobassist.reports.qr_code import Matrix, paint_qr
from jobassist.reports.typesetter import Typesetter

_WHY = "Derfor:"
_NOTES = "Mine noter"
_QR = 72.0  # points: 25 mm, which a phone reads at arm's length
_GAP = 12.0
_CAPTION = Style(8.5, 11)
_CAPTION_GAP = 3.0
_SHRINK = 0.97
_LINE = 200  # characters: more than a line can hold


@dataclass(frozen=True, slots=True)
class Limits:
    """Lines for notes, and how many lines the title and the reason may take."""

    notes: int
    title: int
    why: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What is drawn; an empty ``matrix`` leaves the caption alone in the code's place."""

    goal: str
    goal_alt: str
    title: str
    where: str
    facts: str
    why: str
    matrix: Matrix
    link: str
    caption: str


class Example(Flowable):
    """It stays on one page; ``setter`` says in which type, and where in the structure."""

    def __init__(self, words: Words, setter: Typesetter, limits: Limits) -> None:
        super().__init__()
        self._words, self._type, self._limits = words, setter.type, limits
        part = setter.root.child("Sect")
        heading = part.child("H2")
        self._letter = _letter(words, setter.type, heading)
        self._rows = list(_rows(words, setter.type, limits, heading.child("Span"), part))
        self._notes = part.child("P")
        self._figure = part.child("Figure") if words.matrix else None
        if self._figure:
            self._figure.alt = f"QR-kode, der åbner {words.link}"
        self._caption = part.child("P") if words.caption else None

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        type_ = self._type
        self._left = 2.1 * type_.body.size + _GAP
        self._middle = aW - self._left - _QR - _GAP
        self._texts = [row.set(self._middle) for row in self._rows]
        self._label = Text(_NOTES, type_.small, self._notes)
        self._label.wrap(self._middle, aH)
        self._step = type_.body.leading * 1.3
        texts = sum(text.height for text in self._texts)
        notes = self._step * self._limits.notes
        self._below = self._set_caption()
        code = (_QR if self._figure else 0) + (self._below.height + _CAPTION_GAP if self._below else 0)
        self.width, self.height = aW, max(texts + notes + 2, code)
        return self.width, self.height

    def _set_caption(self) -> Text | None:
        if self._caption is None:
            return None
        words, style = self._words.caption, self._type.small
        if self._figure:
            style = _CAPTION
            words = fitted(words, _QR, style.font, style.size)
        text = Text(words, style, self._caption)
        text.wrap(_QR, 0)
        self._caption_width = min(_QR, text_width(words, style.font, style.size))
        return text

    def draw(self) -> None:
        y = self.height
        if self._letter:
            self._draw_letter(self._letter)
        for text in self._texts:
            y -= text.height
            text.paint(self.canv, self._left, y)
        self._draw_notes(y)
        self._draw_code()

    def _draw_letter(self, letter: Text) -> None:
        side = self._left - _GAP
        y = self.height - side
        with tagged(self.canv, None):
            self.canv.setLineWidth(1.4)
            self.canv.roundRect(0.7, y + 0.7, side - 1.4, side - 1.4, 3)
        width = text_width(self._words.goal, BOLD, letter.style.size)
        letter.wrap(side, side)
        letter.paint(self.canv, (side - width) / 2, y + (side - letter.height) / 2 - 0.5)

    def _draw_notes(self, y: float) -> None:
        first = y - self._step
        self._label.paint(self.canv, self._left, first - 1)
        start = self._left + text_width(_NOTES, self._label.style.font, self._label.style.size) + 6
        with tagged(self.canv, None):
            self.canv.setLineWidth(0.5)
            self.canv.setStrokeGray(0.45)
            for number in range(self._limits.notes):
                line = first - number * self._step
                self.canv.line(self._left if number else start, line, self._left + self._middle, line)
            self.canv.setStrokeGray(0)

    def _draw_code(self) -> None:
        x, top = self.width - _QR, self.height
        if self._figure:
            top -= _QR
            with tagged(self.canv, self._figure):
                paint_qr(self.canv, self._words.matrix, x, top, _QR)
            self._figure.attributes = _box(self.canv, x, top)
            top -= _CAPTION_GAP
        if self._below:
            middle = (_QR - self._caption_width) / 2 if self._figure else 0.0
            self._below.paint(self.canv, x + middle, top - self._below.height)


def _letter(words: Words, type_: Type, heading: Node) -> Text | None:
    if not words.goal:
        return None
    node = heading.child("Span")
    node.alt = words.goal_alt
    return Text(words.goal, replace(type_.heading, size=type_.heading.size + 1), node)


def _rows(words: Words, type_: Type, limits: Limits, title: Node, part: Node) -> Iterator[_Row]:
    """The texts one below the other; what has no words has no line, and no place in the structure."""
    yield _Row(words.title or "Job", type_.heading, title, limits.title)
    if words.where:
        yield _Row(words.where, type_.body, part.child("P"), limits.title)
    yield _Row(words.facts, type_.bold, part.child("P"), 2)
    if words.why:
        yield _Row(f"{_WHY} {words.why}", type_.body, part.child("P"), limits.why, strong=_WHY)


@dataclass(frozen=True, slots=True)
class _Row:
    """A text of at most so many lines; the last ends in ``…`` where the text is longer."""

    text: str
    style: Style
    node: Node
    most: int
    strong: str = ""

    def set(self, width: float) -> Text:
        room = width * self.most
        text = enough = self.text[: _LINE * self.most]
        while True:
            shown = Text(text, self.style, self.node, strong=self.strong, is_strong_first=True)
            shown.wrap(width, 0)
            if shown.line_count <= self.most:
                return shown
            text = fitted(enough, room, self.style.font, self.style.size)
            room *= _SHRINK


def _box(canvas: Canvas, x: float, y: float) -> str:
    """Where a figure stands on its page, as the structure wants it."""
    left, bottom = canvas.absolutePosition(x, y)
    corners = (left, bottom, left + _QR, bottom + _QR)
    return f"/O /Layout /Placement /Block /BBox [{' '.join(f'{each:.2f}' for each in corners)}]"
