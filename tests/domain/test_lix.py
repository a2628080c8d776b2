"""LIX as it is counted by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobassist.domain.lix import Lix, lix


def counted(text: str) -> tuple[int, int, int]:
    found = lix(text)
    assert found is not None
    return found.words, found.sentences, found.long_words


@pytest.mark.parametrize(
    ("text", "words", "sentences", "long_words"),
    [
        ("Vi ses på fredag.", 4, 1, 0),
        ("Vi ses på fredag. Ring, hvis du ikke kan", 9, 2, 0),
        ("Samtalen er torsdag den 9. marts 2023 kl. 10.30. Du må tage en med.", 14, 2, 2),
        ("Samtalen er den 9. Marts var for tidligt.", 8, 1, 2),
        ("Vi ses den 9. Ring til os.", 7, 2, 0),
        ("Ring på tlf. 12 34 56 78 (jf. § 35, stk. 2) senest d. 5 i ca. to uger.", 18, 1, 0),
        ("Tag papirer, kontrakter m.v. med. Det hjælper bl.a. os.", 9, 2, 3),
        ("Tag papirer m.v. Det hjælper.", 5, 2, 2),
        ("Tag papirer (kontrakter m.v.) med.", 5, 1, 2),
        ("Skærmen er en XDR. Ring til os.", 7, 2, 1),
        ("Tag med: dit CV, din kalender.", 6, 2, 1),
        ("Kan du ikke? “Ring!” Så finder vi en tid …", 9, 3, 0),
        ("Dine rettigheder\n\n- Du må tage en med\n- Du må få en tolk", 12, 3, 1),
        ("Skriv på jobnet.dk eller i e-Boks", 6, 1, 1),
        ("Uddannelses- og aktivitetsparat", 3, 1, 2),
    ],
)
def test_words_sentences_and_long_words(text: str, words: int, sentences: int, long_words: int) -> None:
    assert counted(text) == (words, sentences, long_words)


def test_the_formula_is_bjornssons() -> None:
    assert Lix(words=100, sentences=10, long_words=20).value == 30
    assert Lix(words=3, sentences=1, long_words=2).value == 70
    assert Lix(words=8, sentences=8, long_words=1).value == 14  # 13.5, a half up


@pytest.mark.parametrize(
    ("long_words", "word", "is_easy"),
    [(14, "meget let", True), (15, "let", True), (24, "let", True), (25, "middel", False),
     (35, "svær", False), (44, "svær", False), (45, "meget svær", False)],
)  # fmt: skip
def test_the_scale_has_words(long_words: int, word: str, is_easy: bool) -> None:
    found = Lix(words=100, sentences=10, long_words=long_words)
    assert (found.word, found.is_easy) == (word, is_easy)


@pytest.mark.parametrize("text", ["", "  \n", "…", "— ! ?", "___"])
def test_no_words_have_no_index(text: str) -> None:
    assert lix(text) is None


@given(st.text())
def test_any_text_is_counted_sensibly(text: str) -> None:
    found = lix(text)
    if found is not None:
        assert 1 <= found.sentences <= found.words
        assert 0 <= found.long_words <= found.words
        assert found.value >= 1
