"""How a long plan breaks: what belongs together stays on one page."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from reportlab.platypus import Spacer

from jobassist.reports.paper import HEIGHT, Imprint, Piece, _fitted, print_pages
from jobassist.reports.pdf_tags import Tree
from jobassist.reports.plan_pdf import render_plan
from jobassist.reports.sheets import AgreementRow, OutcomeRow, PlanSheet
from tests.reports.measure_plan import Line, measure, text_lines
from tests.reports.pdf_reading import pages, structure
from tests.reports.plan_samples import CITIZEN, NORMAL, US

HEADINGS = {"Dit mål", "Det har vi aftalt", "Det hjælper dig på vej", "Det aftalte vi sidst"}
FOOTER_Y = 40.0
ROW_STARTS = ("Nummer", "skulle", "talte", "sendte")


def body(page: list[Line]) -> list[Line]:
    """The lines above the footer, from the top."""
    return sorted((line for line in page if line.y > FOOTER_Y), key=lambda line: (-round(line.y), line.x))


def words_in(number: int) -> int:
    """Some agreements take one line, some two."""
    return number % 4 * 8


def with_rows(count: int) -> PlanSheet:
    """A plan with so many agreements."""
    texts = [f"Nummer {number} " + "ord " * words_in(number) for number in range(count)]
    owners = (CITIZEN, US, US)
    rows = [AgreementRow(owners[number % 3], text, "10. marts") for number, text in enumerate(texts)]
    return replace(NORMAL, agreements=tuple(rows))


@pytest.mark.parametrize("count", range(48))
def test_wherever_the_page_ends(count: int) -> None:
    drawn = [body(page) for page in text_lines(render_plan(with_rows(count)))]
    for lines in drawn:
        assert lines[-1].text.strip() not in HEADINGS
        starts = [line for line in lines if line.text.startswith(ROW_STARTS)]
        owners = [line for line in lines if line.text.strip() in ("Vi", "Du")]
        assert [round(line.y) for line in owners] == [round(line.y) for line in starts]
        numbers = [int(line.text.split()[1]) for line in starts if line.text.startswith("Nummer")]
        assert sum(line.text.split().count("ord") for line in lines) == sum(map(words_in, numbers))
        assert lines[-1].y > 60
    assert sum(line.text.startswith("Nummer") for lines in drawn for line in lines) == count
    (closing,) = [lines for lines in drawn if any("Dato og underskrift" in line.text for line in lines)]
    assert closing is drawn[-1]
    assert any("Vi ses igen" in line.text for line in closing)
    assert any("Torsdag den 23. marts" in line.text for line in closing)


@pytest.mark.parametrize("count", range(1, 70, 3))
def test_a_long_text_leaves_no_line_alone(count: int) -> None:
    sheet = replace(NORMAL, support="\n".join(f"Linje {number}" for number in range(count)))
    for page in text_lines(render_plan(sheet)):
        lines = [line for line in body(page) if line.text.startswith("Linje")]
        assert len(lines) != 1 or count == 1
        assert body(page)[-1].text.strip() not in HEADINGS


def test_a_row_longer_than_a_page_names_its_owner_again() -> None:
    text = "\n".join(f"Punkt {number}." for number in range(120))
    printed = " ".join(pages(render_plan(replace(NORMAL, agreements=(AgreementRow(US, text, "hver dag"),)))))
    assert printed.count("Vi Punkt") == 3
    assert all(printed.count(f"Punkt {number}.") == 1 for number in range(120))


def test_a_long_place_stands_below_the_box() -> None:
    place = " ".join(["Indgang ved siden af biblioteket, op ad trappen og til venstre."] * 12)
    spoken = structure(render_plan(replace(NORMAL, next_talk_place=place)))
    start = spoken.index(("H2", "Vi ses igen"))
    assert spoken[start + 1] == ("P", "Torsdag den 23. marts 2023 kl. 10.30")
    assert spoken[start + 2][1].startswith("Indgang")


def test_outcomes_may_be_as_long_as_they_need() -> None:
    outcome = "nåede vi ikke, fordi lægen havde ferie, og det beklager vi meget"
    rows = (OutcomeRow(US, "ringer til lægen", outcome),)
    page = pages(render_plan(replace(NORMAL, last_agreements=rows)))[0]
    for words in ("ringer til lægen", "nåede vi ikke, fordi lægen", "beklager vi meget"):
        assert words in page


def test_a_plan_costs_little_more_than_its_bare_text() -> None:
    cost = measure(NORMAL, runs=25)
    assert cost.ratio < 2.5, "the goal is 2; on a busy machine a little more passes"


def test_a_part_that_cannot_break_is_printed_all_the_same() -> None:
    imprint = Imprint("t", "a", "s", NORMAL.printed_on, "Fod")
    pieces = [Piece(Spacer(1, 100)), Piece(Spacer(1, 2000), space=5), Piece(Spacer(1, 10))]
    assert [page[-11:] for page in pages(print_pages(pieces, Tree(), imprint))] == [
        f"Side {number} af 3" for number in (1, 2, 3)
    ]


def test_a_plan_that_nearly_fits_gets_its_one_page_with_less_air() -> None:
    counts = []
    for count in range(4, 16):
        rows = tuple(AgreementRow(US, f"ringer {n}", due_on=date(2023, 3, 10)) for n in range(count))
        counts.append(len(pages(render_plan(replace(NORMAL, agreements=rows)))))
    assert counts == sorted(counts)
    assert (counts[0], counts[-1]) == (1, 2)


def test_air_is_taken_evenly_and_never_more_than_bearable() -> None:
    def heights(extra: float) -> list[float]:
        parts = [Piece(Spacer(1, (HEIGHT - 200 + extra) / 5), space=50) for _ in range(5)]
        return [piece.space for piece in _fitted(parts)]

    assert heights(0) == [50] * 5
    assert heights(40) == pytest.approx([40] * 5)
    assert heights(120) == [50] * 5
