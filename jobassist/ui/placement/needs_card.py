"""The card of a citizen's page that tells what an offer must fit; internal, and mended where it stands."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from jobassist.domain.case import CaseId
from jobassist.domain.offers import Demand, Needs
from jobassist.domain.relevance import DANISH_WORDS, DEMAND_WORDS
from jobassist.services.desk import Desk
from jobassist.services.needs import needs_of
from jobassist.ui.citizen.cards import Card, fact_row
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.chip import Tag
from jobassist.ui.placement.needs_form import NeedsForm
from jobassist.ui.placement.words import hours_words
from jobassist.ui.worklist.form import Run
from jobassist.ui.worklist.words import filled

translate = QCoreApplication.translate


class NeedsCard(Card):
    """Names and values, and the form in their place."""

    def __init__(self, desk: Desk, case_id: CaseId, run: Run) -> None:
        super().__init__(
            translate("NeedsCard", "Hvad skal et tilbud passe til?"),
            translate("NeedsCard", "Intet særligt er skrevet."),
        )
        self._desk, self._case_id, self._run = desk, case_id, run
        self._shown: Needs | None = None
        self.form: NeedsForm | None = None
        self.edit = Button(self.tr("Ret"), kind="link", small=True)
        self.edit.setAccessibleDescription(self.accessibleName())
        self.edit.clicked.connect(self.open_form)
        self.head.addWidget(Tag(self.tr("Internt"), icon="lock"))
        self.head.addWidget(self.edit)

    def refresh(self) -> None:
        """Read again what is written."""
        needs, _rev = needs_of(self._desk, self._case_id)
        if needs != self._shown:
            self._shown = needs
            self.set_rows(_facts(needs))

    def open_form(self) -> None:
        """The fields, above what is written."""
        if self.form is not None:
            return
        self.form = NeedsForm(self._desk, self._case_id, self._run)
        self.form.closed.connect(self.close_form)
        self.form.title.hide()  # the card says it
        self.edit.hide()
        self.whole.insertWidget(1, self.form)
        self.form.show()
        self.form.begin()

    def close_form(self) -> None:
        """Give the form up; what was stored is shown already."""
        form, self.form = self.form, None
        if form is not None:
            self.whole.removeWidget(form)
            form.hide()
            form.deleteLater()
            self.edit.show()
            self.edit.setFocus(Qt.FocusReason.OtherFocusReason)


def _facts(needs: Needs) -> list[QWidget]:
    avoid = ", ".join(DEMAND_WORDS[demand] for demand in Demand if demand in needs.avoid)
    minutes = needs.max_travel_minutes
    way = filled(translate("NeedsCard", "højst %1 minutter"), str(minutes)) if minutes is not None else ""
    hours = hours_words(needs.max_hours)
    told = (
        (translate("NeedsCard", "Timer"), filled(translate("NeedsCard", "højst %1"), hours) if hours else ""),
        (translate("NeedsCard", "Skal undgå"), avoid),
        (translate("NeedsCard", "Dansk"), DANISH_WORDS[needs.danish] if needs.danish is not None else ""),
        (translate("NeedsCard", "Vej derhen"), way),
        (translate("NeedsCard", "Kommune"), needs.municipality),
        (translate("NeedsCard", "Notat"), needs.note),
    )
    return [fact_row(name, value) for name, value in told if value]
