"""The form of an offer: every field, what is wrong below the one it is about, saved with Ctrl+Enter."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from jobassist.domain.case import OfferId
from jobassist.domain.offer_checks import problems, tidied
from jobassist.domain.offers import Offer
from jobassist.services.desk import Desk
from jobassist.services.edit_offers import save_offer
from jobassist.ui.kit.form_frame import FormFrame, beside, card
from jobassist.ui.kit.layout import column
from jobassist.ui.offers.fields import OfferFields
from jobassist.ui.talk.tab_order import tab_as_laid_out
from jobassist.ui.worklist.words import filled

_WIDEST = 1240


class OfferForm(FormFrame):
    """A new offer, or one of the catalogue; ``saved`` carries an ``OfferChanged``."""

    def __init__(self, desk: Desk, offer: Offer, rev: int | None) -> None:
        name = self.tr("Nyt tilbud") if rev is None else filled(self.tr("Redigér %1"), offer.title)
        super().__init__(name, self.tr("Gem tilbuddet"))
        self._desk, self._offer, self._rev = desk, offer, rev
        self.fields = OfferFields(desk.today)
        self.fields.fill(offer)
        self._before = self.fields.typed()
        self._lay_out()
        self.fields.on_edit(self.show_state)
        self.show_state()
        tab_as_laid_out(self)

    @property
    def offer_id(self) -> OfferId:
        """Which offer it is about; empty for a new one."""
        return self._offer.id

    @property
    def name(self) -> str:
        """What the offer is called now."""
        return self.fields.lines["title"].text().strip() or self._offer.title or self.tr("Nyt tilbud")

    def is_changed(self) -> bool:
        return self.fields.typed() != self._before

    def typed(self) -> object:
        return self.fields.typed()

    def begin(self) -> None:
        """Give the first field the keyboard."""
        self.fields.lines["title"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        left = column([self._what(), self._who(), None], spacing=12)
        right = column([self._seats(), self._where(), None], spacing=12)
        inner = QWidget()
        inner.setLayout(self.halves(left, right))
        self.lay_out(inner, widest=_WIDEST)

    def _what(self) -> QFrame:
        fields = self.fields.fields
        return card(
            self.tr("Hvad det er"),
            [fields["title"], fields["kind"], fields["own_kind"], fields["purpose"],
             fields["citizen_text"], fields["fields"]],
        )  # fmt: skip

    def _where(self) -> QFrame:
        fields = self.fields.fields
        return card(
            self.tr("Hvor det er"),
            [beside(fields["provider"], fields["place"]),
             beside(fields["municipality"], fields["travel_minutes"]), fields["contact"]],
        )  # fmt: skip

    def _seats(self) -> QFrame:
        fields, flags = self.fields.fields, self.fields.flags
        return card(
            self.tr("Pladser og start"),
            [beside(fields["seats"], fields["basis"]), fields["starts"],
             beside(fields["weeks"], fields["hours_a_week"], fields["price"]),
             flags["counts"], beside(fields["counts_from"], QWidget()), flags["is_closed"],
             flags["is_example"]],
        )  # fmt: skip

    def _who(self) -> QFrame:
        fields = self.fields.fields
        return card(
            self.tr("Hvem det er for"),
            [self.fields.groups, beside(fields["min_age"], fields["max_age"], fields["danish"]),
             self.fields.demands],
        )  # fmt: skip

    def save(self) -> None:
        """Ctrl+Enter: stores it, or says below each field what to mend."""
        offer, wrong = self.fields.read(self._offer)
        offer = tidied(offer)
        unread = {problem.key for problem in wrong}
        wrong += [problem for problem in problems(offer, self._desk.today) if problem.key not in unread]
        if wrong:
            self.refuse(wrong, self.fields.fields)
            return
        self.store(lambda: save_offer(self._desk, offer, rev=self._rev), self.fields.fields)
