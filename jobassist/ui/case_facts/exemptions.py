"""The card "Fritagelser": which duties rest, from when to when, and why."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from jobassist.domain.case import Case, Exemption, Pauses
from jobassist.services.desk import Desk
from jobassist.services.record_exemption import delete_exemption, end_exemption, save_exemption
from jobassist.ui.case_facts.card import FactRow, FactsCard
from jobassist.ui.case_facts.fields import can_be_read, text_field
from jobassist.ui.citizen.words import exemption_look, exemption_words, period
from jobassist.ui.kit.date_field import DateField
from jobassist.ui.kit.segments import Segmented
from jobassist.ui.worklist.form import FieldForm, Run
from jobassist.ui.worklist.forms import day_of, side_by_side

translate = QCoreApplication.translate
_NEW = Exemption(date.min)


class ExemptionForm(FieldForm):
    """Why the duties rest, which, and from when to when."""

    def __init__(self, desk: Desk, case: Case, run: Run, *, before: Exemption | None = None) -> None:
        super().__init__(run, icon="check")
        self._desk, self._case, self._before = desk, case, before
        shown = before or replace(_NEW, from_on=desk.today)
        title = self.tr("Ny fritagelse") if before is None else self.tr("Ret fritagelsen")
        self.set_words(title, self.tr("Gem fritagelsen"))
        self.reason = text_field(self.tr("Hvorfor?"), shown.reason, self.tr("Fx barsel eller stand-by"))
        self.pauses = Segmented(
            [
                (Pauses.ALL.value, self.tr("Samtaler og tilbud")),
                (Pauses.TALKS.value, self.tr("Kun samtaler")),
                (Pauses.OFFERS.value, self.tr("Kun tilbud")),
            ],
            self.tr("Hvad er sat i bero?"),
        )
        self.pauses.set_value(shown.pauses.value)
        self.first = DateField(self.tr("Fra"), desk.today)
        self.first.set_day(shown.from_on)
        self.last = DateField(self.tr("Til og med, tom indtil videre"), desk.today)
        self.last.set_day(shown.to_on)
        self.fields = {"reason": self.reason, "from_on": self.first, "to_on": self.last}
        self.lay_out(
            [self.reason, self.pauses, side_by_side((self.first, 1), (self.last, 1))],
            self.reason if before is None else self.last,
        )

    def submit(self) -> None:
        if (first := day_of(self.first)) is not None and can_be_read(self.last):
            pauses = Pauses(self.pauses.value() or Pauses.ALL)
            given = Exemption(first, self.last.day(), pauses, self.reason.text())
            self.do(lambda: save_exemption(self._desk, self._case.id, given, before=self._before))


class ExemptionsCard(FactsCard):
    """Every exemption of the case."""

    def __init__(self, desk: Desk, run: Run) -> None:
        super().__init__(
            desk,
            run,
            translate("ExemptionsCard", "Fritagelser"),
            translate("ExemptionsCard", "Ingen fritagelser."),
            translate("ExemptionsCard", "Tilføj fritagelse"),
        )

    def new_form(self) -> ExemptionForm:
        return ExemptionForm(self.desk, self.case, self.run)

    def change(self, given: Exemption) -> None:
        """Open the form for one that stands here."""
        self.open_form(ExemptionForm(self.desk, self.case, self.run, before=given), of=given.id)

    def rows_of(self, case: Case) -> list[QWidget]:
        return [self._row(given) for given in reversed(case.exemptions)]

    def _row(self, given: Exemption) -> FactRow:
        desk, own = self.desk, self.case.id
        steps = [
            (self.tr("Ret"), lambda: self.change(given)),
            (self.tr("Slet"), lambda: self.run_step(lambda: delete_exemption(desk, own, given))),
        ]
        if given.from_on <= desk.today and (given.to_on is None or given.to_on > desk.today):
            steps.insert(
                0, (self.tr("Slut i dag"), lambda: self.run_step(lambda: end_exemption(desk, own, given)))
            )
        words = exemption_words(given)
        details = [f"{words} · {period(given.from_on, given.to_on)}"]
        return FactRow(given.id, given.reason or words, details, exemption_look(given, desk.today), steps)
