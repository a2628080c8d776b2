"""A plan with two hundred agreements and letters from all over Europe."""

from __future__ import annotations

import time

import pytest

from jobassist.reports.plan_pdf import render_plan
from tests.reports.measure_plan import text_lines
from tests.reports.pdf_reading import catalog, pages, reader, squeezed, structure
from tests.reports.plan_samples import MANY
from tests.reports.test_large_type import body


@pytest.fixture(scope="module")
def pdf() -> bytes:
    start = time.perf_counter()
    rendered = render_plan(MANY)
    print(f"200 agreements: {time.perf_counter() - start:.2f} s, {len(rendered) / 1000:.0f} kB")
    return rendered


def test_every_agreement_is_there_letter_by_letter(pdf: bytes) -> None:
    spoken = structure(pdf)
    told = [words for tag, words in spoken if tag == "LBody"]
    assert [words for words in told if words.startswith("Nummer")] == [row.what for row in MANY.agreements]
    owners = [words for tag, words in spoken if tag == "Lbl"]
    assert owners[:200] == ["Vi", "Du"] * 100
    text = squeezed("".join(pages(pdf)))
    for letters in ("Łucja", "Őry", "Ștefan", "Țîrlea", "Жанна", "Щербакова", "Æblehaven", "Ålandsgade"):
        assert text.count(letters) >= 40
    assert "\ufffd" not in text


def test_each_agreement_is_whole_on_one_page_with_its_owner_and_date(pdf: bytes) -> None:
    for lines in (body(page) for page in text_lines(pdf)):
        starts = {round(line.y) for line in lines if line.text.startswith("Nummer")}
        owners = {round(line.y) for line in lines if line.text.strip() in ("Vi", "Du")}
        dates = {round(line.y) for line in lines if line.text.strip().endswith("marts")}
        assert starts <= owners
        assert starts <= dates


def test_the_end_stands_together_and_every_page_is_numbered(pdf: bytes) -> None:
    *others, last = pages(pdf)
    assert "Vi ses igen" in last
    assert last.count("Dato og underskrift") == 2
    assert not [page for page in others if "Dato og underskrift" in page]
    for number, page in enumerate([*others, last], start=1):
        assert f"Side {number} af {len(others) + 1}" in page
    assert all("Łucja" in page for page in others)


def test_it_is_tagged_and_plain(pdf: bytes) -> None:
    assert catalog(pdf)["/MarkInfo"]["/Marked"]
    assert catalog(pdf)["/Lang"] == "da-DK"
    assert all("/Annots" not in page for page in reader(pdf).pages)
    assert len(pdf) < 400_000
