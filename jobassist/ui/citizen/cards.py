"""The cards of a citizen's page: a heading and rows with what happened, when, and how it stands."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from jobassist.domain import explain
from jobassist.domain.case import Case, Citizen, Talk, TalkId, TalkStatus
from jobassist.domain.danish import short_date
from jobassist.domain.duties import Duty
from jobassist.domain.plan import Plan
from jobassist.domain.rule_words import law_line
from jobassist.services.desk import Desk
from jobassist.ui.citizen.words import talk_details, talk_look
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.chip import Chip, status_look
from jobassist.ui.kit.fold import Fold
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, row
from jobassist.ui.kit.marks import hairline
from jobassist.ui.kit.runs import Run, RunsLabel
from jobassist.ui.kit.segments import Segmented
from jobassist.ui.letters.contact import ContactForm
from jobassist.ui.plan.versions import PlanVersions
from jobassist.ui.worklist.words import filled, outcome_words, phone_words, when

_TOP = Qt.AlignmentFlag.AlignTop


class Card(QFrame):
    """A heading over rows; says so when there are none."""

    def __init__(self, title: str, none_yet: str) -> None:
        super().__init__()
        self.setProperty("card", "plain")
        self.setAccessibleName(title)
        self._none_yet = none_yet
        self.heading = PlainLabel(title, role="heading", weight=600)
        self._rows = column(spacing=0)
        self.rows: list[QWidget] = []
        self.head = row([self.heading, None], spacing=8)
        self.whole = column([self.head, self._rows], spacing=6, edges=(18, 14, 18, 12), owner=self)

    def set_rows(self, rows: Sequence[QWidget]) -> None:
        """Show other rows, with a line between them."""
        for old in self.rows:
            self._rows.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.rows = []
        shown = rows or [PlainLabel(self._none_yet, role="table", tone="text2", wrap=True)]
        for number, widget in enumerate(shown):
            if number:
                self._add(hairline())
            self._add(widget)

    def _add(self, widget: QWidget) -> None:
        self.rows.append(widget)
        self._rows.addWidget(widget)
        widget.show()


class DutyCard(Card):
    """Every duty with its whole explanation, the law and the paragraph, and the way to the rule itself."""

    rule_wanted = Signal(str)
    """The id of a rule to be read in the Regelbog."""

    def show_duties(self, duties: Sequence[Duty], today: date, steps_of: Callable[[Duty], str]) -> None:
        """Show them, most urgent first; ``steps_of`` tells the arithmetic of one, when it is asked for."""
        self.set_rows([self._row(duty, today, steps_of) for duty in duties])

    def _row(self, duty: Duty, today: date, steps_of: Callable[[Duty], str]) -> QWidget:
        line = QWidget()
        top = row([PlainLabel(duty.rule.title, role="table", weight=600, wrap=True)], spacing=8)
        top.setStretch(0, 1)
        top.addWidget(Chip(status_look(duty.status.value)), 0, _TOP)
        why = RunsLabel([Run(words.text, bold=words.is_strong) for words in explain.in_words(duty, today)])
        law = PlainLabel(law_line(duty.rule), role="small", tone="text2", wrap=True)
        steps = Fold(self.tr("Vis regnestykket"), self.tr("Skjul regnestykket"), about=duty.rule.title)
        steps.set_text(lambda: steps_of(duty))
        rule = Button(self.tr("Se reglen"), kind="link", small=True)
        rule.setAccessibleDescription(duty.rule.title)
        rule.clicked.connect(lambda: self.rule_wanted.emit(duty.rule.id))
        steps.add_beside(rule)
        column([top, why, law, steps], spacing=3, edges=(0, 8, 0, 8), owner=line)
        return line


class TalkRow(QWidget):
    """One talk; "Ret" puts the three outcomes in place of its chip."""

    corrected = Signal(str)
    opened = Signal()

    def __init__(self, talk: Talk, today: date, *, is_written: bool) -> None:
        super().__init__()
        words = when(talk)
        self._chip = Chip(talk_look(talk, today))
        self.outcome = Segmented(outcome_words(), filled(self.tr("Hvad skete der %1?"), words))
        self.outcome.set_value(talk.status.value)
        self.outcome.hide()
        self.edit_button = Button(self.tr("Ret"), kind="link", small=True)
        self.edit_button.setAccessibleDescription(words)
        self.open_button = Button(self.tr("Åbn"), kind="link", small=True)
        self.open_button.setAccessibleDescription(words)
        self.open_button.clicked.connect(self.opened)
        said = column(
            [PlainLabel(words[:1].upper() + words[1:], role="table", weight=500, wrap=True)], spacing=1
        )
        said.addWidget(PlainLabel(talk_details(talk), role="small", tone="text2", wrap=True))
        parts = row(spacing=8, edges=(0, 7, 0, 7), owner=self)
        parts.addLayout(said, 1)
        for widget in (self._chip, self.outcome, self.open_button, self.edit_button):
            parts.addWidget(widget)
        is_over = talk.status in (TalkStatus.HELD, TalkStatus.NO_SHOW)
        self.open_button.setVisible(is_over and is_written)
        self.edit_button.setVisible(talk.on <= today)
        self.edit_button.clicked.connect(self._edit)
        self.outcome.value_changed.connect(self._on_chosen)

    def _edit(self) -> None:
        is_open = self.outcome.isHidden()
        self.outcome.setVisible(is_open)
        self._chip.setVisible(not is_open)
        self.edit_button.set_label(self.tr("Annullér") if is_open else self.tr("Ret"))
        if is_open:
            self.outcome.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_chosen(self, value: object) -> None:
        if isinstance(value, str):
            self.corrected.emit(value)


class TalkCard(Card):
    """Every talk of the case, the newest first."""

    corrected = Signal(str, str)
    """Talk id and what became of it."""
    opened = Signal(str)
    """The id of a talk to be read."""

    def show_talks(self, talks: Sequence[Talk], today: date, *, written: Collection[TalkId]) -> None:
        """Show them; those in which something is ``written`` can be opened."""
        rows: list[QWidget] = []
        for talk in sorted(talks, key=lambda t: t.on, reverse=True):
            line = TalkRow(talk, today, is_written=talk.id in written)
            line.opened.connect(lambda own=talk.id: self.opened.emit(own))
            line.corrected.connect(lambda status, own=talk.id: self.corrected.emit(own, status))
            rows.append(line)
        self.set_rows(rows)


class PlanCard(Card):
    """Every finished version of the plan, the newest first, with what it changed; each opens as paper."""

    plan_chosen = Signal(object)

    def show_plans(self, plans: Sequence[Plan]) -> None:
        """Show them."""
        versions = PlanVersions(plans)
        versions.version_wanted.connect(self.plan_chosen)
        self.set_rows([versions] if plans else [])


class FactCard(Card):
    """Names and values: how to reach the citizen, and what the list told; contact facts can be mended."""

    changed = Signal(object)
    failed = Signal(str)

    def __init__(self, desk: Desk, title: str, none_yet: str) -> None:
        super().__init__(title, none_yet)
        self._desk = desk
        self._citizen: Citizen | None = None
        self.form: ContactForm | None = None
        self.edit = Button(self.tr("Ret kontakt"), kind="link", small=True)
        self.edit.clicked.connect(self.open_form)
        self.head.addWidget(self.edit)

    def open_form(self) -> None:
        """The fields for address, phone and the rest, in place of the button."""
        if self._citizen is None or self.form is not None:
            return
        self.form = ContactForm(self._desk, self._citizen)
        self.form.changed.connect(self.changed)
        self.form.failed.connect(self.failed)
        self.form.closed.connect(self.close_form)
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

    def show_person(self, citizen: Citizen, case: Case, today: date) -> None:
        """Show what is known; empty facts are left out."""
        self._citizen = citizen
        self.set_rows([fact_row(name, value) for name, value in self._facts(citizen, case, today) if value])

    def _facts(self, citizen: Citizen, case: Case, today: date) -> list[tuple[str, str]]:
        protected = citizen.address_protected_until
        until = filled(self.tr("til %1"), short_date(protected)) if protected and protected >= today else ""
        return [
            (self.tr("Telefon"), phone_words(citizen.phone)),
            (self.tr("E-mail"), citizen.email),
            (self.tr("Adresse"), citizen.address),
            (self.tr("Adressebeskyttet"), until),
            (self.tr("Digital post"), self.tr("Fritaget") if citizen.is_digital_exempt else ""),
            (self.tr("Tolk"), citizen.interpreter_language),
            (self.tr("Sagsbehandler"), case.caseworker),
            (self.tr("Sagens første dag"), _day(case.started_on)),
            (self.tr("Arbejdsgiver"), case.employer),
            (self.tr("A-kasse"), case.unemployment_fund),
            (self.tr("Visitation"), case.visitation),
            (self.tr("Ventes rask"), _day(case.recovery_on)),
            (self.tr("Slut"), _day(case.ended_on)),
        ]


def fact_row(name: str, value: str) -> QWidget:
    """A name and its value."""
    line = QWidget()
    label = PlainLabel(name, role="small", tone="text2")
    words = PlainLabel(value, role="table", wrap=True)
    words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    parts = row(spacing=8, edges=(0, 5, 0, 5), owner=line)
    parts.addWidget(label, 2, _TOP)
    parts.addWidget(words, 3)
    return line


def _day(on: date | None) -> str:
    return short_date(on) if on else ""
