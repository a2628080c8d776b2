"""Danish words as the search knows them: folded, stemmed, and compounds in their parts too."""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from unicodedata import combining, normalize

from jobassist import paths

# Raised when words are made, or advertisements indexed, otherwise than before: the search is then built
# anew. The shipped places count too: where an advertisement is stands in the index.
VERSION = 4
LONGEST_WORD = 40
_SHORTEST_PART = 3
_BY_CHANCE = 4
_MOST_REMEMBERED = 200_000
_WORD = re.compile(r"[^\W_]+")
_MARKED = re.compile(r"[^\x00-\x7fæøå]")
# The vowel that an ending swallows: kørslen is kørsel, handlen handel, lagrene lager.
_SWALLOWED_E = re.compile(r"(?<=[rn][sd])l$")
_SWALLOWED_ER = re.compile(r"(?<=[bcdfghjklmnpqstvwxz])r$")
# Words that say nothing; every advertisement has them.
STOP_WORDS = frozenset(
    {
        "ad", "af", "alle", "alt", "and", "at", "bl", "ca", "da", "de", "dem", "den", "der", "deres",
        "det", "dig", "din", "dine", "dit", "du", "eller", "en", "er", "et", "for", "fra", "ham", "han",
        "har", "have", "her", "hos", "hun", "hvor", "i", "ikke", "ind", "jeg", "kan", "man", "med", "men",
        "mig", "mod", "når", "of", "og", "om", "op", "os", "på", "samt", "sig", "som", "så", "søger",
        "søges", "the", "til", "to", "ud", "under", "var", "ved", "vi", "vil", "vores", "være",
    }
)  # fmt: skip


def words_of(text: str) -> list[str]:
    """The words of a text, folded: no case, Å for Aa, Æ and Ø for Ä and Ö, no other marks."""
    text = normalize("NFC", text).casefold()
    text = text.replace("aa", "å").replace("ä", "æ").replace("ö", "ø")
    text = _MARKED.sub(_without_marks, text)
    return [word[:LONGEST_WORD] for word in _WORD.findall(text)]


def _without_marks(sign: re.Match[str]) -> str:
    return "".join(c for c in normalize("NFKD", sign[0]).casefold() if not combining(c))


class Stems:
    """Stems of words, remembered: many texts have few different words."""

    def __init__(self, ends: Iterable[str], starts: Iterable[str]) -> None:
        # Not the package's own choice: where PyStemmer is installed it would take that one's stems.
        from snowballstemmer.danish_stemmer import DanishStemmer

        self._stemmer = DanishStemmer()
        self._ends = {self.stem(word): word for each in ends for word in words_of(each)}
        self._starts = {word: self.stem(word) for each in starts for word in words_of(each)}
        self._whole = frozenset(self._starts.values())
        self._full_ends = {word: stem for stem, word in self._ends.items()}
        self._end_lengths = sorted({len(end) for end in (*self._ends, *self._full_ends)}, reverse=True)
        self._start_lengths = sorted({len(start) for start in self._starts}, reverse=True)
        self._tokens: dict[str, str] = {}
        everything = [str(VERSION), *sorted(STOP_WORDS), *sorted(self._ends), *sorted(self._starts)]
        self.stamp = hashlib.sha256("\n".join(everything).encode()).hexdigest()[:16]

    def stem(self, word: str) -> str:
        """What the forms of a word have in common; numbers stay as they are."""
        stem: str = self._stemmer.stemWord(word)
        return _SWALLOWED_ER.sub("", _SWALLOWED_E.sub("el", stem)) if len(stem) > 3 else stem

    def parts(self, word: str) -> tuple[str, ...]:
        """The stems of a compound's two parts; none of a word that is no compound known here."""
        stem = self.stem(word)
        if stem in self._ends or stem in self._whole:
            return ()
        # Short words keep what long ones lose: “vagt” is its own stem, that of “dørvagt” ends in “vag”.
        for form in (word, stem):
            for length in self._end_lengths:
                at = len(form) - length
                if at >= _SHORTEST_PART and (end := self._end(form[at:], word[at:])):
                    return (self.stem(form[:at]), end)
        for length in self._start_lengths:
            if len(word) - length >= _SHORTEST_PART and word[:length] in self._starts:
                return (self._starts[word[:length]], self.stem(word[length:]))
        return ()

    def _end(self, form: str, ending: str) -> str:
        """The stem of the trade that a word ends with; empty for one that it ends with by chance.

        “Opslag” is no “lager”, and “chauffør” no “fører”: of a short stem the whole word must be there.
        """
        if stem := self._full_ends.get(form):
            return stem
        whole = self._ends.get(form, "")
        return form if whole and (len(form) > _BY_CHANCE or ending.startswith(whole)) else ""

    def indexed(self, text: str) -> str:
        """The text as the index has it: the stem of each word that says something, then its parts."""
        return " ".join(map(self._token, words_of(text)))

    def _token(self, word: str) -> str:
        token = self._tokens.get(word)
        if token is None:
            if len(self._tokens) > _MOST_REMEMBERED:
                self._tokens.clear()
            own = () if word in STOP_WORDS else (self.stem(word), *self.parts(word))
            token = self._tokens[word] = " ".join(dict.fromkeys(own))
        return token


@cache
def stems() -> Stems:
    """Those of the shipped list of compounds."""
    file = paths.resources("terms", "compounds.toml")
    content = tomllib.loads(file.read_text(encoding="utf-8"))
    return Stems(content["ends"], content["starts"])


def alternatives(word: str, *, is_beginning: bool) -> Iterator[tuple[str, ...]]:
    """What may stand in the index for a typed word: one of these, each with all of its parts.

    A last part of ``word*`` is the beginning of a word.
    """
    known = stems()
    yield (known.stem(word),)
    if parts := known.parts(word):
        yield parts
    if is_beginning:
        yield (f"{word}*",)
