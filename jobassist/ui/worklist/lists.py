"""The lists of the pane: talks nobody closed, talks that are booked, other deadlines, open agreements."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from jobassist.domain.case import Talk, TalkId, TalkStatus
from jobassist.domain.danish import day_month
from jobassist.domain.duties import Duty
from jobassist.domain.explain import short_reason
from jobassist.domain.plan import Agreement, Owner
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.chip import Chip, status_look
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, row
from jobassist.ui.kit.marks import IconMark, hairline
from jobassist.ui.kit.runs import Run, RunsLabel
from jobassist.ui.worklist.words import duty_day, filled, first_name, form_word, outcome_words, when

_TOP = Qt.AlignmentFlag.AlignTop


class Section(QWidget):
    """A heading with a word at its right, and rows below it; hidden while there are none."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.title = PlainLabel(title, role="small", weight=600, tone="text2")
        self.note = PlainLabel(role="small", tone="text2")
        self._rows = column(spacing=0)
        self.widgets: list[QWidget] = []
        self.setAccessibleName(title)
        column([row([self.title, None, self.note]), self._rows], spacing=6, owner=self)
        self.hide()

    def set_rows(self, rows: Sequence[QWidget], *, note: str = "", lines: bool = True) -> None:
        """Show other rows, with a line above each."""
        for old in self.widgets:
            self._rows.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.widgets = []
        for widget in rows:
            if lines:
                self._add(hairline())
            self._add(widget)
        self.note.setText(note)
        self.setVisible(bool(rows))

    def _add(self, widget: QWidget) -> None:
        self.widgets.append(widget)
        self._rows.addWidget(widget)
        widget.show()


class OpenTalks(Section):
    """Talks whose day has gone, and nobody has said what happened: one click each."""

    answered = Signal(str, str)
    """Talk id and what became of it."""

    def show_talks(self, talks: Iterable[Talk]) -> None:
        """Ask about each."""
        self.set_rows([self._card(talk) for talk in talks], lines=False)

    def _card(self, talk: Talk) -> QFrame:
        card = QFrame()
        card.setProperty("card", "plain")
        asked = filled(self.tr("Samtalen %1 er ikke afsluttet. Hvad skete der?"), when(talk))
        words = row(spacing=8)
        words.addWidget(IconMark("message-square-warning", "orange"), 0, _TOP)
        words.addWidget(PlainLabel(asked, wrap=True), 1)
        buttons = row(spacing=8)
        for value, word in outcome_words():
            button = Button(word, small=True)
            button.setAccessibleDescription(asked)
            button.clicked.connect(
                lambda _checked=False, own=talk.id, status=value: self.answered.emit(own, status)
            )
            buttons.addWidget(button)
        buttons.addStretch(1)
        column([words, buttons], spacing=8, edges=(12, 10, 12, 12), owner=card)
        return card


class PlannedTalks(Section):
    """Talks that have a day, each with the ways to change it."""

    move_wanted = Signal(str)
    cancelled = Signal(str)

    def show_talks(self, talks: Iterable[Talk]) -> None:
        """Show them in their order."""
        self.set_rows([self._row(talk) for talk in talks])

    def _row(self, talk: Talk) -> QWidget:
        words, form = when(talk), form_word(talk.form)
        words = words[:1].upper() + words[1:]
        said = column([PlainLabel(words, role="table", wrap=True)], spacing=1)
        if form:
            said.addWidget(PlainLabel(form, role="small", tone="text2"))
        line = QWidget()
        parts = row(spacing=8, edges=(0, 6, 0, 6), owner=line)
        parts.addWidget(IconMark("calendar-check", "blue"), 0, _TOP)
        parts.addLayout(said, 1)
        for label, act in ((self.tr("Flyt"), self.move_wanted), (self.tr("Aflys"), self.cancelled)):
            button = Button(label, kind="link", small=True)
            button.setAccessibleDescription(words)
            button.clicked.connect(lambda _checked=False, own=talk.id, signal=act: signal.emit(own))
            parts.addWidget(button)
        return line


class DutyList(Section):
    """The case's other duties: a chip, why, and the day."""

    def show_duties(self, duties: Iterable[Duty], today: date) -> None:
        """Show them in their order."""
        self.set_rows([duty_row(duty, today) for duty in duties])


def duty_row(duty: Duty, today: date) -> QWidget:
    """One duty: what lacks and by when at the left, its status at the right."""
    line = QWidget()
    words = column(spacing=1)
    words.addWidget(PlainLabel(short_reason(duty), role="table", wrap=True))
    words.addWidget(PlainLabel(duty_day(duty, today), role="small", tone="text2"))
    parts = row(spacing=8, edges=(0, 6, 0, 6), owner=line)
    parts.addLayout(words, 1)
    parts.addWidget(Chip(status_look(duty.status.value)), 0, _TOP)
    return line


class AgreementList(Section):
    """What was promised and is still open: who, what and by when; late ones are marked."""

    def show_agreements(self, agreements: Sequence[Agreement], *, name: str, today: date) -> None:
        """Show them in the order they were made."""
        ours = sum(1 for each in agreements if each.owner is Owner.US)
        note = filled(self.tr("%1 · heraf %2 vores"), str(len(agreements)), str(ours)) if ours else ""
        self.set_rows([agreement_row(each, name=name, today=today) for each in agreements], note=note)


def agreement_row(agreement: Agreement, *, name: str, today: date) -> QWidget:
    """``Vi ringer til …`` or ``Lone taler med …``, and the day at the right."""
    is_ours = agreement.owner is Owner.US
    who = QCoreApplication.translate("AgreementList", "Vi") if is_ours else first_name(name)
    line = QWidget()
    parts = row(spacing=10, edges=(0, 5, 0, 5), owner=line)
    parts.addWidget(IconMark("building-2" if is_ours else "user", "accent" if is_ours else "text2"), 0, _TOP)
    parts.addWidget(RunsLabel([Run(f"{who} ", bold=True), Run(agreement.what)], role="table"), 1)
    if agreement.due_on is not None:
        is_late = agreement.due_on < today
        if is_late:
            parts.addWidget(IconMark("triangle-alert", "orange", size=14), 0, _TOP)
        day = PlainLabel(day_month(agreement.due_on), role="table", tone="orange" if is_late else "text2")
        day.setProperty("weight", "600" if is_late else "400")
        parts.addWidget(day, 0, _TOP)
    return line


def open_talks(talks: Iterable[Talk], today: date) -> list[Talk]:
    """The talks whose day has gone, and nobody has said what happened."""
    return [talk for talk in talks if talk.status is TalkStatus.PLANNED and talk.on < today]


def talk_of(talks: Iterable[Talk], talk_id: str) -> Talk | None:
    """The talk with this id; None when it is gone."""
    return next((talk for talk in talks if talk.id == TalkId(talk_id)), None)
