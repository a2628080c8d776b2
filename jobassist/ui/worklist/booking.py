"""Booking a talk, or moving one, where the caseworker is: in the pane."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from jobassist.domain.case import Case, Talk, TalkForm
from jobassist.domain.danish import weekday_date
from jobassist.services.book_talk import DEFAULT_TIME, Suggestion, book, caution, move_talk
from jobassist.services.desk import Desk
from jobassist.ui.kit.date_field import DateField
from jobassist.ui.kit.dates import read_date
from jobassist.ui.kit.fields import TextField
from jobassist.ui.kit.segments import Segmented
from jobassist.ui.worklist.form import Form, Run
from jobassist.ui.worklist.forms import day_of, show_problem, side_by_side
from jobassist.ui.worklist.times import read_time, shown_time
from jobassist.ui.worklist.words import filled, form_words


class BookingForm(Form):
    """Day, time and form of a talk, filled with what is suggested; ``moving`` is the talk to move."""

    def __init__(
        self, desk: Desk, case: Case, suggestion: Suggestion, run: Run, *, moving: Talk | None = None
    ) -> None:
        self._desk, self._case, self._moving = desk, case, moving
        super().__init__(run, icon="calendar-plus" if moving is None else "calendar-clock")
        name = book_words(suggestion) if moving is None else self.tr("Flyt samtalen")
        self.set_words(name, name)
        self.day = DateField(self.tr("Dag"), desk.today, earliest=desk.today)
        self.time = TextField(self.tr("Klokken"), placeholder="10.30")
        self.form = Segmented(form_words(), self.tr("Samtalens form"))
        self.day.edit.textChanged.connect(self._show_caution)
        self.time.text_changed.connect(lambda _text: self.time.set_error(""))
        self.lay_out([side_by_side((self.day, 3), (self.time, 2)), self.form], self.day)
        self._fill(suggestion)

    def _fill(self, suggestion: Suggestion) -> None:
        talk = self._moving
        at = talk.at or datetime.combine(talk.on, DEFAULT_TIME) if talk is not None else suggestion.at
        form = talk.form if talk is not None and talk.form is not None else TalkForm.IN_PERSON
        self.day.set_day(at.date())
        self.time.set_text(shown_time(at.time()))
        self.form.set_value(form.value)
        if talk is None:
            self.set_hint(self._why(suggestion))

    def _why(self, suggestion: Suggestion) -> str:
        if suggestion.safe_on is None:
            return self.tr("Fristen er gået. Vælg en dag så snart som muligt.") if suggestion.is_late else ""
        if suggestion.is_late:
            words = self.tr("Sidste sikre dag var %1. Vælg en dag så snart som muligt.")
        else:
            words = self.tr("Forslag: sidste sikre dag, %1.")
        return filled(words, weekday_date(suggestion.safe_on))

    def begin(self) -> None:
        super().begin()
        self.day.edit.selectAll()

    def submit(self) -> None:
        day, at = day_of(self.day), read_time(self.time.text())
        if day is not None and at is None:
            show_problem(self.time, self.tr("Skriv tiden som 10.30."))
        elif day is not None and at is not None:
            show_problem(self.day, self._do(datetime.combine(day, at)))

    def _do(self, at: datetime) -> str:
        form = TalkForm(self.form.value() or TalkForm.IN_PERSON)
        if self._moving is None:
            return self.finish(lambda: book(self._desk, self._case, at, form=form))
        talk_id = self._moving.id
        return self.finish(lambda: move_talk(self._desk, self._case, talk_id, at, form=form))

    def _show_caution(self, text: str) -> None:
        day = read_date(text, self._desk.today)
        self.caution.set_text(self._caution(day) if day is not None and day >= self._desk.today else "")

    def _caution(self, day: date) -> str:
        moving = self._moving.id if self._moving is not None else None
        return caution(self._desk, self._case, day, moving=moving)


def book_words(suggestion: Suggestion) -> str:
    """``Book samtale 3``; without a number when none of several is next."""
    if suggestion.number is None or suggestion.required == 1:
        return QCoreApplication.translate("BookingForm", "Book samtale")
    return filled(QCoreApplication.translate("BookingForm", "Book samtale %1"), str(suggestion.number))
