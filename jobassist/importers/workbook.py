"""XLSX as rows of text through calamine; it allocates a sheet's whole rectangle, so that is checked first."""

from __future__ import annotations

import io
import lzma
import re
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import TypeVar

from python_calamine import CalamineWorkbook

from jobassist.importers import errors
from jobassist.importers.errors import UnreadableListError
from jobassist.importers.grid import MEGABYTE, MOST_COLUMNS, MOST_ROWS, Rows

MOST_UNPACKED_BYTES = 50 * MEGABYTE
MOST_RATIO = 100
MOST_CELLS = 26 * MOST_ROWS
_Cell = int | float | str | bool | time | date | datetime | timedelta
_T = TypeVar("_T")
_CHUNK = 1 << 16
_ZIP_ERRORS = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    RuntimeError,  # a password, or a compression that Python does not know
    EOFError,
    ValueError,
    OSError,
)
_HIGH_ROW = re.compile(rb'<c r="[A-Z]+([0-9]{5,8})')
_HIGH_COLUMN = re.compile(rb'<c r="([A-Z]{2,4})')
# A cell with content; Excel may write empty formatted ones (<c .../>) far below and beside the list.
_CELL = re.compile(rb"<(?:\w+:)?c(?:\s[^>]*)?(?<!/)>")
_PLACE = re.compile(rb"""<(?:\w+:)?c\s(?:[^>]*\s)?r\s*=\s*["']([A-Z]+)([0-9]+)["'][^>]*(?<!/)>""")
_ROW = re.compile(rb"<(?:\w+:)?row[\s>]")
_ROW_NUMBER = re.compile(rb"""<(?:\w+:)?row\s(?:[^>]*\s)?r\s*=\s*["']([0-9]+)["']""")


def read_workbook(content: bytes) -> Iterator[Rows]:
    """Each worksheet's rows from A1 on. Raises ``UnreadableListError``."""
    for part in _parts(content):
        if b"sheetData" in part:
            _check_extent(part)
    workbook = _guarded(lambda: CalamineWorkbook.from_filelike(io.BytesIO(content)))
    for name in workbook.sheet_names:
        sheet = _guarded(partial(_cells, workbook, name))
        yield [[cell if type(cell) is str else _text(cell) for cell in row] for row in sheet]


def _cells(workbook: CalamineWorkbook, sheet: str) -> list[list[_Cell]]:
    return workbook.get_sheet_by_name(sheet).to_python(skip_empty_area=False)


def _guarded(read: Callable[[], _T]) -> _T:
    """What calamine reads; its errors become ours, and so do the panics that arrive as BaseException."""
    try:
        return read()
    except BaseException as error:
        if isinstance(error, Exception) or type(error).__name__ == "PanicException":
            raise UnreadableListError(errors.DAMAGED) from error
        raise


def _parts(content: bytes) -> Iterator[bytes]:
    """Every part of the package, unpacked within the limits; reading them proves the sizes they declare."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            members = package.infolist()
            names = {member.filename for member in members}
            if "xl/workbook.xml" not in names:
                raise UnreadableListError(errors.NOT_A_SPREADSHEET)
            unpacked = sum(member.file_size for member in members)
            if unpacked > min(MOST_UNPACKED_BYTES, MOST_RATIO * len(content)):
                raise UnreadableListError(errors.UNPACKS_TOO_LARGE)
            for member in members:
                yield _unpacked(package, member)
    except _ZIP_ERRORS as error:
        raise UnreadableListError(errors.DAMAGED) from error


def _unpacked(package: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    """One part, read in pieces: read whole, a part that lies about its size would fill the memory first."""
    with package.open(member) as part:
        return b"".join(iter(partial(part.read, _CHUNK), b""))


def _check_extent(sheet: bytes) -> None:
    """Refuse a sheet whose rectangle would not fit in memory, however small the file."""
    rows, columns = _rough_extent(sheet)
    if rows > MOST_ROWS or columns > MOST_COLUMNS or rows * columns > MOST_CELLS:
        rows, columns = _exact_extent(sheet)
    if columns > MOST_COLUMNS:
        raise UnreadableListError(errors.TOO_MANY_COLUMNS.format(columns=MOST_COLUMNS))
    if rows > MOST_ROWS:
        raise UnreadableListError(errors.TOO_MANY_ROWS.format(rows=errors.number(MOST_ROWS)))
    if rows * columns > MOST_CELLS:
        raise UnreadableListError(errors.UNPACKS_TOO_LARGE)


def _rough_extent(sheet: bytes) -> tuple[int, int]:
    """Rows and columns at most, fast, where every cell begins ``<c r="``; else more than is allowed."""
    if sheet.count(b"<c ") != sheet.count(b'<c r="') or b"<c>" in sheet or b":c" in sheet:
        return MOST_ROWS + 1, MOST_COLUMNS + 1
    rows = max(map(int, set(_HIGH_ROW.findall(sheet))), default=9_999)
    return rows, max(map(_column_number, set(_HIGH_COLUMN.findall(sheet))), default=26)


def _exact_extent(sheet: bytes) -> tuple[int, int]:
    places = _PLACE.findall(sheet)
    if any(len(letters) > 3 or len(digits) > 7 for letters, digits in places):
        raise UnreadableListError(errors.DAMAGED)
    columns = max((_column_number(letters) for letters in {letters for letters, _ in places}), default=0)
    rows = max((int(digits) for _, digits in places), default=0)
    if len(_CELL.findall(sheet)) > len(places):  # cells without a place of their own follow the one before
        chunks = _ROW.split(sheet)
        columns += max(len(_CELL.findall(chunk)) for chunk in chunks)
        rows = max(rows, *(int(number[:8]) for number in _ROW_NUMBER.findall(sheet)), 0) + len(chunks)
    return rows, columns


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number


def _text(cell: _Cell) -> str:
    """A cell as Danish Excel shows it, without guessing: 6.10 stored as a number is ``6,1``."""
    if isinstance(cell, bool):
        return "Ja" if cell else "Nej"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(cell).replace(".", ",")
    return str(cell)  # dates and times are ISO text
