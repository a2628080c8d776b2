"""The worklist as a spreadsheet: read back with the reader that imports use."""

from __future__ import annotations

import io
import zipfile
from datetime import date

from python_calamine import CalamineWorkbook

from jobassist.reports.spreadsheet import Column, to_xlsx

COLUMNS = (Column("name", "Borger", "long"), Column("due_on", "Frist", "date"), Column("held", "Holdt"))
HOSTILE = ('=HYPERLINK("http://x")', "@SUM(A1)", "+45", "-1", "http://x.dk", "<b>Å</b> & Łő", "0101010000")


def test_text_stays_text_and_dates_are_dates() -> None:
    rows = [{"name": name, "due_on": date(2023, 3, 26), "held": 2} for name in HOSTILE]
    content = to_xlsx(
        "Arbejdsliste", COLUMNS, [*rows, {"name": "Ukendt\x00\x07", "due_on": None, "held": None}]
    )
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_name("Arbejdsliste")
    read = sheet.to_python()
    assert read[0] == ["Borger", "Frist", "Holdt"]
    assert [row[0] for row in read[1:]] == [*HOSTILE, "Ukendt"]
    assert read[1][1:] == [date(2023, 3, 26), 2.0]
    assert read[-1][1:] == ["", ""]


def test_there_is_no_formula_and_no_link_in_the_file() -> None:
    content = to_xlsx("Arbejdsliste", COLUMNS, [{"name": name} for name in HOSTILE])
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in sheet
    assert "hyperlink" not in sheet


def test_an_empty_list_has_its_headings() -> None:
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(to_xlsx("Tom", COLUMNS, []))).get_sheet_by_index(0)
    assert sheet.to_python() == [["Borger", "Frist", "Holdt"]]
