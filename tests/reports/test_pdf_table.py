"""A table on paper: its structure, its widths, and how it breaks over pages."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobassist.reports.paper import COMPACT, HEIGHT, MARGIN, WIDTH, Imprint, print_pages
from jobassist.reports.pdf_tags import Tree
from jobassist.reports.pdf_text import BOLD, REGULAR, glyph_widths, text_width
from jobassist.reports.table import Cell, Cells, Column, _widths
from jobassist.reports.typesetter import Typesetter
from tests.reports.measure_plan import text_lines
from tests.reports.pdf_reading import catalog, pages, structure
from tests.reports.test_large_type import body

COLUMNS = (Column("Borger"), Column("Næste skridt"), Column("Antal", is_right=True))
IMPRINT = Imprint(title="Prøve", author="", subject="Prøve", printed_on=date(2023, 3, 10), footer="Prøve")


def printed(rows: list[Cells], columns: tuple[Column, ...] = COLUMNS) -> bytes:
    """The rows as a paper of their own, under a heading."""
    tree = Tree()
    pieces = Typesetter(tree.root, COMPACT).table_section("Tabel", columns, rows, empty="Ingen rækker.")
    return print_pages(pieces, tree, IMPRINT)


def rows_of(count: int, *, words: int = 3) -> list[Cells]:
    return [(f"Navn{n:03}", "ord " * words + f"slut{n:03}", str(n * 7)) for n in range(count)]


def elements(pdf: bytes) -> Iterator[tuple[str, Any]]:
    """Every element of the structure with its tag, parents first."""

    def walk(element: Any) -> Iterator[tuple[str, Any]]:
        element = element.get_object()
        if element["/Type"] != "/StructElem":
            return
        yield element["/S"][1:], element
        kids = element["/K"]
        for kid in kids if isinstance(kids, list) else [kids]:
            yield from walk(kid)

    yield from walk(catalog(pdf)["/StructTreeRoot"]["/K"])


def test_a_table_is_a_table_to_a_screen_reader() -> None:
    pdf = printed(rows_of(2))
    tags = [tag for tag, _ in elements(pdf)]
    row = ["TR", "TH", "TD", "TD"]
    assert tags == ["Document", "H2", "Table", "TR", "TH", "TH", "TH", *row, *row]
    scopes = [element["/A"]["/Scope"] for tag, element in elements(pdf) if tag == "TH"]
    assert scopes == ["/Column"] * 3 + ["/Row"] * 2
    assert {element["/A"]["/O"] for tag, element in elements(pdf) if tag == "TH"} == {"/Table"}
    assert structure(pdf)[1:8] == [
        ("TH", "Borger"),
        ("TH", "Næste skridt"),
        ("TH", "Antal"),
        ("TH", "Navn000"),
        ("TD", "ord ord ord slut000"),
        ("TD", "0"),
        ("TH", "Navn001"),
    ]


def test_no_rows_are_a_sentence() -> None:
    assert structure(printed([])) == [("H2", "Tabel"), ("P", "Ingen rækker.")]


def test_one_row_has_its_headings() -> None:
    (page,) = pages(printed(rows_of(1)))
    assert page.startswith("Tabel Borger Næste skridt Antal Navn000 ord ord ord slut000 0")


def test_headings_come_again_on_each_page_but_once_to_a_screen_reader() -> None:
    pdf = printed(rows_of(500))
    found = pages(pdf)
    assert len(found) > 10
    for number, page in enumerate(found, start=1):
        assert page.count("Borger Næste skridt Antal") == 1
        assert f"Side {number} af {len(found)}" in page
    spoken = structure(pdf)
    assert spoken.count(("TH", "Borger")) == 1
    assert [words for tag, words in spoken if tag == "TH" and words.startswith("Navn")] == [
        f"Navn{n:03}" for n in range(500)
    ]


def test_a_row_stays_whole_and_the_last_is_not_alone() -> None:
    for count in range(20, 75, 3):
        drawn = [body(page) for page in text_lines(printed(rows_of(count, words=28)))]
        for page in drawn:
            text = " ".join(line.text for line in page)
            assert text.count("Navn") == text.count("slut") >= 2
            lowest = min(line.y for line in page)
            assert lowest > 48


@pytest.mark.parametrize("before", [0, 1, 5, 37, 38, 39, 40])
def test_a_row_that_is_taller_than_a_page_parts_and_says_again_whose_it_is(before: int) -> None:
    pdf = printed([*rows_of(before), ("Navn", "ord " * 9_000, "1"), *rows_of(3)])
    found = pages(pdf)
    assert len(found) > 2
    assert sum(page.count("ord ") for page in found) >= 9_000
    assert all("Navn" in page and page.count("Borger Næste skridt Antal") == 1 for page in found)
    assert "Navn002" in found[-1]


def test_numbers_end_where_their_heading_ends() -> None:
    (page,) = text_lines(printed([("a", "b", number) for number in ("7", "42", "1.042")]))
    numbers = [line for line in page if line.text.strip() in ("7", "42", "1.042")]
    ends = {round(line.x + text_width(line.text.strip(), REGULAR, 9.5), 3) for line in numbers}
    assert ends == {round(MARGIN + WIDTH, 3)}


def test_digits_are_equally_wide() -> None:
    for font in (REGULAR, BOLD):
        assert len({glyph_widths()[font][digit] for digit in "0123456789"}) == 1


def test_a_marked_cell_is_bold_and_keeps_from_the_edge() -> None:
    (page,) = text_lines(printed([("Navn", "skridt", Cell("mangler 3", is_marked=True)), *rows_of(1)]))
    (marked,) = (line for line in page if line.text.strip() == "mangler 3")
    assert marked.font == BOLD
    assert marked.x + text_width("mangler 3", BOLD, 9.5) < MARGIN + WIDTH - 3


def test_a_strong_part_is_bold() -> None:
    (page,) = text_lines(printed([(Cell("Lone Holm\n610190-••••", strong="Lone Holm"), "skridt", "1")]))
    fonts = {line.text.strip(): line.font for line in page}
    assert fonts["Lone Holm"] == BOLD
    assert fonts["610190-••••"] == REGULAR
    (page,) = text_lines(printed([(Cell("Mestring\nMestring A/S", strong="Mestring"), "skridt", "1")]))
    assert [line.font for line in page if "Mestring" in line.text] == [BOLD, REGULAR]


@pytest.mark.parametrize("text", ["x" * 5_000, "Æ" * 60, "ord " * 900, "", "1\u00a0000"])
def test_any_text_stays_within_its_column(text: str) -> None:
    for page in text_lines(printed([("Navn", text, "1"), (text, "kort", "22")])):
        for line in page:
            assert MARGIN - 1 < line.x <= MARGIN + WIDTH
            assert line.x + text_width(line.text.rstrip(), line.font, line.size) < MARGIN + WIDTH + 0.1


WORDS = st.text("abcæ 0123456789-", max_size=80)


@settings(max_examples=60)
@given(st.lists(st.tuples(WORDS, WORDS, WORDS, WORDS), min_size=1, max_size=6), st.booleans())
def test_columns_fill_the_paper(texts: list[tuple[str, ...]], is_fixed: bool) -> None:
    columns = [Column("Et", width=90 if is_fixed else None), *(Column(f"Nr. {n}") for n in range(3))]
    widths = _widths(columns, [[Cell(text) for text in row] for row in texts])
    assert sum(widths) + 36 == pytest.approx(WIDTH, abs=0.01)
    assert all(width > 0 for width in widths)


def test_a_column_with_a_width_keeps_it_and_short_words_are_not_broken() -> None:
    columns = [Column("Et", width=90), Column("To"), Column("Tre")]
    widths = _widths(columns, [[Cell("x"), Cell("ord " * 90), Cell("10-03-2023")]])
    assert widths[0] == pytest.approx(90)
    assert widths[2] >= text_width("10-03-2023", REGULAR, 9.5)
    alone = _widths([Column("Et", width=90), Column("To", width=90)], [[Cell("x"), Cell("y")]])
    assert alone[0] == pytest.approx(alone[1])


def test_a_heading_is_never_alone_at_the_foot() -> None:
    tree = Tree()
    setter = Typesetter(tree.root, COMPACT)
    for lines in range(30, 56):
        pieces = [setter.text("\n".join(["linje"] * lines), space=0)]
        pieces += setter.table_section("Tabel", COLUMNS, rows_of(9), empty="")
        pdf = print_pages(pieces, tree, IMPRINT)
        for page in pages(pdf):
            if "Borger" in page:
                assert page.count("Navn") >= 2
        tree = Tree()
        setter = Typesetter(tree.root, COMPACT)
    assert HEIGHT > 700
