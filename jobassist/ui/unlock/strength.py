"""How hard a passphrase is to guess: a plain estimate that rewards several words, never a promise."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from itertools import pairwise

SHORTEST = 12
_WORD = re.compile(r"[^\W\d_]{3,}")
_BITS_PER_WORD, _MOST_LOOSE_BITS = 11.0, 16.0
_STEPS = (22.0, 33.0, 44.0, 55.0)
ENOUGH = 2


@dataclass(frozen=True, slots=True)
class Strength:
    """``level`` 0 (nothing) to 4 (five words); ``characters`` and ``words`` as the user counts them."""

    level: int
    characters: int
    words: int

    @property
    def is_enough(self) -> bool:
        """Whether it may lock a store: twelve characters and as hard as three words."""
        return self.level >= ENOUGH and self.characters >= SHORTEST


def strength(passphrase: str) -> Strength:
    """Estimate it: a word is one of 2,000, other characters a little, repeats nothing."""
    bits = _bits(passphrase)
    level = sum(bits >= step for step in _STEPS)
    return Strength(max(level, 1) if passphrase else 0, len(passphrase), len(passphrase.split()))


def _bits(passphrase: str) -> float:
    text = passphrase.casefold()
    words = {word for word in _WORD.findall(text) if len(set(word)) > 2}
    rest = set(_WORD.sub("", text)) - set(" -_.,")
    spelled = sum(min(_BITS_PER_WORD, len(word) * 4.7) for word in words)
    loose = sum(math.log2(10) if character.isdigit() else 5.0 for character in rest)
    mixed = len(set(passphrase)) * 4.7 if _looks_random(passphrase) else 0.0
    return max(spelled + min(loose, _MOST_LOOSE_BITS), mixed)


def _looks_random(passphrase: str) -> bool:
    """Letters, digits and case changing all through, as a generator writes."""
    kinds = [_kind(character) for character in passphrase]
    changes = sum(a != b for a, b in pairwise(kinds))
    return len(passphrase) >= SHORTEST and changes >= len(passphrase) * 0.45


def _kind(character: str) -> int:
    if character.isdigit():
        return 0
    if character.isalpha():
        return 1 if character.isupper() else 2
    return 3
