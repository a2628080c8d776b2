"""The small forms that say what became of an offer: begun, moved, extended, ended, or come to nothing.

The citizen's page and the tab Forløb open the same ones.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from jobassist.domain.case import Outcome, Placement, PlacementId
from jobassist.domain.errors import JobAssistError
from jobassist.domain.placements import Caution
from jobassist.services import change_placement as change
from jobassist.services.desk import Desk
from jobassist.services.list_placements import Step
from jobassist.ui.kit.date_field import DateField
from jobassist.ui.kit.fields import ChoiceBox, Field, TextField
from jobassist.ui.placement.cautions import CautionList
from jobassist.ui.placement.words import outcome_words
from jobassist.ui.worklist.form import FieldForm, Run
from jobassist.ui.worklist.forms import day_of, show_problem
from jobassist.ui.worklist.words import filled

_LONGER = timedelta(weeks=4)


class ChangeForm(FieldForm):
    """One change of a placement; what is wrong is said at the field that it is about."""

    def __init__(self, desk: Desk, placement: Placement, run: Run, *, icon: str = "check") -> None:
        super().__init__(run, icon=icon)
        self.desk, self.placement = desk, placement

    @property
    def id(self) -> PlacementId:
        return self.placement.id

    def named(self) -> str:
        """What the offer is called in a sentence."""
        return self.placement.title or self.tr("Tilbuddet")


class StartedForm(ChangeForm):
    """It began on a day."""

    def __init__(self, desk: Desk, placement: Placement, run: Run) -> None:
        super().__init__(desk, placement, run)
        self.set_words(filled(self.tr("%1 er begyndt"), self.named()), self.tr("Registrér starten"))
        self.day = DateField(self.tr("Første dag"), desk.today)
        self.day.set_day(min(placement.started_on, desk.today))
        self.fields = {"on": self.day, "starts_on": self.day, "ends_on": self.day}
        self.lay_out([self.day], self.day)

    def submit(self) -> None:
        if (day := day_of(self.day)) is not None:
            self.do(lambda: change.start(self.desk, self.id, day))


class ReserveForm(ChangeForm):
    """A seat from another day on; what speaks against it is said while it is chosen."""

    def __init__(self, desk: Desk, placement: Placement, run: Run, *, moves: bool) -> None:
        super().__init__(desk, placement, run, icon="calendar-check")
        verb = self.tr("Flyt starten") if moves else self.tr("Reservér pladsen")
        self.set_words(f"{verb}: {self.named()}", verb)
        self.day = DateField(self.tr("Ny startdato") if moves else self.tr("Startdato"), desk.today)
        self.day.set_day(change.likely_start(desk, placement))
        self.cautions = CautionList()
        self.why = reason_field(self.tr("Hvorfor alligevel?"))
        self.fields = {"on": self.day, "starts_on": self.day, "ends_on": self.day, "why": self.why}
        self.day.day_changed.connect(lambda _day: self._judge())
        self.lay_out([self.day, self.cautions, self.why], self.day)
        self._judge()

    def _judge(self) -> None:
        day = self.day.day()
        self.cautions.show_cautions(self._found(day) if day is not None else ())
        self.why.setVisible(self.cautions.needs_reason())

    def _found(self, day: date) -> tuple[Caution, ...]:
        try:
            return change.reserve_cautions(self.desk, self.id, day)
        except JobAssistError:  # it, or its offer, is gone: submitting says so
            return ()

    def submit(self) -> None:
        if (day := day_of(self.day)) is not None:
            self._judge()
            self.do(lambda: change.reserve(self.desk, self.id, day, why=self.why.text()))


class ExtendForm(ChangeForm):
    """Another last day; longer than the law's weeks asks for a reason."""

    def __init__(self, desk: Desk, placement: Placement, run: Run) -> None:
        super().__init__(desk, placement, run, icon="calendar-clock")
        self.set_words(filled(self.tr("Ny slutdato for %1"), self.named()), self.tr("Gem slutdatoen"))
        self.day = DateField(self.tr("Sidste dag"), desk.today)
        self.day.set_day(placement.ends_on + _LONGER if placement.ends_on is not None else None)
        self.why = reason_field(self.tr("Hvorfor skal det være længere?"))
        self.why.hide()
        self.fields = {"on": self.day, "starts_on": self.day, "ends_on": self.day, "why": self.why}
        self.lay_out([self.day, self.why], self.day)
        self.why.hide()

    def begin(self) -> None:
        super().begin()
        self.day.edit.selectAll()

    def submit(self) -> None:
        if (day := day_of(self.day)) is None:
            return
        caution = self._caution(day)
        self.why.setVisible(caution is not None and caution.needs_reason)
        self.do(lambda: change.extend(self.desk, self.id, day, why=self.why.text()))

    def _caution(self, day: date) -> Caution | None:
        try:
            return change.extend_caution(self.desk, self.id, day)
        except JobAssistError:
            return None


