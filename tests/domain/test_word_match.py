"""Whether a job goal and a trade are about the same, as Danish words are put together."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobassist.domain.word_match import common_word, is_alike, words_of


@pytest.mark.parametrize(
    ("goal", "trade"),
    [
        ("lager", "lager"),
        ("Lagermedarbejder", "lager"),
        ("arbejde på et lager", "Lagerarbejde"),
        ("chauffør", "buschauffør"),
        ("Buschauffør", "chauffør"),
        ("butik eller lager", "butiksassistent"),
        ("salgsassistent i detailhandel", "handel"),
        ("PÆDAGOGMEDHJÆLPER", "pædagog"),
        ("it", "it"),
        ("IT-supporter", "it"),
        ("kok", "kok"),
        ("rengøring, evt. kantine", "kantine"),
        ("job som gartner/anlægsgartner", "anlægsgartner"),
    ],
)
def test_a_goal_and_a_trade_of_one_kind_match(goal: str, trade: str) -> None:
    assert common_word(goal, ("søfart", trade)) == trade


@pytest.mark.parametrize(
    ("goal", "trade"),
    [
        ("lagermedarbejder", "kontormedarbejder"),
        ("butiksassistent", "kontorassistent"),
        ("medarbejder", "lagermedarbejder"),
        ("assistent", "kontorassistent"),
        ("et job inden for noget andet", "job"),
        ("arbejde under åben himmel", "undervisning"),
        ("ingen særlige ønsker", "ingeniør"),
        ("fast arbejde", "fastfood"),
        ("uden natarbejde", "udendørs arbejde"),
        ("over 20 timer", "overfladebehandling"),
        ("mellem mennesker", "mellemleder"),
        ("elev", "elevatormontør"),
        ("bus", "busk"),  # three letters are too few to begin a word
        ("lager", "slagteri"),  # inside a word is not its beginning or end
        ("kokkeelev", "kok"),
        ("", "lager"),
        ("lager", ""),
        ("1234 56", "1234"),
        ("i på af", "i"),
    ],
)
def test_words_that_share_no_trade_do_not_match(goal: str, trade: str) -> None:
    assert common_word(goal, (trade,)) == ""


def test_the_first_trade_that_matches_is_told_as_it_is_written() -> None:
    assert common_word("lager og butik", ("Butik", "Lager")) == "Butik"
    assert common_word("lager", ()) == ""


def test_the_words_of_a_text_come_once_in_their_order() -> None:
    assert words_of("Lager, butik og LAGER (evt. truck 2)") == ("lager", "butik", "truck")


def test_a_letter_and_its_mark_apart_are_the_same_letter() -> None:
    apart = unicodedata.normalize("NFD", "Målermontør")
    assert words_of(apart) == words_of("målermontør")


def test_how_long_a_beginning_and_an_end_must_be() -> None:
    assert is_alike("salg", "salgsassistent")
    assert not is_alike("sal", "salgsassistent")
    assert is_alike("pleje", "sygepleje")
    assert not is_alike("mand", "postmand"), "four letters end too many words"


WORDS = st.text(st.characters(categories=("Ll", "Lu")), min_size=1, max_size=12)


@given(WORDS, WORDS)
def test_alike_goes_both_ways(one: str, other: str) -> None:
    assert is_alike(one, other) == is_alike(other, one)
    assert is_alike(one, one)


@given(st.text(max_size=200), st.lists(st.text(max_size=60), max_size=5))
def test_no_text_is_too_strange(goal: str, trades: list[str]) -> None:
    assert common_word(goal, tuple(trades)) in ("", *trades)


@given(st.text(st.characters(categories=("Cs", "Cc", "Cf", "Mn", "Lu")), max_size=60))
def test_controls_and_half_characters_do_no_harm(text: str) -> None:
    assert all(len(word) >= 2 for word in words_of(text))
