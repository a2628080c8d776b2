"""CPR numbers: the date for its century, replacement numbers, and what is shown."""

from __future__ import annotations

from datetime import date

import pytest

from jobassist.domain.cpr import age_on, birth_date, formatted, holds_cpr, is_valid, masked


@pytest.mark.parametrize(
    ("cpr", "born"),
    [
        ("6701900234", date(1990, 1, 7)),
        ("6701903234", date(1990, 1, 7)),
        ("6701364234", date(2036, 1, 7)),
        ("6701374234", date(1937, 1, 7)),
        ("6701369234", date(2036, 1, 7)),
        ("6701379234", date(1937, 1, 7)),
        ("6701575234", date(2057, 1, 7)),
        ("6701585234", date(1858, 1, 7)),
        ("6701578234", date(2057, 1, 7)),
        ("8902004234", date(2000, 2, 29)),
        ("9112991234", date(1999, 12, 31)),
    ],
)
def test_the_seventh_digit_names_the_century(cpr: str, born: date) -> None:
    assert birth_date(cpr) == born
    assert is_valid(cpr)


@pytest.mark.parametrize(
    "cpr",
    [
        "",
        "670190123",
        "67019012345",
        "67019O1234",
        "670190-123",
        "6700901234",  # month nought
        "6713901234",
        "9202901234",  # day 32
        "8902011234",  # 29 February 1901
        "0000000000",
        "６７０１９０１２３４",  # full-width digits
        "٣٧٠١٩٠١٢٣٤",
    ],
)
def test_what_is_no_cpr(cpr: str) -> None:
    assert birth_date(cpr) is None
    assert not is_valid(cpr)
    assert age_on(cpr, date(2023, 1, 1)) is None


def test_modulus_11_is_not_required() -> None:
    """6·4 + 7·3 + 1·7 + 9·6 + 1·4 = 110 is a multiple of 11; with 234 at the end it is not."""
    assert is_valid("6701901000")
    assert is_valid("6701901234")


def test_shown_with_a_hyphen_or_masked() -> None:
    assert formatted("6701901234") == "670190-1234"
    assert masked("6701901234") == "670190-••••"


@pytest.mark.parametrize(
    ("cpr", "day", "age"),
    [
        ("6701901234", date(2020, 1, 6), 29),
        ("6701901234", date(2020, 1, 7), 30),
        ("8902004234", date(2023, 2, 28), 22),  # born 29 February: turns on 1 March
        ("8902004234", date(2023, 3, 1), 23),
    ],
)
def test_age(cpr: str, day: date, age: int) -> None:
    assert age_on(cpr, day) == age


@pytest.mark.parametrize("text", ["670190-1234", "ring til 6701901234.", "CPR:670190 1234", "670190–1234"])
def test_a_number_is_found_in_a_text(text: str) -> None:
    assert holds_cpr(text)


@pytest.mark.parametrize("text", ["", "20 30 40 50", "991390-1234", "16701901234", "670190-123"])
def test_other_digits_are_no_number(text: str) -> None:
    assert not holds_cpr(text)
