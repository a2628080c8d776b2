"""The right of the choice: the form that says how the chosen offer is given."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from jobassist.domain.case import OfferId, OfferKind, PlacementState
from jobassist.domain.offers import Offer
from jobassist.domain.placements import Caution
from jobassist.domain.seats import Start, last_day
from jobassist.services.place_citizen import Wish, hold_day
from jobassist.ui.citizen.words import offer_word
from jobassist.ui.kit.buttons import CheckBox
from jobassist.ui.kit.date_field import DateField
from jobassist.ui.kit.fields import ChoiceBox, Field, TextArea, TextField
from jobassist.ui.kit.labels import PlainLabel
from jobassist.ui.kit.layout import column, mark_pane, row
from jobassist.ui.kit.runs import Run, RunsLabel
from jobassist.ui.kit.segments import Segmented
from jobassist.ui.placement.cautions import CautionList
from jobassist.ui.placement.start_choice import StartChoice
from jobassist.ui.placement.words import (
    OUTSIDE_KINDS,
    hours_text,
    hours_words,
    outside_title,
    state_choices,
    weeks_words,
)
from jobassist.ui.talk.tab_order import tab_as_laid_out
from jobassist.ui.worklist.forms import read_number, show_problem, side_by_side

_PRAKTIK, _PAID = OfferKind.PRAKTIK, OfferKind.LOENTILSKUD
_P = PlacementState


class WishForm(QWidget):
    """What is to be done, from when to when, and what belongs to the offer's kind; Enter is ``submitted``."""

    changed = Signal()
    submitted = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark_pane(self)
        self.setAccessibleName(self.tr("Sådan gives tilbuddet"))
        self._today = today
        self._offer: Offer | None = None
        self._is_end_own = self._is_hold_own = False
        self._is_paid = False
        self._build(today)
        self._lay_out()
        self._connect()

    def _build(self, today: date) -> None:
        self.title = PlainLabel(role="title", weight=600, wrap=True)
        self.about = PlainLabel(role="table", tone="text2", wrap=True)
        self.purpose = RunsLabel([], role="table")
        self.kind = ChoiceBox(self.tr("Slags"))
        for kind in OUTSIDE_KINDS:
            self.kind.addItem(offer_word(kind), kind.value)
        self.kind_field = Field(self.tr("Slags"), self.kind)
        self.provider = TextField(self.tr("Arbejdsplads eller sted"), placeholder=self.tr("Fx Netto Solbæk"))
        self.name = TextField(self.tr("Navn, hvis det skal hedde noget andet"))
        self.self_found = CheckBox(self.tr("Borgeren har selv fundet pladsen"))
        self.state: Segmented | None = None
        self._state_line = row([], spacing=0)
        self.start = StartChoice(today)
        self.ends_on = DateField(self.tr("Sidste dag"), today)
        self.hours = TextField(self.tr("Timer om ugen"))
        self.hold = DateField(self.tr("Pladsen holdes til"), today)
        self.given = DateField(self.tr("Givet den"), today)
        self.given_hint = PlainLabel(
            self.tr("Løntilskud, der er givet i tide, må begynde op til tre uger senere (LAB § 102)."),
            role="small", tone="text2", wrap=True,
        )  # fmt: skip
        self.cautions = CautionList()
        self.why = TextField(self.tr("Hvorfor alligevel?"))
        self.note = TextArea(self.tr("Notat, kun til internt brug"), lines=2, internal=True)
        self.note_field = Field(self.tr("Notat, kun til internt brug"), self.note)

    def _lay_out(self) -> None:
        self._state_line.addStretch(1)
        state = column([PlainLabel(self.tr("Hvad skal der ske?"), role="table", weight=500)], spacing=4)
        state.addLayout(self._state_line)
        days = side_by_side((self.ends_on, 1), (self.hours, 1), (self.hold, 1))
        column(
            [
                self.title, self.about, self.purpose, state, self.kind_field, self.provider,
                row([self.self_found, None]), self.start, days, self.given, self.given_hint, self.cautions,
                self.why, self.note_field, self.name, None,
            ],
            spacing=12, edges=(24, 20, 24, 20), owner=self,
        )  # fmt: skip

    def _connect(self) -> None:
        self.kind.activated.connect(lambda _index: self._on_kind())
        self.start.changed.connect(self._on_start)
        self.ends_on.day_changed.connect(lambda _day: self.changed.emit())
        self.ends_on.edit.textEdited.connect(lambda _text: self._own("_is_end_own"))
        self.hold.edit.textEdited.connect(lambda _text: self._own("_is_hold_own"))
        self.hold.day_changed.connect(lambda _day: self.changed.emit())
        self.given.day_changed.connect(lambda _day: self.changed.emit())
        self.self_found.toggled.connect(lambda _on: self.changed.emit())
        for field in (self.provider, self.name, self.hours, self.why):
            field.text_changed.connect(lambda _text, own=field: own.set_error(""))
            field.text_changed.connect(lambda _text: self.changed.emit())

    def _own(self, name: str) -> None:
        setattr(self, name, True)

    def show_offer(self, offer: Offer, starts: Sequence[Start], chosen: date | None) -> None:
        """An offer of the catalogue with its coming starts; ``chosen`` is the first with room."""
        self._offer = offer
        self._reset()
        self.title.setText(offer.title)
        parts = (
            offer.own_kind or offer_word(offer.kind), offer.provider, offer.place, weeks_words(offer.weeks),
            hours_words(offer.hours_a_week),
        )  # fmt: skip
        self.about.setText(" · ".join(part for part in parts if part))
        self.purpose.set_runs([Run(offer.purpose)])
        self.purpose.setVisible(bool(offer.purpose))
        self.start.show_starts(starts, chosen)
        self.hours.set_text(hours_text(offer.hours_a_week))
        self._show_kind()
        self._follow_start()

    def show_outside(self) -> None:
        """An offer that no catalogue has, a praktik until something else is chosen."""
        self._offer = None
        self._reset()
        self.title.setText(self.tr("Et tilbud uden for kataloget"))
        self.about.setText(self.tr("Skriv, hvor det er, og hvornår det begynder og slutter."))
        self.purpose.hide()
        self.provider.set_text("")
        self.name.set_text("")
        self.kind.setCurrentIndex(0)
        self.hours.set_text("")
        self.start.show_starts((), None)
        self._show_kind()

    def _reset(self) -> None:
        self._is_end_own = self._is_hold_own = False
        if self.state is not None:
            self.state.set_value(_P.RESERVED.value)
        self.self_found.setChecked(False)
        self.why.set_text("")
        for field in (self.ends_on, self.hold, self.given):
            field.set_day(None)
        self.start.set_error("")

    def offer_kind(self) -> OfferKind:
        """The kind of what is given."""
        return self._offer.kind if self._offer is not None else OfferKind(self.kind.currentData())

    def chosen_state(self) -> PlacementState:
        """What is to be done."""
        value = self.state.value() if self.state is not None else None
        return PlacementState(value) if value else _P.RESERVED

    def offer_title(self) -> str:
        """What it will be called."""
        if self._offer is not None:
            return self._offer.title
        kind = self.offer_kind()
        return self.name.text().strip() or outside_title(kind, self.provider.text(), offer_word(kind))

    def wish(self) -> Wish | None:
        """What is to be given; None while the first day is not known, or a field cannot be read."""
        starts_on = self.start.day()
        ends_on, hold, given = self.ends_on.day(), self.hold.day(), self.given.day()
        hours = read_number(self.hours.text())
        unread = self.ends_on.error() or self.hold.error() or self.given.error()
        if starts_on is None or unread or (hours is None and self.hours.text().strip()):
            return None
        kind, state, offer = self.offer_kind(), self.chosen_state(), self._offer
        return Wish(
            starts_on=starts_on,
            offer_id=offer.id if offer is not None else OfferId(""),
            state=state,
            ends_on=ends_on,
            kind=kind,
            title=self.offer_title(),
            provider=offer.provider if offer is not None else self.provider.text(),
            hours_a_week=hours,
            hold_until=hold if state is _P.RESERVED else None,
            given_on=given if kind is _PAID else None,
            is_self_found=kind is _PRAKTIK and self.self_found.isChecked(),
            note=self.note.toPlainText(),
            why=self.why.text(),
        )

    def complain(self) -> None:
        """Say at the field that keeps ``wish`` from being one what to write there."""
        if self.start.day() is None:
            field = self.start.field()
            show_problem(field, field.error() or self.tr("Skriv en startdato, fx 13-03-2023."))
            return
        for each in (self.ends_on, self.hold, self.given):
            if each.error():
                each.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        show_problem(self.hours, self.tr("Skriv timerne som et tal, fx 20 eller 7,5."))

    def show_problem(self, key: str, sentence: str) -> bool:
        """Say at the field of the wish what is wrong; False when it has none here."""
        if key == "starts_on":
            self.start.set_error(sentence)
            self.start.field().setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        fields: dict[str, Field] = {
            "ends_on": self.ends_on, "hours_a_week": self.hours, "hold_until": self.hold,
            "given_on": self.given, "note": self.note_field, "why": self.why, "title": self.name,
            "provider": self.provider,
        }  # fmt: skip
        field = fields.get(key)
        if field is None or field.isHidden():
            return False
        show_problem(
            field, self.tr("Skriv, hvorfor det alligevel er det rigtige.") if key == "why" else sentence
        )
        return True

    def show_cautions(self, cautions: Sequence[Caution]) -> None:
        """What to think of now; the reason is only asked for where one needs it."""
        self.cautions.show_cautions(cautions)
        self.why.setVisible(self.cautions.needs_reason() or bool(self.why.text()))

    def begin(self) -> None:
        """Give the first thing to say the keyboard: the workplace, else the start."""
        first = self.provider if self._offer is None else self.start.field()
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def is_typed(self) -> bool:
        """Whether something is written that is stored nowhere."""
        texts = [self.note.toPlainText(), self.why.text()]
        if self._offer is None:
            texts += [self.provider.text(), self.name.text()]
        return any(text.strip() for text in texts)

    def _on_kind(self) -> None:
        self._show_kind()
        self.changed.emit()

    def _show_kind(self) -> None:
        """The fields that belong to the kind and to where it comes from."""
        kind, is_outside = self.offer_kind(), self._offer is None
        self._show_states(kind)
        for part, is_wanted in (
            (self.kind_field, is_outside), (self.provider, is_outside), (self.name, is_outside),
            (self.self_found, kind is _PRAKTIK), (self.given, kind is _PAID),
            (self.given_hint, kind is _PAID),
        ):  # fmt: skip
            part.setVisible(is_wanted)
        self._show_hold()
        tab_as_laid_out(self)

    def _show_states(self, kind: OfferKind) -> None:
        is_paid = kind is _PAID
        if self.state is not None and is_paid is self._is_paid:
            return
        old, self._is_paid = self.state, is_paid
        self.state = Segmented(state_choices(kind), self.tr("Hvad skal der ske?"))
        self.state.set_value(old.value() if old is not None else _P.RESERVED.value)
        self.state.value_changed.connect(self._on_state)
        if old is not None:
            self._state_line.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._state_line.insertWidget(0, self.state)
        self.state.show()

    def _on_state(self, value: object) -> None:
        if value is None and self.state is not None:  # Delete clears a segmented choice; here one is needed
            self.state.set_value(_P.RESERVED.value)
        if self.chosen_state() is _P.RUNNING:
            if self.offer_kind() is _PAID:  # given by a decision; it may begin later
                self.given.set_day(self.given.day() or self._today)
            elif not self.start.is_other():
                self.start.choose_other(self._today)
        self._on_start()
        self._show_hold()

    def _show_hold(self) -> None:
        self.hold.setVisible(self.chosen_state() is _P.RESERVED)

    def _on_start(self) -> None:
        self._follow_start()
        self.changed.emit()

    def _follow_start(self) -> None:
        """The last day and the day the seat is kept to move along, until somebody has written them."""
        starts_on = self.start.day()
        if starts_on is None:
            return
        if not self._is_end_own and self._offer is not None:
            self.ends_on.set_day(last_day(self._offer, starts_on))
        if not self._is_hold_own:
            self.hold.set_day(hold_day(starts_on))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.submitted.emit()
        else:
            super().keyPressEvent(event)
