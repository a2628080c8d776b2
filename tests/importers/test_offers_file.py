"""Files of offers: every cell read or told of, with row, column and what to do."""

from __future__ import annotations

import io
from datetime import date
from typing import Any

import pytest
import xlsxwriter  # type: ignore[import-untyped]

from jobassist import paths
from jobassist.domain.case import OfferKind, TargetGroup
from jobassist.domain.offer_drafts import OffersDraft
from jobassist.domain.offer_words import HEADINGS
from jobassist.domain.offers import DanishLevel, Demand, SeatBasis
from jobassist.importers.errors import UnreadableListError
from jobassist.importers.offers import read_offers
from tests.importers.lists import TODAY, VOCABULARY

DAGPENGE, SICK = TargetGroup.DAGPENGE, TargetGroup.SYGEDAGPENGE
JOBPARAT, AKTIVITETSPARAT = TargetGroup.KTH_JOBPARAT, TargetGroup.KTH_AKTIVITETSPARAT


def read(text: str, encoding: str = "utf-8") -> OffersDraft:
    return read_offers(text.encode(encoding), today=TODAY, vocabulary=VOCABULARY)


def cell(heading: str, text: str) -> Any:
    """What a cell beside a title is read as."""
    draft = read(f'Titel;{heading}\nJobklub;"{text}"\n')
    assert draft.problems == ()
    (only,) = draft.drafts
    (value,) = [value for field, value in only.values.items() if field != "title"]
    return value


def told(text: str) -> list[tuple[int | None, str, str]]:
    return [(problem.row, problem.column, problem.problem) for problem in read(text).problems]


def workbook(*rows: list[Any]) -> bytes:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, "default_date_format": "dd-mm-yyyy"}) as book:
        book.add_worksheet("Forside").write_row(0, 0, ["Kommunens tilbud"])
        sheet = book.add_worksheet("Tilbud")
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
    return out.getvalue()


@pytest.mark.parametrize(
    ("heading", "text", "value"),
    [
        ("Type", "Jobklub", OfferKind.OEVRIG_VEJLEDNING),
        ("Type", "ANDET TILBUD", OfferKind.OTHER),
        ("tilbudstype", "Praktik", OfferKind.PRAKTIK),
        ("Målgrupper", "", frozenset()),
        ("Målgrupper", "Alle", frozenset()),
        ("Målgrupper", "Dagpenge; Sygedagpenge", frozenset({DAGPENGE, SICK})),
        ("Målgrupper", "Dagpenge, sygemeldte", frozenset({DAGPENGE, SICK})),
        ("Målgrupper", "Kontanthjælp, jobparat", frozenset({JOBPARAT})),
        ("Målgruppe", "Kontanthjælp\n6.6 Sygedagpenge", frozenset({JOBPARAT, AKTIVITETSPARAT, SICK})),
        ("Målgrupper", "6.1; 6.2", frozenset({DAGPENGE, JOBPARAT})),
        ("Pladser", "", None),
        ("Pladser", "Altid plads", None),
        ("Pladser", "70 løbende pladser", 70),
        ("Antal pladser", "1.000", 1000),
        ("Pladserne gælder", "", SeatBasis.RUNNING),
        ("Pladserne gælder", "pr. start", SeatBasis.PER_START),
        ("Startdatoer", "", ()),
        ("Startdatoer", "1. marts 2023 og 06-02-2023, 2023-04-03", tuple(date(2023, m, d) for m, d in
         ((2, 6), (3, 1), (4, 3)))),
        ("Uger", "13 uger", 13),
        ("Timer om ugen", "7,5 timer", 7.5),
        ("Timer", "37", 37.0),
        ("Pris", "12.500 kr.", 12_500),
        ("Tæller", "", True),
        ("Tæller", "nej", False),
        ("Tæller fra", "01-02-2023", date(2023, 2, 1)),
        ("Tæller fra", "", None),
        ("Fagområder", "Lager; Køkken og kantine;lager", ("Lager", "Køkken og kantine")),
        ("Krav", "Løft, støj; kørekort", frozenset({Demand.LIFTING, Demand.NOISE, Demand.DRIVING})),
        ("Dansk", "", DanishLevel.NONE),
        ("Danskniveau", "flydende", DanishLevel.FLUENT),
        ("Rejsetid", "45 min.", 45),
        ("Alder fra", "50 år", 50),
        ("Eksempel", "Ja", True),
        ("Lukket", "", False),
        ("Formål", "Første linje\n\n\n  anden", "Første linje\n\nanden"),
        ("Sted", "'=SUM(A1)", "=SUM(A1)"),
        ("Sted", "''-5", "'-5"),
        ("Sted", "'s-Gravenhage", "'s-Gravenhage"),
    ],
)  # fmt: skip
def test_a_cell_is_read(heading: str, text: str, value: object) -> None:
    assert cell(heading, text) == value


