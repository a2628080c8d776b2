"""What becomes of a person's text before it is printed, and where lines break."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import jobassist
from jobassist.reports.pdf_block import Style, Text
from jobassist.reports.pdf_text import (
    BOLD,
    REGULAR,
    fitted,
    missing_characters,
    one_line,
    pdf_text,
    text_width,
)

BODY = Style(12, 16.5)
RAW = st.text(st.characters(exclude_categories=["Cs"]), max_size=400)


@pytest.mark.parametrize(
    "text",
    ["Åse Øster Ærø", "Aabenraa", "Łukasz Őry Șerban", "Ωμέγα Жанна", "½ ² € – … • « »", "A & B < C > D"],
)
def test_letters_of_europe_are_printed_as_they_are(text: str) -> None:
    assert pdf_text(text) == text
    assert missing_characters(text) == ""


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("A\u030ase", "Åse"),  # a ring of its own
        ("La\x00rs\x07", "Lars"),
        ("\u202eLars\u202c \u2066Holm\u2069\u200f", "Lars Holm"),
        ("o\u00adpg\u200bave\ufeff", "opgave"),
        ("  to\t \u2009ord \u3000", "to ord"),
        ("a\r\nb\rc\u2028d\x0be", "a\nb\nc\nd\ne"),
        ("a\n\n\n \n\nb", "a\n\nb"),
        ("a → b \uf0e0 c\n\uf0b7 d", "a -> b -> c\n• d"),
        ("tak \U0001f44d\ufe0f", "tak \ufffd"),
        ("李 Holm", "\ufffd Holm"),
        ("\ud800", "\ufffd"),
    ],
)
def test_what_the_paper_shows_of_odd_text(text: str, shown: str) -> None:
    assert pdf_text(text) == shown


def test_a_letter_the_font_lacks_is_named() -> None:
    assert missing_characters("李\n李 Holm\x00 \U0001f44d") == "李\U0001f44d"


def test_names_stay_on_one_line() -> None:
    assert one_line("Lone\nHolm") == "Lone Holm"


def test_a_long_name_is_cut_where_it_shows() -> None:
    assert fitted("Lone Holm", 200, REGULAR, 9) == "Lone Holm"
    line = fitted("Lone Vestergaard Holm " * 40, 100, REGULAR, 9)
    assert line.startswith("Lone Vest")
    assert line.endswith("…")
    assert text_width(line, REGULAR, 9) <= 100


@given(RAW)
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert pdf_text(pdf_text(text)) == pdf_text(text)


@given(RAW, st.floats(20, 500))
def test_lines_fit_and_lose_nothing(text: str, width: float) -> None:
    block = Text(text, BODY, None)
    block.wrap(width, 1000)
    lines = [block._text[start:end] for start, end in block._lines]
    assert re.sub(r"\s", "", "".join(lines)) == re.sub(r"\s", "", pdf_text(text))
    assert all(text_width(line, REGULAR, 12) <= width + 0.001 or len(line) == 1 for line in lines)


@given(st.text("ab cæ\n", min_size=1, max_size=300), st.floats(20, 200))
def test_two_parts_hold_the_lines_of_the_whole(text: str, room: float) -> None:
    block = Text(text, BODY, None)
    block.wrap(60, 1000)
    top, rest = block.cut(room)
    lines = [line for part in (top, rest) if part for line in part._lines]
    assert lines == block._lines
    if top and rest:
        assert min(top.line_count, rest.line_count) > 1
        assert top.wrap(60, room)[1] <= room + 0.001
        rest._broken_at = -1.0
        rest.wrap(60, 1000)
        assert rest._lines == block._lines[top.line_count :]


def test_bold_letters_are_measured_as_bold() -> None:
    words = "Ring på 00 00 00 00 i morgen"
    width = text_width("Ring på ", REGULAR, 12) + text_width("00 00 00 00", BOLD, 12)
    block = Text(words, BODY, None, strong="00 00 00 00")
    block.wrap(width, 100)
    assert [words[start:end] for start, end in block._lines] == ["Ring på 00 00 00 00", "i morgen"]
    narrow = Text(words, BODY, None, strong="00 00 00 00")
    narrow.wrap(width - 1, 100)
    assert [words[start:end] for start, end in narrow._lines] == ["Ring på 00 00 00", "00 i morgen"]


def test_a_strong_part_that_is_not_there_is_left_out() -> None:
    assert Text("Ring til os", BODY, None, strong="12 34").wrap(200, 100) == (200, 16.5)


def test_no_code_hands_text_to_a_markup_parser() -> None:
    parsers = re.compile(
        r"\b(Paragraph|XPreformatted|ParaParser)\s*\(|import .*\b(Paragraph|XPreformatted)\b"
    )
    files = Path(jobassist.__file__).parent.rglob("*.py")
    assert [path.name for path in files if parsers.search(path.read_text(encoding="utf-8"))] == []
