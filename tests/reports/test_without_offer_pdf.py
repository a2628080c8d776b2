"""The list of those without an offer on paper: every citizen, on pages that say what their columns are."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from jobassist.reports.review_sheets import WithoutOfferRow, WithoutOfferSheet
from jobassist.reports.without_offer_pdf import render_without_offer
from tests.reports.hostile_texts import HOSTILE
from tests.reports.measure_plan import text_lines
from tests.reports.pdf_reading import (
    assert_letter_by_letter,
    assert_numbered,
    assert_only_text,
    pages,
    reader,
    structure,
)
from tests.reports.review_samples import FRIDAY_ON, NAMES, without_offer

_HEADS = "Borger Status Frist Sikker dag Næste skridt, dag og sagsbehandler"


def everywhere(text: str) -> WithoutOfferSheet:
    """A list with the same text in every place."""
    row = WithoutOfferRow(
        citizen=text, cpr=text, group=text, status=text, next_step=text, caseworker=text, basis=text
    )
    return replace(
        without_offer(0), municipality=text, caseworker=text, rules=text, data_line=text, about=text,
        rows=(row, row),
    )  # fmt: skip


def test_the_head_says_how_many_and_how_old_the_data_are() -> None:
    page = pages(render_without_offer(without_offer(12, of=61)))[0]
    assert "Udskrevet fredag den 10. marts 2023 Borgere uden aktivt tilbud" in page
    assert "12 af 61 borgere mangler et aktivt tilbud · Hele jobcentret" in page
    assert "Data fra torsdag 09-03-2023, 1 dag gamle · Regler: aktivt tilbud 2020-01" in page
    assert f"{_HEADS} Lone Vestergaard Holm 610160-•••• · Sygedagpenge Overskredet 18-02-2023 08-02" in page
    assert "Ring til Mestring i hverdagen om en plads fra uge 12 10-03-2023 · Karen Boysen" in page


@pytest.mark.parametrize(
    ("count", "of", "words"),
    [
        (0, 61, "Ingen af 61 borgere mangler et aktivt tilbud"),
        (0, 0, "Ingen af 0 borgere mangler et aktivt tilbud"),
        (1, 1, "1 af 1 borger mangler et aktivt tilbud"),
        (1, 61, "1 af 61 borgere mangler et aktivt tilbud"),
    ],
)
def test_few_or_none(count: int, of: int, words: str) -> None:
    (page,) = pages(render_without_offer(without_offer(count, of=of)))
    assert words in page
    assert (_HEADS in page) is (count > 0)
    assert "INTERNT · Side 1 af 1" in page


def test_five_hundred_citizens_in_the_order_they_came() -> None:
    sheet = without_offer(500)
    start = time.process_time()
    pdf = render_without_offer(sheet)
    assert time.process_time() - start < 10
    found = pages(pdf)
    for number, page in enumerate(found, start=1):
        assert page.count(_HEADS) == 1
        assert f"Side {number} af {len(found)}" in page
    told = [words for tag, words in structure(pdf) if tag == "TH"][5:]
    assert told == [f"{row.citizen} {row.cpr} · {row.group}" for row in sheet.rows]


def test_what_is_not_known_is_a_dash() -> None:
    row = WithoutOfferRow(citizen="Bo Li", cpr="610190-••••", group="", status="")
    sheet = WithoutOfferSheet(printed_on=FRIDAY_ON, of=1, rows=(row,))
    spoken = structure(render_without_offer(sheet))
    assert spoken[-5:] == [("TH", "Bo Li 610190-••••"), *[("TD", "–")] * 4]
    assert "None" not in pages(render_without_offer(sheet))[0]


def test_a_row_tells_its_day_and_its_caseworker_under_the_step() -> None:
    row = replace(without_offer(1).rows[0], next_step="Ring", next_on=None)
    spoken = structure(render_without_offer(replace(without_offer(1), rows=(row,))))
    assert spoken[-1] == ("TD", "Ring Karen Boysen")
    row = replace(row, next_on=FRIDAY_ON, caseworker="")
    spoken = structure(render_without_offer(replace(without_offer(1), rows=(row,))))
    assert spoken[-1] == ("TD", "Ring 10-03-2023")


@pytest.mark.parametrize(("text", "shown"), HOSTILE)
def test_hostile_text_is_only_text(text: str, shown: str) -> None:
    assert_only_text(render_without_offer(everywhere(text)), shown, at_least=8)


@pytest.mark.parametrize("text", ["x" * 3_000, "a\n" * 500, "ord " * 500])
def test_a_flood_of_text_still_has_its_pages(text: str) -> None:
    assert_numbered(pages(render_without_offer(everywhere(text))))


@pytest.mark.parametrize("name", NAMES)
def test_long_and_foreign_names_wrap_and_lose_nothing(name: str) -> None:
    assert_letter_by_letter(render_without_offer(everywhere(name)), name, at_least=8)


def test_dates_and_status_words_stay_on_one_line() -> None:
    lines = [
        line.text.strip() for page in text_lines(render_without_offer(without_offer(9))) for line in page
    ]
    assert "Overskredet" in lines
    assert "18-02-2023" in lines
    assert (
        min(line.size for page in text_lines(render_without_offer(without_offer(9))) for line in page) >= 8.5
    )


def test_the_file_says_what_it_is_and_not_whose() -> None:
    pdf = render_without_offer(without_offer(9))
    metadata = {key: str(value) for key, value in (reader(pdf).metadata or {}).items()}
    assert metadata["/Title"] == "Borgere uden aktivt tilbud"
    assert not [name for name in NAMES if name in " ".join(metadata.values())]
    assert render_without_offer(without_offer(9)) == pdf


def test_each_limit_says_what_it_is_counted_from() -> None:
    basis = "Seks måneder fra 06-06-2022"
    row = WithoutOfferRow(citizen="Bo Li", cpr="610190-••••", group="KTH JP", status="Kritisk", basis=basis)
    assert basis in pages(render_without_offer(WithoutOfferSheet(printed_on=FRIDAY_ON, of=1, rows=(row,))))[0]
