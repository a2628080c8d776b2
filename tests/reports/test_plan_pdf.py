"""The printed plan, read back: its words, its file, and what hostile text can do to it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from jobassist.reports.plan_pdf import render_plan
from jobassist.reports.sheets import AgreementRow, OfferRow, OutcomeRow, PlanSheet
from tests.reports.pdf_reading import bookmarks, catalog, pages, reader, squeezed, structure
from tests.reports.plan_samples import CITIZEN, EMPTY, LONG, NORMAL, US


def everywhere(text: str) -> PlanSheet:
    """A sheet with the same text in every place a person can write."""
    return replace(
        NORMAL,
        citizen=text,
        municipality=text,
        address=(text,),
        caseworker=text,
        phone=text,
        goal=text,
        job_goals=(text, text, text),
        education_goal=text,
        search_requirements=text,
        support=text,
        agreements=(AgreementRow(US, text, text),),
        last_agreements=(OutcomeRow(CITIZEN, text, text),),
        offers=(OfferRow(text, text),),
        next_talk_place=text,
    )


def test_the_normal_plan_is_one_page_with_every_word() -> None:
    (page,) = pages(render_plan(NORMAL))
    for words in (
        "Demo Kommune · Jobcenter Rådhusvej 12, 0000 Demoby",
        "Torsdag den 9. marts 2023 Karen Boysen · tlf. 00 00 00 00",
        "Din opfølgningsplan Lone Vestergaard Holm · version 3 · efter samtale 3 af 4",
        "Dit mål Du er tilbage på 30 timer om ugen hos Plejehjemmet Solsiden senest den 1. maj 2023.",
        "Det har vi aftalt Vi ringer til konsulenten",
        "fredag 10. marts Du aftaler opgaver uden løft med din leder. onsdag 15. marts Du prøver",
        "formiddage om ugen. fra mandag 20. marts",
        "Det hjælper dig på vej Du kan veksle",
        "Det aftalte vi sidst Vi skulle ringe",
        "ny dato 10. marts Du talte med din leder om færre timer. holdt",
        "Vi ses igen Torsdag den 23. marts 2023 kl. 10.30 "
        "Rådhusvej 12, lokale 4. Du må gerne tage en bisidder med.",
        "Kan du ikke komme, eller passer noget ikke? Ring til Karen Boysen på 00 00 00 00. "
        "Så finder vi en anden løsning.",
        "Dato og underskrift Lone Vestergaard Holm Dato og underskrift Karen Boysen, sagsbehandler",
        "Opfølgningsplan, version 3 · 09-03-2023",
        "Side 1 af 1",
    ):
        assert words in page
    assert "ØVELSE" not in page


def test_a_long_plan_takes_two_pages_and_says_so() -> None:
    first, second = pages(render_plan(LONG))
    assert "Dine jobmål A Medarbejder på lager B Butiksassistent C Serviceassistent" in first
    assert "Praktik hos Torvets Supermarked 20. marts – 14. april" in first
    assert "Mentor, to timer om ugen fra mandag 27. marts" in first
    assert "ØVELSE – opdigtede borgere · Side 1 af 2" in first
    assert "Lone Vestergaard Holm · Opfølgningsplan, version 3 · 09-03-2023" in second
    assert "ØVELSE – opdigtede borgere · Side 2 af 2" in second


def test_missing_pieces_leave_no_trace() -> None:
    (page,) = pages(render_plan(EMPTY))
    assert page.startswith(
        "Jobcenter Torsdag den 9. marts 2023 Din opfølgningsplan Udkast Vi udfylder planen, "
    )
    assert "Passer noget ikke? Kontakt jobcentret. Så finder vi en anden løsning." in page
    assert "Dato og underskrift Sagsbehandler" in page
    for words in ("Dit mål", "Det har vi aftalt", "Vi ses igen", "tlf.", "samtale", "None"):
        assert words not in page
    assert bookmarks(render_plan(EMPTY)) == []


def test_text_of_nothing_but_unseen_characters_is_no_section() -> None:
    assert (
        "Dit mål"
        not in pages(render_plan(replace(EMPTY, goal=" \x00\u200b\n", job_goals=("\x00", " ", "\u200b"))))[0]
    )


def test_one_job_goal_needs_no_letter() -> None:
    page = pages(render_plan(replace(EMPTY, job_goals=("", "Butiksassistent", ""))))[0]
    assert "Dit jobmål Butiksassistent" in page


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"talk_number": 5, "talks_required": 4}, "version 3 · efter samtale 5 Dit mål"),
        ({"talk_number": None}, "version 3 Dit mål"),
        ({"municipality": "Jobcenter Demoby"}, "Jobcenter Demoby Rådhusvej"),
        ({"phone": ""}, "passer noget ikke? Kontakt Karen Boysen. Så finder"),
        ({"caseworker": ""}, "passer noget ikke? Ring til os på 00 00 00 00. Så finder"),
        ({"next_talk_at": None}, "Passer noget ikke? Ring til Karen Boysen på 00 00 00 00."),
        ({"next_talk_at": datetime(2023, 3, 23)}, "Torsdag den 23. marts 2023 Rådhusvej"),
        ({"next_talk_place": ""}, "kl. 10.30 Du må gerne tage en bisidder med."),
        ({"next_talk_place": "Ring på!"}, "kl. 10.30 Ring på! Du må gerne"),
        ({"version": None}, "Lone Vestergaard Holm · udkast · efter samtale"),
        ({"agreements": (AgreementRow(US, "ringer", due_on=date(2024, 1, 5)),)}, "fredag 5. januar 2024"),
        ({"offers": (OfferRow("Kursus", ends_on=date(2023, 4, 14)),)}, "Kursus til fredag 14. april"),
        ({"offers": (OfferRow("Kursus"),)}, "Det tilbyder vi dig Kursus Det hjælper"),
    ],
)
def test_each_piece_in_its_own_words(changes: dict[str, object], words: str) -> None:
    sheet = replace(NORMAL, **changes)  # type: ignore[arg-type]
    assert words in " ".join(pages(render_plan(sheet)))


@pytest.mark.parametrize(
    "text", ["Åse Æbelø", "Aage Aagaard", "Łucja", "Őry", "Ștefan", "Жанна Ωμέγα", "Tom & Bo <3"]
)
def test_names_come_back_letter_by_letter(text: str) -> None:
    pdf = render_plan(everywhere(text))
    assert squeezed("".join(pages(pdf))).count(squeezed(text)) >= 20


def test_the_same_sheet_gives_the_same_bytes_in_every_process() -> None:
    code = (
        "import hashlib; from tests.reports.plan_samples import LONG;"
        "from jobassist.reports.plan_pdf import render_plan;"
        "print(hashlib.sha256(render_plan(LONG)).hexdigest())"
    )
    path = str(Path(__file__).parents[2])
    prints = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONPATH": path, "PYTHONHASHSEED": seed, "TZ": zone},
            capture_output=True,
            check=True,
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "America/New_York"))
    }
    assert len(prints) == 1
    assert render_plan(LONG) == render_plan(LONG)


def test_the_file_says_what_it_is_and_not_whose() -> None:
    pdf = render_plan(NORMAL)
    metadata = {key: str(value) for key, value in (reader(pdf).metadata or {}).items()}
    assert metadata["/Title"] == "Opfølgningsplan, version 3"
    assert metadata["/Author"] == "Demo Kommune · Jobcenter"
    assert metadata["/Subject"] == "Opfølgningsplan"
    assert metadata["/Creator"] == "JobAssist"
    assert metadata["/CreationDate"] == metadata["/ModDate"] == "D:20230309000000Z"
    outside = " ".join([*metadata.values(), *(title for title, _ in bookmarks(pdf))])
    assert not [name for name in NORMAL.citizen.split() if name in outside]
    assert catalog(pdf)["/Lang"] == "da-DK"
    assert catalog(pdf)["/ViewerPreferences"]["/DisplayDocTitle"]


def test_a_sheet_has_no_place_for_a_cpr() -> None:
    assert not [name for name in PlanSheet.__dataclass_fields__ if "cpr" in name.casefold()]


def test_bookmarks_lead_to_the_sections() -> None:
    assert bookmarks(render_plan(LONG)) == [
        ("Dit mål", 1),
        ("Dine jobmål", 1),
        ("Dit uddannelsesmål", 1),
        ("Det har vi aftalt", 1),
        ("Det tilbyder vi dig", 1),
        ("Din jobsøgning", 1),
        ("Det hjælper dig på vej", 2),
        ("Det aftalte vi sidst", 2),
        ("Vi ses igen", 2),
    ]


def test_every_font_is_embedded_as_a_subset() -> None:
    pdf = render_plan(NORMAL)
    for page in reader(pdf).pages:
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index]
            assert font["/BaseFont"][1:].startswith("AAAAAA+NotoSans")
            assert len(font["/FontDescriptor"]["/FontFile2"].get_data()) < 40_000
    assert len(pdf) < 60_000


def test_a_screen_reader_hears_the_plan_in_order() -> None:
    spoken = structure(render_plan(NORMAL))
    assert spoken[:8] == [
        ("P", "Demo Kommune · Jobcenter Rådhusvej 12, 0000 Demoby"),
        ("P", "Torsdag den 9. marts 2023 Karen Boysen · tlf. 00 00 00 00"),
        ("H1", "Din opfølgningsplan"),
        ("P", "Lone Vestergaard Holm · version 3 · efter samtale 3 af 4"),
        ("H2", "Dit mål"),
        ("P", NORMAL.goal),
        ("H2", "Det har vi aftalt"),
        ("Lbl", "Vi"),
    ]
    assert ("LBody", NORMAL.agreements[0].what) in spoken
    assert ("LBody", "fredag 10. marts") in spoken
    assert ("H2", "Vi ses igen") in spoken
    assert len(spoken) == len([words for _, words in spoken if words])


def test_each_piece_on_paper_finds_its_way_back_to_the_structure() -> None:
    pdf = render_plan(LONG)
    root = catalog(pdf)["/StructTreeRoot"]
    numbers = root["/ParentTree"]["/Nums"]
    parents = dict(zip(numbers[::2], numbers[1::2], strict=True))
    assert catalog(pdf)["/MarkInfo"]["/Marked"]
    for page in reader(pdf).pages:
        for mcid, element in enumerate(parents[page["/StructParents"]]):
            kids = element.get_object()["/K"]
            marks = [kid.get_object()["/MCID"] for kid in (kids if isinstance(kids, list) else [kids])]
            assert mcid in marks


@pytest.mark.parametrize("text", ["x" * 50_000, "ord " * 12_500, "a\n" * 25_000])
def test_a_flood_of_text_stays_fast(text: str) -> None:
    start = time.process_time()
    pdf = render_plan(
        replace(NORMAL, goal=text, agreements=(AgreementRow(US, text, text),), next_talk_place=text)
    )
    assert time.process_time() - start < 10
    assert len(reader(pdf).pages) > 10
