"""Files of job advertisements in every shape, and what is wrong with their rows."""

from __future__ import annotations

import io
import json
from datetime import date
from typing import Any

import pytest
import xlsxwriter  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st

from jobassist import paths
from jobassist.domain.errors import JobAssistError
from jobassist.domain.job_drafts import JobsDraft
from jobassist.domain.jobs import Hours, JobAd, JobKind
from jobassist.importers.errors import UnreadableListError
from jobassist.importers.job_terms import load_job_terms
from jobassist.importers.jobs import read_jobs, read_text

TODAY = date(2023, 3, 7)
TERMS = load_job_terms(paths.resources("terms"))
JOBNET = {
    "jobAdId": "5312345",
    "title": "Lagermedarbejder",
    "hiringOrgName": "Nordlager A/S",
    "occupation": "Lager- og logistikmedarbejder",
    "municipality": "Ishøj",
    "postalCode": 2635,
    "publicationDate": "2023-03-01T00:00:00",
    "applicationDeadline": "2023-04-01T00:00:00+02:00",
    "workHourPartTime": True,
    "link": "https://job.jobnet.dk/CV/FindWork/Details/5312345",
}


def read(content: bytes | str, name: str = "job.csv") -> JobsDraft:
    data = content if isinstance(content, bytes) else content.encode()
    return read_jobs(data, name=name, today=TODAY, terms=TERMS)


def only(draft: JobsDraft) -> JobAd:
    (one,) = draft.drafts
    return one.ad


def sentences(draft: JobsDraft) -> list[tuple[int | None, str, str]]:
    return [(problem.row, problem.column, problem.problem) for problem in draft.problems]


@pytest.mark.parametrize("wrapped", [[JOBNET], {"jobAds": [JOBNET]}, {"data": {"items": [JOBNET]}}, JOBNET])
def test_jobnets_listing(wrapped: Any) -> None:
    draft = read(json.dumps(wrapped), "job.json")
    ad = only(draft)
    assert (ad.title, ad.employer, ad.occupation) == (
        "Lagermedarbejder", "Nordlager A/S", "Lager- og logistikmedarbejder",
    )  # fmt: skip
    assert (ad.municipality, ad.postal_code, ad.hours) == ("Ishøj", "2635", Hours.PART)
    assert (ad.published_on, ad.apply_by) == (date(2023, 3, 1), date(2023, 4, 1))
    assert (ad.source, ad.source_id, ad.link) == ("Jobnet", "5312345", JOBNET["link"])
    assert ad.imported_on == TODAY
    assert draft.problems == ()
    assert draft.columns == tuple(JOBNET)
    assert draft.raw_rows[0][1][8] == "ja"


def test_columns_nobody_knows_are_kept() -> None:
    draft = read(json.dumps([{**JOBNET, "geo": {"lat": 55.6, "tags": ["a", "b"]}, "x": [1]}]))
    assert draft.columns[-3:] == ("geo.lat", "geo.tags", "x")
    assert draft.raw_rows[0][1][-3:] == ("55.6", "a, b", "1")


