"""The card "Forhold i sagen": what a rule is counted from, or holds for, and no list tells."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from jobassist.domain.case import Case
from jobassist.domain.circumstances import NATURES, Circumstance, CircumstanceKind, Nature
from jobassist.services.case_facts import kinds_for
from jobassist.services.desk import Changed, Desk
from jobassist.services.record_circumstance import delete_circumstance, save_circumstance
from jobassist.ui.case_facts.card import FactRow, FactsCard
from jobassist.ui.case_facts.fields import can_be_read, choice_field, text_field
from jobassist.ui.case_facts.words import circumstance_days, circumstance_look, is_awaited
from jobassist.ui.kit.date_field import DateField
from jobassist.ui.worklist.form import FieldForm, Run
from jobassist.ui.worklist.forms import day_of, show_problem, side_by_side
from jobassist.ui.worklist.words import filled

translate = QCoreApplication.translate


class CircumstanceForm(FieldForm):
    """What is so, from when, until when or answered when, and a note."""

    def __init__(
        self, desk: Desk, case: Case, run: Run, *, before: Circumstance | None = None,
        kind: CircumstanceKind | None = None,
    ) -> None:  # fmt: skip
        super().__init__(run, icon="check")
        self._desk, self._case, self._before = desk, case, before
        title = self.tr("Nyt forhold i sagen") if before is None else self.tr("Ret forholdet")
        self.set_words(title, self.tr("Gem forholdet"))
        kinds = kinds_for(desk, case)
        own = before.kind if before is not None else kind
        if own is not None and own not in kinds:
            kinds = (own, *kinds)
        self.kind, self.kind_field = choice_field(
            self.tr("Hvad er forholdet?"), [(each.value, NATURES[each].name) for each in kinds]
        )
        self.first = DateField(self.tr("Fra"), desk.today)
        self.last = DateField(self.tr("Til og med"), desk.today)
        self.note = text_field(self.tr("Notat"), before.note if before is not None else "")
        self.fields = {
            "kind": self.kind_field, "from_on": self.first, "to_on": self.last, "note": self.note,
        }  # fmt: skip
        days = side_by_side((self.first, 1), (self.last, 1))
        self.lay_out([self.kind_field, days, self.note], self.kind_field if own is None else self.first)
        self._fill(own, before)
        self.kind.currentIndexChanged.connect(lambda _index: self._name_fields())
        self._name_fields()

    def _fill(self, own: CircumstanceKind | None, before: Circumstance | None) -> None:
        if own is not None:
            self.kind.setCurrentIndex(self.kind.findData(own.value))
        self.first.set_day(before.from_on if before is not None else self._desk.today)
        self.last.set_day(before.to_on if before is not None else None)

    def _kind(self) -> CircumstanceKind | None:
        value = self.kind.currentData()
        return CircumstanceKind(value) if value else None

    def _name_fields(self) -> None:
        """Call the days what they are for the kind that is chosen."""
        self.kind_field.set_error("")
        kind = self._kind()
        self.last.setVisible(kind is not None and NATURES[kind].nature is not Nature.DAY)
        if kind is None:
            return
        words = NATURES[kind]
        self.first.set_label(words.from_words)
        empty = self.tr("%1, tom indtil svaret er her") if words.nature is Nature.AWAITED else "%1"
        self.last.set_label(filled(empty, words.to_words))
        self.note.set_label(self.tr("Begrundelse") if words.needs_reason else self.tr("Notat"))

    def submit(self) -> None:
        kind = self._kind()
        if kind is None:
            show_problem(self.kind_field, self.tr("Vælg, hvad forholdet er."))
        elif (first := day_of(self.first)) is not None:
            has_last = not self.last.isHidden()
            if not has_last or can_be_read(self.last):
                self._save(kind, first, self.last.day() if has_last else None)

    def _save(self, kind: CircumstanceKind, first: date, last: date | None) -> None:
        before = self._before
        told = Circumstance(kind, first, last, self.note.text(), id=before.id if before else "")
        self.do(lambda: save_circumstance(self._desk, self._case.id, told, before=before))


class CircumstancesCard(FactsCard):
    """Every circumstance of the case."""

    def __init__(self, desk: Desk, run: Run) -> None:
        super().__init__(
            desk,
            run,
            translate("CircumstancesCard", "Forhold i sagen"),
            translate("CircumstancesCard", "Intet er registreret. Tilføj fx en attest, der er bestilt."),
            translate("CircumstancesCard", "Tilføj forhold"),
        )

    def new_form(self) -> CircumstanceForm:
        return CircumstanceForm(self.desk, self.case, self.run)

    def tell(self, kind: CircumstanceKind) -> None:
        """Open the form for one of a kind: it happened on another day than today."""
        self.open_form(CircumstanceForm(self.desk, self.case, self.run, kind=kind))

    def change(self, told: Circumstance) -> None:
        """Open the form for one that stands here."""
        self.open_form(CircumstanceForm(self.desk, self.case, self.run, before=told), of=told.id)

    def rows_of(self, case: Case) -> list[QWidget]:
        return [self._row(told) for told in reversed(case.circumstances)]

    def _row(self, told: Circumstance) -> FactRow:
        steps = [
            (self.tr("Ret"), lambda: self.change(told)),
            (self.tr("Slet"), lambda: self.run_step(lambda: self._delete(told))),
        ]
        if is_awaited(told):
            steps.insert(0, (answered_today(told.kind), lambda: self.run_step(lambda: self._answer(told))))
        look, details = circumstance_look(told, self.desk.today), [circumstance_days(told), told.note]
        return FactRow(told.id, NATURES[told.kind].name, details, look, steps)

    def _answer(self, told: Circumstance) -> Changed:
        answered = replace(told, to_on=self.desk.today)
        return save_circumstance(self.desk, self.case.id, answered, before=told)

    def _delete(self, told: Circumstance) -> Changed:
        return delete_circumstance(self.desk, self.case.id, told)


def answered_today(kind: CircumstanceKind) -> str:
    """``Modtaget i dag``: the verb of the step that says that it came or was done."""
    words = NATURES[kind]
    return filled(translate("Circumstance", "%1 i dag"), words.to_words or words.from_words)
