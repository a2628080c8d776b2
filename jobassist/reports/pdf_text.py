"""The one way from a person's text to paper: cleaned, escaped, and in a font that has its letters."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Any, NewType
from xml.sax.saxutils import escape

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph
from reportlab.platypus.flowables import Flowable

from jobassist import paths
from jobassist.reports.pdf_tags import Node, tagged

REGULAR = "NotoSans-Regular"
BOLD = "NotoSans-Bold"
FALLBACK = "\ufffd"  # � in Noto Sans: the reader sees that a character is missing

Markup = NewType("Markup", str)
"""Text that is safe inside a paragraph; only ``pdf_text`` and ``strong`` make it."""

_NEWLINES = re.compile(r"\r\n|[\r\v\f\x85\u2028\u2029]")
_SPACES = re.compile(r"[^\S\n\u00a0]+")
_AROUND_NEWLINE = re.compile(r" ?\n ?")
_BLANK_LINES = re.compile(r"\n{3,}")
# Word writes these for "->" and for bullets, the first and last in a symbol font of its own;
# variation selectors only ask for another look of the character before them.
_REPLACED: dict[int, str | None] = {0xF0E0: "->", 0x2192: "->", 0xF0B7: "•"}
_REPLACED |= dict.fromkeys(range(0xFE00, 0xFE10))


@cache
def drawable() -> frozenset[int]:
    """The code points that the paper's fonts can draw; the first call registers the fonts."""
    for name in (REGULAR, BOLD):
        pdfmetrics.registerFont(TTFont(name, str(paths.resources("fonts", f"{name}.ttf"))))
    pdfmetrics.registerFontFamily(REGULAR, normal=REGULAR, bold=BOLD, italic=REGULAR, boldItalic=BOLD)
    fonts: list[Any] = [pdfmetrics.getFont(name) for name in (REGULAR, BOLD)]
    return frozenset.intersection(*(frozenset(font.face.charToGlyph) for font in fonts))


def missing_characters(text: str) -> str:
    """The characters of ``text`` that the paper cannot draw, each once; a name should have none."""
    known = drawable()
    return "".join(dict.fromkeys(c for c in _cleaned(text) if ord(c) not in known and c != "\n"))


def printable(text: str) -> str:
    """``text`` as the paper shows it: no control or direction characters, and ``�`` for a missing glyph.

    Spaces run together, and at most one blank line stays between two lines.
    """
    known = drawable()
    text = _cleaned(text)
    if missing := {c for c in text if ord(c) not in known} - {"\n"}:
        text = text.translate(dict.fromkeys(map(ord, missing), FALLBACK))
    return text


def pdf_text(text: str) -> Markup:
    """Escape any text for a paragraph: it is shown as it is written, whatever it looks like."""
    return Markup(escape(printable(text)).replace("\n", "<br/>"))


def strong(text: str) -> Markup:
    """Like ``pdf_text``, in bold."""
    return Markup(f"<b>{pdf_text(text)}</b>")


def _cleaned(text: str) -> str:
    text = _NEWLINES.sub("\n", unicodedata.normalize("NFC", text)).translate(_REPLACED)
    if not text.isprintable():
        text = "".join(c for c in text if c.isprintable() or not _is_invisible(c))
    return _BLANK_LINES.sub("\n\n", _AROUND_NEWLINE.sub("\n", _SPACES.sub(" ", text))).strip()


def _is_invisible(character: str) -> bool:
    """Controls but newline and tab, and format characters: direction, joiners, soft hyphens."""
    return character not in "\n\t" and unicodedata.category(character) in ("Cc", "Cf")


class Text(Paragraph):
    """A paragraph that knows its place in the document's structure, and breaks its lines only once."""

    node: Node | None = None
    _broken_at: float | None = None

    @property
    def line_count(self) -> int:
        """Lines at the width of the last wrap."""
        return round(self.height / self.style.leading)

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803
        if self._broken_at != aW:
            self._broken_at = aW
            super().wrap(aW, aH)
        return self.width, self.height

    def split(self, aW: float, aH: float) -> list[Flowable]:  # noqa: N803
        parts: list[Any] = super().split(aW, aH)
        for part in parts:
            part.node = self.node
        if not parts:
            self._broken_at = None  # reportlab has thrown the lines away
        return parts

    def draw(self) -> None:
        with tagged(self.canv, self.node):
            super().draw()


def paragraph(markup: Markup, style: ParagraphStyle, node: Node | None) -> Text:
    """A paragraph of safe text at ``node`` of the structure; None is decoration a screen reader skips."""
    drawable()
    text = Text(markup, style)
    text.node = node
    return text
