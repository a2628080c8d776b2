"""The Friday sheet on paper: what changed, what needs doing, and honest words where there is nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from jobassist.reports.friday_pdf import render_friday
from jobassist.reports.review_sheets import ChangedRow, FridaySheet, MovedRow, TodoRow
from tests.reports.hostile_texts import HOSTILE
from tests.reports.measure_plan import text_lines
from tests.reports.pdf_reading import (
    assert_letter_by_letter,
    assert_only_text,
    bookmarks,
    catalog,
    pages,
    reader,
    squeezed,
    structure,
)
from tests.reports.review_samples import EMPTY_FRIDAY, FRIDAY, NAMES


def everywhere(text: str) -> FridaySheet:
    """A sheet with the same text in every place."""
    return replace(
        FRIDAY, municipality=text, caseworker=text, rules=text, data_line=text, counts=((text, 1),),
        changed=(ChangedRow(text, text, text, (text, text)),), todo=(TodoRow(text, text, text),),
        moved=(MovedRow(text, text),), reviewed_by_others=(text,),
    )  # fmt: skip


def many(count: int) -> FridaySheet:
    return replace(
        FRIDAY,
        changed=tuple(
            ChangedRow(f"Borger{n:03}", "610190-••••", "Dagpenge", ("Nyt.",)) for n in range(count)
        ),
        todo=tuple(TodoRow(f"Borger{n:03}", "610190-••••", "Ring") for n in range(count)),
        moved=tuple(MovedRow(f"Borger{n:03}", "Udgået") for n in range(count)),
    )


def test_the_sheet_is_one_page_with_every_word() -> None:
    (page,) = pages(render_friday(FRIDAY))
    for words in (
        "Demo Kommune · Jobcenter Udskrevet fredag den 10. marts 2023 Karen Boysen Fredagsark, uge 10",
        "Fredag 10-03-2023 · vurderet 9 af 61 · 15 %",
        "Data fra torsdag 09-03-2023, 1 dag gamle · Regler: aktivt tilbud 2020-01",
        "Nyt siden fredag 03-03-2023 Borger Nyt Lone Vestergaard Holm 620261-•••• · Sygedagpenge",
        "• Mestring i hverdagen er bevilget fra mandag 20-03-2023 • Samtalen torsdag 09-03-2023 er holdt",
        "Det skal gøres Borger Opgave Senest Åse Øster Ærø 650564-•••• Ring til borgeren",
        "08-03-2023 overskredet",
        "Til- og afgang og skift af målgruppe Borger Hvad er der sket Ștefan Țurcan Kommet til fra Bo Lind",
        "Vurderet af andre • Bo Lind vurderede 12 af dem.",
        "Fredagsark, uge 10 · 10-03-2023",
        "INTERNT · Side 1 af 1",
    ):
        assert words in page
    assert "ØVELSE" not in page


def test_nothing_new_is_said_in_words() -> None:
    (page,) = pages(render_friday(EMPTY_FRIDAY))
    assert "vurderet 0 af 61 · 0 %" in page
    assert "Intet er ændret siden fredag 03-03-2023." in page
    assert "Der er ikke noget, der skal gøres." in page
    assert "Ingen er kommet til, udgået eller skiftet målgruppe." in page
    assert "None" not in page
    assert "Vurderet af andre" not in page
    first = pages(render_friday(replace(EMPTY_FRIDAY, since=None)))[0]
    assert "Nyt Der er ingen tidligere fredag at sammenligne med." in first


@pytest.mark.parametrize(
    ("reviewed", "of", "words"),
    [
        (0, 0, "Fredag 10-03-2023 · ingen borgere at vurdere"),
        (61, 61, "vurderet 61 af 61 · 100 %"),
        (999, 1000, "vurderet 999 af 1000 · 99 %"),
        (1, 1000, "vurderet 1 af 1000 · 1 %"),
    ],
)
def test_only_all_is_a_hundred_percent(reviewed: int, of: int, words: str) -> None:
    assert words in pages(render_friday(replace(FRIDAY, reviewed=reviewed, of=of)))[0]


def test_a_screen_reader_hears_the_verdicts_with_their_numbers() -> None:
    spoken = structure(render_friday(FRIDAY))
    start = spoken.index(("P", "Tilbud i gang"))
    assert spoken[start - 1 : start + 3] == [
        ("P", "3"),
        ("P", "Tilbud i gang"),
        ("P", "2"),
        ("P", "Tilbud starter"),
    ]
    assert ("TH", "Lone Vestergaard Holm 620261-•••• · Sygedagpenge") in spoken
    assert ("TD", "08-03-2023 overskredet") in spoken


def test_late_is_a_word_without_a_day_too() -> None:
    rows = (TodoRow("Bo Li", "610190-••••", "Ring", is_late=True), TodoRow("Bo Li", "", ""))
    page = pages(render_friday(replace(FRIDAY, todo=rows)))[0]
    assert "Bo Li 610190-•••• Ring overskredet Bo Li – –" in page


def test_a_cpr_that_nobody_masked_is_masked() -> None:
    for cpr in ("610190-1234", "6101901234", "610190 1234"):
        text = " ".join(pages(render_friday(replace(FRIDAY, todo=(TodoRow("Bo Li", cpr, "Ring"),)))))
        assert "1234" not in text
        assert "610190-••••" in text


@pytest.mark.parametrize("count", [0, 1, 500])
def test_any_number_of_rows(count: int) -> None:
    pdf = render_friday(replace(many(count), is_demo=True))
    found = pages(pdf)
    for number, page in enumerate(found, start=1):
        assert f"INTERNT · ØVELSE – opdigtede borgere · Side {number} af {len(found)}" in page
        assert number == 1 or "Karen Boysen · Fredagsark, uge 10 · 10-03-2023" in page
    told = [words for tag, words in structure(pdf) if tag == "TH" and words.startswith("Borger0")]
    assert len(told) == 3 * min(count, 100)
    if count == 500:
        assert all("Borger Nyt" in p or "Borger Opgave" in p or "Borger Hvad er" in p for p in found)


@pytest.mark.parametrize(("text", "shown"), HOSTILE)
def test_hostile_text_is_only_text(text: str, shown: str) -> None:
    assert_only_text(render_friday(everywhere(text)), shown, at_least=12)


@pytest.mark.parametrize("text", ["x" * 3_000, "a\n" * 500, "ord " * 500])
def test_a_flood_of_text_loses_nothing(text: str) -> None:
    found = "".join(pages(render_friday(everywhere(text))))
    assert squeezed(found).count(squeezed(text)[:20]) >= 12
    assert "Side 1 af" in found


@pytest.mark.parametrize("name", NAMES)
def test_names_come_back_letter_by_letter(name: str) -> None:
    assert_letter_by_letter(render_friday(everywhere(name)), name, at_least=12)


def test_no_letter_is_below_eight_and_a_half_points() -> None:
    assert min(line.size for page in text_lines(render_friday(FRIDAY)) for line in page) >= 8.5


def test_the_file_says_what_it_is_and_not_whose() -> None:
    pdf = render_friday(FRIDAY)
    metadata = {key: str(value) for key, value in (reader(pdf).metadata or {}).items()}
    assert metadata["/Title"] == "Fredagsark, uge 10"
    assert not [name for name in NAMES if name in " ".join(metadata.values())]
    assert bookmarks(pdf) == [
        ("Nyt siden fredag 03-03-2023", 1),
        ("Det skal gøres", 1),
        ("Til- og afgang og skift af målgruppe", 1),
        ("Vurderet af andre", 1),
    ]
    assert catalog(pdf)["/Lang"] == "da-DK"
    assert catalog(pdf)["/MarkInfo"]["/Marked"]
    assert render_friday(FRIDAY) == pdf


def test_the_day_of_the_print_is_not_the_friday() -> None:
    page = pages(render_friday(replace(FRIDAY, printed_on=date(2023, 3, 13))))[0]
    assert "Udskrevet mandag den 13. marts 2023" in page
    assert "Fredag 10-03-2023 · vurderet" in page
