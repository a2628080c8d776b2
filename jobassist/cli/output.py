"""One way to print rows: as a table, as JSON or as CSV."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import Any

Record = Mapping[str, Any]
_WIDEST = 120
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


class Format(StrEnum):
    TABLE = "table"
    JSON = "json"
    CSV = "csv"


def print_rows(
    rows: Sequence[Record], *, to: str, columns: Sequence[str], headings: Sequence[str] | None = None
) -> None:
    """Prints records. JSON has every key; table and CSV the given columns."""
    if to == Format.JSON:
        say(json.dumps([_plain(row) for row in rows], ensure_ascii=False, indent=2))
    elif to == Format.CSV:
        say(_csv_text(rows, columns), end="")
    else:
        say(_table_text(rows, columns, headings or columns))


def print_object(record: Record, *, to: str, text: str) -> None:
    """Prints one record: as JSON or CSV, or as the given Danish text."""
    if to == Format.JSON:
        say(json.dumps(_plain(record), ensure_ascii=False, indent=2))
    elif to == Format.CSV:
        say(
            _csv_text([record], [key for key, value in record.items() if not isinstance(value, list)]), end=""
        )
    else:
        say(text)


def say(text: str, *, end: str = "\n") -> None:
    """Writes to standard output; letters that the terminal lacks become question marks."""
    stream = sys.stdout
    encoding = stream.encoding or "utf-8"
    stream.write(text.encode(encoding, "replace").decode(encoding) + end)


def _plain(record: Record) -> dict[str, Any]:
    return {key: value.isoformat() if isinstance(value, date) else value for key, value in record.items()}


def _csv_text(rows: Sequence[Record], columns: Sequence[str]) -> str:
    """Semicolons, as Danish Excel reads them; cells that would be formulas get an apostrophe."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_cell(row.get(column)) for column in columns] for row in rows)
    return out.getvalue()


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, date):
        return value.isoformat()
    text = str(value)
    is_number = isinstance(value, int | float)
    return f"'{text}" if text.startswith(_FORMULA_STARTS) and not is_number else text


def _table_text(rows: Sequence[Record], columns: Sequence[str], headings: Sequence[str]) -> str:
    cells = [list(headings)] + [[_shown(row.get(column)) for column in columns] for row in rows]
    widths = [max(len(line[i]) for line in cells) for i in range(len(columns))]
    lines = ["  ".join(text.ljust(width) for text, width in zip(line, widths, strict=True)) for line in cells]
    lines.insert(1, "  ".join("─" * width for width in widths))
    return "\n".join(line.rstrip() for line in lines)


def _shown(value: object) -> str:
    from jobassist.domain.danish import short_date

    if value is None:
        return "–"
    if isinstance(value, date):
        return short_date(value)
    # A line break in a name would break the table, an endless one too, and a control character the terminal.
    text = "".join(c if c.isprintable() else " " for c in str(value))
    return text if len(text) <= _WIDEST else f"{text[: _WIDEST - 1]}…"
