"""Letters on A4: the address where a window envelope shows it, one letter or many in one file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from reportlab.lib.units import mm
from reportlab.platypus.flowables import Flowable

from jobassist.domain.danish import short_date, spoken_date
from jobassist.reports.paper import (
    LARGE,
    MARGIN,
    TOP,
    USUAL,
    Imprint,
    Piece,
    Type,
    print_papers,
    together,
)
from jobassist.reports.pdf_block import Style, Text
from jobassist.reports.pdf_tags import Node, Tree
from jobassist.reports.pdf_text import BOLD, one_line, pdf_text
from jobassist.reports.typesetter import Typesetter

# The windows of C5 (one fold) and M65 (two folds) envelopes show what lies 20-110 mm from the left edge and
# 45-74 mm from the top of an A4 page; the two differ by 5 mm, and paper slides inside.
WINDOW_LEFT, WINDOW_TOP, WINDOW_WIDTH, WINDOW_HEIGHT = 22 * mm, 46.5 * mm, 85 * mm, 27 * mm
_WINDOW_STYLE = Style(11, 12.5)
_SENDER_LEFT = 115 * mm - MARGIN
_SENDER_STYLE = Style(9.5, 13)
_SENDER_LARGE = Style(14, 19)
_TO_LARGE = Style(18, 24)
_OFFICE_STYLE = Style(11, 15, font=BOLD)
_OFFICE_LARGE = Style(16, 21, font=BOLD)
_SUBJECT = Style(15, 20, font=BOLD)
_SUBJECT_LARGE = Style(24, 31, font=BOLD)
_AFTER_WINDOW = 97 * mm - TOP  # the subject stands below the first fold of an M65
_AFTER_SENDER = 14.0
_DEMO = "ØVELSE – opdigtede borgere"


@dataclass(frozen=True, slots=True)
class LetterSheet:
    """One letter as it is printed. ``window`` is who it is to, with the address: by post alone.

    Without it ``to`` is the name at the top. In ``body`` a line that begins with ``# `` is a heading,
    ``- `` an item; ``strong`` is set in bold wherever a paragraph has it. ``title`` is what the file and
    the foot of each page say; it names nobody.
    """

    written_on: date
    title: str
    subject: str
    body: str
    strong: str = ""
    to: str = ""
    window: tuple[str, ...] = ()
    municipality: str = ""
    address: tuple[str, ...] = ()
    caseworker: str = ""
    phone: str = ""
    is_large: bool = False
    is_demo: bool = False


def render_letters(sheets: Sequence[LetterSheet]) -> bytes:
    """The letters as one PDF, each on its own pages; the same sheets give the same bytes."""
    tree = Tree()
    return print_papers([(_pieces(sheet, tree.root), _imprint(sheet)) for sheet in sheets], tree)


def fits_window(lines: Sequence[str]) -> bool:
    """Whether all of an address shows in the window of the envelope."""
    text = Text("\n".join(map(one_line, lines)), _WINDOW_STYLE, None)
    return text.wrap(WINDOW_WIDTH, WINDOW_HEIGHT)[1] <= WINDOW_HEIGHT


def _type(sheet: LetterSheet) -> Type:
    return LARGE if sheet.is_large else USUAL


def _imprint(sheet: LetterSheet) -> Imprint:
    return Imprint(
        title=sheet.title,
        author=one_line(sheet.municipality),
        subject=sheet.title,
        printed_on=sheet.written_on,
        footer=f"{sheet.title} · {short_date(sheet.written_on)}",
        notice=_DEMO if sheet.is_demo else "",
        footer_size=_type(sheet).footer,
    )


def _pieces(sheet: LetterSheet, root: Node) -> list[Piece]:
    letter = root.child("Sect")
    setter = Typesetter(letter, _type(sheet))
    head = Piece(_Head(sheet, letter))
    style = _SUBJECT_LARGE if sheet.is_large else _SUBJECT
    subject = Piece(Text(sheet.subject, style, letter.child("H1")), space=10)
    return [head, subject, *_with_signature(list(_body(sheet, setter)))]


def _with_signature(pieces: list[Piece]) -> list[Piece]:
    """The last paragraph, who signs, is never alone on a page."""
    return [*pieces[:-2], *together(pieces[-2:])] if len(pieces) > 1 else pieces


def _body(sheet: LetterSheet, setter: Typesetter) -> Iterator[Piece]:
    """Paragraphs, headings and lists in their order; a heading stays with what follows it."""
    heading: Piece | None = None
    for kind, group in groupby(_blocks(sheet.body), key=lambda block: block[0]):
        for pieces in _set(kind, [text for _, text in group], setter, sheet.strong):
            if heading is not None:
                yield from together([heading, pieces[0]])
                yield from pieces[1:]
                heading = None
            elif kind == "#":
                heading = pieces[0]
            else:
                yield from pieces
    if heading is not None:
        yield heading


def _set(kind: str, texts: list[str], setter: Typesetter, strong: str) -> Iterator[list[Piece]]:
    if kind == "-":
        first, *others = setter.bullets(texts)
        yield [replace(first, space=5), *others]
        return
    for text in texts:
        if kind == "#":
            yield [Piece(Text(text, setter.type.heading, setter.root.child("H2")), space=13)]
        else:
            yield [setter.text(text, space=8, strong=strong if strong in text else "")]


def _blocks(body: str) -> Iterator[tuple[str, str]]:
    """Each heading (``#``), item (``-``) and paragraph (empty); lines of a paragraph stay together."""
    for part in pdf_text(body).split("\n\n"):
        for mark, lines in groupby(part.split("\n"), key=_mark):
            if mark:
                yield from ((mark, line[2:].strip()) for line in lines)
            else:
                yield mark, "\n".join(lines)


def _mark(line: str) -> str:
    return line[0] if line.startswith(("# ", "- ")) else ""


class _Head(Flowable):
    """Who writes at the top and to the right, and the address behind the envelope's window."""

    def __init__(self, sheet: LetterSheet, root: Node) -> None:
        super().__init__()
        self._has_window, is_large = bool(sheet.window), sheet.is_large
        to = [one_line(line) for line in sheet.window or (sheet.to,)]
        office, sender = (_OFFICE_LARGE, _SENDER_LARGE) if is_large else (_OFFICE_STYLE, _SENDER_STYLE)
        name = _TO_LARGE if is_large and not sheet.window else _WINDOW_STYLE
        self._office = Text(one_line(sheet.municipality), office, root.child("P"))
        self._sender = Text("\n".join(_sender(sheet)), sender, root.child("P"))
        self._to = Text("\n".join(to), name, root.child("P"))

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        office = self._office.wrap(_SENDER_LEFT - 12, aH)[1]
        sender = self._sender.wrap(aW - _SENDER_LEFT, aH)[1]
        to = self._to.wrap(WINDOW_WIDTH, aH)[1]
        self._to_top = WINDOW_TOP - TOP if self._has_window else office + _AFTER_SENDER
        least = _AFTER_WINDOW if self._has_window else 0.0
        self.width, self.height = aW, max(sender, self._to_top + to, least) + _AFTER_SENDER
        return self.width, self.height

    def draw(self) -> None:
        left = WINDOW_LEFT - MARGIN if self._has_window else 0.0
        self._office.paint(self.canv, 0, self.height - self._office.height)
        self._sender.paint(self.canv, _SENDER_LEFT, self.height - self._sender.height)
        self._to.paint(self.canv, left, self.height - self._to_top - self._to.height)


def _sender(sheet: LetterSheet) -> list[str]:
    """The office's address, whom to call, and the day of the letter."""
    day = spoken_date(sheet.written_on)
    contact = (sheet.caseworker, f"Tlf. {sheet.phone}" if sheet.phone else "")
    lines = (*sheet.address, *contact, f"{day[:1].upper()}{day[1:]}")
    return [line for line in map(one_line, lines) if line]
