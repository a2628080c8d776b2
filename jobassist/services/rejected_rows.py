"""The rows that an import leaves out, as a file to mend and import again."""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from pathlib import Path

from jobassist.domain.errors import JobAssistError
from jobassist.services.import_list import ImportPreview

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


class NotWrittenError(JobAssistError):
    """The file could not be written where the user wants it."""


def rejected_csv(ready: ImportPreview) -> bytes:
    """The rejected rows as they came, under their headings, and last what is wrong with each.

    UTF-8 with its mark and semicolons, as Danish Excel opens it; a cell that would be a formula
    begins with an apostrophe.
    """
    wrong: dict[int, list[str]] = defaultdict(list)
    for problem in ready.rejected:
        if problem.row is not None:
            wrong[problem.row].append(
                f"{problem.column}: {problem.problem}" if problem.column else problem.problem
            )
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow([_safe(column.heading) for column in ready.draft.columns] + ["Fejl"])
    for row, cells in ready.draft.raw_rows:
        if row in wrong:
            writer.writerow([*map(_safe, cells), f"Række {row}: {'. '.join(wrong[row])}"])
    return out.getvalue().encode("utf-8-sig")


def save_rejected(ready: ImportPreview, path: Path) -> int:
    """Writes them to a file and returns how many rows it holds; raises NotWrittenError."""
    try:
        path.write_bytes(rejected_csv(ready))
    except OSError as error:
        raise NotWrittenError("Filen kunne ikke gemmes der. Vælg en anden mappe, og prøv igen.") from error
    return len({problem.row for problem in ready.rejected if problem.row is not None})


def _safe(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text
