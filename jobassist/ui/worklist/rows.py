"""What a row of the worklist shows, how it sorts and which filters it fits: lists and values, no widgets."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from jobassist.domain.cpr import masked
from jobassist.domain.danish import short_date, sort_key
from jobassist.domain.duties import Status
from jobassist.services.build_worklist import Row
from jobassist.services.counters import Counter
from jobassist.services.terms import group_term
from jobassist.ui.kit.chip import status_word

KEYS = ("status", "name", "cpr", "group", "why", "safe", "due", "caseworker")
NOTHING = "–"

Filters = Mapping[str, str | date]


def text_of(row: Row, key: str) -> str:
    """A cell's words; CPR masked. KeyError for a column that does not exist."""
    return _TEXTS[key](row)


def tone_of(row: Row, key: str) -> str | None:
    """The day that has gone is red (the law's) or orange (the last safe one); dashes are quiet."""
    if key == "due" and row.duty.status is Status.MISSED:
        return "red"
    if key == "safe" and row.duty.status is Status.CRITICAL:
        return "orange"
    if key in ("safe", "due") and row.duty.status in (Status.MET, Status.PAUSED):
        return "text2"
    return "text3" if key in ("safe", "due") and _TEXTS[key](row) == NOTHING else None


def _due(row: Row) -> str:
    if row.duty.due_on is not None:
        return short_date(row.duty.due_on)
    is_unknown = row.duty.status is Status.UNKNOWN
    return QCoreApplication.translate("Worklist", "ukendt") if is_unknown else NOTHING


_TEXTS: dict[str, Callable[[Row], str]] = {
    "status": lambda row: status_word(row.duty.status.value),
    "name": lambda row: row.case.name,
    "cpr": lambda row: masked(row.case.cpr),
    "group": lambda row: group_term(row.case.group).short,
    "why": lambda row: row.reason,
    "safe": lambda row: short_date(row.duty.safe_on) if row.duty.safe_on else NOTHING,
    "due": _due,
    "caseworker": lambda row: row.case.caseworker,
}


def chosen(rows: Iterable[Row], counter: Counter | None, filters: Filters) -> list[Row]:
    """The rows that belong to the counter and fit every filter, in the order given."""
    found = [row for row in rows if counter is None or counter in row.counters]
    for key, value in filters.items():
        fits = _fits(key, value)
        found = [row for row in found if fits(row)]
    return found


def _fits(key: str, value: str | date) -> Callable[[Row], bool]:
    if isinstance(value, date):
        day = value
        return lambda row: (on := _day(row, key)) is not None and on <= day
    if key == "status":
        return lambda row: row.duty.status.value == value
    if key == "group":
        return lambda row: row.case.group.value == value
    if key == "cpr":
        digits = "".join(c for c in value if c.isdigit())
        return lambda row: digits in row.case.cpr
    words = [(word.casefold(), sort_key(word)) for word in value.split()]
    return lambda row: _holds(_TEXTS[key](row), words)


def _holds(text: str, words: Iterable[tuple[str, str]]) -> bool:
    """Every word occurs, upper or lower case, Aa as Å too."""
    plain, danish = text.casefold(), sort_key(text)
    return all(word in plain or key in danish for word, key in words)


def _day(row: Row, key: str) -> date | None:
    return row.duty.safe_on if key == "safe" else row.duty.due_on


def in_order(rows: Sequence[Row], key: str, *, descending: bool = False) -> list[Row]:
    """Sorted by a column, equal ones as they came; empty cells are last either way."""
    if key == "status":
        return list(reversed(rows)) if descending else list(rows)
    full = [row for row in rows if _sort_value(row, key)]
    empty = [row for row in rows if not _sort_value(row, key)]
    return sorted(full, key=lambda row: _sort_value(row, key), reverse=descending) + empty


def _sort_value(row: Row, key: str) -> str:
    if key in ("safe", "due"):
        on = _day(row, key)
        return on.isoformat() if on else ""
    if key == "name":
        return row.name_key
    if key == "cpr":
        return row.case.cpr
    return sort_key(_TEXTS[key](row))
