"""The seats sheet on paper: the sentence first, then the numbers, and what they count."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from jobassist.reports.pdf_text import BOLD
from jobassist.reports.review_sheets import CatalogueRow, KindRow, ProposedRow, SeatsSheet, WeekRow
from jobassist.reports.seats_pdf import render_seats
from tests.reports.hostile_texts import HOSTILE
from tests.reports.measure_plan import text_lines
from tests.reports.pdf_reading import (
    assert_letter_by_letter,
    assert_numbered,
    assert_only_text,
    bookmarks,
    pages,
    reader,
    structure,
)
from tests.reports.review_samples import FRIDAY_ON, MONDAY_ON, NAMES, seats


def everywhere(text: str) -> SeatsSheet:
    """A sheet with the same text in every place."""
    return replace(
        seats(1), municipality=text, caseworker=text, rules=text, data_line=text, sentence=text,
        kinds=(KindRow(kind=text, need=1, free=1),), offers=(CatalogueRow(title=text, provider=text),),
        proposed=(ProposedRow(citizen=text, cpr=text, offer=text, starts_on=MONDAY_ON),), counted=(text,),
    )  # fmt: skip


def week(monday_on: date, *, short: int = 0) -> WeekRow:
    return WeekRow(monday_on=monday_on, need=1, free=1, need_so_far=1, free_so_far=1, short=short)


def test_half_a_year_is_one_table_on_the_first_page() -> None:
    first, second = pages(render_seats(seats()))
    assert "Pladser og behov Aktive tilbud · uge 11–36, 2023" in first
    assert "Køb 4 pladser til vejledning og opkvalificering, der begynder senest mandag 27-03-2023." in first
    assert "Uge for uge Uge Mandag Behov Ledige Behov i alt Ledige i alt Mangel i alt" in first
    assert "11 13-03-2023 3 2 3 2 mangler 1 12 20-03-2023 10 7 13 9 mangler 4" in first
    assert "32 07-08-2023 7 10 110 112 0" in first
    assert "INTERNT · Side 1 af 2" in first
    for words in (
        "Vejledning og opkvalificering 34 18 mangler 4 uge 11, 13-03-2023 Virksomhedspraktik 58 altid plads",
        "Tilbud Pladser I gang Reserveret Venteliste Næste start Ledige",
        "Mestring i hverdagen Demo Kommune 12 3 0 0 13-03-2023 1 for mange",
        "Job på prøve Torvets Supermarked – 6 3 2 03-04-2023 altid plads",
        "Forslag til placering Borger Tilbud Start Sidste sikre dag Lone Vestergaard Holm 610160-••••",
        "Sådan er tallene talt Behov: borgere, der skal begynde i et tilbud senest den uge",
        "Deltagere, hvis slutdato ikke kendes, regnes med i 13 uger.",
        "Karen Boysen · Pladser og behov · 10-03-2023",
        "INTERNT · Side 2 af 2",
    ):
        assert words in second


def test_a_shortage_is_a_word_in_bold_on_a_tint() -> None:
    def tints(sheet: SeatsSheet) -> int:
        content = reader(render_seats(sheet)).pages[0].get_contents()
        assert content is not None
        return sum(1 for _, operator in content.operations if operator == b"re")

    short, enough = seats(0, offers=0, proposed=0), seats(0, offers=0, proposed=0)
    short = replace(short, kinds=(), weeks=(week(MONDAY_ON, short=3), week(date(2023, 3, 20))))
    enough = replace(enough, kinds=(), weeks=(week(MONDAY_ON), week(date(2023, 3, 20))))
    assert tints(short) == tints(enough) + 1
    (page,) = text_lines(render_seats(short))
    assert [line.font for line in page if line.text.strip() == "mangler 3"] == [BOLD]


def test_nothing_to_show_is_said_in_words() -> None:
    sheet = SeatsSheet(printed_on=FRIDAY_ON, sentence="Der er plads til alle.")
    (page,) = pages(render_seats(sheet))
    for words in (
        "Jobcenter Udskrevet fredag den 10. marts 2023 Pladser og behov Aktive tilbud Der er plads til alle.",
        "Der er ingen uger at vise.",
        "Ingen skal begynde i et tilbud.",
        "Der er ingen tilbud i kataloget.",
        "Sådan er tallene talt",
    ):
        assert words in page
    assert "Forslag" not in page
    assert "None" not in page


@pytest.mark.parametrize(
    ("mondays", "words"),
    [
        ((date(2023, 3, 13),), "Aktive tilbud · uge 11, 2023"),
        ((date(2023, 12, 18), date(2024, 1, 1)), "Aktive tilbud · uge 51, 2023, til uge 1, 2024"),
        ((date(2025, 12, 22), date(2025, 12, 29)), "Aktive tilbud · uge 52, 2025, til uge 1, 2026"),
    ],
)
def test_the_period_is_in_iso_weeks(mondays: tuple[date, ...], words: str) -> None:
    sheet = replace(seats(0), weeks=tuple(map(week, mondays)))
    assert words in pages(render_seats(sheet))[0]


@pytest.mark.parametrize("count", [0, 1, 500])
def test_any_number_of_rows(count: int) -> None:
    pdf = render_seats(replace(seats(min(count, 26), offers=count, proposed=count), is_demo=True))
    found = pages(pdf)
    for number, page in enumerate(found, start=1):
        assert f"ØVELSE – opdigtede borgere · Side {number} af {len(found)}" in page
    assert "Sådan er tallene talt" in found[-1]
    if count == 500:
        heads = ("Uge Mandag", "Tilbud Pladser I gang", "Borger Tilbud Start")
        assert all(any(head in page for head in heads) for page in found[:-1])


def test_every_table_is_tagged() -> None:
    spoken = structure(render_seats(seats()))
    assert spoken.count(("TH", "Behov")) == 2
    assert ("TH", "11") in spoken
    assert ("TD", "mangler 1") in spoken
    assert ("TH", "Mestring i hverdagen Demo Kommune") in spoken
    assert ("P", "Mangel: borgere, som der ikke er en plads til i tide. En plads, der begynder senere, "
            "tæller ikke.") in spoken  # fmt: skip


@pytest.mark.parametrize(("text", "shown"), HOSTILE)
def test_hostile_text_is_only_text(text: str, shown: str) -> None:
    assert_only_text(render_seats(everywhere(text)), shown, at_least=10)


@pytest.mark.parametrize("text", ["x" * 3_000, "a\n" * 500, "ord " * 500])
def test_a_flood_of_text_still_has_its_pages(text: str) -> None:
    assert_numbered(pages(render_seats(everywhere(text))))


@pytest.mark.parametrize("name", NAMES)
def test_names_come_back_letter_by_letter(name: str) -> None:
    assert_letter_by_letter(render_seats(everywhere(name)), name, at_least=10)


def test_the_file_says_what_it_is_and_not_whose() -> None:
    pdf = render_seats(seats())
    metadata = {key: str(value) for key, value in (reader(pdf).metadata or {}).items()}
    assert metadata["/Title"] == "Pladser og behov"
    assert not [name for name in NAMES if name in " ".join(metadata.values())]
    titles = ["Uge for uge", "Slags tilbud", "Tilbud", "Forslag til placering", "Sådan er tallene talt"]
    assert [title for title, _ in bookmarks(pdf)] == titles
    assert min(line.size for page in text_lines(pdf) for line in page) >= 8.5
    assert render_seats(seats()) == pdf


def test_a_deadline_that_has_passed_is_said_as_on_the_screen() -> None:
    late = ProposedRow(citizen="Lone Holm", cpr="610160-••••", offer="Jobklub", starts_on=MONDAY_ON)
    text = " ".join(pages(render_seats(replace(seats(1), proposed=(late,)))))
    assert "Jobklub 13-03-2023 Overskredet" in text
