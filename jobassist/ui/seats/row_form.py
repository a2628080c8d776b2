"""The chosen row of the proposal: another offer, another start, or out of the proposal."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from jobassist.domain.danish import short_date
from jobassist.domain.offers import Offer
from jobassist.domain.seat_plan import Placed
from jobassist.domain.seats import Start
from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.fields import ChoiceBox, Field
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, row
from jobassist.ui.seats.words import last_words, reasons_words


class RowForm(QFrame):
    """Changes take effect as they are chosen; nothing is stored until all seats are reserved."""

    offer_chosen = Signal(object)
    """Another Offer."""
    start_chosen = Signal(object)
    """Another first day (datetime.date)."""
    drop_wanted = Signal()
    open_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "sunken")
        self._offers: tuple[Offer, ...] = ()
        self._starts: tuple[Start, ...] = ()
        self._name = PlainLabel(weight=600, elide=True)
        self._why = PlainLabel(role="table", tone="text2", wrap=True)
        self.offer = ChoiceBox(self.tr("Tilbud"))
        self.start = ChoiceBox(self.tr("Start"))
        for box in (self.offer, self.start):
            box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(14)
            box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.open = Button(self.tr("Åbn borger"), kind="link", small=True)
        self.drop = Button(self.tr("Fjern fra forslaget"), small=True, badge="Delete")
        self._lay_out()
        self.offer.activated.connect(lambda at: self.offer_chosen.emit(self._offers[at]))
        self.start.activated.connect(lambda at: self.start_chosen.emit(self._starts[at].on))
        self.drop.clicked.connect(lambda _checked=False: self.drop_wanted.emit())
        self.open.clicked.connect(lambda _checked=False: self.open_wanted.emit())

    def _lay_out(self) -> None:
        head = row([self._name, self.open, self.drop], spacing=12)
        head.setStretch(0, 1)
        fields = row([Field(self.tr("Tilbud"), self.offer), Field(self.tr("Start"), self.start)], spacing=12)
        fields.setStretch(0, 3)
        fields.setStretch(1, 2)
        edges = (14, 10, 14, 12)
        column([head, self._why, fields], spacing=8, edges=edges, owner=self)
        self.setMinimumWidth(theme.px(280))

    def show_row(self, placed: Placed, offers: Sequence[Offer], starts: Sequence[Start]) -> None:
        """A row with the offers that would do and the starts of its own; ``starts`` leave it out."""
        last = self.tr("%1, sidste sikre dag %2").replace("%2", last_words(placed))
        if placed.last_on is None:
            last = self.tr("%1, fristen er overskredet")
        self._name.setText(last.replace("%1", placed.case.name))
        self._why.setText(reasons_words(placed))
        known = any(offer.id == placed.offer.id for offer in offers)
        self._offers = tuple(offers) if known else (placed.offer, *offers)
        _fill(self.offer, [offer.title for offer in self._offers], self._offer_index(placed))
        days = [start.on for start in starts]
        index = days.index(placed.starts_on) if placed.starts_on in days else -1
        self._starts = tuple(starts)
        _fill(self.start, [self._start_words(start) for start in starts], index)

    def _offer_index(self, placed: Placed) -> int:
        return next(i for i, offer in enumerate(self._offers) if offer.id == placed.offer.id)

    def _start_words(self, start: Start) -> str:
        day = short_date(start.on)
        if start.free is None:
            return self.tr("%1, altid plads").replace("%1", day)
        if start.free <= 0:
            return self.tr("%1, fuldt").replace("%1", day)
        words = self.tr("%1, 1 ledig") if start.free == 1 else self.tr("%1, %2 ledige")
        return words.replace("%1", day).replace("%2", str(start.free))


def _fill(box: ChoiceBox, texts: Sequence[str], index: int) -> None:
    """Other choices, told to nobody."""
    box.blockSignals(True)
    box.clear()
    box.addItems(list(texts))
    box.setCurrentIndex(index)
    box.blockSignals(False)