@pytest.mark.parametrize("text", ["=1+1", '=HYPERLINK("http://x")', '="0101"', "+45 12", "-", "@SUM(A1)"])
def test_what_looks_like_a_formula_stays_text(text: str) -> None:
    quoted = text.replace('"', '""')
    assert read(f'Titel\n"{quoted}"\n').drafts[0].title == text
    assert read_offers(
        workbook(["Titel"], [f"'{text}"]), today=TODAY, vocabulary=VOCABULARY
    ).drafts[0].title == text  # fmt: skip


@pytest.mark.parametrize(
    ("heading", "text", "problem"),
    [
        ("Type", "", "Der står ikke noget. Vælg mellem Vejledning og opkvalificering,"),
        ("Type", "Vrøvl", "“Vrøvl” kendes ikke. Vælg mellem"),
        ("Målgrupper", "Dagpenge; Frisører", "“Frisører” er ikke en kendt målgruppe. Skriv målgruppen, som"),
        ("Målgrupper", "6,1", "“6,1” kan være 6.1 Dagpenge eller 6.10 Revalidering. Skriv navnet."),
        ("Pladser", "-1", "Der står “-1”. Antal pladser skal være et helt tal fra 0 til 10.000. Lad"),
        ("Pladser", "−1", "Antal pladser skal være et helt tal fra 0 til 10.000."),
        ("Pladser", "mange", "“mange” er ikke et helt tal. Skriv et tal med cifre, fx 12."),
        ("Pladser", "2,5", "“2,5” er ikke et helt tal."),
        ("Uger", "0", "Antal uger skal være et helt tal fra 1 til 260."),
        ("Timer om ugen", "40", "Timer om ugen skal være et tal fra 0 til 37."),
        ("Timer om ugen", "fuld tid", "“fuld tid” er ikke et timetal. Skriv et tal med cifre, fx 25"),
        ("Startdatoer", "01-02-2023; snart", "“snart” er ikke en dato. Skriv datoer som 01-02-2027, med"),
        ("Startdatoer", "31-02-2023", "31-02-2023 findes ikke. Skriv datoer som"),
        ("Startdatoer", "01-01-1995", "01-01-1995 er for længe siden. Skriv en dag fra år 2000 eller"),
        ("Tæller fra", "01-01-2099", "01-01-2099 er for langt ude i fremtiden. Skriv datoer som"),
        ("Tæller", "måske", "“måske” er hverken ja eller nej. Skriv Ja eller Nej."),
        ("Krav", "Løft; flyve", "“flyve” kendes ikke. Vælg mellem Løft, Stå og gå,"),
        ("Dansk", "C2", "“C2” kendes ikke. Vælg mellem Intet krav, Lidt, Godt, Flydende."),
        ("Pladserne gælder", "x", "“x” kendes ikke. Vælg mellem Løbende, Hver start."),
        ("Pris", "-5", "Prisen skal være et helt antal kroner fra 0 til 10.000.000."),
    ],
)  # fmt: skip
def test_a_cell_that_cannot_be_is_told_with_what_to_do(heading: str, text: str, problem: str) -> None:
    draft = read(f'Titel;{heading}\nGod;\nJobklub;"{text}"\n')
    (found,) = [each for each in draft.problems if each.row == 3]
    assert (found.column, found.rejects) == (heading, True)
    assert problem in found.problem
    assert [each.title for each in draft.drafts if each.title != "God"] == []


def test_every_mistake_of_a_row_is_told() -> None:
    text = "Titel;Pladser;Alder fra;Alder til;Tæller\n;-1;50;30;måske\n"
    assert [(row, column) for row, column, _ in told(text)] == [
        (2, "Titel"), (2, "Pladser"), (2, "Alder fra"), (2, "Tæller"),
    ]  # fmt: skip
    assert told("Titel;Sted\n;Torvet\n") == [(2, "Titel", "Giv tilbuddet en titel.")]


