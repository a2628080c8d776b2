"""The one way from a person's text to paper: cleaned, and in a font that has its letters."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from functools import cache
from itertools import accumulate
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from jobassist import paths

REGULAR = "NotoSans-Regular"
BOLD = "NotoSans-Bold"
FALLBACK = "\ufffd"  # � in Noto Sans: the reader sees that a character is missing

_NEWLINES = re.compile(r"\r\n|[\r\v\f\x85\u2028\u2029]")
_SPACES = re.compile(r"[^\S\n\u00a0]+")
_AROUND_NEWLINE = re.compile(r" ?\n ?")
_BLANK_LINES = re.compile(r"\n{3,}")
# Word writes these for "->" and for bullets, the first and last in a symbol font of its own;
# variation selectors only ask for another look of the character before them.
_REPLACED: dict[int, str | None] = {0xF0E0: "->", 0x2192: "->", 0xF0B7: "•"}
_REPLACED |= dict.fromkeys(range(0xFE00, 0xFE10))


@cache
def glyph_widths() -> dict[str, dict[str, float]]:
    """The paper's fonts: their characters with widths at size 1; the first call registers the fonts."""
    widths = {}
    for name in (REGULAR, BOLD):
        font: Any = TTFont(name, str(paths.resources("fonts", f"{name}.ttf")))
        pdfmetrics.registerFont(font)
        widths[name] = {chr(code): font.face.getCharWidth(code) / 1000 for code in font.face.charToGlyph}
    return widths


def missing_characters(text: str) -> str:
    """The characters of ``text`` that the paper cannot draw, each once; a name should have none."""
    known = glyph_widths()[REGULAR]
    return "".join(c for c in dict.fromkeys(_cleaned(text)) if c not in known and c != "\n")


def pdf_text(text: str) -> str:
    """``text`` as the paper shows it: no control or direction characters, and ``�`` for a missing glyph.

    Spaces run together, and at most one blank line stays between two lines.
    """
    text = _cleaned(text)
    if missing := set(text).difference(glyph_widths()[REGULAR], "\n"):
        text = text.translate(dict.fromkeys(map(ord, missing), FALLBACK))
    return text


def one_line(text: str) -> str:
    """Like ``pdf_text``, with a space for each line break: for names and numbers."""
    return pdf_text(text).replace("\n", " ")


def fitted(text: str, width: float, font: str, size: float) -> str:
    """``text`` on one line of at most ``width`` points, cut with ``…`` where it is too long."""
    line = one_line(text)
    reach = list(accumulate((size * glyph_widths()[font][character] for character in line), initial=0.0))
    if reach[-1] <= width:
        return line
    room = width - text_width("…", font, size)
    return f"{line[: bisect_right(reach, room) - 1].rstrip()}…"


def text_width(line: str, font: str, size: float) -> float:
    """The width in points of a line that ``pdf_text`` has cleaned."""
    return size * sum(map(glyph_widths()[font].__getitem__, line))


def _cleaned(text: str) -> str:
    text = _NEWLINES.sub("\n", unicodedata.normalize("NFC", text)).translate(_REPLACED)
    if not text.isprintable():
        text = "".join(c for c in text if c.isprintable() or not _is_invisible(c))
    return _BLANK_LINES.sub("\n\n", _AROUND_NEWLINE.sub("\n", _SPACES.sub(" ", text))).strip()


def _is_invisible(character: str) -> bool:
    """Controls but newline and tab, and format characters: direction, joiners, soft hyphens."""
    return character not in "\n\t" and unicodedata.category(character) in ("Cc", "Cf")
