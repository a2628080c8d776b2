"""Rows as a spreadsheet for those who sort and share in Excel; text stays text, whatever it looks like."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

_DATE = "dd-mm-yyyy"
_CHARACTERS_WIDE = {"": 12, "date": 12, "long": 48, "lines": 48}


@dataclass(frozen=True, slots=True)
class Column:
    """A column: the record's key, its Danish heading, and ``kind``.

    Plain, ``date``, ``long`` text, or ``lines``: long text that keeps its line breaks.
    """

    key: str
    heading: str
    kind: str = ""


def to_xlsx(name: str, columns: Sequence[Column], rows: Sequence[Mapping[str, Any]]) -> bytes:
    """An XLSX file with one sheet: headings that stay in sight, filters, Danish dates, no formulas."""
    import pandas as pd

    frame = pd.DataFrame(
        {
            column.heading: [
                _cell(row.get(column.key), keep="\n" if column.kind == "lines" else "") for row in rows
            ]
            for column in columns
        },
        dtype=object,
    )
    buffer = io.BytesIO()
    # A name such as “=HYPERLINK(…)” must never become a formula or a link.
    options = {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True}
    with pd.ExcelWriter(
        buffer, engine="xlsxwriter", date_format=_DATE, engine_kwargs={"options": options}
    ) as writer:
        frame.to_excel(writer, sheet_name=name, index=False)
        sheet = writer.sheets[name]
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, len(rows), len(columns) - 1)
        for number, column in enumerate(columns):
            sheet.set_column(number, number, _CHARACTERS_WIDE[column.kind])
    return buffer.getvalue()


def _cell(value: object, *, keep: str) -> object:
    if value is None or isinstance(value, int | float | date):
        return value
    # Excel refuses control characters, and cuts what is longer.
    return "".join(c for c in str(value) if c.isprintable() or c in keep)[:32_000]