def test_unknown_and_doubled_columns_are_named_and_leave_no_row_out() -> None:
    draft = read("Titel;Vejr;Sted;Tilbud;Sted;\nJobklub;sol;Torvet;x;Havnen;\n")
    assert [(p.row, p.column, p.problem.split(".")[0], p.rejects) for p in draft.problems] == [
        (None, "Vejr", "Kolonnen kendes ikke og er ikke brugt", False),
        (None, "Tilbud", "Kolonnen er ikke brugt, for en anden kolonne giver det samme", False),
        (None, "Sted", "Kolonnen er ikke brugt, for en anden kolonne giver det samme", False),
    ]
    assert draft.drafts[0].values == {"title": "Jobklub", "place": "Torvet"}
    assert draft.headings == {"title": "Titel", "place": "Sted"}


def test_a_row_that_has_slipped_is_left_out() -> None:
    (found,) = told("Titel;Fagområder\nJobklub;Lager;Køkken\n")
    assert found[:2] == (2, "")
    assert "Sæt teksten med semikolon i anførselstegn." in found[2]


def test_blank_lines_titles_above_and_short_rows_do_no_harm() -> None:
    draft = read("Kommunens tilbud\n\nTitel,Sted,Type\nJobklub\n,,\n\nPraktikken,Torvet,Praktik\n")
    assert [(each.row, each.title) for each in draft.drafts] == [(7, "Praktikken")]
    assert [(p.row, p.column) for p in draft.problems] == [(4, "Type")]
    assert draft.row_count == 2


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_letters_come_through_in_every_encoding(encoding: str) -> None:
    assert read("Titel;Sted\nÆbleø;Ågård\n", encoding).drafts[0].values == {
        "title": "Æbleø",
        "place": "Ågård",
    }


def test_a_workbook_is_read_from_the_sheet_with_titles() -> None:
    content = workbook(
        ["Titel", "Pladser", "Timer om ugen", "Startdatoer", "Tæller", "Målgrupper", "Pris"],
        ["Jobklub", 20, 7.5, date(2023, 4, 3), False, "6.6 Sygedagpenge", 12],
    )
    (draft,) = read_offers(content, today=TODAY, vocabulary=VOCABULARY).drafts
    assert draft.row == 2
    assert draft.values == {
        "title": "Jobklub", "seats": 20, "hours_a_week": 7.5, "starts": (date(2023, 4, 3),), "counts": False,
        "groups": frozenset({SICK}), "price": 12,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"Navn paa borger;CPR\nx;y\n", "Ingen kolonne hedder Titel."),
        (b"Titel;Type\n;\n", "Filen har ingen tilbud."),
        (b"\n", "Filen har ingen tilbud."),
        (b"%PDF-1.7", "Filen er ikke et regneark."),
        (b"Titel\n" + b"a\n" * 2001, "Filen har flere end 2.000 tilbud."),
        (b'Titel\n"a\n', "bliver ikke lukket rigtigt"),
    ],
)
def test_a_file_that_is_none_is_told_in_a_sentence(content: bytes, sentence: str) -> None:
    with pytest.raises(UnreadableListError, match=sentence):
        read_offers(content, today=TODAY, vocabulary=VOCABULARY)


def test_a_sheet_without_cells_has_no_offers() -> None:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        book.add_worksheet("Tom")
    with pytest.raises(UnreadableListError, match="Filen har ingen tilbud"):
        read_offers(out.getvalue(), today=TODAY, vocabulary=VOCABULARY)


def test_the_shipped_examples_are_read_without_a_problem() -> None:
    content = paths.resources("offers", "eksempler.csv").read_bytes()
    draft = read_offers(content, today=TODAY, vocabulary=VOCABULARY)
    assert draft.problems == ()
    assert list(draft.headings) == list(HEADINGS)
    assert all(each.values["is_example"] for each in draft.drafts)
    by_title = {each.title: each.values for each in draft.drafts}
    assert {
        "CV Boost", "Jobkonsulent", "Individuel jobsøgning", "Nytteindsats", "Sundhedsfagligt team",
        "Jobklub for seniorer", "Anden aktør for seniorer", "Jobformidler", "Jobklub", "KarrierePAS",
        "Candeno Job", "Candeno Ung", "Jobmatch", "Better Health", "A-holdet", "FVU i dansk og matematik",
        "Mestringsforløb", "Fastholdelse hos anden aktør", "Vikarjob",
    } <= set(by_title)  # fmt: skip
    assert by_title["Jobkonsulent"]["seats"] == 70
    assert (by_title["Vikarjob"]["kind"], by_title["Vikarjob"]["counts"]) == (OfferKind.ORDINARY_HOURS, False)
    assert {values["kind"] for values in by_title.values()} == set(OfferKind)


def test_the_readme_explains_every_column() -> None:
    text = paths.resources("offers", "README.md").read_text("utf-8")
    assert [heading for heading in HEADINGS.values() if f"`{heading}`" not in text] == []
