"""How the limits on an office's paper are reckoned, at the end of it: who, the sentence, and each step."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from jobassist.reports.review_sheets import LimitRow
from jobassist.reports.seats_pdf import render_seats
from jobassist.reports.without_offer_pdf import render_without_offer
from tests.reports.hostile_texts import HOSTILE
from tests.reports.measure_plan import text_lines
from tests.reports.pdf_reading import assert_numbered, assert_only_text, pages, structure
from tests.reports.review_samples import LIMITS, cpr, seats, without_offer

_HEADING = "Sådan er fristerne regnet ud"
Render = Callable[[tuple[LimitRow, ...]], bytes]


def _list(limits: tuple[LimitRow, ...]) -> bytes:
    return render_without_offer(replace(without_offer(3), limits=limits))


def _seats(limits: tuple[LimitRow, ...]) -> bytes:
    return render_seats(replace(seats(2), limits=limits))


@pytest.mark.parametrize("render", [_list, _seats])
def test_each_limit_is_told_in_order_after_all_else(render: Render) -> None:
    spoken = structure(render(LIMITS))
    start = spoken.index(("H2", _HEADING))
    assert spoken[start + 1 :] == [
        ("P", f"Lone Vestergaard Holm · {cpr(1)}"),
        ("P", LIMITS[0].sentence),
        ("Lbl", "•"),
        ("LBody", LIMITS[0].steps[0]),
        ("Lbl", "•"),
        ("LBody", LIMITS[0].steps[1]),
        ("P", "Łukasz Wiśniewski · 610190-••••"),
        ("P", LIMITS[1].sentence),
    ]


@pytest.mark.parametrize("render", [_list, _seats])
def test_a_short_paper_says_nothing_of_it(render: Render) -> None:
    assert _HEADING not in " ".join(pages(render(())))


def test_no_name_stands_alone_at_the_foot_of_a_page() -> None:
    many = tuple(replace(LIMITS[0], citizen=f"Borger {n}", steps=("et trin",) * (n % 7)) for n in range(120))
    found = text_lines(_list(many))
    assert len(found) > 8
    for page in found:
        body = [line.text for line in page if "Side " not in line.text]
        assert not body[-1].startswith("Borger "), body[-1]


@pytest.mark.parametrize(("text", "shown"), HOSTILE)
def test_hostile_text_is_only_text(text: str, shown: str) -> None:
    assert_only_text(_list((LimitRow(text, text, text, (text,)),)), shown, at_least=4)


@pytest.mark.parametrize("text", ["x" * 3_000, "a\n" * 500, "ord " * 3_000])
def test_a_flood_of_text_still_has_its_pages(text: str) -> None:
    assert_numbered(pages(_list((LimitRow(text, text, text, (text,) * 3),))))
