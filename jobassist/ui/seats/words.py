"""What the tables of seats say in each cell."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from jobassist.domain.danish import day_month, short_date
from jobassist.domain.seat_plan import KindNeed, Placed, Unplaced, Week
from jobassist.services.print_seats import kind_words

translate = QCoreApplication.translate


def whole(number: int) -> str:
    """``9.840``."""
    return f"{number:,}".replace(",", ".")


def free_words(free: int | None) -> str:
    """How many seats; or that there is always room."""
    return translate("Seats", "altid plads") if free is None else whole(free)


def week_name(week: Week) -> str:
    """``10 · 06-03``: the number and the Monday."""
    return f"{week.monday_on.isocalendar().week} · {day_month(week.monday_on)}"


def short_words(short: int) -> str:
    """``6``; a dash when nobody lacks a seat."""
    return whole(short) if short else "–"


def kind_name(kind: KindNeed) -> str:
    """The kind in the catalogue's words."""
    return kind_words(kind)


def since_words(kind: KindNeed) -> str:
    """``uge 12``."""
    if kind.short_from_on is None:
        return "–"
    return translate("Seats", "uge %1").replace("%1", str(kind.short_from_on.isocalendar().week))


def last_words(row: Placed | Unplaced) -> str:
    """The last safe day; or that the law's day has passed."""
    return translate("Seats", "Overskredet") if row.last_on is None else short_date(row.last_on)


def start_words(row: Placed, *, is_full: bool) -> str:
    """When it begins, and whether there is no room or it is too late."""
    day = short_date(row.starts_on)
    if is_full:
        return translate("Seats", "%1, fuldt").replace("%1", day)
    return translate("Seats", "%1, for sent").replace("%1", day) if row.is_late else day


def reasons_words(row: Placed) -> str:
    """Why, in one line."""
    return " · ".join(row.reasons)
