"""Target groups as words, as codes of LAB § 6, or both; what they leave open becomes a question."""

from __future__ import annotations

import re
from collections.abc import Mapping

from jobassist.domain.case import TargetGroup
from jobassist.domain.drafts import Question
from jobassist.importers.errors import CellError
from jobassist.importers.text import clean, key, quoted
from jobassist.importers.vocabulary import Vocabulary

_CODE = re.compile(r"(?<![\d.,])6\s?([.,])\s?(\d{1,2})(?![\d,]|\.\d)", re.ASCII)
_PARAGRAPH = re.compile(r"§\s?6,?\s?(?:stk\.?\s?1,?\s?)?nr\.?\s?(\d{1,2})", re.ASCII | re.IGNORECASE)
_GROUPS = tuple(TargetGroup)
Groups = tuple[TargetGroup, ...]


class GroupReader:
    """Reads the group cells of one list and gathers the questions that ``answers`` does not settle."""

    def __init__(self, vocabulary: Vocabulary, answers: Mapping[str, str]) -> None:
        self._vocabulary = vocabulary
        self._answers = answers
        self._questions: dict[str, Question] = {}

    @property
    def questions(self) -> tuple[Question, ...]:
        """What must be answered before every row can be read."""
        return tuple(self._questions[name] for name in sorted(self._questions))

    def read(self, text: str, visitation: str = "") -> TargetGroup:
        """The group of a cell; the visitation beside it may tell the two kinds of kontanthjælp apart."""
        candidates = self._candidates(text)
        if len(candidates) > 1 and visitation:
            both = self._words(f"{text} {visitation}")
            candidates = tuple(group for group in candidates if group in both) or candidates
        return candidates[0] if len(candidates) == 1 else self._answered(clean(text), candidates)

    def named_in(self, lines: list[str]) -> TargetGroup | None:
        """The one group that titles or a file name mention in words; None for none or several."""
        found: set[TargetGroup] = set()
        for line in lines:
            rest = f" {key(line)} "
            for word in sorted(self._vocabulary.group_words, key=len, reverse=True):
                if len(word) > 2 and f" {word} " in rest:
                    rest = rest.replace(f" {word} ", "  ")
                    found.update(self._vocabulary.group_words[word])
        return found.pop() if len(found) == 1 else None

    def _candidates(self, text: str) -> Groups:
        by_code, words = self._by_code(clean(text))
        by_words = self._words(words)
        if by_code and by_words:
            agreed = tuple(group for group in by_code if group in by_words)
            if not agreed:
                raise CellError(f"{quoted(text)}: koden og ordet er to forskellige målgrupper")
            return agreed
        if not by_code and not by_words:
            raise CellError(f"{quoted(text)} er ikke en kendt målgruppe")
        return by_code or by_words

    def _words(self, text: str) -> Groups:
        return self._vocabulary.group_words.get(key(text), ())

    @staticmethod
    def _by_code(text: str) -> tuple[Groups, str]:
        """The groups a code may mean, and the words beside it.

        A spreadsheet that takes codes for numbers makes 6,1 of both 6.1 and 6.10.
        """
        match = _PARAGRAPH.search(text) or _CODE.search(text)
        if match is None:
            return (), text
        number = int(match[match.lastindex or 1])
        if not 1 <= number <= len(_GROUPS):
            raise CellError(f"{quoted(text)} er ikke en kendt målgruppe")
        is_number = match.re is _CODE and match.groups() == (",", "1")
        groups = (_GROUPS[0], _GROUPS[9]) if is_number else (_GROUPS[number - 1],)
        return groups, text[: match.start()] + " " + text[match.end() :]

    def _answered(self, text: str, candidates: Groups) -> TargetGroup:
        name = f"group:{'6.1' if _GROUPS[9] in candidates else key(text)}"
        answer = self._answers.get(name)
        if answer in candidates:
            return TargetGroup(answer)
        options = tuple((group.value, self._vocabulary.group_label(group)) for group in candidates)
        labels = " eller ".join(label for _, label in options)
        question = Question(name, f"Målgruppen {quoted(text)} kan være {labels}. Hvad er den her?", options)
        self._questions[name] = question
        raise CellError(f"{quoted(text)} kan være {labels}: vælg, hvad den er i denne liste")