@pytest.mark.parametrize(
    ("headings", "row"),
    [
        ("Titel;Arbejdsgiver;Kommune;Postnr.;Ansøgningsfrist", "Kok;Kroen;Køge Kommune;4600 Køge;01-04-2023"),
        ("title,employer,municipality,zip code,apply by", "Kok,Kroen,Køge,4600,2023-04-01"),
        ("Stilling\tVirksomhed\tKommune\tPostnr\tFrist", "Kok\tKroen\tKøge\t4600\t1. april 2023"),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_csv_in_danish_and_english_in_any_encoding(headings: str, row: str, encoding: str) -> None:
    ad = only(read(f"Udtræk af job\n{headings}\n{row}\n".encode(encoding)))
    assert (ad.title, ad.employer, ad.municipality) == ("Kok", "Kroen", "Køge")
    assert (ad.postal_code, ad.apply_by) == ("4600", date(2023, 4, 1))


def test_a_workbook() -> None:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["Titel", "Timer om ugen", "Deadline", "By"])
        sheet.write_row(1, 0, ["Butiksassistent", 12.5])
        sheet.write_datetime(1, 2, date(2023, 4, 1), book.add_format({"num_format": "dd-mm-yyyy"}))
        sheet.write(1, 3, "2635 Ishøj")
    ad = only(read(out.getvalue(), "job.xlsx"))
    assert (ad.weekly_hours, ad.hours, ad.apply_by) == (12.5, Hours.SMALL, date(2023, 4, 1))
    assert (ad.postal_code, ad.place) == ("2635", "2635 Ishøj")


def test_what_cannot_be_used_is_left_out_of_its_row_and_told() -> None:
    draft = read(
        "Titel;Link;Deadline;Postnr;Timer;Opslået\n"
        "Kok;javascript:alert(1);32-13-2023;12;mange;01-03-2023\n"
        ";https://a.dk;;;;\n"
        "Tjener;http://a.dk/1;Snarest muligt;2635;37;\n"
        "Rod;x;y;z;1;2;3\n"
    )
    assert sentences(draft) == [
        (2, "Link", "Linket er ikke en webadresse (http eller https) og er ikke taget med."),
        (2, "Postnr", "“12” er ikke et dansk postnummer og er ikke taget med."),
        (2, "Timer", "“mange” er ikke timer om ugen og er ikke taget med."),
        (2, "Deadline", "32-13-2023 findes ikke. Datoen er ikke taget med."),
        (3, "Titel", "Der er ingen titel, så annoncen er ikke taget med. Skriv titlen i filen."),
        (5, "", "Rækken har flere felter end overskrifter, så felterne passer ikke til kolonnerne. "
         "Sæt teksten med semikolon i anførselstegn."),
    ]  # fmt: skip
    cook, waiter = (each.ad for each in draft.drafts)
    assert (cook.link, cook.apply_by, cook.weekly_hours) == ("", None, None)
    assert (waiter.apply_by, waiter.hours) == (None, Hours.FULL)
    assert [problem.rejects for problem in draft.problems] == [False] * 4 + [True] * 2
    assert draft.row_count == 4


def test_a_megabyte_of_description_is_cut_and_cleaned() -> None:
    text = "<script>evil()</script><p>Kørekort</p>" + "<b>ord</b> " * 100_000
    draft = read(json.dumps([{"title": "<b>Chauffør</b>", "description": text}]))
    ad = only(draft)
    assert len(ad.description) <= 20_000
    assert ad.title == "Chauffør"
    assert ad.description.startswith("Kørekort\nord ord")
    assert "evil" not in ad.description
    assert ad.needs_licence
    assert sentences(draft) == [(1, "description", "Teksten er forkortet til 20.000 tegn.")]


@pytest.mark.parametrize(
    ("cells", "hours", "licence"),
    [
        ("Ja;Fuldtid;37", Hours.FULL, True), ("Nej;Deltid;", Hours.PART, False),
        (";;15 timer", Hours.SMALL, False), (";12 timer om ugen;", Hours.SMALL, False),
    ],
)  # fmt: skip
def test_hours_and_licence_have_columns(cells: str, hours: Hours, licence: bool) -> None:
    ad = only(read(f"Titel;Kørekort;Arbejdstid;Timer\nKok;{cells}\n"))
    assert (ad.hours, ad.needs_licence) == (hours, licence)


PAGE = """<!doctype html><html><head><title>Pædagog | Jobportalen</title>
<link rel="canonical" href="https://www.jobindex.dk/vis-job/h1"><script>var x = "<h1>Forkert</h1>"</script>
{more}</head><body><h1>Pædagog søges</h1><p>30 timer om ugen</p><style>p {{}}</style></body></html>"""


def test_a_saved_page() -> None:
    ad = only(read(PAGE.format(more=""), "side.html"))
    assert (ad.title, ad.link, ad.source) == (
        "Pædagog søges", "https://www.jobindex.dk/vis-job/h1", "Jobindex",
    )  # fmt: skip
    assert ad.description == "Pædagog søges\n\n30 timer om ugen"
    assert (ad.weekly_hours, ad.hours) == (30, Hours.PART)


def test_a_saved_page_with_a_posting_of_its_own() -> None:
    posting = {
        "@graph": [
            {"@type": "WebPage"},
            {
                "@type": ["JobPosting"], "title": "Pædagog", "datePosted": "2023-03-02",
                "validThrough": "2023-03-20T23:59", "employmentType": ["PART_TIME"],
                "hiringOrganization": {"@type": "Organization", "name": "Ishøj Kommune"},
                "jobLocation": [{"address": {"postalCode": "2635", "addressLocality": "Ishøj",
                                             "addressRegion": "Ishøj Kommune"}}],
                "description": "<p>Du er &lt;god&gt;</p>", "identifier": {"value": "A-17"},
            },
        ]
    }  # fmt: skip
    script = f'<script type="application/ld+json">{json.dumps(posting)}</script>'
    ad = only(read(PAGE.format(more=f'<script type="application/ld+json">{{</script>{script}'), "side.htm"))
    assert (ad.title, ad.employer, ad.municipality, ad.place) == (
        "Pædagog", "Ishøj Kommune", "Ishøj", "Ishøj",
    )  # fmt: skip
    assert (ad.published_on, ad.apply_by, ad.hours) == (date(2023, 3, 2), date(2023, 3, 20), Hours.PART)
    assert (ad.source_id, ad.description) == ("A-17", "Du er")


def test_lines_of_a_pasted_text_name_facts() -> None:
    text = """Kok til kantine
    Arbejdsgiver: Kroen ved Åen
    Arbejdssted: 4600 Køge
    Ansøgningsfrist: 20. marts 2023
    Frist: 21-03-2023
    Type: Praktik
    Timer om ugen: mange
    Link: javascript:alert(1)
    Husk: forklæde
    Titel: noget andet"""
    draft = read_text(text, today=TODAY, terms=TERMS)
    ad = only(draft)
    assert (ad.title, ad.employer) == ("Kok til kantine", "Kroen ved Åen")
    assert (ad.postal_code, ad.place) == ("4600", "4600 Køge")
    assert (ad.apply_by, ad.kind, ad.weekly_hours, ad.link) == (date(2023, 3, 20), JobKind.PRAKTIK, None, "")
    assert "Husk: forklæde" in ad.description
    assert len(draft.problems) == 2


def test_pasted_text() -> None:
    draft = read_text(
        "\n Afløser i køkken \n\nFritidsjob.\nhttps://a.dk/job\nRing.", today=TODAY, terms=TERMS
    )
    ad = only(draft)
    assert (ad.title, ad.description, ad.link) == (
        "Afløser i køkken",
        "Fritidsjob.\nRing.",
        "https://a.dk/job",
    )
    assert (ad.hours, ad.source) == (Hours.SMALL, "a.dk")
    assert only(read_text("Kok", today=TODAY, terms=TERMS)).source == "Indsat"
    assert only(read_text("<h1>Kok</h1>", today=TODAY, terms=TERMS)).title == "Kok"


@pytest.mark.parametrize(
    ("content", "starts"),
    [
        (b"[1, 2]", "Filen har ingen liste"), (b"{", "Filen kan ikke læses som JSON"),
        (b"[" * 100_000, "Filen kan ikke læses som JSON"), (b"{}", "Filen har ingen liste"),
        (b'[{"navn": "x"}]', "Ingen kolonne hedder Titel"),
        (b"CPR;Navn\n1;2\n", "Ingen kolonne hedder Titel"),
        (b"Titel;Link\n", "Filen har ingen jobannoncer"), (b"Titel\n" + b"x" * 40_000, "En celle i række 2"),
        (b"<html></html>", "Siden har ingen tekst"), (b"%PDF-1.4 x", "Filen er ikke et regneark"),
        (b'Titel\n"x', "Et anførselstegn"), (b"Titel\nKok" * 99 + b"\x00", "Filen indeholder tegn"),
        (b'[{"' + b"x" * 9 + b'": ' + b"9" * 9_000 + b"}]", "Ingen kolonne hedder Titel"),
    ],
)  # fmt: skip
def test_a_file_that_is_none_is_refused(content: bytes, starts: str) -> None:
    with pytest.raises(UnreadableListError, match="^" + starts):
        read(content)


def test_nothing_pasted_is_refused() -> None:
    with pytest.raises(UnreadableListError, match="ingen tekst"):
        read_text(" \n", today=TODAY, terms=TERMS)


SEEDS = [
    json.dumps([JOBNET]).encode(), PAGE.encode(), b"Titel;Link;Frist\nKok;https://a.dk;01-04-2023\n",
]  # fmt: skip


@given(st.sampled_from(SEEDS), st.lists(st.tuples(st.integers(0, 400), st.binary(max_size=4)), max_size=6))
def test_a_damaged_file_is_read_or_refused(seed: bytes, damage: list[tuple[int, bytes]]) -> None:
    content = seed
    for place, put in damage:
        content = content[:place] + put + content[place + len(put) // 2 :]
    try:
        draft = read(content or b" ")
    except JobAssistError:
        return
    for each in draft.drafts:
        assert each.ad.title.isprintable()
        assert each.ad.link == "" or each.ad.link.casefold().startswith("http")


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("Virksomhedspraktik (4 uger)", JobKind.PRAKTIK), ("praktik", JobKind.PRAKTIK),
        ("Privat løntilskud", JobKind.WAGE_SUBSIDY), ("Timer ved siden af", JobKind.SMALL),
        ("små-job", JobKind.SMALL), ("small_job", JobKind.SMALL), ("Fast stilling", JobKind.JOB),
        ("", JobKind.JOB),
        ("<b>praktik</b>", JobKind.PRAKTIK),
    ],
)  # fmt: skip
def test_a_column_tells_the_kind(told: str, kind: JobKind) -> None:
    assert only(read(f"Titel;Stillingstype\nPedel;{told}\n")).kind is kind


