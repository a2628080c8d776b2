"""The small forms of a placement: when it began, why not, what came of it, how long, and from when."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtWidgets import QLayout, QWidget

from jobassist.domain.case import Outcome, PlacementId
from jobassist.domain.errors import JobAssistError
from jobassist.services.change_placement import (
    end,
    extend,
    interrupt,
    no_start,
    reserve,
    reserve_cautions,
    start,
)
from jobassist.services.desk import Changed, Desk
from jobassist.services.place_citizen import PlacementError
from jobassist.services.watch_placements import Watched
from jobassist.ui.kit.date_field import DateField
from jobassist.ui.kit.fields import ChoiceBox, Field, TextField
from jobassist.ui.offers.words import outcome_options
from jobassist.ui.worklist.form import Form, Run
from jobassist.ui.worklist.forms import day_of, show_problem, side_by_side

Changing = Callable[[], Changed]
_LONGER = timedelta(weeks=4)


class CourseForm(Form):
    """About one placement; a PlacementError stands below the field that it is about."""

    def __init__(self, desk: Desk, item: Watched, run: Run) -> None:
        super().__init__(run, icon="check")
        self.desk, self.item = desk, item
        self.by_key: dict[str, Field] = {}
        self._key = ""

    @property
    def placement_id(self) -> PlacementId:
        """Which placement."""
        return self.item.row.placement.id

    def put(self, fields: list[QWidget | QLayout], first: Field, **by_key: Field) -> None:
        """Lay the fields out; ``by_key`` pairs what an error may be about with its field."""
        self.by_key = by_key
        self.lay_out(fields, first)

    def attempt(self, work: Changing, fallback: Field) -> None:
        """Run it; what went wrong is said below its field."""
        self._key = ""
        problem = self.finish(lambda: self._remember(work))
        for field in self.by_key.values():
            field.set_error("")
        show_problem(self.by_key.get(self._key, fallback), problem)

    def _remember(self, work: Changing) -> Changed:
        try:
            return work()
        except PlacementError as error:
            self._key = error.key
            raise


class BegunForm(CourseForm):
    """It began on another day than it was to."""

    def __init__(self, desk: Desk, item: Watched, run: Run) -> None:
        super().__init__(desk, item, run)
        self.set_words(self.tr("Begyndte en anden dag"), self.tr("Registrér starten"))
        self.day = DateField(self.tr("Begyndte"), desk.today)
        self.day.set_day(desk.today)
        self.put([self.day], self.day, on=self.day, starts_on=self.day)

    def submit(self) -> None:
        if (day := day_of(self.day)) is not None:
            self.attempt(lambda: start(self.desk, self.placement_id, day), self.day)


class NoStartForm(CourseForm):
    """The citizen did not begin, for a reason."""

    def __init__(self, desk: Desk, item: Watched, run: Run) -> None:
        super().__init__(desk, item, run)
        self.set_words(self.tr("Kom ikke i gang"), self.tr("Registrér"))
        self.set_hint(self.tr("Pladsen bliver ledig for en anden."))
        self.reason = TextField(self.tr("Hvorfor?"), placeholder=self.tr("Fx syg, fik job, mødte ikke"))
        self.put([self.reason], self.reason, reason=self.reason)

    def submit(self) -> None:
        self.attempt(lambda: no_start(self.desk, self.placement_id, self.reason.text()), self.reason)


class EndForm(CourseForm):
    """It is over, and something came of it."""

    def __init__(self, desk: Desk, item: Watched, run: Run) -> None:
        super().__init__(desk, item, run)
        self.set_words(self.tr("Afslut med udbytte"), self.tr("Afslut forløbet"))
        self.day = DateField(self.tr("Sidste dag"), desk.today)
        self.day.set_day(min(item.row.placement.ends_on or desk.today, desk.today))
        self.outcome = ChoiceBox(self.tr("Hvad kom der ud af det?"))
        self.outcome.addItem(self.tr("Vælg …"), "")
        for value, words in outcome_options():
            self.outcome.addItem(words, value)
        self.note = TextField(self.tr("Notat"), placeholder=self.tr("Valgfrit"))
        asked = Field(self.outcome.accessibleName(), self.outcome)
        self._asked = asked
        self.put([side_by_side((self.day, 1), (asked, 2)), self.note], asked, on=self.day, note=self.note)

    def submit(self) -> None:
        value = self.outcome.currentData()
        if not value:
            show_problem(self._asked, self.tr("Vælg, hvad der kom ud af det."))
            return
        self._asked.set_error("")
        if (day := day_of(self.day)) is not None:
            self.attempt(lambda: self._end(day, Outcome(value)), self.day)

    def _end(self, day: date, outcome: Outcome) -> Changed:
        return end(self.desk, self.placement_id, day, outcome, note=self.note.text())


class InterruptForm(CourseForm):
    """It broke off, for a reason."""

    def __init__(self, desk: Desk, item: Watched, run: Run) -> None:
        super().__init__(desk, item, run)
        self.set_words(self.tr("Afbryd forløbet"), self.tr("Afbryd forløbet"))
        self.day = DateField(self.tr("Sidste dag"), desk.today)
        self.day.set_day(min(item.row.placement.ends_on or desk.today, desk.today))
        self.reason = TextField(self.tr("Hvorfor?"))
        fields: list[QWidget | QLayout] = [side_by_side((self.day, 1), (self.reason, 2))]
        self.put(fields, self.reason, on=self.day, reason=self.reason, note=self.reason)

    def submit(self) -> None:
        if (day := day_of(self.day)) is not None:
            reason = self.reason.text()
            self.attempt(lambda: interrupt(self.desk, self.placement_id, day, reason), self.reason)


class ExtendForm(CourseForm):
    """It lasts to another day; the law may ask for a reason."""

    def __init__(self, desk: Desk, item: Watched, run: Run) -> None:
        super().__init__(desk, item, run)
        self.set_words(self.tr("Forlæng"), self.tr("Forlæng forløbet"))
        self.day = DateField(self.tr("Ny sidste dag"), desk.today)
        last = item.row.placement.ends_on
        self.day.set_day((last or desk.today) + _LONGER)
        self.why = TextField(self.tr("Grund"), placeholder=self.tr("Når det er længere end lovens uger"))
        fields: list[QWidget | QLayout] = [side_by_side((self.day, 1), (self.why, 2))]
        self.put(fields, self.day, ends_on=self.day, why=self.why, note=self.why)

    def submit(self) -> None:
        if (day := day_of(self.day)) is not None:
            why = self.why.text()
            self.attempt(lambda: extend(self.desk, self.placement_id, day, why=why), self.day)


class ReserveForm(CourseForm):
    """A seat from a day on; what to think of stands there before it is done."""

    def __init__(self, desk: Desk, item: Watched, run: Run, starts_on: date) -> None:
        super().__init__(desk, item, run)
        self.set_words(self.tr("Reservér plads"), self.tr("Reservér plads"))
        self.day = DateField(self.tr("Begynder"), desk.today, earliest=desk.today)
        self.day.set_day(starts_on)
        self.day.day_changed.connect(lambda _day: self._show_cautions())
        self.why = TextField(
            self.tr("Grund"), placeholder=self.tr("Når der ikke er plads, eller det er for længe")
        )
        fields: list[QWidget | QLayout] = [side_by_side((self.day, 1), (self.why, 2))]
        self.put(fields, self.day, starts_on=self.day, why=self.why, note=self.why)
        self._show_cautions()

    def _show_cautions(self) -> None:
        day = self.day.day()
        try:
            found = reserve_cautions(self.desk, self.placement_id, day) if day is not None else ()
        except JobAssistError:  # said when it is tried
            found = ()
        self.caution.set_text(" ".join(caution.text for caution in found))

    def submit(self) -> None:
        if (day := day_of(self.day)) is not None:
            why = self.why.text()
            self.attempt(lambda: reserve(self.desk, self.placement_id, day, why=why), self.day)
