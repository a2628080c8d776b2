"""LIX, the readability of a Danish text: short sentences and short words make it low."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jobassist.domain.danish import MONTHS

EASY_BELOW = 35
"""What a letter to a citizen should stay under: ``let`` on Björnsson's scale."""
_LONG = 6
# (LIX below it, the word for it): the scale that Danish schools and authorities use.
_SCALE = ((25, "meget let"), (EASY_BELOW, "let"), (45, "middel"), (55, "svær"))
_HARDEST = "meget svær"

# Never the end of a sentence: what they shorten follows.
_SHORTENED = (
    "adr afd art bl bl.a ca ctr d dr eks evt f.eks fx hhv hr inkl jf kap kl kr lok maks max min mht mia mio "
    "nr pga pkt pr red sml st stk str tlf vedr vha"
)
_ABBREVIATIONS = frozenset(_SHORTENED.split())
_WORD = re.compile(r"[^\W_]+(?:[-.,:/'’][^\W_]+)*")
_STOP = re.compile(r"[.!?:…]+[”»\"')\]]*(?=\s|$)")
_NEXT = re.compile(r"\W+(\w)")
_LINE = re.compile(r"\n+")


@dataclass(frozen=True, slots=True)
class Lix:
    """The index and what it is counted from; ``value`` is whole, a half rounded up."""

    words: int
    sentences: int
    long_words: int

    @property
    def value(self) -> int:
        return int(self.words / self.sentences + 100 * self.long_words / self.words + 0.5)

    @property
    def word(self) -> str:
        """``let``: the scale's word for the index."""
        return next((word for limit, word in _SCALE if self.value < limit), _HARDEST)

    @property
    def is_easy(self) -> bool:
        return self.value < EASY_BELOW


def lix(text: str) -> Lix | None:
    """The readability of ``text``; None when it has no words.

    Words per sentence plus the percentage of words over six letters (C. H. Björnsson, Läsbarhet,
    1968). A sentence ends at a full stop, question or exclamation mark or colon, and at the end
    of a line, for headings and lists; not at an abbreviation, an ordinal (``9. marts``) or a time.
    """
    words = _WORD.findall(text)
    if not words:
        return None
    sentences = sum(1 for line in _LINE.split(text) for part in _sentences(line) if _WORD.search(part))
    return Lix(len(words), sentences, sum(1 for word in words if _letters(word) > _LONG))


def _letters(word: str) -> int:
    return sum(1 for character in word if character.isalpha())


def _sentences(line: str) -> Iterator[str]:
    start = 0
    for stop in _STOP.finditer(line):
        if _ends(line, stop):
            yield line[start : stop.end()]
            start = stop.end()
    yield line[start:]


def _ends(line: str, stop: re.Match[str]) -> bool:
    """Whether the sentence ends here; a single full stop may only shorten a word or number a day."""
    following = _NEXT.match(line, stop.end())
    if following is None or stop.group().rstrip("”»\"')]") != ".":
        return True
    before = line[: stop.start()].rpartition(" ")[2].lstrip("(“«\"'").casefold()
    if before in _ABBREVIATIONS:
        return False
    if before.isdecimal() and line[following.start(1) :].casefold().startswith(MONTHS):
        return False
    return not following[1].islower()
