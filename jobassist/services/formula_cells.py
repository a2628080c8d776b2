"""Text in a spreadsheet that must stay text: what would be a formula begins with an apostrophe."""

from __future__ import annotations

import re

_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_MARKED = re.compile(r"'+[=+\-@\t\r]")


def in_csv(text: str) -> str:
    """As a cell of a CSV file; an import takes the apostrophe away."""
    return f"'{text}" if _FORMULA.match(text) else text


def in_sheet(text: str) -> str:
    """As a cell of a workbook, where a formula is text already, but an apostrophe would be taken away."""
    return f"'{text}" if _MARKED.match(text) else text
