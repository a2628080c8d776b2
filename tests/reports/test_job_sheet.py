"""The sheet of job examples, read back: its words, its codes square by square, and what it refuses."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
import segno

from jobassist.domain.jobs import SHOWN_WITHOUT_DEADLINE, Hours, JobAd, JobId, JobKind
from jobassist.reports.job_sheet import JobExample, JobSheet
from jobassist.reports.job_sheet_pdf import render_job_sheets
from jobassist.reports.pdf_text import pdf_text
from jobassist.reports.qr_code import qr_matrix
from tests.reports.hostile_texts import HOSTILE
from tests.reports.pdf_reading import catalog, pages, reader, squeezed, structure

DAY = date(2023, 3, 10)
QR_POINTS = 72.0
LINK = "https://job.example/annonce/5512803"
AD = JobAd(
    JobId("1"),
    "Lagermedarbejder, plukning med scanner",
    employer="Grønvang Lager",
    municipality="Ishøj",
    weekly_hours=30,
    apply_by=date(2023, 3, 20),
    link=LINK,
    source="Jobnet",
    source_id="5512803",
    imported_on=date(2023, 3, 6),
)
EXAMPLE = JobExample(ad=AD, goal="A", why="Du har prøvet plukning før, og de tilbyder deltid.", away="4 km")
SHEET = JobSheet(
    printed_on=DAY,
    first_name="Nanna",
    examples=(
        EXAMPLE,
        JobExample(ad=replace(AD, title="Butiksassistent", source_id="2"), goal="B"),
        JobExample(ad=replace(AD, title="Serviceassistent på skole", weekly_hours=7.5), goal="C"),
    ),
    municipality="Demo Kommune",
    caseworker="Karen Boysen",
    phone="00 00 00 00",
)
LONG = "Serviceminded medarbejder til varemodtagelse, pluk og forsendelse i vores travle afdeling "


def sheet_of(*ads: JobAd) -> JobSheet:
    return replace(SHEET, examples=tuple(JobExample(ad=ad, goal="A", why="Fordi.") for ad in ads))


def codes(pdf: bytes) -> list[set[tuple[int, int]]]:
    """The dark squares of each code on the pages, as (row, column) from its upper left corner."""
    found = []
    for page in reader(pdf).pages:
        content = page.get_contents()
        assert content is not None
        text = content.get_data().decode("latin-1")
        for figure in re.findall(r"/Figure <</MCID \d+>> BDC(.*?)EMC", text, re.DOTALL):
            boxes = re.findall(r"(-?[\d.]+) (-?[\d.]+) ([\d.]+) ([\d.]+) re", figure)
            found.append(_squares([tuple(map(float, box)) for box in boxes]))
    return found


def _squares(boxes: list[tuple[float, ...]]) -> set[tuple[int, int]]:
    module = min(height for *_, height in boxes)
    left, top = min(x for x, *_ in boxes), max(y for _, y, *_ in boxes)
    return {
        (round((top - y) / module), round((x - left) / module) + step)
        for x, y, width, _ in boxes
        for step in range(round(width / module))
    }


def segnos(link: str) -> set[tuple[int, int]]:
    matrix = segno.make(link, error="m", micro=False).matrix
    return {(row, column) for row, line in enumerate(matrix) for column, dark in enumerate(line) if dark}


def test_the_sheet_is_one_page_with_every_word() -> None:
    (page,) = pages(render_job_sheets([SHEET]))
    for words in (
        "Demo Kommune · Jobcenter Fredag den 10. marts 2023",
        "Job, du kan søge Til Nanna. Vælg ét eller to, som du har lyst til. "
        "Scan koden med din telefon, så ser du hele annoncen.",
        "A Lagermedarbejder, plukning med scanner Grønvang Lager, Ishøj · 4 km "
        "30 timer om ugen · søg senest 20. marts "
        "Derfor: Du har prøvet plukning før, og de tilbyder deltid. Mine noter",
        "Annonce 5512803",
        "C Serviceassistent på skole Grønvang Lager, Ishøj 7,5 timer om ugen · søg senest 20. marts Mine",
        "Næste gang taler vi om, hvad der kom ud af det. Vil du have hjælp til en ansøgning, så ring til "
        "Karen Boysen på 00 00 00 00.",
        "A: dit ønskejob · B: tæt på · C: her mangler de folk Kilde: Jobnet, hentet 06-03-2023",
        "Job, du kan søge · 10-03-2023",
        "Side 1 af 1",
    ):
        assert words in page
    assert "ØVELSE" not in page


def test_each_code_is_segnos_square_by_square() -> None:
    links = (LINK, "https://job.example/æøå?id=1&x=2", "http://job.example/" + "langt/" * 40)
    drawn = codes(render_job_sheets([sheet_of(*(replace(AD, link=link) for link in links))]))
    assert drawn == [segnos(link) for link in links]


@pytest.mark.parametrize(
    "link",
    [
        "",
        "javascript:alert(1)",
        "ftp://job.example/1",
        "https://job.example/\n1",
        "https://job.example/" + "a" * 500,
        "https://job.example/" + "a" * 3000,
    ],
)
def test_without_a_code_the_sheet_says_whom_to_ask(link: str) -> None:
    assert qr_matrix(link) == ()
    pdf = render_job_sheets([sheet_of(replace(AD, link=link))])
    assert codes(pdf) == []
    (page,) = pages(pdf)
    assert "Koden mangler. Spørg os, så finder vi annoncen." in page
    assert "Scan koden" not in page
    assert "Vælg ét" not in page, "there is one"


def test_who_listens_hears_the_letter_the_job_and_the_link() -> None:
    pdf = render_job_sheets([SHEET])
    heard = [(tag, text.strip()) for tag, text in structure(pdf)]
    start = heard.index(("Span", "A"))
    assert heard[start : start + 8] == [
        ("Span", "A"),
        ("Span", AD.title),
        ("P", "Grønvang Lager, Ishøj · 4 km"),
        ("P", "30 timer om ugen · søg senest 20. marts"),
        ("P", "Derfor: Du har prøvet plukning før, og de tilbyder deltid."),
        ("P", "Mine noter"),
        ("Figure", ""),
        ("P", "Annonce 5512803"),
    ]
    figure = next(each for each in _elements(catalog(pdf)["/StructTreeRoot"]) if each["/S"] == "/Figure")
    assert figure["/Alt"] == f"QR-kode, der åbner {LINK}"
    left, bottom, right, top = figure["/A"]["/BBox"]
    assert (right - left, top - bottom) == pytest.approx((QR_POINTS, QR_POINTS))
    assert 450 < left < 550
    assert 550 < bottom < 750
    letter = next(each for each in _elements(catalog(pdf)["/StructTreeRoot"]) if "/Alt" in each)
    assert letter["/Alt"] == "A: dit ønskejob."


def _elements(element: Any) -> list[Any]:
    node = element.get_object()
    kids = node.get("/K", [])
    found = [node] if "/S" in node else []
    for kid in kids if isinstance(kids, list) else [kids]:
        if not isinstance(kid, int):
            found += _elements(kid)
    return found


def test_an_expired_advertisement_is_refused() -> None:
    sheet_of(replace(AD, apply_by=DAY))
    with pytest.raises(ValueError, match="expired on 10-03-2023"):
        sheet_of(AD, replace(AD, apply_by=DAY - timedelta(days=1)))
    old = DAY - SHOWN_WITHOUT_DEADLINE - timedelta(days=1)
    with pytest.raises(ValueError, match="expired"):
        sheet_of(replace(AD, apply_by=None, published_on=old))


def test_a_sheet_has_one_to_five_examples_with_goals_that_exist() -> None:
    for number in (0, 6):
        with pytest.raises(ValueError, match="1 to 5 examples"):
            replace(SHEET, examples=(EXAMPLE,) * number)
    with pytest.raises(ValueError, match="No such goal"):
        replace(SHEET, examples=(replace(EXAMPLE, goal="D"),))
    with pytest.raises(ValueError, match="no sheet"):
        render_job_sheets([])


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"apply_by": None}, "30 timer om ugen · ingen frist, så søg snart"),
        ({"apply_by": date(2024, 1, 2)}, "30 timer om ugen · søg senest 2. januar 2024"),
        ({"weekly_hours": 1}, "1 time om ugen · søg"),
        ({"weekly_hours": None, "hours": Hours.PART}, "Deltid · søg senest"),
        ({"weekly_hours": None, "hours": Hours.SMALL}, "Få timer om ugen · søg"),
        ({"weekly_hours": None}, "Ishøj Søg senest 20. marts"),
        ({"place": "Ishøj Strand"}, "Grønvang Lager, Ishøj Strand 30"),
        ({"employer": "", "municipality": ""}, "scanner 30 timer"),
        ({"source_id": ""}, "job.example"),
        ({"source_id": "", "link": "https://[x/1"}, "Mine noter"),
        ({"source": "", "imported_on": None}, "Kilde: jobcentret Job, du kan søge"),
        ({"title": ""}, "A Job Grønvang"),
    ],
)
def test_what_an_advertisement_lacks(changed: dict[str, object], said: str) -> None:
    (page,) = pages(render_job_sheets([sheet_of(replace(AD, **changed))]))  # type: ignore[arg-type]
    assert said in page
    assert "None" not in page


def test_sources_are_told_once_each() -> None:
    other = replace(AD, source="Egen liste", imported_on=None)
    (page,) = pages(render_job_sheets([sheet_of(AD, AD, other)]))
    assert "Kilder: Jobnet, hentet 06-03-2023; Egen liste" in page


def test_whom_to_ask_and_goals_that_are_missing() -> None:
    bare = JobSheet(printed_on=DAY, first_name="", examples=(JobExample(ad=AD),), is_demo=True)
    (page,) = pages(render_job_sheets([bare]))
    assert "så kontakt jobcentret." in page
    assert "Job, du kan søge Scan koden" in page
    assert "dit ønskejob" not in page
    assert "ØVELSE – opdigtede borgere · Side 1 af 1" in page


@pytest.mark.parametrize("times", [1, 2, 5, 80])
def test_five_examples_fit_on_one_page_however_long_their_words_are(times: int) -> None:
    long = replace(AD, title=LONG * times, employer="Łódź Gőtz ș Иван & Søn " * times)
    sheet = replace(SHEET, examples=(JobExample(ad=long, goal="A", why=LONG * times),) * 5)
    (page,) = pages(render_job_sheets([sheet]))
    assert page.count("Mine noter") == 5
    assert "Łódź Gőtz ș Иван" in page
    assert "Næste gang" in page


@pytest.mark.parametrize("count", [3, 4])
def test_usual_words_leave_two_lines_for_notes(count: int) -> None:
    sheet = replace(SHEET, examples=(EXAMPLE,) * count)
    content = reader(render_job_sheets([sheet])).pages[0].get_contents()
    assert content is not None
    lines = [operands for operands, operator in content.operations if operator == b"l"]
    letters, rules, foot = count * 4, 1 + count, 1
    assert len(lines) == letters + rules + count * 2 + foot


def test_large_type_takes_more_pages_and_keeps_examples_whole() -> None:
    read = pages(render_job_sheets([replace(SHEET, is_large=True, examples=(EXAMPLE,) * 5)]))
    assert len(read) > 1
    assert sum(page.count("Annonce 5512803") for page in read) == 5
    assert all(page.count("Mine noter") == page.count("Annonce 5512803") for page in read)


def test_a_days_sheets_are_one_file() -> None:
    names = ("Nanna", "Bo", "Şerife", "Ångström")
    sheets = [replace(SHEET, first_name=name) for name in names]
    pdf = render_job_sheets(sheets)
    assert pdf == render_job_sheets(sheets), "the same sheets give the same bytes"
    read = pages(pdf)
    assert len(read) == len(names)
    for name, page in zip(names, read, strict=True):
        assert f"Til {name}." in page
        assert "Side 1 af 1" in page
    assert len(codes(pdf)) == 3 * len(names)


@pytest.mark.parametrize(("text", "shown"), HOSTILE)
def test_hostile_text_is_only_text(text: str, shown: str) -> None:
    assert pdf_text(text) == shown
    ad = JobAd(JobId("1"), text, text, text, text, text, text, source=text, source_id=text, link=text)
    linked = replace(ad, link=f"https://job.example/{text}")
    examples = tuple(JobExample(ad=each, goal="B", why=text, away=text) for each in (ad, linked))
    sheet = JobSheet(
        printed_on=DAY, first_name=text, examples=examples, municipality=text, caseworker=text, phone=text
    )
    pdf = render_job_sheets([sheet])
    assert squeezed("".join(pages(pdf))).count(squeezed(shown)) >= 8
    for page in reader(pdf).pages:
        assert "/Annots" not in page
        assert "/XObject" not in str(page["/Resources"])
        assert list(page.images) == []
    assert structure(pdf)
    assert not {"/OpenAction", "/AA", "/Names", "/AcroForm"} & set(catalog(pdf))


def test_a_place_says_what_it_is_and_whom_to_ask() -> None:
    place = replace(AD, kind=JobKind.PRAKTIK, seats=2, apply_by=None)
    until = replace(AD, kind=JobKind.WAGE_SUBSIDY)
    (text,) = pages(render_job_sheets([sheet_of(place, until, replace(AD, kind=JobKind.SMALL))]))
    told = squeezed(text)
    assert squeezed("Praktikplads, 2 pladser · 30 timer om ugen · spørg din sagsbehandler") in told
    assert squeezed("Løntilskud · 30 timer om ugen · senest 20. marts") in told
    assert squeezed("Småjob · 30 timer om ugen · søg senest 20. marts") in told
