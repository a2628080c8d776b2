"""Files of employers go in and out: new, the same, newer facts, contacts row by row, and no formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from jobassist.domain.employers import Contact, Employer, EmployerId
from jobassist.importers.errors import UnreadableListError
from jobassist.services.book_talk import undo_last
from jobassist.services.desk import Desk
from jobassist.services.employers import employers, save_employer
from jobassist.services.export_employers import export_employers
from jobassist.services.export_offers import NotExportedError
from jobassist.services.import_employers import EmployersPreview, apply, preview, read_file
from jobassist.services.import_list import Kind
from jobassist.store.errors import Stale

HEAD = "Virksomhed;CVR-nr.;Branche;Postnr. og by;Kommune;Konsulent;Notat;Kontaktperson;Stilling;Tlf.;Mail"
SHOP = (
    "Torvet A/S;12345678;Handel;2635 Ishøj;Ishøj;Karen;Gerne unge;Mia Holm;chef;12345678;mia@torvet.example"
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "virksomheder.csv"


def ready(desk: Desk, file: Path, *rows: str, head: str = HEAD, encoding: str = "utf-8") -> EmployersPreview:
    file.write_bytes("\n".join((head, *rows)).encode(encoding))
    return preview(desk, read_file(desk, file))


def put(desk: Desk, file: Path, *rows: str, head: str = HEAD) -> tuple[int, int, int]:
    what = ready(desk, file, *rows, head=head)
    apply(desk, what)
    return what.count(Kind.NEW), what.count(Kind.CHANGED), what.count(Kind.UNCHANGED)


def stored(desk: Desk) -> list[Employer]:
    return [line.employer for line in employers(desk)]


def test_a_row_is_an_employer_with_a_contact(desk: Desk, file: Path) -> None:
    assert put(desk, file, SHOP) == (1, 0, 0)
    (shop,) = stored(desk)
    assert replace(shop, id=EmployerId("")) == Employer(
        EmployerId(""), "Torvet A/S", "12345678", "Handel", "Ishøj", "2635", "Ishøj", "Karen", "Gerne unge",
        (Contact("Mia Holm", "chef", "12345678", "mia@torvet.example"),),
    )  # fmt: skip
    assert put(desk, file, SHOP) == (0, 0, 1)
    assert undo_last(desk) is not None
    assert stored(desk) == []


def test_rows_of_one_employer_are_its_contacts(desk: Desk, file: Path) -> None:
    more = "torvet;;;;;;;Bo Lund;;;bo@torvet.example"
    assert put(desk, file, SHOP, more) == (1, 0, 0)
    (shop,) = stored(desk)
    assert [contact.name for contact in shop.contacts] == ["Mia Holm", "Bo Lund"]
    assert shop.cvr == "12345678"


def test_the_same_cvr_with_another_name_is_renamed_not_doubled(desk: Desk, file: Path) -> None:
    put(desk, file, SHOP)
    renamed = "Torvets Supermarked;12345678;;;Ishøj;;;Mia Holm;;;"
    also = "Torvets Supermarked;12345678;;;Ishøj;;;Anna;;;"
    assert put(desk, file, renamed, also) == (0, 1, 0)
    (shop,) = stored(desk)
    assert (shop.name, shop.trade, len(shop.contacts)) == ("Torvets Supermarked", "Handel", 2)


def test_shops_of_a_chain_with_one_cvr_are_many_and_stay_so(desk: Desk, file: Path) -> None:
    chain = ("Fakta Nord;12345678;;;Ishøj;;;;;;", "Fakta Syd;12345678;;;Ishøj;;;;;;",
             "Fakta Nord;12345678;;;Greve;;;;;;")  # fmt: skip
    assert put(desk, file, *chain) == (3, 0, 0)
    assert put(desk, file, *reversed(chain)) == (0, 0, 3)
    assert put(desk, file, "Fakta Nord;12345678;Handel;;Greve;;;;;;") == (0, 1, 0)
    assert [shop.municipality for shop in stored(desk) if shop.trade] == ["Greve"]


def test_silence_takes_nothing_away(desk: Desk, file: Path) -> None:
    put(desk, file, SHOP)
    assert put(desk, file, "Torvet", head="Navn") == (0, 1, 0)
    (shop,) = stored(desk)
    assert (shop.name, shop.trade, shop.note, len(shop.contacts)) == ("Torvet", "Handel", "Gerne unge", 1)


@pytest.mark.parametrize(
    ("row", "column"),
    [
        (";12345678;;;;;;;;;", "Virksomhed"), ("A;123;;;;;;;;;", "CVR-nr."),
        ("A;;;;;;Om 610190-1234;;;;", "Notat"), ("A;;;;;;;Mia;;123;", "Tlf."),
        ("A;;;;;;;Mia;;;hemmelig", "Mail"), ("A;;;;;;;;;;;slipped", ""),
        ("A;;" + "x" * 130 + ";;;;;;;;", "Branche"),
    ],
)  # fmt: skip
def test_a_row_that_cannot_be_used_says_why_without_the_person(
    desk: Desk, file: Path, row: str, column: str
) -> None:
    what = ready(desk, file, row, SHOP)
    (problem,) = what.rejected
    assert (problem.row, problem.column) == (2, column)
    assert problem.problem.endswith(".")
    assert not any(word in problem.problem for word in ("610190", "Mia", "hemmelig"))
    assert what.count(Kind.NEW) == 1


def test_too_many_contacts_of_one_are_told(desk: Desk, file: Path) -> None:
    what = ready(desk, file, *(f"A;;;;;;;Person {n};;;" for n in range(21)), SHOP)
    assert [problem.row for problem in what.rejected] == [2]
    assert what.count(Kind.NEW) == 1


def test_columns_that_are_not_used_are_named(desk: Desk, file: Path) -> None:
    what = ready(desk, file, "A;x;B", head="Navn;Farve;Firma")
    assert [(p.row, p.column, p.rejects) for p in what.problems] == [
        (None, "Farve", False),
        (None, "Firma", False),
    ]


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xfe\x00", b"<html>", b"Farve\nblaa", b"Navn\n", b"%PDF", b"Navn;\n;"]
)
def test_a_file_that_is_none_is_refused(desk: Desk, file: Path, content: bytes) -> None:
    file.write_bytes(content)
    with pytest.raises(UnreadableListError, match=r"\.$"):
        read_file(desk, file)


def test_danish_letters_in_windows_encoding(desk: Desk, file: Path) -> None:
    apply(desk, ready(desk, file, "Ærø Is;;;Ærøskøbing;;;;Åse;;;", encoding="cp1252"))
    (shop,) = stored(desk)
    assert (shop.name, shop.contacts[0].name) == ("Ærø Is", "Åse")


def test_an_employer_changed_meanwhile_stops_the_whole_import(desk: Desk, file: Path) -> None:
    put(desk, file, SHOP)
    what = ready(desk, file, "Torvet A/S;;Andet;;;;;;;;", "Kroen;;;;;;;;;;")
    (shop,) = stored(desk)
    save_employer(desk, replace(shop, note="Nyt"), rev=1)
    with pytest.raises(Stale):
        apply(desk, what)
    assert len(stored(desk)) == 1


HOSTILE = Employer(
    EmployerId(""), "=1+1", trade="<b>x</b>", municipality="Ishøj", note="@SUM(A1)\nanden linje",
    contacts=(Contact("-Mia", phone="+45 12 34 56 78"), Contact("'=Bo", "a;b\"c")),
)  # fmt: skip


@pytest.mark.parametrize("kind", [".csv", ".xlsx"])
def test_what_goes_out_comes_in_as_it_was(desk: Desk, tmp_path: Path, kind: str) -> None:
    plain = Employer(EmployerId(""), "Kroen", contacts=(Contact("Åse", email="aase@kroen.example"),))
    for each in (HOSTILE, plain, Employer(EmployerId(""), "Tom")):
        save_employer(desk, each, rev=None)
    before = stored(desk)
    path = tmp_path / f"ud{kind}"
    assert export_employers(desk, path) == 3
    what = preview(desk, read_file(desk, path))
    assert what.problems == ()
    assert [item.kind for item in what.items] == [Kind.UNCHANGED] * 3
    assert stored(desk) == before


def test_no_cell_is_a_formula(desk: Desk, tmp_path: Path) -> None:
    save_employer(desk, HOSTILE, rev=None)
    export_employers(desk, tmp_path / "ud.csv")
    export_employers(desk, tmp_path / "ud.xlsx")
    text = (tmp_path / "ud.csv").read_text("utf-8-sig")
    rows: list[Sequence[object]] = list(csv.reader(io.StringIO(text), delimiter=";"))
    assert not any(str(cell).startswith(("=", "+", "-", "@")) for row in rows for cell in row)
    assert "'=1+1" in rows[1]
    assert len(rows) == 3
    sheet = CalamineWorkbook.from_path(tmp_path / "ud.xlsx").get_sheet_by_index(0).to_python()
    assert sheet[1][0] == "=1+1"


def test_a_file_of_another_kind_or_in_no_folder_is_refused(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(NotExportedError, match=r"\.csv eller \.xlsx"):
        export_employers(desk, tmp_path / "ud.pdf")
    with pytest.raises(NotExportedError, match="anden mappe"):
        export_employers(desk, tmp_path / "mangler" / "ud.csv")
