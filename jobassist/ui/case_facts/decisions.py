"""The card "Afgørelser": what was decided, and the form for a revurdering of sick pay (§ 27)."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from jobassist.domain.calendar import ONE_DAY
from jobassist.domain.case import Case, Decision
from jobassist.domain.danish import short_date
from jobassist.domain.duties import duties_of
from jobassist.services.desk import Desk
from jobassist.services.record_decision import (
    decided_rule,
    delete_decision,
    extensions_on,
    last_day_of,
    save_decision,
)
from jobassist.ui.case_facts.card import FactRow, FactsCard
from jobassist.ui.case_facts.fields import can_be_read, choice_field, text_field
from jobassist.ui.kit.chip import ChipLook
from jobassist.ui.kit.date_field import DateField
from jobassist.ui.worklist.form import FieldForm, Run
from jobassist.ui.worklist.forms import day_of, show_problem, side_by_side
from jobassist.ui.worklist.words import filled

translate = QCoreApplication.translate


class SickPayDecisionForm(FieldForm):
    """By which number of § 27 sick pay goes on, or that it does not; and since when."""

    def __init__(self, desk: Desk, case: Case, run: Run, *, before: Decision | None = None) -> None:
        super().__init__(run, icon="check")
        self._desk, self._case, self._before = desk, case, before
        title = self.tr("Ny afgørelse om sygedagpenge") if before is None else self.tr("Ret afgørelsen")
        self.set_words(title, self.tr("Gem afgørelsen"))
        self._numbers = {str(v.from_extension): v for v in extensions_on(desk, desk.today)}
        none = self.tr("Ingen forlængelse: jobafklaring eller ophør")
        options = [(number, version.title) for number, version in self._numbers.items()]
        self.outcome, self.outcome_field = choice_field(
            self.tr("Hvad blev afgjort?"), [*options, ("0", none)]
        )
        self.day = DateField(self.tr("Truffet den"), desk.today)
        self.first = DateField(self.tr("Forlængelsens første dag"), desk.today)
        self.note = text_field(self.tr("Notat"), before.note if before is not None else "")
        self.fields = {
            "extension": self.outcome_field, "on": self.day, "from_on": self.first, "note": self.note,
        }  # fmt: skip
        self._fill(before)
        self.outcome.currentIndexChanged.connect(lambda _index: self._tell())
        self.first.day_changed.connect(lambda _day: self._tell())
        days = side_by_side((self.day, 1), (self.first, 1))
        self.lay_out([self.outcome_field, days, self.note], self.outcome_field)
        self._tell()

    def _fill(self, before: Decision | None) -> None:
        if before is None:
            self.day.set_day(self._desk.today)
            self.first.set_day(_likely_first_day(self._desk, self._case))
            return
        self.outcome.setCurrentIndex(max(0, self.outcome.findData(str(before.extension))))
        self.day.set_day(before.decided_on)
        self.first.set_day(before.from_on)

    def _tell(self) -> None:
        """What the chosen number means for the days."""
        self.outcome_field.set_error("")
        version = self._numbers.get(self.outcome.currentData())
        self.first.setVisible(version is not None)
        first = self.first.day()
        last = last_day_of(version, first) if version is not None and first is not None else None
        words = self.tr("En ny afgørelse skal så være truffet senest %1.")
        self.set_hint(filled(words, short_date(last)) if last is not None else "")

    def submit(self) -> None:
        extension = self.outcome.currentData()
        if not extension:
            show_problem(self.outcome_field, self.tr("Vælg, hvad der blev afgjort."))
        elif (on := day_of(self.day)) is not None and (self.first.isHidden() or can_be_read(self.first)):
            self._save(int(extension), on)

    def _save(self, extension: int, on: date) -> None:
        before = self._before
        rule_id = before.rule_id if before is not None else decided_rule(self._desk, self._case)
        first = self.first.day() if extension else None
        made = Decision(rule_id, on, self.note.text(), extension, first)
        self.do(lambda: save_decision(self._desk, self._case.id, made, before=before))


def _likely_first_day(desk: Desk, case: Case) -> date | None:
    """The day after the one that the decision is due on: sick pay goes on from there."""
    rule_id = decided_rule(desk, case)
    due = (d.due_on for d in duties_of(case, desk.rulebook, desk.today) if d.rule.id == rule_id)
    day = next(due, None)
    return day + ONE_DAY if day is not None else None


class DecisionsCard(FactsCard):
    """Every decision of the case; only sick pay is decided about here."""

    def __init__(self, desk: Desk, run: Run) -> None:
        super().__init__(
            desk,
            run,
            translate("DecisionsCard", "Afgørelser"),
            translate("DecisionsCard", "Ingen afgørelser endnu."),
            translate("DecisionsCard", "Tilføj afgørelse"),
        )

    def show_case(self, case: Case) -> None:
        super().show_case(case)
        self.add.setVisible(self.form is None and self._can_decide(case))

    def new_form(self) -> SickPayDecisionForm:
        return SickPayDecisionForm(self.desk, self.case, self.run)

    def change(self, made: Decision) -> None:
        """Open the form for one that stands here."""
        self.open_form(SickPayDecisionForm(self.desk, self.case, self.run, before=made), of=made.id)

    def rows_of(self, case: Case) -> list[QWidget]:
        return [self._row(made) for made in reversed(case.decisions)]

    def _can_decide(self, case: Case) -> bool:
        return bool(decided_rule(self.desk, case))

    def _row(self, made: Decision) -> FactRow:
        desk, own = self.desk, self.case.id
        steps = [(self.tr("Slet"), lambda: self.run_step(lambda: delete_decision(desk, own, made)))]
        if self._can_decide(self.case):
            steps.insert(0, (self.tr("Ret"), lambda: self.change(made)))
        since = filled(self.tr("fra %1"), short_date(made.from_on)) if made.from_on is not None else ""
        told = " · ".join(part for part in (short_date(made.decided_on), since, made.note) if part)
        look = ChipLook(self.tr("Truffet"), "green", "circle-check")
        return FactRow(made.id, self._title(made), [told], look, steps)

    def _title(self, made: Decision) -> str:
        """The number of § 27 in words, else the rule that it answers."""
        extended = (
            v for v in extensions_on(self.desk, made.decided_on) if v.from_extension == made.extension
        )
        if (version := next(extended, None)) is not None:
            return version.title
        versions = self.desk.rulebook.find(made.rule_id)
        return versions[-1].title if versions else made.rule_id
