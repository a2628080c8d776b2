"""How a long plan breaks: what belongs together stays on one page."""

from __future__ import annotations

from dataclasses import replace

import pytest
from measure_plan import Line, measure, text_lines
from pdf_reading import pages, structure
from plan_samples import CITIZEN, NORMAL, US

from jobassist.reports.plan_pdf import render_plan
from jobassist.reports.sheets import AgreementRow, OutcomeRow, PlanSheet

HEADINGS = {"Dit mål", "Det har vi aftalt", "Det hjælper dig på vej", "Det aftalte vi sidst"}
FOOTER_Y = 40.0


def body(page: list[Line]) -> list[Line]:
    """The lines above the footer, from the top."""
    return sorted((line for line in page if line.y > FOOTER_Y), key=lambda line: (-round(line.y), line.x))


def with_rows(count: int) -> PlanSheet:
    """A plan with so many agreements, of one line and of two."""
    rows = [
        AgreementRow(
            US if number % 3 else CITIZEN, f"Nummer {number} " + "ord " * (number % 4 * 8), "10. marts"
        )
        for number in range(count)
    ]
    return replace(NORMAL, agreements=tuple(rows))


@pytest.mark.parametrize("count", range(0, 48, 1))
def test_wherever_the_page_ends(count: int) -> None:
    sheet = with_rows(count)
    drawn = [body(page) for page in text_lines(render_plan(sheet))]
    for lines in drawn:
        assert lines[-1].text.strip() not in HEADINGS
        owners = {round(line.y) for line in lines if line.text.strip() in ("Vi", "Du")}
        assert owners == {
            round(line.y)
            for line in lines
            if line.x == 96 and line.text.startswith(("Num", "skulle", "talte", "sendte"))
        }
    assert sum(line.text.startswith("Nummer") for lines in drawn for line in lines) == count
    (closing,) = [lines for lines in drawn if any("Dato og underskrift" in line.text for line in lines)]
    assert closing is drawn[-1]
    assert any("Vi ses igen" in line.text for line in closing)
    assert any("Torsdag den 23. marts" in line.text for line in closing)
    assert min(line.y for lines in drawn for line in lines) > 60


@pytest.mark.parametrize("count", range(1, 70, 3))
def test_a_long_text_leaves_no_line_alone(count: int) -> None:
    sheet = replace(NORMAL, support="\n".join(f"Linje {number}" for number in range(count)))
    for page in text_lines(render_plan(sheet)):
        lines = [line for line in body(page) if line.text.startswith("Linje")]
        assert len(lines) != 1 or count == 1
        assert body(page)[-1].text.strip() not in HEADINGS


def test_a_row_longer_than_a_page_names_its_owner_again() -> None:
    text = "\n".join(f"Punkt {number}" for number in range(120))
    printed = pages(render_plan(replace(NORMAL, agreements=(AgreementRow(US, text, "hver dag"),))))
    assert [
        ("Vi Punkt" in page, f"Side {number} af {len(printed)}" in page)
        for number, page in enumerate(printed, 1)
    ][1:3] == [(True, True)] * 2
    assert all(
        sum(f"Punkt {number}" in page.split("Det hjælper")[0] for page in printed) for number in range(120)
    )


def test_a_long_place_stands_below_the_box() -> None:
    place = " ".join(["Indgang ved siden af biblioteket, op ad trappen og til venstre."] * 12)
    spoken = structure(render_plan(replace(NORMAL, next_talk_place=place)))
    start = spoken.index(("H2", "Vi ses igen"))
    assert spoken[start + 1] == ("P", "Torsdag den 23. marts 2023 kl. 10.30")
    assert spoken[start + 2][1].startswith("Indgang")


def test_outcomes_may_be_as_long_as_they_need() -> None:
    rows = (
        OutcomeRow(
            US, "ringer til lægen", "nåede vi ikke, fordi lægen havde ferie, og det beklager vi meget"
        ),
    )
    page = pages(render_plan(replace(NORMAL, last_agreements=rows)))[0]
    for words in ("ringer til lægen", "nåede vi ikke, fordi lægen", "beklager vi meget"):
        assert words in page


def test_a_plan_costs_little_more_than_its_bare_text() -> None:
    cost = measure(NORMAL, runs=25)
    assert cost.ratio < 2.5, "the goal is 2; on a busy machine a little more passes"
