"""Large type: the same words and the same structure, 18 points and more, and pages that break well."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from jobassist.reports.plan_pdf import render_plan
from jobassist.reports.sheets import AgreementRow, Answered, PlanSheet, Topic
from jobassist.reports.summary_pdf import render_summary
from tests.reports.measure_plan import Line, text_lines
from tests.reports.pdf_reading import bookmarks, pages, reader, structure
from tests.reports.plan_samples import EMPTY, LONG, MANY, NORMAL, US, WHOLE
from tests.reports.summary_samples import CITIZENS

FOOTER_Y = 40.0
Render = Callable[[bool], bytes]
LONG_NOTE = "\n".join(f"Linje {number}: du fortalte om dit arbejde og din hverdag." for number in range(90))
NOTED = replace(CITIZENS, topics=(Topic("Dit arbejde", (Answered("Hvad fylder mest?", LONG_NOTE),)),))
PAPERS: dict[str, Render] = {
    "normal": lambda large: render_plan(NORMAL, large=large),
    "long": lambda large: render_plan(LONG, large=large),
    "whole": lambda large: render_plan(WHOLE, large=large),
    "many": lambda large: render_plan(MANY, large=large),
    "empty": lambda large: render_plan(EMPTY, large=large),
    "referat": lambda large: render_summary(CITIZENS, large=large),
    "long note": lambda large: render_summary(NOTED, large=large),
}


def body(page: list[Line]) -> list[Line]:
    """The lines above the footer, from the top."""
    return sorted((line for line in page if line.y > FOOTER_Y), key=lambda line: (-round(line.y), line.x))


def runs(pdf: bytes) -> list[tuple[str, str]]:
    """The structure with a text that breaks over pages as one."""
    joined: list[tuple[str, str]] = []
    for tag, words in structure(pdf):
        joined.append((tag, "".join(words.split())))
    return joined


@pytest.mark.parametrize("paper", PAPERS)
def test_the_same_words_with_the_same_tags(paper: str) -> None:
    usual, large = runs(PAPERS[paper](False)), runs(PAPERS[paper](True))
    assert "".join(words for _, words in usual) == "".join(words for _, words in large)
    assert [tag for tag, _ in usual if tag[0] == "H"] == [tag for tag, _ in large if tag[0] == "H"]
    if paper != "long note":
        assert usual == large


@pytest.mark.parametrize("paper", PAPERS)
def test_nothing_but_the_footer_is_small(paper: str) -> None:
    for page in text_lines(PAPERS[paper](True)):
        assert min(line.size for line in body(page)) >= 18
        assert min(line.size for line in page) >= 13


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("large", [False, True])
def test_no_heading_stands_alone_and_nothing_is_cut(paper: str, large: bool) -> None:
    pdf = PAPERS[paper](large)
    titles = {title for title, _ in bookmarks(pdf)} - {"Vi ses igen"}
    drawn = [body(page) for page in text_lines(pdf)]
    for lines in drawn:
        assert lines[-1].text.strip() not in titles
        assert lines[0].y < 842 - 30
        assert all(line.x >= 47.9 for line in lines)
    for page in pages(pdf):
        assert f"af {len(drawn)}" in page


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("count", range(24))
def test_wherever_the_page_ends(count: int, large: bool) -> None:
    goal = "\n".join(f"Mål {number}." for number in range(count * 2))
    pdf = render_plan(replace(WHOLE, goal=goal), large=large)
    notes = tuple(Answered(f"Spørgsmål {number}?", "Et svar.") for number in range(count))
    summary = render_summary(replace(NOTED, topics=(Topic("Arbejde", notes), *CITIZENS.topics)), large=large)
    for paper in (pdf, summary):
        titles = {title for title, _ in bookmarks(paper)} - {"Vi ses igen"}
        for lines in (body(page) for page in text_lines(paper)):
            assert lines[-1].text.strip() not in titles
            assert not lines[-1].text.startswith("Spørgsmål")


def test_the_last_agreement_never_stands_alone() -> None:
    for count in range(2, 40):
        rows = tuple(AgreementRow(US, f"ringer {number}", "10. marts") for number in range(count))
        for large in (False, True):
            last = [page.count("ringer") for page in pages(render_plan(_agreed(rows), large=large))]
            assert [found for found in last if found][-1] > 1


def _agreed(rows: tuple[AgreementRow, ...]) -> PlanSheet:
    return replace(EMPTY, agreements=rows)


@pytest.mark.parametrize("paper", ["normal", "long", "whole", "many"])
def test_the_signatures_stand_with_the_next_talk(paper: str) -> None:
    *others, last = pages(PAPERS[paper](True))
    assert last.count("Dato og underskrift") == 2
    assert "Vi ses igen" in last
    assert "Torsdag den 23. marts 2023 kl. 10.30" in last
    assert not [page for page in others if "Dato og underskrift" in page or "Vi ses igen" in page]


def test_a_date_stands_with_what_it_is_the_date_of() -> None:
    for lines in (body(page) for page in text_lines(render_plan(MANY, large=True))):
        starts = [line for line in lines if line.text.startswith("Nummer")]
        dates = [line for line in lines if re.fullmatch(r"\w+dag \d+\. marts ?", line.text)]
        assert len(starts) == len(dates)


def test_the_footer_has_room_for_everything_it_says() -> None:
    sheet = replace(LONG, citizen="Maximiliane Konstantinopolitanska-Vestergaard Sørensen Holm")
    for page in text_lines(render_plan(sheet, large=True)):
        low = [line for line in page if line.y <= FOOTER_Y]
        assert len({round(line.y) for line in low}) == 2
        assert min(line.y for line in low) > 12


def test_the_large_plan_has_no_page_more_than_it_needs() -> None:
    assert len(reader(render_plan(NORMAL, large=True)).pages) == 2
