"""The other small forms of the pane: what became of a talk, a decision, a missing fact, a number to ring."""

from __future__ import annotations

import re
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout

from jobassist.domain.case import Case, Talk, TalkStatus
from jobassist.domain.duties import Duty
from jobassist.services.book_talk import record_talk
from jobassist.services.desk import Changed, Desk
from jobassist.services.fill_in import fill_in_hours, fill_in_start
from jobassist.services.record_decision import record_decision
from jobassist.ui.kit.clipboard import copy_text
from jobassist.ui.kit.date_field import DateField
from jobassist.ui.kit.fields import Field, TextField
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import row
from jobassist.ui.kit.segments import Segmented
from jobassist.ui.worklist.form import Form, Run
from jobassist.ui.worklist.words import filled, first_name, outcome_words, phone_words


class RecordForm(Form):
    """A talk was held, not attended or cancelled; ``talk`` is the one it was, if it is known."""

    def __init__(self, desk: Desk, case: Case, run: Run, *, talk: Talk | None = None) -> None:
        super().__init__(run, icon="check")
        self._desk, self._case, self._talk = desk, case, talk
        self.set_words(self.tr("Registrér samtale"), self.tr("Registrér"))
        self.outcome = Segmented(outcome_words(), self.tr("Hvad skete der?"))
        self.outcome.set_value(TalkStatus.HELD.value)
        self.day = DateField(self.tr("Dag"), desk.today)
        self.day.set_day(min(talk.on, desk.today) if talk is not None else desk.today)
        self.lay_out([self.outcome, self.day], self.outcome)

    def submit(self) -> None:
        if (day := day_of(self.day)) is not None:
            show_problem(self.day, self.finish(lambda: self._record(day)))

    def _record(self, day: date) -> Changed:
        status = TalkStatus(self.outcome.value() or TalkStatus.HELD)
        talk_id = self._talk.id if self._talk is not None else None
        return record_talk(self._desk, self._case, day, status, talk_id=talk_id)


class DecisionForm(Form):
    """A decision was made: when, and a word about it."""

    def __init__(self, desk: Desk, duty: Duty, run: Run) -> None:
        super().__init__(run, icon="check")
        self._desk, self._duty = desk, duty
        self.set_words(self.tr("Registrér afgørelse"), self.tr("Registrér afgørelse"))
        self.set_hint(f"{duty.rule.title} · {duty.rule.source}")
        self.day = DateField(self.tr("Truffet den"), desk.today)
        self.day.set_day(desk.today)
        self.note = TextField(self.tr("Notat"), placeholder=self.tr("Fx forlænget efter § 27"))
        self.lay_out([self.day, self.note], self.day)

    def submit(self) -> None:
        if (day := day_of(self.day)) is not None:
            show_problem(self.day, self.finish(lambda: self._record(day)))

    def _record(self, day: date) -> Changed:
        duty = self._duty
        return record_decision(self._desk, duty.case, duty.rule.id, day, note=self.note.text())


class HoursForm(Form):
    """The paid benefit hours that no list gave, and the day they were counted."""

    def __init__(self, desk: Desk, case: Case, run: Run) -> None:
        super().__init__(run, icon="check", stays=True)
        self._desk, self._case = desk, case
        self.set_words(self.tr("Skriv dagpengetimerne"), self.tr("Gem timerne"))
        self.set_hint(self.tr("De står i fagsystemet. Så kan fristen regnes ud."))
        self.hours = TextField(self.tr("Dagpengetimer"), placeholder="962")
        self.hours.text_changed.connect(lambda _text: self.hours.set_error(""))
        self.day = DateField(self.tr("Opgjort den"), desk.today)
        self.day.set_day(desk.today)
        self.lay_out([side_by_side((self.hours, 1), (self.day, 1))], self.hours)

    def submit(self) -> None:
        hours = read_number(self.hours.text())
        if hours is None:
            show_problem(self.hours, self.tr("Skriv timerne som et tal, fx 962,5."))
        elif (day := day_of(self.day)) is not None:
            work = lambda: fill_in_hours(self._desk, self._case, hours, on=day)  # noqa: E731
            show_problem(self.hours, self.finish(work))


class StartForm(Form):
    """The case's first day, which no list gave."""

    def __init__(self, desk: Desk, duty: Duty, run: Run) -> None:
        super().__init__(run, icon="check", stays=True)
        self._desk, self._case = desk, duty.case
        self.set_words(self.tr("Skriv startdatoen"), self.tr("Gem startdatoen"))
        counted_from = duty.rule.counted_from
        self.day = DateField(counted_from[:1].upper() + counted_from[1:], desk.today)
        self.lay_out([self.day], self.day)

    def submit(self) -> None:
        if (day := day_of(self.day)) is not None:
            work = lambda: fill_in_start(self._desk, self._case, day)  # noqa: E731
            show_problem(self.day, self.finish(work))


class PhoneCard(Form):
    """The number, large enough to dial from; Enter copies it."""

    def __init__(self, case: Case, run: Run) -> None:
        super().__init__(run)
        self._phone = case.phone
        self.set_words(filled(self.tr("Ring til %1"), first_name(case.name)), self.tr("Kopiér nummeret"))
        self.cancel_button.set_label(self.tr("Luk"))
        self.number = PlainLabel(phone_words(case.phone), role="display", weight=600, wrap=True)
        self.number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.lay_out([self.number], self.submit_button)

    def submit(self) -> None:
        copy_text(self._phone)
        self.set_hint(self.tr("Nummeret er kopieret."))


def side_by_side(*fields: tuple[Field, int]) -> QHBoxLayout:
    """Fields on one line with their shares of it; a sentence below one leaves the others in place."""
    line = row(spacing=8)
    for field, share in fields:
        line.addWidget(field, share, Qt.AlignmentFlag.AlignTop)
    return line


def day_of(field: DateField) -> date | None:
    """The field's day; without one the field says so and gets the keyboard."""
    day = field.day()
    if day is None:
        sentence = QCoreApplication.translate("Form", "Skriv en dag, fx 06-03-2023.")
        show_problem(field, field.error() or sentence)
    return day


def show_problem(field: Field, sentence: str) -> None:
    """Say below the field what went wrong, and give it the keyboard; nothing went wrong without words."""
    if sentence:
        field.set_error(sentence)
        field.setFocus(Qt.FocusReason.OtherFocusReason)


def read_number(text: str) -> float | None:
    """``1.234,5`` as Danes write it, or None when it is no number."""
    plain = text.strip().replace(" ", "")
    plain = plain.replace(".", "").replace(",", ".") if "," in plain or _THOUSANDS.fullmatch(plain) else plain
    return float(plain) if _NUMBER.fullmatch(plain) else None


_THOUSANDS = re.compile(r"\d{1,3}(\.\d{3})+")
_NUMBER = re.compile(r"\d{1,9}(\.\d{1,4})?")
