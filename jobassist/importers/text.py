"""Text of cells and headings: cleaned, compared and quoted."""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"[^\W_]+")
_EXCEL_TEXT = re.compile(r'="([^"]*)"')
_LOOKS_LIKE_CPR = re.compile(r"(?:\d[\s-]?){9}")
_QUOTED_LENGTH = 40


def clean(text: str) -> str:
    """One line without control, bidi and other invisible characters; ``="0101"`` becomes ``0101``."""
    if text.startswith('="') and (match := _EXCEL_TEXT.fullmatch(text.strip())):
        text = match[1]
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    if not text.isprintable():
        text = "".join(c if c.isprintable() else " " if c.isspace() else "" for c in text)
    return " ".join(text.split())


def key(text: str) -> str:
    """What two spellings of a heading or a word have in common: ``CPR-nr.`` and ``cpr nr`` are equal."""
    return " ".join(_WORD.findall(unicodedata.normalize("NFC", clean(text).casefold())))


def quoted(text: str) -> str:
    """The text as a problem may show it: short, and without a CPR number that landed in the wrong column."""
    text = clean(text)
    if _LOOKS_LIKE_CPR.search(text):
        return "Indholdet"
    return f"“{text if len(text) <= _QUOTED_LENGTH else text[: _QUOTED_LENGTH - 1] + '…'}”"
