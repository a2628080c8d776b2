"""What is typed in an offer's form, read as it is meant."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobassist.services.counting_words import COUNTS, FOR_SOME, HELPS, NOT_MEASURED
from jobassist.ui.offers.typed import (
    TypedError,
    days_text,
    number_text,
    read_days,
    read_hours,
    read_list,
    read_whole,
)
from jobassist.ui.offers.words import counts_short

TODAY = date(2023, 3, 7)


@pytest.mark.parametrize(
    ("text", "number"), [("", None), (" ", None), ("12", 12), ("1.200", 1200), ("-1", -1), ("−3", -3)]
)
def test_whole_numbers(text: str, number: int | None) -> None:
    assert read_whole(text) == number


@pytest.mark.parametrize("text", ["tolv", "1,5", "--1", "12 stk", "1e3", "٣x"])
def test_no_whole_number(text: str) -> None:
    with pytest.raises(TypedError, match="helt tal"):
        read_whole(text)


def test_hours() -> None:
    assert (read_hours(""), read_hours("7,5"), read_hours("37")) == (None, 7.5, 37.0)
    with pytest.raises(TypedError, match="timerne"):
        read_hours("fuld tid")


def test_days_with_commas_lines_and_all_that() -> None:
    assert read_days("3/4, 13-03-2023;\n13.3.23\n\n+7", TODAY) == (
        date(2023, 3, 13),
        date(2023, 3, 14),
        date(2023, 4, 3),
    )
    with pytest.raises(TypedError, match="“hver anden mandag i somm …” kan ikke"):
        read_days("hver anden mandag i sommerhalvåret", TODAY)


@given(st.lists(st.dates(date(2000, 1, 1), date(2099, 12, 31)), max_size=30))
def test_days_come_back(days: list[date]) -> None:
    assert read_days(days_text(days), TODAY) == tuple(sorted(set(days)))


@given(st.one_of(st.none(), st.integers(0, 10_000_000)))
def test_whole_numbers_come_back(number: int | None) -> None:
    assert read_whole(number_text(number)) == number


@given(st.integers(0, 3700))
def test_hours_come_back(hundredths: int) -> None:
    assert read_hours(number_text(hundredths / 100)) == hundredths / 100


def test_a_comma_is_part_of_a_trade() -> None:
    assert read_list("Lager, let; Butik\n\n Kontor ") == ("Lager, let", "Butik", "Kontor")


def test_short_words_of_counting() -> None:
    words = [COUNTS, HELPS, NOT_MEASURED, FOR_SOME, "Tæller fra 01-07-2023", "Tæller ikke fra 01-01-2022 (x)"]
    assert [counts_short(each) for each in words] == [
        "Tæller", "Tæller ikke", "Måles ikke", "For nogle", "Fra 01-07-2023", "Tæller ikke",
    ]  # fmt: skip
