"""XLSX: typed cells become the text that Danish Excel shows, and bombs do not go off."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path

import pytest
import xlsxwriter  # type: ignore[import-untyped]

from jobassist.domain.case import TalkStatus, TargetGroup
from jobassist.importers import errors
from jobassist.importers.errors import UnreadableListError
from tests.importers.lists import ANNE, BO, CARL, day, only_case, read_bytes, told

Cell = str | float | bool | date | time | None
SHEET = "xl/worksheets/sheet1.xml"


def workbook(*sheets: list[list[Cell]], start_row: int = 0) -> bytes:
    """A workbook with these sheets, dates with a date format, as Excel has them."""
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file)
    formats = {datetime: "dd-mm-yyyy hh:mm", date: "dd-mm-yyyy", time: "hh:mm"}
    styles = {kind: book.add_format({"num_format": text}) for kind, text in formats.items()}
    for rows in sheets:
        sheet = book.add_worksheet()
        for row_number, row in enumerate(rows, start=start_row):
            for column, cell in enumerate(row):
                if type(cell) in styles:
                    sheet.write_datetime(row_number, column, cell, styles[type(cell)])
                elif isinstance(cell, str):
                    sheet.write_string(row_number, column, cell)
                elif cell is not None:
                    sheet.write(row_number, column, cell)
    book.close()
    return file.getvalue()


def edited(content: bytes, part: str, edit: Callable[[bytes], bytes]) -> bytes:
    """The workbook with one part rewritten."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, edit(old.read(name)) if name == part else old.read(name))
    return file.getvalue()


def with_rows(extra: bytes) -> bytes:
    """A good list with more XML at the end of its rows."""
    good = workbook([["CPR", "Navn"], [ANNE, "Anne"]])
    return edited(good, SHEET, lambda xml: xml.replace(b"</sheetData>", extra + b"</sheetData>"))


def refusal(tmp_path: Path, content: bytes) -> str:
    with pytest.raises(UnreadableListError) as error:
        read_bytes(tmp_path, content, name="liste.xlsx")
    return str(error.value)


def test_typed_cells_are_read_as_what_they_show(tmp_path: Path) -> None:
    content = workbook(
        [
            ["Søgeliste", None, "Udtræksdato", date(2023, 3, 6)],
            [],
            ["CPR", "Målgruppe", "Første fraværsdag", "Samtale 1", "Næste samtale", "Kl.", "I arbejde"],
            [101901234, "6.10", date(2022, 9, 5), 44927, datetime(2023, 3, 14, 10, 30), None, True],
        ]
    )  # fmt: skip
    draft = read_bytes(tmp_path, content, name="liste.xlsx")
    case = only_case(draft)
    assert draft.as_of == day("06-03-2023")
    assert (case.rows, case.cpr, case.group) == ((4,), "0101901234", TargetGroup.REVALIDERING)
    assert case.started_on == day("05-09-2022")
    assert [(talk.on, talk.status, talk.at) for talk in case.talks] == [
        (day("01-01-2023"), TalkStatus.HELD, None),
        (day("14-03-2023"), TalkStatus.PLANNED, datetime(2023, 3, 14, 10, 30)),
    ]
    assert case.is_employed is True
    assert draft.raw_rows == (
        (4, ("101901234", "6.10", "2022-09-05", "44927", "2023-03-14 10:30:00", "", "Ja")),
    )


def test_a_cpr_and_a_count_stored_as_numbers(tmp_path: Path) -> None:
    content = workbook(
        [["CPR", "Antal samtaler", "Dagpengetimer"], [6101901234.0, 3.0, 412.5], [901234567, 0, 0.1 + 0.2]]
    )
    draft = read_bytes(tmp_path, content, name="liste.xlsx")
    assert [(c.cpr, c.reported_talks, c.benefit_hours) for c in draft.cases] == [
        ("6101901234", 3, 412.5),
        ("0901234567", 0, 0.3),
    ]


def test_a_numeric_group_code_has_lost_its_zero(tmp_path: Path) -> None:
    content = workbook([["CPR", "Målgruppe"], [ANNE, 6.1], [BO, 6.6], [CARL, "6.1"]])
    draft = read_bytes(tmp_path, content, name="liste.xlsx")
    assert [question.key for question in draft.questions] == ["group:6.1"]
    assert [found.row for found in draft.problems] == [2]
    assert [case.group for case in draft.cases] == [TargetGroup.SYGEDAGPENGE, TargetGroup.DAGPENGE]


def test_the_first_sheet_with_known_headings_is_the_list(tmp_path: Path) -> None:
    content = workbook([["Forside"], ["Udarbejdet af Karen"]], [["CPR", "Navn"], [ANNE, "Anne"]])
    assert only_case(read_bytes(tmp_path, content)).name == "Anne"


def test_a_list_that_begins_further_down_and_to_the_right(tmp_path: Path) -> None:
    rows: list[list[Cell]] = [[None, None, "CPR", "Navn"], [None, None, ANNE, "Anne"]]
    case = only_case(read_bytes(tmp_path, workbook(rows, start_row=5)))
    assert (case.rows, case.name) == ((7,), "Anne")