def test_the_column_of_the_hours_may_tell_the_kind_and_few_hours_are_a_small_job() -> None:
    assert only(read("Titel;Ansættelsesform\nPedel;Løntilskud\n")).kind is JobKind.WAGE_SUBSIDY
    assert only(read("Titel;Timer\nPedel;8\n")).kind is JobKind.SMALL
    assert only(read("Titel;Timer;Type\nPedel;8;Praktik\n")).kind is JobKind.PRAKTIK


@pytest.mark.parametrize(
    ("told", "seats"), [("3", 3), ("3 pladser", 3), ("2,0", 2), ("1 plads", 1), ("99", 99), ("", None)]
)
def test_a_column_tells_the_seats(told: str, seats: int | None) -> None:
    draft = read(f"Titel;Antal pladser\nPedel;{told}\n")
    assert (only(draft).seats, draft.problems) == (seats, ())


@pytest.mark.parametrize("told", ["100", "-1", "mange", "610190-1234", "=2+2"])
def test_seats_that_are_none_are_told_and_left_out(told: str) -> None:
    draft = read(f"Titel;Pladser\nPedel;{told}\n")
    assert only(draft).seats is None
    ((row, column, sentence),) = sentences(draft)
    assert (row, column) == (2, "Pladser")
    assert sentence.endswith("er ikke et antal pladser fra 1 til 99 og er ikke taget med.")
    assert "1234" not in sentence


def test_a_row_without_a_free_place_is_left_out() -> None:
    draft = read("Titel;Pladser\nPedel;0\nKok;1\n")
    assert only(draft).title == "Kok"
    assert [problem.rejects for problem in draft.problems] == [True]
