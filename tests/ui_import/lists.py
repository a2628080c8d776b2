"""Search lists as files, written as the systems export them."""

from __future__ import annotations

from pathlib import Path

HEADINGS = (
    "CPR-nr.", "Borger", "Målgruppe", "1. fraværsdag", "Sagsbehandler", "Samtaler holdt", "Seneste samtale",
    "Næste samtale",
)  # fmt: skip
LONE = (
    "670190-1234",
    "Lone Vestergaard Holm",
    "6.6 Sygedagpenge",
    "26-09-2022",
    "Karen Boysen",
    "2",
    "23-01-2023",
    "",
)
BENT = (
    "740362-1235",
    "Bent Aagaard",
    "6.6 Sygedagpenge",
    "22-08-2022",
    "Karen Boysen",
    "3",
    "06-02-2023",
    "",
)
MARIAM = (
    "811084-1236",
    "Mariam Haddad",
    "6.2 Jobparat",
    "05-12-2022",
    "Karen Boysen",
    "2",
    "06-02-2023",
    "13-03-2023",
)
KJELD = (
    "730366-1237",
    "Kjeld Munkholm",
    "6.6 Sygedagpenge",
    "03-10-2022",
    "Karen Boysen",
    "3",
    "06-02-2023",
    "",
)
ROWS = (LONE, BENT, MARIAM, KJELD)


def row(known: tuple[str, ...], **cells: str) -> tuple[str, ...]:
    """A row with other cells: ``row(LONE, talks="3", last="06-03-2023")``."""
    places = {"cpr": 0, "name": 1, "group": 2, "start": 3, "caseworker": 4, "talks": 5, "last": 6, "next": 7}
    result = list(known)
    for name, text in cells.items():
        result[places[name]] = text
    return tuple(result)


def write_list(
    folder: Path,
    *rows: tuple[str, ...],
    name: str = "søgeliste-uge10.csv",
    drawn: str = "06-03-2023",
    headings: tuple[str, ...] = HEADINGS,
    encoding: str = "utf-8-sig",
) -> Path:
    """A CSV list with a title above and a total below."""
    lines = [f"Søgeliste: samtaler, trukket {drawn} kl. 07.54", ""]
    lines += [";".join(cells) for cells in (headings, *rows)]
    lines.append(f"I alt;{len(rows)}" + ";" * (len(headings) - 2))
    path = folder / name
    path.write_bytes("\r\n".join(lines).encode(encoding))
    return path


def write_workbook(
    folder: Path, *rows: tuple[str, ...], name: str = "liste.xlsx", headings: tuple[str, ...] = HEADINGS
) -> Path:
    """The same as a workbook of text cells."""
    import xlsxwriter  # type: ignore[import-untyped]

    path = folder / name
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Søgeliste")
        for place, cells in enumerate((headings, *rows)):
            for column, text in enumerate(cells):
                sheet.write_string(place, column, text)
    return path
