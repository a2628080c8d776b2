"""The seats sheet: which seats to buy and when, week by week, by kind, and offer by offer."""

from __future__ import annotations

from dataclasses import replace

from jobassist.reports.office_parts import (
    NOTHING,
    day,
    head,
    imprint,
    limits,
    person,
    tidied,
    typesetter,
    words,
)
from jobassist.reports.paper import Piece, print_pages
from jobassist.reports.pdf_tags import Tree
from jobassist.reports.pdf_text import one_line
from jobassist.reports.review_sheets import CatalogueRow, KindRow, ProposedRow, SeatsSheet, WeekRow
from jobassist.reports.table import Cell, Cells, Column
from jobassist.reports.typesetter import Typesetter

_TITLE = "Pladser og behov"
_ALWAYS = "altid plads"
_OVERDUE = "Overskredet"
_WEEKS = (
    Column("Uge", width=24),
    Column("Mandag"),
    Column("Behov", is_right=True),
    Column("Ledige", is_right=True),
    Column("Behov i alt", is_right=True),
    Column("Ledige i alt", is_right=True),
    Column("Mangel i alt", is_right=True),
)
_KINDS = (
    Column("Slags"),
    Column("Behov", is_right=True),
    Column("Ledige", is_right=True),
    Column("Mangel", is_right=True),
    Column("Første uge med mangel"),
)
_OFFERS = (
    Column("Tilbud"),
    Column("Pladser", is_right=True),
    Column("I gang", is_right=True),
    Column("Reserveret", is_right=True),
    Column("Venteliste", is_right=True),
    Column("Næste start"),
    Column("Ledige", is_right=True),
)
_PROPOSED = (Column("Borger"), Column("Tilbud"), Column("Start"), Column("Sidste sikre dag"))
_COUNTED = (
    ("Behov", "borgere, der skal begynde i et tilbud senest den uge, for at deres frist holder."),
    ("Ledige", "pladser, der begynder i den uge, og som ingen har. En reserveret plads er ikke ledig."),
    ("I alt", "fra tabellens første uge til og med den uge."),
    ("Mangel", "borgere, som der ikke er en plads til i tide. En plads, der begynder senere, tæller ikke."),
    ("Tilbud", f"Ledige gælder næste start. Står der {NOTHING} under Pladser, er der ikke et fast antal."),
)


def render_seats(sheet: SeatsSheet) -> bytes:
    """The sheet as a PDF; the same sheet gives the same bytes."""
    sheet, tree = tidied(sheet), Tree()
    setter = typesetter(tree)
    pieces = [
        *head(setter, sheet, _TITLE, _period(sheet)),
        setter.text(sheet.sentence, space=10, style=setter.type.moment),
        *_weeks(setter, sheet),
        *_kinds(setter, sheet),
        *_offers(setter, sheet),
        *_proposed(setter, sheet),
        *_counted(setter, sheet),
        *limits(setter, sheet),
    ]
    return print_pages(pieces, tree, imprint(sheet, _TITLE))


def _period(sheet: SeatsSheet) -> str:
    if not sheet.weeks:
        return "Aktive tilbud"
    first, last = (week.monday_on.isocalendar() for week in (sheet.weeks[0], sheet.weeks[-1]))
    if first.year != last.year:
        return f"Aktive tilbud · uge {first.week}, {first.year}, til uge {last.week}, {last.year}"
    weeks = f"{first.week}" if first == last else f"{first.week}–{last.week}"
    return f"Aktive tilbud · uge {weeks}, {first.year}"


def _weeks(setter: Typesetter, sheet: SeatsSheet) -> list[Piece]:
    rows = [_week(row) for row in sheet.weeks]
    return setter.table_section("Uge for uge", _WEEKS, rows, empty="Der er ingen uger at vise.")


def _week(row: WeekRow) -> Cells:
    return (
        str(row.monday_on.isocalendar().week),
        day(row.monday_on),
        str(row.need),
        _free(row.free),
        str(row.need_so_far),
        _free(row.free_so_far),
        _short(row.short),
    )


def _kinds(setter: Typesetter, sheet: SeatsSheet) -> list[Piece]:
    rows = [_kind(row) for row in sheet.kinds]
    return setter.table_section("Slags tilbud", _KINDS, rows, empty="Ingen skal begynde i et tilbud.")


def _kind(row: KindRow) -> Cells:
    first = row.short_from_on
    since = NOTHING if first is None else f"uge {first.isocalendar().week}, {day(first)}"
    return words(row.kind), str(row.need), _free(row.free), _short(row.short), since


def _offers(setter: Typesetter, sheet: SeatsSheet) -> list[Piece]:
    rows = [_offer(row) for row in sheet.offers]
    return setter.table_section("Tilbud", _OFFERS, rows, empty="Der er ingen tilbud i kataloget.")


def _offer(row: CatalogueRow) -> Cells:
    title = words(row.title)
    return (
        Cell("\n".join(filter(None, (title, one_line(row.provider)))), strong=title),
        NOTHING if row.seats is None else str(row.seats),
        str(row.running),
        str(row.reserved),
        str(row.waiting),
        day(row.next_on),
        _free(row.free),
    )


def _proposed(setter: Typesetter, sheet: SeatsSheet) -> list[Piece]:
    rows = [_placement(row) for row in sheet.proposed]
    return setter.table_section("Forslag til placering", _PROPOSED, rows, empty="")


def _placement(row: ProposedRow) -> Cells:
    # As on the screen: a dash would read as if there were no deadline.
    last = Cell(_OVERDUE, is_marked=True) if row.last_on is None else day(row.last_on)
    return person(row.citizen, row.cpr), words(row.offer), day(row.starts_on), last


def _counted(setter: Typesetter, sheet: SeatsSheet) -> list[Piece]:
    """How the numbers are counted, in small type at the end."""
    small = setter.type.small

    def fill() -> list[Piece]:
        terms = [
            setter.text(f"{term}: {told}", space=2, style=small, strong=f"{term}:") for term, told in _COUNTED
        ]
        others = [setter.text(text, space=2, style=small) for text in map(one_line, sheet.counted) if text]
        return [replace(terms[0], space=3.5), *terms[1:], *others]

    return setter.section("Sådan er tallene talt", fill)


def _free(seats: int | None) -> str | Cell:
    """Free seats; where more were placed than there is room for, it says so."""
    if seats is None:
        return _ALWAYS
    return str(seats) if seats >= 0 else Cell(f"{-seats} for mange", is_marked=True)


def _short(count: int) -> str | Cell:
    return Cell(f"mangler {count}", is_marked=True) if count > 0 else "0"
