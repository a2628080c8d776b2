"""Single cells: CPR numbers, phones, hours, counts and the answers ja and nej."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobassist.domain import cpr
from jobassist.importers.cells import (
    AnswerReader,
    plain,
    read_count,
    read_cpr,
    read_email,
    read_hours,
    read_phone,
)
from jobassist.importers.dates import DateReader
from jobassist.importers.errors import CellError
from jobassist.importers.text import clean, key, quoted
from tests.importers.lists import TODAY, VOCABULARY

ANSWERS = AnswerReader(VOCABULARY, DateReader(today=TODAY), TODAY)


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("610190-1234", "6101901234"),
        ("6101901234", "6101901234"),
        ("610190 1234", "6101901234"),
        ("610190–1234", "6101901234"),  # a dash, as Word makes it
        ("61 01 90 - 1234", "6101901234"),
        (" 610190-1234\u200f ", "6101901234"),
        ("'6101901234", "6101901234"),
        ('="6101901234"', "6101901234"),
        ("290200-4234", "2902004234"),  # 2000 was a leap year
        ("101901234", "0101901234"),  # the zero that Excel drops
        ("10190-1234", "0101901234"),
        ("101901234.0", "0101901234"),
        ("6101901234,00", "6101901234"),
    ],
)
def test_a_cpr_in_any_form_is_ten_digits(text: str, digits: str) -> None:
    assert read_cpr(text) == digits


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "CPR mangler"),
        ("   ", "CPR mangler"),
        ("610190-123", "CPR mangler et ciffer"),  # the missing one is not the first
        ("101901-234", "CPR mangler et ciffer"),
        ("991901234", "CPR mangler et ciffer"),
        ("1,01902E+09", "Excel har forkortet CPR-nummeret. Gør kolonnen til tekst, og træk listen igen"),
        ("1.01902e+09", "Excel har forkortet CPR-nummeret. Gør kolonnen til tekst, og træk listen igen"),
        ("290200-1234", "CPR begynder ikke med en dato, der findes"),  # 1900 was none
        ("000000-0000", "CPR begynder ikke med en dato, der findes"),
        ("12345", "CPR skal have ti cifre, ikke 5"),
        ("61019012345", "CPR skal have ti cifre, ikke 11"),
        ("610190-12A4", "Indholdet er ikke et CPR-nummer"),
        ("٦١٠١٩٠١٢٣٤", "Indholdet er ikke et CPR-nummer"),
    ],
)
def test_a_cpr_that_cannot_be_told_is_refused_without_repeating_it(text: str, sentence: str) -> None:
    with pytest.raises(CellError) as error:
        read_cpr(text)
    assert str(error.value) == sentence


@given(st.text(alphabet="0123456789- ", max_size=14))
def test_what_passes_as_cpr_is_always_valid(text: str) -> None:
    try:
        found = read_cpr(text)
    except CellError:
        return
    assert cpr.is_valid(found)
    assert found.lstrip("0").endswith("".join(filter(str.isdigit, text)).lstrip("0"))


@pytest.mark.parametrize(
    ("reader", "text", "value"),
    [
        (read_phone, "12345678", "12345678"),
        (read_phone, "12 34 56 78", "12345678"),
        (read_phone, "+45 12345678", "12345678"),
        (read_phone, "0045 12 34 56 78", "12345678"),
        (read_phone, "+46 70 123 45 67", "+46701234567"),
        (read_phone, "12345678 / 87654321", "12345678"),
        (read_phone, "(45) 12345678", None),
        (read_phone, "1234567", None),
        (read_phone, "ingen", None),
        (read_email, " anne@example.dk ", "anne@example.dk"),
        (read_email, "anne.example.dk", None),
        (read_email, "anne@a.dk, bo@b.dk", None),
        (read_hours, "412,5", 412.5),
        (read_hours, "412.5", 412.5),
        (read_hours, "961,98 timer", 961.98),
        (read_hours, "1.234", 1234.0),
        (read_hours, "1.234,5", 1234.5),
        (read_hours, "0", 0.0),
        (read_hours, "-5", None),
        (read_hours, "20.000", None),
        (read_hours, "1e3", None),
        (read_count, "4", 4),
        (read_count, "3,0", 3),
        (read_count, "3 samtaler", 3),
        (read_count, "fire", None),
        (read_count, "2023", None),
        (plain, "  Hanne   Juhl ", "Hanne Juhl"),
        (plain, "NA", "NA"),  # a name, not a missing value
        (plain, "-", ""),
    ],
)
def test_one_cell_is_one_value_or_a_sentence(
    reader: Callable[[str], object], text: str, value: object
) -> None:
    if value is None:
        with pytest.raises(CellError, match=r"“.+” er "):
            reader(text)
    else:
        assert reader(text) == value


@pytest.mark.parametrize(("text", "answer"), [("ja", True), ("X", True), ("Nej", False), ("0", False)])
def test_ja_and_nej(text: str, answer: bool) -> None:
    assert ANSWERS.yes_or_no(text) is answer


def test_anything_else_is_neither() -> None:
    with pytest.raises(CellError, match="“måske” er hverken ja eller nej"):
        ANSWERS.yes_or_no("måske")


@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("nej", None),
        ("01-06-2023", date(2023, 6, 1)),
        ("ja", TODAY + timedelta(days=365)),
        ("Adressebeskyttet", TODAY + timedelta(days=365)),
        ("31-12-9999", TODAY + timedelta(days=365)),
        ("01-01-0001", None),
    ],
)
def test_a_protected_address_without_a_date_is_protected_for_a_year(text: str, until: date | None) -> None:
    assert ANSWERS.protected_until(text) == until


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("Hanne\tJuhl\r\n", "Hanne Juhl"),
        ("Hanne\u202eluhJ\u202c", "HanneluhJ"),  # right-to-left override
        ("Ha\u00adnne\u200b \u2066Juhl\u2069", "Hanne Juhl"),
        ("A\u030ase", "Åse"),  # as a Mac writes it
        ("<b>Hanne</b>", "<b>Hanne</b>"),
        ('=HYPERLINK("http://x";"y")', '=HYPERLINK("http://x";"y")'),
        ("Æble\x07\x1b[31m", "Æble[31m"),
    ],
)
def test_cleaning_keeps_the_letters_and_nothing_invisible(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


def test_spellings_of_one_heading_have_one_key() -> None:
    assert {key(text) for text in ("CPR-nr.", "cpr nr", " CPR_NR ", "Cpr.nr", "\ufeffCPR nr:")} == {"cpr nr"}


def test_a_quote_is_short_and_never_shows_a_cpr() -> None:
    assert quoted("x" * 100) == f"“{'x' * 39}…”"
    assert quoted("Hanne, 610190-1234") == "Indholdet"
    assert quoted("610190 1234") == "Indholdet"
