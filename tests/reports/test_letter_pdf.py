"""A letter on A4: the address behind the window, the text as it is, and a structure for those who listen."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from jobassist.reports.letter_pdf import LetterSheet, fits_window, render_letters
from tests.reports.pdf_reading import catalog, pages, reader, squeezed, structure

MM = 72 / 25.4
SHEET = LetterSheet(
    written_on=date(2026, 11, 20),
    title="Venlig første indkaldelse",
    subject="Kom til en samtale",
    body=(
        "Kære Lone\n\nVi ses torsdag kl. 10.30.\n\n"
        "# Det taler vi om\n- Dit mål\n- Din dag\nog mere\n\nVenlig hilsen\nKaren"
    ),
    strong="torsdag kl. 10.30",
    to="Lone Vestergaard Holm",
    window=("Lone Vestergaard Holm", "Rådhusvej 12, 2. th.", "0000 Demoby"),
    municipality="Demo Kommune · Jobcenter",
    address=("Rådhusvej 1", "0000 Demoby"),
    caseworker="Karen Boysen",
    phone="00 00 00 00",
)


def drawn(pdf: bytes, page: int = 0) -> list[tuple[str, float, float]]:
    """Each text with its place in mm from the left and the top of the page."""
    found: list[tuple[str, float, float]] = []

    def visit(text: str, cm: list[float], tm: list[float], *_: object) -> None:
        if text.strip():
            x, y = tm[4] * cm[0] + cm[4], tm[5] * cm[3] + cm[5]
            found.append((text.strip(), x / MM, (842 - y) / MM))

    reader(pdf).pages[page].extract_text(visitor_text=visit)
    return found


def test_the_address_stands_behind_the_window() -> None:
    places = {text: (x, y) for text, x, y in drawn(render_letters([SHEET]))}
    for line in SHEET.window[1:]:
        x, y = places[line]
        assert 20 < x < 30
        assert 45 < y < 74
    in_window = [text for text, x, y in drawn(render_letters([SHEET])) if 20 < x < 110 and 40 < y < 80]
    assert set(in_window) <= set(SHEET.window)
    assert places["Kom til en samtale"][1] > 99


def test_without_a_window_no_address_is_on_paper() -> None:
    text = pages(render_letters([replace(SHEET, window=())]))[0]
    assert "Rådhusvej 12" not in text
    assert "Lone Vestergaard Holm" in text


def test_who_listens_hears_it_in_order() -> None:
    heard = structure(render_letters([SHEET]))
    assert [tag for tag, _ in heard][:4] == ["P", "P", "P", "H1"]
    assert ("H2", "Det taler vi om") in [(tag, text.strip()) for tag, text in heard]
    assert [tag for tag, _ in heard].count("LBody") == 2
    assert catalog(render_letters([SHEET]))["/MarkInfo"]["/Marked"]


def test_many_letters_each_count_their_own_pages() -> None:
    long = replace(SHEET, body="\n\n".join("Et afsnit. " * 30 for _ in range(20)))
    read = pages(render_letters([SHEET, long, replace(SHEET, subject="Den sidste")]))
    assert "Side 1 af 1" in read[0]
    assert "Side 1 af" in read[1]
    assert f"Side 2 af {len(read) - 2}" in read[2]
    assert "Den sidste" in read[-1]
    assert "Side 1 af 1" in read[-1]
    info = reader(render_letters([SHEET])).metadata
    assert info is not None
    assert info.title == "Venlig første indkaldelse"


def test_the_same_letter_is_the_same_file() -> None:
    assert render_letters([SHEET]) == render_letters([SHEET])


def test_practice_says_so_and_large_type_is_larger() -> None:
    assert "ØVELSE" in pages(render_letters([replace(SHEET, is_demo=True)]))[0]
    large = render_letters([replace(SHEET, is_large=True, window=())])
    assert squeezed("Kære Lone") in squeezed(pages(large)[0])
    assert (
        PdfReader(io.BytesIO(large)).pages[0].mediabox
        == PdfReader(io.BytesIO(render_letters([SHEET]))).pages[0].mediabox
    )


@pytest.mark.parametrize(
    ("lines", "fits"),
    [
        (("Lone", "Vej 1", "0000 By"), True),
        (("Lone", "c/o Holm", "Vej 1", "Etage", "0000 By", "Danmark"), True),
        (tuple(f"Linje {n}" for n in range(7)), False),
        (("Lone " * 80, "Vej 1"), False),
        ((), True),
    ],
)
def test_an_address_fits_the_window_or_not(lines: tuple[str, ...], fits: bool) -> None:
    assert fits_window(lines) is fits


@pytest.mark.parametrize("body", ["# Kun en overskrift", "- a", "x", "", "# a\n# b", "# a\n\n- b\n\nc"])
def test_any_shape_of_text_is_printed(body: str) -> None:
    read = squeezed("".join(pages(render_letters([replace(SHEET, body=body)]))))
    for part in body.replace("#", " ").replace("-", " ").split():
        assert part in read


@settings(max_examples=30, deadline=None)
@given(st.text(st.characters(codec="latin-1"), max_size=400), st.lists(st.text(max_size=30), max_size=6))
def test_no_text_breaks_a_letter(body: str, window: list[str]) -> None:
    assert render_letters([replace(SHEET, body=body, window=tuple(window))]).startswith(b"%PDF")
