"""Dates, numbers and the alphabet as Danes write them."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from jobassist.domain import danish

DAY = date(2023, 3, 9)


def test_dates() -> None:
    assert danish.short_date(DAY) == "09-03-2023"
    assert danish.day_month(DAY) == "09-03"
    assert danish.weekday_date(DAY) == "torsdag 09-03-2023"
    assert danish.spoken_date(DAY) == "torsdag den 9. marts 2023"
    assert danish.spoken_date(DAY, with_year=False) == "torsdag den 9. marts"


@pytest.mark.parametrize(
    ("at", "words"),
    [
        (datetime(2023, 3, 23, 10, 30), "torsdag den 23. marts 2023 kl. 10.30"),
        (datetime(2023, 3, 23, 9, 5), "torsdag den 23. marts 2023 kl. 9.05"),
        (datetime(2023, 3, 23), "torsdag den 23. marts 2023"),
    ],
)
def test_moments(at: datetime, words: str) -> None:
    assert danish.spoken_moment(at) == words


@pytest.mark.parametrize(("number", "word"), [(1, "en"), (4, "fire"), (12, "tolv"), (13, "13")])
def test_numbers(number: int, word: str) -> None:
    assert danish.number_word(number) == word


def test_the_alphabet_ends_in_ae_oe_aa() -> None:
    names = ["Åse", "Østergaard", "Aagaard", "Ærø", "Zimmer", "anders", "Åberg", "Bent", "Ödman", "Ändler"]
    assert sorted(names, key=danish.sort_key) == [
        "anders", "Bent", "Zimmer", "Ändler", "Ærø", "Ödman", "Østergaard", "Åberg", "Aagaard", "Åse",
    ]  # fmt: skip


def test_foreign_letters_stand_where_a_danish_index_puts_them() -> None:
    names = ["Lund", "Łukasz", "Lykke", "Eva", "Élise", "Ester", "Ślusarz", "Skov", "Thor", "Ægir"]
    assert sorted(names, key=danish.sort_key) == [
        "Élise", "Ester", "Eva", "Łukasz", "Lund", "Lykke", "Skov", "Ślusarz", "Thor", "Ægir",
    ]  # fmt: skip


@pytest.mark.parametrize(("share", "words"), [(12 / 41, "29,3 %"), (0.0, "0,0 %"), (1.0, "100,0 %")])
def test_percent(share: float, words: str) -> None:
    assert danish.percent(share) == words
