"""Næste skridt: the buttons of the pane, and the form that takes their place while it is filled in."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from jobassist.domain.case import Talk
from jobassist.domain.duties import Duty, Status
from jobassist.domain.rules import EventKind
from jobassist.services.desk import Desk
from jobassist.services.open_case import CaseView
from jobassist.ui.kit import theme
from jobassist.ui.kit.buttons import Button
from jobassist.ui.kit.labels import PlainLabel, set_tooltip
from jobassist.ui.kit.layout import column
from jobassist.ui.worklist.booking import BookingForm, book_words
from jobassist.ui.worklist.form import Form, Run
from jobassist.ui.worklist.forms import DecisionForm, HoursForm, PhoneCard, RecordForm, StartForm

_TWO_COLUMNS = 324


class Steps(QWidget):
    """What can be done now; the first button is what the list asks for."""

    talk_wanted = Signal()
    letter_wanted = Signal()
    offer_wanted = Signal()
    jobs_wanted = Signal()
    form_closed = Signal()
    form_grew = Signal()

    def __init__(self, desk: Desk, run: Run) -> None:
        super().__init__()
        self._desk, self._run = desk, run
        self._view: CaseView | None = None
        self.form: Form | None = None
        self.fact: Form | None = None
        self.setAccessibleName(self.tr("Næste skridt"))
        self.decide = Button(self.tr("Registrér afgørelse"), icon="scale", kind="primary")
        self.book = Button("", icon="calendar-plus", keys="B")
        self.talk = Button(self.tr("Start samtale"), icon="message-square", keys="S")
        self.offer = Button(self.tr("Foreslå tilbud"), icon="layers", keys="F")
        self.jobs = Button(self.tr("Jobeksempler"), icon="briefcase", keys="J")
        self.ring = Button(self.tr("Ring op"), icon="phone", keys="R")
        self.record = Button(self.tr("Registrér samtale"), icon="square-pen")
        self.letter = Button(self.tr("Skriv brev"), icon="mail", keys="L")
        self._connect()
        self._buttons = QWidget()
        self._grid = QGridLayout(self._buttons)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.px(8))
        self._arrange(is_wide=True)
        title = PlainLabel(self.tr("Næste skridt"), role="small", weight=600, tone="text2")
        self._forms = column(spacing=8)
        column([title, self._forms, self._buttons], spacing=8, owner=self)

    def _connect(self) -> None:
        self.decide.clicked.connect(self.open_decision)
        self.book.clicked.connect(self.open_booking)
        self.talk.clicked.connect(self.talk_wanted)
        self.ring.clicked.connect(self.open_phone)
        self.letter.clicked.connect(self.letter_wanted)
        self.offer.clicked.connect(self.offer_wanted)
        self.jobs.clicked.connect(self.jobs_wanted)
        self.record.clicked.connect(lambda _checked=False: self.open_record())

    def show_case(self, view: CaseView) -> None:
        """Offer the steps of another case; a form that was open is given up."""
        self._view = view
        self.close_form()
        self._show_fact(view)
        decision = open_decision(view)
        self.decide.setVisible(decision is not None)
        self.book.set_label(book_words(view.suggestion))
        is_free = decision is None and self.fact is None
        wants_offer = is_free and lacks_offer(view)
        wants_talk = is_free and not wants_offer and view.suggestion.number is not None
        for button, is_asked_for in ((self.book, wants_talk), (self.offer, wants_offer)):
            button.kind = "primary" if is_asked_for else "secondary"
            button.updateGeometry()
            button.update()
        self.ring.setEnabled(bool(view.case.phone))
        set_tooltip(self.ring, "" if view.case.phone else self.tr("Der er intet telefonnummer på borgeren."))

    def open_booking(self) -> None:
        """Book the next talk."""
        if self._view is not None:
            self._open(BookingForm(self._desk, self._view.case, self._view.suggestion, self._run))

    def open_move(self, talk: Talk) -> None:
        """Move a talk that is booked."""
        if self._view is not None:
            view = self._view
            self._open(BookingForm(self._desk, view.case, view.suggestion, self._run, moving=talk))

    def open_record(self, talk: Talk | None = None) -> None:
        """Say what became of a talk."""
        if self._view is not None:
            self._open(RecordForm(self._desk, self._view.case, self._run, talk=talk))

    def open_decision(self) -> None:
        """Record what was decided."""
        duty = open_decision(self._view) if self._view is not None else None
        if duty is not None:
            self._open(DecisionForm(self._desk, duty, self._run))

    def open_phone(self) -> None:
        """Show the number to ring."""
        if self._view is not None and self._view.case.phone:
            self._open(PhoneCard(self._view.case, self._run))

    def close_form(self) -> None:
        """Put the buttons back."""
        form, self.form = self.form, None
        if form is not None:
            self._remove(form)
            self._buttons.show()

    def _open(self, form: Form) -> None:
        self.close_form()
        self.form = form
        form.closed.connect(self._on_closed)
        form.grew.connect(self.form_grew)
        self._forms.addWidget(form)
        self._buttons.hide()
        form.show()
        form.begin()

    def _on_closed(self) -> None:
        self.close_form()
        self.form_closed.emit()

    def _show_fact(self, view: CaseView) -> None:
        """The form for a fact that is missing stands there from the start."""
        old, self.fact = self.fact, None
        if old is not None:
            self._remove(old)
        duty = next((d for d in view.duties if d.status is Status.UNKNOWN), None)
        if duty is not None and duty.missing == "dagpengetimer":
            self.fact = HoursForm(self._desk, view.case, self._run)
        elif duty is not None and duty.missing == "startdato":
            self.fact = StartForm(self._desk, duty, self._run)
        if self.fact is not None:
            self.fact.closed.connect(self.form_closed)
            self._forms.addWidget(self.fact)

    def _remove(self, form: Form) -> None:
        self._forms.removeWidget(form)
        form.hide()
        form.deleteLater()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() >= theme.px(_TWO_COLUMNS)
        if is_wide != self._is_wide:
            self._arrange(is_wide=is_wide)

    def _arrange(self, *, is_wide: bool) -> None:
        """Side by side where two buttons have room, else below each other."""
        self._is_wide = is_wide
        across = [self.decide, self.book]
        pairs = [self.talk, self.offer, self.jobs, self.ring, self.letter, self.record]
        for button in (*across, *pairs):
            self._grid.removeWidget(button)
        columns = 2 if is_wide else 1
        for line, button in enumerate(across):
            self._grid.addWidget(button, line, 0, 1, columns)
        for place, button in enumerate(pairs):
            line, side = divmod(place, columns)
            is_alone = side == 0 and place == len(pairs) - 1
            self._grid.addWidget(button, len(across) + line, side, 1, columns if is_alone else 1)


def open_decision(view: CaseView) -> Duty | None:
    """The decision that the list asks for, when that is what comes first."""
    first = view.first
    if first is None or first.rule.event is not EventKind.DECISION:
        return None
    is_made = first.held + first.late >= first.required
    return None if is_made or first.status in (Status.PAUSED, Status.UNKNOWN) else first


def lacks_offer(view: CaseView) -> bool:
    """Whether an offer is what comes first, and none is reserved or given yet."""
    first = view.first
    if first is None or first.rule.event is not EventKind.OFFER or first.is_made_up:
        return False
    return first.status in (Status.MISSED, Status.CRITICAL, Status.SOON, Status.OK)
