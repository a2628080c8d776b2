"""Markup becomes plain text; what an advertisement says of hours and a driving licence is understood."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobassist.domain.jobs import Hours
from jobassist.importers.job_text import asks_for_licence, hours_of, plain_line, plain_text, weekly_hours


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>Vi søger en <b>chauffør</b>.</p><p>Ring nu</p>", "Vi søger en chauffør.\n\nRing nu"),
        ("<ul><li>Kør</li><li>Læs</li></ul>", "– Kør\n– Læs"),
        ("Før<script>alert('<b>x</b>')</script><style>p{}</style>efter", "Førefter"),
        ("M&aring;ler &amp; læser &lt;b&gt;fed&lt;/b&gt;", "Måler & læser fed"),
        ("Løn < 200 kr. & mere > 3", "Løn < 200 kr. & mere > 3"),
        ("a\x00b\x07c\u202ed\r\n\r\n\r\n\r\ne", "abcd\n\ne"),
        ("<script>aldrig lukket", ""),
        ("<img src=x onerror=alert(1)>Kok", "Kok"),
    ],
)
def test_markup_becomes_text(markup: str, text: str) -> None:
    assert plain_text(markup) == text


def test_a_line_is_one_line() -> None:
    assert plain_line("<h1>Kok\n til</h1> <br>cafe") == "Kok til cafe"


@given(st.text(alphabet=st.sampled_from("<>/!-&;#xbpscriptæ \n\x00\u202e'\"="), max_size=200))
def test_nothing_is_an_error_and_nothing_invisible_stays(text: str) -> None:
    assert all(c.isprintable() or c == "\n" for c in plain_text(text))


@pytest.mark.parametrize("part", ["<a ", "<!--", "<", "&#", "<![CDATA[", "</", "<script>", "<p>"])
def test_a_megabyte_of_markup_takes_a_moment(part: str) -> None:
    started = time.process_time()
    plain_text(part * (1_000_000 // len(part)))
    assert time.process_time() - started < 20


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("37 timer om ugen", 37), ("15-20 timer ugentligt", 20), ("7,5 time pr. uge", 7.5),
        ("ca. 12 t. om ugen", 12), ("30 hours a week", 30), ("24 timer i døgnet", None), ("ingen tal", None),
        ("99 timer om ugen", None),
    ],
)  # fmt: skip
def test_the_hours_a_week_are_found(text: str, hours: float | None) -> None:
    assert weekly_hours(text) == hours


@pytest.mark.parametrize(
    ("text", "weekly", "hours"),
    [
        ("Fuldtid", None, Hours.FULL), ("På deltid", None, Hours.PART), ("Part-time", None, Hours.PART),
        ("Deltid eller fuldtid", None, Hours.UNKNOWN), ("", None, Hours.UNKNOWN), ("", 37, Hours.FULL),
        ("", 25, Hours.PART), ("", 15, Hours.SMALL), ("Fritidsjob i butik", None, Hours.SMALL),
        ("Småjob", None, Hours.SMALL), ("timer ved siden af", None, Hours.SMALL),
    ],
)  # fmt: skip
def test_how_much_work_it_is(text: str, weekly: float | None, hours: Hours) -> None:
    assert hours_of(text, weekly) is hours


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("Du har kørekort B", True), ("KØREKORT er et krav", True), ("Ingen krav.\nKørekort og bil", True),
        ("Kørekort er ikke nødvendigt", False), ("Du behøver ikke kørekort", False),
        ("Uden kørekort? Søg alligevel", False), ("Du skal ikke have kørekort", False), ("Cykel", False),
        ("Kørekort kræves ikke, men C-kørekort er et krav", True),
    ],
)  # fmt: skip
def test_whether_a_licence_is_asked_for(text: str, asks: bool) -> None:
    assert asks_for_licence(text) is asks
