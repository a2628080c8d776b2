"""Whether a job goal and a trade are about the same: Danish words, compounds and endings."""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import normalize

_WORD = re.compile(r"[^\W\d_]+")
# Words that say nothing about a trade; some begin one that has nothing to do with them, as "under" does
# "undervisning", "ingen" "ingeniør" and "fast" "fastfood".
_EMPTY = frozenset(
    {
        "og", "eller", "i", "på", "til", "af", "med", "for", "som", "en", "et", "den", "det", "de", "om",
        "hos", "job", "jobbet", "arbejde", "arbejder", "medarbejder", "assistent", "inden", "noget", "gerne",
        "vil", "være", "blive", "evt", "område", "området", "branchen", "stilling", "at", "ved", "ikke",
        "under", "over", "uden", "efter", "mellem", "ingen", "andet", "selv", "fast", "fuld", "deltid",
        "fuldtid", "elev", "kunne", "gode",
    }
)  # fmt: skip
_SHORTEST_BEGINNING, _SHORTEST_END = 4, 5
_SHORTEST = 2


@lru_cache(maxsize=20_000)
def words_of(text: str) -> tuple[str, ...]:
    """The words that say something, folded, each once, in their order."""
    found = (word.casefold() for word in _WORD.findall(normalize("NFC", text)))
    return tuple(dict.fromkeys(word for word in found if len(word) >= _SHORTEST and word not in _EMPTY))


@lru_cache(maxsize=100_000)
def is_alike(one: str, other: str) -> bool:
    """Whether two words share a trade: one begins the other (``lager``, ``lagermedarbejder``) or ends it
    (``chauffør``, ``buschauffør``)."""
    short, long = sorted((one, other), key=len)
    if short == long:
        return True
    is_beginning = len(short) >= _SHORTEST_BEGINNING and long.startswith(short)
    return is_beginning or (len(short) >= _SHORTEST_END and long.endswith(short))


@lru_cache(maxsize=50_000)
def common_word(goal: str, trades: tuple[str, ...]) -> str:
    """The first trade that a goal is about; empty when it is about none."""
    goal_words = words_of(goal)
    for trade in trades:
        if any(is_alike(mine, theirs) for mine in goal_words for theirs in words_of(trade)):
            return trade
    return ""
