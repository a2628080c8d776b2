"""The catalogue as a file: in Excel or as CSV, under the very headings that an import reads."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from jobassist.domain.danish import short_date, sort_key
from jobassist.domain.errors import JobAssistError
from jobassist.domain.offer_words import BASIS_WORDS, DANISH_WORDS, DEMAND_WORDS, HEADINGS, KIND_WORDS
from jobassist.domain.offers import Offer
from jobassist.services.desk import Desk
from jobassist.services.formula_cells import in_csv, in_sheet
from jobassist.services.terms import group_term
from jobassist.store.reads.offers import load_offers

Cell = str | int | float | date | None
_LINES = frozenset({"purpose", "contact", "citizen_text"})
_SHORT = frozenset(
    {"min_age", "max_age", "seats", "basis", "weeks", "hours_a_week", "price", "counts", "danish",
     "travel_minutes", "is_example", "is_closed"}
)  # fmt: skip


class NotExportedError(JobAssistError):
    """A file that cannot be written as asked."""


def export_offers(desk: Desk, path: Path) -> int:
    """Writes the whole catalogue to a file, as its ending says; returns how many offers it holds.

    Raises NotExportedError.
    """
    offers = [row.offer for row in load_offers(desk.store)]
    kinds = {".csv": offers_csv, ".xlsx": offers_xlsx}
    write = kinds.get(path.suffix.casefold())
    if write is None:
        raise NotExportedError("Kald filen noget, der ender på .csv eller .xlsx.")
    try:
        path.write_bytes(write(offers))
    except OSError as error:
        raise NotExportedError("Filen kunne ikke gemmes der. Vælg en anden mappe, og prøv igen.") from error
    return len(offers)


def offers_csv(offers: Iterable[Offer]) -> bytes:
    """UTF-8 with its mark and semicolons, as Danish Excel opens it.

    A cell that would be a formula begins with an apostrophe, which an import takes away.
    """
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(HEADINGS.values())
    for offer in _in_order(offers):
        writer.writerow([in_csv(_text(cell)) for cell in cells_of(offer)])
    return out.getvalue().encode("utf-8-sig")


def offers_xlsx(offers: Iterable[Offer]) -> bytes:
    """An Excel sheet in which numbers are numbers and every text is text, whatever it looks like."""
    from jobassist.reports.spreadsheet import Column, to_xlsx

    columns = [Column(name, heading, _kind(name)) for name, heading in HEADINGS.items()]
    rows = [
        {
            name: in_sheet(cell) if isinstance(cell, str) else cell
            for name, cell in zip(HEADINGS, cells_of(offer), strict=True)
        }
        for offer in _in_order(offers)
    ]
    return to_xlsx("Tilbud", columns, rows)


def cells_of(offer: Offer) -> tuple[Cell, ...]:
    """The offer as the cells of its row, in the order of the headings."""
    words: dict[str, Cell] = {
        "kind": KIND_WORDS[offer.kind],
        "groups": _joined(group_term(group).label for group in sorted(offer.groups)),
        "basis": BASIS_WORDS[offer.basis],
        "starts": _joined(map(short_date, offer.starts)),
        "counts": _yes_or_no(offer.counts),
        "fields": _joined(offer.fields),
        "demands": _joined(DEMAND_WORDS[demand] for demand in sorted(offer.demands)),
        "danish": DANISH_WORDS[offer.danish],
        "is_example": _yes_or_no(offer.is_example),
        "is_closed": _yes_or_no(offer.is_closed),
    }
    return tuple(words[name] if name in words else getattr(offer, name) for name in HEADINGS)


def _in_order(offers: Iterable[Offer]) -> Sequence[Offer]:
    """Open before closed, by the Danish alphabet."""
    return sorted(offers, key=lambda offer: (offer.is_closed, sort_key(offer.title), offer.id))


def _kind(name: str) -> str:
    if name in _LINES:
        return "lines"
    return "date" if name == "counts_from" else "" if name in _SHORT else "long"


def _joined(parts: Iterable[str]) -> str:
    return "; ".join(parts)


def _yes_or_no(flag: bool) -> str:
    return "Ja" if flag else "Nej"


def _text(cell: Cell) -> str:
    if isinstance(cell, date):
        return short_date(cell)
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(cell).replace(".", ",")
    return "" if cell is None else str(cell)
