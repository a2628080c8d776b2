"""The list of those without an active offer: since when, until when it is safe, and the next step."""

from __future__ import annotations

from jobassist.reports.office_parts import day, head, imprint, person, tidied, typesetter, words
from jobassist.reports.paper import Piece, print_pages
from jobassist.reports.pdf_tags import Tree
from jobassist.reports.pdf_text import one_line
from jobassist.reports.review_sheets import WithoutOfferRow, WithoutOfferSheet
from jobassist.reports.table import Cell, Cells, Column
from jobassist.reports.typesetter import Typesetter

_TITLE = "Borgere uden aktivt tilbud"
_COLUMNS = (
    Column("Borger"),
    Column("Status"),
    Column("Frist"),
    Column("Sidste sikre dag"),
    Column("Næste skridt"),
    Column("Dag"),
)
_CASEWORKER = Column("Sagsbehandler")


def render_without_offer(sheet: WithoutOfferSheet) -> bytes:
    """The list as a PDF; the same sheet gives the same bytes."""
    sheet, tree = tidied(sheet), Tree()
    setter = typesetter(tree)
    about = " · ".join(filter(None, (one_line(sheet.about), _told(sheet))))
    pieces = [*head(setter, sheet, _TITLE, about), *_list(setter, sheet)]
    return print_pages(pieces, tree, imprint(sheet, _TITLE))


def _told(sheet: WithoutOfferSheet) -> str:
    """``12 af 61 borgere mangler et aktivt tilbud``."""
    citizens = "borger" if sheet.of == 1 else "borgere"
    return f"{len(sheet.rows) or 'Ingen'} af {sheet.of} {citizens} mangler et aktivt tilbud"


def _list(setter: Typesetter, sheet: WithoutOfferSheet) -> list[Piece]:
    """The caseworker has a column only where there are several."""
    names = {one_line(row.caseworker) for row in sheet.rows}
    has_several = len(names) > 1
    columns = (*_COLUMNS, _CASEWORKER) if has_several else _COLUMNS
    rows = [_row(row)[: len(columns)] for row in sheet.rows]
    if rows:
        return [setter.table(columns, rows)]
    return []


def _row(row: WithoutOfferRow) -> Cells:
    status = words(row.status)
    return (
        person(row.citizen, row.cpr, row.group),
        Cell(status, strong=status),
        day(row.due_on),
        day(row.safe_on),
        words(row.next_step),
        day(row.next_on),
        words(row.caseworker),
    )
