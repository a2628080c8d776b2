"""The list of job titles: what it says of a job, and line and column of what is wrong with it."""

from __future__ import annotations

import pytest

from jobassist.domain.job_titles import COLUMNS, DEMANDS, TitleFileError, folded, parse_titles
from jobassist.domain.offers import Demand

HEAD = ";".join(COLUMNS)
GOOD = f"""\ufeff{HEAD}
Lager mv.;lagermedarbejder|Plukker;Truckfører;Lager;Løft
Plukker;pakker;;Lager;Støj|Kørekort

Truckfører;;;Transport;Kørekort
Vagt;;Plukker;Sikkerhed;
"""


def wrong(*rows: str) -> str:
    with pytest.raises(TitleFileError) as caught:
        parse_titles("\n".join((HEAD, *rows)), "titles.csv")
    return str(caught.value)


def test_rows_that_name_each_other_are_one_job() -> None:
    titles = parse_titles(GOOD, "titles.csv")
    assert len(titles.jobs) == 3
    job = titles.job("LAGER")
    assert job is not None
    assert job is titles.job("pakker")
    assert job is titles.job("lagermedarbejder")
    assert (job.title, job.trade, job.needs_licence) == ("Lager mv.", "Lager", True)
    assert job.demands == {Demand.LIFTING, Demand.NOISE}
    assert titles.job("kok") is None


def test_near_goes_both_ways() -> None:
    titles = parse_titles(GOOD, "titles.csv")
    store, truck, guard = (titles.job(each) for each in ("lager", "truckfører", "vagt"))
    assert store
    assert truck
    assert guard
    assert store.near == {truck.number, guard.number}
    assert truck.near == guard.near == {store.number}


def test_signs_and_size_of_letters_do_not_count() -> None:
    assert folded("Social- og sundhedshjælper, 37 t.") == "social og sundhedshjælper t"
    assert folded("Rengo\u0308ring MV.") == "rengöring"


def test_demands_are_all_known() -> None:
    assert set(DEMANDS.values()) == set(Demand)


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ((), "titles.csv har ingen titler. Skriv en række for hver titel."),
        (("Kok;;;Køkken",), "titles.csv, linje 2: der skal være 5 celler, men der er 4."),
        (("Kok;;;Mad;", " ;;;x;"), "titles.csv, linje 3, kolonne “Titel”: cellen er tom. Skriv et ord."),
        (("Kok;;;-;",), "titles.csv, linje 2, kolonne “Fag”: cellen er tom. Skriv et ord."),
        (
            ("Kok;;;Mad;", "KOK;;;Mad;"),
            "titles.csv, linje 3, kolonne “Titel”: “KOK” står også på en linje ovenfor.",
        ),
        (
            ("Kok;chef;;Mad;", "Leder;chef;;Ledelse;"),
            "titles.csv, linje 3, kolonne “Samme job”: “chef” hører allerede til et andet job.",
        ),
        (
            ("Kok;;Bager;Mad;",),
            "titles.csv, linje 2, kolonne “Nært”: “Bager” er ikke en titel i filen.",
        ),
        (
            ("Kok;;;Mad;Varme",),
            "titles.csv, linje 2, kolonne “Krav”: “Varme” kendes ikke. Skriv et af disse: Løft, Stå og gå, "
            "Sidde stille, Mange mennesker, Støj, Møde tidligt, Køre bil, Kørekort.",
        ),
    ],
)
def test_what_is_wrong_is_told_with_line_and_column(rows: tuple[str, ...], said: str) -> None:
    assert wrong(*rows) == said


@pytest.mark.parametrize("text", ["", "Titel,Samme job\n"])
def test_the_columns_are_told(text: str) -> None:
    with pytest.raises(
        TitleFileError, match="linje 1: kolonnerne skal være Titel; Samme job; Nært; Fag; Krav"
    ):
        parse_titles(text, "titles.csv")
