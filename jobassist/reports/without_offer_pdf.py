"""The list of those without an active offer: since when, until when it is safe, and the next step."""

from __future__ import annotations

from dataclasses import replace

from jobassist.domain.danish import short_date
from jobassist.reports.office_parts import day, head, imprint, limits, person, tidied, typesetter, words
from jobassist.reports.paper import Piece, print_pages
from jobassist.reports.pdf_tags import Tree
from jobassist.reports.pdf_text import one_line
from jobassist.reports.review_sheets import WithoutOfferRow, WithoutOfferSheet
from jobassist.reports.table import Cell, Cells, Column
from jobassist.reports.typesetter import Typesetter

_TITLE = "Borgere uden aktivt tilbud"
_COLUMNS = (
    Column("Borger", width=136),
    Column("Status", width=62),
    Column("Frist", width=52),
    Column("Sikker dag", width=52),
    Column("Næste skridt, dag og sagsbehandler"),
)


def render_without_offer(sheet: WithoutOfferSheet) -> bytes:
    """The list as a PDF; the same sheet gives the same bytes."""
    sheet, tree = tidied(sheet), Tree()
    setter = typesetter(tree)
    about = " · ".join(filter(None, (_told(sheet), one_line(sheet.about))))
    pieces = [*head(setter, sheet, _TITLE, about), *_list(setter, sheet), *limits(setter, sheet)]
    return print_pages(pieces, tree, imprint(sheet, _TITLE))


def _told(sheet: WithoutOfferSheet) -> str:
    """``12 af 61 borgere mangler et aktivt tilbud``."""
    citizens = "borger" if sheet.of == 1 else "borgere"
    return f"{len(sheet.rows) or 'Ingen'} af {sheet.of} {citizens} mangler et aktivt tilbud"


def _list(setter: Typesetter, sheet: WithoutOfferSheet) -> list[Piece]:
    if not sheet.rows:
        return []
    return [replace(setter.table(_COLUMNS, [_row(row) for row in sheet.rows]), space=10)]


def _row(row: WithoutOfferRow) -> Cells:
    status = words(row.status)
    when_and_who = " · ".join(
        filter(None, (short_date(row.next_on) if row.next_on else "", one_line(row.caseworker)))
    )
    return (
        person(row.citizen, row.cpr, row.group),
        Cell(status, strong=status),
        day(row.due_on),
        day(row.safe_on),
        "\n".join(filter(None, (words(row.next_step), when_and_who, one_line(row.basis)))),
    )