class EndForm(ChangeForm):
    """It is over, and something came of it."""

    def __init__(self, desk: Desk, placement: Placement, run: Run) -> None:
        super().__init__(desk, placement, run)
        self.set_words(filled(self.tr("Afslut %1"), self.named()), self.tr("Afslut med udbytte"))
        self.day = last_day_field(self.tr("Sidste dag"), desk.today, placement)
        self.outcome = ChoiceBox(self.tr("Hvad kom der ud af det?"))
        self.outcome.addItem(self.tr("Vælg udbytte"), "")
        for value, word in outcome_words():
            self.outcome.addItem(word, value)
        self.outcome_field = Field(self.tr("Hvad kom der ud af det?"), self.outcome)
        self.outcome.activated.connect(lambda _index: self.outcome_field.set_error(""))
        self.note = TextField(self.tr("Notat"))
        self.fields = {"on": self.day, "note": self.note}
        self.lay_out([self.outcome_field, self.day, self.note], self.outcome_field)

    def submit(self) -> None:
        value = self.outcome.currentData()
        if not value:
            show_problem(self.outcome_field, self.tr("Vælg, hvad der kom ud af forløbet."))
        elif (day := day_of(self.day)) is not None:
            outcome, note = Outcome(value), self.note.text()
            self.do(lambda: change.end(self.desk, self.id, day, outcome, note=note))


class InterruptForm(ChangeForm):
    """It broke off on a day, for a reason."""

    def __init__(self, desk: Desk, placement: Placement, run: Run) -> None:
        super().__init__(desk, placement, run, icon="circle-stop")
        self.set_words(filled(self.tr("Afbryd %1"), self.named()), self.tr("Afbryd forløbet"))
        self.set_hint(self.tr("Under to uger i træk tæller ikke som et tilbud (LAB § 102)."))
        self.reason = reason_field(self.tr("Hvorfor?"), self.tr("Fx sygemeldt"))
        self.day = last_day_field(self.tr("Sidste dag"), desk.today, placement)
        self.fields = {"on": self.day, "reason": self.reason, "note": self.reason}
        self.lay_out([self.reason, self.day], self.reason)

    def submit(self) -> None:
        if (day := day_of(self.day)) is not None:
            self.do(lambda: change.interrupt(self.desk, self.id, day, self.reason.text()))


class NoStartForm(ChangeForm):
    """The citizen did not begin."""

    def __init__(self, desk: Desk, placement: Placement, run: Run) -> None:
        super().__init__(desk, placement, run, icon="user-x")
        self.set_words(filled(self.tr("Kom ikke i gang med %1"), self.named()), self.tr("Registrér"))
        self.set_hint(self.tr("Pladsen bliver fri, og pligten til et tilbud står igen."))
        self.reason = reason_field(self.tr("Hvorfor?"), self.tr("Fx syg, fik job, mødte ikke"))
        self.fields = {"reason": self.reason, "note": self.reason}
        self.lay_out([self.reason], self.reason)

    def submit(self) -> None:
        self.do(lambda: change.no_start(self.desk, self.id, self.reason.text()))


class CancelForm(ChangeForm):
    """It comes to nothing before it began."""

    def __init__(self, desk: Desk, placement: Placement, run: Run) -> None:
        super().__init__(desk, placement, run, icon="calendar-x")
        self.set_words(filled(self.tr("Aflys %1"), self.named()), self.tr("Aflys tilbuddet"))
        self.reason = TextField(self.tr("Hvorfor? Kan stå tomt"))
        self.fields = {"note": self.reason}
        self.lay_out([self.reason], self.reason)

    def submit(self) -> None:
        self.do(lambda: change.cancel(self.desk, self.id, reason=self.reason.text()))


def reason_field(label: str, placeholder: str = "") -> TextField:
    """Why; what was wrong with it is forgotten as soon as somebody writes on."""
    field = TextField(label, placeholder=placeholder)
    field.text_changed.connect(lambda _text: field.set_error(""))
    return field


def last_day_field(label: str, today: date, placement: Placement) -> DateField:
    """The day that it ended, the agreed one if that has gone."""
    field = DateField(label, today)
    field.set_day(min(placement.ends_on or today, today))
    return field


def form_for(desk: Desk, placement: Placement, step: Step, run: Run) -> ChangeForm:
    """The form of a step."""
    if step in (Step.RESERVE, Step.MOVE):
        return ReserveForm(desk, placement, run, moves=step is Step.MOVE)
    return _FORMS[step](desk, placement, run)


_FORMS: dict[Step, Callable[[Desk, Placement, Run], ChangeForm]] = {
    Step.START: StartedForm,
    Step.EXTEND: ExtendForm,
    Step.END: EndForm,
    Step.INTERRUPT: InterruptForm,
    Step.NO_START: NoStartForm,
    Step.CANCEL: CancelForm,
}
