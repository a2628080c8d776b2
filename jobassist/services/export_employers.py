"""Employers as a file: in Excel or as CSV, a row for each contact, under headings that an import reads."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from jobassist import paths
from jobassist.domain.danish import sort_key
from jobassist.domain.employers import CONTACT_FACTS, FACTS, Contact, Employer
from jobassist.services.desk import Desk
from jobassist.services.export_offers import NotExportedError
from jobassist.services.formula_cells import in_csv, in_sheet
from jobassist.store.reads.employers import load_employers

TERMS = "employer_columns.toml"


def export_employers(desk: Desk, path: Path) -> int:
    """Writes every employer to a file, as its ending says; returns how many they are.

    Raises NotExportedError.
    """
    employers = [row.employer for row in load_employers(desk.store)]
    write = {".csv": employers_csv, ".xlsx": employers_xlsx}.get(path.suffix.casefold())
    if write is None:
        raise NotExportedError("Kald filen noget, der ender på .csv eller .xlsx.")
    try:
        path.write_bytes(write(employers))
    except OSError as error:
        raise NotExportedError("Filen kunne ikke gemmes der. Vælg en anden mappe, og prøv igen.") from error
    return len(employers)


def employers_csv(employers: Iterable[Employer]) -> bytes:
    """UTF-8 with its mark and semicolons, as Danish Excel opens it, and without formulas."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(_labels().values())
    for cells in _rows(employers):
        writer.writerow([in_csv(cell) for cell in cells])
    return out.getvalue().encode("utf-8-sig")


def employers_xlsx(employers: Iterable[Employer]) -> bytes:
    """An Excel sheet in which every cell is text, whatever it looks like."""
    from jobassist.reports.spreadsheet import Column, to_xlsx

    labels = _labels()
    columns = [Column(name, label, "lines" if name == "note" else "") for name, label in labels.items()]
    rows = [dict(zip(labels, map(in_sheet, cells), strict=True)) for cells in _rows(employers)]
    return to_xlsx("Virksomheder", columns, rows)


def _labels() -> Mapping[str, str]:
    """The headings by field, in the order of the file of terms."""
    from jobassist.importers.headings import load_headings

    return load_headings(paths.resources("terms", TERMS)).labels


def _rows(employers: Iterable[Employer]) -> Iterable[Sequence[str]]:
    """By the Danish alphabet; an employer with many contacts has many rows, each with all that is known."""
    names = tuple(_labels())
    for employer in sorted(employers, key=lambda each: (sort_key(each.name), each.id)):
        for contact in employer.contacts or (Contact(),):
            texts = {name: getattr(employer, name) for name in FACTS}
            texts |= {f"contact_{name}": getattr(contact, name) for name in CONTACT_FACTS}
            yield [texts[name] for name in names]