def test_notes_beside_the_list_are_no_part_of_it(tmp_path: Path) -> None:
    draft = read_bytes(tmp_path, workbook([["CPR", "Navn"], [ANNE, "Anne", None, "husk at ringe"]]))
    assert only_case(draft).name == "Anne"
    assert draft.raw_rows == ((2, (ANNE, "Anne")),)


def test_times_in_their_own_column(tmp_path: Path) -> None:
    content = workbook(
        [["CPR", "Næste samtale", "Næste samtale kl."], [ANNE, date(2023, 3, 14), time(10, 30)]]
    )
    (talk,) = only_case(read_bytes(tmp_path, content)).talks
    assert talk.at == datetime(2023, 3, 14, 10, 30)


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ([], errors.EMPTY),
        ([["CPR", "Navn"]], errors.HEADER_ONLY),
        ([["Navn"], ["Anne"]], errors.NO_CPR),
        ([["CPR", "CPR-nummer"], [ANNE, BO]], "Listen har flere CPR-kolonner: “CPR” og “CPR-nummer”."
         " Behold kun borgerens, og prøv igen."),
    ],
)  # fmt: skip
def test_workbooks_without_a_list(tmp_path: Path, rows: list[list[Cell]], sentence: str) -> None:
    assert refusal(tmp_path, workbook(rows)) == sentence


def test_empty_formatted_cells_far_away_do_not_matter(tmp_path: Path) -> None:
    content = with_rows(b'<row r="1048576"><c r="A1048576" s="0"/><c r="XFD1048576" s="0"/></row>')
    assert only_case(read_bytes(tmp_path, content)).name == "Anne"


@pytest.mark.parametrize(
    ("extra", "sentence"),
    [
        (b'<row r="1048576"><c r="A1048576"><v>1</v></c></row>', "Listen har flere end 200.000 rækker."),
        (b'<row r="3"><c r="XFD3"><v>1</v></c></row>', "Listen har flere end 128 kolonner."),
        (b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', "Listen har flere end 128 kolonner."),
        (b'<row r="190000"><c s="0" r="DX190000"><v>1</v></c></row>', "Regnearket fylder for meget"),
        (b'<row r="3"><x:c r="XFD3"><v>1</v></x:c></row>', "Listen har flere end 128 kolonner."),
        (b'<row r="3">' + b"<c><v>1</v></c>" * 200 + b"</row>", "Listen har flere end 128 kolonner."),
        (b'<row r="300000"><c><v>1</v></c></row>', "Listen har flere end 200.000 rækker."),
        (b'<row r="3"><c r="AAAA3"><v>1</v></c></row>', "Regnearket er beskadiget."),
        (b'<row r="3"><c r="A99999999999"><v>1</v></c></row>', "Regnearket er beskadiget."),
    ],
)
def test_a_cell_far_away_is_refused_before_it_takes_memory(
    tmp_path: Path, extra: bytes, sentence: str
) -> None:
    assert refusal(tmp_path, with_rows(extra)).startswith(sentence)


def test_cells_without_a_place_of_their_own_are_read_in_order(tmp_path: Path) -> None:
    content = with_rows(
        b'<row><c t="inlineStr"><is><t>7202851235</t></is></c><c t="inlineStr"><is><t>Bo</t></is></c></row>'
    )
    assert [case.name for case in read_bytes(tmp_path, content).cases] == ["Anne", "Bo"]


@pytest.mark.parametrize("megabytes", [30, 60])
def test_a_zip_bomb_is_refused(tmp_path: Path, megabytes: int) -> None:
    bomb = with_rows(b"<!--" + b" " * (megabytes * 1024 * 1024) + b"-->")
    assert len(bomb) < 1024 * 1024
    assert refusal(tmp_path, bomb) == errors.UNPACKS_TOO_LARGE


def test_a_part_that_lies_about_its_size_is_refused(tmp_path: Path) -> None:
    honest = with_rows(b"<!--" + b" " * 1_000_000 + b"-->")
    with zipfile.ZipFile(io.BytesIO(honest)) as package:
        size = package.getinfo(SHEET).file_size.to_bytes(4, "little")
    assert honest.count(size) >= 1
    assert refusal(tmp_path, honest.replace(size, (100).to_bytes(4, "little"))) == errors.DAMAGED


@pytest.mark.parametrize(
    "edit",
    [
        lambda xml: xml[: len(xml) // 2],
        lambda xml: b"<x/>",
        lambda xml: b"",
        lambda xml: xml.replace(b"<v>", b"<v>&unknown;"),
        lambda xml: b'<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' + xml,
    ],
)
def test_a_damaged_workbook_is_a_sentence_or_a_list(tmp_path: Path, edit: Callable[[bytes], bytes]) -> None:
    content = edited(workbook([["CPR", "Antal samtaler"], [6101901234, 3]]), SHEET, edit)
    try:
        draft = read_bytes(tmp_path, content)
    except UnreadableListError:
        return
    assert draft.cases or draft.problems


def test_formulas_give_their_values(tmp_path: Path) -> None:
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file)
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, ["CPR", "Navn", "Telefon"])
    sheet.write_formula(1, 0, '="6101901234"', None, "6101901234")
    sheet.write_formula(1, 1, "=1/0", None, "#DIV/0!")
    book.close()
    draft = read_bytes(tmp_path, file.getvalue())
    assert told(draft) == []
    assert [(case.cpr, case.name) for case in draft.cases] == [("6101901234", "")]
