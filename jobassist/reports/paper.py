"""The A4 paper all prints share: measures, styles, how pages break, and what every page carries."""

from __future__ import annotations

import io
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus.flowables import Flowable

from jobassist.reports.pdf_block import Style
from jobassist.reports.pdf_tags import Tree, tagged
from jobassist.reports.pdf_text import BOLD, REGULAR, fitted, pdf_text, text_width

# Measures are points (1/72 inch); heights count from the top of the page.
MARGIN = 48.0
WIDTH = A4[0] - 2 * MARGIN
TOP = 41.5
FOOTER = 792.5
HEIGHT = FOOTER - 16 - TOP
GREY = 0.7  # rules only: text is black, so that no printer has to dither it
_LEAST_AIR = 0.6
_ROUNDING = 1e-6


@dataclass(frozen=True, slots=True)
class Type:
    """The sizes of one paper in points; ``label_width`` is the least room for "Vi" and "Du"."""

    body: Style
    small: Style
    title: Style
    heading: Style
    moment: Style
    footer: float
    label_width: float
    row_pad: float = 4.75
    is_large: bool = False

    @property
    def bold(self) -> Style:
        return replace(self.body, font=BOLD)

    @property
    def right(self) -> Style:
        return replace(self.body, is_right=True)


USUAL = Type(
    body=Style(12, 16.5),
    small=Style(9.5, 13),
    title=Style(23, 28, font=BOLD),
    heading=Style(13, 17, font=BOLD),
    moment=Style(17, 23, font=BOLD),
    footer=9,
    label_width=32,
)
# For those who see little: nothing but the footer is below 18 points.
LARGE = Type(
    body=Style(18, 25),
    small=Style(18, 24),
    title=Style(30, 37, font=BOLD),
    heading=Style(21, 27, font=BOLD),
    moment=Style(24, 32, font=BOLD),
    footer=13,
    label_width=44,
    is_large=True,
)
# For caseworkers, who read many.
COMPACT = Type(
    body=Style(10.5, 14.5),
    small=Style(9, 12.5),
    title=Style(19, 24, font=BOLD),
    heading=Style(12, 16, font=BOLD),
    moment=Style(13, 18, font=BOLD),
    footer=9,
    label_width=32,
    row_pad=2.75,
)
BODY, BODY_BOLD, BODY_RIGHT = USUAL.body, USUAL.bold, USUAL.right
SMALL, SMALL_RIGHT = USUAL.small, replace(USUAL.small, is_right=True)
TITLE, HEADING, MOMENT = USUAL.title, USUAL.heading, USUAL.moment


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of the page with the space above it; ``keep`` is what must fit on the page where it begins."""

    flowable: Flowable
    space: float = 0.0
    keep: float = 0.0

    @property
    def height(self) -> float:
        """How high it is at the full width of the text."""
        return self.flowable.wrap(WIDTH, HEIGHT)[1]


@dataclass(frozen=True, slots=True)
class Imprint:
    """What the file and every page say about themselves; ``whose`` is printed from page two on."""

    title: str
    author: str
    subject: str
    printed_on: date
    footer: str
    whose: str = ""
    notice: str = ""
    footer_size: float = USUAL.footer


def together(pieces: list[Piece]) -> list[Piece]:
    """The same pieces, on one page."""
    keep = pieces[0].height + sum(piece.space + piece.height for piece in pieces[1:])
    return [replace(pieces[0], keep=keep), *pieces[1:]]


def print_pages(pieces: Iterable[Piece], tree: Tree, imprint: Imprint) -> bytes:
    """The finished PDF; the same pieces give the same bytes."""
    return print_papers([(pieces, imprint)], tree)


def print_papers(papers: Sequence[tuple[Iterable[Piece], Imprint]], tree: Tree) -> bytes:
    """Papers one after another in one PDF that the first describes, each on pages that count from 1."""
    buffer = io.BytesIO()
    # Without a first font of ours the file would ask for Helvetica, which it does not carry.
    first_font: dict[str, Any] = {"initialFontName": REGULAR}
    canvas = Canvas(buffer, pagesize=A4, invariant=1, lang="da-DK", **first_font)
    _describe(canvas, papers[0][1])
    for pieces, imprint in papers:
        _draw_paper(canvas, pieces, imprint)
    tree.write(canvas)
    canvas.save()
    return buffer.getvalue()


def _draw_paper(canvas: Canvas, pieces: Iterable[Piece], imprint: Imprint) -> None:
    room = WIDTH * (0.4 if imprint.footer_size > USUAL.footer else 0.25)
    imprint = replace(imprint, whose=fitted(imprint.whose, room, REGULAR, imprint.footer_size))
    pages = _paginate(_fitted(list(pieces)))
    for number, page in enumerate(pages, start=1):
        for flowable, bottom in page:
            flowable.drawOn(canvas, MARGIN, A4[1] - TOP - bottom)
        with tagged(canvas, None):
            _draw_footer(canvas, imprint, number, len(pages))
        canvas.showPage()


def _fitted(pieces: list[Piece]) -> list[Piece]:
    """With less air between them when that keeps everything on one page."""
    heights = sum(piece.height for piece in pieces)
    air = sum(piece.space for piece in pieces[1:])
    if heights + air <= HEIGHT or heights + air * _LEAST_AIR > HEIGHT:
        return pieces
    share = (HEIGHT - heights) / air
    return [replace(piece, space=piece.space * share) for piece in pieces]


def _paginate(pieces: Iterable[Piece]) -> list[list[tuple[Flowable, float]]]:
    """The flowables of each page, with the depth of their lower edge below the top of the text."""
    pages: list[list[tuple[Flowable, float]]] = [[]]
    used = 0.0
    waiting = deque(pieces)
    while waiting:
        piece = waiting.popleft()
        top = used + piece.space if pages[-1] else 0.0
        room = HEIGHT - top + _ROUNDING
        if piece.height <= room and min(piece.keep, HEIGHT) <= room:
            used = top + piece.height
            pages[-1].append((piece.flowable, used))
            continue
        parts = piece.flowable.split(WIDTH, room) if piece.keep <= room or not pages[-1] else []
        if len(parts) > 1:
            waiting.extendleft(Piece(part, piece.space) for part in reversed(parts))
        elif pages[-1]:
            waiting.appendleft(piece)
            pages.append([])
        else:  # taller than a page and cannot break: better cut off than lost
            pages[-1].append((piece.flowable, piece.height))
            used = HEIGHT
    return pages


def _describe(canvas: Canvas, imprint: Imprint) -> None:
    canvas.setTitle(imprint.title)
    canvas.setAuthor(imprint.author)
    canvas.setSubject(imprint.subject)
    canvas.setCreator("JobAssist")
    canvas.setDateFormatter(lambda *_: f"D:{imprint.printed_on:%Y%m%d}000000Z")
    canvas.setViewerPreference("DisplayDocTitle", "true")


def _draw_footer(canvas: Canvas, imprint: Imprint, number: int, count: int) -> None:
    y = A4[1] - FOOTER
    canvas.setStrokeGray(GREY)
    canvas.setLineWidth(0.5)
    canvas.line(MARGIN, y, MARGIN + WIDTH, y)
    size = imprint.footer_size
    canvas.setFont(REGULAR, size)
    whose = imprint.whose if number > 1 else ""
    left = pdf_text(" · ".join(filter(None, (whose, imprint.footer))))
    right = pdf_text(" · ".join(filter(None, (imprint.notice, f"Side {number} af {count}"))))
    first, room = y - 4.5 - size, WIDTH - text_width(right, REGULAR, size) - size
    is_tight = text_width(left, REGULAR, size) > room
    canvas.drawString(MARGIN, first, fitted(left, WIDTH, REGULAR, size))
    canvas.drawRightString(MARGIN + WIDTH, first - is_tight * 1.3 * size, right)
