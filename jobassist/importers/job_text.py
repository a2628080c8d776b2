"""Text of a job advertisement: markup and control characters gone, what it says of hours and a licence."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser
from unicodedata import normalize

from jobassist.domain.jobs import Hours

SMALL_HOURS = 15
FULL_HOURS = 35
_BLOCKS = frozenset(
    {"p", "div", "br", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "table", "section", "hr"}
)
_SILENT = frozenset({"script", "style", "noscript", "template", "svg", "head", "iframe", "object"})
MOST_MARKUP = 1_000_000
# No “<” inside: a long text of them alone must not take for ever.
_MARKUP = re.compile(r"<[a-zA-Z/!][^<>]*>")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,31});")
_EMPTY_LINES = re.compile(r"\n{3,}")

_A_NUMBER = r"(\d{1,2}(?:[.,]\d{1,2})?)"
_WEEKLY = re.compile(
    rf"{_A_NUMBER}(?:\s*(?:-|–|til)\s*{_A_NUMBER})?\s*(?:timer?|t\.|hours?)\s*"
    r"(?:(?:om|pr\.?|per|i|hver|a|/)\s*(?:ugen?|week)|ugentligt?|weekly|arbejdsuge|uge\b)",
    re.IGNORECASE,
)
_SMALL = re.compile(r"\b(?:fritidsjob|småjob|ungejob|timer ved siden af|lommepengejob)", re.IGNORECASE)
_FULL = re.compile(r"\b(?:fuldtid|fuld tid|full[- ]?time)", re.IGNORECASE)
_PART = re.compile(r"\b(?:deltid|part[- ]?time|nedsat tid)", re.IGNORECASE)
_LICENCE = re.compile(r"kørekort", re.IGNORECASE)
# “Kørekort er ikke et krav”, “du behøver ikke kørekort”, “uden kørekort”.
_NOT_BEFORE = re.compile(
    r"(?:\b(?:uden|intet|ingen|hverken)|(?:kræver|kræves|behøver|nødvendigt at have|krav om)\s+ikke"
    r"|ikke\s+(?:\S+\s+){0,3})\s*(?:bil og\s+)?$",
    re.IGNORECASE,
)
_NOT_AFTER = re.compile(
    r"^(?:\s+\S{1,10}){0,2}?\s+(?:er|kræves|behøves)\s+(?:\S+\s+)?ikke\b|^\s+(?:kræves|behøves) ikke",
    re.IGNORECASE,
)


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._silent = ""
        self._depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._silent:
            self._depth += tag == self._silent
        elif tag in _SILENT:
            self._silent, self._depth = tag, 1
        elif tag in _BLOCKS:
            self.parts.append("\n– " if tag == "li" else "\n")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS and not self._silent:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if self._silent:
            self._depth -= tag == self._silent
            if not self._depth:
                self._silent = ""
        elif tag in _BLOCKS and tag not in ("br", "li"):
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.parts.append(data)


def plain_text(text: str) -> str:
    """Lines of plain text, whatever markup the source sent; scripts and styles are gone.

    What comes after the first million characters is not looked at.
    """
    text = text[:MOST_MARKUP]
    if "<" in text or "&" in text:
        text = _without_markup(text) if _MARKUP.search(text) else _without_entities(text)
        # What was written as an entity may be markup once it is text.
        if _MARKUP.search(text):
            text = _without_markup(text)
    return tidy(text)


def plain_line(text: str) -> str:
    """The same on one line."""
    return " ".join(plain_text(text).split())


def tidy(text: str) -> str:
    """Without control and other invisible characters, with single spaces and at most one empty line."""
    text = normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n")
    if not text.replace("\n", "").isprintable():
        text = "".join(c if c.isprintable() or c == "\n" else " " if c.isspace() else "" for c in text)
    text = "\n".join(" ".join(line.split()) for line in text.split("\n"))
    return (_EMPTY_LINES.sub("\n\n", text) if "\n\n\n" in text else text).strip()


def _without_entities(text: str) -> str:
    return unescape(text) if _ENTITY.search(text) else text


def _without_markup(text: str) -> str:
    parser = _Text()
    parser.feed(text)
    parser.close()
    return "".join(parser.parts)


def weekly_hours(text: str) -> float | None:
    """The hours a week that a text names; of “15-20 timer om ugen” the most. None: it names none."""
    match = _WEEKLY.search(text)
    if match is None:
        return None
    hours = max(float(part.replace(",", ".")) for part in match.groups() if part)
    return hours if 1 <= hours <= 60 else None


def hours_of(text: str, weekly: float | None = None) -> Hours:
    """How much work a text speaks of; of one that says both full and part time it is unknown."""
    if _SMALL.search(text) or (weekly is not None and weekly <= SMALL_HOURS):
        return Hours.SMALL
    if weekly is not None:
        return Hours.FULL if weekly >= FULL_HOURS else Hours.PART
    is_full, is_part = bool(_FULL.search(text)), bool(_PART.search(text))
    if is_full == is_part:
        return Hours.UNKNOWN
    return Hours.FULL if is_full else Hours.PART


def asks_for_licence(text: str) -> bool:
    """Whether a driving licence is asked for; a licence that is said not to be needed is not."""
    for match in _LICENCE.finditer(text):
        sentence_before = re.split(r"[.!?\n]", text[max(0, match.start() - 60) : match.start()])[-1]
        if not _NOT_BEFORE.search(sentence_before) and not _NOT_AFTER.search(text[match.end() :][:60]):
            return True
    return False
