"""The table of the catalogue: its columns, how it sorts, and what its filters leave."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt

from jobassist.domain.case import OfferId, OfferKind
from jobassist.domain.danish import sort_key
from jobassist.services.catalogue import OfferLine
from jobassist.ui.citizen.words import offer_word
from jobassist.ui.kit.columns import Column, Filter, Role
from jobassist.ui.kit.rows_model import RowsModel
from jobassist.ui.offers.words import counts_short, next_start_words, room_words, state_words, translate

KEYS = ("title", "kind", "place", "start", "room", "waiting", "counts", "state")
WIDTHS = {"title": 186, "kind": 136, "place": 104, "start": 98, "room": 108, "waiting": 66, "counts": 104,
          "state": 92}  # fmt: skip
ROOM, FULL, OPEN, CLOSED, EXAMPLE = "room", "full", "open", "closed", "example"
Filters = Mapping[str, str | date]


@dataclass(frozen=True, slots=True)
class OfferItem:
    """An offer of the catalogue with whether it counts, in words."""

    line: OfferLine
    counts: str


def columns() -> list[Column]:
    """The columns with their filters."""
    kinds = tuple((kind.value, offer_word(kind)) for kind in OfferKind)
    rooms = ((ROOM, translate("Offers", "Med plads")), (FULL, translate("Offers", "Fuldt")))
    states = (
        (OPEN, translate("Offers", "Åbent")),
        (CLOSED, translate("Offers", "Lukket")),
        (EXAMPLE, translate("Offers", "Eksempel")),
    )
    filters = {
        "title": Filter("text", translate("Offers", "Navn eller udbyder")),
        "kind": Filter("choice", options=kinds),
        "place": Filter("text", translate("Offers", "Sted")),
        "start": Filter("until"),
        "room": Filter("choice", options=rooms),
        "counts": Filter("text", translate("Offers", "Fx ikke")),
        "state": Filter("choice", options=states),
    }
    tones = {"kind": "text2", "place": "text2", "counts": "text2", "state": "text2"}
    return [
        Column(
            key,
            WIDTHS[key],
            filters.get(key),
            tone=tones.get(key, "text"),
            is_strong=key == "title",
            stretches=key == "title",
        )
        for key in KEYS
    ]


_TEXTS: dict[str, Callable[[OfferItem], str]] = {
    "title": lambda item: item.line.offer.title,
    "kind": lambda item: item.line.offer.own_kind or offer_word(item.line.offer.kind),
    "place": lambda item: item.line.offer.place or item.line.offer.municipality,
    "start": lambda item: next_start_words(item.line),
    "room": lambda item: room_words(item.line),
    "waiting": lambda item: str(item.line.waiting or ""),
    "counts": lambda item: counts_short(item.counts),
    "state": lambda item: state_words(item.line.offer),
}


class OfferModel(RowsModel[OfferItem]):
    """Offers in the catalogue's order, or by a column; ``shown`` are those that the filters leave."""

    def __init__(self) -> None:
        super().__init__(KEYS)
        self.items: tuple[OfferItem, ...] = ()
        self.filters: Filters = {}

    def set_items(self, items: Sequence[OfferItem]) -> None:
        """Show another catalogue."""
        self.items = tuple(items)
        self.update_shown()

    def set_filters(self, filters: Filters) -> None:
        """Show only what fits the filter row."""
        self.filters = dict(filters)
        self.update_shown()

    def row_of(self, offer_id: OfferId | None) -> int:
        """Where an offer is shown; -1 when it is not."""
        return next((i for i, item in enumerate(self.shown) if item.line.offer.id == offer_id), -1)

    def headings(self) -> tuple[str, ...]:
        return (
            self.tr("Tilbud"),
            self.tr("Slags"),
            self.tr("Sted"),
            self.tr("Næste start"),
            self.tr("Ledige"),
            self.tr("Venter"),
            self.tr("Tæller"),
            self.tr("Mærke"),
        )

    def cell(self, row: OfferItem, key: str, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return _TEXTS[key](row)
        if role == Role.TONE:
            return _tone(row, key)
        return row.line.offer.id if role == Role.KEY else None

    def arranged(self, key: str, *, descending: bool) -> list[OfferItem]:
        found = [item for item in self.items if _fits_all(item, self.filters)]
        return _in_order(found, key, descending=descending) if key else found


def _tone(item: OfferItem, key: str) -> str | None:
    """A start without a seat is orange; what is closed is quiet."""
    if item.line.offer.is_closed:
        return "text3"
    start = item.line.next_start
    return "orange" if key == "room" and start is not None and not start.has_room else None


def _fits_all(item: OfferItem, filters: Filters) -> bool:
    return all(_fits(item, key, value) for key, value in filters.items())


def _fits(item: OfferItem, key: str, value: str | date) -> bool:
    offer, start = item.line.offer, item.line.next_start
    if isinstance(value, date):
        return start is not None and start.on <= value
    if key == "kind":
        return offer.kind.value == value
    if key == "room":
        return start is not None and start.has_room is (value == ROOM)
    if key == "state":
        return {OPEN: not offer.is_closed, CLOSED: offer.is_closed, EXAMPLE: offer.is_example}[value]
    text = f"{offer.title} {offer.provider}" if key == "title" else _TEXTS[key](item)
    plain, danish = text.casefold(), sort_key(text)
    return all(word.casefold() in plain or sort_key(word) in danish for word in value.split())


def _in_order(items: list[OfferItem], key: str, *, descending: bool) -> list[OfferItem]:
    """Sorted by a column, equal ones as they came; empty cells are last either way."""
    full = [item for item in items if _sort_value(item, key) is not None]
    empty = [item for item in items if _sort_value(item, key) is None]
    full.sort(key=lambda item: _sort_value(item, key), reverse=descending)  # type: ignore[arg-type, return-value]
    return full + empty


def _sort_value(item: OfferItem, key: str) -> str | float | None:
    start = item.line.next_start
    if key == "start":
        return start.on.isoformat() if start is not None else None
    if key == "room":
        if start is None:
            return None
        return float("inf") if start.free is None else float(start.free)
    if key == "waiting":
        return item.line.waiting or None
    return sort_key(_TEXTS[key](item)) or None
