"""A file's bytes as rows of text, whatever kind of list it is; every limit on size is kept here."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from jobassist.importers import errors
from jobassist.importers.errors import UnreadableListError

MEGABYTE = 1024 * 1024
MOST_FILE_MEGABYTES = 20
MOST_ROWS = 200_000
MOST_COLUMNS = 128
MOST_CELL_CHARACTERS = 32_767  # Excel's own limit
# The lines in which titles and headings are looked for.
HEAD_ROWS = 50
HEAD_CHARACTERS = 100_000

_ZIP = b"PK\x03\x04"
_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_BYTE_ORDER_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
# The first wins where two separate a list equally well.
_DELIMITERS = ";\t,|"

Rows = list[list[str]]


@dataclass(frozen=True, slots=True)
class Grid:
    """One sheet: ``rows[0]`` is row 1 of the spreadsheet; rows may have different lengths.

    ``is_workbook`` tells XLSX from CSV: there cells cannot slip sideways, and a
    number may be a date.
    """

    rows: Rows
    is_workbook: bool


def read_bytes(path: Path, *, empty: str = errors.EMPTY) -> bytes:
    """The whole file; ``UnreadableListError`` when it cannot be opened, is empty or too large."""
    try:
        with path.open("rb") as file:
            content = file.read(MOST_FILE_MEGABYTES * MEGABYTE + 1)
    except OSError as error:
        raise UnreadableListError(errors.NOT_READABLE) from error
    if len(content) > MOST_FILE_MEGABYTES * MEGABYTE:
        raise UnreadableListError(errors.FILE_TOO_LARGE.format(megabytes=MOST_FILE_MEGABYTES))
    if not content.strip():
        raise UnreadableListError(empty)
    return content


def read_grids(content: bytes, recognised: Callable[[Rows], int]) -> Iterator[Grid]:
    """The sheets of a file in their order; a CSV is one sheet.

    ``recognised`` counts the headings it knows in some rows: the delimiter of a
    CSV is the one under which it knows most.
    """
    if content.startswith(_ZIP):
        from jobassist.importers.workbook import read_workbook

        for rows in read_workbook(content):
            yield Grid(_short_cells(_within_limits(rows)), is_workbook=True)
    elif content.startswith(_OLE):
        raise UnreadableListError(errors.PROTECTED if _ENCRYPTED in content else errors.OLD_EXCEL)
    else:
        yield Grid(_within_limits(_read_csv(decoded(content), recognised)), is_workbook=False)


def decoded(content: bytes) -> str:
    """The text of a list: ``decoded_text`` of a file that does not begin as a page or a document does."""
    text = decoded_text(content)
    if text.lstrip().startswith(("%PDF", "<", "{\\rtf")):
        raise UnreadableListError(errors.NOT_A_SPREADSHEET)
    return text


def decoded_text(content: bytes) -> str:
    """Text by its byte order mark, else as strict UTF-8, else as Windows' Western European."""
    marked = next((name for mark, name in _BYTE_ORDER_MARKS if content.startswith(mark)), None)
    if marked is None and b"\x00" in content:
        raise UnreadableListError(errors.NUL_BYTES if _is_mostly_text(content) else errors.NOT_A_SPREADSHEET)
    for encoding in (marked,) if marked else ("utf-8", "cp1252"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" in text:
            raise UnreadableListError(errors.NUL_BYTES)
        return text
    raise UnreadableListError(errors.NOT_A_SPREADSHEET)


def _is_mostly_text(content: bytes) -> bool:
    start = content[:1000]
    return sum(byte >= 32 or byte in b"\t\r\n" for byte in start) > 0.9 * len(start)


def _read_csv(text: str, recognised: Callable[[Rows], int]) -> Rows:
    delimiter = max(_DELIMITERS, key=lambda delimiter: recognised(_head(text, delimiter)))
    rows: Rows = []
    csv.field_size_limit(MOST_CELL_CHARACTERS)
    try:
        rows.extend(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error as error:
        if "field limit" in str(error):
            raise _cell_too_long(len(rows)) from error
        raise UnreadableListError(errors.OPEN_QUOTE.format(row=len(rows) + 1)) from error
    return rows


def _head(text: str, delimiter: str) -> Rows:
    """The first rows, read leniently: the right delimiter is not yet known."""
    rows: Rows = []
    try:
        for row in csv.reader(io.StringIO(text[:HEAD_CHARACTERS], newline=""), delimiter=delimiter):
            rows.append(row)
            if len(rows) == HEAD_ROWS:
                break
    except csv.Error:
        pass
    return rows


def _within_limits(rows: Rows) -> Rows:
    while rows and not any(rows[-1]):
        rows.pop()
    if len(rows) > MOST_ROWS:
        raise UnreadableListError(errors.TOO_MANY_ROWS.format(rows=errors.number(MOST_ROWS)))
    if any(len(row) > MOST_COLUMNS and any(row[MOST_COLUMNS:]) for row in rows):
        raise UnreadableListError(errors.TOO_MANY_COLUMNS.format(columns=MOST_COLUMNS))
    return rows


def _short_cells(rows: Rows) -> Rows:
    if max(map(len, chain.from_iterable(rows)), default=0) > MOST_CELL_CHARACTERS:
        raise _cell_too_long(
            next(n for n, row in enumerate(rows) if len(max(row, key=len)) > MOST_CELL_CHARACTERS)
        )
    return rows


def _cell_too_long(position: int) -> UnreadableListError:
    limit = errors.number(MOST_CELL_CHARACTERS)
    return UnreadableListError(errors.CELL_TOO_LONG.format(row=position + 1, characters=limit))
